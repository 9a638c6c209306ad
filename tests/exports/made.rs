//! The datasets that the tests export, and the folders that hold the exports.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use woonzorgkaart::domain::example::{Labelled, Origin, Precision, Source};
use woonzorgkaart::domain::{Collection, Dataset, Example, LatLng, Localised, Province, Slug};
use woonzorgkaart::publish::exports;

pub const SHIPPED: &str = include_str!("../../public/data/examples.json");

/// The exports of a dataset, as bytes in a folder of their own.
pub struct Exports(PathBuf);

impl Exports {
    /// `name` must be of one test alone.
    pub fn of(dataset: &Dataset, name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("exports").join(name);
        exports::write(&folder, dataset).unwrap();
        Self(folder)
    }

    pub fn bytes(&self, file: &str) -> Vec<u8> {
        fs::read(self.0.join(file)).unwrap()
    }

    pub fn text(&self, file: &str) -> String {
        String::from_utf8(self.bytes(file)).unwrap()
    }
}

pub fn shipped() -> Dataset {
    Dataset::parse(SHIPPED).unwrap().0
}

pub fn slug(id: &str) -> Slug {
    Slug::new(id).unwrap()
}

/// What a spreadsheet, a quote or a separator could trip over.
pub const HOSTILE: [&str; 26] = [
    "=1+1",
    "=HYPERLINK(\"https://example.org\",\"klik\")",
    "+31 20 123",
    "-5 graden",
    "@SUM(A1)",
    "\ttab vooraan",
    "\rregeleinde vooraan",
    "'=1+1",
    "''-1",
    "'s-Hertogenbosch",
    "'",
    "twee\nregels",
    "twee\r\nregels, \"met\" aanhaling",
    "a | b",
    "a|b",
    "|",
    "\\",
    "achteraan \\",
    "\\| \\\\",
    "\"",
    "\",\"",
    " spaties eromheen ",
    "👵🏽🏡 é e\u{301} 漢字 \u{202e}om",
    "https://example.org/?a=1&b=<c>",
    "_x000D_ </t> &amp; ]]>",
    "2026-11-24",
];

/// An example for each hostile text, which stands in every field, with each optional field missing in some.
pub fn hostile() -> Dataset {
    let label = |text: &str| Localised::new(Some(text.into()), None).unwrap();
    let theme =
        |(n, text): (usize, &&str)| Labelled { id: slug(&format!("-{n}")), label: label(text), explanation: None };
    let examples = HOSTILE.iter().enumerate().map(|(n, text)| Arc::new(example(n, text)));
    Dataset {
        parts: Vec::new(),
        updated: None,
        themes: HOSTILE.iter().enumerate().map(theme).collect(),
        collections: Vec::new(),
        examples: examples.collect(),
    }
}

fn example(n: usize, text: &str) -> Example {
    let of = |remainder: usize| (n % 4 != remainder).then(|| text.to_owned());
    let both = |nl: usize, en: usize| Localised::new(of(nl), of(en));
    let source = |publisher: Option<String>| Source { title: text.into(), publisher, url: format!("https://{text}") };
    Example {
        // An id may start with what starts a formula.
        id: slug(&format!("-{n}")),
        collection: Collection::ALL[n % 3],
        origin: (!n.is_multiple_of(3)).then(|| Origin::ALL[n % 2]),
        name: both(0, 1).unwrap(),
        place: text.into(),
        region: of(0),
        municipality: of(1),
        province: Province::ALL[n % 12],
        location: LatLng::new(f64::from(u8::try_from(n).unwrap()) / 7.0 - 1.0, -0.1 - 0.2).unwrap(),
        precision: (!n.is_multiple_of(4)).then(|| Precision::ALL[n % 3]),
        themes: (0..n % 4).map(|theme| slug(&format!("-{}", n - theme))).collect(),
        partners: vec![text.into(); n % 4],
        year: of(3).map(|_| 1900 + u16::try_from(n).unwrap()),
        what: both(2, 2),
        why: both(1, 3),
        lesson: both(3, 0),
        sources: (0..n % 4).map(|nth| source(of(nth))).collect(),
    }
}
