//! Where the app's code was compiled is nobody's business, and weighs: paths of source files in the wasm become blanks.
//! They are only for the words of a panic, which the app in the browser does not print.

use std::env;

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};

/// What paths of the standard library start with.
const LIBRARY: [&str; 2] = ["/rustc/", "/rust/deps/"];
const END: &[u8] = b".rs";

/// Blanks the paths of source files in a wasm, which keeps its length.
///
/// # Errors
/// It is no wasm.
pub fn forget_sources(wasm: &mut [u8]) -> Result<()> {
    let cargo = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")));
    let crates = cargo.map(|cargo| format!("{cargo}/registry/src/"));
    let mut starts: Vec<&[u8]> = LIBRARY.map(str::as_bytes).to_vec();
    starts.extend(crates.iter().map(String::as_bytes));
    let mut data = 0_u64..0;
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::DataSection(section) = payload.context("this is no wasm")? {
            data = section.range();
        }
    }
    let data = usize::try_from(data.start)?..usize::try_from(data.end)?;
    blank(wasm.get_mut(data).unwrap_or_default(), &starts);
    Ok(())
}

fn blank(data: &mut [u8], starts: &[&[u8]]) {
    for at in 0..data.len() {
        let Some(rest) = data.get_mut(at..) else { return };
        if !starts.iter().any(|start| rest.starts_with(start)) {
            continue;
        }
        let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+".contains(byte);
        let path = rest.iter().take_while(|byte| is_path(byte)).count();
        let found = rest.get(..path).and_then(|path| path.windows(END.len()).position(|end| end == END));
        if let Some(path) = found.and_then(|end| rest.get_mut(..end + END.len())) {
            path.fill(b' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::blank;

    #[test]
    fn paths_go_and_the_words_around_them_stay() {
        let check = |given: &str, left: &str| {
            let mut data = given.as_bytes().to_vec();
            blank(&mut data, &[b"/rustc/", b"/a/registry/src/"]);
            assert_eq!(String::from_utf8(data).unwrap(), left);
        };
        check("Kaart/rustc/1f/core/cell.rsLijst", "Kaart                      Lijst");
        check("/rustc/a.rs/a/registry/src/x-1.0/lib.rs", &" ".repeat(39));
        check("/rustc/ is een map.rs", "/rustc/ is een map.rs");
        check("/rustc/zonder-eind", "/rustc/zonder-eind");
    }
}
