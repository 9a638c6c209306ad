//! What the product knows, in plain Rust: examples, filters, addresses, the map's geometry and the interface's words.
//!
//! Everything here is a function of its arguments. There is no browser, file, clock or randomness in it, so all of it
//! is tested natively.

pub mod aliases;
mod bits;
pub mod cluster;
pub mod dataset;
pub mod decimal;
pub mod example;
pub mod export;
pub mod filter;
pub mod fixed;
pub mod fold;
pub mod geo;
pub mod index;
pub mod journey;
pub mod lang;
pub mod problem;
pub mod province;
mod read;
pub mod related;
pub mod scene;
pub mod search;
pub mod set;
pub mod slug;
pub mod steer;
pub mod view;
pub mod words;

pub use dataset::Dataset;
pub use example::{Collection, Example};
pub use filter::{Choice, Filter};
pub use geo::LatLng;
pub use index::{Index, Selection};
pub use lang::{Lang, Localised};
pub use problem::{Malformed, Problem};
pub use province::Province;
pub use slug::Slug;
pub use view::{Address, Page, View};
pub use words::Words;
