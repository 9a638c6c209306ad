//! Plain English.

use super::{Words, plural};

fn examples(n: usize) -> String {
    plural(n, "example", "examples")
}

pub static WORDS: Words = Words {
    site: "Woonzorgkaart",
    tagline: "Dutch examples of housing, welfare and care for older people",
    tagline_in: |province| format!("Examples of housing, welfare and care for older people in {province}."),

    search: "Search by place, name or subject",
    clear_search: "Clear the search words",
    filters: "Filters",
    filters_chosen: |n| format!("{n} chosen"),
    theme: "Theme",
    province: "Province",
    collection: "Kind of example",
    chosen: "Chosen",
    remove: |choice| format!("Remove: {choice}"),
    clear_all: "Clear all",
    close: "Close",

    examples: "Examples",
    example_count: |n| if n == 0 { "No examples".into() } else { examples(n) },
    filtered_by: ", filtered by ",
    opened: "Example opened",
    closed: "Example closed",
    show_examples: |n| format!("Show {}", examples(n)),
    more: |shown, all| format!("Show more examples ({shown} of {all})"),
    nothing_found: "No examples found",
    download_all: "Download all examples:",
    download_these: "Download this selection:",
    downloaded: "The file has been made.",
    download_failed: "Downloading did not work. Please check your connection and try again.",
    asked_for: |choices| format!("You asked for: {choices}."),
    without: |choice, n| format!("Without ‘{choice}’ there {} {}", if n == 1 { "is" } else { "are" }, examples(n)),

    only_names: "Only names and places were searched, not the texts.",
    more_here: |n| format!("And {n} more. Choose a theme or search for a word."),
    text_coming: "Fetching the text…",
    text_failed: "The text could not be fetched. Check your connection and try again.",
    open_page: "Open this example’s page",
    what: "What gave the approach a push?",
    why: "Why did just this make the difference?",
    lesson: "What can others learn from it?",
    untranslated: "Only in Dutch",
    sources_silent: "The sources say nothing about this.",
    place: "Place",
    year: "Year",
    themes: "Themes",
    partners: "Partners",
    sources: "Sources",
    dot_is_municipality: "The dot stands in the main town of the municipality.",
    dot_is_region: "The dot stands for a whole region or province.",
    back_to_list: "Back to the list",
    previous: "Previous",
    next: "Next",
    position: |n, of| format!("{n} of {of}"),
    browse: "Browse the examples",
    nearby: "Examples nearby",
    same_theme: "Same theme",
    share: "Share this example",
    share_selection: "Share this selection",
    embed: "Embed this example",
    embed_selection: "Embed this selection",
    copied: "The link has been copied.",
    copy_by_hand: "Copying did not work. Please copy this link yourself:",
    unknown_example: "This example is not on the map (any more).",
    unknown_example_next: "Its address may have changed. Below are the examples that we do have.",

    cluster: |n, place| format!("{} near {place}", examples(n)),
    only_province: |province| format!("Show only {province}"),
    not_only_province: |province| format!("Take {province} out of the choice"),
    layout: "View",
    layout_both: "Map and list",
    layout_map: "Map",
    layout_list: "List",

    no_connection: "Searching and filtering do not work yet: the data could not be fetched. Please check your connection.",
    too_slow: "Searching and filtering do not work yet: fetching the data takes too long.",
    server_error: |status| {
        format!("Searching and filtering do not work yet: the server did not give the data (error {status}).")
    },
    bad_dataset: "Searching and filtering do not work: the file with the data is damaged. Please try again later.",
};
