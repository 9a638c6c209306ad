//! The whole site, written into the folder that Trunk built.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;

use super::built::Built;
use super::command::read_dataset;
use super::document::Template;
use super::finish::finish;
use super::ground::draw_country;
use super::labels::place_labels;
use super::offline::WORKER;
use super::pages::Pages;
use super::pictures::draw_icons;
use super::press::Press;
use super::public::PublicAddress;
use super::shorten::shorten_app;
use super::{access, beside::write_beside, exports};
use crate::domain::{Dataset, Index, Lang};

/// What is built, and where.
#[derive(Debug, Clone)]
pub struct Build {
    /// The folder that Trunk built, and that becomes the site.
    pub dist: PathBuf,
    pub public: PublicAddress,
    /// The fonts for pictures: the folder of the npm packages `@expo-google-fonts`.
    pub fonts: PathBuf,
    /// What may be thrown away, and saves time when it is there: pictures and compressed copies of earlier builds.
    pub cache: PathBuf,
    /// For visitors: with pictures, the offline worker and compressed copies, and held to the budgets.
    pub release: bool,
}

/// Prints the site.
///
/// # Errors
/// A file is missing or unreadable, a criterion of access has no test, or a budget is exceeded; the words say which.
pub fn publish(build: &Build) -> Result<()> {
    let Build { dist, public, release, .. } = build;
    access::check(access::criteria())?;
    let data = dist.join("data");
    let (dataset, problems, json) = read_dataset(&data.join("examples.json"))?;
    for problem in &problems {
        eprintln!("warning: {problem}");
    }
    exports::write(&data, &dataset)?;
    draw_icons(dist)?;
    if *release {
        shorten_app(dist)?;
    }
    let app = Built::find(dist, &json)?;
    let press = press(build, &dataset, &app)?;
    let pages = Pages::print(dist, &press)?;
    write_beside(dist, &press, &pages)?;
    println!("{} pages for {} examples at {}", pages.written, dataset.examples.len(), public.file(""));
    if public.is_local() {
        println!(
            "No public address was given: SITE_URL=https://… make build puts it into links, feeds and the site map."
        );
    }
    if *release { finish(build, &app, &pages) } else { Ok(()) }
}

fn press(build: &Build, dataset: &Dataset, app: &Built) -> Result<Press> {
    let with_examples: HashSet<String> = dataset.examples.iter().map(|example| example.place.clone()).collect();
    let basemap = build.dist.join("data/basemap");
    let labels = place_labels(&basemap.join("places.tsv"), &with_examples)?;
    let base = build.public.address().base();
    let worker = build.release.then(|| format!("{base}{WORKER}"));
    Ok(Press {
        template: Template::read(&build.dist, worker)?,
        country: draw_country(&basemap, &labels)?,
        indexes: Lang::ALL.map(|lang| (lang, Arc::new(Index::new(dataset.clone(), lang)))),
        built: app.clone(),
        public: build.public.clone(),
    })
}
