//! The map in another site's frame: what its host asked for, besides the choices.

use std::fmt::{self, Write as _};

use form_urlencoded::Serializer;

use crate::domain::Slug;
use crate::domain::fixed::Fixed;

/// What an address of the frame says beyond that of the whole map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Embed {
    /// The example that is open in it.
    pub example: Option<Slug>,
    /// The choices that visitors cannot take away.
    pub fixed: Fixed,
    pub look: Look,
}

/// How a frame looks. The app only keeps it in the address; the frame's own script (`src/browser/frame/`) acts on it
/// before anything is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    pub colour: Option<Colour>,
    /// `None` follows the visitor's own setting.
    pub mode: Option<Mode>,
    /// The frame is as high as what is in it, instead of the other way round.
    pub as_high_as_content: bool,
}

/// The host's colour: red, green and blue in 24 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(u32);

impl Colour {
    const DIGITS: usize = 6;

    /// Reads six hexadecimal digits, with or without `#` before them.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let read = |bits: u32, c: char| Some(bits << 4 | c.to_digit(16)?);
        (digits.len() == Self::DIGITS).then(|| digits.chars().try_fold(0, read))?.map(Self)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (0..Self::DIGITS).rev().try_for_each(|n| {
            let digit = char::from_digit(self.0 >> (4 * n) & 15, 16);
            f.write_char(digit.unwrap_or_default())
        })
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Light,
    Dark,
}

impl Mode {
    const fn id(self) -> &'static str {
        match self {
            Self::Light => "licht",
            Self::Dark => "donker",
        }
    }
}

impl Embed {
    /// Takes in one pair of a query; what is not about frames, or means nothing, falls away.
    pub(super) fn read(&mut self, name: &str, value: &str) {
        match name {
            "voorbeeld" => self.example = Slug::new(value).or(self.example.take()),
            "vast" => {
                let named = if matches!(value, "" | "1") { Some(Fixed::ALL) } else { Fixed::named(value) };
                self.fixed = self.fixed.and(named.unwrap_or_default());
            }
            "kleur" => self.look.colour = Colour::parse(value).or(self.look.colour),
            "thema-modus" => {
                let mode = [Mode::Light, Mode::Dark].into_iter().find(|mode| mode.id() == value);
                self.look.mode = mode.or(self.look.mode);
            }
            "hoogte" => self.look.as_high_as_content |= value == "auto",
            _ => {}
        }
    }

    pub(super) fn write(&self, query: &mut Serializer<'_, String>) {
        if let Some(id) = &self.example {
            query.append_pair("voorbeeld", id.as_str());
        }
        for name in self.fixed.names() {
            query.append_pair("vast", name);
        }
        if let Some(colour) = self.look.colour {
            query.append_pair("kleur", &colour.to_string());
        }
        if let Some(mode) = self.look.mode {
            query.append_pair("thema-modus", mode.id());
        }
        if self.look.as_high_as_content {
            query.append_pair("hoogte", "auto");
        }
    }
}
