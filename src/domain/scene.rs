//! What the map is asked to show: plain values, so that the map library stays behind its shell.

use super::geo::Bounds;
use super::set::SortedSet;
use super::view::{MapPosition, View};
use super::{Collection, LatLng, Province, Slug};

/// Outline of a collection's mark around (0, 0), about 20 units across, as a path of SVG.
#[must_use]
pub const fn mark_shape(collection: Collection) -> &'static str {
    match collection {
        Collection::Intervention => "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z",
        Collection::Concept => "M-8-8h16v16h-16z",
        Collection::Vision => "M0-11 11 0 0 11-11 0z",
    }
}

/// One example as a dot.
#[derive(Debug, Clone, PartialEq)]
pub struct Pin {
    pub id: Slug,
    pub at: LatLng,
    pub collection: Collection,
    /// The example's name, as shown beside the dot.
    pub name: String,
    /// The language of its name, where that is not the page's.
    pub lang: Option<&'static str>,
    /// Town, municipality or region, as shown to the visitor.
    pub place: String,
    /// The full name for those who cannot see the dot: name, kind and place.
    pub label: String,
    /// The address of the example, from the root of the host.
    pub href: String,
}

/// What the map offers when a province is clicked.
#[derive(Debug, Clone, PartialEq)]
pub struct ProvinceOffer {
    pub province: Province,
    /// Such as "Overijssel: 6 voorbeelden".
    pub title: String,
    /// Such as "Toon alleen Overijssel"; leads to `href`.
    pub action: String,
    pub href: String,
}

/// Which part of the country is in view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Frame {
    /// As near as shows all of these bounds.
    Fit(Bounds),
    /// Where the visitor moved the map.
    At(MapPosition),
}

/// What a map asks about examples, by their places in the dataset.
pub trait Pins {
    fn at(&self, place: usize) -> LatLng;
    /// As it is linked and named now. Of thousands of examples a map shows few by themselves: a pin is made when it is needed.
    fn pin(&self, place: usize) -> Option<Pin>;
}

/// Everything that the map shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Places of the examples in the dataset, ascending.
    pub shown: Vec<usize>,
    /// The example that is being read. It keeps a mark of its own and is brought into view.
    pub open: Option<usize>,
    /// What the links of the dots keep.
    pub view: View,
    pub frame: Frame,
    pub chosen_provinces: SortedSet<Province>,
    pub offers: Vec<ProvinceOffer>,
}

/// What a visitor does on the map that others must know of; examples by their places in the dataset.
#[derive(Debug, Clone, PartialEq)]
pub enum MapEvent {
    /// The visitor moved or zoomed the map.
    Moved(MapPosition),
    /// The visitor wants to see the whole country.
    AskedForCountry,
    /// The pointer or the focus came to these dots.
    Pointed(Vec<usize>),
    /// It left those that the map told of last; these have the focus still.
    Left(Vec<usize>),
}
