//! The icons of the site in the sizes that browsers and phones ask for, all from `public/icon.svg`.

use std::path::Path;

use anyhow::{Context, Result};
use resvg::usvg::Options;

use super::sheet::colour;
use super::{render, write};

const ICON: &str = include_str!("../../../public/icon.svg");

/// What an icon stands on.
#[derive(Clone, Copy)]
enum Under {
    Nothing,
    Paper,
}

/// Name, width in pixels, share of the width that the logo takes, and what is under it. A maskable icon may be cut to a
/// circle of four fifths of its width (W3C App Manifest, "Icon masks"): a house of six tenths stays within.
const ICONS: [(&str, u16, f32, Under); 4] = [
    ("apple-touch-icon.png", 180, 0.72, Under::Paper),
    ("icon-192.png", 192, 1.0, Under::Nothing),
    ("icon-512.png", 512, 1.0, Under::Nothing),
    ("icon-maskable-512.png", 512, 0.62, Under::Paper),
];

/// Width of the icon in a tab, in pixels.
const FAVICON: u8 = 32;

/// Writes `favicon.ico` and the icons for home screens below `dist`.
///
/// # Errors
/// An icon cannot be drawn or written.
pub fn draw_icons(dist: &Path) -> Result<()> {
    for (name, width, share, under) in ICONS {
        let png = draw(width, share, under)?;
        write(&dist.join(name), |file| std::fs::write(file, png))?;
    }
    let favicon = ico(&draw(FAVICON.into(), 1.0, Under::Nothing)?)?;
    write(&dist.join("favicon.ico"), |file| std::fs::write(file, favicon))
}

/// The logo as an element of SVG, with its corner at `x` and `y` and this width and height.
pub fn logo(x: f32, y: f32, width: f32) -> String {
    ICON.trim().replacen("<svg ", &format!(r#"<svg x="{x}" y="{y}" width="{width}" height="{width}" "#), 1)
}

fn draw(width: u16, share: f32, under: Under) -> Result<Vec<u8>> {
    let whole = f32::from(width);
    let side = (whole * share).round();
    let edge = (whole - side) / 2.0;
    let under = match under {
        Under::Nothing => String::new(),
        Under::Paper => format!(r#"<rect width="{width}" height="{width}" fill="{}"/>"#, colour("paper")?),
    };
    let logo = logo(edge, edge, side);
    let svg =
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{width}">{under}{logo}</svg>"#);
    render(&svg, &Options::default(), None)?.encode_png().context("an icon cannot be written as PNG")
}

/// An icon file with one PNG of [`FAVICON`] pixels in it: a header of six bytes and one of sixteen, little-endian.
fn ico(png: &[u8]) -> Result<Vec<u8>> {
    let mut file = vec![0, 0, 1, 0, 1, 0];
    // Width, height, no palette, one plane, 32 bits for each pixel.
    file.extend([FAVICON, FAVICON, 0, 0, 1, 0, 32, 0]);
    file.extend(u32::try_from(png.len())?.to_le_bytes());
    file.extend(22_u32.to_le_bytes());
    file.extend(png);
    Ok(file)
}
