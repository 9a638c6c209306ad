//! All pages of the site, written into the folder that Trunk built.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::budget::Budget;
use super::command::read_dataset;
use super::cut::cut_to;
use super::document::{Template, with_atlas};
use super::dots::draw_dots;
use super::ground::{draw_country, with_dots};
use super::labels::place_labels;
use crate::domain::{Address, Index, Lang, Page, View};
use crate::ui::scene_of;

/// What the pages are made of.
pub struct Site {
    template: Template,
    address: Address,
    /// One for each language.
    indexes: [(Lang, Index); 2],
    /// Drawn once, open for the dots of each page.
    country: String,
}

/// Prints every page into `dist`, below the path `base`, and holds the build to its budgets if `budgeted`.
///
/// # Errors
/// A file is missing or unreadable, or a budget is exceeded; the words say which.
pub fn publish(dist: &Path, base: &str, budgeted: bool) -> Result<()> {
    let data = dist.join("data");
    let (dataset, problems) = read_dataset(&data.join("examples.json"))?;
    for problem in &problems {
        eprintln!("warning: {problem}");
    }
    let json = fs::read_to_string(data.join("examples.json")).context("the dataset is missing")?;
    for lang in Lang::ALL {
        write(&dist.join(app_dataset(lang)), &cut_to(&json, lang)?)?;
    }
    let files = built_files(dist)?;
    let html = fs::read_to_string(dist.join("index.html")).context("Trunk's index.html is missing")?;
    let address = Address::new(base);
    let with_examples: HashSet<String> = dataset.examples.iter().map(|example| example.place.clone()).collect();
    let basemap = data.join("basemap");
    let labels = place_labels(&basemap.join("places.tsv"), &with_examples)?;
    let site = Site {
        template: Template::new(html, Lang::ALL.map(|lang| (lang, preloads(&address, &files, lang))))?,
        country: draw_country(&basemap, &labels)?,
        indexes: Lang::ALL.map(|lang| (lang, Index::new(dataset.clone(), lang))),
        address,
    };
    let written = site.write_to(dist)?;
    println!("{written} pages for {} examples", dataset.examples.len());
    if budgeted { Budget::measure(dist, &files)?.check() } else { Ok(()) }
}

impl Site {
    /// Writes all pages; gives their number.
    fn write_to(&self, dist: &Path) -> Result<usize> {
        let mut written = 0;
        for (lang, index) in &self.indexes {
            let examples = index.dataset().examples.iter().map(|example| Page::Example(example.id.clone()));
            for page in std::iter::once(Page::Home).chain(examples) {
                let view = View { page, ..View::default() };
                let html = self.page(index, *lang, &view);
                // The path of a page, without the base that the host adds.
                let path = Address::new("/").href(*lang, &view);
                write(&dist.join(path.trim_start_matches('/')).join("index.html"), &html)?;
                written += 1;
            }
        }
        let [(_, index), _] = &self.indexes;
        write(&dist.join("404.html"), &self.template.not_found(index, &self.address))?;
        Ok(written + 1)
    }

    fn page(&self, index: &Index, lang: Lang, view: &View) -> String {
        let dots = with_atlas(index, lang, &self.address, view, |atlas| draw_dots(&scene_of(atlas)));
        self.template.page(index, lang, &self.address, view, with_dots(&self.country, &dots))
    }
}

/// The names that Trunk gave to the app.
pub struct Built {
    pub glue: String,
    pub wasm: String,
}

fn built_files(dist: &Path) -> Result<Built> {
    let names: Vec<String> = fs::read_dir(dist)
        .with_context(|| format!("cannot read {}", dist.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    let find = |end: &str| {
        let name = names.iter().find(|name| name.starts_with("woonzorgkaart") && name.ends_with(end));
        name.cloned().with_context(|| format!("{} has no woonzorgkaart…{end}: did Trunk build it?", dist.display()))
    };
    Ok(Built { glue: find(".js")?, wasm: find("_bg.wasm")? })
}

/// The dataset that the app fetches, below the base.
#[must_use]
pub fn app_dataset(lang: Lang) -> String {
    format!("data/examples.{lang}.json")
}

/// Fetches at once what the start script and the app will ask for.
fn preloads(address: &Address, files: &Built, lang: Lang) -> String {
    let base = address.base();
    let Built { glue, wasm } = files;
    let data = app_dataset(lang);
    format!(
        r#"
<link rel="modulepreload" href="{base}{glue}">
<link rel="preload" as="fetch" type="application/wasm" crossorigin href="{base}{wasm}">
<link rel="preload" as="fetch" type="application/json" crossorigin href="{base}{data}">"#
    )
}

fn write(file: &Path, text: &str) -> Result<()> {
    let folder = file.parent().context("a page has a folder")?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, text))
        .with_context(|| format!("cannot write {}", file.display()))
}
