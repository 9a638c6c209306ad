//! The app in the browser: fetches the dataset, and puts the live page in the place of the printed one.

use std::cell::RefCell;
use std::pin::Pin;
use std::process::ExitCode;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos_router::components::Router;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;
use woonzorgkaart::browser::dataset::{FetchError, fetch};
use woonzorgkaart::browser::map::MapShell;
use woonzorgkaart::browser::share::{Outcome, share};
use woonzorgkaart::browser::{download, focus, history, page};
use woonzorgkaart::domain::export::Export;
use woonzorgkaart::domain::scene::{MapEvent, Scene};
use woonzorgkaart::domain::{Address, Dataset, Index, Lang, Slug, View, Words};
use woonzorgkaart::ui::navigation::{navigator, view_of_location};
use woonzorgkaart::ui::{App, Atlas, Edge, Frame, How, LiveMap, Pressed, Shared};

/// How long nothing newer may come before something is said, in milliseconds: as long as slow hands pause between letters.
const QUIET: u32 = 1000;

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

/// What goes to a view.
type Go = Box<dyn Fn(&View, How)>;

/// The browser, as the components know it.
struct Browser {
    base: String,
    go: Go,
    pressed: Rc<RefCell<Option<Pressed>>>,
    _clicks: Option<EventListener>,
    /// What is about to be said.
    saying: RefCell<Option<Timeout>>,
}

impl Browser {
    fn new(base: String, go: Go) -> Self {
        let pressed = Rc::new(RefCell::new(None));
        let kept = Rc::clone(&pressed);
        let capture = EventListenerOptions::run_in_capture_phase();
        let keep = move |event: &Event| {
            _ = kept.replace(Some(Pressed { scrolled: page::scroll_y(), id: focus::origin(event) }));
        };
        let clicks = web_sys::window().map(|window| EventListener::new_with_options(&window, "click", capture, keep));
        Self { base, go, pressed, _clicks: clicks, saying: RefCell::default() }
    }
}

impl Edge for Browser {
    fn go(&self, view: &View, how: How) {
        (self.go)(view, how);
    }

    fn mount_map(&self, words: &'static Words, tell: Box<dyn Fn(MapEvent)>) -> Option<Box<dyn LiveMap>> {
        let (element, tools) = (page::printed(".map-ground")?, page::printed(".map-tools")?);
        match MapShell::mount(element, tools, words, tell) {
            Ok(map) => {
                page::set_printed(".map-tools", "hidden", None);
                Some(Box::new(Leaflet(RefCell::new(Some(map)))))
            }
            Err(reason) => {
                map_failed(&reason);
                None
            }
        }
    }

    fn share(&self, title: String, path: String, tell: Box<dyn FnOnce(Shared)>) {
        spawn(Box::pin(async {
            tell(match share(title, path).await {
                Outcome::Handed => Shared::Handed,
                Outcome::Copied => Shared::Copied,
                Outcome::Refused(url) => Shared::Refused(url),
            });
        }));
    }

    fn download(&self, export: Export, ids: Vec<Slug>, tell: Box<dyn FnOnce(bool)>) {
        let url = format!("{}{}", self.base, export.path());
        spawn(Box::pin(async move {
            let made = match fetch(&url).await {
                Ok(whole) => download::offer(&export.pick(&whole, &ids), export),
                Err(error) => Err(error.to_string()),
            };
            if let Err(reason) = &made {
                leptos::logging::error!("{url}: {reason}");
            }
            tell(made.is_ok());
        }));
    }

    fn set_frame(&self, frame: &Frame) {
        page::set_title(&frame.title);
        page::set_canonical(&frame.canonical);
        let (id, name) = frame.open.as_ref().map(|(id, name)| (id.as_str(), name.as_str())).unzip();
        // In this order: the frame's script tells its host of an example by its id, and looks up the name.
        page::set_printed(".desk", "data-name", name);
        page::set_printed(".desk", "data-reading", id);
        page::set_printed(".desk", "data-count", Some(&frame.count.to_string()));
        page::set_printed(".desk", "data-layout", Some(frame.layout));
        page::set_printed(".skip", "href", Some(&frame.skip));
        page::set_printed(".language", "href", Some(&frame.other_language));
        page::set_printed(".whole", "href", Some(&frame.whole));
    }

    fn focus(&self, selector: &str) -> bool {
        focus::focus(selector, true)
    }

    fn say(&self, text: String) {
        // Cleared first, so that the same words are said again.
        focus::say("");
        self.saying.replace(Some(Timeout::new(QUIET, move || focus::say(&text))));
    }

    fn pressed(&self) -> Option<Pressed> {
        self.pressed.take()
    }

    fn scroll_to(&self, y: f64) {
        page::scroll_to(y);
    }

    fn scroll_to_start(&self) {
        page::scroll_to(0.0);
        if let Some(list) = page::printed(".results") {
            list.set_scroll_top(0);
        }
    }
}

/// The live map, until it fails.
struct Leaflet(RefCell<Option<MapShell>>);

impl LiveMap for Leaflet {
    fn show(&self, scene: &Scene) {
        let shown = self.0.borrow().as_ref().map(|map| map.show(scene));
        if let Some(Err(reason)) = shown {
            self.0.take();
            map_failed(&reason);
        }
    }

    fn point_at(&self, ids: &[Slug]) {
        if let Some(map) = &*self.0.borrow() {
            map.point_at(ids);
        }
    }

    fn show_country(&self, counts: bool) {
        if let Some(map) = &*self.0.borrow() {
            map.show_country(counts);
        }
    }
}

/// Says that the map stands still: the drawn one is back in its place.
fn map_failed(reason: &str) {
    leptos::logging::error!("map: {reason}");
    page::set_printed(".map-tools", "hidden", Some(""));
    page::set_printed(".map-pane .notice", "hidden", None);
}
