//! Files below the folder of the site.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Writes a file, in a folder that may not be there yet.
///
/// # Errors
/// It cannot be written.
pub fn write(file: &Path, text: &str) -> Result<()> {
    let folder = file.parent().context("a file has a folder")?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, text))
        .with_context(|| format!("cannot write {}", file.display()))
}

/// All files below `dist`, in order, as paths with slashes.
///
/// # Errors
/// A folder cannot be read.
pub fn below(dist: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    list(dist, dist, &mut files)?;
    files.sort();
    Ok(files)
}

fn list(dist: &Path, folder: &Path, files: &mut Vec<String>) -> Result<()> {
    for found in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = found?.path();
        if path.is_dir() {
            list(dist, &path, files)?;
        } else {
            let parts: Vec<_> = path.strip_prefix(dist)?.iter().map(|part| part.to_string_lossy()).collect();
            files.push(parts.join("/"));
        }
    }
    Ok(())
}
