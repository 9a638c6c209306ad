//! Addresses: what each means, how it is printed, and where each step of a visitor leads.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use woonzorgkaart::domain::view::{Embed, Layout, MapPosition, TextPage};
use woonzorgkaart::domain::{Choice, Collection, Filter, LatLng, Page, Province, Slug, View};

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn at(zoom: f64, lat: f64, lng: f64) -> Option<MapPosition> {
    MapPosition::new(zoom, LatLng::new(lat, lng).unwrap())
}

/// Reads an address below the base, such as `voorbeeld/hofje/?zoek=tuin`.
fn view(address: &str) -> View {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    View::parse(path, query)
}

#[test]
fn each_page_of_the_contract_has_its_path() {
    let check = |address: &str, page: Page| assert_eq!(view(address), View { page, ..View::default() }, "{address}");
    check("", Page::Home);
    check("voorbeeld/zwolle-knarrenhof-aahof/", Page::Example(slug("zwolle-knarrenhof-aahof")));
    check("thema/lokale-politiek/", Page::Theme(slug("lokale-politiek")));
    check("provincie/fryslan/", Page::Province(Province::Fryslan));
    check("collectie/visie/", Page::Collection(Collection::Vision));
    check("embed/", Page::Embed(Embed::default()));
    check("embed/?voorbeeld=hofje", Page::Embed(Embed { example: Some(slug("hofje")), ..Embed::default() }));
    check("insluiten/", Page::EmbedMaker { example: None });
    check("insluiten/?voorbeeld=hofje", Page::EmbedMaker { example: Some(slug("hofje")) });
    let texts = [
        "over",
        "perspectief-2040",
        "rode-draden",
        "cijfers",
        "gegevens",
        "toegankelijkheid",
        "privacy",
        "voor-ontwikkelaars",
    ]
    .into_iter();
    for (path, page) in texts.zip(TextPage::ALL) {
        check(&format!("{path}/"), Page::Text(page));
    }
    for province in Province::ALL {
        check(&format!("provincie/{}/", province.id()), Page::Province(province));
    }
}

#[test]
fn each_part_of_the_query_has_its_meaning() {
    let check = |query: &str, expected: View| assert_eq!(View::parse("", query), expected, "{query}");
    let filtered = |filter: Filter| View { filter, ..View::default() };
    check("zoek=den+haag", filtered(Filter::default().with_text("den haag")));
    check("zoek=caf%C3%A9%20%26+co%2B", filtered(Filter::default().with_text("café & co+")));
    let chosen = |choice: Choice| View { filter: Filter::default().with(&choice), ..View::default() };
    check("thema=a", chosen(Choice::Theme(slug("a"))));
    check("provincie=zeeland", chosen(Choice::Province(Province::Zeeland)));
    check("collectie=interventie", chosen(Choice::Collection(Collection::Intervention)));
    let both = Filter::default().with(&Choice::Theme(slug("a"))).with(&Choice::Theme(slug("b")));
    check("thema=b&thema=a&thema=b", filtered(both));
    check("kaart=8.5/52.09/-5.1234", View { map: at(8.5, 52.09, -5.1234), ..View::default() });
    check("weergave=kaart", View { layout: Some(Layout::Map), ..View::default() });
    check("weergave=lijst", View { layout: Some(Layout::List), ..View::default() });
}

#[test]
fn an_address_is_printed_in_its_shortest_form_without_what_is_unknown() {
    for (given, printed) in [
        ("/", ""),
        ("index.html", ""),
        ("voorbeeld/hofje", "voorbeeld/hofje/"),
        ("/voorbeeld/hofje//", "voorbeeld/hofje/"),
        ("thema/a/index.html", "thema/a/"),
        ("thema/aindex.html", ""),
        ("voorbeeld/", ""),
        ("voorbeeld/Hofje/", ""),
        ("voorbeeld/hofje/meer/", ""),
        ("provincie/friesland/", ""),
        ("collectie/idee/?zoek=hof", "?zoek=hof"),
        ("onbekend/pad/?thema=a", "?thema=a"),
        ("Over/", ""),
        ("?", ""),
        ("?utm_source=brief&thema=a&fbclid=1", "?thema=a"),
        ("?Thema=a&thema=A&thema=&thema", ""),
        ("?provincie=zeeland&provincie=atlantis&provincie=fryslan", "?provincie=fryslan&provincie=zeeland"),
        ("?collectie=visie&thema=b&zoek=hof&thema=a", "?zoek=hof&thema=a&thema=b&collectie=visie"),
        ("?zoek=den%20haag", "?zoek=den+haag"),
        ("?zoek=%C3%A9%26%3D%2B%23", "?zoek=%C3%A9%26%3D%2B%23"),
        ("?zoek=%ff%", "?zoek=%EF%BF%BD%25"),
        ("?zoek=a%00%0Ab", "?zoek=ab"),
        ("?zoek=++", ""),
        ("?zoek=een&zoek=twee", "?zoek=twee"),
        ("?voorbeeld=hofje", ""),
        ("embed/?voorbeeld=Hofje&zoek=a", "embed/?zoek=a"),
        ("thema/a/?thema=a&thema=b", "thema/a/?thema=b"),
        ("provincie/zeeland/?provincie=zeeland", "provincie/zeeland/"),
        ("?weergave=tabel", ""),
        ("?weergave=tabel&weergave=lijst&kaart=7/52/5", "?weergave=lijst&kaart=7/52/5"),
        ("?kaart=8%2F52.1%2F5.1", "?kaart=8/52.1/5.1"),
        ("?kaart=08.500/052.10000/5.12345", "?kaart=8.5/52.1/5.1234"),
        ("?kaart=-0/-0.0/-0.5", "?kaart=0/0/-0.5"),
        ("embed/?vast=1&thema=a", "embed/?vast=thema&thema=a"),
        ("embed/?vast&zoek=a&provincie=zeeland", "embed/?vast=zoek&vast=provincie&zoek=a&provincie=zeeland"),
        ("embed/?vast=thema&thema=a&zoek=b", "embed/?vast=thema&zoek=b&thema=a"),
        ("embed/?vast=1", "embed/"),
        ("embed/?vast=nee&vast=thema&zoek=a", "embed/?zoek=a"),
        ("embed/?kleur=%231B5E5A", "embed/?kleur=1b5e5a"),
        ("embed/?kleur=1b5e5a&kleur=rood&kleur=12345", "embed/?kleur=1b5e5a"),
        ("embed/?hoogte=auto&thema-modus=donker&taal=nl", "embed/?thema-modus=donker&hoogte=auto"),
        ("embed/?hoogte=300px&thema-modus=auto", "embed/"),
        ("?kleur=1b5e5a&vast=1&hoogte=auto", ""),
        ("insluiten/?kleur=1b5e5a&voorbeeld=a&thema=b", "insluiten/?voorbeeld=a&thema=b"),
        ("?kaart=19/85/180", "?kaart=19/85/180"),
        ("?kaart=8/52/5&kaart=x", "?kaart=8/52/5"),
    ] {
        assert_eq!(view(given).to_string(), printed, "{given}");
    }
}

#[test]
fn a_text_too_long_to_search_for_is_cut() {
    assert_eq!(view(&format!("?zoek={}", "a".repeat(10_000))).to_string(), format!("?zoek={}", "a".repeat(200)));
}

#[test]
fn a_map_that_is_nowhere_falls_away() {
    for map in
        ["", "8", "8/52", "8/52/5/1", "20/52/5", "-1/52/5", "8/85.1/5", "8/52/181", "8/NaN/5", "8/1e1/5", "8/.5/5"]
    {
        assert_eq!(View::parse("", &format!("kaart={map}")), View::default(), "{map}");
    }
    for map in [
        "8/٥٢/5",
        "8/+52/5",
        "8/ 52/5",
        "8/99999999999/5",
        "8/2147483647/5",
        "99999999/52/5",
        "8/52,1/5",
        "inf/52/5",
        "8/--52/5",
    ] {
        assert_eq!(View::parse("", &format!("kaart={map}")), View::default(), "{map}");
    }
    for zoom in [f64::NAN, f64::INFINITY, -0.1, 19.1] {
        assert_eq!(at(zoom, 52.0, 5.0), None, "{zoom}");
    }
    assert_eq!(at(8.0, 89.0, 5.0), None);
}

#[test]
fn a_page_that_makes_a_choice_stays_while_the_choice_is_made() {
    let check = |from: &str, choices: &str, to: &str| {
        let filter = view(choices).filter;
        assert_eq!(view(from).narrowed_to(filter).to_string(), to, "{from} narrowed to {choices}");
    };
    check("", "?thema=a", "?thema=a");
    check("thema/a/", "?thema=a&thema=b", "thema/a/?thema=b");
    check("thema/a/?thema=b", "?thema=b", "?thema=b");
    check("provincie/zeeland/?weergave=kaart", "", "?weergave=kaart");
    check("voorbeeld/hofje/?thema=a&kaart=8/52/5", "?thema=b", "?thema=b");
    check("embed/?voorbeeld=hofje", "?thema=b", "embed/?thema=b");
    check("over/", "?zoek=a", "?zoek=a");
    // In a frame what its host fixed is never lost.
    check("embed/?voorbeeld=hofje&vast=thema&thema=a&zoek=c", "?thema=b", "embed/?vast=thema&thema=a");
    check("embed/?vast=1&provincie=zeeland", "", "embed/?vast=provincie&provincie=zeeland");
}

#[test]
fn reading_keeps_the_choices_and_the_map_and_the_way_back_leads_to_the_list() {
    let check = |from: &str, reading: &str, back: &str| {
        let view = view(from).reading(&slug("hofje"));
        assert_eq!((view.to_string(), view.listing().to_string()), (reading.into(), back.into()), "{from}");
    };
    check("", "voorbeeld/hofje/", "");
    check("?zoek=a&kaart=8/52/5", "voorbeeld/hofje/?zoek=a&kaart=8/52/5", "?zoek=a&kaart=8/52/5");
    check("thema/a/?thema=b", "voorbeeld/hofje/?thema=a&thema=b", "?thema=a&thema=b");
    check("voorbeeld/ander/?zoek=a", "voorbeeld/hofje/?zoek=a", "?zoek=a");
    check("embed/?thema=a", "embed/?voorbeeld=hofje&thema=a", "embed/?thema=a");
    let look = "vast=thema&kleur=1b5e5a&thema-modus=licht&hoogte=auto&thema=a";
    check(&format!("embed/?{look}"), &format!("embed/?voorbeeld=hofje&{look}"), &format!("embed/?{look}"));
}

#[test]
fn what_a_frame_shows_can_be_opened_on_the_site_itself() {
    let check = |from: &str, to: &str| assert_eq!(view(from).whole().to_string(), to, "{from}");
    check("embed/?vast=1&kleur=1b5e5a&thema=a&kaart=8/52/5", "?thema=a&kaart=8/52/5");
    check("embed/?voorbeeld=hofje&hoogte=auto&zoek=a", "voorbeeld/hofje/?zoek=a");
    check("thema/a/?zoek=b", "thema/a/?zoek=b");
}

#[test]
fn any_selection_or_example_can_be_put_into_a_frame() {
    let check = |from: &str, to: &str| assert_eq!(view(from).embedding().to_string(), to, "{from}");
    check("", "insluiten/");
    check("thema/a/?zoek=b&weergave=kaart&kaart=8/52/5", "insluiten/?zoek=b&thema=a&kaart=8/52/5");
    check("voorbeeld/hofje/?thema=a", "insluiten/?voorbeeld=hofje&thema=a");
}

#[test]
fn one_choice_leads_to_its_page_and_in_a_frame_stays_in_it() {
    let check = |from: &str, to: &str| {
        assert_eq!(view(from).toward(&Choice::Theme(slug("b"))).to_string(), to, "{from}");
    };
    check("voorbeeld/hofje/?thema=a&zoek=c", "thema/b/");
    check("embed/?voorbeeld=hofje&thema=a&zoek=c", "embed/?thema=b");
    check(
        "embed/?vast=1&provincie=zeeland&kleur=1b5e5a",
        "embed/?vast=provincie&kleur=1b5e5a&thema=b&provincie=zeeland",
    );
    check("embed/?vast=1&thema=a", "embed/?vast=thema&thema=a");
}
