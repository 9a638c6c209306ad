//! WCAG 2.2 at level A and AA, criterion by criterion: whether the site meets it, how, and by which tests that is held.
//! `/toegankelijkheid/` is printed from it, and `tests/criteria.rs` looks up the tests that it names.

mod distinguishable;
mod operable;
mod perceivable;
mod pointing;
mod robust;
mod understandable;

use anyhow::{Result, ensure};

use crate::domain::Lang;

/// The day on which the makers last held each criterion against the code and the tests, as in a dataset.
pub const REVIEWED: &str = "2026-11-27";

/// A text in both languages.
#[derive(Debug, Clone, Copy)]
pub struct Both {
    pub nl: &'static str,
    pub en: &'static str,
}

impl Both {
    #[must_use]
    pub const fn text(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    A,
    AA,
}

/// What we find of a criterion.
#[derive(Debug, Clone, Copy)]
pub enum Verdict {
    Met,
    /// With what falls short, and how one gets on all the same.
    Partly(Both),
    /// With what falls short.
    NotMet(Both),
    /// The site has nothing that it is about; the tests show that.
    NotApplicable,
}

impl Verdict {
    /// What falls short.
    #[must_use]
    pub const fn shortfall(&self) -> Option<&Both> {
        match self {
            Self::Partly(shortfall) | Self::NotMet(shortfall) => Some(shortfall),
            Self::Met | Self::NotApplicable => None,
        }
    }
}

/// A test: its file below `tests/`, and the name of its function or its title, with `…` for what differs each time.
pub type Test = (&'static str, &'static str);

/// A success criterion of <https://www.w3.org/TR/WCAG22/>.
#[derive(Debug, Clone, Copy)]
pub struct Criterion {
    pub number: &'static str,
    pub level: Level,
    /// As in the standard, and in its authorised translation.
    pub name: Both,
    pub verdict: Verdict,
    /// How the site meets it, or why it does not apply: one sentence or two.
    pub how: Both,
    pub tests: &'static [Test],
}

/// One of the four parts of the standard.
#[derive(Debug, Clone, Copy)]
pub struct Principle {
    pub name: Both,
    /// Its criteria, in as many lists as there are files.
    lists: &'static [&'static [Criterion]],
}

impl Principle {
    /// Its criteria, in the order of the standard.
    pub fn criteria(&self) -> impl Iterator<Item = &'static Criterion> + use<> {
        self.lists.iter().copied().flatten()
    }
}

/// All criteria, in the order of the standard.
pub static PRINCIPLES: [Principle; 4] = [
    Principle {
        name: Both { nl: "Waarneembaar", en: "Perceivable" },
        lists: &[&perceivable::CRITERIA, &distinguishable::CRITERIA],
    },
    Principle { name: Both { nl: "Bedienbaar", en: "Operable" }, lists: &[&operable::CRITERIA, &pointing::CRITERIA] },
    Principle { name: Both { nl: "Begrijpelijk", en: "Understandable" }, lists: &[&understandable::CRITERIA] },
    Principle { name: Both { nl: "Robuust", en: "Robust" }, lists: &[&robust::CRITERIA] },
];

/// All criteria of all principles.
pub fn criteria() -> impl Iterator<Item = &'static Criterion> {
    PRINCIPLES.iter().flat_map(Principle::criteria)
}

/// Whether each of them has a test.
///
/// # Errors
/// One has none; the words say which.
pub fn check<'a>(criteria: impl IntoIterator<Item = &'a Criterion>) -> Result<()> {
    for Criterion { number, name, tests, .. } in criteria {
        ensure!(!tests.is_empty(), "no test holds WCAG {number} {}: name one in src/publish/access", name.en);
    }
    Ok(())
}
