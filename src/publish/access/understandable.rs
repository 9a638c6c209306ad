//! Principle 3: what is there can be understood.

use super::{Both, Criterion, Level, Test, Verdict};

const NOBODY_IS_ASKED: &[Test] = &[("site/absent.rs", "nobody_is_asked_who_they_are_to_pay_or_to_sign")];

pub static CRITERIA: [Criterion; 13] = [
    Criterion {
        number: "3.1.1",
        level: Level::A,
        name: Both { nl: "Taal van de pagina", en: "Language of Page" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Elke pagina zegt of zij Nederlands of Engels is.",
            en: "Each page says whether it is Dutch or English.",
        },
        tests: &[("site/crawl.rs", "every_page_is_there_in_both_languages_and_each_names_the_other")],
    },
    Criterion {
        number: "3.1.2",
        level: Level::AA,
        name: Both { nl: "Taal van onderdelen", en: "Language of Parts" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Tekst in de andere taal is gemarkeerd, zodat een schermlezer haar goed uitspreekt.",
            en: "Text in the other language is marked, so that a screen reader pronounces it well.",
        },
        tests: &[
            ("components/language.rs", "text_in_the_other_language_is_marked"),
            ("site/access.rs", "what_is_said_in_the_other_language_is_marked"),
            ("components/language.rs", "a_word_stands_beside_what_is_not_translated"),
        ],
    },
    Criterion {
        number: "3.2.1",
        level: Level::A,
        name: Both { nl: "Bij focus", en: "On Focus" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Er gebeurt niets onverwachts als iets de focus krijgt.",
            en: "Nothing unexpected happens when something gets the focus.",
        },
        tests: &[("e2e/criteria.spec.mjs", "going through the page by keyboard changes nothing")],
    },
    Criterion {
        number: "3.2.2",
        level: Level::A,
        name: Both { nl: "Bij input", en: "On Input" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Wie iets typt of aanvinkt, blijft waar hij is; alleen de lijst en de kaart veranderen mee.",
            en: "Who types or ticks something stays where they are; only list and map change with it.",
        },
        tests: &[("e2e/criteria.spec.mjs", "who types or ticks something stays where they are")],
    },
    Criterion {
        number: "3.2.3",
        level: Level::AA,
        name: Both { nl: "Consistente navigatie", en: "Consistent Navigation" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Het menu en de onderkant zijn op elke pagina hetzelfde.",
            en: "The menu and the footer are the same on every page.",
        },
        tests: &[("site/text_pages.rs", "the_menu_and_the_footer_are_the_same_everywhere_and_mark_the_current_page")],
    },
    Criterion {
        number: "3.2.4",
        level: Level::AA,
        name: Both { nl: "Consistente identificatie", en: "Consistent Identification" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Wat hetzelfde doet, heet overal hetzelfde.",
            en: "What does the same is called the same everywhere.",
        },
        tests: &[("site/access.rs", "what_does_the_same_is_called_the_same")],
    },
    Criterion {
        number: "3.2.6",
        level: Level::A,
        name: Both { nl: "Consistente hulp", en: "Consistent Help" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Wat u kunt doen als u vastloopt, staat op deze pagina, en de link daarheen staat overal op dezelfde plek.",
            en: "This page says what to do when you are stuck, and the link to it stands in the same place everywhere.",
        },
        tests: &[("site/text_pages.rs", "the_menu_and_the_footer_are_the_same_everywhere_and_mark_the_current_page")],
    },
    Criterion {
        number: "3.3.1",
        level: Level::A,
        name: Both { nl: "Foutidentificatie", en: "Error Identification" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Een fout staat in woorden bij het veld waar hij in zit.",
            en: "A mistake is told in words beside the field that it is in.",
        },
        tests: &[("e2e/maker.spec.mjs", "a mistake is said beside its field, and is not in the line")],
    },
    Criterion {
        number: "3.3.2",
        level: Level::A,
        name: Both { nl: "Labels of instructies", en: "Labels or Instructions" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Elk veld heeft een label, en elke groep vakjes een naam.",
            en: "Each field has a label, and each group of boxes a name.",
        },
        tests: &[
            ("components/access.rs", "each_input_has_a_label_and_each_button_and_link_a_name"),
            ("components/access.rs", "groups_of_filters_have_a_name"),
        ],
    },
    Criterion {
        number: "3.3.3",
        level: Level::AA,
        name: Both { nl: "Foutsuggestie", en: "Error Suggestion" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Een melding zegt wat wel goed is. Wie niets vindt, krijgt de beste weg verder.",
            en: "A message says what would be right. Who finds nothing is offered the best way on.",
        },
        tests: &[
            ("e2e/maker.spec.mjs", "a mistake is said beside its field, and is not in the line"),
            ("e2e/journeys.spec.mjs", "nothing found says what was asked and offers the best way out"),
        ],
    },
    Criterion {
        number: "3.3.4",
        level: Level::AA,
        name: Both {
            nl: "Foutpreventie (wettelijk, financieel, gegevens)",
            en: "Error Prevention (Legal, Financial, Data)",
        },
        verdict: Verdict::NotApplicable,
        how: Both { nl: "U koopt, tekent en bewaart hier niets.", en: "You buy, sign and store nothing here." },
        tests: NOBODY_IS_ASKED,
    },
    Criterion {
        number: "3.3.7",
        level: Level::A,
        name: Both { nl: "Overbodige invoer", en: "Redundant Entry" },
        verdict: Verdict::NotApplicable,
        how: Both { nl: "U hoeft hier niets twee keer in te vullen.", en: "Nothing has to be filled in twice here." },
        tests: NOBODY_IS_ASKED,
    },
    Criterion {
        number: "3.3.8",
        level: Level::AA,
        name: Both { nl: "Toegankelijke authenticatie (minimum)", en: "Accessible Authentication (Minimum)" },
        verdict: Verdict::NotApplicable,
        how: Both { nl: "U hoeft nergens in te loggen.", en: "There is nothing to log in to." },
        tests: NOBODY_IS_ASKED,
    },
];
