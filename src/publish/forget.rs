//! Where the app's code was compiled is nobody's business, and weighs: paths of source files in the wasm become blanks, and lines
//! and columns in them nought. They are only for the words of a panic, which the app in the browser does not print.

use std::collections::HashSet;
use std::env;

use anyhow::{Context, Result};
use wasmparser::{DataKind, Operator, Parser, Payload};

/// What paths of the standard library and of our own code start with.
const KNOWN: [&str; 3] = ["/rustc/", "/rust/deps/", "src/"];
const END: &[u8] = b".rs";
/// Bytes of a word. A place in a source file is four: where its path is, how long that is, line and column.
const WORD: usize = 4;

/// A piece of what the memory holds at first: its address, and where it stands in the file.
struct Piece {
    address: usize,
    from: usize,
    to: usize,
}

/// Takes places in source files out of a wasm, which keeps its length.
///
/// # Errors
/// It is no wasm.
pub fn forget_sources(wasm: &mut [u8]) -> Result<()> {
    let cargo = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")));
    let crates = cargo.map(|cargo| format!("{cargo}/registry/src/"));
    let mut starts: Vec<&[u8]> = KNOWN.map(str::as_bytes).to_vec();
    starts.extend(crates.iter().map(String::as_bytes));
    let pieces = pieces(wasm)?;
    let mut paths = HashSet::new();
    for piece in &pieces {
        let blanked = blank(wasm.get_mut(piece.from..piece.to).unwrap_or_default(), &starts);
        paths.extend(blanked.into_iter().map(|(at, length)| (piece.address + at, length)));
    }
    for piece in &pieces {
        forget_places(wasm.get_mut(piece.from..piece.to).unwrap_or_default(), piece.address, &paths);
    }
    Ok(())
}

fn pieces(wasm: &[u8]) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(section) = payload.context("this is no wasm")? else { continue };
        for data in section {
            let data = data?;
            let DataKind::Active { offset_expr, .. } = data.kind else { continue };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else { continue };
            let to = usize::try_from(data.range.end)?;
            pieces.push(Piece { address: usize::try_from(value)?, from: to - data.data.len(), to });
        }
    }
    Ok(pieces)
}

/// Blanks paths that start so; gives where each stood, and its length.
fn blank(data: &mut [u8], starts: &[&[u8]]) -> Vec<(usize, usize)> {
    let mut blanked = Vec::new();
    for at in 0..data.len() {
        let Some(rest) = data.get_mut(at..) else { break };
        if !starts.iter().any(|start| rest.starts_with(start)) {
            continue;
        }
        let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+".contains(byte);
        let path = rest.iter().take_while(|byte| is_path(byte)).count();
        let found = rest.get(..path).and_then(|path| path.windows(END.len()).position(|end| end == END));
        if let Some(path) = found.and_then(|end| rest.get_mut(..end + END.len())) {
            path.fill(b' ');
            blanked.push((at, path.len()));
        }
    }
    blanked
}

/// Sets line and column to nought in each place whose path is one of these, by address and length. `address` is that of the
/// data; places lie on whole words.
fn forget_places(data: &mut [u8], address: usize, paths: &HashSet<(usize, usize)>) {
    for at in (address.next_multiple_of(WORD) - address..data.len()).step_by(WORD) {
        let Some(place) = data.get_mut(at..at + 4 * WORD) else { return };
        let (path, line_and_column) = place.split_at_mut(2 * WORD);
        let mut words = path.chunks_exact(WORD).filter_map(|word| Some(u32::from_le_bytes(word.try_into().ok()?)));
        if let (Some(start), Some(length)) = (words.next(), words.next())
            && paths.contains(&(start as usize, length as usize))
        {
            line_and_column.fill(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{blank, forget_places};

    #[test]
    fn paths_go_and_the_words_around_them_stay() {
        let check = |given: &str, left: &str| {
            let mut data = given.as_bytes().to_vec();
            let blanked = blank(&mut data, &[b"/rustc/", b"/a/registry/src/"]);
            let gone: usize = blanked.iter().map(|(_, length)| length).sum();
            assert_eq!(gone, given.bytes().zip(left.bytes()).filter(|(given, left)| given != left).count());
            assert_eq!(String::from_utf8(data).unwrap(), left);
        };
        check("Kaart/rustc/1f/core/cell.rsLijst", "Kaart                      Lijst");
        check("/rustc/a.rs/a/registry/src/x-1.0/lib.rs", &" ".repeat(39));
        check("/rustc/ is een map.rs", "/rustc/ is een map.rs");
        check("/rustc/zonder-eind", "/rustc/zonder-eind");
    }

    #[test]
    fn lines_and_columns_go_where_a_path_went() {
        let data = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
        // Two bytes after a whole word; 1000 and 7 are a path, 1000 and 8 are not.
        let bytes = |words: &[u32]| [vec![9, 9], data(words)].concat();
        let mut given = bytes(&[5, 1000, 7, 31, 12, 1000, 8, 31, 12, 1000, 7]);
        forget_places(&mut given, 2046, &HashSet::from([(1000, 7)]));
        assert_eq!(given, bytes(&[5, 1000, 7, 0, 0, 1000, 8, 31, 12, 1000, 7]));
    }
}
