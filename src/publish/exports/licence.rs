//! What others may do with the data, as `public/data/README.md` says under "Rights"; it promises no more than that.

use crate::domain::Lang;

/// Whom the data is from, and what that asks of who uses it.
#[must_use]
pub const fn licence(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => {
            "Coördinaten en de meeste namen van gemeenten: GeoNames (https://www.geonames.org/), licentie CC BY 4.0 \
             (https://creativecommons.org/licenses/by/4.0/), gekozen en afgerond. De teksten zijn korte samenvattingen \
             van openbare pagina’s. Die pagina’s zijn van hun uitgevers. Bij elk voorbeeld staan de bronnen."
        }
        Lang::En => {
            "Coordinates and most names of municipalities: GeoNames (https://www.geonames.org/), licence CC BY 4.0 \
             (https://creativecommons.org/licenses/by/4.0/), selected and rounded. The texts are short summaries of \
             public pages. Those pages belong to their publishers. Each example names its sources."
        }
    }
}

/// What the exports call themselves.
#[must_use]
pub const fn title(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Woonzorgkaart: voorbeelden van wonen, welzijn en zorg voor ouderen",
        Lang::En => "Woonzorgkaart: examples of housing, welfare and care for older people",
    }
}
