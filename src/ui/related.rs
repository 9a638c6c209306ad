//! What a reader of one example may want next.

use std::sync::Arc;

use leptos::prelude::*;

use super::Atlas;
use super::listed::where_it_is;
use super::markup::Markup;
use crate::domain::fixed::Fixed;
use crate::domain::related::{alike, nearby};
use crate::domain::{Example, View};

/// Examples nearby and examples with the same theme, as HTML. None in a frame whose host fixed a selection: they could
/// lie outside it.
#[must_use]
pub fn related_html(atlas: Atlas, example: &Example) -> Markup {
    if atlas.view.read_untracked().fixed() != Fixed::default() {
        return Markup::default();
    }
    let (nearby, alike) = atlas.with_index(|index| {
        let dataset = index.dataset();
        let nearby = nearby(dataset, example);
        let alike = alike(dataset, example, &nearby);
        (nearby, alike)
    });
    let mut html = Markup::default();
    group(atlas, atlas.words.nearby, &nearby, &mut html);
    group(atlas, atlas.words.same_theme, &alike, &mut html);
    html
}

fn group(atlas: Atlas, heading: &str, examples: &[Arc<Example>], html: &mut Markup) {
    if examples.is_empty() {
        return;
    }
    // The choices stay; the map follows.
    let view = View { map: None, ..atlas.view.get_untracked() };
    html.element("section", &[("class", Some("related"))], |html| {
        html.line("h2", &[], heading);
        html.element("ul", &[], |html| {
            for example in examples {
                html.element("li", &[], |html| {
                    let (lang, name) = example.name.best(atlas.lang);
                    let href = atlas.href(&view.reading(&example.id));
                    html.line(
                        "a",
                        &[("href", Some(&href)), ("lang", atlas.foreign(lang)), ("data-noscroll", Some(""))],
                        name,
                    );
                    html.line("span", &[], &where_it_is(example));
                });
            }
        });
    });
}
