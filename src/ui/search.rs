//! The search box.

use std::time::Duration;

use leptos::ev::SubmitEvent;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

use super::Atlas;
use super::edge::How;
use super::follow::{answer, follow, whenever};
use super::icon::{CROSS, Icon};
use crate::domain::View;

/// Pause after the last key before the list follows: long enough not to flicker, short enough to feel at once.
const PAUSE: Duration = Duration::from_millis(150);

/// Without script it is a plain form, which asks for the address that the app would show.
#[component]
#[must_use]
pub fn SearchBox() -> impl IntoView {
    let atlas = Atlas::here();
    let input = NodeRef::<leptos::html::Input>::new();
    let search = move |typed: String| {
        let filter = atlas.filter.get_untracked().with_text(&typed);
        if filter != atlas.filter.get_untracked() {
            atlas.go(&atlas.view.get_untracked().narrowed_to(filter), How::Replace);
        }
    };
    // What was typed while the address catches up is never overwritten; what came from elsewhere is shown.
    whenever(move || {
        let text = atlas.filter.read().text().to_owned();
        if let Some(input) = input.get()
            && input.value() != text
            && !is_focused(&input)
        {
            input.set_value(&text);
        }
    });
    let clear = move |_| {
        if let Some(input) = input.get_untracked() {
            input.set_value("");
            _ = input.focus();
        }
        search(String::new());
    };
    let typed = move || input.get_untracked().map(|input| input.value()).unwrap_or_default();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        search(typed());
    };
    let mut later = debounce(PAUSE, move |()| search(typed()));
    view! {
        <form class="search" role="search" method="get" action=atlas.href(&View::default())
            hidden=follow(move || atlas.view.read().fixed().has_text())
            on:submit=answer(submit)>
            <label for="zoek">{atlas.words.search}</label>
            <div class="search-line">
                <input id="zoek" name="zoek" type="search" autocomplete="off" enterkeyhint="search" maxlength="200"
                    value=atlas.filter.get_untracked().text().to_owned() node_ref=input on:input=answer(move |_| later(()))
                    // Whoever goes on at once to something else takes along what was typed.
                    on:change=answer(move |_| search(typed())) />
                <button type="button" class="search-clear" aria-label=atlas.words.clear_search on:click=answer(clear)
                    hidden=follow(move || atlas.filter.read().text().is_empty())>
                    <Icon lines=CROSS />
                </button>
            </div>
        </form>
    }
}

fn is_focused(input: &leptos::web_sys::HtmlInputElement) -> bool {
    document().active_element().is_some_and(|focused| focused == ***input)
}
