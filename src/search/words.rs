//! Splits a text into words, for an index.

use unicode_segmentation::UnicodeSegmentation;

/// The words of a text, for an index: what [UAX #29](https://www.unicode.org/reports/tr29/) calls a word and holds a
/// letter or digit, with the join controls and apostrophes within it.
///
/// ```
/// use bengali_text::search::words;
///
/// let found: Vec<_> = words("র\u{200D}্যাব, ২০২৩ সালে: “ঢাকা’র PDF”।").collect();
/// assert_eq!(found, ["র\u{200D}্যাব", "২০২৩", "সালে", "ঢাকা’র", "PDF"]);
/// ```
pub fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.unicode_words()
}

/// The [`words`] of a text, each with the byte where it begins.
///
/// ```
/// use bengali_text::search::word_indices;
///
/// let found: Vec<_> = word_indices("এক, দুই").collect();
/// assert_eq!(found, [(0, "এক"), ("এক, ".len(), "দুই")]);
/// ```
pub fn word_indices(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    text.unicode_word_indices()
}
