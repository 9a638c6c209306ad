//! One example in the list.

use leptos::prelude::*;

use super::Atlas;
use super::icon::mark_html;
use super::markup::Markup;
use crate::domain::fold::{fold, has_words};
use crate::domain::{Choice, Example, Lang};

/// The selector of an example's entry in the list.
#[must_use]
pub fn entry_of(example: &str) -> String {
    [".listed[data-id=\"", example, "\"]"].concat()
}

/// The selector of its link there, which the focus goes back to.
#[must_use]
pub fn link_to(example: &str) -> String {
    entry_of(example) + " a"
}

/// Name, place, kind and themes. The whole of it is one link.
pub fn listed_html(atlas: Atlas, example: &Example, html: &mut Markup) {
    let (lang, name) = example.name.best(atlas.lang);
    let href = atlas.href(&atlas.view.read_untracked().reading(&example.id));
    html.element("li", &[("class", Some("listed")), ("data-id", Some(example.id.as_str()))], |html| {
        mark_html(example.collection, html);
        html.element("h3", &[], |html| {
            let link = [("lang", atlas.foreign(lang)), ("data-noscroll", Some("")), ("href", Some(&*href))];
            html.line("a", &link, name);
        });
        html.element("div", &[], |html| {
            untranslated(atlas, lang, html);
            html.line("p", &[("class", Some("listed-where"))], &where_it_is(example));
            html.element("p", &[("class", Some("listed-kind"))], |html| {
                html.text(&atlas.label(&Choice::Collection(example.collection)));
                let themes: Vec<String> =
                    example.themes.iter().map(|id| atlas.label(&Choice::Theme(id.clone()))).collect();
                html.line("span", &[("class", Some("listed-themes"))], &themes.join(" · "));
            });
        });
    });
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
    let says_so = has_words(&fold(place), &fold(province));
    if says_so { place.clone() } else { format!("{place}, {province}") }
}
