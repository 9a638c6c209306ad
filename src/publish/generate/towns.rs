//! Where made-up examples stand: towns, the likelier the more people live there, and spots in and around them.

use anyhow::{Result, ensure};

use super::chance::Chance;
use crate::domain::LatLng;
use crate::publish::places::Place;

/// Half of what an example can stand away from its town, in ten-thousandths of a degree: 5 km north or south, and as
/// much east or west at the latitude of Utrecht.
const NORTH: i64 = 450;
const EAST: i64 = 730;
/// Ten-thousandths of a degree in a degree: positions have four decimals.
const PARTS: f64 = 10_000.0;

/// Towns to draw from.
#[derive(Debug)]
pub struct Towns {
    places: Vec<Place>,
    /// The sum of the weights up to and with each place.
    weights: Vec<u64>,
}

impl Towns {
    /// Of these places those that an example may stand in.
    ///
    /// # Errors
    /// There are none.
    pub fn new(mut places: Vec<Place>) -> Result<Self> {
        places.retain(|place| place.at.is_in_the_netherlands());
        ensure!(!places.is_empty(), "there is no place to put an example");
        let weigh = |sum: &mut u64, place: &Place| {
            // The root: otherwise every fifth example would stand in one of four cities.
            *sum += u64::from(place.inhabitants.isqrt().max(1));
            Some(*sum)
        };
        let weights = places.iter().scan(0, weigh).collect();
        Ok(Self { places, weights })
    }

    /// Draws the number of a town.
    pub fn draw(&self, chance: &mut Chance) -> usize {
        let weight = chance.below(self.weights.last().copied().unwrap_or_default());
        self.weights.partition_point(|sum| *sum <= weight)
    }

    #[must_use]
    pub fn get(&self, n: usize) -> Option<&Place> {
        self.places.get(n)
    }
}

/// Latitude and longitude with four decimals: three in five exactly where the town's name stands, the others around it.
pub fn spot(place: &Place, chance: &mut Chance) -> (f64, f64) {
    let centre = (place.at.lat(), place.at.lng());
    if chance.is(3, 5) {
        return centre;
    }
    // Some towns lie at the border or the sea: a part of what is around them will not do.
    std::iter::repeat_with(|| around(centre, chance))
        .take(50)
        .find(|&(lat, lng)| LatLng::new(lat, lng).is_some_and(LatLng::is_in_the_netherlands))
        .unwrap_or(centre)
}

/// A spot in an ellipse that is a circle on the ground, as far as that goes without a cosine: those differ by machine.
fn around((lat, lng): (f64, f64), chance: &mut Chance) -> (f64, f64) {
    loop {
        let mut within = |reach: i64| chance.below(reach.unsigned_abs() * 2 + 1).cast_signed() - reach;
        let (north, east) = (within(NORTH), within(EAST));
        if (north * EAST).pow(2) + (east * NORTH).pow(2) <= (NORTH * EAST).pow(2) {
            return (moved(lat, north), moved(lng, east));
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "some hundreds")]
fn moved(degrees: f64, parts: i64) -> f64 {
    ((degrees * PARTS).round() + parts as f64) / PARTS
}
