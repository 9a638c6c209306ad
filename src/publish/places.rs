//! Places of the Netherlands, from `places.tsv` (its README tells the columns).

use std::path::Path;

use anyhow::{Context, Result};

use crate::domain::{LatLng, Province};

/// A town or village.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub name: String,
    pub province: Province,
    /// Where it could be told with certainty.
    pub municipality: Option<String>,
    pub at: LatLng,
    /// The numbers are of different years: they part large from small, and do not order places of a size.
    pub inhabitants: u32,
}

/// The provinces as the file writes them, in the order of [`Province::ALL`].
const CODES: [&str; 12] = ["GR", "FR", "DR", "OV", "FL", "GE", "UT", "NH", "ZH", "ZE", "NB", "LI"];

/// All places, in the order of the file.
///
/// # Errors
/// The file is missing or has other columns.
pub fn read_places(file: &Path) -> Result<Vec<Place>> {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).delimiter(b'\t').quoting(false).from_path(file)?;
    let read = |row: csv::Result<csv::StringRecord>| {
        let row = row?;
        place(&row).with_context(|| format!("{}: not a place: {row:?}", file.display()))
    };
    rows.records().map(read).collect()
}

fn place(row: &csv::StringRecord) -> Option<Place> {
    let number = |n: usize| row.get(n)?.parse().ok();
    let code = CODES.into_iter().position(|code| row.get(1) == Some(code))?;
    Some(Place {
        name: row.get(0)?.to_owned(),
        province: *Province::ALL.get(code)?,
        municipality: row.get(2).filter(|name| !name.is_empty()).map(str::to_owned),
        at: LatLng::new(number(3)?, number(4)?)?,
        inhabitants: row.get(5)?.parse().unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_stands_in_its_province() {
        let places = read_places(Path::new("public/data/basemap/places.tsv")).unwrap();
        let find = |name: &str| places.iter().find(|place| place.name == name).unwrap();
        for (name, province, municipality) in [
            ("Uithuizen", Province::Groningen, Some("Het Hogeland")),
            ("Leeuwarden", Province::Fryslan, Some("Leeuwarden")),
            ("Assen", Province::Drenthe, Some("Assen")),
            ("Deventer", Province::Overijssel, Some("Deventer")),
            ("Lelystad", Province::Flevoland, Some("Lelystad")),
            ("Arnhem", Province::Gelderland, Some("Arnhem")),
            ("Nieuwegein", Province::Utrecht, Some("Nieuwegein")),
            ("Volendam", Province::NoordHolland, Some("Edam-Volendam")),
            ("Den Haag", Province::ZuidHolland, Some("'s-Gravenhage")),
            ("Goes", Province::Zeeland, Some("Goes")),
            ("Oss", Province::NoordBrabant, Some("Oss")),
            ("Maastricht", Province::Limburg, Some("Maastricht")),
        ] {
            assert_eq!((find(name).province, find(name).municipality.as_deref()), (province, municipality), "{name}");
        }
        assert_eq!(find("Kloosterburen").municipality, None, "not known");
    }
}
