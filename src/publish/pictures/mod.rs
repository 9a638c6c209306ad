//! Pictures of 1200 x 630 pixels for who shares a page, and the icons of the site.
//!
//! What a picture says is laid out and written as SVG; resvg draws it upon the country, which is drawn once. Pictures
//! are kept in a cache under the sum of all that decides them, so that a build draws only what changed.

mod cache;
mod fonts;
mod icons;
mod land;
mod layout;
mod png;
mod sheet;
mod sketch;
mod wrap;

use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::domain::{Collection, LatLng, Province};

pub use icons::draw_icons;
pub use land::spot;

use cache::Cache;
use fonts::Fonts;
use land::Land;

/// Width and height of a picture in pixels, as Open Graph asks.
pub const SIZE: (u32, u32) = (1200, 630);

/// What one picture shows. All text is plain and in the language of its page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// Where it goes below the folder of the site: `pictures/nl/voorbeeld-hofje.png`.
    pub path: String,
    /// The small line above: the kind of example, `Thema`, `Provincie`; may be empty.
    pub kind: String,
    /// The name; of any length. The name of the site itself makes a picture of the site.
    pub title: String,
    /// The line below: a place, a number of examples, the tagline; may be empty.
    pub line: String,
    /// The examples that the page lists.
    pub pins: Vec<(LatLng, Collection)>,
    /// The one example that the page is about, drawn large; other pins are faint beside it.
    pub open: Option<(LatLng, Collection)>,
    /// A province to tint.
    pub province: Option<Province>,
    /// The name of the site.
    pub site: String,
}

/// How many pictures were made anew and how many came from the cache.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawn {
    pub made: usize,
    pub kept: usize,
}

/// Writes `pictures` below `dist`. `basemap` is the folder of the geometry, `fonts` that of the npm packages
/// `@expo-google-fonts`, `cache` a folder that may be thrown away.
///
/// # Errors
/// A font or the geometry is missing, or a file cannot be written.
pub fn draw_all(dist: &Path, basemap: &Path, fonts: &Path, cache: &Path, pictures: &[Picture]) -> Result<Drawn> {
    let fonts = Fonts::load(fonts)?;
    let land = Land::read(basemap)?;
    let options = fonts.options();
    let cache = Cache::open(cache, &[land.svg(), options.style_sheet.as_deref().unwrap_or_default()], &fonts)?;
    let sketch = |picture: &Picture| {
        let svg = sketch::sketch(picture, &land, &fonts)?;
        Ok((cache.file(&svg), svg))
    };
    let sketches: Vec<_> = pictures.par_iter().map(sketch).collect::<Result<_>>()?;
    let missing: Vec<_> = sketches.iter().filter(|(file, _)| !file.exists()).collect();
    if !missing.is_empty() {
        let ground = png::Ground::new(render(land.svg(), options, None)?);
        missing.par_iter().enumerate().try_for_each(|(n, (file, svg))| {
            let picture = render(svg, options, Some(ground.pixmap()))?;
            cache.keep(file, n, &ground.encode(&picture)?)
        })?;
    }
    for (picture, (file, _)) in pictures.iter().zip(&sketches) {
        write(&dist.join(&picture.path), |to| std::fs::copy(file, to).map(drop))?;
    }
    Ok(Drawn { made: missing.len(), kept: pictures.len() - missing.len() })
}

/// Draws an SVG in the size of a picture, upon `ground` or nothing.
fn render(svg: &str, options: &Options, ground: Option<&Pixmap>) -> Result<Pixmap> {
    let tree = Tree::from_str(svg, options).context("a picture is no SVG")?;
    let size = tree.size().to_int_size();
    let empty = || Pixmap::new(size.width(), size.height()).context("a picture has no size");
    let mut pixmap = ground.cloned().map_or_else(empty, Ok)?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// Writes a file by means of `with`, in a folder that is made when it is not there.
fn write(file: &Path, with: impl FnOnce(&Path) -> std::io::Result<()>) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    with(file).with_context(|| format!("cannot write {}", file.display()))
}
