//! A spreadsheet shows the texts, and runs none of them.

use woonzorgkaart::publish::exports::FIELDS;

use super::made::{Exports, hostile, shipped};

#[test]
fn no_cell_of_the_csv_is_taken_for_a_formula() {
    for (dataset, name) in [(shipped(), "safe"), (hostile(), "safe-hostile")] {
        let bytes = Exports::of(&dataset, name).bytes("examples.csv");
        let mut cells = 0;
        for row in csv::Reader::from_reader(&bytes[..]).records() {
            for cell in &row.unwrap() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
                cells += 1;
            }
        }
        assert_eq!(cells, dataset.examples.len() * FIELDS.len());
    }
}

#[test]
fn excel_finds_its_byte_order_mark_and_its_line_ends() {
    let dataset = shipped();
    let csv = Exports::of(&dataset, "ends").text("examples.csv");
    assert!(csv.starts_with("\u{feff}id,collection,"), "the mark, then the names");
    // No text of the shipped dataset runs over two lines.
    assert_eq!(csv.matches("\r\n").count(), dataset.examples.len() + 1);
    assert_eq!(csv.matches('\n').count(), dataset.examples.len() + 1);
    assert!(csv.ends_with("\r\n"));
}

#[test]
fn a_place_that_starts_with_an_apostrophe_stays_as_it_is() {
    let csv = Exports::of(&hostile(), "apostrophe").text("examples.csv");
    assert!(csv.contains(",'s-Hertogenbosch,"));
}
