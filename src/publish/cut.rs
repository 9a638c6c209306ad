//! The dataset cut down to one language: what the app fetches. It is a third smaller than the whole after compression.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::domain::Lang;

/// The same dataset with texts in `lang` alone, where there are any; names stay in both, because people search for
/// them. A field `language` says what was done.
///
/// # Errors
/// It is not JSON, or no object.
pub fn cut_to(json: &str, lang: Lang) -> Result<String> {
    let mut root: Value = serde_json::from_str(json)?;
    cut(&mut root, lang);
    let fields = root.as_object_mut().context("a dataset is an object")?;
    fields.insert("language".into(), lang.tag().into());
    Ok(root.to_string())
}

fn cut(value: &mut Value, lang: Lang) {
    match value {
        Value::Object(fields) => {
            if fields.get(lang.tag()).is_some_and(Value::is_string) {
                fields.shift_remove(lang.other().tag());
            }
            fields.iter_mut().filter(|(name, _)| *name != "name").for_each(|(_, value)| cut(value, lang));
        }
        Value::Array(entries) => entries.iter_mut().for_each(|value| cut(value, lang)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::cut_to;
    use crate::domain::{Dataset, Lang};

    #[test]
    fn nothing_is_lost_in_its_own_language() {
        let json = std::fs::read_to_string("public/data/examples.json").unwrap();
        let (whole, _) = Dataset::parse(&json).unwrap();
        for lang in Lang::ALL {
            let (cut, problems) = Dataset::parse(&cut_to(&json, lang).unwrap()).unwrap();
            assert_eq!(problems, []);
            assert_eq!(cut.examples.len(), whole.examples.len());
            for (cut, whole) in cut.examples.iter().zip(&whole.examples) {
                assert_eq!((&cut.id, &cut.name, &cut.sources), (&whole.id, &whole.name, &whole.sources));
                for (cut, whole) in [(&cut.what, &whole.what), (&cut.why, &whole.why), (&cut.lesson, &whole.lesson)] {
                    assert_eq!(cut.as_ref().map(|text| text.best(lang)), whole.as_ref().map(|text| text.best(lang)));
                    assert!(cut.as_ref().is_none_or(|text| text.exactly(lang.other()).is_none()));
                }
            }
        }
    }

    #[test]
    fn a_text_without_translation_stays() {
        let json = r#"{"examples": [{"what": {"en": "only English"}}]}"#;
        assert!(cut_to(json, Lang::Nl).unwrap().contains("only English"));
    }
}
