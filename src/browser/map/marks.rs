//! Dots and clusters on the live map.

use leaflet::Map;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::pane::{self, View};
use super::spots::{Seen, Spot, Spots};
use crate::domain::Collection;
use crate::domain::cluster::radius;
use crate::domain::decimal::decimal;
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
    /// A dot of each collection and a cluster to be copied, which takes a tenth of the time that making one does.
    models: Vec<(Option<Collection>, HtmlElement)>,
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
    /// What the control lies in, on its spot.
    pin: HtmlElement,
}

impl Marks {
    pub const fn new(words: &'static Words, scale: f64) -> Self {
        Self { words, scale, drawn: Vec::new(), models: Vec::new(), stop: Vec::new() }
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
        let Some(pane) = pane::of(map) else { return };
        let mut old = std::mem::take(&mut self.drawn);
        for spot in spots.to_draw(seen, held) {
            let kept = old.iter().position(|mark| mark.spot.key == spot.key).map(|n| old.swap_remove(n));
            if let Some(mark) = kept.or_else(|| self.make(spot, pins, &pane)) {
                self.drawn.push(mark);
            }
        }
        for mark in old {
            mark.pin.remove();
        }
        self.place(View::now(map));
    }

    /// Lays all marks down where they are in a view of the map.
    pub fn place(&self, view: View) {
        for mark in &self.drawn {
            view.place(&mark.pin, mark.spot.flat);
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
            let mark = self.make(spot, pins, &pane::of(map)?)?;
            View::now(map).place(&mark.pin, spot.flat);
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

    fn make(&mut self, spot: &Spot, pins: &dyn Pins, pane: &HtmlElement) -> Option<Mark> {
        let (anchor, count) = (pins.pin(spot.anchor)?, spot.members.len());
        let pin = self.model((count == 1).then_some(anchor.collection))?;
        let control: HtmlElement = pin.first_element_child()?.dyn_into().ok()?;
        let title = if count == 1 {
            _ = control.set_attribute("aria-label", &anchor.label);
            _ = control.set_attribute("href", &anchor.href);
            mark_language(&control, &anchor);
            anchor.name
        } else {
            let name = (self.words.cluster)(count, &anchor.place);
            _ = control.set_attribute("aria-label", &name);
            control.set_text_content(Some(&count.to_string()));
            name
        };
        _ = control.set_attribute("data-key", &spot.key);
        // By this the focus finds back, when the example that was opened here is closed.
        if let Some(first) = spot.members.first().and_then(|first| pins.pin(*first)) {
            control.set_id(&["stip-", first.id.as_str()].concat());
        }
        let radius = radius(count) * self.scale * if spot.is_open { OPEN_SCALE } else { 1.0 };
        if spot.is_open {
            _ = control.set_attribute("aria-current", "true");
            _ = pin.set_attribute("data-open", "");
        }
        _ = pin.style().set_property("--wzk-radius", &[&*decimal(radius), "px"].concat());
        _ = pane.append_child(&pin);
        Some(Mark { spot: spot.clone(), control, title, radius, pin })
    }

    /// A new dot of this collection, or a new cluster.
    fn model(&mut self, of: Option<Collection>) -> Option<HtmlElement> {
        let known = self.models.iter().find(|(known, _)| *known == of).map(|(_, model)| model.clone());
        let model = known.or_else(|| {
            let around = element("div");
            around.set_inner_html(&html_of(of));
            let model: HtmlElement = around.first_element_child()?.dyn_into().ok()?;
            self.models.push((of, model.clone()));
            Some(model)
        })?;
        model.clone_node_with_deep(true).ok()?.dyn_into().ok()
    }
}

/// Nothing to escape: all of it is ours.
fn html_of(collection: Option<Collection>) -> String {
    let control = match collection {
        None => "<button type=\"button\" class=\"cluster\"></button>".to_owned(),
        Some(collection) => format!(
            "<a class=\"dot mark-{}\" data-noscroll><svg viewBox=\"-12 -12 24 24\" aria-hidden=\"true\"><path d=\"{}\"/></svg></a>",
            collection.id(),
            mark_shape(collection)
        ),
    };
    ["<div class=\"pin leaflet-zoom-animated\">", &control, "</div>"].concat()
}

/// Of a name that is not in the page's language (WCAG 3.1.2).
pub fn mark_language(element: &HtmlElement, pin: &Pin) {
    if let Some(lang) = pin.lang {
        element.set_lang(lang);
    }
}

/// A new element, in no document yet.
///
/// Only ever called with the names of HTML elements, inside [`attempt`](crate::browser::attempt).
pub fn element(name: &str) -> HtmlElement {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.create_element(name).ok());
    element.map_or_else(|| wasm_bindgen::JsValue::NULL.unchecked_into(), JsCast::unchecked_into)
}
