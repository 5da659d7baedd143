//! The laws that the fuzz targets assert, one module for each target: each takes any bytes, and panics if a law is broken.
//! `tests/regressions.rs` checks them on inputs that broke one once.

mod calendar;
mod dates;
mod digits;
mod formats;
mod graphemes;
mod input;
mod legacy;
mod normalize;
mod numbers;
mod offsets;
mod pieces;
mod search;
mod words;

/// Panics if a law is broken.
type Check = fn(&[u8]);

/// Each target with its laws.
pub const TARGETS: [(&str, Check); 11] = [
    ("calendar", calendar::check),
    ("dates", dates::check),
    ("digits", digits::check),
    ("formats", formats::check),
    ("graphemes", graphemes::check),
    ("legacy", legacy::check),
    ("normalize", normalize::check),
    ("numbers", numbers::check),
    ("offsets", offsets::check),
    ("search", search::check),
    ("words", words::check),
];

/// The laws of the target of that name.
pub fn check(target: &str, data: &[u8]) {
    let (_, law) = TARGETS.iter().find(|(name, _)| *name == target).expect("a target");
    law(data);
}
