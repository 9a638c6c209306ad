//! Content systems and home screens can read what they are given.

use serde_json::Value;
use woonzorgkaart::domain::Lang;
use woonzorgkaart::publish::found::{Picture, manifest, oembed, oembed_path};

use crate::edition::{HOSTILE, SHIPPED, hostile, with};

const PICTURE: Picture = Picture { path: "pictures/nl/x.png", alt: "" };

#[test]
fn a_pasted_link_shows_a_title_and_a_picture() {
    let check = |json: &str, lang, id: Option<&str>, path: &str, title: &str, home: &str| {
        with(json, lang, |edition| {
            let example = id.map(|id| edition.dataset.examples.iter().find(|e| e.id.as_str() == id).unwrap());
            assert_eq!(oembed_path(edition, example.map(|example| &example.id)), path);
            let read: Value = serde_json::from_str(&oembed(edition, example.map(|e| &**e), PICTURE)).unwrap();
            for (field, value) in [
                ("version", Value::from("1.0")),
                ("type", "link".into()),
                ("title", title.into()),
                ("provider_name", "Woonzorgkaart".into()),
                ("provider_url", home.into()),
                ("cache_age", 86_400.into()),
                ("thumbnail_url", "https://example.org/kaart/pictures/nl/x.png".into()),
                ("thumbnail_width", 1200.into()),
                ("thumbnail_height", 630.into()),
            ] {
                assert_eq!(read[field], value, "{field} of {path}");
            }
        });
    };
    let (nl, en) = ("https://example.org/kaart/", "https://example.org/kaart/en/");
    let id = "groningen-visie-wonen-samenleving-zorg";
    let path = format!("oembed/voorbeeld/{id}.json");
    check(SHIPPED, Lang::Nl, Some(id), &path, "Visie op wonen, samenleving en zorg · Groningen", nl);
    let path = format!("en/{path}");
    check(SHIPPED, Lang::En, Some(id), &path, "Vision on housing, community and care · Groningen", en);
    let tagline = "Voorbeelden van wonen, welzijn en zorg voor ouderen";
    check(SHIPPED, Lang::Nl, None, "oembed/kaart.json", tagline, nl);
    let tagline = "Dutch examples of housing, welfare and care for older people";
    check(SHIPPED, Lang::En, None, "en/oembed/kaart.json", tagline, en);
    let title = format!("{HOSTILE} · {HOSTILE}");
    check(&hostile(), Lang::Nl, Some("kwaad"), "oembed/voorbeeld/kwaad.json", &title, nl);
}

#[test]
fn a_home_screen_gets_a_name_a_start_and_icons() {
    let check = |lang: Lang, start: &str| {
        let read: Value = serde_json::from_str(&with(SHIPPED, lang, manifest)).unwrap();
        assert_eq!(read["id"], start);
        assert_eq!(read["start_url"], start);
        assert_eq!(read["scope"], "/kaart/");
        assert!(start.starts_with(read["scope"].as_str().unwrap()));
        assert_eq!(read["lang"], lang.tag());
        assert_eq!(read["short_name"], "Woonzorgkaart");
        assert_eq!(read["display"], "minimal-ui");
        assert!(["name", "description"].iter().all(|field| !read[field].as_str().unwrap().is_empty()));
        let icons: Vec<_> = read["icons"].as_array().unwrap().iter().map(|i| (i["src"].as_str().unwrap(), i)).collect();
        let find = |src: &str| icons.iter().find(|(found, _)| *found == src).unwrap().1;
        for (src, sizes, purpose) in [
            ("/kaart/icon.svg", "any", "any"),
            ("/kaart/icon-192.png", "192x192", "any"),
            ("/kaart/icon-512.png", "512x512", "any"),
            ("/kaart/icon-maskable-512.png", "512x512", "maskable"),
        ] {
            assert_eq!((&find(src)["sizes"], &find(src)["purpose"]), (&sizes.into(), &purpose.into()), "{src}");
        }
        let tokens = include_str!("../../style/tokens.css");
        for (field, token) in [("theme_color", "--wzk-accent"), ("background_color", "--wzk-paper")] {
            let colour = read[field].as_str().unwrap();
            assert!(tokens.contains(&format!("{token}: {colour};")), "{field} is {token}");
        }
    };
    check(Lang::Nl, "/kaart/");
    check(Lang::En, "/kaart/en/");
}
