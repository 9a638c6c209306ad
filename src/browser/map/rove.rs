//! The map by keyboard. It is one stop in the tab order, and its marks are one more: arrows lead from mark to mark
//! (WCAG 2.1.1, 2.4.3). With a stop for each, whoever goes on to the list would pass dozens.

use super::key_of;
use super::mark::Mark;
use super::stage::Stage;
use crate::browser::focus::{focus_quietly, focused, show};
use crate::domain::LatLng;
use crate::domain::scene::MapEvent;
use crate::domain::steer::{Press, along, nearest, towards};

impl Stage {
    /// A key was pressed on the map, or on this mark. Whether that meant something.
    pub fn press(&self, press: Press, on: Option<&Mark>) -> bool {
        match (press, on) {
            (Press::ZoomIn, _) => self.camera.zoom_by(1.0),
            (Press::ZoomOut, _) => self.camera.zoom_by(-1.0),
            (Press::WholeCountry, _) => self.tell(MapEvent::AskedForCountry),
            (Press::Go(direction), None) => self.camera.go(direction),
            (Press::Open, Some(mark)) => mark.control.click(),
            // The name first (WCAG 1.4.13), then the mark.
            (Press::Leave, Some(_)) if self.hide_name() => {}
            (Press::Leave, Some(_)) => focus_quietly(&self.map().get_container()),
            (Press::Open | Press::Leave | Press::Next | Press::Previous, None) => return false,
            _ => self.go_on(press, on),
        }
        true
    }

    /// From mark to mark.
    fn go_on(&self, press: Press, from: Option<&Mark>) {
        let next = {
            let spots = self.spots.borrow();
            let here = from.and_then(|from| spots.all.iter().position(|spot| spot.key == from.spot.key));
            next_of(press, here.and_then(|here| spots.positions.get(here)), &spots.positions)
        };
        if let Some(mark) = next.and_then(|next| self.reach(next)) {
            focus_quietly(&mark.control);
        }
    }

    /// The focus came to the mark of these examples: there the tab key leads from now on.
    pub fn arrive(&self, places: Vec<usize>) {
        self.marks.borrow_mut().set_stop(places);
        self.keep_in_view();
    }

    /// Sees to it that the mark with the focus is in view. Not under a pointer: what is pressed should stay where it is.
    pub fn keep_in_view(&self) {
        if let Some(mark) = self.mark_by_keyboard() {
            self.look_at(mark.spot.at);
            self.scroll_to_held();
        }
    }

    /// The map may be higher than the window.
    pub fn scroll_to_held(&self) {
        if let Some(mark) = self.mark_by_keyboard().filter(|_| !self.camera.is_moving()) {
            show(&mark.control);
        }
    }

    /// The tab key leads to where the visitor was among the marks, while that is in view, or else to the middle of it.
    pub fn choose_stop(&self) {
        let old = self.with_marks(|marks| marks.showing(&marks.stop).cloned());
        let kept = old.filter(|mark| has_focus(mark) || self.camera.sees(mark.spot.at));
        let stop = kept.or_else(|| {
            let nearest = nearest(self.middle(), &self.spots.borrow().positions, &|_, _| true);
            self.reach(nearest?)
        });
        self.marks.borrow_mut().set_stop(stop.map(|mark| mark.spot.members.to_vec()).unwrap_or_default());
    }

    /// Draws anew. A mark that goes and had the focus hands it on to the one that shows its examples now.
    pub fn keep_focus(&self, draw: impl FnOnce()) {
        let held = self.focused_mark();
        draw();
        let Some(held) = held else { return };
        if !held.control.is_connected() {
            self.focus_on(&held.spot.members);
        }
        self.point_at(&self.focused_places());
    }

    /// Closes the bubble because the view changed. Where it had the focus and `keeps`, that goes back to what opened it.
    pub fn leave_bubble(&self, keeps: bool) {
        let held =
            focused().is_some_and(|focused| focused.closest(".leaflet-popup").is_ok_and(|popup| popup.is_some()));
        let opener = self.close_bubble();
        if held && keeps {
            let opener = opener.filter(|opener| opener.is_connected());
            focus_quietly(&opener.unwrap_or_else(|| self.map().get_container()));
        }
    }

    /// Whether the focus is in the map, or nowhere: on a mark that went.
    pub fn has_focus(&self) -> bool {
        focused().is_none_or(|held| held.tag_name() == "BODY" || self.map().get_container().contains(Some(&held)))
    }

    /// The examples of the mark that has the focus.
    pub fn focused_places(&self) -> Vec<usize> {
        self.focused_mark().map(|mark| mark.spot.members.to_vec()).unwrap_or_default()
    }

    fn mark_by_keyboard(&self) -> Option<Mark> {
        self.focused_mark().filter(|mark| mark.control.matches(":focus-visible").unwrap_or(true))
    }

    pub(super) fn focused_mark(&self) -> Option<Mark> {
        self.mark(&key_of(Some(focused()?.into()))?)
    }

    /// Moves the focus to the mark that shows one of these examples, or else to the map.
    pub fn focus_on(&self, places: &[usize]) {
        let spot = self.spots.borrow().all.iter().position(|spot| spot.shows(places));
        let mark = spot.and_then(|spot| self.reach(spot));
        focus_quietly(&mark.map_or_else(|| self.map().get_container(), |mark| mark.control));
    }

    /// Sees to it that this spot is in view, with nothing over it: now, or once the map is at rest.
    pub fn look_at(&self, at: LatLng) {
        self.to_show.set(Some(at));
        self.look();
    }

    pub fn look(&self) {
        if self.camera.is_moving() {
            return;
        }
        let Some(at) = self.to_show.take() else { return };
        if !(self.camera.sees(at) && self.marks.borrow().is_uncovered(at)) {
            self.camera.centre_on(at);
        }
    }

    /// The mark of a spot, drawn now if it was not: of thousands, those out of view are not.
    fn reach(&self, spot: usize) -> Option<Mark> {
        let spot = self.spots.borrow().all.get(spot)?.clone();
        self.with_marks(|marks| marks.reach(&spot, &*self.pins, self.map()).cloned())
    }
}

/// Where a key leads to from this spot, or onto the map.
fn next_of(press: Press, here: Option<&(f64, f64)>, spots: &[(f64, f64)]) -> Option<usize> {
    match (press, here) {
        (Press::Go(direction), Some(here)) => towards(direction, *here, spots),
        (Press::Next, Some(here)) => along(true, *here, spots),
        (Press::Previous, Some(here)) => along(false, *here, spots),
        (Press::Last, _) => along(false, (f64::INFINITY, f64::INFINITY), spots),
        _ => along(true, (f64::NEG_INFINITY, f64::NEG_INFINITY), spots),
    }
}

fn has_focus(mark: &Mark) -> bool {
    focused().is_some_and(|held| held == *mark.control)
}
