//! The one place that knows `leptos_router`: the address comes in as a [`View`], and a `View` goes out as an address.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationChange, LocationProvider};

use super::edge::How;
use super::follow::whenever;
use crate::domain::{Address, Lang, View};

/// The view that the address asks for, now and whenever it changes. Inside a `<Router>` only.
#[must_use]
pub fn view_of_location(address: Address) -> Memo<View> {
    let location = use_location();
    let browser: BrowserUrl = expect_context();
    // The router holds back a new path until its routes are ready. There are none here, so it always is.
    whenever(move || {
        location.pathname.track();
        browser.ready_to_complete();
    });
    Memo::new(move |_| address.read(&location.pathname.read(), &location.search.read()).1)
}

/// Goes to a view. Inside a `<Router>` only; what it returns may be called anywhere.
pub fn navigator(address: Address, lang: Lang) -> impl Fn(&View, How) {
    let browser: BrowserUrl = expect_context();
    move |view, how| {
        let value = address.href(lang, view);
        if let Ok(url) = BrowserUrl::parse(&value) {
            browser.as_url().set(url);
            let replace = how == How::Replace;
            browser.complete_navigation(&LocationChange { value, replace, scroll: false, ..LocationChange::default() });
        }
    }
}
