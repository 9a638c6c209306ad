//! The shape of `examples.json` as a JSON Schema, made of what the parser itself goes by. Source: draft 2020-12.
//!
//! A dataset that fits has no problems, but for what a schema cannot say: that each id occurs once, that themes exist, and
//! where exactly the border runs. It is stricter in one thing: a field that nobody knows is a mistake.

use serde_json::{Map, Value, json};

use super::FIELDS;
use crate::domain::example::{Origin, Precision};
use crate::domain::geo::Bounds;
use crate::domain::{Collection, Example, Lang, Province, Slug};

/// The schema of the whole file.
#[must_use]
pub fn schema() -> Value {
    let ids = Value::from(Collection::ALL.map(Collection::id).to_vec());
    let mut file = object(
        &["schema", "themes", "collections", "examples"],
        &[
            ("$schema", json!({ "type": "string" })),
            ("schema", json!({ "const": 1, "description": "Version of the format." })),
            (
                "updated",
                json!({ "type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
            ),
            ("themes", list(labelled(json!({ "$ref": "#/$defs/slug" })))),
            ("collections", list(labelled(json!({ "enum": ids })))),
            ("examples", list(example(&ids))),
        ],
    );
    if let Some(fields) = file.as_object_mut() {
        fields.shift_insert(0, "$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
        fields.shift_insert(1, "title".into(), "Woonzorgkaart: examples.json".into());
        fields.insert("$defs".into(), definitions());
    }
    file
}

fn definitions() -> Value {
    let languages = Lang::ALL.map(|lang| (lang.tag(), json!({ "$ref": "#/$defs/text" })));
    json!({
        "slug": { "type": "string", "pattern": "^[a-z0-9-]+$", "maxLength": Slug::LONGEST },
        "text": { "type": "string", "pattern": "\\S" },
        "localised": object(&Lang::ALL.map(Lang::tag), &languages),
        "url": { "type": "string", "format": "uri", "pattern": r"^https?://[^\s\u0000-\u001f\u007f-\u009f]+$" },
    })
}

fn labelled(id: Value) -> Value {
    let label = json!({ "$ref": "#/$defs/localised" });
    object(&["id", "label"], &[("id", id), ("explanation", or_null(label.clone())), ("label", label)])
}

fn example(collections: &Value) -> Value {
    let text = || json!({ "$ref": "#/$defs/text" });
    let localised = |name: &str| {
        let texts = Lang::ALL.map(|lang| (lang.tag(), about(&format!("{name}.{lang}"), text())));
        object(&Lang::ALL.map(Lang::tag), &texts)
    };
    let choice = |ids: Vec<&str>| json!({ "enum": ids });
    let (years, source) = (Example::YEARS, source());
    object(
        &["id", "collection", "name", "place", "province", "location"],
        &[
            ("id", about("id", json!({ "$ref": "#/$defs/slug" }))),
            ("collection", about("collection", json!({ "enum": collections }))),
            ("origin", about("origin", or_null(choice(Origin::ALL.map(Origin::id).to_vec())))),
            ("name", localised("name")),
            ("place", about("place", text())),
            ("region", about("region", or_null(text()))),
            ("municipality", about("municipality", or_null(text()))),
            ("province", about("province", choice(Province::ALL.map(Province::name).to_vec()))),
            ("location", location()),
            (
                "themes",
                about(
                    "themes[]",
                    or_null(json!({
                        "type": "array", "items": { "$ref": "#/$defs/slug" }, "uniqueItems": true
                    })),
                ),
            ),
            ("partners", about("partners[]", or_null(list(text())))),
            (
                "year",
                about(
                    "year",
                    json!({
                        "type": ["integer", "null"], "minimum": years.start(), "maximum": years.end()
                    }),
                ),
            ),
            ("what", or_null(localised("what"))),
            ("why", or_null(localised("why"))),
            ("lesson", or_null(localised("lesson"))),
            ("sources", or_null(list(source))),
        ],
    )
}

fn location() -> Value {
    let Bounds { south_west, north_east } = Bounds::NETHERLANDS;
    let degrees = |from: f64, to: f64| json!({ "type": "number", "minimum": from, "maximum": to });
    let precisions = Precision::ALL.map(Precision::id).to_vec();
    object(
        &["lat", "lon"],
        &[
            ("lat", about("location.lat", degrees(south_west.lat(), north_east.lat()))),
            ("lon", about("location.lon", degrees(south_west.lng(), north_east.lng()))),
            ("precision", about("location.precision", or_null(json!({ "enum": precisions })))),
        ],
    )
}

fn source() -> Value {
    let text = json!({ "$ref": "#/$defs/text" });
    object(
        &["title", "url"],
        &[("title", text.clone()), ("publisher", or_null(text)), ("url", json!({ "$ref": "#/$defs/url" }))],
    )
}

/// An object with these fields and no others.
fn object(required: &[&str], fields: &[(&str, Value)]) -> Value {
    let fields: Map<String, Value> = fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    json!({ "type": "object", "required": required, "properties": fields, "additionalProperties": false })
}

fn list(of: Value) -> Value {
    json!({ "type": "array", "items": of })
}

/// To the parser `null` is the same as nothing at all.
fn or_null(value: Value) -> Value {
    json!({ "anyOf": [value, { "type": "null" }] })
}

/// With what the list of fields says about the field at this path.
fn about(path: &str, mut value: Value) -> Value {
    let field = FIELDS.iter().find(|field| field.path == Some(path));
    if let (Some(field), Some(keywords)) = (field, value.as_object_mut()) {
        keywords.insert("description".into(), field.en.into());
    }
    value
}
