//! Bad news in words, with the way out where there is one.

use leptos::prelude::*;

/// An alert: read aloud as soon as it appears.
#[component]
#[must_use]
pub fn Notice(
    text: String,
    /// The words on the button, and what it does.
    #[prop(optional_no_strip)]
    action: Option<(&'static str, Callback<()>)>,
) -> impl IntoView {
    let button = action.map(|(label, act)| {
        view! { <button type="button" class="button" on:click=move |_| act.run(())>{label}</button> }
    });
    view! {
        <div class="notice" role="alert">
            <p>{text}</p>
            {button}
        </div>
    }
}
