//! Times the core natively on the shipped dataset: `make bench`. Figures are for comparing within one run.

#![allow(clippy::panic, reason = "without its dataset a benchmark has nothing to say")]

use woonzorgkaart::domain::cluster::clusters;
use woonzorgkaart::domain::geo::project;
use woonzorgkaart::domain::{Choice, Dataset, Filter, Index, Lang, Province};

fn main() {
    divan::main();
}

fn json() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/examples.json")).unwrap_or_default()
}

fn dataset() -> Dataset {
    Dataset::parse(&json()).map_or_else(|error| panic!("{error}"), |(dataset, _)| dataset)
}

#[divan::bench]
fn parse(bencher: divan::Bencher) {
    let json = json();
    bencher.bench(|| Dataset::parse(&json));
}

#[divan::bench]
fn index(bencher: divan::Bencher) {
    bencher.with_inputs(dataset).bench_values(|dataset| Index::new(dataset, Lang::Nl));
}

#[divan::bench]
fn select(bencher: divan::Bencher) {
    let index = Index::new(dataset(), Lang::Nl);
    let filter = Filter::default().with_text("zorg").with(&Choice::Province(Province::Utrecht));
    bencher.bench(|| index.select(&filter));
}

#[divan::bench(args = [6, 8, 11])]
fn cluster(bencher: divan::Bencher, zoom: u8) {
    let dataset = dataset();
    let positions: Vec<(f64, f64)> =
        dataset.examples.iter().map(|example| project(example.location).pixels(zoom.into())).collect();
    bencher.bench(|| clusters(&positions));
}
