//! The whole page: masthead, the column with list or example, and the map.

use leptos::prelude::*;

use super::edge::Edge;
use super::masthead::Masthead;
use super::{Atlas, map::MapPane, reading::Reading, results::Results, scene::scene_of, title::title_of};
use crate::domain::Slug;
use crate::domain::view::{Layout, Page};

/// Where the skip link leads, and the focus when there is nothing to go back to.
const COLUMN_ID: &str = "voorbeelden";

/// Expects an [`Atlas`] in its context.
#[component]
#[must_use]
pub fn App() -> impl IntoView {
    let atlas = Atlas::here();
    let reading = move || atlas.open_example().is_some();
    let scene = Memo::new(move |_| scene_of(atlas));
    Effect::new(move || _ = atlas.with_edge(|edge| edge.set_title(&title_of(atlas))));
    let remember = keep_place(atlas);
    view! {
        <a class="skip" href=move || format!("{}#{COLUMN_ID}", atlas.href(&atlas.view.read())) rel="external">
            {atlas.words.skip_to_examples}
        </a>
        <Masthead />
        <main class="desk" data-reading=move || reading().then_some("") data-layout=move || layout(atlas)
            on:click=move |_| remember()>
            <div class="column" id=COLUMN_ID tabindex="-1">
                <Results />
                <Reading />
            </div>
            <MapPane scene=scene />
        </main>
    }
}

/// Which halves small screens show. An example is never without its text, whatever the address says.
fn layout(atlas: Atlas) -> &'static str {
    match (atlas.view.read().layout, &atlas.view.read().page) {
        (Some(Layout::Map), Page::Home | Page::Theme(_) | Page::Province(_) | Page::Collection(_)) => "map",
        (Some(Layout::List), _) => "list",
        _ => "both",
    }
}

/// Where the visitor was in the list: kept when an example is opened, and gone back to when it is closed.
struct Place {
    link: String,
    scrolled: f64,
}

/// Moves the focus along with the view. The place is taken on every click, before the list gives way.
fn keep_place(atlas: Atlas) -> impl Fn() {
    let scrolled = StoredValue::new(0.0);
    let place = StoredValue::new(None::<Place>);
    Effect::new(move |before: Option<Option<Slug>>| {
        let open = atlas.open_example().map(|example| example.id.clone());
        // A page just loaded leaves the focus where the browser puts it.
        let Some(before) = before else { return open };
        match &open {
            Some(id) if before.as_ref() != Some(id) => {
                if before.is_none() {
                    let link = super::entry::link_id(id.as_str());
                    place.set_value(Some(Place { link, scrolled: scrolled.get_value() }));
                }
                after_painting(atlas, |edge| edge.focus(super::reading::HEADING_ID, true));
            }
            None if before.is_some() => {
                let place = place.try_update_value(Option::take).flatten();
                after_painting(atlas, move |edge| {
                    if let Some(place) = place {
                        edge.scroll_to(place.scrolled);
                        edge.focus(&place.link, false);
                    } else {
                        edge.focus(COLUMN_ID, true);
                    }
                });
            }
            _ => {}
        }
        open
    });
    move || {
        if atlas.open_example().is_none() {
            atlas.with_edge(|edge| scrolled.set_value(edge.scroll_y()));
        }
    }
}

fn after_painting(atlas: Atlas, act: impl FnOnce(&dyn Edge) + 'static) {
    request_animation_frame(move || _ = atlas.with_edge(|edge| act(edge)));
}
