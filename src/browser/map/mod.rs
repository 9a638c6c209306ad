//! The Leaflet shell: scenes in, map events out. It holds no state of the app, and all its listeners unhook on drop.

mod bubbles;
mod camera;
mod draw;
mod ground;
mod later;
mod leaf;
mod listen;
mod mark;
mod marks;
mod pane;
mod point;
mod rove;
mod spots;
mod stage;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use self::ground::Ground;
use self::listen::Listeners;
use self::stage::Stage;
use super::attempt::attempt;
use crate::domain::Words;
use crate::domain::scene::{MapEvent, Pins, Scene};

/// A live map. Dropped, it leaves the drawn country in its element.
pub struct MapShell {
    stage: Rc<Stage>,
    element: HtmlElement,
    ground: Rc<Ground>,
    /// Dropped before the map goes.
    listeners: RefCell<Option<Listeners>>,
}

impl MapShell {
    /// Makes a map in `element`, over the drawn country in it. `pins` knows the examples, `tell` hears what the visitor does on the map, or with
    /// the `tools` beside it.
    ///
    /// # Errors
    /// The reason when Leaflet is missing or throws. The drawn country then lies in `element` as it was printed.
    pub fn mount(
        element: HtmlElement,
        tools: HtmlElement,
        words: &'static Words,
        pins: Box<dyn Pins>,
        tell: Box<dyn Fn(MapEvent)>,
    ) -> Result<Self, String> {
        let drawn = element.query_selector("svg").ok().flatten().ok_or("the page has no drawn map")?;
        let ground = Rc::new(Ground::new(drawn));
        let (host, base) = (element.clone(), Rc::clone(&ground));
        let made = attempt(move || {
            let stage = Rc::new(
                Stage::new(&host, base, words, pins, tell).map_err(|thrown| super::attempt::in_words(&thrown))?,
            );
            let listeners = Listeners::hook(&stage, &host, &tools);
            // Arrow keys are the map's own, not a screen reader's (WCAG 4.1.2); Leaflet gives its element no role.
            _ = host.set_attribute("role", "application");
            _ = host.set_attribute("aria-describedby", "toetsen");
            host.set_tab_index(0);
            Ok((stage, listeners))
        });
        match made.and_then(|made: Result<_, String>| made) {
            Ok((stage, listeners)) => Ok(Self { stage, element, ground, listeners: RefCell::new(Some(listeners)) }),
            Err(reason) => {
                put_back(&element, &ground);
                Err(reason)
            }
        }
    }

    /// # Errors
    /// The reason when Leaflet throws.
    pub fn show(&self, scene: Rc<Scene>) -> Result<(), String> {
        let stage = Rc::clone(&self.stage);
        attempt(move || stage.show(scene))
    }

    /// Makes these dots, or the clusters that hold them, stand out.
    pub fn point_at(&self, places: &[usize]) {
        let (stage, places) = (Rc::clone(&self.stage), places.to_vec());
        _ = attempt(move || stage.point_at(&places));
    }

    /// Shows the whole country; `counts` says whether that counts as the visitor's move.
    pub fn show_country(&self, counts: bool) {
        let stage = Rc::clone(&self.stage);
        _ = attempt(move || stage.show_country(counts));
    }
}

impl Drop for MapShell {
    fn drop(&mut self) {
        self.listeners.take();
        let stage = Rc::clone(&self.stage);
        _ = attempt(move || stage.leave());
        put_back(&self.element, &self.ground);
    }
}

/// Takes away whatever Leaflet did to the element and lays the drawn country down in it.
fn put_back(element: &HtmlElement, ground: &Ground) {
    for name in ["class", "style", "tabindex", "aria-describedby"] {
        _ = element.remove_attribute(name);
    }
    element.set_class_name("map-ground");
    _ = element.set_attribute("role", "group");
    ground.give_back();
    ground.lay_down(element);
}

/// The key of the mark that an event's target is in.
fn key_of(target: Option<web_sys::EventTarget>) -> Option<String> {
    closest(target, "[data-key]")?.get_attribute("data-key")
}

fn closest(target: Option<web_sys::EventTarget>, selector: &str) -> Option<Element> {
    let node = target?.dyn_into::<Node>().ok()?;
    let element = node.clone().dyn_into::<Element>().ok().or_else(|| node.parent_element())?;
    element.closest(selector).ok()?
}
