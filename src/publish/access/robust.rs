//! Principle 4: what is there works with what people use.

use super::{Both, Criterion, Level, Verdict};

pub static CRITERIA: [Criterion; 2] = [
    Criterion {
        number: "4.1.2",
        level: Level::A,
        name: Both { nl: "Naam, rol, waarde", en: "Name, Role, Value" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Elke knop, link en elk veld zegt een schermlezer wat het is, hoe het heet en of het gekozen is.",
            en: "Each button, link and field tells a screen reader what it is, its name, and whether it is chosen.",
        },
        tests: &[
            ("components/access.rs", "each_input_has_a_label_and_each_button_and_link_a_name"),
            ("components/access.rs", "each_id_is_there_once_and_what_refers_to_it_finds_it"),
            ("e2e/access.spec.mjs", "axe finds nothing in open filters, a list on the map and an offer"),
            ("e2e/heard.spec.mjs", "as it is heard"),
            ("e2e/keys.spec.mjs", "the list on a dot has a name, and Escape goes back to the dot"),
        ],
    },
    Criterion {
        number: "4.1.3",
        level: Level::AA,
        name: Both { nl: "Statusberichten", en: "Status Messages" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Een schermlezer hoort het aantal voorbeelden, meldingen en fouten zonder dat de focus verspringt.",
            en: "A screen reader is told the number of examples, news and errors without the focus moving.",
        },
        tests: &[
            ("site/access.rs", "news_is_told_without_taking_the_focus"),
            ("e2e/journeys.spec.mjs", "sharing copies the address and says so"),
            ("components/list.rs", "an_unknown_example_is_announced_above_the_list"),
            ("e2e/heard.spec.mjs", "what is left after a choice is said once, with the choices"),
            ("e2e/heard.spec.mjs", "an error is said at once, and what to do next is in it"),
            ("e2e/heard.spec.mjs", "there is one live region, from the beginning"),
        ],
    },
];
