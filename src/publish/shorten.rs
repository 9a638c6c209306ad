//! Short names for what passes between the app's wasm and its glue. wasm-bindgen gives each import and export a name with
//! a hash in it, twice; they are a fiftieth of what a first visit fetches, and nobody reads them.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{CustomSectionReader, Export, ImportSectionReader, Parser, Payload};

use super::built::{GLUE, WASM, find};
use super::forget::forget_sources;
use super::hash::short_hash;

/// The glue and the wasm with the same short names in both, and without notes for tools.
///
/// # Errors
/// The wasm is none, or a name in it is not in the glue: then wasm-bindgen writes them another way.
pub fn shorten(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let names = Names::of(wasm)?;
    let mut found = HashSet::new();
    let mut short = String::with_capacity(glue.len());
    for word in words(glue) {
        let known = names.0.get(word);
        if known.is_some() {
            found.insert(word);
        }
        short += known.map_or(word, String::as_str);
    }
    for name in names.0.keys() {
        ensure!(found.contains(name.as_str()), "the wasm has a name {name}, the glue has not");
    }
    let mut module = Module::new();
    Renaming(&names).parse_core_module(&mut module, Parser::new(0), wasm).context("cannot write the wasm anew")?;
    Ok((short, module.finish()))
}

/// Shortens the names in the app that Trunk built into `dist`, takes paths of sources out of it, and names both files anew by what is in them now: a host
/// may keep them for ever.
///
/// # Errors
/// A file is missing or cannot be written, or as [`shorten`].
pub fn shorten_app(dist: &Path) -> Result<()> {
    let (glue, wasm) = (find(dist, GLUE)?, find(dist, WASM)?);
    let (short_glue, mut short_wasm) = shorten(&fs::read_to_string(dist.join(&glue))?, &fs::read(dist.join(&wasm))?)?;
    forget_sources(&mut short_wasm)?;
    for (old, (start, end), bytes) in [(glue, GLUE, short_glue.into_bytes()), (wasm, WASM, short_wasm)] {
        fs::remove_file(dist.join(&old))?;
        let name = format!("{start}{}{end}", short_hash(&bytes));
        fs::write(dist.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(())
}

/// Long names with their short ones.
struct Names(HashMap<String, String>);

impl Names {
    fn of(wasm: &[u8]) -> Result<Self> {
        let mut names = Self(HashMap::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.context("this is no wasm")? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        names.add(import?.name);
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        names.add(export?.name);
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }

    /// Those with a hash at their end; the others may be words of the glue's own.
    fn add(&mut self, name: &str) {
        let hash = name.rsplit_once(['_', 'h']).map_or("", |(_, hash)| hash);
        if hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()) {
            let short = format!("${}", self.0.len());
            self.0.entry(name.to_owned()).or_insert(short);
        }
    }

    fn short<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, String::as_str)
    }
}

/// Names of JavaScript, and what stands between them.
fn words(glue: &str) -> impl Iterator<Item = &str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut rest = glue;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c| is_name(c) != is_name(first)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

struct Renaming<'a>(&'a Names);

impl Reencode for Renaming<'_> {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            imports.import(import.module, self.0.short(import.name), kind);
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export) -> Result<(), Error<Infallible>> {
        let kind = self.export_kind(export.kind)?;
        exports.export(self.0.short(export.name), kind, export.index);
        Ok(())
    }

    /// Notes for tools, such as which compiler it was: browsers read none of them.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CustomSection, EntityType, ExportKind, ExportSection, ImportSection, Module, TypeSection};
    use wasmparser::{Parser, Payload};

    use super::shorten;

    const IMPORT: &str = "__wbg_set_0123456789abcdef";
    const EXPORT: &str = "invoke__h0123456789abcdef";

    fn wasm() -> Vec<u8> {
        let (mut module, mut types) = (Module::new(), TypeSection::new());
        let (mut imports, mut exports) = (ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        imports.import("./app.js", IMPORT, EntityType::Function(0));
        exports.export(EXPORT, ExportKind::Func, 0).export("main", ExportKind::Func, 0);
        let note = CustomSection { name: "producers".into(), data: b"\0".into() };
        module.section(&types).section(&imports).section(&exports).section(&note);
        module.finish()
    }

    fn names(wasm: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ImportSection(imports) => {
                    names.extend(imports.into_imports().map(|import| import.unwrap().name.to_owned()));
                }
                Payload::ExportSection(exports) => {
                    names.extend(exports.into_iter().map(|export| export.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn names_with_a_hash_become_short_in_both() {
        let glue = format!("imports={{{IMPORT}(){{}}}};wasm.{EXPORT}();wasm.main();x{IMPORT}()");
        let (glue, wasm) = shorten(&glue, &wasm()).unwrap();
        assert_eq!(glue, format!("imports={{$0(){{}}}};wasm.$1();wasm.main();x{IMPORT}()"));
        assert_eq!(names(&wasm), ["$0", "$1", "main"]);
    }

    #[test]
    fn notes_for_tools_are_left_out() {
        let with_notes = wasm();
        let (_, without) = shorten(&format!("{IMPORT} {EXPORT}"), &with_notes).unwrap();
        let has_note = |wasm: &[u8]| wasm.windows(9).any(|part| part == b"producers");
        assert!(has_note(&with_notes) && !has_note(&without));
    }

    #[test]
    fn a_glue_that_does_not_fit_its_wasm_is_told_of() {
        let error = shorten("wasm.main()", &wasm()).unwrap_err();
        assert!(error.to_string().contains("0123456789abcdef"), "{error}");
        assert!(shorten("", b"no wasm").is_err());
    }
}
