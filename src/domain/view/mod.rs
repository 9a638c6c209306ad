//! What an address means: the URL contract, in both directions.
//!
//! [`View::parse`] is total: what it does not know falls away. `Display` prints the shortest address; the two are exact
//! inverses, which a property test holds. No other code reads or builds an address.

mod address;
mod embed;
mod page;
mod position;

pub use address::Address;
pub use embed::{Colour, Embed, Look, Mode};
pub use page::{Page, TextPage};
pub use position::MapPosition;

use std::fmt::{self, Write as _};

use super::fixed::Fixed;
use super::{Choice, Collection, Filter, Province, Slug};

/// Everything that an address says, but for the language and the base path: those belong to the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    pub page: Page,
    /// The choices in the query. A page such as `/thema/<id>/` makes one more: see [`View::filter_in_force`].
    pub filter: Filter,
    /// Where the visitor moved the map; `None` when it follows the selection.
    pub map: Option<MapPosition>,
    /// Map or list alone, on small screens and in embeds.
    pub layout: Option<Layout>,
}

/// One of the two halves alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    Map,
    List,
}

impl View {
    /// Reads a path below the base (such as `voorbeeld/hofje/`) and a query without its question mark.
    #[must_use]
    pub fn parse(path: &str, query: &str) -> Self {
        let mut view = Self { page: Page::parse(path), ..Self::default() };
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "zoek" => view.filter = view.filter.with_text(&value),
                "thema" => view.filter.themes.extend(Slug::new(&value)),
                "provincie" => view.filter.provinces.extend(Province::from_id(&value)),
                "collectie" => view.filter.collections.extend(Collection::from_id(&value)),
                "kaart" => view.map = MapPosition::parse(&value).or(view.map),
                "weergave" => view.layout = Layout::parse(&value).or(view.layout),
                _ => match &mut view.page {
                    Page::Embed(embed) => embed.read(&name, &value),
                    Page::EmbedMaker { example } if name == "voorbeeld" => {
                        *example = Slug::new(&value).or(example.take());
                    }
                    _ => {}
                },
            }
        }
        // Where nothing is chosen there is nothing to fix.
        if let Page::Embed(embed) = &mut view.page {
            embed.fixed = embed.fixed.among(Fixed::of(&view.filter));
        }
        if let Some(choice) = view.page.choice() {
            view.filter = view.filter.without(&choice);
        }
        view
    }

    /// All choices that narrow the list: those of the query and the page's own.
    #[must_use]
    pub fn filter_in_force(&self) -> Filter {
        match self.page.choice() {
            Some(choice) => self.filter.clone().with(&choice),
            None => self.filter.clone(),
        }
    }

    /// The list with these choices in force and the map following it. A page that makes one of the choices stays; one
    /// whose own choice was taken away gives way to the main page.
    #[must_use]
    pub fn narrowed_to(&self, filter: Filter) -> Self {
        let (page, filter) = match (&self.page, self.page.choice()) {
            (Page::Embed(embed), _) => {
                let filter = embed.fixed.hold(&self.filter, &filter);
                (Page::Embed(Embed { example: None, ..embed.clone() }), filter)
            }
            (page, Some(choice)) if filter.has(&choice) => (page.clone(), filter.without(&choice)),
            _ => (Page::Home, filter),
        };
        Self { page, filter, map: None, layout: self.layout }
    }

    /// This example, with the same choices and map around it.
    #[must_use]
    pub fn reading(&self, id: &Slug) -> Self {
        let (page, filter) = match &self.page {
            Page::Embed(embed) => {
                (Page::Embed(Embed { example: Some(id.clone()), ..embed.clone() }), self.filter.clone())
            }
            _ => (Page::Example(id.clone()), self.filter_in_force()),
        };
        Self { page, filter, ..self.clone() }
    }

    /// Back from an example to the list, with the same choices and map. One choice alone has a page of its own, which is
    /// where a visitor of that page came from.
    #[must_use]
    pub fn listing(&self) -> Self {
        let page = match &self.page {
            Page::Embed(embed) => Page::Embed(Embed { example: None, ..embed.clone() }),
            Page::Example(_) => match self.filter.choices().as_slice() {
                [choice] => return Self { map: self.map, layout: self.layout, ..Self::only(choice) },
                _ => Page::Home,
            },
            page => page.clone(),
        };
        Self { page, ..self.clone() }
    }

    /// One choice made and nothing else: its own page where it has one, else the main page.
    #[must_use]
    pub fn only(choice: &Choice) -> Self {
        let page = match choice {
            Choice::Text(_) => return Self { filter: Filter::default().with(choice), ..Self::default() },
            Choice::Theme(id) => Page::Theme(id.clone()),
            Choice::Province(province) => Page::Province(*province),
            Choice::Collection(collection) => Page::Collection(*collection),
        };
        Self { page, ..Self::default() }
    }

    /// The id of the example that the address asks for.
    #[must_use]
    pub const fn example(&self) -> Option<&Slug> {
        match &self.page {
            Page::Example(id) | Page::Embed(Embed { example: Some(id), .. }) => Some(id),
            _ => None,
        }
    }

    /// What visitors cannot take away.
    #[must_use]
    pub fn fixed(&self) -> Fixed {
        match &self.page {
            Page::Embed(embed) => embed.fixed,
            _ => Fixed::default(),
        }
    }

    /// The list of one choice alone: in a frame inside it, else its own page.
    #[must_use]
    pub fn toward(&self, choice: &Choice) -> Self {
        match &self.page {
            Page::Embed(_) => self.narrowed_to(Filter::default().with(choice)),
            _ => Self::only(choice),
        }
    }

    /// The same on the site itself, for what is shown in another site's frame.
    #[must_use]
    pub fn whole(&self) -> Self {
        let page = match &self.page {
            Page::Embed(Embed { example: Some(id), .. }) => Page::Example(id.clone()),
            Page::Embed(_) => Page::Home,
            page => page.clone(),
        };
        Self { page, ..self.clone() }
    }

    /// The page where a partner puts together a frame with these choices and this map, or with this example open.
    #[must_use]
    pub fn embedding(&self) -> Self {
        let page = Page::EmbedMaker { example: self.example().cloned() };
        Self { page, filter: self.filter_in_force(), map: self.map, layout: None }
    }
}

impl Layout {
    const fn id(self) -> &'static str {
        match self {
            Self::Map => "kaart",
            Self::List => "lijst",
        }
    }

    fn parse(id: &str) -> Option<Self> {
        [Self::Map, Self::List].into_iter().find(|layout| layout.id() == id)
    }
}

/// The path below the base and the query: `voorbeeld/hofje/?thema=lokale-politiek`; nothing for the main page.
impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut query = form_urlencoded::Serializer::new(String::new());
        match &self.page {
            Page::Embed(embed) => embed.write(&mut query),
            Page::EmbedMaker { example: Some(id) } => _ = query.append_pair("voorbeeld", id.as_str()),
            _ => {}
        }
        for choice in self.filter.choices() {
            match choice {
                Choice::Text(text) => query.append_pair("zoek", &text),
                Choice::Theme(id) => query.append_pair("thema", id.as_str()),
                Choice::Province(province) => query.append_pair("provincie", province.id()),
                Choice::Collection(collection) => query.append_pair("collectie", collection.id()),
            };
        }
        if let Some(layout) = self.layout {
            query.append_pair("weergave", layout.id());
        }
        let mut query = query.finish();
        if let Some(map) = self.map {
            let and = if query.is_empty() { "" } else { "&" };
            // Written by hand, because a slash in a query need not be escaped and reads better.
            write!(query, "{and}kaart={map}")?;
        }
        let mark = if query.is_empty() { "" } else { "?" };
        write!(f, "{}{mark}{query}", self.page)
    }
}
