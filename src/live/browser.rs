//! The browser, as the components know it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use web_sys::Event;
use woonzorgkaart::browser::dataset::fetch;
use woonzorgkaart::browser::map::MapShell;
use woonzorgkaart::browser::share::{Outcome, share};
use woonzorgkaart::browser::{download, focus, near, page};
use woonzorgkaart::domain::export::Export;
use woonzorgkaart::domain::scene::{MapEvent, Pins, Scene};
use woonzorgkaart::domain::{Slug, View, Words};
use woonzorgkaart::ui::{Edge, Frame, How, LiveMap, Pressed, Shared, TellExamples};

use super::{read, spawn};

/// How long nothing newer may come before something is said, in milliseconds: as long as slow hands pause between letters.
const QUIET: u32 = 1000;

/// What goes to a view.
pub type Go = Box<dyn Fn(&View, How)>;

/// The one browser that there is.
pub struct Browser {
    base: String,
    go: Go,
    pressed: Rc<RefCell<Option<Pressed>>>,
    _clicks: Option<EventListener>,
    /// What is about to be said.
    saying: RefCell<Option<Timeout>>,
}

impl Browser {
    /// A press on a link is kept until it is asked for.
    pub fn new(base: String, go: Go) -> Self {
        let pressed = Rc::new(RefCell::new(None));
        let kept = Rc::clone(&pressed);
        let capture = EventListenerOptions::run_in_capture_phase();
        let keep = move |event: &Event| {
            if let Some(id) = focus::origin(event) {
                kept.replace(Some(Pressed { scrolled: page::scroll_y(), id }));
            }
        };
        let clicks = web_sys::window().map(|window| EventListener::new_with_options(&window, "click", capture, keep));
        Self { base, go, pressed, _clicks: clicks, saying: RefCell::default() }
    }
}

impl Edge for Browser {
    fn go(&self, view: &View, how: How) {
        (self.go)(view, how);
    }

    fn mount_map(
        &self,
        words: &'static Words,
        pins: Box<dyn Pins>,
        tell: Box<dyn Fn(MapEvent)>,
    ) -> Option<Box<dyn LiveMap>> {
        let (element, tools) = (page::printed(".map-ground")?, page::printed(".map-tools")?);
        match MapShell::mount(element, tools, words, pins, tell) {
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

    fn fetch_examples(&self, name: &str, tell: TellExamples) {
        let url = [&self.base, name].concat();
        spawn(Box::pin(async move {
            let fetched = fetch(&url).await;
            if let Err(error) = &fetched {
                leptos::logging::error!("{url}: {error}");
            }
            tell(fetched.ok().and_then(|json| Some(read(&json).ok()?.0.examples)));
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

    fn whenever_near(&self, id: &'static str, tell: Box<dyn Fn()>) {
        near::whenever_near(id, tell);
    }

    fn height_beside_map(&self) -> Option<f64> {
        // As `desk.css` has it.
        page::matches("(min-width: 56rem)").then(page::height)
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
    fn show(&self, scene: Rc<Scene>) {
        let shown = self.0.borrow().as_ref().map(|map| map.show(scene));
        if let Some(Err(reason)) = shown {
            self.0.take();
            map_failed(&reason);
        }
    }

    fn point_at(&self, places: &[usize]) {
        if let Some(map) = &*self.0.borrow() {
            map.point_at(places);
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
