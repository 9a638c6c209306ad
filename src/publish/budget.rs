//! What a first visit costs, in bytes after brotli, and what it may cost.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::built::Built;
use crate::domain::Lang;

/// What each weighed when this was last set, and what the design allows, in bytes after brotli. A build may weigh [`MORE`] than
/// the first, and never more than the second.
const WEIGHTS: [(&str, usize, usize); 3] = [
    ("all that a first visit fetches", 176_841, 220_000),
    ("the app's wasm", 119_402, 135_000),
    ("the page /", 29_605, 35_000),
];
/// How much more than it did anything may weigh, in hundredths.
const MORE: usize = 3;

/// Measured sizes.
pub struct Budget {
    /// What a first visit to `/` fetches until the map is live: name and compressed size.
    parts: Vec<(String, usize)>,
    html: usize,
    wasm: usize,
    /// All there is to read of the examples, which is no part of it.
    texts: usize,
}

impl Budget {
    /// Weighs what a first visit fetches.
    ///
    /// # Errors
    /// A file is missing.
    pub fn measure(dist: &Path, built: &Built) -> Result<Self> {
        let Built { glue, wasm, leaflet, start, .. } = built;
        let names = ["index.html", wasm, glue, built.dataset(Lang::Nl), leaflet, start];
        let size = |name: &str| {
            // What a visitor fetches is the compressed copy.
            let copy =
                fs::metadata(dist.join(format!("{name}.br"))).with_context(|| format!("{name}.br is missing"))?;
            anyhow::Ok(usize::try_from(copy.len())?)
        };
        let parts: Vec<(String, usize)> =
            names.into_iter().map(|name| Ok((name.to_owned(), size(name)?))).collect::<Result<_>>()?;
        let texts = built.parts(Lang::Nl).iter().map(|name| size(name)).sum::<Result<_>>()?;
        let part = |name: &str| parts.iter().find(|(part, _)| part == name).map_or(0, |(_, size)| *size);
        Ok(Self { html: part("index.html"), wasm: part(wasm), texts, parts })
    }

    /// Prints what was measured.
    ///
    /// # Errors
    /// A limit is exceeded.
    pub fn check(&self) -> Result<()> {
        println!("first visit, bytes after brotli:");
        for (name, size) in &self.parts {
            println!("{size:>9}  {name}");
        }
        println!("{:>9}  texts, after it is live", self.texts);
        let total = self.parts.iter().map(|(_, size)| size).sum();
        let mut exceeded = Vec::new();
        for ((what, weighed, design), size) in WEIGHTS.into_iter().zip([total, self.wasm, self.html]) {
            let limit = design.min(weighed + weighed * MORE / 100);
            println!("{size:>9}  of {limit} allowed: {what}");
            if size > limit {
                exceeded.push(format!("{what} is {size} bytes, {limit} are allowed"));
            }
        }
        if exceeded.is_empty() { Ok(()) } else { bail!("over budget: {}", exceeded.join("; ")) }
    }
}
