//! The files that the app is made of, under the names that they were given.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::cut::{Cut, PART, cut};
use super::files::write;
use super::hash::short_hash;
use crate::domain::{Address, Lang};

/// How the names of the app's two files start and end.
pub const GLUE: (&str, &str) = ("woonzorgkaart-", ".js");
pub const WASM: (&str, &str) = ("woonzorgkaart-", "_bg.wasm");

/// Names of files below the folder of the site. Each holds a hash of what is in it, so that it never changes.
#[derive(Debug, Clone)]
pub struct Built {
    pub glue: String,
    pub wasm: String,
    /// What pages of text have beside it.
    pub text_sheet: String,
    pub leaflet: String,
    pub start: String,
    /// The list of examples that the app fetches before it is live, for each language.
    pub datasets: [(Lang, String); 2],
    /// All there is to read of the examples, in parts of [`PART`] in the order of the list.
    pub parts: [(Lang, Vec<String>); 2],
}

impl Built {
    /// Finds what Trunk built in `dist`, and writes the dataset `json` beside it as the app fetches it.
    ///
    /// # Errors
    /// A file is missing or cannot be written, or the dataset is none.
    pub fn find(dist: &Path, json: &str) -> Result<Self> {
        let (mut datasets, mut parts_of) = (Vec::new(), Vec::new());
        for lang in Lang::ALL {
            let Cut { list, parts } = cut(json, lang, dist)?;
            let name = format!("data/examples.{lang}-{}.json", short_hash(list.as_bytes()));
            write(&dist.join(&name), &list)?;
            datasets.push((lang, name));
            parts_of.push((lang, parts));
        }
        Ok(Self {
            glue: find(dist, GLUE)?,
            wasm: find(dist, WASM)?,
            text_sheet: find(dist, ("text-", ".css"))?,
            leaflet: find(dist, ("leaflet-", ".js"))?,
            start: find(dist, ("start-", ".js"))?,
            datasets: datasets.try_into().ok().context("a dataset for each language")?,
            parts: parts_of.try_into().ok().context("texts for each language")?,
        })
    }

    /// The list of one language.
    #[must_use]
    pub fn dataset(&self, lang: Lang) -> &str {
        let [(first, name), (_, other)] = &self.datasets;
        if *first == lang { name } else { other }
    }

    /// The parts of one language.
    #[must_use]
    pub fn parts(&self, lang: Lang) -> &[String] {
        let [(first, parts), (_, other)] = &self.parts;
        if *first == lang { parts } else { other }
    }

    /// Fetches at once what the start script and the app will ask for: the list, and after it the part with the texts of
    /// `example`, which is a place in the list. The app knows the list as the first of its kind.
    #[must_use]
    pub fn preloads(&self, address: &Address, lang: Lang, example: Option<usize>) -> String {
        let (base, Self { glue, wasm, .. }, data) = (address.base(), self, self.dataset(lang));
        let part = example.and_then(|place| self.parts(lang).get(place / PART)).map_or_else(String::new, |part| {
            format!(
                r#"
<link rel="preload" as="fetch" type="application/json" crossorigin data-part href="{base}{part}">"#
            )
        });
        format!(
            r#"
<link rel="modulepreload" href="{base}{glue}">
<link rel="preload" as="fetch" type="application/wasm" crossorigin href="{base}{wasm}">
<link rel="preload" as="fetch" type="application/json" crossorigin href="{base}{data}">{part}"#
        )
    }
}

/// The file in `dist` whose name starts and ends so.
///
/// # Errors
/// There is none.
pub fn find(dist: &Path, (start, end): (&str, &str)) -> Result<String> {
    let names = fs::read_dir(dist).with_context(|| format!("cannot read {}", dist.display()))?;
    names
        .filter_map(|found| found.ok()?.file_name().into_string().ok())
        .find(|name| name.starts_with(start) && name.ends_with(end))
        .with_context(|| format!("{} has no {start}…{end}: did Trunk build it?", dist.display()))
}
