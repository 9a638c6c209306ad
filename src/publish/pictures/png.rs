//! Pictures as small PNG files, of few colours each.

use std::collections::HashMap;
use std::io::Write as _;

use anyhow::Result;
use flate2::{Compression, Crc, write::ZlibEncoder};
use resvg::tiny_skia::Pixmap;

/// How many colours a picture may have, 256 at most. So few halve the file, and the eye sees no difference.
const COLOURS: usize = 128;
/// How many of them are the country's own.
const GROUND: usize = 40;
/// The least distance between two colours; paper and land are nine apart.
const APART: u32 = 9;
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
        let palette = add(Vec::new(), &counts, GROUND);
        let mut nearest = Nearest::new(&palette);
        let colours = pixmap.data().chunks_exact(4).map(|pixel| nearest.find(rgb(pixel))).collect();
        Self { pixmap, palette, colours }
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
        let palette = add(self.palette.clone(), &counts, COLOURS);
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

/// A palette with the most frequent colours added, up to a `number` in all, but none that hardly differs from another.
/// Of equally many the darkest comes first, so that a picture is always the same.
fn add(mut palette: Vec<Rgb>, counts: &HashMap<Rgb, u32>, number: usize) -> Vec<Rgb> {
    let mut colours: Vec<(u32, Rgb)> = counts.iter().map(|(colour, count)| (*count, *colour)).collect();
    colours.sort_unstable_by_key(|(count, colour)| (std::cmp::Reverse(*count), *colour));
    for (_, colour) in colours {
        if palette.len() == number {
            break;
        }
        if palette.iter().all(|other| distance(*other, colour) >= APART) {
            palette.push(colour);
        }
    }
    palette
}

/// Finds the colour of a palette that is nearest to another, and remembers it.
struct Nearest<'a> {
    palette: &'a [Rgb],
    known: HashMap<Rgb, u8>,
    /// The one asked for last: it is often asked for again.
    last: (Rgb, u8),
}

impl<'a> Nearest<'a> {
    fn new(palette: &'a [Rgb]) -> Self {
        let known: HashMap<Rgb, u8> = palette.iter().copied().zip(0..=u8::MAX).collect();
        Self { palette, last: palette.first().map_or((0, 0), |first| (*first, 0)), known }
    }

    fn find(&mut self, colour: Rgb) -> u8 {
        if self.last.0 != colour {
            self.last = (colour, self.look_up(colour));
        }
        self.last.1
    }

    fn look_up(&mut self, colour: Rgb) -> u8 {
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
    let mut rows = ZlibEncoder::new(Vec::new(), Compression::new(8));
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
    for (name, bytes) in [(b"IHDR", header), (b"PLTE", palette), (b"IDAT", rows.finish()?), (b"IEND", Vec::new())] {
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

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::{Color, Paint, Pixmap, Rect, Transform};

    use super::{Ground, Nearest, add};

    fn square(pixmap: &mut Pixmap, x: f32, colour: Color) {
        let paint = Paint { shader: resvg::tiny_skia::Shader::SolidColor(colour), ..Paint::default() };
        pixmap.fill_rect(Rect::from_xywh(x, 3.0, 5.0, 5.0).unwrap(), &paint, Transform::identity(), None);
    }

    #[test]
    fn a_picture_of_few_colours_is_kept_exactly() {
        let mut ground = Pixmap::new(40, 20).unwrap();
        ground.fill(Color::from_rgba8(250, 246, 239, 255));
        square(&mut ground, 2.0, Color::from_rgba8(27, 94, 90, 255));
        let mut picture = ground.clone();
        square(&mut picture, 30.0, Color::from_rgba8(181, 71, 42, 255));
        let ground = Ground::new(ground);
        for drawn in [&picture, ground.pixmap()] {
            assert_eq!(Pixmap::decode_png(&ground.encode(drawn).unwrap()).unwrap(), *drawn);
        }
    }

    #[test]
    fn a_picture_of_many_colours_comes_near() {
        let mut ground = Pixmap::new(200, 100).unwrap();
        ground.fill(Color::WHITE);
        let mut picture = ground.clone();
        for (shade, pixel) in (0..=u8::MAX).cycle().zip(picture.pixels_mut()).take(5000) {
            *pixel = Color::from_rgba8(shade, shade / 2, 255 - shade, 255).premultiply().to_color_u8();
        }
        let decoded = Pixmap::decode_png(&Ground::new(ground).encode(&picture).unwrap()).unwrap();
        for (was, is) in picture.data().iter().zip(decoded.data()) {
            assert!(was.abs_diff(*is) <= 6, "{was} became {is}");
        }
    }

    #[test]
    fn frequent_colours_come_first_and_always_in_one_order() {
        let counts = (0..300).map(|colour| (colour, u32::from(colour == 7) + 1)).collect();
        assert_eq!(add(vec![0xff_ffff], &counts, 5), [0xff_ffff, 7, 0, 3, 10], "and none beside another");
        assert_eq!(Nearest::new(&[0x00_0000, 0xff_ffff]).find(0xf0_e0f0), 1);
    }
}
