//! One example in full.

use scraper::Html;
use woonzorgkaart::domain::Dataset;

use crate::render::{SHIPPED, SMALL, all, attr, links, one, open, text, texts};

const SILENT: &str = "Daarover zeggen de bronnen niets.";
const QUESTIONS: [&str; 3] =
    ["Wat gaf de aanpak een duwtje?", "Waarom maakte juist dit het verschil?", "Wat kunnen anderen hiervan leren?"];

/// Each heading of a question with the text below it.
fn questions(page: &Html) -> Vec<(String, String)> {
    let pair = |section: &scraper::ElementRef| {
        let part = |name| section.child_elements().find(|child| child.value().name() == name);
        Some((text(&part("h2")?), text(&part("p")?)))
    };
    all(page, "article section").iter().filter_map(pair).collect()
}

/// What stands beside a term of the particulars.
fn particular(page: &Html, term: &str) -> Option<Vec<String>> {
    let rows = all(page, "dl > div");
    let row = rows.into_iter().find(|row| row.child_elements().next().is_some_and(|dt| text(&dt) == term))?;
    let description = row.child_elements().find(|child| child.value().name() == "dd")?;
    let points: Vec<String> =
        description.descendent_elements().filter(|e| e.value().name() == "li").map(|e| text(&e)).collect();
    Some(if points.is_empty() { vec![text(&description)] } else { points })
}

#[test]
fn an_open_example_answers_its_three_questions() {
    let page = open(SMALL, "/voorbeeld/hofje/");
    assert_eq!(texts(&page, "article h1"), ["Het hofje"]);
    let answers = ["Woningen rond een tuin.", "Buren kozen elkaar.", SILENT];
    let expected: Vec<_> = QUESTIONS.into_iter().zip(answers).map(|(q, a)| (q.to_owned(), a.to_owned())).collect();
    assert_eq!(questions(&page), expected);
}

#[test]
fn a_question_without_answer_says_that_the_sources_are_silent() {
    for (id, silent) in [("eerste", 3), ("hofje", 1)] {
        let questions = questions(&open(SMALL, &format!("/voorbeeld/{id}/")));
        assert_eq!(questions.iter().filter(|(_, answer)| answer == SILENT).count(), silent, "{id}");
    }
}

#[test]
fn every_shipped_example_is_shown_whole() {
    let (dataset, _) = Dataset::parse(SHIPPED).unwrap();
    for example in &dataset.examples {
        let page = open(SHIPPED, &format!("/en/voorbeeld/{}/", example.id));
        let shown = text(&one(&page, "article"));
        let answers = [&example.what, &example.why, &example.lesson];
        let answers = answers.into_iter().flatten().map(|answer| answer.text(woonzorgkaart::domain::Lang::En));
        let sources = example.sources.iter().map(|source| source.title.as_str());
        for part in answers.chain(sources).chain(example.partners.iter().map(String::as_str)) {
            let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(shown.contains(&part), "{}: {part}", example.id);
        }
    }
}

#[test]
fn place_year_and_partners_are_told() {
    let page = open(SMALL, "/voorbeeld/hofje/");
    for (term, expected) in [
        ("Plaats", vec!["Zwolle, Overijssel"]),
        ("Jaar", vec!["2018"]),
        ("Partners", vec!["gemeente Zwolle", "woningcorporatie"]),
        ("Thema’s", vec!["Zorg thuis", "Samen beginnen"]),
    ] {
        assert_eq!(particular(&page, term).unwrap_or_default(), expected, "{term}");
    }
    let bare = open(SMALL, "/voorbeeld/laatste/");
    for term in ["Jaar", "Partners", "Thema’s"] {
        assert_eq!(particular(&bare, term), None, "{term}");
    }
    assert!(!texts(&bare, "h2").contains(&"Bronnen".to_owned()), "no sources, no heading");
}

#[test]
fn kind_and_themes_are_links_that_filter() {
    let page = open(SMALL, "/voorbeeld/hofje/?zoek=tuin");
    let tags = [
        ("Woonzorgconcept", "/collectie/concept/"),
        ("Zorg thuis", "/thema/thuis/"),
        ("Samen beginnen", "/thema/samen/"),
    ];
    let links = links(&page, "article a");
    for (label, href) in tags {
        assert!(links.contains(&(label.into(), href.into())), "{label} in {links:?}");
        assert!(texts(&open(SMALL, href), "li h3 a").contains(&"Het hofje".into()), "{href}");
    }
}

#[test]
fn sources_are_links_with_their_publisher() {
    let page = open(SMALL, "/voorbeeld/hofje/");
    let sources = links(&page, "article .sources a[rel~=external]");
    let expected = [("Over het hofje", "https://example.org/hofje"), ("Een bericht", "http://example.org/bericht")];
    assert_eq!(sources, expected.map(|(title, url)| (title.to_owned(), url.to_owned())));
    assert!(texts(&page, "article li").contains(&"Over het hofjegemeente".into()), "the publisher stands by its title");
}

#[test]
fn back_previous_and_next_keep_the_choices() {
    let page = open(SMALL, "/voorbeeld/hofje/?thema=samen");
    let back = |url: &str| {
        let links = links(&open(SMALL, url), "article a");
        links.into_iter().find(|(label, _)| label == "Terug naar de lijst").map(|(_, href)| href)
    };
    for (choices, list) in [
        ("", "/"),
        ("?thema=samen", "/thema/samen/"),
        ("?zoek=tuin", "/?zoek=tuin"),
        ("?thema=samen&provincie=overijssel", "/?thema=samen&provincie=overijssel"),
    ] {
        assert_eq!(back(&format!("/voorbeeld/hofje/{choices}")).as_deref(), Some(list), "{choices}");
    }
    let browse = one(&page, "nav[aria-label='Blader door de voorbeelden']");
    assert!(text(&browse).starts_with("2 van 2"), "{}", text(&browse));
    let ways: Vec<_> = browse.descendent_elements().filter_map(|element| attr(&element, "href")).collect();
    assert_eq!(ways, ["/voorbeeld/eerste/?thema=samen"], "the last of two has no next");
}
