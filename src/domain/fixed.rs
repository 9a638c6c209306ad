//! Choices that a host made for good: its visitors cannot take them away.

use super::filter::{Choice, Facet, Filter};

/// The kinds of choices by their names in an address. A kind is fixed as a whole.
const NAMES: [&str; 4] = ["zoek", "thema", "provincie", "collectie"];

/// Which kinds of choices are fixed: a bit for each of [`NAMES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fixed(u8);

impl Fixed {
    /// Reads the name of one kind.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().position(|known| *known == name).map(|n| Self(1 << n))
    }

    pub const ALL: Self = Self(15);

    /// The kinds of which a filter has choices.
    #[must_use]
    pub fn of(filter: &Filter) -> Self {
        let has = [
            !filter.text().is_empty(),
            !filter.themes.is_empty(),
            !filter.provinces.is_empty(),
            !filter.collections.is_empty(),
        ];
        Self(has.into_iter().rev().fold(0, |bits, has| bits << 1 | u8::from(has)))
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
            Facet::Theme => 2,
            Facet::Province => 4,
            Facet::Collection => 8,
        };
        self.0 & kind != 0
    }

    /// Words cannot be searched for: the host chose them.
    #[must_use]
    pub const fn has_text(self) -> bool {
        self.0 & 1 != 0
    }

    /// In the order of an address.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        NAMES.into_iter().enumerate().filter(move |(n, _)| self.0 & (1 << n) != 0).map(|(_, name)| name)
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
            Choice::Text(_) => 1,
            Choice::Theme(_) => 2,
            Choice::Province(_) => 4,
            Choice::Collection(_) => 8,
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
