//! Texts that read like the real ones until one reads them: words in an order in which they follow each other there.
//!
//! Each word is followed by one of those that follow it somewhere in the real texts, as often as there. So words are as
//! frequent and sentences as long as in the real texts, and hardly any sentence is there twice. New words never come, as
//! they would in real texts.

use std::collections::HashMap;

use super::chance::Chance;

/// What follows what. A sentence starts after, and ends with, nothing.
#[derive(Debug, Default)]
pub struct Chain {
    next: HashMap<String, Vec<String>>,
    /// How many sentences each text had.
    sentences: Vec<usize>,
    /// The longest text, in bytes.
    longest: usize,
}

/// How often a text that became too long is begun anew.
const TRIES: usize = 20;

impl Chain {
    /// Learns from texts.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut chain = Self::default();
        texts.into_iter().for_each(|text| chain.learn(text));
        chain
    }

    fn learn(&mut self, text: &str) {
        let (mut before, mut sentences) = ("", 0);
        let mut follow = |word: &str, next: &str| self.next.entry(word.to_owned()).or_default().push(next.to_owned());
        for word in text.split_whitespace() {
            follow(before, word);
            before = word;
            if word.ends_with(['.', '?', '!']) {
                follow(word, "");
                (before, sentences) = ("", sentences + 1);
            }
        }
        if !before.is_empty() {
            follow(before, "");
            sentences += 1;
        }
        self.sentences.push(sentences);
        self.longest = self.longest.max(text.len());
    }

    /// A text of as many sentences as one of those that were learnt, and at most half as long again as the longest.
    pub fn text(&self, chance: &mut Chance) -> String {
        let sentences = chance.pick(&self.sentences).copied().unwrap_or_default();
        let mut text = String::new();
        for _ in 0..TRIES {
            text.clear();
            (0..sentences).for_each(|_| self.sentence(&mut text, chance));
            if text.len() * 2 <= self.longest * 3 {
                break;
            }
        }
        text
    }

    fn sentence(&self, text: &mut String, chance: &mut Chance) {
        let mut word = "";
        while let Some(next) = self.next.get(word).and_then(|next| chance.pick(next)).filter(|next| !next.is_empty()) {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(next);
            word = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chain;
    use crate::publish::generate::chance::Chance;

    #[test]
    fn words_follow_each_other_as_they_did() {
        let chain = Chain::of(["De buren helpen. De zorg helpt.", "De buren koken"]);
        let mut chance = Chance::new(1);
        for _ in 0..100 {
            let text = chain.text(&mut chance);
            let known = ["De buren helpen.", "De buren koken", "De zorg helpt."];
            let left = known.iter().fold(text.clone(), |left, sentence| left.replace(sentence, ""));
            assert!(!text.is_empty() && left.trim().is_empty(), "{text:?}");
        }
        assert_eq!(Chain::of([]).text(&mut chance), "");
    }
}
