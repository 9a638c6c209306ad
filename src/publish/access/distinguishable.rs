//! Guideline 1.4: what is there can be told from what is around it.

use super::perceivable::{NOTHING_PLAYS, SILENT};
use super::{Both, Criterion, Level, Verdict};

pub static CRITERIA: [Criterion; 9] = [
    Criterion {
        number: "1.4.1",
        level: Level::A,
        name: Both { nl: "Gebruik van kleur", en: "Use of Color" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Elke soort voorbeeld heeft naast een kleur een eigen vorm en staat er in woorden bij. Links in tekst zijn onderstreept.",
            en: "Each kind of example has a shape besides a colour, and is named in words. Links in text are underlined.",
        },
        tests: &[
            ("components/list.rs", "the_list_shows_name_place_and_kind_of_every_example_and_links_to_its_page"),
            ("site/access.rs", "each_kind_of_example_has_a_shape_of_its_own"),
            ("e2e/access.spec.mjs", "axe finds nothing, …, …"),
            ("contrast/main.rs", "kinds_of_examples_differ_in_shape_so_that_no_one_needs_their_colours"),
        ],
    },
    Criterion {
        number: "1.4.2",
        level: Level::A,
        name: Both { nl: "Geluidsbediening", en: "Audio Control" },
        verdict: Verdict::NotApplicable,
        how: SILENT,
        tests: NOTHING_PLAYS,
    },
    Criterion {
        number: "1.4.3",
        level: Level::AA,
        name: Both { nl: "Contrast (minimum)", en: "Contrast (Minimum)" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Tekst heeft een contrast van 4,5 of meer, licht en donker, en ook in de kleur van een andere site.",
            en: "Text has a contrast of 4.5 or more, light and dark, and in the colour of another site as well.",
        },
        tests: &[
            ("e2e/access.spec.mjs", "axe finds nothing, …, …"),
            ("e2e/embed-settings.spec.mjs", "whatever the host's colour, all can be read, …"),
            ("contrast/main.rs", "whatever_is_shown_can_be_seen_in_every_mode"),
        ],
    },
    Criterion {
        number: "1.4.4",
        level: Level::AA,
        name: Both { nl: "Herschalen van tekst", en: "Resize Text" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Tekst mag twee keer zo groot: alle tekst groeit mee, ook op de kaart, en niets valt weg.",
            en: "Text may be twice as large: all text grows, on the map too, and nothing is lost.",
        },
        tests: &[
            ("e2e/seen-size.spec.mjs", "text at twice its size is all there, and the map grows with it"),
            ("e2e/hands.spec.mjs", "with larger letters come larger dots, and they still do not overlap"),
        ],
    },
    Criterion {
        number: "1.4.5",
        level: Level::AA,
        name: Both { nl: "Afbeeldingen van tekst", en: "Images of Text" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Alle tekst is echte tekst, ook de namen op de kaart.",
            en: "All text is real text, the names on the map too.",
        },
        tests: &[("site/absent.rs", "no_text_is_a_picture")],
    },
    Criterion {
        number: "1.4.10",
        level: Level::AA,
        name: Both { nl: "Reflow", en: "Reflow" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Op een scherm van 320 pixels breed, of 400% vergroot, hoeft u nergens opzij te schuiven.",
            en: "On a screen of 320 pixels, or at a zoom of 400%, you never have to scroll sideways.",
        },
        tests: &[
            ("e2e/small.spec.mjs", "nothing is cut off"),
            ("e2e/documents.spec.mjs", "/… is not wider than the smallest screen"),
            ("e2e/embed-hosts.spec.mjs", "nothing sticks out or is cut off in a column of any width, …"),
            ("e2e/seen-size.spec.mjs", "…: all of it fits, and the page can be scrolled beside the map"),
        ],
    },
    Criterion {
        number: "1.4.11",
        level: Level::AA,
        name: Both { nl: "Contrast van niet-tekstuele content", en: "Non-text Contrast" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Stippen, randen van velden en de rand om wat de focus heeft, hebben een contrast van 3 of meer.",
            en: "Dots, edges of fields and the outline of what has the focus have a contrast of 3 or more.",
        },
        tests: &[
            ("embed/colour.test.mjs", "contrast is as WCAG counts it"),
            ("e2e/access.spec.mjs", "whatever is focused is seen to be"),
            ("contrast/main.rs", "whatever_is_shown_can_be_seen_in_every_mode"),
            (
                "e2e/seen.spec.mjs",
                "in forced colours the map still shows land, water, dots, what is chosen and what is open, …",
            ),
        ],
    },
    Criterion {
        number: "1.4.12",
        level: Level::AA,
        name: Both { nl: "Tekstafstand", en: "Text Spacing" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Met meer ruimte tussen letters, woorden en regels valt niets weg.",
            en: "With more room between letters, words and lines nothing is lost.",
        },
        tests: &[("e2e/seen-size.spec.mjs", "one's own spacing of text hides nothing")],
    },
    Criterion {
        number: "1.4.13",
        level: Level::AA,
        name: Both { nl: "Content bij hover of focus", en: "Content on Hover or Focus" },
        verdict: Verdict::Met,
        how: Both {
            nl: "De naam bij een stip blijft staan zolang u de stip of de naam aanwijst. Met Escape doet u hem weg.",
            en: "The name beside a dot stays while you point at the dot or at the name. Escape puts it away.",
        },
        tests: &[
            ("e2e/map.spec.mjs", "a dot opens with Enter and shows its name when focused"),
            ("e2e/hands.spec.mjs", "the name beside a dot can be pointed at, and Escape puts it away"),
        ],
    },
];
