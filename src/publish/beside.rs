//! The files that stand beside the pages: for feed readers, search engines, other sites and home screens.

use std::path::Path;

use anyhow::Result;

use super::cards::{alt_of, path_of};
use super::files::write;
use super::found::{Edition, FEED, MANIFEST, Picture, feed, manifest, oembed, oembed_path, path_in, robots, sitemap};
use super::pages::Pages;
use super::press::Press;
use crate::domain::{Lang, Page};

/// Writes them below `dist`.
///
/// # Errors
/// A file cannot be made or written.
pub fn write_beside(dist: &Path, press: &Press, pages: &Pages) -> Result<()> {
    for lang in Lang::ALL {
        let dataset = press.index(lang).dataset();
        let edition = Edition { dataset, lang, public: &press.public };
        write(&dist.join(path_in(lang, FEED)), &feed(edition)?)?;
        write(&dist.join(path_in(lang, MANIFEST)), &manifest(edition))?;
        let card = |page: &Page, example| {
            let (path, alt) = (path_of(lang, page), alt_of(lang, &press.about(lang, page)));
            oembed(edition, example, Picture { path: &path, alt: &alt })
        };
        write(&dist.join(oembed_path(edition, None)), &card(&Page::Home, None))?;
        for example in &dataset.examples {
            let text = card(&Page::Example(example.id.clone()), Some(&**example));
            write(&dist.join(oembed_path(edition, Some(&example.id))), &text)?;
        }
        if lang == Lang::Nl {
            write(&dist.join("sitemap.xml"), &sitemap(edition, &pages.each)?)?;
            write(&dist.join("robots.txt"), &robots(edition))?;
        }
    }
    Ok(())
}
