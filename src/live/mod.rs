//! The app in the browser: fetches the dataset, and puts the live page in the place of the printed one.

mod browser;

use std::pin::Pin;
use std::process::ExitCode;
use std::rc::Rc;

use gloo_events::EventListener;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos_router::components::Router;
use wasm_bindgen_futures::spawn_local;
use woonzorgkaart::browser::dataset::{FetchError, fetch};
use woonzorgkaart::browser::{history, page};
use woonzorgkaart::domain::{Address, Dataset, Index, Lang, View, Words};
use woonzorgkaart::ui::navigation::{navigator, view_of_location};
use woonzorgkaart::ui::{App, Atlas, Edge};

use self::browser::Browser;

/// What the document says of itself.
#[derive(Clone)]
struct Site {
    lang: Lang,
    address: Address,
}

pub fn start() -> ExitCode {
    history::tame();
    page::say_started();
    load(Site { lang: page::lang(), address: page::address() });
    ExitCode::SUCCESS
}

/// Fetches the dataset and goes live. Until then, and when it fails, the printed page stays.
fn load(site: Site) {
    spawn(Box::pin(async move {
        let url = page::dataset().unwrap_or_default();
        let words = Words::of(site.lang);
        let trouble = match fetch(&url).await {
            Ok(json) => match Dataset::parse(&json) {
                Ok((dataset, problems)) => {
                    for problem in problems {
                        leptos::logging::warn!("{problem}");
                    }
                    return go_live(site, dataset);
                }
                Err(malformed) => {
                    leptos::logging::error!("{url}: {malformed}");
                    words.bad_dataset.to_owned()
                }
            },
            Err(error) => {
                leptos::logging::error!("{url}: {error}");
                match error {
                    FetchError::Network(_) => words.no_connection.to_owned(),
                    FetchError::TooSlow => words.too_slow.to_owned(),
                    FetchError::Status(status) => (words.server_error)(status),
                }
            }
        };
        alert(site, &trouble);
    }));
}

/// Of one type: a copy of what runs a task would come for each kind of task.
fn spawn(task: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(task);
}

/// Says what went wrong, with a button that tries again.
fn alert(site: Site, text: &str) {
    let Some(button) = page::alert(Some(text)) else { return };
    let retry = EventListener::once(&button, "click", move |_| {
        _ = page::alert(None);
        load(site);
    });
    // Lives until it is pressed.
    retry.forget();
}

/// Takes over: what was typed and ticked goes into the address, and the column is made anew.
fn go_live(site: Site, dataset: Dataset) {
    let (path, query) = page::location();
    let (_, filled) = site.address.read(&path, &format!("{query}&{}", page::filled_in()));
    let (_, asked) = site.address.read(&path, &query);
    // What a host fixed is not the visitor's to fill in.
    let view = View { filter: asked.fixed().hold(&asked.filter, &filled.filter), ..asked.clone() };
    if view != asked {
        history::replace(&site.address.href(site.lang, &view));
    }
    let Some((room, kept)) = page::make_room() else { return };
    let base = site.address.base().to_owned();
    mount_to(room, move || view! { <Router base><Live site dataset /></Router> }).forget();
    kept.restore();
}

#[component]
fn Live(site: Site, dataset: Dataset) -> impl IntoView {
    let Site { lang, address } = site;
    let view = view_of_location(address.clone());
    let browser: Rc<dyn Edge> =
        Rc::new(Browser::new(address.base().to_owned(), Box::new(navigator(address.clone(), lang))));
    provide_context(Atlas::new(Index::new(dataset, lang), lang, address, view, Some(browser)));
    view! { <App /> }
}
