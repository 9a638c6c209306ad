//! The command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{Parser, Subcommand};

use super::generate::{Generate, generate};
use super::public::PublicAddress;
use super::site::Build;
use crate::domain::Dataset;

#[derive(Parser)]
#[command(version, about)]
struct Command {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Print all pages into a folder that Trunk has built, and check the budgets.
    Publish {
        /// The folder; Trunk's hook names it.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        dist: PathBuf,
        /// The path below which the site is served, such as `/` or `/kaart/`.
        #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
        base: String,
        /// The public address, such as `https://example.org/kaart/`.
        #[arg(long, env = "SITE_URL", default_value = "/")]
        site: String,
        /// The npm packages with the fonts for pictures.
        #[arg(long, default_value = "node_modules/@expo-google-fonts")]
        fonts: PathBuf,
        /// Pictures and compressed copies of earlier builds.
        #[arg(long, default_value = "target")]
        cache: PathBuf,
        /// How Trunk built; only a release is held to the budgets.
        #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
        profile: String,
    },
    /// Read a dataset and name every problem in it.
    Check {
        #[arg(default_value = "public/data/examples.json")]
        file: PathBuf,
    },
    /// Make up a dataset of any size for trials, drawn from the real one. Nothing in it is true.
    ///
    /// The same size and seed give the same bytes on every machine.
    Generate(Generate),
}

/// Runs what the command line asks for; errors go to standard error.
#[must_use]
pub fn run() -> ExitCode {
    let done = match Command::parse().action {
        Action::Publish { dist, base, site, fonts, cache, profile } => {
            let (public, release) = (PublicAddress::new(&site, &base), profile == "release");
            super::publish(&Build { dist, public, fonts, cache, release })
        }
        Action::Check { file } => check(&file),
        Action::Generate(wish) => generate(&wish),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("woonzorgkaart: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Names every problem; any problem is a failure.
fn check(file: &Path) -> Result<()> {
    let (dataset, problems, _) = read_dataset(file)?;
    for problem in &problems {
        println!("{problem}");
    }
    println!("{}: {} examples, {} problems", file.display(), dataset.examples.len(), problems.len());
    if problems.is_empty() { Ok(()) } else { bail!("mend what is named above and run this again") }
}

/// A dataset from a file, with its problems and the file as it was read.
///
/// # Errors
/// The file cannot be read, or is no dataset at all.
pub fn read_dataset(file: &Path) -> Result<(Dataset, Vec<crate::domain::Problem>, String)> {
    let json = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let (dataset, problems) = Dataset::parse(&json).with_context(|| format!("{} is no dataset", file.display()))?;
    Ok((dataset, problems, json))
}
