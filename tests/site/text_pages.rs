//! Pages of text: no script, small, and with the menu that all pages have.

use std::fs;
use std::io::Write as _;

use scraper::{Html, Selector};

use super::crawled::site;

pub const PAGES: [&str; 8] = [
    "over/",
    "perspectief-2040/",
    "rode-draden/",
    "cijfers/",
    "gegevens/",
    "voor-ontwikkelaars/",
    "toegankelijkheid/",
    "privacy/",
];
const DRADEN: &str = include_str!("../../src/publish/text/rode-draden.nl.md");
const THREADS: &str = include_str!("../../src/publish/text/rode-draden.en.md");
/// All that a visit to a page of text fetches, in bytes after brotli.
const BUDGET: usize = 12_000;

fn each_page(check: impl Fn(&str, &Html)) {
    for root in ["", "en/"] {
        for page in PAGES {
            let path = format!("{root}{page}");
            check(&path, &Html::parse_document(&site().documents[&path].html));
        }
    }
}

pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

pub fn compressed(bytes: &[u8]) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes).unwrap();
    writer.into_inner().len()
}

#[test]
fn a_page_of_text_runs_no_script_and_weighs_little() {
    let site = site();
    each_page(|path, page| {
        let document = &site.documents[path];
        assert_eq!(document.scripts, 0, "{path}");
        let mut bytes = compressed(document.html.as_bytes());
        for link in all(page, "link[rel=stylesheet], link[rel~=icon][type='image/svg+xml']") {
            let file = site.below(link.attr("href").unwrap()).unwrap();
            bytes += compressed(&fs::read(site.dist.join(file)).unwrap());
        }
        assert!(bytes <= BUDGET, "{path} is {bytes} bytes after brotli");
    });
}

#[test]
fn the_menu_and_the_footer_are_the_same_everywhere_and_mark_the_current_page() {
    let menu = |html: &str| {
        let page = Html::parse_document(html);
        let links = all(&page, ".menu a, .site-footer a");
        links.iter().map(|link| link.attr("href").unwrap().to_owned()).collect::<Vec<_>>()
    };
    for root in ["", "en/"] {
        let home = menu(&site().documents[root].html);
        assert_eq!(home.len(), 11, "{home:?}");
        for page in PAGES.into_iter().chain(["thema/lokale-politiek/", "provincie/zeeland/", "insluiten/"]) {
            assert_eq!(menu(&site().documents[&format!("{root}{page}")].html), home, "{root}{page}");
        }
    }
    each_page(|path, page| {
        let current = all(page, "nav a[aria-current]");
        let hrefs: Vec<_> = current.iter().filter_map(|link| site().below(link.attr("href")?)).collect();
        assert_eq!(hrefs, [path]);
    });
}

#[test]
fn each_common_thread_leads_to_its_themes() {
    for root in ["", "en/"] {
        let path = format!("{root}rode-draden/");
        let page = Html::parse_document(&site().documents[&path].html);
        let themes: Vec<_> = all(&page, "main a")
            .iter()
            .filter_map(|link| site().below(link.attr("href")?)?.strip_prefix(root)?.strip_prefix("thema/"))
            .map(str::to_owned)
            .collect();
        let written = if root.is_empty() { DRADEN } else { THREADS };
        assert_eq!(all(&page, "main h3").len(), written.matches("\n### ").count(), "threads");
        assert_eq!(themes.len(), written.matches('`').count() / 2, "{themes:?}");
        assert!(all(&page, "main code").is_empty(), "no key is left as it was written");
    }
}
