//! Datasets, and pages of them as they are about to be printed.

use serde_json::json;
use woonzorgkaart::domain::{Dataset, Lang, Page, View};
use woonzorgkaart::publish::found::{Edition, Picture, Subject};
use woonzorgkaart::publish::public::PublicAddress;

pub const SHIPPED: &str = include_str!("../../public/data/examples.json");
pub const SITE: &str = "https://example.org/kaart/";

/// Text that would break out of HTML, XML or a script, or that XML cannot hold.
pub const HOSTILE: &str = "]]> </script><script>alert(1)</script> <!-- \"'&amp; \u{0}\u{1}\u{b}\u{1f}\u{7f}\u{fffe}\u{2028} \\u003c/script> 🏡";

/// What the dataset is in one language, for the length of a call.
pub fn with<T>(json: &str, lang: Lang, act: impl FnOnce(Edition) -> T) -> T {
    let (dataset, _) = Dataset::parse(json).unwrap();
    let public = PublicAddress::new(SITE, "/kaart/");
    act(Edition { dataset: &dataset, lang, public: &public })
}

/// A page with this path, about to be printed.
pub fn print<T>(json: &str, lang: Lang, path: &str, act: impl FnOnce(&Subject) -> T) -> T {
    print_as(json, lang, path, "De titel", act)
}

pub fn print_as<T>(json: &str, lang: Lang, path: &str, text: &str, act: impl FnOnce(&Subject) -> T) -> T {
    with(json, lang, |edition| {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let view = View::parse(path, query);
        let picture = Picture { path: "pictures/nl/x.png", alt: text };
        act(&Subject { edition, view: &view, title: text, description: text, picture, oembed: Some("oembed/x.json") })
    })
}

/// All pages of a dataset but those for frames.
pub fn pages(json: &str) -> Vec<Page> {
    let (dataset, _) = Dataset::parse(json).unwrap();
    let examples = dataset.examples.iter().map(|example| Page::Example(example.id.clone()));
    let themes = dataset.themes.iter().map(|theme| Page::Theme(theme.id.clone()));
    let rest = ["", "provincie/utrecht", "collectie/visie", "gegevens", "over", "insluiten"].map(Page::parse);
    rest.into_iter().chain(examples).chain(themes).collect()
}

/// A dataset in which every text is hostile, without a date.
pub fn hostile() -> String {
    let text = json!({ "nl": HOSTILE, "en": HOSTILE });
    let example = json!({
        "id": "kwaad", "collection": "visie", "name": text, "place": HOSTILE, "province": "Utrecht",
        "location": { "lat": 52.0908, "lon": 5.1222 }, "themes": ["kwaad"], "partners": [HOSTILE],
        "what": text, "why": text, "lesson": text,
        "sources": [{ "title": HOSTILE, "publisher": HOSTILE, "url": "https://example.org/?a=1&b='</script>" }],
    });
    json!({
        "schema": 1, "updated": "2026-02-31",
        "themes": [{ "id": "kwaad", "label": text, "explanation": text }],
        "collections": [{ "id": "visie", "label": text }],
        "examples": [example],
    })
    .to_string()
}
