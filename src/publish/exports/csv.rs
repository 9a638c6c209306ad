//! The examples as CSV. Source: RFC 4180.

use anyhow::Result;
use csv::{Terminator, WriterBuilder};

use super::FIELDS;
use super::cells::guard;
use crate::domain::Dataset;
use crate::domain::export::BYTE_ORDER_MARK;

/// UTF-8 with a byte order mark: a row of names, then a row for each example, all ended by CR and LF.
///
/// # Errors
/// Those of the writer.
pub fn csv(dataset: &Dataset) -> Result<Vec<u8>> {
    let bytes = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(bytes);
    writer.write_record(FIELDS.iter().map(|field| field.name))?;
    for example in &dataset.examples {
        for field in &FIELDS {
            writer.write_field(guard(&field.cell(dataset, example).to_text()).as_bytes())?;
        }
        // Ends the row.
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(writer.into_inner()?)
}
