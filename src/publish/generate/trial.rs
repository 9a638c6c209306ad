//! A made-up dataset put into a built site, for trials: the live map shows it, the documents stay as they were.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::domain::Lang;
use crate::publish::cut::cut_to;

/// Puts the dataset in the place of the one in `dist`, a folder that `publish` made: the file for people and those that
/// the app fetches, under the names that they have.
///
/// # Errors
/// The folder holds no such files, or one cannot be written; the words say which. Nothing is written unless all are there.
pub fn put_into(dist: &Path, json: &str) -> Result<()> {
    let whole = dist.join("data/examples.json");
    let fetched = Lang::ALL.map(|lang| Ok((lang, fetched(dist, lang)?)));
    let fetched = fetched.into_iter().collect::<Result<Vec<_>>>()?;
    ensure!(whole.is_file(), "{} is no built site: it has no data/examples.json", dist.display());
    for (lang, file) in fetched {
        replace(&file, &cut_to(json, lang)?)?;
    }
    replace(&whole, json)
}

/// The file that the app fetches for a language.
fn fetched(dist: &Path, lang: Lang) -> Result<PathBuf> {
    let (start, end) = (format!("examples.{lang}-"), ".json");
    let is_it = |file: &PathBuf| {
        file.file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with(&start) && name.ends_with(end))
    };
    let files = fs::read_dir(dist.join("data")).into_iter().flatten().flatten().map(|entry| entry.path());
    let missing = || format!("{} is no built site: it has no data/{start}…{end}", dist.display());
    files.into_iter().find(is_it).with_context(missing)
}

/// Writes the file; compressed copies beside it would be of the old one.
fn replace(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))?;
    for ending in ["br", "gz"] {
        let copy = PathBuf::from(format!("{}.{ending}", file.display()));
        if copy.exists() {
            fs::remove_file(&copy).with_context(|| format!("cannot remove {}", copy.display()))?;
        }
    }
    Ok(())
}
