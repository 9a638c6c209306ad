//! The printed page comes to life: parts of it follow the view, and it answers the visitor. In the browser alone.
//!
//! The document holds all elements already. Making them anew would cost each visitor the code for it, and the time; so the app takes
//! the printed ones by their selectors. What a component prints and how it follows stand in one file.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, Event, HtmlElement};

/// A part of an element.
#[derive(Clone, Copy)]
pub enum Part {
    Text,
    Html,
    Attribute(&'static str),
}

/// Does something now, and again whenever what it reads changes. In the browser alone. Where one such place is all that reads a
/// value, it remembers the last itself: a `Memo` of a type of its own is a kilobyte.
pub fn whenever(mut act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut(Option<()>)> = Box::new(move |_| act());
    Effect::new(act);
}

/// The first element of the page that a selector finds.
pub fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Sets a part of an element where it is not so already; an attribute without a value goes.
pub fn set(element: &Element, part: Part, value: Option<&str>) {
    match part {
        Part::Text if element.text_content().as_deref() != value => element.set_text_content(value),
        Part::Html if Some(&*element.inner_html()) != value => element.set_inner_html(value.unwrap_or_default()),
        Part::Attribute(name) if element.get_attribute(name).as_deref() != value => {
            _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }
        _ => {}
    }
}

/// A part of the element that follows what `read` reads.
pub fn follow(selector: &'static str, part: Part, read: impl Fn() -> Option<String> + 'static) {
    let read: Box<dyn Fn() -> Option<String>> = Box::new(read);
    let mut last = None::<Option<String>>;
    whenever(move || {
        let value = read();
        if last.as_ref() != Some(&value)
            && let Some(element) = find(selector)
        {
            set(&element, part, value.as_deref());
            last = Some(value);
        }
    });
}

pub fn text(selector: &'static str, read: impl Fn() -> String + 'static) {
    follow(selector, Part::Text, move || Some(read()));
}

pub fn href(selector: &'static str, read: impl Fn() -> String + 'static) {
    follow(selector, Part::Attribute("href"), move || Some(read()));
}

pub fn hidden(selector: &'static str, read: impl Fn() -> bool + 'static) {
    follow(selector, Part::Attribute("hidden"), move || read().then(String::new));
}

/// Answers an event in the element, as long as the page lives.
pub fn on(selector: &str, event: &str, act: impl FnMut(Event) + 'static) {
    let Some(element) = find(selector) else { return };
    let act: Box<dyn FnMut(Event)> = Box::new(act);
    let answer = Closure::wrap(act).into_js_value();
    _ = element.add_event_listener_with_callback(event, answer.unchecked_ref());
}

/// The element around an event, or the one itself, that a selector finds.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}
