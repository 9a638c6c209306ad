//! Those who follow the feed get every example, in their language, newest first.

use feed_rs::model::Feed;
use woonzorgkaart::domain::{Dataset, Lang};
use woonzorgkaart::publish::found::feed;

use crate::edition::{HOSTILE, SHIPPED, hostile, with};

fn read(json: &str, lang: Lang) -> (String, Feed) {
    let xml = with(json, lang, |edition| feed(edition).unwrap());
    let feed = feed_rs::parser::parse(xml.as_bytes()).unwrap();
    (xml, feed)
}

#[test]
fn every_example_is_in_the_feed_of_each_language() {
    let (dataset, _) = Dataset::parse(SHIPPED).unwrap();
    let check = |lang: Lang, folder: &str, other: &str, tagline: &str| {
        let (xml, feed) = read(SHIPPED, lang);
        assert!(xml.contains(&format!("xml:lang=\"{lang}\"")));
        assert_eq!(feed.title.unwrap().content, "Woonzorgkaart");
        assert_eq!(feed.description.unwrap().content, tagline);
        assert_eq!(feed.updated.unwrap().to_rfc3339(), "2026-11-22T00:00:00+00:00");
        let links: Vec<_> = feed.links.iter().map(|l| (l.rel.as_deref().unwrap(), &*l.href)).collect();
        let base = "https://example.org/kaart/";
        let expected = [("self", folder, "feed.xml"), ("alternate", folder, ""), ("alternate", other, "")];
        let expected = expected.into_iter().chain([("alternate", other, "feed.xml")]);
        let expected: Vec<_> = expected.map(|(rel, folder, file)| (rel, format!("{base}{folder}{file}"))).collect();
        assert_eq!(links, expected.iter().map(|(rel, href)| (*rel, &**href)).collect::<Vec<_>>());
        assert_eq!(feed.entries.len(), dataset.examples.len());
        for entry in &feed.entries {
            let id = entry.id.strip_prefix("tag:example.org,2026:voorbeeld/").unwrap();
            let example = dataset.examples.iter().find(|example| example.id.as_str() == id).unwrap();
            assert_eq!(entry.title.as_ref().unwrap().content, example.name.text(lang));
            assert_eq!(entry.updated, feed.updated);
            let pages = [folder, other].map(|folder| format!("{base}{folder}voorbeeld/{id}/"));
            assert_eq!(entry.links.iter().map(|link| link.href.clone()).collect::<Vec<_>>(), pages);
            assert_eq!(entry.links[0].href_lang.as_deref(), Some(lang.tag()));
            assert_eq!(entry.categories.len(), example.themes.len() + 1);
            let summary = entry.summary.as_ref().map(|text| text.content.as_str());
            assert_eq!(summary, example.what.as_ref().map(|what| what.text(lang)));
            let html = scraper::Html::parse_fragment(entry.content.as_ref().unwrap().body.as_ref().unwrap());
            let text: String = html.root_element().text().collect();
            for answer in [&example.what, &example.why, &example.lesson].into_iter().flatten() {
                assert!(text.contains(answer.text(lang)), "{id}");
            }
        }
    };
    check(Lang::Nl, "", "en/", "Voorbeelden van wonen, welzijn en zorg voor ouderen");
    check(Lang::En, "en/", "", "Dutch examples of housing, welfare and care for older people");
}

#[test]
fn the_newest_stand_first_and_those_without_a_year_last() {
    let (dataset, _) = Dataset::parse(SHIPPED).unwrap();
    let (_, feed) = read(SHIPPED, Lang::Nl);
    let place = |id: &str| dataset.examples.iter().position(|e| id.ends_with(&format!("/{}", e.id))).unwrap();
    let keys: Vec<_> = feed.entries.iter().map(|entry| (place(&entry.id), &entry.id)).collect();
    for pair in keys.windows(2) {
        let [before, after] = [pair[0].0, pair[1].0];
        let years = [before, after].map(|n| dataset.examples[n].year.unwrap_or(0));
        assert!(years[0] > years[1] || years[0] == years[1] && before < after, "{} before {}", pair[0].1, pair[1].1);
    }
}

#[test]
fn the_same_dataset_gives_the_same_feed() {
    assert_eq!(read(SHIPPED, Lang::En).0, read(SHIPPED, Lang::En).0);
}

#[test]
fn no_text_makes_the_feed_unreadable() {
    let (xml, feed) = read(&hostile(), Lang::Nl);
    assert!(
        xml.chars().all(|c| matches!(c, '\n' | '\t' | '\r' | ' '..='\u{7e}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..))
    );
    let entry = &feed.entries[0];
    let expected: String = HOSTILE.chars().filter(|c| !c.is_control() && *c != '\u{fffe}').collect();
    assert_eq!(entry.title.as_ref().unwrap().content, expected);
    let html = scraper::Html::parse_fragment(entry.content.as_ref().unwrap().body.as_ref().unwrap());
    assert_eq!(html.select(&scraper::Selector::parse("script").unwrap()).count(), 0);
    assert_eq!(html.select(&scraper::Selector::parse("h2 + p").unwrap()).count(), 3);
    assert!(entry.updated.is_some(), "without a date in the dataset a feed must still have one");
}

#[test]
fn each_example_tells_where_it_is_and_where_it_is_from() {
    let (dataset, _) = Dataset::parse(SHIPPED).unwrap();
    let (_, feed) = read(SHIPPED, Lang::Nl);
    for example in &dataset.examples {
        let end = format!("/{}", example.id);
        let entry = feed.entries.iter().find(|entry| entry.id.ends_with(&end)).unwrap();
        let html = scraper::Html::parse_fragment(entry.content.as_ref().unwrap().body.as_ref().unwrap());
        let links = scraper::Selector::parse("a").unwrap();
        let told: Vec<_> = html.select(&links).filter_map(|link| link.attr("href")).collect();
        assert_eq!(
            told,
            example.sources.iter().map(|source| source.url.as_str()).collect::<Vec<_>>(),
            "{}",
            example.id
        );
        assert!(html.root_element().text().collect::<String>().contains(&example.place), "{}", example.id);
    }
}
