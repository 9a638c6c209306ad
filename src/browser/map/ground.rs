//! The drawn country under the dots: the document's own drawing, adopted by Leaflet.

use leaflet::Map;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, SvgsvgElement};

use super::leaf::{SvgOverlay, lat_lng_bounds};
use crate::domain::Province;
use crate::domain::decimal::decimal;
use crate::domain::geo::Bounds;
use crate::domain::set::SortedSet;

/// The printed drawing. Let go of, it goes back to how it was printed.
pub struct Ground {
    svg: Element,
    /// The part of the drawing that is seen while nothing moves it, as printed.
    printed_box: Option<String>,
}

impl Ground {
    pub fn new(svg: Element) -> Self {
        Self { printed_box: svg.get_attribute("viewBox"), svg }
    }

    /// Puts the drawing into `element` as it was printed.
    pub fn lay_down(&self, element: &HtmlElement) {
        element.set_inner_html("");
        _ = element.append_child(&self.svg);
    }

    /// Takes the drawing out of the page for as long as a map is made: that asks for sizes, and all of the drawing would be styled
    /// and laid out for each answer.
    pub fn lift(&self) {
        self.svg.remove();
    }

    /// Gives the drawing to a map; it then pans and zooms with it.
    pub fn adopt(&self, map: &Map) {
        if let Some(whole) = self.svg.get_attribute("data-whole") {
            _ = self.svg.set_attribute("viewBox", &whole);
        }
        _ = self.svg.set_attribute("data-live", "");
        // Its links stay for paper; the marks over it are what is heard.
        _ = self.svg.set_attribute("aria-hidden", "true");
        SvgOverlay::new(&self.svg, &lat_lng_bounds(Bounds::DRAWN)).add_to(map);
    }

    /// Takes the drawing back from a map that failed.
    pub fn give_back(&self) {
        for name in ["data-live", "aria-hidden", "style"] {
            _ = self.svg.remove_attribute(name);
        }
        _ = self.svg.remove_attribute("class").and_then(|()| self.svg.set_attribute("class", "ground"));
        if let Some(printed) = &self.printed_box {
            _ = self.svg.set_attribute("viewBox", printed);
        }
    }

    /// Labels keep their size and come with the zoom: tells the style sheet how large a CSS pixel is in units of the
    /// drawing, and which zoom this is. `world` is the width of the flat world in CSS pixels.
    pub fn scale(&self, zoom: f64, world: f64) {
        // Web Mercator is true to longitude: a share of the circle is the same share of the flat world.
        let share = (Bounds::DRAWN.north_east.lng() - Bounds::DRAWN.south_west.lng()) / 360.0;
        if let Some(svg) = self.svg.dyn_ref::<SvgsvgElement>() {
            let units = f64::from(svg.view_box().base_val().map_or(0.0, |whole| whole.width()));
            _ = svg.style().set_property("--wzk-unit", &decimal(units / (share * world)));
        }
        _ = self.svg.set_attribute("data-zoom", &decimal(zoom.floor()));
    }

    /// Makes the chosen provinces stand out.
    pub fn choose(&self, chosen: &SortedSet<Province>) {
        for province in Province::ALL {
            let path = self.svg.query_selector(&format!("[data-province=\"{}\"]", province.id()));
            if let Ok(Some(path)) = path {
                _ = path.toggle_attribute_with_force("data-chosen", chosen.contains(&province));
            }
        }
    }
}
