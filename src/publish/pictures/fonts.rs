//! The fonts of the pictures, and how wide they set a text. The machine's own fonts are never used: a picture looks
//! the same wherever it is made.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use resvg::usvg::{Node, Options, Tree, fontdb};

use super::sheet::sheet;
use crate::ui::escape;

/// A font in a role; its look is in `picture.css`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    Title,
    Kind,
    Line,
}

impl Face {
    /// The class in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Kind => "kind",
            Self::Line => "line",
        }
    }
}

/// The fonts, read once.
pub struct Fonts {
    bytes: Vec<Vec<u8>>,
    options: Options<'static>,
}

/// Below the folder of the npm packages `@expo-google-fonts`.
const FILES: [&str; 3] = [
    "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
    "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
    "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
];

/// The size at which texts are measured; widths grow with the size.
const MEASURED_AT: f32 = 100.0;

impl Fonts {
    /// # Errors
    /// A font is missing in `folder`.
    pub fn load(folder: &Path) -> Result<Self> {
        let read = |name: &&str| {
            let file = folder.join(name);
            std::fs::read(&file).with_context(|| {
                format!("The font {} is missing. Run: npm ci (make build and make test do).", file.display())
            })
        };
        let bytes = FILES.iter().map(read).collect::<Result<Vec<_>>>()?;
        let mut database = fontdb::Database::new();
        for font in &bytes {
            database.load_font_data(font.clone());
        }
        let fontdb = Arc::new(database);
        Ok(Self { bytes, options: Options { fontdb, style_sheet: Some(sheet()?), ..Options::default() } })
    }

    /// The bytes of each font: a new edition of a font makes new pictures.
    pub fn bytes(&self) -> &[Vec<u8>] {
        &self.bytes
    }

    /// How to read the SVG of a picture: with these fonts and the style sheet.
    pub fn options(&self) -> &Options<'static> {
        &self.options
    }

    /// How wide each text is in pixels at font size 1.
    ///
    /// # Errors
    /// A text holds what XML cannot.
    pub fn widths(&self, face: Face, texts: &[&str]) -> Result<Vec<f32>> {
        let mut svg = String::from(r#"<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">"#);
        for (n, text) in texts.iter().enumerate() {
            let (class, text) = (face.class(), escape(text));
            write!(svg, r#"<text id="t{n}" class="{class}" font-size="{MEASURED_AT}">{text}</text>"#)?;
        }
        let tree = Tree::from_str(&(svg + "</svg>"), &self.options).context("a text cannot be measured")?;
        let width = |n: usize| match tree.node_by_id(&format!("t{n}")) {
            Some(Node::Text(text)) => text.bounding_box().width() / MEASURED_AT,
            _ => 0.0,
        };
        Ok((0..texts.len()).map(width).collect())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Face, Fonts};

    #[test]
    fn a_missing_font_is_named_and_what_to_do() {
        let error = Fonts::load(Path::new("no/such/folder")).err().unwrap().to_string();
        assert!(error.contains("SourceSerif4_600SemiBold.ttf") && error.contains("npm ci"), "{error}");
    }

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        let fonts = Fonts::load(Path::new("node_modules/@expo-google-fonts")).unwrap();
        for face in [Face::Title, Face::Kind, Face::Line] {
            let widths = fonts.widths(face, &["n", "nn", "mmmm", "iiii", "", "n n"]).unwrap();
            assert!((widths[1] - 2.0 * widths[0]).abs() < 0.01, "{face:?} {widths:?}");
            assert!(widths[2] > 2.0 * widths[3] && widths[5] > widths[1], "{face:?} {widths:?}");
        }
    }
}
