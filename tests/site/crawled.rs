//! All documents of a site, read once.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use scraper::{Html, Selector};

/// What the tests want to know of one document.
pub struct Document {
    pub html: String,
    pub lang: String,
    pub ids: Vec<String>,
    /// Addresses that it refers to, as written.
    pub links: Vec<String>,
    /// The style sheets in it.
    pub styles: Vec<String>,
    /// What it says itself that it may do.
    pub policy: Option<String>,
    pub headings: usize,
    /// Pictures without a word for those who do not see them.
    pub silent: Vec<String>,
    /// Scripts that run.
    pub scripts: usize,
    /// `hreflang` and address of each language.
    pub languages: Vec<(String, String)>,
    pub canonical: Option<String>,
    pub map: Option<Map>,
}

/// The drawn map: left, top, width and height of what is seen, and where its dots are.
pub struct Map {
    pub seen: [i32; 4],
    pub dots: Vec<(i32, i32)>,
}

pub struct Crawled {
    pub dist: PathBuf,
    /// The path below which the site is served.
    pub base: String,
    /// By path below the base: nothing for the main page, `voorbeeld/hofje/`; `404.html` under its own name.
    pub documents: BTreeMap<String, Document>,
}

impl Crawled {
    /// The path below the base that an address of this site means, without fragment; `None` for other sites.
    pub fn below<'a>(&self, link: &'a str) -> Option<&'a str> {
        let home = self.documents[""].canonical.as_deref().unwrap();
        let link = link.split('#').next().unwrap();
        link.strip_prefix(home).or_else(|| link.strip_prefix(&self.base))
    }

    pub fn has(&self, path: &str) -> bool {
        let path = path.split('?').next().unwrap();
        self.documents.contains_key(path) || (!path.ends_with('/') && self.dist.join(path).is_file())
    }
}

pub fn site() -> &'static Crawled {
    static SITE: OnceLock<Crawled> = OnceLock::new();
    SITE.get_or_init(|| {
        let dist = std::env::var("DIST").map_or_else(
            |_| super::print::print("crawl", include_str!("../../public/data/examples.json")),
            |dist| Path::new(env!("CARGO_MANIFEST_DIR")).join(dist),
        );
        let mut documents = BTreeMap::new();
        read_all(&dist, &dist, &mut documents);
        let base = attribute(&Html::parse_document(&documents[""].html), "base", "href").expect("a base");
        Crawled { dist, base, documents }
    })
}

fn read_all(dist: &Path, folder: &Path, documents: &mut BTreeMap<String, Document>) {
    for found in fs::read_dir(folder).unwrap() {
        let path = found.unwrap().path();
        if path.is_dir() {
            read_all(dist, &path, documents);
        } else if path.extension().is_some_and(|end| end == "html") {
            let name = path.strip_prefix(dist).unwrap().to_str().unwrap();
            // No page of ours, but one to copy.
            if name == "voorbeeld-insluiten.html" {
                continue;
            }
            let name = name.strip_suffix("index.html").unwrap_or(name);
            documents.insert(name.to_owned(), read(fs::read_to_string(&path).unwrap()));
        }
    }
}

fn read(html: String) -> Document {
    let page = Html::parse_document(&html);
    let values = |selector: &str, name: &str| -> Vec<String> {
        let found = page.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
        found.iter().filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    };
    let count = |selector: &str| page.select(&Selector::parse(selector).unwrap()).count();
    let links = [("[href]:not(base)", "href"), ("[src]", "src"), ("[action]", "action")];
    let links = links.into_iter().flat_map(|(selector, name)| values(selector, name)).collect();
    let drawn = Selector::parse("img:not([alt]), svg").unwrap();
    let silent = page.select(&drawn).filter(|picture| {
        let named = picture.attr("aria-hidden") == Some("true") || picture.attr("aria-label").is_some();
        let region = picture.ancestors().filter_map(scraper::ElementRef::wrap);
        !named && !region.into_iter().any(|around| around.attr("role").and(around.attr("aria-label")).is_some())
    });
    let alternates = Selector::parse("link[rel=alternate][hreflang]").unwrap();
    let languages = page
        .select(&alternates)
        .map(|link| (link.attr("hreflang").unwrap().to_owned(), link.attr("href").unwrap().to_owned()));
    Document {
        lang: attribute(&page, "html", "lang").unwrap_or_default(),
        ids: values("[id]", "id"),
        links,
        styles: page.select(&Selector::parse("style").unwrap()).map(|style| style.text().collect()).collect(),
        policy: attribute(&page, "meta[http-equiv='Content-Security-Policy']", "content"),
        headings: count("h1"),
        silent: silent.map(|picture| picture.html()).collect(),
        scripts: count("script:not([type='application/ld+json'])"),
        languages: languages.collect::<HashSet<_>>().into_iter().collect(),
        canonical: attribute(&page, "link[rel=canonical]", "href"),
        map: attribute(&page, "svg.ground", "viewbox").or(attribute(&page, "svg.ground", "viewBox")).map(|seen| {
            let dots = values(".dots .dot", "transform");
            let dots = dots.iter().map(|at| numbers(at)).map(|at| (at[0], at[1]));
            Map { seen: numbers(&seen).try_into().unwrap(), dots: dots.collect() }
        }),
        html,
    }
}

fn attribute(page: &Html, selector: &str, name: &str) -> Option<String> {
    page.select(&Selector::parse(selector).unwrap()).next()?.attr(name).map(str::to_owned)
}

/// All whole numbers in a text.
fn numbers(text: &str) -> Vec<i32> {
    let words = text.split(|c: char| !c.is_ascii_digit() && c != '-');
    words.filter(|word| !word.is_empty()).map(|word| word.parse().unwrap()).collect()
}
