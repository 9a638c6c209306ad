//! Moving over the map by keys and buttons, and from mark to mark by arrows.
//!
//! It knows nothing of maps: positions are (x, y) in CSS pixels, y growing downwards.

/// What a key does on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// To the next mark that way; where no mark has the focus, the map moves.
    Go(Direction),
    /// To the northernmost mark.
    First,
    /// To the southernmost mark.
    Last,
    /// To the next mark to the south.
    Next,
    /// To the next mark to the north.
    Previous,
    Open,
    Leave,
    ZoomIn,
    ZoomOut,
    WholeCountry,
}

impl Press {
    /// By the key's name in [UI Events](https://www.w3.org/TR/uievents-key/).
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "Home" => Self::First,
            "End" => Self::Last,
            "PageDown" => Self::Next,
            "PageUp" => Self::Previous,
            " " => Self::Open,
            "Escape" => Self::Leave,
            "+" | "=" => Self::ZoomIn,
            "-" => Self::ZoomOut,
            "0" => Self::WholeCountry,
            _ => Self::Go(Direction::named(key.strip_prefix("Arrow")?)?),
        })
    }
}

/// Where an arrow points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    Left,
    Right,
}

impl Direction {
    /// By the arrow's name, as in `ArrowUp` and in the names of the buttons that move the map.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "Up" => Some(Self::Up),
            "Down" => Some(Self::Down),
            "Left" => Some(Self::Left),
            "Right" => Some(Self::Right),
            _ => None,
        }
    }

    /// One pixel that way.
    #[must_use]
    pub const fn step(self) -> (f64, f64) {
        match self {
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
        }
    }
}

/// The position to go to from `here`: of all that lie within half a right angle of the direction the nearest. Now and then
/// one cannot be reached in this way; [`along`] reaches all.
#[must_use]
pub fn towards(direction: Direction, here: (f64, f64), positions: &[(f64, f64)]) -> Option<usize> {
    let (step_x, step_y) = direction.step();
    let fit = |x: f64, y: f64| {
        let ahead = x * step_x + y * step_y;
        ahead > 0.0 && (x * step_y - y * step_x).abs() <= ahead
    };
    nearest(here, positions, &fit)
}

/// The position nearest to `here`, of those whose distance along x and y is `fit`.
#[must_use]
pub fn nearest(here: (f64, f64), positions: &[(f64, f64)], fit: &dyn Fn(f64, f64) -> bool) -> Option<usize> {
    let mut best = None;
    let mut least = f64::INFINITY;
    for (n, (x, y)) in positions.iter().enumerate() {
        let (x, y) = (x - here.0, y - here.1);
        let distance = x * x + y * y;
        if distance < least && fit(x, y) {
            (best, least) = (Some(n), distance);
        }
    }
    best
}

/// The position that comes next after `here` on the way from north to south, or from south to north.
#[must_use]
pub fn along(southwards: bool, here: (f64, f64), positions: &[(f64, f64)]) -> Option<usize> {
    let rank = |(x, y): (f64, f64)| if southwards { (y, x) } else { (-y, -x) };
    let mut best = None::<(usize, (f64, f64))>;
    for (n, at) in positions.iter().enumerate() {
        let rank_here = rank(*at);
        if rank_here > rank(here) && best.is_none_or(|(_, least)| rank_here < least) {
            best = Some((n, rank_here));
        }
    }
    best.map(|(n, _)| n)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Direction, Press, along, nearest, towards};

    #[test]
    fn keys_say_what_they_do() {
        let check = |key, expected| assert_eq!(Press::of_key(key), expected, "{key}");
        check("ArrowUp", Some(Press::Go(Direction::Up)));
        check("ArrowLeft", Some(Press::Go(Direction::Left)));
        check(" ", Some(Press::Open));
        check("=", Some(Press::ZoomIn));
        check("0", Some(Press::WholeCountry));
        for key in ["Enter", "Tab", "Up", "Arrow", "a", ""] {
            check(key, None);
        }
    }

    #[test]
    fn an_arrow_leads_to_the_nearest_that_way() {
        let positions = [(10.0, 0.0), (30.0, 0.0), (0.0, 20.0), (-5.0, -40.0), (12.0, 11.0)];
        let check = |direction, here, expected| assert_eq!(towards(direction, here, &positions), expected);
        check(Direction::Right, (0.0, 0.0), Some(0));
        check(Direction::Right, (10.0, 0.0), Some(1));
        check(Direction::Right, (30.0, 0.0), None);
        check(Direction::Down, (0.0, 0.0), Some(2));
        check(Direction::Down, (10.0, 0.0), Some(4));
        check(Direction::Up, (0.0, 0.0), Some(3));
        check(Direction::Left, (0.0, 20.0), None);
        check(Direction::Left, (30.0, 0.0), Some(0));
    }

    #[test]
    fn nothing_is_nearest_to_nothing() {
        assert_eq!(nearest((0.0, 0.0), &[], &|_, _| true), None);
        assert_eq!(nearest((0.0, 0.0), &[(f64::NAN, 1.0)], &|_, _| true), None);
    }

    proptest! {
        #[test]
        fn from_north_to_south_and_back_one_meets_every_position_once(
            positions in prop::collection::hash_set((0_i32..30, 0_i32..40), 1..40)
        ) {
            let positions: Vec<(f64, f64)> = positions.into_iter().map(|(x, y)| (x.into(), y.into())).collect();
            let far = f64::INFINITY;
            for (southwards, start) in [(true, (-far, -far)), (false, (far, far))] {
                let way = std::iter::successors(along(southwards, start, &positions), |n| {
                    along(southwards, positions[*n], &positions)
                });
                let mut met: Vec<usize> = way.collect();
                let sign = if southwards { 1.0 } else { -1.0 };
                let in_order = met.is_sorted_by_key(|n| sign * positions[*n].1);
                prop_assert!(in_order);
                met.sort_unstable();
                prop_assert_eq!(met, (0..positions.len()).collect::<Vec<_>>());
            }
        }
    }
}
