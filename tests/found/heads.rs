//! Whoever meets a page outside the site sees what it is, in its language, at one address.

use scraper::{Html, Selector};
use woonzorgkaart::domain::Lang;
use woonzorgkaart::publish::found::head;

use crate::edition::{HOSTILE, SHIPPED, pages, print, print_as};

/// The value of `wanted` of the one element that matches.
fn one(html: &Html, selector: &str, wanted: &str) -> String {
    let found: Vec<_> = html.select(&Selector::parse(selector).unwrap()).collect();
    assert_eq!(found.len(), 1, "{selector}");
    found[0].value().attr(wanted).unwrap().to_owned()
}

fn read(lang: Lang, path: &str) -> Html {
    parse(&print(SHIPPED, lang, path, head))
}

fn parse(head: &str) -> Html {
    Html::parse_document(&format!("<!doctype html><html><head>{head}</head></html>"))
}

const META: [&str; 15] = [
    "name=description",
    "name='twitter:card'",
    "name='twitter:image:alt'",
    "property='og:type'",
    "property='og:title'",
    "property='og:description'",
    "property='og:url'",
    "property='og:site_name'",
    "property='og:locale'",
    "property='og:locale:alternate'",
    "property='og:image'",
    "property='og:image:type'",
    "property='og:image:width'",
    "property='og:image:height'",
    "property='og:image:alt'",
];
const LINKS: [&str; 10] = [
    "rel=canonical",
    "hreflang=nl",
    "hreflang=en",
    "hreflang='x-default'",
    "type='application/atom+xml'",
    "type='application/json+oembed'",
    "rel=manifest",
    "rel=icon][type='image/svg+xml'",
    "rel=icon][sizes='32x32'",
    "rel='apple-touch-icon'",
];

#[test]
fn every_page_says_everything_once_and_names_its_other_language() {
    for page in pages(SHIPPED) {
        let path = page.to_string();
        let [nl, en] = Lang::ALL.map(|lang| read(lang, &path));
        for html in [&nl, &en] {
            for meta in META {
                assert_ne!(one(html, &format!("meta[{meta}]"), "content"), "", "{path} {meta}");
            }
            for link in LINKS {
                assert_ne!(one(html, &format!("link[{link}]"), "href"), "", "{path} {link}");
            }
            let count = |name: &str| html.select(&Selector::parse(name).unwrap()).count();
            assert_eq!((count("meta"), count("link")), (META.len(), LINKS.len()), "{path}");
            for lang in Lang::ALL {
                let there = one(if lang == Lang::Nl { &nl } else { &en }, "link[rel=canonical]", "href");
                assert_eq!(one(html, &format!("link[hreflang={lang}]"), "href"), there, "{path}");
            }
            for (selector, attribute) in
                [("meta[property='og:url']", "content"), ("meta[property='og:image']", "content")]
            {
                assert!(one(html, selector, attribute).starts_with("https://example.org/kaart/"), "{path}");
            }
            assert_eq!(one(html, "link[rel=canonical]", "href"), one(html, "meta[property='og:url']", "content"));
        }
        assert_eq!(one(&nl, "link[rel=canonical]", "href"), format!("https://example.org/kaart/{path}"));
        for html in [&nl, &en] {
            assert_eq!(
                one(html, "link[hreflang='x-default']", "href"),
                one(html, "link[hreflang=nl]", "href"),
                "{path}"
            );
        }
    }
}

#[test]
fn each_kind_of_page_and_each_language_has_its_own() {
    let check = |lang, path: &str, selector: &str, attribute: &str, value: &str| {
        assert_eq!(one(&read(lang, path), selector, attribute), value, "{selector} on {path}");
    };
    let hofje = "voorbeeld/hofje/";
    check(Lang::Nl, hofje, "meta[property='og:type']", "content", "article");
    check(Lang::Nl, "", "meta[property='og:type']", "content", "website");
    check(Lang::Nl, "", "meta[property='og:locale']", "content", "nl_NL");
    check(Lang::En, "", "meta[property='og:locale']", "content", "en_GB");
    check(Lang::Nl, hofje, "meta[property='og:image']", "content", "https://example.org/kaart/pictures/nl/x.png");
    check(Lang::Nl, hofje, "link[type='application/json+oembed']", "href", "https://example.org/kaart/oembed/x.json");
    check(Lang::Nl, hofje, "link[type='application/atom+xml']", "href", "/kaart/feed.xml");
    check(Lang::En, hofje, "link[type='application/atom+xml']", "href", "/kaart/en/feed.xml");
    check(Lang::En, hofje, "link[rel=manifest]", "href", "/kaart/en/manifest.webmanifest");
    // A frame and a choice are ways to look at a page that has its own address.
    for path in ["embed/?voorbeeld=hofje", "voorbeeld/hofje/?thema=lokale-politiek&kaart=9/52/5"] {
        check(Lang::Nl, path, "link[rel=canonical]", "href", "https://example.org/kaart/voorbeeld/hofje/");
    }
    check(Lang::Nl, "embed/", "link[rel=canonical]", "href", "https://example.org/kaart/");
}

#[test]
fn no_text_breaks_out_of_the_head() {
    let head = print_as(SHIPPED, Lang::Nl, "", HOSTILE, head);
    assert!(!head.contains("/>") && !head.contains("<script"));
    let html = parse(&head);
    assert_eq!(html.select(&Selector::parse("script").unwrap()).count(), 0);
    let said = one(&html, "meta[property='og:title']", "content");
    assert!(said.starts_with("]]> </script><script>alert(1)</script> <!-- \"'&amp;"), "{said}");
    assert!(!said.contains(char::is_control));
}
