//! A moved map in an address: `zoom/latitude/longitude`.

use std::fmt;

use crate::domain::LatLng;
use crate::domain::decimal::{from_steps, parse_steps, to_steps, write_steps};

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
        // Steps would make a zero of what is no number.
        if zoom.is_nan() {
            return None;
        }
        Self::checked(
            to_steps(zoom, ZOOM_DECIMALS),
            to_steps(centre.lat(), ANGLE_DECIMALS),
            to_steps(centre.lng(), ANGLE_DECIMALS),
        )
    }

    fn checked(zoom: i32, lat: i32, lng: i32) -> Option<Self> {
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
        Self::checked(zoom, lat, lng)
    }

    #[must_use]
    pub fn zoom(self) -> f64 {
        from_steps(self.zoom, ZOOM_DECIMALS)
    }

    #[must_use]
    pub fn centre(self) -> LatLng {
        LatLng::clamped(from_steps(self.lat, ANGLE_DECIMALS), from_steps(self.lng, ANGLE_DECIMALS))
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
