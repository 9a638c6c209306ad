//! The app in the browser: fetches the dataset, and lets the printed page come alive.

mod browser;

use std::pin::Pin;
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;

use any_spawner::Executor;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use woonzorgkaart::browser::dataset::{FetchError, fetch};
use woonzorgkaart::browser::{history, json, page};
use woonzorgkaart::domain::{Address, Dataset, Index, Lang, Malformed, Problem, View, Words};
use woonzorgkaart::ui::navigation::Navigation;
use woonzorgkaart::ui::{Atlas, Turn, come_alive};

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
            Ok(json) => match read(&json) {
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

/// What a text of JSON holds of examples.
///
/// # Errors
/// As [`Dataset::read`].
fn read(json: &str) -> Result<(Dataset, Vec<Problem>), Malformed> {
    json::parse(json).map_err(Malformed::NotJson).and_then(|root| Dataset::read(&root))
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

/// Makes the index, and then takes over.
fn go_live(site: Site, dataset: Dataset) {
    let index = Arc::new(Index::new(dataset, site.lang));
    later(Box::new(move || take_over(site, index)));
}

/// Takes over: what was typed and ticked goes into the address, and the page follows that from now on. All of the column in one task, so
/// that nothing is typed or ticked in between.
fn take_over(site: Site, index: Arc<Index>) {
    let Site { lang, address } = site;
    let (path, query) = page::location();
    let (_, filled) = address.read(&path, &format!("{query}&{}", page::filled_in()));
    let (_, asked) = address.read(&path, &query);
    // What a host fixed is not the visitor's to fill in.
    let view = View { filter: asked.fixed().hold(&asked.filter, &filled.filter), ..asked.clone() };
    if view != asked {
        history::replace(&address.href(lang, &view));
    }
    // An error says that it runs already.
    _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let atlas = owner.with(|| {
        let navigation = Navigation::start(address.clone())?;
        let view = navigation.view();
        let browser =
            Browser::new(address.base().to_owned(), Box::new(move |view, how| navigation.go(lang, view, how)));
        Some(Atlas::new(index, lang, address, view, Some(Rc::new(browser))))
    });
    in_turn(owner, atlas.map(come_alive).into_iter().flatten());
}

/// Takes a turn now, and each that follows in a task of its own: what the visitor does meanwhile does not wait for all of them.
fn in_turn(owner: Owner, mut turns: impl Iterator<Item = Turn> + 'static) {
    match turns.next() {
        Some(turn) => {
            owner.with(turn);
            later(Box::new(move || in_turn(owner, turns)));
        }
        // It lives as long as the page.
        None => std::mem::forget(owner),
    }
}

/// In a task of its own.
fn later(act: Turn) {
    Timeout::new(0, act).forget();
}
