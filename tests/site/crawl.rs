//! A walk through every document.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::crawled::{Document, Map, site};
use super::print::OWN_SCRIPTS;
use super::text_pages::PAGES;
use woonzorgkaart::domain::{Collection, Dataset, Province};

/// What nobody looks for: other sites' frames, and what stands in the place of a page.
pub const NOT_FOUND_BY_SEARCHING: [&str; 3] = ["404.html", "embed/", "en/embed/"];

fn dataset() -> Dataset {
    Dataset::parse(include_str!("../../public/data/examples.json")).unwrap().0
}

/// Every document must give an empty list; each breach says what is wrong.
pub fn every_document(breaches: impl Fn(&str, &Document) -> Vec<String>) {
    let found: Vec<String> = site()
        .documents
        .iter()
        .flat_map(|(path, document)| {
            breaches(path, document).into_iter().map(move |breach| format!("/{path}: {breach}"))
        })
        .collect();
    assert!(found.is_empty(), "{} in all:\n{}", found.len(), found[..found.len().min(30)].join("\n"));
}

#[test]
fn there_is_a_page_for_all_that_can_be_pointed_at() {
    let site = site();
    let count = |start: &str| site.documents.keys().filter(|path| path.starts_with(start)).count();
    for root in ["", "en/"] {
        let dataset = dataset();
        for (start, number) in [
            ("voorbeeld/", dataset.examples.len()),
            ("thema/", dataset.themes.len()),
            ("provincie/", Province::ALL.len()),
            ("collectie/", Collection::ALL.len()),
        ] {
            assert_eq!(count(&format!("{root}{start}")), number, "{root}{start}");
        }
        for page in PAGES.into_iter().chain(["", "insluiten/"]) {
            assert_eq!(count(&format!("{root}{page}")).min(1), 1, "{root}{page}");
        }
    }
}

#[test]
fn no_link_within_the_site_is_dead() {
    let site = site();
    every_document(|_, document| {
        let dead = document.links.iter().filter(|link| {
            let Some(target) = site.below(link) else { return link.starts_with('/') || !link.contains(':') };
            let target_path = target.split('?').next().unwrap();
            let there = site.has(target_path);
            let part = link.split_once('#').map(|(_, part)| part);
            let lost = part.is_some_and(|part| {
                site.documents.get(target_path).is_some_and(|to| !to.ids.iter().any(|id| id == part))
            });
            !there || lost
        });
        dead.map(|link| format!("{link} leads nowhere")).collect()
    });
}

#[test]
fn no_id_stands_twice_and_each_page_has_one_main_heading() {
    every_document(|_, document| {
        let mut seen = HashSet::new();
        let twice = document.ids.iter().filter(|id| !seen.insert(*id)).map(|id| format!("id {id} stands twice"));
        let headings = (document.headings != 1).then(|| format!("{} main headings", document.headings));
        twice.chain(headings).collect()
    });
}

#[test]
fn no_picture_is_without_words() {
    every_document(|_, document| document.silent.iter().map(|picture| picture.chars().take(200).collect()).collect());
}

#[test]
fn every_page_is_there_in_both_languages_and_each_names_the_other() {
    let site = site();
    every_document(|path, document| {
        if NOT_FOUND_BY_SEARCHING.contains(&path) {
            return Vec::new();
        }
        let (lang, other) = match path.strip_prefix("en/") {
            Some(rest) => ("en", rest.to_owned()),
            None => ("nl", format!("en/{path}")),
        };
        let mut breaches = Vec::new();
        if document.lang != lang {
            breaches.push(format!("is in {:?}", document.lang));
        }
        if !site.documents.contains_key(&other) {
            breaches.push(format!("has no /{other}"));
        }
        let named = |lang: &str| document.languages.iter().find(|(tag, _)| tag == lang).map(|(_, href)| href.as_str());
        let (own_tag, other_tag) = if lang == "en" { ("en", "nl") } else { ("nl", "en") };
        for (tag, expected) in [(own_tag, path), (other_tag, &*other)] {
            if named(tag).and_then(|href| site.below(href)) != Some(expected) {
                breaches.push(format!("{tag} should be /{expected}, is {:?}", named(tag)));
            }
        }
        if document.canonical.as_deref().and_then(|href| site.below(href)) != Some(path) {
            breaches.push(format!("calls itself {:?}", document.canonical));
        }
        breaches
    });
}

#[test]
fn the_language_link_of_every_page_leads_to_the_same_page() {
    let site = site();
    every_document(|path, document| {
        let other = path.strip_prefix("en/").map_or_else(|| format!("en/{path}"), str::to_owned);
        let leads = |link: &String| site.below(link) == Some(&other);
        (!NOT_FOUND_BY_SEARCHING.contains(&path) && !document.links.iter().any(leads))
            .then(|| format!("no link to /{other}"))
            .into_iter()
            .collect()
    });
}

#[test]
fn a_page_runs_the_scripts_of_the_app_or_none() {
    every_document(|path, document| {
        // In a frame there is one more.
        let framed = usize::from(path.ends_with("embed/"));
        // Where a frame is put together there is one of its own.
        let fits = match path.trim_start_matches("en/") {
            "insluiten/" => document.scripts == 1,
            _ => [0, OWN_SCRIPTS + framed].contains(&document.scripts),
        };
        (!fits).then(|| format!("{} scripts", document.scripts)).into_iter().collect()
    });
}

#[test]
fn what_is_framed_leads_search_engines_and_visitors_to_the_whole_map() {
    for (path, whole) in [("embed/", ""), ("en/embed/", "en/")] {
        let document = &site().documents[path];
        assert_eq!(document.canonical.as_deref().and_then(|href| site().below(href)), Some(whole));
        assert!(document.html.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
        assert!(document.html.contains("<base target=\"_blank\""), "links of {path} open outside the frame");
        assert!(!document.links.iter().any(|link| link.contains("embed/")), "{path} leads into the frame");
    }
}

#[test]
fn every_drawn_map_shows_all_its_dots_and_not_much_more_than_it_must() {
    let site = site();
    every_document(|_, document| {
        let Some(Map { seen: [left, top, width, height], dots }) = &document.map else { return Vec::new() };
        let beyond = dots.iter().filter(|(x, y)| {
            !(left + width / 50..=left + width * 49 / 50).contains(x)
                || !(top + height / 50..=top + height * 49 / 50).contains(y)
        });
        beyond.map(|at| format!("a dot at {at:?} is at the edge or beyond it")).collect()
    });
    let width = |path: &str| site.documents[path].map.as_ref().unwrap().seen[2];
    assert!(width("provincie/utrecht/") <= width("") / 3, "a province is drawn near");
    assert_eq!(width(""), width("en/"));
    for theme in &dataset().themes {
        let fitting = dataset().examples.iter().filter(|example| example.themes.contains(&theme.id)).count();
        let map = site.documents[&format!("thema/{}/", theme.id)].map.as_ref().unwrap();
        assert_eq!(map.dots.len(), fitting, "dots of one theme alone");
    }
}

#[test]
fn what_a_host_keeps_for_ever_is_named_by_what_is_in_it() {
    let (mut seen, dist) = (0, &site().dist);
    for folder in ["", "data"] {
        for found in fs::read_dir(dist.join(folder)).unwrap() {
            let path = found.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let starts = ["woonzorgkaart-", "examples.", "texts."];
            let ours = starts.iter().any(|start| name.starts_with(start)) && name.contains('-');
            // A site that was printed here has no app in it.
            let stands_in = ["woonzorgkaart-1.js", "woonzorgkaart-1_bg.wasm"].contains(&&*name);
            if ours && !stands_in && !["br", "gz"].iter().any(|end| name.ends_with(end)) {
                let hash = format!("{:x}", Sha256::digest(fs::read(&path).unwrap()));
                assert!(name.contains(&hash[..16]), "{name} holds {hash}");
                seen += 1;
            }
        }
    }
    assert!(seen >= 4, "the lists and texts at least");
}

#[test]
fn in_a_release_every_text_and_the_wasm_have_compressed_copies() {
    let dist = &site().dist;
    // A site that was printed here is no release.
    if !dist.join("_headers").exists() {
        return;
    }
    let mut files = Vec::new();
    list(dist, &mut files);
    let ends = ["css", "csv", "geojson", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];
    let texts = files.iter().filter(|file| file.extension().is_some_and(|end| ends.iter().any(|known| end == *known)));
    let bare = texts.filter(|file| {
        ["br", "gz"].iter().any(|end| !files.contains(&PathBuf::from(format!("{}.{end}", file.display()))))
    });
    assert_eq!(bare.collect::<Vec<_>>(), Vec::<&PathBuf>::new());
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    for found in fs::read_dir(folder).unwrap() {
        let path = found.unwrap().path();
        if path.is_dir() { list(&path, files) } else { files.push(path) }
    }
}
