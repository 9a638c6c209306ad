//! The components as HTML, rendered natively as `publish` does, and looked at by role, name and text.
#![recursion_limit = "256"]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod access;
mod example;
mod language;
mod list;
#[path = "../site/print.rs"]
mod print;
mod printed;
mod render;
