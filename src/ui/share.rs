//! Passing on what is shown, by its address or in a frame.

use leptos::prelude::*;

use super::Atlas;
use super::edge::Shared;
use super::icon::{Icon, SHARE};
use super::title::title_of;

/// The device's own way of sharing where there is one, else the address is copied; what happened is said. Beside it the
/// way to put the same into another site. The labels say what it is.
#[component]
#[must_use]
pub fn Share(label: &'static str, embed_label: &'static str) -> impl IntoView {
    let atlas = Atlas::here();
    let outcome = RwSignal::new(None::<Shared>);
    let share = move |_| {
        // The visitor may have gone on to another example by then.
        let tell = Box::new(move |shared| _ = outcome.try_set(Some(shared)));
        let path = atlas.href(&atlas.view.read_untracked().whole());
        atlas.with_edge(|edge| edge.share(title_of(atlas), path, tell));
    };
    let said = move || match &*outcome.read() {
        Some(Shared::Copied) => atlas.words.copied,
        Some(Shared::Refused(_)) => atlas.words.copy_by_hand,
        Some(Shared::Handed) | None => "",
    };
    let address = move || match &*outcome.read() {
        Some(Shared::Refused(address)) => address.clone(),
        _ => String::new(),
    };
    view! {
        <p class="share">
            <button type="button" class="button" on:click=share>
                <Icon lines=SHARE />
                {label}
            </button>
            <a class="embed-this" href=move || atlas.href(&atlas.view.read().embedding()) rel="external">{embed_label}</a>
            <span class="share-said" role="status">{said} " " <code>{address}</code></span>
        </p>
    }
}
