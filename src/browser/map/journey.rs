//! Whether the map is on its way, and whose doing that is.

use std::cell::Cell;

/// How far a move is.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Phase {
    #[default]
    AtRest,
    /// Leaflet begins a gentle zoom with the next frame only. Until then another may be asked for, and the last one counts.
    Asked,
    UnderWay,
}

/// The move that the map is making.
#[derive(Default)]
pub struct Journey {
    phase: Cell<Phase>,
    /// It was not the visitor who asked for it.
    own: Cell<bool>,
}

impl Journey {
    /// Before the map moves.
    pub fn begins(&self) {
        self.phase.set(Phase::UnderWay);
    }

    /// After the map came to rest: whether it moved by itself.
    pub fn ends(&self) -> bool {
        self.phase.set(Phase::AtRest);
        self.own.take()
    }

    pub fn is_under_way(&self) -> bool {
        self.phase.get() != Phase::AtRest
    }

    /// Begins a gentle move that is not the visitor's. It ends later.
    pub fn begin(&self, act: &dyn Fn()) {
        self.own.set(true);
        self.set_out(act);
    }

    /// Zooms because the visitor asks for it.
    pub fn begin_for_visitor(&self, act: &dyn Fn()) {
        self.set_out(act);
        if self.phase.get() == Phase::Asked {
            self.own.set(false);
        }
    }

    /// Makes a move that is not the visitor's, from beginning to end. One that was under way stays whose it was.
    pub fn make(&self, act: &dyn Fn()) {
        let own = self.own.replace(true) && self.is_under_way();
        act();
        self.own.set(own);
    }

    /// Does what makes Leaflet say that a move ended, and ends none.
    pub fn go_on(&self, act: &dyn Fn()) {
        let phase = self.phase.get();
        self.make(act);
        self.phase.set(phase);
    }

    /// Does what may begin a move: not the visitor's, unless one is under way already.
    pub fn allow(&self, act: &dyn Fn()) {
        if self.is_under_way() {
            return act();
        }
        self.own.set(true);
        act();
        self.own.set(self.is_under_way());
    }

    fn set_out(&self, act: &dyn Fn()) {
        let before = self.phase.replace(Phase::Asked);
        act();
        // During a zoom Leaflet drops what is asked for.
        if before == Phase::UnderWay && self.phase.get() == Phase::Asked {
            self.phase.set(before);
        }
    }
}
