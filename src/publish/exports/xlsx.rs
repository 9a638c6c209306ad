//! The examples as a workbook: a sheet of examples, and a sheet that says what each field means.

use anyhow::{Context, Result};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use super::cells::Cell;
use super::licence::title;
use super::{FIELDS, licence};
use crate::domain::{Dataset, Lang};

/// Columns are as wide as their longest text, in characters, up to here.
const WIDEST: usize = 60;

/// A cell holds no more characters, says Excel.
const LONGEST: usize = 32_767;

/// The bytes of the workbook. Its date is that of the dataset, so that they do not change with the day.
///
/// # Errors
/// Those of the writer. A text that is longer than a cell can hold is cut, with a warning on standard error.
pub fn xlsx(dataset: &Dataset) -> Result<Vec<u8>> {
    let names = FIELDS.iter().map(|field| field.name).collect();
    let mut examples = Table::new("voorbeelden", names)?;
    for example in &dataset.examples {
        let row: Vec<Cell> = FIELDS.iter().map(|field| field.cell(dataset, example)).collect();
        for (field, cell) in FIELDS.iter().zip(&row) {
            if cell.to_text().chars().count() > LONGEST {
                eprintln!("warning: {}: {}: cut in examples.xlsx at {LONGEST} characters", example.id, field.name);
            }
        }
        examples.push(row).with_context(|| format!("example {}", example.id))?;
    }
    let mut fields = Table::new("velden", vec!["veld", "uitleg", "explanation"])?;
    for field in &FIELDS {
        fields.push([field.name, field.nl, field.en].map(Cell::Text).into())?;
    }
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    fields.sheet.set_column_range_format(0, 2, &wrapped)?;
    let mut workbook = Workbook::new();
    let [title, licence] = [title, licence].map(|text| Lang::ALL.map(text).join("\n"));
    let properties = DocProperties::new().set_title(title).set_comment(licence).set_creation_datetime(&date(dataset)?);
    workbook.set_properties(&properties);
    for table in [examples, fields] {
        workbook.push_worksheet(table.finish()?);
    }
    Ok(workbook.save_to_buffer()?)
}

/// A sheet that is filled row by row.
struct Table {
    sheet: Worksheet,
    /// In characters, one for each column.
    widths: Vec<usize>,
    rows: u32,
}

impl Table {
    fn new(name: &str, heading: Vec<&str>) -> Result<Self> {
        let mut table = Self { sheet: Worksheet::new(), widths: vec![0; heading.len()], rows: 0 };
        table.sheet.set_name(name)?;
        table.push(heading.into_iter().map(Cell::Text).collect())?;
        table.sheet.set_row_format(0, &Format::new().set_bold())?.set_freeze_panes(1, 0)?;
        Ok(table)
    }

    /// Text is written as text: never a formula, a date or a link.
    fn push(&mut self, row: Vec<Cell>) -> Result<()> {
        for ((column, cell), width) in (0..).zip(row).zip(&mut self.widths) {
            let text: String = cell.to_text().chars().take(LONGEST).collect();
            *width = text.lines().map(|line| line.chars().count()).fold(*width, usize::max);
            match cell {
                Cell::Nothing => &mut self.sheet,
                Cell::Year(year) => self.sheet.write_number(self.rows, column, year)?,
                Cell::Degrees(degrees) => self.sheet.write_number(self.rows, column, degrees)?,
                Cell::Text(_) | Cell::List(_) => self.sheet.write_string(self.rows, column, text)?,
            };
        }
        self.rows += 1;
        Ok(())
    }

    fn finish(mut self) -> Result<Worksheet> {
        for (column, width) in (0..).zip(&self.widths) {
            // Room for the button of the filter.
            let width = u32::try_from((*width).min(WIDEST) + 3)?;
            self.sheet.set_column_width(column, width)?;
        }
        let last_column = u16::try_from(self.widths.len().saturating_sub(1))?;
        self.sheet.autofilter(0, 0, self.rows.saturating_sub(1), last_column)?;
        Ok(self.sheet)
    }
}

/// Without a date that exists, one that is plainly none.
fn date(dataset: &Dataset) -> Result<ExcelDateTime> {
    let updated = dataset.updated.as_deref().and_then(|date| ExcelDateTime::parse_from_str(date).ok());
    Ok(updated.map_or_else(|| ExcelDateTime::from_ymd(1900, 1, 1), Ok)?)
}
