//! Whether a map is on its way, and whose doing that is.
//!
//! It knows of the map only what that tells: a move begins, a move has ended. Gentle zooms begin with the next frame, so that much can
//! be asked for before they do.

use std::cell::Cell;

/// How far a move is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Phase {
    #[default]
    AtRest,
    /// Of what is asked for until it begins, the last counts.
    Asked,
    UnderWay,
}

/// The move that a map is making.
#[derive(Debug, Default)]
pub struct Journey {
    phase: Cell<Phase>,
    /// It was not the visitor who asked for it.
    own: Cell<bool>,
}

impl Journey {
    /// The map tells that it moves.
    pub fn started(&self) {
        self.phase.set(Phase::UnderWay);
    }

    /// The map tells that it came to rest. Whether it moved by itself.
    pub fn ended(&self) -> bool {
        self.phase.set(Phase::AtRest);
        self.own.take()
    }

    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.phase.get() != Phase::AtRest
    }

    /// Whether a move is asked for that has not begun.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.phase.get() == Phase::Asked
    }

    /// Asks for a gentle move that is not the visitor's. It ends later.
    pub fn ask_own(&self, act: &dyn Fn()) {
        let own = self.own.replace(true);
        self.ask(own, act);
    }

    /// Asks for a move because the visitor does.
    pub fn ask_for_visitor(&self, act: &dyn Fn()) {
        if self.ask(self.own.get(), act) && self.is_asked() {
            self.own.set(false);
        }
    }

    /// Makes a move that is not the visitor's, from beginning to end. One that is asked for still comes.
    pub fn make_own(&self, act: &dyn Fn()) {
        let (was_asked, own) = (self.is_asked(), self.own.replace(true));
        act();
        if was_asked {
            self.phase.set(Phase::Asked);
        }
        self.own.set(own && self.is_under_way());
    }

    /// Does what makes the map tell that a move ended, and ends none.
    pub fn keep(&self, act: &dyn Fn()) {
        let (phase, own) = (self.phase.get(), self.own.replace(true));
        act();
        self.phase.set(phase);
        self.own.set(own);
    }

    /// Does what may begin a move: not the visitor's, unless one is under way already.
    pub fn allow_own(&self, act: &dyn Fn()) {
        if self.is_under_way() {
            return act();
        }
        self.own.set(true);
        act();
        self.own.set(self.is_under_way());
    }

    /// Whether what was asked for may still come; `own` says whose the move was before.
    fn ask(&self, own: bool, act: &dyn Fn()) -> bool {
        let before = self.phase.replace(Phase::Asked);
        act();
        match (before, self.phase.get()) {
            // During a zoom the map drops what is asked for.
            (Phase::UnderWay, Phase::Asked) => self.phase.set(before),
            // It was there already, and told so at once. What was asked for before still comes.
            (Phase::Asked, Phase::AtRest) => {
                self.phase.set(before);
                self.own.set(own);
            }
            _ => return true,
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Journey;

    /// What a map does when it is asked to move.
    #[derive(Clone, Copy)]
    enum Map {
        /// A gentle zoom, which begins with the next frame.
        Zooms,
        /// It is there already.
        Stays,
        /// At once, from beginning to end.
        Jumps,
        /// What is under way stops where it is.
        Stops,
    }

    /// What the journey tells of the ends of moves: whether each was the map's own.
    fn answer(journey: &Journey, map: Map, told: &std::cell::RefCell<Vec<bool>>) {
        match map {
            Map::Zooms => {}
            Map::Stays | Map::Stops => told.borrow_mut().push(journey.ended()),
            Map::Jumps => {
                journey.started();
                told.borrow_mut().push(journey.ended());
            }
        }
    }

    /// Asks, one after the other before the next frame; then what was asked for begins and ends. Whether that was the map's own.
    fn check(asked: &[(&str, Map)], own: bool) {
        let (journey, told) = (Journey::default(), std::cell::RefCell::default());
        for (whose, map) in asked {
            let act = || answer(&journey, *map, &told);
            match *whose {
                "own" => journey.ask_own(&act),
                "visitor" => journey.ask_for_visitor(&act),
                "make" => journey.make_own(&act),
                "keep" => journey.keep(&act),
                other => unreachable!("{other}"),
            }
            assert!(journey.is_asked(), "the zoom is still to come");
        }
        journey.started();
        assert!(journey.is_under_way() && !journey.is_asked());
        assert_eq!(journey.ended(), own, "whose is the zoom");
        assert!(!journey.is_under_way());
        journey.started();
        assert!(!journey.ended(), "the next move is the visitor's");
    }

    #[test]
    fn of_two_that_are_asked_for_in_one_frame_the_last_counts() {
        check(&[("own", Map::Zooms)], true);
        check(&[("visitor", Map::Zooms)], false);
        check(&[("own", Map::Zooms), ("visitor", Map::Zooms)], false);
        check(&[("visitor", Map::Zooms), ("own", Map::Zooms)], true);
    }

    #[test]
    fn what_asks_for_nothing_new_changes_nothing() {
        check(&[("own", Map::Zooms), ("visitor", Map::Stays)], true);
        check(&[("visitor", Map::Zooms), ("visitor", Map::Stays)], false);
        check(&[("visitor", Map::Zooms), ("own", Map::Stays)], false);
        for between in ["make", "keep"] {
            check(&[("own", Map::Zooms), (between, Map::Jumps)], true);
            check(&[("visitor", Map::Zooms), (between, Map::Jumps)], false);
        }
    }

    #[test]
    fn a_move_that_is_cut_off_leaves_the_next_to_the_visitor() {
        let (journey, told) = (Journey::default(), std::cell::RefCell::default());
        journey.ask_own(&|| journey.started());
        journey.make_own(&|| answer(&journey, Map::Stops, &told));
        assert_eq!(*told.borrow(), [true]);
        assert!(!journey.is_under_way());
        journey.started();
        assert!(!journey.ended());
    }

    #[test]
    fn a_map_that_grows_on_its_way_goes_on() {
        for own in [true, false] {
            let (journey, told) = (Journey::default(), std::cell::RefCell::default());
            if own {
                journey.ask_own(&|| journey.started());
            } else {
                journey.started();
            }
            journey.keep(&|| answer(&journey, Map::Jumps, &told));
            assert_eq!(*told.borrow(), [true], "what growing tells is the map's own");
            assert!(journey.is_under_way());
            assert_eq!(journey.ended(), own);
        }
    }
}
