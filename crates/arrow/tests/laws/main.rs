//! What holds for every array: each row is what the function of `bengali-text` makes of its text, in each layout.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod arrays;
mod text;
mod values;
