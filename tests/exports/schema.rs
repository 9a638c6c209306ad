//! The schema says of a dataset what the parser says of it.

use jsonschema::Validator;
use serde_json::Value;
use woonzorgkaart::domain::geo::Bounds;
use woonzorgkaart::domain::{Dataset, LatLng};
use woonzorgkaart::publish::exports::FIELDS;

use super::made::{Exports, SHIPPED, shipped};

/// The schema as it is published. `name` must be of one test alone.
pub fn validator(name: &str) -> Validator {
    jsonschema::draft202012::new(&schema(name)).unwrap()
}

fn schema(name: &str) -> Value {
    serde_json::from_str(&Exports::of(&shipped(), name).text("schema.json")).unwrap()
}

#[test]
fn the_schema_is_one_itself() {
    let schema = schema("schema-meta");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::draft202012::meta::is_valid(&schema));
}

#[test]
fn whole_datasets_are_judged_as_the_parser_does() {
    let validator = validator("schema-whole");
    for (json, good) in [
        (SHIPPED, true),
        (include_str!("../datasets/small.json"), true),
        (include_str!("../datasets/many-mistakes.json"), false),
        (r#"{"schema": 1, "themes": [], "collections": [], "examples": []}"#, true),
        ("{}", false),
        ("[]", false),
    ] {
        let value: Value = serde_json::from_str(json).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors.is_empty(), good, "{errors:?}");
        assert_eq!(Dataset::parse(json).is_ok_and(|(_, problems)| problems.is_empty()), good);
    }
}

#[test]
fn each_field_of_an_example_is_explained() {
    let schema = schema("schema-explained");
    let example = &schema["properties"]["examples"]["items"]["properties"];
    for field in FIELDS {
        // A list is explained as a whole, and a source is plain from the names of its parts.
        let Some(path) = field.path.map(|path| path.trim_end_matches("[]")).filter(|path| !path.contains("[]")) else {
            continue;
        };
        let part = path.split('.').fold(example, |part, name| {
            // What may be `null` is the first of two.
            let part = if part["anyOf"].is_array() { &part["anyOf"][0] } else { part };
            if part["properties"].is_object() { &part["properties"][name] } else { &part[name] }
        });
        assert_eq!(part["description"], field.en, "{path}");
    }
}

#[test]
fn the_bounds_of_the_schema_hold_all_of_the_country() {
    let mut inside = 0;
    for (lat, lng) in (5_000..5_450).flat_map(|lat| (250..800).map(move |lng| (lat, lng))) {
        let at = LatLng::new(f64::from(lat) / 100.0, f64::from(lng) / 100.0).unwrap();
        if at.is_in_the_netherlands() {
            assert!(Bounds::NETHERLANDS.hold(at), "{at:?}");
            inside += 1;
        }
    }
    assert!(inside > 10_000, "the country was not looked at");
}
