//! The words that only printed documents use. Apart from the others, so that no visitor fetches them twice: in the page
//! and in the app.

use crate::domain::Lang;
use crate::domain::view::TextPage;

/// What stands around the app and on the pages of text, in one language.
#[derive(Debug)]
pub struct Printed {
    /// The name of the other language, in that language.
    pub other_language: &'static str,
    pub skip_to_examples: &'static str,
    pub skip_to_map: &'static str,
    pub skip_to_text: &'static str,
    /// The button that opens the menu, and the name of the menu.
    pub menu: &'static str,
    pub footer: &'static str,
    pub close: &'static str,
    /// The main page in the menu.
    pub map_page: &'static str,
    /// A page of text in the menu or the footer.
    pub page: fn(TextPage) -> &'static str,
    pub feed: &'static str,
    /// What this is and what it is not: in one sentence, and in two.
    pub independent: &'static str,
    pub summary: &'static str,
    /// A date in words.
    pub updated: fn(&str) -> String,
    /// In the place of a date that the dataset does not give.
    pub unknown_date: &'static str,
    months: [&'static str; 12],
    pub offline: &'static str,

    pub legend: &'static str,
    pub map_failed: &'static str,

    /// In a frame: the way to the site itself, and to the rest of a long list.
    pub whole_map: &'static str,
    pub all_examples: &'static str,

    pub needs_script: &'static str,
    pub retry: &'static str,
    pub not_found: &'static str,
    pub not_found_next: &'static str,
    pub to_the_map: &'static str,
}

impl Printed {
    #[must_use]
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Nl => &NL,
            Lang::En => &EN,
        }
    }

    /// A date as it stands in the dataset (`2026-11-22`), written out; `None` when it is no date.
    #[must_use]
    pub fn date(&self, date: &str) -> Option<String> {
        let mut parts = date.split('-');
        let year: u16 = parts.next()?.parse().ok()?;
        let month: usize = parts.next()?.parse().ok()?;
        let day: u8 = parts.next()?.parse().ok()?;
        let name = self.months.get(month.checked_sub(1)?)?;
        (parts.next().is_none() && (1..=31).contains(&day)).then(|| format!("{day} {name} {year}"))
    }

    /// When a dataset was brought up to date, as a sentence.
    #[must_use]
    pub fn updated_on(&self, date: &str) -> Option<String> {
        self.date(date).map(|date| (self.updated)(&date))
    }
}

static NL: Printed = Printed {
    other_language: "English",
    skip_to_examples: "Ga naar de voorbeelden",
    skip_to_map: "Ga naar de kaart",
    skip_to_text: "Ga naar de tekst",
    menu: "Menu",
    footer: "Over deze site",
    close: "Sluit",
    map_page: "Kaart",
    page: |page| match page {
        TextPage::About => "Over",
        TextPage::Perspective2040 => "Perspectief 2040",
        TextPage::RedThreads => "Rode draden",
        TextPage::Figures => "Cijfers",
        TextPage::Data => "Gegevens",
        TextPage::Accessibility => "Toegankelijkheid",
        TextPage::Privacy => "Privacy",
        TextPage::Developers => "Ontwikkelaars",
    },
    feed: "Feed",
    independent: "Onafhankelijk, niet van de Taskforce Wonen en Zorg.",
    summary: "Een onafhankelijk overzicht, in de geest van ‘Inspiratie voor 2040’ van de Taskforce Wonen en Zorg. \
        De teksten zijn korte samenvattingen van openbare bronnen.",
    updated: |date| format!("Bijgewerkt op {date}."),
    unknown_date: "een onbekende datum",
    months: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    offline: "Deze site is nu niet bereikbaar. U ziet een bewaarde kopie.",

    legend: "Soorten voorbeelden",
    map_failed: "De kaart kan nu niet bewegen. De lijst en de filters werken wel.",

    whole_map: "Open de hele kaart",
    all_examples: "Toon alle voorbeelden",

    needs_script: "Zoeken werkt nu niet, want het script van deze pagina is niet gestart. \
        De lijst, de kaart, de thema’s en alle voorbeelden kunt u gewoon lezen.",
    retry: "Probeer opnieuw",
    not_found: "Deze pagina bestaat niet",
    not_found_next: "Misschien is het adres veranderd, of zit er een tikfout in. Op de kaart vindt u alle voorbeelden.",
    to_the_map: "Naar de kaart",
};

static EN: Printed = Printed {
    other_language: "Nederlands",
    skip_to_examples: "Skip to the examples",
    skip_to_map: "Skip to the map",
    skip_to_text: "Skip to the text",
    menu: "Menu",
    footer: "About this site",
    close: "Close",
    map_page: "Map",
    page: |page| match page {
        TextPage::About => "About",
        TextPage::Perspective2040 => "Perspective 2040",
        TextPage::RedThreads => "Common threads",
        TextPage::Figures => "Figures",
        TextPage::Data => "Data",
        TextPage::Accessibility => "Accessibility",
        TextPage::Privacy => "Privacy",
        TextPage::Developers => "Developers",
    },
    feed: "Feed",
    independent: "Independent, not by the Taskforce Wonen en Zorg.",
    summary: "An independent overview, in the spirit of ‘Inspiratie voor 2040’ by the Dutch Taskforce Wonen en Zorg. \
        The texts are short summaries of public sources.",
    updated: |date| format!("Updated on {date}."),
    unknown_date: "an unknown date",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    offline: "This site cannot be reached now. You see a saved copy.",

    legend: "Kinds of examples",
    map_failed: "The map cannot move right now. The list and the filters do work.",

    whole_map: "Open the whole map",
    all_examples: "Show all examples",

    needs_script: "Searching does not work now, because the script of this page has not started. \
        You can still read the list, the map, the themes and all examples.",
    retry: "Try again",
    not_found: "This page does not exist",
    not_found_next: "Its address may have changed, or there may be a typing error in it. The map has all examples.",
    to_the_map: "To the map",
};

#[cfg(test)]
mod tests {
    use super::Printed;
    use crate::domain::Lang;

    #[test]
    fn dates_are_written_out() {
        let (nl, en) = (Printed::of(Lang::Nl), Printed::of(Lang::En));
        assert_eq!(nl.updated_on("2026-11-02").unwrap(), "Bijgewerkt op 2 november 2026.");
        assert_eq!(en.updated_on("2026-11-02").unwrap(), "Updated on 2 November 2026.");
        for bad in ["", "2026", "2026-13-01", "2026-00-01", "gisteren", "2026-11-02-03"] {
            assert_eq!(nl.updated_on(bad), None, "{bad}");
        }
    }
}
