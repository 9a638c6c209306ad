//! The app: the printed page follows the view from now on.

use leptos::prelude::*;

use super::announce::announce;
use super::edge::{Edge, Frame, Pressed};
use super::follow::whenever;
use super::listed::link_to;
use super::{Atlas, COLUMN_ID, frame::frame_of, map, reading, results, texts};
use crate::domain::{Filter, Slug};

/// What is done at one go.
pub type Turn = Box<dyn FnOnce()>;

/// What brings the printed page to life, in parts that follow one another. In the browser alone, inside an owner that is kept.
#[must_use]
pub fn come_alive(atlas: Atlas) -> [Turn; 3] {
    let column = move || {
        texts::come_alive(atlas);
        results::come_alive(atlas);
        reading::come_alive(atlas);
        keep_place(atlas);
        announce(atlas);
    };
    let map_and_frame = move || {
        map::come_alive(atlas);
        keep_frame(atlas);
    };
    [Box::new(column), Box::new(map_and_frame), Box::new(move || atlas.get_ready())]
}

/// After the map is there: whoever frames the site is told of the count, and takes that for a map that is live.
fn keep_frame(atlas: Atlas) {
    let mut shown = None::<Frame>;
    whenever(move || {
        let frame = frame_of(atlas);
        if shown.as_ref() != Some(&frame) {
            atlas.with_edge(|edge| edge.set_frame(&frame));
            shown = Some(frame);
        }
    });
}

/// Where the visitor was in the list: kept when an example is opened, and gone back to when it is closed.
#[derive(Clone)]
struct Return {
    filter: Filter,
    /// What was pressed to open the example.
    pressed: Pressed,
    /// The selector of the example's link in the list.
    link: String,
}

/// Moves the focus along with the view.
fn keep_place(atlas: Atlas) {
    let mut kept = None::<Return>;
    let mut before = None::<Option<Slug>>;
    whenever(move || {
        let open = atlas.open_example().map(|example| example.id.clone());
        let filter = atlas.filter.get_untracked();
        // A page just loaded leaves the focus where the browser puts it.
        let Some(before) = before.replace(open.clone()) else { return };
        match &open {
            Some(id) if before.as_ref() != Some(id) => {
                if before.is_none() {
                    let link = link_to(id.as_str());
                    // Nothing was pressed: the browser went forward, to where a press led before.
                    let again = || kept.take().filter(|kept| kept.link == link).map(|kept| kept.pressed);
                    let pressed = atlas.with_edge(|edge| edge.pressed()).flatten().or_else(again).unwrap_or_default();
                    kept = Some(Return { filter, pressed, link });
                }
                after_painting(atlas, |edge| {
                    // Small screens: the map with the dot, the way back and the title come into view.
                    edge.scroll_to(0.0);
                    _ = edge.focus_id(super::reading::HEADING_ID);
                });
            }
            None => {
                let Some(closed) = before else { return };
                // The way back was pressed, not what opens the next.
                _ = atlas.with_edge(|edge| edge.pressed());
                // Who came straight to the example goes on at its entry, where the list has it, or else in the column. Another
                // list is a new start.
                let back = kept.clone().unwrap_or_else(|| Return {
                    filter: filter.clone(),
                    pressed: Pressed::default(),
                    link: link_to(closed.as_str()),
                });
                let same = back.filter == filter;
                after_painting(atlas, move |edge| {
                    if same {
                        edge.scroll_to(back.pressed.scrolled);
                    } else {
                        edge.scroll_to_start();
                    }
                    _ = (same && (edge.focus_id(&back.pressed.id) || edge.focus(&back.link)))
                        || edge.focus_id(COLUMN_ID);
                });
            }
            Some(_) => {}
        }
    });
}

/// Does something with the browser once what changed is to be seen.
pub fn after_painting(atlas: Atlas, act: impl FnOnce(&dyn Edge) + 'static) {
    request_animation_frame(move || _ = atlas.with_edge(|edge| act(edge)));
}
