//! Reading a dataset: all that is good is kept, all that is not is named, and nothing makes it panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index as Any;
use serde_json::{Map, Value, json};
use woonzorgkaart::domain::example::{Origin, Precision};
use woonzorgkaart::domain::problem::Loss;
use woonzorgkaart::domain::{Dataset, Lang, Localised, Malformed, Problem};

const SHIPPED: &str = include_str!("../public/data/examples.json");
const MANY_MISTAKES: &str = include_str!("datasets/many-mistakes.json");

static SHIPPED_JSON: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(SHIPPED).unwrap());

#[test]
fn the_shipped_dataset_has_89_examples_and_no_problems() {
    let (dataset, problems) = Dataset::parse(SHIPPED).unwrap();
    assert_eq!(problems, []);
    assert_eq!((dataset.examples.len(), dataset.themes.len(), dataset.collections.len()), (89, 10, 3));
    assert_eq!(dataset.updated.as_deref(), Some("2026-11-22"));
}

#[test]
fn every_word_of_the_shipped_dataset_is_read() {
    let (dataset, _) = Dataset::parse(SHIPPED).unwrap();
    let both = |text: Option<&Localised>| {
        text.map_or(Value::Null, |text| json!({"nl": text.exactly(Lang::Nl), "en": text.exactly(Lang::En)}))
    };
    for (read, written) in dataset.examples.iter().zip(SHIPPED_JSON["examples"].as_array().unwrap()) {
        let sources = read.sources.iter().map(|s| json!({"title": s.title, "publisher": s.publisher, "url": s.url}));
        let again = json!({
            "id": read.id.as_str(), "collection": read.collection.id(), "province": read.province.name(),
            "origin": read.origin.map(|origin| match origin {
                Origin::Taskforce => "taskforce",
                Origin::Addition => "addition",
            }),
            "location": {"lat": read.location.lat(), "lon": read.location.lng(),
                "precision": read.precision.map(|precision| match precision {
                    Precision::Place => "place",
                    Precision::Municipality => "municipality",
                    Precision::Region => "region",
                })},
            "place": read.place, "region": read.region, "municipality": read.municipality, "partners": read.partners,
            "name": both(Some(&read.name)), "what": both(read.what.as_ref()), "why": both(read.why.as_ref()),
            "lesson": both(read.lesson.as_ref()), "year": read.year, "sources": sources.collect::<Vec<_>>(),
            "themes": read.themes.iter().map(woonzorgkaart::domain::Slug::as_str).collect::<Vec<_>>(),
        });
        assert_eq!(&again, written);
    }
}

#[test]
fn every_mistake_is_told_in_a_sentence() {
    let (dataset, problems) = Dataset::parse(MANY_MISTAKES).unwrap();
    let ids: Vec<_> = dataset.examples.iter().map(|example| example.id.as_str()).collect();
    assert_eq!(ids, ["goed", "half-goed"]);
    let mut told: Vec<_> = problems.iter().map(Problem::to_string).collect();
    told.sort();
    let mut expected = [
        "example 1: record: expected an object, found \"nog invullen\" (left out)",
        "example 3: id: expected a key of a-z, 0-9 and -, found \"Met Hoofdletters\" (left out)",
        "alles-fout: collection: expected interventie, concept or visie, found \"visies\" (left out)",
        "alles-fout: name: expected text in `nl` and `en`, found nothing (left out)",
        "alles-fout: place: expected the name of a place, found 7 (left out)",
        "alles-fout: province: expected one of the twelve provinces, found \"Friesland\" (left out)",
        "alles-fout: location: expected a place in the Netherlands, found latitude 5.8097, longitude 53.2027 (left out)",
        "half-goed: name.en: expected text, found \" \" (field left out)",
        "half-goed: location.precision: expected place, municipality or region, found \"straat\" (field left out)",
        "half-goed: themes[1]: expected the id of a theme in this file, once, found \"zomaar\" (field left out)",
        "half-goed: partners[1]: expected the name of an organisation, found \"\" (field left out)",
        "half-goed: partners[2]: expected the name of an organisation, found nothing (field left out)",
        "half-goed: year: expected a year from 1900 to 2100, found \"2018\" (field left out)",
        "half-goed: what: expected text in `nl` and `en`, found \"Nog te vertalen\" (field left out)",
        "half-goed: sources[0].url: expected an address that starts with http:// or https://, \
         found \"file:///C:/verslag.docx\" (field left out)",
    ];
    expected.sort_unstable();
    assert_eq!(told, expected);
}

#[test]
fn a_file_that_is_no_dataset_says_what_it_is_instead() {
    for json in ["", "{", "<!doctype html>", "{\"examples\": [}", "{\"examples\": []} x", "1e999", &"[".repeat(100_000)]
    {
        assert!(matches!(Dataset::parse(json), Err(Malformed::NotJson(_))), "{json}");
    }
    for (json, found) in [
        ("null", "nothing"),
        ("[]", "an empty list"),
        ("{}", "an object"),
        ("\"examples\"", "\"examples\""),
        ("{\"examples\": {}}", "an object"),
        ("{\"examples\": null}", "nothing"),
    ] {
        assert_eq!(Dataset::parse(json).unwrap_err(), Malformed::NoExamples(found.into()), "{json}");
    }
}

/// Every promise that an [`Example`](woonzorgkaart::domain::Example) makes by existing, and that no loss is silent.
fn check_what_is_kept(json: &str) {
    let Ok((dataset, problems)) = Dataset::parse(json) else { return };
    let ids: BTreeSet<_> = dataset.examples.iter().map(|example| &example.id).collect();
    assert_eq!(ids.len(), dataset.examples.len(), "an id occurs twice");
    for example in &dataset.examples {
        let themes: BTreeSet<_> = example.themes.iter().collect();
        assert_eq!(themes.len(), example.themes.len(), "a theme occurs twice");
        assert!(themes.iter().all(|id| dataset.theme(id).is_some()), "an unknown theme");
        assert!(example.location.is_in_the_netherlands());
        let name = Lang::ALL.map(|lang| example.name.text(lang));
        let partners = example.partners.iter().map(String::as_str);
        let texts = name.into_iter().chain([example.place.as_str()]).chain(partners);
        assert!(texts.into_iter().all(|text| !text.is_empty() && text == text.trim()));
        assert!(example.sources.iter().all(|source| source.url.starts_with("http")));
    }
    let raw: Value = serde_json::from_str(json).unwrap();
    let lost = problems.iter().filter(|problem| problem.loss == Loss::Record).count();
    assert!(dataset.examples.len() + lost >= raw["examples"].as_array().unwrap().len(), "an example lost in silence");
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-200.0..200.0).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(vec!["", " ", "visie", "Utrecht", "overlegstructuren", "https://a.nl"])
            .prop_map(Value::from),
    ];
    let key = prop::sample::select(vec!["id", "nl", "en", "lat", "lon", "url", "title", "examples", "themes", "label"]);
    leaf.prop_recursive(4, 24, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..5).prop_map(|fields| fields
                .into_iter()
                .map(|(key, value)| (key.into(), value))
                .collect::<Map<_, _>>()
                .into()),
        ]
    })
}

/// Walks down into `root` by `steps` as far as there is something below, and puts `value` there.
fn replace(mut root: &mut Value, steps: &[Any], value: Value) {
    for step in steps {
        let len = root.as_object().map(Map::len).or(root.as_array().map(Vec::len)).unwrap_or_default();
        if len == 0 {
            break;
        }
        let n = step.index(len);
        root = match root {
            Value::Object(fields) => fields.values_mut().nth(n).unwrap(),
            list => &mut list[n],
        };
    }
    *root = value;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_shipped_dataset_with_anything_anywhere_in_it_is_still_read(
        changes in prop::collection::vec((any::<bool>(), prop::collection::vec(any::<Any>(), 0..8), any_json()), 1..4),
    ) {
        let mut json = SHIPPED_JSON.clone();
        // A few examples, so that there is time for many cases.
        json["examples"].as_array_mut().unwrap().truncate(8);
        for (in_an_example, steps, value) in changes {
            let part = json.get_mut("examples").filter(|examples| in_an_example && examples.is_array());
            match part {
                Some(examples) => replace(examples, &steps, value),
                None => replace(&mut json, &steps, value),
            }
        }
        check_what_is_kept(&json.to_string());
    }

    #[test]
    fn any_list_of_examples_is_read(examples in prop::collection::vec(any_json(), 0..6)) {
        check_what_is_kept(&json!({"schema": 1, "examples": examples}).to_string());
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check_what_is_kept(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_part_of_the_shipped_dataset_is_answered(from in any::<Any>(), to in any::<Any>()) {
        let (shipped, from, to) = (SHIPPED.as_bytes(), from.index(SHIPPED.len()), to.index(SHIPPED.len()));
        check_what_is_kept(&String::from_utf8_lossy(&[&shipped[..from], &shipped[to..]].concat()));
    }

    #[test]
    fn anything_like_json_is_answered(
        tokens in prop::collection::vec(
            prop::sample::select(vec!["{", "}", "[", "]", ":", ",", "\"", "\"examples\"", "null", "-", "1e9", "\\u", "0.5", " "]),
            0..40,
        ),
    ) {
        check_what_is_kept(&tokens.concat());
        check_what_is_kept(&format!("{{\"examples\":[{}]}}", tokens.concat()));
    }
}
