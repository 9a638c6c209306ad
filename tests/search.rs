//! Searching in words: what is found, under which spellings, and in which order.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use woonzorgkaart::domain::fold::fold;
use woonzorgkaart::domain::{Choice, Dataset, Filter, Index, Lang, Province};

const SHIPPED: &str = include_str!("../public/data/examples.json");

static SHIPPED_INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(Dataset::parse(SHIPPED).unwrap().0, Lang::Nl));

/// Examples with one telling field each; the rest of each is filled in with words that nothing searches for.
fn index(lang: Lang) -> Index {
    let example = |id: &str, fields: Value| {
        let mut example = json!({
            "id": id, "collection": "concept", "name": {"nl": "Quux", "en": "Corge"}, "place": "Grault",
            "province": "Utrecht", "location": {"lat": 52.0908, "lon": 5.1222},
        });
        example.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        example
    };
    let examples = [
        example("lesson", json!({"lesson": {"nl": "Begin met een hofje.", "en": "Start with a courtyard."}})),
        example("why", json!({"why": {"nl": "Iedereen kende het hofje, één voor één.", "en": null}})),
        example("what", json!({"what": {"nl": "Café ‘Zorg-thuis’ (2.0) & co.", "en": "A café."}})),
        example("partner", json!({"partners": ["gemeente Waalre", "Stichting Hofjeswonen", "Coöperatie Waard&Wel"]})),
        example("place", json!({"place": "Hofjesdorp"})),
        example("municipality", json!({"municipality": "Súdwest-Fryslân", "province": "Fryslân"})),
        example("name", json!({"name": {"nl": "Knarrenhof: het Aahofje", "en": "Courtyard on the Aa"}})),
        example("hofje", json!({"name": {"nl": "Hofje van Wouw", "en": "Almshouses"}})),
        example("west-friesland", json!({"place": "Regio West-Friesland", "province": "Noord-Holland"})),
        example("hertogenbosch", json!({"place": "'s-Hertogenbosch", "province": "Noord-Brabant"})),
        example("den-bosch", json!({"place": "Den Bosch", "province": "Noord-Brabant"})),
        example("den-haag", json!({"place": "Den Haag", "province": "Zuid-Holland"})),
        example("gravenhage", json!({"municipality": "'s-Gravenhage", "province": "Zuid-Holland"})),
        example("zeeland-in-a-word", json!({"place": "Oudzeeland"})),
        example("ijssel", json!({"place": "IJsselmuiden", "province": "Overijssel"})),
    ];
    let (dataset, problems) = Dataset::parse(&json!({"schema": 1, "examples": examples}).to_string()).unwrap();
    assert!(problems.iter().all(|problem| problem.record == "dataset" || problem.field == "why.en"), "{problems:?}");
    Index::new(dataset, lang)
}

fn found(index: &Index, typed: &str) -> Vec<String> {
    let shown = index.select(&Filter::default().with_text(typed)).shown;
    shown.iter().map(|place| index.example(*place).unwrap().id.to_string()).collect()
}

/// Searching for `typed` in Dutch gives exactly these examples, in this order.
fn check(typed: &str, ids: &[&str]) {
    assert_eq!(found(&index(Lang::Nl), typed), ids, "{typed:?}");
}

#[test]
fn an_index_that_was_made_ready_finds_the_same() {
    let (ready, not_ready) = (index(Lang::Nl), index(Lang::Nl));
    ready.prepare();
    for typed in ["", " ", "hofje", "zeeland den", "xyzzy"] {
        assert_eq!(found(&ready, typed), found(&not_ready.clone(), typed), "{typed:?}");
    }
}

#[test]
fn what_is_found_in_a_name_comes_first_then_in_a_place_then_in_a_text() {
    check("hofje", &["hofje", "place", "lesson", "why", "partner"]);
    // Of these two words, all four have the first in the name, and the second in the place or in a text.
    check("quux hofje", &["place", "lesson", "why", "partner"]);
    check("regio noord", &["west-friesland"]);
}

#[test]
fn every_field_that_the_visitor_reads_is_searched() {
    check("begin", &["lesson"]);
    check("kende", &["why"]);
    check("cafe", &["what"]);
    check("hofjeswonen", &["partner"]);
    check("hofjesdorp", &["place"]);
    check("sudwest", &["municipality"]);
    check("overijssel", &["ijssel"]);
    check("knarrenhof", &["name"]);
}

#[test]
fn capitals_diacritics_and_signs_do_not_matter() {
    for typed in ["café", "CAFÉ", "cafe", "cafe\u{301}", " Cafè! ", "‘café’"] {
        check(typed, &["what"]);
    }
    for typed in ["coöperatie waard", "cooperatie WAARD&wel", "waard & wel", "Coo\u{308}peratie"] {
        check(typed, &["partner"]);
    }
    for typed in ["zorg-thuis", "zorg thuis", "(zorg)"] {
        check(typed, &["what"]);
    }
    check("2.0", &["what"]);
    check("een voor", &["why"]);
    for typed in ["ijsselm", "IJSSELM", "ĳsselm", "Ĳsselm"] {
        check(typed, &["ijssel"]);
    }
}

#[test]
fn the_beginning_of_a_word_is_enough_but_its_middle_or_end_is_not() {
    check("kn", &["name"]);
    check("knarren", &["name"]);
    check("knarrenhofs", &[]);
    check("arrenhof", &[]);
    check("hofjeswoning", &[]);
    check("wonen", &[]);
}

#[test]
fn all_words_typed_must_be_found() {
    check("hofje wouw", &["hofje"]);
    check("wouw hof", &["hofje"]);
    check("hofje utrecht begin", &["lesson"]);
    check("hofje cafe", &[]);
    check("hofje zonnebloem", &[]);
}

#[test]
fn typing_nothing_but_signs_or_spaces_finds_everything() {
    for typed in ["", "   ", "…!?", "'"] {
        assert_eq!(found(&index(Lang::Nl), typed).len(), 15, "{typed:?}");
    }
}

#[test]
fn a_place_is_found_under_its_other_names() {
    for typed in ["den bosch", "Den Bosch", "'s-Hertogenbosch", "s hertogenbosch", "s-hertogen", "hertogenbosch"] {
        check(typed, &["hertogenbosch", "den-bosch"]);
    }
    for typed in ["den haag", "s-gravenhage", "'s-Gravenhage", "’s Gravenhage", "gravenhage", "the hague"] {
        check(typed, &["den-haag", "gravenhage"]);
    }
    check("fryslan", &["municipality"]);
    check("Fryslân", &["municipality"]);
    // West-Friesland has the word in its own name, but lies in Noord-Holland.
    check("friesland", &["municipality", "west-friesland"]);
    check("west-friesland", &["west-friesland"]);
    check("north holland", &["west-friesland"]);
    // Only whole words have another name.
    check("zealand", &[]);
}

#[test]
fn a_visitor_finds_the_texts_of_the_language_being_read_and_names_in_both() {
    let (dutch, english) = (index(Lang::Nl), index(Lang::En));
    assert_eq!(found(&english, "courtyard"), ["name", "lesson"]);
    assert_eq!(found(&dutch, "courtyard"), ["name"]);
    assert_eq!(found(&english, "knarrenhof"), ["name"]);
    // The text that is Dutch only is read, and so found, in Dutch.
    assert_eq!(found(&english, "hofje"), ["hofje", "place", "why", "partner"]);
}

#[test]
fn searching_for_a_province_finds_all_of_it() {
    let check = |typed: &str, province: Province| {
        let index = &*SHIPPED_INDEX;
        let everywhere = index.select(&Filter::default());
        let selection = index.select(&Filter::default().with_text(typed));
        let choice = Choice::Province(province);
        assert_eq!(selection.count(&choice), everywhere.count(&choice), "{typed}");
    };
    for province in Province::ALL {
        check(province.name(), province);
        check(province.id(), province);
    }
    check("friesland", Province::Fryslan);
    let in_fryslan = SHIPPED_INDEX.select(&Filter::default().with_text("fryslan"));
    assert_eq!(in_fryslan.shown.len(), 6);
    assert_eq!(in_fryslan.count(&Choice::Province(Province::NoordHolland)), 0);
    for typed in ["den haag", "s-gravenhage", "the hague loosduinse"] {
        assert_eq!(found(&SHIPPED_INDEX, typed), ["den-haag-loosduinse-hof"], "{typed}");
    }
}

#[test]
fn every_example_is_found_by_its_name_its_place_and_its_partners() {
    for example in &SHIPPED_INDEX.dataset().examples {
        let names = Lang::ALL.map(|lang| example.name.text(lang));
        let rest = example.partners.iter().chain([&example.place]).chain(&example.municipality).map(String::as_str);
        for typed in names.into_iter().chain(rest) {
            assert!(found(&SHIPPED_INDEX, typed).contains(&example.id.to_string()), "{} by {typed}", example.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_more_letter_never_finds_more(typed in "[a-zé]{1,3}( [a-z]{1,3})?", letter in "[a-z]") {
        let longer = found(&SHIPPED_INDEX, &format!("{typed}{letter}"));
        let shorter = found(&SHIPPED_INDEX, &typed);
        prop_assert!(longer.iter().all(|id| shorter.contains(id)), "{} {}", typed, letter);
    }

    #[test]
    fn the_order_of_the_words_does_not_matter(one in "[a-z]{1,4}", other in "[a-z]{1,4}") {
        let there = found(&SHIPPED_INDEX, &format!("{one} {other}"));
        prop_assert_eq!(there, found(&SHIPPED_INDEX, &format!("{other}  {one}")));
    }

    #[test]
    fn anything_may_be_typed_and_only_its_letters_count(typed in "\\PC{0,12}[ '’!-]{0,2}[A-Zé]{0,3}") {
        prop_assert_eq!(found(&SHIPPED_INDEX, &typed), found(&SHIPPED_INDEX, &fold(&typed)));
    }
}
