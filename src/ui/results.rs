//! The list side of the column: searching, filtering, and what is left.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, EventTarget, FocusEvent, MouseEvent, PointerEvent};

use super::chips::Chips;
use super::download::Download;
use super::facets::Facets;
use super::follow::{answer, follow};
use super::listed::Listed;
use super::search::SearchBox;
use super::share::Share;
use super::title::{explanation_of, heading_of};
use super::{Atlas, COLUMN_ID, app::after_painting, map::LayoutSwitch};
use crate::domain::{Filter, Slug};

/// Everything but the open example.
#[component]
#[must_use]
pub fn Results() -> impl IntoView {
    let atlas = Atlas::here();
    // One pair of listeners for the whole list: an event knows which example it is in.
    let point = move |event: PointerEvent| atlas.pointed.set(example_at(event.target()));
    let point_focused = move |event: FocusEvent| atlas.pointed.set(example_at(event.target()));
    let leave = move |_: PointerEvent| atlas.pointed.set(Vec::new());
    let leave_focused = move |_: FocusEvent| atlas.pointed.set(Vec::new());
    view! {
        <section class="results" aria-labelledby="titel">
            <Unknown />
            <h1 id="titel">{follow(move || heading_of(atlas))}</h1>
            <div class="controls">
                <SearchBox />
                <Facets />
                <LayoutSwitch />
            </div>
            <Chips />
            <h2 class="visually-hidden">{atlas.words.examples}</h2>
            <p class="count">
                {follow(move || (atlas.words.example_count)(atlas.selection.read().shown.len()))}
            </p>
            <Explanation />
            <ul class="list" on:pointerover=answer(point) on:pointerout=answer(leave) on:focusin=answer(point_focused) on:focusout=answer(leave_focused)>
                <For each=move || atlas.selection.get().shown key=|example| example.id.clone() let:example>
                    <Listed example />
                </For>
            </ul>
            <Nothing />
            <Share label=atlas.words.share_selection embed_label=atlas.words.embed_selection />
            <Download />
        </section>
    }
}

/// The example that an event happened in.
fn example_at(target: Option<EventTarget>) -> Vec<Slug> {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    let listed = element.and_then(|element| element.closest("[data-id]").ok().flatten());
    listed.and_then(|listed| Slug::new(&listed.get_attribute("data-id")?)).into_iter().collect()
}

/// The address asks for an example that is not there.
#[component]
fn Unknown() -> impl IntoView {
    let atlas = Atlas::here();
    let known = move || atlas.view.read().example().is_none() || atlas.open_example().is_some();
    let words = follow(move || if known() { "" } else { atlas.words.unknown_example }.to_owned());
    view! {
        <div class="notice" role="alert" hidden=follow(known)>
            <p><strong>{words}</strong></p>
            <p>{atlas.words.unknown_example_next}</p>
        </div>
    }
}

/// What is chosen, in a sentence.
#[component]
fn Explanation() -> impl IntoView {
    let atlas = Atlas::here();
    let text = move || explanation_of(atlas);
    view! { <p class="explanation" hidden=follow(move || text().is_none())>{follow(move || text().unwrap_or_default())}</p> }
}

/// Nothing found: what was asked, and the way out that gives most.
#[component]
fn Nothing() -> impl IntoView {
    let atlas = Atlas::here();
    let words = atlas.words;
    let asked = follow(move || {
        let choices = atlas.filter.read().choices();
        let asked: Vec<String> = choices.iter().map(|choice| format!("‘{}’", atlas.label(choice))).collect();
        (words.asked_for)(&asked.join(", "))
    });
    // The link goes with what it was about.
    let go_on = move |_: MouseEvent| after_painting(atlas, |edge| _ = edge.focus_id(COLUMN_ID));
    view! {
        <div class="nothing" hidden=follow(move || !atlas.selection.read().shown.is_empty())>
            <p><strong>{words.nothing_found}</strong></p>
            <p>{asked}</p>
            <p hidden=follow(move || atlas.free().is_empty())>
                <a class="button" href=follow(move || way_out(atlas).1) data-noscroll="" on:click=answer(go_on)>{follow(move || way_out(atlas).0)}</a>
            </p>
        </div>
    }
}

/// Label and address of the best way out of an empty selection: without its narrowest choice, or else without any.
fn way_out(atlas: Atlas) -> (String, String) {
    let (filter, fixed) = (atlas.filter.get(), atlas.view.read().fixed());
    let (label, filter) = match atlas.with_index(|index| index.narrowest(&filter, fixed)) {
        Some((choice, left)) => ((atlas.words.without)(&atlas.label(&choice), left), filter.without(&choice)),
        None => (atlas.words.clear_all.to_owned(), Filter::default()),
    };
    (label, atlas.href(&atlas.view.read().narrowed_to(filter)))
}
