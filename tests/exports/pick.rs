//! What is offered to download beside a list holds the examples of that list, and is as whole as the export of all.

use geojson::FeatureCollection;
use woonzorgkaart::domain::export::{pick_csv, pick_geojson};
use woonzorgkaart::domain::{Dataset, Example, Slug};

use super::made::{Exports, hostile, shipped, slug};
use super::read::{example, rows_of_csv, rows_of_geojson};

/// Both exports, picked by `ids`, hold the examples of `ids` that exist, in that order.
fn check(dataset: &Dataset, exports: &Exports, ids: &[Slug]) {
    let expected: Vec<Example> = ids.iter().filter_map(|id| dataset.find(id)).map(|found| (**found).clone()).collect();

    let (csv, geojson) = (exports.text("examples.csv"), exports.text("examples.geojson"));
    let picked = pick_csv(&csv, ids);
    let read: Vec<Example> = rows_of_csv(picked.as_bytes()).iter().map(example).collect();
    assert_eq!(read, expected, "csv of {ids:?}");
    assert_eq!(picked.lines().next(), csv.lines().next(), "the heading stays");

    let collection: FeatureCollection = pick_geojson(&geojson, ids).parse().unwrap();
    let read: Vec<Example> = rows_of_geojson(&collection).iter().map(example).collect();
    assert_eq!(read, expected, "geojson of {ids:?}");
    let whole: FeatureCollection = geojson.parse().unwrap();
    assert_eq!(collection.foreign_members, whole.foreign_members, "title, date and licence stay");
}

#[test]
fn the_examples_of_a_list_are_picked_in_its_order() {
    for (dataset, name) in [(shipped(), "pick"), (hostile(), "pick-hostile")] {
        let exports = Exports::of(&dataset, name);
        let all: Vec<Slug> = dataset.examples.iter().map(|example| example.id.clone()).collect();
        check(&dataset, &exports, &[]);
        check(&dataset, &exports, &all);
        check(&dataset, &exports, &all.iter().rev().cloned().collect::<Vec<_>>());
        check(&dataset, &exports, &all.iter().step_by(3).cloned().collect::<Vec<_>>());
        check(&dataset, &exports, &[slug("bestaat-niet"), all[0].clone()]);
        for id in &all {
            check(&dataset, &exports, std::slice::from_ref(id));
        }
    }
}

#[test]
fn all_examples_in_their_own_order_are_the_export_itself() {
    for (dataset, name) in [(shipped(), "whole"), (hostile(), "whole-hostile")] {
        let exports = Exports::of(&dataset, name);
        let all: Vec<Slug> = dataset.examples.iter().map(|example| example.id.clone()).collect();
        for (file, pick) in
            [("examples.csv", pick_csv as fn(&str, &[Slug]) -> String), ("examples.geojson", pick_geojson)]
        {
            assert!(pick(&exports.text(file), &all) == exports.text(file), "{file} of {name}");
        }
    }
}

#[test]
fn an_id_is_the_whole_id() {
    let csv = "\u{feff}id,name\r\nhofje-2,hofje\r\nhofje,\"twee\nhofje-3,regels\"\r\n";
    assert_eq!(pick_csv(csv, &[slug("hofje")]), "\u{feff}id,name\r\nhofje,\"twee\nhofje-3,regels\"\r\n");
    assert_eq!(pick_csv(csv, &[slug("hofje-3")]), "\u{feff}id,name\r\n");
}

#[test]
fn a_table_that_lost_its_byte_order_mark_on_the_way_gets_it_back() {
    let exports = Exports::of(&shipped(), "pick-fetched");
    let (csv, id) = (exports.text("examples.csv"), shipped().examples[0].id.clone());
    let fetched = csv.trim_start_matches('\u{feff}');
    assert!(fetched.len() < csv.len(), "the export has one");
    assert_eq!(pick_csv(fetched, std::slice::from_ref(&id)), pick_csv(&csv, std::slice::from_ref(&id)));
}
