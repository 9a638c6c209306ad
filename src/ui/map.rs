//! The map side: the drawn country, its legend and credits, and the live map over it.

use std::rc::Rc;

use leptos::prelude::*;

use super::edge::{How, LiveMap};
use super::follow::whenever;
use super::icon::Mark;
use super::scene::scene_of;
use super::tools::MapTools;
use super::{Atlas, Notice};
use crate::domain::scene::{MapEvent, Scene};
use crate::domain::words::{Moving, Printed};
use crate::domain::{Choice, Collection, View};

/// The drawn map as markup, for the document. The live map adopts what the document has.
#[derive(Debug, Clone)]
pub struct Ground(pub String);

/// Where the skip link to the map leads.
pub const MAP_ID: &str = "kaart";

/// Credits that the licences of geometry and places ask for.
const CREDITS: [(&str, &str); 3] = [
    ("© OpenStreetMap contributors (ODbL)", "https://www.openstreetmap.org/copyright"),
    ("Natural Earth", "https://www.naturalearthdata.com/"),
    ("GeoNames (CC BY 4.0)", "https://www.geonames.org/"),
];

/// Printed once; what it needs to be live is there and hidden. `hints` tell how the map moves in a frame.
#[component]
#[must_use]
pub fn MapPane(hints: Option<AnyView>) -> impl IntoView {
    let lang = Atlas::here().lang;
    let words = Printed::of(lang);
    let drawn = use_context::<Ground>().map(|ground| ground.0);
    view! {
        <section class="map-pane" id=MAP_ID tabindex="-1" aria-label=words.map_page>
            <div class="map-ground" role="group" aria-label=Moving::of(lang).map inner_html=drawn></div>
            <MapTools />
            {hints}
            <Notice text=words.map_failed />
            <Legend />
            <p class="credits">
                {CREDITS.map(|(credit, href)| view! { <a href=href rel="external">{credit}</a> }).collect_view()}
            </p>
        </section>
    }
}

#[component]
fn Legend() -> impl IntoView {
    let atlas = Atlas::here();
    let rows = Collection::ALL.map(|collection| {
        view! { <li><Mark collection />{atlas.label(&Choice::Collection(collection))}</li> }
    });
    view! { <ul class="legend" aria-label=Printed::of(atlas.lang).legend>{rows.collect_view()}</ul> }
}

type Held = StoredValue<Option<Box<dyn LiveMap>>, LocalStorage>;

/// Brings the map to life, shows every scene in it, and lets the address follow when the visitor moves it.
pub fn come_alive(atlas: Atlas) {
    let map: Held = StoredValue::new_local(None);
    let told = StoredValue::new(Vec::new());
    let tell = move |event| match event {
        MapEvent::Pointed(places) => {
            told.set_value(places.clone());
            atlas.pointed.set(places);
        }
        // Unless the list was pointed at meanwhile.
        MapEvent::Left(held) if *atlas.pointed.read_untracked() == *told.read_value() => atlas.pointed.set(held),
        MapEvent::Left(_) => {}
        MapEvent::Moved(position) => go_to(atlas, Some(position)),
        // Without choices the whole country is what an address without a moved map shows.
        MapEvent::AskedForCountry => {
            let counts = !atlas.filter.read_untracked().is_empty();
            if !counts {
                go_to(atlas, None);
            }
            map.with_value(|map| map.as_ref().map(|map| map.show_country(counts)));
        }
    };
    let mut shown = None::<Rc<Scene>>;
    whenever(move || {
        if shown.is_none() {
            map.set_value(
                atlas.with_edge(|edge| edge.mount_map(atlas.words, Box::new(atlas), Box::new(tell))).flatten(),
            );
        }
        let scene = Rc::new(scene_of(atlas));
        if shown.as_ref() != Some(&scene) {
            map.with_value(|map| map.as_ref().map(|map| map.show(Rc::clone(&scene))));
            shown = Some(scene);
        }
    });
    whenever(move || {
        let pointed = atlas.pointed.get();
        map.with_value(|map| map.as_ref().map(|map| map.point_at(&pointed)));
    });
}

fn go_to(atlas: Atlas, map: Option<crate::domain::view::MapPosition>) {
    atlas.go(&View { map, ..atlas.view.get_untracked() }, How::Replace);
}
