//! An example in full: its three questions and its particulars.

use std::sync::Arc;

use leptos::prelude::*;

use super::Atlas;
use super::entry::where_it_is;
use super::icon::Mark;
use super::reading::{ChoiceLink, HEADING_ID};
use crate::domain::example::{Precision, Source};
use crate::domain::{Choice, Example, Localised};

/// Everything that the dataset knows of one example.
#[component]
#[must_use]
pub fn ExampleText(example: Arc<Example>) -> impl IntoView {
    let atlas = Atlas::here();
    let words = atlas.words;
    let (lang, name) = example.name.best(atlas.lang);
    view! {
        <header class="example-head">
            <p class="example-kind">
                <Mark collection=example.collection />
                <ChoiceLink choice=Choice::Collection(example.collection) />
            </p>
            <h1 id=HEADING_ID tabindex="-1" lang=(lang != atlas.lang).then(|| lang.tag())>{name.to_owned()}</h1>
            <p class="example-where">{where_it_is(&example)}</p>
        </header>
        <Question heading=words.what answer=example.what.clone() />
        <Question heading=words.why answer=example.why.clone() />
        <Question heading=words.lesson answer=example.lesson.clone() />
        <Particulars example=example.clone() />
        <Sources sources=example.sources.clone() />
    }
}

#[component]
fn Question(heading: &'static str, answer: Option<Localised>) -> impl IntoView {
    let atlas = Atlas::here();
    let answer = match answer {
        Some(answer) => {
            let (lang, text) = answer.best(atlas.lang);
            view! { <p lang=(lang != atlas.lang).then(|| lang.tag())>{text.to_owned()}</p> }.into_any()
        }
        None => view! { <p class="silent">{atlas.words.sources_silent}</p> }.into_any(),
    };
    view! {
        <section class="question">
            <h2>{heading}</h2>
            {answer}
        </section>
    }
}

#[component]
fn Particulars(example: Arc<Example>) -> impl IntoView {
    let words = Atlas::here().words;
    let dot = match example.precision {
        Some(Precision::Municipality) => Some(words.dot_is_municipality),
        Some(Precision::Region) => Some(words.dot_is_region),
        Some(Precision::Place) | None => None,
    };
    let themes = example.themes.iter().map(|theme| {
        view! { <li><ChoiceLink choice=Choice::Theme(theme.clone()) /></li> }
    });
    // Partners are organisations with Dutch names, in either language.
    let partners = example.partners.iter().map(|partner| view! { <li>{partner.clone()}</li> }).collect_view();
    let (no_themes, no_partners) = (example.themes.is_empty(), example.partners.is_empty());
    view! {
        <dl class="particulars">
            <div hidden=no_themes><dt>{words.themes}</dt><dd><ul class="tags">{themes.collect_view()}</ul></dd></div>
            <div>
                <dt>{words.place}</dt>
                <dd>{where_it_is(&example)} {dot.map(|text| view! { <small>{text}</small> })}</dd>
            </div>
            {example.year.map(|year| view! { <div><dt>{words.year}</dt><dd>{year}</dd></div> })}
            <div hidden=no_partners><dt>{words.partners}</dt><dd><ul class="partners" lang="nl">{partners}</ul></dd></div>
        </dl>
    }
}

#[component]
fn Sources(sources: Vec<Source>) -> impl IntoView {
    let words = Atlas::here().words;
    let none = sources.is_empty();
    let rows = sources.into_iter().map(|source| {
        view! {
            <li>
                <a href=source.url rel="external" lang="nl">{source.title}</a>
                {source.publisher.map(|publisher| view! { <span lang="nl">{publisher}</span> })}
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="sources" hidden=none>
            <h2>{words.sources}</h2>
            <ul>{rows}</ul>
        </section>
    }
}
