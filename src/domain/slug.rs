//! The stable key of an example or theme: what stands in an address.

use std::fmt;

/// A key in kebab-case: 1 to 80 of `a-z`, `0-9` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// In characters, which are bytes here.
    pub const LONGEST: usize = 80;

    /// Reads a key; `None` when it holds anything that would have to be escaped in an address.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let fits = (1..=Self::LONGEST).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| Self(text.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Slug;

    #[test]
    fn only_kebab_case_is_a_key() {
        for good in ["a", "den-haag-2", "0"] {
            assert!(Slug::new(good).is_some(), "{good}");
        }
        for bad in ["", "A", "a b", "a/b", "é", "a_b", &"x".repeat(81)] {
            assert!(Slug::new(bad).is_none(), "{bad}");
        }
    }
}
