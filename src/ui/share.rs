//! Passing on what is shown, by its address or in a frame.

use leptos::prelude::*;

use super::Atlas;
use super::edge::Shared;
use super::follow::{Part, closest, on, set, whenever};
use super::icon::{SHARE, icon_html};
use super::markup::Markup;
use super::title::title_of;
use super::{COLUMN, follow::find};

/// The device's own way of sharing where there is one, else the address is copied; what happened is said. Beside it the
/// way to put the same into another site. The labels say what it is.
#[component]
#[must_use]
pub fn Share(label: &'static str, embed_label: &'static str) -> impl IntoView {
    view! { <p class="share" inner_html=share_html(Atlas::here(), label, embed_label).finish()></p> }
}

/// What is in [`Share`].
#[must_use]
pub fn share_html(atlas: Atlas, label: &str, embed_label: &str) -> Markup {
    let mut html = Markup::default();
    html.element("button", &[("type", Some("button")), ("class", Some("button"))], |html| {
        icon_html(SHARE, html);
        html.text(label);
    });
    let href = embed_href(atlas);
    html.line("a", &[("class", Some("embed-this")), ("href", Some(&href)), ("rel", Some("external"))], embed_label);
    html.element("span", &[("class", Some("share-said"))], |html| {
        html.line("span", &[], "");
        html.text(" ");
        html.line("code", &[], "");
    });
    html
}

fn embed_href(atlas: Atlas) -> String {
    atlas.href(&atlas.view.read().embedding())
}

/// For the whole column: an example comes and goes.
pub fn come_alive(atlas: Atlas) {
    whenever(move || {
        let href = embed_href(atlas);
        for link in [".results .embed-this", ".reading .embed-this"].into_iter().filter_map(find) {
            set(&link, Part::Attribute("href"), Some(&href));
        }
    });
    // What was said of one selection is not true of the next.
    whenever(move || {
        atlas.filter.track();
        for part in [".results .share-said span", ".results .share-said code"].into_iter().filter_map(find) {
            part.set_text_content(None);
        }
    });
    on(COLUMN, "click", move |event| {
        let Some(share) = closest(&event, ".share button").and_then(|button| button.parent_element()) else { return };
        let tell = Box::new(move |shared| {
            let (words, by_hand) = match shared {
                Shared::Handed => return,
                Shared::Copied => (atlas.words.copied, String::new()),
                Shared::Refused(address) => (atlas.words.copy_by_hand, address),
            };
            for (part, text) in [(".share-said span", words), ("code", &by_hand)] {
                if let Ok(Some(part)) = share.query_selector(part) {
                    part.set_text_content(Some(text));
                }
            }
            atlas.say(words);
        });
        let path = atlas.href(&atlas.view.read_untracked().whole());
        atlas.with_edge(|edge| edge.share(title_of(atlas), path, tell));
    });
}
