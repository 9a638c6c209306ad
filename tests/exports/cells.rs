//! What a cell does to a text can be undone, whatever the text.

use proptest::prelude::*;
use woonzorgkaart::publish::exports::cells::{guard, join};

use super::read::{split, unguard};

#[test]
fn a_text_is_guarded_only_where_it_looks_like_a_formula() {
    for (text, cell) in [
        ("", ""),
        ("hofje", "hofje"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("a=b", "a=b"),
        ("=1", "'=1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        ("\ta", "'\ta"),
        ("\ra", "'\ra"),
        ("'=1", "''=1"),
        ("''=1", "'''=1"),
        ("'", "'"),
    ] {
        assert_eq!(guard(text), cell);
        assert_eq!(unguard(cell), text);
    }
}

#[test]
fn a_list_is_one_text_with_bars() {
    for (texts, cell) in [
        (&[][..], ""),
        (&["a"], "a"),
        (&["a", "b"], "a | b"),
        (&["a|b", "c\\"], r"a\|b | c\\"),
        (&["", "b", ""], " | b | "),
        (&[" ", " | "], r"  |  \| "),
    ] {
        assert_eq!(join(texts), cell);
        assert_eq!(split(cell), texts);
    }
}

/// Made of what the two rules look at, and of anything else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["['=+@|\\\\ \t\r\n\"a,-]{0,8}", any::<String>()]
}

proptest! {
    #[test]
    fn a_guard_comes_off_again(text in text()) {
        let cell = guard(&text);
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
        prop_assert_eq!(unguard(&cell), text.as_str());
    }

    #[test]
    fn a_list_comes_apart_again(texts in proptest::collection::vec(text(), 0..5)) {
        // An empty text alone is no different from none.
        let texts = if texts == [""] { Vec::new() } else { texts };
        let parts: Vec<&str> = texts.iter().map(String::as_str).collect();
        prop_assert_eq!(split(&join(&parts)), texts);
    }
}
