//! What follows the view and answers the visitor, boxed.
//!
//! Leptos makes code of its own for each type that it is given, and each closure is a type: boxed, all parts of one kind
//! share the code that keeps them up to date. Unboxed, every visitor pays some hundred bytes for each.

use leptos::prelude::*;

/// A part of a view that follows what `read` reads.
pub type Follows<T> = Box<dyn FnMut() -> T + Send>;

/// A text or an attribute that follows what `read` reads.
pub fn follow<T>(read: impl FnMut() -> T + Send + 'static) -> Follows<T> {
    Box::new(read)
}

/// Answers an event.
pub fn answer<E>(act: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(act)
}

/// Does something now, and again whenever what it reads changes. In the browser alone. Where one such place is all that reads a
/// value, it remembers the last itself: a `Memo` of a type of its own is a kilobyte.
pub fn whenever(mut act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut(Option<()>)> = Box::new(move |_| act());
    Effect::new(act);
}
