//! How Bengali text is read, without knowing a word: the floor that `number` and `datetime` stand on.
//!
//! | module | holds |
//! |---|---|
//! | [`utf8`] | UTF-8 decoded while compiling, for tables made of words |
//! | [`fold`] | letters under canonical equivalence, from the first on and from the last back |
//! | [`trie`] | words as a tree of folded letters, laid out by the compiler, which gives every stem of a text |
//! | [`suffixes`] | endings, found after a stem |
//! | [`punctuation`] | the marks between words, as named sets |
//! | [`cursor`] | what stands at a byte offset: a letter, a word, a run of digits, a gap |
//! | [`blocks`] | bytes looked at 64 at a time without a branch |
//! | [`near`] | which word of a list a mistyped one nearly is |
//! | [`sure`] | what to do where a place that was found is missing |
//! | [`similar_digits`] | characters that are typed for digits, as digits |
//! | [`prefilter`] | the places where a word of a list may begin, by blocks and by the first letters of the words |
//!
//! Which words there are is for `words` to say. Every answer is a byte offset into the text as it is; nothing is
//! allocated and no text rewritten, but by [`similar_digits`], which keeps every byte in its place.

pub(crate) mod blocks;
pub(crate) mod cursor;
pub(crate) mod fold;
pub(crate) mod near;
pub(crate) mod prefilter;
pub(crate) mod punctuation;
pub(crate) mod similar_digits;
pub(crate) mod suffixes;
pub(crate) mod sure;
pub(crate) mod trie;
pub(crate) mod utf8;
