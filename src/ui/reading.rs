//! The column's other side: one example, with the way back and on.

use std::sync::Arc;

use leptos::prelude::*;

use super::Atlas;
use super::example::example_html;
use super::follow::follow;
use super::icon::{BACK, FORTH, Icon};
use super::related::related_html;
use super::share::Share;
use crate::domain::{Example, Slug};

/// The heading that gets the focus when an example opens.
pub const HEADING_ID: &str = "voorbeeld-titel";

/// Nothing while no example is open.
#[component]
#[must_use]
pub fn Reading() -> impl IntoView {
    let atlas = Atlas::here();
    let open = move || atlas.open_example().into_iter().collect::<Vec<_>>();
    // Made anew for another example, but not when only the map moves or the list changes.
    view! {
        <For each=open key=|example| example.id.clone() let:example>
            <article class="reading" aria-labelledby=HEADING_ID>
                <BackLink />
                <div inner_html=example_html(atlas, &example)></div>
                <Share label=atlas.words.share embed_label=atlas.words.embed />
                <Browse id=example.id.clone() />
                <div inner_html=related_html(atlas, &example)></div>
            </article>
        </For>
    }
}

#[component]
fn BackLink() -> impl IntoView {
    let atlas = Atlas::here();
    view! {
        <a class="back" href=follow(move || atlas.href(&atlas.view.read().listing())) data-noscroll="">
            <Icon lines=BACK />
            {atlas.words.back_to_list}
        </a>
    }
}

/// Previous and next within the selection. While an example is read the selection stays as it is.
#[component]
fn Browse(id: Slug) -> impl IntoView {
    let atlas = Atlas::here();
    let words = atlas.words;
    let selection = atlas.selection.read_untracked();
    let place = selection.shown.iter().position(|example| example.id == id);
    let position = place.map(|n| (words.position)(n + 1, selection.shown.len()));
    let (previous, next) = selection.neighbours(&id);
    let link = |example: Option<&Arc<Example>>, way, icon| {
        example.map(|example| view! { <BrowseLink example=Arc::clone(example) way icon /> })
    };
    view! {
        <nav class="browse" aria-label=words.browse hidden=place.is_none()>
            <p>{position}</p>
            {link(previous, words.previous, BACK)}
            {link(next, words.next, FORTH)}
        </nav>
    }
}

#[component]
fn BrowseLink(example: Arc<Example>, way: &'static str, icon: &'static str) -> impl IntoView {
    let atlas = Atlas::here();
    let (lang, name) = example.name.best(atlas.lang);
    let (lang, name) = ((lang != atlas.lang).then(|| lang.tag()), name.to_owned());
    view! {
        <a href=follow(move || atlas.href(&atlas.view.read().reading(&example.id))) data-noscroll="">
            <Icon lines=icon />
            <span class="browse-way">{way}</span>
            <span class="browse-name" lang=lang>{name}</span>
        </a>
    }
}
