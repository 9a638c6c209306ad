//! Pictures as small PNG files: 256 colours each, most of them those of the country.

use std::collections::HashMap;
use std::io::Write as _;

use anyhow::Result;
use flate2::{Compression, Crc, write::ZlibEncoder};
use resvg::tiny_skia::Pixmap;

/// How many colours a picture may have.
const COLOURS: usize = 256;
/// How many of them are the country's own.
const GROUND: usize = 112;
/// So many pixels are looked at together: most are the country's, and those are known.
const RUN: usize = 15;

/// Red, green and blue in one number: builds do without optimisation, where a number is quicker than three bytes.
type Rgb = u32;

/// The country as drawn, with its colours counted once.
pub struct Ground {
    pixmap: Pixmap,
    palette: Vec<Rgb>,
    /// For each pixel which colour of the palette it has.
    colours: Vec<u8>,
}

impl Ground {
    /// `pixmap` must be opaque.
    pub fn new(pixmap: Pixmap) -> Self {
        let mut counts = HashMap::new();
        pixmap.data().chunks_exact(4).for_each(|pixel| *counts.entry(rgb(pixel)).or_default() += 1);
        let palette = most(&counts, GROUND);
        let mut nearest = Nearest::new(&palette);
        let colours = pixmap.data().chunks_exact(4).map(|pixel| nearest.find(rgb(pixel))).collect();
        Self { colours, palette, pixmap }
    }

    pub fn pixmap(&self) -> &Pixmap {
        &self.pixmap
    }

    /// A picture that was drawn upon this country, as a PNG file.
    ///
    /// # Errors
    /// It cannot be compressed.
    pub fn encode(&self, picture: &Pixmap) -> Result<Vec<u8>> {
        let runs = || picture.data().chunks(4 * RUN).zip(self.pixmap.data().chunks(4 * RUN));
        let mut counts = HashMap::new();
        for (run, _) in runs().filter(|(run, ground)| run != ground) {
            run.chunks_exact(4).for_each(|pixel| *counts.entry(rgb(pixel)).or_default() += 1);
        }
        counts.retain(|colour, _| !self.palette.contains(colour));
        let mut palette = self.palette.clone();
        palette.extend(most(&counts, COLOURS - palette.len()));
        let mut nearest = Nearest::new(&palette);
        let mut colours = self.colours.clone();
        for ((run, ground), colours) in runs().zip(colours.chunks_mut(RUN)) {
            if run != ground {
                run.chunks_exact(4).zip(colours).for_each(|(pixel, colour)| *colour = nearest.find(rgb(pixel)));
            }
        }
        write(picture.width(), picture.height(), &palette, &colours)
    }
}

fn rgb(pixel: &[u8]) -> Rgb {
    match pixel {
        [red, green, blue, ..] => u32::from_be_bytes([0, *red, *green, *blue]),
        _ => 0,
    }
}

/// The most frequent colours; of equally many the darkest first, so that a picture is always the same.
fn most(counts: &HashMap<Rgb, u32>, number: usize) -> Vec<Rgb> {
    let mut colours: Vec<(u32, Rgb)> = counts.iter().map(|(colour, count)| (*count, *colour)).collect();
    colours.sort_unstable_by_key(|(count, colour)| (std::cmp::Reverse(*count), *colour));
    colours.into_iter().take(number).map(|(_, colour)| colour).collect()
}

/// Finds the colour of a palette that is nearest to another, and remembers it.
struct Nearest<'a> {
    palette: &'a [Rgb],
    known: HashMap<Rgb, u8>,
}

impl<'a> Nearest<'a> {
    fn new(palette: &'a [Rgb]) -> Self {
        Self { palette, known: palette.iter().copied().zip(0..=u8::MAX).collect() }
    }

    fn find(&mut self, colour: Rgb) -> u8 {
        if let Some(known) = self.known.get(&colour) {
            return *known;
        }
        // A rare colour is taken for its neighbours, so that there is less to look for.
        let rough = colour & 0x00fc_fcfc | 0x0002_0202;
        let palette = self.palette;
        *self.known.entry(rough).or_insert_with(|| {
            let near = (0..=u8::MAX).zip(palette).min_by_key(|(_, other)| distance(rough, **other));
            near.map(|(n, _)| n).unwrap_or_default()
        })
    }
}

/// The square of how far apart two colours are.
const fn distance(a: Rgb, b: Rgb) -> u32 {
    let red = (a >> 16).abs_diff(b >> 16);
    let green = (a >> 8 & 0xff).abs_diff(b >> 8 & 0xff);
    let blue = (a & 0xff).abs_diff(b & 0xff);
    red * red + green * green + blue * blue
}

/// A PNG of colours from a palette. Source: W3C PNG, third edition, 5.3 and 11.2.
fn write(width: u32, height: u32, palette: &[Rgb], colours: &[u8]) -> Result<Vec<u8>> {
    let mut rows = ZlibEncoder::new(Vec::new(), Compression::best());
    for row in colours.chunks(usize::try_from(width)?) {
        // Each row says first how it is filtered: not at all, which suits flat colours.
        rows.write_all(&[0])?;
        rows.write_all(row)?;
    }
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    // Eight bits for each pixel, from a palette; the usual compression and filters, not interlaced.
    header.extend([8, 3, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let palette = palette.iter().flat_map(|colour| colour.to_be_bytes().into_iter().skip(1)).collect();
    for (name, bytes) in
        [(b"IHDR", header), (b"PLTE", palette), (b"IDAT", rows.finish()?), (b"IEND", Vec::new())]
    {
        let mut sum = Crc::new();
        sum.update(name);
        sum.update(&bytes);
        file.extend(u32::try_from(bytes.len())?.to_be_bytes());
        file.extend(name);
        file.extend(bytes);
        file.extend(sum.sum().to_be_bytes());
    }
    Ok(file)
}
