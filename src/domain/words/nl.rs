//! Plain Dutch (B1).

use super::{Words, plural};

fn examples(n: usize) -> String {
    plural(n, "voorbeeld", "voorbeelden")
}

pub static WORDS: Words = Words {
    site: "Woonzorgkaart",
    tagline: "Voorbeelden van wonen, welzijn en zorg voor ouderen",
    tagline_in: |province| format!("Voorbeelden van wonen, welzijn en zorg voor ouderen in {province}."),

    search: "Zoek op plaats, naam of onderwerp",
    clear_search: "Wis de zoekwoorden",
    filters: "Filters",
    filters_chosen: |n| format!("{n} gekozen"),
    theme: "Thema",
    province: "Provincie",
    collection: "Soort voorbeeld",
    chosen: "Gekozen",
    remove: |choice| format!("Haal weg: {choice}"),
    clear_all: "Wis alles",
    close: "Sluit",

    examples: "Voorbeelden",
    example_count: |n| if n == 0 { "Geen voorbeelden".into() } else { examples(n) },
    filtered_by: ", gefilterd op ",
    opened: "Voorbeeld geopend",
    closed: "Voorbeeld gesloten",
    show_examples: |n| format!("Toon {}", examples(n)),
    more: |shown, all| format!("Toon meer voorbeelden ({shown} van {all})"),
    nothing_found: "Geen voorbeelden gevonden",
    download_all: "Download alle voorbeelden:",
    download_these: "Download deze selectie:",
    downloaded: "Het bestand is gemaakt.",
    download_failed: "Downloaden lukte niet. Controleer uw verbinding en probeer het opnieuw.",
    asked_for: |choices| format!("U vroeg om: {choices}."),
    without: |choice, n| format!("Zonder ‘{choice}’ {} {}", if n == 1 { "is er" } else { "zijn er" }, examples(n)),

    only_names: "Er is alleen in namen en plaatsen gezocht, niet in de teksten.",
    more_here: |n| format!("En nog {n}. Kies een thema of zoek op een woord."),
    text_coming: "De tekst wordt opgehaald…",
    text_failed: "De tekst kon niet worden opgehaald. Controleer uw verbinding en probeer het opnieuw.",
    open_page: "Open de pagina van dit voorbeeld",
    what: "Wat gaf de aanpak een duwtje?",
    why: "Waarom maakte juist dit het verschil?",
    lesson: "Wat kunnen anderen hiervan leren?",
    untranslated: "Alleen in het Engels",
    sources_silent: "Daarover zeggen de bronnen niets.",
    place: "Plaats",
    year: "Jaar",
    themes: "Thema’s",
    partners: "Partners",
    sources: "Bronnen",
    dot_is_municipality: "De stip staat in de hoofdplaats van de gemeente.",
    dot_is_region: "De stip staat voor een hele regio of provincie.",
    back_to_list: "Terug naar de lijst",
    previous: "Vorige",
    next: "Volgende",
    position: |n, of| format!("{n} van {of}"),
    browse: "Blader door de voorbeelden",
    nearby: "Voorbeelden in de buurt",
    same_theme: "Zelfde thema",
    share: "Deel dit voorbeeld",
    share_selection: "Deel deze selectie",
    embed: "Sluit dit voorbeeld in",
    embed_selection: "Sluit deze selectie in",
    copied: "De link is gekopieerd.",
    copy_by_hand: "Kopiëren lukte niet. Kopieer deze link zelf:",
    unknown_example: "Dit voorbeeld staat niet (meer) op de kaart.",
    unknown_example_next: "Misschien is het adres veranderd. Hieronder staan de voorbeelden die er wel zijn.",

    cluster: |n, place| format!("{} bij {place}", examples(n)),
    only_province: |province| format!("Toon alleen {province}"),
    not_only_province: |province| format!("Haal {province} weg uit de keuze"),
    layout: "Weergave",
    layout_both: "Kaart en lijst",
    layout_map: "Kaart",
    layout_list: "Lijst",

    no_connection: "Zoeken en filteren werken nog niet: de gegevens zijn niet opgehaald. Controleer uw verbinding.",
    too_slow: "Zoeken en filteren werken nog niet: het ophalen van de gegevens duurt te lang.",
    server_error: |status| {
        format!("Zoeken en filteren werken nog niet: de server gaf de gegevens niet (fout {status}).")
    },
    bad_dataset: "Zoeken en filteren werken niet: het bestand met de gegevens is beschadigd. \
        Probeer het later nog eens.",
};
