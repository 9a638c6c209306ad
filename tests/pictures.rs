//! The pictures for who shares a page, and the icons, as files.
//!
//! Needs the fonts in `node_modules`: `npm ci` installs them, `make test` and `make check` too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};

use resvg::tiny_skia::Pixmap;
use woonzorgkaart::domain::{Collection, LatLng, Province};
use woonzorgkaart::publish::pictures::{Drawn, Picture, draw_all, draw_icons, spot};

const LAND: &str = "#fbf8f1";
const CHOSEN: &str = "#e3efe2";
const UTRECHT: (f64, f64) = (52.09, 5.12);
const ARNHEM: (f64, f64) = (51.98, 5.91);
const ASSEN: (f64, f64) = (52.99, 6.56);

/// An empty folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pictures-{name}"));
    _ = fs::remove_dir_all(&folder);
    folder
}

fn draw(folder: &Path, pictures: &[Picture]) -> Drawn {
    let fonts = Path::new("node_modules/@expo-google-fonts");
    draw_all(&folder.join("dist"), Path::new("public/data/basemap"), fonts, &folder.join("cache"), pictures).unwrap()
}

fn picture(path: &str, title: &str) -> Picture {
    Picture { path: path.into(), title: title.into(), site: "Woonzorgkaart".into(), ..Picture::default() }
}

fn at((lat, lng): (f64, f64)) -> LatLng {
    LatLng::new(lat, lng).unwrap()
}

fn bytes(folder: &Path, path: &str) -> Vec<u8> {
    fs::read(folder.join("dist").join(path)).unwrap()
}

fn pixels(folder: &Path, path: &str) -> Pixmap {
    Pixmap::decode_png(&bytes(folder, path)).unwrap()
}

/// The colour around a place, as `#rrggbb`.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the picture")]
fn colour(pixmap: &Pixmap, place: (f64, f64)) -> String {
    let (x, y) = spot(at(place));
    let pixel = pixmap.pixel(x.round() as u32, y.round() as u32).unwrap();
    format!("#{:02x}{:02x}{:02x}", pixel.red(), pixel.green(), pixel.blue())
}

#[test]
fn the_dot_of_an_example_stands_where_it_is() {
    let folder = folder("dot");
    let kinds =
        [(Collection::Intervention, "#b5472a"), (Collection::Concept, "#23558f"), (Collection::Vision, "#75417f")];
    let path = |collection: Collection| format!("pictures/nl/{}.png", collection.id());
    let pictures = kinds.map(|(collection, _)| Picture {
        kind: "Soort".into(),
        line: "Utrecht".into(),
        pins: vec![(at(ARNHEM), collection)],
        open: Some((at(UTRECHT), collection)),
        ..picture(&path(collection), "Hofje")
    });
    assert_eq!(draw(&folder, &pictures), Drawn { made: 3, kept: 0 });
    for (collection, expected) in kinds {
        let drawn = pixels(&folder, &path(collection));
        assert_eq!((drawn.width(), drawn.height()), (1200, 630));
        assert_eq!(colour(&drawn, UTRECHT), expected);
        assert_ne!(colour(&drawn, ARNHEM), expected, "others are faint");
        assert_ne!(colour(&drawn, ARNHEM), LAND, "but there");
        assert_eq!(colour(&drawn, ASSEN), LAND);
        let size = bytes(&folder, &path(collection)).len();
        assert!(size < 60_000, "{size} bytes");
    }
}

#[test]
fn a_province_is_tinted_where_it_lies() {
    let folder = folder("province");
    let gelderland = Picture { province: Some(Province::Gelderland), ..picture("a.png", "Gelderland") };
    let drenthe = Picture { province: Some(Province::Drenthe), ..picture("b.png", "Drenthe") };
    draw(&folder, &[gelderland, drenthe, picture("c.png", "Thema")]);
    for (path, arnhem, assen) in [("a.png", CHOSEN, LAND), ("b.png", LAND, CHOSEN), ("c.png", LAND, LAND)] {
        let drawn = pixels(&folder, path);
        assert_eq!((colour(&drawn, ARNHEM).as_str(), colour(&drawn, ASSEN).as_str()), (arnhem, assen), "{path}");
    }
}

#[test]
fn only_what_changed_is_drawn_anew() {
    let folder = folder("cache");
    let mut pictures = [picture("nl/a.png", "Hofje"), picture("en/a.png", "Hofje"), picture("nl/b.png", "Boerderij")];
    draw(&folder, &pictures);
    let first = bytes(&folder, "nl/a.png");
    assert_eq!(first, bytes(&folder, "en/a.png"), "one picture in two places");
    assert_eq!(draw(&folder, &pictures), Drawn { made: 0, kept: 3 });

    pictures[0].title = "Het hofje".into();
    assert_eq!(draw(&folder, &pictures), Drawn { made: 1, kept: 2 });
    assert_ne!(bytes(&folder, "nl/a.png"), first);

    fs::remove_dir_all(folder.join("cache")).unwrap();
    draw(&folder, &pictures);
    assert_eq!(bytes(&folder, "en/a.png"), first, "the same picture is the same file");
    let left = fs::read_dir(folder.join("cache")).unwrap().map(|file| file.unwrap().path());
    assert!(left.into_iter().all(|file| file.extension().unwrap() == "png"), "no drafts are left");
}

#[test]
fn any_text_can_be_drawn() {
    let folder = folder("text");
    let texts = ["<script>&\"'</script>", "]]>&nbsp;\u{0}\u{1b}\u{ffff}", "房子 🏠 بيت", ""];
    let pictures: Vec<Picture> = texts
        .iter()
        .zip(0..)
        .map(|(text, n)| Picture {
            kind: (*text).into(),
            line: (*text).into(),
            site: format!("{text}W"),
            ..picture(&format!("{n}.png"), text)
        })
        .collect();
    assert_eq!(draw(&folder, &pictures).made, texts.len());
    assert_ne!(pixels(&folder, "0.png"), pixels(&folder, "3.png"), "the text is there");
}

#[test]
fn what_is_missing_is_named() {
    let (folder, fonts) = (folder("missing"), Path::new("node_modules/@expo-google-fonts"));
    let check = |basemap: &str, fonts: &Path, expected: &str| {
        let error = draw_all(&folder.join("dist"), Path::new(basemap), fonts, &folder.join("cache"), &[]).unwrap_err();
        assert!(format!("{error:#}").contains(expected), "{error:#}");
    };
    check("public/data/basemap", Path::new("gone"), "npm ci");
    check("gone", fonts, "gone/neighbours.geojson");
}

#[test]
fn icons_have_the_sizes_that_they_are_asked_for() {
    let folder = folder("icons");
    draw_icons(&folder.join("dist")).unwrap();
    for (name, size, opaque) in [
        ("apple-touch-icon.png", 180, true),
        ("icon-192.png", 192, false),
        ("icon-512.png", 512, false),
        ("icon-maskable-512.png", 512, true),
    ] {
        let icon = pixels(&folder, name);
        assert_eq!((icon.width(), icon.height()), (size, size), "{name}");
        assert_eq!(icon.pixel(0, 0).unwrap().alpha() == 255, opaque, "{name}");
        assert_eq!(icon.pixel(size / 2, size / 2).unwrap().demultiply().green(), 255, "{name}: the heart is white");
    }
    let favicon = bytes(&folder, "favicon.ico");
    assert_eq!(favicon[..8], [0, 0, 1, 0, 1, 0, 32, 32]);
    assert_eq!(Pixmap::decode_png(&favicon[22..]).unwrap().width(), 32);
    assert_eq!(usize::try_from(u32::from_le_bytes(favicon[14..18].try_into().unwrap())).unwrap() + 22, favicon.len());
}

#[test]
fn a_maskable_icon_keeps_all_of_the_logo_within_the_circle() {
    let folder = folder("maskable");
    draw_icons(&folder.join("dist")).unwrap();
    let icon = pixels(&folder, "icon-maskable-512.png");
    let paper = icon.pixel(0, 0).unwrap();
    let far = |n: usize| f64::from(u32::try_from(n).unwrap()) - 255.5;
    for (n, pixel) in icon.pixels().iter().enumerate() {
        let distance = far(n % 512).hypot(far(n / 512));
        assert!(*pixel == paper || distance <= 0.4 * 512.0, "something stands {distance} pixels from the middle");
    }
}
