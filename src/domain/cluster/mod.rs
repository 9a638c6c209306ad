//! Dots that would overlap become one with a count.
//!
//! It knows nothing of maps: positions come in CSS pixels of the whole flat world at some zoom. The outcome depends on
//! them alone, never on what part of the map is in view: clusters hold still while panning.
//!
//! Method: dots on one spot start as one group; then, until nothing changes, each group joins the nearest group that its
//! mark would touch. The larger of two keeps its spot, so that a cluster stands at a real place. Of many spots those that
//! touch one of them go together first: rounds of pairs would be many. Neighbours are looked for in squares of a grid, so
//! that the work grows with the number of examples, not with its square.

mod buckets;
mod group;

use self::buckets::Buckets;
use self::group::{Chains, Group};

/// Radius of the mark of a single example, in CSS pixels.
pub const DOT_RADIUS: f64 = 12.0;
/// Radius of the mark of the largest cluster, in CSS pixels.
pub const CLUSTER_RADIUS: f64 = 21.0;
/// Room kept free between two marks, in CSS pixels.
const GAP: f64 = 2.0;
/// How far apart the largest marks can touch, in CSS pixels: the side of the grid's squares.
const REACH: f64 = 2.0 * CLUSTER_RADIUS + GAP;
/// From this many spots on, those that touch one of them go together first.
const CROWD: usize = 1000;

/// Examples that share one mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Places of the members in the list given, ascending.
    pub members: Vec<usize>,
    /// The member whose spot the mark stands on.
    pub anchor: usize,
    /// All members stand on exactly the same spot, so that zooming in will never part them.
    pub one_spot: bool,
}

/// Radius of the mark for this many examples, in CSS pixels.
#[must_use]
pub const fn radius(members: usize) -> f64 {
    match members {
        0 | 1 => DOT_RADIUS,
        2..=9 => 17.0,
        10..=99 => 19.0,
        _ => CLUSTER_RADIUS,
    }
}

/// Clusters of all positions (x, y in CSS pixels), ordered by their first member. Marks of different clusters do not
/// overlap.
#[must_use]
pub fn clusters(positions: &[(f64, f64)]) -> Vec<Cluster> {
    let mut chains = Chains::new(positions.len());
    let mut groups = by_spot(positions, &mut chains);
    if groups.len() >= CROWD {
        groups = join_crowds(&groups, &mut chains);
    }
    while let Some(joined) = join_touching(&groups, &mut chains) {
        groups = joined;
    }
    chains.clusters(&groups)
}

fn by_spot(positions: &[(f64, f64)], chains: &mut Chains) -> Vec<Group> {
    let spot = |(x, y): (f64, f64)| (x.to_bits().cast_signed(), y.to_bits().cast_signed());
    let spots: Vec<(i64, i64)> = positions.iter().map(|position| spot(*position)).collect();
    let buckets = Buckets::new(&spots);
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of = vec![0; positions.len()];
    for (n, (position, spot)) in positions.iter().zip(&spots).enumerate() {
        // The first on this spot, which may be this one.
        let first = buckets.get(*spot).iter().copied().find(|other| spots.get(*other) == Some(spot)).unwrap_or(n);
        if first == n {
            if let Some(of) = group_of.get_mut(n) {
                *of = groups.len();
            }
            groups.push(Group::alone(n, *position));
        } else if let Some(group) = group_of.get(first).and_then(|of| groups.get_mut(*of)) {
            chains.link(group.last, n);
            group.last = n;
            group.size += 1;
        }
    }
    groups
}

/// Groups that wait to be joined, by where they lie.
struct Waiting {
    groups: Vec<Option<Group>>,
    squares: Vec<(i64, i64)>,
    grid: Buckets,
}

impl Waiting {
    fn new(groups: &[Group]) -> Self {
        let squares: Vec<(i64, i64)> = groups.iter().map(Group::square).collect();
        let grid = Buckets::new(&squares);
        Self { groups: groups.iter().copied().map(Some).collect(), squares, grid }
    }

    fn take(&mut self, n: usize) -> Option<Group> {
        self.groups.get_mut(n)?.take()
    }

    /// Tells of each group that waits within reach; in which order is the grid's own.
    fn near(&self, group: &Group, mut tell: impl FnMut(usize, &Group)) {
        let (column, row) = group.square();
        for square in (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (column + dx, row + dy))) {
            for n in self.grid.get(square) {
                // Other squares may be in the same bucket.
                let here = self.squares.get(*n) == Some(&square);
                if let Some(Some(other)) = self.groups.get(*n).filter(|_| here) {
                    tell(*n, other);
                }
            }
        }
    }

    /// Which of them may touch another that they did not touch before: those that grew, and what is near those.
    fn restless(&self) -> Vec<bool> {
        let mut restless = vec![false; self.groups.len()];
        let mut disturb = |n: usize| {
            if let Some(place) = restless.get_mut(n) {
                *place = true;
            }
        };
        for (n, group) in self.groups.iter().enumerate() {
            if let Some(group) = group.filter(|group| group.grown) {
                disturb(n);
                self.near(&group, |other, _| disturb(other));
            }
        }
        restless
    }
}

/// Each group, in order, takes in all that its dot touches.
fn join_crowds(groups: &[Group], chains: &mut Chains) -> Vec<Group> {
    let mut waiting = Waiting::new(groups);
    let mut next = Vec::new();
    for n in 0..groups.len() {
        let Some(mut group) = waiting.take(n) else { continue };
        let (centre, mut touching) = (group, Vec::new());
        waiting.near(&centre, |other, at| {
            if centre.distance(at) < 2.0 * DOT_RADIUS + GAP {
                touching.push(other);
            }
        });
        for other in touching {
            if let Some(other) = waiting.take(other) {
                group = group.join(other, chains);
            }
        }
        next.push(group);
    }
    next
}

/// One round: each group, in order, takes in the nearest later group that it touches. `None` when no two groups touch.
fn join_touching(groups: &[Group], chains: &mut Chains) -> Option<Vec<Group>> {
    let mut waiting = Waiting::new(groups);
    let mut next = Vec::with_capacity(groups.len());
    for (n, restless) in waiting.restless().into_iter().enumerate() {
        let Some(group) = waiting.take(n) else { continue };
        if !restless {
            next.push(group);
            continue;
        }
        let mut nearest = None;
        waiting.near(&group, |other, at| {
            let Some(found) = group.touches(at).map(|distance| (distance, other)) else { return };
            if nearest.is_none_or(|best| found < best) {
                nearest = Some(found);
            }
        });
        let partner = nearest.and_then(|(_, partner)| waiting.take(partner));
        next.push(match partner {
            Some(partner) => group.join(partner, chains),
            None => Group { grown: false, ..group },
        });
    }
    (next.len() < groups.len()).then_some(next)
}
