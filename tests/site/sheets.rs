//! A page has the style sheets that it needs, and pays for no other page's.

use std::fs;

use super::crawled::{Document, site};

/// The names of a document's style sheets, in their order, without their hashes.
fn sheets(document: &Document) -> Vec<String> {
    let sheet = |link: &String| {
        let name = site().below(link)?.strip_suffix(".css")?;
        Some(name.rsplit_once('-')?.0.to_owned())
    };
    document.links.iter().filter_map(sheet).collect()
}

#[test]
fn each_page_has_its_style_sheets_and_no_others() {
    for (path, document) in &site().documents {
        let expected: &[&str] = match path.strip_prefix("en/").unwrap_or(path) {
            "embed/" => &["style", "frame"],
            "insluiten/" => &["style", "maker"],
            _ if document.map.is_some() => &["style"],
            _ => &["text"],
        };
        assert_eq!(sheets(document), expected, "/{path}");
    }
}

#[test]
fn pages_of_text_look_the_same_without_a_network() {
    // A site that was printed here has no copy.
    let Ok(worker) = fs::read_to_string(site().dist.join("sw.js")) else { return };
    for path in ["", "over/", "en/privacy/"] {
        assert!(worker.contains(&format!("['{path}', 'sha256-")), "/{path} is in the copy");
        for link in site().documents[path].links.iter().filter_map(|link| site().below(link)) {
            let is_sheet = link.strip_suffix(".css").is_some();
            assert!(!is_sheet || worker.contains(&format!("['{link}', ")), "{link} is in the copy");
        }
    }
}
