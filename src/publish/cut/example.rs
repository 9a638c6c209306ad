//! What the app needs of one example.

use serde_json::{Map, Value};

use crate::domain::{Dataset, Lang, Slug};

/// What of an example stands in the list.
const LISTED: [&str; 8] = ["id", "collection", "name", "place", "municipality", "province", "location", "themes"];
/// What of it only who reads the example wants to know.
const UNLISTED: &str = "precision";

/// Leaves texts in `lang` alone, where there are any. Names stay in both languages, because people search for them.
pub fn to_language(value: &mut Value, lang: Lang) {
    match value {
        Value::Object(fields) => {
            if fields.get(lang.tag()).is_some_and(Value::is_string) {
                fields.shift_remove(lang.other().tag());
            }
            let others = fields.iter_mut().filter(|(name, _)| *name != "name");
            others.for_each(|(_, value)| to_language(value, lang));
        }
        Value::Array(entries) => entries.iter_mut().for_each(|value| to_language(value, lang)),
        _ => {}
    }
}

/// What list, map, filters and addresses need of an example, without fields that are empty: no text in it but names,
/// which are the same for either language.
#[must_use]
pub fn listed(example: &Value) -> Value {
    let field = |name: &&str| Some(((*name).to_owned(), example.get(*name).filter(|value| !value.is_null())?.clone()));
    let mut fields: Map<String, Value> = LISTED.iter().filter_map(field).collect();
    if let Some(location) = fields.get_mut("location").and_then(Value::as_object_mut) {
        location.shift_remove(UNLISTED);
    }
    fields.into()
}

/// The id under which the app will know an example of the list, given as JSON, if it reads it at all.
#[must_use]
pub fn known_by(listed: &str) -> Option<Slug> {
    let (dataset, _) = Dataset::parse(&format!("{{\"examples\":[{listed}]}}")).ok()?;
    Some(dataset.examples.first()?.id.clone())
}
