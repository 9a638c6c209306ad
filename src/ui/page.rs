//! The whole page as it is printed: masthead, the column with list or example, the map, and the footer.

use leptos::prelude::*;

use super::announce::Announcer;
use super::masthead::{Footer, Masthead};
use super::{
    Atlas, COLUMN_ID,
    frame::frame_of,
    map::{MAP_ID, MapPane},
    reading::Reading,
    results::Results,
};
use crate::domain::words::Printed;

/// Expects an [`Atlas`] in its context. In the browser [`come_alive`](super::come_alive) takes it from there.
#[component]
#[must_use]
pub fn Page() -> impl IntoView {
    let atlas = Atlas::here();
    let frame = frame_of(atlas);
    let map = format!("{}#{MAP_ID}", atlas.href(&atlas.view.get_untracked()));
    view! {
        <a class="skip" href=frame.skip rel="external">{Printed::of(atlas.lang).skip_to_examples}</a>
        // The script leads to the map itself: this address is that of the page as it was printed.
        <a class="skip skip-map" href=map rel="external">{Printed::of(atlas.lang).skip_to_map}</a>
        <Masthead />
        <main class="desk" data-reading=frame.open.map(|(id, _)| id.to_string()) data-layout=frame.layout>
            <div class="column" id=COLUMN_ID tabindex="-1">
                // First what the page is about.
                <Reading />
                <Results />
            </div>
            <MapPane hints=None />
        </main>
        <Announcer />
        <Footer />
    }
}
