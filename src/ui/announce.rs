//! What changes is said, in one place of the page, to those who do not see it (WCAG 4.1.3).

use leptos::prelude::*;

use super::Atlas;
use super::follow::whenever;
use super::title::in_words;
use crate::domain::{Filter, Slug};

/// The one live region of a page, outside everything that comes and goes. `Edge::say` writes to it.
#[component]
#[must_use]
pub fn Announcer() -> impl IntoView {
    view! { <p class="visually-hidden" id="melding" role="status"></p> }
}

/// Tells how many examples there are after each choice, and when one opens or closes. Where the focus goes is read aloud
/// as it is: that is not said again.
pub fn announce(atlas: Atlas) {
    let mut before = None::<(Option<Slug>, Filter, usize)>;
    whenever(move || {
        let count = atlas.selection.read().shown.len();
        let now = (atlas.open_example().map(|example| example.id.clone()), atlas.filter.get(), count);
        if let Some((open, filter, before)) = before.replace(now.clone()) {
            // Texts that came may have changed what is found.
            let narrowed = filter != now.1 || before != count;
            match now.0 {
                None if narrowed => atlas.say(result_of(atlas)),
                None if open.is_some() => atlas.say(atlas.words.closed),
                Some(id) if open.as_ref() != Some(&id) => atlas.say(atlas.words.opened),
                _ => {}
            }
        }
    });
}

/// Such as "33 voorbeelden, gefilterd op Gezamenlijke start".
fn result_of(atlas: Atlas) -> String {
    let (words, choices) = (atlas.words, atlas.filter.read_untracked().choices());
    let count = (words.example_count)(atlas.selection.read_untracked().shown.len());
    if choices.is_empty() { count } else { [&count, words.filtered_by, &in_words(atlas, &choices)].concat() }
}
