//! Every word of the interface, in both languages. A missing translation does not compile. [`Words`] go into the app,
//! [`Printed`], [`Moving`] and [`Maker`] into the documents alone.
//!
//! The words of the examples themselves are in the dataset.

mod en;
mod maker;
mod moving;
mod nl;
mod printed;

pub use maker::Maker;
pub use moving::Moving;
pub use printed::Printed;

use super::Lang;

/// The interface in one language. Functions take what they count or name.
#[derive(Debug)]
pub struct Words {
    pub site: &'static str,
    pub tagline: &'static str,
    /// The tagline for one province.
    pub tagline_in: fn(&str) -> String,

    pub search: &'static str,
    pub clear_search: &'static str,
    pub filters: &'static str,
    /// How many choices are made.
    pub filters_chosen: fn(usize) -> String,
    pub theme: &'static str,
    pub province: &'static str,
    pub collection: &'static str,
    pub chosen: &'static str,
    pub remove: fn(&str) -> String,
    pub clear_all: &'static str,
    pub close: &'static str,

    pub examples: &'static str,
    pub example_count: fn(usize) -> String,
    /// Between the count and the choices.
    pub filtered_by: &'static str,
    pub opened: &'static str,
    pub closed: &'static str,
    pub show_examples: fn(usize) -> String,
    /// How many of how many are shown.
    pub more: fn(usize, usize) -> String,
    pub nothing_found: &'static str,
    pub download_all: &'static str,
    pub download_these: &'static str,
    pub downloaded: &'static str,
    pub download_failed: &'static str,
    /// What was asked, as a list of choices.
    pub asked_for: fn(&str) -> String,
    /// A choice, and how many examples there are without it.
    pub without: fn(&str, usize) -> String,

    /// What words are looked for in while there are no texts.
    pub only_names: &'static str,
    /// So many more examples stand on one spot than are listed.
    pub more_here: fn(usize) -> String,
    pub text_coming: &'static str,
    pub text_failed: &'static str,
    /// To the document of the example.
    pub open_page: &'static str,
    pub what: &'static str,
    pub why: &'static str,
    pub lesson: &'static str,
    /// Beside a text that was written in the other language alone.
    pub untranslated: &'static str,
    pub sources_silent: &'static str,
    pub place: &'static str,
    pub year: &'static str,
    pub themes: &'static str,
    pub partners: &'static str,
    pub sources: &'static str,
    pub dot_is_municipality: &'static str,
    pub dot_is_region: &'static str,
    pub back_to_list: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    /// Place in the selection from 1, and how many there are.
    pub position: fn(usize, usize) -> String,
    pub browse: &'static str,
    pub nearby: &'static str,
    pub same_theme: &'static str,
    pub share: &'static str,
    pub share_selection: &'static str,
    /// Putting the example or the selection into another site's frame.
    pub embed: &'static str,
    pub embed_selection: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub unknown_example: &'static str,
    pub unknown_example_next: &'static str,

    pub cluster: fn(usize, &str) -> String,
    pub only_province: fn(&str) -> String,
    pub not_only_province: fn(&str) -> String,
    pub layout: &'static str,
    pub layout_both: &'static str,
    pub layout_map: &'static str,
    pub layout_list: &'static str,

    pub no_connection: &'static str,
    pub too_slow: &'static str,
    /// The HTTP status.
    pub server_error: fn(u16) -> String,
    pub bad_dataset: &'static str,
}

impl Words {
    #[must_use]
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Nl => &nl::WORDS,
            Lang::En => &en::WORDS,
        }
    }
}

/// `one` for exactly 1, `many` for all other numbers: the rule in Dutch and in English.
fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::domain::Lang;

    #[test]
    fn one_example_two_examples() {
        let check = |lang, n, expected| assert_eq!((Words::of(lang).example_count)(n), expected);
        check(Lang::Nl, 0, "Geen voorbeelden");
        check(Lang::Nl, 1, "1 voorbeeld");
        check(Lang::Nl, 2, "2 voorbeelden");
        check(Lang::En, 0, "No examples");
        check(Lang::En, 1, "1 example");
        check(Lang::En, 2, "2 examples");
        assert_eq!((Words::of(Lang::Nl).show_examples)(1), "Toon 1 voorbeeld");
        assert_eq!((Words::of(Lang::Nl).without)("hofje", 1), "Zonder ‘hofje’ is er 1 voorbeeld");
        assert_eq!((Words::of(Lang::En).without)("hofje", 3), "Without ‘hofje’ there are 3 examples");
    }
}
