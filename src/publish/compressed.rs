//! Compressed copies beside the files of the site, made once, so that a host sends small answers without any work.
//!
//! A host that does not look for them serves the files themselves.

use std::collections::HashSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::files::below;

/// What it took to have a compressed copy of everything, in copies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Compressed {
    /// Compressed now.
    pub made: usize,
    /// Found in the cache from an earlier build.
    pub kept: usize,
}

#[derive(Clone, Copy)]
enum Coding {
    Brotli,
    Gzip,
}

/// What is text, and wasm. Pictures and spreadsheets are compressed in themselves.
const SHRINKING: [&str; 13] =
    ["css", "csv", "geojson", "html", "js", "json", "md", "svg", "tsv", "txt", "wasm", "webmanifest", "xml"];

/// How far back brotli looks, as a power of two of bytes: the widest that every browser takes.
const WINDOW: i32 = 22;

/// The cache may hold this many copies; beyond, those that this build did not ask for go.
const CACHED: usize = 4000;

/// Puts a `.br` and a `.gz` copy beside every text and wasm file below `dist`, so that hosts need no rule for which have
/// one. Copies of contents that `cache` has seen come from there.
///
/// # Errors
/// A file cannot be read or written; the words say which.
pub fn compress(dist: &Path, cache: &Path) -> Result<Compressed> {
    let shrinks =
        |name: &String| Path::new(name).extension().is_some_and(|end| SHRINKING.iter().any(|known| end == *known));
    let files: Vec<PathBuf> = below(dist)?.into_iter().filter(shrinks).map(|name| dist.join(name)).collect();
    fs::create_dir_all(cache).with_context(|| format!("cannot make {}", cache.display()))?;
    let copies: Vec<(PathBuf, bool)> = files
        .par_iter()
        .map(|file| copies_of(dist, file, cache))
        .collect::<Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    let made = copies.iter().filter(|(_, made)| *made).count();
    let kept = copies.len() - made;
    clear(cache, &copies.into_iter().map(|(kept, _)| kept).collect())?;
    Ok(Compressed { made, kept })
}

/// The content of a file after brotli. `name` is its path below the site.
///
/// The best quality for what most visitors fetch. The one below it (10) takes half the time, and quality 9 a twentieth:
/// a page of 19 kB becomes 22 kB. There are hundreds of pages of one example or one theme, and each release touches
/// them all, so they get 9.
///
/// # Errors
/// None that memory alone can give.
pub fn brotli(name: &Path, bytes: &[u8]) -> Result<Vec<u8>> {
    // `thema/x/index.html`, but not `en/over/index.html`.
    let kind = name.components().nth_back(2).map(std::path::Component::as_os_str);
    let one_of_many = kind.is_some_and(|kind| kind != "en") && name.extension().is_some_and(|ends| ends == "html");
    let quality = if one_of_many { 9 } else { 11 };
    let params = BrotliEncoderParams { quality, lgwin: WINDOW, size_hint: bytes.len(), ..Default::default() };
    let mut writer = brotli::CompressorWriter::with_params(Vec::new(), 4096, &params);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

/// Both copies of a file: where the cache has each, and whether it had to be made.
fn copies_of(dist: &Path, file: &Path, cache: &Path) -> Result<[(PathBuf, bool); 2]> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let name = file.strip_prefix(dist)?;
    let digest = format!("{:x}", Sha256::digest(&bytes));
    let copy = |coding: Coding| {
        let ends = match coding {
            Coding::Brotli => "br",
            Coding::Gzip => "gz",
        };
        let kept = cache.join(format!("{digest}.{ends}"));
        let beside = PathBuf::from(format!("{}.{ends}", file.display()));
        let (copy, made) = match fs::read(&kept) {
            Ok(copy) => (copy, false),
            Err(_) => (make(coding, name, &bytes, &kept)?, true),
        };
        fs::write(&beside, copy).with_context(|| format!("cannot write {}", beside.display()))?;
        anyhow::Ok((kept, made))
    };
    Ok([copy(Coding::Brotli)?, copy(Coding::Gzip)?])
}

/// Compresses and caches. The cache gets whole files only, whoever else builds, and wherever a build is cut off.
fn make(coding: Coding, name: &Path, bytes: &[u8], kept: &Path) -> Result<Vec<u8>> {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let copy = match coding {
        Coding::Brotli => brotli(name, bytes)?,
        Coding::Gzip => gzip(bytes)?,
    };
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let part = kept.with_extension(format!("{}-{number}.part", std::process::id()));
    fs::write(&part, &copy)
        .and_then(|()| fs::rename(&part, kept))
        .with_context(|| format!("cannot write {}", kept.display()))?;
    Ok(copy)
}

/// Keeps the cache from growing for ever.
fn clear(cache: &Path, asked: &HashSet<PathBuf>) -> Result<()> {
    let found: Vec<PathBuf> = fs::read_dir(cache)?.filter_map(|found| Some(found.ok()?.path())).collect();
    if found.len() > CACHED {
        for path in found.iter().filter(|path| !asked.contains(*path)) {
            // Another build may have been quicker.
            let _ = fs::remove_file(path);
        }
    }
    Ok(())
}
