//! Which part of the country is in view, and whose doing that is.

use std::cell::Cell;

use leaflet::{LatLng, Map, Point};
use wasm_bindgen::JsCast;

use super::leaf::{Measured, lat_lng, lat_lng_bounds, options};
use crate::browser::page;
use crate::domain;
use crate::domain::geo::Bounds;
use crate::domain::journey::Journey;
use crate::domain::scene::Frame;
use crate::domain::steer::Direction;
use crate::domain::view::MapPosition;

/// The base map is true to its shapes up to here.
pub const MAX_ZOOM: f64 = 11.0;
/// As near as a selection is shown by itself: a dot keeps some country around it.
const MAX_FIT_ZOOM: f64 = 9.5;
/// Room around a selection, in CSS pixels.
const MARGIN: f64 = 40.0;
/// How much of the view an arrow moves it by.
const PAN: f64 = 0.25;
/// How far the visitor can zoom out beyond the whole country, in levels.
const ROOM_OUTSIDE: f64 = 0.5;

/// Moves the map, and tells the visitor's moves from those that a scene asked for.
pub struct Camera {
    map: Map,
    journey: Journey,
    /// What a scene asked for while the map was moving: Leaflet would drop it.
    waiting: Cell<Option<Frame>>,
    /// By how many levels more the visitor wants to zoom; that too.
    more: Cell<f64>,
}

impl Camera {
    /// Shows the whole country.
    pub fn new(map: Map) -> Self {
        map.set_view(&lat_lng(Bounds::NETHERLANDS.south_west), 7.0);
        let camera = Self { map, journey: Journey::default(), waiting: Cell::default(), more: Cell::default() };
        camera.frame(Frame::Fit(Bounds::NETHERLANDS), false);
        camera.limit_zoom();
        camera
    }

    /// Before the map moves.
    pub fn moves(&self) {
        self.journey.started();
    }

    /// When a gentle zoom begins.
    pub fn zooms_to(&self, zoom: f64) {
        self.journey.zooms_to(zoom);
    }

    /// After the map came to rest: where it stands, if the visitor moved it there and nothing newer waits.
    pub fn moved(&self) -> Option<MapPosition> {
        let own = self.journey.ended();
        if own || self.waiting.get().is_some() { None } else { self.position() }
    }

    /// Shows the frame that waited.
    pub fn catch_up(&self) {
        if let Some(frame) = self.waiting.take() {
            self.frame(frame, true);
        }
    }

    /// Zooms by what the visitor asked for meanwhile, unless a frame comes first. Whether it does.
    pub fn zoom_on(&self) -> bool {
        let zooms = self.more.get() != 0.0 && !self.is_moving();
        if zooms {
            self.zoom_by(0.0);
        }
        zooms
    }

    /// Something newer than that came.
    pub fn forget_more(&self) {
        self.more.take();
    }

    /// After its element got another size; `frame` is what it shows. Whether anything changed.
    pub fn resized(&self, width: f64, height: f64, frame: Option<Frame>) -> bool {
        if width < 1.0 || height < 1.0 || self.size() == (width, height) {
            return false;
        }
        self.journey.keep(&|| _ = self.map.invalidate_size(false));
        if let Some(frame @ Frame::Fit(_)) = frame {
            // The old limit may be too near for the new size.
            self.map.set_min_zoom(0.0);
            self.frame(frame, false);
        }
        self.limit_zoom();
        true
    }

    /// Shows a frame, because a scene asks for it.
    pub fn frame(&self, frame: Frame, gently: bool) {
        let target = match frame {
            Frame::At(position) if Bounds::DRAWN.hold(position.centre()) => {
                Some((lat_lng(position.centre()), position.zoom()))
            }
            // An address may ask for any place on earth.
            Frame::At(_) => self.fit(Bounds::NETHERLANDS),
            Frame::Fit(bounds) => self.fit(bounds),
        };
        let Some((centre, zoom)) = target else { return };
        // First of all, because a moving map says that it stands where it will come to rest.
        if self.is_moving() {
            self.waiting.set(Some(frame));
            return;
        }
        self.waiting.set(None);
        // A move that the visitor just made comes back as a frame: the map is there already.
        if position_of(&centre, zoom) == self.position() {
            return;
        }
        let gently = gently && !page::wants_stillness();
        self.by_itself(gently.then_some(zoom), &|| {
            let how = options(&[("animate", gently.into())]);
            self.map.set_view_with_options(&centre, zoom, &how);
        });
    }

    /// Whether a spot lies well inside the visible part.
    pub fn sees(&self, at: domain::LatLng) -> bool {
        let point = self.map.lat_lng_to_container_point(&lat_lng(at));
        let (width, height) = self.size();
        let within = |value: f64, length: f64| (MARGIN..=length - MARGIN).contains(&value);
        within(point.x(), width) && within(point.y(), height)
    }

    /// Whether the map is on its way.
    pub fn is_moving(&self) -> bool {
        self.journey.is_under_way()
    }

    /// Brings a spot into the middle, without that being the visitor's move.
    pub fn centre_on(&self, at: domain::LatLng) {
        if self.size().0 > 0.0 {
            let gently = !page::wants_stillness();
            let zoom = gently.then(|| self.map.get_zoom());
            self.by_itself(zoom, &|| self.pan_to(&lat_lng(at), gently));
        }
    }

    /// Zooms by so many levels, because the visitor asks for it: now, or once the map is at rest.
    pub fn zoom_by(&self, levels: f64) {
        let levels = self.more.take() + levels;
        if self.is_moving() {
            return self.more.set(levels);
        }
        self.journey.ask_for_visitor(&|| _ = self.map.set_zoom(self.map.get_zoom() + levels));
    }

    /// Moves the view by a part of what is in view, because the visitor asks for it.
    pub fn go(&self, direction: Direction) {
        // A zoom that begins with the next frame goes elsewhere anyway.
        if self.journey.is_asked() {
            return;
        }
        let ((width, height), (x, y)) = (self.size(), direction.step());
        let middle = Point::new(width * (0.5 + PAN * x), height * (0.5 + PAN * y));
        self.pan_to(&self.map.container_point_to_lat_lng(&middle), !page::wants_stillness());
    }

    fn pan_to(&self, at: &LatLng, gently: bool) {
        self.map.pan_to_with_options(at, &options(&[("animate", gently.into())]));
    }

    /// Where the middle of the view lies.
    pub fn middle(&self) -> domain::LatLng {
        let centre = self.map.get_center();
        domain::LatLng::clamped(centre.lat(), centre.lng())
    }

    /// As an address tells it: marks stand together alike here and where that leads.
    pub fn zoom(&self) -> f64 {
        self.position().map_or_else(|| self.map.get_zoom(), MapPosition::zoom)
    }

    /// Shows these bounds, `least` levels nearer than now or more, because the visitor asks for it.
    pub fn visit(&self, bounds: Bounds, least: Option<f64>) {
        if let Some((centre, zoom)) = self.fit(bounds) {
            let nearer = least.map_or(zoom, |levels| zoom.max(self.map.get_zoom() + levels));
            self.journey.ask_for_visitor(&|| _ = self.map.set_view(&centre, nearer.min(MAX_ZOOM)));
        }
    }

    /// Opens something that may pan the map to show itself: not the visitor's move either.
    pub fn by_panning(&self, open: &dyn Fn()) {
        self.journey.allow_own(open);
    }

    fn position(&self) -> Option<MapPosition> {
        position_of(&self.map.get_center(), self.map.get_zoom())
    }

    /// Width and height of the map in CSS pixels.
    pub fn size(&self) -> (f64, f64) {
        let size = self.map.get_size();
        (size.x(), size.y())
    }

    /// Centre and zoom at which these bounds fill the map; `None` while the map has no size.
    fn fit(&self, bounds: Bounds) -> Option<(LatLng, f64)> {
        let (width, height) = self.size();
        if width < 1.0 || height < 1.0 {
            return None;
        }
        let whole = bounds == Bounds::NETHERLANDS;
        let room = |length: f64| if whole { 0.0 } else { (2.0 * MARGIN).min(length / 2.0) };
        let padding = Point::new(room(width), room(height));
        let corners = lat_lng_bounds(bounds);
        let zoom = self.map.unchecked_ref::<Measured>().bounds_zoom(&corners, false, &padding);
        let [south_west, north_east] = [bounds.south_west, bounds.north_east].map(|at| self.map.project(&lat_lng(at)));
        let centre = self.map.unproject(&south_west.add(&north_east).divide_by(2.0));
        Some((centre, zoom.min(if whole { MAX_ZOOM } else { MAX_FIT_ZOOM })))
    }

    fn limit_zoom(&self) {
        if let Some((_, zoom)) = self.fit(Bounds::NETHERLANDS) {
            let limit = (zoom - ROOM_OUTSIDE).min(MAX_ZOOM);
            self.journey.make_own(&|| {
                // At once: below the limit Leaflet would zoom in gently, and that would look like the visitor's doing.
                if self.map.get_zoom() < limit {
                    self.map.set_zoom_with_options(limit, &options(&[("animate", false.into())]));
                }
                self.map.set_min_zoom(limit);
            });
        }
    }

    /// Moves the map without that counting as the visitor's move: `gently` to this zoom, or at once.
    fn by_itself(&self, gently: Option<f64>, act: &dyn Fn()) {
        match gently {
            Some(zoom) => self.journey.ask_own(zoom, act),
            None => self.journey.make_own(act),
        }
    }
}

fn position_of(centre: &LatLng, zoom: f64) -> Option<MapPosition> {
    MapPosition::new(zoom, domain::LatLng::new(centre.lat(), centre.lng())?)
}
