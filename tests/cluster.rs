//! Marks on the map: none overlap, none is lost, and what stands on one spot stays together.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use woonzorgkaart::domain::cluster::{CLUSTER_RADIUS, Cluster, DOT_RADIUS, clusters, radius};
use woonzorgkaart::domain::geo::project;
use woonzorgkaart::domain::{Dataset, LatLng};

const SHIPPED: &str = include_str!("../public/data/examples.json");
/// Two single dots whose middles are nearer than this, in CSS pixels, become one mark.
const TOUCHING: f64 = 2.0 * DOT_RADIUS + 2.0;

fn at(lat: f64, lng: f64) -> LatLng {
    LatLng::new(lat, lng).unwrap()
}

fn pixels(places: &[LatLng], zoom: f64) -> Vec<(f64, f64)> {
    places.iter().map(|place| project(*place).pixels(zoom)).collect()
}

fn distance((x, y): (f64, f64), (other_x, other_y): (f64, f64)) -> f64 {
    (x - other_x).hypot(y - other_y)
}

fn members(found: &[Cluster]) -> Vec<Vec<usize>> {
    found.iter().map(|cluster| cluster.members.clone()).collect()
}

/// All that holds for any positions.
fn check(positions: &[(f64, f64)]) -> Vec<Cluster> {
    let found = clusters(positions);
    let mut all: Vec<_> = found.iter().flat_map(|cluster| cluster.members.clone()).collect();
    all.sort_unstable();
    assert!(all.into_iter().eq(0..positions.len()), "every position is in exactly one cluster");
    assert!(found.iter().all(|cluster| cluster.members.is_sorted()), "members ascend");
    assert!(found.is_sorted_by_key(|cluster| cluster.members[0]), "ordered by their first member");
    let mut cluster_of = BTreeMap::new();
    for (n, cluster) in found.iter().enumerate() {
        let spots: Vec<_> = cluster.members.iter().map(|&member| positions[member]).collect();
        assert_eq!(cluster.one_spot, spots.iter().all(|spot| *spot == spots[0]), "whether it is one spot");
        assert!(cluster.members.contains(&cluster.anchor), "a mark stands on a member");
        for (x, y) in spots {
            assert_eq!(*cluster_of.entry((x.to_bits(), y.to_bits())).or_insert(n), n, "one spot is in one cluster");
        }
        for other in &found[..n] {
            let needed = radius(cluster.members.len()) + radius(other.members.len());
            let apart = distance(positions[cluster.anchor], positions[other.anchor]);
            assert!(apart >= needed, "marks overlap: {cluster:?} {other:?}");
        }
    }
    found
}

/// A place in the Netherlands; one in three is in Utrecht, where dots crowd.
fn any_place() -> impl Strategy<Value = LatLng> {
    prop_oneof![
        2 => (50.75..53.55, 3.36..7.23).prop_map(|(lat, lng)| at(lat, lng)),
        1 => (52.05..52.12, 5.05..5.15).prop_map(|(lat, lng)| at(lat, lng)),
    ]
}

/// Places of which several may be the same, in any order.
fn any_places() -> impl Strategy<Value = Vec<LatLng>> {
    prop::collection::vec((any_place(), 1_usize..4), 0..50).prop_flat_map(|spots| {
        let places: Vec<_> = spots.iter().flat_map(|(spot, times)| vec![*spot; *times]).collect();
        Just(places).prop_shuffle()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_two_marks_overlap_and_no_example_is_lost_at_any_zoom(places in any_places(), zoom in 0.0..=19.0) {
        check(&pixels(&places, zoom));
        check(&pixels(&places, f64::floor(zoom)));
    }

    #[test]
    fn the_same_examples_give_the_same_marks(places in any_places(), zoom in 5.0..=12.0) {
        let positions = pixels(&places, zoom);
        prop_assert_eq!(clusters(&positions), clusters(&positions));
    }

    #[test]
    fn an_example_that_stands_alone_has_no_part_in_how_others_are_clustered(places in any_places(), zoom in 5.0..=12.0) {
        let positions = pixels(&places, zoom);
        let all = members(&clusters(&positions));
        for alone in all.iter().filter(|members| members.len() == 1).flatten() {
            let others: Vec<usize> = (0..positions.len()).filter(|n| n != alone).collect();
            let left = clusters(&others.iter().map(|n| positions[*n]).collect::<Vec<_>>());
            let left: Vec<Vec<usize>> = members(&left).iter().map(|of| of.iter().map(|n| others[*n]).collect()).collect();
            let expected: Vec<Vec<usize>> = all.iter().filter(|members| **members != [*alone]).cloned().collect();
            prop_assert_eq!(left, expected);
        }
    }

    #[test]
    fn the_order_of_the_examples_does_not_matter_to_two_spots(right in -40.0..40.0, down in -40.0..40.0) {
        let (one, other) = ((1000.0, 1000.0), (1000.0 + right, 1000.0 + down));
        let expected = if distance(one, other) < TOUCHING { 1 } else { 2 };
        prop_assert_eq!(check(&[one, other]).len(), expected);
        prop_assert_eq!(check(&[other, one]).len(), expected);
    }

    #[test]
    fn examples_with_room_around_them_stand_alone(places in any_places(), zoom in 5.0..=12.0) {
        let mut apart: Vec<(f64, f64)> = Vec::new();
        for spot in pixels(&places, zoom) {
            if apart.iter().all(|other| distance(spot, *other) >= TOUCHING) {
                apart.push(spot);
            }
        }
        let alone: Vec<_> = (0..apart.len()).map(|n| vec![n]).collect();
        prop_assert_eq!(members(&check(&apart)), alone);
    }
}

#[test]
fn of_thousands_of_spots_none_is_lost_and_no_two_marks_overlap() {
    // Thousands of villages around a spiral: near the middle they crowd.
    let spots: Vec<(f64, f64)> = (0..6000).map(f64::from).map(|n| (0.13 * n * n.cos(), 0.13 * n * n.sin())).collect();
    for scale in [0.01, 0.3, 1.0, 4.0, 60.0] {
        let found = check(&spots.iter().map(|(x, y)| (x * scale, y * scale)).collect::<Vec<_>>());
        assert!(scale < 60.0 || found.len() > 5900, "with room around them they stand alone: {}", found.len());
        assert!(scale > 0.01 || found.len() < 10, "without they are few: {}", found.len());
    }
}

#[test]
fn no_examples_give_no_marks() {
    assert_eq!(clusters(&[]), []);
}

#[test]
fn dots_that_would_overlap_become_one_mark_and_zooming_in_parts_them() {
    let check = |places: &[LatLng], zoom: f64, expected: &[&[usize]]| {
        assert_eq!(members(&check(&pixels(places, zoom))), expected, "{places:?} at {zoom}");
    };
    let (utrecht, zeist, groningen) = (at(52.0908, 5.1222), at(52.09, 5.2333), at(53.2192, 6.5667));
    check(&[utrecht, zeist, groningen], 0.0, &[&[0, 1, 2]]);
    check(&[utrecht, zeist, groningen], 7.0, &[&[0, 1], &[2]]);
    check(&[groningen, utrecht, zeist], 7.0, &[&[0], &[1, 2]]);
    check(&[utrecht, zeist, groningen], 9.0, &[&[0], &[1], &[2]]);
}

#[test]
fn a_dot_joins_the_nearest_mark_that_it_touches_and_the_larger_keeps_its_spot() {
    let check = |row: &[f64], expected: &[(usize, &[usize])]| {
        let positions: Vec<_> = row.iter().map(|x| (*x, 0.0)).collect();
        let found: Vec<_> = check(&positions).into_iter().map(|cluster| (cluster.anchor, cluster.members)).collect();
        let expected: Vec<_> = expected.iter().map(|(anchor, members)| (*anchor, members.to_vec())).collect();
        assert_eq!(found, expected, "{row:?}");
    };
    check(&[0.0, 25.9], &[(0, &[0, 1])]);
    check(&[0.0, 26.0], &[(0, &[0]), (1, &[1])]);
    check(&[0.0, 20.0, 20.0], &[(1, &[0, 1, 2])]);
    check(&[20.0, 0.0, 20.0, 0.0, 0.0], &[(1, &[0, 1, 2, 3, 4])]);
    // The first dot touches both others; the pair is nearer than the dot, and takes it out of the dot's reach.
    check(&[20.0, -5.0, 44.0, 44.0], &[(2, &[0, 2, 3]), (1, &[1])]);
    check(&[20.0, 0.0, 38.0, 100.0], &[(0, &[0, 1, 2]), (3, &[3])]);
    // A mark of two is larger than a dot, and so touches what a dot would not.
    check(&[0.0, 10.0, 30.0], &[(0, &[0, 1, 2])]);
    check(&[0.0, 10.0, 31.0], &[(0, &[0, 1]), (2, &[2])]);
}

#[test]
fn examples_on_exactly_the_same_spot_stay_together_however_far_one_zooms_in() {
    let (zwolle, almere) = (at(52.5125, 6.0944), at(52.3702, 5.2141));
    // A metre beside the first: near, but not the same spot.
    let beside = at(52.512_51, 6.0944);
    let places = [zwolle, almere, zwolle, beside, zwolle];
    for zoom in 0..=19 {
        let found = check(&pixels(&places, f64::from(zoom)));
        let with_zwolle = found.iter().find(|cluster| cluster.members.contains(&0)).unwrap();
        assert!([2, 4].iter().all(|same| with_zwolle.members.contains(same)), "at zoom {zoom}");
        assert!(!with_zwolle.one_spot, "at zoom {zoom}");
        let only_zwolle = check(&pixels(&[zwolle; 12], f64::from(zoom)));
        assert_eq!((only_zwolle.len(), only_zwolle[0].anchor, only_zwolle[0].one_spot), (1, 0, true));
    }
}

#[test]
fn marks_grow_with_what_they_hold_up_to_the_largest() {
    let sizes = [1, 2, 9, 10, 99, 100, 100_000].map(radius);
    assert!(sizes.is_sorted());
    assert_eq!((sizes[0], sizes[6]), (DOT_RADIUS, CLUSTER_RADIUS));
    assert!(sizes[0] < sizes[1], "two are seen to be more than one");
}

#[test]
fn the_shipped_examples_are_told_apart_more_and_more_by_zooming_in() {
    let (dataset, _) = Dataset::parse(SHIPPED).unwrap();
    let places: Vec<_> = dataset.examples.iter().map(|example| example.location).collect();
    let counts: Vec<_> = (6..=11).map(|zoom| check(&pixels(&places, f64::from(zoom))).len()).collect();
    assert!(counts.is_sorted(), "{counts:?}");
    assert!((6..20).contains(&counts[0]), "the whole country is neither one mark nor a crowd: {counts:?}");
    let found = check(&pixels(&places, 11.0));
    assert_eq!(found.len(), 56, "as many as there are spots");
    assert!(found.iter().all(|cluster| cluster.one_spot));
}
