//! One example in the list.

use std::sync::Arc;

use leptos::prelude::*;

use super::Atlas;
use super::follow::follow;
use super::icon::Mark;
use super::markup::Markup;
use crate::domain::{Choice, Example, Lang};

/// The id of an example's link in the list, which the focus goes back to.
#[must_use]
pub fn link_id(example: &str) -> String {
    format!("lijst-{example}")
}

/// Name, place, kind and themes. The whole of it is one link.
#[component]
#[must_use]
pub fn Listed(example: Arc<Example>) -> impl IntoView {
    let atlas = Atlas::here();
    let (lang, name) = example.name.best(atlas.lang);
    let (lang, name, link) = (atlas.foreign(lang), name.to_owned(), link_id(example.id.as_str()));
    let (facts, collection, id) = (facts(atlas, &example), example.collection, example.id.to_string());
    let pointed = Arc::clone(&example);
    view! {
        <li class="listed" data-id=id
            data-pointed=follow(move || atlas.pointed.read().contains(&pointed.id).then_some(""))>
            <Mark collection />
            <h3>
                <a id=link lang=lang data-noscroll="" href=follow(move || atlas.href(&atlas.view.read().reading(&example.id)))>
                    {name}
                </a>
            </h3>
            <div inner_html=facts></div>
        </li>
    }
}

fn facts(atlas: Atlas, example: &Example) -> String {
    let mut html = Markup::default();
    untranslated(atlas, example.name.best(atlas.lang).0, &mut html);
    html.line("p", &[("class", Some("listed-where"))], &where_it_is(example));
    html.element("p", &[("class", Some("listed-kind"))], |html| {
        html.text(&atlas.label(&Choice::Collection(example.collection)));
        let themes: Vec<String> = example.themes.iter().map(|id| atlas.label(&Choice::Theme(id.clone()))).collect();
        html.line("span", &[("class", Some("listed-themes"))], &themes.join(" · "));
    });
    html.finish()
}

/// Says so of what was written in the other language alone (WCAG 3.1.2).
pub fn untranslated(atlas: Atlas, lang: Lang, html: &mut Markup) {
    if lang != atlas.lang {
        html.line("small", &[("class", Some("untranslated"))], atlas.words.untranslated);
    }
}

/// The place with its province, unless the place already says so.
#[must_use]
pub fn where_it_is(example: &Example) -> String {
    let (place, province) = (&example.place, example.province.name());
    if place.contains(province) { place.clone() } else { format!("{place}, {province}") }
}
