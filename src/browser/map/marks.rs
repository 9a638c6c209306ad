//! Dots and clusters on the live map.

use leaflet::Map;
use web_sys::HtmlElement;

use super::mark::{Mark, Models};
use super::pane::{self, View};
use super::spots::{Sight, Spot, Spots};
use crate::domain::scene::Pins;
use crate::domain::{LatLng, Words};

/// The marks that are on the map, by key. A mark that stays the same keeps its element, and with it the focus.
pub struct Marks {
    models: Models,
    drawn: Vec<Mark>,
    /// The examples of the mark that the tab key leads to; arrows lead to the others.
    pub stop: Vec<usize>,
    /// That mark.
    stopped: Option<HtmlElement>,
    /// Where the link of the first example would lead.
    led: Option<String>,
    /// The view in which all of them lie where they are.
    placed: Option<View>,
}

impl Marks {
    pub const fn new(words: &'static Words, scale: f64) -> Self {
        Self {
            models: Models::new(words, scale),
            drawn: Vec::new(),
            stop: Vec::new(),
            stopped: None,
            led: None,
            placed: None,
        }
    }

    pub fn get(&self, key: &str) -> Option<&Mark> {
        self.drawn.iter().find(|mark| mark.spot.key == key)
    }

    /// The mark that shows one of these examples.
    pub fn showing(&self, places: &[usize]) -> Option<&Mark> {
        self.drawn.iter().find(|mark| mark.spot.shows(places))
    }

    /// Whether nothing lies over the marks on a spot (WCAG 2.4.11).
    pub fn is_uncovered(&self, at: LatLng) -> bool {
        self.drawn.iter().filter(|mark| mark.spot.at == at).all(|mark| {
            let place = mark.control.get_bounding_client_rect();
            let (x, y) = (place.x() + place.width() / 2.0, place.y() + place.height() / 2.0);
            let document = mark.control.owner_document();
            #[allow(clippy::cast_possible_truncation, reason = "a place on the screen")]
            let over = document.and_then(|document| document.element_from_point(x as f32, y as f32));
            over.is_none_or(|over| {
                // A name goes with the focus.
                mark.control.contains(Some(&over)) || over.closest(".leaflet-tooltip").is_ok_and(|name| name.is_some())
            })
        })
    }

    /// Lets the tab key lead to the mark that shows one of these examples, and to no other.
    pub fn set_stop(&mut self, stop: Vec<usize>) {
        let control = self.showing(&stop).map(|mark| mark.control.clone());
        // Marks come as none.
        let before = std::mem::replace(&mut self.stopped, control);
        for (control, index) in [(&before, -1), (&self.stopped, 0)] {
            if let Some(control) = control {
                control.set_tab_index(index);
            }
        }
        self.stop = stop;
    }

    /// Draws the spots in view and around it, and that of the mark that is held: new marks come, old ones go, the rest stay as they
    /// are. Of new ones only those in view come, unless it is to be `whole`; gives back whether it is.
    pub fn draw(
        &mut self,
        spots: &Spots,
        sight: Sight,
        whole: bool,
        held: Option<&str>,
        pins: &dyn Pins,
        map: &Map,
    ) -> bool {
        let Some(pane) = pane::of(map) else { return true };
        let view = View::now(map);
        let (mut old, mut is_whole) = (std::mem::take(&mut self.drawn), true);
        for (spot, is_in_view) in spots.to_draw(sight, held) {
            if let Some(n) = old.iter().position(|mark| mark.spot.key == spot.key) {
                self.drawn.push(self.models.keep(old.swap_remove(n), spot));
            } else if whole || is_in_view {
                self.drawn.extend(self.models.make(spot, pins, &pane, view));
            } else {
                is_whole = false;
            }
        }
        for mark in old {
            mark.pin.remove();
        }
        self.place(view);
        is_whole
    }

    /// Lays all marks down where they are in a view of the map.
    pub fn place(&mut self, view: View) {
        if self.placed.replace(view) != Some(view) {
            for mark in &self.drawn {
                view.place(&mark.pin, mark.spot.flat);
            }
        }
    }

    /// Lets the links of the dots follow the view. Where one leads where it led, all do.
    pub fn follow(&mut self, pins: &dyn Pins) {
        let first = pins.pin(0).map(|pin| pin.href);
        if first == self.led {
            return;
        }
        self.led = first;
        for mark in &self.drawn {
            if let [place] = &*mark.spot.members
                && let Some(pin) = pins.pin(*place)
            {
                _ = mark.control.set_attribute("href", &pin.href);
            }
        }
    }

    /// Draws one more, where it is not drawn yet.
    pub fn reach(&mut self, spot: &Spot, pins: &dyn Pins, map: &Map) -> Option<&Mark> {
        if self.get(&spot.key).is_none() {
            let mark = self.models.make(spot, pins, &pane::of(map)?, View::now(map))?;
            self.drawn.push(mark);
        }
        self.get(&spot.key)
    }

    /// Makes the marks of these examples stand out, and no others.
    pub fn point_at(&self, places: &[usize]) {
        for mark in &self.drawn {
            _ = mark.control.toggle_attribute_with_force("data-pointed", mark.spot.shows(places));
        }
    }
}
