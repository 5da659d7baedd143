//! Laws that hold for every input, as property tests, one module an area.
#![allow(missing_docs, unreachable_pub)]

mod calendar;
mod dates;
mod digits;
mod normalize;
mod text;
