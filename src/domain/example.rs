//! What an example is, and the lists it refers to. The fields are described in `public/data/README.md`.

use std::ops::RangeInclusive;

use super::{LatLng, Localised, Province, Slug};

/// One documented example: a dot on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    pub id: Slug,
    pub collection: Collection,
    pub origin: Option<Origin>,
    pub name: Localised,
    /// Town, municipality or region, as shown to the visitor; Dutch.
    pub place: String,
    pub region: Option<String>,
    pub municipality: Option<String>,
    pub province: Province,
    pub location: LatLng,
    pub precision: Option<Precision>,
    /// Keys of themes that exist in the same dataset, each once.
    pub themes: Vec<Slug>,
    /// Organisations, in Dutch.
    pub partners: Vec<String>,
    /// Calendar year of start, signing or opening; failing that, of the report.
    pub year: Option<u16>,
    pub what: Option<Localised>,
    pub why: Option<Localised>,
    pub lesson: Option<Localised>,
    pub sources: Vec<Source>,
}

impl Example {
    /// The calendar years that an example can have.
    pub const YEARS: RangeInclusive<u16> = 1900..=2100;
}

/// The kind of example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Collection {
    Intervention,
    Concept,
    Vision,
}

impl Collection {
    pub const ALL: [Self; 3] = [Self::Intervention, Self::Concept, Self::Vision];

    /// The key in the dataset and in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Intervention => "interventie",
            Self::Concept => "concept",
            Self::Vision => "visie",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|collection| collection.id() == id)
    }
}

/// Where an example was recovered from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The collection "Inspiratie voor 2040" of the Taskforce Wonen en Zorg, spring 2022.
    Taskforce,
    /// Other public sources, described in the same way.
    Addition,
}

impl Origin {
    pub const ALL: [Self; 2] = [Self::Taskforce, Self::Addition];

    /// The key in the dataset.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Taskforce => "taskforce",
            Self::Addition => "addition",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.id() == id)
    }
}

/// What the dot stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// The town or village itself.
    Place,
    /// The main town of the municipality.
    Municipality,
    /// A town chosen to stand for a region or province.
    Region,
}

impl Precision {
    pub const ALL: [Self; 3] = [Self::Place, Self::Municipality, Self::Region];

    /// The key in the dataset.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Municipality => "municipality",
            Self::Region => "region",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|precision| precision.id() == id)
    }
}

/// A public page that an example was described from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub title: String,
    pub publisher: Option<String>,
    /// Starts with `http://` or `https://`.
    pub url: String,
}

/// A theme or collection as the visitor sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled<Id> {
    pub id: Id,
    pub label: Localised,
    pub explanation: Option<Localised>,
}

pub type Theme = Labelled<Slug>;
pub type CollectionLabel = Labelled<Collection>;
