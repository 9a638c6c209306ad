//! Decimal numbers in whole steps: exact both ways, and without the tables that floating-point text needs.

use std::fmt;

/// Reads a decimal number as a whole number of steps of `10^-decimals`; digits beyond fall away. At most four digits may
/// stand before the point.
#[must_use]
pub fn parse_steps(text: &str, decimals: usize) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 4 || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let fraction: String = fraction.chars().chain(std::iter::repeat('0')).take(decimals).collect();
    let steps = whole.parse::<i32>().ok()? * scale(decimals) + fraction.parse::<i32>().ok()?;
    Some(sign * steps)
}

/// Writes a number of steps of `10^-decimals`, without zeros at its end.
///
/// # Errors
/// Those of the formatter.
pub fn write_steps(f: &mut impl fmt::Write, steps: i32, decimals: usize) -> fmt::Result {
    let sign = if steps < 0 { "-" } else { "" };
    let scale = scale(decimals).unsigned_abs();
    let (whole, mut fraction) = (steps.unsigned_abs() / scale, steps.unsigned_abs() % scale);
    write!(f, "{sign}{whole}")?;
    let mut digit = scale / 10;
    if fraction > 0 {
        f.write_char('.')?;
    }
    while fraction > 0 {
        write!(f, "{}", fraction / digit)?;
        fraction %= digit;
        digit /= 10;
    }
    Ok(())
}

/// The nearest number of steps of `10^-decimals`; beyond what fits, the nearest that does.
#[must_use]
pub fn to_steps(value: f64, decimals: usize) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "the cast saturates")]
    let steps = (value * f64::from(scale(decimals))).round() as i32;
    steps
}

/// Steps of `10^-decimals` as a number.
#[must_use]
pub fn from_steps(steps: i32, decimals: usize) -> f64 {
    f64::from(steps) / f64::from(scale(decimals))
}

/// A number for people: with at most four decimals, and none where those would not fit.
#[must_use]
pub fn decimal(value: f64) -> String {
    let decimals = match value.abs() {
        small if small < 200_000.0 => 4,
        large if large < 2e9 => 0,
        _ => return "a very large number".into(),
    };
    let mut text = String::new();
    // Writing to a string cannot fail.
    _ = write_steps(&mut text, to_steps(value, decimals), decimals);
    text
}

fn scale(decimals: usize) -> i32 {
    (0..decimals).fold(1, |scale, _| scale * 10)
}

#[cfg(test)]
mod tests {
    use super::{decimal, parse_steps, write_steps};

    #[test]
    fn what_is_written_is_read_back() {
        for (decimals, farthest) in [(2, 999_999), (4, 1_800_000)] {
            for steps in [0, 1, -1, 10, 99, 100, 101, -5_250, 123_456, -farthest] {
                let mut text = String::new();
                write_steps(&mut text, steps, decimals).unwrap();
                assert_eq!(parse_steps(&text, decimals), Some(steps), "{text}");
            }
        }
    }

    #[test]
    fn numbers_for_people() {
        for (value, text) in
            [(52.0907, "52.0907"), (5.0, "5"), (-0.5, "-0.5"), (0.00001, "0"), (12.3, "12.3"), (0.05, "0.05")]
        {
            assert_eq!(decimal(value), text);
        }
    }

    #[test]
    fn what_is_no_decimal_number_is_refused() {
        for bad in ["", "-", ".5", "1e3", "1,5", "12345", "1.2.3", " 1", "+1"] {
            assert_eq!(parse_steps(bad, 2), None, "{bad:?}");
        }
        assert_eq!(parse_steps("1.239", 2), Some(123));
    }
}
