//! Where the visitor is in the document, and what is said to those who hear it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::page::{by_id, document};

/// The id of the one live region, which the document has from the beginning.
const ANNOUNCER: &str = "melding";

/// Moves the focus to the first element that a selector finds, and into view where `scrolls`; gives back whether it is
/// there now. A page that does not have the focus does not take it: in a frame, from its host.
#[must_use]
pub fn focus(selector: &str, scrolls: bool) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.as_ref().and_then(|found| found.dyn_ref::<HtmlElement>()) {
        focus_quietly(element);
    }
    let moved = found.is_some() && found == focused();
    // The page around a frame sees to its own place.
    if let Some(element) = found.filter(|_| moved && scrolls && !is_framed()) {
        show(&element);
    }
    moved
}

fn is_framed() -> bool {
    let window = web_sys::window();
    window.as_ref().and_then(|window| window.parent().ok().flatten()) != window
}

/// What has the focus.
#[must_use]
pub fn focused() -> Option<Element> {
    document()?.active_element()
}

/// The id of the mark on the map whose link an event happened in, or that the link came from; empty for another link, and
/// `None` beside all.
#[must_use]
pub fn origin(event: &Event) -> Option<String> {
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a").ok()??;
    let mark = link.has_attribute("data-key").then(|| link.id());
    Some(link.get_attribute("data-back").or(mark).unwrap_or_default())
}

/// Scrolls whatever it takes for an element to be in view, and no more.
pub fn show(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves the focus without scrolling, where the page has it.
#[inline(never)]
pub fn focus_quietly(element: &HtmlElement) {
    if !has_focus() {
        return;
    }
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// Says something to those who hear the page rather than see it. A page without the focus keeps silent: in a frame, its
/// host tells what it asked for.
pub fn say(text: &str) {
    if let Some(announcer) = by_id(ANNOUNCER).filter(|_| has_focus()) {
        announcer.set_text_content(Some(text));
    }
}

fn has_focus() -> bool {
    document().is_some_and(|document| document.has_focus().unwrap_or(true))
}
