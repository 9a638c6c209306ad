//! From what other programs' readers find in an export, back to examples.

use std::io::Cursor;
use std::str::FromStr;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use geojson::{Feature, FeatureCollection, Value as Geometry};
use serde_json::{Map, Value, json};
use woonzorgkaart::domain::example::{Origin, Precision, Source};
use woonzorgkaart::domain::{Collection, Example, LatLng, Localised, Province};

use super::made::slug;

const LISTS: [&str; 8] =
    ["themes", "themes_nl", "themes_en", "partners", "source_titles", "source_publishers", "source_urls", "licence"];

/// One example by the names of its fields: text, numbers, `null` and lists of texts.
pub type Row = Map<String, Value>;

/// Undoes what guards a text against being taken for a formula.
pub fn unguard(cell: &str) -> &str {
    let inner = cell.trim_start_matches('\'');
    let guarded = inner.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if guarded { cell.strip_prefix('\'').unwrap_or(cell) } else { cell }
}

/// Undoes the joining of texts in one cell.
pub fn split(cell: &str) -> Vec<String> {
    if cell.is_empty() {
        return Vec::new();
    }
    let (mut texts, mut text, mut chars) = (Vec::new(), String::new(), cell.chars());
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.extend(chars.next()),
            '|' => {
                assert_eq!((text.pop(), chars.next()), (Some(' '), Some(' ')), "a bar stands between spaces");
                texts.push(std::mem::take(&mut text));
            }
            c => text.push(c),
        }
    }
    texts.push(text);
    texts
}

pub fn rows_of_csv(bytes: &[u8]) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark"));
    let names = reader.headers().unwrap().clone();
    let cells = |row: csv::StringRecord| row.iter().map(|cell| json!(unguard(cell))).collect::<Vec<_>>();
    reader.records().map(|row| table_row(names.iter(), cells(row.unwrap()))).collect()
}

/// The cells of a sheet, with its heading.
pub fn sheet(bytes: &[u8], name: &str) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    workbook.worksheet_range(name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

pub fn rows_of_xlsx(bytes: &[u8]) -> Vec<Row> {
    let rows = sheet(bytes, "voorbeelden");
    let names: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    let cell = |cell: &Data| match cell {
        Data::Empty => json!(""),
        Data::String(text) => json!(text),
        Data::Float(number) => json!(number.to_string()),
        other => panic!("{other:?} is neither text nor number"),
    };
    rows[1..].iter().map(|row| table_row(names.iter().map(String::as_str), row.iter().map(cell).collect())).collect()
}

fn table_row<'a>(names: impl Iterator<Item = &'a str>, cells: Vec<Value>) -> Row {
    let value = |(name, cell): (&str, Value)| {
        let text = cell.as_str().unwrap().to_owned();
        let value = if LISTS.contains(&name) { json!(split(&text)) } else { cell };
        (name.to_owned(), if text.is_empty() && !LISTS.contains(&name) { Value::Null } else { value })
    };
    names.zip(cells).map(value).collect()
}

pub fn rows_of_geojson(collection: &FeatureCollection) -> Vec<Row> {
    collection.features.iter().map(row_of_feature).collect()
}

fn row_of_feature(feature: &Feature) -> Row {
    let mut row = feature.properties.clone().unwrap();
    assert_eq!(feature.id, Some(geojson::feature::Id::String(row["id"].as_str().unwrap().into())));
    let Geometry::Point(at) = &feature.geometry.as_ref().unwrap().value else { panic!("a dot is a point") };
    row.insert("longitude".into(), json!(at[0].to_string()));
    row.insert("latitude".into(), json!(at[1].to_string()));
    if let Some(year) = row["year"].as_u64() {
        row.insert("year".into(), json!(year.to_string()));
    }
    let sources = row.shift_remove("sources").unwrap();
    for (name, part) in [("source_titles", "title"), ("source_publishers", "publisher"), ("source_urls", "url")] {
        let parts = sources.as_array().unwrap().iter().map(|source| source[part].as_str().unwrap_or_default());
        row.insert(name.into(), parts.collect());
    }
    row
}

pub fn example(row: &Row) -> Example {
    let text = |name: &str| row[name].as_str().map(str::to_owned);
    let list = |name: &str| -> Vec<String> { serde_json::from_value(row[name].clone()).unwrap() };
    let both = |name: &str| Localised::new(text(&format!("{name}_nl")), text(&format!("{name}_en")));
    let degrees = |name: &str| number(&text(name).unwrap());
    let sources = list("source_titles").into_iter().zip(list("source_urls")).enumerate();
    // One source without a publisher gives an empty cell.
    let publisher = |n: usize| list("source_publishers").get(n).filter(|text| !text.is_empty()).cloned();
    Example {
        id: slug(row["id"].as_str().unwrap()),
        collection: Collection::from_id(row["collection"].as_str().unwrap()).unwrap(),
        origin: row["origin"].as_str().map(|id| Origin::from_id(id).unwrap()),
        name: both("name").unwrap(),
        place: text("place").unwrap(),
        region: text("region"),
        municipality: text("municipality"),
        province: Province::from_name(row["province"].as_str().unwrap()).unwrap(),
        location: LatLng::new(degrees("latitude"), degrees("longitude")).unwrap(),
        precision: row["precision"].as_str().map(|id| Precision::from_id(id).unwrap()),
        themes: list("themes").iter().map(|id| slug(id)).collect(),
        partners: list("partners"),
        year: row["year"].as_str().map(number),
        what: both("what"),
        why: both("why"),
        lesson: both("lesson"),
        sources: sources.map(|(n, (title, url))| Source { title, publisher: publisher(n), url }).collect(),
    }
}

fn number<T: FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}
