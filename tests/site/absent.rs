//! What some criteria of WCAG 2.2 are about, and this site has not: nothing that plays, asks who one is, or goes by
//! a movement of the device. The list of criteria names these tests.

use std::fs;
use std::path::Path;

use super::access::{every_page, start, words};
use super::crawled::site;
use super::text_pages::all;

/// Nothing in any document may match.
fn nowhere(selector: &str) {
    every_page(|_, page| all(page, selector).iter().map(|found| start(&found.html())).collect());
}

/// All that we write ourselves for browsers: name and text of each file below these folders that ends so.
fn sources(folders: &[&str], ends: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<_> = folders.iter().map(|name| Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if ends.iter().any(|end| path.extension().is_some_and(|own| own == *end)) {
                found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "nothing in {folders:?}");
    found
}

fn never_says(sources: &[(String, String)], parts: &[&str]) {
    for (name, text) in sources {
        for part in parts {
            assert!(!text.contains(part), "{part} in {name}");
        }
    }
}

#[test]
fn nothing_plays_moves_by_itself_or_flashes() {
    nowhere("audio, video, object, canvas, marquee, blink, [autoplay], animate, animateTransform, animateMotion, set");
    never_says(&sources(&["src", "public"], &["rs", "js"]), &["new Audio", "AudioContext", "HtmlAudio", "speechSynth"]);
    let sheets = sources(&["style"], &["css"]);
    never_says(&sheets, &["infinite", "animation-iteration-count", "alternate"]);
    // What appears after a while does so once, and then stays.
    for (name, text) in &sheets {
        let animations = text.lines().filter(|line| line.contains("animation:"));
        animations
            .for_each(|line| assert!(line.contains(" 1ms linear ") && line.contains("forwards"), "{name}: {line}"));
    }
}

#[test]
fn no_key_is_taken_and_no_page_goes_on_by_itself() {
    nowhere("[accesskey], [aria-keyshortcuts], meta[http-equiv=refresh]");
}

#[test]
fn nobody_is_asked_who_they_are_to_pay_or_to_sign() {
    let ours = "[type=search], [type=checkbox], [type=radio], [type=text], [type=color], [type=number]";
    nowhere(&format!("input:not({ours}), [autocomplete]:not([autocomplete=off]), form[method=post], form[target]"));
}

#[test]
fn nothing_goes_by_moving_the_device() {
    let scripts = sources(&["src/browser", "src/ui", "public"], &["rs", "js"]);
    never_says(&scripts, &["devicemotion", "deviceorientation", "DeviceMotion", "DeviceOrientation", "Accelerometer"]);
}

#[test]
fn a_device_may_be_held_either_way() {
    never_says(&sources(&["style"], &["css"]), &["orientation"]);
    never_says(&sources(&["src/browser", "public"], &["rs", "js"]), &["orientation.lock", "ScreenOrientation"]);
    for manifest in ["manifest.webmanifest", "en/manifest.webmanifest"] {
        let text = fs::read_to_string(site().dist.join(manifest)).unwrap();
        assert!(!text.contains("orientation"), "{manifest}");
    }
    let index = include_str!("../../index.html");
    assert!(index.contains("content=\"width=device-width, initial-scale=1\""), "a page may be enlarged");
}

#[test]
fn no_text_is_a_picture() {
    nowhere("img, picture, input[type=image], svg image");
    never_says(&sources(&["style"], &["css"]), &["url(", "image-set("]);
}

#[test]
fn no_instruction_goes_by_colour_shape_or_place_alone() {
    let things = ["knop", "stip", "link", "veld", "button", "dot", "field"];
    let ways = [
        "rode",
        "groene",
        "blauwe",
        "ronde",
        "vierkante",
        "rechter",
        "linker",
        "red",
        "green",
        "blue",
        "round",
        "square",
        "right-hand",
        "left-hand",
    ];
    every_page(|_, page| {
        let said = words(all(page, "main")[0]).to_lowercase();
        let pairs = ways.iter().flat_map(|way| things.iter().map(move |thing| format!("{way} {thing}")));
        pairs.filter(|pair| said.contains(pair)).collect()
    });
}
