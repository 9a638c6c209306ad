//! Bad news in words, with the way out where there is one.

use leptos::prelude::*;

/// An alert, printed hidden: shown, it is read aloud. `action` is the word on its button.
#[component]
#[must_use]
pub fn Notice(#[prop(into)] text: String, #[prop(optional)] action: Option<&'static str>) -> impl IntoView {
    let button = action.map(|word| view! { <button type="button" class="button">{word}</button> });
    view! {
        <div class="notice" role="alert" hidden>
            <p>{text}</p>
            {button}
        </div>
    }
}
