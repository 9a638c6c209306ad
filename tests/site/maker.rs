//! The page where a partner puts together the line for their own site: light, with all there is to choose, and with the
//! whole map to take along before any script runs.

use std::fs;

use scraper::{ElementRef, Html};
use woonzorgkaart::domain::{Collection, Dataset, Lang, Province};

use super::crawled::site;
use super::text_pages::{all, compressed};

/// Limits in bytes after brotli: 3 % more than they were. The design allows 20,000 and 4,000.
const HTML: usize = 6_720;
const SCRIPT: usize = 3_670;

fn both(check: impl Fn(Lang, &str, &Html)) {
    for (lang, path) in [(Lang::Nl, "insluiten/"), (Lang::En, "en/insluiten/")] {
        check(lang, path, &Html::parse_document(&site().documents[path].html));
    }
}

fn text(element: ElementRef) -> String {
    element.text().collect()
}

/// What stands in a text to take along.
fn output(page: &Html, id: &str) -> String {
    let found = all(page, &format!("textarea#{id}[readonly]"));
    assert_eq!(found.len(), 1, "{id}");
    text(found[0])
}

#[test]
fn it_weighs_little_and_runs_one_small_script() {
    both(|_, path, page| {
        let html = compressed(site().documents[path].html.as_bytes());
        assert!(html <= HTML, "{path} is {html} bytes after brotli");
        let script = all(page, "script[src]")[0].attr("src").unwrap().to_owned();
        let script = compressed(&fs::read(site().dist.join(site().below(&script).unwrap())).unwrap());
        assert!(script <= SCRIPT, "the script of {path} is {script} bytes after brotli");
    });
}

#[test]
fn all_there_is_can_be_chosen_by_its_name() {
    let (dataset, _) = Dataset::parse(include_str!("../../public/data/examples.json")).unwrap();
    both(|lang, path, page| {
        let check = |name: &str, mut expected: Vec<(String, String)>| {
            let boxes = all(page, &format!("input[name={name}]"));
            let mut found: Vec<_> = boxes
                .iter()
                .map(|input| {
                    (input.attr("value").unwrap().to_owned(), text(ElementRef::wrap(input.parent().unwrap()).unwrap()))
                })
                .collect();
            found.sort();
            expected.sort();
            assert_eq!(found, expected, "{name} on {path}");
        };
        let themes = dataset.themes.iter().map(|theme| (theme.id.to_string(), theme.label.text(lang).to_owned()));
        check("thema", themes.collect());
        check("provincie", Province::ALL.map(|it| (it.id().to_owned(), it.name().to_owned())).to_vec());
        let kind = |it: Collection| (it.id().to_owned(), dataset.collection(it).unwrap().label.text(lang).to_owned());
        check("collectie", Collection::ALL.map(kind).to_vec());
        let mut found: Vec<_> = all(page, "select[name=voorbeeld] optgroup option")
            .iter()
            .map(|it| (it.attr("value").unwrap(), text(*it)))
            .collect();
        let mut expected: Vec<_> =
            dataset.examples.iter().map(|it| (it.id.as_str(), it.name.text(lang).to_owned())).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "examples on {path}");
    });
}

#[test]
fn before_any_script_it_gives_the_whole_map_and_lets_nobody_choose_in_vain() {
    let home = site().documents[""].canonical.clone().unwrap();
    both(|lang, path, page| {
        let line = Html::parse_fragment(&output(page, "regel"));
        assert_eq!(all(&line, "script[type=module]")[0].attr("src").unwrap(), format!("{home}embed.js"));
        let map = all(&line, "woonzorg-kaart")[0];
        assert_eq!(map.attr("taal"), (lang == Lang::En).then_some("en"), "{path}");
        assert_eq!(map.value().attrs().count(), usize::from(lang == Lang::En), "{path}");
        let folder = if lang == Lang::En { "en/" } else { "" };
        assert_eq!(all(&line, "woonzorg-kaart > a")[0].attr("href").unwrap(), format!("{home}{folder}"));
        let frame = Html::parse_fragment(&output(page, "iframe"));
        let frame = all(&frame, "iframe[title]")[0];
        assert_eq!(frame.attr("src").unwrap(), format!("{home}{folder}embed/"));
        assert_eq!((frame.attr("height"), frame.attr("style")), (Some("700"), None));
        assert_eq!(all(page, "fieldset[disabled] input").len(), all(page, "input").len(), "{path}");
        assert_eq!(all(page, ".maker-copy button:not([disabled])").len(), 0, "{path}");
        assert_eq!(all(page, "aside.needs-script").len(), 1, "{path}");
    });
}

#[test]
fn what_a_statement_and_a_policy_need_names_the_host() {
    let home = site().documents[""].canonical.clone().unwrap();
    let (scheme, rest) = home.split_once("://").unwrap();
    let host = rest.split('/').next().unwrap();
    both(|_, path, page| {
        assert!(output(page, "privacy").contains(&format!(" {host}. ")), "{path}");
        let origin = format!("{scheme}://{host}");
        assert_eq!(output(page, "csp"), format!("script-src {origin}; frame-src {origin}"), "{path}");
    });
}
