//! Where marks stand at one zoom: of all examples shown, though the map draws few of thousands.

use std::cell::RefCell;
use std::f64::consts::PI;
use std::rc::Rc;

use js_sys::Math;

use crate::domain::LatLng;
use crate::domain::cluster::clusters;
use crate::domain::geo::Bounds;
use crate::domain::scene::{Pins, Scene};

/// Up to so many marks all are drawn; of more only those in view.
const FEW: usize = 200;
/// How far from the middle of the map marks are drawn, as a share of its width and height.
const AROUND: f64 = 0.7;
/// How far those come at once: all that are in view, or jut into it.
const IN_VIEW: f64 = 0.55;

/// A mark to be. Examples by their places in the dataset.
#[derive(Clone)]
pub struct Spot {
    /// The same examples on the same spot have the same key at every zoom.
    pub key: String,
    /// Ascending.
    pub members: Rc<[usize]>,
    /// The example that it stands on.
    pub anchor: usize,
    pub at: LatLng,
    /// Where that is on the flat world at zoom 0, in CSS pixels.
    pub flat: (f64, f64),
    pub never_parts: bool,
    /// The example that is being read. Alone on its spot it is the same mark as before.
    pub is_open: bool,
}

impl Spot {
    /// Whether one of these examples, ascending, is in it.
    pub fn shows(&self, places: &[usize]) -> bool {
        let (few, many) =
            if places.len() < self.members.len() { (places, &*self.members) } else { (&*self.members, places) };
        few.iter().any(|place| many.binary_search(place).is_ok())
    }
}

/// What tells marks apart: FNV-1a over the examples.
fn key_of(members: &[usize], anchor: usize) -> String {
    let mixed = members
        .iter()
        .chain([&anchor])
        .fold(0xcbf2_9ce4_8422_2325, |mixed: u64, n| (mixed ^ *n as u64).wrapping_mul(0x0100_0000_01b3));
    mixed.to_string()
}

/// What the map shows of the flat world, as [`Spots::positions`] counts.
#[derive(Clone, Copy)]
pub struct Sight {
    pub middle: (f64, f64),
    /// Width and height.
    pub size: (f64, f64),
}

impl Sight {
    /// Whether a place is no further from the middle than this share of width and height: in view, up to a half.
    pub fn has(&self, (x, y): (f64, f64), share: f64) -> bool {
        (x - self.middle.0).abs() <= share * self.size.0 && (y - self.middle.1).abs() <= share * self.size.1
    }
}

/// All spots of a scene at one zoom, and where they lie on the flat world.
#[derive(Default)]
pub struct Spots {
    pub all: Vec<Spot>,
    /// In CSS pixels of a text of ordinary size.
    pub positions: Vec<(f64, f64)>,
    zoom: f64,
    /// Whether the open example would stand on the same spot, and alone, were it closed.
    is_at_home: bool,
}

impl Spots {
    pub fn new(scene: &Scene, pins: &dyn Pins, flat: &Flat, zoom: f64) -> Self {
        let others: Vec<usize> = scene.shown.iter().copied().filter(|place| Some(*place) != scene.open).collect();
        let apart = clusters(&flat.pixels(&mut others.iter().copied(), pins, zoom));
        let place = |n: usize| others.get(n).copied().unwrap_or_default();
        let spot = |members: Rc<[usize]>, anchor: usize, never_parts: bool, is_open: bool| {
            let (key, at, flat) = (key_of(&members, anchor), pins.at(anchor), flat.at_zoom_0(anchor, pins));
            Spot { key, members, anchor, at, flat, never_parts, is_open }
        };
        let mut all: Vec<Spot> = apart
            .into_iter()
            .map(|cluster| {
                let members = cluster.members.iter().map(|n| place(*n)).collect();
                spot(members, place(cluster.anchor), cluster.one_spot, false)
            })
            .collect();
        all.extend(scene.open.map(|open| spot([open].into(), open, true, true)));
        let times = flat.times(zoom);
        let positions = all.iter().map(|spot| enlarged(spot.flat, times)).collect();
        Self { all, positions, zoom, is_at_home: scene.open.is_none() }
    }

    /// Lets another example be the open one, or none, where that changes no other mark; gives back whether it is so. An example that
    /// stands alone has no part in how others are clustered, so all stay where they are with or without it.
    pub fn turn(&mut self, open: Option<usize>, zoom: f64) -> bool {
        let is_alone = |open| self.all.iter().any(|spot| *spot.members == [open]);
        if !self.is_at_home || self.zoom.to_bits() != zoom.to_bits() || !open.is_none_or(is_alone) {
            return false;
        }
        for spot in &mut self.all {
            spot.is_open = open.is_some_and(|open| *spot.members == [open]);
        }
        true
    }

    /// Those to be drawn, and whether each is in view: of many those around the view and that with the key `held`.
    pub fn to_draw(&self, sight: Sight, held: Option<&str>) -> impl Iterator<Item = (&Spot, bool)> {
        let few = self.are_few();
        let spots = self.all.iter().zip(&self.positions);
        spots
            .filter(move |(spot, at)| few || sight.has(**at, AROUND) || Some(&*spot.key) == held)
            .map(move |(spot, at)| (spot, sight.has(*at, IN_VIEW)))
    }

    pub const fn are_few(&self) -> bool {
        self.all.len() <= FEW
    }
}

/// Where examples lie on the flat world; each is worked out once.
pub struct Flat {
    /// At zoom 0, in CSS pixels, by the examples' places.
    known: RefCell<Vec<Option<(f64, f64)>>>,
    /// How many times larger than ordinary the visitor's letters are: so much less room is there between marks.
    scale: f64,
}

impl Flat {
    pub const fn new(scale: f64) -> Self {
        Self { known: RefCell::new(Vec::new()), scale }
    }

    /// At zoom 0, in CSS pixels.
    fn at_zoom_0(&self, place: usize, pins: &dyn Pins) -> (f64, f64) {
        let mut known = self.known.borrow_mut();
        if known.len() <= place {
            known.resize(place + 1, None);
        }
        let worked_out = || project(pins.at(place));
        known.get_mut(place).map_or_else(worked_out, |known| *known.get_or_insert_with(worked_out))
    }

    /// At `zoom`, in CSS pixels of a text of ordinary size.
    pub fn pixels(&self, places: &mut dyn Iterator<Item = usize>, pins: &dyn Pins, zoom: f64) -> Vec<(f64, f64)> {
        let times = self.times(zoom);
        places.map(|place| enlarged(self.at_zoom_0(place, pins), times)).collect()
    }

    /// The same of any spot.
    pub fn pixels_of(&self, at: LatLng, zoom: f64) -> (f64, f64) {
        enlarged(project(at), self.times(zoom))
    }

    /// How much larger all is than at zoom 0. The browser is asked: once for all spots.
    fn times(&self, zoom: f64) -> f64 {
        Math::pow(2.0, zoom) / self.scale
    }
}

fn enlarged((x, y): (f64, f64), times: f64) -> (f64, f64) {
    (x * times, y * times)
}

/// Web Mercator at zoom 0, as [`geo::project`](crate::domain::geo::project): with the browser's own sine and logarithm, which cost the
/// visitor nothing.
fn project(at: LatLng) -> (f64, f64) {
    let sine = Math::sin(at.lat() * PI / 180.0);
    (256.0 * (at.lng() / 360.0 + 0.5), 256.0 * (0.5 - Math::log((1.0 + sine) / (1.0 - sine)) / (4.0 * PI)))
}

/// The bounds of some examples.
pub fn bounds_of(places: &[usize], pins: &dyn Pins) -> Option<Bounds> {
    Bounds::around(places.iter().map(|place| pins.at(*place)))
}
