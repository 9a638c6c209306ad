//! Reading `examples.json`: one bad example never sinks the map, and no problem is silent.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;

use super::decimal::decimal;
use super::example::{CollectionLabel, Labelled, Origin, Precision, Source, Theme};
use super::problem::Loss;
use super::read::{Log, Record, describe, slug, text};
use super::{Collection, Example, Lang, LatLng, Malformed, Problem, Province, Slug};

/// All that is known: the examples in their own order, and the lists that they refer to.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// Date of this edition, as written (YYYY-MM-DD).
    pub updated: Option<String>,
    pub themes: Vec<Theme>,
    pub collections: Vec<CollectionLabel>,
    /// Each id occurs once.
    pub examples: Vec<Arc<Example>>,
    /// Names of the files that hold the examples in full, [`PART`] in each, where this one holds only what a list needs.
    pub parts: Vec<String>,
}

/// How many examples a part holds; the last one has what is left. Example number `k` of the list, counted from 0, stands in
/// part `k / PART`.
pub const PART: usize = 100;
/// Up to so many parts the app fetches all of them by itself, and they work without a network. Of more it fetches what is read.
pub const FEW_PARTS: usize = 10;

impl Dataset {
    /// Reads schema 1 from a text of JSON, see [`Self::read`].
    ///
    /// # Errors
    /// [`Malformed`] when the text is not JSON or has no list `examples`.
    pub fn parse(json: &str) -> Result<(Self, Vec<Problem>), Malformed> {
        Self::read(&serde_json::from_str(json).map_err(|error| Malformed::NotJson(error.to_string()))?)
    }

    /// Reads schema 1, described in `public/data/README.md`. A file that was cut down to one language says so in a
    /// field `language`, and is not blamed for the other.
    ///
    /// # Errors
    /// [`Malformed`] when there is no list `examples`. Anything less is a [`Problem`] in the list.
    pub fn read(root: &Value) -> Result<(Self, Vec<Problem>), Malformed> {
        let Some(list) = root.get("examples").and_then(Value::as_array) else {
            return Err(Malformed::NoExamples(describe(root.get("examples").or(Some(root)))));
        };
        let mut log = Log { problems: Vec::new(), languages: languages(root) };
        let mut dataset = Self {
            updated: None,
            themes: Vec::new(),
            collections: Vec::new(),
            examples: Vec::new(),
            parts: Vec::new(),
        };
        if let Some(mut file) = Record::new("dataset".into(), root, &mut log) {
            if file.get("schema").and_then(Value::as_u64) != Some(1) {
                file.blame("schema", "1", Loss::Field);
            }
            dataset.updated = file.optional("updated", "a date as YYYY-MM-DD", date);
            dataset.parts = file.list("parts", "the name of a file", text);
            for path in ["themes", "collections"] {
                if !file.get(path).is_some_and(Value::is_array) {
                    file.blame(path, "a list", Loss::Field);
                }
            }
        }
        for (n, value) in entries(root, "themes") {
            let known = |id: &Slug| dataset.themes.iter().any(|theme| theme.id == *id);
            let theme = labelled(format!("theme {n}"), value, &mut log, |value| slug(value).filter(|id| !known(id)));
            dataset.themes.extend(theme);
        }
        for (n, value) in entries(root, "collections") {
            let known = |id: &Collection| dataset.collections.iter().any(|collection| collection.id == *id);
            let id = |value: &Value| Collection::from_id(value.as_str()?).filter(|id| !known(id));
            let collection = labelled(format!("collection {n}"), value, &mut log, id);
            dataset.collections.extend(collection);
        }
        let mut known = HashMap::new();
        for (n, value) in (1..).zip(list) {
            if let Some(mut record) = Record::new(format!("example {n}"), value, &mut log)
                && let Some(example) = dataset.read_example(&mut record, &mut known)
            {
                dataset.examples.push(Arc::new(example));
            }
        }
        Ok((dataset, log.problems))
    }

    /// The whole dataset again, from all of its examples in full.
    #[must_use]
    pub fn filled(&self, full: &[Arc<Example>]) -> Self {
        let with_text = |brief: &Arc<Example>| full.iter().find(|full| full.id == brief.id).unwrap_or(brief).clone();
        Self { examples: self.examples.iter().map(with_text).collect(), parts: Vec::new(), ..self.clone() }
    }

    /// The example with this id.
    #[must_use]
    pub fn find(&self, id: &Slug) -> Option<&Arc<Example>> {
        self.examples.iter().find(|example| example.id == *id)
    }

    #[must_use]
    pub fn theme(&self, id: &Slug) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    #[must_use]
    pub fn collection(&self, id: Collection) -> Option<&CollectionLabel> {
        self.collections.iter().find(|collection| collection.id == id)
    }

    fn read_example(&self, record: &mut Record, known: &mut HashMap<String, usize>) -> Option<Example> {
        let id = record.required("id", "a key of a-z, 0-9 and -", slug)?;
        id.as_str().clone_into(&mut record.name);
        if known.contains_key(id.as_str()) {
            record.blame("id", "a key that no other example has", Loss::Record);
            return None;
        }
        // Read all required fields before giving up, so that an editor sees every mistake at once.
        let collection = record
            .required("collection", "interventie, concept or visie", |value| Collection::from_id(value.as_str()?));
        let name = record.localised("name", Loss::Record);
        let place = record.required("place", "the name of a place", text);
        let province =
            record.required("province", "one of the twelve provinces", |value| Province::from_name(value.as_str()?));
        let location = read_location(record);
        let example = Example {
            id,
            collection: collection?,
            name: name?,
            place: place?,
            province: province?,
            location: location?,
            origin: record.optional("origin", "taskforce or addition", |value| Origin::from_id(value.as_str()?)),
            region: record.optional("region", "text", text),
            municipality: record.optional("municipality", "text", text),
            precision: record.optional("location.precision", "place, municipality or region", |value| {
                Precision::from_id(value.as_str()?)
            }),
            themes: self.read_themes(record),
            partners: record.list("partners", "the name of an organisation", text),
            year: record.optional("year", "a year from 1900 to 2100", |value| {
                u16::try_from(value.as_u64()?).ok().filter(|year| Example::YEARS.contains(year))
            }),
            what: optional_localised(record, "what"),
            why: optional_localised(record, "why"),
            lesson: optional_localised(record, "lesson"),
            sources: read_sources(record),
        };
        known.insert(example.id.to_string(), self.examples.len());
        Some(example)
    }

    fn read_themes(&self, record: &mut Record) -> Vec<Slug> {
        let mut seen = Vec::new();
        record.list("themes", "the id of a theme in this file, once", |value| {
            let id = slug(value).filter(|id| self.theme(id).is_some() && !seen.contains(id))?;
            seen.push(id.clone());
            Some(id)
        })
    }
}

fn languages(root: &Value) -> Vec<Lang> {
    match root.get("language").and_then(Value::as_str) {
        Some(tag) => vec![Lang::from_tag(tag)],
        None => Lang::ALL.to_vec(),
    }
}

fn entries<'a>(root: &'a Value, list: &str) -> impl Iterator<Item = (usize, &'a Value)> {
    (1..).zip(root.get(list).and_then(Value::as_array).into_iter().flatten())
}

fn labelled<Id>(
    name: String,
    value: &Value,
    log: &mut Log,
    id: impl FnOnce(&Value) -> Option<Id>,
) -> Option<Labelled<Id>> {
    let mut record = Record::new(name, value, log)?;
    let id = record.required("id", "a known key that occurs once", id)?;
    let label = record.localised("label", Loss::Record)?;
    Some(Labelled { id, label, explanation: optional_localised(&mut record, "explanation") })
}

fn optional_localised(record: &mut Record, path: &str) -> Option<super::Localised> {
    record.get(path)?;
    record.localised(path, Loss::Field)
}

fn read_location(record: &mut Record) -> Option<LatLng> {
    if !record.get("location").is_some_and(Value::is_object) {
        record.blame("location", "an object with `lat` and `lon`", Loss::Record);
        return None;
    }
    let lat = record.required("location.lat", "degrees north", Value::as_f64);
    let lon = record.required("location.lon", "degrees east", Value::as_f64);
    let (lat, lon) = (lat?, lon?);
    let location = LatLng::new(lat, lon).filter(|at| at.is_in_the_netherlands());
    if location.is_none() {
        let found = format!("latitude {}, longitude {}", decimal(lat), decimal(lon));
        record.blame_found("location", "a place in the Netherlands", found, Loss::Record);
    }
    location
}

fn read_sources(record: &mut Record) -> Vec<Source> {
    let entries = record.optional("sources", "a list", Value::as_array).into_iter().flatten().enumerate();
    entries.filter_map(|(n, entry)| read_source(record, &format!("sources[{n}]"), entry)).collect()
}

fn read_source(record: &mut Record, path: &str, entry: &Value) -> Option<Source> {
    if !entry.is_object() {
        record.blame_found(path, "an object with `title` and `url`", describe(Some(entry)), Loss::Field);
        return None;
    }
    let mut part = |name: &str, expected: &str, pick: fn(&Value) -> Option<String>| {
        let value = entry.get(name);
        let picked = value.and_then(pick);
        if picked.is_none() {
            record.blame_found(&format!("{path}.{name}"), expected, describe(value), Loss::Field);
        }
        picked
    };
    let title = part("title", "text", text);
    let url = part("url", "an address that starts with http:// or https://", web_address);
    let has_publisher = entry.get("publisher").is_some_and(|publisher| !publisher.is_null());
    let publisher = if has_publisher { part("publisher", "text", text) } else { None };
    Some(Source { title: title?, publisher, url: url? })
}

fn web_address(value: &Value) -> Option<String> {
    let url = text(value)?;
    let is_web = ["http://", "https://"].iter().any(|scheme| url.starts_with(scheme) && url.len() > scheme.len());
    let is_one_word = !url.contains(|c: char| c.is_whitespace() || c.is_control());
    (is_web && is_one_word).then_some(url)
}

/// `YYYY-MM-DD` by its shape alone.
fn date(value: &Value) -> Option<String> {
    let date = text(value)?;
    let is_date = date.len() == 10
        && date.bytes().enumerate().all(|(n, b)| if matches!(n, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
    is_date.then_some(date)
}
