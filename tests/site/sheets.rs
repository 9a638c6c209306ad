//! A page has the style sheets that it needs, and pays for no other page's.

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::crawled::{Document, site};

/// The built style sheet of this name.
fn built(name: &str) -> String {
    let files = fs::read_dir(&site().dist).unwrap().map(|file| file.unwrap().path());
    let is_it = |file: &std::path::PathBuf| {
        file.file_name().unwrap().to_str().unwrap().starts_with(&format!("{name}-"))
            && file.extension().is_some_and(|end| end == "css")
    };
    fs::read_to_string(files.into_iter().find(is_it).unwrap()).unwrap()
}

/// The names of the style sheets that a document links to, in their order, without their hashes.
fn linked(document: &Document) -> Vec<String> {
    let sheet = |link: &String| {
        let name = site().below(link)?.strip_suffix(".css")?;
        Some(name.rsplit_once('-')?.0.to_owned())
    };
    document.links.iter().filter_map(sheet).collect()
}

#[test]
fn each_page_has_its_style_sheets_and_no_others() {
    let [style, frame] = ["style", "frame"].map(built);
    for (path, document) in &site().documents {
        let (within, beside): (&[&String], &[&str]) = match path.strip_prefix("en/").unwrap_or(path) {
            "embed/" => (&[&style, &frame], &[]),
            "insluiten/" => (&[], &["style", "maker"]),
            _ if document.map.is_some() => (&[&style], &[]),
            _ => (&[], &["text"]),
        };
        assert_eq!(linked(document), beside, "/{path}");
        let within: Vec<&str> = within.iter().map(|css| css.trim_end()).collect();
        assert_eq!(document.styles, within, "/{path}");
    }
}

#[test]
fn a_document_lets_no_style_sheets_in_but_its_own() {
    for (path, document) in &site().documents {
        let Some(policy) = &document.policy else {
            assert!(std::env::var_os("DIST").is_none(), "/{path}: only a site that was printed here has no policy");
            continue;
        };
        let own = document.styles.iter().map(|css| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(css))));
        let allowed = format!("; style-src 'self'{}; ", own.collect::<String>());
        assert!(policy.contains(&allowed), "/{path}: {policy}");
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
