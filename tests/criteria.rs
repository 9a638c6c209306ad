//! The list of criteria of WCAG 2.2: all are there, each has tests, and the tests that it names exist.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]
#![allow(clippy::string_slice, reason = "at places where a text was found")]

use std::fs;
use std::path::Path;

use woonzorgkaart::publish::access::{Both, Criterion, Level, PRINCIPLES, Verdict, check, criteria};

/// The numbers of <https://www.w3.org/TR/WCAG22/>, by level.
const A: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 \
    2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2";
const AA: &str = "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 \
    2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3";

const MADE_UP: Criterion = Criterion {
    number: "9.9.9",
    level: Level::A,
    name: Both { nl: "Verzonnen", en: "Made Up" },
    verdict: Verdict::Met,
    how: Both { nl: "Niet.", en: "Not." },
    tests: &[],
};

/// The names of all tests in a file below `tests/`: functions, or titles with `…` for what differs each time.
fn names(file: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
    let text = fs::read_to_string(path).unwrap_or_default();
    if file.strip_suffix(".rs").is_some() { functions(&text) } else { titles(&text) }
}

fn functions(text: &str) -> Vec<String> {
    let after = text.split("#[test]\n").skip(1).filter_map(|test| test.trim_start().strip_prefix("fn "));
    after.filter_map(|test| Some(test.split_once('(')?.0.to_owned())).collect()
}

fn titles(text: &str) -> Vec<String> {
    let calls = ["test(", "test.describe(", "describe("].into_iter().flat_map(|call| {
        text.match_indices(call)
            .filter(|(at, _)| !text[..*at].ends_with(|c: char| c.is_alphanumeric() || ".'`".contains(c)))
            .map(move |(at, _)| &text[at + call.len()..])
    });
    calls.filter_map(title).collect()
}

/// What stands between the quotes with which a text begins.
fn title(text: &str) -> Option<String> {
    let quote = text.chars().next().filter(|c| "'\"`".contains(*c))?;
    let (mut title, mut rest) = (String::new(), &text[1..]);
    loop {
        let c = rest.chars().next()?;
        if let Some(within) = rest.strip_prefix("${") {
            title.push('…');
            rest = within.split_once('}')?.1;
        } else if c == quote {
            return Some(title);
        } else {
            let escaped = usize::from(c == '\\');
            let c = rest[escaped..].chars().next()?;
            title.push(c);
            rest = &rest[escaped + c.len_utf8()..];
        }
    }
}

/// What is named as a test and is none, with the criterion that names it.
fn lost<'a>(criteria: impl Iterator<Item = &'a Criterion>) -> Vec<String> {
    let named = criteria.flat_map(|criterion| criterion.tests.iter().map(move |test| (criterion, test)));
    let lost = named.filter(|(_, (file, name))| !names(file).iter().any(|found| found == name));
    lost.map(|(criterion, (file, name))| {
        format!("{} {}: there is no test ‘{name}’ in tests/{file}", criterion.number, criterion.name.en)
    })
    .collect()
}

#[test]
fn all_fifty_five_criteria_are_there_in_order_at_their_level() {
    for (level, expected) in [(Level::A, A), (Level::AA, AA)] {
        let numbers: Vec<_> = criteria().filter(|it| it.level == level).map(|it| it.number).collect();
        assert_eq!(numbers.join(" "), expected, "{level:?}");
    }
    for (principle, first) in PRINCIPLES.iter().zip(["1.", "2.", "3.", "4."]) {
        let part = |number: &str| number.split('.').map(|part| part.parse().unwrap()).collect::<Vec<u8>>();
        let numbers: Vec<_> = principle.criteria().map(|it| part(it.number)).collect();
        assert!(numbers.is_sorted(), "{numbers:?}");
        assert!(principle.criteria().all(|it| it.number.starts_with(first)), "{}", principle.name.en);
    }
}

#[test]
fn a_criterion_without_a_test_stops_the_build_and_is_named() {
    check(criteria()).unwrap();
    let error = check([&MADE_UP]).unwrap_err().to_string();
    assert!(error.contains("9.9.9 Made Up"), "{error}");
}

#[test]
fn every_test_that_a_criterion_names_exists() {
    assert_eq!(lost(criteria()), Vec::<String>::new());
}

#[test]
fn a_test_that_does_not_exist_is_named_with_its_criterion() {
    for (file, name) in [
        ("criteria.rs", "no_such_test"),
        ("criteria.rs", "lost"),
        ("nowhere.rs", "no_file"),
        ("e2e/access.spec.mjs", "axe finds nothing, ${size}, ${colorScheme}"),
        ("e2e/access.spec.mjs", "the keyboard"),
    ] {
        let tests: &'static [_] = Box::leak(Box::new([(file, name)]));
        let lost = lost([Criterion { tests, ..MADE_UP }].iter());
        assert_eq!(lost.len(), 1, "{file}: {name}");
        assert!(["9.9.9 Made Up", file, name].iter().all(|part| lost[0].contains(part)), "{}", lost[0]);
    }
}

#[test]
fn tests_are_found_by_their_names_in_each_kind_of_file() {
    let rust = "#[test]\nfn one() {}\n\nfn helper() {}\n\n#[test]\n#[ignore]\nfn two() {}\n";
    assert_eq!(functions(rust), ["one"], "what is ignored holds nothing");
    let script = "test('it\\'s', () => {});\n test(`a ${b} c`, x);\n test.skip('no', x);\n test.describe(\"d\", x); contest('e')";
    let mut found = titles(script);
    found.sort();
    assert_eq!(found, ["a … c", "d", "it's"]);
}

#[test]
fn each_criterion_says_in_plain_words_how_it_is_met() {
    for criterion in criteria() {
        let said = [Some(&criterion.how), criterion.verdict.shortfall()];
        for text in said.into_iter().flatten().flat_map(|both| [both.nl, both.en]) {
            assert!(text.ends_with('.') && text.len() < 220, "{}: {text}", criterion.number);
            for jargon in ["DOM", "aria", "ARIA", "script", "CSS", "HTML", "WCAG"] {
                assert!(
                    !text.split(|c: char| !c.is_alphanumeric()).any(|word| word == jargon),
                    "{}: {jargon}",
                    criterion.number
                );
            }
        }
    }
}
