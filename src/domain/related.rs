//! Which examples a reader of one may want next: those nearby, and those that share a theme.

use std::sync::Arc;

use super::{Dataset, Example, LatLng};

/// How many of each are offered.
pub const OFFERED: usize = 3;

/// The nearest other examples, the nearest first; those equally near in the dataset's order.
#[must_use]
pub fn nearby(dataset: &Dataset, example: &Example) -> Vec<Arc<Example>> {
    best(dataset, example, &|other| Some(distance(example.location, other.location)))
}

/// Other examples with the most themes in common, of those the nearest first. Less than three when few share any. Those
/// in `besides`, which the reader is offered already, come after all others.
#[must_use]
pub fn alike(dataset: &Dataset, example: &Example, besides: &[Arc<Example>]) -> Vec<Arc<Example>> {
    best(dataset, example, &|other| {
        let mut cost = None;
        for _ in other.themes.iter().filter(|id| example.themes.contains(id)) {
            cost = Some(cost.unwrap_or_else(|| distance(example.location, other.location)) - FARTHEST);
        }
        let again = besides.iter().any(|offered| offered.id == other.id);
        cost.map(|cost| if again { cost + FARTHEST * FARTHEST } else { cost })
    })
}

/// Greater than any distance within the country, as [`distance`] counts.
const FARTHEST: f64 = 100.0;

/// The others with the lowest cost, lowest first; those without a cost are left out.
fn best(dataset: &Dataset, example: &Example, cost: &dyn Fn(&Example) -> Option<f64>) -> Vec<Arc<Example>> {
    let mut found: Vec<(f64, &Arc<Example>)> = Vec::new();
    for other in dataset.examples.iter().filter(|other| other.id != example.id) {
        let Some(cost) = cost(other) else { continue };
        let place = found.iter().position(|(least, _)| cost < *least).unwrap_or(found.len());
        found.insert(place, (cost, other));
        found.truncate(OFFERED);
    }
    found.into_iter().map(|(_, other)| Arc::clone(other)).collect()
}

/// For comparing: the square of the distance in degrees of latitude. A degree of longitude is 0.61 of one at the
/// latitude of the Netherlands (cosine of 52.2 degrees), which is exact enough to tell which of two towns is nearer.
fn distance(a: LatLng, b: LatLng) -> f64 {
    let (north, east) = (a.lat() - b.lat(), (a.lng() - b.lng()) * 0.613);
    north * north + east * east
}
