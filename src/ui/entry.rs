//! One example in the list.

use std::sync::Arc;

use leptos::prelude::*;

use super::Atlas;
use super::icon::Mark;
use crate::domain::{Choice, Example};

/// The id of an example's link in the list, which the focus goes back to.
#[must_use]
pub fn link_id(example: &str) -> String {
    format!("lijst-{example}")
}

/// Name, place, kind and themes. The whole entry is one link.
#[component]
#[must_use]
pub fn Entry(example: Arc<Example>) -> impl IntoView {
    let atlas = Atlas::here();
    let id = StoredValue::new(example.id.clone());
    let (lang, name) = example.name.best(atlas.lang);
    let themes: Vec<String> = example.themes.iter().map(|theme| atlas.label(&Choice::Theme(theme.clone()))).collect();
    let point = move || atlas.pointed.set(vec![id.get_value()]);
    let leave = move || atlas.pointed.set(Vec::new());
    view! {
        <li class="entry" data-pointed=move || atlas.pointed.read().contains(&id.read_value()).then_some("")
            on:pointerenter=move |_| point() on:pointerleave=move |_| leave()>
            <Mark collection=example.collection />
            <h3>
                <a id=link_id(example.id.as_str()) href=move || atlas.href(&atlas.view.read().reading(&id.read_value()))
                    data-noscroll="" lang=(lang != atlas.lang).then(|| lang.tag())
                    on:focus=move |_| point() on:blur=move |_| leave()>
                    {name.to_owned()}
                </a>
            </h3>
            <p class="entry-where">{where_it_is(&example)}</p>
            <p class="entry-kind">
                {atlas.label(&Choice::Collection(example.collection))}
                <span class="entry-themes">{themes.join(" · ")}</span>
            </p>
        </li>
    }
}

/// The place with its province, unless the place already says so.
#[must_use]
pub fn where_it_is(example: &Example) -> String {
    let (place, province) = (&example.place, example.province.name());
    if place.contains(province) { place.clone() } else { format!("{place}, {province}") }
}
