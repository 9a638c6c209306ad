//! Listening to the map and its element.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use leaflet::{Event, Evented, EventedHandle, MouseEvent};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent, ResizeObserver, UiEvent, WheelEvent};

use super::point::pointing;
use super::stage::Stage;
use super::{closest, key_of};
use crate::browser::attempt::attempt;
use crate::browser::focus::focus_quietly;
use crate::domain::LatLng;
use crate::domain::decimal::decimal;
use crate::domain::steer::{Direction, Press};

/// Time in which a second click makes a double click, in milliseconds: a province's offer waits for it.
const DOUBLE_CLICK: u32 = 280;

/// All listeners of a map. Dropped, each unhooks itself.
pub struct Listeners {
    _events: Vec<EventListener>,
    _leaflet: Vec<EventedHandle<Event>>,
    _clicks: EventedHandle<MouseEvent>,
    observer: Option<ResizeObserver>,
    _resized: Closure<dyn FnMut()>,
}

impl Drop for Listeners {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

impl Listeners {
    pub fn hook(stage: &Rc<Stage>, element: &HtmlElement, tools: &HtmlElement) -> Self {
        let dragged = Rc::new(Cell::new(false));
        let offer = Rc::new(RefCell::new(None::<Timeout>));
        stage.later.of(stage);
        let (resized, observer) = watch_size(stage, element);
        let mut events = pointing(stage, element);
        events.extend(pressing(stage, element, &dragged));
        events.push(wheel(element));
        events.push(keys(stage, element));
        events.push(buttons(stage, tools));
        Self {
            _events: events,
            _leaflet: vec![
                on(stage, "zoomend", Rc::new(Stage::redraw)),
                on(stage, "movestart", Rc::new(Stage::moves)),
                on(stage, "moveend", Rc::new(Stage::moved)),
                on(stage, "move", Rc::new(Stage::follow_move)),
                on(stage, "zoom", Rc::new(Stage::place)),
                on(stage, "viewreset", Rc::new(Stage::place)),
                zooms(stage),
                on(stage, "dragstart", {
                    let (dragged, offer) = (Rc::clone(&dragged), Rc::clone(&offer));
                    Rc::new(move |_| {
                        dragged.set(true);
                        offer.take();
                    })
                }),
                on(stage, "dblclick", {
                    let offer = Rc::clone(&offer);
                    Rc::new(move |_| _ = offer.take())
                }),
            ],
            _clicks: province_clicks(stage, offer),
            observer,
            _resized: resized,
        }
    }
}

/// Does something with the stage while it is there; what Leaflet throws ends here.
pub fn with(stage: &Weak<Stage>, act: impl FnOnce(Rc<Stage>) + 'static) {
    if let Some(stage) = stage.upgrade()
        && let Err(reason) = attempt(move || act(stage))
    {
        web_sys::console::error_1(&format!("map: {reason}").into());
    }
}

fn on(stage: &Rc<Stage>, event: &'static str, act: Rc<dyn Fn(&Stage)>) -> EventedHandle<Event> {
    let weak = Rc::downgrade(stage);
    Evented::on_leaflet_event(&stage.map(), event, move |_: Event| {
        let act = Rc::clone(&act);
        with(&weak, move |stage| act(&stage));
    })
}

/// A gentle zoom begins: the marks go along to where it ends.
fn zooms(stage: &Rc<Stage>) -> EventedHandle<Event> {
    let weak = Rc::downgrade(stage);
    Evented::on_leaflet_event(&stage.map(), "zoomanim", move |event: Event| {
        let property = |name: &str| Reflect::get(&event, &name.into()).unwrap_or_default();
        let (centre, zoom) = (property("center").unchecked_into(), property("zoom").as_f64());
        with(&weak, move |stage| {
            let zoom = zoom.unwrap_or_default();
            stage.camera.zooms_to(zoom);
            stage.place_at(&centre, zoom);
        });
    })
}

/// Presses on clusters and on the bubble's close button; the click that ends a drag is none.
fn pressing(stage: &Rc<Stage>, element: &HtmlElement, dragged: &Rc<Cell<bool>>) -> [EventListener; 2] {
    let capture = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    let down = EventListener::new_with_options(element, "pointerdown", capture, {
        let dragged = Rc::clone(dragged);
        move |_| dragged.set(false)
    });
    let (weak, dragged) = (Rc::downgrade(stage), Rc::clone(dragged));
    let click = EventListener::new_with_options(element, "click", capture, move |event| {
        let by_keyboard = event.dyn_ref::<UiEvent>().is_some_and(|event| event.detail() == 0);
        if dragged.take() && !by_keyboard {
            event.prevent_default();
            event.stop_immediate_propagation();
            return;
        }
        let key = key_of(event.target());
        let closes = closest(event.target(), ".bubble-close").is_some();
        let on_name = closest(event.target(), ".leaflet-tooltip").is_some();
        with(&weak, move |stage| match key.and_then(|key| stage.mark(&key)) {
            Some(mark) if mark.spot.members.len() > 1 => stage.open_cluster(&mark, by_keyboard),
            // After this click: a listener cannot be called from itself.
            Some(mark) if on_name => _ = Timeout::new(0, move || mark.control.click()).forget(),
            _ if closes => _ = give_focus_back(&stage),
            _ => {}
        });
    });
    [down, click]
}

/// The wheel zooms only while the map has the focus, or with ctrl or cmd: the page scrolls past the map otherwise.
fn wheel(element: &HtmlElement) -> EventListener {
    let host = element.clone();
    let capture = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(element, "wheel", capture, move |event| {
        let with_key = event.dyn_ref::<WheelEvent>().is_some_and(|event| event.ctrl_key() || event.meta_key());
        let focused = web_sys::window().and_then(|window| window.document()?.active_element());
        if !with_key && !focused.is_some_and(|focused| host.contains(Some(&focused))) {
            event.stop_immediate_propagation();
        }
    })
}

/// Keys on the map and on its marks. In a bubble there is Escape alone.
fn keys(stage: &Rc<Stage>, element: &HtmlElement) -> EventListener {
    let weak = Rc::downgrade(stage);
    let heeded = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(element, "keydown", heeded, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let in_bubble = closest(event.target(), ".leaflet-popup").is_some();
        let Some(press) = Press::of_key(&key.key()).filter(|_| !(key.alt_key() || key.ctrl_key() || key.meta_key()))
        else {
            return;
        };
        let (on, event) = (key_of(event.target()), event.clone());
        with(&weak, move |stage| {
            let mark = on.and_then(|key| stage.mark(&key));
            if (press == Press::Leave && give_focus_back(&stage)) || (!in_bubble && stage.press(press, mark.as_ref())) {
                event.prevent_default();
            }
        });
    })
}

/// The buttons beside the map, by what they do.
fn buttons(stage: &Rc<Stage>, tools: &HtmlElement) -> EventListener {
    let weak = Rc::downgrade(stage);
    EventListener::new(tools, "click", move |event| {
        let does = closest(event.target(), "[data-does]").and_then(|button| button.get_attribute("data-does"));
        with(&weak, move |stage| match does.as_deref() {
            Some("zoom-in") => _ = stage.press(Press::ZoomIn, None),
            Some("zoom-out") => _ = stage.press(Press::ZoomOut, None),
            Some("whole-country") => _ = stage.press(Press::WholeCountry, None),
            Some(way) => _ = Direction::named(way).map(|direction| stage.press(Press::Go(direction), None)),
            None => {}
        });
    })
}

/// Closes the bubble, if one is open, and goes back to what it came from. Whether there was one.
fn give_focus_back(stage: &Stage) -> bool {
    let opener = stage.close_bubble();
    opener.iter().for_each(focus_quietly);
    opener.is_some()
}

fn province_clicks(stage: &Rc<Stage>, offer: Rc<RefCell<Option<Timeout>>>) -> EventedHandle<MouseEvent> {
    let weak = Rc::downgrade(stage);
    Evented::on_leaflet_event(&stage.map(), "click", move |event: MouseEvent| {
        // Leaflet takes a click on a mark for one on the map.
        if key_of(event.original_event().target()).is_some() {
            return;
        }
        with(&weak, |stage| _ = stage.close_bubble());
        let province = closest(event.original_event().target(), "[data-province]");
        let Some(id) = province.and_then(|province| province.get_attribute("data-province")) else { return };
        let at = LatLng::clamped(event.lat_lng().lat(), event.lat_lng().lng());
        let weak = weak.clone();
        let later = Timeout::new(DOUBLE_CLICK, move || with(&weak, move |stage| stage.offer(&id, at)));
        offer.replace(Some(later));
    })
}

/// On paper the map is shrunk as a whole from the size that it has on the screen, in CSS pixels.
fn tell_size(element: &HtmlElement, (width, height): (f64, f64)) {
    if width > 0.0 && height > 0.0 {
        _ = element.style().set_property("--wzk-map-width", &decimal(width));
        _ = element.style().set_property("--wzk-map-height", &decimal(height));
    }
}

/// Watches the element's own size: columns that fold, screens that turn, tabs that open.
fn watch_size(stage: &Rc<Stage>, element: &HtmlElement) -> (Closure<dyn FnMut()>, Option<ResizeObserver>) {
    // It may be printed before the watch first tells.
    tell_size(element, stage.camera.size());
    let (weak, host) = (Rc::downgrade(stage), element.clone());
    let resized = Closure::<dyn FnMut()>::new(move || {
        let (width, height) = (f64::from(host.client_width()), f64::from(host.client_height()));
        tell_size(&host, (width, height));
        with(&weak, move |stage| stage.resized(width, height));
    });
    let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
    if let Some(observer) = &observer {
        observer.observe(element);
    }
    (resized, observer)
}
