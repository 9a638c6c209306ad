//! Search engines are told of every page, in both languages.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::Reader;
use quick_xml::events::Event;
use woonzorgkaart::domain::view::Embed;
use woonzorgkaart::domain::{Lang, Page};
use woonzorgkaart::publish::found::{robots, sitemap};

use crate::edition::{SHIPPED, hostile, pages, with};

/// What is said of one address.
#[derive(Debug, Default)]
struct Said {
    lastmod: Option<String>,
    /// By hreflang.
    languages: BTreeMap<String, String>,
}

/// All addresses in their order.
fn read(xml: &str) -> Vec<(String, Said)> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut urls, mut open) = (Vec::<(String, Said)>::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                start.name().as_ref().clone_into(&mut open);
                if open == "url" {
                    urls.push(Default::default());
                }
            }
            Event::End(_) => open.clear(),
            Event::Text(text) => {
                let text = text.to_string();
                match &*open {
                    "loc" => urls.last_mut().unwrap().0 += &text,
                    "lastmod" => urls.last_mut().unwrap().1.lastmod = Some(text),
                    _ => assert_eq!(text.trim(), ""),
                }
            }
            Event::Empty(link) => {
                let value = |name: &str| link.try_get_attribute(name).unwrap().unwrap().value.into_owned();
                assert_eq!(value("rel"), "alternate");
                let before = urls.last_mut().unwrap().1.languages.insert(value("hreflang"), value("href"));
                assert_eq!(before, None, "a language is named once");
            }
            Event::Eof => return urls,
            _ => {}
        }
    }
}

#[test]
fn every_page_is_there_once_in_each_language_and_names_the_other() {
    let pages = pages(SHIPPED);
    let urls = read(&with(SHIPPED, Lang::Nl, |edition| sitemap(edition, &pages).unwrap()));
    let expected: BTreeSet<String> = Lang::ALL
        .into_iter()
        .flat_map(|lang| pages.iter().map(move |page| with(SHIPPED, lang, |edition| edition.page(page.clone()))))
        .collect();
    assert_eq!(urls.len(), 2 * pages.len());
    let found: BTreeMap<String, Said> = urls.into_iter().collect();
    assert_eq!(found.keys().cloned().collect::<BTreeSet<_>>(), expected);
    for (address, said) in &found {
        assert_eq!(said.lastmod.as_deref(), Some("2026-11-22"), "{address}");
        let names: Vec<_> = said.languages.keys().map(String::as_str).collect();
        assert_eq!(names, ["en", "nl", "x-default"], "{address}");
        assert!(said.languages.values().any(|other| other == address), "{address} names itself");
        assert_eq!(said.languages["x-default"], said.languages["nl"], "Dutch is for those who read neither");
        for other in said.languages.values() {
            assert_eq!(found[other].languages, said.languages, "{other} and {address} name each other");
        }
    }
    assert!(found.contains_key("https://example.org/kaart/en/voorbeeld/groningen-visie-wonen-samenleving-zorg/"));
}

#[test]
fn pages_for_frames_and_days_that_do_not_exist_stay_out() {
    let pages = [Page::Home, Page::Embed(Embed::default())];
    let urls = read(&with(&hostile(), Lang::Nl, |edition| sitemap(edition, &pages).unwrap()));
    let addresses: Vec<_> = urls.iter().map(|(address, said)| (&**address, said.lastmod.as_deref())).collect();
    assert_eq!(addresses, [("https://example.org/kaart/", None), ("https://example.org/kaart/en/", None)]);
}

#[test]
fn crawlers_may_visit_all_and_are_told_where_the_map_is() {
    let robots = with(SHIPPED, Lang::Nl, robots);
    assert!(robots.lines().any(|line| line == "Allow: /"));
    assert!(!robots.contains("Disallow"));
    assert!(robots.lines().any(|line| line == "Sitemap: https://example.org/kaart/sitemap.xml"));
}
