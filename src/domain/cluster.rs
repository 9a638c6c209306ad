//! Dots that would overlap become one with a count.
//!
//! It knows nothing of maps: positions come in CSS pixels of the whole flat world at some zoom. The outcome depends on
//! them alone, never on what part of the map is in view: clusters hold still while panning.
//!
//! Method: dots on one spot start as one group; then, until nothing changes, each group joins the nearest group that its
//! mark would touch. The larger of two keeps its spot, so that a cluster stands at a real place. Each round looks at all
//! pairs: made for some hundreds of spots.

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
    let mut groups = by_spot(positions);
    while let Some(joined) = join_touching(&groups) {
        groups = joined;
    }
    groups.into_iter().map(|group| group.cluster).collect()
}

/// A cluster on its way; `x` and `y` are those of its anchor.
#[derive(Debug, Clone)]
struct Group {
    cluster: Cluster,
    x: f64,
    y: f64,
}

impl Group {
    fn size(&self) -> usize {
        self.cluster.members.len()
    }

    /// How far apart two marks are, if they touch.
    fn touches(&self, other: &Self) -> Option<f64> {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        let distance = (dx * dx + dy * dy).sqrt();
        (distance < radius(self.size()) + radius(other.size()) + GAP).then_some(distance)
    }

    fn join(self, other: Self) -> Self {
        let (mut larger, smaller) = if other.size() > self.size() { (other, self) } else { (self, other) };
        for member in smaller.cluster.members {
            let place = larger.cluster.members.partition_point(|other| *other < member);
            larger.cluster.members.insert(place, member);
        }
        larger.cluster.one_spot = false;
        larger
    }
}

fn by_spot(positions: &[(f64, f64)]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (n, &(x, y)) in positions.iter().enumerate() {
        let here = |group: &&mut Group| (group.x.to_bits(), group.y.to_bits()) == (x.to_bits(), y.to_bits());
        match groups.iter_mut().find(here) {
            Some(group) => group.cluster.members.push(n),
            None => groups.push(Group { cluster: Cluster { members: vec![n], anchor: n, one_spot: true }, x, y }),
        }
    }
    groups
}

/// One round: each group, in order, takes in the nearest later group that it touches. `None` when no two groups touch.
fn join_touching(groups: &[Group]) -> Option<Vec<Group>> {
    let mut waiting: Vec<Option<Group>> = groups.iter().cloned().map(Some).collect();
    let mut next = Vec::with_capacity(groups.len());
    for n in 0..groups.len() {
        let Some(group) = waiting.get_mut(n).and_then(Option::take) else { continue };
        let touching = waiting.iter_mut().filter_map(|other| Some((group.touches(other.as_ref()?)?, other)));
        let nearest = touching.reduce(|best, next| if next.0 < best.0 { next } else { best });
        let partner = nearest.and_then(|(_, other)| other.take());
        next.push(match partner {
            Some(partner) => group.join(partner),
            None => group,
        });
    }
    (next.len() < groups.len()).then_some(next)
}
