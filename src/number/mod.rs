//! Numbers: read from digits and words, and written back.

mod fold;
pub(crate) mod lexicon;
