//! Adapters: each wraps one thing of the browser and knows the domain, never a component.
//!
//! Whatever a script can throw is caught here and becomes a value.

mod attempt;
pub mod dataset;
pub mod download;
pub mod focus;
pub mod history;
pub mod json;
pub mod map;
pub mod near;
pub mod page;
pub mod share;
