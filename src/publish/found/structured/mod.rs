//! Structured data for search engines: the vocabulary of <https://schema.org> as JSON-LD.
//!
//! One graph for each page. Its nodes name each other by `@id`, but say enough where they do for a reader of one page.

mod article;
mod dataset;
mod list;

use serde_json::{Value, json};

use super::{Edition, PICTURE_SIZE, Subject, canonical};
use crate::domain::Page;
use crate::domain::view::TextPage;

/// A `<script>` element with what a page is about; nothing for pages for frames. It is data, which no security policy
/// stops.
#[must_use]
pub fn structured(subject: &Subject) -> String {
    let edition = subject.edition;
    let page = &subject.view.page;
    let mut graph = match page {
        Page::Embed(_) => return String::new(),
        Page::Home => vec![website(edition), dataset::dataset(edition)],
        Page::Text(TextPage::Data) => vec![dataset::dataset(edition)],
        Page::Example(id) => {
            edition.dataset.find(id).map(|example| article::article(subject, example)).into_iter().collect()
        }
        Page::Theme(_) | Page::Province(_) | Page::Collection(_) => vec![list::collection_page(subject)],
        Page::Text(_) | Page::EmbedMaker { .. } => vec![],
    };
    if *page != Page::Home {
        graph.push(list::breadcrumbs(subject));
    }
    let graph = json!({ "@context": "https://schema.org", "@graph": graph });
    // Nothing in a text can end the script: outside strings JSON has no such sign.
    let json = graph.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{json}</script>\n")
}

/// Who made this.
fn organisation(edition: Edition) -> Value {
    json!({
        "@type": "Organization",
        "@id": edition.public.file("#organisatie"),
        "name": edition.words().site,
        "url": edition.public.file(""),
        "logo": edition.public.file("icon-512.png"),
    })
}

fn website(edition: Edition) -> Value {
    json!({
        "@type": "WebSite",
        "@id": edition.page(Page::Home) + "#site",
        "name": edition.words().site,
        "alternateName": edition.words().tagline,
        "url": edition.page(Page::Home),
        "inLanguage": edition.lang.tag(),
        "publisher": organisation(edition),
    })
}

fn picture(subject: &Subject) -> Value {
    let (width, height) = PICTURE_SIZE;
    json!({
        "@type": "ImageObject",
        "url": subject.edition.public.file(subject.picture.path),
        "width": width,
        "height": height,
        "caption": subject.picture.alt,
    })
}

/// The address of the page itself.
fn address(subject: &Subject) -> String {
    subject.edition.public.page(subject.edition.lang, &canonical(subject.view))
}

/// An object without the properties that nothing is known of.
fn known(mut node: Value) -> Value {
    if let Some(properties) = node.as_object_mut() {
        properties.retain(|_, value| match value {
            Value::Null => false,
            Value::Array(values) => !values.is_empty(),
            _ => true,
        });
    }
    node
}
