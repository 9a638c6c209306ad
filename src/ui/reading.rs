//! The column's other side: one example, with the way back and on.

use std::sync::Arc;

use leptos::prelude::*;

use super::Atlas;
use super::example::ExampleText;
use super::icon::{BACK, FORTH, Icon};
use super::share::Share;
use crate::domain::{Choice, Example, View};

/// The heading that gets the focus when an example opens.
pub const HEADING_ID: &str = "voorbeeld-titel";

/// Nothing while no example is open.
#[component]
#[must_use]
pub fn Reading() -> impl IntoView {
    let atlas = Atlas::here();
    let open = Memo::new(move |_| atlas.open_example().map(|example| example.id.clone()));
    // Made anew for another example, but not when only the map moves or the list changes.
    move || {
        open.get().and_then(|id| atlas.with_index(|index| index.dataset().find(&id).cloned())).map(|example| {
            view! {
                <article class="reading" aria-labelledby=HEADING_ID>
                    <BackLink />
                    <ExampleText example=example.clone() />
                    <Share title=example.name.text(atlas.lang).to_owned() />
                    <Browse example />
                </article>
            }
        })
    }
}

#[component]
fn BackLink() -> impl IntoView {
    let atlas = Atlas::here();
    view! {
        <a class="back" href=move || atlas.href(&atlas.view.read().listing()) data-noscroll="">
            <Icon lines=BACK />
            {atlas.words.back_to_list}
        </a>
    }
}

/// Previous and next within the selection.
#[component]
fn Browse(example: Arc<Example>) -> impl IntoView {
    let atlas = Atlas::here();
    let words = atlas.words;
    let id = StoredValue::new(example.id.clone());
    let link = move |example: &Arc<Example>, class: &'static str, label: &'static str| {
        let view: View = atlas.view.read().reading(&example.id);
        let (lang, name) = example.name.best(atlas.lang);
        let lang = (lang != atlas.lang).then(|| lang.tag());
        view! {
            <a class=class href=atlas.href(&view) data-noscroll="">
                <Icon lines={if class == "browse-next" { FORTH } else { BACK }} />
                <span class="browse-way">{label}</span>
                <span class="browse-name" lang=lang>{name.to_owned()}</span>
            </a>
        }
    };
    move || {
        let selection = atlas.selection.read();
        let (previous, next) = selection.neighbours(&id.read_value());
        let n = selection.shown.iter().position(|example| example.id == *id.read_value())?;
        Some(view! {
            <nav class="browse" aria-label=words.browse>
                <p>{(words.position)(n + 1, selection.shown.len())}</p>
                {previous.map(|example| link(example, "browse-previous", words.previous))}
                {next.map(|example| link(example, "browse-next", words.next))}
            </nav>
        })
    }
}

/// A theme as a link that shows its examples.
#[component]
#[must_use]
pub fn ChoiceLink(choice: Choice) -> impl IntoView {
    let atlas = Atlas::here();
    view! {
        <a class="tag" href=atlas.href(&View::only(&choice)) data-noscroll="">{atlas.label(&choice)}</a>
    }
}
