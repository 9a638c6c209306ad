//! Other names under which people look for a place.

use super::fold::has_words;

/// Folded name as it may stand in the dataset; folded names by which it must be found as well.
/// Compared as whole words, so that `Friesland` does not turn `West-Friesland` into a part of Fryslân.
const ALIASES: [(&str, &str); 13] = [
    ("s hertogenbosch", "den bosch"),
    ("den bosch", "s hertogenbosch"),
    ("s gravenhage", "den haag the hague"),
    ("den haag", "s gravenhage the hague"),
    ("fryslan", "friesland"),
    ("noord holland", "north holland"),
    ("zuid holland", "south holland"),
    ("noord brabant", "north brabant"),
    ("zeeland", "zealand"),
    ("leeuwarden", "ljouwert"),
    ("gorredijk", "de gordyk"),
    ("sneek", "snits"),
    ("vlissingen", "flushing"),
];

/// The other names of every place named in `folded` text, each after a space.
#[must_use]
pub fn aliases_of(folded: &str) -> String {
    ALIASES
        .iter()
        .filter(|(name, _)| has_words(folded, name))
        .fold(String::new(), |found, (_, others)| found + " " + others)
}

#[cfg(test)]
mod tests {
    use super::{ALIASES, aliases_of};
    use crate::domain::fold::fold;

    #[test]
    fn every_name_is_written_folded() {
        for (name, others) in ALIASES {
            assert_eq!((name, others), (fold(name).as_str(), fold(others).as_str()));
        }
    }

    #[test]
    fn whole_words_only() {
        assert_eq!(aliases_of("regio noord fryslan"), " friesland");
        assert_eq!(aliases_of("west friesland"), "");
        assert_eq!(aliases_of("den haag"), " s gravenhage the hague");
    }
}
