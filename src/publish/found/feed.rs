//! All examples as an Atom feed (RFC 4287), for those who follow what is added.

use std::cmp::Reverse;

use anyhow::Result;
use atom_syndication::{Category, Content, Entry, Feed, FixedDateTime, Link, Person, Text};

use super::{Edition, FEED, legible};
use crate::domain::{Example, Lang, Localised, Page};
use crate::ui::{escape, where_it_is};

/// The feed in one language: newest first by the year that an example carries, without a year last; of equals in the
/// dataset's own order.
///
/// # Errors
/// It cannot be written as XML.
pub fn feed(edition: Edition) -> Result<String> {
    let words = edition.words();
    let home = edition.page(Page::Home);
    let mut examples: Vec<&Example> = edition.dataset.examples.iter().map(AsRef::as_ref).collect();
    examples.sort_by_key(|example| Reverse(example.year));
    let of_other_language = Link {
        mime_type: Some("application/atom+xml".into()),
        ..alternate(edition.other().file(FEED), edition.lang.other())
    };
    let feed = Feed {
        lang: Some(edition.lang.tag().into()),
        id: tag(edition, &format!("feed/{}", edition.lang)),
        title: words.site.into(),
        subtitle: Some(words.tagline.into()),
        updated: updated(edition),
        authors: vec![Person { name: words.site.into(), uri: Some(home), ..Person::default() }],
        links: [itself(edition)].into_iter().chain(pages(edition, &Page::Home)).chain([of_other_language]).collect(),
        icon: Some(edition.public.file("favicon.ico")),
        entries: examples.into_iter().map(|example| described(edition, example)).collect(),
        ..Feed::default()
    };
    Ok(String::from_utf8(feed.write_to(Vec::new())?)?)
}

/// The first moment of a day (YYYY-MM-DD), in UTC; `None` when there is no such day.
pub(super) fn midnight(day: &str) -> Option<FixedDateTime> {
    format!("{day}T00:00:00Z").parse().ok()
}

/// What a feed must have; the beginning of time where the dataset does not say.
fn updated(edition: Edition) -> FixedDateTime {
    edition.updated().and_then(midnight).unwrap_or_default()
}

fn described(edition: Edition, example: &Example) -> Entry {
    let themes = example.themes.iter().filter_map(|id| {
        let theme = edition.dataset.theme(id)?;
        Some(category(id.as_str(), theme.label.text(edition.lang)))
    });
    let collection = edition.dataset.collection(example.collection);
    let collection = collection.map(|kind| category(kind.id.id(), kind.label.text(edition.lang)));
    Entry {
        // One for both languages: it is the same example.
        id: tag(edition, &format!("voorbeeld/{}", example.id)),
        title: text(edition, &example.name),
        updated: updated(edition),
        links: pages(edition, &Page::Example(example.id.clone())).into(),
        summary: example.what.as_ref().map(|what| text(edition, what)),
        content: Some(Content {
            lang: Some(edition.lang.tag().into()),
            content_type: Some("html".into()),
            value: Some(legible(&answers(edition, example))),
            ..Content::default()
        }),
        categories: themes.chain(collection).collect(),
        ..Entry::default()
    }
}

/// The place, the three questions with what the sources say, and the sources, as HTML.
fn answers(edition: Edition, example: &Example) -> String {
    let words = edition.words();
    let questions = [(words.what, &example.what), (words.why, &example.why), (words.lesson, &example.lesson)];
    let answers = questions.map(|(question, answer)| {
        let (lang, text) =
            answer.as_ref().map_or((edition.lang, words.sources_silent), |answer| answer.best(edition.lang));
        format!("<h2>{}</h2>\n<p lang=\"{lang}\">{}</p>\n", escape(question), escape(text))
    });
    let sources = example.sources.iter().map(|source| {
        let publisher = source.publisher.as_deref().map(|name| format!(", {}", escape(name))).unwrap_or_default();
        format!("<li><a href=\"{}\">{}</a>{publisher}</li>\n", escape(&source.url), escape(&source.title))
    });
    let sources = sources.collect::<String>();
    let place = escape(&where_it_is(example));
    format!("<p>{place}</p>\n{}<h2>{}</h2>\n<ul lang=\"nl\">\n{sources}</ul>\n", answers.concat(), words.sources)
}

/// A URI that stays the same wherever the pages move on their host (RFC 4151).
fn tag(edition: Edition, specific: &str) -> String {
    let address = edition.public.file("");
    let host = address.split_once("://").map_or("", |(_, rest)| rest).split(['/', ':']).next().unwrap_or_default();
    format!("tag:{},2026:{specific}", host.to_ascii_lowercase())
}

fn itself(edition: Edition) -> Link {
    Link {
        href: edition.file(FEED),
        rel: "self".into(),
        mime_type: Some("application/atom+xml".into()),
        ..Link::default()
    }
}

/// A page in this language, then in the other.
fn pages(edition: Edition, page: &Page) -> [Link; 2] {
    [edition, edition.other()].map(|edition| alternate(edition.page(page.clone()), edition.lang))
}

fn alternate(href: String, lang: Lang) -> Link {
    Link {
        href,
        rel: "alternate".into(),
        hreflang: Some(lang.tag().into()),
        mime_type: Some("text/html".into()),
        ..Link::default()
    }
}

fn category(term: &str, label: &str) -> Category {
    Category { term: term.into(), label: Some(legible(label)), ..Category::default() }
}

/// Plain text, with its language.
fn text(edition: Edition, text: &Localised) -> Text {
    let (lang, text) = text.best(edition.lang);
    Text { lang: Some(lang.tag().into()), ..Text::plain(legible(text)) }
}
