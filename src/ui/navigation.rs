//! The one place that knows `leptos_router`: the address comes in as a [`View`], and a `View` goes out as an address.

use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationChange, LocationProvider};

use super::edge::How;
use super::follow::whenever;
use crate::domain::{Address, Lang, View};

/// The router's own history and links, without its components: there are no routes here, and nothing to mount.
pub struct Navigation {
    browser: BrowserUrl,
    address: Address,
}

impl Navigation {
    /// Takes over history and links from now on. Inside an owner that is kept; `None` where the browser has no address.
    #[must_use]
    pub fn start(address: Address) -> Option<Self> {
        let browser = BrowserUrl::new().ok()?;
        browser.init(Some(address.base().to_owned().into()));
        Some(Self { browser, address })
    }

    /// The view that the address asks for, now and whenever it changes.
    #[must_use]
    pub fn view(&self) -> Memo<View> {
        let (url, browser, address) = (self.browser.as_url().clone(), self.browser.clone(), self.address.clone());
        let changed = url.clone();
        // The router holds back a new path until its routes are ready. There are none here, so it always is.
        whenever(move || {
            changed.track();
            keep_up(&browser);
            browser.ready_to_complete();
        });
        Memo::new(move |_| {
            let url = url.read();
            address.read(url.path(), url.search()).1
        })
    }

    /// Goes to a view.
    pub fn go(&self, lang: Lang, view: &View, how: How) {
        let value = self.address.href(lang, view);
        if let Ok(url) = BrowserUrl::parse(&value) {
            self.browser.as_url().set(url);
            tell(&self.browser, value, how);
        }
    }
}

/// Adds the address to the history where it is not there yet. The router keeps a list of its own of where the visitor was, which does not
/// follow back and forward (leptos#4324), and adds none that it takes for the last: it does where the address begins with its host.
fn keep_up(browser: &BrowserUrl) {
    let url = browser.as_url().read_untracked();
    if BrowserUrl::current().is_ok_and(|here| here.path() != url.path() || here.search() != url.search()) {
        let mark = if url.search().is_empty() { "" } else { "?" };
        tell(browser, [url.origin(), url.path(), mark, url.search(), url.hash()].concat(), How::Push);
    }
}

/// Tells the browser the address.
fn tell(browser: &BrowserUrl, value: String, how: How) {
    let replace = how == How::Replace;
    browser.complete_navigation(&LocationChange { value, replace, scroll: false, ..LocationChange::default() });
}
