//! Tables of ordinals: the suffix that a number takes in digits (৫ম, ২১শে), and the words that are ordinals (পঞ্চম, একুশতম).

use super::lexicon::{self, Number};
use crate::text::fold::{same_word, strip_suffix};
use crate::words::{self, Endings, Sense, kinds};

/// The most days of a month, in the traditional calendar.
pub(crate) const HIGHEST_DAY: u64 = 32;

/// The suffix of the Sanskrit ordinals from একাদশ on, which also means hundred.
pub(crate) const SHA: &str = "শ";

/// The suffix of a rank. Source: CLDR 48, the ordinal rules of `bn` and their minimal pairs.
pub(crate) fn rank_suffix(rank: u64) -> &'static str {
    match rank {
        1 | 5 | 7..=10 => "ম",
        2 | 3 => "য\u{9BC}",
        4 => "র্থ",
        6 => "ষ্ঠ",
        _ => "তম",
    }
}

/// The suffix of a day, 1..=32.
pub(crate) fn day_suffix(day: u64) -> Option<&'static str> {
    Some(match day {
        1 => "লা",
        2 | 3 => "রা",
        4 => "ঠা",
        5..=18 => "ই",
        19..=HIGHEST_DAY => "শে",
        _ => return None,
    })
}

/// The cardinal or scale before তম: একুশতম, সহস্রতম. শতম is not a word.
pub(crate) fn cardinal_of(word: &str) -> Option<&str> {
    let stem = strip_suffix(word, "তম")?;
    let is_number = match lexicon::number(stem)? {
        Number::Word(Sense::Cardinal(_) | Sense::Score) | Number::Joined { .. } => true,
        Number::Word(Sense::Scale(exponent)) => exponent > 2,
        Number::Word(_) => false,
    };
    is_number.then_some(stem)
}

/// Whether `suffix` can follow this number. তম follows any number, শ 11 to 48.
pub(crate) fn suffix_fits(value: u64, suffix: &str) -> bool {
    let is = |expected: &str| same_word(suffix, expected);
    is(rank_suffix(value))
        || is("তম")
        || day_suffix(value).is_some_and(is)
        || is(SHA) && matches!(value, 11..=48)
        || is("সে") && matches!(value, 19..=HIGHEST_DAY)
        || is("ষ্ট") && value == 6
}

/// Whether `word` is the suffix of some ordinal.
pub(crate) fn is_suffix(word: &str) -> bool {
    (1..=HIGHEST_DAY).any(|value| same_word(word, rank_suffix(value))) || is_day_suffix(word)
}

/// Whether `word` is the suffix of some day.
pub(crate) fn is_day_suffix(word: &str) -> bool {
    (1..=HIGHEST_DAY).filter_map(day_suffix).any(|suffix| same_word(word, suffix))
}

/// The value of a word that is unambiguously an ordinal; পাঁচই may also mean "just five".
pub(crate) fn certain_value(word: &str) -> Option<u8> {
    match words::row_of(word, kinds::RANK | kinds::DAY)?.sense {
        Sense::Rank(value) | Sense::Day(value) => Some(value),
        _ => None,
    }
}

/// The value of a word that is an ordinal.
pub(crate) fn word_value(word: &str) -> Option<u8> {
    let day = || {
        let (stem, days) = match word.strip_suffix('ই') {
            Some(stem) => (stem, 5..=18),
            None => (word.strip_suffix('\u{9C7}')?, 19..=32),
        };
        let row = words::row_of(stem, kinds::CARDINAL).filter(|row| row.endings != Endings::Short)?;
        row.sense.count().filter(|day| days.contains(day))
    };
    certain_value(word).or_else(day)
}

/// Whether `word` is an ordinal: a rank, a day, or a cardinal with তম.
pub(crate) fn is_ordinal_word(word: &str) -> bool {
    word_value(word).is_some() || cardinal_of(word).is_some()
}
