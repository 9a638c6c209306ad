//! Prints one page after the other, each a whole document with the components in it.

use std::sync::Arc;

use leptos::prelude::*;

use super::built::Built;
use super::document::{Document, Kind, Template};
use super::dots::draw_dots;
use super::ground::{with_chosen, with_dots, with_frame};
use super::public::PublicAddress;
use super::text::Rendered;
use crate::domain::scene::{Frame, Pin, Pins, Scene};
use crate::domain::view::TextPage;
use crate::domain::words::{Maker, Printed};
use crate::domain::{Index, Lang, Page, View, Words};
use crate::ui::{
    Atlas, EmbedPage, Footer, Ground, MakerPage, Masthead, Notice, Page as LivePage, PublicUrl, TextDocument,
    description_of, escape, scene_of, title_of,
};

/// What every page is made of.
pub struct Press {
    pub template: Template,
    pub public: PublicAddress,
    /// One for each language.
    pub indexes: [(Lang, Arc<Index>); 2],
    /// Drawn once, open for the dots of each page.
    pub country: String,
    /// What the app is made of: documents name it, so that it is fetched before the app asks.
    pub built: Built,
}

/// What a page is about: for search engines, pictures and whoever shares it.
pub struct About {
    pub title: String,
    pub description: String,
    pub scene: Scene,
    /// The dots of the scene, and that of the example that is read.
    pub pins: Vec<Pin>,
    pub open: Option<Pin>,
}

impl Press {
    /// The dataset in one language, ready for searching.
    #[must_use]
    pub fn index(&self, lang: Lang) -> &Arc<Index> {
        let [(first, index), (_, other)] = &self.indexes;
        if *first == lang { index } else { other }
    }

    /// What a page that the app brings to life says of itself.
    #[must_use]
    pub fn about(&self, lang: Lang, page: &Page) -> About {
        self.with_atlas(lang, page, |atlas| {
            let scene = scene_of(atlas);
            About {
                title: title_of(atlas),
                description: description_of(atlas),
                pins: scene.shown.iter().filter_map(|place| atlas.pin(*place)).collect(),
                open: scene.open.and_then(|place| atlas.pin(place)),
                scene,
            }
        })
    }

    /// A page that the app brings to life. `about` is what it says of itself, `head` what its subject puts there.
    #[must_use]
    pub fn live(&self, lang: Lang, page: &Page, about: &About, head: &str) -> String {
        self.app(Kind::Live, lang, page, about, head)
    }

    /// The page for other sites' frames. Search engines are led to the main page instead.
    #[must_use]
    pub fn framed(&self, lang: Lang) -> String {
        let whole = escape(&self.public.page(lang, &View::default()));
        let head = format!("<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"{whole}\">\n");
        self.app(Kind::Framed, lang, &Page::Home, &self.about(lang, &Page::Home), &head)
    }

    fn app(&self, kind: Kind, lang: Lang, page: &Page, about: &About, head: &str) -> String {
        let About { title, scene, pins, open, .. } = about;
        let country = with_chosen(&self.country, scene.chosen_provinces.iter());
        let country = match scene.frame {
            Frame::Fit(bounds) => with_frame(&country, bounds),
            Frame::At(_) => country,
        };
        let ground = Ground(with_dots(&country, &draw_dots(pins, open.as_ref())));
        let body = self.with_atlas(lang, page, |_| {
            provide_context(ground);
            match kind {
                Kind::Framed => printed(view! { <EmbedPage /> }),
                _ => printed(view! { <LivePage /> }),
            }
        });
        let words = Printed::of(lang);
        let class = if kind == Kind::Framed { " class=\"embed\"" } else { "" };
        let body = format!(
            "<div id=\"app\"{class}>{body}</div>\n<div id=\"trouble\">{}</div>\n<aside class=\"needs-script\">{}</aside>",
            printed(view! { <Notice text="" action=words.retry /> }),
            words.needs_script
        );
        let preloads = self.built.preloads(self.public.address(), lang, self.place(lang, page));
        let document = Document { lang, title: title.clone(), head: format!("{head}{preloads}"), body };
        self.template.fill(kind, &document)
    }

    /// The place in the list of the example that a page is about.
    fn place(&self, lang: Lang, page: &Page) -> Option<usize> {
        let Page::Example(id) = page else { return None };
        self.index(lang).dataset().examples.iter().position(|example| example.id == *id)
    }

    /// A page of text.
    #[must_use]
    pub fn text(&self, lang: Lang, page: TextPage, text: &Rendered, head: &str) -> String {
        let html = text.html.clone();
        let body = self.with_atlas(lang, &Page::Text(page), |_| printed(view! { <TextDocument html /> }));
        let title = format!("{} · {}", text.title, Words::of(lang).site);
        self.template.fill(Kind::Still, &Document { lang, title, head: head.to_owned(), body })
    }

    /// The page where a partner puts together the line for their own site.
    #[must_use]
    pub fn maker(&self, lang: Lang, head: &str) -> String {
        let origin = self.public.origin().to_owned();
        let page = Page::EmbedMaker { example: None };
        let body = self.with_atlas(lang, &page, |_| printed(view! { <MakerPage origin /> }));
        let Maker { title, needs_script, .. } = Maker::of(lang);
        let title = format!("{title} · {}", Words::of(lang).site);
        let body = format!("{body}\n<aside class=\"needs-script\">{needs_script}</aside>");
        self.template.fill(Kind::Maker, &Document { lang, title, head: head.to_owned(), body })
    }

    /// The page for addresses that do not exist, in both languages.
    #[must_use]
    pub fn not_found(&self) -> String {
        let sections = Lang::ALL.map(|lang| {
            let words = Printed::of(lang);
            let home = self.public.address().href(lang, &View::default());
            let heading = match lang {
                Lang::Nl => view! { <h1>{words.not_found}</h1> }.into_any(),
                Lang::En => view! { <h2>{words.not_found}</h2> }.into_any(),
            };
            printed(view! {
                <section lang=lang.tag()>
                    {heading}
                    <p>{words.not_found_next}</p>
                    <p><a class="button" href=home>{words.to_the_map}</a></p>
                </section>
            })
        });
        let lang = Lang::Nl;
        let words = Printed::of(lang);
        let around =
            self.with_atlas(lang, &Page::Home, |_| (printed(view! { <Masthead /> }), printed(view! { <Footer /> })));
        // No page of the menu is this one.
        let masthead = around.0.replace(" aria-current=\"true\"", "");
        let body = format!("{}<main class=\"prose\">{}</main>{}", masthead, sections.concat(), around.1);
        let title = format!("{} · {}", words.not_found, Words::of(lang).site);
        self.template.fill(
            Kind::Still,
            &Document { lang, title, head: "<meta name=\"robots\" content=\"noindex\">".into(), body },
        )
    }

    fn with_atlas<T>(&self, lang: Lang, page: &Page, act: impl FnOnce(Atlas) -> T) -> T {
        let owner = Owner::new();
        let done = owner.with(|| {
            let view = View { page: page.clone(), ..View::default() };
            let view = Memo::new(move |_| view.clone());
            let atlas = Atlas::new(Arc::clone(self.index(lang)), lang, self.public.address().clone(), view, None);
            provide_context(atlas);
            provide_context(PublicUrl(self.public.page(lang, &View::default())));
            act(atlas)
        });
        owner.cleanup();
        done
    }
}

/// A view as HTML, without the marks by which Leptos would find its way back: the app finds its own.
fn printed(view: impl IntoView) -> String {
    // Text cannot hold them: its signs are escaped.
    view.into_view().to_html().replace("<!>", "")
}
