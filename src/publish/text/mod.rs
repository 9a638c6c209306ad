//! The pages of text: their Markdown in both languages, and what it becomes.

mod criteria;
mod markdown;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

pub use markdown::Rendered;

use super::exports::FIELDS;
use super::public::PublicAddress;
use crate::domain::view::TextPage;
use crate::domain::words::Printed;
use crate::domain::{Dataset, Lang};

/// All pages, in the order of the menu and the footer.
pub const WRITTEN: [TextPage; 8] = [
    TextPage::About,
    TextPage::Perspective2040,
    TextPage::RedThreads,
    TextPage::Figures,
    TextPage::Data,
    TextPage::Developers,
    TextPage::Accessibility,
    TextPage::Privacy,
];

/// What the pages are filled in with.
pub struct Facts<'a> {
    pub dataset: &'a Dataset,
    pub public: &'a PublicAddress,
    /// The folder of the site, with the exports in it.
    pub dist: &'a Path,
}

/// A page of text as HTML.
///
/// # Errors
/// A file that the page tells of is missing.
pub fn render(page: TextPage, lang: Lang, facts: &Facts) -> Result<Rendered> {
    let mut text = source(page, lang).to_owned();
    let site = facts.public.file("");
    text = text.replace("{{site}}", &site).replace("{{origin}}", facts.public.origin());
    if page == TextPage::Data {
        let updated = facts.dataset.updated.as_deref();
        let words = Printed::of(lang);
        let date = updated.and_then(|date| words.date(date)).unwrap_or_else(|| words.unknown_date.to_owned());
        for (place, filling) in [
            ("{{count}}", facts.dataset.examples.len().to_string()),
            ("{{date}}", date),
            ("{{address}}", format!("<{}>", facts.public.page(lang, &crate::domain::View::default()))),
            ("{{files}}", files(lang, facts)?),
            ("{{fields}}", fields(lang)),
        ] {
            text = text.replace(place, &filling);
        }
    }
    if page == TextPage::Accessibility {
        for (place, filling) in criteria::fillings(lang) {
            text = text.replace(place, &filling);
        }
    }
    Ok(markdown::render(&text, lang, facts))
}

const fn source(page: TextPage, lang: Lang) -> &'static str {
    match (page, lang) {
        (TextPage::About, Lang::Nl) => include_str!("over.nl.md"),
        (TextPage::About, Lang::En) => include_str!("over.en.md"),
        (TextPage::Perspective2040, Lang::Nl) => include_str!("perspectief-2040.nl.md"),
        (TextPage::Perspective2040, Lang::En) => include_str!("perspectief-2040.en.md"),
        (TextPage::RedThreads, Lang::Nl) => include_str!("rode-draden.nl.md"),
        (TextPage::RedThreads, Lang::En) => include_str!("rode-draden.en.md"),
        (TextPage::Figures, Lang::Nl) => include_str!("cijfers.nl.md"),
        (TextPage::Figures, Lang::En) => include_str!("cijfers.en.md"),
        (TextPage::Data, Lang::Nl) => include_str!("gegevens.nl.md"),
        (TextPage::Data, Lang::En) => include_str!("gegevens.en.md"),
        (TextPage::Privacy, Lang::Nl) => include_str!("privacy.nl.md"),
        (TextPage::Privacy, Lang::En) => include_str!("privacy.en.md"),
        (TextPage::Developers, Lang::Nl) => include_str!("voor-ontwikkelaars.nl.md"),
        (TextPage::Developers, Lang::En) => include_str!("voor-ontwikkelaars.en.md"),
        (TextPage::Accessibility, Lang::Nl) => include_str!("toegankelijkheid.nl.md"),
        (TextPage::Accessibility, Lang::En) => include_str!("toegankelijkheid.en.md"),
    }
}

fn fields(lang: Lang) -> String {
    let mut table = match lang {
        Lang::Nl => "| Veld | Betekenis |\n|---|---|\n".to_owned(),
        Lang::En => "| Field | Meaning |\n|---|---|\n".to_owned(),
    };
    for field in &FIELDS {
        let meaning = if lang == Lang::Nl { field.nl } else { field.en };
        // Writing to a string cannot fail.
        // On a phone a long name may break between its words.
        let name = field.name.replace('_', "_<wbr>");
        _ = writeln!(table, "| <code>{name}</code> | {} |", meaning.replace('|', "\\|"));
    }
    table
}

/// Each file for others, below the base, with what it is in Dutch and in English.
const FILES: [(&str, &str, &str); 5] = [
    ("data/examples.csv", "CSV, voor rekenprogramma’s", "CSV, for spreadsheets"),
    ("data/examples.xlsx", "Excel, met uitleg van de velden", "Excel, with the fields explained"),
    ("data/examples.geojson", "GeoJSON, voor kaartprogramma’s", "GeoJSON, for mapping software"),
    ("data/examples.json", "JSON, de bron", "JSON, the source"),
    ("data/schema.json", "JSON Schema van de bron", "JSON Schema of the source"),
];

fn files(lang: Lang, facts: &Facts) -> Result<String> {
    let (head, feed) = match lang {
        Lang::Nl => ("| Bestand | Wat | Grootte |", "| [feed.xml](/feed.xml) | Atom-feed: wat er nieuw is | |"),
        Lang::En => ("| File | What | Size |", "| [en/feed.xml](/en/feed.xml) | Atom feed: what is new | |"),
    };
    let mut table = format!("{head}\n|---|---|---|\n");
    for (path, nl, en) in FILES {
        let size = fs::metadata(facts.dist.join(path)).with_context(|| format!("{path} is missing"))?.len();
        let name = path.trim_start_matches("data/");
        let what = if lang == Lang::Nl { nl } else { en };
        let name = name.replace('.', ".<wbr>");
        writeln!(table, "| [{name}](/{path}) | {what} | {} kB |", size.div_ceil(1000))?;
    }
    Ok(table + feed)
}
