//! Where the site will be found: what turns an address below the base into a whole one.

use crate::domain::{Address, Lang, View};

/// The host and the base path of the site in public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAddress {
    /// Scheme and host, without a slash at its end: `https://example.org`.
    origin: String,
    address: Address,
}

/// What pages call themselves while nobody has said where they will stand: where `make serve` shows them.
const LOCAL: &str = "http://127.0.0.1:8080";

impl PublicAddress {
    /// Takes scheme and host from `site`, such as `https://example.org/kaart/`, and the path from `base`, which is what
    /// the built files were given. A `site` without a host is taken for this machine.
    #[must_use]
    pub fn new(site: &str, base: &str) -> Self {
        let origin = site.split_once("://").and_then(|(scheme, rest)| {
            let host = rest.split('/').next().filter(|host| !host.is_empty())?;
            Some(format!("{scheme}://{host}"))
        });
        Self { origin: origin.unwrap_or_else(|| LOCAL.to_owned()), address: Address::new(base) }
    }

    /// Whether nobody has said where the site will stand.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.origin == LOCAL
    }

    /// Scheme and host, without a slash at its end.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The base path alone.
    #[must_use]
    pub const fn address(&self) -> &Address {
        &self.address
    }

    /// The whole address of a file below the base, such as `data/examples.json`; of the main page for nothing.
    #[must_use]
    pub fn file(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.address.base())
    }

    /// The whole address of a view.
    #[must_use]
    pub fn page(&self, lang: Lang, view: &View) -> String {
        format!("{}{}", self.origin, self.address.href(lang, view))
    }
}

#[cfg(test)]
mod tests {
    use super::PublicAddress;
    use crate::domain::{Lang, Page, View};

    #[test]
    fn an_address_is_whole_wherever_the_site_stands() {
        let view = View { page: Page::parse("voorbeeld/hofje"), ..View::default() };
        for (site, base, whole) in [
            ("https://example.org/kaart/", "/kaart/", "https://example.org/kaart/en/voorbeeld/hofje/"),
            ("https://example.org", "/", "https://example.org/en/voorbeeld/hofje/"),
            ("/", "/", "http://127.0.0.1:8080/en/voorbeeld/hofje/"),
            ("/kaart/", "/kaart/", "http://127.0.0.1:8080/kaart/en/voorbeeld/hofje/"),
            ("https://", "/", "http://127.0.0.1:8080/en/voorbeeld/hofje/"),
        ] {
            assert_eq!(PublicAddress::new(site, base).page(Lang::En, &view), whole, "{site} {base}");
        }
        let public = PublicAddress::new("https://example.org/kaart/", "/kaart/");
        assert_eq!(public.file("data/examples.json"), "https://example.org/kaart/data/examples.json");
    }
}
