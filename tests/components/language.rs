//! Two languages, and text that was written in one of them only.

use scraper::ElementRef;

use crate::render::{SHIPPED, SMALL, all, attr, one, open, text, up};

/// Names and answers that were not all translated.
const HALF: &str = r#"{"schema": 1, "themes": [], "collections": [{"id": "visie", "label": {"nl": "Visie", "en": "Vision"}}],
    "examples": [{"id": "half", "collection": "visie", "name": {"nl": "Alleen Nederlands"}, "place": "Utrecht",
        "province": "Utrecht", "location": {"lat": 52.1, "lon": 5.1}, "themes": [], "partners": ["De partner"],
        "what": {"nl": "Wat het was."}, "why": {"en": "Why it was."}, "lesson": {"nl": "Beide.", "en": "Both."},
        "sources": [{"title": "De bron", "url": "https://example.org/"}]}]}"#;

#[test]
fn the_english_page_is_english() {
    for (url, expected) in [
        ("/en/", vec!["Dutch examples of housing, welfare and care", "3 examples", "Search by place", "The courtyard"]),
        (
            "/en/voorbeeld/hofje/",
            vec!["The courtyard", "Homes around a garden.", "The sources say nothing", "Care at home"],
        ),
        ("/en/?zoek=zzz", vec!["No examples found", "You asked for: ‘zzz’."]),
    ] {
        let page = open(SMALL, url);
        // The way to the Dutch page is Dutch; so are names of places and organisations.
        let said: String = all(&page, "body *, *").iter().filter(|e| !in_dutch(e)).map(own_text).collect();
        for part in expected {
            assert!(said.contains(part), "{url}: {part}");
        }
        for dutch in ["oorbeeld", "Zoek", "Toon", "Thema", "Soort", "Kaart van", "Lijst", "hofje", "Bronnen"] {
            assert!(!said.contains(dutch), "{url}: {dutch} in {said}");
        }
    }
}

fn in_dutch(element: &ElementRef) -> bool {
    std::iter::once(*element).chain(up(*element)).find_map(|e| attr(&e, "lang")) == Some("nl")
}

fn own_text(element: &ElementRef) -> String {
    element.children().filter_map(|node| node.value().as_text().map(|text| format!("{} ", &**text))).collect()
}

#[test]
fn every_page_links_to_itself_in_the_other_language() {
    for (here, there) in [
        ("/", "/en/"),
        ("/?thema=samen&zoek=tuin", "/en/?zoek=tuin&thema=samen"),
        ("/voorbeeld/hofje/", "/en/voorbeeld/hofje/"),
        ("/en/", "/"),
        ("/en/voorbeeld/hofje/?thema=samen", "/voorbeeld/hofje/?thema=samen"),
        ("/en/thema/samen/", "/thema/samen/"),
    ] {
        let page = open(SMALL, here);
        let link = one(&page, "a[hreflang]");
        let (tag, word) = if here.starts_with("/en/") { ("nl", "Nederlands") } else { ("en", "English") };
        assert_eq!(attr(&link, "href"), Some(there), "{here}");
        assert_eq!((attr(&link, "hreflang"), attr(&link, "lang")), (Some(tag), Some(tag)), "{here}");
        assert_eq!(text(&link), word);
    }
}

#[test]
fn text_in_the_other_language_is_marked() {
    let check = |url: &str, said: &str, lang: Option<&str>| {
        let page = open(HALF, url);
        let found: Vec<_> = all(&page, "*").into_iter().filter(|e| own_text(e).trim() == said).collect();
        assert!(!found.is_empty(), "{said} is not on {url}");
        for element in found {
            let marked = std::iter::once(element).chain(up(element)).find_map(|e| attr(&e, "lang"));
            assert_eq!(marked, lang, "{said} on {url}");
        }
    };
    check("/", "Alleen Nederlands", None);
    check("/en/", "Alleen Nederlands", Some("nl"));
    for (said, on_dutch, on_english) in [
        ("Alleen Nederlands", None, Some("nl")),
        ("Wat het was.", None, Some("nl")),
        ("Why it was.", Some("en"), None),
        ("De partner", Some("nl"), Some("nl")),
        ("De bron", Some("nl"), Some("nl")),
    ] {
        check("/voorbeeld/half/", said, on_dutch);
        check("/en/voorbeeld/half/", said, on_english);
    }
    check("/voorbeeld/half/", "Beide.", None);
    check("/en/voorbeeld/half/", "Both.", None);
}

#[test]
fn a_word_stands_beside_what_is_not_translated() {
    let check = |url, word, times| assert_eq!(count(&open(HALF, url), word), times, "{word} on {url}");
    // Beside the name in the list, and beside the name and each answer of an example.
    check("/", "Alleen in het Engels", 0);
    check("/en/", "Only in Dutch", 1);
    check("/voorbeeld/half/", "Alleen in het Engels", 1);
    check("/en/voorbeeld/half/", "Only in Dutch", 2);
}

fn count(page: &scraper::Html, word: &str) -> usize {
    all(page, "main small").iter().filter(|small| text(small) == word).count()
}

#[test]
fn what_is_translated_is_not_marked() {
    for url in ["/", "/en/"] {
        assert_eq!(all(&open(SHIPPED, url), "main h3 [lang]").len(), 0, "{url}: all names are in both languages");
    }
}
