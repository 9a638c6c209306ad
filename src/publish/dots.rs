//! The dots of the drawn map: each a link, so that they work without script.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::ground::point;
use crate::domain::Slug;
use crate::domain::scene::{Pin, mark_shape};
use crate::ui::escape;

/// Distance between dots of one spot, in CSS pixels.
const SPREAD: f64 = 13.0;

/// Markup for inside the drawing. Dots of one spot are spread around it, so that each can be pressed.
#[must_use]
pub fn draw_dots(pins: &[Pin], open: Option<&Pin>) -> String {
    let mut places: HashMap<(i32, i32), u32> = HashMap::new();
    let mut dots = String::from(r#"<switch class="dots"><g>"#);
    let others = pins.iter().filter(|pin| open.is_none_or(|open| open.id != pin.id));
    // The open one last: what is drawn last lies on top.
    for pin in others.chain(open) {
        let (x, y) = point(pin.at);
        let nth = places.entry((x, y)).or_default();
        let lang = pin.lang.map(|lang| format!(r#" lang="{lang}""#)).unwrap_or_default();
        let current = if is(open, &pin.id) { r#" aria-current="true""# } else { "" };
        // The style sheet scales what is in the link; only what is beside its spot takes an element more.
        let shape = mark_shape(pin.collection);
        let path = match spread(*nth) {
            (0, 0) => format!(r#"<path d="{shape}"/>"#),
            (dx, dy) => format!(r#"<g><path transform="translate({dx} {dy})" d="{shape}"/></g>"#),
        };
        // Writing to a string cannot fail.
        _ = write!(
            dots,
            r#"<a class="dot mark-{}" href="{}" aria-label="{}"{lang}{current} transform="translate({x} {y})">{path}</a>"#,
            pin.collection.id(),
            escape(&pin.href),
            escape(&pin.name),
        );
        *nth += 1;
    }
    dots + "</g></switch>"
}

fn is(pin: Option<&Pin>, id: &Slug) -> bool {
    pin.is_some_and(|pin| pin.id == *id)
}

/// Where the nth dot of a spot goes: on the spot, then on rings of six, twelve, … around it; whole CSS pixels.
pub(super) fn spread(nth: u32) -> (i32, i32) {
    let (mut ring, mut first) = (0, 0);
    while nth > first + 6 * ring {
        first += 6 * ring;
        ring += 1;
    }
    if ring == 0 {
        return (0, 0);
    }
    let angle = std::f64::consts::TAU * f64::from(nth - first - 1) / f64::from(6 * ring);
    let distance = SPREAD * f64::from(ring);
    #[expect(clippy::cast_possible_truncation, reason = "a few pixels")]
    let round = |value: f64| value.round() as i32;
    (round(distance * angle.cos()), round(distance * angle.sin()))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::spread;

    #[test]
    fn dots_of_one_spot_never_cover_each_other() {
        let spots: Vec<(i32, i32)> = (0..40).map(spread).collect();
        assert_eq!(spots[0], (0, 0));
        assert_eq!(spots.iter().collect::<HashSet<_>>().len(), spots.len());
        for (n, a) in spots.iter().enumerate() {
            for b in &spots[n + 1..] {
                let distance = f64::from(a.0 - b.0).hypot(f64::from(a.1 - b.1));
                assert!(distance > 11.0, "{a:?} and {b:?} are {distance} apart");
            }
        }
    }
}
