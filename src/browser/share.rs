//! Sharing the address of the page.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// How sharing ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The device showed its own way of sharing.
    Handed,
    Copied,
    /// Neither worked; here is the address.
    Refused(String),
}

/// Web Share where there is one, else the clipboard. `path` is from the root of this host.
pub async fn share(title: String, path: String) -> Outcome {
    let Some(window) = web_sys::window() else { return Outcome::Refused(path) };
    let url = window.location().origin().unwrap_or_default() + &path;
    let data = Object::new();
    for (name, value) in [("title", &title), ("url", &url)] {
        _ = Reflect::set(&data, &name.into(), &value.into());
    }
    let navigator = window.navigator();
    match call(&navigator, "share", &data).await {
        Some(Ok(())) => Outcome::Handed,
        // The visitor closed the menu: that is an answer too.
        Some(Err(error)) if name_of(&error) == "AbortError" => Outcome::Handed,
        _ => {
            let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
            match call(&clipboard, "writeText", &url.as_str().into()).await {
                Some(Ok(())) => Outcome::Copied,
                _ => Outcome::Refused(url),
            }
        }
    }
}

/// Calls a method that gives a promise and waits for it; `None` where the browser has no such method.
async fn call(this: &JsValue, method: &str, argument: &JsValue) -> Option<Result<(), JsValue>> {
    let method: Function = Reflect::get(this, &method.into()).ok()?.dyn_into().ok()?;
    let promise = match method.call1(this, argument) {
        Ok(promise) => Promise::resolve(&promise),
        Err(error) => return Some(Err(error)),
    };
    Some(JsFuture::from(promise).await.map(|_| ()))
}

fn name_of(error: &JsValue) -> String {
    Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
}
