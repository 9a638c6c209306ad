//! A moved map in an address: `zoom/latitude/longitude`.

use std::fmt;

use crate::domain::LatLng;

/// Where the map stands. Kept in whole steps, so that reading back what was written gives exactly the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapPosition {
    /// Hundredths of a zoom level.
    zoom: i32,
    /// Ten-thousandths of a degree: eleven metres, less than a pixel at every zoom of the map.
    lat: i32,
    lng: i32,
}

const ZOOM_DECIMALS: usize = 2;
const ANGLE_DECIMALS: usize = 4;
/// Zoom levels that an address may ask for; the map itself stops sooner.
const ZOOM: std::ops::RangeInclusive<i32> = 0..=1900;
const LAT: std::ops::RangeInclusive<i32> = -850_000..=850_000;
const LNG: std::ops::RangeInclusive<i32> = -1_800_000..=1_800_000;

impl MapPosition {
    /// Rounded to the steps of an address; `None` when out of range.
    #[must_use]
    pub fn new(zoom: f64, centre: LatLng) -> Option<Self> {
        let steps = |value: f64, decimals: usize| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the cast saturates, and out of range is refused below"
            )]
            let steps = (value * f64::from(scale(decimals))).round() as i32;
            steps
        };
        Self::from_steps(
            steps(zoom, ZOOM_DECIMALS),
            steps(centre.lat(), ANGLE_DECIMALS),
            steps(centre.lng(), ANGLE_DECIMALS),
        )
    }

    fn from_steps(zoom: i32, lat: i32, lng: i32) -> Option<Self> {
        (ZOOM.contains(&zoom) && LAT.contains(&lat) && LNG.contains(&lng)).then_some(Self { zoom, lat, lng })
    }

    /// Reads three decimal numbers with slashes between; digits beyond a step fall away.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let zoom = parse_steps(parts.next()?, ZOOM_DECIMALS)?;
        let lat = parse_steps(parts.next()?, ANGLE_DECIMALS)?;
        let lng = parse_steps(parts.next()?, ANGLE_DECIMALS)?;
        if parts.next().is_some() {
            return None;
        }
        Self::from_steps(zoom, lat, lng)
    }

    #[must_use]
    pub fn zoom(self) -> f64 {
        f64::from(self.zoom) / f64::from(scale(ZOOM_DECIMALS))
    }

    #[must_use]
    pub fn centre(self) -> LatLng {
        let degrees = |steps: i32| f64::from(steps) / f64::from(scale(ANGLE_DECIMALS));
        LatLng::clamped(degrees(self.lat), degrees(self.lng))
    }
}

impl fmt::Display for MapPosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_steps(f, self.zoom, ZOOM_DECIMALS)?;
        f.write_str("/")?;
        write_steps(f, self.lat, ANGLE_DECIMALS)?;
        f.write_str("/")?;
        write_steps(f, self.lng, ANGLE_DECIMALS)
    }
}

const fn scale(decimals: usize) -> i32 {
    if decimals == ZOOM_DECIMALS { 100 } else { 10_000 }
}

fn parse_steps(text: &str, decimals: usize) -> Option<i32> {
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

fn write_steps(f: &mut fmt::Formatter<'_>, steps: i32, decimals: usize) -> fmt::Result {
    let sign = if steps < 0 { "-" } else { "" };
    let (whole, fraction) = (steps.abs() / scale(decimals), steps.abs() % scale(decimals));
    let fraction = format!("{fraction:0decimals$}");
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    write!(f, "{sign}{whole}{point}{fraction}")
}
