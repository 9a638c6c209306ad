//! What the app fetches holds all that stands in the dataset, once.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::{Cut, PART, cut};
use crate::domain::{Dataset, Lang};
use crate::publish::compressed::brotli;
use crate::publish::generate::Model;

const REAL: &str = include_str!("../../../public/data/examples.json");

/// A folder of its own, which goes with it.
struct Dist(PathBuf);

impl Drop for Dist {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// The list, and each part with its name.
fn cut_in(name: &str, json: &str, lang: Lang) -> (Value, Vec<(String, Value)>) {
    let dist = Dist(std::env::temp_dir().join(format!("woonzorgkaart-cut-{}-{name}-{lang}", std::process::id())));
    let Cut { list, parts } = cut(json, lang, &dist.0).unwrap();
    let list = read(&list);
    assert_eq!(list["parts"], json!(parts));
    let part = |name: String| {
        let part = read(&fs::read_to_string(dist.0.join(&name)).unwrap());
        (name, part)
    };
    (list, parts.into_iter().map(part).collect())
}

/// JSON in which the app finds nothing to blame.
fn read(json: &str) -> Value {
    assert_eq!(Dataset::parse(json).unwrap().1, []);
    serde_json::from_str(json).unwrap()
}

fn made_up(examples: usize) -> String {
    let mut json = Vec::new();
    Model::read("public/data".as_ref()).unwrap().write(examples, 1, &mut json).unwrap();
    String::from_utf8(json).unwrap()
}

fn examples(dataset: &Value) -> &[Value] {
    dataset["examples"].as_array().unwrap()
}

/// Texts of a whole dataset as they should be in one language.
fn alone(value: &Value, lang: Lang) -> Value {
    if value.is_null() { Value::Null } else { json!({ lang.tag(): value[lang.tag()] }) }
}

#[test]
fn list_and_parts_hold_every_field_of_every_example_in_the_order_of_the_dataset() {
    for (name, json) in [("real", REAL.to_owned()), ("made-up", made_up(2 * PART + 50))] {
        let whole: Value = serde_json::from_str(&json).unwrap();
        for lang in Lang::ALL {
            let (list, parts) = cut_in(name, &json, lang);
            assert_eq!(parts.len(), examples(&whole).len().div_ceil(PART));
            assert_eq!(examples(&list).len(), examples(&whole).len());
            for (k, example) in examples(&whole).iter().enumerate() {
                let (listed, in_full) = (&examples(&list)[k], &examples(&parts[k / PART].1)[k % PART]);
                let fields = example.as_object().unwrap();
                assert!(in_full.as_object().unwrap().keys().eq(fields.keys()), "{}", example["id"]);
                for (field, value) in fields {
                    let is_text = ["what", "why", "lesson"].contains(&field.as_str());
                    let wanted = if is_text { alone(value, lang) } else { value.clone() };
                    assert_eq!(in_full[field], wanted, "{field} of {}", example["id"]);
                }
                for field in ["id", "collection", "name", "place", "province", "themes", "municipality"] {
                    assert_eq!(listed[field], example[field], "{field} of {}", example["id"]);
                }
                let at = &example["location"];
                assert_eq!(listed["location"], json!({ "lat": at["lat"], "lon": at["lon"] }));
                let fields = listed.as_object().unwrap();
                assert!(fields.len() <= 8 && !fields.values().any(Value::is_null), "{listed}");
            }
        }
    }
}

#[test]
fn what_examples_refer_to_is_explained_in_the_list_alone() {
    let whole: Value = serde_json::from_str(REAL).unwrap();
    for lang in Lang::ALL {
        let (list, parts) = cut_in("labels", REAL, lang);
        assert_eq!((&list["updated"], &list["language"]), (&whole["updated"], &json!(lang.tag())));
        for field in ["themes", "collections"] {
            let of = |explained: bool| -> Vec<Value> {
                let labels = whole[field].as_array().unwrap().iter();
                let label = |of: &Value| json!({ "id": of["id"], "label": alone(&of["label"], lang) });
                let explained_label = |of: &Value| {
                    let mut label = label(of);
                    label["explanation"] = alone(&of["explanation"], lang);
                    label
                };
                labels.map(|of| if explained { explained_label(of) } else { label(of) }).collect()
            };
            assert_eq!(list[field], Value::from(of(true)));
            assert_eq!(parts[0].1[field], Value::from(of(false)));
        }
        // A new date alone is no reason to fetch all texts again.
        assert!(parts[0].1.as_object().unwrap().keys().eq(["schema", "language", "themes", "collections", "examples"]));
    }
}

#[test]
fn a_part_holds_a_hundred_and_the_last_one_what_is_left() {
    for (size, parts) in [(0, vec![]), (1, vec![1]), (99, vec![99]), (100, vec![100]), (201, vec![100, 100, 1])] {
        let found = cut_in(&format!("size-{size}"), &made_up(size), Lang::Nl).1;
        assert_eq!(found.iter().map(|(_, part)| examples(part).len()).collect::<Vec<_>>(), parts);
        for (n, (name, _)) in found.iter().enumerate() {
            let hash = name.strip_prefix(&format!("data/texts.nl-{n}-")).and_then(|rest| rest.strip_suffix(".json"));
            assert!(hash.is_some_and(|hash| hash.len() == 16), "{name}");
        }
    }
}

#[test]
fn a_change_in_one_example_renames_its_part_alone() {
    let before = made_up(250);
    let mut changed: Value = serde_json::from_str(&before).unwrap();
    changed["examples"][123]["lesson"] = json!({ "nl": "Anders", "en": "Another" });
    let names = |json: &str| cut_in("names", json, Lang::Nl).1.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let (before, after) = (names(&before), names(&changed.to_string()));
    assert_eq!((&before[0], &before[2]), (&after[0], &after[2]));
    assert_ne!(before[1], after[1]);
}

#[test]
fn an_example_that_the_app_would_leave_out_moves_no_other_to_a_wrong_part() {
    let mut whole: Value = serde_json::from_str(&made_up(PART + 4)).unwrap();
    let list = whole["examples"].as_array_mut().unwrap();
    // One with a field missing, one with the id of another, one that is none, and one under the id of the one missing.
    list[1].as_object_mut().unwrap().remove("place");
    list[3]["id"] = list[0]["id"].clone();
    list[5] = json!("no example");
    list[6]["id"] = list[1]["id"].clone();
    let json = whole.to_string();
    let (read_by_app, _) = Dataset::parse(&json).unwrap();
    let (list, parts) = cut_in("left-out", &json, Lang::En);
    let ids: Vec<&str> = examples(&list).iter().map(|example| example["id"].as_str().unwrap()).collect();
    assert_eq!(ids, read_by_app.examples.iter().map(|example| example.id.as_str()).collect::<Vec<_>>());
    assert_eq!(ids.len(), PART + 1);
    assert_eq!(examples(&parts[1].1)[0]["id"], ids[PART]);
}

#[test]
fn a_text_without_translation_stays() {
    let mut whole: Value = serde_json::from_str(&made_up(1)).unwrap();
    whole["examples"][0]["what"] = json!({ "en": "only English" });
    let dist = Dist(std::env::temp_dir().join(format!("woonzorgkaart-cut-{}-only", std::process::id())));
    let Cut { parts, .. } = cut(&whole.to_string(), Lang::Nl, &dist.0).unwrap();
    assert!(fs::read_to_string(dist.0.join(&parts[0])).unwrap().contains("only English"));
}

#[test]
fn the_list_of_all_examples_weighs_a_third_of_what_there_is_to_read() {
    let (list, parts) = cut_in("weight", REAL, Lang::Nl);
    let weight = |json: &Value| brotli("data/x.json".as_ref(), json.to_string().as_bytes()).unwrap().len();
    let (list, texts) = (weight(&list), parts.iter().map(|(_, part)| weight(part)).sum::<usize>());
    assert!(list < 9000, "the list is {list} bytes after brotli");
    assert!(list * 3 < texts, "list {list}, texts {texts}");
}
