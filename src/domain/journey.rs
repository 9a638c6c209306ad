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

/// Whose a move is.
#[derive(Debug, Clone, Copy, Default)]
struct Whose {
    /// It was not the visitor who asked for it.
    own: bool,
    /// To which zoom the map goes gently by itself: by the wheel the visitor may ask for another, and nothing tells.
    bound: Option<f64>,
}

impl Whose {
    const OWN: Self = Self { own: true, bound: None };
}

/// The move that a map is making.
#[derive(Debug, Default)]
pub struct Journey {
    phase: Cell<Phase>,
    whose: Cell<Whose>,
}

impl Journey {
    /// The map tells that it moves.
    pub fn started(&self) {
        self.phase.set(Phase::UnderWay);
    }

    /// The map tells to which zoom it goes gently. Of two that begin with one frame it goes to the second.
    pub fn zooms_to(&self, zoom: f64) {
        let whose = self.whose.get();
        if let Some(bound) = whose.bound {
            self.whose.set(Whose { own: (bound - zoom).abs() < 1e-6, ..whose });
        }
    }

    /// The map tells that it came to rest. Whether it moved by itself.
    pub fn ended(&self) -> bool {
        self.phase.set(Phase::AtRest);
        self.whose.take().own
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

    /// Asks for a gentle move to this zoom that is not the visitor's. It ends later.
    pub fn ask_own(&self, zoom: f64, act: &dyn Fn()) {
        let whose = self.whose.replace(Whose { bound: Some(zoom), ..Whose::OWN });
        self.ask(whose, act);
    }

    /// Asks for a move because the visitor does.
    pub fn ask_for_visitor(&self, act: &dyn Fn()) {
        if self.ask(self.whose.get(), act) && self.is_asked() {
            self.whose.take();
        }
    }

    /// Makes a move that is not the visitor's, from beginning to end. One that is asked for still comes.
    pub fn make_own(&self, act: &dyn Fn()) {
        let (was_asked, whose) = (self.is_asked(), self.whose.replace(Whose::OWN));
        act();
        if was_asked {
            self.phase.set(Phase::Asked);
        }
        self.whose.set(if self.is_under_way() { whose } else { Whose::default() });
    }

    /// Does what makes the map tell that a move ended, and ends none.
    pub fn keep(&self, act: &dyn Fn()) {
        let (phase, whose) = (self.phase.get(), self.whose.replace(Whose::OWN));
        act();
        self.phase.set(phase);
        self.whose.set(whose);
    }

    /// Does what may begin a move: not the visitor's, unless one is under way already.
    pub fn allow_own(&self, act: &dyn Fn()) {
        if self.is_under_way() {
            return act();
        }
        self.whose.set(Whose::OWN);
        act();
        if !self.is_under_way() {
            self.whose.take();
        }
    }

    /// Whether what was asked for may still come; `whose` the move was before.
    fn ask(&self, whose: Whose, act: &dyn Fn()) -> bool {
        let before = self.phase.replace(Phase::Asked);
        act();
        match (before, self.phase.get()) {
            // During a zoom the map drops what is asked for. Or it was there already, and told so at once: what was asked for before
            // still comes.
            (Phase::UnderWay, Phase::Asked) | (Phase::Asked, Phase::AtRest) => {
                self.phase.set(before);
                self.whose.set(whose);
                false
            }
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Journey;

    const NEAR: f64 = 9.0;

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
                "own" => journey.ask_own(NEAR, &act),
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
        journey.ask_own(NEAR, &|| journey.started());
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
                journey.ask_own(NEAR, &|| journey.started());
            } else {
                journey.started();
            }
            journey.keep(&|| answer(&journey, Map::Jumps, &told));
            assert_eq!(*told.borrow(), [true], "what growing tells is the map's own");
            assert!(journey.is_under_way());
            assert_eq!(journey.ended(), own);
        }
    }

    #[test]
    fn a_zoom_that_nothing_told_of_is_the_visitors_if_it_begins_last() {
        for (zooms, own) in [([NEAR, 7.0], false), ([7.0, NEAR], true)] {
            let journey = Journey::default();
            journey.ask_own(NEAR, &|| {});
            journey.keep(&|| _ = journey.ended());
            for zoom in zooms {
                journey.zooms_to(zoom);
            }
            assert_eq!(journey.ended(), own, "{zooms:?}");
        }
    }

    #[test]
    fn the_visitor_may_zoom_to_where_the_map_was_to_go() {
        let journey = Journey::default();
        journey.ask_own(NEAR, &|| {});
        journey.ask_for_visitor(&|| {});
        journey.zooms_to(NEAR);
        assert!(!journey.ended());
    }
}
