//! What the visitor chose, each with a way to take it away.

use leptos::prelude::*;

use super::app::after_painting;
use super::follow::{answer, follow};
use super::icon::{CROSS, Icon};
use super::{Atlas, COLUMN_ID};
use crate::domain::{Choice, Filter};

/// One chip for each choice; nothing when nothing is chosen.
#[component]
#[must_use]
pub fn Chips() -> impl IntoView {
    let atlas = Atlas::here();
    let to = move |filter: Filter| atlas.href(&atlas.view.read().narrowed_to(filter));
    // What was pressed is gone: who goes by keyboard goes on at the next choice, or with none left in the column.
    let go_on = move |nth: usize| {
        after_painting(atlas, move |edge| {
            _ = edge.focus(&format!(".chips li:nth-child({nth}) a"))
                || edge.focus(".chips li:last-child a")
                || edge.focus_id(COLUMN_ID);
        });
    };
    let chip = move |choice: Choice| {
        let label = atlas.label(&choice);
        let name = (atlas.words.remove)(&label);
        let taken = choice.clone();
        let place = move || atlas.free().choices().iter().position(|choice| *choice == taken).unwrap_or_default();
        view! {
            <li>
                <a class="chip" href=follow(move || to(atlas.filter.get().without(&choice))) aria-label=name data-noscroll=""
                    on:click=answer(move |_| go_on(place() + 1))>
                    {label}
                    <Icon lines=CROSS />
                </a>
            </li>
        }
    };
    view! {
        <div class="chosen" hidden=follow(move || atlas.free().is_empty())>
            <ul class="chips" aria-label=atlas.words.chosen>
                <For each=move || atlas.free().choices() key=Choice::clone children=chip />
            </ul>
            <a class="clear" href=follow(move || to(Filter::default())) data-noscroll="" on:click=answer(move |_| go_on(1))>{atlas.words.clear_all}</a>
        </div>
    }
}
