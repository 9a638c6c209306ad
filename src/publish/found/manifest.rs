//! What a home screen shows of the site: a web app manifest (<https://www.w3.org/TR/appmanifest/>).

use serde_json::json;

use super::Edition;
use crate::domain::View;
use crate::domain::words::Printed;

/// The colours of the header and of paper, as `style/tokens.css` has them; a manifest cannot read those.
const THEME: &str = "#1b5e5a";
const BACKGROUND: &str = "#faf6ef";

/// The JSON of `manifest.webmanifest` in one language; addresses are paths from the root of the host.
#[must_use]
pub fn manifest(edition: Edition) -> String {
    let words = edition.words();
    let address = edition.public.address();
    let start = address.href(edition.lang, &View::default());
    let icon = |name: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": format!("{}{name}", address.base()), "sizes": sizes, "type": kind, "purpose": purpose });
    json!({
        "id": start,
        "name": format!("{}: {}", words.site, words.tagline),
        "short_name": words.site,
        "description": Printed::of(edition.lang).summary,
        "lang": edition.lang.tag(),
        "dir": "ltr",
        "start_url": start,
        // Both languages, so that the link to the other one does not leave the app.
        "scope": address.base(),
        // With the browser's address and back button: the address is what people pass on.
        "display": "minimal-ui",
        "theme_color": THEME,
        "background_color": BACKGROUND,
        "icons": [
            icon("icon.svg", "any", "image/svg+xml", "any"),
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "any"),
            icon("icon-maskable-512.png", "512x512", "image/png", "maskable"),
        ],
    })
    .to_string()
}
