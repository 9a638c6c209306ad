//! The part of `<head>` by which search engines, messages, feed readers and home screens know a page.

use super::{FEED, MANIFEST, PICTURE_SIZE, Subject, UNMATCHED, canonical, legible, path_in};
use crate::domain::{Lang, Page};
use crate::ui::escape;

/// Elements to put into `<head>`, one a line: description, canonical address and languages, Open Graph
/// (<https://ogp.me>), Twitter card, feed, oEmbed, web manifest and icons. The `<title>` is not among them.
#[must_use]
pub fn head(subject: &Subject) -> String {
    let mut html = String::new();
    element(&mut html, "meta", &[("name", "description"), ("content", subject.description)]);
    addresses(subject, &mut html);
    open_graph(subject, &mut html);
    // Title, description and picture are taken from Open Graph where a card does not give its own.
    element(&mut html, "meta", &[("name", "twitter:card"), ("content", "summary_large_image")]);
    element(&mut html, "meta", &[("name", "twitter:image:alt"), ("content", subject.picture.alt)]);
    files(subject, &mut html);
    html
}

fn addresses(subject: &Subject, html: &mut String) {
    let edition = subject.edition;
    let view = canonical(subject.view);
    let address = |lang| edition.public.page(lang, &view);
    element(html, "link", &[("rel", "canonical"), ("href", &address(edition.lang))]);
    for lang in Lang::ALL {
        element(html, "link", &[("rel", "alternate"), ("hreflang", lang.tag()), ("href", &address(lang))]);
    }
    element(html, "link", &[("rel", "alternate"), ("hreflang", "x-default"), ("href", &address(UNMATCHED))]);
}

fn open_graph(subject: &Subject, html: &mut String) {
    let Subject { edition, title, description, picture, .. } = subject;
    let view = canonical(subject.view);
    let kind = if matches!(view.page, Page::Example(_)) { "article" } else { "website" };
    let (width, height) = PICTURE_SIZE;
    for (property, content) in [
        ("og:type", kind),
        ("og:title", title),
        ("og:description", description),
        ("og:url", &edition.public.page(edition.lang, &view)),
        ("og:site_name", edition.words().site),
        ("og:locale", locale(edition.lang)),
        ("og:locale:alternate", locale(edition.lang.other())),
        ("og:image", &edition.public.file(picture.path)),
        ("og:image:type", "image/png"),
        ("og:image:width", &width.to_string()),
        ("og:image:height", &height.to_string()),
        ("og:image:alt", picture.alt),
    ] {
        element(html, "meta", &[("property", property), ("content", content)]);
    }
}

fn files(subject: &Subject, html: &mut String) {
    let Subject { edition, title, .. } = subject;
    let base = edition.public.address().base();
    let feed = format!("{base}{}", path_in(edition.lang, FEED));
    let named = [("rel", "alternate"), ("type", "application/atom+xml")];
    element(html, "link", &[&named[..], &[("title", edition.words().site), ("href", &feed)]].concat());
    if let Some(path) = subject.oembed {
        // Read by other hosts, so whole.
        let address = edition.public.file(path);
        let named = [("rel", "alternate"), ("type", "application/json+oembed")];
        element(html, "link", &[&named[..], &[("title", *title), ("href", &address)]].concat());
    }
    let manifest = format!("{base}{}", path_in(edition.lang, MANIFEST));
    element(html, "link", &[("rel", "manifest"), ("href", &manifest)]);
    // In this order: a browser that knows both takes the last that it can show, and `sizes` keeps the small one from
    // being preferred to the drawing.
    let icon = |name: &str| format!("{base}{name}");
    element(html, "link", &[("rel", "icon"), ("href", &icon("favicon.ico")), ("sizes", "32x32")]);
    element(html, "link", &[("rel", "icon"), ("href", &icon("icon.svg")), ("type", "image/svg+xml")]);
    let touch = icon("apple-touch-icon.png");
    element(html, "link", &[("rel", "apple-touch-icon"), ("href", &touch), ("sizes", "180x180")]);
}

/// Language and country as Open Graph writes them.
const fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "nl_NL",
        Lang::En => "en_GB",
    }
}

/// A void element on a line of its own.
fn element(html: &mut String, name: &str, attributes: &[(&str, &str)]) {
    *html += "<";
    *html += name;
    for (name, value) in attributes {
        let words: Vec<&str> = value.split_whitespace().collect();
        for part in [" ", name, "=\"", &escape(&legible(&words.join(" "))), "\""] {
            *html += part;
        }
    }
    *html += ">\n";
}
