//! Pictures that were drawn before, each under the sum of all that decides it. Nothing is ever removed: the folder may
//! be thrown away as a whole.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::fonts::Fonts;

/// To be raised when the same SVG comes to make another file.
const VERSION: u8 = 1;

/// A folder of drawn pictures.
pub struct Cache {
    folder: PathBuf,
    /// The sum so far, over what all pictures share.
    shared: Sha256,
}

impl Cache {
    /// A cache for pictures that share these texts and fonts.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn open(folder: &Path, shared: &[&str], fonts: &Fonts) -> Result<Self> {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let mut sum = Sha256::new_with_prefix([VERSION]);
        for bytes in shared.iter().map(|text| text.as_bytes()).chain(fonts.bytes().iter().map(Vec::as_slice)) {
            // A sum of sums: where one part ends and the next begins makes a difference.
            sum.update(Sha256::digest(bytes));
        }
        Ok(Self { folder: folder.to_owned(), shared: sum })
    }

    /// Where the picture that this SVG makes is kept.
    pub fn file(&self, svg: &str) -> PathBuf {
        self.folder.join(format!("{:x}.png", self.shared.clone().chain_update(svg).finalize()))
    }

    /// Keeps a picture in `file`, all of it or nothing: a build may stop at any time. `nth` tells it from others that
    /// are written at the same time.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep(&self, file: &Path, nth: usize, bytes: &[u8]) -> Result<()> {
        let draft = self.folder.join(format!("{}-{nth}.draft", std::process::id()));
        std::fs::write(&draft, bytes).with_context(|| format!("cannot write {}", draft.display()))?;
        std::fs::rename(&draft, file).with_context(|| format!("cannot write {}", file.display()))
    }
}
