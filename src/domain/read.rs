//! Reading JSON field by field, without ever failing: what does not fit becomes a [`Problem`] and `None`.

use serde_json::{Map, Value};

use super::decimal::decimal;
use super::problem::{Loss, Problem};
use super::{Lang, Localised, Slug};

/// What has been found on the way.
pub struct Log {
    pub problems: Vec<Problem>,
    /// The languages that texts are expected in.
    pub languages: Vec<Lang>,
}

/// One JSON object of a dataset, with the log that its problems go to.
pub struct Record<'a> {
    pub name: String,
    fields: &'a Map<String, Value>,
    log: &'a mut Log,
}

impl<'a> Record<'a> {
    /// `name` tells people which record this is, until its id is known. Not an object: one problem and `None`.
    pub fn new(name: String, value: &'a Value, log: &'a mut Log) -> Option<Self> {
        let Some(fields) = value.as_object() else {
            let (expected, found) = ("an object".into(), describe(Some(value)));
            log.problems.push(Problem { record: name, field: "record".into(), expected, found, loss: Loss::Record });
            return None;
        };
        Some(Self { name, fields, log })
    }

    /// The value at a path such as `location.lat`; `null` counts as absent.
    pub fn get(&self, path: &str) -> Option<&'a Value> {
        let mut steps = path.split('.');
        let first = self.fields.get(steps.next()?);
        steps.fold(first, |value, step| value?.get(step)).filter(|value| !value.is_null())
    }

    /// Writes down that `path` is not what was expected.
    pub fn blame(&mut self, path: &str, expected: &str, loss: Loss) {
        let found = describe(self.get(path));
        self.blame_found(path, expected, found, loss);
    }

    /// As [`Self::blame`], with words of the caller's for what was found.
    pub fn blame_found(&mut self, path: &str, expected: &str, found: String, loss: Loss) {
        let (record, field, expected) = (self.name.clone(), path.to_owned(), expected.to_owned());
        self.log.problems.push(Problem { record, field, expected, found, loss });
    }

    /// A field without which there is no record: read by `pick`, or a problem that costs the record.
    pub fn required<T>(&mut self, path: &str, expected: &str, pick: impl FnOnce(&'a Value) -> Option<T>) -> Option<T> {
        let picked = self.get(path).and_then(pick);
        if picked.is_none() {
            self.blame(path, expected, Loss::Record);
        }
        picked
    }

    /// A field that may be absent; one that is there and does not fit costs only itself.
    pub fn optional<T>(&mut self, path: &str, expected: &str, pick: impl FnOnce(&'a Value) -> Option<T>) -> Option<T> {
        let picked = pick(self.get(path)?);
        if picked.is_none() {
            self.blame(path, expected, Loss::Field);
        }
        picked
    }

    /// Text in one or both languages; each language that is expected and does not fit is a problem of its own.
    pub fn localised(&mut self, path: &str, loss: Loss) -> Option<Localised> {
        if !self.get(path).is_some_and(Value::is_object) {
            self.blame(path, "text in `nl` and `en`", loss);
            return None;
        }
        let texts = Lang::ALL.map(|lang| self.get(&format!("{path}.{lang}")).and_then(text));
        let one_is_there = texts.iter().any(Option::is_some);
        for (lang, found) in Lang::ALL.into_iter().zip(&texts) {
            if found.is_none() && self.log.languages.contains(&lang) {
                self.blame(&format!("{path}.{lang}"), "text", if one_is_there { Loss::Field } else { loss });
            }
        }
        let [nl, en] = texts;
        Localised::new(nl, en)
    }

    /// The entries of a list that `pick` can read; each of the others is a problem of its own. Absent: no entries.
    pub fn list<T>(&mut self, path: &str, expected: &str, mut pick: impl FnMut(&'a Value) -> Option<T>) -> Vec<T> {
        let Some(entries) = self.optional(path, "a list", Value::as_array) else { return Vec::new() };
        let mut picked = Vec::with_capacity(entries.len());
        for (n, entry) in entries.iter().enumerate() {
            match pick(entry) {
                Some(value) => picked.push(value),
                None => self.blame_found(&format!("{path}[{n}]"), expected, describe(Some(entry)), Loss::Field),
            }
        }
        picked
    }
}

/// Text that is not empty, without white space around it.
pub fn text(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

pub fn slug(value: &Value) -> Option<Slug> {
    Slug::new(value.as_str()?)
}

/// A value in a few words, for people: `"a text of at most 60 characters"`, a number, or what kind of thing it is.
pub fn describe(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "nothing".into(),
        Some(Value::Bool(value)) => value.to_string(),
        Some(Value::Number(number)) => number.as_f64().map_or_else(|| "a number".into(), decimal),
        Some(Value::String(text)) => {
            let start: String = text.chars().take(60).collect();
            let more = if start.len() < text.len() { "…" } else { "" };
            format!("\"{start}{more}\"")
        }
        Some(Value::Array(list)) if list.is_empty() => "an empty list".into(),
        Some(Value::Array(_)) => "a list".into(),
        Some(Value::Object(_)) => "an object".into(),
    }
}
