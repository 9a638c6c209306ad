//! The house rules, held by reading the sources as text. A breach names its file, its line and the rule.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]
#![allow(clippy::string_slice, reason = "at places where a text was found")]

use std::fs;
use std::path::Path;
use std::process::Command;

const HOME: &str = env!("CARGO_MANIFEST_DIR");
const LONGEST_FILE: usize = 250;

struct Source {
    /// From the root of the project, with slashes.
    path: String,
    text: String,
}

impl Source {
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(n, line)| (n + 1, line))
    }

    /// Lines that the compiler reads: no comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines().filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn breach(&self, line: usize, rule: &str) -> String {
        format!("{}:{line}: {rule}", self.path)
    }
}

/// All files below a folder whose names end so.
fn files(folder: &str, ends: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for entry in fs::read_dir(Path::new(HOME).join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&path, ends));
        } else if ends.iter().any(|end| path.ends_with(end)) {
            found.push(read(&path));
        }
    }
    found
}

fn read(path: &str) -> Source {
    Source { path: path.to_owned(), text: fs::read_to_string(Path::new(HOME).join(path)).unwrap() }
}

fn check(subjects: &[Source], breaches: &[String]) {
    assert!(!subjects.is_empty(), "no files to look at: did they move?");
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

/// Whether a name stands in a line, not as the end of a longer one.
fn names(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[test]
fn no_file_is_too_long_to_read_at_a_sitting() {
    let all = ["src", "style", "tests"]
        .map(|folder| files(folder, &[".rs", ".css", ".mjs"]))
        .into_iter()
        .flatten()
        .collect::<Vec<_>>();
    let too_long = all.iter().filter(|file| file.text.lines().count() > LONGEST_FILE);
    let breach = |file: &Source| file.breach(file.text.lines().count(), "the limit is 250 lines; make it two things");
    check(&all, &too_long.map(breach).collect::<Vec<_>>());
}

#[test]
fn each_layer_knows_only_what_it_may() {
    let layers: [(&str, &[&str], &[&str]); 4] = [
        (
            "domain",
            &["leptos", "web_sys", "js_sys", "wasm_bindgen", "leaflet", "gloo", "std::time", "rand::"],
            &["ui", "browser", "publish"],
        ),
        ("ui", &["leaflet::", "gloo", "serde", "web_sys::window", "std::fs"], &["browser", "publish"]),
        ("browser", &["leptos"], &["ui", "publish"]),
        ("publish", &["leaflet::", "gloo"], &["browser"]),
    ];
    for (layer, crates, modules) in layers {
        let sources = files(&format!("src/{layer}"), &[".rs"]);
        let modules = modules.iter().flat_map(|module| ["crate::", "super::"].map(|root| format!("{root}{module}")));
        // What is imported in a group cannot be read line by line.
        let groups = ["crate::{".to_owned()];
        let barred: Vec<String> = crates.iter().map(|name| (*name).to_owned()).chain(modules).chain(groups).collect();
        let mut breaches = Vec::new();
        for file in &sources {
            for (n, line) in file.code() {
                let hits = barred.iter().filter(|name| names(line, name));
                breaches.extend(hits.map(|name| file.breach(n, &format!("src/{layer} must not use {name}"))));
            }
        }
        check(&sources, &breaches);
    }
}

#[test]
fn the_domain_reads_files_in_its_tests_only() {
    let sources = files("src/domain", &[".rs"]);
    let mut breaches = Vec::new();
    for file in &sources {
        let product = file.code().take_while(|(_, line)| *line != "#[cfg(test)]");
        let hits = product.filter(|(_, line)| names(line, "std::fs") || names(line, "include_str!"));
        breaches.extend(hits.map(|(n, _)| file.breach(n, "src/domain must not know files")));
    }
    check(&sources, &breaches);
}

#[test]
fn the_router_is_known_in_one_component_file() {
    let mut sources = files("src/ui", &[".rs"]);
    sources.retain(|file| file.path != "src/ui/navigation.rs");
    check(
        &sources,
        &lines_with(&sources, "only src/ui/navigation.rs uses leptos_router", |l| names(l, "leptos_router")),
    );
}

fn lines_with(sources: &[Source], rule: &str, wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let hits = sources.iter().flat_map(|file| file.code().map(move |(n, line)| (file, n, line)));
    hits.filter(|(_, _, line)| wrong(line)).map(|(file, n, _)| file.breach(n, rule)).collect()
}

#[test]
fn dependencies_of_one_side_stand_under_that_side_alone() {
    const BROWSER: &str = "[target.'cfg(target_arch = \"wasm32\")'.dependencies]";
    const NATIVE: &str = "[target.'cfg(not(target_arch = \"wasm32\"))'.dependencies]";
    let browser = ["leaflet", "leptos_router", "gloo-net", "gloo-events", "gloo-timers", "js-sys"];
    let browser = browser.into_iter().chain(["wasm-bindgen", "wasm-bindgen-futures", "web-sys"]);
    let native = ["anyhow", "atom_syndication", "base64", "brotli", "clap", "csv", "flate2", "geojson"].into_iter();
    let native = native.chain(["pulldown-cmark", "quick-xml", "rand_pcg", "rayon", "resvg", "rust_xlsxwriter"]);
    let native = native.chain(["sha2", "wasmparser"]);
    let manifest = read("Cargo.toml");
    for (name, table) in browser.map(|name| (name, BROWSER)).chain(native.map(|name| (name, NATIVE))) {
        let (mut here, mut found) = ("", Vec::new());
        for (n, line) in manifest.lines() {
            if line.starts_with('[') {
                here = line;
            } else if line.split([' ', '=', '.']).next() == Some(name) {
                found.push((n, here));
            }
        }
        assert!(!found.is_empty(), "Cargo.toml: {name} should stand under {table}");
        for (n, here) in found {
            assert_eq!(here, table, "{}", manifest.breach(n, &format!("{name} stands under the wrong table")));
        }
    }
}

#[test]
fn the_wasm_bindgen_tool_and_library_are_one_version() {
    let (lock, trunk) = (read("Cargo.lock"), read("Trunk.toml"));
    let (_, library) = lock.text.split_once("name = \"wasm-bindgen\"\nversion = ").unwrap();
    let (_, tools) = trunk.text.split_once("[tools]").unwrap();
    let (_, tool) = tools.split_once("wasm_bindgen = ").unwrap();
    assert_eq!(tool.lines().next(), library.lines().next(), "Trunk.toml [tools] and Cargo.lock");
}

#[test]
fn every_module_says_what_it_is_for() {
    let sources = files("src", &[".rs"]);
    let silent = sources.iter().filter(|file| !file.text.starts_with("//! "));
    let breach = |file: &Source| file.breach(1, "a module starts with a //! comment");
    check(&sources, &silent.map(breach).collect::<Vec<_>>());
}

#[test]
fn what_is_printed_fits_a_strict_security_policy() {
    let mut sources = files("src", &[".rs"]);
    sources.push(read("index.html"));
    let handler = |line: &str| {
        line.match_indices(" on").any(|(at, _)| {
            let name: String = line[at + 3..].chars().take_while(char::is_ascii_lowercase).collect();
            !name.is_empty() && line[at + 3 + name.len()..].starts_with('=')
        })
    };
    let rule = "no inline styles, handlers or scripts";
    let inline = |line: &str| {
        ["style=", "style:", "javascript:", "<style"].iter().any(|text| names(line, text)) || handler(line)
    };
    check(&sources, &lines_with(&sources, rule, inline));
}

#[test]
fn styles_never_shout_and_take_their_colours_from_the_tokens() {
    let mut sources = files("style", &[".css"]);
    sources.retain(|file| file.path != "style/tokens.css");
    let mut breaches = lines_with(&sources, "no !important", |line| line.contains("!important"));
    for file in &sources {
        let mut rule = "";
        for (n, line) in file.lines() {
            if line.contains('{') {
                rule = line;
            // Not every browser lets a backdrop inherit the tokens.
            } else if has_colour(line) && !rule.contains("::backdrop") {
                breaches.push(file.breach(n, "colours stand in style/tokens.css only"));
            }
        }
    }
    check(&sources, &breaches);
}

fn has_colour(line: &str) -> bool {
    let hex = line.split('#').skip(1).any(|after| {
        let digits = after.chars().take_while(char::is_ascii_alphanumeric);
        let digits: Vec<bool> = digits.map(|c| c.is_ascii_hexdigit()).collect();
        matches!(digits.len(), 3 | 4 | 6 | 8) && !digits.contains(&false)
    });
    let functions = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"];
    let words = [": white", ": black", ": red", ": gray", ": grey"];
    hex || functions.iter().any(|name| names(line, &format!("{name}("))) || words.iter().any(|word| line.contains(word))
}

#[test]
fn words_for_people_stand_in_the_word_lists_only() {
    let sources =
        ["src/ui", "src/browser"].map(|folder| files(folder, &[".rs"])).into_iter().flatten().collect::<Vec<_>>();
    let rule = "a component asks the words of its language, never which language it is";
    check(&sources, &lines_with(&sources, rule, |line| names(line, "Lang::En") || names(line, "Lang::Nl")));
}

#[test]
fn nothing_tracked_tells_where_it_was_made() {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(HOME).output().expect("git is needed");
    let listed = String::from_utf8(listed.stdout).unwrap();
    let text =
        |path: &str| Some(Source { path: path.into(), text: fs::read_to_string(Path::new(HOME).join(path)).ok()? });
    let sources: Vec<Source> = listed.split('\0').filter(|path| !path.is_empty()).filter_map(text).collect();
    // In two parts, so that this file does not hold them.
    let hosts = [concat!("crates", ".io"), concat!("registry", ".npmjs"), concat!("static.", "crates")];
    let folders = [concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/ho", "me/")];
    let usual = concat!("source = \"registry+https://github.com/rust-lang/crates", ".io-index\"");
    let mut breaches = Vec::new();
    for file in &sources {
        for (n, line) in file.lines().filter(|(_, line)| file.path != "Cargo.lock" || *line != usual) {
            let host = hosts.iter().find(|host| line.contains(*host));
            let part = |c: char| c.is_alphanumeric() || "._~-".contains(c);
            let folder =
                folders.iter().find(|folder| line.match_indices(*folder).any(|(at, _)| !line[..at].ends_with(part)));
            breaches.extend(host.or(folder).map(|found| file.breach(n, &format!("{found} is of one machine"))));
        }
    }
    check(&sources, &breaches);
}
