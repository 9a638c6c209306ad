//! The one list of fields: the columns of the tables, the properties of the features, and what the page about the data
//! tells of them. What stands here is in every export.

use super::cells::Cell;
use super::licence;
use crate::domain::example::{Origin, Precision, Source};
use crate::domain::{Dataset, Example, Lang, Localised, Slug};

/// A field of an example, as the exports have it.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The name of the column or property.
    pub name: &'static str,
    /// Where it stands in an example of `examples.json`, if it is there as such.
    pub path: Option<&'static str>,
    /// What it means, in Dutch.
    pub nl: &'static str,
    /// What it means, in English.
    pub en: &'static str,
    cell: for<'a> fn(&'a Dataset, &'a Example) -> Cell<'a>,
}

impl Field {
    /// The value of the field for one example of the dataset.
    #[must_use]
    pub fn cell<'a>(&self, dataset: &'a Dataset, example: &'a Example) -> Cell<'a> {
        (self.cell)(dataset, example)
    }
}

/// All fields, in the order of the columns.
pub static FIELDS: [Field; 27] = [
    Field {
        name: "id",
        path: Some("id"),
        nl: "Vaste sleutel van het voorbeeld. Die verandert niet.",
        en: "Stable key of the example. It does not change.",
        cell: |_, example| Cell::Text(example.id.as_str()),
    },
    Field {
        name: "collection",
        path: Some("collection"),
        nl: "Soort voorbeeld: interventie, concept of visie.",
        en: "Kind of example: interventie (intervention), concept or visie (vision).",
        cell: |_, example| Cell::Text(example.collection.id()),
    },
    Field {
        name: "origin",
        path: Some("origin"),
        nl: "Waar het voorbeeld vandaan komt. taskforce: uit de verzameling ‘Inspiratie voor 2040’ van de \
            Taskforce Wonen en Zorg. addition: later toegevoegd.",
        en: "Where the example comes from. taskforce: from the collection “Inspiratie voor 2040” of the \
            Taskforce Wonen en Zorg. addition: added later.",
        cell: |_, example| Cell::text(example.origin.map(Origin::id)),
    },
    Field {
        name: "name_nl",
        path: Some("name.nl"),
        nl: "Naam van het voorbeeld, in het Nederlands.",
        en: "Name of the example, in Dutch.",
        cell: |_, example| written(Some(&example.name), Lang::Nl),
    },
    Field {
        name: "name_en",
        path: Some("name.en"),
        nl: "Naam van het voorbeeld, in het Engels.",
        en: "Name of the example, in English.",
        cell: |_, example| written(Some(&example.name), Lang::En),
    },
    Field {
        name: "what_nl",
        path: Some("what.nl"),
        nl: "Wat het is, in het Nederlands.",
        en: "What it is, in Dutch.",
        cell: |_, example| written(example.what.as_ref(), Lang::Nl),
    },
    Field {
        name: "what_en",
        path: Some("what.en"),
        nl: "Wat het is, in het Engels.",
        en: "What it is, in English.",
        cell: |_, example| written(example.what.as_ref(), Lang::En),
    },
    Field {
        name: "why_nl",
        path: Some("why.nl"),
        nl: "Waarom het lukte, wat het opleverde of waarom het begon, in het Nederlands. Leeg als de bronnen \
            het niet zeggen.",
        en: "Why it worked, what it achieved, or why it was started, in Dutch. Empty when the sources do not say.",
        cell: |_, example| written(example.why.as_ref(), Lang::Nl),
    },
    Field {
        name: "why_en",
        path: Some("why.en"),
        nl: "Waarom het lukte, wat het opleverde of waarom het begon, in het Engels. Leeg als de bronnen het \
            niet zeggen.",
        en: "Why it worked, what it achieved, or why it was started, in English. Empty when the sources do not say.",
        cell: |_, example| written(example.why.as_ref(), Lang::En),
    },
    Field {
        name: "lesson_nl",
        path: Some("lesson.nl"),
        nl: "Wat anderen ervan kunnen leren, in het Nederlands. Leeg als de bronnen het niet zeggen.",
        en: "What others can learn from it, in Dutch. Empty when the sources do not say.",
        cell: |_, example| written(example.lesson.as_ref(), Lang::Nl),
    },
    Field {
        name: "lesson_en",
        path: Some("lesson.en"),
        nl: "Wat anderen ervan kunnen leren, in het Engels. Leeg als de bronnen het niet zeggen.",
        en: "What others can learn from it, in English. Empty when the sources do not say.",
        cell: |_, example| written(example.lesson.as_ref(), Lang::En),
    },
    Field {
        name: "place",
        path: Some("place"),
        nl: "Plaats, gemeente of regio.",
        en: "Town, municipality or region; in Dutch.",
        cell: |_, example| Cell::Text(&example.place),
    },
    Field {
        name: "region",
        path: Some("region"),
        nl: "Regio, bij een voorbeeld uit een hele regio. Vaak leeg.",
        en: "Region, for an example of a whole region; in Dutch. Often empty.",
        cell: |_, example| Cell::text(example.region.as_deref()),
    },
    Field {
        name: "municipality",
        path: Some("municipality"),
        nl: "Gemeente. Leeg bij een voorbeeld uit een hele regio.",
        en: "Municipality; in Dutch. Empty for an example of a whole region.",
        cell: |_, example| Cell::text(example.municipality.as_deref()),
    },
    Field {
        name: "province",
        path: Some("province"),
        nl: "Provincie.",
        en: "Province; in Dutch.",
        cell: |_, example| Cell::Text(example.province.name()),
    },
    Field {
        name: "latitude",
        path: Some("location.lat"),
        nl: "Breedtegraad van de stip, in graden (WGS 84). Het is het midden van een plaats, nooit een adres.",
        en: "Latitude of the dot, in degrees (WGS 84). It is the centre of a town, never an address.",
        cell: |_, example| Cell::Degrees(example.location.lat()),
    },
    Field {
        name: "longitude",
        path: Some("location.lon"),
        nl: "Lengtegraad van de stip, in graden (WGS 84).",
        en: "Longitude of the dot, in degrees (WGS 84).",
        cell: |_, example| Cell::Degrees(example.location.lng()),
    },
    Field {
        name: "precision",
        path: Some("location.precision"),
        nl: "Waar de stip voor staat. place: de plaats zelf. municipality: de hoofdplaats van de gemeente. \
            region: een plaats die voor een regio of provincie staat.",
        en: "What the dot stands for. place: the town itself. municipality: the main town of the \
            municipality. region: a town that stands for a region or province.",
        cell: |_, example| Cell::text(example.precision.map(Precision::id)),
    },
    Field {
        name: "year",
        path: Some("year"),
        nl: "Jaar van het begin, de ondertekening of de opening. Anders het jaar van het bericht. Leeg als \
            het niet bekend is.",
        en: "Year of the start, signing or opening; failing that, of the report. Empty when it is not known.",
        cell: |_, example| example.year.map_or(Cell::Nothing, Cell::Year),
    },
    Field {
        name: "themes",
        path: Some("themes[]"),
        nl: "Sleutels van de thema’s.",
        en: "Keys of the themes.",
        cell: |_, example| Cell::list(example.themes.iter().map(Slug::as_str)),
    },
    Field {
        name: "themes_nl",
        path: None,
        nl: "Namen van de thema’s, in het Nederlands.",
        en: "Names of the themes, in Dutch.",
        cell: |dataset, example| labels(dataset, example, Lang::Nl),
    },
    Field {
        name: "themes_en",
        path: None,
        nl: "Namen van de thema’s, in het Engels.",
        en: "Names of the themes, in English.",
        cell: |dataset, example| labels(dataset, example, Lang::En),
    },
    Field {
        name: "partners",
        path: Some("partners[]"),
        nl: "Organisaties die meedoen.",
        en: "Organisations that take part; in Dutch.",
        cell: |_, example| Cell::list(example.partners.iter().map(String::as_str)),
    },
    Field {
        name: "source_titles",
        path: Some("sources[].title"),
        nl: "Titels van de bronnen.",
        en: "Titles of the sources.",
        cell: |_, example| of_sources(example, |source| &source.title),
    },
    Field {
        name: "source_publishers",
        path: Some("sources[].publisher"),
        nl: "Uitgevers van de bronnen, in dezelfde volgorde. Een lege plek betekent: niet bekend.",
        en: "Publishers of the sources, in the same order. An empty spot means: not known.",
        cell: |_, example| of_sources(example, |source| source.publisher.as_deref().unwrap_or_default()),
    },
    Field {
        name: "source_urls",
        path: Some("sources[].url"),
        nl: "Webadressen van de bronnen, in dezelfde volgorde.",
        en: "Web addresses of the sources, in the same order.",
        cell: |_, example| of_sources(example, |source| &source.url),
    },
    Field {
        name: "licence",
        path: None,
        nl: "Van wie de gegevens zijn en wat u ermee mag, in het Nederlands en in het Engels.",
        en: "Whom the data belongs to and what you may do with it, in Dutch and in English.",
        cell: |_, _| Cell::list(Lang::ALL.map(licence)),
    },
];

fn written(text: Option<&Localised>, lang: Lang) -> Cell<'_> {
    Cell::text(text.and_then(|text| text.exactly(lang)))
}

/// The labels as a visitor sees them; a theme without one goes by its key.
fn labels<'a>(dataset: &'a Dataset, example: &'a Example, lang: Lang) -> Cell<'a> {
    let label = |id: &'a Slug| dataset.theme(id).map_or(id.as_str(), |theme| theme.label.text(lang));
    Cell::list(example.themes.iter().map(label))
}

fn of_sources(example: &Example, part: fn(&Source) -> &str) -> Cell<'_> {
    Cell::list(example.sources.iter().map(part))
}
