//! The one place that knows `leptos_router`: the address comes in as a [`View`], and a `View` goes out as an address.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::{BrowserUrl, LocationProvider};

use super::edge::How;
use crate::domain::{Address, Lang, View};

/// The view that the address asks for, now and whenever it changes. Inside a `<Router>` only.
#[must_use]
pub fn view_of_location(address: Address) -> Memo<View> {
    let location = use_location();
    // The router holds back a new path until its routes are ready. There are none here, so it always is.
    if let Some(browser) = use_context::<BrowserUrl>() {
        Effect::new(move || {
            location.pathname.track();
            browser.ready_to_complete();
        });
    }
    Memo::new(move |_| address.read(&location.pathname.read(), &location.search.read()).1)
}

/// Goes to a view. Inside a `<Router>` only; what it returns may be called anywhere.
pub fn navigator(address: Address, lang: Lang) -> impl Fn(&View, How) {
    let navigate = use_navigate();
    move |view, how| {
        let options = NavigateOptions {
            resolve: false,
            replace: how == How::Replace,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&address.href(lang, view), options);
    }
}
