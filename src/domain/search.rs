//! Searching in words: every word typed must begin a word of the example.

use super::aliases::aliases_of;
use super::fold::fold;
use super::{Example, Lang};

/// The text of one example, folded once. Each word has a space before it, so that `" zor"` finds beginnings of words.
#[derive(Debug, Clone, PartialEq)]
pub struct Haystack {
    name: String,
    place: String,
    rest: String,
}

impl Haystack {
    /// The names in both languages, and the three texts in `lang` (or in the other one where `lang` has none).
    #[must_use]
    pub fn new(example: &Example, lang: Lang) -> Self {
        let names = Lang::ALL.map(|lang| example.name.exactly(lang).unwrap_or_default());
        let mut place = String::new();
        for part in [&example.place, example.municipality.as_deref().unwrap_or_default(), example.province.name()] {
            let folded = fold(part);
            place = place + " " + &folded + &aliases_of(&folded);
        }
        let texts = [&example.what, &example.why, &example.lesson].into_iter().flatten().map(|text| text.text(lang));
        let partners = example.partners.iter().map(String::as_str);
        let rest = texts.chain(partners).fold(String::new(), |rest, part| rest + " " + &fold(part));
        Self { name: format!(" {}", fold(&names.join(" "))), place, rest }
    }
}

/// What was typed, as folded words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Each with a space before it.
    words: Vec<String>,
}

/// How well an example fits a [`Query`]; the best is the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    Name,
    Place,
    Text,
}

impl Fit {
    /// Best first.
    pub const ALL: [Self; 3] = [Self::Name, Self::Place, Self::Text];
}

impl Query {
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self { words: fold(typed).split(' ').filter(|word| !word.is_empty()).map(|word| format!(" {word}")).collect() }
    }

    /// `None` when a word is found nowhere. A query without words fits all examples by name.
    #[must_use]
    pub fn fit(&self, haystack: &Haystack) -> Option<Fit> {
        let Haystack { name, place, rest } = haystack;
        let all_in = |parts: &[&String]| self.words.iter().all(|word| parts.iter().any(|part| part.contains(word)));
        if all_in(&[name]) {
            Some(Fit::Name)
        } else if all_in(&[name, place]) {
            Some(Fit::Place)
        } else {
            all_in(&[name, place, rest]).then_some(Fit::Text)
        }
    }
}
