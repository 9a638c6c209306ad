//! The page for another site's frame: the map and the list below one slim line, which comes alive as the main
//! page does.

use leptos::prelude::*;

use super::announce::Announcer;
use super::icon::{Icon, Logo, OUT};
use super::{Atlas, COLUMN_ID, PublicUrl, frame::frame_of, map::MapPane, results::Results};
use crate::domain::words::{Moving, Printed};

/// Expects an [`Atlas`] of the main page in its context: without script every link leads there, in a window of its own.
#[component]
#[must_use]
pub fn EmbedPage() -> impl IntoView {
    let atlas = Atlas::here();
    let words = Printed::of(atlas.lang);
    let frame = frame_of(atlas);
    // On paper: where all of it is to be found.
    let address = use_context::<PublicUrl>().map(|PublicUrl(url)| view! { <p class="site-address">{url}</p> });
    view! {
        <div class="embed-line">
            <p class="embed-name">
                <Logo />
                {atlas.words.site}
            </p>
            {address}
            <a class="whole" href=frame.whole rel="external">
                {words.whole_map}
                <Icon lines=OUT />
            </a>
        </div>
        // Named, because the page around has one too.
        <main class="desk" data-layout=frame.layout aria-label=atlas.words.site>
            <div class="column-side">
                <div class="column" id=COLUMN_ID tabindex="-1">
                    <Results />
                </div>
                <p class="all-examples">
                    <button type="button" class="button">{words.all_examples}</button>
                </p>
            </div>
            <MapPane hints=Some(hints(Moving::of(atlas.lang)).into_any()) />
        </main>
        <Announcer />
    }
}

/// Shown for a moment by the frame's own script; those who cannot see the map have its buttons.
fn hints(words: &'static Moving) -> impl IntoView {
    [("wheel", words.hint_wheel), ("wheel-mac", words.hint_wheel_mac), ("touch", words.hint_touch)]
        .map(|(name, text)| view! { <p class="map-hint" data-hint=name aria-hidden="true">{text}</p> })
        .collect_view()
}
