//! What the components ask of a browser. `main` fills this in; natively there is none and the document stands still.

use std::pin::Pin;

use leptos::web_sys::HtmlElement;

use crate::domain::scene::{MapEvent, Scene};
use crate::domain::{Slug, View, Words};

/// The browser, as far as components may know it.
pub trait Edge {
    /// Goes to a view: the address changes, and everything follows.
    fn go(&self, view: &View, how: How);
    /// Makes a live map in `element`, which stays in the document.
    ///
    /// # Errors
    /// The reason, for the console, when the map library is missing or throws.
    fn mount_map(
        &self,
        element: HtmlElement,
        words: &'static Words,
        tell: Box<dyn Fn(MapEvent)>,
    ) -> Result<Box<dyn LiveMap>, String>;
    /// Offers the address of the page to the visitor's own way of sharing, or else copies it.
    fn share(&self, title: String) -> Pin<Box<dyn Future<Output = Shared>>>;
    fn set_title(&self, title: &str);
    /// Moves the focus to the element with this id, and scrolls to it if `reveal`; no such element: nothing happens.
    fn focus(&self, id: &str, reveal: bool);
    /// How far the page is scrolled, in CSS pixels.
    fn scroll_y(&self) -> f64;
    fn scroll_to(&self, y: f64);
}

/// A map that shows scenes. It holds no state of the app and lets go of everything when dropped.
pub trait LiveMap {
    /// # Errors
    /// The reason, for the console, when the map library throws.
    fn show(&self, scene: &Scene) -> Result<(), String>;
    /// Makes these dots, or the clusters that hold them, stand out.
    fn point_at(&self, ids: &[Slug]);
    fn step(&self, step: Step);
}

/// What the buttons beside the map do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    ZoomIn,
    ZoomOut,
    WholeCountry,
}

/// What becomes of the entry in the browser's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// A new entry: the back button undoes it.
    Push,
    /// The same entry: for typing and for moving the map.
    Replace,
}

/// How sharing ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shared {
    /// The visitor's device took over, or the visitor thought better of it.
    Handed,
    Copied,
    /// Neither worked; here is the address.
    Refused(String),
}
