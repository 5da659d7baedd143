//! Laws that hold for every input, as property tests and exhaustive loops; one module for each area.
#![allow(missing_docs, unreachable_pub)]
// A test may panic; that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod calendar;
mod dates;
mod decimals;
mod digit_streams;
mod digits;
mod finding;
#[cfg(feature = "legacy")]
mod foreign;
mod formats;
mod grammar;
mod grapheme;
#[cfg(feature = "legacy")]
mod legacy;
mod long;
mod markup;
mod normalize;
mod number_errors;
mod number_formats;
mod number_grammar;
mod numbers;
mod numbers_in_text;
mod padding;
mod ranges;
mod read_back;
mod readings;
mod search;
mod short;
mod streams;
mod text;
mod worse;
mod written;
