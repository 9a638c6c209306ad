//! What the visitor chose, each with a way to take it away.

use leptos::prelude::*;

use super::app::after_painting;
use super::icon::{CROSS, Icon};
use super::{Atlas, COLUMN_ID};
use crate::domain::{Choice, Filter};

/// One chip for each choice; nothing when nothing is chosen.
#[component]
#[must_use]
pub fn Chips() -> impl IntoView {
    let atlas = Atlas::here();
    let to = move |filter: Filter| atlas.href(&atlas.view.read().narrowed_to(filter));
    // What was pressed is gone: who goes by keyboard goes on in the column.
    let go_on = move |_| after_painting(atlas, |edge| edge.focus(COLUMN_ID));
    let chip = move |choice: Choice| {
        let label = atlas.label(&choice);
        let name = (atlas.words.remove)(&label);
        view! {
            <li>
                <a class="chip" href=move || to(atlas.filter.get().without(&choice)) aria-label=name data-noscroll=""
                    on:click=go_on>
                    {label}
                    <Icon lines=CROSS />
                </a>
            </li>
        }
    };
    view! {
        <div class="chosen" hidden=move || atlas.free().is_empty()>
            <ul class="chips" aria-label=atlas.words.chosen>
                <For each=move || atlas.free().choices() key=Choice::clone children=chip />
            </ul>
            <a class="clear" href=move || to(Filter::default()) data-noscroll="" on:click=go_on>{atlas.words.clear_all}</a>
        </div>
    }
}
