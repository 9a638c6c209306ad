//! The country beside the text: the same under every picture.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use super::SIZE;
use crate::domain::geo::Bounds;
use crate::domain::{LatLng, Province};
use crate::publish::ground::{outlines, point};

/// Where the map begins; left of it is paper.
const MAP: f64 = 628.0;
/// Room above and below the country.
const MARGIN: f64 = 20.0;

/// The country, read once.
pub struct Land {
    svg: String,
    provinces: Vec<(Province, String)>,
}

impl Land {
    /// # Errors
    /// The geometry in `folder` is missing or not what its README says.
    pub fn read(folder: &Path) -> Result<Self> {
        let land = outlines(folder)?;
        let (width, height) = SIZE;
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect class="water" width="{width}" height="{height}"/><g transform="{}"><path class="beyond" d="{}"/>"#,
            transform(),
            land.beyond,
        );
        for outline in &land.neighbours {
            write!(svg, r#"<path class="neighbour" d="{outline}"/>"#)?;
        }
        for (_, outline) in &land.provinces {
            write!(svg, r#"<path class="province" d="{outline}"/>"#)?;
        }
        write!(
            svg,
            r#"</g><rect class="paper" width="{MAP}" height="{height}"/><rect class="edge" width="14" height="{height}"/><text class="credit" x="{}" y="{}">© OpenStreetMap</text></svg>"#,
            width - 16,
            height - 16,
        )?;
        Ok(Self { svg, provinces: land.provinces })
    }

    /// What lies below every picture.
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// A tint over a province.
    pub fn tint(&self, province: Province) -> String {
        let outline = self.provinces.iter().find(|(other, _)| *other == province);
        let path = outline.map(|(_, outline)| format!(r#"<path class="chosen" d="{outline}"/>"#));
        format!(r#"<g transform="{}">{}</g>"#, transform(), path.unwrap_or_default())
    }
}

/// Where a position lies in a picture: pixels from the left and from the top.
#[must_use]
pub fn spot(at: LatLng) -> (f64, f64) {
    let ((left, top), scale) = frame();
    let (x, y) = point(at);
    (left + scale * f64::from(x), top + scale * f64::from(y))
}

/// From units of the drawn country to pixels.
fn transform() -> String {
    let ((left, top), scale) = frame();
    format!("matrix({scale:.6} 0 0 {scale:.6} {left:.3} {top:.3})")
}

/// Where the corner of the drawing lies in pixels, and how many pixels a unit of it is.
fn frame() -> ((f64, f64), f64) {
    let Bounds { south_west, north_east } = Bounds::NETHERLANDS;
    let ((west, south), (east, north)) = (point(south_west), point(north_east));
    let (width, height) = SIZE;
    let scale = (f64::from(height) - 2.0 * MARGIN) / f64::from(south - north);
    let middle = f64::midpoint(MAP, f64::from(width));
    let left = middle - scale * f64::midpoint(f64::from(west), f64::from(east));
    ((left, MARGIN - scale * f64::from(north)), scale)
}
