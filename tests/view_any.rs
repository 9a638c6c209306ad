//! Every view can be linked: whatever an address says, reading and printing are exact inverses.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use woonzorgkaart::domain::fixed::Fixed;
use woonzorgkaart::domain::view::{Colour, Embed, Layout, Look, MapPosition, Mode, TextPage};
use woonzorgkaart::domain::{Address, Collection, Filter, Lang, LatLng, Page, Province, Slug, View};

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

/// Reads an address below the base, such as `voorbeeld/hofje/?zoek=tuin`.
fn view(address: &str) -> View {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    View::parse(path, query)
}

fn any_page() -> impl Strategy<Value = Page> {
    let slug = || prop_oneof![9 => "[a-z0-9-]{1,9}", 1 => "[a-z0-9-]{80}"].prop_map(|id| slug(&id));
    prop_oneof![
        Just(Page::Home),
        slug().prop_map(Page::Example),
        slug().prop_map(Page::Theme),
        select(&Province::ALL).prop_map(Page::Province),
        select(&Collection::ALL).prop_map(Page::Collection),
        any_embed().prop_map(Page::Embed),
        option::of(slug()).prop_map(|example| Page::EmbedMaker { example }),
        select(&TextPage::ALL).prop_map(Page::Text),
    ]
}

/// What is fixed is settled with the choices of the view.
fn any_embed() -> impl Strategy<Value = Embed> {
    let example = option::of("[a-z0-9-]{1,9}".prop_map(|id| slug(&id)));
    let fixed = subsequence(vec!["zoek", "thema", "provincie", "collectie"], 0..=4);
    let fixed = fixed.prop_map(|names| names.into_iter().filter_map(Fixed::named).fold(Fixed::default(), Fixed::and));
    let look = (
        option::of("#?[0-9a-fA-F]{6}".prop_map(|text| Colour::parse(&text).unwrap())),
        option::of(select(vec![Mode::Light, Mode::Dark])),
        any::<bool>(),
    );
    let look = look.prop_map(|(colour, mode, as_high_as_content)| Look { colour, mode, as_high_as_content });
    (example, fixed, look).prop_map(|(example, fixed, look)| Embed { example, fixed, look })
}

/// Any view that an address can mean: the query does not repeat the choice that the page makes by itself.
fn any_view() -> impl Strategy<Value = View> {
    let text = prop_oneof![
        20 => Just(String::new()), 20 => "[ -~]{0,20}", 20 => "[&=+%#?/; ]{1,9}", 20 => "(?s).{0,9}", 1 => "\\PC{190,210}",
    ];
    let slugs = prop::collection::btree_set("[a-z0-9-]{1,5}".prop_map(|id| slug(&id)), 0..4);
    let provinces = subsequence(Province::ALL.to_vec(), 0..=12);
    let collections = subsequence(Collection::ALL.to_vec(), 0..=3);
    let map = option::of((0.0..=19.0, -85.0..=85.0, -180.0..=180.0))
        .prop_map(|map| map.and_then(|(zoom, lat, lng)| MapPosition::new(zoom, LatLng::new(lat, lng)?)));
    let layout = option::of(select(vec![Layout::Map, Layout::List]));
    (any_page(), text, slugs, provinces, collections, map, layout).prop_map(
        |(mut page, text, themes, provinces, collections, map, layout)| {
            let mut filter = Filter::default().with_text(&text);
            filter.themes.extend(themes);
            filter.provinces.extend(provinces);
            filter.collections.extend(collections);
            if let Some(own) = page.choice() {
                filter = filter.without(&own);
            }
            if let Page::Embed(embed) = &mut page {
                embed.fixed = embed.fixed.among(Fixed::of(&filter));
            }
            View { page, filter, map, layout }
        },
    )
}

/// Text made of pieces of addresses, and of anything else.
fn anything_like(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => select(pieces).prop_map(str::to_owned), 1 => "\\PC{0,4}", 1 => "(?s).{0,4}"];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

const PATHS: &[&str] =
    &["/", "voorbeeld/", "thema/", "provincie/zeeland", "collectie/", "visie", "embed", "over", "index.html", "a", "é"];
const QUERIES: &[&str] = &[
    "&",
    "=",
    "zoek=",
    "thema=",
    "provincie=",
    "zeeland",
    "collectie=visie",
    "kaart=",
    "8/52.1/5",
    "/",
    "-",
    ".",
    "1",
    "weergave=lijst",
    "voorbeeld=",
    "vast",
    "vast=thema",
    "kleur=%23",
    "1b5e5a",
    "thema-modus=donker",
    "hoogte=auto",
    "hofje",
    "+",
    "%",
    "%20",
    "%C3%A9",
    "%ff",
    "?",
    "#",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 5000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_view_can_be_linked_from_any_base_in_both_languages_and_comes_back_the_same(
        expected in any_view(),
        base in "(/[a-z]{1,5}){0,2}/?",
        lang in select(&Lang::ALL),
    ) {
        let printed = expected.to_string();
        prop_assert_eq!(&view(&printed), &expected);
        prop_assert!(printed.is_ascii() && !printed.contains([' ', '"', '<', '>', '#']), "{}", printed);
        let address = Address::new(&base);
        let href = address.href(lang, &expected);
        let (path, query) = href.split_once('?').unwrap_or((&href, ""));
        prop_assert_eq!(address.read(path, query), (lang, expected));
    }

    #[test]
    fn any_address_is_answered_and_its_printed_form_means_the_same(
        path in anything_like(PATHS),
        query in anything_like(QUERIES),
    ) {
        let read = View::parse(&path, &query);
        let printed = read.to_string();
        prop_assert_eq!(&view(&printed), &read);
        prop_assert_eq!(view(&printed).to_string(), printed);
    }

    #[test]
    fn a_visitor_who_opens_an_example_and_returns_has_the_same_choices_and_map(start in any_view(), id in "[a-z]{1,9}") {
        let reading = start.reading(&slug(&id));
        prop_assert_eq!(reading.example(), Some(&slug(&id)));
        let back = reading.listing();
        prop_assert_eq!(back.example(), None);
        for view in [reading, back] {
            prop_assert_eq!(view.filter_in_force(), start.filter_in_force());
            prop_assert_eq!((view.map, view.layout), (start.map, start.layout));
        }
    }

    #[test]
    fn narrowing_puts_exactly_these_choices_in_force_and_lets_the_map_follow(start in any_view(), to in any_view()) {
        let narrowed = start.narrowed_to(to.filter.clone());
        let fixed = start.fixed();
        prop_assert_eq!(narrowed.filter_in_force(), fixed.hold(&start.filter, &to.filter));
        prop_assert_eq!(narrowed.fixed(), fixed);
        prop_assert_eq!((narrowed.map, narrowed.layout), (None, start.layout));
        prop_assert_eq!(narrowed.example(), None);
        prop_assert_eq!(view(&narrowed.to_string()), narrowed, "it is a view that an address can mean");
    }
}
