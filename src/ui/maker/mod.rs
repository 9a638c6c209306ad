//! The page where a partner puts together the line that shows the map on their own site. Printed only: as it is printed
//! it offers the whole map, and `src/browser/maker/` lets one choose.

mod form;
mod outputs;

use leptos::prelude::*;

use self::form::Form;
use self::outputs::{Line, Others};
use super::announce::Announcer;
use super::masthead::{Footer, Masthead};
use super::{Atlas, TEXT_ID};
use crate::domain::view::TextPage;
use crate::domain::words::{Maker, Printed};
use crate::domain::{Page, View};

/// `origin` is where the public finds the site: scheme and host, without a slash at the end. Expects an [`Atlas`] in its
/// context.
#[component]
#[must_use]
pub fn MakerPage(origin: String) -> impl IntoView {
    let atlas = Atlas::here();
    let words = Maker::of(atlas.lang);
    let developers = View { page: Page::Text(TextPage::Developers), ..View::default() };
    let skip = format!("{}#{TEXT_ID}", atlas.href(&atlas.view.get_untracked()));
    view! {
        <a class="skip" href=skip>{Printed::of(atlas.lang).skip_to_text}</a>
        <Masthead />
        <main class="maker" id=TEXT_ID tabindex="-1">
            <div class="maker-head">
                <h1>{words.title}</h1>
                <p>{words.intro}</p>
                <p><a href=atlas.href(&developers)>{words.more}</a></p>
            </div>
            <Form />
            <div class="maker-result">
                <Line origin=origin.clone() />
                <Preview />
                <Others origin />
            </div>
        </main>
        <Announcer />
        <Footer />
    }
}

/// The map as the host's visitors will see it, in the widths that they have; and in a sentence, for who does not see it.
#[component]
fn Preview() -> impl IntoView {
    let words = Maker::of(Atlas::here().lang);
    let widths = [("wide", words.width_wide), ("tablet", words.width_tablet), ("phone", words.width_phone)];
    let widths = widths.map(|(width, name)| {
        let pressed = if width == "wide" { "true" } else { "false" };
        view! { <button type="button" class="button" value=width aria-pressed=pressed>{name}</button> }
    });
    view! {
        <section class="maker-preview" aria-labelledby="zo-ziet-het-eruit">
            <h2 id="zo-ziet-het-eruit">{words.preview}</h2>
            <p class="maker-said" data-all=words.shows_all data-some=words.shows_some
                data-none=words.shows_none data-one=words.shows_one data-many=words.shows_many data-opens=words.opens></p>
            <div class="maker-widths" role="group" aria-label=words.width>{widths.collect_view()}</div>
            <div class="maker-stage" data-width="wide"></div>
        </section>
    }
}
