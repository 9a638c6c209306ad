//! What can wait until what was asked for is to be seen.

use std::cell::{OnceCell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;

use super::listen::with;
use super::stage::Stage;
use crate::domain::scene::MapEvent;

/// How long that is, in milliseconds: a frame and some.
const FRAME: u32 = 25;

/// Lets a stage settle, once for all that asked for it meanwhile.
#[derive(Default)]
pub struct Later {
    stage: OnceCell<Weak<Stage>>,
    /// Kept until the next: a forgotten one stays in memory.
    waiting: RefCell<Option<Timeout>>,
}

impl Later {
    pub fn of(&self, stage: &Rc<Stage>) {
        _ = self.stage.set(Rc::downgrade(stage));
    }

    pub fn settle(&self) {
        let Some(stage) = self.stage.get().cloned() else { return };
        self.waiting.replace(Some(Timeout::new(FRAME, move || with(&stage, |stage| stage.settle()))));
    }
}

impl Stage {
    /// Before the map moves.
    pub fn moves(&self) {
        self.camera.moves();
    }

    /// After the map came to rest.
    pub fn moved(&self) {
        if let Some(position) = self.camera.moved() {
            self.to_tell.set(Some(position));
        }
        if !self.spots.borrow().are_few() && self.drawn_around.get() != self.middle() {
            self.keep_focus(|| self.draw_seen(true));
        }
        self.choose_stop();
        self.scroll_to_held();
        self.later.settle();
    }

    /// Does what could wait until the frame was seen, if there is anything. A map on its way settles when it comes to rest.
    pub fn settle(&self) {
        if self.camera.is_moving() {
            return;
        }
        self.camera.catch_up();
        // The address follows once it has.
        if self.camera.zoom_on() {
            return;
        }
        if let Some(position) = self.to_tell.take() {
            self.tell(MapEvent::Moved(position));
        }
        self.look();
        if !self.is_whole.get() {
            self.keep_focus(|| self.draw_seen(true));
        }
    }
}
