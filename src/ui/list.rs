//! The list of examples: HTML as text, which grows as one scrolls. A signal for each example would be felt from some hundreds on.

use leptos::prelude::*;
use leptos::web_sys::{Element, Event, HtmlElement};

use super::app::after_painting;
use super::follow::{Part, closest, find, hidden, on, set, text, whenever};
use super::listed::{entry_of, link_to, listed_html};
use super::markup::Markup;
use super::reading::back_href;
use super::{Atlas, COLUMN_ID};
use crate::domain::view::Page;
use crate::domain::{Slug, View};

/// How many entries come at a time. All of the shipped examples fit in, so that the browser's own search finds each.
const STEP: usize = 100;
/// Hardly an entry is lower, in CSS pixels.
const ENTRY: f64 = 100.0;
/// What shows more: nothing is more without script.
const MORE: &str = "<p class=\"more\" id=\"meer\"><button type=\"button\" class=\"button\"></button></p>";
const MORE_ID: &str = "meer";

/// The examples of the selection. The document has all of them, unless an example lies over them; the app shows more as those
/// come to an end.
#[component]
#[must_use]
pub fn List() -> impl IntoView {
    let atlas = Atlas::here();
    let printed =
        if atlas.open_example().is_some() { String::new() } else { list_html(atlas, &atlas.selection.read().shown) };
    view! { <ul class="list" inner_html=printed></ul> }
}

pub fn come_alive(atlas: Atlas) {
    let printed = printed(atlas).unwrap_or_default();
    let length = RwSignal::new(printed.len().max(STEP));
    if let Some(list) = find(".list") {
        _ = list.insert_adjacent_html("afterend", MORE);
    }
    keep_up(atlas, printed, length);
    mark_pointed(atlas);
    // One pair of listeners for the whole list: an event knows which example it is in.
    for (event, comes) in [("pointerover", true), ("pointerout", false), ("focusin", true), ("focusout", false)] {
        on(".list", event, move |event| atlas.pointed.set(if comes { example_at(atlas, &event) } else { Vec::new() }));
    }
    hidden(".more", move || atlas.selection.read().shown.len() <= length.get());
    text(".more button", move || (atlas.words.more)(length.get(), atlas.selection.read().shown.len()));
    let grow = move || length.set(length.get_untracked().saturating_add(STEP));
    // Whoever presses goes on at the first that is new.
    on(".more", "click", move |_| {
        let next =
            atlas.selection.read_untracked().shown.get(length.get_untracked()).and_then(|place| atlas.example(*place));
        grow();
        if let Some(next) = next {
            after_painting(atlas, move |edge| _ = edge.focus(&link_to(next.id.as_str())));
        }
    });
    // Not under the hands of who is about to press it.
    let come = move || {
        if find(".more :focus").is_none() {
            grow();
        }
    };
    atlas.with_edge(|edge| edge.whenever_near(MORE_ID, Box::new(come)));
}

/// The places of the examples that the list shows as it was printed; `None` when it shows others than there are.
fn printed(atlas: Atlas) -> Option<Vec<usize>> {
    let first = find(".list").and_then(|list| list.first_element_child());
    let entries = std::iter::successors(first, Element::next_element_sibling);
    entries.map(|entry| place_of(atlas, &entry)).collect()
}

fn place_of(atlas: Atlas, entry: &Element) -> Option<usize> {
    let id = Slug::new(&entry.get_attribute("data-id")?)?;
    atlas.with_index(|index| index.place(&id))
}

fn list_html(atlas: Atlas, places: &[usize]) -> String {
    let mut html = Markup::default();
    for example in places.iter().filter_map(|place| atlas.example(*place)) {
        listed_html(atlas, &example, &mut html);
    }
    html.finish()
}

/// Another selection is another list; more of the same is put below; where only the address changed, the links follow.
fn keep_up(atlas: Atlas, printed: Vec<usize>, length: RwSignal<usize>) {
    let (mut drawn, mut asked) = (printed, atlas.filter.get_untracked());
    // Where the list of the main page leads to; others are printed with their choice.
    let mut led = atlas.href(&View::default());
    whenever(move || {
        let (leads, selection) = (back_href(atlas), atlas.selection.read());
        let Some(list) = find(".list") else { return };
        let goes_on = !drawn.is_empty() && selection.shown.starts_with(&drawn);
        if !goes_on && length.get_untracked() > STEP {
            length.set(STEP);
        }
        let shown = &selection.shown;
        let held = document().active_element().and_then(|held| held.closest(".listed").ok()?);
        let all = length.get();
        // Not when texts came that changed what is found: the list would be too short for where it is scrolled to.
        let is_asked_anew = asked != *atlas.filter.read();
        let few = if goes_on || held.is_some() || !is_asked_anew { None } else { first_few(atlas) };
        let now = shown.get(..few.map_or(all, |few| few.min(all))).unwrap_or(shown);
        if now.len() < all.min(shown.len()) {
            after_painting(atlas, move |_| request_animation_frame(move || length.notify()));
        }
        let mut holds_on = false;
        if goes_on {
            // What differs between two links is the example alone.
            if led != leads {
                follow_address(atlas, &list, &drawn);
            }
            let more = list_html(atlas, now.get(drawn.len()..).unwrap_or_default());
            _ = list.insert_adjacent_html("beforeend", &more);
        } else {
            list.set_inner_html(&list_html(atlas, now));
            if let Some(id) = held.and_then(|entry| entry.get_attribute("data-id")) {
                holds_on = atlas.with_edge(|edge| edge.focus(&link_to(&id))) == Some(true);
                if !holds_on {
                    _ = atlas.with_edge(|edge| edge.focus_id(COLUMN_ID));
                }
            }
        }
        if is_asked_anew && !holds_on {
            // With the frame: asked for now, the page would be laid out twice.
            request_animation_frame(back_to_start);
        }
        (drawn, asked, led) = (now.to_vec(), atlas.filter.get(), leads);
    });
}

/// How many of another list come with the first frame; the rest follow once those are seen. Where the page, or the host of a frame, is
/// as long as the list, all come at once.
fn first_few(atlas: Atlas) -> Option<usize> {
    if matches!(atlas.view.read_untracked().page, Page::Embed(_)) {
        return None;
    }
    let height = atlas.with_edge(|edge| edge.height_beside_map()).flatten()?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some entries")]
    Some((height / ENTRY) as usize + 1)
}

/// What is asked anew is seen from its beginning. Whoever is among the filters above stays there.
fn back_to_start() {
    if let (Some(results), Some(title), Some(count)) = (find(".results"), find("#titel"), find(".count")) {
        let start = count.offset_top() - title.offset_top();
        if results.scroll_top() > start {
            results.set_scroll_top(start);
        }
    }
}

fn follow_address(atlas: Atlas, list: &HtmlElement, places: &[usize]) {
    let view = atlas.view.read_untracked();
    let mut entry = list.first_element_child();
    for example in places.iter().filter_map(|place| atlas.example(*place)) {
        let Some(here) = entry else { return };
        if let Ok(Some(link)) = here.query_selector("a") {
            set(&link, Part::Attribute("href"), Some(&atlas.href(&view.reading(&example.id))));
        }
        entry = here.next_element_sibling();
    }
}

/// Makes entries stand out whose examples are under the pointer or the focus, here or on the map.
fn mark_pointed(atlas: Atlas) {
    let mut marked = Vec::<HtmlElement>::new();
    whenever(move || {
        for entry in marked.drain(..) {
            _ = entry.remove_attribute("data-pointed");
        }
        // A cluster may hold thousands.
        for example in atlas.pointed.read().iter().take(STEP).filter_map(|place| atlas.example(*place)) {
            if let Some(entry) = find(&entry_of(example.id.as_str())) {
                _ = entry.set_attribute("data-pointed", "");
                marked.push(entry);
            }
        }
    });
}

/// The place of the example that an event happened in.
fn example_at(atlas: Atlas, event: &Event) -> Vec<usize> {
    closest(event, ".listed").and_then(|entry| place_of(atlas, &entry)).into_iter().collect()
}
