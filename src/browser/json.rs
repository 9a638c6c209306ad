//! Reading JSON as the browser does: the reader of `serde_json` would be 5.6 kB more for each visitor to fetch.

use js_sys::{Array, JSON, Number, Object};
use serde_json::{Map, Value};
use wasm_bindgen::{JsCast, JsValue};

use super::attempt::in_words;

/// How deep values may lie in each other, as `serde_json` has it: deeper ones would be too much for the stack.
const DEPTH: usize = 128;

/// What a text of JSON holds; what lies too deep is `null`.
///
/// # Errors
/// The browser's own words when it is none.
pub fn parse(text: &str) -> Result<Value, String> {
    JSON::parse(text).map(|root| value(&root, DEPTH)).map_err(|thrown| in_words(&thrown))
}

fn value(found: &JsValue, depth: usize) -> Value {
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
    let (Some(object), Some(inside)) = (found.dyn_ref::<Object>(), depth.checked_sub(1)) else { return Value::Null };
    if Array::is_array(found) {
        return found.unchecked_ref::<Array>().iter().map(|entry| value(&entry, inside)).collect();
    }
    let mut fields = Map::new();
    for field in Object::entries(object).iter() {
        let field = field.unchecked_into::<Array>();
        fields.insert(field.get(0).as_string().unwrap_or_default(), value(&field.get(1), inside));
    }
    Value::Object(fields)
}
