//! What makes the pages findable and shows them well elsewhere: the head of a document, structured data, feed, site map,
//! oEmbed and web manifest. Functions from domain values to text; which files there are, `pages.rs` and `beside.rs` decide.

mod feed;
mod head;
mod manifest;
mod oembed;
mod sitemap;
mod structured;

pub use feed::feed;
pub use head::head;
pub use manifest::manifest;
pub use oembed::{oembed, oembed_path};
pub use sitemap::{robots, sitemap};
pub use structured::structured;

use super::public::PublicAddress;
use crate::domain::{Address, Dataset, Lang, Page, View, Words};

/// Paths of files that each language has: give them to [`path_in`].
pub const FEED: &str = "feed.xml";
pub const MANIFEST: &str = "manifest.webmanifest";

pub use super::pictures::SIZE as PICTURE_SIZE;

/// For those who read neither language: what stands at the address without a language in it.
const UNMATCHED: Lang = Lang::Nl;

/// The dataset in one language, with the address at which the public finds it.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    pub dataset: &'a Dataset,
    pub lang: Lang,
    pub public: &'a PublicAddress,
}

/// A page about to be printed, and what is said of it elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    pub edition: Edition<'a>,
    pub view: &'a View,
    /// As in `<title>`.
    pub title: &'a str,
    /// One or two sentences.
    pub description: &'a str,
    pub picture: Picture<'a>,
    /// The page's oEmbed file, below the base, if it has one.
    pub oembed: Option<&'a str>,
}

/// The picture that stands for a page in messages, of [`PICTURE_SIZE`].
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// Below the base: `pictures/nl/voorbeeld-hofje.png`.
    pub path: &'a str,
    /// What it shows, for those who do not see it.
    pub alt: &'a str,
}

impl<'a> Edition<'a> {
    #[must_use]
    pub const fn words(self) -> &'static Words {
        Words::of(self.lang)
    }

    /// The same dataset in the other language.
    #[must_use]
    pub const fn other(self) -> Self {
        Self { lang: self.lang.other(), ..self }
    }

    /// The whole address of a page in this language.
    #[must_use]
    pub fn page(self, page: Page) -> String {
        self.public.page(self.lang, &View { page, ..View::default() })
    }

    /// The whole address of a file that each language has, such as [`FEED`].
    #[must_use]
    pub fn file(self, file: &str) -> String {
        self.public.file(&path_in(self.lang, file))
    }

    /// Day of this edition of the dataset (YYYY-MM-DD), if that is a day which exists.
    #[must_use]
    pub fn updated(self) -> Option<&'a str> {
        self.dataset.updated.as_deref().filter(|day| feed::midnight(day).is_some())
    }
}

/// Where a file that each language has lies below the base: `feed.xml` in Dutch, `en/feed.xml` in English.
#[must_use]
pub fn path_in(lang: Lang, file: &str) -> String {
    let home = Address::new("/").href(lang, &View::default());
    format!("{}{file}", home.trim_start_matches('/'))
}

/// The address under which a view wants to be known: without choices, because those are ways to look at the same list,
/// and the whole page instead of the one for a frame.
fn canonical(view: &View) -> View {
    View { page: view.whole().page, ..View::default() }
}

/// The text without what XML 1.0 (section 2.2) cannot hold even when escaped, and HTML may not.
fn legible(text: &str) -> String {
    let fits = |c: &char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    text.chars().filter(fits).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}
