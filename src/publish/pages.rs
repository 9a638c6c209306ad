//! All pages: which there are, and what each says of itself.

use std::path::Path;

use anyhow::Result;

use super::cards::{alt_of, card_of, path_of};
use super::files::write;
use super::found::{Edition, Picture, Subject, head, oembed_path, structured};
use super::pictures;
use super::press::{About, Press};
use super::text::{self, Facts};
use crate::domain::view::Embed;
use crate::domain::words::Maker;
use crate::domain::{Address, Collection, Dataset, Lang, Page, Province, View};

/// What was printed.
#[derive(Debug, Default)]
pub struct Pages {
    pub written: usize,
    /// Each page once: it is there in both languages.
    pub each: Vec<Page>,
    /// Files of the pages that an offline copy holds, below the folder of the site: the main pages and those of text.
    /// The app makes the others of the main page.
    pub offline: Vec<String>,
    pub cards: Vec<pictures::Picture>,
}

impl Pages {
    /// Prints all of them below `dist`.
    ///
    /// # Errors
    /// A file cannot be read or written.
    pub fn print(dist: &Path, press: &Press) -> Result<Self> {
        let mut printed = Self::default();
        write(&dist.join("404.html"), &press.not_found())?;
        for lang in Lang::ALL {
            let dataset = press.index(lang).dataset();
            let edition = Edition { dataset, lang, public: &press.public };
            write(&dist.join(file_of(lang, &Page::Embed(Embed::default()))), &press.framed(lang))?;
            let live = live_pages(dataset);
            for page in &live {
                let about = press.about(lang, page);
                let html = press.live(lang, page, &about, &head_of(edition, page, &about));
                write(&dist.join(file_of(lang, page)), &html)?;
                printed.cards.push(card_of(dataset, lang, page, &about));
            }
            let words = Maker::of(lang);
            let maker = Page::EmbedMaker { example: None };
            let about = About {
                title: words.title.to_owned(),
                description: words.intro.to_owned(),
                ..press.about(lang, &Page::Home)
            };
            let html = press.maker(lang, &head_of(edition, &maker, &about));
            write(&dist.join(file_of(lang, &maker)), &html)?;
            let facts = Facts { dataset, public: &press.public, dist };
            for text_page in text::WRITTEN {
                let page = Page::Text(text_page);
                let text = text::render(text_page, lang, &facts)?;
                let about = About {
                    title: text.title.clone(),
                    description: text.description.clone(),
                    ..press.about(lang, &Page::Home)
                };
                let html = press.text(lang, text_page, &text, &head_of(edition, &page, &about));
                write(&dist.join(file_of(lang, &page)), &html)?;
                printed.offline.push(file_of(lang, &page));
            }
            printed.offline.push(file_of(lang, &Page::Home));
            printed.each = live.into_iter().chain(text::WRITTEN.map(Page::Text)).chain([maker]).collect();
            printed.written += printed.each.len();
        }
        Ok(printed)
    }
}

/// The pages that the app brings to life.
fn live_pages(dataset: &Dataset) -> Vec<Page> {
    let examples = dataset.examples.iter().map(|example| Page::Example(example.id.clone()));
    let themes = dataset.themes.iter().map(|theme| Page::Theme(theme.id.clone()));
    let provinces = Province::ALL.map(Page::Province);
    let collections = Collection::ALL.map(Page::Collection);
    std::iter::once(Page::Home).chain(themes).chain(provinces).chain(collections).chain(examples).collect()
}

fn head_of(edition: Edition, page: &Page, about: &About) -> String {
    let lang = edition.lang;
    let oembed = match page {
        Page::Home => Some(oembed_path(edition, None)),
        Page::Example(id) => Some(oembed_path(edition, Some(id))),
        _ => None,
    };
    let subject = Subject {
        edition,
        view: &View { page: page.clone(), ..View::default() },
        title: &about.title,
        description: &about.description,
        picture: Picture { path: &path_of(lang, page), alt: &alt_of(lang, about) },
        oembed: oembed.as_deref(),
    };
    head(&subject) + &structured(&subject)
}

/// The file of a page below the folder of the site.
fn file_of(lang: Lang, page: &Page) -> String {
    // The path of a page, without the base that the host adds.
    let path = Address::new("/").href(lang, &View { page: page.clone(), ..View::default() });
    format!("{}index.html", path.trim_start_matches('/'))
}
