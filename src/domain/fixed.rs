//! Choices that a host made for good: its visitors cannot take them away.

use super::filter::{Choice, Facet, Filter};

/// Which kinds of choices are fixed. A kind is fixed as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fixed(u8);

/// A bit for each kind.
const TEXT: u8 = 1;
const THEMES: u8 = 2;
const PROVINCES: u8 = 4;
const COLLECTIONS: u8 = 8;

/// The kinds by their names in an address.
const NAMES: [(&str, u8); 4] =
    [("zoek", TEXT), ("thema", THEMES), ("provincie", PROVINCES), ("collectie", COLLECTIONS)];

impl Fixed {
    pub const ALL: Self = Self(TEXT | THEMES | PROVINCES | COLLECTIONS);

    /// Reads the name of one kind.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, kind)| Self(kind))
    }

    /// The kinds of which a filter has choices.
    #[must_use]
    pub fn of(filter: &Filter) -> Self {
        let kind = |chosen: bool, kind| if chosen { kind } else { 0 };
        Self(
            kind(!filter.text().is_empty(), TEXT)
                | kind(!filter.themes.is_empty(), THEMES)
                | kind(!filter.provinces.is_empty(), PROVINCES)
                | kind(!filter.collections.is_empty(), COLLECTIONS),
        )
    }

    /// These and those.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of these kinds that are among the others too.
    #[must_use]
    pub const fn among(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    #[must_use]
    pub const fn has(self, choice: &Choice) -> bool {
        self.0 & Self::kind(choice).0 != 0
    }

    #[must_use]
    pub const fn has_facet(self, facet: Facet) -> bool {
        let kind = match facet {
            Facet::Theme => THEMES,
            Facet::Province => PROVINCES,
            Facet::Collection => COLLECTIONS,
        };
        self.0 & kind != 0
    }

    /// Words cannot be searched for: the host chose them.
    #[must_use]
    pub const fn has_text(self) -> bool {
        self.0 & TEXT != 0
    }

    /// In the order of an address.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        NAMES.into_iter().filter(move |(_, kind)| self.0 & kind != 0).map(|(name, _)| name)
    }

    /// The visitor's `wish`, with what the host fixed in `given`.
    #[must_use]
    pub fn hold(self, given: &Filter, wish: &Filter) -> Filter {
        let of = |facet| if self.has_facet(facet) { given } else { wish };
        let mut filter = Filter::default().with_text(if self.has_text() { given } else { wish }.text());
        filter.themes = of(Facet::Theme).themes.clone();
        filter.provinces = of(Facet::Province).provinces.clone();
        filter.collections = of(Facet::Collection).collections.clone();
        filter
    }

    /// What the visitor can take away.
    #[must_use]
    pub fn free(self, filter: &Filter) -> Filter {
        self.hold(&Filter::default(), filter)
    }

    const fn kind(choice: &Choice) -> Self {
        Self(match choice {
            Choice::Text(_) => TEXT,
            Choice::Theme(_) => THEMES,
            Choice::Province(_) => PROVINCES,
            Choice::Collection(_) => COLLECTIONS,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Fixed;
    use crate::domain::filter::Facet;
    use crate::domain::{Choice, Filter, Province, Slug};

    #[test]
    fn what_a_host_fixed_stays_whatever_the_visitor_asks() {
        let theme = |id: &str| Choice::Theme(Slug::new(id).unwrap());
        let given = Filter::default().with(&theme("a")).with(&Choice::Province(Province::Zeeland));
        let fixed = Fixed::of(&given);
        assert_eq!(fixed.names().collect::<Vec<_>>(), ["thema", "provincie"]);
        assert!(fixed.has(&theme("b")) && fixed.has_facet(Facet::Province));
        assert!(!fixed.has_text() && !fixed.has_facet(Facet::Collection));
        let wish = Filter::default().with(&theme("b")).with_text("hofje");
        let held = fixed.hold(&given, &wish);
        assert_eq!(held, given.clone().with_text("hofje"));
        assert_eq!(fixed.hold(&given, &Filter::default()), given);
        assert_eq!(fixed.free(&held), Filter::default().with_text("hofje"));
        assert_eq!(Fixed::default().hold(&given, &wish), wish);
    }

    #[test]
    fn each_kind_has_its_name() {
        for name in ["zoek", "thema", "provincie", "collectie"] {
            assert_eq!(Fixed::named(name).unwrap().names().collect::<Vec<_>>(), [name]);
        }
        assert_eq!((Fixed::named("kaart"), Fixed::named("")), (None, None));
    }
}
