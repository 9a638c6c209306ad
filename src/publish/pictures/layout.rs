//! Where the text of a picture stands: a column on paper, left of the map.

use anyhow::Result;

use super::fonts::{Face, Fonts};
use super::wrap::{Room, wrap};
use super::{Picture, SIZE};

/// Left side of the column, in pixels.
pub const LEFT: f32 = 68.0;
/// Right side of the column.
pub const RIGHT: f32 = 588.0;
/// Between the logo above and the lower edge: the column stands in the middle of it.
pub const TOP: f32 = 132.0;
pub const BOTTOM: f32 = 582.0;
/// Size of the logo in the picture of the site itself.
pub const LOGO: f32 = 104.0;
/// Room for the mark before the kind of example.
pub const MARK: f32 = 36.0;

/// Font sizes of a title with the most lines in each: a short one is large, and three lines read better than four.
const TITLE: [(f32, usize); 7] = [(70.0, 2), (62.0, 3), (56.0, 3), (50.0, 3), (50.0, 4), (45.0, 4), (41.0, 4)];
/// The same for the name of the site in its own picture.
const SITE: [(f32, usize); 3] = [(74.0, 1), (60.0, 2), (48.0, 2)];

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub text: String,
    pub face: Face,
    /// Font size in pixels.
    pub size: f32,
    /// Where it starts.
    pub x: f32,
    /// Its base line.
    pub y: f32,
}

/// The lines of a picture, and where a logo stands above them in the picture of the site itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    pub lines: Vec<Line>,
    pub logo: Option<f32>,
}

/// A text with its face and how it is set.
struct Block<'a> {
    text: &'a str,
    face: Face,
    x: f32,
    room: Room<'a>,
    /// From base line to base line, in font sizes.
    leading: f32,
    /// Space above, in pixels.
    above: f32,
}

/// Lays out the text of a picture.
///
/// # Errors
/// The fonts cannot measure a text.
pub fn lay_out(picture: &Picture, fonts: &Fonts) -> Result<Layout> {
    let of_site = is_of_site(picture);
    let indent = if picture.open.is_some() { MARK } else { 0.0 };
    let width = RIGHT - LEFT;
    let titles = if of_site { SITE.as_slice() } else { TITLE.as_slice() };
    let blocks = [
        Block {
            text: &picture.kind,
            face: Face::Kind,
            x: LEFT + indent,
            room: Room { width: width - indent, steps: &[(30.0, 1), (25.0, 1)] },
            leading: 1.2,
            above: 0.0,
        },
        Block {
            text: &picture.title,
            face: Face::Title,
            x: LEFT,
            room: Room { width, steps: titles },
            leading: 1.14,
            above: 14.0,
        },
        Block {
            text: &picture.line,
            face: Face::Line,
            x: LEFT,
            room: Room { width, steps: &[(32.0, 1), (29.0, 2)] },
            leading: 1.3,
            above: 20.0,
        },
    ];
    let mut lines = Vec::new();
    let mut y = if of_site { LOGO + 20.0 } else { 0.0 };
    for block in blocks {
        let wrapped = wrap(block.text, block.face, fonts, block.room)?;
        if !lines.is_empty() && !wrapped.lines.is_empty() {
            y += block.above;
        }
        let step = wrapped.size * block.leading;
        for text in wrapped.lines {
            // Letters stand in the middle of their line: four fifths above the base line, one below.
            let base = y + step / 2.0 + 0.3 * wrapped.size;
            lines.push(Line { text, face: block.face, size: wrapped.size, x: block.x, y: base });
            y += step;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a picture is small")]
    let (top, bottom) = if of_site { (0.0, SIZE.1 as f32) } else { (TOP, BOTTOM) };
    // Above the middle of what is left over: the eye takes that for the middle.
    let start = (top + 0.46 * (bottom - top - y)).max(top).round();
    for line in &mut lines {
        line.y += start;
    }
    Ok(Layout { lines, logo: of_site.then_some(start) })
}

/// Whether a picture is of the site itself: its name is not said twice.
fn is_of_site(picture: &Picture) -> bool {
    picture.title == picture.site
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{BOTTOM, LEFT, Layout, RIGHT, TOP, lay_out};
    use crate::domain::{Dataset, Lang, LatLng};
    use crate::publish::pictures::Picture;
    use crate::publish::pictures::fonts::Fonts;

    fn fonts() -> Fonts {
        Fonts::load(Path::new("node_modules/@expo-google-fonts")).unwrap()
    }

    fn picture(kind: &str, title: &str, line: &str) -> Picture {
        let [kind, title, line, site] = [kind, title, line, "Woonzorgkaart"].map(str::to_owned);
        Picture { kind, title, line, site, ..Picture::default() }
    }

    /// The lines measured anew, each as a whole.
    fn check(layout: &Layout, fonts: &Fonts) {
        let mut above = TOP;
        for line in &layout.lines {
            let width = line.size * fonts.widths(line.face, &[&line.text]).unwrap()[0];
            assert!(line.x >= LEFT && line.x + width <= RIGHT + 1.0, "too wide: {line:?} ends at {}", line.x + width);
            assert!(line.y - 0.72 * line.size >= above - 1.0, "too high, or over the line before: {line:?}");
            above = line.y;
        }
        assert!(above + 8.0 <= BOTTOM, "too low: {layout:?}");
    }

    #[test]
    fn every_name_that_we_publish_stays_within_its_column() {
        let fonts = fonts();
        let (data, _) = Dataset::parse(&std::fs::read_to_string("public/data/examples.json").unwrap()).unwrap();
        for lang in Lang::ALL {
            for example in &data.examples {
                let kind = data.collection(example.collection).unwrap().label.text(lang);
                let mut picture = picture(kind, example.name.text(lang), &example.place);
                picture.open = Some((example.location, example.collection));
                let layout = lay_out(&picture, &fonts).unwrap();
                check(&layout, &fonts);
                let all: String = layout.lines.iter().map(|line| line.text.as_str()).collect();
                assert!(!all.contains('…'), "cut off: {layout:?}");
            }
            for theme in &data.themes {
                check(&lay_out(&picture("Thema", theme.label.text(lang), "12 voorbeelden"), &fonts).unwrap(), &fonts);
            }
        }
    }

    #[test]
    fn a_text_of_any_length_stays_within_its_column() {
        let fonts = fonts();
        let word = "Samenwerkingsovereenkomstenprogramma".repeat(8);
        let many = "wonen en zorg ".repeat(60);
        for text in [word.as_str(), &many, "W", "<script>alert(\"&\")</script>", "\u{0}\u{1}", ""] {
            let layout = lay_out(&picture(text, text, text), &fonts).unwrap();
            check(&layout, &fonts);
            assert!(layout.lines.len() <= 7, "{layout:?}");
        }
    }

    #[test]
    fn the_picture_of_the_site_says_its_name_once_below_the_logo() {
        let fonts = fonts();
        let of_site = lay_out(&picture("", "Woonzorgkaart", "Voorbeelden van wonen en zorg"), &fonts).unwrap();
        let logo = of_site.logo.unwrap();
        check(&of_site, &fonts);
        assert!(of_site.lines[0].y - of_site.lines[0].size > logo, "{of_site:?}");
        assert_eq!(lay_out(&picture("Provincie", "Drenthe", ""), &fonts).unwrap().logo, None);
        let mut example = picture("Woonzorgconcept", "Hofje", "Diever");
        example.open = LatLng::new(52.85, 6.31).map(|at| (at, crate::domain::Collection::Concept));
        assert!(lay_out(&example, &fonts).unwrap().lines[0].x > LEFT, "room for the mark");
    }
}
