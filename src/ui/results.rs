//! The list side of the column: searching, filtering, and what is left.

use leptos::prelude::*;

use super::chips::{self, Chips};
use super::download::{self, Download};
use super::facets::{self, Facets};
use super::follow::{Part, find, hidden, on, set, text, whenever};
use super::layout::{self, LayoutSwitch};
use super::list::{self, List};
use super::search::{self, SearchBox};
use super::share::Share;
use super::title::{explanation_of, heading_of};
use super::{Atlas, COLUMN_ID, app::after_painting};
use crate::domain::Filter;

/// Everything but the open example, over which it lies hidden.
#[component]
#[must_use]
pub fn Results() -> impl IntoView {
    let atlas = Atlas::here();
    let (words, explanation) = (atlas.words, explanation_of(atlas));
    let is_plain = explanation.is_none();
    // Beside an example, whose document has one main heading, it lies hidden.
    let is_beside = atlas.open_example().is_some();
    let title = if is_beside {
        view! { <h2 id="titel">{heading_of(atlas)}</h2> }.into_any()
    } else {
        view! { <h1 id="titel">{heading_of(atlas)}</h1> }.into_any()
    };
    view! {
        <section class="results" aria-labelledby="titel" hidden=is_beside>
            <Unknown />
            {title}
            <div class="controls">
                <SearchBox />
                <Facets />
                <LayoutSwitch />
            </div>
            <Chips />
            <h2 class="visually-hidden">{words.examples}</h2>
            <p class="count">{count_of(atlas)}</p>
            <p class="explanation" hidden=is_plain>{explanation.unwrap_or_default()}</p>
            <List />
            <Nothing />
            <Share label=words.share_selection embed_label=words.embed_selection />
            <Download />
        </section>
    }
}

/// Lets all of it follow the view.
pub fn come_alive(atlas: Atlas) {
    // Printed hidden beside an example; from now on style sheets do that, so that it keeps its place.
    if let Some(results) = find(".results") {
        set(&results, Part::Attribute("hidden"), None);
    }
    if let Some(title) = find("h2#titel") {
        title.set_outer_html("<h1 id=\"titel\"></h1>");
    }
    hidden(".results > .notice", move || is_known(atlas));
    text(".results > .notice strong", move || {
        if is_known(atlas) { "" } else { atlas.words.unknown_example }.to_owned()
    });
    text("#titel", move || heading_of(atlas));
    search::come_alive(atlas);
    facets::come_alive(atlas);
    layout::come_alive(atlas);
    chips::come_alive(atlas);
    text(".count", move || count_of(atlas));
    hidden(".explanation", move || explanation_of(atlas).is_none());
    text(".explanation", move || explanation_of(atlas).unwrap_or_default());
    list::come_alive(atlas);
    hidden(".nothing", move || !is_empty(atlas));
    text(".asked", move || asked(atlas));
    hidden(".way-out", move || atlas.free().is_empty());
    whenever(move || {
        let (label, href) = way_out(atlas);
        if let Some(link) = find(".way-out a") {
            set(&link, Part::Text, Some(&label));
            set(&link, Part::Attribute("href"), Some(&href));
        }
    });
    // The link goes with what it was about.
    on(".way-out", "click", move |_| after_painting(atlas, |edge| _ = edge.focus_id(COLUMN_ID)));
    download::come_alive(atlas);
}

fn count_of(atlas: Atlas) -> String {
    (atlas.words.example_count)(atlas.selection.read().shown.len())
}

fn is_empty(atlas: Atlas) -> bool {
    atlas.selection.read().shown.is_empty()
}

/// Whether the example that the address asks for is there, if it asks for one.
fn is_known(atlas: Atlas) -> bool {
    atlas.view.read().example().is_none() || atlas.open_example().is_some()
}

#[component]
fn Unknown() -> impl IntoView {
    let atlas = Atlas::here();
    let is_known = is_known(atlas);
    view! {
        <div class="notice" role="alert" hidden=is_known>
            <p><strong>{if is_known { "" } else { atlas.words.unknown_example }}</strong></p>
            <p>{atlas.words.unknown_example_next}</p>
        </div>
    }
}

/// Nothing found: what was asked, and the way out that gives most.
#[component]
fn Nothing() -> impl IntoView {
    let atlas = Atlas::here();
    let (label, href) = way_out(atlas);
    view! {
        <div class="nothing" hidden=!is_empty(atlas)>
            <p><strong>{atlas.words.nothing_found}</strong></p>
            <p class="asked">{asked(atlas)}</p>
            <p class="way-out" hidden=atlas.free().is_empty()>
                <a class="button" href=href data-noscroll="">{label}</a>
            </p>
        </div>
    }
}

fn asked(atlas: Atlas) -> String {
    let choices = atlas.filter.read().choices();
    let asked: Vec<String> = choices.iter().map(|choice| format!("‘{}’", atlas.label(choice))).collect();
    let sought = (atlas.words.asked_for)(&asked.join(", "));
    let is_brief = atlas.with_index(|index| !index.dataset().parts.is_empty());
    // As long as the texts are not there, or of so many examples that they do not come by themselves.
    if is_brief && !atlas.filter.read().text().is_empty() {
        [&sought, " ", atlas.words.only_names].concat()
    } else {
        sought
    }
}

/// Label and address of the best way out of an empty selection: without its narrowest choice, or else without any.
fn way_out(atlas: Atlas) -> (String, String) {
    let (filter, fixed) = (atlas.filter.get(), atlas.view.read().fixed());
    // Looked for only when it is shown: it takes a selection for each choice.
    let narrowest = if is_empty(atlas) { atlas.with_index(|index| index.narrowest(&filter, fixed)) } else { None };
    let (label, filter) = match narrowest {
        Some((choice, left)) => ((atlas.words.without)(&atlas.label(&choice), left), filter.without(&choice)),
        None => (atlas.words.clear_all.to_owned(), Filter::default()),
    };
    (label, atlas.href(&atlas.view.read().narrowed_to(filter)))
}
