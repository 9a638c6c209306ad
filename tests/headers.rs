//! What a host says about the files: the same on every kind of host.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use woonzorgkaart::publish::headers::{
    ASK, FOR_ALL, FOR_US, FRAMED, KEEP, Named, OPEN, UNFRAMED, cache_control, everywhere, headers_file, is_open, meta,
};

const NGINX: &str = include_str!("../deploy/nginx.conf");
const YEAR: &str = "public, max-age=31536000, immutable";
const HOUR: &str = "public, max-age=3600";

/// The parts of a line of nginx's: words, or texts between quotes. The closing semicolon is left out.
fn parts(line: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for (n, text) in line.split('"').enumerate() {
        if n % 2 == 1 {
            parts.push(text.to_owned());
        } else {
            parts.extend(text.split([' ', ';']).filter(|word| !word.is_empty()).map(str::to_owned));
        }
    }
    parts
}

/// The lines of `map of name { … }`.
fn map(of: &str, name: &str) -> Vec<(String, String)> {
    let (_, after) = NGINX.split_once(&format!("\nmap {of} {name} {{\n")).expect(name);
    let (inside, _) = after.split_once("\n}").unwrap();
    let line = |line: &str| <[String; 2]>::try_from(parts(line)).unwrap_or_else(|parts| panic!("{parts:?}"));
    inside.lines().map(line).map(|[key, value]| (key, value)).collect()
}

fn pairs(of: impl IntoIterator<Item = (String, &'static str)>) -> Vec<(String, String)> {
    of.into_iter().map(|(key, value)| (key, value.to_owned())).collect()
}

#[test]
fn nginx_sends_exactly_these_headers() {
    let found: Vec<Vec<String>> =
        NGINX.lines().filter(|line| line.trim_start().starts_with("add_header ")).map(parts).collect();
    let variables = [
        ("Cross-Origin-Resource-Policy", "$woonzorgkaart_reach"),
        ("Access-Control-Allow-Origin", "$woonzorgkaart_origins"),
        ("Cache-Control", "$woonzorgkaart_keep"),
    ];
    let variables = variables.map(|(name, value)| (name, value.to_owned()));
    let mut everywhere = everywhere();
    let (policy, value) = &mut everywhere[0];
    assert_eq!(*policy, "Content-Security-Policy");
    *value += "$woonzorgkaart_framing";
    let wanted: Vec<Vec<String>> = everywhere
        .into_iter()
        .chain(variables)
        .map(|(name, value)| vec!["add_header".into(), name.into(), value, "always".into()])
        .collect();
    assert_eq!(found, wanted);
    let (_, server) = NGINX.split_once("\nserver {").unwrap();
    for location in server.split("\n    location ").skip(1) {
        let (inside, _) = location.split_once("\n    }").unwrap();
        assert!(!inside.contains("add_header"), "nginx drops all other headers in this location: {inside}");
    }
}

#[test]
fn nginx_lets_other_sites_frame_what_is_made_for_it() {
    let rules = [("default".to_owned(), format!("; {UNFRAMED}")), (FRAMED.pattern(), String::new())];
    assert_eq!(map("$uri", "$woonzorgkaart_framing"), rules);
    for (path, framed) in [
        ("embed/index.html", true),
        ("en/embed/index.html", true),
        ("index.html", false),
        ("voorbeeld/embed-hof/index.html", false),
        ("insluiten/index.html", false),
    ] {
        assert_eq!(FRAMED.fits(path), framed, "{path}");
    }
}

#[test]
fn nginx_lets_browsers_keep_the_same_files_as_long() {
    let rules = KEEP.iter().map(|(named, value)| (named.pattern(), *value));
    assert_eq!(map("$uri", "$woonzorgkaart_keep"), pairs(std::iter::once(("default".to_owned(), ASK)).chain(rules)));
}

#[test]
fn nginx_opens_the_same_files_to_other_sites() {
    let [(origin, all), (policy, reach)] = FOR_ALL;
    assert_eq!((origin, policy), ("Access-Control-Allow-Origin", "Cross-Origin-Resource-Policy"));
    let [(policy_for_us, ours)] = FOR_US;
    assert_eq!(policy_for_us, policy);
    let rules = OPEN.iter().map(|named| (named.pattern(), all));
    assert_eq!(map("$uri", "$woonzorgkaart_origins"), pairs(std::iter::once(("default".to_owned(), "")).chain(rules)));
    assert_eq!(
        map("$woonzorgkaart_origins", "$woonzorgkaart_reach"),
        pairs([("default".to_owned(), ours), (all.to_owned(), reach)])
    );
}

#[test]
fn each_file_is_kept_as_long_as_it_stays_true() {
    for (path, keep, open) in [
        ("index.html", ASK, false),
        ("voorbeeld/hofje/index.html", ASK, false),
        ("404.html", ASK, false),
        ("sw.js", ASK, false),
        ("style-2e295783c6e09254.css", YEAR, false),
        ("leaflet-4effecc8d1c6b78f.js", YEAR, false),
        ("woonzorgkaart-ed17ac1314a60354_bg.wasm", YEAR, false),
        ("data/examples.nl-ed17ac1314a60354.json", YEAR, true),
        ("data/texts.en-12-ed17ac1314a60354.json", YEAR, true),
        // Trunk leaves leading zeros out.
        ("start-2018fde4ccc5fdc.js", YEAR, false),
        ("data/examples.json", HOUR, true),
        ("data/examples.geojson", HOUR, true),
        ("data/examples.xlsx", HOUR, true),
        ("oembed/voorbeeld/zorg-2040.json", HOUR, true),
        ("en/oembed/kaart.json", HOUR, true),
        ("oembed/voorbeeld/woonvisie-20222026.json", HOUR, true),
        ("pictures/nl/voorbeeld-hofje.png", HOUR, true),
        ("feed.xml", HOUR, true),
        ("en/feed.xml", HOUR, true),
        ("sitemap.xml", HOUR, false),
        ("robots.txt", HOUR, false),
        ("manifest.webmanifest", HOUR, false),
        ("icon.svg", HOUR, true),
        ("favicon.ico", HOUR, true),
        ("embed.js", HOUR, true),
        ("frame-2e295783c6e09254.js", YEAR, false),
        ("embed/index.html", ASK, false),
        ("voorbeeld/hofje", ASK, false),
        ("datablad/x.csv", HOUR, false),
    ] {
        for path in [path.to_owned(), format!("/{path}"), format!("/kaart/{path}")] {
            assert_eq!((cache_control(&path), is_open(&path)), (keep, open), "{path}");
        }
    }
}

#[test]
fn a_document_carries_the_policy_for_hosts_that_set_no_headers() {
    let meta = meta(&["a{}", "b{}"]);
    let (_, policy) = meta.split_once("content=\"").unwrap();
    let policy = policy.strip_suffix("\">").unwrap();
    let everywhere = everywhere();
    let (_, header) = everywhere.iter().find(|(name, _)| *name == "Content-Security-Policy").unwrap();
    // What browsers are told of `a{}` and `b{}`, as `openssl dgst -sha256 -binary | base64` has it.
    let own = "style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=' 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans=';";
    assert_eq!(header.replace("style-src 'self' 'unsafe-inline';", own), policy);
    assert!(!policy.contains("frame-ancestors"), "browsers ignore it in a document");
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    assert!(!policy.contains(['"', '<', '*']), "{policy}");
}

/// The headers that a host like Netlify gives a file: all rules that fit, joined by name.
fn given(text: &str, path: &str) -> Vec<(String, String)> {
    let mut headers = Vec::new();
    let mut fits = false;
    for line in text.lines() {
        match line.strip_prefix("  ") {
            None => {
                fits = line.strip_suffix('*').map_or(path == line, |start| path.starts_with(start));
            }
            Some(header) if fits => {
                let (name, value) = header.split_once(": ").unwrap();
                headers.push((name.to_owned(), value.to_owned()));
            }
            Some(_) => {}
        }
    }
    headers
}

#[test]
fn hosts_that_read_a_file_of_headers_send_the_same() {
    const COPY: &str = "data/examples.json.br";
    let files = [
        "index.html",
        "en/index.html",
        "404.html",
        "voorbeeld/hofje/index.html",
        "en/over/index.html",
        "embed/index.html",
        "en/embed/index.html",
        "embed.js",
        "sw.js",
        "style-2e295783c6e09254.css",
        "data/examples.json",
        COPY,
        "data/examples.nl-ed17ac1314a60354.json",
        "data/texts.nl-0-ed17ac1314a60354.json",
        "data/texts.nl-1-4effecc8d1c6b78f.json",
        "data/texts.en-0-2e295783c6e09254.json",
        "data/README.md",
        "data/basemap/recipe/make.sh",
        "pictures/nl/voorbeeld-hofje.png",
        "pictures/nl/kaart.png",
        "oembed/kaart.json",
        "en/oembed/kaart.json",
        "feed.xml",
        "sitemap.xml",
        "icon.svg",
    ];
    for base in ["/", "/kaart/"] {
        let text = headers_file(base, &files.map(str::to_owned));
        for file in files.iter().filter(|file| **file != COPY) {
            // A document is asked for by its folder.
            let given = given(&text, &format!("{base}{}", file.trim_end_matches("index.html")));
            let mut wanted = everywhere().map(|(name, value)| (name.to_owned(), value)).to_vec();
            let mut add = |name: &str, value: &str| wanted.push((name.to_owned(), value.to_owned()));
            // Such hosts let browsers ask unless they are told otherwise.
            if cache_control(file) != ASK || is_open(file) {
                add("Cache-Control", cache_control(file));
                let reach: &[(&str, &str)] = if is_open(file) { &FOR_ALL } else { &FOR_US };
                for (name, value) in reach {
                    add(name, value);
                }
            }
            if Named::Ending(&[".html"]).fits(file) && !FRAMED.fits(file) {
                add("Content-Security-Policy", UNFRAMED);
            }
            let sorted = |mut headers: Vec<(String, String)>| {
                headers.sort();
                headers
            };
            assert_eq!(sorted(given), sorted(wanted), "{base}{file}");
        }
        assert!(!text.contains(COPY), "hosts send copies under the names of the files");
        let rules = text.lines().filter(|line| !line.starts_with(' '));
        for many in ["pictures", "texts"] {
            assert_eq!(rules.clone().filter(|rule| rule.contains(many)).count(), 1, "many {many}, one rule");
        }
    }
}
