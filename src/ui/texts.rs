//! The texts of examples, which follow once the page is live: list, map and filters do without.

use std::sync::Arc;

use leptos::prelude::*;

use super::Atlas;
use super::follow::whenever;
use crate::domain::dataset::{FEW_PARTS, PART};
use crate::domain::{Example, Index};

/// What is known of the texts.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    /// Examples in full.
    full: Vec<Arc<Example>>,
    /// The parts that were asked for.
    asked: Vec<usize>,
    /// The parts that did not come.
    failed: Vec<usize>,
}

/// Where the text of an example is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    Here,
    Coming,
    Failed,
}

impl Atlas {
    /// The example that the address asks for, if the dataset has it: in full as soon as it is known so.
    #[must_use]
    pub fn open_example(&self) -> Option<Arc<Example>> {
        let view = self.view.read();
        let brief = self.with_index(|index| index.example(index.place(view.example()?)?).cloned())?;
        let texts = self.texts.read();
        Some(texts.full.iter().find(|full| full.id == brief.id).cloned().unwrap_or(brief))
    }

    /// Where the text of an example is.
    #[must_use]
    pub fn text_of(&self, example: &Example) -> Text {
        let part = self.with_index(|index| {
            let is_brief = !index.dataset().parts.is_empty();
            index.place(&example.id).filter(|_| is_brief).map(|place| place / PART)
        });
        let texts = self.texts.read();
        match part {
            Some(part) if texts.failed.contains(&part) => Text::Failed,
            Some(_) if !texts.full.iter().any(|full| full.id == example.id) => Text::Coming,
            _ => Text::Here,
        }
    }

    /// Takes in a part, or that it did not come. With the last of them the index is made anew.
    pub fn learn(&self, part: usize, examples: Option<Vec<Arc<Example>>>) {
        let known = examples.is_some();
        self.texts.update(|texts| {
            if let Some(examples) = examples {
                texts.full.extend(examples);
            } else {
                // Whoever comes back asks again.
                texts.asked.retain(|asked| *asked != part);
                texts.failed.push(part);
            }
        });
        let index = self.index.get_untracked();
        let all = index.dataset().examples.len();
        if known && index.dataset().parts.len() <= FEW_PARTS && self.texts.read_untracked().full.len() == all {
            let dataset = index.dataset().filled(&self.texts.read_untracked().full);
            self.index.set(Arc::new(Index::new(dataset, self.lang)));
            self.get_ready();
        }
    }

    /// Makes words ready to be looked for.
    pub(super) fn get_ready(&self) {
        self.with_index_untracked(Index::prepare);
    }

    fn ask(&self, part: usize) {
        let name = self.with_index_untracked(|index| index.dataset().parts.get(part).cloned());
        let Some(name) = name.filter(|_| !self.texts.read_untracked().asked.contains(&part)) else { return };
        self.texts.update_untracked(|texts| texts.asked.push(part));
        if self.texts.read_untracked().failed.contains(&part) {
            self.texts.update(|texts| texts.failed.retain(|failed| *failed != part));
        }
        let atlas = *self;
        self.with_edge(|edge| edge.fetch_examples(&name, Box::new(move |examples| atlas.learn(part, examples))));
    }
}

/// Asks for what is wanted.
pub fn come_alive(atlas: Atlas) {
    whenever(move || {
        let view = atlas.view.read();
        if let Some(place) = view.example().and_then(|id| atlas.with_index(|index| index.place(id))) {
            atlas.ask(place / PART);
        }
    });
    // At once, and again whenever other words are looked for, as long as one did not come.
    whenever(move || {
        atlas.filter.track();
        let parts = atlas.with_index_untracked(|index| index.dataset().parts.len());
        for part in (0..parts).filter(|_| parts <= FEW_PARTS) {
            atlas.ask(part);
        }
    });
}
