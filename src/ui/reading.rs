//! The column's other side: one example, with the way back and on.

use std::sync::Arc;

use leptos::prelude::*;

use super::example::{example_html, waiting_html};
use super::follow::{Part, find, set, whenever};
use super::icon::{BACK, FORTH, icon_html};
use super::markup::Markup;
use super::related::related_html;
use super::share::{self, share_html};
use super::texts::Text;
use super::{Atlas, COLUMN};
use crate::domain::{Example, Slug, View};

/// The heading that gets the focus when an example opens.
pub const HEADING_ID: &str = "voorbeeld-titel";

/// What the reader may want next.
const RELATED: &str = ".reading > div:last-child";

/// Nothing while no example is open.
#[component]
#[must_use]
pub fn Reading() -> impl IntoView {
    let atlas = Atlas::here();
    atlas.open_example().map(|example| {
        view! { <article class="reading" aria-labelledby=HEADING_ID inner_html=reading_html(atlas, &example)></article> }
    })
}

/// Lets it come, go and follow the view.
pub fn come_alive(atlas: Atlas) {
    share::come_alive(atlas);
    let mut shown = None::<Option<(Slug, Text)>>;
    // A document knows of no choices.
    let mut led = atlas.href(&View::default());
    whenever(move || {
        let (open, printed) = (atlas.open_example(), find(".reading"));
        let leads = atlas.href(&View { map: None, ..atlas.view.get().listing() });
        let leads_elsewhere = led != leads;
        led = leads;
        let now = open.as_ref().map(|example| (example.id.clone(), atlas.text_of(example)));
        // The document of an example holds its text.
        let before = shown.clone().unwrap_or_else(|| printed.as_ref().and(now.clone()).map(|(id, _)| (id, Text::Here)));
        // Made anew for another example and when its text has come, but not when only the map moves or the list changes.
        let same = match (&before, &now) {
            (Some((before, text)), Some((id, now))) => before == id && (text == now || *text == Text::Here),
            _ => now.is_none() && printed.is_none(),
        };
        if same {
            shown = Some(before);
            if leads_elsewhere && let (Some(example), Some(related)) = (&open, find(RELATED)) {
                related.set_inner_html(&related_html(atlas, example).finish());
            }
            return follow_address(atlas);
        }
        let same_example = before.as_ref().map(|(id, _)| id) == now.as_ref().map(|(id, _)| id);
        shown = Some(now);
        // The rest stays, and with it the focus.
        if let (true, Some(example), Some(body)) = (same_example, &open, find(".reading > div")) {
            let held = document().active_element().is_some_and(|held| body.contains(Some(&held)));
            body.set_inner_html(&body_html(atlas, example).finish());
            if held {
                _ = atlas.with_edge(|edge| edge.focus_id(HEADING_ID));
            }
            // With its text others may have come, in which words were found.
            return follow_address(atlas);
        }
        if let Some(printed) = printed {
            printed.remove();
        }
        if let (Some(example), Some(column)) = (open, find(COLUMN)) {
            let article = format!(
                "<article class=\"reading\" aria-labelledby=\"{HEADING_ID}\">{}</article>",
                reading_html(atlas, &example)
            );
            _ = column.insert_adjacent_html("beforeend", &article);
        }
    });
}

fn follow_address(atlas: Atlas) {
    if let Some(back) = find(".back") {
        set(&back, Part::Attribute("href"), Some(&back_href(atlas)));
    }
    let Some(browse) = find(".browse") else { return };
    let around = neighbours(atlas);
    set(&browse, Part::Attribute("hidden"), around.is_none().then_some(""));
    let Some((position, ways)) = around else { return };
    // Texts that came may have changed what is found, and so what comes before and after.
    let between = between(&position, &ways);
    if browse.get_attribute("data-between").as_ref() != Some(&between) {
        let held = document().active_element().filter(|held| browse.contains(Some(held))).map(|held| held.class_name());
        browse.set_inner_html(&browse_html(atlas, &position, &ways).finish());
        set(&browse, Part::Attribute("data-between"), Some(&between));
        if let Some(way) = held {
            _ = atlas.with_edge(|edge| edge.focus(&[".", &way].concat()) || edge.focus_id(HEADING_ID));
        }
        return;
    }
    for (way, _, example) in ways {
        if let (Some(link), Some(example)) = (find(&[".", way].concat()), example) {
            set(&link, Part::Attribute("href"), Some(&href_of(atlas, &example)));
        }
    }
}

/// Where the list is, with the choices and the map of now.
pub fn back_href(atlas: Atlas) -> String {
    atlas.href(&atlas.view.read().listing())
}

fn href_of(atlas: Atlas, example: &Example) -> String {
    atlas.href(&atlas.view.read().reading(&example.id))
}

fn reading_html(atlas: Atlas, example: &Example) -> String {
    let (words, mut html) = (atlas.words, Markup::default());
    let back = [("class", Some("back")), ("href", Some(&*back_href(atlas))), ("data-noscroll", Some(""))];
    html.element("a", &back, |html| {
        icon_html(BACK, html);
        html.text(words.back_to_list);
    });
    html.element("div", &[], |html| html.add(body_html(atlas, example)));
    html.element("p", &[("class", Some("share"))], |html| html.add(share_html(atlas, words.share, words.embed)));
    let around = neighbours(atlas);
    let hidden = around.is_none().then_some("");
    let key = around.as_ref().map(|(position, ways)| between(position, ways));
    let browse = [
        ("class", Some("browse")),
        ("aria-label", Some(words.browse)),
        ("hidden", hidden),
        ("data-between", key.as_deref()),
    ];
    html.element("nav", &browse, |html| {
        if let Some((position, ways)) = &around {
            html.add(browse_html(atlas, position, ways));
        }
    });
    html.element("div", &[], |html| html.add(related_html(atlas, example)));
    html.finish()
}

fn body_html(atlas: Atlas, example: &Example) -> Markup {
    match atlas.text_of(example) {
        Text::Here => example_html(atlas, example),
        text => waiting_html(atlas, example, text),
    }
}

/// The way to an example before or after this one, its icon, and that example if there is one.
type Way = (&'static str, &'static str, Option<Arc<Example>>);

/// Where in the selection the open example comes, in words, and the ways on; `None` when it is not in it.
fn neighbours(atlas: Atlas) -> Option<(String, [Way; 2])> {
    let selection = atlas.selection.read();
    let place = atlas.with_index(|index| index.place(atlas.view.read().example()?))?;
    let (n, previous, next) = selection.neighbours(place)?;
    let example = |place: Option<usize>| atlas.example(place?);
    let ways = [("previous", BACK, example(previous)), ("next", FORTH, example(next))];
    Some(((atlas.words.position)(n + 1, selection.shown.len()), ways))
}

/// What [`browse_html`] says, in short.
fn between(position: &str, ways: &[Way; 2]) -> String {
    ways.iter().fold(position.to_owned(), |said, (_, _, example)| {
        said + " " + example.as_ref().map_or("", |example| example.id.as_str())
    })
}

fn browse_html(atlas: Atlas, position: &str, ways: &[Way; 2]) -> Markup {
    let mut html = Markup::default();
    html.line("p", &[], position);
    for (way, icon, example) in ways {
        let Some(example) = example else { continue };
        let words = if *way == "next" { atlas.words.next } else { atlas.words.previous };
        let (lang, name) = example.name.best(atlas.lang);
        let link = [("class", Some(*way)), ("href", Some(&*href_of(atlas, example))), ("data-noscroll", Some(""))];
        html.element("a", &link, |html| {
            icon_html(icon, html);
            html.line("span", &[("class", Some("browse-way"))], words);
            html.line("span", &[("class", Some("browse-name")), ("lang", atlas.foreign(lang))], name);
        });
    }
    html
}
