//! The criteria of WCAG 2.2 as HTML: how many are met, what falls short, and a table for each principle.

use std::fmt::Write as _;

use crate::domain::Lang;
use crate::domain::words::Printed;
use crate::publish::access::{Both, Criterion, Level, PRINCIPLES, Principle, REVIEWED, Test, Verdict, criteria};
use crate::ui::escape;

/// What the page of `lang` leaves room for, and what goes there.
pub fn fillings(lang: Lang) -> [(&'static str, String); 4] {
    let reviewed = Printed::of(lang).date(REVIEWED).unwrap_or_else(|| REVIEWED.to_owned());
    let all: Vec<_> = criteria().collect();
    [
        ("{{status}}", status(lang, &all)),
        ("{{shortfalls}}", shortfalls(lang, &all)),
        ("{{reviewed}}", reviewed),
        ("{{criteria}}", PRINCIPLES.iter().zip(1..).map(|(principle, nth)| table(lang, principle, nth)).collect()),
    ]
}

const ALL_MET: Both = Both {
    nl: "De site voldoet, naar het oordeel van de makers, aan alle eisen die voor haar gelden.",
    en: "In the judgement of its makers the site meets all criteria that apply to it.",
};
const PARTLY_MET: Both = Both { nl: "De site voldoet gedeeltelijk.", en: "The site meets the criteria in part." };

fn status(lang: Lang, criteria: &[&Criterion]) -> String {
    let short = criteria.iter().any(|criterion| criterion.verdict.shortfall().is_some());
    let sentence = if short { PARTLY_MET } else { ALL_MET }.text(lang);
    let of = Both { nl: "Er zijn {} eisen:", en: "There are {} criteria:" }.text(lang);
    let of = of.replace("{}", &criteria.len().to_string());
    format!("**{sentence}** {of} {}.", counts(lang, criteria.iter().copied()))
}

/// How many there are of each verdict, as the end of a sentence.
fn counts<'a>(lang: Lang, criteria: impl Iterator<Item = &'a Criterion>) -> String {
    let mut numbers = [0; 4];
    for criterion in criteria {
        let [met, partly, not_met, not_applicable] = &mut numbers;
        *match criterion.verdict {
            Verdict::Met => met,
            Verdict::Partly(_) => partly,
            Verdict::NotMet(_) => not_met,
            Verdict::NotApplicable => not_applicable,
        } += 1;
    }
    let words = match lang {
        Lang::Nl => [
            ["voldoet", "voldoen"],
            ["voldoet deels", "voldoen deels"],
            ["voldoet niet", "voldoen niet"],
            ["is niet van toepassing", "zijn niet van toepassing"],
        ],
        Lang::En => [
            ["is met", "are met"],
            ["is met in part", "are met in part"],
            ["is not met", "are not met"],
            ["does not apply", "do not apply"],
        ],
    };
    let said = numbers.into_iter().zip(words).filter(|(number, _)| *number > 0);
    let said: Vec<String> =
        said.map(|(number, [one, many])| format!("{number} {}", if number == 1 { one } else { many })).collect();
    let and = Both { nl: " en ", en: " and " }.text(lang);
    match said.split_last() {
        Some((last, before)) if !before.is_empty() => [&before.join(", "), and, last].concat(),
        _ => said.concat(),
    }
}

const NONE_SHORT: Both = Both {
    nl: "Wij kennen geen eis waar de site niet aan voldoet.",
    en: "We know of no criterion that the site does not meet.",
};

/// A list in Markdown, or a sentence when nothing falls short.
fn shortfalls(lang: Lang, criteria: &[&Criterion]) -> String {
    let mut list = String::new();
    for Criterion { number, name, verdict, .. } in criteria {
        if let Some(shortfall) = verdict.shortfall() {
            // Writing to a string cannot fail.
            _ = writeln!(list, "- **{}** ({number}): {}", name.text(lang), shortfall.text(lang));
        }
    }
    if list.is_empty() { NONE_SHORT.text(lang).to_owned() } else { list }
}

/// Roles are said, because on small screens a style sheet makes blocks of the rows.
fn table(lang: Lang, principle: &Principle, nth: usize) -> String {
    let heads = match lang {
        Lang::Nl => ["Eis", "Oordeel", "Hoe", "Tests"],
        Lang::En => ["Criterion", "Verdict", "How", "Tests"],
    };
    let heads = heads.map(|head| format!("<th scope=\"col\" role=\"columnheader\">{head}</th>")).concat();
    let rows: String = principle.criteria().map(|criterion| row(lang, criterion)).collect();
    let (name, counts) = (principle.name.text(lang), counts(lang, principle.criteria()));
    format!(
        "<h3>{nth}. {name}</h3>\n<table class=\"criteria\" role=\"table\"><caption>{name}: {counts}</caption>\n\
        <thead role=\"rowgroup\"><tr role=\"row\">{heads}</tr></thead>\n<tbody role=\"rowgroup\">\n{rows}</tbody></table>\n\n",
    )
}

fn row(lang: Lang, Criterion { number, level, name, verdict, how, tests }: &Criterion) -> String {
    let level = match level {
        Level::A => "A",
        Level::AA => "AA",
    };
    let (kind, said) = verdict_of(verdict);
    let known = Both { nl: "Wat nog niet goed is:", en: "What falls short:" }.text(lang);
    let shortfall = verdict.shortfall().map(|shortfall| format!("<br>{known} {}", escape(shortfall.text(lang))));
    format!(
        "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">{number} {} <small>{level}</small></th>\
        <td role=\"cell\"><b class=\"{kind}\">{}</b></td><td role=\"cell\">{}{}</td>\
        <td role=\"cell\" lang=\"en\">{}</td></tr>\n",
        escape(name.text(lang)),
        said.text(lang),
        escape(how.text(lang)),
        shortfall.unwrap_or_default(),
        tests.iter().map(test).collect::<Vec<_>>().join("\n"),
    )
}

/// The class of a verdict and what it says.
const fn verdict_of(verdict: &Verdict) -> (&'static str, Both) {
    match verdict {
        Verdict::Met => ("met", Both { nl: "voldoet", en: "met" }),
        Verdict::Partly(_) => ("short", Both { nl: "voldoet deels", en: "met in part" }),
        Verdict::NotMet(_) => ("short", Both { nl: "voldoet niet", en: "not met" }),
        Verdict::NotApplicable => ("none", Both { nl: "niet van toepassing", en: "does not apply" }),
    }
}

fn test((file, name): &Test) -> String {
    format!("<code>{file}: {}</code>", escape(name))
}

#[cfg(test)]
mod tests {
    use super::{Both, Criterion, Lang, Level, Verdict, row, shortfalls, status};

    const MET: Criterion = Criterion {
        number: "9.9.1",
        level: Level::A,
        name: Both { nl: "Verzonnen", en: "Made Up" },
        verdict: Verdict::Met,
        how: Both { nl: "Zo.", en: "Like this." },
        tests: &[("nowhere.rs", "no_such_test")],
    };
    const PARTLY: Criterion = Criterion {
        number: "9.9.2",
        verdict: Verdict::Partly(Both { nl: "De knop zwijgt bij a & b.", en: "The button is silent at a & b." }),
        ..MET
    };
    const NOT_MET: Criterion = Criterion {
        number: "9.9.3",
        verdict: Verdict::NotMet(Both { nl: "De film heeft geen tekst.", en: "The film has no captions." }),
        ..MET
    };
    const NOT_APPLICABLE: Criterion = Criterion { verdict: Verdict::NotApplicable, ..MET };

    #[test]
    fn the_first_sentence_says_whether_all_is_met_and_counts_each_verdict() {
        let check = |lang, criteria: &[&Criterion], expected: &str| {
            let said = status(lang, criteria);
            assert!(said.starts_with("**") && said.replace("**", "") == expected, "{said}");
        };
        let all = [&MET, &PARTLY, &MET, &NOT_MET, &NOT_APPLICABLE];
        let nl = "De site voldoet gedeeltelijk. Er zijn 5 eisen: 2 voldoen, 1 voldoet deels, 1 voldoet niet en 1 is niet van \
                  toepassing.";
        check(Lang::Nl, &all, nl);
        let en = "The site meets the criteria in part. There are 5 criteria: 2 are met, 1 is met in part, 1 is not met \
                  and 1 does not apply.";
        check(Lang::En, &all, en);
        for one in [&PARTLY, &NOT_MET] {
            assert!(status(Lang::Nl, &[&MET, one]).starts_with("**De site voldoet gedeeltelijk.**"), "{}", one.number);
        }
        let en = "In the judgement of its makers the site meets all criteria that apply to it. There are 2 criteria: 1 is \
                  met and 1 does not apply.";
        check(Lang::En, &[&MET, &NOT_APPLICABLE], en);
    }

    #[test]
    fn whatever_falls_short_is_listed_and_nothing_else() {
        let nl =
            "- **Verzonnen** (9.9.2): De knop zwijgt bij a & b.\n- **Verzonnen** (9.9.3): De film heeft geen tekst.\n";
        assert_eq!(shortfalls(Lang::Nl, &[&MET, &PARTLY, &NOT_APPLICABLE, &NOT_MET]), nl);
        let en = "- **Made Up** (9.9.2): The button is silent at a & b.\n";
        assert_eq!(shortfalls(Lang::En, &[&PARTLY]), en);
        let none = "Wij kennen geen eis waar de site niet aan voldoet.";
        assert_eq!(shortfalls(Lang::Nl, &[&MET, &NOT_APPLICABLE]), none);
    }

    #[test]
    fn a_row_says_its_verdict_and_behind_the_how_what_falls_short() {
        for (lang, criterion, verdict, how) in [
            (Lang::Nl, &MET, "<b class=\"met\">voldoet</b>", "Zo.</td>"),
            (
                Lang::Nl,
                &PARTLY,
                "<b class=\"short\">voldoet deels</b>",
                "Zo.<br>Wat nog niet goed is: De knop zwijgt bij a &amp; b.</td>",
            ),
            (
                Lang::Nl,
                &NOT_MET,
                "<b class=\"short\">voldoet niet</b>",
                "Zo.<br>Wat nog niet goed is: De film heeft geen tekst.</td>",
            ),
            (
                Lang::En,
                &PARTLY,
                "<b class=\"short\">met in part</b>",
                "Like this.<br>What falls short: The button is silent at a &amp; b.</td>",
            ),
            (Lang::En, &NOT_APPLICABLE, "<b class=\"none\">does not apply</b>", "Like this.</td>"),
        ] {
            let row = row(lang, criterion);
            let number = criterion.number;
            let cells = format!("<td role=\"cell\">{verdict}</td><td role=\"cell\">{how}");
            assert!(row.contains(&cells), "{number}: {row}");
            assert!(row.contains(number) && row.contains("<code>nowhere.rs: no_such_test</code>"), "{number}: {row}");
        }
    }
}
