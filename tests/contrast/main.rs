//! Every colour can be seen on whatever it stands: all pairs of tokens, in every mode.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]
#![allow(clippy::string_slice, reason = "at places where a text was found")]

mod sheets;
mod tokens;

use std::collections::HashSet;

use tokens::{Mode, colours, contrast, tokens};
use woonzorgkaart::domain::Collection;
use woonzorgkaart::domain::scene::mark_shape;

/// What is seen, which decides how well it must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    /// Lines that part what stands apart anyway, and grounds that differ.
    Apart,
    /// What one must see to use the page: success criterion 1.4.11.
    Part,
    /// Success criterion 1.4.3, and 1.4.6 for who asks for more.
    Text,
}

impl Seen {
    const fn least(self, mode: Mode) -> f64 {
        match (self, mode.more && !mode.print) {
            (Self::Apart, false) => 1.03,
            (Self::Apart, true) => 1.1,
            (Self::Part, false) => 3.0,
            (Self::Text, false) | (Self::Part, true) => 4.5,
            (Self::Text, true) => 7.0,
        }
    }
}

/// Every token in the first list stands on every one in the second.
const PAIRS: [(Seen, &str, &str); 15] = [
    (Seen::Text, "ink", "paper card warm accent-pale"),
    (Seen::Text, "ink-soft", "paper card accent-pale"),
    (Seen::Text, "accent accent-deep", "paper card warm accent-pale"),
    (Seen::Text, "on-accent", "accent accent-deep"),
    // Names of places, with an edge in the colour of land.
    (Seen::Text, "label", "land land-chosen neighbour"),
    // Edges of controls, the arrow of a group, the bar at the current page.
    (Seen::Part, "line-strong accent", "paper card"),
    // Edges of notices, and of a field that is filled in wrongly.
    (Seen::Part, "warm-line", "paper card warm"),
    // The focus, the chosen province and groups of dots, on all that a map has.
    (Seen::Part, "accent accent-deep", "water land land-chosen neighbour"),
    (Seen::Part, "interventie concept visie", "water land land-chosen neighbour paper card accent-pale"),
    (Seen::Part, "mark-edge", "interventie concept visie accent"),
    // The focus on what is chosen.
    (Seen::Part, "on-accent", "accent"),
    // The ring around the open example.
    (Seen::Part, "ink", "card water land land-chosen neighbour"),
    // The coast and the borders of provinces.
    (Seen::Part, "border", "water land land-chosen"),
    (Seen::Apart, "line", "paper card"),
    (Seen::Apart, "land", "water land-chosen neighbour"),
];

fn listed() -> Vec<(Seen, String, String)> {
    let pairs = PAIRS.iter().flat_map(|(seen, above, below)| {
        above.split(' ').flat_map(move |above| below.split(' ').map(move |below| (*seen, above.into(), below.into())))
    });
    pairs.collect()
}

/// The token that a value is, if it is one alone or names it last, as borders do.
fn token(value: &str) -> Option<String> {
    let (_, name) = value.rsplit_once("var(--wzk-")?;
    Some(name.trim_end_matches(')').to_owned()).filter(|name| colours().contains(name))
}

/// What the sheets themselves put on each other in one rule.
fn written() -> Vec<(Seen, String, String)> {
    let mut pairs = Vec::new();
    for rule in sheets::all() {
        let value = |names: &[&str]| rule.value(names).and_then(token);
        let ground = value(&["background", "background-color"]);
        let border = value(&["border", "border-color", "border-block-end", "border-block-start"]);
        let text = if rule.value(&["font-size"]).is_some() { Seen::Text } else { Seen::Part };
        for (seen, above, below) in [
            (Seen::Text, value(&["color"]), &ground),
            (if border.as_deref() == Some("line") { Seen::Apart } else { Seen::Part }, border.clone(), &ground),
            (text, value(&["stroke"]), &value(&["fill"])),
        ] {
            pairs.extend(above.zip(below.clone()).map(|(above, below)| (seen, above, below)));
        }
    }
    pairs
}

fn pairs() -> Vec<(Seen, String, String)> {
    let mut pairs: Vec<_> = listed().into_iter().chain(written()).filter(|(_, above, below)| above != below).collect();
    pairs.sort();
    pairs.dedup();
    pairs
}

#[test]
fn whatever_is_shown_can_be_seen_in_every_mode() {
    let mut faint = Vec::new();
    for mode in Mode::all() {
        let tokens = tokens(mode);
        for (seen, above, below) in pairs() {
            let (ratio, least) = (contrast(&tokens[&above], &tokens[&below]), seen.least(mode));
            if ratio < least {
                faint.push(format!("{above} on {below} is {ratio:.2}, not {least}: {seen:?} in {mode:?}"));
            }
        }
    }
    assert!(faint.is_empty(), "{} in all:\n{}", faint.len(), faint.join("\n"));
}

#[test]
fn no_colour_is_left_out() {
    let seen: HashSet<String> = pairs().into_iter().flat_map(|(_, above, below)| [above, below]).collect();
    let left: Vec<&String> = colours().iter().filter(|name| !seen.contains(*name)).collect();
    assert_eq!(left, Vec::<&String>::new(), "what do these stand on? Add them to PAIRS");
}

#[test]
fn pairs_are_read_from_the_sheets() {
    let written = written();
    for (above, below) in [("on-accent", "accent"), ("paper", "ink"), ("warm-line", "warm"), ("label", "land")] {
        let is = |(_, a, b): &&(Seen, String, String)| [a, b] == [above, below] || [b, a] == [above, below];
        assert!(written.iter().any(|pair| is(&pair)), "{above} on {below} stands in a sheet: {written:?}");
    }
}

#[test]
fn paper_is_the_same_whatever_the_screen_has() {
    for mode in Mode::all().into_iter().filter(|mode| mode.print) {
        let (paper, plain) = (tokens(mode), tokens(Mode { print: true, ..Mode::default() }));
        for name in colours() {
            assert_eq!(paper[name], plain[name], "{name} in {mode:?}");
        }
    }
}

/// Colours of the system that are made to be seen on each other (<https://www.w3.org/TR/css-color-4/#css-system-colors>).
const SYSTEM: [(&str, &str); 4] =
    [("CanvasText", "Canvas"), ("LinkText", "Canvas"), ("Canvas", "LinkText"), ("Canvas", "CanvasText")];

/// What a colour is in the main: up to a quarter of another may be mixed in.
fn main_part(colour: &str) -> &str {
    let Some(mixed) = colour.strip_prefix("color-mix(in srgb, ") else { return colour };
    let (other, main) = mixed.trim_end_matches(')').split_once(", ").unwrap();
    let (_, share) = other.split_once(' ').expect("how much of the other colour");
    assert!(share.trim_end_matches('%').parse::<u8>().unwrap() <= 25, "{colour}");
    main
}

#[test]
fn forced_colours_are_those_of_the_system_in_pairs_that_it_means_to_be_seen() {
    let mode = Mode { forced: true, ..Mode::default() };
    for dark_or_more in [mode, Mode { dark: true, ..mode }, Mode { more: true, ..mode }] {
        let tokens = tokens(dark_or_more);
        for name in colours() {
            assert!(!tokens[name].contains('#'), "{name} is {} in forced colours", tokens[name]);
        }
        for (_, above, below) in pairs().into_iter().filter(|(seen, ..)| *seen != Seen::Apart) {
            let pair = (tokens[&above].as_str(), main_part(&tokens[&below]));
            assert!(SYSTEM.contains(&pair), "{above} on {below} is {pair:?}");
        }
        assert_ne!(tokens["land"], tokens["water"]);
        assert_ne!(tokens["land"], tokens["land-chosen"]);
    }
}

#[test]
fn kinds_of_examples_differ_in_shape_so_that_no_one_needs_their_colours() {
    let shapes: HashSet<&str> = Collection::ALL.map(mark_shape).into();
    assert_eq!(shapes.len(), Collection::ALL.len());
}
