//! Whole documents as `publish` prints them, the drawn map, and text that would like to be markup.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use scraper::{Html, Selector};
use woonzorgkaart::domain::Province;
use woonzorgkaart::publish::{draw, place_labels};

use crate::print::{OWN_SCRIPTS, print};
use crate::render::{SMALL, all, attr, open, text, texts};

/// Every field that a visitor sees tries to be markup.
const HOSTILE: &str = r#"{"schema": 1,
    "themes": [{"id": "t", "label": {"nl": "<script>thema</script>", "en": "<script>thema</script>"},
        "explanation": {"nl": "<script>uitleg</script>", "en": "<script>uitleg</script>"}}],
    "collections": [{"id": "visie", "label": {"nl": "<script>soort</script>", "en": "<script>soort</script>"}}],
    "examples": [{"id": "boos", "collection": "visie", "province": "Utrecht", "location": {"lat": 52.1, "lon": 5.1},
        "name": {"nl": "\"'><script>naam</script>", "en": "\"'><script>naam</script>"}, "place": "<script>plaats</script>",
        "themes": ["t"], "partners": ["<script>partner</script>"], "year": 2020,
        "what": {"nl": "<img src=x onerror=wat()>", "en": "<img src=x onerror=wat()>"},
        "why": {"nl": "</p></section><script>waarom</script>", "en": "</p></section><script>waarom</script>"},
        "lesson": {"nl": "&lt;script&gt; & <!-- les", "en": "&lt;script&gt; & <!-- les"},
        "sources": [{"title": "<script>bron</script>", "publisher": "<script>uitgever</script>",
            "url": "https://example.org/?a=\"><script>adres</script>"}]}]}"#;

fn basemap() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/basemap")
}

fn document(dist: &Path, path: &str) -> Html {
    Html::parse_document(&fs::read_to_string(dist.join(path).join("index.html")).unwrap())
}

fn count(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).unwrap()).count()
}

#[test]
fn text_of_the_dataset_is_never_markup() {
    for url in ["/", "/en/", "/?thema=t", "/voorbeeld/boos/", "/en/voorbeeld/boos/", "/?zoek=%22%3E%3Cscript%3E"] {
        let page = open(HOSTILE, url);
        assert_eq!(count(&page, "script, img, [onerror]"), 0, "{url}: {}", page.html());
    }
    let list = texts(&open(HOSTILE, "/?thema=t"), "main").join(" ");
    for part in
        ["\"'><script>naam</script>", "<script>plaats</script>", "<script>soort</script>", "<script>uitleg</script>"]
    {
        assert!(list.contains(part), "{part} should be read as it is in {list}");
    }
    let example = open(HOSTILE, "/voorbeeld/boos/");
    let said = texts(&example, "article").join(" ");
    for part in [
        "\"'><script>naam</script>",
        "<script>plaats</script>",
        "<script>thema</script>",
        "<script>partner</script>",
        "<img src=x onerror=wat()>",
        "</p></section><script>waarom</script>",
        "&lt;script&gt; & <!-- les",
        "<script>bron</script>",
        "<script>uitgever</script>",
    ] {
        assert!(said.contains(part), "{part} should be read as it is in {said}");
    }
}

#[test]
fn a_printed_document_runs_only_the_scripts_of_its_template() {
    let dist = print("hostile", HOSTILE);
    for path in ["", "en", "voorbeeld/boos", "en/voorbeeld/boos", "insluiten", "en/insluiten"] {
        let page = document(&dist, path);
        let own = if path.ends_with("insluiten") { 1 } else { OWN_SCRIPTS };
        assert_eq!(
            (count(&page, "script:not([type='application/ld+json'])"), count(&page, "img, [onerror]")),
            (own, 0),
            "{path}"
        );
        let title = page.select(&Selector::parse("title").unwrap()).next().unwrap();
        assert_eq!(path.ends_with("boos"), text(&title).starts_with("\"'><script>naam</script> · "), "{path}");
    }
}

#[test]
fn a_printed_document_is_whole_without_script() {
    let dist = print("small", SMALL);
    for (path, lang, title, heading) in [
        ("", "nl", "Woonzorgkaart · ", "Voorbeelden van wonen, welzijn en zorg voor ouderen"),
        ("voorbeeld/hofje", "nl", "Het hofje · Zwolle · Woonzorgkaart", "Het hofje"),
        ("en/voorbeeld/hofje", "en", "The courtyard · Zwolle · Woonzorgkaart", "The courtyard"),
    ] {
        let page = document(&dist, path);
        assert_eq!(attr(&all(&page, "html")[0], "lang"), Some(lang), "{path}");
        assert!(texts(&page, "title")[0].starts_with(title), "{path}");
        assert_eq!(texts(&page, "h1"), [heading], "{path}");
        assert_eq!(count(&page, "meta[name=description][content]:not([content=''])"), 1, "{path}");
    }
}

#[test]
fn the_printed_map_has_a_named_link_for_each_example() {
    let dist = print("dots", SMALL);
    for (path, names) in
        [("", ["De eerste", "Het hofje", "De laatste"]), ("en", ["The first", "The courtyard", "The last"])]
    {
        let page = document(&dist, path);
        let dots = all(&page, ".map-ground svg a");
        let mut found: Vec<_> = dots.iter().map(|dot| attr(dot, "aria-label").unwrap()).collect();
        found.sort_unstable();
        let mut names = names.to_vec();
        names.sort_unstable();
        assert_eq!(found, names, "{path}");
        for dot in dots {
            let href = attr(&dot, "href").unwrap().strip_prefix("/kaart/").expect("below the base");
            assert!(dist.join(href).join("index.html").exists(), "{href} is printed too");
        }
    }
    let page = document(&dist, "voorbeeld/hofje");
    let current = all(&page, ".map-ground svg a[aria-current=true]");
    assert_eq!(current.iter().map(|dot| attr(dot, "aria-label").unwrap()).collect::<Vec<_>>(), ["Het hofje"]);
}

#[test]
fn the_drawn_map_has_all_twelve_provinces_and_names_their_capitals() {
    let labels = place_labels(&basemap().join("places.tsv"), &HashSet::new()).unwrap();
    let drawing = Html::parse_fragment(&draw(&basemap(), &labels, "<g id=\"dots\"></g>").unwrap());
    let drawn: HashSet<_> =
        all(&drawing, "svg [data-province]").iter().map(|p| attr(p, "data-province").unwrap()).collect();
    assert_eq!(drawn, Province::ALL.map(Province::id).into_iter().collect());
    let named = texts(&drawing, "svg text");
    for capital in
        ["Groningen", "Leeuwarden", "Assen", "Zwolle", "Lelystad", "Arnhem", "Utrecht", "Haarlem", "Den Haag"]
    {
        assert!(named.iter().any(|name| name == capital), "{capital}");
    }
    for capital in ["Middelburg", "'s-Hertogenbosch", "Maastricht"] {
        assert!(named.iter().any(|name| name == capital), "{capital}");
    }
    assert_eq!(count(&drawing, "svg > #dots"), 1, "the dots lie on top");
}

#[test]
fn a_map_that_cannot_be_drawn_says_which_file_is_missing() {
    let error = draw(Path::new("nowhere"), &[], "").unwrap_err();
    assert!(format!("{error:#}").contains("neighbours.geojson"), "{error:#}");
}
