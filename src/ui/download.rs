//! Taking the examples along: all of them as a file of the site, or those that are shown.

use leptos::prelude::*;

use super::Atlas;
use super::follow::{closest, find, hidden, on, text, whenever};
use crate::domain::export::Export;

/// Two links. Without script, or with nothing chosen, they lead to the whole file.
#[component]
#[must_use]
pub fn Download() -> impl IntoView {
    let atlas = Atlas::here();
    let link = |export: Export| view! { <a href=atlas.file(export.path()) download="">{export.name()}</a> };
    view! {
        <p class="download" hidden=atlas.selection.read().shown.is_empty()>
            <span class="download-what">{atlas.words.download_all}</span>
            " " {link(Export::Csv)} " " {link(Export::GeoJson)} " "
            <span class="download-said"></span>
        </p>
    }
}

pub fn come_alive(atlas: Atlas) {
    let words = atlas.words;
    hidden(".download", move || atlas.selection.read().shown.is_empty());
    let label = move || if atlas.filter.read().is_empty() { words.download_all } else { words.download_these };
    text(".download-what", move || label().to_owned());
    // What was said of one selection is not true of the next.
    whenever(move || {
        atlas.filter.track();
        say("");
    });
    on(".download", "click", move |event| {
        let pressed = closest(&event, "a").and_then(|link| link.get_attribute("href")).unwrap_or_default();
        let export = [Export::Csv, Export::GeoJson].into_iter().find(|export| pressed.ends_with(export.path()));
        // All are shown: the link leads to the file.
        let Some(export) = export.filter(|_| !atlas.filter.read_untracked().is_empty()) else { return };
        event.prevent_default();
        say("");
        let shown = &atlas.selection.read_untracked().shown;
        let ids = shown.iter().filter_map(|place| Some(atlas.example(*place)?.id.clone())).collect();
        let tell = Box::new(move |made| {
            let outcome = if made { words.downloaded } else { words.download_failed };
            say(outcome);
            atlas.say(outcome);
        });
        atlas.with_edge(|edge| edge.download(export, ids, tell));
    });
}

fn say(outcome: &str) {
    if let Some(said) = find(".download-said") {
        said.set_text_content(Some(outcome));
    }
}
