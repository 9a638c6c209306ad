//! What a release has beyond its pages: pictures, short names, the offline worker, headers and compressed copies.

use anyhow::Result;

use super::budget::Budget;
use super::built::Built;
use super::compressed::compress;
use super::files::{below, write};
use super::found::{MANIFEST, path_in};
use super::headers::headers_file;
use super::offline::write_worker;
use super::pages::Pages;
use super::pictures::draw_all;
use super::site::Build;
use crate::domain::Lang;
use crate::domain::dataset::FEW_PARTS;

/// Finishes a printed site, and holds it to its budgets.
///
/// # Errors
/// A file cannot be read or written, or a budget is exceeded.
pub fn finish(build: &Build, app: &Built, pages: &Pages) -> Result<()> {
    let Build { dist, public, fonts, cache, .. } = build;
    let drawn = draw_all(dist, &dist.join("data/basemap"), fonts, &cache.join("pictures"), &pages.cards)?;
    println!("{} pictures drawn, {} kept from before", drawn.made, drawn.kept);
    // In this order: the worker holds hashes of all before it, and everything gets a compressed copy.
    write_worker(dist, &kept_offline(app, pages))?;
    let headers = headers_file(public.address().base(), &below(dist)?);
    write(&dist.join("_headers"), &headers)?;
    let copies = compress(dist, &cache.join("compressed"))?;
    println!("{} compressed copies made, {} kept from before", copies.made, copies.kept);
    Budget::measure(dist, app)?.check()
}

/// What the site needs to go on without a network: the lists of examples, and all there is to read of them while that is
/// little. Where it is more, a copy tells of an example what the list has.
fn kept_offline(app: &Built, pages: &Pages) -> Vec<String> {
    let Built { glue, wasm, text_sheet, leaflet, start, datasets, parts } = app;
    let files = [glue, wasm, text_sheet, leaflet, start]
        .into_iter()
        .chain(datasets.iter().map(|(_, name)| name))
        .chain(parts.iter().filter(|(_, parts)| parts.len() <= FEW_PARTS).flat_map(|(_, parts)| parts))
        .cloned();
    let manifests = Lang::ALL.map(|lang| path_in(lang, MANIFEST));
    let icons = ["icon.svg", "favicon.ico"].map(str::to_owned);
    pages.offline.iter().cloned().chain(files).chain(manifests).chain(icons).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_holds_the_texts_of_at_most_a_thousand_examples_in_a_language() {
        let texts = |lang, count| (0..count).map(|n| format!("data/texts.{lang}-{n}.json")).collect::<Vec<_>>();
        for (dutch, english, kept) in [(0, 0, 0), (1, 1, 2), (10, 10, 20), (11, 10, 10), (11, 11, 0)] {
            let named = str::to_owned;
            let app = Built {
                glue: named("app.js"),
                wasm: named("app.wasm"),
                text_sheet: named("text.css"),
                leaflet: named("leaflet.js"),
                start: named("start.js"),
                datasets: Lang::ALL.map(|lang| (lang, format!("data/examples.{lang}.json"))),
                parts: [(Lang::Nl, texts("nl", dutch)), (Lang::En, texts("en", english))],
            };
            let files = kept_offline(&app, &Pages::default());
            let count = |start: &str| files.iter().filter(|file| file.starts_with(start)).count();
            assert_eq!((count("data/examples."), count("data/texts.")), (2, kept), "{dutch} and {english} files");
        }
    }
}
