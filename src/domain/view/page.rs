//! The pages of the site.

use std::fmt;

use super::Embed;
use crate::domain::{Choice, Collection, Province, Slug};

/// A page, as the path names it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Page {
    #[default]
    Home,
    Example(Slug),
    Theme(Slug),
    Province(Province),
    Collection(Collection),
    /// The map for another site's frame.
    Embed(Embed),
    /// Where partners put together their embed code, for an example or for a selection.
    EmbedMaker {
        example: Option<Slug>,
    },
    Text(TextPage),
}

/// Pages of text alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPage {
    About,
    Perspective2040,
    RedThreads,
    Figures,
    Data,
    Accessibility,
    Privacy,
    Developers,
}

impl TextPage {
    pub const ALL: [Self; 8] = [
        Self::About,
        Self::Perspective2040,
        Self::RedThreads,
        Self::Figures,
        Self::Data,
        Self::Accessibility,
        Self::Privacy,
        Self::Developers,
    ];

    /// The word in the path, the same in both languages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::About => "over",
            Self::Perspective2040 => "perspectief-2040",
            Self::RedThreads => "rode-draden",
            Self::Figures => "cijfers",
            Self::Data => "gegevens",
            Self::Accessibility => "toegankelijkheid",
            Self::Privacy => "privacy",
            Self::Developers => "voor-ontwikkelaars",
        }
    }
}

impl Page {
    /// Reads a path below the base; slashes around it do not matter, and an unknown path is the main page.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let path = path.trim_matches('/');
        let path = path.strip_suffix("/index.html").unwrap_or(path).trim_end_matches('/');
        let page = match path.split_once('/') {
            Some(("voorbeeld", id)) => Slug::new(id).map(Self::Example),
            Some(("thema", id)) => Slug::new(id).map(Self::Theme),
            Some(("provincie", id)) => Province::from_id(id).map(Self::Province),
            Some(("collectie", id)) => Collection::from_id(id).map(Self::Collection),
            Some(_) => None,
            None if path == "embed" => Some(Self::Embed(Embed::default())),
            None if path == "insluiten" => Some(Self::EmbedMaker { example: None }),
            None => TextPage::ALL.into_iter().find(|page| page.id() == path).map(Self::Text),
        };
        page.unwrap_or_default()
    }

    /// The choice that this page makes by itself.
    #[must_use]
    pub fn choice(&self) -> Option<Choice> {
        match self {
            Self::Theme(id) => Some(Choice::Theme(id.clone())),
            Self::Province(province) => Some(Choice::Province(*province)),
            Self::Collection(collection) => Some(Choice::Collection(*collection)),
            _ => None,
        }
    }
}

/// The path below the base, with a slash at its end; nothing for the main page.
impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => Ok(()),
            Self::Example(id) => write!(f, "voorbeeld/{id}/"),
            Self::Theme(id) => write!(f, "thema/{id}/"),
            Self::Province(province) => write!(f, "provincie/{}/", province.id()),
            Self::Collection(collection) => write!(f, "collectie/{}/", collection.id()),
            Self::Embed(_) => f.write_str("embed/"),
            Self::EmbedMaker { .. } => f.write_str("insluiten/"),
            Self::Text(page) => write!(f, "{}/", page.id()),
        }
    }
}
