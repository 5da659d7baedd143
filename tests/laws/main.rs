//! Laws that hold for every input, as property tests, one module an area.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod digits;
mod normalize;
mod text;
