//! Compressed copies: a host that sends them sends the same site.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use woonzorgkaart::publish::compressed::{Compressed, compress};

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compressed").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("dist/en")).unwrap();
    folder
}

fn run(folder: &Path) -> Compressed {
    compress(&folder.join("dist"), &folder.join("cache")).unwrap()
}

/// What a browser reads out of the copies; nothing where there is none.
fn read(file: &Path) -> [Option<Vec<u8>>; 2] {
    let copy = |ends: &str| fs::read(format!("{}.{ends}", file.display())).ok();
    let brotli = copy("br").map(|copy| {
        let mut bytes = Vec::new();
        brotli::Decompressor::new(&copy[..], 4096).read_to_end(&mut bytes).unwrap();
        bytes
    });
    let gzip = copy("gz").map(|copy| {
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(&copy[..]).read_to_end(&mut bytes).unwrap();
        bytes
    });
    [brotli, gzip]
}

/// Bytes without any pattern.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let step = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    std::iter::repeat_with(step).take(length).collect()
}

#[test]
fn every_text_and_the_wasm_have_copies_that_hold_what_the_file_holds() {
    let text = b"wonen en zorg ".repeat(200);
    let folder = folder("what");
    for (name, content, is_text) in [
        ("index.html", text.clone(), true),
        ("en/index.html", text.clone(), true),
        ("woonzorgkaart-ed17ac1314a60354_bg.wasm", text.clone(), true),
        ("manifest.webmanifest", text.clone(), true),
        ("small.css", b"a{}".repeat(20), true),
        ("tiny.css", b"a{}".to_vec(), true),
        ("picture.png", text.clone(), false),
        ("examples.xlsx", text, false),
        ("noise.txt", noise(2000), true),
        ("none.json", Vec::new(), true),
    ] {
        let file = folder.join("dist").join(name);
        fs::write(&file, &content).unwrap();
        run(&folder);
        let wanted = is_text.then_some(content);
        assert_eq!(read(&file), [wanted.clone(), wanted], "{name}");
    }
}

#[test]
fn a_build_compresses_only_what_it_never_saw() {
    let folder = folder("again");
    let page = folder.join("dist/index.html");
    let (old, new) = (b"oud ".repeat(100), b"nieuw ".repeat(100));
    for (content, made, kept) in [(&old, 2, 0), (&old, 0, 2), (&new, 2, 0), (&old, 0, 2)] {
        fs::write(&page, content).unwrap();
        assert_eq!(run(&folder), Compressed { made, kept });
        assert_eq!(read(&page)[0].as_ref(), Some(content));
    }
    // Trunk makes the folder anew each time.
    fs::remove_dir_all(folder.join("dist")).unwrap();
    fs::create_dir_all(folder.join("dist")).unwrap();
    fs::write(&page, &new).unwrap();
    assert_eq!(run(&folder), Compressed { made: 0, kept: 2 });
    assert_eq!(read(&page), [Some(new.clone()), Some(new)]);
}

#[test]
fn a_copy_of_an_earlier_content_does_not_stay() {
    let folder = folder("stale");
    let file = folder.join("dist/list.txt");
    fs::write(&file, b"oud ".repeat(200)).unwrap();
    run(&folder);
    let new = noise(800);
    fs::write(&file, &new).unwrap();
    run(&folder);
    assert_eq!(read(&file), [Some(new.clone()), Some(new)]);
}

#[test]
fn what_cannot_be_read_is_named() {
    let folder = folder("missing");
    let error = compress(&folder.join("nowhere"), &folder.join("cache")).unwrap_err();
    assert!(format!("{error:#}").contains("nowhere"), "{error:#}");
}
