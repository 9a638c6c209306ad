//! One picture as SVG: what comes upon the country.

use std::fmt::Write as _;

use anyhow::Result;

use super::fonts::{Face, Fonts};
use super::icons::logo;
use super::land::{Land, spot};
use super::layout::{LEFT, LOGO, Layout, lay_out};
use super::wrap::words;
use super::{Picture, SIZE};
use crate::domain::scene::mark_shape;
use crate::domain::{Collection, LatLng};
use crate::publish::dots::spread;
use crate::ui::escape;

/// Width of the logo before the name of the site, in pixels.
const SMALL_LOGO: f32 = 52.0;
/// How far the house stands inside its box, as a share of its width: it should line up with the text.
const INSIDE: f32 = 2.5 / 32.0;

/// The picture without the country.
///
/// # Errors
/// The fonts cannot measure a text.
pub fn sketch(picture: &Picture, land: &Land, fonts: &Fonts) -> Result<String> {
    let layout = lay_out(picture, fonts)?;
    let (width, height) = SIZE;
    let mut svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">"#);
    svg += &picture.province.map(|province| land.tint(province)).unwrap_or_default();
    svg += &pins(picture)?;
    if let Some((at, collection)) = picture.open {
        svg += &open(at, collection)?;
    }
    svg += &text(picture, &layout)?;
    Ok(svg + "</svg>")
}

/// The dots; those of one spot are spread around it, as on the map.
fn pins(picture: &Picture) -> Result<String> {
    let (class, scale) = match (picture.open, picture.pins.len()) {
        (Some(_), _) => ("faint", 0.6),
        (None, 0..=12) => ("many", 1.15),
        (None, 13..=40) => ("many", 1.0),
        (None, _) => ("many", 0.85),
    };
    let mut svg = format!(r#"<g class="{class}">"#);
    let mut before = Vec::new();
    for (at, collection) in &picture.pins {
        let nth = before.iter().filter(|other| *other == at).count();
        before.push(*at);
        let ((x, y), (dx, dy)) = (spot(*at), spread(u32::try_from(nth)?));
        svg += &mark("mark", x + scale * f64::from(dx), y + scale * f64::from(dy), scale, *collection)?;
    }
    Ok(svg + "</g>")
}

/// The one example: its mark large, in a halo.
fn open(at: LatLng, collection: Collection) -> Result<String> {
    let ((x, y), id) = (spot(at), collection.id());
    let mut svg = format!(r#"<circle class="halo {id}" cx="{x:.2}" cy="{y:.2}" r="46"/>"#);
    write!(svg, r#"<circle class="ring ring-{id}" cx="{x:.2}" cy="{y:.2}" r="46"/>"#)?;
    svg += &mark("mark", x, y, 2.0, collection)?;
    Ok(svg)
}

/// The mark of a collection around a point; `class` `mark` gives it the edge that parts it from the map.
fn mark(class: &str, x: f64, y: f64, scale: f64, collection: Collection) -> Result<String> {
    let mut svg = String::new();
    write!(
        svg,
        r#"<path class="{class} {}" transform="translate({x:.2} {y:.2}) scale({scale})" d="{}"/>"#,
        collection.id(),
        mark_shape(collection),
    )?;
    Ok(svg)
}

fn text(picture: &Picture, layout: &Layout) -> Result<String> {
    let mut svg = String::new();
    let kind = picture.open.map(|(_, collection)| collection);
    for line in &layout.lines {
        let mut class = line.face.class().to_owned();
        if let Some(collection) = kind.filter(|_| line.face == Face::Kind) {
            write!(class, " kind-{}", collection.id())?;
            // In the middle of the small letters.
            let (x, y) = (f64::from(LEFT) + 11.0, f64::from(line.y - 0.33 * line.size));
            svg += &mark("", x, y, 1.2, collection)?;
        }
        let (x, y, size, text) = (line.x, line.y, line.size, escape(&line.text));
        write!(svg, r#"<text class="{class}" x="{x}" y="{y:.2}" font-size="{size}">{text}</text>"#)?;
    }
    if let Some(top) = layout.logo {
        svg += &logo(LEFT - LOGO * INSIDE, top, LOGO);
    } else {
        svg += &logo(LEFT - SMALL_LOGO * INSIDE, 54.0, SMALL_LOGO);
        let site = escape(&words(&picture.site).collect::<Vec<_>>().join(" "));
        write!(svg, r#"<text class="site" x="{}" y="92" font-size="34">{site}</text>"#, LEFT + SMALL_LOGO + 8.0)?;
    }
    Ok(svg)
}
