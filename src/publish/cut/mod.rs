//! The dataset cut for the app, in one language: the list, with what list, map, filters and addresses need, which is
//! fetched before anything is live; and apart from it the parts, with all there is to read, which can follow.

mod example;

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use self::example::{known_by, listed, to_language};
use super::files::write;
use super::hash::short_hash;
use crate::domain::{Lang, Slug};

pub use crate::domain::dataset::PART;

/// A dataset as the app fetches it. List and parts are datasets of schema 1 themselves, with texts in one language where
/// there are any; a field `language` says which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// JSON. Beside the fields of a dataset it has the names of the parts, in `parts`.
    pub list: String,
    /// Paths of the files below the folder of the site, in order. Each holds a hash of its content.
    pub parts: Vec<String>,
}

/// Cuts a whole dataset, and writes its parts below `dist`.
///
/// # Errors
/// It is no JSON object with a list `examples`, or a part cannot be written.
pub fn cut(json: &str, lang: Lang, dist: &Path) -> Result<Cut> {
    let mut head: Map<String, Value> = serde_json::from_str(json)?;
    let examples = head.shift_remove("examples");
    let mut cutter = Cutter::new(head, lang, dist);
    for example in examples.as_ref().and_then(Value::as_array).context("a dataset has examples")? {
        cutter.add(example)?;
    }
    cutter.finish()
}

/// Cuts one example after the other, and never holds more texts than those of one part.
#[derive(Debug)]
pub struct Cutter<'a> {
    lang: Lang,
    dist: &'a Path,
    /// The fields of the list, without its examples and the names of the parts.
    head: Map<String, Value>,
    /// The fields of each part, without its examples.
    part_head: Map<String, Value>,
    known: HashSet<Slug>,
    /// JSON of each example in the list.
    listed: Vec<String>,
    /// JSON of those that stand in no part yet.
    in_full: Vec<String>,
    parts: Vec<String>,
}

impl<'a> Cutter<'a> {
    /// `head` is the dataset without its examples. Parts are written below `dist`.
    #[must_use]
    pub fn new(mut head: Map<String, Value>, lang: Lang, dist: &'a Path) -> Self {
        head.values_mut().for_each(|value| to_language(value, lang));
        head.insert("language".into(), lang.tag().into());
        let needed = ["schema", "language", "themes", "collections"];
        let fields = needed.iter().filter_map(|field| Some(((*field).to_owned(), head.get(*field)?.clone())));
        let mut part_head: Map<String, Value> = fields.collect();
        // They stand in the list.
        let labels = part_head.values_mut().filter_map(Value::as_array_mut).flatten().filter_map(Value::as_object_mut);
        labels.for_each(|label| _ = label.shift_remove("explanation"));
        let (known, listed, in_full, parts) = Default::default();
        Self { lang, dist, head, part_head, known, listed, in_full, parts }
    }

    /// Adds an example, and writes a part when it is full. What the app would leave out is left out here, because a
    /// place in the list tells the part: an example without what it must have, or with the id of one before it.
    ///
    /// # Errors
    /// The part cannot be written.
    pub fn add(&mut self, example: &Value) -> Result<()> {
        let listed = listed(example).to_string();
        if known_by(&listed).is_some_and(|id| self.known.insert(id)) {
            let mut example = example.clone();
            to_language(&mut example, self.lang);
            self.listed.push(listed);
            self.in_full.push(example.to_string());
        }
        if self.in_full.len() == PART { self.write_part() } else { Ok(()) }
    }

    /// Writes the last part. The list itself is for the caller to write.
    ///
    /// # Errors
    /// The part cannot be written.
    pub fn finish(mut self) -> Result<Cut> {
        if !self.in_full.is_empty() {
            self.write_part()?;
        }
        self.head.insert("parts".into(), self.parts.clone().into());
        Ok(Cut { list: dataset(&self.head, &self.listed), parts: self.parts })
    }

    fn write_part(&mut self) -> Result<()> {
        let json = dataset(&self.part_head, &self.in_full);
        let name = format!("{}{}-{}.json", parts_start(self.lang), self.parts.len(), short_hash(json.as_bytes()));
        write(&self.dist.join(&name), &json)?;
        self.in_full.clear();
        self.parts.push(name);
        Ok(())
    }
}

/// How the paths of the parts of a language start, below the folder of the site.
#[must_use]
pub fn parts_start(lang: Lang) -> String {
    format!("data/texts.{lang}-")
}

fn dataset(head: &Map<String, Value>, examples: &[String]) -> String {
    // With a language in it, it is never empty.
    let head = Value::Object(head.clone()).to_string();
    format!("{},\"examples\":[{}]}}", head.strip_suffix('}').unwrap_or_default(), examples.join(","))
}

#[cfg(test)]
mod tests;
