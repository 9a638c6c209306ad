//! The title and the description of a view, as in `<title>` and in search results.

use leptos::prelude::*;

use super::Atlas;
use crate::domain::Choice;
use crate::domain::view::Page;
use crate::domain::words::Printed;

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
    let choices = in_words(atlas, &atlas.filter.read().choices());
    match (choices.is_empty(), &atlas.view.read().page) {
        (true, Page::Home) => format!("{site} · {}", atlas.words.tagline),
        (true, _) => site.to_owned(),
        (false, _) => format!("{choices} · {site}"),
    }
}

/// One or two sentences on what is to be found here.
#[must_use]
pub fn description_of(atlas: Atlas) -> String {
    let what = atlas.open_example().and_then(|example| Some(example.what.as_ref()?.text(atlas.lang).to_owned()));
    what.or_else(|| explanation_of(atlas))
        .unwrap_or_else(|| format!("{}. {}", atlas.words.tagline, Printed::of(atlas.lang).summary))
}

/// The main heading of the list: what the page is about.
#[must_use]
pub fn heading_of(atlas: Atlas) -> String {
    let words = atlas.words;
    let mut choices = atlas.filter.read().choices();
    let Some(choice) = known_choice(atlas) else {
        // What a host fixed has no chip: it is said here.
        let fixed = atlas.view.read().fixed();
        choices.retain(|choice| fixed.has(choice));
        return if choices.is_empty() { words.tagline.to_owned() } else { in_words(atlas, &choices) };
    };
    if choices.len() > 1 {
        return in_words(atlas, &choices);
    }
    let facet = match choice {
        Choice::Theme(_) => words.theme,
        Choice::Province(_) => words.province,
        Choice::Collection(_) | Choice::Text(_) => words.collection,
    };
    format!("{facet}: {}", atlas.label(&choice))
}

/// Choices as a list.
#[must_use]
pub fn in_words(atlas: Atlas, choices: &[Choice]) -> String {
    choices.iter().map(|choice| atlas.label(choice)).collect::<Vec<_>>().join(", ")
}

/// What the page's own choice means, or else the one theme or kind that was chosen.
#[must_use]
pub fn explanation_of(atlas: Atlas) -> Option<String> {
    let own = known_choice(atlas);
    let choices = atlas.filter.read().choices();
    let choice = match (&own, choices.as_slice()) {
        (Some(own), _) => own,
        (None, [choice]) => choice,
        _ => return None,
    };
    atlas.with_index(|index| {
        let explanation = match choice {
            Choice::Theme(id) => index.dataset().theme(id)?.explanation.as_ref(),
            Choice::Collection(id) => index.dataset().collection(*id)?.explanation.as_ref(),
            Choice::Province(province) => return Some((atlas.words.tagline_in)(province.name())),
            Choice::Text(_) => None,
        };
        Some(explanation?.text(atlas.lang).to_owned())
    })
}

/// The choice that the page makes by itself, if the dataset knows it.
fn known_choice(atlas: Atlas) -> Option<Choice> {
    atlas.view.read().page.choice().filter(|choice| atlas.filter.read().has(choice))
}
