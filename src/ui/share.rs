//! Passing an example on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Atlas;
use super::edge::Shared;
use super::icon::{Icon, SHARE};

/// The device's own way of sharing where there is one, else the address is copied; what happened is said.
#[component]
#[must_use]
pub fn Share(title: String) -> impl IntoView {
    let atlas = Atlas::here();
    let outcome = RwSignal::new(None::<Shared>);
    let share = move |_| {
        let Some(sharing) = atlas.with_edge(|edge| edge.share(title.clone())) else { return };
        spawn_local(async move {
            let shared = sharing.await;
            // The visitor may have gone on to another example meanwhile.
            _ = outcome.try_set(Some(shared));
        });
    };
    let said = move || match outcome.get()? {
        Shared::Handed => None,
        Shared::Copied => Some(view! { <span>{atlas.words.copied}</span> }.into_any()),
        Shared::Refused(address) => {
            Some(view! { <span>{atlas.words.copy_by_hand} " " <code>{address}</code></span> }.into_any())
        }
    };
    view! {
        <p class="share">
            <button type="button" class="button" on:click=share>
                <Icon lines=SHARE />
                {atlas.words.share}
            </button>
            <span class="share-said" role="status">{said}</span>
        </p>
    }
}
