//! Passing on what is shown, by its address or in a frame.

use leptos::prelude::*;

use super::Atlas;
use super::edge::Shared;
use super::follow::{answer, follow};
use super::icon::{Icon, SHARE};
use super::title::title_of;

/// The device's own way of sharing where there is one, else the address is copied; what happened is said. Beside it the
/// way to put the same into another site. The labels say what it is.
#[component]
#[must_use]
pub fn Share(label: &'static str, embed_label: &'static str) -> impl IntoView {
    let atlas = Atlas::here();
    let (said, address) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let share = move |_| {
        let tell = Box::new(move |shared| {
            let (words, by_hand) = match shared {
                Shared::Handed => return,
                Shared::Copied => (atlas.words.copied, String::new()),
                Shared::Refused(address) => (atlas.words.copy_by_hand, address),
            };
            // The visitor may have gone on to another example by then.
            _ = (said.try_set(words.to_owned()), address.try_set(by_hand));
            atlas.say(words);
        });
        let path = atlas.href(&atlas.view.read_untracked().whole());
        atlas.with_edge(|edge| edge.share(title_of(atlas), path, tell));
    };
    view! {
        <p class="share">
            <button type="button" class="button" on:click=answer(share)>
                <Icon lines=SHARE />
                {label}
            </button>
            <a class="embed-this" href=follow(move || atlas.href(&atlas.view.read().embedding())) rel="external">{embed_label}</a>
            <span class="share-said">{follow(move || said.get())} " " <code>{follow(move || address.get())}</code></span>
        </p>
    }
}
