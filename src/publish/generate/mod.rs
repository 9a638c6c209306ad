//! Datasets of any size, for trials of what happens when there are many examples: `woonzorgkaart generate`.
//!
//! They are like the real one in all that costs time and bytes (fields, lengths, words, how many share a spot), and
//! nothing in them is true. The same size and seed give the same bytes on every machine.

mod author;
mod chance;
mod model;
mod towns;
mod trial;
mod words;

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

pub use model::Model;
pub use trial::put_into;

/// What is asked for.
#[derive(Debug, Clone, Args)]
pub struct Generate {
    /// How many.
    examples: usize,
    /// Another number makes another dataset.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The file to write; without it the dataset goes to standard output.
    #[arg(long, conflicts_with = "dist")]
    to: Option<PathBuf>,
    /// A site that `publish` made, whose dataset is replaced.
    ///
    /// The live map shows the made-up examples. The documents, the files to download and the list for use without a network
    /// stay as they were: this is for trials in a copy, never for visitors.
    #[arg(long)]
    dist: Option<PathBuf>,
    /// The folder with the real examples and the places to draw from.
    #[arg(long, default_value = "public/data")]
    data: PathBuf,
}

/// Makes what is asked for.
///
/// # Errors
/// What is drawn from cannot be read, or what is asked for cannot be written; the words say which file.
pub fn generate(wish: &Generate) -> Result<()> {
    let model = Model::read(&wish.data)?;
    if let Some(dist) = &wish.dist {
        let mut json = Vec::new();
        model.write(wish.examples, wish.seed, &mut json)?;
        put_into(dist, &String::from_utf8(json)?)
    } else if let Some(file) = &wish.to {
        let cannot = || format!("cannot write {}", file.display());
        let to = File::create(file).with_context(cannot)?;
        model.write(wish.examples, wish.seed, BufWriter::new(to)).with_context(cannot)
    } else {
        let to = BufWriter::new(io::stdout().lock());
        model.write(wish.examples, wish.seed, to).context("cannot write to standard output")
    }
}
