//! The filters: three groups of choices, each with the number of examples that it would show.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlInputElement};

use super::Atlas;
use super::edge::How;
use super::follow::{Part, find, on, set, text, whenever};
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
    view! {
        <button type="button" class="button facets-open" popovertarget=SHEET>
            <Icon lines=SLIDERS />
            {words.filters}
            <span class="badge">{badge_of(atlas, None)}</span>
        </button>
        <div class="sheet facets" id=SHEET popover="auto" role="group" aria-label=words.filters>
            <SheetHead sheet=SHEET name=words.filters close=words.close />
            {Facet::ALL.map(|facet| view! { <FacetGroup facet /> }).collect_view()}
            <div class="facets-foot">
                <button type="button" class="button button-strong" popovertarget=SHEET>{found(atlas)}</button>
            </div>
        </div>
    }
}

#[component]
fn FacetGroup(facet: Facet) -> impl IntoView {
    let atlas = Atlas::here();
    let name = name_of(atlas, facet);
    view! {
        <details class="facet" hidden=is_fixed(atlas, facet)>
            <summary>
                {name}
                <span class="badge">{badge_of(atlas, Some(facet))}</span>
            </summary>
            <fieldset inner_html=group_html(atlas, facet)></fieldset>
        </details>
    }
}

fn name_of(atlas: Atlas, facet: Facet) -> &'static str {
    match facet {
        Facet::Theme => atlas.words.theme,
        Facet::Province => atlas.words.province,
        Facet::Collection => atlas.words.collection,
    }
}

fn group_html(atlas: Atlas, facet: Facet) -> String {
    let mut html = Markup::default();
    html.line("legend", &[("class", Some("visually-hidden"))], name_of(atlas, facet));
    for choice in &choices(atlas, facet) {
        choice_html(atlas, choice, &mut html);
    }
    html.finish()
}

/// How many choices the visitor made, in words: in one group or in all. Nothing when there are none.
fn badge_of(atlas: Atlas, facet: Option<Facet>) -> String {
    let choices = match facet {
        Some(_) => atlas.filter.get().choices(),
        None => atlas.free().choices(),
    };
    let counts = |choice: &&Choice| choice.facet().is_some_and(|of| facet.is_none_or(|facet| facet == of));
    match choices.iter().filter(counts).count() {
        0 => String::new(),
        n => (atlas.words.filters_chosen)(n),
    }
}

fn found(atlas: Atlas) -> String {
    (atlas.words.show_examples)(atlas.selection.read().shown.len())
}

fn is_fixed(atlas: Atlas, facet: Facet) -> bool {
    atlas.view.read().fixed().has_facet(facet)
}

/// What can be chosen, in the order of the page.
fn choices(atlas: Atlas, facet: Facet) -> Vec<Choice> {
    match facet {
        Facet::Theme => atlas
            .with_index(|index| index.dataset().themes.iter().map(|theme| Choice::Theme(theme.id.clone())).collect()),
        Facet::Province => Province::ALL.map(Choice::Province).to_vec(),
        Facet::Collection => Collection::ALL.map(Choice::Collection).to_vec(),
    }
}

/// Its name and value in the address.
fn key_of(choice: &Choice) -> (&'static str, &str) {
    match choice {
        Choice::Text(text) => ("zoek", text),
        Choice::Theme(id) => ("thema", id.as_str()),
        Choice::Province(province) => ("provincie", province.id()),
        Choice::Collection(collection) => ("collectie", collection.id()),
    }
}

fn choice_html(atlas: Atlas, choice: &Choice, html: &mut Markup) {
    let (name, value) = key_of(choice);
    let count = atlas.selection.read_untracked().count(choice);
    let checked = atlas.filter.read_untracked().has(choice).then_some("");
    html.element("label", &[("class", Some("choice")), ("data-empty", (count == 0).then_some(""))], |html| {
        html.void(
            "input",
            &[("type", Some("checkbox")), ("name", Some(name)), ("value", Some(value)), ("checked", checked)],
        );
        html.element("span", &[("class", Some("choice-label"))], |html| label_html(atlas, choice, html));
        html.line("span", &[("class", Some("choice-count"))], &count.to_string());
    });
}

/// In the document a link to the page of the choice, which works without script; in the app the box beside it does the same.
fn label_html(atlas: Atlas, choice: &Choice, html: &mut Markup) {
    if cfg!(target_arch = "wasm32") {
        return html.text(&atlas.label(choice));
    }
    let filter = atlas.filter.read_untracked();
    let chosen = filter.has(choice).then(|| atlas.view.get_untracked().narrowed_to(filter.clone().without(choice)));
    let href = atlas.href(&chosen.unwrap_or_else(|| View::only(choice)));
    html.line("a", &[("href", Some(&href))], &atlas.label(choice));
}

/// Lets boxes and counts follow the view.
pub fn come_alive(atlas: Atlas) {
    let all: Vec<Choice> = Facet::ALL.into_iter().flat_map(|facet| choices(atlas, facet)).collect();
    make_anew(atlas);
    let rows: Vec<_> = all.into_iter().filter_map(|choice| row_of(&choice).map(|row| (choice, row))).collect();
    let mut told = vec![None; rows.len()];
    whenever(move || {
        let (filter, selection) = (atlas.filter.read(), atlas.selection.read());
        for ((choice, (input, row)), told) in rows.iter().zip(&mut told) {
            let count = selection.count(choice);
            input.set_checked(filter.has(choice));
            if told.replace(count) == Some(count) {
                continue;
            }
            set(row, Part::Attribute("data-empty"), (count == 0).then_some(""));
            if let Some(shown) = row.last_element_child() {
                set(&shown, Part::Text, Some(&count.to_string()));
            }
        }
    });
    text(".facets-open .badge", move || badge_of(atlas, None));
    text(".facets-foot button", move || found(atlas));
    whenever(move || {
        for (facet, group) in groups() {
            set(&group, Part::Attribute("hidden"), is_fixed(atlas, facet).then_some(""));
            if let Ok(Some(badge)) = group.query_selector(".badge") {
                set(&badge, Part::Text, Some(&badge_of(atlas, Some(facet))));
            }
        }
    });
    on(".facets", "change", move |event| toggle(atlas, &event));
}

/// The groups of the page, in its order.
fn groups() -> impl Iterator<Item = (Facet, Element)> {
    let elements = std::iter::successors(find(".facet").map(Element::from), Element::next_element_sibling);
    Facet::ALL.into_iter().zip(elements)
}

/// The groups without links; the focus stays on the box that has it.
fn make_anew(atlas: Atlas) {
    let held = document().active_element().and_then(|held| held.dyn_into::<HtmlInputElement>().ok());
    for (facet, group) in groups() {
        if let Ok(Some(choices)) = group.query_selector("fieldset") {
            choices.set_inner_html(&group_html(atlas, facet));
        }
    }
    if let Some(lost) = held.filter(|held| !held.is_connected()) {
        _ = atlas.with_edge(|edge| edge.focus(&selector_of(&lost.name(), &lost.value())));
    }
}

fn selector_of(name: &str, value: &str) -> String {
    format!(".facets [name=\"{name}\"][value=\"{value}\"]")
}

/// The box of a choice, and what it stands in.
fn row_of(choice: &Choice) -> Option<(HtmlInputElement, Element)> {
    let (name, value) = key_of(choice);
    let input = find(&selector_of(name, value))?;
    let row = input.parent_element()?;
    Some((input.dyn_into().ok()?, row))
}

/// A box was pressed.
fn toggle(atlas: Atlas, event: &Event) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    let pressed = (input.name(), input.value());
    let is_it = |choice: &Choice| key_of(choice) == (pressed.0.as_str(), pressed.1.as_str());
    let Some(choice) = Facet::ALL.into_iter().flat_map(|facet| choices(atlas, facet)).find(is_it) else { return };
    let filter = atlas.filter.get_untracked();
    let filter = if filter.has(&choice) { filter.without(&choice) } else { filter.with(&choice) };
    atlas.go(&atlas.view.get_untracked().narrowed_to(filter), How::Push);
}
