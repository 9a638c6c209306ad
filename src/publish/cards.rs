//! The picture that stands for each page when somebody passes it on: what it says and which dots it shows.

use super::pictures::Picture;
use super::press::About;
use crate::domain::words::{Moving, Printed};
use crate::domain::{Choice, Dataset, Lang, Page, Words};
use crate::ui::where_it_is;

/// Where the picture of a page lies below the folder of the site. Pages of text, and the one where
/// frames are put together, have that of the main page.
#[must_use]
pub fn path_of(lang: Lang, page: &Page) -> String {
    let name = match page {
        Page::Home | Page::Text(_) | Page::EmbedMaker { .. } => "kaart".to_owned(),
        page => page.to_string().trim_end_matches('/').replace('/', "-"),
    };
    format!("pictures/{lang}/{name}.png")
}

/// What the picture shows, for those who do not see it.
#[must_use]
pub fn alt_of(lang: Lang, about: &About) -> String {
    let map = Moving::of(lang).map;
    match about.open {
        Some(_) => format!("{}: {}", Printed::of(lang).map_page, about.title),
        None => map.to_owned(),
    }
}

/// What is drawn for a page that the app brings to life.
#[must_use]
pub fn card_of(dataset: &Dataset, lang: Lang, page: &Page, about: &About) -> Picture {
    let words = Words::of(lang);
    let count = (words.example_count)(about.pins.len());
    let (kind, title, line) = match page {
        Page::Example(id) => match dataset.find(id) {
            Some(example) => {
                let kind = dataset.collection(example.collection).map(|collection| collection.label.text(lang));
                (kind.unwrap_or_default(), example.name.text(lang).to_owned(), where_it_is(example))
            }
            None => Default::default(),
        },
        Page::Theme(id) => {
            let label = dataset.theme(id).map(|theme| theme.label.text(lang).to_owned());
            (words.theme, label.unwrap_or_default(), count)
        }
        Page::Province(province) => (words.province, province.name().to_owned(), count),
        Page::Collection(id) => {
            let label = dataset.collection(*id).map(|collection| collection.label.text(lang).to_owned());
            (words.collection, label.unwrap_or_default(), count)
        }
        _ => ("", words.site.to_owned(), words.tagline.to_owned()),
    };
    let dot = |pin: &crate::domain::scene::Pin| (pin.at, pin.collection);
    Picture {
        path: path_of(lang, page),
        kind: kind.to_owned(),
        title,
        line,
        // An example alone: a picture that changed with every other example would be drawn anew each time.
        pins: about.pins.iter().filter(|_| about.open.is_none()).map(dot).collect(),
        open: about.open.as_ref().map(dot),
        province: match page.choice() {
            Some(Choice::Province(province)) => Some(province),
            _ => None,
        },
        site: words.site.to_owned(),
    }
}
