//! What the page around the column says of a view.

use leptos::prelude::*;

use super::edge::Frame;
use super::title::title_of;
use super::{Atlas, COLUMN_ID};
use crate::domain::View;
use crate::domain::view::{Layout, Page};

/// The frame of the atlas as it is now.
#[must_use]
pub fn frame_of(atlas: Atlas) -> Frame {
    let view = atlas.view.read();
    Frame {
        title: title_of(atlas),
        open: atlas.open_example().map(|example| (example.id.clone(), example.name.text(atlas.lang).to_owned())),
        count: atlas.selection.read().shown.len(),
        // An example is never without its text, whatever the address says.
        layout: match (view.layout, &view.page) {
            (Some(Layout::Map), Page::Example(_)) | (None, _) => "both",
            (Some(Layout::Map), _) => "map",
            (Some(Layout::List), _) => "list",
        },
        canonical: atlas.href(&View { page: view.whole().page, ..View::default() }),
        whole: atlas.href(&view.whole()),
        skip: format!("{}#{COLUMN_ID}", atlas.href(&view)),
        other_language: atlas.href_in(atlas.lang.other(), &view),
    }
}
