//! What the criteria of WCAG 2.2 ask of every document. The list of criteria names these tests.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use scraper::{ElementRef, Html};
use woonzorgkaart::domain::Collection;
use woonzorgkaart::domain::scene::mark_shape;

use super::crawl::{NOT_FOUND_BY_SEARCHING, every_document};
use super::crawled::{Document, site};
use super::text_pages::all;

/// Every document, parsed, must give an empty list.
pub fn every_page(breaches: impl Fn(&str, &Html) -> Vec<String>) {
    every_document(|path, document: &Document| breaches(path, &Html::parse_document(&document.html)));
}

pub fn start(text: &str) -> String {
    text.chars().take(160).collect()
}

pub fn words(element: ElementRef) -> String {
    element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

fn name_of(element: ElementRef) -> String {
    element.attr("aria-label").map_or_else(|| words(element), str::to_owned)
}

#[test]
fn each_kind_of_example_has_a_shape_of_its_own() {
    let shapes: HashSet<_> = Collection::ALL.into_iter().map(mark_shape).collect();
    assert_eq!(shapes.len(), Collection::ALL.len());
    let page = Html::parse_document(&site().documents[""].html);
    for place in [".legend path", ".list path", ".dots path"] {
        let drawn: HashSet<_> = all(&page, place).iter().filter_map(|path| path.attr("d")).collect();
        assert!(shapes.is_subset(&drawn), "{place} has {drawn:?}");
    }
}

#[test]
fn headings_follow_each_other_without_gaps() {
    every_page(|path, page| {
        let headings = all(page, "h1, h2, h3, h4, h5, h6");
        let levels: Vec<usize> = headings.iter().map(|it| it.value().name()[1..].parse().unwrap()).collect();
        let gap = levels.first() != Some(&1) || levels.windows(2).any(|pair| pair[1] > pair[0] + 1);
        let empty = headings.iter().filter(|heading| words(**heading).is_empty()).count();
        (gap || empty > 0).then(|| format!("{path}: {levels:?}, {empty} empty")).into_iter().collect()
    });
}

#[test]
fn each_page_is_read_from_its_menu_to_its_footer() {
    every_page(|path, page| {
        let parts: Vec<_> =
            all(page, "a.skip, .masthead, main, .site-footer").iter().map(|it| it.value().name()).collect();
        // In a frame the host has menu and footer of its own, and where there is no page there is nothing to skip to.
        let expected: &[&str] = match path {
            "404.html" => &["header", "main", "footer"],
            _ if path.ends_with("embed/") => return Vec::new(),
            // To the list, and to the map where there is one.
            _ if !all(page, ".map-pane").is_empty() => &["a", "a", "header", "main", "footer"],
            _ => &["a", "header", "main", "footer"],
        };
        let first = all(page, "body a[href]")[0];
        let skips = first.attr("class") == Some("skip") || path == "404.html";
        (parts != expected || !skips).then(|| format!("{parts:?}, then {}", first.html())).into_iter().collect()
    });
}

#[test]
fn every_page_has_a_title_of_its_own() {
    let mut seen = BTreeMap::<String, Vec<&str>>::new();
    for (path, document) in &site().documents {
        let title = words(all(&Html::parse_document(&document.html), "title")[0]);
        assert!(title.contains("Woonzorgkaart") && title.len() > "Woonzorgkaart · ".len(), "/{path}: {title}");
        if !NOT_FOUND_BY_SEARCHING.contains(&&**path) {
            seen.entry(format!("{} {title}", document.lang)).or_default().push(path);
        }
    }
    let shared: Vec<_> = seen.iter().filter(|(_, paths)| paths.len() > 1).collect();
    assert!(shared.is_empty(), "{shared:?}");
}

#[test]
fn links_with_the_same_words_lead_to_the_same_place() {
    // What a menu is called, and what else stands in an entry of a list, tells its links from others.
    fn context(link: ElementRef) -> (Option<String>, Option<String>) {
        let above = || link.ancestors().filter_map(ElementRef::wrap);
        let named = above().find_map(|above| above.attr("aria-label")).map(str::to_owned);
        (named, above().find(|above| above.value().name() == "li").map(words))
    }
    every_page(|_, page| {
        let mut leads = HashMap::<_, BTreeSet<&str>>::new();
        for link in all(page, "a[href]") {
            leads.entry((context(link), name_of(link))).or_default().insert(link.attr("href").unwrap());
        }
        let several = leads.into_iter().filter(|(_, to)| to.len() > 1);
        several.map(|((_, said), to)| format!("‘{said}’ leads to {to:?}")).collect()
    });
}

#[test]
fn each_page_can_be_reached_from_more_than_one_other() {
    let site = site();
    let mut from = HashMap::<&str, HashSet<&str>>::new();
    for (path, document) in &site.documents {
        let page = Html::parse_document(&document.html);
        for link in all(&page, "body a[href]") {
            let to = site.below(link.attr("href").unwrap()).map(|to| to.split('?').next().unwrap().to_owned());
            if let Some((to, _)) = to.and_then(|to| site.documents.get_key_value(&*to)) {
                from.entry(to).or_default().insert(path);
            }
        }
    }
    let pages = site.documents.keys().filter(|path| !NOT_FOUND_BY_SEARCHING.contains(&&***path));
    let lonely: Vec<_> = pages.filter(|path| from.get(&***path).is_none_or(|from| from.len() < 3)).collect();
    assert!(lonely.is_empty(), "reached from itself in the other language and hardly more: {lonely:?}");
}

#[test]
fn what_is_read_aloud_holds_what_is_seen() {
    every_page(|_, page| {
        let named = all(page, ":is(a, button, summary, input, select)[aria-label]");
        let fold = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        let differs = named.into_iter().filter(|it| !fold(it.attr("aria-label").unwrap()).contains(&fold(&words(*it))));
        differs.map(|it| start(&it.html())).collect()
    });
}

#[test]
fn what_does_the_same_is_called_the_same() {
    for root in ["", "en/"] {
        let mut called = BTreeMap::<String, BTreeSet<String>>::new();
        let lang = if root.is_empty() { "nl" } else { "en" };
        for (path, document) in &site().documents {
            if document.lang == lang && path != "404.html" {
                let page = Html::parse_document(&document.html);
                for part in all(&page, "header :is(a:not(.language), button), footer a") {
                    let does = part.attr("href").or(part.attr("popovertarget")).unwrap();
                    called.entry(format!("{does} {:?}", part.attr("class"))).or_default().insert(name_of(part));
                }
            }
        }
        let differs = called.iter().filter(|(_, names)| names.len() > 1);
        assert_eq!(differs.collect::<Vec<_>>(), Vec::new(), "{root}");
    }
}

#[test]
fn what_is_said_in_the_other_language_is_marked() {
    every_page(|path, page| {
        let unmarked = all(page, "a[hreflang]").into_iter().filter(|link| link.attr("lang") != link.attr("hreflang"));
        let own = all(page, "html")[0].attr("lang").unwrap();
        let (dutch, english) = (["De ", "Het ", "Een "], ["The ", "This ", "A "]);
        let foreign = if own == "nl" { english } else { dutch };
        let lang_of = |it: ElementRef| {
            let up = it.ancestors().filter_map(ElementRef::wrap);
            std::iter::once(it).chain(up).find_map(|above| above.attr("lang").map(str::to_owned))
        };
        let sentences = all(page, "main p").into_iter().filter(|it| {
            lang_of(*it).as_deref() == Some(own) && foreign.iter().any(|word| words(*it).starts_with(word))
        });
        unmarked.chain(sentences).map(|it| format!("/{path}: {}", start(&it.html()))).collect()
    });
}

#[test]
fn news_is_told_without_taking_the_focus() {
    every_document(|path, document| {
        if document.map.is_none() || path.contains("voorbeeld/") {
            return Vec::new();
        }
        let page = &Html::parse_document(&document.html);
        let missing = ["#melding[role=status]", "#trouble [role=alert]"]
            .into_iter()
            .filter(|selector| all(page, selector).is_empty());
        missing.map(|selector| format!("nothing is {selector}")).collect()
    });
}
