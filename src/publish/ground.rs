//! The country as one inline SVG in Web Mercator.
//!
//! The drawing covers [`Bounds::DRAWN`] in whole units, ten thousand across. Steps from point to point are written
//! instead of positions: the file is a third of the size.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use geojson::{FeatureCollection, GeoJson, Value};

use super::labels::Label;
use crate::domain::geo::{Bounds, project};
use crate::domain::{LatLng, Province};
use crate::ui::escape;

/// Width of the whole drawing in its own units.
const WIDTH: f64 = 10_000.0;
/// Points of our own country lie on every unit, those of the neighbours on every twentieth: their borders lie below ours, and the style
/// sheet draws them as much wider.
const FINE: i32 = 1;
const COARSE: i32 = 20;

/// The land as paths of SVG in units of the drawing, from below to above.
pub(super) struct Outlines {
    pub beyond: String,
    pub neighbours: Vec<String>,
    pub provinces: Vec<(Province, String)>,
}

/// A position in units of the drawing, rounded.
#[must_use]
pub fn point(at: LatLng) -> (i32, i32) {
    let (west, east) = (project(Bounds::DRAWN.south_west).x, project(Bounds::DRAWN.north_east).x);
    let (scale, here) = (WIDTH / (east - west), project(at));
    #[expect(clippy::cast_possible_truncation, reason = "the drawing is ten thousand units wide")]
    let round = |value: f64| (value * scale).round() as i32;
    (round(here.x - west), round(here.y - project(Bounds::DRAWN.north_east).y))
}

/// Left, top, width and height of these bounds in the drawing.
fn rectangle(bounds: Bounds) -> [i32; 4] {
    let north_west = LatLng::clamped(bounds.north_east.lat(), bounds.south_west.lng());
    let south_east = LatLng::clamped(bounds.south_west.lat(), bounds.north_east.lng());
    let ((left, top), (right, bottom)) = (point(north_west), point(south_east));
    [left, top, right - left, bottom - top]
}

/// As `viewBox` has it.
fn text_of([left, top, width, height]: [i32; 4]) -> String {
    format!("{left} {top} {width} {height}")
}

/// The drawing with labels and whatever `dots` are put on top of it.
///
/// # Errors
/// The geometry in `folder` is missing or not what its README says.
pub fn draw(folder: &Path, labels: &[Label], dots: &str) -> Result<String> {
    Ok(with_dots(&draw_country(folder, labels)?, dots))
}

/// A drawn country with `dots` put on top of it: the whole drawing.
#[must_use]
pub fn with_dots(country: &str, dots: &str) -> String {
    format!("{country}{dots}</svg>")
}

/// A drawn country of which these bounds are seen, in the middle of a part that is so many eighths of the whole: enough
/// for what lies at their edge. The style sheet knows how large dots and names are at each of these sizes.
#[must_use]
pub fn with_frame(country: &str, bounds: Bounds) -> String {
    let ([left, top, width, height], whole) = (rectangle(bounds), rectangle(Bounds::NETHERLANDS));
    let [_, _, whole_width, whole_height] = whole;
    // A quarter more than they are long, for dots at the edge. Nearer than two eighths the live map does not go by itself.
    let needed = |part: i32, whole: i32| (part * 10 / whole + 1).clamp(2, 8);
    let eighths = needed(width, whole_width).max(needed(height, whole_height));
    if eighths == 8 {
        return country.to_owned();
    }
    let (seen_width, seen_height) = (whole_width * eighths / 8, whole_height * eighths / 8);
    let seen = [left + (width - seen_width) / 2, top + (height - seen_height) / 2, seen_width, seen_height];
    // A half of the whole is one zoom level nearer.
    let zoom = 7 + (8 / eighths).ilog2();
    country.replacen(&format!("viewBox=\"{}\"", text_of(whole)), &format!("viewBox=\"{}\"", text_of(seen)), 1).replacen(
        "data-zoom=\"7\"",
        &format!("data-zoom=\"{zoom}\" data-eighths=\"{eighths}\""),
        1,
    )
}

/// A drawn country in which these provinces stand out.
#[must_use]
pub fn with_chosen<'a>(country: &str, provinces: impl IntoIterator<Item = &'a Province>) -> String {
    provinces.into_iter().fold(country.to_owned(), |country, province| {
        let drawn = format!("data-province=\"{}\"", province.id());
        country.replace(&drawn, &format!("{drawn} data-chosen"))
    })
}

/// The country with labels, still open for its dots: the same on every page.
///
/// # Errors
/// As [`draw`].
pub fn draw_country(folder: &Path, labels: &[Label]) -> Result<String> {
    let mut svg = format!(
        r#"<svg class="ground" viewBox="{}" data-whole="{}" data-zoom="7" preserveAspectRatio="xMidYMid meet">"#,
        text_of(rectangle(Bounds::NETHERLANDS)),
        text_of(rectangle(Bounds::DRAWN)),
    );
    let land = outlines(folder)?;
    write!(svg, r#"<g aria-hidden="true"><path class="beyond" d="{}"/>"#, land.beyond)?;
    for neighbour in land.neighbours {
        write!(svg, r#"<path class="neighbour" d="{neighbour}"/>"#)?;
    }
    for (province, outline) in land.provinces {
        write!(svg, r#"<path class="province" data-province="{}" d="{outline}"/>"#, province.id())?;
    }
    svg += &names(labels);
    svg += "</g>";
    Ok(svg)
}

/// A `switch` for each zoom level, the lowest first: not displayed it costs nothing. What is in a `g` that is not displayed
/// Chromium styles and lays out all the same.
fn names(labels: &[Label]) -> String {
    let mut groups = String::from(r#"<g class="names">"#);
    for level in labels.chunk_by(|a, b| a.zoom == b.zoom) {
        _ = write!(groups, r#"<switch class="z{}"><g>"#, level.first().map_or(0, |label| label.zoom));
        for label in level {
            let (x, y) = point(label.at);
            _ = write!(groups, r#"<text x="{x}" y="{y}">{}</text>"#, escape(&label.name));
        }
        groups += "</g></switch>";
    }
    groups + "</g>"
}

/// The land in `folder` as outlines.
///
/// # Errors
/// As [`draw`].
pub(super) fn outlines(folder: &Path) -> Result<Outlines> {
    let neighbours = read(&folder.join("neighbours.geojson"))?;
    let provinces = read(&folder.join("netherlands.geojson"))?;
    let province = |feature: &geojson::Feature| {
        let name = feature.property("name").and_then(|name| name.as_str()).context("a province without a name")?;
        Ok((Province::from_name(name).with_context(|| format!("{name} is no province"))?, path(feature, FINE)?))
    };
    Ok(Outlines {
        beyond: beyond(),
        neighbours: neighbours.into_iter().map(|feature| path(&feature, COARSE)).collect::<Result<_>>()?,
        provinces: provinces.into_iter().map(|feature| province(&feature)).collect::<Result<_>>()?,
    })
}

/// Land outside what is drawn: rough, for the edges of wide screens. South and east of the drawing there is only land.
fn beyond() -> String {
    let west = [(51.0, 2.2), (50.9, 1.6), (49.6, -1.0), (44.0, -1.0), (44.0, 20.0)];
    let north_east = [(57.0, 20.0), (57.0, 8.7), (54.4, 8.8), (53.95, 8.7), (53.6, 8.3), (53.6, 8.0)];
    let inside = [(50.2, 8.0), (50.2, 2.2)];
    let ring = west.into_iter().chain(north_east).chain(inside);
    outline(ring.map(|(lat, lng)| point(LatLng::clamped(lat, lng))))
}

fn read(file: &Path) -> Result<FeatureCollection> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let geojson: GeoJson = text.parse().with_context(|| format!("{} is no GeoJSON", file.display()))?;
    FeatureCollection::try_from(geojson).with_context(|| format!("{} is no collection of features", file.display()))
}

/// The outlines of a feature, with points on every `grain`-th unit.
fn path(feature: &geojson::Feature, grain: i32) -> Result<String> {
    let polygons = match feature.geometry.as_ref().map(|geometry| &geometry.value) {
        Some(Value::Polygon(polygon)) => std::slice::from_ref(polygon),
        Some(Value::MultiPolygon(polygons)) => polygons.as_slice(),
        _ => anyhow::bail!("expected a polygon"),
    };
    let position = |at: &Vec<f64>| match at.as_slice() {
        [lng, lat, ..] => {
            let (x, y) = point(LatLng::clamped(*lat, *lng));
            Some((coarsen(x, grain), coarsen(y, grain)))
        }
        _ => None,
    };
    Ok(polygons.iter().flatten().map(|ring| outline(ring.iter().filter_map(position))).collect())
}

/// The nearest multiple of `grain`.
const fn coarsen(value: i32, grain: i32) -> i32 {
    (value + grain / 2).div_euclid(grain) * grain
}

/// A closed ring as a path of relative steps; steps of nothing are left out.
fn outline(ring: impl IntoIterator<Item = (i32, i32)>) -> String {
    let mut path = String::new();
    let mut at: Option<(i32, i32)> = None;
    for (x, y) in ring {
        let step = at.map(|(from_x, from_y)| (x - from_x, y - from_y));
        match step {
            None => _ = write!(path, "M{x} {y}l"),
            Some((0, 0)) => continue,
            Some((dx, dy)) => {
                // A minus sign parts two numbers as well as a space does.
                let before = if dx >= 0 && !path.ends_with('l') { " " } else { "" };
                let between = if dy >= 0 { " " } else { "" };
                _ = write!(path, "{before}{dx}{between}{dy}");
            }
        }
        at = Some((x, y));
    }
    path + "z"
}

#[cfg(test)]
mod tests {
    use super::{coarsen, outline};

    #[test]
    fn a_ring_is_written_in_relative_steps() {
        assert_eq!(outline([(10, 20), (13, 18), (13, 18), (9, 30), (10, 20)]), "M10 20l3-2-4 12 1-10z");
    }

    #[test]
    fn points_lie_on_the_nearest_of_every_tenth_unit() {
        assert_eq!([-16, -15, -4, 4, 5, 14, 15].map(|value| coarsen(value, 10)), [-20, -10, 0, 0, 10, 10, 20]);
        assert_eq!([-7, 0, 8].map(|value| coarsen(value, 1)), [-7, 0, 8]);
    }
}
