//! Every word of the interface, in both languages. A missing translation does not compile.
//!
//! The words of the examples themselves are in the dataset.

mod en;
mod nl;

use super::Lang;

/// The interface in one language. Functions take what they count or name.
#[derive(Debug)]
pub struct Words {
    pub site: &'static str,
    pub tagline: &'static str,
    pub skip_to_examples: &'static str,
    /// The name of the other language, in that language.
    pub other_language: &'static str,
    pub independent: &'static str,
    /// Year, month from 1 to 12, day.
    pub updated: fn(u16, u8, u8) -> String,

    pub search: &'static str,
    pub search_button: &'static str,
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
    pub show_examples: fn(usize) -> String,
    pub nothing_found: &'static str,
    /// What was asked, as a list of choices.
    pub asked_for: fn(&str) -> String,
    /// A choice, and how many examples there are without it.
    pub without: fn(&str, usize) -> String,

    pub what: &'static str,
    pub why: &'static str,
    pub lesson: &'static str,
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
    pub share: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub unknown_example: &'static str,
    pub unknown_example_next: &'static str,

    pub map: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub whole_country: &'static str,
    pub cluster: fn(usize, &str) -> String,
    pub legend: &'static str,
    pub only_province: fn(&str) -> String,
    pub not_only_province: fn(&str) -> String,
    pub map_failed: &'static str,
    pub layout: &'static str,
    pub layout_both: &'static str,
    pub layout_map: &'static str,
    pub layout_list: &'static str,

    pub needs_script: &'static str,
    pub retry: &'static str,
    pub no_connection: &'static str,
    pub too_slow: &'static str,
    /// The HTTP status.
    pub server_error: fn(u16) -> String,
    pub bad_dataset: &'static str,

    pub not_found: &'static str,
    pub not_found_next: &'static str,
    pub to_the_map: &'static str,
}

impl Words {
    #[must_use]
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Nl => &nl::WORDS,
            Lang::En => &en::WORDS,
        }
    }

    /// A date as it stands in the dataset (`2026-11-22`), in words; `None` when it is no date.
    #[must_use]
    pub fn updated_on(&self, date: &str) -> Option<String> {
        let mut parts = date.split('-');
        let (year, month, day) =
            (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let is_date = parts.next().is_none() && (1..=12).contains(&month) && (1..=31).contains(&day);
        is_date.then(|| (self.updated)(year, month, day))
    }
}

/// `one` for exactly 1, `many` for all other numbers: the rule in Dutch and in English.
fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn month(names: [&'static str; 12], month: u8) -> &'static str {
    names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
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

    #[test]
    fn dates_are_written_out() {
        let (nl, en) = (Words::of(Lang::Nl), Words::of(Lang::En));
        assert_eq!(nl.updated_on("2026-11-02").unwrap(), "Bijgewerkt op 2 november 2026");
        assert_eq!(en.updated_on("2026-11-02").unwrap(), "Updated on 2 November 2026");
        for bad in ["", "2026", "2026-13-01", "2026-00-01", "gisteren", "2026-11-02-03"] {
            assert_eq!(nl.updated_on(bad), None, "{bad}");
        }
    }
}
