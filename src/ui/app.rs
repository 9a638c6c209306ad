//! The live app: the column, and everything that follows the view.

use leptos::prelude::*;

use super::edge::Edge;
use super::{Atlas, COLUMN_ID, frame::frame_of, map::run_map, reading::Reading, results::Results};
use crate::domain::{Filter, Slug};

/// What goes into the column. Expects an [`Atlas`] in its context.
#[component]
#[must_use]
pub fn App() -> impl IntoView {
    let atlas = Atlas::here();
    let frame = Memo::new(move |_| frame_of(atlas));
    Effect::new(move || _ = atlas.with_edge(|edge| edge.set_frame(&frame.read())));
    run_map(atlas);
    keep_place(atlas);
    view! {
        <Results />
        <Reading />
    }
}

/// Where the visitor was in the list: kept when an example is opened, and gone back to when it is closed.
struct Return {
    filter: Filter,
    link: String,
    scrolled: f64,
}

/// Moves the focus along with the view.
fn keep_place(atlas: Atlas) {
    let mut kept = None::<Return>;
    Effect::new(move |before: Option<Option<Slug>>| {
        let open = atlas.open_example().map(|example| example.id.clone());
        let filter = atlas.filter.get_untracked();
        // A page just loaded leaves the focus where the browser puts it.
        let Some(before) = before else { return open };
        match &open {
            Some(id) if before.as_ref() != Some(id) => {
                if before.is_none() {
                    let scrolled = atlas.with_edge(|edge| edge.scroll_y()).unwrap_or_default();
                    kept = Some(Return { filter, link: super::listed::link_id(id.as_str()), scrolled });
                }
                after_painting(atlas, |edge| {
                    // Small screens: the map with the dot, the way back and the title come into view.
                    edge.scroll_to(0.0);
                    edge.focus(super::reading::HEADING_ID);
                });
            }
            None if before.is_some() => {
                // Another list is a new start.
                let kept = kept.take().filter(|kept| kept.filter == filter);
                after_painting(atlas, move |edge| {
                    if let Some(kept) = kept {
                        edge.scroll_to(kept.scrolled);
                        edge.focus(&kept.link);
                    } else {
                        edge.scroll_to_start();
                        edge.focus(COLUMN_ID);
                    }
                });
            }
            _ => {}
        }
        open
    });
}

/// Does something with the browser once what changed is to be seen.
pub fn after_painting(atlas: Atlas, act: impl FnOnce(&dyn Edge) + 'static) {
    request_animation_frame(move || _ = atlas.with_edge(|edge| act(edge)));
}
