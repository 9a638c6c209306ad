//! Finding at once what lies in the same place.

/// Numbers by what they have in common, in a table as long as they are many.
pub struct Buckets {
    /// Where each bucket starts in `numbers`.
    starts: Vec<usize>,
    numbers: Vec<usize>,
}

impl Buckets {
    /// What has the same pair of keys is in the same bucket, perhaps with others.
    pub fn new(keys: &[(i64, i64)]) -> Self {
        let mut starts = vec![0; keys.len().next_power_of_two() + 1];
        let bucket_of = |starts: &[usize], key: (i64, i64)| hash(key) & (starts.len() - 2);
        for key in keys {
            let bucket = bucket_of(&starts, *key);
            if let Some(count) = starts.get_mut(bucket) {
                *count += 1;
            }
        }
        let mut total = 0;
        for start in &mut starts {
            total += *start;
            *start = total;
        }
        let mut numbers = vec![0; keys.len()];
        // From the last to the first: each bucket ends up in ascending order.
        for (n, key) in keys.iter().enumerate().rev() {
            let bucket = bucket_of(&starts, *key);
            if let Some(start) = starts.get_mut(bucket) {
                *start -= 1;
                if let Some(place) = numbers.get_mut(*start) {
                    *place = n;
                }
            }
        }
        Self { starts, numbers }
    }

    pub fn get(&self, key: (i64, i64)) -> &[usize] {
        let bucket = hash(key) & (self.starts.len() - 2);
        let start = |n: usize| self.starts.get(n).copied().unwrap_or_default();
        self.numbers.get(start(bucket)..start(bucket + 1)).unwrap_or_default()
    }
}

/// Spreads pairs over a table. Multipliers: the fractional parts of the golden ratio and of the square root of 2.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "any of the bits will do")]
fn hash((a, b): (i64, i64)) -> usize {
    let mixed = a.wrapping_mul(0x1E37_79B9_7F4A_7C15) ^ b.wrapping_mul(0x6A09_E667_F3BC_C909);
    ((mixed as u64) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::Buckets;

    #[test]
    fn what_has_the_same_keys_is_in_the_same_bucket_in_ascending_order() {
        let keys: Vec<(i64, i64)> = (0..200).map(|n| (n % 7, -(n % 3))).collect();
        let buckets = Buckets::new(&keys);
        for key in &keys {
            let found = buckets.get(*key);
            assert!(found.is_sorted());
            let expected = keys.iter().enumerate().filter(|(_, other)| *other == key).map(|(n, _)| n);
            let found = found.iter().copied().filter(|n| keys.get(*n) == Some(key));
            assert!(found.eq(expected), "{key:?}");
        }
        assert!(Buckets::new(&[]).get((1, 2)).is_empty());
    }
}
