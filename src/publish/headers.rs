//! What an answer says about its content: what the page may do, who may use it, how long it may be kept.
//!
//! The one place for it. Documents carry the policy themselves (`meta`), so that it holds on a host that sets no
//! headers; `headers_file` is for hosts that read such a file; `tests/headers.rs` holds `deploy/nginx.conf` against this.

use super::hash::integrity;
pub use super::headers_file::headers_file;

/// Which files a rule is about, by their paths.
#[derive(Debug, Clone, Copy)]
pub enum Named {
    /// By its content: `style-2e295783c6e09254.css`. The name stands before one of these ends.
    Hashed(&'static [&'static str]),
    /// With one of these ends.
    Ending(&'static [&'static str]),
    /// In a folder of one of these names, at any depth.
    Within(&'static [&'static str]),
}

/// Fewest digits of a hash in a name. Trunk writes sixteen, less leading zeros; no example's name ends in so many.
const DIGITS: usize = 12;

const STYLES: &str = "style-src";

/// What a document may do; nothing but this. Reading and starting the app's wasm is all that it has beyond the plain.
///
/// Style sheets that stand in a document change with each release, and a header is set once for all: it lets any such sheet be. The
/// document's own policy names those that it has, and where there are two, both hold.
const POLICY: [(&str, &str); 10] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    (STYLES, "'self' 'unsafe-inline'"),
    ("img-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("frame-src", "'self'"),
    ("base-uri", "'self'"),
    ("form-action", "'self'"),
];

/// What we never ask of a visitor's device. Copying and sharing an address stay.
const UNNEEDED: [&str; 16] = [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
];

/// How long a browser may keep a file without asking again: the first rule that fits, else `ASK`.
pub const KEEP: [(Named, &str); 2] = [
    (Named::Hashed(&[".css", ".js", ".json", ".wasm"]), "public, max-age=31536000, immutable"),
    (
        Named::Ending(&[
            "/embed.js",
            ".csv",
            ".geojson",
            ".ico",
            ".json",
            ".md",
            ".png",
            ".svg",
            ".tsv",
            ".txt",
            ".webmanifest",
            ".xlsx",
            ".xml",
        ]),
        "public, max-age=3600",
    ),
];

/// For all else, documents and the offline worker above all: keep it, but ask each time whether it is still the same.
pub const ASK: &str = "no-cache";

/// What other sites may fetch and show: data, feeds, cards for links, pictures, and the script that frames the map.
pub const OPEN: [Named; 2] = [
    Named::Within(&["data", "oembed", "pictures"]),
    Named::Ending(&["/embed.js", "/feed.xml", ".ico", ".png", ".svg"]),
];

/// What other sites may put into a frame. All else only we may: a document cannot say so for itself.
pub const FRAMED: Named = Named::Within(&["embed"]);
/// The policy of what is not [`FRAMED`].
pub const UNFRAMED: &str = "frame-ancestors 'self'";

/// What goes with a file that is open to other sites.
pub const FOR_ALL: [(&str, &str); 2] =
    [("Access-Control-Allow-Origin", "*"), ("Cross-Origin-Resource-Policy", "cross-origin")];
/// What goes with a file that is not.
pub const FOR_US: [(&str, &str); 1] = [("Cross-Origin-Resource-Policy", "same-origin")];

/// The policy as a document carries it that has these style sheets in it. It stands before anything that is fetched.
#[must_use]
pub fn meta(styles: &[&str]) -> String {
    let named = |css: &&str| format!(" '{}'", integrity(css.as_bytes()));
    let own = format!("'self'{}", styles.iter().map(named).collect::<String>());
    let policy = policy(|(what, from)| if what == STYLES { own.clone() } else { from.to_owned() });
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// Headers of every answer: names and values.
///
/// No Cross-Origin-Opener-Policy: browsers would refuse to open the whole map from a host's sandboxed frame.
#[must_use]
pub fn everywhere() -> [(&'static str, String); 4] {
    let off = UNNEEDED.map(|feature| format!("{feature}=()"));
    [
        ("Content-Security-Policy", policy(|(_, from)| from.to_owned())),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ("Permissions-Policy", off.join(", ")),
    ]
}

/// The `Cache-Control` of a file, by its path below the base.
#[must_use]
pub fn cache_control(path: &str) -> &'static str {
    KEEP.iter().find(|(named, _)| named.fits(path)).map_or(ASK, |(_, value)| value)
}

/// Whether other sites may fetch and show a file.
#[must_use]
pub fn is_open(path: &str) -> bool {
    OPEN.iter().any(|named| named.fits(path))
}

impl Named {
    /// Whether the rule is about this path, with or without a slash at its start.
    #[must_use]
    pub fn fits(self, path: &str) -> bool {
        match self {
            Self::Hashed(ends) => ends.iter().filter_map(|end| path.strip_suffix(end)).any(|name| {
                let name = name.strip_suffix("_bg").unwrap_or(name);
                let hash = name.rsplit_once('-').map_or("", |(_, hash)| hash);
                hash.len() >= DIGITS && hash.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'))
            }),
            Self::Ending(ends) => {
                let path = format!("/{path}");
                ends.iter().any(|end| path.ends_with(end))
            }
            Self::Within(_) => self.folder(path).is_some(),
        }
    }

    /// The folder that a rule about folders names in this path: `en/oembed/` for `en/oembed/kaart.json`.
    #[must_use]
    pub fn folder(self, path: &str) -> Option<&str> {
        let Self::Within(folders) = self else { return None };
        let mut to = 0;
        path.split_inclusive('/').find_map(|part| {
            to += part.len();
            let named = part.strip_suffix('/').is_some_and(|part| folders.contains(&part));
            if named { path.get(..to) } else { None }
        })
    }

    /// The rule as nginx's `map` of the path puts it.
    #[must_use]
    pub fn pattern(self) -> String {
        let any = |ends: &[&str]| ends.join("|").replace('.', "\\.");
        match self {
            Self::Hashed(ends) => format!("~-[0-9a-f]{{{DIGITS},}}(_bg)?({})$", any(ends)),
            Self::Ending(ends) => format!("~({})$", any(ends)),
            Self::Within(folders) => format!("~/({})/", folders.join("|")),
        }
    }
}

/// Each line of [`POLICY`] with what this says of it.
fn policy(allowed: impl Fn((&str, &str)) -> String) -> String {
    POLICY.map(|line| format!("{} {}", line.0, allowed(line))).join("; ")
}
