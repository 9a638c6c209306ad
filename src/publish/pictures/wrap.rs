//! Breaking a text into lines by the real widths of its letters.

use anyhow::Result;

use super::fonts::{Face, Fonts};

/// A text in lines, all in one size.
#[derive(Debug, Clone, PartialEq)]
pub struct Wrapped {
    pub lines: Vec<String>,
    /// Font size in pixels.
    pub size: f32,
}

/// The room that a text has.
#[derive(Debug, Clone, Copy)]
pub struct Room<'a> {
    /// Width of a line in pixels.
    pub width: f32,
    /// What to try one after the other: a font size in pixels and the most lines in it.
    pub steps: &'a [(f32, usize)],
}

/// Part of a text that is not broken, with its width at font size 1.
#[derive(Debug, Clone)]
struct Piece {
    text: String,
    width: f32,
    /// Whether a space parts it from the piece before, when they share a line.
    spaced: bool,
}

/// Sets `text` in the first size that has room for it. What has no room in the last either is cut: a word with a
/// hyphen, a text with an ellipsis. Lines are made as even as they can be.
///
/// # Errors
/// The fonts cannot measure the text.
pub fn wrap(text: &str, face: Face, fonts: &Fonts, room: Room) -> Result<Wrapped> {
    let (pieces, space) = measure(text, face, fonts)?;
    for &(size, most) in room.steps {
        let limit = room.width / size;
        if let Some(lines) = flow(&pieces, space, limit).filter(|lines| lines.len() <= most) {
            return Ok(Wrapped { lines: even(&pieces, space, limit).unwrap_or(lines), size });
        }
    }
    let (size, most) = room.steps.last().copied().unwrap_or((1.0, 1));
    let limit = room.width / size;
    let pieces = hyphenate(pieces, face, fonts, limit)?;
    let mut lines = flow(&pieces, space, limit).unwrap_or_default();
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = ellipsis(last, face, fonts, limit)?;
        }
    }
    Ok(Wrapped { lines, size })
}

/// The words of a text, without what an SVG cannot hold.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    // XML has no place for control characters, not even escaped.
    let barred = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.split(barred).filter(|word| !word.is_empty())
}

/// The pieces of a text, and the width of a space.
fn measure(text: &str, face: Face, fonts: &Fonts) -> Result<(Vec<Piece>, f32)> {
    let cut = |word: &str| -> Vec<(String, bool)> {
        let parts = word.split_inclusive(['-', '/', '–']).map(str::to_owned);
        parts.enumerate().map(|(n, part)| (part, n == 0)).collect()
    };
    let parts: Vec<(String, bool)> = words(text).flat_map(cut).collect();
    let texts: Vec<&str> = ["n n", "nn"].into_iter().chain(parts.iter().map(|(text, _)| text.as_str())).collect();
    let widths = fonts.widths(face, &texts)?;
    let space = widths.first().zip(widths.get(1)).map_or(0.3, |(apart, together)| apart - together);
    let pieces = parts.iter().zip(widths.iter().skip(2));
    Ok((pieces.map(|((text, spaced), &width)| Piece { text: text.clone(), width, spaced: *spaced }).collect(), space))
}

/// Fills line after line; `None` when a piece is too wide for any.
fn flow(pieces: &[Piece], space: f32, limit: f32) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0.0;
    for piece in pieces {
        if piece.width > limit {
            return None;
        }
        let before = if piece.spaced { space } else { 0.0 };
        match lines.last_mut() {
            Some(line) if used + before + piece.width <= limit => {
                line.push_str(if piece.spaced { " " } else { "" });
                line.push_str(&piece.text);
                used += before + piece.width;
            }
            _ => {
                lines.push(piece.text.clone());
                used = piece.width;
            }
        }
    }
    Some(lines)
}

/// As few lines as fit, with the narrowest limit that makes no more of them: no last line of one word.
fn even(pieces: &[Piece], space: f32, limit: f32) -> Option<Vec<String>> {
    let lines = flow(pieces, space, limit)?;
    let narrower = (10_u8..20).map(|step| limit * f32::from(step) / 20.0);
    narrower.filter_map(|limit| flow(pieces, space, limit)).find(|other| other.len() == lines.len()).or(Some(lines))
}

/// Cuts each piece that is too wide into ones that are not, with a hyphen where it is cut.
fn hyphenate(pieces: Vec<Piece>, face: Face, fonts: &Fonts, limit: f32) -> Result<Vec<Piece>> {
    let mut cut = Vec::new();
    for piece in pieces {
        if piece.width <= limit {
            cut.push(piece);
            continue;
        }
        let letters: Vec<String> = "-".chars().chain(piece.text.chars()).map(String::from).collect();
        let widths = fonts.widths(face, &letters.iter().map(String::as_str).collect::<Vec<_>>())?;
        let hyphen = widths.first().copied().unwrap_or_default();
        let mut part = Piece { text: String::new(), width: 0.0, spaced: piece.spaced };
        for (letter, width) in letters.iter().zip(widths).skip(1) {
            // A little less, for letters that stand wider beside others.
            if part.width + width + hyphen > 0.97 * limit && !part.text.is_empty() {
                let text = format!("{}-", part.text);
                cut.push(Piece { text, width: part.width + hyphen, spaced: part.spaced });
                part = Piece { text: String::new(), width: 0.0, spaced: false };
            }
            part.text += letter;
            part.width += width;
        }
        cut.push(part);
    }
    Ok(cut)
}

/// As much of a line as has room before an ellipsis.
fn ellipsis(line: &str, face: Face, fonts: &Fonts, limit: f32) -> Result<String> {
    let mut kept: Vec<char> = line.chars().collect();
    loop {
        let cut = format!("{}…", kept.iter().collect::<String>().trim_end_matches([' ', '-', ',', '.']));
        if kept.is_empty() || fonts.widths(face, &[&cut])?.iter().all(|width| *width <= limit) {
            return Ok(cut);
        }
        kept.pop();
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Room, wrap};
    use crate::publish::pictures::fonts::{Face, Fonts};

    #[test]
    fn a_text_is_broken_where_a_reader_expects_it() {
        let fonts = Fonts::load(Path::new("node_modules/@expo-google-fonts")).unwrap();
        let room = Room { width: 300.0, steps: &[(50.0, 1), (40.0, 2), (30.0, 3)] };
        let check = |text: &str, expected: &[&str], size: f32| {
            let wrapped = wrap(text, Face::Title, &fonts, room).unwrap();
            assert_eq!((wrapped.lines, wrapped.size), (expected.iter().map(ToString::to_string).collect(), size));
        };
        check("", &[], 50.0);
        check("Liv inn", &["Liv inn"], 50.0);
        check("  Liv\n\u{1}inn ", &["Liv inn"], 50.0);
        check("Zorg voor elkaar", &["Zorg voor", "elkaar"], 40.0);
        check("Zorg voor elkaar in de wijk", &["Zorg voor elkaar", "in de wijk"], 30.0);
        check("Maastricht-Heuvelland", &["Maastricht-", "Heuvelland"], 40.0);
        check("Woonzorgprogrammering", &["Woonzorgprogram-", "mering"], 30.0);
        check(
            "De gemeente en de zorg maken samen plannen voor later, met alle inwoners erbij",
            &["De gemeente en de", "zorg maken samen", "plannen voor later…"],
            30.0,
        );
    }
}
