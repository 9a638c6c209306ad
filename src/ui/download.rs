//! Taking the examples along: all of them as a file of the site, or those that are shown.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::Atlas;
use super::follow::{answer, follow, whenever};
use crate::domain::export::Export;

/// Two links. Without script, or with nothing chosen, they lead to the whole file.
#[component]
#[must_use]
pub fn Download() -> impl IntoView {
    let atlas = Atlas::here();
    let words = atlas.words;
    let said = RwSignal::new(String::new());
    // What was said of one selection is not true of the next.
    whenever(move || {
        atlas.filter.track();
        said.set(String::new());
    });
    let label = follow(move || if is_whole(atlas) { words.download_all } else { words.download_these }.to_owned());
    let link = move |export: Export| {
        let take = move |event: MouseEvent| {
            if is_whole(atlas) {
                return;
            }
            event.prevent_default();
            said.set(String::new());
            let ids = atlas.selection.read_untracked().shown.iter().map(|example| example.id.clone()).collect();
            let tell = Box::new(move |made| {
                let outcome = if made { words.downloaded } else { words.download_failed };
                _ = said.try_set(outcome.to_owned());
                atlas.say(outcome);
            });
            atlas.with_edge(|edge| edge.download(export, ids, tell));
        };
        view! { <a href=atlas.file(export.path()) download="" on:click=answer(take)>{export.name()}</a> }
    };
    view! {
        <p class="download" hidden=follow(move || atlas.selection.read().shown.is_empty())>
            {label} " " {link(Export::Csv)} " " {link(Export::GeoJson)} " "
            <span>{follow(move || said.get())}</span>
        </p>
    }
}

/// The file of all examples is meant: because all are shown, or because nothing here can make another.
fn is_whole(atlas: Atlas) -> bool {
    atlas.filter.read().is_empty() || atlas.with_edge(|_| ()).is_none()
}
