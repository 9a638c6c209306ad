//! The app in the browser: fetches the dataset, and puts the live page in the place of the printed one.

use std::cell::RefCell;
use std::pin::Pin;
use std::process::ExitCode;
use std::rc::Rc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::Router;
use send_wrapper::SendWrapper;
use web_sys::{Element, HtmlElement};
use woonzorgkaart::browser::dataset::{FetchError, fetch};
use woonzorgkaart::browser::map::MapShell;
use woonzorgkaart::browser::share::{Outcome, share};
use woonzorgkaart::browser::{history, page};
use woonzorgkaart::domain::scene::{MapEvent, Scene};
use woonzorgkaart::domain::{Address, Dataset, Index, Lang, Slug, View, Words};
use woonzorgkaart::ui::navigation::{navigator, view_of_location};
use woonzorgkaart::ui::{App, Atlas, Edge, How, LiveMap, Notice, Shared, Step};

/// What the document says of itself.
#[derive(Clone)]
struct Site {
    lang: Lang,
    address: Address,
}

pub fn start() -> ExitCode {
    console_error_panic_hook::set_once();
    history::tame();
    page::say_started();
    load(Site { lang: page::lang(), address: page::address() });
    ExitCode::SUCCESS
}

/// Fetches the dataset and goes live. Until then, and when it fails, the printed page stays.
fn load(site: Site) {
    spawn_local(async move {
        let url = format!("{}data/examples.json", site.address.base());
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
                leptos::logging::error!("{url}: {error:?}");
                match error {
                    FetchError::Network(_) => words.no_connection.to_owned(),
                    FetchError::TooSlow => words.too_slow.to_owned(),
                    FetchError::Status(status) => (words.server_error)(status),
                }
            }
        };
        alert(site, trouble);
    });
}

/// Says what went wrong, with a button that tries again.
fn alert(site: Site, text: String) {
    let Some(notices) = page::notices() else { return };
    let shown: Rc<RefCell<Option<UnmountHandle<_>>>> = Rc::default();
    let (label, held) = (Words::of(site.lang).retry, SendWrapper::new(Rc::clone(&shown)));
    let site = SendWrapper::new(site);
    let retry = Callback::new(move |()| {
        held.take();
        load((*site).clone());
    });
    let handle = mount_to(notices, move || view! { <Notice text action=Some((label, retry)) /> }.into_any());
    shown.replace(Some(handle));
}

/// Takes over: what was typed and ticked goes into the address, the drawn map goes to the live one.
fn go_live(site: Site, dataset: Dataset) {
    let (path, query) = page::location();
    let (_, view) = site.address.read(&path, &format!("{query}&{}", page::filled_in()));
    let (_, asked) = site.address.read(&path, &query);
    if view != asked {
        history::replace(&site.address.href(site.lang, &view));
    }
    let drawn = page::drawn_map();
    let Some((room, focused)) = page::make_room() else { return };
    let base = site.address.base().to_owned();
    let app = move || view! { <Router base><Live site dataset drawn=SendWrapper::new(drawn) /></Router> };
    mount_to(room, app).forget();
    if let Some(id) = focused {
        page::focus(&id, false);
    }
}

#[component]
fn Live(site: Site, dataset: Dataset, drawn: SendWrapper<Option<Element>>) -> impl IntoView {
    let Site { lang, address } = site;
    let view = view_of_location(address.clone());
    let go = Box::new(navigator(address.clone(), lang));
    let browser: Rc<dyn Edge> = Rc::new(Browser { go, drawn: drawn.take() });
    provide_context(Atlas::new(Index::new(dataset, lang), lang, address, view, Some(browser)));
    view! { <App /> }
}

/// The browser, as the components know it.
struct Browser {
    go: Box<dyn Fn(&View, How)>,
    drawn: Option<Element>,
}

impl Edge for Browser {
    fn go(&self, view: &View, how: How) {
        (self.go)(view, how);
    }

    fn mount_map(
        &self,
        element: HtmlElement,
        words: &'static Words,
        tell: Box<dyn Fn(MapEvent)>,
    ) -> Result<Box<dyn LiveMap>, String> {
        let map = MapShell::mount(element, self.drawn.clone(), words, tell)?;
        Ok(Box::new(Leaflet(map)))
    }

    fn share(&self, title: String) -> Pin<Box<dyn Future<Output = Shared>>> {
        Box::pin(async {
            match share(title).await {
                Outcome::Handed => Shared::Handed,
                Outcome::Copied => Shared::Copied,
                Outcome::Refused(url) => Shared::Refused(url),
            }
        })
    }

    fn set_title(&self, title: &str) {
        page::set_title(title);
    }

    fn focus(&self, id: &str, reveal: bool) {
        page::focus(id, reveal);
    }

    fn scroll_y(&self) -> f64 {
        page::scroll_y()
    }

    fn scroll_to(&self, y: f64) {
        page::scroll_to(y);
    }
}

struct Leaflet(MapShell);

impl LiveMap for Leaflet {
    fn show(&self, scene: &Scene) -> Result<(), String> {
        self.0.show(scene)
    }

    fn point_at(&self, ids: &[Slug]) {
        self.0.point_at(ids);
    }

    fn step(&self, step: Step) {
        match step {
            Step::ZoomIn => self.0.zoom_by(1.0),
            Step::ZoomOut => self.0.zoom_by(-1.0),
            Step::WholeCountry => self.0.show_country(),
        }
    }
}
