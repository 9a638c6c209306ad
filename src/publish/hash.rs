//! A short name for a content, by which editions of a file are told apart.

use sha2::{Digest, Sha256};

/// The first 16 hexadecimal digits of the SHA-256: as many as Trunk gives.
#[must_use]
pub fn short_hash(bytes: &[u8]) -> String {
    let mut hex = format!("{:x}", Sha256::digest(bytes));
    hex.truncate(16);
    hex
}
