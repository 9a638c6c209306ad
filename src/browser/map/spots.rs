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
fn key_of(members: &[usize], anchor: usize, is_open: bool) -> String {
    let mixed = members
        .iter()
        .chain([&anchor, &usize::from(is_open)])
        .fold(0xcbf2_9ce4_8422_2325, |mixed: u64, n| (mixed ^ *n as u64).wrapping_mul(0x0100_0000_01b3));
    mixed.to_string()
}

/// A part of the flat world: the least and the greatest x and y, as [`Spots::positions`] counts.
pub type Seen = ((f64, f64), (f64, f64));

/// All spots of a scene at one zoom, and where they lie on the flat world.
#[derive(Default)]
pub struct Spots {
    pub all: Vec<Spot>,
    /// In CSS pixels of a text of ordinary size.
    pub positions: Vec<(f64, f64)>,
}

impl Spots {
    pub fn new(scene: &Scene, pins: &dyn Pins, flat: &Flat, zoom: f64) -> Self {
        let others: Vec<usize> = scene.shown.iter().copied().filter(|place| Some(*place) != scene.open).collect();
        let apart = clusters(&flat.pixels(&mut others.iter().copied(), pins, zoom));
        let place = |n: usize| others.get(n).copied().unwrap_or_default();
        let spot = |members: Rc<[usize]>, anchor: usize, never_parts: bool, is_open: bool| {
            let (key, at, flat) = (key_of(&members, anchor, is_open), pins.at(anchor), flat.at_zoom_0(anchor, pins));
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
        Self { all, positions }
    }

    /// Those to be drawn: of many those in view and that with the key `held`.
    pub fn to_draw(&self, (least, most): Seen, held: Option<&str>) -> impl Iterator<Item = &Spot> {
        let few = self.are_few();
        let seen = move |(x, y): (f64, f64)| (least.0..=most.0).contains(&x) && (least.1..=most.1).contains(&y);
        let spots = self.all.iter().zip(&self.positions);
        spots.filter(move |(spot, at)| few || seen(**at) || Some(&*spot.key) == held).map(|(spot, _)| spot)
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
