//! What is chosen, each with a way to take it away.

use leptos::prelude::*;

use super::Atlas;
use super::icon::{CROSS, Icon};
use crate::domain::Filter;

/// One chip for each choice; nothing when nothing is chosen.
#[component]
#[must_use]
pub fn Chips() -> impl IntoView {
    let atlas = Atlas::here();
    let to = move |filter: Filter| atlas.href(&atlas.view.read().narrowed_to(filter));
    move || {
        let filter = atlas.filter.get();
        if filter.is_empty() {
            return None;
        }
        let chips = filter.choices().into_iter().map(|choice| {
            let label = atlas.label(&choice);
            let name = (atlas.words.remove)(&label);
            view! {
                <li>
                    <a class="chip" href=to(filter.clone().without(&choice)) aria-label=name data-noscroll="">
                        {label}
                        <Icon lines=CROSS />
                    </a>
                </li>
            }
        });
        let chips = chips.collect_view();
        Some(view! {
            <div class="chosen">
                <ul class="chips" aria-label=atlas.words.chosen>{chips}</ul>
                <a class="clear" href=to(Filter::default()) data-noscroll="">{atlas.words.clear_all}</a>
            </div>
        })
    }
}
