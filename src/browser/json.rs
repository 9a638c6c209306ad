//! Reading JSON as the browser does: the reader of `serde_json` would be 5.6 kB more for each visitor to fetch.

use js_sys::{Array, JSON, Number, Object};
use serde_json::{Map, Value};
use wasm_bindgen::{JsCast, JsValue};

use super::attempt::in_words;

/// What a text of JSON holds.
///
/// # Errors
/// The browser's own words when it is none.
pub fn parse(text: &str) -> Result<Value, String> {
    JSON::parse(text).map(|root| value(&root)).map_err(|thrown| in_words(&thrown))
}

fn value(found: &JsValue) -> Value {
    if let Some(text) = found.as_string() {
        return Value::String(text);
    }
    if let Some(number) = found.as_f64() {
        #[expect(clippy::cast_possible_truncation, reason = "whole, and within 53 bits")]
        let whole = Number::is_safe_integer(found).then_some(number as i64);
        // JavaScript knows one kind of number; a year or a version is a whole one.
        return whole.map_or_else(|| number.into(), Value::from);
    }
    if let Some(truth) = found.as_bool() {
        return Value::Bool(truth);
    }
    if Array::is_array(found) {
        return found.unchecked_ref::<Array>().iter().map(|entry| value(&entry)).collect();
    }
    let Some(object) = found.dyn_ref::<Object>() else { return Value::Null };
    let fields = Object::entries(object).into_iter().map(|field| {
        let field = field.unchecked_into::<Array>();
        (field.get(0).as_string().unwrap_or_default(), value(&field.get(1)))
    });
    Value::Object(fields.collect::<Map<_, _>>())
}
