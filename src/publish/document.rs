//! A page as a complete HTML document: Trunk's `index.html`, filled in.

use anyhow::{Context, Result};
use leptos::prelude::*;

use crate::domain::{Address, Index, Lang, View, Words};
use crate::ui::{Atlas, Ground, Masthead, Notice, Page, description_of, escape, title_of};

/// Where `index.html` leaves room.
const TITLE: &str = "<title>Woonzorgkaart</title>";
const HEAD: &str = "<!-- head -->";
const BODY: &str = "<!-- body -->";
const LANG: &str = "<html lang=\"nl\">";

/// `index.html` as Trunk left it, with the names of the built files in it.
#[derive(Debug, Clone)]
pub struct Template {
    html: String,
    /// For each language the links that fetch what the app needs before it asks.
    preloads: [(Lang, String); 2],
}

/// The parts of a page that differ.
struct Parts {
    lang: Lang,
    title: String,
    head: String,
    body: String,
}

impl Template {
    /// # Errors
    /// A place to fill in is missing.
    pub fn new(html: String, preloads: [(Lang, String); 2]) -> Result<Self> {
        for place in [TITLE, HEAD, BODY, LANG] {
            html.contains(place).then_some(()).with_context(|| format!("index.html has no {place}"))?;
        }
        Ok(Self { html, preloads })
    }

    /// The document of one view.
    #[must_use]
    pub fn page(&self, index: &Index, lang: Lang, address: &Address, view: &View, ground: String) -> String {
        let (title, description, body) = with_atlas(index, lang, address, view, |atlas| {
            provide_context(Ground(ground));
            (title_of(atlas), description_of(atlas), view! { <Page /> }.to_html())
        });
        let words = Words::of(lang);
        let body = format!(
            "<div id=\"app\">{body}</div>\n<div id=\"trouble\">{}</div>\n<aside class=\"needs-script\">{}</aside>",
            view! { <Notice text="" action=words.retry /> }.to_html(),
            words.needs_script
        );
        let description = format!("<meta name=\"description\" content=\"{}\">", escape(&description));
        let preloads = self.preloads.iter().find(|(of, _)| *of == lang).map_or("", |(_, links)| links);
        self.fill(&Parts { lang, title, head: description + preloads, body })
    }

    /// The page for addresses that do not exist, in both languages and without script.
    #[must_use]
    pub fn not_found(&self, index: &Index, address: &Address) -> String {
        let bodies = Lang::ALL.map(|lang| {
            let words = Words::of(lang);
            let home = address.href(lang, &View::default());
            view! {
                <section lang=lang.tag()>
                    <h1>{words.not_found}</h1>
                    <p>{words.not_found_next}</p>
                    <p><a class="button" href=home>{words.to_the_map}</a></p>
                </section>
            }
            .to_html()
        });
        let lang = Lang::Nl;
        let masthead = with_atlas(index, lang, address, &View::default(), |atlas| {
            let other_language = atlas.href_in(lang.other(), &View::default());
            view! { <Masthead other_language /> }.to_html()
        });
        let body = format!("{masthead}<main class=\"plain\">{}</main>", bodies.join("<hr>"));
        let words = Words::of(lang);
        let title = format!("{} · {}", words.not_found, words.site);
        self.without_scripts(&Parts { lang, title, head: "<meta name=\"robots\" content=\"noindex\">".into(), body })
    }

    fn fill(&self, parts: &Parts) -> String {
        let Parts { lang, title, head, body } = parts;
        self.html
            .replacen(LANG, &format!("<html lang=\"{lang}\">"), 1)
            .replacen(TITLE, &format!("<title>{}</title>", escape(title)), 1)
            .replacen(HEAD, head, 1)
            .replacen(BODY, body, 1)
    }

    fn without_scripts(&self, parts: &Parts) -> String {
        let mut html = self.fill(parts);
        while let Some((start, end)) = html.find("<script").zip(html.find("</script>")) {
            html.replace_range(start..end + "</script>".len(), "");
        }
        html
    }
}

/// Does something with the atlas of a view that stands still.
pub fn with_atlas<T>(index: &Index, lang: Lang, address: &Address, view: &View, act: impl FnOnce(Atlas) -> T) -> T {
    let owner = Owner::new();
    let done = owner.with(|| {
        let view = view.clone();
        let view = Memo::new(move |_| view.clone());
        let atlas = Atlas::new(index.clone(), lang, address.clone(), view, None);
        provide_context(atlas);
        act(atlas)
    });
    owner.cleanup();
    done
}
