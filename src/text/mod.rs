//! Low-level parsing of Bengali text, without a dictionary: what `number` and `datetime` are built on.
//!
//! | module | holds |
//! |---|---|
//! | [`utf8`] | UTF-8 decoding in `const` code, for tables made of words |
//! | [`fold`] | comparison of words under canonical equivalence, from either end |
//! | [`trie`] | a trie of words, built at compile time, that finds every word a text begins with |
//! | [`suffixes`] | tables of endings, matched after a stem |
//! | [`punctuation`] | the characters between words, as named sets |
//! | [`cursor`] | what stands at a byte offset: a letter, a word, a run of digits, a gap |
//! | [`blocks`] | branch-free search over blocks of 64 bytes |
//! | [`edit_distance`] | spelling suggestions: the nearest word of a list |
//! | [`sure`] | unwrapping what cannot be missing, without a panic |
//! | [`similar_digits`] | lookalikes of Bengali digits, replaced by digits |
//! | [`prefilter`] | candidate places where a word of a list or a number may begin |
//!
//! The words themselves are in `words`. Every result is a byte offset into the original text; nothing is allocated and no text
//! rewritten, except by [`similar_digits`], which keeps every byte offset.

pub(crate) mod blocks;
pub(crate) mod cursor;
pub(crate) mod edit_distance;
pub(crate) mod fold;
pub(crate) mod prefilter;
pub(crate) mod punctuation;
pub(crate) mod similar_digits;
pub(crate) mod suffixes;
pub(crate) mod sure;
pub(crate) mod trie;
pub(crate) mod utf8;
