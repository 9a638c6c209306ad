//! What people with a screen reader, a keyboard or a site below a path rely on, on every kind of page.

use std::collections::HashSet;

use scraper::{ElementRef, Selector};

use crate::render::{SHIPPED, SMALL, all, attr, open, open_below, text, up};

/// Kinds of pages, below the base and the language.
const PAGES: [&str; 8] = [
    "",
    "?thema=samen&provincie=overijssel&zoek=tuin",
    "?zoek=zzz",
    "thema/samen/",
    "voorbeeld/hofje/",
    "voorbeeld/hofje/?thema=samen&kaart=9/52.5/6.1&weergave=lijst",
    "voorbeeld/verdwenen/",
    "?weergave=kaart",
];

fn every_page(check: impl Fn(&str, &scraper::Html)) {
    for path in PAGES {
        for root in ["/", "/en/"] {
            let url = format!("{root}{path}");
            check(&url, &open(SMALL, &url));
        }
    }
    check("/ as shipped", &open(SHIPPED, "/"));
}

#[test]
fn there_is_one_main_heading_and_no_level_is_skipped() {
    every_page(|url, page| {
        let headings = all(page, "h1, h2, h3, h4, h5, h6");
        let level = |heading: &ElementRef| heading.value().name().trim_start_matches('h').parse().unwrap();
        let levels: Vec<usize> = headings.iter().map(level).collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{url}: {levels:?}");
        assert_eq!(levels[0], 1, "{url}: {levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{url}: {levels:?}");
        assert!(headings.iter().all(|heading| !text(heading).is_empty()), "{url}: an empty heading");
    });
}

#[test]
fn each_input_has_a_label_and_each_button_and_link_a_name() {
    every_page(|url, page| {
        for control in page.select(&Selector::parse("input, select, textarea, button, a").unwrap()) {
            let wrapping = up(control).find(|above| above.value().name() == "label").map(|label| text(&label));
            let labels = Selector::parse("label[for]").unwrap();
            let id = attr(&control, "id");
            let mut pointing = page.select(&labels).filter(|label| id.is_some() && attr(label, "for") == id);
            let own =
                attr(&control, "aria-label").or(attr(&control, "title")).map(str::to_owned).or(Some(text(&control)));
            let names = [own, wrapping, pointing.next().map(|label| text(&label))];
            assert!(names.into_iter().flatten().any(|name| !name.is_empty()), "{url}: {}", control.html());
        }
    });
}

#[test]
fn each_id_is_there_once_and_what_refers_to_it_finds_it() {
    every_page(|url, page| {
        let every = Selector::parse("*").unwrap();
        let mut ids = HashSet::new();
        for id in page.select(&every).filter_map(|element| attr(&element, "id")) {
            assert!(ids.insert(id), "{url}: {id} twice");
        }
        let refers = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget"];
        for element in page.select(&every) {
            let words = refers.iter().filter_map(|name| attr(&element, name)).flat_map(str::split_whitespace);
            words.for_each(|id| assert!(ids.contains(id), "{url}: nothing is called {id}"));
        }
        let skip = all(page, "a.skip")[0];
        let target = attr(&skip, "href").unwrap().split_once('#').unwrap().1;
        assert!(ids.contains(target), "{url}: the skip link leads nowhere");
    });
}

#[test]
fn groups_of_filters_have_a_name() {
    every_page(|url, page| {
        for group in page.select(&Selector::parse("fieldset").unwrap()) {
            let legend = group.child_elements().next().filter(|first| first.value().name() == "legend");
            assert!(legend.is_some_and(|legend| !text(&legend).is_empty()), "{url}: {}", group.html());
        }
    });
}

#[test]
fn drawings_are_silent() {
    every_page(|url, page| {
        for drawing in all(page, "button svg, a svg, li svg, p svg") {
            assert_eq!(attr(&drawing, "aria-hidden"), Some("true"), "{url}: {}", drawing.html());
        }
    });
}

#[test]
fn the_base_path_is_in_every_internal_link() {
    let is_outside = |link: &ElementRef, href: &str| {
        ["https://", "http://"].iter().any(|scheme| href.starts_with(scheme)) && attr(link, "rel") == Some("external")
    };
    for path in PAGES {
        for (root, own) in [("/kaart/", "/kaart/"), ("/kaart/en/", "/kaart/en/")] {
            let page = open_below("/kaart/", SMALL, &format!("{root}{path}"));
            let found: Vec<ElementRef> = page.select(&Selector::parse("[href], [action], [src]").unwrap()).collect();
            assert!(found.len() > 5, "{root}{path}");
            for link in found {
                let href = ["href", "action", "src"].iter().find_map(|name| attr(&link, name)).unwrap();
                // Files are the same for both languages.
                let is_shared = attr(&link, "hreflang").is_some() || attr(&link, "download").is_some();
                let base = if is_shared { "/kaart/" } else { own };
                assert!(href.starts_with(base) || is_outside(&link, href), "{href} on {root}{path}");
            }
        }
    }
}
