//! What the visitor chose, each with a way to take it away.

use leptos::prelude::*;
use leptos::web_sys::{Element, Event};

use super::app::after_painting;
use super::follow::{Part, closest, follow, hidden, href, on};
use super::icon::{CROSS, icon_html};
use super::markup::Markup;
use super::{Atlas, COLUMN_ID};
use crate::domain::Filter;

/// One chip for each choice; nothing when nothing is chosen.
#[component]
#[must_use]
pub fn Chips() -> impl IntoView {
    let atlas = Atlas::here();
    view! {
        <div class="chosen" hidden=atlas.free().is_empty()>
            <ul class="chips" aria-label=atlas.words.chosen inner_html=chips_html(atlas)></ul>
            <a class="clear" href=href_of(atlas, Filter::default()) data-noscroll="">{atlas.words.clear_all}</a>
        </div>
    }
}

pub fn come_alive(atlas: Atlas) {
    hidden(".chosen", move || atlas.free().is_empty());
    follow(".chips", Part::Html, move || Some(chips_html(atlas)));
    href(".clear", move || href_of(atlas, Filter::default()));
    // What was pressed is gone: who goes by keyboard goes on at the next choice, or with none left in the column.
    on(".chosen", "click", move |event| {
        let Some(nth) = place_of(&event) else { return };
        after_painting(atlas, move |edge| {
            _ = edge.focus(&format!(".chips li:nth-child({nth}) a"))
                || edge.focus(".chips li:last-child a")
                || edge.focus_id(COLUMN_ID);
        });
    });
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
fn place_of(event: &Event) -> Option<usize> {
    let item = closest(event, "a")?.parent_element()?;
    let before = std::iter::successors(item.previous_element_sibling(), Element::previous_element_sibling);
    Some(1 + before.count())
}
