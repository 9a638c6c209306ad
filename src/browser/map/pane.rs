//! Where marks lie: elements in the map's own pane, which Leaflet moves as a whole. Its markers would each bring an icon, options and
//! listeners that nothing here uses; a few hundred of them took longer than a frame.

use leaflet::{LatLng, Map, Point};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::domain::decimal::decimal;

/// A view of the map, now or at the end of a gentle zoom.
#[derive(Clone, Copy, PartialEq)]
pub struct View {
    /// How wide the flat world is, as a multiple of its width at zoom 0.
    times: f64,
    /// The pane's corner on the flat world, in CSS pixels.
    origin: (f64, f64),
}

impl View {
    pub fn now(map: &Map) -> Self {
        let centre = map.get_center();
        // Leaflet rounds so before it subtracts.
        let (on_world, in_pane) = (map.project(&centre).round(), map.lat_lng_to_layer_point(&centre));
        let origin = (on_world.x() - in_pane.x(), on_world.y() - in_pane.y());
        Self { times: map.get_zoom_scale(map.get_zoom(), 0.0), origin }
    }

    /// Once a gentle zoom has come to rest there.
    pub fn then(map: &Map, centre: &LatLng, zoom: f64) -> Self {
        let here = map.get_center();
        let (size, shift) =
            (map.get_size(), map.lat_lng_to_container_point(&here).subtract(&map.lat_lng_to_layer_point(&here)));
        let origin: Point = map.project_with_zoom(centre, zoom).subtract(&size.divide_by(2.0)).add(&shift).round();
        Self { times: map.get_zoom_scale(zoom, 0.0), origin: (origin.x(), origin.y()) }
    }

    /// Lays an element down: its corner on this place of the flat world at zoom 0.
    pub fn place(&self, element: &HtmlElement, (x, y): (f64, f64)) {
        let whole = |flat: f64, origin: f64| decimal((flat * self.times).round() - origin);
        let at = ["translate3d(", &whole(x, self.origin.0), "px,", &whole(y, self.origin.1), "px,0)"].concat();
        _ = element.style().set_property("transform", &at);
    }
}

/// The map's pane for marks.
pub fn of(map: &Map) -> Option<HtmlElement> {
    map.get_container().query_selector(".leaflet-marker-pane").ok()??.dyn_into().ok()
}
