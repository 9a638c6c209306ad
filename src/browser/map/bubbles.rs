//! Bubbles on the map: names beside dots, lists of examples on one spot, offers to filter by a province.

use leaflet::{DivOverlay, Map, Point, Popup, Tooltip};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::leaf::{lat_lng, options};
use super::mark::{Mark, element, mark_language};
use crate::domain::scene::{Pins, ProvinceOffer};
use crate::domain::{LatLng, Words};

/// How many examples on one spot are listed at most: of more, filters are the way.
const LISTED: usize = 100;

/// At most one name and one bubble at a time.
pub struct Bubbles {
    words: &'static Words,
    /// The name that is shown, and the mark that it is of.
    name: Option<(Tooltip, HtmlElement)>,
    open: Option<(Popup, HtmlElement)>,
    /// The examples whose links are in it, by their places in the dataset.
    listed: Vec<usize>,
}

impl Bubbles {
    pub const fn new(words: &'static Words) -> Self {
        Self { words, name: None, open: None, listed: Vec::new() }
    }

    /// Shows the name of one mark, or of none.
    pub fn name(&mut self, mark: Option<&Mark>, map: &Map) {
        // A pointer on a name is told each time that the name is drawn.
        if self.name.as_ref().map(|(_, of)| of) == mark.map(|mark| &mark.control) {
            return;
        }
        self.hide_name(map);
        let Some(mark) = mark else { return };
        let how = options(&[
            ("direction", "auto".into()),
            ("offset", Point::new(mark.radius, 0.0).into()),
            ("opacity", 1.into()),
        ]);
        let tooltip = Tooltip::new_with_lat_lng(&lat_lng(mark.spot.at), how.unchecked_ref());
        let text = element("span");
        text.set_text_content(Some(&mark.title));
        tooltip.set_content(&text);
        map.add_layer(&tooltip);
        let shown = tooltip.unchecked_ref::<DivOverlay>().get_element();
        // The mark says its name itself (WCAG 4.1.2): Leaflet's tooltip would say it again.
        _ = shown.set_attribute("aria-hidden", "true");
        // A pointer on the name is on the mark.
        _ = shown.set_attribute("data-key", &mark.control.get_attribute("data-key").unwrap_or_default());
        self.name = Some((tooltip, mark.control.clone()));
    }

    /// Puts the name away. Whether there was one.
    pub fn hide_name(&mut self, map: &Map) -> bool {
        let name = self.name.take();
        if let Some((name, _)) = &name {
            map.remove_layer(name);
        }
        name.is_some()
    }

    /// A list of the examples in a cluster, each a link; of very many the first.
    pub fn list(&mut self, mark: &Mark, pins: &dyn Pins, map: &Map) {
        let list = element("ul");
        let listed: Vec<usize> = mark.spot.members.iter().copied().take(LISTED).collect();
        for pin in listed.iter().filter_map(|place| pins.pin(*place)) {
            let (entry, link) = (element("li"), link(&pin.href, &pin.name));
            mark_language(&link, &pin);
            _ = link.set_attribute("data-example", pin.id.as_str());
            // The focus finds back to what the list came from: the list itself is gone by then.
            _ = link.set_attribute("data-back", &mark.control.id());
            _ = entry.append_child(&link);
            _ = list.append_child(&entry);
        }
        let left = mark.spot.members.len() - listed.len();
        if left > 0 {
            let entry = element("li");
            entry.set_text_content(Some(&(self.words.more_here)(left)));
            _ = list.append_child(&entry);
        }
        self.show(mark.spot.at, mark.radius, &mark.title, &list, mark.control.clone(), map);
        self.listed = listed;
    }

    /// After the view around them changed: the same links lead elsewhere.
    pub fn refresh(&self, pins: &dyn Pins) {
        let Some((popup, _)) = &self.open else { return };
        for pin in self.listed.iter().filter_map(|place| pins.pin(*place)) {
            let link = popup.get_element().query_selector(&format!("[data-example=\"{}\"]", pin.id));
            if let Ok(Some(link)) = link {
                _ = link.set_attribute("href", &pin.href);
            }
        }
    }

    /// What can be done with a province.
    pub fn offer(&mut self, offer: &ProvinceOffer, at: LatLng, map: &Map) {
        let link = link(&offer.href, &offer.action);
        link.set_class_name("button");
        self.show(at, 0.0, &offer.title, &link, map.get_container(), map);
    }

    /// Closes the bubble, if one is open; gives back what was pressed to open it.
    pub fn close(&mut self, map: &Map) -> Option<HtmlElement> {
        let (popup, opener) = self.open.take()?;
        map.remove_layer(&popup);
        Some(opener)
    }

    fn show(&mut self, at: LatLng, up: f64, title: &str, body: &HtmlElement, opener: HtmlElement, map: &Map) {
        self.close(map);
        self.listed.clear();
        let how = options(&[
            ("offset", Point::new(0.0, 4.0 - up).into()),
            ("closeButton", false.into()),
            // `Listeners` closes it, so that nothing here thinks it open.
            ("closeOnClick", false.into()),
            ("maxWidth", 300.into()),
            ("maxHeight", 320.into()),
            ("autoPanPadding", Point::new(12.0, 12.0).into()),
        ]);
        let content = element("div");
        // Named as one thing: who arrives in it hears what it is (WCAG 4.1.2); Leaflet leaves that open.
        _ = content.set_attribute("role", "dialog");
        _ = content.set_attribute("aria-label", title);
        let heading = element("p");
        heading.set_class_name("bubble-title");
        heading.set_text_content(Some(title));
        let close = element("button");
        close.set_class_name("bubble-close");
        _ = close.set_attribute("type", "button");
        _ = close.set_attribute("aria-label", self.words.close);
        close.set_text_content(Some("×"));
        for part in [&heading, body, &close] {
            _ = content.append_child(part);
        }
        let popup = Popup::new_with_lat_lng(&lat_lng(at), how.unchecked_ref());
        popup.unchecked_ref::<DivOverlay>().set_content(&content);
        map.open_popup(&popup);
        if let Some(first) = content.query_selector("a").ok().flatten().and_then(|first| first.dyn_into().ok()) {
            crate::browser::focus::focus_quietly(&first);
        }
        self.open = Some((popup, opener));
    }
}

fn link(href: &str, text: &str) -> HtmlElement {
    let link = element("a");
    _ = link.set_attribute("href", href);
    _ = link.set_attribute("data-noscroll", "");
    link.set_text_content(Some(text));
    link
}
