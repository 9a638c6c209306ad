//! A page of a dataset, as its visitor finds it.

use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};
use woonzorgkaart::domain::{Address, Dataset, Index};
use woonzorgkaart::ui::{Atlas, Page};

pub const SHIPPED: &str = include_str!("../../public/data/examples.json");
pub const SMALL: &str = include_str!("../datasets/small.json");

/// The page at a path and query, of a site at the root of its host.
pub fn open(json: &str, url: &str) -> Html {
    open_below("/", json, url)
}

pub fn open_below(base: &str, json: &str, url: &str) -> Html {
    let address = Address::new(base);
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let (lang, view) = address.read(path, query);
    let index = Index::new(Dataset::parse(json).unwrap().0, lang);
    let owner = Owner::new();
    let html = owner.with(|| {
        let view = Memo::new(move |_| view.clone());
        provide_context(Atlas::new(index.into(), lang, address, view, None));
        view! { <Page /> }.to_html()
    });
    owner.cleanup();
    Html::parse_fragment(&html)
}

/// What matches and is shown, in the order of the page.
pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).filter(is_shown).collect()
}

pub fn one<'a>(page: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = all(page, selector);
    assert_eq!(found.len(), 1, "{selector} on {}", page.html());
    found[0]
}

fn is_shown(element: &ElementRef) -> bool {
    attr(element, "hidden").is_none() && up(*element).all(|above| attr(&above, "hidden").is_none())
}

/// The elements around one, from the inside out.
pub fn up(element: ElementRef) -> impl Iterator<Item = ElementRef> {
    element.ancestors().filter_map(ElementRef::wrap)
}

pub fn attr<'a>(element: &ElementRef<'a>, name: &str) -> Option<&'a str> {
    element.value().attr(name)
}

pub fn text(element: &ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).iter().map(text).collect()
}

/// Text and address of each link that matches.
pub fn links(page: &Html, selector: &str) -> Vec<(String, String)> {
    all(page, selector).iter().map(|link| (text(link), attr(link, "href").unwrap().to_owned())).collect()
}
