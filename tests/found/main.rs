//! What search engines, feed readers, messages and home screens get, read back as they read it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod atom;
mod edition;
mod heads;
mod json;
mod ld;
mod map_of_site;
