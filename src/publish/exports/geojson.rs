//! The examples as GeoJSON, to open in a map program. Source: RFC 7946.

use serde_json::{Map, Value, json};

use super::licence::title;
use super::{FIELDS, licence};
use crate::domain::export::{END, FEATURE};
use crate::domain::{Dataset, Example, Lang};

/// A `FeatureCollection` of points in WGS 84, one feature a line. Beside its features it has a `title` and a `licence` in
/// both languages, and the date of the edition in `updated`.
#[must_use]
pub fn geojson(dataset: &Dataset) -> String {
    let both = |text: fn(Lang) -> &'static str| -> Map<String, Value> {
        Lang::ALL.into_iter().map(|lang| (lang.tag().to_owned(), text(lang).into())).collect()
    };
    let head = json!({
        "type": "FeatureCollection",
        "title": both(title),
        "updated": dataset.updated,
        "licence": both(licence),
    })
    .to_string();
    let head = head.strip_suffix('}').unwrap_or(&head);
    let features: Vec<String> = dataset.examples.iter().map(|example| feature(dataset, example)).collect();
    format!("{head},\"features\":[\n{}{END}", features.join(",\n"))
}

/// Starts as the app expects, see [`FEATURE`].
fn feature(dataset: &Dataset, example: &Example) -> String {
    let point = json!({ "type": "Point", "coordinates": [example.location.lng(), example.location.lat()] });
    let mut properties = Map::new();
    for field in &FIELDS {
        let of_source = field.path.is_some_and(|path| path.starts_with("sources[]."));
        if of_source {
            // What tables keep in lists side by side is one list of sources here.
            properties.entry("sources").or_insert_with(|| sources(example));
        } else if !field.path.is_some_and(|path| matches!(path, "location.lat" | "location.lon")) {
            properties.insert(field.name.into(), field.cell(dataset, example).to_json());
        }
    }
    format!("{FEATURE}{}\",\"geometry\":{point},\"properties\":{}}}", example.id, Value::Object(properties))
}

fn sources(example: &Example) -> Value {
    let source = |source: &crate::domain::example::Source| json!({ "title": source.title, "publisher": source.publisher, "url": source.url });
    example.sources.iter().map(source).collect()
}
