//! Chance that is the same on every machine and in every year: PCG, whose numbers its paper fixes, and whole numbers only.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng as _;

/// Which of PCG's sequences; any would do, as long as it stays.
const STREAM: u64 = 2040;

/// A sequence of draws.
#[derive(Debug, Clone)]
pub struct Chance(Pcg32);

impl Chance {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Pcg32::new(seed, STREAM))
    }

    /// A whole number from 0 up to, but not including, `end`; 0 when there is none.
    pub fn below(&mut self, end: u64) -> u64 {
        // The high half of a product of 64 bits with 64: uneven by less than one in 2^40 for all we ask.
        let scaled = (u128::from(self.0.next_u64()) * u128::from(end)) >> 64;
        u64::try_from(scaled).unwrap_or_default()
    }

    /// One of these, all as likely; `None` when there are none.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let n = self.below(list.len() as u64);
        list.get(usize::try_from(n).ok()?)
    }

    /// True in `parts` of `whole` cases.
    pub fn is(&mut self, parts: u64, whole: u64) -> bool {
        self.below(whole) < parts
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn a_seed_says_what_is_drawn() {
        let draw = |seed| {
            let mut chance = Chance::new(seed);
            [(); 6].map(|()| chance.below(1000))
        };
        // Written down: a new version of the crate must not change them.
        assert_eq!(draw(1), [794, 980, 499, 778, 552, 434]);
        assert_ne!(draw(1), draw(2));
    }

    #[test]
    fn nothing_is_drawn_from_nothing() {
        let mut chance = Chance::new(1);
        assert_eq!(chance.below(0), 0);
        assert_eq!(chance.pick::<u8>(&[]), None);
    }
}
