//! Choosing: what is shown and the counts beside the choices, on the shipped dataset, against a plain recount in JSON.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use woonzorgkaart::domain::filter::Facet;
use woonzorgkaart::domain::fixed::Fixed;
use woonzorgkaart::domain::{Choice, Collection, Dataset, Filter, Index, Lang, Province, Selection, Slug};

const SHIPPED: &str = include_str!("../public/data/examples.json");

static JSON: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(SHIPPED).unwrap());
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(Dataset::parse(SHIPPED).unwrap().0, Lang::Nl));

/// Each example as it stands in the file, and every word of it that can be searched for in Dutch.
static RECORDS: LazyLock<Vec<(&Value, Vec<String>)>> = LazyLock::new(|| {
    let own = ["/name/nl", "/name/en", "/place", "/municipality", "/province", "/what/nl", "/why/nl", "/lesson/nl"];
    let words = |example: &Value| {
        let texts = own.iter().filter_map(|path| example.pointer(path)).chain(example["partners"].as_array().unwrap());
        texts.filter_map(Value::as_str).flat_map(plain_words).collect()
    };
    JSON["examples"].as_array().unwrap().iter().map(|example| (example, words(example))).collect()
});

/// Words that no other name of a place begins with, so that a plain recount needs no aliases.
const WORDS: [&str; 10] =
    ["zorg", "ZORG wonen", "coöperatie", "één", "gemeente ouderen", "utr", "knarrenhof", "2040", "limburg", "xyz"];

/// The choice that an address would name so.
fn choice(text: &str) -> Choice {
    let (name, value) = text.split_once('=').unwrap();
    match name {
        "zoek" => Choice::Text(value.into()),
        "thema" => Choice::Theme(Slug::new(value).unwrap()),
        "provincie" => Choice::Province(Province::from_id(value).unwrap()),
        _ => Choice::Collection(Collection::from_id(value).unwrap()),
    }
}

/// The filter with these choices, such as `"thema=lokale-politiek provincie=utrecht"`.
fn filter(choices: &str) -> Filter {
    choices.split_whitespace().fold(Filter::default(), |filter, text| filter.with(&choice(text)))
}

fn ids(selection: &Selection) -> Vec<&str> {
    selection.shown.iter().map(|place| INDEX.example(*place).unwrap().id.as_str()).collect()
}

fn all_choices() -> impl Iterator<Item = Choice> {
    let themes = INDEX.dataset().themes.iter().map(|theme| Choice::Theme(theme.id.clone()));
    themes.chain(Province::ALL.map(Choice::Province)).chain(Collection::ALL.map(Choice::Collection))
}

fn without_facet_of(filter: &Filter, choice: &Choice) -> Filter {
    match choice {
        Choice::Text(_) => filter.clone().with_text(""),
        Choice::Theme(_) => filter.clone().without_facet(Facet::Theme),
        Choice::Province(_) => filter.clone().without_facet(Facet::Province),
        Choice::Collection(_) => filter.clone().without_facet(Facet::Collection),
    }
}

/// Lower-case words without diacritics, by the full Unicode table.
fn plain_words(text: &str) -> Vec<String> {
    let plain: String = text.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether an example in the file has this choice.
fn has((example, words): &(&Value, Vec<String>), choice: &Choice) -> bool {
    match choice {
        Choice::Theme(id) => example["themes"].as_array().unwrap().iter().any(|theme| theme == id.as_str()),
        Choice::Province(province) => example["province"] == province.name(),
        Choice::Collection(collection) => example["collection"] == collection.id(),
        Choice::Text(typed) => plain_words(typed).iter().all(|typed| words.iter().any(|word| word.starts_with(typed))),
    }
}

/// The ids that the filter leaves, counted in the plainest way.
fn recount(filter: &Filter) -> BTreeSet<&'static str> {
    let facets: [fn(&Choice) -> bool; 4] = [
        |choice| matches!(choice, Choice::Text(_)),
        |choice| matches!(choice, Choice::Theme(_)),
        |choice| matches!(choice, Choice::Province(_)),
        |choice| matches!(choice, Choice::Collection(_)),
    ];
    let groups = facets.map(|facet| filter.choices().into_iter().filter(facet).collect::<Vec<_>>());
    let fits =
        |record| groups.iter().all(|any_of| any_of.is_empty() || any_of.iter().any(|choice| has(record, choice)));
    RECORDS.iter().filter(|record| fits(record)).map(|(example, _)| example["id"].as_str().unwrap()).collect()
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let themes = INDEX.dataset().themes.iter().map(|theme| theme.id.clone()).collect::<Vec<_>>();
    (
        prop_oneof![2 => Just(""), 1 => select(WORDS.to_vec())],
        prop_oneof![subsequence(themes.clone(), 0..=3), subsequence(themes, 0..=10)],
        prop_oneof![subsequence(Province::ALL.to_vec(), 0..=3), subsequence(Province::ALL.to_vec(), 0..=12)],
        subsequence(Collection::ALL.to_vec(), 0..=3),
    )
        .prop_map(|(text, themes, provinces, collections)| {
            let mut filter = Filter::default().with_text(text);
            filter.themes.extend(themes);
            filter.provinces.extend(provinces);
            filter.collections.extend(collections);
            filter
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_list_and_every_count_are_what_a_plain_recount_gives(filter in any_filter()) {
        let selection = INDEX.select(&filter);
        prop_assert_eq!(selection.shown.len(), recount(&filter).len());
        prop_assert_eq!(ids(&selection).into_iter().collect::<BTreeSet<_>>(), recount(&filter));
        for choice in all_choices() {
            let alone_in_its_facet = without_facet_of(&filter, &choice).with(&choice);
            prop_assert_eq!(selection.count(&choice), recount(&alone_in_its_facet).len(), "{:?}", choice);
        }
    }

    #[test]
    fn the_choice_to_drop_is_the_one_without_which_most_is_left(filter in any_filter()) {
        let left = |choice: &Choice| recount(&filter.clone().without(choice)).len();
        let most = filter.choices().iter().map(left).max().unwrap_or_default();
        if let Some((choice, count)) = INDEX.narrowest(&filter, Fixed::default()) {
            prop_assert!(filter.has(&choice));
            prop_assert_eq!((count, left(&choice)), (most, most));
            let first = filter.choices().into_iter().find(|choice| left(choice) == most);
            prop_assert_eq!(Some(choice), first, "of equals the first");
        } else {
            prop_assert_eq!(most, 0);
        }
    }

    #[test]
    fn previous_and_next_lead_through_the_whole_list_and_back(filter in any_filter()) {
        let selection = INDEX.select(&filter);
        for (n, place) in selection.shown.iter().enumerate() {
            let before = n.checked_sub(1).map(|before| &selection.shown[before]);
            prop_assert_eq!(selection.neighbours(*place), Some((n, before.copied(), selection.shown.get(n + 1).copied())));
        }
    }
}

#[test]
fn without_any_choice_everything_is_shown_in_the_order_of_the_file() {
    let selection = INDEX.select(&Filter::default());
    let in_the_file: Vec<_> = RECORDS.iter().map(|(example, _)| example["id"].as_str().unwrap()).collect();
    assert_eq!(ids(&selection), in_the_file);
    assert_eq!(selection.shown.len(), 89);
}

#[test]
fn a_choice_narrows_the_list_and_says_how_many() {
    let check = |choices: &str, shown: usize, beside: &str, count: usize| {
        let selection = INDEX.select(&filter(choices));
        assert_eq!(selection.shown.len(), shown, "shown with {choices}");
        assert_eq!(selection.count(&choice(beside)), count, "count of {beside} with {choices}");
    };
    // Within a facet any choice will do; a count leaves the other choices of its own facet aside.
    check("", 89, "thema=overlegstructuren", 10);
    check("provincie=groningen", 4, "provincie=drenthe", 4);
    check("provincie=groningen provincie=drenthe", 8, "provincie=zeeland", 6);
    check("collectie=visie collectie=concept", 55, "collectie=interventie", 34);
    check("thema=voorrang-zorgmedewerkers", 4, "thema=overlegstructuren", 10);
    // Across facets all must agree.
    check("thema=voorrang-zorgmedewerkers provincie=noord-holland", 3, "thema=voorrang-zorgmedewerkers", 3);
    check("thema=voorrang-zorgmedewerkers provincie=noord-holland", 3, "provincie=utrecht", 1);
    check("zoek=knarrenhof", 1, "provincie=overijssel", 1);
}

#[test]
fn a_choice_that_would_give_nothing_counts_0() {
    let with_priority = INDEX.select(&filter("thema=voorrang-zorgmedewerkers"));
    assert_eq!(with_priority.count(&choice("provincie=groningen")), 0);
    assert_eq!(INDEX.select(&Filter::default()).count(&choice("thema=bestaat-niet")), 0);
    let nothing = INDEX.select(&filter("zoek=xyz"));
    assert!(nothing.shown.is_empty());
    assert!(all_choices().all(|choice| nothing.count(&choice) == 0));
}

#[test]
fn a_theme_that_the_dataset_does_not_have_falls_away_and_the_rest_stays() {
    let check = |asked: &str, known: &str| assert_eq!(INDEX.known(filter(asked)), filter(known));
    check("", "");
    check("thema=bestaat-niet", "");
    check("thema=bestaat-niet thema=lokale-politiek", "thema=lokale-politiek");
    let rest = "zoek=xyz provincie=zeeland collectie=visie";
    check(&format!("{rest} thema=bestaat-niet"), rest);
}

#[test]
fn when_nothing_is_found_the_narrowest_choice_is_offered() {
    let check = |choices: &str, offer: Option<(&str, usize)>| {
        let expected = offer.map(|(text, count)| (choice(text), count));
        assert_eq!(INDEX.narrowest(&filter(choices), Fixed::default()), expected, "{choices}");
    };
    check("", None);
    check("zoek=xyz", Some(("zoek=xyz", 89)));
    check("zoek=xyz provincie=zeeland", Some(("zoek=xyz", 6)));
    check("thema=voorrang-zorgmedewerkers provincie=zeeland", Some(("thema=voorrang-zorgmedewerkers", 6)));
    check("thema=overlegstructuren provincie=groningen", Some(("provincie=groningen", 10)));
    check("thema=voorrang-zorgmedewerkers provincie=groningen", Some(("thema=voorrang-zorgmedewerkers", 4)));
    check("zoek=xyz thema=voorrang-zorgmedewerkers provincie=groningen", None);
}

#[test]
fn an_example_outside_the_list_has_no_neighbours() {
    let selection = INDEX.select(&filter("provincie=zeeland"));
    let outside = INDEX.place(&Slug::new("zwolle-knarrenhof-aahof").unwrap()).unwrap();
    assert_eq!(selection.neighbours(outside), None);
    assert_eq!(INDEX.place(&Slug::new("bestaat-niet").unwrap()), None);
}
