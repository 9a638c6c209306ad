//! What visitors download: read back by other programs' readers, nothing is lost and nothing is made up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod cells;
mod lossless;
mod made;
mod mutations;
mod pick;
mod read;
mod safe;
mod schema;
