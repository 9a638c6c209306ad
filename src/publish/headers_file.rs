//! The file `_headers`, which hosts such as Netlify and Cloudflare Pages read: the headers of `headers.rs` in their form.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::headers::{ASK, FOR_ALL, FOR_US, FRAMED, Named, OPEN, UNFRAMED, cache_control, everywhere, is_open};

/// Compressed copies: hosts send them under the names of the files.
const COPIES: Named = Named::Ending(&[".br", ".gz"]);

const DOCUMENTS: Named = Named::Ending(&[".html"]);

/// The text of the file for the root of such a host. `base` is the path of the site, such as `/kaart/`; `files` are the
/// paths of all files below it.
///
/// These hosts join the values of all rules that fit, so no two rules here give one header to one file; and they read
/// some hundred rules, so what lies together and is kept alike has one, and what is kept alike there and starts alike. Where no rule says how long a file may be kept,
/// they let browsers ask each time, which is what documents want. Only who may frame a document is said twice: by a rule
/// for each folder of documents, since nothing can take back what a rule for all said.
#[must_use]
pub fn headers_file(base: &str, files: &[String]) -> String {
    let everywhere = everywhere();
    let mut rules = vec![("*".to_owned(), everywhere.each_ref().map(|(name, value)| (*name, value.as_str())).to_vec())];
    let keep = |file: &str| ("Cache-Control", cache_control(file));
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in files.iter().map(String::as_str).filter(|file| !COPIES.fits(file)) {
        match OPEN.iter().find_map(|named| named.folder(file)) {
            Some(folder) => folders.entry(folder).or_default().push(file),
            None if is_open(file) => rules.push((file.to_owned(), [&[keep(file)][..], &FOR_ALL].concat())),
            None if cache_control(file) != ASK => rules.push((file.to_owned(), [&[keep(file)][..], &FOR_US].concat())),
            None => {}
        }
    }
    for (folder, files) in folders {
        let alike = files.first().filter(|first| files.iter().all(|file| keep(file) == keep(first)));
        let together = alike.map(|file| keep(file));
        rules.push((format!("{folder}*"), together.into_iter().chain(FOR_ALL).collect()));
        if together.is_none() {
            let mut starts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for file in files {
                starts.entry(start(file)).or_default().push(file);
            }
            for (start, files) in starts {
                match *files {
                    [first, _, ..] if files.iter().all(|file| keep(file) == keep(first)) => {
                        rules.push((format!("{start}*"), vec![keep(first)]));
                    }
                    _ => rules.extend(files.into_iter().map(|file| (file.to_owned(), vec![keep(file)]))),
                }
            }
        }
    }
    for place in files.iter().filter_map(|file| document_place(file)).collect::<BTreeSet<_>>() {
        // Beside the policy of every answer: where there are two, both hold.
        rules.push((place, vec![("Content-Security-Policy", UNFRAMED)]));
    }
    let mut text = String::new();
    for (path, headers) in rules {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{base}{path}");
        for (name, value) in headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    }
    text
}

/// A path up to the first dot in the name of the file: `data/texts.` for `data/texts.nl-0-2e295783c6e09254.json`.
fn start(file: &str) -> &str {
    let name = file.rfind('/').map_or(0, |slash| slash + 1);
    let dot = file.get(name..).and_then(|name| name.find('.'));
    dot.and_then(|dot| file.get(..=name + dot)).unwrap_or(file)
}

/// The rule that a document falls under which only we may frame: the folder in which it and its like lie, or itself.
fn document_place(file: &str) -> Option<String> {
    if !DOCUMENTS.fits(file) || FRAMED.fits(file) {
        return None;
    }
    let (lang, below) = match file.strip_prefix("en/") {
        Some(below) => ("en/", below),
        None => ("", file),
    };
    match below.split_once('/') {
        Some((folder, _)) => Some(format!("{lang}{folder}/*")),
        None => Some(file.trim_end_matches("index.html").to_owned()),
    }
}
