//! The header of every page.

use leptos::prelude::*;

use super::Atlas;
use super::icon::Logo;
use crate::domain::View;

/// The site's name, which leads home, and the same page in the other language.
#[component]
#[must_use]
pub fn Masthead(other_language: String) -> impl IntoView {
    let atlas = Atlas::here();
    let other = atlas.lang.other().tag();
    view! {
        <header class="masthead">
            <a class="brand" href=atlas.href(&View::default()) data-noscroll="">
                <Logo />
                {atlas.words.site}
            </a>
            // The other language is another document: the browser, not the router, goes there.
            <a class="language" href=other_language hreflang=other lang=other rel="external">
                {atlas.words.other_language}
            </a>
        </header>
    }
}
