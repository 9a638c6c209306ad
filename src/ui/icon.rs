//! Small drawings, made of lines so that they take the colour of the text around them.

use leptos::prelude::*;

use super::markup::Markup;
use crate::domain::Collection;
use crate::domain::scene::mark_shape;

/// A roof over a heart: home and care.
#[component]
#[must_use]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path class="logo-house" d="M16 2.5 2.5 14v15.5h27V14z" />
            <path class="logo-heart" d="M16 25.5c-5-3.6-7.5-6.3-7.5-9.2a3.9 3.9 0 0 1 7.5-1.5 3.9 3.9 0 0 1 7.5 1.5c0 2.9-2.5 5.6-7.5 9.2z" />
        </svg>
    }
}

/// The mark of a collection, as on the map: each has a shape and a colour of its own.
#[component]
#[must_use]
pub fn Mark(collection: Collection) -> impl IntoView {
    view! {
        <svg class=format!("mark mark-{}", collection.id()) viewBox="-12 -12 24 24" aria-hidden="true"
            inner_html=path(mark_shape(collection))></svg>
    }
}

/// The same as [`Mark`], as HTML.
pub fn mark_html(collection: Collection, html: &mut Markup) {
    let class = ["mark mark-", collection.id()].concat();
    let mark = [("class", Some(&*class)), ("viewBox", Some("-12 -12 24 24")), ("aria-hidden", Some("true"))];
    html.element("svg", &mark, |html| html.line("path", &[("d", Some(mark_shape(collection)))], ""));
}

/// An icon of lines in a box of 24 units.
#[component]
#[must_use]
pub fn Icon(lines: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" inner_html=path(lines)></svg>
    }
}

/// The same as [`Icon`], as HTML.
pub fn icon_html(lines: &'static str, html: &mut Markup) {
    let icon = [("class", Some("icon")), ("viewBox", Some("0 0 24 24")), ("aria-hidden", Some("true"))];
    html.element("svg", &icon, |html| html.line("path", &[("d", Some(lines))], ""));
}

/// The outline is a constant of ours: nothing to escape.
fn path(outline: &'static str) -> String {
    format!("<path d=\"{outline}\"/>")
}

pub const PLUS: &str = "M12 5v14M5 12h14";
pub const MINUS: &str = "M5 12h14";
pub const UP: &str = "M12 20V5M5 11l7-7 7 7";
pub const DOWN: &str = "M12 4v15M5 13l7 7 7-7";
pub const MOVE: &str = "M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3";
pub const KEYS: &str = "M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M8 14h8";
pub const HOME: &str = "M4 11l8-7 8 7v9h-5v-6H9v6H4z";
pub const MENU: &str = "M4 6h16M4 12h16M4 18h16";
pub const CROSS: &str = "M6 6l12 12M18 6 6 18";
pub const BACK: &str = "M20 12H5M11 5l-7 7 7 7";
pub const FORTH: &str = "M4 12h15M13 5l7 7-7 7";
pub const OUT: &str = "M13 5h6v6M19 5l-9 9M10 6H5v13h13v-5";
pub const SHARE: &str = "M12 15V3M8 7l4-4 4 4M5 12v8h14v-8";
pub const SLIDERS: &str = "M4 7h10M18 7h2M4 17h2M10 17h10M14 4v6M10 14v6";
