//! A page of examples as a `CollectionPage`, and the way from the map to a page as breadcrumbs.

use serde_json::{Value, json};

use super::{address, article, known, website};
use crate::domain::{Example, Page};
use crate::publish::found::{Edition, Subject};

/// The page of a theme, a province or a collection, with its examples in the dataset's order.
pub fn collection_page(subject: &Subject) -> Value {
    let edition = subject.edition;
    let page = &subject.view.page;
    let shown = edition.dataset.examples.iter().filter(|example| belongs(page, example));
    let listed: Vec<Value> = (1..)
        .zip(shown)
        .map(|(position, example)| {
            let page = Page::Example(example.id.clone());
            crumb(position, example.name.text(edition.lang), "url", &edition.page(page))
        })
        .collect();
    let theme = match page {
        Page::Theme(id) => edition.dataset.theme(id),
        _ => None,
    };
    known(json!({
        "@type": "CollectionPage",
        "@id": address(subject),
        "name": label(edition, page).unwrap_or_else(|| subject.title.to_owned()),
        "description": subject.description,
        "url": address(subject),
        "inLanguage": edition.lang.tag(),
        "dateModified": edition.updated(),
        "isPartOf": website(edition),
        "about": theme.map(|theme| article::term(edition, theme)),
        "mainEntity": {
            "@type": "ItemList",
            "numberOfItems": listed.len(),
            "itemListElement": listed,
        },
    }))
}

/// From the map to the page itself.
pub fn breadcrumbs(subject: &Subject) -> Value {
    let edition = subject.edition;
    let page = &subject.view.page;
    let mut way = vec![(edition.words().layout_map.to_owned(), edition.page(Page::Home))];
    if let Page::Example(id) = page
        && let Some(example) = edition.dataset.find(id)
    {
        let kind = Page::Collection(example.collection);
        way.extend(label(edition, &kind).map(|label| (label, edition.page(kind))));
    }
    way.push((label(edition, page).unwrap_or_else(|| subject.title.to_owned()), address(subject)));
    let crumbs: Vec<Value> =
        (1..).zip(&way).map(|(position, (name, address))| crumb(position, name, "item", address)).collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": crumbs })
}

/// Google wants the address of a crumb in `item`, and that of a listed page in `url`.
fn crumb(position: usize, name: &str, property: &str, address: &str) -> Value {
    json!({ "@type": "ListItem", "position": position, "name": name, property: address })
}

fn belongs(page: &Page, example: &Example) -> bool {
    match page {
        Page::Theme(id) => example.themes.contains(id),
        Page::Province(province) => example.province == *province,
        Page::Collection(collection) => example.collection == *collection,
        _ => false,
    }
}

/// What the dataset calls the subject of a page; `None` for pages that are not about a part of it.
fn label(edition: Edition, page: &Page) -> Option<String> {
    let Edition { dataset, lang, .. } = edition;
    let words = edition.words();
    Some(match page {
        Page::Example(id) => dataset.find(id)?.name.text(lang).to_owned(),
        Page::Theme(id) => format!("{}: {}", words.theme, dataset.theme(id)?.label.text(lang)),
        Page::Province(province) => format!("{}: {}", words.province, province.name()),
        Page::Collection(collection) => dataset.collection(*collection)?.label.text(lang).to_owned(),
        Page::Home | Page::Embed(_) | Page::EmbedMaker { .. } | Page::Text(_) => return None,
    })
}
