//! Woonzorgkaart: a public map of the Netherlands with documented examples of housing, welfare and care for older
//! people.
//!
//! | module | what it is | where it runs |
//! |---|---|---|
//! | [`domain`] | what an example is; reading a dataset, filters, search, addresses, clusters, words | anywhere: it is pure |
//! | [`ui`] | components: from domain values to HTML | in the browser and natively |
//! | `browser` | adapters: the map library, fetching, history, sharing | in the browser only |
//! | `publish` | prints every page as a document, from the same components | natively only |
//!
//! `ARCHITECTURE.md` tells how they fit together, `tests/house.rs` holds who may use whom.

// Views are deeply nested types.
#![recursion_limit = "256"]

pub mod domain;
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
