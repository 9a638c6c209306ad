//! What a partner takes along: each a text that can be selected, with a button that copies it. As printed, for the whole
//! map; `src/browser/maker/code.js` writes the same for what was chosen.

use leptos::prelude::*;

use crate::domain::view::Embed;
use crate::domain::words::Maker;
use crate::domain::{Page, View};
use crate::ui::{Atlas, escape};

/// The line of HTML. One line, because editors of sites make paragraphs of more.
#[component]
#[must_use]
pub fn Line(origin: String) -> impl IntoView {
    let atlas = Atlas::here();
    let words = Maker::of(atlas.lang);
    let script = format!("{origin}{}", atlas.file("embed.js"));
    let whole = format!("{origin}{}", atlas.href(&View::default()));
    // Dutch is what the element takes where nothing is said.
    let english = if atlas.lang.tag() == "nl" { String::new() } else { format!(" taal=\"{}\"", atlas.lang) };
    let text = format!(
        "<script type=\"module\" src=\"{script}\"></script>\
        <woonzorg-kaart{english}><a href=\"{whole}\">{}</a></woonzorg-kaart>",
        escape(words.code_link)
    );
    view! { <Output id="regel" title=words.line means=words.line_means copy=words.copy_line text /> }
}

/// The forms for hosts that allow no script from elsewhere, and what goes into statements and policies.
#[component]
#[must_use]
pub fn Others(origin: String) -> impl IntoView {
    let atlas = Atlas::here();
    let words = Maker::of(atlas.lang);
    let frame = View { page: Page::Embed(Embed::default()), ..View::default() };
    // Not every host allows attributes of style: the width is one of the old kind, which browsers know for ever.
    let iframe = format!(
        "<iframe src=\"{origin}{}\" title=\"{}\" width=\"100%\" height=\"700\" loading=\"lazy\" \
        allow=\"clipboard-write; web-share\" referrerpolicy=\"strict-origin\"></iframe>",
        atlas.href(&frame),
        escape(words.code_title)
    );
    let host = origin.split_once("://").map_or(&*origin, |(_, host)| host);
    let sentence = (words.privacy_sentence)(host);
    let policy = format!("script-src {origin}; frame-src {origin}");
    view! {
        <Output id="iframe" title=words.iframe means=words.iframe_means copy=words.copy_iframe text=iframe />
        <Output id="privacy" title=words.privacy means=words.privacy_means copy=words.copy_privacy text=sentence />
        <Output id="csp" title=words.policy means=words.policy_means copy=words.copy_policy text=policy />
    }
}

/// `id` is that of the text; what stands about it is named after it.
#[component]
fn Output(
    id: &'static str,
    title: &'static str,
    means: &'static str,
    copy: &'static str,
    text: String,
) -> impl IntoView {
    let words = Maker::of(Atlas::here().lang);
    let [heading, hint] = ["kop", "uitleg"].map(|part| format!("{id}-{part}"));
    view! {
        <section class="maker-output">
            <h2 id=heading.clone()>{title}</h2>
            <p id=hint.clone()>{means}</p>
            <textarea id=id readonly="" rows="4" spellcheck="false" aria-labelledby=heading aria-describedby=hint
                inner_html=escape(&text)></textarea>
            <p class="maker-copy">
                <button type="button" class="button button-strong" disabled="" value=id>{copy}</button>
                <span data-copied=words.copied data-refused=words.copy_refused></span>
            </p>
        </section>
    }
}
