//! The list side of the column: searching, filtering, and what is left.

use leptos::prelude::*;

use super::chips::Chips;
use super::entry::Entry;
use super::facets::Facets;
use super::search::SearchBox;
use super::{Atlas, Notice, map::LayoutSwitch};
use crate::domain::{Choice, Filter};

/// Everything but the open example.
#[component]
#[must_use]
pub fn Results() -> impl IntoView {
    let atlas = Atlas::here();
    let updated = atlas.with_index(|index| index.dataset().updated.clone());
    view! {
        <section class="results" aria-labelledby="titel">
            <Unknown />
            <h1 id="titel">{atlas.words.tagline}</h1>
            <div class="controls">
                <SearchBox />
                <Facets />
                <LayoutSwitch />
            </div>
            <Chips />
            <h2 class="count" role="status">
                {move || (atlas.words.example_count)(atlas.selection.read().shown.len())}
            </h2>
            <Explanation />
            <ul class="list">
                <For each=move || atlas.selection.get().shown key=|example| example.id.clone() let:example>
                    <Entry example />
                </For>
            </ul>
            <Nothing />
            <footer class="colophon">
                <p>{atlas.words.independent}</p>
                <p>{updated.and_then(|date| atlas.words.updated_on(&date))}</p>
            </footer>
        </section>
    }
}

/// The address asks for an example that is not there.
#[component]
fn Unknown() -> impl IntoView {
    let atlas = Atlas::here();
    let unknown = move || atlas.view.read().example().is_some() && atlas.open_example().is_none();
    move || {
        unknown().then(|| {
            let text = format!("{} {}", atlas.words.unknown_example, atlas.words.unknown_example_next);
            view! { <Notice text /> }
        })
    }
}

/// What the one theme or kind that was chosen means.
#[component]
fn Explanation() -> impl IntoView {
    let atlas = Atlas::here();
    let text = move || {
        let choices = atlas.filter.read().choices();
        let [choice] = choices.as_slice() else { return None };
        atlas.with_index(|index| {
            let explanation = match choice {
                Choice::Theme(id) => index.dataset().theme(id)?.explanation.as_ref(),
                Choice::Collection(id) => index.dataset().collection(*id)?.explanation.as_ref(),
                Choice::Text(_) | Choice::Province(_) => None,
            };
            Some(explanation?.text(atlas.lang).to_owned())
        })
    };
    move || text().map(|text| view! { <p class="explanation">{text}</p> })
}

/// Nothing found: what was asked, and the way out that gives most.
#[component]
fn Nothing() -> impl IntoView {
    let atlas = Atlas::here();
    let words = atlas.words;
    let link = move |filter: Filter, label: String| {
        let href = atlas.href(&atlas.view.read().narrowed_to(filter));
        view! { <li><a class="button" href=href data-noscroll="">{label}</a></li> }
    };
    move || {
        let filter = atlas.filter.get();
        if !atlas.selection.read().shown.is_empty() {
            return None;
        }
        let asked: Vec<String> = filter.choices().iter().map(|choice| format!("‘{}’", atlas.label(choice))).collect();
        let narrowest = atlas
            .with_index(|index| index.narrowest(&filter))
            .map(|(choice, left)| link(filter.clone().without(&choice), (words.without)(&atlas.label(&choice), left)));
        let clear = (filter.choices().len() > 1 || narrowest.is_none())
            .then(|| link(Filter::default(), words.clear_all.to_owned()));
        Some(view! {
            <div class="nothing">
                <p><strong>{words.nothing_found}</strong></p>
                <p>{(words.asked_for)(&asked.join(", "))}</p>
                <ul>{narrowest}{clear}</ul>
            </div>
        })
    }
}
