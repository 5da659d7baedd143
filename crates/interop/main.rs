//! Laws of the conversions to and from `chrono`, `jiff` and `time`, and of serialization.
#![allow(missing_docs, unreachable_pub)]
// A test may panic; that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod civil;
mod fields;
mod values;

use bengali_text::calendar::Date;
use bengali_text::datetime::{DateTime, Time};
use proptest::prelude::Strategy;
use std::fmt::Debug;

/// Every supported day.
fn every_day() -> impl Iterator<Item = Date> {
    (Date::MIN.days_from_epoch()..=Date::MAX.days_from_epoch()).map(|days| Date::from_days_from_epoch(days).unwrap())
}

/// Every second of the day, and every minute without one.
fn every_time() -> impl Iterator<Item = Time> {
    let minutes = (0..24).flat_map(|hour| (0..60).map(move |minute| Time::new(hour, minute).unwrap()));
    minutes.flat_map(|time| (0..60).map(move |second| time.with_second(second).unwrap()).chain([time]))
}

/// A value with its debug output, to compare more than `==` does: the `Time`s 16:43 and 16:43:00 are equal, but print differently.
fn exact<T: Debug>(value: T) -> (T, String) {
    let written = format!("{value:?}");
    (value, written)
}

fn dates() -> impl Strategy<Value = Date> {
    (Date::MIN.days_from_epoch()..=Date::MAX.days_from_epoch())
        .prop_map(|days| Date::from_days_from_epoch(days).unwrap())
}

fn times() -> impl Strategy<Value = Time> {
    (0u8..24, 0u8..60, proptest::option::of(0u8..60)).prop_map(|(hour, minute, second)| {
        let time = Time::new(hour, minute).unwrap();
        second.map_or(time, |second| time.with_second(second).unwrap())
    })
}

fn date_times() -> impl Strategy<Value = DateTime> {
    (dates(), times()).prop_map(|(date, time)| DateTime::new(date, time))
}
