//! A made-up dataset put into a built site, for trials: the live map shows it, the documents stay as they were.

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::Model;
use crate::domain::Lang;
use crate::publish::built::find;
use crate::publish::cut::{Cutter, parts_start};
use crate::publish::files::write;

/// Puts a dataset of so many examples in the place of the one in `dist`, a folder that `publish` made: the file for people,
/// the lists that the app fetches, under the names that they have, and the parts that those name.
///
/// # Errors
/// The folder holds no such files, or one cannot be written; the words say which. Nothing is written unless all are there.
pub fn put_into(dist: &Path, model: &Model, examples: usize, seed: u64) -> Result<()> {
    let whole = dist.join("data/examples.json");
    let lists = Lang::ALL.map(|lang| Ok((lang, list(dist, lang)?)));
    let lists = lists.into_iter().collect::<Result<Vec<_>>>()?;
    ensure!(whole.is_file(), "{} is no built site: it has no data/examples.json", dist.display());
    for part in Lang::ALL.into_iter().flat_map(|lang| starting(dist, &parts_start(lang))) {
        fs::remove_file(&part).with_context(|| format!("cannot remove {}", part.display()))?;
    }
    let mut cutters = Lang::ALL.map(|lang| Cutter::new(model.head().clone(), lang, dist));
    let cannot = || format!("cannot write {}", whole.display());
    let to = BufWriter::new(File::create(&whole).with_context(cannot)?);
    let cut = |example: &_| cutters.iter_mut().try_for_each(|cutter| cutter.add(example));
    model.write_and(examples, seed, to, cut).with_context(cannot)?;
    for (cutter, (_, list)) in cutters.into_iter().zip(&lists) {
        write(list, &cutter.finish()?.list)?;
    }
    lists.iter().map(|(_, list)| list).chain([&whole]).try_for_each(|file| remove_copies(file))
}

/// The list that the app fetches for a language.
fn list(dist: &Path, lang: Lang) -> Result<PathBuf> {
    let (data, start, end) = (dist.join("data"), format!("examples.{lang}-"), ".json");
    let missing = || format!("{} is no built site: it has no data/{start}…{end}", dist.display());
    Ok(data.join(find(&data, (&start, end)).ok().with_context(missing)?))
}

/// The files whose paths below `dist` start so, with compressed copies.
fn starting(dist: &Path, start: &str) -> Vec<PathBuf> {
    let start = dist.join(start);
    let (Some(folder), Some(name)) = (start.parent(), start.file_name().and_then(|name| name.to_str())) else {
        return Vec::new();
    };
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let fits =
        |file: &PathBuf| file.file_name().and_then(|file| file.to_str()).is_some_and(|file| file.starts_with(name));
    files.filter(fits).collect()
}

/// Compressed copies beside a file that was replaced would be of the old one.
fn remove_copies(file: &Path) -> Result<()> {
    for ending in ["br", "gz"] {
        let copy = PathBuf::from(format!("{}.{ending}", file.display()));
        if copy.exists() {
            fs::remove_file(&copy).with_context(|| format!("cannot remove {}", copy.display()))?;
        }
    }
    Ok(())
}
