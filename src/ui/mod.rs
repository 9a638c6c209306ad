//! Components: from domain values to HTML. Each is written once; `publish` prints it, and in the browser it comes alive.
//!
//! They know the domain and Leptos. What they need of a browser they ask through [`Edge`], which is absent natively.

mod announce;
mod app;
mod atlas;
mod chips;
mod download;
mod edge;
mod embed;
mod example;
mod facets;
mod follow;
mod frame;
mod icon;
mod layout;
mod list;
mod listed;
mod maker;
mod map;
mod markup;
mod masthead;
#[cfg(target_arch = "wasm32")]
pub mod navigation;
mod notice;
mod page;
mod reading;
mod related;
mod results;
mod scene;
mod search;
mod share;
mod sheet;
mod text_page;
mod texts;
mod title;
mod tools;

pub use app::{Turn, come_alive};
pub use atlas::Atlas;
pub use edge::{Edge, Frame, How, LiveMap, Pressed, Shared, TellExamples};
pub use embed::EmbedPage;
pub use listed::where_it_is;
pub use maker::MakerPage;
pub use map::Ground;
pub use markup::escape;
pub use masthead::{Footer, Masthead, PublicUrl};
pub use notice::Notice;
pub use page::Page;
pub use scene::scene_of;
pub use text_page::TextDocument;
pub use title::{description_of, title_of};

/// Where the skip link leads, and the focus when there is nothing to go back to.
const COLUMN_ID: &str = "voorbeelden";
/// What holds the list or the example.
const COLUMN: &str = ".column";
/// Where the skip link of a page of text leads.
const TEXT_ID: &str = "tekst";
