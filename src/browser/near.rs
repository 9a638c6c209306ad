//! Noticing that something is about to be seen.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::page::by_id;

/// How far outside the window counts as near, as a margin of style sheets: where the page itself scrolls. What lies in a part that
/// scrolls, or in a frame, is near when it is seen.
const NEAR: &str = "50%";

/// Tells, as long as the page lives, whenever the element with this id comes near what is in view.
pub fn whenever_near(id: &str, tell: Box<dyn Fn()>) {
    let Some(element) = by_id(id) else { return };
    let noticed = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let newest = entries.pop().unchecked_into::<IntersectionObserverEntry>();
        if newest.is_intersecting() {
            tell();
        }
    });
    let how = IntersectionObserverInit::new();
    how.set_root_margin(NEAR);
    if let Ok(observer) = IntersectionObserver::new_with_options(noticed.as_ref().unchecked_ref(), &how) {
        observer.observe(&element);
    }
    noticed.forget();
}
