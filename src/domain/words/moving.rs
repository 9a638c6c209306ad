//! Words about moving the map, which only documents say.

use crate::domain::Lang;

/// One language. Keys are named as they are on keyboards in that language.
#[derive(Debug)]
pub struct Moving {
    pub map: &'static str,
    /// The buttons beside the map, together.
    pub tools: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub whole_country: &'static str,
    pub pan: &'static str,
    pub pan_up: &'static str,
    pub pan_down: &'static str,
    pub pan_left: &'static str,
    pub pan_right: &'static str,

    pub keys: &'static str,
    /// In short, while the map has the focus, and while a dot has it.
    pub keys_on_map: &'static str,
    pub keys_on_dot: &'static str,
    /// All keys, and what each does: on the map, and on a dot.
    pub on_map: &'static str,
    pub map_keys: [(&'static str, &'static str); 4],
    pub on_dot: &'static str,
    pub dot_keys: [(&'static str, &'static str); 6],

    /// In a frame: how the map moves while the page around it scrolls.
    pub hint_wheel: &'static str,
    pub hint_wheel_mac: &'static str,
    pub hint_touch: &'static str,
}

impl Moving {
    #[must_use]
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Nl => &NL,
            Lang::En => &EN,
        }
    }
}

static NL: Moving = Moving {
    map: "Kaart van Nederland met de voorbeelden",
    tools: "Knoppen bij de kaart",
    zoom_in: "Zoom in",
    zoom_out: "Zoom uit",
    whole_country: "Heel Nederland",
    pan: "Verschuif de kaart",
    pan_up: "Naar boven",
    pan_down: "Naar beneden",
    pan_left: "Naar links",
    pan_right: "Naar rechts",

    keys: "Toetsen",
    keys_on_map: "Pijltjes verschuiven de kaart, + en − zoomen. Met Tab gaat u naar de stippen.",
    keys_on_dot: "Pijltjes gaan van stip naar stip, Enter opent. Met twee keer Esc gaat u terug naar de kaart.",
    on_map: "Op de kaart",
    map_keys: [
        ("↑ ↓ ← →", "Verschuif de kaart"),
        ("+ −", "Zoom in of uit"),
        ("0", "Toon heel Nederland"),
        ("Tab", "Ga naar de stippen"),
    ],
    on_dot: "Op een stip",
    dot_keys: [
        ("↑ ↓ ← →", "Ga naar de volgende stip in die richting"),
        ("Page Down", "Ga naar de volgende stip, van boven naar beneden"),
        ("Page Up", "Ga naar de vorige stip"),
        ("Home, End", "Ga naar de bovenste of de onderste stip"),
        ("Enter, spatie", "Open het voorbeeld of de groep"),
        ("Esc", "Doe de naam weg; nog eens: terug naar de kaart"),
    ],

    hint_wheel: "Houd ctrl ingedrukt om de kaart te zoomen",
    hint_wheel_mac: "Houd ⌘ ingedrukt om de kaart te zoomen",
    hint_touch: "Beweeg de kaart met twee vingers",
};

static EN: Moving = Moving {
    map: "Map of the Netherlands with the examples",
    tools: "Map buttons",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    whole_country: "Whole country",
    pan: "Move the map",
    pan_up: "Up",
    pan_down: "Down",
    pan_left: "To the left",
    pan_right: "To the right",

    keys: "Keys",
    keys_on_map: "Arrows move the map, + and − zoom. Tab takes you to the dots.",
    keys_on_dot: "Arrows go from dot to dot, Enter opens. Esc twice takes you back to the map.",
    on_map: "On the map",
    map_keys: [
        ("↑ ↓ ← →", "Move the map"),
        ("+ −", "Zoom in or out"),
        ("0", "Show the whole country"),
        ("Tab", "Go to the dots"),
    ],
    on_dot: "On a dot",
    dot_keys: [
        ("↑ ↓ ← →", "Go to the next dot that way"),
        ("Page Down", "Go to the next dot, from top to bottom"),
        ("Page Up", "Go to the previous dot"),
        ("Home, End", "Go to the topmost or the lowest dot"),
        ("Enter, space", "Open the example or the group"),
        ("Esc", "Put the name away; again: back to the map"),
    ],

    hint_wheel: "Hold ctrl to zoom the map",
    hint_wheel_mac: "Hold ⌘ to zoom the map",
    hint_touch: "Use two fingers to move the map",
};
