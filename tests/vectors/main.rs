//! The rows of `tests/data/`, one module for each area. A failing row is printed with its code points.
#![allow(missing_docs, unreachable_pub)]
// A test may panic; that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod changes;
mod dates;
mod digits;
mod finding;
#[cfg(feature = "legacy")]
mod legacy;
mod messages;
mod normalization;
mod number_reading;
mod numbers;
mod reading;
mod rows;
mod search;
