//! What is drawn from, the real dataset and the places of the country, and the dataset that is drawn.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

use super::author::Author;
use super::chance::Chance;
use super::towns::Towns;
use crate::publish::command::read_dataset;
use crate::publish::places::{Place, read_places};

/// What datasets are drawn from.
#[derive(Debug)]
pub struct Model {
    /// The whole dataset but its examples: themes and collections are the real ones.
    head: Map<String, Value>,
    author: Author,
    towns: Towns,
}

impl Model {
    /// Reads `examples.json` and `basemap/places.tsv` from the folder with the real data.
    ///
    /// # Errors
    /// One of them is missing, unreadable or empty, or the dataset has problems.
    pub fn read(data: &Path) -> Result<Self> {
        let (_, problems, json) = read_dataset(&data.join("examples.json"))?;
        if let Some(problem) = problems.first() {
            bail!("there are problems in the examples to draw from, such as {problem}");
        }
        let mut head: Map<String, Value> = serde_json::from_str(&json)?;
        let examples: Vec<Map<String, Value>> = serde_json::from_value(head.remove("examples").unwrap_or_default())?;
        ensure!(!examples.is_empty(), "there is no example to draw from");
        let places = data.join("basemap/places.tsv");
        let places = read_places(&places).with_context(|| format!("cannot read {}", places.display()))?;
        Ok(Self { head, author: Author::new(examples), towns: Towns::new(places)? })
    }

    /// Writes a dataset of this many examples, a line for each, without ever holding more than one of them. The order is
    /// that of the real one: Taskforce records first, and within each origin by province.
    ///
    /// # Errors
    /// `to` cannot be written to.
    pub fn write(&self, examples: usize, seed: u64, mut to: impl Write) -> io::Result<()> {
        let mut chance = Chance::new(seed);
        let head = Value::Object(self.head.clone()).to_string();
        let head = head.strip_suffix('}').unwrap_or_default();
        write!(to, "{head},\"examples\":[")?;
        for (n, (real, place)) in self.draw(examples, &mut chance).into_iter().enumerate() {
            to.write_all(if n == 0 { b"\n" } else { b",\n" })?;
            serde_json::to_writer(&mut to, &self.author.write(n + 1, real, place, &mut chance))?;
        }
        to.write_all(b"\n]}\n")?;
        to.flush()
    }

    /// What each example is drawn after, and where it is, in order.
    fn draw(&self, examples: usize, chance: &mut Chance) -> Vec<(&Map<String, Value>, &Place)> {
        let one = |_| Some((self.author.get(self.author.draw(chance))?, self.towns.get(self.towns.draw(chance))?));
        let mut drawn: Vec<_> = (0..examples).filter_map(one).collect();
        let is_found_later =
            |real: &Map<String, Value>| real.get("origin").and_then(Value::as_str) != Some("taskforce");
        drawn.sort_by_key(|(real, place)| (is_found_later(real), place.province));
        drawn
    }
}
