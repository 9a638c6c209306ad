//! A page as a complete HTML document: Trunk's `index.html`, filled in.

use anyhow::{Context, Result};

use super::headers::meta;
use crate::domain::Lang;
use crate::ui::escape;

/// Where `index.html` leaves room.
const TITLE: &str = "<title>Woonzorgkaart</title>";
const HEAD: &str = "<!-- head -->";
const BODY: &str = "<!-- body -->";
const LANG: &str = "<html lang=\"nl\">";

/// `index.html` as Trunk left it, with the names of the built files in it.
#[derive(Debug, Clone)]
pub struct Template {
    html: String,
    /// The same without scripts.
    still: String,
    /// The address of the offline worker, in a release. It is no part of what one tries out: that reloads by a script
    /// which the security policy would stop.
    worker: Option<String>,
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
    /// Takes Trunk's page, and the address of the offline worker where there is one.
    ///
    /// # Errors
    /// A place to fill in is missing.
    pub fn new(html: String, worker: Option<String>) -> Result<Self> {
        for place in [TITLE, HEAD, BODY, LANG] {
            html.contains(place).then_some(()).with_context(|| format!("index.html has no {place}"))?;
        }
        // What Trunk leaves behind of the element that asked it for the app.
        let is_left = |line: &&str| line.trim_start().starts_with("<link data-trunk");
        let html = html.lines().filter(|line| !is_left(line)).collect::<Vec<_>>().join("\n");
        let mut still = html.clone();
        while let Some((start, end)) = still.find("<script").zip(still.find("</script>")) {
            still.replace_range(start..end + "</script>".len(), "");
        }
        Ok(Self { html, still, worker })
    }

    /// A document that the app brings to life.
    #[must_use]
    pub fn live(&self, document: &Document) -> String {
        let worker = self.worker.as_deref().map_or_else(String::new, |path| format!(" data-worker=\"{path}\""));
        self.fill(&self.html, document, &worker)
    }

    /// A document without any script.
    #[must_use]
    pub fn still(&self, document: &Document) -> String {
        self.fill(&self.still, document, "")
    }

    fn fill(&self, html: &str, document: &Document, worker: &str) -> String {
        let Document { lang, title, head, body } = document;
        let policy = if self.worker.is_some() { meta() + "\n" } else { String::new() };
        html.replacen(LANG, &format!("<html lang=\"{lang}\"{worker}>"), 1)
            .replacen(TITLE, &format!("<title>{}</title>", escape(title)), 1)
            .replacen(HEAD, &(policy + head), 1)
            .replacen(BODY, body, 1)
    }
}
