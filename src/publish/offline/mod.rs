//! The worker that keeps a copy of the site for when there is no network: what it keeps, and by which hashes.
//!
//! What it does with them stands in `worker.js`. Which files belong to a copy is for the caller to say.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::hash::{integrity, short_hash};

/// The name of the worker's file. It stands in the root of the site, because it may serve what lies beside and below it.
pub const WORKER: &str = "sw.js";

const TEMPLATE: &str = include_str!("worker.js");

/// Writes the worker [`WORKER`] into `dist`. It will keep these files, given as paths below `dist` with slashes, such as
/// `en/index.html`, which a visitor knows as `en/`. Gives the id of the release, 16 hexadecimal digits: the same for the
/// same files in any order, and another when one of them changes.
///
/// # Errors
/// A file is missing or unreadable, the main page is not among them, or the worker cannot be written.
pub fn write_worker(dist: &Path, files: &[String]) -> Result<String> {
    ensure!(files.iter().any(|file| file == "index.html"), "an offline copy without the main page opens nothing");
    let mut kept = files.iter().map(|file| kept(dist, file)).collect::<Result<Vec<_>>>()?;
    // The main page last: a copy that has it is whole.
    kept.sort_by(|(a, _), (b, _)| a.is_empty().cmp(&b.is_empty()).then_with(|| a.cmp(b)));
    kept.dedup();
    let lines: Vec<String> = kept.iter().map(|(path, integrity)| format!("  ['{path}', '{integrity}'],")).collect();
    let list = lines.join("\n");
    let release = short_hash(list.as_bytes());
    let worker = TEMPLATE.replacen("/* release */", &release, 1).replacen("/* files */", &list, 1);
    fs::write(dist.join(WORKER), worker).with_context(|| format!("cannot write {WORKER}"))?;
    Ok(release)
}

/// The address of a file below the scope of the worker, and what its content must be, as Subresource Integrity has it.
fn kept(dist: &Path, file: &str) -> Result<(String, String)> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    ensure!(file.chars().all(plain), "{file:?} cannot be written as an address without escapes");
    let bytes = fs::read(dist.join(file)).with_context(|| format!("cannot read {file} for the offline copy"))?;
    let folder = file.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
    Ok((folder.unwrap_or(file).to_owned(), integrity(&bytes)))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A small site in a folder of its own, which goes with it.
    struct Dist(PathBuf);

    impl Drop for Dist {
        fn drop(&mut self) {
            _ = fs::remove_dir_all(&self.0);
        }
    }

    impl std::ops::Deref for Dist {
        type Target = Path;
        fn deref(&self) -> &Path {
            &self.0
        }
    }

    fn site(name: &str) -> Dist {
        let dist = std::env::temp_dir().join(format!("woonzorgkaart-offline-{}-{name}", std::process::id()));
        for folder in ["en", "over", "data"] {
            fs::create_dir_all(dist.join(folder)).unwrap();
        }
        for file in FILES {
            fs::write(dist.join(file), format!("what is in {file}")).unwrap();
        }
        Dist(dist)
    }

    const FILES: [&str; 5] =
        ["index.html", "over/index.html", "en/index.html", "data/examples.nl-0123456789abcdef.json", "icon.svg"];

    fn listed(files: &[&str]) -> Vec<String> {
        files.iter().map(|file| (*file).to_owned()).collect()
    }

    /// The id of the release, and the worker.
    fn written(dist: &Path, files: &[&str]) -> (String, String) {
        let release = write_worker(dist, &listed(files)).unwrap();
        (release, fs::read_to_string(dist.join(WORKER)).unwrap())
    }

    #[test]
    fn the_worker_names_each_file_by_its_address_with_the_hash_of_its_content() {
        let dist = site("names");
        let (release, worker) = written(&dist, &FILES);
        let addresses = ["data/examples.nl-0123456789abcdef.json", "en/", "icon.svg", "over/", ""];
        let files =
            ["data/examples.nl-0123456789abcdef.json", "en/index.html", "icon.svg", "over/index.html", "index.html"];
        let mut at = 0;
        for (address, file) in addresses.into_iter().zip(files) {
            let hash = integrity(&fs::read(dist.join(file)).unwrap());
            let line = format!("  ['{address}', '{hash}'],\n");
            let found = worker.find(&line).unwrap_or_else(|| panic!("{line:?} is missing in {worker}"));
            assert!(found > at, "{address:?} stands too early: the main page comes last");
            at = found;
        }
        assert_eq!(worker.matches("'sha256-").count(), FILES.len());
        assert!(worker.contains(&format!("const RELEASE = '{release}';")), "{release} is not in {worker}");
        assert!(!worker.contains("/* release */") && !worker.contains("/* files */"));
    }

    #[test]
    fn the_same_files_make_the_same_worker_and_any_change_makes_a_new_release() {
        let dist = site("changes");
        let first = written(&dist, &FILES);
        let mut turned = FILES;
        turned.reverse();
        assert_eq!(written(&dist, &turned), first);
        assert_eq!(written(&dist, &[&FILES[..], &FILES[..2]].concat()), first, "named twice");
        assert_ne!(written(&dist, &FILES[..4]).0, first.0, "a file less");
        for file in FILES {
            let before = fs::read(dist.join(file)).unwrap();
            fs::write(dist.join(file), "something else").unwrap();
            assert_ne!(written(&dist, &FILES).0, first.0, "{file}");
            fs::write(dist.join(file), before).unwrap();
        }
        assert_eq!(written(&dist, &FILES), first);
    }

    #[test]
    fn a_list_that_cannot_work_stops_the_build() {
        let dist = site("wrong");
        for (files, words) in [
            (&["icon.svg"][..], "without the main page"),
            (&["index.html", "gone.css"], "gone.css"),
            (&["index.html", "it's.css"], "escapes"),
        ] {
            let error = write_worker(&dist, &listed(files)).unwrap_err().to_string();
            assert!(error.contains(words), "{error:?} should say {words:?}");
        }
        assert!(!dist.join(WORKER).exists());
    }
}
