//! From a filter to what is shown: the selection and the count beside each choice.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::bits::Bits;
use super::filter::Facet;
use super::fixed::Fixed;
use super::search::Lexicon;
use super::{Choice, Collection, Dataset, Example, Filter, Lang, Province, Slug};

/// A dataset ready for choosing from it in one language. An example is known by its place in the dataset, counted from 0.
#[derive(Debug, Clone)]
pub struct Index {
    dataset: Dataset,
    lang: Lang,
    /// Made when it is needed first: who does not search does not wait for it.
    lexicon: OnceLock<Lexicon>,
    /// Each choice that the dataset offers, with the examples that it fits.
    choices: Vec<(Choice, Bits)>,
    places: HashMap<String, usize>,
}

/// What a filter leaves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Places of the examples that fit: by name first, then by place, then by text; within each in the dataset's order.
    pub shown: Vec<usize>,
    /// Each choice once.
    counts: Vec<(Choice, usize)>,
}

impl Selection {
    /// How many examples fit this choice together with all choices of the *other* facets.
    #[must_use]
    pub fn count(&self, choice: &Choice) -> usize {
        self.counts.iter().find(|(counted, _)| counted == choice).map_or(0, |(_, count)| *count)
    }

    /// Where in the selection an example comes, from 0, and the examples before and after it; `None` when it is not in it.
    #[must_use]
    pub fn neighbours(&self, place: usize) -> Option<(usize, Option<usize>, Option<usize>)> {
        let n = self.shown.iter().position(|shown| *shown == place)?;
        let before = n.checked_sub(1).and_then(|before| self.shown.get(before));
        Some((n, before.copied(), self.shown.get(n + 1).copied()))
    }
}

impl Index {
    #[must_use]
    pub fn new(dataset: Dataset, lang: Lang) -> Self {
        let (examples, len) = (&dataset.examples, dataset.examples.len());
        let themes = dataset.themes.iter().map(|theme| Choice::Theme(theme.id.clone()));
        let others = Province::ALL.map(Choice::Province).into_iter().chain(Collection::ALL.map(Choice::Collection));
        let mut choices: Vec<(Choice, Bits)> = themes.chain(others).map(|choice| (choice, Bits::none(len))).collect();
        for (n, example) in examples.iter().enumerate() {
            for (choice, bits) in &mut choices {
                let fits = match choice {
                    Choice::Theme(id) => example.themes.contains(id),
                    Choice::Province(province) => example.province == *province,
                    Choice::Collection(collection) => example.collection == *collection,
                    Choice::Text(_) => false,
                };
                if fits {
                    bits.insert(n);
                }
            }
        }
        let places = examples.iter().enumerate().map(|(n, example)| (example.id.to_string(), n)).collect();
        Self { dataset, lang, lexicon: OnceLock::new(), choices, places }
    }

    /// Makes it ready for words. The first search would do that too, and take the longer.
    pub fn prepare(&self) {
        _ = self.lexicon();
    }

    fn lexicon(&self) -> &Lexicon {
        self.lexicon.get_or_init(|| Lexicon::new(self.dataset.examples.iter().map(|example| &**example), self.lang))
    }

    #[must_use]
    pub const fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The place of the example with this id.
    #[must_use]
    pub fn place(&self, id: &Slug) -> Option<usize> {
        self.places.get(id.as_str()).copied()
    }

    /// The example in this place.
    #[must_use]
    pub fn example(&self, place: usize) -> Option<&Arc<Example>> {
        self.dataset.examples.get(place)
    }

    /// The same examples in the dataset's order.
    #[must_use]
    pub fn in_order(&self, places: &[usize]) -> Vec<usize> {
        let mut bits = Bits::none(self.dataset.examples.len());
        for place in places {
            bits.insert(*place);
        }
        bits.iter().collect()
    }

    /// The filter without themes that this dataset does not have: what an address asks beyond our knowledge falls away.
    #[must_use]
    pub fn known(&self, mut filter: Filter) -> Filter {
        filter.themes.retain(|id| self.dataset.theme(id).is_some());
        filter
    }

    /// The examples that fit, and the counts for every choice.
    #[must_use]
    pub fn select(&self, filter: &Filter) -> Selection {
        let fits = self.fits(filter.text());
        let [by_name, by_place, by_text] = &fits;
        let chosen = Facet::ALL.map(|facet| self.chosen(filter, facet));
        let fitting = |lifted: Option<Facet>| {
            let mut fitting = by_text.clone();
            let others = Facet::ALL.iter().zip(&chosen).filter(|(facet, _)| Some(**facet) != lifted);
            others.filter_map(|(_, bits)| bits.as_ref()).for_each(|bits| fitting.keep(bits));
            fitting
        };
        let mut counts = Vec::with_capacity(self.choices.len());
        for facet in Facet::ALL {
            let fitting = fitting(Some(facet));
            for (choice, bits) in self.choices.iter().filter(|(choice, _)| choice.facet() == Some(facet)) {
                counts.push((choice.clone(), bits.count_both(&fitting)));
            }
        }
        let fitting = fitting(None);
        let mut shown = Vec::new();
        for (fits, better) in [(by_name, None), (by_place, Some(by_name)), (by_text, Some(by_place))] {
            let mut these = fitting.clone();
            these.keep(fits);
            if let Some(better) = better {
                these.drop(better);
            }
            shown.extend(these.iter());
        }
        Selection { shown, counts }
    }

    /// As [`Lexicon::find`], which is not needed where nothing is typed.
    fn fits(&self, typed: &str) -> [Bits; 3] {
        if typed.is_empty() {
            [(); 3].map(|()| Bits::all(self.dataset.examples.len()))
        } else {
            self.lexicon().find(typed)
        }
    }

    /// The examples that any choice of this facet fits; `None` when none is made, which leaves all.
    fn chosen(&self, filter: &Filter, facet: Facet) -> Option<Bits> {
        if !filter.has_facet(facet) {
            return None;
        }
        let mut any = Bits::none(self.dataset.examples.len());
        let chosen = self.choices.iter().filter(|(choice, _)| choice.facet() == Some(facet) && filter.has(choice));
        chosen.for_each(|(_, bits)| any.add(bits));
        Some(any)
    }

    /// The choice that narrows most: the one without which most examples would be left, and how many.
    /// `None` when no single choice taken away leaves any. What is fixed cannot be taken away.
    #[must_use]
    pub fn narrowest(&self, filter: &Filter, fixed: Fixed) -> Option<(Choice, usize)> {
        let left = |choice: &Choice| self.select(&filter.clone().without(choice)).shown.len();
        let choices = fixed.free(filter).choices().into_iter().map(|choice| (left(&choice), choice));
        // Of equals the first, which is the text: the easiest to have got wrong.
        let (most, choice) = choices.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        (most > 0).then_some((choice, most))
    }
}
