//! Prints the site at build time, natively: every page a complete document, from the components that the browser mounts.

mod budget;
pub mod command;
pub mod compressed;
mod cut;
mod document;
mod dots;
pub mod exports;
pub mod found;
mod ground;
pub mod headers;
mod headers_file;
mod labels;
pub mod pictures;
pub mod offline;
pub mod public;
mod site;

pub use ground::draw;
pub use labels::{Label, place_labels};
pub use site::{Site, publish};
