//! An example in full: its three questions and its particulars.

use leptos::prelude::ReadUntracked;

use super::Atlas;
use super::icon::mark_html;
use super::listed::{untranslated, where_it_is};
use super::markup::Markup;
use super::reading::HEADING_ID;
use super::texts::Text;
use crate::domain::example::Precision;
use crate::domain::{Choice, Example, Localised};

/// Everything that the dataset knows of one example, as HTML.
#[must_use]
pub fn example_html(atlas: Atlas, example: &Example) -> Markup {
    let words = atlas.words;
    let mut html = Markup::default();
    head(atlas, example, &mut html);
    for (heading, answer) in [(words.what, &example.what), (words.why, &example.why), (words.lesson, &example.lesson)] {
        question(atlas, heading, answer.as_ref(), &mut html);
    }
    html.element("dl", &[("class", Some("particulars"))], |html| particulars(atlas, example, html));
    if !example.sources.is_empty() {
        html.element("section", &[("class", Some("sources"))], |html| sources(atlas, example, html));
    }
    html
}

/// As long as the text of an example is not there: what is known of it, and what becomes of the rest.
#[must_use]
pub fn waiting_html(atlas: Atlas, example: &Example, text: Text) -> Markup {
    let mut html = Markup::default();
    head(atlas, example, &mut html);
    if text == Text::Coming {
        html.line("p", &[("class", Some("silent"))], atlas.words.text_coming);
    } else {
        html.element("div", &[("class", Some("notice")), ("role", Some("alert"))], |html| {
            html.line("p", &[], atlas.words.text_failed);
            // Its own document has it all.
            let href = atlas.href(&(*atlas.view.read_untracked()).whole());
            html.line(
                "a",
                &[("class", Some("button")), ("href", Some(&href)), ("rel", Some("external"))],
                atlas.words.open_page,
            );
        });
    }
    html
}

fn head(atlas: Atlas, example: &Example, html: &mut Markup) {
    html.element("header", &[("class", Some("example-head"))], |html| {
        html.element("p", &[("class", Some("example-kind"))], |html| {
            mark_html(example.collection, html);
            choice_link(atlas, &Choice::Collection(example.collection), html);
        });
        let (lang, name) = example.name.best(atlas.lang);
        html.line("h1", &[("id", Some(HEADING_ID)), ("tabindex", Some("-1")), ("lang", atlas.foreign(lang))], name);
        untranslated(atlas, lang, html);
        html.line("p", &[("class", Some("example-where"))], &where_it_is(example));
    });
}

fn question(atlas: Atlas, heading: &str, answer: Option<&Localised>, html: &mut Markup) {
    html.element("section", &[("class", Some("question"))], |html| {
        html.line("h2", &[], heading);
        match answer.map(|answer| answer.best(atlas.lang)) {
            Some((lang, text)) => {
                html.line("p", &[("lang", atlas.foreign(lang))], text);
                untranslated(atlas, lang, html);
            }
            None => html.line("p", &[("class", Some("silent"))], atlas.words.sources_silent),
        }
    });
}

fn particulars(atlas: Atlas, example: &Example, html: &mut Markup) {
    let words = atlas.words;
    let mut row = |term: &str, describe: &dyn Fn(&mut Markup)| {
        html.element("div", &[], |html| {
            html.line("dt", &[], term);
            html.element("dd", &[], describe);
        });
    };
    if !example.themes.is_empty() {
        row(words.themes, &|html| {
            html.element("ul", &[("class", Some("tags"))], |html| {
                for theme in &example.themes {
                    html.element("li", &[], |html| choice_link(atlas, &Choice::Theme(theme.clone()), html));
                }
            });
        });
    }
    row(words.place, &|html| {
        html.text(&where_it_is(example));
        match example.precision {
            Some(Precision::Municipality) => html.line("small", &[], words.dot_is_municipality),
            Some(Precision::Region) => html.line("small", &[], words.dot_is_region),
            Some(Precision::Place) | None => {}
        }
    });
    if let Some(year) = example.year {
        row(words.year, &|html| html.text(&year.to_string()));
    }
    if !example.partners.is_empty() {
        // Organisations have Dutch names, in either language.
        row(words.partners, &|html| {
            html.element("ul", &[("class", Some("partners")), ("lang", Some("nl"))], |html| {
                example.partners.iter().for_each(|partner| html.line("li", &[], partner));
            });
        });
    }
}

fn sources(atlas: Atlas, example: &Example, html: &mut Markup) {
    html.line("h2", &[], atlas.words.sources);
    html.element("ul", &[("lang", Some("nl"))], |html| {
        for source in &example.sources {
            html.element("li", &[], |html| {
                html.line("a", &[("href", Some(&source.url)), ("rel", Some("external"))], &source.title);
                if let Some(publisher) = &source.publisher {
                    html.line("span", &[], publisher);
                }
            });
        }
    });
}

/// A theme or kind as a link that shows its examples; without a link where visitors cannot choose another.
fn choice_link(atlas: Atlas, choice: &Choice, html: &mut Markup) {
    let view = atlas.view.read_untracked();
    let href = (!view.fixed().has(choice)).then(|| atlas.href(&view.toward(choice)));
    html.line(
        "a",
        &[("class", Some("tag")), ("href", href.as_deref()), ("data-noscroll", Some(""))],
        &atlas.label(choice),
    );
}
