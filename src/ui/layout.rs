//! On small screens: map and list, or one of them alone.

use leptos::prelude::*;

use super::Atlas;
use super::follow::{Part, find, set, whenever};
use crate::domain::View;
use crate::domain::view::Layout;

const LAYOUTS: [Option<Layout>; 3] = [None, Some(Layout::Map), Some(Layout::List)];

#[component]
#[must_use]
pub fn LayoutSwitch() -> impl IntoView {
    let atlas = Atlas::here();
    let words = atlas.words;
    let option = |layout: Option<Layout>| {
        let label = match layout {
            None => words.layout_both,
            Some(Layout::Map) => words.layout_map,
            Some(Layout::List) => words.layout_list,
        };
        let (href, current) = link_of(atlas, layout);
        view! { <li><a href=href aria-current=current data-noscroll="">{label}</a></li> }
    };
    view! { <ul class="layout-switch" aria-label=words.layout>{LAYOUTS.map(option).collect_view()}</ul> }
}

pub fn come_alive(atlas: Atlas) {
    whenever(move || {
        for (n, layout) in (1..).zip(LAYOUTS) {
            let Some(link) = find(&format!(".layout-switch li:nth-child({n}) a")) else { return };
            let (href, current) = link_of(atlas, layout);
            set(&link, Part::Attribute("href"), Some(&href));
            set(&link, Part::Attribute("aria-current"), current);
        }
    });
}

/// Where it leads, and whether that is here.
fn link_of(atlas: Atlas, layout: Option<Layout>) -> (String, Option<&'static str>) {
    let view = atlas.view.get();
    let current = (view.layout == layout).then_some("true");
    (atlas.href(&View { layout, ..view }), current)
}
