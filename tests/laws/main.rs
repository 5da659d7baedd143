//! Laws that hold for every input, as property tests, one module an area.
#![allow(missing_docs)]

mod calendar;
mod dates;
