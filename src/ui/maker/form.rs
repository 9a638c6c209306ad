//! The choices: native controls, named as in the query of the address.

use leptos::prelude::*;

use crate::domain::words::Maker;
use crate::domain::{Choice, Collection, Lang, Province};
use crate::ui::Atlas;

/// Disabled until the script has started.
#[component]
#[must_use]
pub fn Form() -> impl IntoView {
    let atlas = Atlas::here();
    let words = Maker::of(atlas.lang);
    view! {
        <fieldset class="maker-form" disabled="">
            <section aria-labelledby="wat">
                <h2 id="wat">{words.content}</h2>
                <Content words />
            </section>
            <section aria-labelledby="hoe">
                <h2 id="hoe">{words.look}</h2>
                <Look words />
            </section>
        </fieldset>
    }
}

/// What the map shows.
#[component]
fn Content(words: &'static Maker) -> impl IntoView {
    let atlas = Atlas::here();
    let themes = atlas.with_index(|index| index.dataset().themes.iter().map(|theme| theme.id.clone()).collect());
    let themes: Vec<_> = themes;
    let named = |id: &str, choice: &Choice| (id.to_owned(), atlas.label(choice));
    let themes = themes.iter().map(|id| named(id.as_str(), &Choice::Theme(id.clone()))).collect();
    let provinces = Province::ALL.map(|province| named(province.id(), &Choice::Province(province))).to_vec();
    let kinds = Collection::ALL.map(|kind| named(kind.id(), &Choice::Collection(kind))).to_vec();
    view! {
        <Several name="thema" legend=atlas.words.theme choices=themes />
        <Several name="provincie" legend=atlas.words.province choices=provinces />
        <Several name="collectie" legend=atlas.words.collection choices=kinds />
        <label class="maker-field">
            {words.search}
            <input type="text" name="zoek" maxlength="200" autocomplete="off" spellcheck="false" />
        </label>
        <label class="choice">
            <input type="checkbox" name="vast" value="1" aria-describedby="vast-betekent" />
            <span class="choice-label">{words.fixed}</span>
        </label>
        <p class="maker-hint" id="vast-betekent">{words.fixed_means}</p>
        <label class="maker-field">
            {words.example}
            <select name="voorbeeld">
                <option value="">{words.no_example}</option>
                {examples()}
            </select>
        </label>
        // Where the address says how the map begins.
        <label class="choice" hidden="">
            <input type="checkbox" name="kaart" value="" data-says=words.start_at />
            <span class="choice-label"></span>
        </label>
    }
}

/// By province, as one looks for them.
fn examples() -> impl IntoView {
    let atlas = Atlas::here();
    let group = |province: Province| {
        let mut named: Vec<(String, String)> = atlas.with_index(|index| {
            let there = index.dataset().examples.iter().filter(|example| example.province == province);
            there.map(|example| (example.name.text(atlas.lang).to_owned(), example.id.to_string())).collect()
        });
        named.sort();
        let options = named.into_iter().map(|(name, id)| view! { <option value=id>{name}</option> }).collect_view();
        view! { <optgroup label=province.name()>{options}</optgroup> }
    };
    Province::ALL.map(group).collect_view()
}

/// Several of a list, folded until one is chosen.
#[component]
fn Several(name: &'static str, legend: &'static str, choices: Vec<(String, String)>) -> impl IntoView {
    let chosen = Maker::of(Atlas::here().lang).chosen;
    let row = |(id, label)| {
        view! {
            <label class="choice">
                <input type="checkbox" name=name value=id />
                <span class="choice-label">{label}</span>
            </label>
        }
    };
    view! {
        <details class="facet">
            <summary>
                {legend}
                <span class="badge" data-says=chosen></span>
            </summary>
            <fieldset>
                <legend class="visually-hidden">{legend}</legend>
                {choices.into_iter().map(row).collect_view()}
            </fieldset>
        </details>
    }
}

/// How the map looks.
#[component]
fn Look(words: &'static Maker) -> impl IntoView {
    let atlas = Atlas::here();
    let texts = atlas.words;
    let modes = [("auto", words.mode_auto), ("licht", words.mode_light), ("donker", words.mode_dark)];
    let layouts = [("beide", texts.layout_both), ("kaart", texts.layout_map), ("lijst", texts.layout_list)];
    let heights = [("auto", words.height_auto), ("vast", words.height_fixed)];
    view! {
        <fieldset>
            <legend>{words.colour}</legend>
            <label class="choice">
                <input type="checkbox" name="standaardkleur" checked="" />
                <span class="choice-label">{words.colour_usual}</span>
            </label>
            <label class="choice">
                <input type="color" name="kleurkiezer" value="#1b5e5a" />
                <span class="choice-label">{words.colour_picker}</span>
            </label>
            <label class="maker-field">
                {words.colour_code}
                <input type="text" name="kleur" maxlength="7" autocomplete="off" spellcheck="false"
                    aria-describedby="kleur-fout kleur-betekent" />
            </label>
            <p class="maker-wrong" id="kleur-fout" data-says=words.colour_wrong></p>
            <p class="maker-hint" id="kleur-betekent">{words.colour_means}</p>
        </fieldset>
        <One name="thema-modus" legend=words.mode choices=modes.to_vec() />
        <fieldset>
            <legend>{words.language}</legend>
            {Lang::ALL.map(|lang| language(words, lang)).collect_view()}
        </fieldset>
        <One name="weergave" legend=texts.layout choices=layouts.to_vec() />
        <One name="hoogte" legend=words.height choices=heights.to_vec() />
        <label class="maker-field">
            {words.pixels}
            <input type="number" name="pixels" min="240" max="2000" step="1" value="600" autocomplete="off"
                aria-describedby="pixels-fout" />
        </label>
        <p class="maker-wrong" id="pixels-fout" data-says=words.pixels_wrong></p>
    }
}

/// One of a few; the first is the usual.
#[component]
fn One(name: &'static str, legend: &'static str, choices: Vec<(&'static str, &'static str)>) -> impl IntoView {
    let row = |(n, (value, label)): (usize, _)| {
        view! {
            <label class="choice">
                <input type="radio" name=name value=value checked={n == 0} />
                <span class="choice-label">{label}</span>
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{legend}</legend>
            {choices.into_iter().enumerate().map(row).collect_view()}
        </fieldset>
    }
}

/// A language of the map, with what its code says: the script has no words of its own.
fn language(words: &'static Maker, lang: Lang) -> impl IntoView {
    let code = Maker::of(lang);
    let checked = lang == Atlas::here().lang;
    view! {
        <label class="choice">
            <input type="radio" name="taal" value=lang.tag() checked=checked data-link=code.code_link
                data-title=code.code_title />
            <span class="choice-label">{(words.language_name)(lang)}</span>
        </label>
    }
}
