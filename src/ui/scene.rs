//! From a view to what the map is asked to show.

use leptos::prelude::*;

use super::Atlas;
use crate::domain::filter::Facet;
use crate::domain::geo::Bounds;
use crate::domain::scene::{Frame, Pin, ProvinceOffer, Scene};
use crate::domain::{Choice, Example, Province};

/// The scene of the atlas as it is now.
#[must_use]
pub fn scene_of(atlas: Atlas) -> Scene {
    let (view, filter, selection) = (atlas.view.read(), atlas.filter.read(), atlas.selection.read());
    let frame = match view.map {
        Some(position) => Frame::At(position),
        None if filter.is_empty() => Frame::Fit(Bounds::NETHERLANDS),
        None => {
            let shown = selection.shown.iter().map(|example| example.location);
            Frame::Fit(Bounds::around(shown).unwrap_or(Bounds::NETHERLANDS))
        }
    };
    // Who cannot choose a province is offered none.
    let offered = if view.fixed().has_facet(Facet::Province) { &[][..] } else { &Province::ALL };
    Scene {
        pins: selection.shown.iter().map(|example| pin_of(atlas, example)).collect(),
        open: atlas.open_example().map(|example| pin_of(atlas, &example)),
        frame,
        chosen_provinces: filter.provinces.clone(),
        offers: offered.iter().map(|province| offer_of(atlas, *province)).collect(),
    }
}

/// An example as a dot.
#[must_use]
pub fn pin_of(atlas: Atlas, example: &Example) -> Pin {
    let (lang, name) = example.name.best(atlas.lang);
    let kind = atlas.label(&Choice::Collection(example.collection));
    Pin {
        id: example.id.clone(),
        at: example.location,
        collection: example.collection,
        label: format!("{name}, {}, {}", kind.to_ascii_lowercase(), example.place),
        name: name.to_owned(),
        lang: atlas.foreign(lang),
        place: example.place.clone(),
        href: atlas.href(&atlas.view.read().reading(&example.id)),
    }
}

fn offer_of(atlas: Atlas, province: Province) -> ProvinceOffer {
    let (view, filter) = (atlas.view.read(), atlas.filter.get());
    let choice = Choice::Province(province);
    let count = atlas.selection.read().count(&choice);
    let chosen = filter.has(&choice);
    let action = if chosen { atlas.words.not_only_province } else { atlas.words.only_province };
    let narrowed = if chosen { filter.without(&choice) } else { filter.without_facet(Facet::Province).with(&choice) };
    ProvinceOffer {
        province,
        title: format!("{}: {}", province.name(), (atlas.words.example_count)(count)),
        action: action(province.name()),
        href: atlas.href(&view.narrowed_to(narrowed)),
    }
}
