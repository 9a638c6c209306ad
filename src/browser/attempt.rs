//! Turning what JavaScript throws into a `Result`.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;

/// Runs `act`; anything that it calls may throw. An exception would otherwise fly through the app's own frames and kill
/// the running effect, so `act` is called by way of JavaScript, where it can be caught.
///
/// # Errors
/// What was thrown, in words.
pub fn attempt<T: 'static>(act: impl FnOnce() -> T + 'static) -> Result<T, String> {
    let outcome = Rc::new(RefCell::new(None));
    let result = Rc::clone(&outcome);
    call(Box::new(move || *result.borrow_mut() = Some(act()))).map_err(|thrown| in_words(&thrown))?;
    outcome.take().ok_or_else(|| "nothing came back".to_owned())
}

/// Not generic, so that the way through JavaScript is compiled once.
fn call(act: Box<dyn FnOnce()>) -> Result<JsValue, JsValue> {
    Closure::once(act).as_ref().unchecked_ref::<Function>().call0(&JsValue::NULL)
}

/// An exception as text.
pub fn in_words(thrown: &JsValue) -> String {
    js_sys::Object::from(thrown.clone()).to_string().into()
}
