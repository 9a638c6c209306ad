//! Every export holds every field of every example.

use geojson::FeatureCollection;
use serde_json::json;
use woonzorgkaart::domain::{Dataset, Example, Lang};
use woonzorgkaart::publish::exports::{FIELDS, licence};

use super::made::{Exports, hostile, shipped};
use super::read::{Row, example, rows_of_csv, rows_of_geojson, rows_of_xlsx, sheet};

/// The examples are the same, and what is added for readers is as they see it.
fn check(rows: &[Row], dataset: &Dataset, export: &str) {
    let read: Vec<Example> = rows.iter().map(example).collect();
    assert_eq!(read.len(), dataset.examples.len(), "{export}");
    for (read, written) in read.iter().zip(&dataset.examples) {
        assert_eq!(read, &**written, "{export}");
    }
    for (row, example) in rows.iter().zip(&dataset.examples) {
        let mut names: Vec<_> = row.keys().map(String::as_str).collect();
        let mut fields = FIELDS.map(|field| field.name);
        names.sort_unstable();
        fields.sort_unstable();
        assert_eq!(names, fields, "{export}");
        assert_eq!(row["licence"], json!(Lang::ALL.map(licence)), "{export}");
        for lang in Lang::ALL {
            let label = |id| dataset.theme(id).unwrap().label.text(lang);
            let labels: Vec<_> = example.themes.iter().map(label).collect();
            assert_eq!(row[&format!("themes_{lang}")], json!(labels), "{export}");
        }
    }
}

#[test]
fn nothing_is_lost_in_csv() {
    for (dataset, name) in [(shipped(), "csv"), (hostile(), "csv-hostile")] {
        check(&rows_of_csv(&Exports::of(&dataset, name).bytes("examples.csv")), &dataset, name);
    }
}

#[test]
fn nothing_is_lost_in_xlsx() {
    for (dataset, name) in [(shipped(), "xlsx"), (hostile(), "xlsx-hostile")] {
        check(&rows_of_xlsx(&Exports::of(&dataset, name).bytes("examples.xlsx")), &dataset, name);
    }
}

#[test]
fn nothing_is_lost_in_geojson() {
    for (dataset, name) in [(shipped(), "geojson"), (hostile(), "geojson-hostile")] {
        let collection: FeatureCollection = Exports::of(&dataset, name).text("examples.geojson").parse().unwrap();
        check(&rows_of_geojson(&collection), &dataset, name);
    }
}

#[test]
fn a_map_program_is_told_what_the_geojson_is() {
    let dataset = shipped();
    let collection: FeatureCollection = Exports::of(&dataset, "foreign").text("examples.geojson").parse().unwrap();
    let members = collection.foreign_members.unwrap();
    let mut names: Vec<_> = members.keys().collect();
    names.sort_unstable();
    assert_eq!(names, ["licence", "title", "updated"], "and no crs");
    assert_eq!(members["updated"], json!(dataset.updated));
    assert_eq!(members["licence"], json!({ "nl": licence(Lang::Nl), "en": licence(Lang::En) }));
}

#[test]
fn the_workbook_explains_each_of_its_columns() {
    let bytes = Exports::of(&shipped(), "fields").bytes("examples.xlsx");
    let text = |row: &Vec<_>| row.iter().map(ToString::to_string).collect::<Vec<_>>();
    let explained: Vec<_> = sheet(&bytes, "velden").iter().skip(1).map(text).collect();
    let columns = text(&sheet(&bytes, "voorbeelden")[0]);
    assert_eq!(explained.iter().map(|row| row[0].clone()).collect::<Vec<_>>(), columns);
    for (row, field) in explained.iter().zip(&FIELDS) {
        assert_eq!(row[1..], [field.nl, field.en]);
        assert!(!field.nl.is_empty() && !field.en.is_empty() && field.nl != field.en, "{}", field.name);
    }
}

#[test]
fn the_same_dataset_gives_the_same_bytes() {
    for (dataset, name) in [(shipped(), "again"), (hostile(), "again-hostile")] {
        let [one, two] = ["one", "two"].map(|n| Exports::of(&dataset, &format!("{name}-{n}")));
        for file in ["examples.geojson", "examples.csv", "examples.xlsx", "schema.json"] {
            assert!(one.bytes(file) == two.bytes(file), "{file}");
        }
    }
}

#[test]
fn the_workbook_has_the_date_of_the_dataset() {
    let of = |date: Option<&str>, name: &str| {
        let dataset = Dataset { updated: date.map(str::to_owned), ..shipped() };
        Exports::of(&dataset, name).bytes("examples.xlsx")
    };
    assert!(of(Some("2026-11-22"), "date-a") != of(Some("2026-11-23"), "date-b"));
    assert!(of(Some("2026-99-99"), "date-c") == of(None, "date-d"), "a date that does not exist is none");
}
