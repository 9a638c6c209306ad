//! Where the site stands on its host: the base path, and the language below it.

use super::View;
use crate::domain::Lang;

/// The path below which the site is served, such as `/` or `/kaart/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    base: String,
}

impl Address {
    /// Takes the path of a base address; a slash is put before and after it.
    #[must_use]
    pub fn new(base: &str) -> Self {
        let inner = base.trim_matches('/');
        Self { base: if inner.is_empty() { "/".into() } else { format!("/{inner}/") } }
    }

    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The path and query of a view, from the root of the host.
    #[must_use]
    pub fn href(&self, lang: Lang, view: &View) -> String {
        format!("{}{}{view}", self.base, segment(lang))
    }

    /// Reads a path from the root of the host and a query; a path outside the base is the main page.
    #[must_use]
    pub fn read(&self, path: &str, query: &str) -> (Lang, View) {
        let below = path.strip_prefix(&self.base).unwrap_or_default();
        let (lang, below) = match below.strip_prefix("en/").or((below == "en").then_some("")) {
            Some(below) => (Lang::En, below),
            None => (Lang::Nl, below),
        };
        (lang, View::parse(below, query.trim_start_matches('?')))
    }
}

/// What stands between the base and the page: nothing for Dutch.
const fn segment(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "",
        Lang::En => "en/",
    }
}

#[cfg(test)]
mod tests {
    use super::Address;
    use crate::domain::{Filter, Lang, Page, View};

    #[test]
    fn any_base_path_is_told_apart_from_the_page_and_the_language() {
        let view = View {
            page: Page::parse("voorbeeld/hofje"),
            filter: Filter::default().with_text("wijk"),
            ..View::default()
        };
        for (given, base) in [("/", "/"), ("", "/"), ("/kaart/", "/kaart/"), ("kaart", "/kaart/"), ("/a/b", "/a/b/")] {
            let address = Address::new(given);
            assert_eq!(address.base(), base);
            for (lang, path) in [(Lang::Nl, ""), (Lang::En, "en/")] {
                let href = address.href(lang, &view);
                assert_eq!(href, format!("{base}{path}voorbeeld/hofje/?zoek=wijk"));
                let (path, query) = href.split_once('?').unwrap();
                assert_eq!(address.read(path, query), (lang, view.clone()));
            }
        }
    }

    #[test]
    fn a_path_outside_the_base_is_the_main_page() {
        let address = Address::new("/kaart/");
        for path in ["/", "/elders/voorbeeld/hofje/", "/kaart", "", "\u{0}"] {
            assert_eq!(address.read(path, ""), (Lang::Nl, View::default()), "{path:?}");
        }
        assert_eq!(address.read("/kaart/en", "").0, Lang::En);
    }
}
