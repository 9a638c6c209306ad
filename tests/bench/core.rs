//! Times the core natively, on the shipped dataset and on made-up ones of up to 100,000 examples: `make bench`. Figures
//! are for comparing within one run.

#![allow(clippy::panic, reason = "without its dataset a benchmark has nothing to say")]

use std::path::Path;
use std::sync::OnceLock;

use divan::Bencher;
use woonzorgkaart::domain::cluster::clusters;
use woonzorgkaart::domain::geo::project;
use woonzorgkaart::domain::{Choice, Dataset, Filter, Index, Lang, Province};
use woonzorgkaart::publish::generate::Model;

/// How many examples there are in what is timed; the first is the shipped dataset.
const SIZES: [usize; 4] = [89, 1_000, 10_000, 100_000];
/// After so many seconds a row of the table is done with the samples that it has.
const LONGEST: f64 = 2.0;
fn main() {
    divan::main();
}

/// A dataset of one size.
struct Made {
    json: String,
    index: Index,
}

/// Made once for all that is timed.
fn made(size: usize) -> &'static Made {
    static MADE: [OnceLock<Made>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    let once = MADE.iter().zip(SIZES).find(|(_, known)| *known == size);
    let Some((once, _)) = once else { panic!("{size} is none of the sizes") };
    once.get_or_init(|| {
        let json = json(size).unwrap_or_else(|error| panic!("{error:#}"));
        let index = Index::new(read(&json), Lang::Nl);
        index.prepare();
        Made { json, index }
    })
}

fn json(size: usize) -> anyhow::Result<String> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    if SIZES.first() == Some(&size) {
        return Ok(std::fs::read_to_string(data.join("examples.json"))?);
    }
    let mut json = Vec::new();
    Model::read(&data)?.write(size, 1, &mut json)?;
    Ok(String::from_utf8(json)?)
}

fn read(json: &str) -> Dataset {
    Dataset::parse(json).map_or_else(|error| panic!("{error}"), |(dataset, _)| dataset)
}

#[divan::bench(args = SIZES, sample_count = 20, max_time = LONGEST)]
fn parse(bencher: Bencher, size: usize) {
    let json = &made(size).json;
    bencher.bench(|| Dataset::parse(json));
}

#[divan::bench(args = SIZES, sample_count = 20, max_time = LONGEST)]
fn index(bencher: Bencher, size: usize) {
    let dataset = made(size).index.dataset();
    bencher.with_inputs(|| dataset.clone()).bench_values(|dataset| {
        let index = Index::new(dataset, Lang::Nl);
        index.prepare();
        index
    });
}

#[divan::bench(args = SIZES, sample_count = 20, max_time = LONGEST)]
fn select_theme(bencher: Bencher, size: usize) {
    let index = &made(size).index;
    let theme = index.dataset().themes.first().map(|theme| Choice::Theme(theme.id.clone()));
    let filter = theme.iter().fold(Filter::default(), Filter::with);
    bencher.bench(|| index.select(&filter));
}

#[divan::bench(args = SIZES, sample_count = 20, max_time = LONGEST)]
fn select_province_and_text(bencher: Bencher, size: usize) {
    let index = &made(size).index;
    let filter = Filter::default().with_text("zorg").with(&Choice::Province(Province::Utrecht));
    bencher.bench(|| index.select(&filter));
}

/// Typing a word, again and again: each sample is one keystroke, so the slowest of them stands in the table.
#[divan::bench(args = SIZES, sample_count = 26, sample_size = 1)]
fn search(bencher: Bencher, size: usize) {
    let index = &made(size).index;
    let word = "zorgbuurthuis";
    let mut typed = (1..=word.len()).map(|letters| word.chars().take(letters).collect::<String>()).cycle();
    let keystroke = move || Filter::default().with_text(&typed.next().unwrap_or_default());
    bencher.with_inputs(keystroke).bench_local_refs(|filter| index.select(filter));
}

#[divan::bench(args = SIZES, consts = [7, 9, 11], sample_count = 20, max_time = LONGEST)]
fn cluster<const ZOOM: u8>(bencher: Bencher, size: usize) {
    let examples = &made(size).index.dataset().examples;
    let positions: Vec<(f64, f64)> =
        examples.iter().map(|example| project(example.location).pixels(ZOOM.into())).collect();
    bencher.bench(|| clusters(&positions));
}
