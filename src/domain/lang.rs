//! The two languages, and text that may exist in one or both.

use std::fmt;

/// A language of the site. Dutch stands at the base path, English under `en/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    Nl,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The BCP 47 tag, as in `<html lang>`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// Reads a BCP 47 tag by its primary language; anything that is not English is taken for Dutch.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        if tag == "en" || tag.starts_with("en-") { Self::En } else { Self::Nl }
    }

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// Text in Dutch, in English, or in both; never in neither.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localised {
    nl: Option<String>,
    en: Option<String>,
}

impl Localised {
    /// `None` when there is no text in either language.
    #[must_use]
    pub fn new(nl: Option<String>, en: Option<String>) -> Option<Self> {
        (nl.is_some() || en.is_some()).then_some(Self { nl, en })
    }

    /// The text in `lang`, if it was written.
    #[must_use]
    pub fn exactly(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Nl => self.nl.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }

    /// The text in `lang`, or else in the other language, with the language it is in.
    #[must_use]
    pub fn best(&self, lang: Lang) -> (Lang, &str) {
        match (self.exactly(lang), self.exactly(lang.other())) {
            (Some(text), _) => (lang, text),
            (None, Some(text)) => (lang.other(), text),
            (None, None) => (lang, ""),
        }
    }

    /// The text in `lang`, or else in the other language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        self.best(lang).1
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Localised};

    #[test]
    fn a_missing_translation_falls_back_and_says_which_language_it_is() {
        let dutch_only = Localised::new(Some("hofje".into()), None).unwrap();
        assert_eq!(dutch_only.best(Lang::En), (Lang::Nl, "hofje"));
        assert_eq!(dutch_only.exactly(Lang::En), None);
        assert_eq!(Localised::new(None, None), None);
    }

    #[test]
    fn a_language_is_read_from_the_document() {
        for (tag, lang) in [("nl", Lang::Nl), ("en", Lang::En), ("en-GB", Lang::En), ("fy", Lang::Nl), ("", Lang::Nl)] {
            assert_eq!(Lang::from_tag(tag), lang, "{tag}");
        }
    }
}
