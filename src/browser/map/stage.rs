//! The map with everything on it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leaflet::Map;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::bubbles::Bubbles;
use super::camera::{Camera, MAX_ZOOM};
use super::ground::Ground;
use super::later::Later;
use super::leaf::{lat_lng_bounds, options};
use super::mark::Mark;
use super::marks::Marks;
use super::spots::{Flat, Spots, bounds_of};
use crate::browser::page;
use crate::domain::cluster::clusters;
use crate::domain::geo::Bounds;
use crate::domain::scene::{Frame, MapEvent, Pins, Scene};
use crate::domain::view::MapPosition;
use crate::domain::{LatLng, Words};

/// Where the map stops: well outside the country, so that a wide screen can show all of it.
const LIMITS: Bounds = Bounds { south_west: LatLng::clamped(44.0, -9.0), north_east: LatLng::clamped(59.0, 20.0) };

pub struct Stage {
    map: Map,
    pub(super) camera: Camera,
    pub(super) ground: Rc<Ground>,
    pub(super) words: &'static Words,
    /// How large the visitor has letters, and with them the marks.
    pub(super) scale: f64,
    pub(super) pins: Box<dyn Pins>,
    pub(super) flat: Flat,
    pub(super) spots: RefCell<Spots>,
    pub(super) marks: RefCell<Marks>,
    /// The middle of the map when marks were drawn last, as [`Spots::positions`] counts.
    pub(super) drawn_around: Cell<(f64, f64)>,
    bubbles: RefCell<Bubbles>,
    pub(super) scene: RefCell<Option<Rc<Scene>>>,
    /// Whether that is drawn.
    pub(super) is_drawn: Cell<bool>,
    tell: Box<dyn Fn(MapEvent)>,
    /// Examples whose mark gets the focus once it is drawn.
    pub(super) focus_next: RefCell<Vec<usize>>,
    /// What is to be in view once the map is at rest.
    pub(super) to_show: Cell<Option<LatLng>>,
    /// Where the visitor moved the map, as long as nobody was told.
    pub(super) to_tell: Cell<Option<MapPosition>>,
    /// Whether all marks around the view are drawn.
    pub(super) is_whole: Cell<bool>,
    pub(super) later: Later,
}

impl Stage {
    pub fn new(
        element: &HtmlElement,
        ground: Rc<Ground>,
        words: &'static Words,
        pins: Box<dyn Pins>,
        tell: Box<dyn Fn(MapEvent)>,
    ) -> Result<Self, JsValue> {
        let (moves, scale) = (!page::wants_stillness(), page::text_scale());
        ground.lift();
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
            // A name that fades away lies over the mark that the focus went to, for as long (WCAG 2.4.11).
            ("fadeAnimation", false.into()),
            ("inertia", moves.into()),
        ]);
        let map = Map::new_with_element(element, how.unchecked_ref())?;
        let camera = Camera::new(map.clone());
        ground.adopt(&map);
        let stage = Self {
            map,
            camera,
            ground,
            words,
            scale,
            pins,
            flat: Flat::new(scale),
            spots: RefCell::default(),
            marks: RefCell::new(Marks::new(words, scale)),
            drawn_around: Cell::default(),
            bubbles: RefCell::new(Bubbles::new(words)),
            scene: RefCell::new(None),
            is_drawn: Cell::default(),
            tell,
            focus_next: RefCell::new(Vec::new()),
            to_show: Cell::new(None),
            to_tell: Cell::new(None),
            is_whole: Cell::new(true),
            later: Later::default(),
        };
        stage.scale_ground();
        Ok(stage)
    }

    pub const fn map(&self) -> &Map {
        &self.map
    }

    pub fn tell(&self, event: MapEvent) {
        (self.tell)(event);
    }

    pub fn show(&self, scene: Rc<Scene>) {
        let before = self.scene.replace(Some(Rc::clone(&scene)));
        self.is_drawn.set(false);
        // The focus goes to an example that opens: who pressed its dot is on the way there.
        let opens = scene.open.filter(|open| before.as_ref().and_then(|before| before.open) != Some(*open));
        let same_shown = before.as_ref().is_some_and(|before| before.shown == scene.shown);
        let same = same_shown && before.as_ref().is_some_and(|before| before.open == scene.open);
        let draw = || if same_shown { self.draw_turned() } else { self.draw() };
        if same {
            self.with_bubbles(|bubbles| bubbles.refresh(&*self.pins));
        } else {
            self.leave_bubble(opens.is_none());
            self.with_bubbles(|bubbles| bubbles.name(None, &self.map));
        }
        // The map went along to the example that is closed now.
        let closes = scene.open.is_none() && before.as_ref().is_some_and(|before| before.open.is_some());
        if closes || before.as_ref().map(|before| before.frame) != Some(scene.frame) {
            // What an older scene waited for.
            self.to_tell.take();
            self.to_show.take();
            self.camera.forget_more();
            // One gentle move at a time: an example that opens is brought into view after this.
            self.camera.frame(scene.frame, before.is_some() && opens.is_none());
        }
        if before.as_ref().is_none_or(|before| before.chosen_provinces != scene.chosen_provinces) {
            self.ground.choose(&scene.chosen_provinces);
        }
        if let Some(open) = opens {
            self.marks.borrow_mut().stop = vec![open];
            draw();
            // Asked for now, where it lies would be laid out twice.
            self.to_show.set(Some(self.pins.at(open)));
            self.later.settle();
        } else if !same && !self.is_drawn.get() {
            // Where the map zoomed at once, it is.
            self.keep_focus(draw);
        }
        self.marks.borrow_mut().follow(&*self.pins);
    }

    /// After its element got another size, in CSS pixels.
    pub fn resized(&self, width: f64, height: f64) {
        let frame = self.scene.borrow().as_ref().map(|scene| scene.frame);
        if self.camera.resized(width, height, frame) {
            self.redraw();
        }
    }

    pub fn point_at(&self, places: &[usize]) {
        self.marks.borrow().point_at(places);
        let mark = self.marks.borrow().showing(places).cloned();
        self.with_bubbles(|bubbles| bubbles.name(mark.as_ref(), &self.map));
    }

    /// `counts` says whether it counts as the visitor's move.
    pub fn show_country(&self, counts: bool) {
        if counts {
            self.camera.visit(Bounds::NETHERLANDS, None);
        } else {
            self.camera.frame(Frame::Fit(Bounds::NETHERLANDS), true);
        }
    }

    pub fn mark(&self, key: &str) -> Option<Mark> {
        self.marks.borrow().get(key).cloned()
    }

    /// A cluster was pressed: zooms in until it parts, or lists its examples where no zoom would part them.
    pub fn open_cluster(&self, mark: &Mark, by_keyboard: bool) {
        let members = &mark.spot.members;
        let nearest = || self.flat.pixels(&mut members.iter().copied(), &*self.pins, MAX_ZOOM);
        let never_parts = mark.spot.never_parts || clusters(&nearest()).len() == 1;
        match bounds_of(members, &*self.pins) {
            Some(bounds) if !never_parts => {
                if by_keyboard {
                    self.focus_next.replace(members.to_vec());
                }
                self.camera.visit(bounds, Some(1.0));
            }
            _ => self.camera.by_panning(&|| self.with_bubbles(|bubbles| bubbles.list(mark, &*self.pins, &self.map))),
        }
    }

    /// A province was clicked: offers to filter by it.
    pub fn offer(&self, id: &str, at: LatLng) {
        let scene = self.scene.borrow().clone();
        let offers = scene.as_ref().map(|scene| &*scene.offers).unwrap_or_default();
        if let Some(offer) = offers.iter().find(|offer| offer.province.id() == id) {
            self.camera.by_panning(&|| self.with_bubbles(|bubbles| bubbles.offer(offer, at, &self.map)));
        }
    }

    /// Puts the name away, if one is shown. Whether there was one.
    pub fn hide_name(&self) -> bool {
        self.with_bubbles(|bubbles| bubbles.hide_name(&self.map))
    }

    /// Closes the bubble, if one is open; gives back what was pressed to open it.
    pub fn close_bubble(&self) -> Option<HtmlElement> {
        self.with_bubbles(|bubbles| bubbles.close(&self.map))
    }

    pub fn leave(&self) {
        self.map.remove();
    }

    /// Taken out while it acts: should Leaflet throw, nothing stays borrowed.
    pub(super) fn with_bubbles<T>(&self, act: impl FnOnce(&mut Bubbles) -> T) -> T {
        let mut bubbles = self.bubbles.replace(Bubbles::new(self.words));
        let done = act(&mut bubbles);
        self.bubbles.replace(bubbles);
        done
    }
}
