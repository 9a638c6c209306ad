//! Dots and clusters on the live map.

use leaflet::{Map, Marker};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::leaf::{element_icon, lat_lng, options};
use super::spots::{Seen, Spot, Spots};
use crate::domain::cluster::radius;
use crate::domain::scene::{Pin, Pins, mark_shape};
use crate::domain::{LatLng, Words};

/// How much larger the open example's mark is than the others.
const OPEN_SCALE: f64 = 1.5;

/// The marks that are on the map, by key. A mark that stays the same keeps its element, and with it the focus.
pub struct Marks {
    words: &'static Words,
    /// How large the marks are, as a multiple of their ordinary size.
    scale: f64,
    drawn: Vec<Mark>,
    /// The examples of the mark that the tab key leads to; arrows lead to the others.
    pub stop: Vec<usize>,
}

/// One dot or cluster.
#[derive(Clone)]
pub struct Mark {
    pub spot: Spot,
    /// The link or button that is focused and pressed.
    pub control: HtmlElement,
    /// What stands beside it when it is pointed at: the name of an example, or what a cluster holds.
    pub title: String,
    /// Half its width, in CSS pixels.
    pub radius: f64,
    marker: Marker,
}

impl Marks {
    pub const fn new(words: &'static Words, scale: f64) -> Self {
        Self { words, scale, drawn: Vec::new(), stop: Vec::new() }
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
        let shown = self.showing(&stop).map(|mark| mark.control.clone());
        for mark in &self.drawn {
            mark.control.set_tab_index(if Some(&mark.control) == shown.as_ref() { 0 } else { -1 });
        }
        self.stop = stop;
    }

    /// Draws the spots in view, and that of the mark that is held: new marks come, old ones go, the rest stay as they are.
    pub fn draw(&mut self, spots: &Spots, seen: Seen, held: Option<&str>, pins: &dyn Pins, map: &Map) {
        let mut old = std::mem::take(&mut self.drawn);
        for spot in spots.to_draw(seen, held) {
            let kept = old.iter().position(|mark| mark.spot.key == spot.key).map(|n| old.swap_remove(n));
            if let Some(mark) = kept.or_else(|| self.make(spot, pins, map)) {
                self.drawn.push(mark);
            }
        }
        for mark in old {
            mark.marker.remove();
        }
    }

    /// Lets the links of the dots follow the view.
    pub fn follow(&self, pins: &dyn Pins) {
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
            let mark = self.make(spot, pins, map)?;
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

    fn make(&self, spot: &Spot, pins: &dyn Pins, map: &Map) -> Option<Mark> {
        let anchor = pins.pin(spot.anchor)?;
        let (control, title) = match spot.members.len() {
            1 => (dot(&anchor), anchor.name),
            count => {
                let name = (self.words.cluster)(count, &anchor.place);
                (cluster_button(count, &name), name)
            }
        };
        _ = control.set_attribute("data-key", &spot.key);
        // By this the focus finds back, when the example that was opened here is closed.
        if let Some(first) = spot.members.first().and_then(|first| pins.pin(*first)) {
            control.set_id(&format!("stip-{}", first.id));
        }
        let radius = radius(spot.members.len()) * self.scale * if spot.is_open { OPEN_SCALE } else { 1.0 };
        if spot.is_open {
            _ = control.set_attribute("aria-current", "true");
        }
        let how = options(&[
            ("icon", element_icon(&control, 2.0 * radius).into()),
            // The control inside is what is focused; the marker around it is no second one.
            ("keyboard", false.into()),
            ("riseOnHover", true.into()),
            ("zIndexOffset", if spot.is_open { 10_000 } else { 0 }.into()),
        ]);
        let marker = Marker::new_with_options(&lat_lng(spot.at), how.unchecked_ref());
        marker.add_to(map);
        Some(Mark { spot: spot.clone(), control, title, radius, marker })
    }
}

fn dot(pin: &Pin) -> HtmlElement {
    let link = element("a");
    link.set_class_name(&format!("dot mark-{}", pin.collection.id()));
    _ = link.set_attribute("aria-label", &pin.label);
    _ = link.set_attribute("href", &pin.href);
    mark_language(&link, pin);
    _ = link.set_attribute("data-noscroll", "");
    // The outline is a constant of ours: nothing to escape.
    let shape = mark_shape(pin.collection);
    link.set_inner_html(&format!("<svg viewBox=\"-12 -12 24 24\" aria-hidden=\"true\"><path d=\"{shape}\"/></svg>"));
    link
}

/// Of a name that is not in the page's language (WCAG 3.1.2).
pub fn mark_language(element: &HtmlElement, pin: &Pin) {
    if let Some(lang) = pin.lang {
        element.set_lang(lang);
    }
}

fn cluster_button(count: usize, name: &str) -> HtmlElement {
    let button = element("button");
    button.set_class_name("cluster");
    _ = button.set_attribute("type", "button");
    _ = button.set_attribute("aria-label", name);
    button.set_text_content(Some(&count.to_string()));
    button
}

/// A new element, in no document yet.
///
/// Only ever called with the names of HTML elements, inside [`attempt`](crate::browser::attempt).
pub fn element(name: &str) -> HtmlElement {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.create_element(name).ok());
    element.map_or_else(|| wasm_bindgen::JsValue::NULL.unchecked_into(), JsCast::unchecked_into)
}
