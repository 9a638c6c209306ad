//! Guideline 2.5: what is pressed, dragged or pointed at.

use super::{Both, Criterion, Level, Verdict};

pub static CRITERIA: [Criterion; 6] = [
    Criterion {
        number: "2.5.1",
        level: Level::A,
        name: Both { nl: "Aanwijzergebaren", en: "Pointer Gestures" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Zoomen met twee vingers kan ook met knoppen.",
            en: "What two fingers zoom, buttons zoom too.",
        },
        tests: &[
            ("e2e/map.spec.mjs", "buttons zoom, and show the whole country again"),
            ("e2e/embed-gestures.spec.mjs", "the buttons and the keys do all that a gesture does"),
            ("e2e/hands.spec.mjs", "buttons do what dragging and pinching do"),
        ],
    },
    Criterion {
        number: "2.5.2",
        level: Level::A,
        name: Both { nl: "Aanwijzerannulering", en: "Pointer Cancellation" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Iets gebeurt pas bij loslaten. Wie eerst wegschuift, opent niets.",
            en: "Things happen on release. Who moves away first opens nothing.",
        },
        tests: &[("e2e/map.spec.mjs", "dragging that starts on a mark moves the map and opens nothing")],
    },
    Criterion {
        number: "2.5.3",
        level: Level::A,
        name: Both { nl: "Label in naam", en: "Label in Name" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Wat op een knop of link staat, is ook wat u ertegen zegt.",
            en: "What is written on a button or link is what you say to it.",
        },
        tests: &[("site/access.rs", "what_is_read_aloud_holds_what_is_seen")],
    },
    Criterion {
        number: "2.5.4",
        level: Level::A,
        name: Both { nl: "Bewegingsactivering", en: "Motion Actuation" },
        verdict: Verdict::NotApplicable,
        how: Both { nl: "Niets werkt door het toestel te bewegen.", en: "Nothing works by moving the device." },
        tests: &[("site/absent.rs", "nothing_goes_by_moving_the_device")],
    },
    Criterion {
        number: "2.5.7",
        level: Level::AA,
        name: Both { nl: "Sleepbewegingen", en: "Dragging Movements" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Voor alles wat u kunt slepen, is er een knop: verschuiven, zoomen en heel Nederland tonen.",
            en: "There is a button for all that can be dragged: moving the map, zooming and showing the whole country.",
        },
        tests: &[
            ("e2e/map.spec.mjs", "a cluster of several spots zooms in until it parts"),
            ("e2e/hands.spec.mjs", "buttons do what dragging and pinching do"),
        ],
    },
    Criterion {
        number: "2.5.8",
        level: Level::AA,
        name: Both { nl: "Grootte van het aanwijsgebied (minimum)", en: "Target Size (Minimum)" },
        verdict: Verdict::Met,
        how: Both {
            nl: "Knoppen, velden en stippen zijn minstens 24 bij 24 pixels; de belangrijkste knoppen 44. Een link in een zin of lijst kan lager zijn. Dat mag, als hij in een regel staat of ruimte om zich heen heeft.",
            en: "Buttons, fields and dots are 24 by 24 pixels or more; the main buttons 44. A link in a sentence or list may be lower: the criterion excepts what is in a line of text or has room around it.",
        },
        tests: &[
            ("e2e/embed-access.spec.mjs", "what can be pressed in the frame is large enough for a finger"),
            ("e2e/seen-size.spec.mjs", "whatever is pressed is large enough"),
            ("e2e/hands.spec.mjs", "each button is large enough for a finger, and each dot"),
        ],
    },
];
