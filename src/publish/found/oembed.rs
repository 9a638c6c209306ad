//! What a content system learns of a link that an editor pastes: oEmbed 1.0 (<https://oembed.com>), as files.

use serde_json::json;

use super::{Edition, PICTURE_SIZE, Picture, path_in};
use crate::domain::{Example, Page, Slug};

/// Seconds for which others may keep what they read: a day.
const CACHE_AGE: u32 = 86_400;

/// Where the file of an example, or of the map for `None`, lies below the base.
#[must_use]
pub fn oembed_path(edition: Edition, example: Option<&Slug>) -> String {
    let file = example.map_or_else(|| "oembed/kaart.json".to_owned(), |id| format!("oembed/voorbeeld/{id}.json"));
    path_in(edition.lang, &file)
}

/// The JSON of an example, or of the map for `None`.
///
/// Of type `link`: a title with a picture, which every content system shows. Type `rich` would be a frame, and content
/// systems put the frame of a site that they do not know into a sandbox without an origin, where no app can start.
#[must_use]
pub fn oembed(edition: Edition, example: Option<&Example>, picture: Picture) -> String {
    let words = edition.words();
    let title = match example {
        Some(example) => format!("{} · {}", example.name.text(edition.lang), example.place),
        None => words.tagline.to_owned(),
    };
    let (width, height) = PICTURE_SIZE;
    json!({
        "version": "1.0",
        "type": "link",
        "title": title,
        "provider_name": words.site,
        "provider_url": edition.page(Page::Home),
        "cache_age": CACHE_AGE,
        "thumbnail_url": edition.public.file(picture.path),
        "thumbnail_width": width,
        "thumbnail_height": height,
    })
    .to_string()
}
