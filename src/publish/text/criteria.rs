//! The criteria of WCAG 2.2 as HTML: how many are met, what falls short, and a table for each principle.

use std::fmt::Write as _;

use crate::domain::Lang;
use crate::domain::words::Printed;
use crate::publish::access::{Both, Criterion, Level, PRINCIPLES, Principle, REVIEWED, Test, Verdict, criteria};
use crate::ui::escape;

/// What the page of `lang` leaves room for, and what goes there.
pub fn fillings(lang: Lang) -> [(&'static str, String); 4] {
    let reviewed = Printed::of(lang).date(REVIEWED).unwrap_or_else(|| REVIEWED.to_owned());
    [
        ("{{status}}", status(lang)),
        ("{{shortfalls}}", shortfalls(lang)),
        ("{{reviewed}}", reviewed),
        ("{{criteria}}", PRINCIPLES.iter().zip(1..).map(|(principle, nth)| table(lang, principle, nth)).collect()),
    ]
}

const ALL_MET: Both = Both {
    nl: "De site voldoet, naar ons eigen oordeel, aan alle eisen die voor haar gelden.",
    en: "In our own judgement the site meets all criteria that apply to it.",
};
const PARTLY_MET: Both = Both { nl: "De site voldoet gedeeltelijk.", en: "The site meets the criteria in part." };

fn status(lang: Lang) -> String {
    let short = criteria().any(|criterion| criterion.verdict.shortfall().is_some());
    let sentence = if short { PARTLY_MET } else { ALL_MET }.text(lang);
    let of = Both { nl: "Er zijn {} eisen:", en: "There are {} criteria:" }.text(lang);
    let of = of.replace("{}", &criteria().count().to_string());
    format!("**{sentence}** {of} {}.", counts(lang, criteria()))
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

/// A list in Markdown, or a sentence when nothing falls short.
fn shortfalls(lang: Lang) -> String {
    let mut list = String::new();
    for Criterion { number, name, verdict, .. } in criteria() {
        if let Some(shortfall) = verdict.shortfall() {
            // Writing to a string cannot fail.
            _ = writeln!(list, "- **{}** ({number}): {}", name.text(lang), shortfall.text(lang));
        }
    }
    if list.is_empty() {
        Both { nl: "Wij kennen geen tekortkomingen.", en: "We know of nothing that falls short." }.text(lang).to_owned()
    } else {
        list
    }
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
