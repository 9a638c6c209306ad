//! The filters: three groups of choices, each with the number of examples that it would show.

use std::sync::Arc;

use leptos::prelude::*;

use super::Atlas;
use super::edge::How;
use super::follow::{Follows, answer, follow};
use super::icon::{Icon, SLIDERS};
use super::markup::Markup;
use super::sheet::SheetHead;
use crate::domain::filter::Facet;
use crate::domain::{Choice, Collection, Province, View};

const SHEET: &str = "filters";

/// On a wide screen a part of the column; on a small one a sheet that a button opens, with the browser's own popover.
#[component]
#[must_use]
pub fn Facets() -> impl IntoView {
    let atlas = Atlas::here();
    let words = atlas.words;
    let chosen = move || {
        let filter = atlas.free();
        filter.themes.len() + filter.provinces.len() + filter.collections.len()
    };
    let themes: Vec<Choice> =
        atlas.with_index(|index| index.dataset().themes.iter().map(|theme| Choice::Theme(theme.id.clone())).collect());
    let provinces = Province::ALL.map(Choice::Province).to_vec();
    let collections = Collection::ALL.map(Choice::Collection).to_vec();
    view! {
        <button type="button" class="button facets-open" popovertarget=SHEET>
            <Icon lines=SLIDERS />
            {words.filters}
            <Badge count=follow(chosen) />
        </button>
        <div class="sheet facets" id=SHEET popover="auto" role="group" aria-label=words.filters>
            <SheetHead sheet=SHEET name=words.filters close=words.close />
            <FacetGroup facet=Facet::Theme name=words.theme choices=themes />
            <FacetGroup facet=Facet::Province name=words.province choices=provinces />
            <FacetGroup facet=Facet::Collection name=words.collection choices=collections />
            <div class="facets-foot">
                <button type="button" class="button button-strong" popovertarget=SHEET>
                    {follow(move || (words.show_examples)(atlas.selection.read().shown.len()))}
                </button>
            </div>
        </div>
    }
}

/// How many choices are made; nothing when there are none.
#[component]
fn Badge(mut count: Follows<usize>) -> impl IntoView {
    let chosen = Atlas::here().words.filters_chosen;
    let text = follow(move || match count() {
        0 => String::new(),
        n => chosen(n),
    });
    view! { <span class="badge">{text}</span> }
}

#[component]
fn FacetGroup(facet: Facet, name: &'static str, choices: Vec<Choice>) -> impl IntoView {
    let atlas = Atlas::here();
    let key = match facet {
        Facet::Theme => "thema",
        Facet::Province => "provincie",
        Facet::Collection => "collectie",
    };
    let chosen = move || {
        let filter = atlas.filter.read();
        match facet {
            Facet::Theme => filter.themes.len(),
            Facet::Province => filter.provinces.len(),
            Facet::Collection => filter.collections.len(),
        }
    };
    let rows = choices.into_iter().map(|choice| view! { <FacetChoice key choice /> }).collect_view();
    view! {
        <details class="facet" hidden=follow(move || atlas.view.read().fixed().has_facet(facet))>
            <summary>
                {name}
                <Badge count=follow(chosen) />
            </summary>
            <fieldset>
                <legend class="visually-hidden">{name}</legend>
                {rows}
            </fieldset>
        </details>
    }
}

/// `key` and the choice's id are its name and value in the address.
#[component]
fn FacetChoice(key: &'static str, choice: Choice) -> impl IntoView {
    let atlas = Atlas::here();
    let id = match &choice {
        Choice::Text(text) => text.clone(),
        Choice::Theme(id) => id.to_string(),
        Choice::Province(province) => province.id().to_owned(),
        Choice::Collection(collection) => collection.id().to_owned(),
    };
    let label = choice_label(atlas, &choice);
    let choice = Arc::new(choice);
    let [counted, marked, toggled] = [(); 3].map(|()| Arc::clone(&choice));
    let count = follow(move || atlas.selection.read().count(&counted).to_string());
    let mut checked = follow(move || atlas.filter.read().has(&marked));
    let toggle = move |_| {
        let filter = atlas.filter.get_untracked();
        let filter = if filter.has(&toggled) { filter.without(&toggled) } else { filter.with(&toggled) };
        atlas.go(&atlas.view.get_untracked().narrowed_to(filter), How::Push);
    };
    view! {
        <label class="choice" data-empty=follow(move || (atlas.selection.read().count(&choice) == 0).then_some(""))>
            <input type="checkbox" name=key value=id checked=checked() prop:checked=checked on:change=answer(toggle) />
            <span class="choice-label" inner_html=label></span>
            <span class="choice-count">{count}</span>
        </label>
    }
}

/// The choice in words. In the document a link to its page, which works without script; in the app the box beside it
/// does the same.
fn choice_label(atlas: Atlas, choice: &Choice) -> String {
    let (mut html, label) = (Markup::default(), atlas.label(choice));
    if cfg!(target_arch = "wasm32") {
        html.text(&label);
    } else {
        let filter = atlas.filter.read_untracked();
        let chosen =
            filter.has(choice).then(|| atlas.view.read_untracked().narrowed_to(filter.clone().without(choice)));
        html.line("a", &[("href", Some(&atlas.href(&chosen.unwrap_or_else(|| View::only(choice)))))], &label);
    }
    html.finish()
}
