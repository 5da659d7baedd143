//! Looks up number words: cardinals, scales, fractions, and a count with its scale written onto it (একশ, দুহাজার).

use crate::script::is_joiner;
use crate::text::prefilter::{Letters, contains, first_letter};
use crate::text::punctuation::is_apostrophe;
use crate::text::sure::sure;
use crate::words::kinds::{self, Kinds};
use crate::words::{self, Row, Sense};

/// What can precede a scale within a word.
pub(crate) const COUNTS: Kinds = kinds::CARDINAL | kinds::FRACTION;

/// A word that is a number, or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    /// A word that is a row.
    Word(Sense),
    /// A count with its scale written onto it: একশ, দুহাজার, দেড়শো, ছ'শ.
    Joined {
        count: Sense,
        /// The byte where the scale begins.
        at: usize,
        scale: Sense,
    },
}

/// The first letters of the scales that may be written onto a count.
pub(crate) const JOINED: Letters = {
    let (rows, mut letters, mut row) = (words::table(), 0, 0);
    while row < rows.len() {
        #[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
        let Row { word, sense, is_joined, .. } = rows[row];
        if is_joined && matches!(sense, Sense::Scale(_)) {
            letters |= first_letter(word);
        }
        row += 1;
    }
    letters
};

/// The exponent of a scale: শ 2, হাজার 3, লাখ 5, কোটি 7.
pub(crate) fn scale(word: &str) -> Option<u8> {
    match words::row_of(word, kinds::SCALE)?.sense {
        Sense::Scale(exponent) => Some(exponent),
        _ => None,
    }
}

/// The canonical word for `value`, which is below 100.
pub(crate) fn name(value: u8) -> &'static str {
    sure(words::name::CARDINALS.get(usize::from(value)).copied())
}

/// The number that `word` is.
#[inline]
pub(crate) fn number(word: &str) -> Option<Number> {
    find(word, |number, end| words::is_end(word, end).then_some(number))
}

/// Calls `wanted` with each number that `word` begins with and the byte where it ends, until one gives a result. No number begins after
/// a joiner.
#[inline]
pub(crate) fn find<T>(word: &str, mut wanted: impl FnMut(Number, usize) -> Option<T>) -> Option<T> {
    if word.starts_with(is_joiner) {
        return None;
    }
    for (row, end) in words::stems(word, kinds::NUMBER) {
        let found = wanted(Number::Word(row.sense), end);
        if found.is_some() {
            return found;
        }
        if row.kind() & COUNTS == 0 {
            continue;
        }
        let scale = sure(word.get(end..)).trim_start_matches(is_apostrophe);
        if !scale.starts_with(|c| contains(JOINED, c) || is_joiner(c)) {
            continue;
        }
        let at = word.len() - scale.len();
        let joined = |(scale, length): (&Row, usize)| {
            let number = Number::Joined { count: row.sense, at, scale: scale.sense };
            if scale.is_joined { wanted(number, at + length) } else { None }
        };
        let found = words::stems(scale, kinds::SCALE).find_map(joined);
        if found.is_some() {
            return found;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use Sense::{Cardinal, Scale};

    #[test]
    fn every_cardinal_has_a_name_that_reads_back() {
        for value in 0..100 {
            assert_eq!(number(name(value)), Some(Number::Word(Cardinal(value))));
        }
        assert_eq!(name(19), "উনিশ");
    }

    #[test]
    fn both_encodings_are_one_word() {
        for nine in ["ন\u{9DF}", "ন\u{9AF}\u{9BC}"] {
            assert_eq!(number(nine), Some(Number::Word(Cardinal(9))));
        }
        assert_eq!(number("ষ\u{9C7}\u{9BE}ল\u{9C7}\u{9BE}"), Some(Number::Word(Cardinal(16))));
        assert_eq!(scale("ক\u{9C7}\u{9BE}টি"), Some(7));
    }

    #[test]
    fn scales_come_off_the_word_before_them() {
        let joined = |value, at| Some(Number::Joined { count: Cardinal(value), at, scale: Scale(2) });
        assert_eq!(number("উনিশশো"), joined(19, 12));
        assert_eq!(number("ছ'শ"), joined(6, 4));
        assert_eq!(number("নিশ"), None);
        assert_eq!(number("\u{200D}দুই"), None);
    }
}
