//! One example as an `Article`: what it tells, where that is, and what it was described from.

use serde_json::{Value, json};

use super::{address, dataset, known, organisation, picture};
use crate::domain::example::{Source, Theme};
use crate::domain::{Example, Page};
use crate::publish::found::{Edition, Subject};

/// The example of a page.
pub fn article(subject: &Subject, example: &Example) -> Value {
    let edition = subject.edition;
    let (lang, what) = match &example.what {
        Some(what) => what.best(edition.lang),
        None => (example.name.best(edition.lang).0, subject.description),
    };
    let themes = example.themes.iter().filter_map(|id| edition.dataset.theme(id));
    known(json!({
        "@type": "Article",
        "@id": address(subject) + "#voorbeeld",
        "headline": example.name.text(edition.lang),
        "description": what,
        "inLanguage": lang.tag(),
        "url": address(subject),
        "mainEntityOfPage": address(subject),
        "image": picture(subject),
        "dateModified": edition.updated(),
        "temporalCoverage": example.year.map(|year| year.to_string()),
        "author": organisation(edition),
        "publisher": organisation(edition),
        "contentLocation": place(example),
        "about": themes.map(|theme| term(edition, theme)).collect::<Vec<_>>(),
        "citation": example.sources.iter().map(source).collect::<Vec<_>>(),
        "isPartOf": dataset::part_of(edition),
    }))
}

fn place(example: &Example) -> Value {
    json!({
        "@type": "Place",
        "name": example.place,
        "address": {
            "@type": "PostalAddress",
            "addressLocality": example.municipality.as_ref().unwrap_or(&example.place),
            "addressRegion": example.province.name(),
            "addressCountry": "NL",
        },
        // Degrees WGS 84, as exact as the dataset: the centre of a town, never an address.
        "geo": {
            "@type": "GeoCoordinates",
            "latitude": example.location.lat(),
            "longitude": example.location.lng(),
        },
    })
}

/// A theme, as what a page is about.
pub fn term(edition: Edition, theme: &Theme) -> Value {
    known(json!({
        "@type": "DefinedTerm",
        "name": theme.label.text(edition.lang),
        "description": theme.explanation.as_ref().map(|explanation| explanation.text(edition.lang)),
        "termCode": theme.id.as_str(),
        "url": edition.page(Page::Theme(theme.id.clone())),
    }))
}

fn source(source: &Source) -> Value {
    let publisher = source.publisher.as_ref().map(|name| json!({ "@type": "Organization", "name": name }));
    known(json!({
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url,
        "publisher": publisher,
    }))
}
