//! The style sheet of the pictures, with the light colours of the site.

use anyhow::{Context, Result};

const TOKENS: &str = include_str!("../../../style/tokens.css");
const SHEET: &str = include_str!("picture.css");

/// The sheet with each `var(--wzk-…)` replaced by its value: what draws pictures knows no variables.
///
/// # Errors
/// The sheet asks for a token that `style/tokens.css` does not have.
pub fn sheet() -> Result<String> {
    fill(SHEET)
}

/// The light colour of a token such as `paper`.
///
/// # Errors
/// `style/tokens.css` has no such token.
pub fn colour(name: &str) -> Result<&'static str> {
    let found = TOKENS.split_once(&format!("--wzk-{name}:")).and_then(|(_, rest)| rest.split_once(';'));
    let (value, _) = found.with_context(|| format!("style/tokens.css has no --wzk-{name}, which pictures need"))?;
    Ok(value.trim())
}

fn fill(sheet: &str) -> Result<String> {
    let mut parts = sheet.split("var(--wzk-");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').context("picture.css: a var( without an end")?;
        filled += colour(name)?;
        filled += rest;
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::{colour, fill, sheet};

    #[test]
    fn pictures_have_the_light_colours_of_the_site() {
        assert_eq!(colour("paper").unwrap(), "#faf6ef");
        assert_eq!(fill("a { fill: var(--wzk-paper); }").unwrap(), "a { fill: #faf6ef; }");
        assert!(!sheet().unwrap().contains("var("));
    }

    #[test]
    fn a_colour_that_is_gone_is_named() {
        let error = fill("a { fill: var(--wzk-gone); }").unwrap_err();
        assert!(error.to_string().contains("--wzk-gone"), "{error}");
    }
}
