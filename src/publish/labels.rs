//! Names of places on the map: which ones, and from which zoom on.
//!
//! The more important come first; a name is placed from the lowest zoom at which it overlaps none that stands already,
//! and stays at all higher zooms.

use std::collections::HashSet;
use std::hash::BuildHasher;
use std::path::Path;

use anyhow::Result;

use super::places::{Place, read_places};
use crate::domain::LatLng;
use crate::domain::geo::project;

/// A place's name that is shown from `zoom` on.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    pub name: String,
    pub at: LatLng,
    pub zoom: u8,
}

/// The lowest and the highest zoom of the map, whole levels.
const ZOOMS: std::ops::RangeInclusive<u8> = 6..=11;
/// Measures of a label in CSS pixels at its font size of 13: an average letter, a line, and room beside it. A line is
/// left free between two names.
const LETTER: f64 = 7.0;
const LINE: f64 = 15.0;
const ROOM: f64 = 6.0;

/// Capitals of the country and of the provinces, as `places.tsv` spells them.
const CAPITALS: [&str; 13] = [
    "Amsterdam",
    "Groningen",
    "Leeuwarden",
    "Assen",
    "Zwolle",
    "Lelystad",
    "Arnhem",
    "Utrecht",
    "Haarlem",
    "Den Haag",
    "Middelburg",
    "'s-Hertogenbosch",
    "Maastricht",
];

/// Chooses labels from `places.tsv`. `with_examples` are the names of places on our own
/// map, which go before others of their size.
///
/// # Errors
/// The file is missing or has other columns.
pub fn place_labels(places: &Path, with_examples: &HashSet<String, impl BuildHasher>) -> Result<Vec<Label>> {
    let mut candidates = read_places(places)?;
    let rank = |place: &Place| (class(place), !with_examples.contains(&place.name));
    candidates.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.name.cmp(&b.name)));
    let mut labels: Vec<Label> = Vec::new();
    for zoom in ZOOMS {
        for place in candidates.iter().filter(|place| class(place) <= smallest_class(zoom)) {
            let label = Label { name: place.name.clone(), at: place.at, zoom };
            let stands = |other: &Label| other.at == label.at || overlap(&label, other, zoom);
            if !labels.iter().any(stands) {
                labels.push(label);
            }
        }
    }
    Ok(labels)
}

/// How important a place is; 0 is most.
fn class(place: &Place) -> u8 {
    let capital = CAPITALS.contains(&place.name.as_str());
    match place.inhabitants {
        150_000.. if capital => 0,
        _ if capital => 1,
        150_000.. => 1,
        60_000.. => 2,
        25_000.. => 3,
        12_000.. => 4,
        _ => 5,
    }
}

/// The least important class that is named at all at a zoom.
const fn smallest_class(zoom: u8) -> u8 {
    match zoom {
        ..=6 => 0,
        7 => 1,
        8 => 2,
        9 => 3,
        _ => 4,
    }
}

fn overlap(a: &Label, b: &Label, zoom: u8) -> bool {
    let ((ax, ay), (bx, by)) = (project(a.at).pixels(zoom.into()), project(b.at).pixels(zoom.into()));
    (ax - bx).abs() < f64::midpoint(width(&a.name), width(&b.name)) + ROOM && (ay - by).abs() < 2.0 * LINE
}

#[expect(clippy::cast_precision_loss, reason = "names of places are short")]
fn width(name: &str) -> f64 {
    name.chars().count() as f64 * LETTER
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> Vec<Label> {
        place_labels(Path::new("public/data/basemap/places.tsv"), &HashSet::from(["Oss".to_owned()])).unwrap()
    }

    #[test]
    fn no_two_names_overlap_at_any_zoom() {
        let labels = labels();
        for zoom in ZOOMS {
            let shown: Vec<&Label> = labels.iter().filter(|label| label.zoom <= zoom).collect();
            for (n, a) in shown.iter().enumerate() {
                for b in shown.iter().skip(n + 1) {
                    assert!(!overlap(a, b, zoom), "{} and {} at zoom {zoom}", a.name, b.name);
                }
            }
        }
    }

    #[test]
    fn important_places_come_first() {
        let labels = labels();
        let zoom = |name: &str| labels.iter().find(|label| label.name == name).map(|label| label.zoom);
        assert_eq!(zoom("Groningen"), Some(6));
        assert!(zoom("Oss") > zoom("Maastricht"), "a town after a capital");
        assert_eq!(zoom("Austerlitz"), None, "a village has no name of its own");
    }
}
