//! The style sheets as rules, read as plainly as these sheets are written.

use std::fs;
use std::path::Path;

/// One rule: what is around it and its own selector, from the outside in, and what it declares.
pub struct Rule {
    pub around: Vec<String>,
    pub declarations: Vec<(String, String)>,
}

impl Rule {
    /// What it declares for one of these properties, the last of them.
    pub fn value(&self, names: &[&str]) -> Option<&str> {
        self.declarations.iter().rev().find(|(name, _)| names.contains(&name.as_str())).map(|(_, value)| value.as_str())
    }
}

/// All rules of the sheets in `style`, but those of the tokens.
pub fn all() -> Vec<Rule> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let paths = fs::read_dir(folder).unwrap().map(|found| found.unwrap().path());
    let sheets = paths.filter(|path| path.file_name().unwrap() != "tokens.css");
    sheets.flat_map(|path| rules(&fs::read_to_string(path).unwrap())).collect()
}

/// The rules of a sheet in their order; one that holds others stands where it ends.
pub fn rules(css: &str) -> Vec<Rule> {
    let (mut done, mut open, mut text) = (Vec::new(), Vec::<Rule>::new(), String::new());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").unwrap().1;
            continue;
        }
        rest = &rest[next.len_utf8()..];
        match next {
            '{' => {
                let mut around = open.last().map_or_else(Vec::new, |rule| rule.around.clone());
                around.push(text.trim().to_owned());
                open.push(Rule { around, declarations: Vec::new() });
                text.clear();
            }
            ';' | '}' => {
                if let (Some(rule), Some((name, value))) = (open.last_mut(), text.split_once(':')) {
                    rule.declarations.push((name.trim().to_owned(), value.trim().to_owned()));
                }
                text.clear();
                if next == '}' {
                    done.extend(open.pop());
                }
            }
            _ => text.push(next),
        }
    }
    assert!(open.is_empty(), "a rule without an end");
    done
}
