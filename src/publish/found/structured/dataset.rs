//! All examples as a `Dataset`, so that catalogues of open data find them.

use serde_json::{Value, json};

use super::{known, organisation};
use crate::domain::geo::Bounds;
use crate::domain::view::TextPage;
use crate::domain::words::Printed;
use crate::domain::{Lang, Page};
use crate::publish::found::Edition;

/// The files in which the whole dataset can be had, below the base, with their media types.
const DISTRIBUTIONS: [(&str, &str); 4] = [
    ("data/examples.json", "application/json"),
    ("data/examples.geojson", "application/geo+json"),
    ("data/examples.csv", "text/csv"),
    ("data/examples.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

/// The collection that this one carries on.
const BASED_ON: &str = "https://www.taskforcewonenzorg.nl/inspiratie-voor-2040/slimme-interventies";

/// The dataset with its files, its licences and what it covers.
pub fn dataset(edition: Edition) -> Value {
    let words = edition.words();
    let distributions = DISTRIBUTIONS.map(|(path, media_type)| {
        json!({
            "@type": "DataDownload",
            "encodingFormat": media_type,
            "contentUrl": edition.public.file(path),
        })
    });
    let keywords: Vec<&str> = edition.dataset.themes.iter().map(|theme| theme.label.text(edition.lang)).collect();
    known(json!({
        "@type": "Dataset",
        "@id": id(edition),
        "name": name(edition),
        "description": description(edition),
        "url": edition.page(Page::Text(TextPage::Data)),
        "inLanguage": Lang::ALL.map(Lang::tag),
        "license": license(edition),
        "creator": organisation(edition),
        "dateModified": edition.updated(),
        "isAccessibleForFree": true,
        "spatialCoverage": netherlands(),
        "isBasedOn": {
            "@type": "CreativeWork",
            "name": "Inspiratie voor 2040",
            "url": BASED_ON,
            "publisher": { "@type": "Organization", "name": "Taskforce Wonen en Zorg" },
        },
        "keywords": keywords,
        "variableMeasured": [words.what, words.why, words.lesson],
        "distribution": distributions,
    }))
}

/// The dataset as a part names it: search engines ask for these of every `Dataset` they meet.
pub fn part_of(edition: Edition) -> Value {
    json!({
        "@type": "Dataset",
        "@id": id(edition),
        "name": name(edition),
        "description": description(edition),
        "url": edition.page(Page::Text(TextPage::Data)),
        "license": license(edition),
        "creator": organisation(edition),
    })
}

/// The same in both languages: there is one dataset.
fn id(edition: Edition) -> String {
    edition.public.file("data/examples.json#dataset")
}

fn name(edition: Edition) -> String {
    format!("{}: {}", edition.words().site, edition.words().tagline)
}

fn description(edition: Edition) -> String {
    format!("{}. {}", edition.words().tagline, Printed::of(edition.lang).summary)
}

/// Where the licences are told: there are several, for the parts of the dataset.
fn license(edition: Edition) -> String {
    edition.page(Page::Text(TextPage::Data)) + "#licenties"
}

fn netherlands() -> Value {
    let Bounds { south_west, north_east } = Bounds::NETHERLANDS;
    let numbers = [south_west.lat(), south_west.lng(), north_east.lat(), north_east.lng()];
    json!({
        "@type": "Country",
        "name": "Nederland",
        "alternateName": "Netherlands",
        "identifier": "NL",
        // Latitude and longitude in degrees, south-west and then north-east.
        "geo": { "@type": "GeoShape", "box": numbers.map(|number| number.to_string()).join(" ") },
    })
}
