//! The colours of `style/tokens.css` in each mode that a visitor's device may ask for.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::sheets::rules;

const TOKENS: &str = include_str!("../../style/tokens.css");

/// What a device asks for.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "devices ask for each by itself")]
pub struct Mode {
    pub dark: bool,
    pub more: bool,
    pub forced: bool,
    pub print: bool,
}

impl Mode {
    /// All that differ in their colours, and the same on paper.
    pub fn all() -> Vec<Self> {
        let screens = [(false, false), (true, false), (false, true), (true, true)];
        let screens = screens.map(|(dark, more)| Self { dark, more, ..Self::default() });
        let papers = screens.map(|mode| Self { print: true, ..mode });
        screens.into_iter().chain(papers).collect()
    }

    /// Whether a media query of the tokens is true. One that is new must be added here, and looked at.
    fn fits(self, media: &str) -> bool {
        media.split(" and ").all(|condition| match condition {
            "(prefers-color-scheme: dark)" => self.dark,
            "(prefers-contrast: more)" => self.more,
            "(forced-colors: active)" => self.forced,
            "print" => self.print,
            "(prefers-reduced-motion: reduce)" => false,
            _ => panic!("tests/contrast does not know of {condition:?} in style/tokens.css"),
        })
    }
}

/// Names of the tokens, without what all begin with, and their values.
pub type Tokens = BTreeMap<String, String>;

pub fn tokens(mode: Mode) -> Tokens {
    let mut tokens = Tokens::new();
    for rule in rules(TOKENS) {
        let applies = match rule.around.as_slice() {
            [root] => root == ":root",
            [media, root] => root == ":root" && mode.fits(media.strip_prefix("@media ").unwrap()),
            _ => panic!("{:?}", rule.around),
        };
        for (name, value) in rule.declarations.into_iter().filter(|_| applies) {
            if let Some(name) = name.strip_prefix("--wzk-") {
                tokens.insert(name.to_owned(), value);
            }
        }
    }
    tokens
}

/// Names of the tokens that are colours.
pub fn colours() -> &'static [String] {
    static COLOURS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let is_colour = |value: &str| value.starts_with('#');
        tokens(Mode::default()).into_iter().filter(|(_, value)| is_colour(value)).map(|(name, _)| name).collect()
    });
    &COLOURS
}

/// From 1 to 21, as WCAG 2.2 has it (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
pub fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// From 0 to 1, of a colour as `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let part = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    assert!(colour.len() == 7 && colour.starts_with('#'), "{colour:?} should be #rrggbb");
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
