//! Prints the site at build time, natively: every page a complete document, which comes alive in the browser.

pub mod access;
mod beside;
mod budget;
mod built;
mod cards;
pub mod command;
pub mod compressed;
mod cut;
mod document;
mod dots;
pub mod exports;
mod files;
mod finish;
mod forget;
pub mod found;
pub mod generate;
mod ground;
mod hash;
pub mod headers;
mod headers_file;
mod labels;
pub mod offline;
mod pages;
pub mod pictures;
mod places;
mod press;
pub mod public;
mod shorten;
mod site;
mod text;

pub use ground::draw;
pub use labels::{Label, place_labels};
pub use site::{Build, publish};
