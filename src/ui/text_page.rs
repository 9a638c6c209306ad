//! A page of text alone, without script.

use leptos::prelude::*;

use super::masthead::{Footer, Masthead};
use super::{Atlas, TEXT_ID};
use crate::domain::words::Printed;

/// `html` is the text with its headings, which is ours: nothing of it is escaped.
#[component]
#[must_use]
pub fn TextDocument(html: String) -> impl IntoView {
    let atlas = Atlas::here();
    let skip = format!("{}#{TEXT_ID}", atlas.href(&atlas.view.get_untracked()));
    view! {
        <a class="skip" href=skip>{Printed::of(atlas.lang).skip_to_text}</a>
        <Masthead />
        <main class="prose" id=TEXT_ID tabindex="-1" inner_html=html></main>
        <Footer />
    }
}
