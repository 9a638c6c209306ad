//! What all components share: the index, the address, the words, and what they show now.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::edge::{Edge, How};
use super::texts::Texts;
use crate::domain::{Address, Choice, Example, Filter, Index, Lang, Selection, View, Words};

/// Given to every component by context. A copy is cheap.
#[derive(Clone, Copy)]
pub struct Atlas {
    pub lang: Lang,
    pub words: &'static Words,
    /// What the address says: the only state.
    pub view: Memo<View>,
    /// The choices in force, as far as the dataset knows them.
    pub filter: Memo<Filter>,
    pub selection: Memo<Selection>,
    /// Places in the dataset of the examples under the pointer or the focus, in the list or on the map.
    pub pointed: RwSignal<Vec<usize>>,
    pub(super) index: RwSignal<Arc<Index>>,
    pub(super) texts: RwSignal<Texts>,
    address: StoredValue<Address>,
    edge: StoredValue<Option<Rc<dyn Edge>>, LocalStorage>,
}

impl Atlas {
    /// Everything follows from `view`; `edge` is `None` natively.
    #[must_use]
    pub fn new(index: Arc<Index>, lang: Lang, address: Address, view: Memo<View>, edge: Option<Rc<dyn Edge>>) -> Self {
        let index = RwSignal::new(index);
        let filter = Memo::new(move |_| index.read().known(view.read().filter_in_force()));
        let selection = Memo::new(move |_| index.read().select(&filter.read()));
        Self {
            lang,
            words: Words::of(lang),
            view,
            filter,
            selection,
            pointed: RwSignal::new(Vec::new()),
            index,
            texts: RwSignal::new(Texts::default()),
            address: StoredValue::new(address),
            edge: StoredValue::new_local(edge),
        }
    }

    /// The choices that the visitor can take away: all but those that a host fixed.
    #[must_use]
    pub fn free(&self) -> Filter {
        self.view.read().fixed().free(&self.filter.read())
    }

    /// The atlas of the component's surroundings.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Reads the index.
    pub fn with_index<T>(&self, read: impl FnOnce(&Index) -> T) -> T {
        read(&self.index.read())
    }

    /// The address of a view in this language, from the root of the host.
    #[must_use]
    pub fn href(&self, view: &View) -> String {
        self.href_in(self.lang, view)
    }

    #[must_use]
    pub fn href_in(&self, lang: Lang, view: &View) -> String {
        self.address.read_value().href(lang, view)
    }

    /// The address of a file below the base, from the root of the host.
    #[must_use]
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.address.read_value().base())
    }

    /// Goes to a view. Natively nothing happens.
    pub fn go(&self, view: &View, how: How) {
        self.with_edge(|edge| edge.go(view, how));
    }

    /// Says something to those who hear the page rather than see it.
    pub fn say(&self, text: impl Into<String>) {
        self.with_edge(|edge| edge.say(text.into()));
    }

    /// Does something with the browser, where there is one.
    pub fn with_edge<T>(&self, act: impl FnOnce(&dyn Edge) -> T) -> Option<T> {
        // Cloned first: what is done may well come back here.
        let edge = self.edge.get_value()?;
        Some(act(&*edge))
    }

    /// Reads the index, without following what becomes of it.
    pub(super) fn with_index_untracked<T>(&self, read: impl FnOnce(&Index) -> T) -> T {
        read(&self.index.read_untracked())
    }

    /// The example in this place of the dataset, as far as a list needs it.
    #[must_use]
    pub fn example(&self, place: usize) -> Option<Arc<Example>> {
        self.with_index(|index| index.example(place).cloned())
    }

    /// The `lang` attribute for text in this language: none where it is the page's own.
    #[must_use]
    pub fn foreign(&self, lang: Lang) -> Option<&'static str> {
        (lang != self.lang).then(|| lang.tag())
    }

    /// A choice in words.
    #[must_use]
    pub fn label(&self, choice: &Choice) -> String {
        self.with_index(|index| {
            let dataset = index.dataset();
            match choice {
                Choice::Text(text) => text.trim().to_owned(),
                Choice::Theme(id) => match dataset.theme(id) {
                    Some(theme) => theme.label.text(self.lang).to_owned(),
                    None => id.to_string(),
                },
                Choice::Province(province) => province.name().to_owned(),
                Choice::Collection(id) => match dataset.collection(*id) {
                    Some(collection) => collection.label.text(self.lang).to_owned(),
                    None => id.id().to_owned(),
                },
            }
        })
    }
}
