//! The buttons beside the map: all that can be done by dragging, pinching or keys (WCAG 2.5.1, 2.5.7), and which keys
//! there are. Printed only, and hidden until the map is live.

use leptos::prelude::*;

use super::Atlas;
use super::icon::{BACK, DOWN, FORTH, HOME, Icon, KEYS, MINUS, MOVE, PLUS, UP};
use crate::domain::words::Moving;

/// What the map's element is described by while it is live.
const KEYS_ID: &str = "toetsen";

#[component]
#[must_use]
pub fn MapTools() -> impl IntoView {
    let words = Moving::of(Atlas::here().lang);
    view! {
        <p class="map-keys" id=KEYS_ID>{words.keys_on_map}</p>
        <p class="map-keys on-dot">{words.keys_on_dot}</p>
        <div class="map-tools" role="group" aria-label=words.tools hidden>
            {tool(words.zoom_in, "zoom-in", PLUS)}
            {tool(words.zoom_out, "zoom-out", MINUS)}
            {tool(words.whole_country, "whole-country", HOME)}
            <details class="map-more" name="kaart">
                {summary(words.pan, MOVE)}
                <div class="map-panel map-pad">
                    {tool(words.pan_up, "Up", UP)}
                    {tool(words.pan_left, "Left", BACK)}
                    {tool(words.pan_right, "Right", FORTH)}
                    {tool(words.pan_down, "Down", DOWN)}
                </div>
            </details>
            <details class="map-more map-help" name="kaart">
                {summary(words.keys, KEYS)}
                // In a low window it scrolls.
                <div class="map-panel" tabindex="0" role="group" aria-label=words.keys>
                    {keys(words.on_map, &words.map_keys)}
                    {keys(words.on_dot, &words.dot_keys)}
                </div>
            </details>
        </div>
    }
}

/// Its title is its name: said once, and seen by a pointer.
fn tool(name: &'static str, does: &'static str, lines: &'static str) -> impl IntoView {
    view! { <button type="button" data-does=does title=name><Icon lines /></button> }
}

fn summary(name: &'static str, lines: &'static str) -> impl IntoView {
    view! { <summary title=name><Icon lines /></summary> }
}

fn keys(on: &'static str, keys: &[(&'static str, &'static str)]) -> impl IntoView {
    let row = |(key, does): &(&'static str, &'static str)| {
        view! { <tr><th scope="row"><kbd>{*key}</kbd></th><td>{*does}</td></tr> }
    };
    view! { <table><caption>{on}</caption><tbody>{keys.iter().map(row).collect_view()}</tbody></table> }
}
