//! The document around the app: its language and base, its title and scrolling.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlInputElement, Url, Window};

use crate::domain::{Address, Lang};

/// The size of letters at which the site is drawn, in CSS pixels: that of `html` in `base.css` in a browser as it comes.
const TEXT_SIZE: f64 = 18.0;
/// The id of the printed page.
const PRINTED: &str = "app";
/// The id of what holds the alert about the whole app.
const TROUBLE: &str = "trouble";

fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

pub(super) fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The language of `<html lang>`.
#[must_use]
pub fn lang() -> Lang {
    let root = document().and_then(|document| document.document_element());
    Lang::from_tag(&root.and_then(|root| root.get_attribute("lang")).unwrap_or_default())
}

/// Where the site stands, from `<base href>`.
#[must_use]
pub fn address() -> Address {
    let base = document().and_then(|document| document.query_selector("base[href]").ok().flatten());
    let href = base.and_then(|base| base.get_attribute("href")).unwrap_or_default();
    let origin = window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    Address::new(&Url::new_with_base(&href, &origin).map(|url| url.pathname()).unwrap_or_default())
}

/// The path and the query (with its question mark) in the address bar.
#[must_use]
pub fn location() -> (String, String) {
    let Some(window) = window() else { return Default::default() };
    let location = window.location();
    (location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

/// The address of the dataset, which the document asked for before the app could.
#[must_use]
pub fn dataset() -> Option<String> {
    document()?.query_selector("link[type=\"application/json\"][as]").ok()??.get_attribute("href")
}

/// Tells the document that the app has come alive, so that it stops excusing itself.
pub fn say_started() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        _ = root.set_attribute("data-start", "ok");
    }
}

/// What the visitor typed and ticked in the printed page while the app was loading, as a query without question mark.
#[must_use]
pub fn filled_in() -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let inputs = document().and_then(|document| document.query_selector_all(&format!("#{PRINTED} input[name]")).ok());
    for n in 0..inputs.as_ref().map_or(0, web_sys::NodeList::length) {
        let input =
            inputs.as_ref().and_then(|inputs| inputs.get(n)).and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input
            && (input.checked() || (input.type_() == "search" && !input.value().is_empty()))
        {
            query.append_pair(&input.name(), &input.value());
        }
    }
    query.finish()
}

/// The one element of the printed page that a selector finds.
#[must_use]
pub fn printed(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(&format!("#{PRINTED} {selector}")).ok()??.dyn_into().ok()
}

/// Sets an attribute of an element of the printed page; `None` takes it away.
pub fn set_printed(selector: &str, attribute: &str, value: Option<&str>) {
    if let Some(element) = printed(selector) {
        set(&element, attribute, value);
    }
}

/// Sets an attribute; `None` takes it away.
#[inline(never)]
pub fn set(element: &HtmlElement, attribute: &str, value: Option<&str>) {
    _ = match value {
        Some(value) => element.set_attribute(attribute, value),
        None => element.remove_attribute(attribute),
    };
}

/// Shows an alert with these words while the printed page stays, or hides it. Gives back its button.
#[must_use]
pub fn alert(text: Option<&str>) -> Option<HtmlElement> {
    let notice = by_id(TROUBLE)?.query_selector(".notice").ok()??;
    // Shown first: only what changes inside an alert that is there is read aloud everywhere.
    _ = notice.toggle_attribute_with_force("hidden", text.is_none());
    notice.query_selector("p").ok()??.set_text_content(text);
    notice.query_selector("button").ok()??.dyn_into().ok()
}

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// What `<head>` says of one page alone, beside its canonical address.
const OF_ONE_PAGE: &str = "meta[property^=og],meta[name=description],[rel=alternate]:not([type*=atom])";

/// Lets the canonical address follow the view. What else the document says of another page goes: nobody should pass it on.
pub fn set_canonical(path: &str) {
    let link = document().and_then(|document| document.query_selector("link[rel=canonical]").ok()?);
    let Some((link, old)) = link.and_then(|link| Some((link.clone(), link.get_attribute("href")?))) else { return };
    let Ok(host) = Url::new(&old).map(|url| url.origin()) else { return };
    let now = [&host, path].concat();
    if now == old {
        return;
    }
    _ = link.set_attribute("href", &now);
    while let Some(stale) = document().and_then(|document| document.query_selector(OF_ONE_PAGE).ok()?) {
        stale.remove();
    }
}

#[must_use]
pub fn scroll_y() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

pub fn scroll_to(y: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// How many times larger than the site's own letters those of the visitor are; never less than 1.
#[must_use]
pub fn text_scale() -> f64 {
    let size = document().and_then(|document| {
        let style = window()?.get_computed_style(&document.document_element()?).ok()??;
        style.get_property_value("font-size").ok()
    });
    // Not a number is less than any.
    (size.map_or(0.0, |size| js_sys::parse_float(&size)) / TEXT_SIZE).max(1.0)
}

/// How high the window is, in CSS pixels.
#[must_use]
pub fn height() -> f64 {
    window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default()
}

/// Whether the visitor asked for less motion.
#[must_use]
pub fn wants_stillness() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether a media query of style sheets holds now.
#[must_use]
pub fn matches(media: &str) -> bool {
    let query = window().and_then(|window| window.match_media(media).ok().flatten());
    query.is_some_and(|query| query.matches())
}
