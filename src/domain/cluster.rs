//! Dots that would overlap become one with a count.
//!
//! The outcome depends on the dots and the zoom alone, never on what part of the map is in view: clusters hold still
//! while panning. Method: dots on one spot start as one group; then, until nothing changes, each group joins the
//! nearest group that its mark would touch. A grid of cells keeps that search local.

use std::collections::HashMap;

use super::geo::{Flat, LatLng, project, unproject};

/// Radius of the mark of a single example, in CSS pixels.
pub const DOT_RADIUS: f64 = 12.0;
/// Radius of the mark of the largest cluster, in CSS pixels.
pub const CLUSTER_RADIUS: f64 = 21.0;
/// Room kept free between two marks, in CSS pixels.
const GAP: f64 = 2.0;

/// Examples that share one mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Places of the members in the list given, ascending.
    pub members: Vec<usize>,
    /// Where the mark stands: the mean of the members on the flat map.
    pub at: LatLng,
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

/// Clusters of all positions at `zoom`, ordered by their first member. Marks of different clusters do not overlap.
#[must_use]
pub fn clusters(positions: &[LatLng], zoom: f64) -> Vec<Cluster> {
    let mut groups = by_spot(positions, zoom);
    while let Some(joined) = join_touching(&groups) {
        groups = joined;
    }
    let size = 256.0 * zoom.exp2();
    let cluster = |group: Group| Cluster {
        at: match (group.one_spot, group.members.first().and_then(|first| positions.get(*first))) {
            (true, Some(spot)) => *spot,
            _ => unproject(Flat { x: group.x / size, y: group.y / size }),
        },
        members: group.members,
        one_spot: group.one_spot,
    };
    groups.into_iter().map(cluster).collect()
}

/// A cluster on its way; `x` and `y` in CSS pixels at the zoom.
#[derive(Debug, Clone)]
struct Group {
    members: Vec<usize>,
    x: f64,
    y: f64,
    one_spot: bool,
}

impl Group {
    fn touches(&self, other: &Self) -> Option<f64> {
        let distance = (self.x - other.x).hypot(self.y - other.y);
        (distance < radius(self.members.len()) + radius(other.members.len()) + GAP).then_some(distance)
    }

    #[expect(clippy::cast_precision_loss, reason = "nobody maps 2^53 examples")]
    fn join(mut self, other: Self) -> Self {
        let (ours, theirs) = (self.members.len() as f64, other.members.len() as f64);
        self.x = (self.x * ours + other.x * theirs) / (ours + theirs);
        self.y = (self.y * ours + other.y * theirs) / (ours + theirs);
        self.members.extend(other.members);
        self.members.sort_unstable();
        self.one_spot = false;
        self
    }
}

fn by_spot(positions: &[LatLng], zoom: f64) -> Vec<Group> {
    let mut places: HashMap<(u64, u64), usize> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for (n, at) in positions.iter().enumerate() {
        let spot = (at.lat().to_bits(), at.lng().to_bits());
        if let Some(group) = places.get(&spot).and_then(|place| groups.get_mut(*place)) {
            group.members.push(n);
        } else {
            places.insert(spot, groups.len());
            let (x, y) = project(*at).pixels(zoom);
            groups.push(Group { members: vec![n], x, y, one_spot: true });
        }
    }
    groups
}

/// One round: each group, in order, takes in the nearest group that it touches. `None` when no two groups touch.
fn join_touching(groups: &[Group]) -> Option<Vec<Group>> {
    let cell = |group: &Group| cell_of(group.x, group.y);
    let mut grid: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    for (n, group) in groups.iter().enumerate() {
        grid.entry(cell(group)).or_default().push(n);
    }
    let mut waiting: Vec<Option<Group>> = groups.iter().cloned().map(Some).collect();
    let mut next = Vec::with_capacity(groups.len());
    for n in 0..groups.len() {
        let Some(group) = waiting.get_mut(n).and_then(Option::take) else { continue };
        let (column, row) = cell(&group);
        let around = (column - 1..=column + 1).flat_map(|column| (row - 1..=row + 1).map(move |row| (column, row)));
        let nearest = around
            .filter_map(|cell| grid.get(&cell))
            .flatten()
            .filter_map(|&other| Some((other, group.touches(waiting.get(other)?.as_ref()?)?)))
            .min_by(|(a, near), (b, far)| near.total_cmp(far).then(a.cmp(b)));
        let partner = nearest.and_then(|(other, _)| waiting.get_mut(other)?.take());
        next.push(match partner {
            Some(partner) => group.join(partner),
            None => group,
        });
    }
    (next.len() < groups.len()).then_some(next)
}

/// Cells are as wide as two of the largest marks that touch, so that partners are never more than one cell away.
#[expect(clippy::cast_possible_truncation, reason = "pixels at any zoom of the map fit")]
fn cell_of(x: f64, y: f64) -> (i64, i64) {
    let width = 2.0 * CLUSTER_RADIUS + GAP;
    ((x / width).floor() as i64, (y / width).floor() as i64)
}
