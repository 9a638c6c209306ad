//! The title and the description of a view, as in `<title>` and in search results.

use leptos::prelude::*;

use super::Atlas;
use crate::domain::view::Page;

/// What the page is, the most particular first.
#[must_use]
pub fn title_of(atlas: Atlas) -> String {
    let site = atlas.words.site;
    if let Some(example) = atlas.open_example() {
        return format!("{} · {} · {site}", example.name.text(atlas.lang), example.place);
    }
    if atlas.view.read().example().is_some() {
        return format!("{} · {site}", atlas.words.unknown_example);
    }
    let choices: Vec<String> = atlas.filter.read().choices().iter().map(|choice| atlas.label(choice)).collect();
    match (choices.is_empty(), &atlas.view.read().page) {
        (true, Page::Home) => format!("{site} · {}", atlas.words.tagline),
        (true, _) => site.to_owned(),
        (false, _) => format!("{} · {site}", choices.join(", ")),
    }
}

/// One or two sentences on what is to be found here.
#[must_use]
pub fn description_of(atlas: Atlas) -> String {
    let what = atlas.open_example().and_then(|example| Some(example.what.as_ref()?.text(atlas.lang).to_owned()));
    what.unwrap_or_else(|| format!("{}. {}", atlas.words.tagline, atlas.words.independent))
}
