//! The whole site as files: what a crawler, a validator or a host finds. With `DIST` set, the site that was built there;
//! else one that is printed here, with empty scripts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]
#![allow(clippy::string_slice, reason = "at places where a text was found")]

mod absent;
mod access;
mod crawl;
mod crawled;
mod maker;
mod print;
mod sheets;
mod statement;
mod text_pages;
mod texts;
