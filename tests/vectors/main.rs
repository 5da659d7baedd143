//! The rows of `tests/data/`, one module an area. A failing row is printed code point by code point.
#![allow(missing_docs, unreachable_pub)]

mod dates;
mod digits;
mod normalization;
mod rows;
