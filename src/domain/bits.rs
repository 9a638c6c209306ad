//! Which of many: one bit for each, so that sets of a hundred thousand are compared and counted 64 at a time.

/// A set of numbers from 0 up to a length that all sets of one dataset share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// None of `len` numbers.
    #[must_use]
    pub fn none(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)])
    }

    /// All of `len` numbers.
    #[must_use]
    pub fn all(len: usize) -> Self {
        let mut words = vec![u64::MAX; len.div_ceil(64)];
        if let Some(last) = words.last_mut().filter(|_| !len.is_multiple_of(64)) {
            *last = (1 << (len % 64)) - 1;
        }
        Self(words)
    }

    /// A number of less than the length; beyond it may be lost.
    pub fn insert(&mut self, n: usize) {
        if let Some(word) = self.0.get_mut(n / 64) {
            *word |= 1 << (n % 64);
        }
    }

    /// Keeps what is in the other too.
    pub fn keep(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= other);
    }

    /// Takes in what is in the other.
    pub fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    /// Leaves out what is in the other.
    pub fn drop(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= !other);
    }

    /// How many are in both.
    #[must_use]
    pub fn count_both(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(word, other)| (word & other).count_ones() as usize).sum()
    }

    /// In ascending order.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(n, word)| {
            let lowest_off = |bits: &u64| Some(bits & (bits - 1)).filter(|left| *left != 0);
            std::iter::successors(Some(*word).filter(|bits| *bits != 0), lowest_off)
                .map(move |bits| 64 * n + bits.trailing_zeros() as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    fn of(len: usize, numbers: &[usize]) -> Bits {
        let mut bits = Bits::none(len);
        for n in numbers {
            bits.insert(*n);
        }
        bits
    }

    #[test]
    fn all_are_as_many_as_the_length() {
        for len in [0, 1, 63, 64, 65, 128, 200] {
            assert!(Bits::all(len).iter().eq(0..len), "{len}");
            assert_eq!(Bits::none(len).iter().count(), 0);
        }
    }

    #[test]
    fn sets_are_put_together_as_sets_are() {
        let (one, other) = (of(200, &[0, 63, 64, 199]), of(200, &[1, 63, 199]));
        let check = |act: fn(&mut Bits, &Bits), expected: &[usize]| {
            let mut bits = one.clone();
            act(&mut bits, &other);
            assert_eq!(bits, of(200, expected));
        };
        check(Bits::keep, &[63, 199]);
        check(Bits::add, &[0, 1, 63, 64, 199]);
        check(Bits::drop, &[0, 64]);
        assert_eq!(one.count_both(&other), 2);
        assert_eq!(of(10, &[500]), Bits::none(10));
    }
}
