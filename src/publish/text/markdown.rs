//! From Markdown to HTML, with the links that only this site knows.

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html};

use super::Facts;
use crate::domain::{Choice, Lang, Slug, View};
use crate::ui::escape;

/// A page of text.
#[derive(Debug, Clone)]
pub struct Rendered {
    pub html: String,
    /// The main heading.
    pub title: String,
    /// The first paragraph, at most some 200 characters of it.
    pub description: String,
}

/// In links, `/` is the site: `/gegevens/` becomes that page in `lang`, `/data/…` and whatever has a file's name that
/// file. A key of a theme as code becomes a link to the theme.
pub fn render(text: &str, lang: Lang, facts: &Facts) -> Rendered {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let events: Vec<Event> = Parser::new_ext(text, options).flat_map(|event| linked(event, lang, facts)).collect();
    let mut rendered = Rendered {
        html: String::new(),
        title: text_of(&events, &|tag| matches!(tag, Tag::Heading { .. })),
        description: shortened(&text_of(&events, &|tag| matches!(tag, Tag::Paragraph))),
    };
    html::push_html(&mut rendered.html, events.into_iter());
    rendered
}

fn linked<'a>(event: Event<'a>, lang: Lang, facts: &Facts) -> Vec<Event<'a>> {
    match event {
        Event::Code(code) => match theme_link(&code, lang, facts) {
            Some((href, label)) => link(href, label),
            None => vec![Event::Code(code)],
        },
        // An address that is its own text need not be told again on paper.
        Event::Start(Tag::Link { link_type: LinkType::Autolink, dest_url, .. }) => {
            vec![Event::InlineHtml(format!("<a class=\"bare\" href=\"{}\">", escape(&dest_url)).into())]
        }
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = dest_url.strip_prefix('/').map(|path| own(path, lang, facts).into()).unwrap_or(dest_url);
            vec![Event::Start(Tag::Link { link_type, dest_url, title, id })]
        }
        event => vec![event],
    }
}

fn theme_link(code: &str, lang: Lang, facts: &Facts) -> Option<(String, String)> {
    let theme = facts.dataset.theme(&Slug::new(code)?)?;
    let href = facts.public.address().href(lang, &View::only(&Choice::Theme(theme.id.clone())));
    Some((href, theme.label.text(lang).to_owned()))
}

fn link<'a>(href: String, label: String) -> Vec<Event<'a>> {
    let (title, id) = (CowStr::Borrowed(""), CowStr::Borrowed(""));
    let start = Tag::Link { link_type: LinkType::Inline, dest_url: href.into(), title, id };
    vec![Event::Start(start), Event::Text(label.into()), Event::End(TagEnd::Link)]
}

fn own(path: &str, lang: Lang, facts: &Facts) -> String {
    let address = facts.public.address();
    if path.contains('.') { format!("{}{path}", address.base()) } else { address.href(lang, &View::parse(path, "")) }
}

/// The text of the first element that begins with such a tag.
fn text_of(events: &[Event], begins: &dyn Fn(&Tag) -> bool) -> String {
    let from = events.iter().skip_while(|event| !matches!(event, Event::Start(tag) if begins(tag)));
    let within = from.take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_) | TagEnd::Paragraph)));
    let text = within.filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(&**text),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    });
    text.collect()
}

/// Whole sentences up to some 200 characters, or the first one.
fn shortened(text: &str) -> String {
    let mut short = String::new();
    for sentence in text.split_inclusive(". ") {
        if !short.is_empty() && short.chars().count() + sentence.chars().count() > 200 {
            break;
        }
        short += sentence;
    }
    short.trim_end().to_owned()
}
