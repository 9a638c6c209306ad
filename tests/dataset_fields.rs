//! Each kind of bad field: what is left out for it, what is kept, and in which words it is told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use serde_json::{Value, json};
use woonzorgkaart::domain::problem::Loss;
use woonzorgkaart::domain::{Dataset, Problem};

/// A dataset without problems: the examples `eerste`, `hofje` (with every field) and `laatste`.
const SMALL: &str = include_str!("datasets/small.json");
/// The whole of the example that [`check`] spoils.
const ALL_OF_IT: &str = "/examples/1";

fn small() -> Value {
    serde_json::from_str(SMALL).unwrap()
}

fn parse(value: &Value) -> (Dataset, Vec<Problem>) {
    Dataset::parse(&value.to_string()).unwrap()
}

/// Puts `value` at a path of JSON keys and places, where `-` is past the end; `None` takes away what is there.
fn put(root: &mut Value, path: &str, value: Option<Value>) {
    let (parent, key) = path.rsplit_once('/').unwrap();
    match (root.pointer_mut(parent).unwrap(), value) {
        (Value::Object(fields), Some(value)) => _ = fields.insert(key.into(), value),
        (Value::Object(fields), None) => _ = fields.remove(key),
        (Value::Array(list), value) if key == "-" => list.extend(value),
        (Value::Array(list), Some(value)) => list[key.parse::<usize>().unwrap()] = value,
        (Value::Array(list), None) => _ = list.remove(key.parse().unwrap()),
        (other, _) => panic!("{parent} is no object or list but {other}"),
    }
}

/// With `value` at `path`, there is exactly this problem, and the rest is read as if what is at `left_out` never was.
fn check(path: &str, value: Option<Value>, left_out: &str, [record, field, expected, found]: [&str; 4]) {
    let (mut bad, mut without) = (small(), small());
    put(&mut bad, path, value);
    put(&mut without, left_out, None);
    let (read, problems) = parse(&bad);
    let loss = if left_out.matches('/').count() == 2 { Loss::Record } else { Loss::Field };
    let [record, field, expected, found] = [record, field, expected, found].map(str::to_owned);
    assert_eq!(problems, [Problem { record, field, expected, found, loss }], "problems of {bad}");
    assert_eq!(read, parse(&without).0, "what is kept of {bad}");
}

#[test]
fn an_example_with_a_bad_required_field_is_left_out_and_named() {
    let check = |path: &str, value: Option<Value>, field: &str, expected: &str, found: &str| {
        check(&format!("{ALL_OF_IT}{path}"), value, ALL_OF_IT, ["hofje", field, expected, found]);
    };
    let collection = "interventie, concept or visie";
    check("/collection", Some(json!("idee")), "collection", collection, "\"idee\"");
    check("/collection", Some(json!(["visie"])), "collection", collection, "a list");
    check("/collection", None, "collection", collection, "nothing");
    let name = "text in `nl` and `en`";
    check("/name", None, "name", name, "nothing");
    check("/name", Some(json!(null)), "name", name, "nothing");
    check("/name", Some(json!("Het hofje")), "name", name, "\"Het hofje\"");
    check("/place", None, "place", "the name of a place", "nothing");
    check("/place", Some(json!(" \n")), "place", "the name of a place", "\" \n\"");
    check("/place", Some(json!(true)), "place", "the name of a place", "true");
    let province = "one of the twelve provinces";
    check("/province", Some(json!("Friesland")), "province", province, "\"Friesland\"");
    check("/province", Some(json!(4)), "province", province, "4");
    check("/province", None, "province", province, "nothing");
    let location = "an object with `lat` and `lon`";
    check("/location", None, "location", location, "nothing");
    check("/location", Some(json!("52.5, 6.1")), "location", location, "\"52.5, 6.1\"");
    check("/location/lat", Some(json!("52.5")), "location.lat", "degrees north", "\"52.5\"");
    check("/location/lon", None, "location.lon", "degrees east", "nothing");
    let inside = "a place in the Netherlands";
    check("/location/lat", Some(json!(49.9)), "location", inside, "latitude 49.9, longitude 6.0944");
    check("/location/lon", Some(json!(-68.27)), "location", inside, "latitude 52.5125, longitude -68.27");
    check("/location/lat", Some(json!(-95)), "location", inside, "latitude -95, longitude 6.0944");
    // The point left out, as a spreadsheet may do.
    check("/location/lat", Some(json!(525_125)), "location", inside, "latitude 525125, longitude 6.0944");
    check("/location/lat", Some(json!(-1e30)), "location", inside, "latitude a very large number, longitude 6.0944");
}

#[test]
fn of_two_examples_with_the_same_key_the_first_is_kept() {
    let problem = ["eerste", "id", "a key that no other example has", "\"eerste\""];
    check("/examples/1/id", Some(json!("eerste")), ALL_OF_IT, problem);
}

#[test]
fn an_example_without_a_key_is_named_by_its_place_in_the_list() {
    let check = |path: &str, value: Option<Value>, field: &str, expected: &str, found: &str| {
        check(&format!("{ALL_OF_IT}{path}"), value, ALL_OF_IT, ["example 2", field, expected, found]);
    };
    let key = "a key of a-z, 0-9 and -";
    check("/id", None, "id", key, "nothing");
    check("/id", Some(json!("Het hofje")), "id", key, "\"Het hofje\"");
    check("/id", Some(json!(12)), "id", key, "12");
    for (value, found) in [(json!("hofje"), "\"hofje\""), (json!([]), "an empty list"), (json!(null), "nothing")] {
        check("", Some(value), "record", "an object", found);
    }
}

#[test]
fn a_bad_field_that_may_be_missing_costs_only_itself() {
    let check = |path: &str, value: Value, left_out: &str, field: &str, expected: &str, found: &str| {
        let [path, left_out] = [path, left_out].map(|path| format!("{ALL_OF_IT}{path}"));
        check(&path, Some(value), &left_out, ["hofje", field, expected, found]);
    };
    check("/name/en", json!(null), "/name/en", "name.en", "text", "nothing");
    check("/name/nl", json!(""), "/name/nl", "name.nl", "text", "\"\"");
    check("/what/en", json!({}), "/what/en", "what.en", "text", "an object");
    check("/why", json!("Om de buren"), "/why", "why", "text in `nl` and `en`", "\"Om de buren\"");
    check("/lesson", json!(["Begin"]), "/lesson", "lesson", "text in `nl` and `en`", "a list");
    check("/origin", json!("elders"), "/origin", "origin", "taskforce or addition", "\"elders\"");
    check("/region", json!(""), "/region", "region", "text", "\"\"");
    check("/municipality", json!(193), "/municipality", "municipality", "text", "193");
    let precision = "place, municipality or region";
    check("/location/precision", json!("straat"), "/location/precision", "location.precision", precision, "\"straat\"");
    check("/location/precision", json!(1), "/location/precision", "location.precision", precision, "1");
    for (year, found) in [(json!("2018"), "\"2018\""), (json!(1899), "1899"), (json!(2101), "2101"), (json!(-1), "-1")]
    {
        check("/year", year, "/year", "year", "a year from 1900 to 2100", found);
    }
    let theme = "the id of a theme in this file, once";
    check("/themes/0", json!("zomaar"), "/themes/0", "themes[0]", theme, "\"zomaar\"");
    check("/themes/0", json!(null), "/themes/0", "themes[0]", theme, "nothing");
    check("/themes/-", json!("samen"), "/themes/-", "themes[2]", theme, "\"samen\"");
    check("/themes", json!("samen"), "/themes", "themes", "a list", "\"samen\"");
    check("/partners/1", json!("  "), "/partners/1", "partners[1]", "the name of an organisation", "\"  \"");
    check("/partners", json!({}), "/partners", "partners", "a list", "an object");
    check("/sources", json!(0), "/sources", "sources", "a list", "0");
    check(
        "/sources/1",
        json!("zie mail"),
        "/sources/1",
        "sources[1]",
        "an object with `title` and `url`",
        "\"zie mail\"",
    );
    check("/sources/0/title", json!(""), "/sources/0", "sources[0].title", "text", "\"\"");
    check("/sources/0/publisher", json!(42), "/sources/0/publisher", "sources[0].publisher", "text", "42");
    for url in
        ["javascript:alert(1)", "ftp://example.org", "www.example.org", "https://", "https://a b", "https://a\u{0}b"]
    {
        let address = "an address that starts with http:// or https://";
        check("/sources/0/url", json!(url), "/sources/0", "sources[0].url", address, &format!("\"{url}\""));
    }
}

#[test]
fn a_fault_in_the_lists_or_the_heading_of_the_file_costs_no_example() {
    let check_file = |field: &str, value: Option<Value>, expected: &str, found: &str| {
        check(&format!("/{field}"), value, &format!("/{field}"), ["dataset", field, expected, found]);
    };
    check_file("updated", Some(json!("gisteren")), "a date as YYYY-MM-DD", "\"gisteren\"");
    check_file("updated", Some(json!(20_261_122)), "a date as YYYY-MM-DD", "20261122");
    check_file("schema", Some(json!(2)), "1", "2");
    check_file("schema", Some(json!("1")), "1", "\"1\"");
    check_file("schema", None, "1", "nothing");
    check_file("collections", None, "a list", "nothing");
    let label = json!({"nl": "Een", "en": "One"});
    let key = "a known key that occurs once";
    for (path, record, entry, field, expected, found) in [
        ("/themes/-", "theme 3", json!({"id": "thuis", "label": label}), "id", key, "\"thuis\""),
        ("/themes/-", "theme 3", json!({"id": "derde"}), "label", "text in `nl` and `en`", "nothing"),
        ("/themes/-", "theme 3", json!("derde"), "record", "an object", "\"derde\""),
        ("/collections/-", "collection 3", json!({"id": "idee", "label": label}), "id", key, "\"idee\""),
        ("/collections/-", "collection 3", json!({"id": "visie", "label": label}), "id", key, "\"visie\""),
    ] {
        check(path, Some(entry), path, [record, field, expected, found]);
    }
}
