//! What a visitor has chosen. Within a facet any choice will do; all facets and the text must agree.

use super::set::SortedSet;
use super::{Collection, Province, Slug};

/// Longest text that is searched for and kept in an address, in characters.
pub const MAX_TEXT: usize = 200;

/// The visitor's choices. An empty filter shows everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    text: String,
    pub themes: SortedSet<Slug>,
    pub provinces: SortedSet<Province>,
    pub collections: SortedSet<Collection>,
}

/// One choice: what a chip shows and can take away.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    Text(String),
    Theme(Slug),
    Province(Province),
    Collection(Collection),
}

impl Choice {
    /// The group that it is of; the text is in none.
    #[must_use]
    pub const fn facet(&self) -> Option<Facet> {
        match self {
            Self::Text(_) => None,
            Self::Theme(_) => Some(Facet::Theme),
            Self::Province(_) => Some(Facet::Province),
            Self::Collection(_) => Some(Facet::Collection),
        }
    }
}

/// A group of choices of which any will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    Theme,
    Province,
    Collection,
}

impl Facet {
    pub const ALL: [Self; 3] = [Self::Theme, Self::Province, Self::Collection];
}

impl Filter {
    /// The words searched for, as typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// With other words to search for. Only white space is no text at all; control characters and all that is beyond
    /// [`MAX_TEXT`] fall away.
    #[must_use]
    pub fn with_text(mut self, typed: &str) -> Self {
        self.text = typed.chars().filter(|c| !c.is_control()).take(MAX_TEXT).collect();
        if self.text.trim().is_empty() {
            self.text.clear();
        }
        self
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    #[must_use]
    pub fn has(&self, choice: &Choice) -> bool {
        match choice {
            Choice::Text(text) => self.text == *text,
            Choice::Theme(theme) => self.themes.contains(theme),
            Choice::Province(province) => self.provinces.contains(province),
            Choice::Collection(collection) => self.collections.contains(collection),
        }
    }

    /// Whether a choice of this facet is made.
    #[must_use]
    pub const fn has_facet(&self, facet: Facet) -> bool {
        match facet {
            Facet::Theme => !self.themes.is_empty(),
            Facet::Province => !self.provinces.is_empty(),
            Facet::Collection => !self.collections.is_empty(),
        }
    }

    /// With this choice made, if it was not.
    #[must_use]
    pub fn with(mut self, choice: &Choice) -> Self {
        match choice {
            Choice::Text(text) => return self.with_text(text),
            Choice::Theme(theme) => self.themes.insert(theme.clone()),
            Choice::Province(province) => self.provinces.insert(*province),
            Choice::Collection(collection) => self.collections.insert(*collection),
        };
        self
    }

    /// With this choice taken away, if it was made.
    #[must_use]
    pub fn without(mut self, choice: &Choice) -> Self {
        match choice {
            Choice::Text(_) => self.text.clear(),
            Choice::Theme(theme) => _ = self.themes.remove(theme),
            Choice::Province(province) => _ = self.provinces.remove(province),
            Choice::Collection(collection) => _ = self.collections.remove(collection),
        }
        self
    }

    /// With all choices of one facet taken away.
    #[must_use]
    pub fn without_facet(mut self, facet: Facet) -> Self {
        match facet {
            Facet::Theme => self.themes.clear(),
            Facet::Province => self.provinces.clear(),
            Facet::Collection => self.collections.clear(),
        }
        self
    }

    /// Every choice made: the text first, then themes, provinces and collections.
    #[must_use]
    pub fn choices(&self) -> Vec<Choice> {
        let text = (!self.text.is_empty()).then(|| Choice::Text(self.text.clone()));
        let themes = self.themes.iter().cloned().map(Choice::Theme);
        let provinces = self.provinces.iter().copied().map(Choice::Province);
        let collections = self.collections.iter().copied().map(Choice::Collection);
        text.into_iter().chain(themes).chain(provinces).chain(collections).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Facet, Filter, MAX_TEXT};
    use crate::domain::{Collection, Province, Slug};

    #[test]
    fn a_choice_can_be_made_and_taken_away() {
        let choices = [
            Choice::Text("hofje".into()),
            Choice::Theme(Slug::new("a").unwrap()),
            Choice::Province(Province::Zeeland),
            Choice::Collection(Collection::Vision),
        ];
        let all = choices.iter().fold(Filter::default(), Filter::with);
        assert_eq!(all.choices(), choices);
        for choice in &choices {
            assert!(all.has(choice));
            assert_eq!(all.clone().without(choice).choices().len(), 3);
        }
        let none = choices.iter().fold(all.clone(), Filter::without);
        assert!(none.is_empty());
        assert_eq!(Facet::ALL.into_iter().fold(all, Filter::without_facet).choices().len(), 1);
    }

    #[test]
    fn text_is_kept_as_typed_within_bounds() {
        let check = |typed: &str, kept: &str| assert_eq!(Filter::default().with_text(typed).text(), kept);
        check("den ", "den ");
        check("   ", "");
        check("a\nb\u{7}c", "abc");
        check(&"é".repeat(MAX_TEXT + 1), &"é".repeat(MAX_TEXT));
    }
}
