//! What the components ask of a browser. `src/live` fills this in; natively there is none and the document stands still.

use std::rc::Rc;
use std::sync::Arc;

use crate::domain::export::Export;
use crate::domain::scene::{MapEvent, Pins, Scene};
use crate::domain::{Example, Slug, View, Words};

/// Hears which examples came.
pub type TellExamples = Box<dyn FnOnce(Option<Vec<Arc<Example>>>)>;

/// The browser, as far as components may know it.
pub trait Edge {
    /// Goes to a view: the address changes, and everything follows.
    fn go(&self, view: &View, how: How);
    /// Brings the drawn map to life; `None` when that fails, which the visitor has then been told.
    fn mount_map(
        &self,
        words: &'static Words,
        pins: Box<dyn Pins>,
        tell: Box<dyn Fn(MapEvent)>,
    ) -> Option<Box<dyn LiveMap>>;
    /// Offers an address, from the root of the host, to the visitor's own way of sharing, or else copies it, and tells
    /// how it ended.
    fn share(&self, title: String, path: String, tell: Box<dyn FnOnce(Shared)>);
    /// Makes a file of just these examples and hands it to the visitor; tells whether that worked.
    fn download(&self, export: Export, ids: Vec<Slug>, tell: Box<dyn FnOnce(bool)>);
    /// Fetches a file of the site, by its name below the site's folder; tells which examples are in it, or nothing when it does not
    /// come.
    fn fetch_examples(&self, name: &str, tell: TellExamples);
    /// Makes the printed parts around the app follow the view.
    fn set_frame(&self, frame: &Frame);
    /// Moves the focus to the first element that a selector finds, and scrolls it into view; gives back whether it is there now.
    fn focus(&self, selector: &str) -> bool;
    /// The same, by an element's id.
    fn focus_id(&self, id: &str) -> bool {
        !id.is_empty() && self.focus(&["#", id].concat())
    }
    /// Says something to those who hear the page rather than see it, when nothing newer was said for a moment.
    fn say(&self, text: String);
    /// The link that was pressed since this was asked before.
    fn pressed(&self) -> Option<Pressed>;
    /// Tells, from now on, whenever the element with this id comes near what is in view.
    fn whenever_near(&self, id: &'static str, tell: Box<dyn Fn()>);
    /// How high the window is, in CSS pixels, where the list lies beside the map and scrolls by itself; `None` where the page is as long
    /// as the list.
    fn height_beside_map(&self) -> Option<f64>;
    fn scroll_to(&self, y: f64);
    /// Scrolls page and list to the beginning.
    fn scroll_to_start(&self);
}

/// What the visitor pressed, and where.
#[derive(Debug, Clone, Default)]
pub struct Pressed {
    /// How far the page was scrolled, in CSS pixels.
    pub scrolled: f64,
    /// The id of the mark on the map whose example it opened; empty for anything else.
    pub id: String,
}

/// A map that shows scenes. It holds no state of the app and lets go of everything when dropped.
pub trait LiveMap {
    fn show(&self, scene: Rc<Scene>);
    /// Makes these dots, or the clusters that hold them, stand out.
    fn point_at(&self, places: &[usize]);
    /// `counts` says whether the map tells of it as the visitor's move.
    fn show_country(&self, counts: bool);
}

/// What changes with the view outside the column: the document prints it, the app keeps it up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    pub title: String,
    /// Id and name of the example that lies over the list.
    pub open: Option<(Slug, String)>,
    /// How many examples the selection has.
    pub count: usize,
    /// Which halves small screens show: `both`, `map` or `list`.
    pub layout: &'static str,
    /// Where the skip link leads.
    pub skip: String,
    /// The page without the choices: the one address under which it wants to be known.
    pub canonical: String,
    /// The same on the site itself, for a view in another site's frame.
    pub whole: String,
    /// The same view in the other language.
    pub other_language: String,
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
