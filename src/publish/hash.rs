//! Names for a content: a short one, by which editions of a file are told apart, and one by which browsers know it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The first 16 hexadecimal digits of the SHA-256: as many as Trunk gives.
#[must_use]
pub fn short_hash(bytes: &[u8]) -> String {
    let mut hex = format!("{:x}", Sha256::digest(bytes));
    hex.truncate(16);
    hex
}

/// As Subresource Integrity and a security policy name it: `sha256-` and Base64.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}
