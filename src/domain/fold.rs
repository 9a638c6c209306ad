//! Folding text for search: `'s-Hertogenbosch` and `S HERTOGENBOSCH` become the same words.

/// Lower case without diacritics, as words with one space between; all other signs separate words.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match plain(c) {
            Some(letters) => folded.push_str(letters),
            None if c.is_ascii_alphanumeric() => folded.push(c.to_ascii_lowercase()),
            None if is_foreign_letter(c) => folded.push(c),
            None if is_combining(c) => {}
            None if !folded.is_empty() && !folded.ends_with(' ') => folded.push(' '),
            None => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether these folded words stand in a folded text, next to each other and whole.
#[must_use]
pub fn has_words(folded: &str, words: &str) -> bool {
    let goes_on_with_them =
        |rest: &str| rest.strip_prefix(words).is_some_and(|after| after.is_empty() || after.starts_with(' '));
    std::iter::successors(Some(folded), |rest| Some(rest.split_once(' ')?.1)).any(goes_on_with_them)
}

/// A mark that stands on the letter before it (Unicode block "Combining Diacritical Marks").
fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// A character of another script, kept as it is. Signs and punctuation lie between the blocks of letters.
fn is_foreign_letter(c: char) -> bool {
    matches!(c, '\u{180}'..='\u{2af}' | '\u{370}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3040}'..='\u{d7ff}')
}

/// The plain letters under a letter of Latin-1 or Latin Extended-A, and in their ligatures.
///
/// Unicode's own tables would cost every visitor tens of kilobytes. `tests/fold.rs` holds this one against them.
fn plain(c: char) -> Option<&'static str> {
    let letters = match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'ª' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' | 'ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'º' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'ſ' => "s",
        'ß' | 'ẞ' => "ss",
        'Þ' | 'þ' => "th",
        'Ţ'..='ŧ' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => return None,
    };
    Some(letters)
}

#[cfg(test)]
mod tests {
    use super::{fold, has_words};

    #[test]
    fn words_are_whole_and_next_to_each_other() {
        let text = "regio noord holland noord";
        assert!(has_words(text, "regio") && has_words(text, "noord holland") && has_words(text, "holland noord"));
        assert!(!has_words(text, "hol") && !has_words(text, "regio holland") && !has_words("", "regio"));
        assert!(!has_words("utrechtse heuvelrug", "utrecht"));
    }

    #[test]
    fn folds_case_diacritics_and_signs() {
        let check = |text, expected| assert_eq!(fold(text), expected, "{text:?}");
        check("Fryslân", "fryslan");
        check("'s-Hertogenbosch", "s hertogenbosch");
        check("  één  CAFÉ ", "een cafe");
        check("Súdwest-Fryslân", "sudwest fryslan");
        check("IJsselmeer en Ĳssel", "ijsselmeer en ijssel");
        check("cafe\u{301}", "cafe");
        check("2040", "2040");
        check("…!?", "");
        check("", "");
    }
}
