//! Folding text for search: `'s-Hertogenbosch` and `S HERTOGENBOSCH` become the same words.

/// Lower case without diacritics, as words with one space between; all other signs separate words.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_combining(*c)).flat_map(char::to_lowercase) {
        match without_diacritic(c) {
            Some(plain) => folded.push_str(plain),
            None if c.is_alphanumeric() => folded.push(c),
            // The dot that lower-casing `İ` leaves behind belongs to its letter.
            None if is_combining(c) => {}
            None if !folded.is_empty() && !folded.ends_with(' ') => folded.push(' '),
            None => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A mark that stands on the letter before it (Unicode block "Combining Diacritical Marks").
fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The plain letters under a lower-case letter of Latin-1 or Latin Extended-A, and their ligatures.
///
/// A full Unicode table would cost every visitor tens of kilobytes. `tests/fold.rs` holds this one against it.
fn without_diacritic(c: char) -> Option<&'static str> {
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĳ' => "ij",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ſ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    };
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::fold;

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
