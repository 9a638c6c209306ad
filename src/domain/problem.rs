//! What can be wrong with a dataset: one bad field is a [`Problem`], an unreadable file is [`Malformed`].

use std::fmt;

/// One thing in a dataset that was left out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The id of the example, or its place in the list ("example 12") when it has none.
    pub record: String,
    /// The field's path, such as `location.lat`.
    pub field: String,
    /// What the field should have been.
    pub expected: String,
    /// What stood there, shortened.
    pub found: String,
    /// What was done about it.
    pub loss: Loss,
}

/// How much a [`Problem`] cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// The whole example, theme or collection was left out.
    Record,
    /// Only this field, or this entry of a list, was left out.
    Field,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { record, field, expected, found, .. } = self;
        let loss = match self.loss {
            Loss::Record => "left out",
            Loss::Field => "field left out",
        };
        write!(f, "{record}: {field}: expected {expected}, found {found} ({loss})")
    }
}

/// A file that is no dataset at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Malformed {
    /// The parser's own words, with line and column.
    NotJson(String),
    /// Valid JSON, but without a list `examples`; holds what was found instead.
    NoExamples(String),
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(error) => write!(f, "not JSON: {error}"),
            Self::NoExamples(found) => write!(f, "expected an object with a list `examples`, found {found}"),
        }
    }
}

impl std::error::Error for Malformed {}
