//! Picking the examples that a visitor sees out of the exports of all: what the app offers to download.
//!
//! It reads no CSV and no JSON. It leans on how `publish::exports` writes them: ids that need no quotes, and one feature
//! a line that starts with its id. So it costs a visitor next to nothing.

use super::Slug;

/// A format that the app can make of a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    Csv,
    GeoJson,
}

impl Export {
    /// The file with all examples, below the base.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Csv => "data/examples.csv",
            Self::GeoJson => "data/examples.geojson",
        }
    }

    /// What the file of a selection is called.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Csv => "woonzorgkaart-selectie.csv",
            Self::GeoJson => "woonzorgkaart-selectie.geojson",
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::GeoJson => "GeoJSON",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::GeoJson => "application/geo+json",
        }
    }

    /// A file with just these examples, from the file with all.
    #[must_use]
    pub fn pick(self, whole: &str, ids: &[Slug]) -> String {
        match self {
            Self::Csv => pick_csv(whole, ids),
            Self::GeoJson => pick_geojson(whole, ids),
        }
    }
}

/// The heading of `examples.csv`, with its byte order mark, and the rows of these ids in the order of `ids`. Ids that
/// have no row are left out.
#[must_use]
pub fn pick_csv(whole: &str, ids: &[Slug]) -> String {
    let mut quoted = false;
    let mut rows = whole.split_inclusive(|c| {
        // A quote within a quoted cell is doubled, so it opens again what it closed.
        quoted ^= c == '"';
        c == '\n' && !quoted
    });
    // A browser takes the mark off a text that it fetches; spreadsheets need it to tell the letters.
    let mut picked = BYTE_ORDER_MARK.to_owned();
    let heading = rows.next().unwrap_or_default();
    picked.push_str(heading.strip_prefix(BYTE_ORDER_MARK).unwrap_or(heading));
    // An id may start with a hyphen, which stands behind an apostrophe.
    let rows: Vec<_> = rows.filter_map(|row| Some((row.trim_start_matches('\'').split_once(',')?.0, row))).collect();
    push_each(&mut picked, &rows, ids, "");
    picked
}

/// The collection of `examples.geojson` with the features of these ids alone, in the order of `ids`. Ids that have no
/// feature are left out.
#[must_use]
pub fn pick_geojson(whole: &str, ids: &[Slug]) -> String {
    let mut lines = whole.split('\n');
    let mut picked = lines.next().unwrap_or_default().to_owned();
    let feature = |line| Some((str::strip_prefix(line, FEATURE)?.split_once('"')?.0, line.trim_end_matches(',')));
    let features: Vec<_> = lines.filter_map(feature).collect();
    picked.push('\n');
    push_each(&mut picked, &features, ids, ",\n");
    picked.push_str(END);
    picked
}

/// What stands before the heading: without it Excel does not read UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// How the line of a feature starts, up to its id.
pub const FEATURE: &str = r#"{"type":"Feature","id":""#;
/// What stands below the last feature.
pub const END: &str = "\n]}\n";

fn push_each(picked: &mut String, parts: &[(&str, &str)], ids: &[Slug], between: &str) {
    let mut gap = "";
    for id in ids {
        if let Some((_, part)) = parts.iter().find(|(of, _)| *of == id.as_str()) {
            picked.push_str(gap);
            picked.push_str(part);
            gap = between;
        }
    }
}
