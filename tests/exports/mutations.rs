//! One change to a good dataset: schema and parser agree whether it is still good.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::{Value, json};
use woonzorgkaart::domain::Dataset;

use super::schema::validator;

const SMALL: &str = include_str!("../datasets/small.json");

/// One for all: these tests run side by side, and its folder can be written by one alone.
static SCHEMA: LazyLock<Validator> = LazyLock::new(|| validator("mutations"));

/// Puts `value` at a path of JSON keys and places; `None` takes away what is there.
fn mutated(path: &str, value: Option<Value>) -> Value {
    let mut root: Value = serde_json::from_str(SMALL).unwrap();
    let (parent, key) = path.rsplit_once('/').unwrap();
    match (root.pointer_mut(parent).unwrap(), value) {
        (Value::Object(fields), Some(value)) => _ = fields.insert(key.into(), value),
        (Value::Object(fields), None) => _ = fields.shift_remove(key).expect("something to take away"),
        (Value::Array(list), Some(value)) => list[key.parse::<usize>().unwrap()] = value,
        (other, _) => panic!("{parent} is {other}"),
    }
    root
}

/// Of the dataset with that change, both say `good`.
fn check(good: bool, changes: &[(&str, Option<Value>)]) {
    for (path, value) in changes {
        let dataset = mutated(path, value.clone());
        let parsed = Dataset::parse(&dataset.to_string()).is_ok_and(|(_, problems)| problems.is_empty());
        assert_eq!(parsed, good, "the parser, with {value:?} at {path}");
        assert_eq!(SCHEMA.is_valid(&dataset), good, "the schema, with {value:?} at {path}");
    }
}

#[test]
fn both_refuse_what_is_missing() {
    let missing = ["/schema", "/themes", "/collections", "/examples", "/themes/0/id", "/themes/0/label"];
    let of_label = ["/themes/0/label/nl", "/collections/0/label", "/themes/0/explanation/en"];
    let of_example =
        ["id", "collection", "name", "place", "province", "location"].map(|name| format!("/examples/1/{name}"));
    let inside = ["name/nl", "name/en", "what/en", "location/lat", "location/lon", "sources/0/title", "sources/0/url"];
    let inside = inside.map(|name| format!("/examples/1/{name}"));
    let paths = missing.into_iter().chain(of_label).chain(of_example.iter().chain(&inside).map(String::as_str));
    check(false, &paths.map(|path| (path, None)).collect::<Vec<_>>());
}

#[test]
fn both_refuse_what_is_of_another_kind() {
    let of_example = [
        "id",
        "collection",
        "origin",
        "name",
        "place",
        "region",
        "municipality",
        "province",
        "location",
        "themes",
        "partners",
        "year",
        "what",
        "why",
        "lesson",
        "sources",
        "location/lat",
        "location/lon",
        "location/precision",
        "name/nl",
        "what/en",
        "themes/0",
        "partners/1",
        "sources/0",
        "sources/0/title",
        "sources/0/publisher",
        "sources/0/url",
    ];
    let paths: Vec<String> = of_example.iter().map(|name| format!("/examples/1/{name}")).collect();
    let file = ["/schema", "/updated", "/themes", "/collections", "/themes/0", "/themes/0/id", "/examples/1"];
    for value in [json!(true), json!({ "nl": 1 })] {
        let paths = paths.iter().map(String::as_str).chain(file);
        check(false, &paths.map(|path| (path, Some(value.clone()))).collect::<Vec<_>>());
    }
}

#[test]
fn both_refuse_what_is_out_of_range_or_unknown() {
    let long = "x".repeat(81);
    let changes = [
        ("/schema", json!(2)),
        ("/updated", json!("22-11-2026")),
        ("/updated", json!("gisteren")),
        ("/collections/0/id", json!("idee")),
        ("/examples/1/id", json!("")),
        ("/examples/1/id", json!("Het hofje")),
        ("/examples/1/id", json!("hofje\n")),
        ("/examples/1/id", json!(long)),
        ("/examples/1/collection", json!("visies")),
        ("/examples/1/origin", json!("elders")),
        ("/examples/1/place", json!(" \n")),
        ("/examples/1/region", json!("")),
        ("/examples/1/name/nl", json!("\u{a0}")),
        ("/examples/1/province", json!("Friesland")),
        ("/examples/1/location/lat", json!(5.8)),
        ("/examples/1/location/lat", json!(49.9)),
        ("/examples/1/location/lat", json!(525_125)),
        ("/examples/1/location/lon", json!(-68.27)),
        ("/examples/1/location/lon", json!(8)),
        ("/examples/1/location/precision", json!("straat")),
        ("/examples/1/year", json!(1899)),
        ("/examples/1/year", json!(2101)),
        ("/examples/1/year", json!(-1)),
        ("/examples/1/year", json!(2018.5)),
        ("/examples/1/year", json!("2018")),
        ("/examples/1/themes", json!(["thuis", "thuis"])),
        ("/examples/1/themes", json!(["Thuis"])),
        ("/examples/1/partners", json!(["gemeente", null])),
        ("/examples/1/sources/0/url", json!("ftp://example.org")),
        ("/examples/1/sources/0/url", json!("https://")),
        ("/examples/1/sources/0/url", json!("https://a b")),
        ("/examples/1/sources/0/url", json!("https://a\u{0}b")),
        ("/examples/1/sources/0/url", json!("www.example.org")),
    ];
    check(false, &changes.map(|(path, value)| (path, Some(value))));
}

#[test]
fn both_accept_what_may_be_missing_and_the_ends_of_each_range() {
    let optional = [
        "origin",
        "region",
        "municipality",
        "themes",
        "partners",
        "year",
        "what",
        "why",
        "lesson",
        "sources",
        "location/precision",
        "sources/0/publisher",
    ];
    let paths: Vec<String> = optional.iter().map(|name| format!("/examples/1/{name}")).collect();
    let paths = || paths.iter().map(String::as_str).chain(["/updated", "/themes/0/explanation"]);
    check(true, &paths().map(|path| (path, None)).collect::<Vec<_>>());
    check(true, &paths().map(|path| (path, Some(Value::Null))).collect::<Vec<_>>());
    let changes = [
        ("/examples/1/year", json!(1900)),
        ("/examples/1/year", json!(2100)),
        ("/examples/1/id", json!("-0")),
        ("/examples/1/id", json!("x".repeat(80))),
        ("/examples/1/place", json!("'s-Hertogenbosch")),
        ("/examples/1/themes", json!([])),
        ("/examples/1/partners", json!([])),
        ("/examples/1/sources", json!([])),
        ("/examples/1/location/lat", json!(52)),
        ("/examples/1/sources/0/url", json!("http://é")),
        ("/examples", json!([])),
    ];
    check(true, &changes.map(|(path, value)| (path, Some(value))));
}

#[test]
fn the_schema_alone_refuses_fields_that_nobody_knows() {
    for path in ["/foto", "/examples/1/foto", "/examples/1/location/adres", "/examples/1/name/fy", "/themes/0/foto"] {
        assert!(!SCHEMA.is_valid(&mutated(path, Some(json!("x")))), "{path}");
    }
}
