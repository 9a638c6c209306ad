//! Made-up datasets of any size: read as the real one is, the same on every machine, and like it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail")]
#![allow(clippy::cast_precision_loss, reason = "some thousands")]

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use woonzorgkaart::domain::{Collection, Dataset, Example, Province};
use woonzorgkaart::publish::generate::Model;

const REAL: &str = include_str!("../public/data/examples.json");

fn json(examples: usize, seed: u64) -> String {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let mut bytes = Vec::new();
    Model::read(&data).unwrap().write(examples, seed, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// A dataset in which there is nothing to blame.
fn read(json: &str) -> Dataset {
    let (dataset, problems) = Dataset::parse(json).unwrap();
    assert_eq!(problems, []);
    dataset
}

#[test]
fn any_size_is_read_without_a_problem() {
    for size in [0, 1, 2, 89, 1000] {
        assert_eq!(read(&json(size, 1)).examples.len(), size);
    }
}

#[test]
fn a_size_and_a_seed_say_every_byte() {
    assert_eq!(json(100, 7), json(100, 7));
    assert_ne!(json(100, 7), json(100, 8));
    assert_ne!(json(100, 7), json(101, 7));
    // Written down: it must come out on every machine. Where the data it is drawn from have changed, write it down anew.
    let made = read(&json(3, 1));
    let keys: Vec<&str> = made.examples.iter().map(|example| example.id.as_str()).collect();
    let known = [
        "plaspoelpolder-intentieovereenkomst-1",
        "bloemendaal-akkoord-samen-voor-wonen-2",
        "beesel-woonzorgwijzer-plus-in-beesel-3",
    ];
    assert_eq!(keys, known);
}

#[test]
fn each_example_has_a_key_of_its_own() {
    let made = read(&json(1000, 2));
    let keys: HashSet<&str> = made.examples.iter().map(|example| example.id.as_str()).collect();
    assert_eq!(keys.len(), 1000);
    assert!(keys.iter().all(|key| !key.starts_with('-') && !key.ends_with('-') && !key.contains("--")), "kebab-case");
}

#[test]
fn every_theme_kind_and_province_occurs_among_a_thousand() {
    let (made, real) = (read(&json(1000, 3)), read(REAL));
    assert_eq!((&made.themes, &made.collections, &made.updated), (&real.themes, &real.collections, &real.updated));
    let has = |fits: &dyn Fn(&Example) -> bool| made.examples.iter().any(|example| fits(example));
    for theme in &real.themes {
        assert!(has(&|example| example.themes.contains(&theme.id)), "{}", theme.id);
    }
    for collection in Collection::ALL {
        assert!(has(&|example| example.collection == collection), "{collection:?}");
    }
    for province in Province::ALL {
        assert!(has(&|example| example.province == province), "{province:?}");
    }
}

#[test]
fn three_in_five_stand_on_the_spot_of_their_town_and_none_outside_the_country() {
    let places = fs::read_to_string("public/data/basemap/places.tsv").unwrap();
    let column = |row: &str, n: usize| row.split('\t').nth(n).unwrap().parse::<f64>().unwrap().to_bits();
    let towns: HashSet<_> = places.lines().map(|row| (column(row, 3), column(row, 4))).collect();
    let made = read(&json(5000, 4));
    let mut spots: HashMap<_, usize> = HashMap::new();
    for example in &made.examples {
        let at = example.location;
        assert!(at.is_in_the_netherlands());
        for degrees in [at.lat(), at.lng()] {
            assert!(degrees.to_string().split('.').nth(1).is_none_or(|decimals| decimals.len() <= 4), "{degrees}");
        }
        *spots.entry((at.lat().to_bits(), at.lng().to_bits())).or_default() += 1;
    }
    let in_town: usize = spots.iter().filter(|(at, _)| towns.contains(at)).map(|(_, examples)| examples).sum();
    assert!((2800..=3200).contains(&in_town), "{in_town} of 5000 stand where a town does");
    let shared: usize = spots.values().filter(|examples| **examples > 1).sum();
    assert!(shared > 2000, "only {shared} of 5000 share a spot");
}

#[test]
fn the_same_is_told_at_the_same_length_as_in_the_real_examples() {
    let (made, real) = (read(&json(2000, 5)), read(REAL));
    let check = |what: &str, measure: &dyn Fn(&Example) -> Option<usize>| {
        let about = |dataset: &Dataset| {
            let found: Vec<f64> = dataset.examples.iter().filter_map(|one| measure(one)).map(|n| n as f64).collect();
            [found.iter().sum::<f64>() / found.len() as f64, found.len() as f64 / dataset.examples.len() as f64]
        };
        for (made, real) in about(&made).into_iter().zip(about(&real)) {
            assert!((0.8..=1.25).contains(&(made / real)), "{what}: {made} in what is made up, {real} in reality");
        }
    };
    for lang in woonzorgkaart::domain::Lang::ALL {
        let length = |text: &woonzorgkaart::domain::Localised| text.exactly(lang).map(|text| text.chars().count());
        check("what", &|example| example.what.as_ref().and_then(length));
        check("why", &|example| example.why.as_ref().and_then(length));
        check("lesson", &|example| example.lesson.as_ref().and_then(length));
    }
    check("partners", &|example| Some(example.partners.len()));
    check("sources", &|example| Some(example.sources.len()));
    check("themes", &|example| Some(example.themes.len()));
    check("regions", &|example| example.region.as_ref().map(|_| 1));
    check("municipalities", &|example| example.municipality.as_ref().map(|_| 1));
    check("years", &|example| example.year.map(usize::from));
}

fn generate(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_woonzorgkaart"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("generate").args(arguments).output().unwrap()
}

fn words(output: &Output) -> String {
    assert!(!output.status.success());
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("generate").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("data")).unwrap();
    folder
}

#[test]
fn it_goes_to_a_file_or_to_standard_output() {
    let file = folder("file").join("made.json");
    assert!(generate(&["12", "--to", file.to_str().unwrap()]).status.success());
    assert_eq!(fs::read_to_string(&file).unwrap(), json(12, 1), "seed 1 unless another is given");
    assert_eq!(generate(&["12", "--seed", "9"]).stdout, json(12, 9).into_bytes());
}

#[test]
fn a_built_site_gets_another_dataset_and_loses_the_compressed_copies_of_the_old_one() {
    let dist = folder("site");
    let fetched = ["data/examples.nl-0123456789abcdef.json", "data/examples.en-fedcba9876543210.json"];
    let replaced = ["data/examples.json", fetched[0], fetched[1]];
    let kept = ["data/examples.csv", "index.html"];
    for file in replaced.iter().chain(&kept) {
        for ending in ["", ".br", ".gz"] {
            fs::write(dist.join(format!("{file}{ending}")), "old").unwrap();
        }
    }
    let done = generate(&["30", "--dist", dist.to_str().unwrap()]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(fs::read_to_string(dist.join(replaced[0])).unwrap(), json(30, 1));
    for (file, other) in fetched.into_iter().zip(["en", "nl"]) {
        let json = fs::read_to_string(dist.join(file)).unwrap();
        let examples = read(&json).examples;
        assert_eq!(examples.len(), 30);
        let other = woonzorgkaart::domain::Lang::from_tag(other);
        assert!(examples.iter().all(|example| example.what.as_ref().unwrap().exactly(other).is_none()));
    }
    for ending in [".br", ".gz"] {
        assert!(replaced.iter().all(|file| !dist.join(format!("{file}{ending}")).exists()));
        assert!(kept.iter().all(|file| dist.join(format!("{file}{ending}")).exists()));
    }
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_written() {
    let dist = folder("no-site");
    fs::write(dist.join("data/examples.json"), "old").unwrap();
    fs::write(dist.join("data/examples.nl-0123456789abcdef.json"), "old").unwrap();
    let said = words(&generate(&["3", "--dist", dist.to_str().unwrap()]));
    assert!(said.contains("is no built site") && said.contains("data/examples.en-"), "{said}");
    assert_eq!(fs::read_to_string(dist.join("data/examples.json")).unwrap(), "old");

    let nowhere = dist.join("gone/made.json");
    let said = words(&generate(&["3", "--to", nowhere.to_str().unwrap()]));
    assert!(said.contains("cannot write") && said.contains("gone/made.json"), "{said}");

    let said = words(&generate(&["3", "--data", dist.to_str().unwrap()]));
    assert!(said.contains("examples.json"), "{said}");
    assert!(words(&generate(&["many"])).contains("many"));
}
