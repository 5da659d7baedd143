//! Splits a text into words, for an index.

use unicode_segmentation::UnicodeSegmentation;

use crate::script::{Class, class};

/// The words of a text, for an index: what [UAX #29](https://www.unicode.org/reports/tr29/) calls a word and holds a
/// letter or digit, with the join controls and apostrophes within it. A sign without its letter is not one, nor a currency numerator: many
/// type `৷` (U+09F7) for a danda.
///
/// ```
/// use bengali_text::search::words;
///
/// let found: Vec<_> = words("র\u{200D}্যাব, ২০২৩ সালে: “ঢাকা’র PDF”৷").collect();
/// assert_eq!(found, ["র\u{200D}্যাব", "২০২৩", "সালে", "ঢাকা’র", "PDF"]);
/// ```
pub fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    word_indices(text).map(|(_, word)| word)
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
    text.unicode_word_indices().filter(|(_, word)| word.chars().any(is_letter_or_digit))
}

/// Signs and numerators are alphanumeric too.
fn is_letter_or_digit(c: char) -> bool {
    c.is_alphanumeric()
        && !matches!(
            class(c),
            Class::Candrabindu | Class::Anusvara | Class::Visarga | Class::VowelSign | Class::Numerator
        )
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn what_has_no_letter_is_no_word() {
        let found: Vec<_> = words("ৎ \u{983} (\u{982}) \u{9BE}ক ৷ ৪৷ _ ½ ঽ। অ").collect();
        assert_eq!(found, ["ৎ", "ক", "৪", "½", "ঽ", "অ"]);
    }
}
