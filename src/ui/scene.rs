//! From a view to what the map is asked to show.

use leptos::prelude::*;

use super::Atlas;
use crate::domain::filter::Facet;
use crate::domain::geo::Bounds;
use crate::domain::scene::{Frame, Pin, Pins, ProvinceOffer, Scene};
use crate::domain::{Choice, LatLng, Province};

/// The scene of the atlas as it is now.
#[must_use]
pub fn scene_of(atlas: Atlas) -> Scene {
    let (view, filter, selection) = (atlas.view.read(), atlas.filter.read(), atlas.selection.read());
    // Who cannot choose a province is offered none.
    let offered = if view.fixed().has_facet(Facet::Province) { &[][..] } else { &Province::ALL };
    let offers = offered.iter().map(|province| offer_of(atlas, *province)).collect();
    atlas.with_index(|index| {
        let shown = index.in_order(&selection.shown);
        let frame = match view.map {
            Some(position) => Frame::At(position),
            None if filter.is_empty() => Frame::Fit(Bounds::NETHERLANDS),
            None => {
                let spots = shown.iter().filter_map(|place| Some(index.example(*place)?.location));
                Frame::Fit(Bounds::around(spots).unwrap_or(Bounds::NETHERLANDS))
            }
        };
        let open = view.example().and_then(|id| index.place(id));
        Scene { shown, open, view: view.clone(), frame, chosen_provinces: filter.provinces.clone(), offers }
    })
}

/// The examples of an atlas as dots.
impl Pins for Atlas {
    fn at(&self, place: usize) -> LatLng {
        self.with_index(|index| index.example(place).map_or(Bounds::NETHERLANDS.south_west, |example| example.location))
    }

    fn pin(&self, place: usize) -> Option<Pin> {
        let example = self.example(place)?;
        let (lang, name) = example.name.best(self.lang);
        let kind = self.label(&Choice::Collection(example.collection));
        Some(Pin {
            id: example.id.clone(),
            at: example.location,
            collection: example.collection,
            label: format!("{name}, {}, {}", kind.to_ascii_lowercase(), example.place),
            name: name.to_owned(),
            lang: self.foreign(lang),
            place: example.place.clone(),
            href: self.href(&self.view.read_untracked().reading(&example.id)),
        })
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
