//! What the `leaflet` crate lacks or binds wrongly.

use js_sys::{Object, Reflect};
use leaflet::{LatLng, LatLngBounds};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::domain;

#[wasm_bindgen]
extern "C" {
    /// [`L.SVGOverlay`](https://leafletjs.com/reference.html#svgoverlay): the crate has image and video overlays only.
    #[derive(Debug, Clone)]
    #[wasm_bindgen(extends = leaflet::Layer, js_namespace = L, js_name = SVGOverlay)]
    pub type SvgOverlay;

    #[wasm_bindgen(constructor, js_namespace = L, js_class = "SVGOverlay")]
    pub fn new(svg: &Element, bounds: &LatLngBounds) -> SvgOverlay;

    /// [`getBoundsZoom`](https://leafletjs.com/reference.html#map-getboundszoom) is missing from the crate's map.
    #[wasm_bindgen(extends = leaflet::Map)]
    pub type Measured;

    #[wasm_bindgen(method, js_name = getBoundsZoom)]
    pub fn bounds_zoom(this: &Measured, bounds: &LatLngBounds, inside: bool, padding: &leaflet::Point) -> f64;
}

/// A plain object with these properties.
pub fn options(properties: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

pub fn lat_lng(at: domain::LatLng) -> LatLng {
    LatLng::new(at.lat(), at.lng())
}

pub fn lat_lng_bounds(bounds: domain::geo::Bounds) -> LatLngBounds {
    LatLngBounds::new(&lat_lng(bounds.south_west), &lat_lng(bounds.north_east))
}
