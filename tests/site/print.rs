//! A site as `publish` prints it, from a build with empty scripts.

use std::fs;
use std::path::{Path, PathBuf};

use woonzorgkaart::publish::public::PublicAddress;
use woonzorgkaart::publish::{Build, publish};

/// What Trunk leaves of `index.html`, with the names of files in it.
const TEMPLATE: &str = r#"<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<base href="/kaart/">
<title>Woonzorgkaart</title>
<!-- head -->
<link rel="stylesheet" href="/kaart/style-1.css"/>
<link rel="stylesheet" href="/kaart/frame-1.css"/>
<link rel="stylesheet" href="/kaart/maker-1.css"/>
<link rel="stylesheet" href="/kaart/text-1.css"/>
<script src="/kaart/frame-1.js"></script>
<script defer src="/kaart/leaflet-1.js"></script>
<script type="module" src="/kaart/start-1.js"></script>
<script type="module" src="/kaart/maker-1.js"></script>
</head>
<body>
<!-- body -->
</body>
</html>"#;

/// Scripts of a live page.
pub const OWN_SCRIPTS: usize = 2;

/// Prints a site at `https://example.org/kaart/` in a folder of its own.
pub fn print(name: &str, json: &str) -> PathBuf {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_dir_all(&dist);
    fs::create_dir_all(dist.join("data/basemap")).unwrap();
    for file in ["neighbours.geojson", "netherlands.geojson", "places.tsv"] {
        fs::copy(home.join("public/data/basemap").join(file), dist.join("data/basemap").join(file)).unwrap();
    }
    for file in ["icon.svg", "voorbeeld-insluiten.html"] {
        fs::copy(home.join("public").join(file), dist.join(file)).unwrap();
    }
    fs::write(dist.join("data/examples.json"), json).unwrap();
    fs::write(dist.join("index.html"), TEMPLATE).unwrap();
    let scripts = ["frame-1.js", "leaflet-1.js", "start-1.js", "maker-1.js", "woonzorgkaart-1.js"];
    let sheets = ["style-1.css", "frame-1.css", "maker-1.css", "text-1.css"];
    for built in scripts.into_iter().chain(["woonzorgkaart-1_bg.wasm"]) {
        fs::write(dist.join(built), "").unwrap();
    }
    for sheet in sheets {
        fs::write(dist.join(sheet), format!("/* {sheet} */")).unwrap();
    }
    let public = PublicAddress::new("https://example.org/kaart/", "/kaart/");
    let (fonts, cache) = (PathBuf::new(), PathBuf::new());
    publish(&Build { dist: dist.clone(), public, fonts, cache, release: false }).unwrap();
    dist
}
