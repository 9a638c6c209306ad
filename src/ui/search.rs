//! The search box.

use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

use super::Atlas;
use super::edge::How;
use super::follow::{find, hidden, on, whenever};
use super::icon::{CROSS, Icon};
use crate::domain::View;

/// Pause after the last key before the list follows: long enough not to flicker, short enough to feel at once.
const PAUSE: Duration = Duration::from_millis(150);

/// Without script it is a plain form, which asks for the address that the app would show.
#[component]
#[must_use]
pub fn SearchBox() -> impl IntoView {
    let atlas = Atlas::here();
    let (words, text) = (atlas.words, atlas.filter.get().text().to_owned());
    view! {
        <form class="search" role="search" method="get" action=atlas.href(&View::default())
            hidden=atlas.view.read().fixed().has_text()>
            <label for="zoek">{words.search}</label>
            <div class="search-line">
                <input id="zoek" name="zoek" type="search" autocomplete="off" enterkeyhint="search" maxlength="200" value=text.clone() />
                <button type="button" class="search-clear" aria-label=words.clear_search hidden=text.is_empty()>
                    <Icon lines=CROSS />
                </button>
            </div>
        </form>
    }
}

pub fn come_alive(atlas: Atlas) {
    hidden(".search", move || atlas.view.read().fixed().has_text());
    hidden(".search-clear", move || atlas.filter.read().text().is_empty());
    // What the address was last made to say from here.
    let asked = StoredValue::new(atlas.filter.get_untracked().text().to_owned());
    let search = move || search(atlas, asked);
    // What is typed while the address catches up is never overwritten; what came from elsewhere is shown.
    whenever(move || {
        let text = atlas.filter.read().text().to_owned();
        if let Some(input) = input().filter(|input| *asked.read_value() != text || !is_focused(input)) {
            input.set_value(&text);
            asked.set_value(text);
        }
    });
    let mut later = debounce(PAUSE, move |()| search());
    on("#zoek", "input", move |_| later(()));
    // Whoever goes on at once to something else takes along what was typed.
    on("#zoek", "change", move |_| search());
    on(".search", "submit", move |event| {
        event.prevent_default();
        search();
    });
    on(".search-clear", "click", move |_| {
        if let Some(input) = input() {
            input.set_value("");
            _ = input.focus();
        }
        search();
    });
}

fn input() -> Option<HtmlInputElement> {
    find("#zoek")?.dyn_into().ok()
}

/// Lets the address follow what was typed.
fn search(atlas: Atlas, asked: StoredValue<String>) {
    let Some(input) = input() else { return };
    let before = atlas.filter.get_untracked();
    let filter = before.clone().with_text(&input.value());
    if filter != before {
        asked.set_value(filter.text().to_owned());
        atlas.go(&atlas.view.get_untracked().narrowed_to(filter), How::Replace);
    }
}

fn is_focused(input: &HtmlInputElement) -> bool {
    document().active_element().is_some_and(|focused| focused == ***input)
}
