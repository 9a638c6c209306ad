//! What the visitor chose, each with a way to take it away.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, MouseEvent};

use super::app::after_painting;
use super::follow::{answer, follow};
use super::icon::{CROSS, icon_html};
use super::markup::Markup;
use super::{Atlas, COLUMN_ID};
use crate::domain::Filter;

/// One chip for each choice; nothing when nothing is chosen.
#[component]
#[must_use]
pub fn Chips() -> impl IntoView {
    let atlas = Atlas::here();
    // What was pressed is gone: who goes by keyboard goes on at the next choice, or with none left in the column.
    let go_on = move |event: MouseEvent| {
        let Some(nth) = place_of(&event) else { return };
        after_painting(atlas, move |edge| {
            _ = edge.focus(&format!(".chips li:nth-child({nth}) a"))
                || edge.focus(".chips li:last-child a")
                || edge.focus_id(COLUMN_ID);
        });
    };
    view! {
        <div class="chosen" hidden=follow(move || atlas.free().is_empty()) on:click=answer(go_on)>
            <ul class="chips" aria-label=atlas.words.chosen inner_html=follow(move || chips_html(atlas))></ul>
            <a class="clear" href=follow(move || href_of(atlas, Filter::default())) data-noscroll="">{atlas.words.clear_all}</a>
        </div>
    }
}

fn href_of(atlas: Atlas, filter: Filter) -> String {
    atlas.href(&atlas.view.read().narrowed_to(filter))
}

fn chips_html(atlas: Atlas) -> String {
    let mut html = Markup::default();
    for choice in atlas.free().choices() {
        let label = atlas.label(&choice);
        let (href, name) = (href_of(atlas, atlas.filter.get().without(&choice)), (atlas.words.remove)(&label));
        let chip =
            [("class", Some("chip")), ("href", Some(&href)), ("aria-label", Some(&name)), ("data-noscroll", Some(""))];
        html.element("li", &[], |html| {
            html.element("a", &chip, |html| {
                html.text(&label);
                icon_html(CROSS, html);
            });
        });
    }
    html.finish()
}

/// Which link was pressed, counted from 1; `None` beside them all.
fn place_of(event: &MouseEvent) -> Option<usize> {
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a").ok()??;
    let item = link.parent_element()?;
    let before = std::iter::successors(item.previous_element_sibling(), Element::previous_element_sibling);
    Some(1 + before.count())
}
