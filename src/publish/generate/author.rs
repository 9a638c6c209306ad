//! One made-up example: a real one with another name, place and year, in other words.

use serde_json::{Map, Value, json};

use super::chance::Chance;
use super::towns::spot;
use super::words::Chain;
use crate::domain::Lang;
use crate::domain::fold::fold;
use crate::publish::places::Place;

const TEXTS: [&str; 3] = ["what", "why", "lesson"];
/// Where made-up sources are: a name that never leads anywhere (RFC 2606).
const HOST: &str = "https://voorbeeld.example";
/// What a key may be long before its number, in characters: as the longer ones of the real.
const LONGEST_START: usize = 36;

/// Who has read the real examples.
#[derive(Debug)]
pub struct Author {
    examples: Vec<Map<String, Value>>,
    /// One for each of [`TEXTS`] in each language.
    chains: Vec<(&'static str, Lang, Chain)>,
    partners: Vec<String>,
    /// Titles of sources.
    titles: Chain,
}

impl Author {
    #[must_use]
    pub fn new(examples: Vec<Map<String, Value>>) -> Self {
        let chain = |field: &'static str, lang: Lang| {
            let texts = examples.iter().filter_map(|example| example.get(field)?.get(lang.tag())?.as_str());
            (field, lang, Chain::of(texts))
        };
        let chains = TEXTS.into_iter().flat_map(|field| Lang::ALL.map(|lang| chain(field, lang))).collect();
        let partners = examples.iter().flat_map(|example| strings(example.get("partners"))).collect();
        let sources = examples.iter().filter_map(|example| example.get("sources")?.as_array()).flatten();
        let titles = Chain::of(sources.filter_map(|source| source.get("title")?.as_str()));
        Self { examples, chains, partners, titles }
    }

    /// Draws the number of a real example: what it is about, who found it, and which of its fields are empty.
    pub fn draw(&self, chance: &mut Chance) -> usize {
        usize::try_from(chance.below(self.examples.len() as u64)).unwrap_or_default()
    }

    #[must_use]
    pub fn get(&self, n: usize) -> Option<&Map<String, Value>> {
        self.examples.get(n)
    }

    /// The example with this number, after a real one.
    pub fn write(&self, number: usize, real: &Map<String, Value>, place: &Place, chance: &mut Chance) -> Value {
        let mut example = real.clone();
        // A field keeps its place in the order.
        let mut set = |field: &str, value: Value| _ = example.insert(field.to_owned(), value);
        let name = self.name(place, chance);
        set("id", key(place, name.get(Lang::Nl.tag()), number).into());
        set("name", name);
        put(real, place, chance, &mut set);
        let year = self.examples.get(self.draw(chance)).and_then(|other| other.get("year"));
        set("year", year.cloned().unwrap_or_default());
        set("partners", self.partners(real, place, chance).into());
        for field in TEXTS.into_iter().filter(|field| real.get(*field).is_some_and(Value::is_object)) {
            let texts = self.chains.iter().filter(|(of, ..)| *of == field);
            let texts = texts.map(|(_, lang, chain)| (lang.tag().to_owned(), chain.text(chance).into()));
            set(field, Value::Object(texts.collect()));
        }
        set("sources", self.sources(real, number, chance));
        example.into()
    }

    /// The name of a real example, half of the time with the place.
    fn name(&self, place: &Place, chance: &mut Chance) -> Value {
        let other = self.examples.get(self.draw(chance)).and_then(|other| other.get("name"));
        let mut name = other.cloned().unwrap_or_default();
        if chance.is(1, 2) {
            for text in name.as_object_mut().into_iter().flat_map(Map::values_mut) {
                *text = format!("{} in {}", text.as_str().unwrap_or_default(), place.name).into();
            }
        }
        name
    }

    /// As many as the real one has, or fewer where one was drawn twice.
    fn partners(&self, real: &Map<String, Value>, place: &Place, chance: &mut Chance) -> Vec<String> {
        let mut partners: Vec<String> = Vec::new();
        for _ in strings(real.get("partners")) {
            let partner = chance.pick(&self.partners).map_or("", String::as_str);
            let is_municipality = partner.starts_with("gemeente ");
            let own = || format!("gemeente {}", municipality(place));
            let partner = if is_municipality { own() } else { partner.to_owned() };
            if !partners.contains(&partner) {
                partners.push(partner);
            }
        }
        partners
    }

    /// As many as the real one has, of its publishers, at addresses that lead nowhere.
    fn sources(&self, real: &Map<String, Value>, number: usize, chance: &mut Chance) -> Value {
        let mut sources = real.get("sources").cloned().unwrap_or_default();
        for source in sources.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
            let title = self.titles.text(chance);
            let url = format!("{HOST}/{number}/{}", fold(&title).replace(' ', "-"));
            source.insert("title".to_owned(), title.into());
            source.insert("url".to_owned(), url.into());
        }
        sources
    }
}

/// All that says where.
fn put(real: &Map<String, Value>, place: &Place, chance: &mut Chance, set: &mut impl FnMut(&str, Value)) {
    let precision = real.get("location").and_then(|location| location.get("precision"));
    let (name, municipal) = (&place.name, municipality(place));
    let (shown, region, municipality) = match precision.and_then(Value::as_str) {
        Some("region") => (format!("Regio {municipal}"), Some(municipal), None),
        Some("municipality") => (municipal.to_owned(), None, Some(municipal)),
        _ => (name.clone(), None, place.municipality.as_deref()),
    };
    let (lat, lon) = spot(place, chance);
    set("place", shown.into());
    set("region", region.into());
    set("municipality", municipality.into());
    set("province", place.province.name().into());
    set("location", json!({ "lat": lat, "lon": lon, "precision": precision }));
}

fn municipality(place: &Place) -> &str {
    place.municipality.as_ref().unwrap_or(&place.name)
}

/// Starts with the place and the name, as the real ones do; the number makes it the only one.
fn key(place: &Place, name: Option<&Value>, number: usize) -> String {
    let words = fold(&format!("{} {}", place.name, name.and_then(Value::as_str).unwrap_or_default()));
    let mut key = String::new();
    for word in words.split(' ').filter(|word| word.bytes().all(|b| b.is_ascii_alphanumeric())) {
        if key.len() + word.len() > LONGEST_START {
            break;
        }
        key = key + word + "-";
    }
    format!("{key}{number}")
}

fn strings(list: Option<&Value>) -> impl Iterator<Item = String> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned))
}
