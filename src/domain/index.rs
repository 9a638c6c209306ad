//! From a filter to what is shown: the selection and the count beside each choice.

use std::sync::Arc;

use super::fixed::Fixed;
use super::search::{Fit, Haystack, Query};
use super::{Choice, Dataset, Example, Filter, Lang, Slug};

/// A dataset made ready for searching in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Index {
    dataset: Dataset,
    /// One for each example, in the same order.
    haystacks: Vec<Haystack>,
}

/// What a filter leaves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Selection {
    /// Examples that fit: by name first, then by place, then by text; within each in the dataset's order.
    pub shown: Vec<Arc<Example>>,
    /// Each choice once; those that nothing fits are not there.
    counts: Vec<(Choice, usize)>,
}

impl Selection {
    /// How many examples fit this choice together with all choices of the *other* facets.
    #[must_use]
    pub fn count(&self, choice: &Choice) -> usize {
        self.counts.iter().find(|(counted, _)| counted == choice).map_or(0, |(_, count)| *count)
    }

    /// The examples before and after this one; both `None` when it is not in the selection.
    #[must_use]
    pub fn neighbours(&self, id: &Slug) -> (Option<&Arc<Example>>, Option<&Arc<Example>>) {
        let Some(n) = self.shown.iter().position(|example| example.id == *id) else { return (None, None) };
        (n.checked_sub(1).and_then(|before| self.shown.get(before)), self.shown.get(n + 1))
    }
}

impl Index {
    #[must_use]
    pub fn new(dataset: Dataset, lang: Lang) -> Self {
        let haystacks = dataset.examples.iter().map(|example| Haystack::new(example, lang)).collect();
        Self { dataset, haystacks }
    }

    #[must_use]
    pub const fn dataset(&self) -> &Dataset {
        &self.dataset
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
        let query = Query::new(filter.text());
        let mut shown = Vec::new();
        let mut counts: Vec<(Choice, usize)> = Vec::new();
        for (example, haystack) in self.dataset.examples.iter().zip(&self.haystacks) {
            let Some(fit) = query.fit(haystack) else { continue };
            let theme = filter.themes.is_empty() || example.themes.iter().any(|id| filter.themes.contains(id));
            let province = filter.provinces.is_empty() || filter.provinces.contains(&example.province);
            let collection = filter.collections.is_empty() || filter.collections.contains(&example.collection);
            let mut count = |choice| match counts.iter_mut().find(|(counted, _)| *counted == choice) {
                Some((_, count)) => *count += 1,
                None => counts.push((choice, 1)),
            };
            if province && collection {
                example.themes.iter().for_each(|id| count(Choice::Theme(id.clone())));
            }
            if theme && collection {
                count(Choice::Province(example.province));
            }
            if theme && province {
                count(Choice::Collection(example.collection));
            }
            if theme && province && collection {
                shown.push((fit, example));
            }
        }
        let best_first = Fit::ALL.into_iter().flat_map(|fit| shown.iter().filter(move |(found, _)| *found == fit));
        Selection { shown: best_first.map(|(_, example)| Arc::clone(example)).collect(), counts }
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
