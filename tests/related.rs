//! What is offered to a reader of one example: held against the shipped dataset, counted as plainly as can be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::sync::Arc;

use woonzorgkaart::domain::related::{OFFERED, alike, nearby};
use woonzorgkaart::domain::{Dataset, Example, LatLng};

fn shipped() -> Dataset {
    Dataset::parse(include_str!("../public/data/examples.json")).unwrap().0
}

/// Great-circle distance in kilometres (haversine).
fn kilometres(a: LatLng, b: LatLng) -> f64 {
    let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
    let cosines = a.lat().to_radians().cos() * b.lat().to_radians().cos();
    12_742.0 * (half(a.lat() - b.lat()) + cosines * half(a.lng() - b.lng())).sqrt().asin()
}

fn shared(a: &Example, b: &Example) -> usize {
    a.themes.iter().filter(|theme| b.themes.contains(theme)).count()
}

fn check(offer: fn(&Dataset, &Example) -> Vec<Arc<Example>>, least: usize, rank: fn(&Example, &Example) -> f64) {
    let dataset = shipped();
    for example in &dataset.examples {
        let offered = offer(&dataset, example);
        assert!((least..=OFFERED).contains(&offered.len()), "{}", example.id);
        let ranks: Vec<f64> = offered.iter().map(|other| rank(example, other)).collect();
        // The product measures as if on a plane: a kilometre in a hundred is the same to it.
        assert!(ranks.windows(2).all(|pair| pair[0] <= pair[1] + 1.0), "{}: {ranks:?}", example.id);
        for other in &dataset.examples {
            let is_offered = offered.iter().any(|offered| offered.id == other.id);
            assert!(!(is_offered && other.id == example.id), "{} offers itself", example.id);
            if !is_offered && other.id != example.id && offered.len() == OFFERED {
                let farthest = ranks[OFFERED - 1];
                assert!(rank(example, other) >= farthest - 1.0, "{} is better for {}", other.id, example.id);
            }
        }
    }
}

#[test]
fn the_three_nearest_examples_are_offered_the_nearest_first() {
    check(nearby, OFFERED, |example, other| kilometres(example.location, other.location));
}

#[test]
fn examples_with_most_themes_in_common_are_offered_of_those_the_nearest() {
    check(
        |dataset, example| alike(dataset, example, &[]),
        1,
        |example, other| {
            #[expect(clippy::cast_precision_loss, reason = "a few themes")]
            let shared = shared(example, other) as f64;
            kilometres(example.location, other.location) - 1_000.0 * shared
        },
    );
}

#[test]
fn an_example_without_themes_or_company_offers_nothing() {
    let mut dataset = shipped();
    let mut lonely = (*dataset.examples[0]).clone();
    lonely.themes.clear();
    assert!(alike(&dataset, &lonely, &[]).is_empty());
    dataset.examples.truncate(1);
    assert!(nearby(&dataset, &lonely).is_empty());
}

#[test]
fn what_is_offered_as_near_is_offered_again_only_when_nothing_else_is_left() {
    let dataset = shipped();
    for example in &dataset.examples {
        let near = nearby(&dataset, example);
        let offered = alike(&dataset, example, &near);
        let fresh = dataset.examples.iter().filter(|other| other.id != example.id && shared(example, other) > 0);
        let fresh = fresh.filter(|other| near.iter().all(|near| near.id != other.id)).count();
        let again = offered.iter().filter(|other| near.iter().any(|near| near.id == other.id)).count();
        assert_eq!(offered.len(), OFFERED, "{}", example.id);
        assert_eq!(again, OFFERED.saturating_sub(fresh), "{}", example.id);
    }
}
