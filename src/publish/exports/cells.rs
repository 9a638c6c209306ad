//! What stands in one cell of a table: how lists become text, and how text stays text in a spreadsheet. Both can be
//! undone, whatever the text.

use std::borrow::Cow;

use serde_json::{Value, json};

/// The value of one field of one example.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Not known.
    Nothing,
    Text(&'a str),
    Year(u16),
    /// Decimal degrees WGS 84.
    Degrees(f64),
    List(Vec<&'a str>),
}

impl<'a> Cell<'a> {
    /// Text that may not be there.
    #[must_use]
    pub fn text(text: Option<&'a str>) -> Self {
        text.map_or(Self::Nothing, Self::Text)
    }

    /// Texts in the order given.
    #[must_use]
    pub fn list(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self::List(texts.into_iter().collect())
    }

    /// As one text, for a table; numbers with a point.
    #[must_use]
    pub fn to_text(&self) -> Cow<'a, str> {
        match self {
            Self::Nothing => "".into(),
            Self::Text(text) => (*text).into(),
            Self::Year(year) => year.to_string().into(),
            Self::Degrees(degrees) => degrees.to_string().into(),
            Self::List(texts) => join(texts).into(),
        }
    }

    /// As a value of its own kind; what is not known is `null`.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::Nothing => Value::Null,
            Self::Text(text) => json!(text),
            Self::Year(year) => json!(year),
            Self::Degrees(degrees) => json!(degrees),
            Self::List(texts) => json!(texts),
        }
    }
}

/// The texts with ` | ` between them; a bar or backslash of their own stands behind a backslash. No text, and one that is
/// empty, both give an empty text.
#[must_use]
pub fn join(texts: &[&str]) -> String {
    let escaped: Vec<String> = texts.iter().map(|text| text.replace('\\', r"\\").replace('|', r"\|")).collect();
    escaped.join(" | ")
}

/// Keeps a spreadsheet from taking a text for a formula: an apostrophe goes in front when the first character, after any
/// apostrophes, is one of `= + - @`, tab and carriage return. To undo it, take one apostrophe away under the same
/// condition. `'s-Hertogenbosch` stays as it is. Source: OWASP, CSV Injection.
#[must_use]
pub fn guard(text: &str) -> Cow<'_, str> {
    if text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}
