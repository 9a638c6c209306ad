//! Dots and clusters on the live map.

use leaflet::{Map, Marker};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::leaf::{element_icon, lat_lng, options};
use crate::domain::cluster::{clusters, radius};
use crate::domain::geo::Bounds;
use crate::domain::scene::{Pin, Scene, mark_shape};
use crate::domain::{LatLng, Slug, Words};

/// How much larger the open example's mark is than the others.
const OPEN_SCALE: f64 = 1.5;

/// The marks that are on the map, by key. A mark that stays the same keeps its element, and with it the focus.
pub struct Marks {
    words: &'static Words,
    /// How large the marks are, as a multiple of their ordinary size.
    scale: f64,
    drawn: Vec<(String, Mark)>,
    /// The examples of the mark that the tab key leads to; arrows lead to the others.
    pub stop: Vec<Slug>,
}

/// One dot or cluster.
#[derive(Clone)]
pub struct Mark {
    pub pins: Vec<Pin>,
    pub at: LatLng,
    pub one_spot: bool,
    /// The link or button that is focused and pressed.
    pub control: HtmlElement,
    /// Half its width, in CSS pixels.
    pub radius: f64,
    marker: Marker,
}

impl Mark {
    pub fn ids(&self) -> Vec<Slug> {
        self.pins.iter().map(|pin| pin.id.clone()).collect()
    }

    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.pins.iter().map(|pin| pin.at))
    }

    /// What the tooltip says: the name of an example, or what a cluster holds.
    pub fn title(&self) -> String {
        match self.pins.as_slice() {
            [pin] => pin.name.clone(),
            _ => self.control.get_attribute("aria-label").unwrap_or_default(),
        }
    }
}

impl Marks {
    pub const fn new(words: &'static Words, scale: f64) -> Self {
        Self { words, scale, drawn: Vec::new(), stop: Vec::new() }
    }

    pub fn get(&self, key: &str) -> Option<Mark> {
        self.drawn.iter().find(|(drawn, _)| drawn == key).map(|(_, mark)| mark.clone())
    }

    /// The mark that shows one of these examples.
    pub fn showing(&self, ids: &[Slug]) -> Option<Mark> {
        self.marks().find(|mark| mark.pins.iter().any(|pin| ids.contains(&pin.id))).cloned()
    }

    /// Whether nothing lies over the marks on a spot (WCAG 2.4.11).
    pub fn is_uncovered(&self, at: LatLng) -> bool {
        self.marks().filter(|mark| mark.at == at).all(|mark| {
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

    /// All that are drawn.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.drawn.iter().map(|(_, mark)| mark)
    }

    /// Lets the tab key lead to the mark that shows one of these examples, and to no other.
    pub fn set_stop(&mut self, stop: Vec<Slug>) {
        let shown = self.showing(&stop).map(|mark| mark.control);
        for mark in self.marks() {
            mark.control.set_tab_index(if Some(&mark.control) == shown.as_ref() { 0 } else { -1 });
        }
        self.stop = stop;
    }

    /// Draws what the scene shows at this zoom: new marks come, old ones go, the rest stay as they are.
    pub fn draw(&mut self, scene: &Scene, map: &Map) {
        let open = scene.open.as_ref();
        let pins: Vec<&Pin> = scene.pins.iter().filter(|pin| open.is_none_or(|open| open.id != pin.id)).collect();
        let apart = clusters(&pixels(map, self.scale, &mut pins.iter().map(|pin| pin.at), map.get_zoom()));
        let mut old = std::mem::take(&mut self.drawn);
        let mut keep = |key: String, pins: Vec<Pin>, at: LatLng, one_spot: bool, is_open: bool| {
            let mark = match old.iter().position(|(drawn, _)| *drawn == key).map(|n| old.swap_remove(n)) {
                Some((_, mark)) => Mark { pins, ..mark },
                None => self.make(&key, pins, at, one_spot, is_open, map),
            };
            if let [pin] = mark.pins.as_slice() {
                _ = mark.control.set_attribute("href", &pin.href);
            }
            self.drawn.push((key, mark));
        };
        for cluster in apart {
            let members: Vec<Pin> =
                cluster.members.iter().filter_map(|n| pins.get(*n)).map(|pin| (*pin).clone()).collect();
            if let Some(anchor) = pins.get(cluster.anchor) {
                keep(key_of(&members, &anchor.id), members, anchor.at, cluster.one_spot, false);
            }
        }
        if let Some(open) = open {
            keep(format!("open {}", open.id), vec![open.clone()], open.at, true, true);
        }
        for (_, mark) in old {
            mark.marker.remove();
        }
    }

    /// Makes the marks of these examples stand out, and no others.
    pub fn point_at(&self, ids: &[Slug]) {
        for mark in self.marks() {
            let pointed = mark.pins.iter().any(|pin| ids.contains(&pin.id));
            _ = mark.control.toggle_attribute_with_force("data-pointed", pointed);
        }
    }

    fn make(&self, key: &str, pins: Vec<Pin>, at: LatLng, one_spot: bool, is_open: bool, map: &Map) -> Mark {
        let control = match pins.as_slice() {
            [pin] => dot(pin),
            _ => cluster_button(&pins, at, self.words),
        };
        _ = control.set_attribute("data-key", key);
        // By this the focus finds back, when the example that was opened here is closed.
        if let Some(first) = pins.first() {
            control.set_id(&format!("stip-{}", first.id));
        }
        let radius = radius(pins.len()) * self.scale * if is_open { OPEN_SCALE } else { 1.0 };
        if is_open {
            _ = control.set_attribute("aria-current", "true");
        }
        let how = options(&[
            ("icon", element_icon(&control, 2.0 * radius).into()),
            // The control inside is what is focused; the marker around it is no second one.
            ("keyboard", false.into()),
            ("riseOnHover", true.into()),
            ("zIndexOffset", if is_open { 10_000 } else { 0 }.into()),
        ]);
        let marker = Marker::new_with_options(&lat_lng(at), how.unchecked_ref());
        marker.add_to(map);
        Mark { pins, at, one_spot, control, radius, marker }
    }
}

/// Where positions lie on the whole flat world at `zoom`, in CSS pixels of a text of ordinary size: where letters are `scale`
/// times as large, there is less room.
pub fn pixels(map: &Map, scale: f64, positions: &mut dyn Iterator<Item = LatLng>, zoom: f64) -> Vec<(f64, f64)> {
    let flat = positions.map(|at| map.project_with_zoom(&lat_lng(at), zoom));
    flat.map(|point| (point.x() / scale, point.y() / scale)).collect()
}

/// The same examples on the same spot have the same key at every zoom.
fn key_of(pins: &[Pin], anchor: &Slug) -> String {
    pins.iter().fold(anchor.to_string(), |key, pin| key + " " + pin.id.as_str())
}

fn dot(pin: &Pin) -> HtmlElement {
    let link = element("a");
    link.set_class_name(&format!("dot mark-{}", pin.collection.id()));
    _ = link.set_attribute("aria-label", &pin.label);
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

fn cluster_button(pins: &[Pin], at: LatLng, words: &Words) -> HtmlElement {
    let button = element("button");
    let place = pins.iter().find(|pin| pin.at == at).map(|pin| pin.place.as_str()).unwrap_or_default();
    button.set_class_name("cluster");
    _ = button.set_attribute("type", "button");
    _ = button.set_attribute("aria-label", &(words.cluster)(pins.len(), place));
    button.set_text_content(Some(&pins.len().to_string()));
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
