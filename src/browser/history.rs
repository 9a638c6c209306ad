//! A history that never throws.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::console;

/// Browsers may refuse to change the history: Safari after a hundred calls in half a minute, others in a sandboxed
/// frame. The router takes success for granted and would end the app, so a refusal is only written to the console:
/// the view changes all the same, the address catches up with the next change.
pub fn tame() {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    for name in ["pushState", "replaceState"] {
        let Ok(original) = Reflect::get(&history, &name.into()).and_then(JsValue::dyn_into::<Function>) else {
            continue;
        };
        let this = history.clone();
        let tamed = Closure::<dyn Fn(JsValue, JsValue, JsValue)>::new(move |state, title, url| {
            if let Err(refusal) = original.call3(&this, &state, &title, &url) {
                console::warn_2(&"The browser keeps its address:".into(), &refusal);
            }
        });
        // Lives as long as the page, like the history itself.
        _ = Reflect::set(&history, &name.into(), &tamed.into_js_value());
    }
}

/// Puts another address in the place of the current one.
pub fn replace(url: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        _ = history.replace_state_with_url(&JsValue::NULL, "", Some(url));
    }
}
