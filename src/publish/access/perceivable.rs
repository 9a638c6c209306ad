//! Principle 1: what is there can be perceived.

use super::{Both, Criterion, Level, Test, Verdict};

pub const SILENT: Both =
    Both { nl: "De site heeft geen geluid en geen video.", en: "The site has no sound and no video." };
pub const NOTHING_PLAYS: &[Test] = &[("site/absent.rs", "nothing_plays_moves_by_itself_or_flashes")];

pub static CRITERIA: [Criterion; 11] = [
    Criterion {
        number: "1.1.1",
        level: Level::A,
        name: Both { nl: "Niet-tekstuele content", en: "Non-text Content" },
        verdict: Verdict::Met,
        how: Both {
            nl: "De kaart, elke stip en elke knop hebben een naam in woorden. Versiering wordt niet voorgelezen.",
            en: "The map, each dot and each button have a name in words. Decoration is not read aloud.",
        },
        tests: &[
            ("site/crawl.rs", "no_picture_is_without_words"),
            ("components/printed.rs", "the_printed_map_has_a_named_link_for_each_example"),
            ("components/access.rs", "drawings_are_silent"),
        ],
    },
    Criterion {
        number: "1.2.1",
        level: Level::A,
        name: Both {
            nl: "Louter-geluid en louter-videobeeld (vooraf opgenomen)",
            en: "Audio-only and Video-only (Prerecorded)",
        },
        verdict: Verdict::NotApplicable,
        how: SILENT,
        tests: NOTHING_PLAYS,
    },
    Criterion {
        number: "1.2.2",
        level: Level::A,
        name: Both { nl: "Ondertitels voor doven en slechthorenden (vooraf opgenomen)", en: "Captions (Prerecorded)" },
        verdict: Verdict::NotApplicable,
        how: SILENT,
        tests: NOTHING_PLAYS,
    },
    Criterion {
        number: "1.2.3",
        level: Level::A,
        name: Both {
            nl: "Audiodescriptie of media-alternatief (vooraf opgenomen)",
            en: "Audio Description or Media Alternative (Prerecorded)",
        },
        verdict: Verdict::NotApplicable,
        how: SILENT,
        tests: NOTHING_PLAYS,
    },
    Criterion {
        number: "1.2.4",
        level: Level::AA,
        name: Both { nl: "Ondertitels voor doven en slechthorenden (live)", en: "Captions (Live)" },
        verdict: Verdict::NotApplicable,
        how: SILENT,
        tests: NOTHING_PLAYS,
    },
    Criterion {
        number: "1.2.5",
        level: Level::AA,
        name: Both { nl: "Audiodescriptie (vooraf opgenomen)", en: "Audio Description (Prerecorded)" },
        verdict: Verdict::NotApplicable,
        how: SILENT,
        tests: NOTHING_PLAYS,
    },
    Criterion {
        number: "1.3.1",
        level: Level::A,
        name: Both { nl: "Info en relaties", en: "Info and Relationships" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Koppen, lijsten, tabellen en groepen van filters zijn ook voor een schermlezer koppen, lijsten, tabellen en groepen.",
            en: "Headings, lists, tables and groups of filters are such for a screen reader too.",
        },
        tests: &[
            ("site/access.rs", "headings_follow_each_other_without_gaps"),
            ("components/access.rs", "groups_of_filters_have_a_name"),
            ("e2e/access.spec.mjs", "axe finds nothing, …, …"),
            ("e2e/heard.spec.mjs", "as it is heard"),
        ],
    },
    Criterion {
        number: "1.3.2",
        level: Level::A,
        name: Both { nl: "Betekenisvolle volgorde", en: "Meaningful Sequence" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Zonder opmaak staat alles in een volgorde die klopt: eerst het menu, dan de tekst of de lijst, dan de kaart.",
            en: "Without styles all stands in an order that makes sense: the menu, then the text or the list, then the map.",
        },
        tests: &[
            ("site/access.rs", "each_page_is_read_from_its_menu_to_its_footer"),
            ("components/printed.rs", "a_printed_document_is_whole_without_script"),
        ],
    },
    Criterion {
        number: "1.3.3",
        level: Level::A,
        name: Both { nl: "Zintuiglijke eigenschappen", en: "Sensory Characteristics" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Geen enkele aanwijzing gaat alleen over een kleur, een vorm of een plek op het scherm.",
            en: "No instruction goes by a colour, a shape or a place on the screen alone.",
        },
        tests: &[("site/absent.rs", "no_instruction_goes_by_colour_shape_or_place_alone")],
    },
    Criterion {
        number: "1.3.4",
        level: Level::AA,
        name: Both { nl: "Weergavestand", en: "Orientation" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Een telefoon of tablet mag staan en liggen.",
            en: "A phone or tablet may be held upright or sideways.",
        },
        tests: &[("site/absent.rs", "a_device_may_be_held_either_way")],
    },
    Criterion {
        number: "1.3.5",
        level: Level::AA,
        name: Both { nl: "Identificeer het doel van de input", en: "Identify Input Purpose" },
        verdict: Verdict::NotApplicable,
        how: Both { nl: "U vult nergens iets over uzelf in.", en: "You never fill in anything about yourself." },
        tests: &[("site/absent.rs", "nobody_is_asked_who_they_are_to_pay_or_to_sign")],
    },
];
