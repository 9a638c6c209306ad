//! A page as a complete HTML document: Trunk's `index.html`, filled in.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::built::find;
use super::headers::meta;
use crate::domain::Lang;
use crate::ui::escape;

/// Where `index.html` leaves room.
const TITLE: &str = "<title>Woonzorgkaart</title>";
const HEAD: &str = "<!-- head -->";
const BODY: &str = "<!-- body -->";
const LANG: &str = "<html lang=\"nl\">";
const BASE: &str = "<base ";
/// How Trunk writes the elements of which a page has its own.
const SCRIPT: (&str, &str) = ("<script", "</script>");
const SHEET: (&str, &str) = ("<link rel=\"stylesheet\"", ">");
/// Links open outside the frame.
const OUTSIDE: &str = "<base target=\"_blank\" ";

/// `index.html` as Trunk left it, with the names of the built files in it.
#[derive(Debug, Clone)]
pub struct Template {
    html: String,
    /// What the sheets of a page of the map hold, by their names.
    sheets: Vec<(&'static str, String)>,
    /// The address of the offline worker, in a release. It is no part of what one tries out: that reloads by a script
    /// which the security policy would stop.
    worker: Option<String>,
}

/// What a page is for, which decides its scripts and its style sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The app brings it to life.
    Live,
    /// The same in another site's frame: links that the app does not follow itself open outside it, and no copy is kept.
    Framed,
    /// The page where a frame is put together.
    Maker,
    /// A page of text, without any script.
    Still,
}

impl Kind {
    const fn scripts(self) -> &'static [&'static str] {
        match self {
            Self::Live => &["leaflet", "start"],
            Self::Framed => &["frame", "leaflet", "start"],
            Self::Maker => &["maker"],
            Self::Still => &[],
        }
    }

    /// Those that stand in the page itself: the map is seen without waiting for another answer. The first of a frame holds the
    /// tokens that its script changes.
    const fn sheets_within(self) -> &'static [&'static str] {
        match self {
            Self::Live => &["style"],
            Self::Framed => &["style", "frame"],
            Self::Maker | Self::Still => &[],
        }
    }

    /// Those that it shares with others of its kind.
    const fn sheets_beside(self) -> &'static [&'static str] {
        match self {
            Self::Live | Self::Framed => &[],
            Self::Maker => &["style", "maker"],
            Self::Still => &["text"],
        }
    }
}

/// The parts of a page that differ.
#[derive(Debug, Clone)]
pub struct Document {
    pub lang: Lang,
    pub title: String,
    /// Markup for `<head>`.
    pub head: String,
    /// Markup for `<body>`.
    pub body: String,
}

impl Template {
    /// Takes what Trunk left in `dist`, and the address of the offline worker where there is one.
    ///
    /// # Errors
    /// The page or a style sheet is missing, or a place to fill in.
    pub fn read(dist: &Path, worker: Option<String>) -> Result<Self> {
        let html = fs::read_to_string(dist.join("index.html")).context("Trunk's index.html is missing")?;
        for place in [TITLE, HEAD, BODY, LANG, BASE] {
            html.contains(place).then_some(()).with_context(|| format!("index.html has no {place}"))?;
        }
        // What Trunk leaves behind of the element that asked it for the app.
        let is_left = |line: &&str| line.trim_start().starts_with("<link data-trunk");
        let html = html.lines().filter(|line| !is_left(line)).collect::<Vec<_>>().join("\n");
        let sheet = |name: &&'static str| {
            let file = find(dist, (&format!("{name}-"), ".css"))?;
            anyhow::Ok((*name, fs::read_to_string(dist.join(file))?))
        };
        let sheets = Kind::Framed.sheets_within().iter().map(sheet).collect::<Result<_>>()?;
        Ok(Self { html, sheets, worker })
    }

    /// A whole page of this kind.
    #[must_use]
    pub fn fill(&self, kind: Kind, document: &Document) -> String {
        let Document { lang, title, head, body } = document;
        let html = only(&self.html, SCRIPT, kind.scripts());
        let html = only(&html, SHEET, kind.sheets_beside());
        let within = self.sheets.iter().filter(|(name, _)| kind.sheets_within().contains(name));
        let within: Vec<&str> = within.map(|(_, css)| css.trim_end()).collect();
        let styles: String = within.iter().flat_map(|css| ["\n<style>", css, "</style>"]).collect();
        let html = if kind == Kind::Framed { html.replacen(BASE, OUTSIDE, 1) } else { html };
        let worker = self.worker.as_deref().filter(|_| kind == Kind::Live);
        let worker = worker.map_or_else(String::new, |path| format!(" data-worker=\"{path}\""));
        let policy = if self.worker.is_some() { meta(&within) + "\n" } else { String::new() };
        html.replacen(LANG, &format!("<html lang=\"{lang}\"{worker}>"), 1)
            .replacen(TITLE, &format!("<title>{}</title>", escape(title)), 1)
            .replacen(HEAD, &[&policy, head.as_str(), &styles].concat(), 1)
            .replacen(BODY, body, 1)
    }
}

/// The page without those of its elements that none of these names is for. `element` is how they start and end.
fn only(html: &str, (start, end): (&str, &str), names: &[&str]) -> String {
    let (mut kept, mut rest) = (String::new(), html);
    while let Some((before, element)) = rest.split_once(start) {
        let (element, after) = element.split_once(end).unwrap_or((element, ""));
        kept += before;
        if names.iter().any(|name| element.contains(&format!("/{name}-"))) {
            kept += &[start, element, end].concat();
        }
        rest = after;
    }
    kept + rest
}
