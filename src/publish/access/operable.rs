//! Principle 2: what is there can be operated.

use super::{Both, Criterion, Level, Verdict};

pub static CRITERIA: [Criterion; 14] = [
    Criterion {
        number: "2.1.1",
        level: Level::A,
        name: Both { nl: "Toetsenbord", en: "Keyboard" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Alles kan met het toetsenbord: zoeken, filteren, een stip openen, de kaart verschuiven en zoomen.",
            en: "All can be done by keyboard: searching, filtering, opening a dot, moving the map and zooming.",
        },
        tests: &[
            ("e2e/access.spec.mjs", "the keyboard alone finds, opens, reads and goes back"),
            ("e2e/map.spec.mjs", "a dot opens with Enter and shows its name when focused"),
            ("e2e/embed-gestures.spec.mjs", "the buttons and the keys do all that a gesture does"),
            ("e2e/maker.spec.mjs", "the keyboard alone chooses and copies"),
            ("e2e/keys.spec.mjs", "the map is one stop in the tab order, and all its dots are one more"),
            ("e2e/keys.spec.mjs", "Enter and Space open, Escape leaves to the map"),
            ("e2e/keys.spec.mjs", "Page Down and Page Up meet every dot, from north to south and back"),
        ],
    },
    Criterion {
        number: "2.1.2",
        level: Level::A,
        name: Both { nl: "Geen toetsenbordval", en: "No Keyboard Trap" },
        verdict: Verdict::Met,
        how: Both {
            nl: "U komt met Tab overal in en weer uit, ook in en uit de kaart.",
            en: "Tab leads into everything and out again, the map too.",
        },
        tests: &[
            ("e2e/access.spec.mjs", "whatever is focused is seen to be"),
            ("e2e/embed.spec.mjs", "by keyboard one comes into the map, through it, and out again both ways"),
            ("e2e/keys.spec.mjs", "the map is one stop in the tab order, and all its dots are one more"),
        ],
    },
    Criterion {
        number: "2.1.4",
        level: Level::A,
        name: Both { nl: "Enkel teken sneltoetsen", en: "Character Key Shortcuts" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Losse toetsen doen alleen iets als de kaart de focus heeft.",
            en: "Single keys do something only while the map has the focus.",
        },
        tests: &[
            ("e2e/criteria.spec.mjs", "no letter, digit or sign does anything outside the map"),
            ("site/absent.rs", "no_key_is_taken_and_no_page_goes_on_by_itself"),
            ("e2e/keys.spec.mjs", "a key with ctrl, alt or cmd is the browser’s"),
        ],
    },
    Criterion {
        number: "2.2.1",
        level: Level::A,
        name: Both { nl: "Timing aanpasbaar", en: "Timing Adjustable" },
        verdict: Verdict::NotApplicable,
        how: Both { nl: "Niets hier heeft een tijdslimiet.", en: "Nothing here has a time limit." },
        tests: &[("site/absent.rs", "no_key_is_taken_and_no_page_goes_on_by_itself")],
    },
    Criterion {
        number: "2.2.2",
        level: Level::A,
        name: Both { nl: "Pauzeren, stoppen, verbergen", en: "Pause, Stop, Hide" },
        verdict: Verdict::NotApplicable,
        how: Both { nl: "Niets beweegt of verandert uit zichzelf.", en: "Nothing moves or changes by itself." },
        tests: &[("site/absent.rs", "nothing_plays_moves_by_itself_or_flashes")],
    },
    Criterion {
        number: "2.3.1",
        level: Level::A,
        name: Both { nl: "Drie flitsen of beneden drempelwaarde", en: "Three Flashes or Below Threshold" },
        verdict: Verdict::Met,
        how: Both { nl: "Niets flitst of knippert.", en: "Nothing flashes or blinks." },
        tests: &[("site/absent.rs", "nothing_plays_moves_by_itself_or_flashes")],
    },
    Criterion {
        number: "2.4.1",
        level: Level::A,
        name: Both { nl: "Blokken omzeilen", en: "Bypass Blocks" },
        verdict: Verdict::Met,
        how: Both {
            nl: "De eerste link van een pagina springt over het menu heen.",
            en: "The first link of a page leads past the menu.",
        },
        tests: &[
            ("site/access.rs", "each_page_is_read_from_its_menu_to_its_footer"),
            ("e2e/access.spec.mjs", "the skip link leads past the header"),
        ],
    },
    Criterion {
        number: "2.4.2",
        level: Level::A,
        name: Both { nl: "Paginatitel", en: "Page Titled" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Elke pagina heeft een eigen titel, die meegaat met wat u ziet.",
            en: "Each page has a title of its own, which goes with what you see.",
        },
        tests: &[
            ("site/access.rs", "every_page_has_a_title_of_its_own"),
            ("e2e/journeys.spec.mjs", "back and forward go through what was seen"),
        ],
    },
    Criterion {
        number: "2.4.3",
        level: Level::A,
        name: Both { nl: "Focus volgorde", en: "Focus Order" },
        verdict: Verdict::Met,
        how: Both {
            nl: "De focus volgt de leesvolgorde, en gaat na sluiten terug naar waar u was. Op een klein scherm staat de kaart bovenaan, maar komt Tab eerst langs de lijst. De eerste twee links leiden naar elk van beide.",
            en: "The focus follows the order of reading, and goes back on closing. On a small screen the map is above the list, but Tab goes through the list first. The first two links lead to either.",
        },
        tests: &[
            ("e2e/access.spec.mjs", "the keyboard alone finds, opens, reads and goes back"),
            ("e2e/access.spec.mjs", "who takes a choice away by keyboard goes on at the list"),
            ("e2e/small.spec.mjs", "escape closes the sheet and the focus goes back"),
            (
                "e2e/small.spec.mjs",
                "the first two links lead to the list and to the map, which Tab meets in that order",
            ),
            (
                "e2e/return.spec.mjs",
                "the focus goes back to the dot, the cluster or the entry that an example was opened from",
            ),
        ],
    },
    Criterion {
        number: "2.4.4",
        level: Level::A,
        name: Both { nl: "Linkdoel (in context)", en: "Link Purpose (In Context)" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Een link zegt waar hij heen gaat. Hebben twee links dezelfde woorden, dan gaan ze naar dezelfde plek of staat het verschil erbij.",
            en: "A link says where it leads. Two links with the same words lead to the same place, or the difference stands beside them.",
        },
        tests: &[("site/access.rs", "links_with_the_same_words_lead_to_the_same_place")],
    },
    Criterion {
        number: "2.4.5",
        level: Level::AA,
        name: Both { nl: "Meerdere manieren", en: "Multiple Ways" },
        verdict: Verdict::Met,
        how: Both {
            nl: "U vindt een voorbeeld met de lijst, de kaart, het zoekveld of de filters, en andere pagina’s via het menu en via elkaar.",
            en: "An example is found by list, map, search or filters; other pages by the menu and by each other.",
        },
        tests: &[("site/access.rs", "each_page_can_be_reached_from_more_than_one_other")],
    },
    Criterion {
        number: "2.4.6",
        level: Level::AA,
        name: Both { nl: "Koppen en labels", en: "Headings and Labels" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Koppen en labels zeggen wat eronder of ernaast staat.",
            en: "Headings and labels say what is below or beside them.",
        },
        tests: &[
            ("site/access.rs", "headings_follow_each_other_without_gaps"),
            ("components/access.rs", "each_input_has_a_label_and_each_button_and_link_a_name"),
        ],
    },
    Criterion {
        number: "2.4.7",
        level: Level::AA,
        name: Both { nl: "Focus zichtbaar", en: "Focus Visible" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Om wat de focus heeft, staat een rand van minstens 2 pixels.",
            en: "What has the focus has an outline of 2 pixels or more.",
        },
        tests: &[
            ("e2e/access.spec.mjs", "whatever is focused is seen to be"),
            ("e2e/embed-access.spec.mjs", "whatever is focused in the frame is seen to be, also in a bright colour"),
            ("e2e/seen-size.spec.mjs", "what has the focus is never hidden, and is seen to have it"),
        ],
    },
    Criterion {
        number: "2.4.11",
        level: Level::AA,
        name: Both { nl: "Focus niet bedekt (minimum)", en: "Focus Not Obscured (Minimum)" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Wat de focus krijgt, schuift in beeld. Getest is dat het bij de eerste 45 keer Tab op vier soorten pagina’s, groot en klein, niet helemaal onder iets anders ligt.",
            en: "What gets the focus is scrolled into view. Tested: at the first 45 presses of Tab on four kinds of pages, large and small, it is not wholly under something else.",
        },
        tests: &[
            ("e2e/seen-size.spec.mjs", "what has the focus is never hidden, and is seen to have it"),
            ("e2e/keys.spec.mjs", "a dot that gets the focus comes into view"),
            ("e2e/keys.spec.mjs", "the name of a dot that was left lies over nothing"),
            ("e2e/return.spec.mjs", "who goes back to an entry far down sees it, also the second time"),
        ],
    },
];
