//! One dot or cluster, and how it is made.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::pane::View;
use super::spots::Spot;
use crate::browser::page::set;
use crate::domain::cluster::radius;
use crate::domain::decimal::decimal;
use crate::domain::scene::{Pin, Pins, mark_shape};
use crate::domain::{Collection, Words};

/// How much larger the open example's mark is than the others.
const OPEN_SCALE: f64 = 1.5;

/// A mark on the map.
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
    pub pin: HtmlElement,
}

/// What marks are made from.
pub struct Models {
    words: &'static Words,
    /// How large the marks are, as a multiple of their ordinary size.
    scale: f64,
    /// A dot of each collection and a cluster to be copied, which takes a tenth of the time that making one does.
    made: Vec<(Option<Collection>, HtmlElement)>,
}

impl Models {
    pub const fn new(words: &'static Words, scale: f64) -> Self {
        Self { words, scale, made: Vec::new() }
    }

    /// The mark of a spot, in `pane`, where it lies in this view.
    pub fn make(&mut self, spot: &Spot, pins: &dyn Pins, pane: &HtmlElement, view: View) -> Option<Mark> {
        let (anchor, count) = (pins.pin(spot.anchor)?, spot.members.len());
        let pin = self.copy((count == 1).then_some(anchor.collection))?;
        let control: HtmlElement = pin.first_element_child()?.dyn_into().ok()?;
        let title = if count == 1 {
            set(&control, "aria-label", Some(&anchor.label));
            set(&control, "href", Some(&anchor.href));
            mark_language(&control, &anchor);
            anchor.name
        } else {
            let name = (self.words.cluster)(count, &anchor.place);
            set(&control, "aria-label", Some(&name));
            control.set_text_content(Some(&count.to_string()));
            name
        };
        set(&control, "data-key", Some(&spot.key));
        // By this the focus finds back, when the example that was opened here is closed.
        if let Some(first) = spot.members.first().and_then(|first| pins.pin(*first)) {
            control.set_id(&["stip-", first.id.as_str()].concat());
        }
        let mut mark = Mark { spot: spot.clone(), control, title, radius: 0.0, pin };
        self.size(&mut mark);
        if spot.is_open {
            stand_out(&mark);
        }
        view.place(&mark.pin, spot.flat);
        // Last, so that nothing of it is styled twice.
        _ = pane.append_child(&mark.pin);
        Some(mark)
    }

    /// The same mark for the same spot, though its example may have been opened or closed.
    pub fn keep(&self, mut mark: Mark, spot: &Spot) -> Mark {
        if mark.spot.is_open != spot.is_open {
            mark.spot = spot.clone();
            self.size(&mut mark);
            stand_out(&mark);
        }
        mark
    }

    /// Makes a mark as large as it is to be.
    fn size(&self, mark: &mut Mark) {
        mark.radius = radius(mark.spot.members.len()) * self.scale * if mark.spot.is_open { OPEN_SCALE } else { 1.0 };
        _ = mark.pin.style().set_property("--wzk-radius", &[&*decimal(mark.radius), "px"].concat());
    }

    /// A new dot of this collection, or a new cluster.
    fn copy(&mut self, of: Option<Collection>) -> Option<HtmlElement> {
        let known = self.made.iter().find(|(known, _)| *known == of).map(|(_, model)| model.clone());
        let model = known.or_else(|| {
            let around = element("div");
            around.set_inner_html(&html_of(of));
            let model: HtmlElement = around.first_element_child()?.dyn_into().ok()?;
            self.made.push((of, model.clone()));
            Some(model)
        })?;
        model.clone_node_with_deep(true).ok()?.dyn_into().ok()
    }
}

/// Lets the open example's mark stand out, and others no more.
fn stand_out(mark: &Mark) {
    let is_open = mark.spot.is_open;
    set(&mark.pin, "data-open", is_open.then_some(""));
    set(&mark.control, "aria-current", is_open.then_some("true"));
}

/// Nothing to escape: all of it is ours.
fn html_of(collection: Option<Collection>) -> String {
    let control = match collection {
        None => "<button type=\"button\" class=\"cluster\" tabindex=\"-1\"></button>".to_owned(),
        Some(collection) => format!(
            "<a class=\"dot mark-{}\" data-noscroll tabindex=\"-1\"><svg viewBox=\"-12 -12 24 24\" aria-hidden=\"true\"><path d=\"{}\"/></svg></a>",
            collection.id(),
            mark_shape(collection)
        ),
    };
    ["<div class=\"pin leaflet-zoom-animated\">", &control, "</div>"].concat()
}

/// Of a name that is not in the page's language (WCAG 3.1.2).
pub fn mark_language(element: &HtmlElement, pin: &Pin) {
    set(element, "lang", pin.lang);
}

/// A new element, in no document yet.
///
/// Only ever called with the names of HTML elements, inside [`attempt`](crate::browser::attempt).
pub fn element(name: &str) -> HtmlElement {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.create_element(name).ok());
    element.map_or_else(|| wasm_bindgen::JsValue::NULL.unchecked_into(), JsCast::unchecked_into)
}
