//! The statement on access: every criterion once, with its verdict and its tests, in a table that can be read aloud.

use scraper::{ElementRef, Html};
use woonzorgkaart::domain::Lang;
use woonzorgkaart::publish::access::{Level, PRINCIPLES, Verdict, criteria};

use super::access::words;
use super::crawled::site;
use super::text_pages::all;

fn both(check: impl Fn(Lang, &Html)) {
    for (lang, path) in [(Lang::Nl, "toegankelijkheid/"), (Lang::En, "en/toegankelijkheid/")] {
        check(lang, &Html::parse_document(&site().documents[path].html));
    }
}

/// The text of each cell of each row.
fn rows(page: &Html) -> Vec<Vec<String>> {
    let cells = |row: &ElementRef| row.child_elements().map(words).collect();
    all(page, ".criteria tbody tr").iter().map(cells).collect()
}

#[test]
fn every_criterion_stands_there_once_with_its_verdict_and_its_tests() {
    both(|lang, page| {
        let rows = rows(page);
        assert_eq!(rows.len(), criteria().count());
        for (row, criterion) in rows.iter().zip(criteria()) {
            let [name, verdict, how, tests] = &row[..] else { panic!("{row:?}") };
            let level = if criterion.level == Level::A { "A" } else { "AA" };
            assert_eq!(*name, format!("{} {} {level}", criterion.number, criterion.name.text(lang)));
            let (nl, en) = match criterion.verdict {
                Verdict::Met => ("voldoet", "met"),
                Verdict::Partly(_) => ("voldoet deels", "met in part"),
                Verdict::NotMet(_) => ("voldoet niet", "not met"),
                Verdict::NotApplicable => ("niet van toepassing", "does not apply"),
            };
            assert_eq!(*verdict, if lang == Lang::Nl { nl } else { en }, "{}", criterion.number);
            // What falls short comes behind it: the tests of `publish::text::criteria` hold that on made-up criteria.
            let only = criterion.verdict.shortfall().is_none();
            assert!(how.starts_with(criterion.how.text(lang)) && (how == criterion.how.text(lang)) == only, "{how}");
            criterion.tests.iter().for_each(|(_, name)| assert!(tests.contains(name), "{name} in {tests}"));
        }
    });
}

#[test]
fn the_count_and_what_could_be_better_come_before_the_tables() {
    both(|lang, page| {
        let said = words(all(page, "main")[0]);
        let before = said.split(criteria().next().unwrap().number).next().unwrap();
        let met = criteria().filter(|criterion| matches!(criterion.verdict, Verdict::Met)).count();
        let count =
            if lang == Lang::Nl { format!(" 55 eisen: {met} voldoen") } else { format!(" 55 criteria: {met} are met") };
        assert!(before.contains(&count), "{count}");
        let none_short = if lang == Lang::Nl { "Wij kennen geen eis waar" } else { "We know of no criterion that" };
        let all_met = criteria().all(|criterion| criterion.verdict.shortfall().is_none());
        assert_eq!(before.contains(none_short), all_met, "it says so only while it is so");
        let limits = if lang == Lang::Nl { ["hoort niet", "‘Zoom in’"] } else { ["is not told", "‘Zoom in’"] };
        assert!(limits.iter().all(|limit| before.contains(limit)), "{before}");
        assert!(!said.contains("{{"), "all is filled in");
    });
}

#[test]
fn its_tables_can_be_read_aloud_however_they_look() {
    both(|_, page| {
        let tables = all(page, "table.criteria[role=table]");
        assert_eq!(tables.len(), PRINCIPLES.len());
        assert_eq!(all(page, "h3 + .criteria > caption").len(), PRINCIPLES.len(), "each has a heading and a caption");
        assert_eq!(all(page, ".criteria thead th[scope=col][role=columnheader]").len(), 4 * PRINCIPLES.len());
        assert_eq!(all(page, ".criteria tbody th[scope=row][role=rowheader]").len(), criteria().count());
        assert_eq!(all(page, ".criteria td[role=cell]").len(), 3 * criteria().count());
        assert_eq!(all(page, ".criteria tr[role=row]").len(), criteria().count() + PRINCIPLES.len());
        assert_eq!(all(page, ".criteria :is(thead, tbody)[role=rowgroup]").len(), 2 * PRINCIPLES.len());
    });
}
