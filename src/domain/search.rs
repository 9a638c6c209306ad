//! Searching in words: every word typed must begin a word of the example.

use std::collections::HashMap;

use super::aliases::aliases_of;
use super::bits::Bits;
use super::fold::fold;
use super::{Example, Lang};

/// How well an example fits what was typed; the best is the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    Name,
    Place,
    Text,
}

/// Every word of the examples, folded once, with the examples that it stands in: whatever is typed, the words that begin with it
/// lie side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Lexicon {
    /// How many examples there are.
    len: usize,
    /// In ascending order, each once.
    words: Vec<Word>,
}

#[derive(Debug, Clone, PartialEq)]
struct Word {
    folded: String,
    /// Where it stands: an example's place in the dataset times four, plus how well what finds it there fits.
    standing: Vec<usize>,
}

impl Lexicon {
    /// Of each example the names in both languages, the place, and the texts in `lang` (or in the other one where `lang` has none).
    #[must_use]
    pub fn new<'a>(examples: impl ExactSizeIterator<Item = &'a Example>, lang: Lang) -> Self {
        let mut lexicon = Self { len: examples.len(), words: Vec::new() };
        let mut known = HashMap::new();
        for (n, example) in examples.enumerate() {
            let mut add = |fit: Fit, text: &str| lexicon.add(&mut known, 4 * n + fit as usize, text);
            Lang::ALL
                .iter()
                .filter_map(|lang| example.name.exactly(*lang))
                .for_each(|name| add(Fit::Name, &fold(name)));
            for part in [&example.place, example.municipality.as_deref().unwrap_or_default(), example.province.name()] {
                let folded = fold(part);
                add(Fit::Place, &folded);
                add(Fit::Place, &aliases_of(&folded));
            }
            let texts =
                [&example.what, &example.why, &example.lesson].into_iter().flatten().map(|text| text.text(lang));
            texts.chain(example.partners.iter().map(String::as_str)).for_each(|text| add(Fit::Text, &fold(text)));
        }
        lexicon.words.sort_unstable_by(|one, other| one.folded.cmp(&other.folded));
        lexicon
    }

    fn add(&mut self, known: &mut HashMap<String, usize>, standing: usize, folded: &str) {
        for folded in words_of(folded) {
            let n = known.get(folded).copied().unwrap_or_else(|| {
                let n = self.words.len();
                known.insert(folded.to_owned(), n);
                self.words.push(Word { folded: folded.to_owned(), standing: Vec::new() });
                n
            });
            if let Some(word) = self.words.get_mut(n).filter(|word| word.standing.last() != Some(&standing)) {
                word.standing.push(standing);
            }
        }
    }

    /// The examples that fit at least as well as by name, by place and by text. Without words all fit by name.
    #[must_use]
    pub fn find(&self, typed: &str) -> [Bits; 3] {
        let mut fits = [(); 3].map(|()| Bits::all(self.len));
        for typed in words_of(&fold(typed)) {
            let mut found = [(); 3].map(|()| Bits::none(self.len));
            let first = self.words.partition_point(|word| word.folded.as_str() < typed);
            let begin_so = |word: &&Word| word.folded.starts_with(typed);
            for word in self.words.iter().skip(first).take_while(begin_so) {
                for standing in &word.standing {
                    if let Some(bits) = found.get_mut(standing % 4) {
                        bits.insert(standing / 4);
                    }
                }
            }
            let [name, place, text] = &mut found;
            place.add(name);
            text.add(place);
            fits.iter_mut().zip(&found).for_each(|(fits, found)| fits.keep(found));
        }
        fits
    }
}

fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}
