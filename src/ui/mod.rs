//! Components: from domain values to HTML. Each is written once; `publish` prints it and the browser mounts it.
//!
//! They know the domain and Leptos. What they need of a browser they ask through [`Edge`], which is absent natively.

mod app;
mod atlas;
mod chips;
mod edge;
mod entry;
mod example;
mod facets;
mod icon;
mod map;
mod masthead;
#[cfg(target_arch = "wasm32")]
pub mod navigation;
mod notice;
mod reading;
mod results;
mod scene;
mod search;
mod share;
mod title;

pub use app::App;
pub use atlas::Atlas;
pub use edge::{Edge, How, LiveMap, Shared, Step};
pub use map::Ground;
pub use masthead::Masthead;
pub use notice::Notice;
pub use title::{description_of, title_of};
