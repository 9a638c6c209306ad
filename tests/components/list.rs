//! The list, its count and its filters.

use woonzorgkaart::domain::{Dataset, Lang, Province};

use crate::render::{SHIPPED, SMALL, all, attr, links, one, open, text, texts};

/// Links to examples in the list.
const ENTRIES: &str = "li h3 a";

#[test]
fn the_list_shows_name_place_and_kind_of_every_example_and_links_to_its_page() {
    let (dataset, _) = Dataset::parse(SHIPPED).unwrap();
    for (lang, root) in [(Lang::Nl, "/"), (Lang::En, "/en/")] {
        let page = open(SHIPPED, root);
        let entries = all(&page, "ul.list > li");
        assert_eq!(entries.len(), dataset.examples.len());
        let links = links(&page, ENTRIES);
        for example in &dataset.examples {
            let href = format!("{root}voorbeeld/{}/", example.id);
            let at = links.iter().position(|link| link.1 == href).unwrap_or_else(|| panic!("no link to {href}"));
            assert_eq!(links[at].0, example.name.text(lang).trim());
            let entry = text(&entries[at]);
            let kind = dataset.collection(example.collection).unwrap().label.text(lang);
            for part in [&example.place, example.province.name(), kind] {
                assert!(entry.contains(part), "{part} is not in: {entry}");
            }
        }
    }
}

#[test]
fn a_filter_in_the_address_narrows_the_list_and_the_count() {
    let check = |url: &str, ids: &[&str], count: &str| {
        let page = open(SMALL, url);
        let shown = links(&page, ENTRIES);
        let shown: Vec<&str> = shown.iter().filter_map(|link| link.1.split('/').nth(2)).collect();
        assert_eq!(shown, ids, "{url}");
        assert_eq!(texts(&page, ".count"), [count], "{url}");
    };
    check("/", &["eerste", "hofje", "laatste"], "3 voorbeelden");
    check("/?thema=samen", &["eerste", "hofje"], "2 voorbeelden");
    check("/thema/samen/", &["eerste", "hofje"], "2 voorbeelden");
    check("/?provincie=limburg", &["laatste"], "1 voorbeeld");
    check("/?provincie=limburg&provincie=utrecht", &["eerste", "laatste"], "2 voorbeelden");
    check("/collectie/concept/", &["hofje"], "1 voorbeeld");
    check("/?zoek=TUIN", &["hofje"], "1 voorbeeld");
    check("/?thema=thuis&provincie=utrecht", &[], "Geen voorbeelden");
    check("/?thema=onzin", &["eerste", "hofje", "laatste"], "3 voorbeelden");
}

#[test]
fn a_filter_stays_when_an_example_is_opened() {
    let page = open(SMALL, "/?thema=thuis&zoek=tuin");
    assert_eq!(links(&page, ENTRIES), [("Het hofje".into(), "/voorbeeld/hofje/?zoek=tuin&thema=thuis".into())]);
}

#[test]
fn each_choice_can_be_taken_away_again() {
    let page = open(SMALL, "/?thema=samen&provincie=overijssel");
    let chips: Vec<_> =
        all(&page, "[aria-label=Gekozen] a").iter().map(|a| (attr(a, "aria-label"), attr(a, "href"))).collect();
    assert_eq!(
        chips,
        [
            (Some("Haal weg: Samen beginnen"), Some("/?provincie=overijssel")),
            (Some("Haal weg: Overijssel"), Some("/?thema=samen")),
        ]
    );
    assert!(links(&page, "a").contains(&("Wis alles".into(), "/".into())));
    assert_eq!(texts(&open(SMALL, "/"), "[aria-label=Gekozen]"), [""; 0], "nothing chosen");
}

#[test]
fn nothing_found_says_what_was_asked_and_the_way_out() {
    let page = open(SMALL, "/?zoek=tuin&provincie=limburg");
    let said = ["Geen voorbeelden gevonden", "U vroeg om: ‘tuin’, ‘Limburg’.", "Zonder ‘tuin’ is er 1 voorbeeld"];
    assert_eq!(texts(&page, ".nothing p"), said);
    let ways = links(&page, ".nothing a");
    assert_eq!(ways.len(), 1, "{ways:?}");
    assert!(links(&page, "a").contains(&("Wis alles".into(), "/".into())));
    for (label, href) in ways {
        assert!(!links(&open(SMALL, &href), ENTRIES).is_empty(), "{label} leads to nothing again");
    }
    assert!(all(&open(SMALL, "/?zoek=tuin"), ".nothing").is_empty(), "something was found");
}

#[test]
fn a_choice_that_would_give_nothing_is_marked_and_each_other_says_how_many() {
    let page = open(SMALL, "/?thema=thuis");
    let choices = all(&page, "label:has(input[name=provincie])");
    assert_eq!(choices.len(), Province::ALL.len());
    for choice in choices {
        let said = text(&choice);
        // The facet of themes is not this one: only the courtyard in Overijssel is left.
        let count = if said.starts_with("Overijssel") { "1" } else { "0" };
        assert!(said.ends_with(count), "{said}");
        assert_eq!(attr(&choice, "data-empty").is_some(), count == "0", "{said}");
    }
}

#[test]
fn what_the_address_chooses_is_ticked_and_filled_in() {
    let page = open(SMALL, "/?thema=samen&provincie=limburg&zoek=een+tuin");
    let ticked: Vec<_> = all(&page, "input[checked]").iter().map(|input| attr(input, "value").unwrap()).collect();
    assert_eq!(ticked, ["samen", "limburg"]);
    assert_eq!(attr(&one(&page, "input[type=search]"), "value"), Some("een tuin"));
}

#[test]
fn the_one_chosen_theme_is_explained() {
    assert_eq!(texts(&open(SMALL, "/?thema=samen"), ".explanation"), ["Partijen beginnen samen."]);
    for url in ["/", "/?thema=samen&thema=thuis", "/?thema=thuis"] {
        assert_eq!(texts(&open(SMALL, url), ".explanation"), [""; 0], "{url}");
    }
}

#[test]
fn an_unknown_example_is_announced_above_the_list() {
    let page = open(SMALL, "/voorbeeld/verdwenen/");
    let order = all(&page, "[role=alert], h3");
    assert_eq!(order.len(), 4, "the news and three examples");
    assert_eq!(attr(&order[0], "role"), Some("alert"));
    assert!(text(&order[0]).contains("Dit voorbeeld staat niet (meer) op de kaart."));
    for url in ["/", "/voorbeeld/hofje/"] {
        assert!(all(&open(SMALL, url), "[role=alert]").is_empty(), "{url}");
    }
}
