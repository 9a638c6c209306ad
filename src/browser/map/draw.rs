//! Which marks there are, and which of them are drawn.

use leaflet::LatLng;

use super::marks::Marks;
use super::pane::View;
use super::spots::{Sight, Spots};
use super::stage::Stage;

/// After how much of a move it is drawn again, as such a share.
const MOVED: f64 = 0.15;

impl Stage {
    /// Does something with the marks. They are taken out meanwhile: should Leaflet throw, nothing stays borrowed.
    pub fn with_marks<T>(&self, act: impl FnOnce(&mut Marks) -> T) -> T {
        let mut marks = self.marks.replace(Marks::new(self.words, self.scale));
        let done = act(&mut marks);
        self.marks.replace(marks);
        done
    }

    /// Lays the marks down where they are now.
    pub fn place(&self) {
        let view = View::now(self.map());
        self.with_marks(|marks| marks.place(view));
    }

    /// Lays them down where they are once the map has come to rest at this centre and zoom.
    pub fn place_at(&self, centre: &LatLng, zoom: f64) {
        let view = View::then(self.map(), centre, zoom);
        self.with_marks(|marks| marks.place(view));
    }

    /// After the zoom changed: other clusters, other labels.
    pub fn redraw(&self) {
        self.scale_ground();
        self.with_bubbles(|bubbles| bubbles.name(None, self.map()));
        self.keep_focus(|| self.draw());
        self.keep_in_view();
        let focus = self.focus_next.take();
        // Unless the visitor has gone on meanwhile.
        if !focus.is_empty() && self.has_focus() {
            self.focus_on(&focus);
        }
    }

    /// Draws the country for this zoom.
    pub fn scale_ground(&self) {
        let zoom = self.map().get_zoom();
        self.ground.scale(zoom, 256.0 * self.map().get_zoom_scale(zoom, 0.0));
    }

    /// Draws what the scene shows at this zoom.
    pub fn draw(&self) {
        if let Some(scene) = &*self.scene.borrow() {
            self.spots.replace(Spots::new(scene, &*self.pins, &self.flat, self.camera.zoom()));
        }
        self.draw_spots();
    }

    /// The same, where the scene shows what it showed before, and no more than the open example may be another.
    pub fn draw_turned(&self) {
        let open = self.scene.borrow().as_ref().and_then(|scene| scene.open);
        let turned = self.spots.borrow_mut().turn(open, self.camera.zoom());
        if turned { self.draw_spots() } else { self.draw() }
    }

    fn draw_spots(&self) {
        self.is_drawn.set(true);
        self.draw_seen(false);
        self.choose_stop();
    }

    /// Where the middle of the view lies, as [`Spots::positions`] counts.
    pub fn middle(&self) -> (f64, f64) {
        self.flat.pixels_of(self.camera.middle(), self.camera.zoom())
    }

    /// What the map shows with its middle there.
    fn sight(&self, middle: (f64, f64)) -> Sight {
        let (width, height) = self.camera.size();
        Sight { middle, size: (width / self.scale, height / self.scale) }
    }

    /// While the map moves: of many marks those that come into view.
    pub fn follow_move(&self) {
        let is_near = self.sight(self.drawn_around.get()).has(self.middle(), MOVED);
        if !is_near && !self.spots.borrow().are_few() {
            self.keep_focus(|| self.draw_seen(true));
        }
    }

    /// Draws what is in view of it, and around that: new marks there come with the next frame, unless it is to be `whole`.
    pub fn draw_seen(&self, whole: bool) {
        let held = self.focused_mark().map(|mark| mark.spot.key);
        let (spots, sight) = (self.spots.take(), self.sight(self.middle()));
        self.drawn_around.set(sight.middle);
        let is_whole =
            self.with_marks(|marks| marks.draw(&spots, sight, whole, held.as_deref(), &*self.pins, self.map()));
        self.spots.replace(spots);
        self.is_whole.set(is_whole);
        if !is_whole {
            self.later.settle();
        }
    }
}
