//! Folding for search, held against the full Unicode table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use woonzorgkaart::domain::fold::fold;

/// Letters of Latin-1 and Latin Extended-A that Unicode does not take apart, and how people type them.
const BY_HAND: [(&str, &str); 17] = [
    ("Ææ", "aeae"),
    ("Œœ", "oeoe"),
    ("Ĳĳ", "ijij"),
    ("ßẞ", "ssss"),
    ("Þþ", "thth"),
    ("ſ", "s"),
    ("Øø", "oo"),
    ("Łł", "ll"),
    ("Ŀŀ", "ll"),
    ("ĐđÐð", "dddd"),
    ("Ħħ", "hh"),
    ("Ŧŧ", "tt"),
    ("Ŋŋŉ", "nnn"),
    ("ĸ", "k"),
    ("ı", "i"),
    ("ª", "a"),
    ("º", "o"),
];

/// Latin-1 and Latin Extended-A, which hold the letters of the languages of our neighbours.
fn european() -> impl Iterator<Item = char> {
    '\0'..='\u{17f}'
}

fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// Lower case without marks; `None` when what is left is no plain letter or figure.
fn reference(c: char) -> Option<String> {
    let base: String = c.nfd().filter(|c| !is_combining_mark(*c)).collect();
    base.chars().all(|c| c.is_ascii_alphanumeric()).then(|| lower(&base))
}

#[test]
fn every_letter_with_a_mark_becomes_its_plain_letter() {
    let mut with_marks = 0;
    for c in european() {
        if let Some(expected) = reference(c) {
            assert_eq!(fold(&c.to_string()), expected, "{c:?}");
            with_marks += usize::from(!c.is_ascii());
        }
    }
    assert!(with_marks > 150, "{with_marks}");
}

#[test]
fn ligatures_and_letters_with_a_stroke_are_written_out() {
    for (letters, expected) in BY_HAND {
        assert_eq!(fold(letters), expected, "{letters}");
    }
}

#[test]
fn every_other_sign_parts_words() {
    let mut signs = 0;
    for c in european() {
        if reference(c).is_none() && !BY_HAND.iter().any(|(letters, _)| letters.contains(c)) {
            let (alone, between) = (fold(&c.to_string()), fold(&format!("a{c}b")));
            assert_eq!((alone.as_str(), between.as_str()), ("", "a b"), "{c:?}");
            signs += 1;
        }
    }
    assert!(signs > 90, "{signs}");
}

#[test]
fn letters_of_other_scripts_stay_as_they_are() {
    for c in ('\u{180}'..='\u{24f}').chain("Ωωжяשع中あ한".chars()) {
        assert_eq!(fold(&format!("a{c}b")), format!("a{c}b"), "{c:?}");
    }
}

#[test]
fn a_letter_and_its_separate_mark_are_the_same_as_both_in_one() {
    for c in european() {
        let apart: String = c.nfd().collect();
        assert_eq!(fold(&apart), fold(&c.to_string()), "{c:?}");
    }
}

#[test]
fn words_are_what_people_type() {
    let check = |text: &str, expected: &str| assert_eq!(fold(text), expected, "{text:?}");
    check("Coöperatie Klooster&Buren", "cooperatie klooster buren");
    check("'s-Hertogenbosch", "s hertogenbosch");
    check("Súdwest-Fryslân", "sudwest fryslan");
    check("Zorgbuurthuis ’t Hageltje (2.0)", "zorgbuurthuis t hageltje 2 0");
    check("İstanbul", "istanbul");
    check("  \t\n ", "");
    check("hofje 🏡🏡 – ‘wonen’ €", "hofje wonen");
    check("\u{feff}hofje\u{a0}\u{fffd}", "hofje");
    check("Straße, Łódź, Ærø", "strasse lodz aero");
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["(?s).{0,20}", "[\u{0}-\u{24f}\u{300}-\u{36f} ]{0,20}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_twice_changes_nothing(text in any_text()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn what_is_folded_are_lower_case_words_with_one_space_between(text in any_text()) {
        let folded = fold(&text);
        prop_assert!(folded.split(' ').all(|word| !word.is_empty()) || folded.is_empty(), "{:?}", folded);
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c > '\u{17f}';
        prop_assert!(folded.chars().all(|c| c == ' ' || plain(c)), "{:?}", folded);
    }

    #[test]
    fn capitals_do_not_matter(text in "[ -~\u{c0}-\u{148}\u{14a}-\u{17f}]{0,20}") {
        prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
    }

    #[test]
    fn a_text_has_the_words_of_its_parts(one in any_text(), other in any_text()) {
        let parts = format!("{} {}", fold(&one), fold(&other));
        prop_assert_eq!(fold(&format!("{one} {other}")), parts.trim());
    }
}

#[test]
fn every_character_can_be_folded_again_without_change() {
    for c in '\0'..=char::MAX {
        let folded = fold(&c.to_string());
        assert_eq!(fold(&folded), folded, "{c:?}");
    }
}
