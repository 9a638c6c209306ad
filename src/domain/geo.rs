//! Places on the globe and on the flat map.
//!
//! Angles are degrees WGS 84. Flat coordinates are Web Mercator (EPSG:3857 as map tiles use it), with the world as a
//! square of 0 to 1, y growing southwards; at zoom `z` that square is `256 * 2^z` CSS pixels wide.

use std::f64::consts::PI;

/// Latitude beyond which Web Mercator is not drawn, in degrees.
pub const MAX_LATITUDE: f64 = 85.051_128_779_806_59;

/// A position on the globe in degrees WGS 84; one that exists is finite and in range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LatLng {
    lat: f64,
    lng: f64,
}

impl LatLng {
    /// `None` unless latitude is within ±90 and longitude within ±180.
    #[must_use]
    pub fn new(lat: f64, lng: f64) -> Option<Self> {
        (lat.abs() <= 90.0 && lng.abs() <= 180.0).then_some(Self { lat, lng })
    }

    /// The nearest position on the globe.
    #[must_use]
    #[allow(
        clippy::manual_clamp,
        reason = "`clamp` may panic, with a message that brings all of floating-point printing along"
    )]
    pub const fn clamped(lat: f64, lng: f64) -> Self {
        Self { lat: lat.max(-90.0).min(90.0), lng: lng.max(-180.0).min(180.0) }
    }

    #[must_use]
    pub const fn lat(self) -> f64 {
        self.lat
    }

    #[must_use]
    pub const fn lng(self) -> f64 {
        self.lng
    }

    /// Whether the position lies in the Netherlands, give or take two and a half kilometres.
    #[must_use]
    pub fn is_in_the_netherlands(self) -> bool {
        let mut inside = false;
        let degrees = |&(lat, lng): &(i16, i16)| (f64::from(lat) / 100.0, f64::from(lng) / 100.0);
        let mut previous = OUTLINE.last().map(degrees).unwrap_or_default();
        for (lat, lng) in OUTLINE.iter().map(degrees) {
            let (before_lat, before_lng) = previous;
            // Even-odd rule: count the edges that a line due east crosses.
            if (lat > self.lat) != (before_lat > self.lat)
                && self.lng < (before_lng - lng) * (self.lat - lat) / (before_lat - lat) + lng
            {
                inside = !inside;
            }
            previous = (lat, lng);
        }
        inside
    }
}

/// A position on the flat world, both from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flat {
    pub x: f64,
    pub y: f64,
}

impl Flat {
    /// The same position in CSS pixels at `zoom`.
    #[must_use]
    pub fn pixels(self, zoom: f64) -> (f64, f64) {
        let size = 256.0 * zoom.exp2();
        (self.x * size, self.y * size)
    }
}

/// Web Mercator. Source: EPSG guidance note 7-2, method 1024; latitude is clamped to ±[`MAX_LATITUDE`].
#[must_use]
pub fn project(at: LatLng) -> Flat {
    let lat = at.lat.clamp(-MAX_LATITUDE, MAX_LATITUDE).to_radians();
    Flat { x: at.lng / 360.0 + 0.5, y: 0.5 - (lat.tan() + 1.0 / lat.cos()).ln() / (2.0 * PI) }
}

/// South-west and north-east of some positions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    pub south_west: LatLng,
    pub north_east: LatLng,
}

impl Bounds {
    /// The European Netherlands with a small margin: what the map shows at first.
    pub const NETHERLANDS: Self =
        Self { south_west: LatLng { lat: 50.66, lng: 3.28 }, north_east: LatLng { lat: 53.60, lng: 7.28 } };

    /// The country with a part of its neighbours: what the base map draws.
    pub const DRAWN: Self =
        Self { south_west: LatLng { lat: 50.20, lng: 2.20 }, north_east: LatLng { lat: 54.20, lng: 8.00 } };

    #[must_use]
    pub fn hold(self, at: LatLng) -> bool {
        (self.south_west.lat..=self.north_east.lat).contains(&at.lat)
            && (self.south_west.lng..=self.north_east.lng).contains(&at.lng)
    }

    /// The smallest bounds around all positions; `None` when there are none.
    #[must_use]
    pub fn around(positions: impl IntoIterator<Item = LatLng>) -> Option<Self> {
        positions.into_iter().fold(None, |bounds: Option<Self>, at| {
            let old = bounds.unwrap_or(Self { south_west: at, north_east: at });
            Some(Self {
                south_west: LatLng { lat: old.south_west.lat.min(at.lat), lng: old.south_west.lng.min(at.lng) },
                north_east: LatLng { lat: old.north_east.lat.max(at.lat), lng: old.north_east.lng.max(at.lng) },
            })
        })
    }
}

/// The European Netherlands in (latitude, longitude), hundredths of degrees, 2.5 km outside the land and simplified to 1.4 km.
/// Drawn from `public/data/basemap/netherlands.geojson`, bays closed.
const OUTLINE: [(i16, i16); 55] = [
    (5130, 333),
    (5156, 341),
    (5162, 355),
    (5173, 366),
    (5184, 385),
    (5199, 395),
    (5209, 418),
    (5217, 431),
    (5228, 442),
    (5254, 456),
    (5284, 465),
    (5299, 463),
    (5324, 483),
    (5342, 519),
    (5349, 565),
    (5350, 602),
    (5358, 650),
    (5356, 662),
    (5347, 687),
    (5338, 699),
    (5326, 724),
    (5318, 726),
    (5300, 725),
    (5281, 712),
    (5255, 705),
    (5248, 705),
    (5238, 711),
    (5223, 710),
    (5211, 691),
    (5196, 687),
    (5190, 680),
    (5182, 646),
    (5176, 633),
    (5170, 626),
    (5161, 623),
    (5136, 626),
    (5128, 622),
    (5115, 621),
    (5103, 612),
    (5087, 612),
    (5074, 604),
    (5074, 566),
    (5085, 560),
    (5101, 565),
    (5112, 559),
    (5121, 545),
    (5124, 522),
    (5136, 495),
    (5139, 472),
    (5138, 456),
    (5131, 429),
    (5122, 407),
    (5118, 389),
    (5122, 364),
    (5122, 342),
];

#[cfg(test)]
mod tests {
    use super::{Bounds, Flat, LatLng, project};

    fn at(lat: f64, lng: f64) -> LatLng {
        LatLng::new(lat, lng).unwrap()
    }

    #[test]
    fn a_position_off_the_globe_does_not_exist() {
        for (lat, lng) in [(91.0, 0.0), (0.0, 181.0), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
            assert_eq!(LatLng::new(lat, lng), None);
        }
    }

    #[test]
    fn projects_known_points() {
        // EPSG:3857 metres of the registry's own example (24°22'54.433"N 100°20'00.000"W), as a share of the world.
        let world = 2.0 * 20_037_508.342_789_244;
        let check = |lat, lng, east: f64, north: f64| {
            let flat = project(at(lat, lng));
            assert!((flat.x - (0.5 + east / world)).abs() < 1e-8, "x of {lat} {lng}: {}", flat.x);
            assert!((flat.y - (0.5 - north / world)).abs() < 1e-8, "y of {lat} {lng}: {}", flat.y);
        };
        check(24.381_786_944_444_446, -100.333_333_333_333_33, -11_169_055.58, 2_800_000.00);
        check(0.0, 0.0, 0.0, 0.0);
        check(85.051_128_779_806_59, 180.0, 20_037_508.342_789, 20_037_508.342_789);
    }

    #[test]
    fn the_whole_world_is_256_pixels_at_zoom_0_and_doubles_with_each_zoom() {
        let far = Flat { x: 1.0, y: 1.0 };
        assert_eq!(far.pixels(0.0), (256.0, 256.0));
        assert_eq!(far.pixels(3.0), (2048.0, 2048.0));
    }

    #[test]
    fn knows_what_lies_in_the_netherlands() {
        for (name, lat, lng) in
            [("Utrecht", 52.09, 5.12), ("Vaals", 50.77, 6.02), ("Schiermonnikoog", 53.48, 6.16), ("Sluis", 51.31, 3.39)]
        {
            assert!(at(lat, lng).is_in_the_netherlands(), "{name}");
        }
        for (name, lat, lng) in [
            ("Antwerpen", 51.22, 4.40),
            ("Aachen", 50.776, 6.084),
            ("Emden", 53.367, 7.206),
            ("Bonaire", 12.15, -68.27),
            ("swapped", 5.12, 52.09),
        ] {
            assert!(!at(lat, lng).is_in_the_netherlands(), "{name}");
        }
    }

    #[test]
    fn bounds_hold_all_positions() {
        let bounds = Bounds::around([at(52.0, 5.0), at(51.0, 6.0)]).unwrap();
        assert_eq!((bounds.south_west, bounds.north_east), (at(51.0, 5.0), at(52.0, 6.0)));
        assert_eq!(Bounds::around([]), None);
        assert!(bounds.hold(at(51.5, 5.5)) && bounds.hold(at(51.0, 5.0)));
        assert!(!bounds.hold(at(50.9, 5.5)) && !bounds.hold(at(51.5, 6.1)));
    }
}
