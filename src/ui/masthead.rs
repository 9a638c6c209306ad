//! The header and the footer of every page: the same everywhere, printed only.

use leptos::prelude::*;

use super::Atlas;
use super::icon::{Icon, Logo, MENU};
use super::sheet::SheetHead;
use crate::domain::View;
use crate::domain::view::{Page, TextPage};
use crate::domain::words::{Maker, Printed};

/// What the menu leads to, after the map.
const MENU_PAGES: [Page; 5] = [
    Page::Text(TextPage::RedThreads),
    Page::Text(TextPage::Perspective2040),
    Page::Text(TextPage::Figures),
    Page::EmbedMaker { example: None },
    Page::Text(TextPage::About),
];
const FOOTER_PAGES: [Page; 4] = [
    Page::Text(TextPage::Data),
    Page::Text(TextPage::Developers),
    Page::Text(TextPage::Accessibility),
    Page::Text(TextPage::Privacy),
];

const SHEET: &str = "menu";

/// The whole address of the main page, for paper.
#[derive(Debug, Clone)]
pub struct PublicUrl(pub String);

/// The site's name, which leads home, the menu, and the same page in the other language.
#[component]
#[must_use]
pub fn Masthead() -> impl IntoView {
    let atlas = Atlas::here();
    let (view, words) = (atlas.view.get_untracked(), Printed::of(atlas.lang));
    let other = atlas.lang.other();
    let map = MenuLink {
        href: atlas.href(&View::default()),
        label: words.map_page,
        // The map is one thing with many addresses.
        current: (!matches!(view.page, Page::Text(_) | Page::EmbedMaker { .. })).then_some("true"),
    };
    let address = use_context::<PublicUrl>().map(|PublicUrl(url)| view! { <p class="site-address">{url}</p> });
    view! {
        <p class="offline-copy">{words.offline}</p>
        <header class="masthead">
            <a class="brand" href=atlas.href(&View::default()) data-noscroll="">
                <Logo />
                {atlas.words.site}
            </a>
            {address}
            <button type="button" class="button-plain menu-open" popovertarget=SHEET>
                <Icon lines=MENU />
                {words.menu}
            </button>
            <nav class="sheet menu" id=SHEET popover="auto" aria-label=words.menu>
                <SheetHead sheet=SHEET name=words.menu close=words.close />
                <ul>{link(map)} {MENU_PAGES.map(|page| link(to(atlas, page))).collect_view()}</ul>
            </nav>
            // The other language is another document: the browser, not the router, goes there.
            <a class="language" href=atlas.href_in(other, &view) hreflang=other.tag() lang=other.tag() rel="external">
                {words.other_language}
            </a>
        </header>
    }
}

/// What this site is, how old, and what else there is to read.
#[component]
#[must_use]
pub fn Footer() -> impl IntoView {
    let atlas = Atlas::here();
    let words = Printed::of(atlas.lang);
    let updated = atlas.with_index(|index| words.updated_on(index.dataset().updated.as_deref()?));
    let feed = MenuLink { href: format!("{}feed.xml", atlas.href(&View::default())), label: words.feed, current: None };
    let links = FOOTER_PAGES.map(|page| link(to(atlas, page)));
    view! {
        <footer class="site-footer">
            <p>{words.independent} " " {updated}</p>
            <nav aria-label=words.footer>
                <ul>{links.collect_view()} {link(feed)}</ul>
            </nav>
        </footer>
    }
}

struct MenuLink {
    href: String,
    label: &'static str,
    current: Option<&'static str>,
}

fn to(atlas: Atlas, page: Page) -> MenuLink {
    let label = match page {
        Page::Text(page) => (Printed::of(atlas.lang).page)(page),
        _ => Maker::of(atlas.lang).menu,
    };
    let view = View { page, ..View::default() };
    let current = (atlas.view.get_untracked().page == view.page).then_some("page");
    MenuLink { href: atlas.href(&view), label, current }
}

/// The browser, not the router, goes there: a document of its own, and a menu that is closed again.
fn link(MenuLink { href, label, current }: MenuLink) -> impl IntoView {
    view! { <li><a href=href aria-current=current rel="external">{label}</a></li> }
}
