//! The map with everything on it: what is in view, and when that is the visitor's own doing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leaflet::Map;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::bubbles::Bubbles;
use super::ground::Ground;
use super::leaf::{Measured, lat_lng, lat_lng_bounds, options};
use super::marks::{Mark, Marks, pixels};
use crate::browser::page;
use crate::domain::cluster::clusters;
use crate::domain::geo::Bounds;
use crate::domain::scene::{Frame, MapEvent, Pin, Scene};
use crate::domain::view::MapPosition;
use crate::domain::{LatLng, Slug, Words};

/// The base map is true to its shapes up to here.
const MAX_ZOOM: f64 = 11.0;
/// As near as a selection is shown by itself: a dot keeps some country around it.
const MAX_FIT_ZOOM: f64 = 9.5;
/// Room around a selection, in CSS pixels.
const MARGIN: f64 = 40.0;
/// How far the visitor can zoom out beyond the whole country, in levels.
const ROOM_OUTSIDE: f64 = 0.5;
/// Where the map stops: well outside the country, so that a wide screen can show all of it.
const LIMITS: Bounds = Bounds { south_west: LatLng::clamped(47.0, -3.5), north_east: LatLng::clamped(56.5, 14.0) };

pub struct Stage {
    map: Map,
    ground: Rc<Ground>,
    words: &'static Words,
    marks: RefCell<Marks>,
    bubbles: RefCell<Bubbles>,
    scene: RefCell<Option<Scene>>,
    tell: Box<dyn Fn(MapEvent)>,
    /// The map is moving because of a scene, not because of the visitor.
    own_move: Cell<bool>,
    /// Examples whose mark gets the focus once it is drawn.
    focus_next: RefCell<Vec<Slug>>,
}

impl Stage {
    pub fn new(
        element: &HtmlElement,
        ground: Rc<Ground>,
        words: &'static Words,
        tell: Box<dyn Fn(MapEvent)>,
    ) -> Result<Self, JsValue> {
        let moves = !page::wants_stillness();
        let how = options(&[
            ("zoomControl", false.into()),
            ("attributionControl", false.into()),
            // Any zoom: the whole country fills the map exactly as it was printed.
            ("zoomSnap", 0.into()),
            ("maxZoom", MAX_ZOOM.into()),
            // Sizes are watched by `Listeners`, which sees more than the window's.
            ("trackResize", false.into()),
            ("maxBounds", lat_lng_bounds(LIMITS).into()),
            ("zoomAnimation", moves.into()),
            ("inertia", moves.into()),
        ]);
        let map = Map::new_with_element(element, how.unchecked_ref())?;
        map.set_view(&lat_lng(Bounds::NETHERLANDS.south_west), 7.0);
        ground.adopt(&map);
        let stage = Self {
            map,
            ground,
            words,
            marks: RefCell::new(Marks::new(words)),
            bubbles: RefCell::new(Bubbles::new(words)),
            scene: RefCell::new(None),
            tell,
            own_move: Cell::new(false),
            focus_next: RefCell::new(Vec::new()),
        };
        stage.frame(Frame::Fit(Bounds::NETHERLANDS), false);
        stage.limit_zoom();
        stage.scale_ground();
        Ok(stage)
    }

    pub const fn map(&self) -> &Map {
        &self.map
    }

    pub fn tell(&self, event: MapEvent) {
        (self.tell)(event);
    }

    pub fn show(&self, scene: Scene) {
        let before = self.scene.replace(Some(scene.clone()));
        let opened = |scene: &Scene| scene.open.as_ref().map(|pin: &Pin| pin.id.clone());
        if before.as_ref().is_none_or(|before| opened(before) != opened(&scene) || before.pins != scene.pins) {
            self.close_bubble();
            self.bubbles.borrow_mut().name(None, &self.map);
        }
        if before.as_ref().map(|before| before.frame) != Some(scene.frame) {
            self.frame(scene.frame, before.is_some());
        }
        self.ground.choose(&scene.chosen_provinces);
        self.draw(&scene);
        if let Some(open) = &scene.open
            && before.as_ref().and_then(opened) != Some(open.id.clone())
        {
            self.bring_into_view(open.at);
        }
    }

    /// After the zoom changed: other clusters, other labels.
    pub fn redraw(&self) {
        self.scale_ground();
        self.bubbles.borrow_mut().name(None, &self.map);
        if let Some(scene) = &*self.scene.borrow() {
            self.draw(scene);
        }
        let focus = self.focus_next.take();
        if let Some(mark) = self.marks.borrow().showing(&focus) {
            page::focus_quietly(&mark.control);
        }
    }

    /// After the map came to rest.
    pub fn moved(&self) {
        if !self.own_move.take()
            && let Some(position) = self.position()
        {
            self.tell(MapEvent::Moved(position));
        }
    }

    /// After its element got another size.
    pub fn resized(&self, width: f64, height: f64) {
        if width < 1.0 || height < 1.0 || size(&self.map) == (width, height) {
            return;
        }
        self.by_itself(false, || {
            self.map.invalidate_size(false);
        });
        let frame = self.scene.borrow().as_ref().map(|scene| scene.frame);
        if let Some(frame @ Frame::Fit(_)) = frame {
            // The old limit may be too near for the new size.
            self.map.set_min_zoom(0.0);
            self.frame(frame, false);
        }
        self.limit_zoom();
        self.redraw();
    }

    pub fn point_at(&self, ids: &[Slug]) {
        let marks = self.marks.borrow();
        marks.point_at(ids);
        self.bubbles.borrow_mut().name(marks.showing(ids).as_ref(), &self.map);
    }

    pub fn zoom_by(&self, levels: f64) {
        self.map.set_zoom(self.map.get_zoom() + levels);
    }

    pub fn show_country(&self) {
        if let Some((centre, zoom)) = self.fit(Bounds::NETHERLANDS) {
            self.map.set_view(&centre, zoom);
        }
    }

    pub fn mark(&self, key: &str) -> Option<Mark> {
        self.marks.borrow().get(key)
    }

    /// A cluster was pressed: zooms in until it parts, or lists its examples where no zoom would part them.
    pub fn open_cluster(&self, mark: &Mark, by_keyboard: bool) {
        let nearest = pixels(&self.map, mark.pins.iter().map(|pin| pin.at), MAX_ZOOM);
        let never_parts = mark.one_spot || clusters(&nearest).len() == 1;
        match mark.bounds().and_then(|bounds| self.fit(bounds)) {
            Some((centre, zoom)) if !never_parts => {
                let zoom = zoom.max(self.map.get_zoom() + 1.0).min(MAX_ZOOM);
                if by_keyboard {
                    self.focus_next.replace(mark.ids());
                }
                self.map.set_view(&centre, zoom);
            }
            _ => self.bubbles.borrow_mut().list(mark, &self.map),
        }
    }

    /// A province was clicked: offers to filter by it.
    pub fn offer(&self, id: &str, at: LatLng) {
        if let Some(scene) = &*self.scene.borrow()
            && let Some(offer) = scene.offers.iter().find(|offer| offer.province.id() == id)
        {
            self.bubbles.borrow_mut().offer(offer, at, &self.map);
        }
    }

    pub fn close_bubble(&self) -> Option<HtmlElement> {
        self.bubbles.borrow_mut().close(&self.map)
    }

    pub fn leave(&self) {
        self.map.remove();
    }

    /// The marks are taken out while they are drawn: a mark that goes and had the focus tells its listeners at once, and
    /// they ask for marks.
    fn draw(&self, scene: &Scene) {
        let mut marks = self.marks.replace(Marks::new(self.words));
        marks.draw(scene, &self.map);
        self.marks.replace(marks);
    }

    fn scale_ground(&self) {
        let zoom = self.map.get_zoom();
        self.ground.scale(zoom, 256.0 * self.map.get_zoom_scale(zoom, 0.0));
    }

    fn position(&self) -> Option<MapPosition> {
        position_of(&self.map.get_center(), self.map.get_zoom())
    }

    fn frame(&self, frame: Frame, gently: bool) {
        let target = match frame {
            Frame::At(position) => Some((lat_lng(position.centre()), position.zoom())),
            Frame::Fit(bounds) => self.fit(bounds),
        };
        let Some((centre, zoom)) = target else { return };
        // A move that the visitor just made comes back as a frame: the map is there already.
        if position_of(&centre, zoom) == self.position() {
            return;
        }
        let gently = gently && !page::wants_stillness();
        self.by_itself(gently, || {
            let how = options(&[("animate", gently.into())]);
            self.map.set_view_with_options(&centre, zoom, &how);
        });
    }

    /// Centre and zoom at which these bounds fill the map; `None` while the map has no size.
    fn fit(&self, bounds: Bounds) -> Option<(leaflet::LatLng, f64)> {
        let (width, height) = size(&self.map);
        if width < 1.0 || height < 1.0 {
            return None;
        }
        let whole = bounds == Bounds::NETHERLANDS;
        let room = |length: f64| if whole { 0.0 } else { (2.0 * MARGIN).min(length / 2.0) };
        let (padding, most) =
            (leaflet::Point::new(room(width), room(height)), if whole { MAX_ZOOM } else { MAX_FIT_ZOOM });
        let corners = lat_lng_bounds(bounds);
        let zoom = self.map.unchecked_ref::<Measured>().bounds_zoom(&corners, false, &padding).min(most);
        let [south_west, north_east] = [bounds.south_west, bounds.north_east].map(|at| self.map.project(&lat_lng(at)));
        Some((self.map.unproject(&south_west.add(&north_east).divide_by(2.0)), zoom))
    }

    fn bring_into_view(&self, at: LatLng) {
        let point = self.map.lat_lng_to_container_point(&lat_lng(at));
        let (width, height) = size(&self.map);
        let within = |value: f64, length: f64| (MARGIN..=length - MARGIN).contains(&value);
        if width > 0.0 && !(within(point.x(), width) && within(point.y(), height)) {
            let gently = !page::wants_stillness();
            self.by_itself(gently, || {
                self.map.pan_to_with_options(&lat_lng(at), &options(&[("animate", gently.into())]));
            });
        }
    }

    fn limit_zoom(&self) {
        if let Some((_, zoom)) = self.fit(Bounds::NETHERLANDS) {
            self.by_itself(false, || {
                self.map.set_min_zoom((zoom - ROOM_OUTSIDE).min(MAX_ZOOM));
            });
        }
    }

    /// Moves the map without that counting as the visitor's move. A gentle move ends later, and `moved` sees to it.
    fn by_itself(&self, gently: bool, act: impl FnOnce()) {
        self.own_move.set(true);
        act();
        if !gently {
            self.own_move.set(false);
        }
    }
}

fn position_of(centre: &leaflet::LatLng, zoom: f64) -> Option<MapPosition> {
    MapPosition::new(zoom, LatLng::new(centre.lat(), centre.lng())?)
}

/// Width and height of the map in CSS pixels.
fn size(map: &Map) -> (f64, f64) {
    let size = map.get_size();
    (size.x(), size.y())
}
