//! Handing a file that was made here to the visitor.

use gloo_timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::domain::export::Export;

/// In milliseconds.
const A_MINUTE: u32 = 60_000;

/// Lets the browser save `text`, under the name of the export with `selectie` in it.
///
/// # Errors
/// What the browser threw, in words.
pub fn offer(text: &str, export: Export) -> Result<(), String> {
    save(text, export).map_err(|thrown| super::attempt::in_words(&thrown))
}

fn save(text: &str, export: Export) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(export.media());
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(export.file_name());
    link.click();
    // Some browsers read the file only when the visitor has said where to save it.
    Timeout::new(A_MINUTE, move || _ = Url::revoke_object_url(&url)).forget();
    Ok(())
}
