//! The dataset in forms that other programs read: GeoJSON for maps, CSV and XLSX for tables, and a JSON Schema for those
//! who read or write the dataset itself. All hold every field of every example, in both languages.

pub mod cells;
mod csv;
pub mod fields;
mod geojson;
pub mod licence;
mod schema;
mod xlsx;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

pub use fields::{FIELDS, Field};
pub use licence::licence;

use crate::domain::Dataset;

/// Writes `examples.geojson`, `examples.csv`, `examples.xlsx` and `schema.json` into `folder`. The same dataset gives the
/// same bytes.
///
/// # Errors
/// A file cannot be written.
pub fn write(folder: &Path, dataset: &Dataset) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (name, bytes) in [
        ("examples.geojson", geojson::geojson(dataset).into_bytes()),
        ("examples.csv", csv::csv(dataset).context("cannot make examples.csv")?),
        ("examples.xlsx", xlsx::xlsx(dataset).context("cannot make examples.xlsx")?),
        ("schema.json", format!("{:#}\n", schema::schema()).into_bytes()),
    ] {
        let file = folder.join(name);
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}
