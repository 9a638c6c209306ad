//! The files that the app is made of, under the names that they were given.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

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
    pub sheet: String,
    /// What pages of text have beside it.
    pub text_sheet: String,
    pub leaflet: String,
    pub start: String,
    /// The dataset that the app fetches, for each language.
    pub datasets: [(Lang, String); 2],
}

impl Built {
    /// Finds what Trunk built in `dist`, and writes the datasets beside it.
    ///
    /// # Errors
    /// A file is missing or cannot be written.
    pub fn find(dist: &Path, datasets: Vec<(Lang, String)>) -> Result<Self> {
        let mut cut = Vec::new();
        for (lang, json) in datasets {
            let name = format!("data/examples.{lang}-{}.json", short_hash(json.as_bytes()));
            fs::write(dist.join(&name), json).with_context(|| format!("cannot write {name}"))?;
            cut.push((lang, name));
        }
        Ok(Self {
            glue: find(dist, GLUE)?,
            wasm: find(dist, WASM)?,
            sheet: find(dist, ("style-", ".css"))?,
            text_sheet: find(dist, ("text-", ".css"))?,
            leaflet: find(dist, ("leaflet-", ".js"))?,
            start: find(dist, ("start-", ".js"))?,
            datasets: cut.try_into().ok().context("a dataset for each language")?,
        })
    }

    /// The dataset of one language.
    #[must_use]
    pub fn dataset(&self, lang: Lang) -> &str {
        let [(first, name), (_, other)] = &self.datasets;
        if *first == lang { name } else { other }
    }

    /// Fetches at once what the start script and the app will ask for.
    #[must_use]
    pub fn preloads(&self, address: &Address, lang: Lang) -> String {
        let (base, Self { glue, wasm, .. }, data) = (address.base(), self, self.dataset(lang));
        format!(
            r#"
<link rel="modulepreload" href="{base}{glue}">
<link rel="preload" as="fetch" type="application/wasm" crossorigin href="{base}{wasm}">
<link rel="preload" as="fetch" type="application/json" crossorigin href="{base}{data}">"#
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
