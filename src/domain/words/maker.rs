//! The words of the page where a partner puts together the line for their own site. Printed only, as
//! [`Printed`](super::Printed) are: what its script says it finds in the page.

use crate::domain::Lang;

/// The page in one language. In words for the script stands `{n}`, `{name}` or `{place}` where it fills something in.
#[derive(Debug)]
pub struct Maker {
    /// In the menu.
    pub menu: &'static str,
    pub title: &'static str,
    /// Above the form, and in search results.
    pub intro: &'static str,
    pub more: &'static str,
    pub needs_script: &'static str,

    pub content: &'static str,
    pub chosen: &'static str,
    pub search: &'static str,
    pub example: &'static str,
    pub no_example: &'static str,
    pub start_at: &'static str,
    pub fixed: &'static str,
    pub fixed_means: &'static str,

    pub look: &'static str,
    pub colour: &'static str,
    pub colour_usual: &'static str,
    pub colour_picker: &'static str,
    pub colour_code: &'static str,
    pub colour_means: &'static str,
    pub colour_wrong: &'static str,
    pub mode: &'static str,
    pub mode_auto: &'static str,
    pub mode_light: &'static str,
    pub mode_dark: &'static str,
    pub language: &'static str,
    pub language_name: fn(Lang) -> &'static str,
    pub height: &'static str,
    pub height_auto: &'static str,
    pub height_fixed: &'static str,
    pub pixels: &'static str,
    pub pixels_wrong: &'static str,

    pub preview: &'static str,
    pub width: &'static str,
    pub width_wide: &'static str,
    pub width_tablet: &'static str,
    pub width_phone: &'static str,
    /// What the map shows, without a full stop: choices may follow.
    pub shows_all: &'static str,
    pub shows_some: &'static str,
    pub shows_none: &'static str,
    pub shows_one: &'static str,
    pub shows_many: &'static str,
    pub opens: &'static str,

    pub line: &'static str,
    pub line_means: &'static str,
    pub iframe: &'static str,
    pub iframe_means: &'static str,
    pub privacy: &'static str,
    pub privacy_means: &'static str,
    /// For the privacy statement of a site, from the name of the map's host.
    pub privacy_sentence: fn(&str) -> String,
    pub policy: &'static str,
    pub policy_means: &'static str,
    pub copy_line: &'static str,
    pub copy_iframe: &'static str,
    pub copy_privacy: &'static str,
    pub copy_policy: &'static str,
    pub copied: &'static str,
    pub copy_refused: &'static str,

    /// What a map in this language has in its code: the link for those who get no map, and the name of its frame.
    pub code_link: &'static str,
    pub code_title: &'static str,
}

impl Maker {
    #[must_use]
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Nl => &NL,
            Lang::En => &EN,
        }
    }
}

static NL: Maker = Maker {
    menu: "Insluiten",
    title: "Zet de kaart op uw eigen site",
    intro: "Kies wat de kaart laat zien en hoe zij eruitziet. Kopieer daarna één regel HTML naar uw eigen pagina. \
        De kaart is gratis, plaatst geen cookies en blijft vanzelf actueel.",
    more: "Voor ontwikkelaars: alle instellingen, berichten en een voorbeeldpagina",
    needs_script: "Kiezen werkt nu niet, want het script van deze pagina is niet gestart. \
        De regels hieronder zetten de hele kaart op uw site.",

    content: "Wat de kaart laat zien",
    chosen: "{n} gekozen",
    search: "Alleen voorbeelden met deze woorden",
    example: "Begin met dit voorbeeld open",
    no_example: "Geen, begin met de lijst",
    start_at: "Begin met deze stand van de kaart: {place}",
    fixed: "Bezoekers kunnen deze keuzes niet veranderen",
    fixed_means: "De filters die u hierboven kiest, verdwijnen dan uit de kaart. De andere filters blijven.",

    look: "Hoe de kaart eruitziet",
    colour: "Kleur",
    colour_usual: "Standaardkleur",
    colour_picker: "Kies een kleur",
    colour_code: "Of vul de kleurcode in, zoals #1b5e5a",
    colour_means: "Wij maken uw kleur donkerder of lichter tot tekst goed te lezen is.",
    colour_wrong: "Dit is geen kleurcode. De kaart houdt de standaardkleur.",
    mode: "Licht of donker",
    mode_auto: "Wat de bezoeker heeft ingesteld",
    mode_light: "Altijd licht",
    mode_dark: "Altijd donker",
    language: "Taal van de kaart",
    language_name: |lang| match lang {
        Lang::Nl => "Nederlands",
        Lang::En => "Engels",
    },
    height: "Hoogte",
    height_auto: "Automatisch: zo hoog als de inhoud",
    height_fixed: "Een vaste hoogte",
    pixels: "Hoogte in pixels, van 240 tot 2000",
    pixels_wrong: "Vul een heel getal in van 240 tot 2000. Tot dan is de hoogte 600.",

    preview: "Zo ziet het eruit",
    width: "Breedte van het voorbeeld",
    width_wide: "Breed",
    width_tablet: "Tablet",
    width_phone: "Telefoon",
    shows_all: "De kaart toont alle voorbeelden",
    shows_some: "De kaart toont een keuze",
    shows_none: "De kaart toont geen voorbeelden",
    shows_one: "De kaart toont 1 voorbeeld",
    shows_many: "De kaart toont {n} voorbeelden",
    opens: "Open staat: {name}.",

    line: "De regel voor uw site",
    line_means: "Plak deze regel in de HTML van uw pagina, op de plek waar de kaart moet komen.",
    iframe: "Met een iframe",
    iframe_means: "Laat uw site geen script van buiten toe? Gebruik dan deze vorm. De hoogte staat hier altijd vast: \
        700 pixels, als u geen andere kiest. De rand van het iframe haalt u weg in uw eigen stylesheet, \
        met ‘border: 0’.",
    privacy: "Voor uw privacyverklaring",
    privacy_means: "Deze zinnen kunt u overnemen.",
    privacy_sentence: |host| {
        format!(
            "Op deze site staat een kaart die wordt geladen van {host}. De kaart plaatst geen cookies, bewaart niets \
            over u en vraagt niets op bij andere partijen. De server van de kaart ontvangt uw IP-adres en het adres \
            van onze site, zoals bij elke website."
        )
    },
    policy: "Voor uw beveiliging (CSP)",
    policy_means: "Heeft uw site een Content-Security-Policy? Voeg dan dit toe. Het iframe heeft alleen het deel \
        met ‘frame-src’ nodig.",
    copy_line: "Kopieer de regel",
    copy_iframe: "Kopieer het iframe",
    copy_privacy: "Kopieer de zinnen",
    copy_policy: "Kopieer de CSP",
    copied: "Gekopieerd.",
    copy_refused: "Kopiëren lukte niet. De tekst is nu geselecteerd: kopieer die zelf, met Ctrl+C of ⌘C.",

    code_link: "Bekijk de kaart met voorbeelden van wonen, welzijn en zorg voor ouderen",
    code_title: "Woonzorgkaart: voorbeelden van wonen, welzijn en zorg voor ouderen",
};

static EN: Maker = Maker {
    menu: "Embed",
    title: "Put the map on your own site",
    intro: "Choose what the map shows and how it looks. Then copy one line of HTML into your own page. \
        The map is free, places no cookies and stays up to date by itself.",
    more: "For developers: all settings, messages and an example page",
    needs_script: "Choosing does not work now, because the script of this page has not started. \
        The lines below put the whole map on your site.",

    content: "What the map shows",
    chosen: "{n} chosen",
    search: "Only examples with these words",
    example: "Begin with this example open",
    no_example: "None, begin with the list",
    start_at: "Begin with the map at this place: {place}",
    fixed: "Visitors cannot change these choices",
    fixed_means: "The filters that you choose above then go from the map. The other filters stay.",

    look: "How the map looks",
    colour: "Colour",
    colour_usual: "Usual colour",
    colour_picker: "Choose a colour",
    colour_code: "Or give its code, such as #1b5e5a",
    colour_means: "We make your colour darker or lighter until text can be read well.",
    colour_wrong: "This is no code of a colour. The map keeps the usual colour.",
    mode: "Light or dark",
    mode_auto: "What the visitor has set",
    mode_light: "Always light",
    mode_dark: "Always dark",
    language: "Language of the map",
    language_name: |lang| match lang {
        Lang::Nl => "Dutch",
        Lang::En => "English",
    },
    height: "Height",
    height_auto: "Automatic: as high as its content",
    height_fixed: "A fixed height",
    pixels: "Height in pixels, from 240 to 2000",
    pixels_wrong: "Give a whole number from 240 to 2000. Until then the height is 600.",

    preview: "What it looks like",
    width: "Width of the preview",
    width_wide: "Wide",
    width_tablet: "Tablet",
    width_phone: "Phone",
    shows_all: "The map shows all examples",
    shows_some: "The map shows a selection",
    shows_none: "The map shows no examples",
    shows_one: "The map shows 1 example",
    shows_many: "The map shows {n} examples",
    opens: "Open is: {name}.",

    line: "The line for your site",
    line_means: "Paste this line into the HTML of your page, in the place where the map should be.",
    iframe: "With an iframe",
    iframe_means: "Does your site not allow scripts from elsewhere? Use this form. Its height is always fixed: \
        700 pixels, unless you choose another. You can take away the border of the iframe in your own style sheet, \
        with ‘border: 0’.",
    privacy: "For your privacy statement",
    privacy_means: "You may copy these sentences.",
    privacy_sentence: |host| {
        format!(
            "This site holds a map that is loaded from {host}. The map places no cookies, keeps nothing about you and \
            asks nothing of other parties. The server of the map receives your IP address and the address of our site, \
            as with any website."
        )
    },
    policy: "For your security policy (CSP)",
    policy_means: "Does your site have a Content-Security-Policy? Then add this. The iframe only needs the part \
        with ‘frame-src’.",
    copy_line: "Copy the line",
    copy_iframe: "Copy the iframe",
    copy_privacy: "Copy the sentences",
    copy_policy: "Copy the CSP",
    copied: "Copied.",
    copy_refused: "Copying did not work. The text is selected now: copy it yourself, with Ctrl+C or ⌘C.",

    code_link: "See the map with examples of housing, welfare and care for older people",
    code_title: "Woonzorgkaart: examples of housing, welfare and care for older people",
};
