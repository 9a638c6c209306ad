//! Which texts a document asks for before the app does.

use std::fs;

use scraper::{Html, Selector};
use serde_json::Value;
use woonzorgkaart::publish::generate::Model;

/// The files of JSON that a document fetches, in order, each with whether it is a part.
fn fetched(html: &str) -> Vec<(String, bool)> {
    let link = Selector::parse("link[type=\"application/json\"][as=fetch][rel=preload][crossorigin]").unwrap();
    let page = Html::parse_document(html);
    page.select(&link).map(|link| (link.attr("href").unwrap().to_owned(), link.attr("data-part").is_some())).collect()
}

#[test]
fn a_document_of_one_example_fetches_the_part_with_its_texts_and_no_other_document_does() {
    let mut json = Vec::new();
    Model::read("public/data".as_ref()).unwrap().write(101, 1, &mut json).unwrap();
    let dist = super::print::print("texts", &String::from_utf8(json).unwrap());
    let read = |path: &str| fs::read_to_string(dist.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    for (lang, root) in [("nl", ""), ("en", "en/")] {
        let home = fetched(&read(&format!("{root}index.html")));
        let [(list, false)] = &home[..] else { panic!("{home:?}") };
        let list_file = list.strip_prefix("/kaart/").unwrap();
        assert!(list_file.starts_with(&format!("data/examples.{lang}-")), "{list_file}");
        let list: Value = serde_json::from_str(&read(list_file)).unwrap();
        for other in ["embed", "thema/gezamenlijke-start", "provincie/utrecht", "collectie/visie", "over"] {
            let path = format!("{root}{other}/index.html");
            let wanted = if other == "over" { &[] } else { &home[..] };
            assert_eq!(fetched(&read(&path)), wanted, "{path}");
        }
        for (n, example) in list["examples"].as_array().unwrap().iter().enumerate() {
            let id = example["id"].as_str().unwrap();
            let links = fetched(&read(&format!("{root}voorbeeld/{id}/index.html")));
            let [first, (part, true)] = &links[..] else { panic!("{id}: {links:?}") };
            assert_eq!(first, &home[0], "the app takes the first for the list");
            let part = part.strip_prefix("/kaart/").unwrap();
            assert_eq!(part, list["parts"][n / 100]);
            let part: Value = serde_json::from_str(&read(part)).unwrap();
            assert_eq!(part["examples"][n % 100]["id"], id);
        }
        assert_eq!(list["parts"].as_array().unwrap().len(), 2);
    }
}
