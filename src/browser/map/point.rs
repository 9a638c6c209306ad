//! Pointer and focus on a mark make its examples stand out and show its name.
//!
//! The name can be pointed at itself, and Escape puts it away (WCAG 1.4.13): Leaflet's tooltips go with the pointer.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::key_of;
use super::listen::with;
use super::stage::Stage;
use crate::domain::scene::MapEvent;

/// How long a name waits for the pointer that left its mark, in milliseconds.
const LINGER: u32 = 250;

pub fn pointing(stage: &Rc<Stage>, element: &HtmlElement) -> Vec<EventListener> {
    let leaving = Rc::new(RefCell::new(None::<Timeout>));
    let listen = |name: &'static str| {
        let (weak, leaving) = (Rc::downgrade(stage), Rc::clone(&leaving));
        EventListener::new(element, name, move |event| {
            let Some(key) = key_of(event.target()) else { return };
            let weak = weak.clone();
            if name.ends_with("out") {
                let wait = if name == "focusout" { 0 } else { LINGER };
                let leave = move |stage: Rc<Stage>| stage.tell(MapEvent::Left(stage.focused_places()));
                leaving.replace(Some(Timeout::new(wait, move || with(&weak, leave))));
                return;
            }
            leaving.take();
            with(&weak, move |stage| {
                let Some(mark) = stage.mark(&key) else { return };
                let places = mark.spot.members.to_vec();
                if name == "focusin" {
                    stage.arrive(places.clone());
                }
                stage.tell(MapEvent::Pointed(places));
            });
        })
    };
    ["pointerover", "pointerout", "focusin", "focusout"].map(listen).into_iter().chain(escape(stage)).collect()
}

/// Where the focus is elsewhere: a pointer needs none. On a mark the key has a meaning of its own.
fn escape(stage: &Rc<Stage>) -> Option<EventListener> {
    let (window, weak) = (web_sys::window()?, Rc::downgrade(stage));
    Some(EventListener::new(&window, "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
            && key_of(event.target()).is_none()
        {
            with(&weak, |stage| _ = stage.hide_name());
        }
    }))
}
