//! Groups of positions that become clusters.

use super::{Cluster, GAP, REACH, radius};

/// A cluster on its way; `x` and `y` are those of its anchor.
#[derive(Clone, Copy)]
pub struct Group {
    pub x: f64,
    pub y: f64,
    pub anchor: usize,
    pub one_spot: bool,
    pub size: usize,
    /// It has grown since it last looked for what it touches.
    pub grown: bool,
    /// The ends of its chain of members.
    pub first: usize,
    pub last: usize,
}

impl Group {
    pub fn alone(n: usize, (x, y): (f64, f64)) -> Self {
        Self { x, y, anchor: n, one_spot: true, size: 1, grown: true, first: n, last: n }
    }

    pub fn distance(&self, other: &Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        (dx * dx + dy * dy).sqrt()
    }

    /// How far apart two marks are, if they touch.
    pub fn touches(&self, other: &Self) -> Option<f64> {
        let distance = self.distance(other);
        (distance < radius(self.size) + radius(other.size) + GAP).then_some(distance)
    }

    pub fn join(self, other: Self, chains: &mut Chains) -> Self {
        let (larger, smaller) = if other.size > self.size { (other, self) } else { (self, other) };
        chains.link(larger.last, smaller.first);
        Self { one_spot: false, size: larger.size + smaller.size, grown: true, last: smaller.last, ..larger }
    }

    /// The square of the grid that it lies in.
    #[allow(clippy::cast_possible_truncation, reason = "beyond any screen squares may well be taken for one")]
    pub fn square(&self) -> (i64, i64) {
        ((self.x / REACH).floor() as i64, (self.y / REACH).floor() as i64)
    }
}

/// For each position the next of its group, so that two groups become one without moving their members.
pub struct Chains(Vec<Option<usize>>);

impl Chains {
    /// None of so many positions is linked.
    pub fn new(positions: usize) -> Self {
        Self(vec![None; positions])
    }

    pub fn link(&mut self, last: usize, first: usize) {
        if let Some(next) = self.0.get_mut(last) {
            *next = Some(first);
        }
    }

    pub fn clusters(&self, groups: &[Group]) -> Vec<Cluster> {
        let mut group_of = vec![0; self.0.len()];
        for (n, group) in groups.iter().enumerate() {
            for member in std::iter::successors(Some(group.first), |member| *self.0.get(*member)?) {
                if let Some(of) = group_of.get_mut(member) {
                    *of = n;
                }
            }
        }
        // In the order of the positions: so are the members of each, and the first of each.
        let mut number = vec![None; groups.len()];
        let mut clusters: Vec<Cluster> = Vec::with_capacity(groups.len());
        for (member, of) in group_of.into_iter().enumerate() {
            let (Some(group), Some(number)) = (groups.get(of), number.get_mut(of)) else { continue };
            let number = *number.get_or_insert_with(|| {
                let members = Vec::with_capacity(group.size);
                clusters.push(Cluster { members, anchor: group.anchor, one_spot: group.one_spot });
                clusters.len() - 1
            });
            if let Some(cluster) = clusters.get_mut(number) {
                cluster.members.push(member);
            }
        }
        clusters
    }
}
