//! Search engines can read what a page is about.

use serde_json::Value;
use woonzorgkaart::domain::Lang;
use woonzorgkaart::publish::found::{feed, structured};

use crate::edition::{HOSTILE, SHIPPED, hostile, pages, print, print_as, with};

const EXAMPLE: &str = "voorbeeld/groningen-visie-wonen-samenleving-zorg/";

/// The nodes of a page's graph.
fn read(json: &str, lang: Lang, path: &str) -> Vec<Value> {
    let html = print(json, lang, path, structured);
    let json = html.strip_prefix("<script type=\"application/ld+json\">").unwrap();
    let json = json.trim_end().strip_suffix("</script>").unwrap();
    assert!(!json.contains('<'), "nothing may end the script");
    let root: Value = serde_json::from_str(json).unwrap();
    assert_eq!(root["@context"], "https://schema.org");
    root["@graph"].as_array().unwrap().clone()
}

fn node(json: &str, lang: Lang, path: &str, kind: &str) -> Value {
    let mut found = read(json, lang, path);
    found.retain(|node| node["@type"] == kind);
    assert_eq!(found.len(), 1, "{kind} on {path}");
    found.remove(0)
}

#[test]
fn each_kind_of_page_says_what_it_is() {
    for (path, kinds) in [
        ("", &["WebSite", "Dataset"][..]),
        ("gegevens/", &["Dataset", "BreadcrumbList"]),
        (EXAMPLE, &["Article", "BreadcrumbList"]),
        ("thema/gezamenlijke-start/", &["CollectionPage", "BreadcrumbList"]),
        ("provincie/utrecht/", &["CollectionPage", "BreadcrumbList"]),
        ("collectie/visie/", &["CollectionPage", "BreadcrumbList"]),
        ("over/", &["BreadcrumbList"]),
        ("voorbeeld/onbekend/", &["BreadcrumbList"]),
    ] {
        for lang in Lang::ALL {
            let found = read(SHIPPED, lang, path);
            assert_eq!(found.iter().map(|node| node["@type"].as_str().unwrap()).collect::<Vec<_>>(), kinds, "{path}");
        }
    }
    assert_eq!(print(SHIPPED, Lang::Nl, "embed/", structured), "");
}

#[test]
fn the_properties_are_those_of_the_example_and_the_dataset() {
    let check = |lang, path: &str, kind: &str, rows: &[(&str, Value)]| {
        let node = node(SHIPPED, lang, path, kind);
        for (pointer, value) in rows {
            assert_eq!(node.pointer(pointer), Some(value), "{pointer} of {kind}");
        }
    };
    let page = format!("https://example.org/kaart/en/{EXAMPLE}");
    check(
        Lang::En,
        EXAMPLE,
        "Article",
        &[
            ("/headline", "Vision on housing, community and care".into()),
            ("/inLanguage", "en".into()),
            ("/mainEntityOfPage", page.as_str().into()),
            ("/dateModified", "2026-11-22".into()),
            ("/image/url", "https://example.org/kaart/pictures/nl/x.png".into()),
            ("/contentLocation/name", "Groningen".into()),
            ("/contentLocation/address/addressRegion", "Groningen".into()),
            ("/contentLocation/address/addressCountry", "NL".into()),
            ("/contentLocation/geo/latitude", 53.2192.into()),
            ("/contentLocation/geo/longitude", 6.5667.into()),
            ("/about/0/name", "Start together".into()),
            ("/about/0/url", "https://example.org/kaart/en/thema/gezamenlijke-start/".into()),
            ("/citation/0/url", "https://www.taskforcewonenzorg.nl/2040/groningen".into()),
            ("/citation/0/publisher/name", "Taskforce Wonen en Zorg".into()),
            ("/isPartOf/@type", "Dataset".into()),
            ("/publisher/name", "Woonzorgkaart".into()),
        ],
    );
    check(
        Lang::En,
        EXAMPLE,
        "BreadcrumbList",
        &[
            ("/itemListElement/0/name", "Map".into()),
            ("/itemListElement/0/item", "https://example.org/kaart/en/".into()),
            ("/itemListElement/1/item", "https://example.org/kaart/en/collectie/visie/".into()),
            ("/itemListElement/2/item", page.as_str().into()),
            ("/itemListElement/2/position", 3.into()),
        ],
    );
    check(Lang::Nl, "over/", "BreadcrumbList", &[("/itemListElement/1/name", "De titel".into())]);
    check(
        Lang::Nl,
        "gegevens/",
        "Dataset",
        &[
            ("/url", "https://example.org/kaart/gegevens/".into()),
            ("/license", "https://example.org/kaart/gegevens/#licenties".into()),
            ("/inLanguage/1", "en".into()),
            ("/creator/@type", "Organization".into()),
            ("/distribution/0/contentUrl", "https://example.org/kaart/data/examples.json".into()),
            ("/distribution/1/encodingFormat", "application/geo+json".into()),
            ("/keywords/0", "Samen beginnen".into()),
            ("/spatialCoverage/geo/box", "50.66 3.28 53.6 7.28".into()),
        ],
    );
}

#[test]
fn a_page_of_a_choice_lists_its_examples_and_no_other() {
    let (dataset, _) = woonzorgkaart::domain::Dataset::parse(SHIPPED).unwrap();
    let check = |path: &str, belongs: &dyn Fn(&woonzorgkaart::domain::Example) -> bool| {
        let node = node(SHIPPED, Lang::Nl, path, "CollectionPage");
        let listed = node["mainEntity"]["itemListElement"].as_array().unwrap();
        let expected: Vec<_> = dataset.examples.iter().filter(|example| belongs(example)).collect();
        assert!(!expected.is_empty() && expected.len() < dataset.examples.len());
        assert_eq!(listed.len(), expected.len(), "{path}");
        assert_eq!(node["mainEntity"]["numberOfItems"], expected.len());
        for (n, (found, example)) in listed.iter().zip(expected).enumerate() {
            assert_eq!(found["position"], n + 1);
            assert_eq!(found["name"], example.name.text(Lang::Nl));
            assert_eq!(found["url"], format!("https://example.org/kaart/voorbeeld/{}/", example.id));
        }
    };
    check("provincie/utrecht/", &|example| example.province.id() == "utrecht");
    check("collectie/visie/", &|example| example.collection.id() == "visie");
    check("thema/gezamenlijke-start/", &|example| example.themes.iter().any(|id| id.as_str() == "gezamenlijke-start"));
}

#[test]
fn no_text_ends_the_script_and_none_is_lost() {
    for page in pages(&hostile()) {
        let path = page.to_string();
        let html = print_as(&hostile(), Lang::Nl, &path, HOSTILE, structured);
        assert_eq!(html.matches('<').count(), 2, "{path}");
    }
    let article = node(&hostile(), Lang::Nl, "voorbeeld/kwaad/", "Article");
    assert_eq!(article["headline"], HOSTILE);
    assert_eq!(article["citation"][0]["name"], HOSTILE);
    assert_eq!(article["dateModified"], Value::Null, "a day that does not exist is not told");
}

#[test]
fn a_text_without_translation_says_its_language() {
    let dutch = r#"{"schema": 1, "themes": [], "collections": [], "examples": [{"id": "a", "collection": "visie",
        "name": {"nl": "Hofje"}, "what": {"nl": "Een tuin."}, "place": "Zwolle", "province": "Overijssel",
        "location": {"lat": 52.5125, "lon": 6.0944}}]}"#;
    for lang in Lang::ALL {
        let article = node(dutch, lang, "voorbeeld/a/", "Article");
        assert_eq!((&article["description"], &article["inLanguage"]), (&"Een tuin.".into(), &"nl".into()), "{lang}");
        let xml = with(dutch, lang, |edition| feed(edition).unwrap());
        assert!(xml.contains("<title xml:lang=\"nl\">Hofje</title>"), "{xml}");
        assert!(xml.contains("<summary xml:lang=\"nl\">Een tuin.</summary>"), "{xml}");
    }
}
