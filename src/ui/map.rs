//! The map side: the drawn country, the live map over it, its buttons and its legend.

use leptos::html::Div;
use leptos::prelude::*;

use super::edge::{How, LiveMap, Step};
use super::icon::{Icon, MINUS, Mark, PLUS, WHOLE};
use super::{Atlas, Notice};
use crate::domain::scene::{MapEvent, Scene};
use crate::domain::view::Layout;
use crate::domain::{Choice, Collection, View};

/// The drawn map as markup, for the document. In the browser the live map adopts what the document already has.
#[derive(Debug, Clone)]
pub struct Ground(pub String);

/// Credits that the licences of geometry and places ask for.
const CREDITS: [(&str, &str); 3] = [
    ("© OpenStreetMap contributors (ODbL)", "https://www.openstreetmap.org/copyright"),
    ("Natural Earth", "https://www.naturalearthdata.com/"),
    ("GeoNames (CC BY 4.0)", "https://www.geonames.org/"),
];

/// Shows the scene, and lets the address follow when the visitor moves the map.
#[component]
#[must_use]
pub fn MapPane(scene: Memo<Scene>) -> impl IntoView {
    let atlas = Atlas::here();
    let ground = NodeRef::<Div>::new();
    let drawn = use_context::<Ground>().map(|ground| ground.0);
    let (map, state) = live_map(atlas, ground, scene);
    let step = move |step| map.with_value(|map| map.as_ref().map(|map| map.step(step)));
    let tool = move |name: &'static str, lines, to: Step| {
        view! {
            <button type="button" aria-label=name title=name on:click=move |_| _ = step(to)><Icon lines /></button>
        }
    };
    let words = atlas.words;
    view! {
        <section class="map-pane" aria-label=words.map>
            <div class="map-ground" node_ref=ground inner_html=drawn></div>
            <div class="map-tools" hidden=move || state.get() != MapState::Live>
                {tool(words.zoom_in, PLUS, Step::ZoomIn)}
                {tool(words.zoom_out, MINUS, Step::ZoomOut)}
                {tool(words.whole_country, WHOLE, Step::WholeCountry)}
            </div>
            {move || {
                (state.get() == MapState::Failed).then(|| view! { <Notice text=words.map_failed.to_owned() /> })
            }}
            <Legend />
            <p class="credits">
                {CREDITS.map(|(credit, href)| view! { <a href=href rel="external">{credit}</a> }).collect_view()}
            </p>
        </section>
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MapState {
    Waiting,
    Live,
    Failed,
}

type Held = StoredValue<Option<Box<dyn LiveMap>>, LocalStorage>;

/// Mounts the map once its element is there, and shows every scene in it. Natively nothing happens.
fn live_map(atlas: Atlas, ground: NodeRef<Div>, scene: Memo<Scene>) -> (Held, RwSignal<MapState>) {
    let map: Held = StoredValue::new_local(None);
    let state = RwSignal::new(MapState::Waiting);
    let fail = move |reason: String| {
        leptos::logging::error!("map: {reason}");
        map.set_value(None);
        state.set(MapState::Failed);
    };
    let tell = move |event| match event {
        MapEvent::Pointed(ids) => atlas.pointed.set(ids),
        MapEvent::Moved(position) => {
            let view = View { map: Some(position), ..atlas.view.get_untracked() };
            atlas.go(&view, How::Replace);
        }
    };
    Effect::new(move || {
        let Some(element) = ground.get() else { return };
        match atlas.with_edge(|edge| edge.mount_map((*element).clone(), atlas.words, Box::new(tell))) {
            Some(Ok(live)) => {
                map.set_value(Some(live));
                state.set(MapState::Live);
            }
            Some(Err(reason)) => fail(reason),
            None => {}
        }
    });
    Effect::new(move || {
        if state.get() == MapState::Live {
            let shown = map.with_value(|map| map.as_ref().map(|map| map.show(&scene.read())));
            if let Some(Err(reason)) = shown {
                fail(reason);
            }
        }
    });
    Effect::new(move || {
        let pointed = atlas.pointed.get();
        map.with_value(|map| map.as_ref().map(|map| map.point_at(&pointed)));
    });
    on_cleanup(move || map.set_value(None));
    (map, state)
}

#[component]
fn Legend() -> impl IntoView {
    let atlas = Atlas::here();
    let rows = Collection::ALL.map(|collection| {
        view! { <li><Mark collection />{atlas.label(&Choice::Collection(collection))}</li> }
    });
    view! { <ul class="legend" aria-label=atlas.words.legend>{rows.collect_view()}</ul> }
}

/// On small screens: map and list, or one of them alone.
#[component]
#[must_use]
pub fn LayoutSwitch() -> impl IntoView {
    let atlas = Atlas::here();
    let words = atlas.words;
    let option = move |label: &'static str, layout: Option<Layout>| {
        let view = move || View { layout, ..atlas.view.get() };
        let current = move || (atlas.view.read().layout == layout).then_some("true");
        view! { <li><a href=move || atlas.href(&view()) aria-current=current data-noscroll="">{label}</a></li> }
    };
    view! {
        <ul class="layout-switch" aria-label=words.layout>
            {option(words.layout_both, None)}
            {option(words.layout_map, Some(Layout::Map))}
            {option(words.layout_list, Some(Layout::List))}
        </ul>
    }
}
