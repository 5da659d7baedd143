//! Ordinals: ranks (৫ম), days of a month (২১শে, দোসরা) and words (পঞ্চম), in both directions.
//!
//! ```
//! use bengali_text::number::ordinal;
//!
//! assert_eq!(ordinal::rank(5), "৫ম");
//! assert_eq!(ordinal::day(21).as_deref(), Some("২১শে"));
//! assert_eq!(ordinal::parse("দোসরা"), Ok(2));
//! ```

use alloc::{format, string::String};

use super::count::{Mode, Step};
use super::error::{NumberErrorKind as Kind, ParseNumberError};
use super::fold::{same_word, strip_suffix};
use super::index::{Index, nodes};
use super::lexicon::{self, Word};
use super::literal::{self, Literal};
use super::openings::Openings;
use super::token::{Piece, Tokens};
use super::whole;

/// How many of [`RANKS`] are written.
const WRITTEN: usize = 100;

/// The Sanskrit ordinals of 1..=100, as school grammars list them; from 49 on they end in তম. Then others, and days that are
/// not made from cardinals.
#[rustfmt::skip]
const RANKS: &[(&str, u8)] = &[
    ("প্রথম", 1), ("দ্বিতীয়", 2), ("তৃতীয়", 3), ("চতুর্থ", 4),
    ("পঞ্চম", 5), ("ষষ্ঠ", 6), ("সপ্তম", 7), ("অষ্টম", 8),
    ("নবম", 9), ("দশম", 10), ("একাদশ", 11), ("দ্বাদশ", 12),
    ("ত্রয়োদশ", 13), ("চতুর্দশ", 14), ("পঞ্চদশ", 15), ("ষোড়শ", 16),
    ("সপ্তদশ", 17), ("অষ্টাদশ", 18), ("ঊনবিংশ", 19), ("বিংশ", 20),
    ("একবিংশ", 21), ("দ্বাবিংশ", 22), ("ত্রয়োবিংশ", 23), ("চতুর্বিংশ", 24),
    ("পঞ্চবিংশ", 25), ("ষড়্\u{200C}বিংশ", 26), ("সপ্তবিংশ", 27), ("অষ্টাবিংশ", 28),
    ("ঊনত্রিংশ", 29), ("ত্রিংশ", 30), ("একত্রিংশ", 31), ("দ্বাত্রিংশ", 32),
    ("ত্রয়স্ত্রিংশ", 33), ("চতুস্ত্রিংশ", 34), ("পঞ্চত্রিংশ", 35), ("ষট্\u{200C}ত্রিংশ", 36),
    ("সপ্তত্রিংশ", 37), ("অষ্টাত্রিংশ", 38), ("ঊনচত্বারিংশ", 39), ("চত্বারিংশ", 40),
    ("একচত্বারিংশ", 41), ("দ্বিচত্বারিংশ", 42), ("ত্রিচত্বারিংশ", 43), ("চতুশ্চত্বারিংশ", 44),
    ("পঞ্চচত্বারিংশ", 45), ("ষট্\u{200C}চত্বারিংশ", 46), ("সপ্তচত্বারিংশ", 47), ("অষ্টচত্বারিংশ", 48),
    ("ঊনপঞ্চাশত্তম", 49), ("পঞ্চাশত্তম", 50), ("একপঞ্চাশত্তম", 51), ("দ্বিপঞ্চাশত্তম", 52),
    ("ত্রিপঞ্চাশত্তম", 53), ("চতুঃপঞ্চাশত্তম", 54), ("পঞ্চপঞ্চাশত্তম", 55), ("ষট্\u{200C}পঞ্চাশত্তম", 56),
    ("সপ্তপঞ্চাশত্তম", 57), ("অষ্টপঞ্চাশত্তম", 58), ("ঊনষষ্টিতম", 59), ("ষষ্টিতম", 60),
    ("একষষ্টিতম", 61), ("দ্বিষষ্টিতম", 62), ("ত্রিষষ্টিতম", 63), ("চতুঃষষ্টিতম", 64),
    ("পঞ্চষষ্টিতম", 65), ("ষট্\u{200C}ষষ্টিতম", 66), ("সপ্তষষ্টিতম", 67), ("অষ্টষষ্টিতম", 68),
    ("ঊনসপ্ততিতম", 69), ("সপ্ততিতম", 70), ("একসপ্ততিতম", 71), ("দ্বিসপ্ততিতম", 72),
    ("ত্রিসপ্ততিতম", 73), ("চতুঃসপ্ততিতম", 74), ("পঞ্চসপ্ততিতম", 75), ("ষট্\u{200C}সপ্ততিতম", 76),
    ("সপ্তসপ্ততিতম", 77), ("অষ্টসপ্ততিতম", 78), ("ঊনাশীতিতম", 79), ("অশীতিতম", 80),
    ("একাশীতিতম", 81), ("দ্ব্যশীতিতম", 82), ("ত্র্যশীতিতম", 83), ("চতুরশীতিতম", 84),
    ("পঞ্চাশীতিতম", 85), ("ষড়শীতিতম", 86), ("সপ্তাশীতিতম", 87), ("অষ্টাশীতিতম", 88),
    ("ঊননবতিতম", 89), ("নবতিতম", 90), ("একনবতিতম", 91), ("দ্বিনবতিতম", 92),
    ("ত্রিনবতিতম", 93), ("চতুর্নবতিতম", 94), ("পঞ্চনবতিতম", 95), ("ষণ্ণবতিতম", 96),
    ("সপ্তনবতিতম", 97), ("অষ্টনবতিতম", 98), ("নবনবতিতম", 99), ("শততম", 100),
    // Read, but not written.
    ("পহেলা", 1), ("পয়লা", 1), ("পহলা", 1), ("দোসরা", 2), ("তেসরা", 3), ("চৌঠা", 4),
    ("চোঠা", 4), ("ছউই", 6), ("নউই", 9), ("সাতুই", 7), ("আটুই", 8), ("ঊনিশে", 19),
    ("উনবিংশ", 19), ("ঊনবিংশতিতম", 19), ("বিংশতিতম", 20), ("উনত্রিংশ", 29), ("ষটত্রিংশ", 36), ("উনপঞ্চাশত্তম", 49),
    ("উনষষ্টিতম", 59), ("ঊনআশীতিতম", 79), ("ঊনশততম", 99), ("উনসপ্ততিতম", 69),
];

static INDEX: Index<u8, { nodes(RANKS) }> = Index::new(RANKS);

/// `openings` and those of the words here.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
pub(crate) const fn openings(mut openings: Openings) -> Openings {
    let mut row = 0;
    while row < RANKS.len() {
        openings = openings.with(RANKS[row].0, 0);
        row += 1;
    }
    openings
}

/// Whether a word that can be nothing but an ordinal could stand at the start of `text`.
pub(crate) fn could_start(text: &str) -> bool {
    INDEX.prefix(text, |_, _| Some(())).is_some()
}

const HIGHEST_DAY: u64 = 32;

/// The suffix of a rank. Source: CLDR 48, the ordinal rules of `bn` and their minimal pairs.
fn rank_suffix(rank: u64) -> &'static str {
    match rank {
        1 | 5 | 7..=10 => "ম",
        2 | 3 => "য\u{9BC}",
        4 => "র্থ",
        6 => "ষ্ঠ",
        _ => "তম",
    }
}

/// The suffix of a day, 1..=32.
fn day_suffix(day: u64) -> Option<&'static str> {
    Some(match day {
        1 => "লা",
        2 | 3 => "রা",
        4 => "ঠা",
        5..=18 => "ই",
        19..=HIGHEST_DAY => "শে",
        _ => return None,
    })
}

fn bengali(value: u64) -> String {
    format!("{value}").chars().map(literal::bengali).collect()
}

/// A rank in digits: ১ম, ২য়, ৪র্থ, ৬ষ্ঠ, ১১তম.
///
/// ```
/// use bengali_text::number::ordinal;
///
/// assert_eq!(ordinal::rank(5), "৫ম");
/// assert_eq!(ordinal::rank(6), "৬ষ্ঠ");
/// assert_eq!(ordinal::rank(163), "১৬৩তম");
/// ```
#[doc(alias = "ক্রমবাচক")]
pub fn rank(number: u64) -> String {
    bengali(number) + rank_suffix(number)
}

/// A day of a month in digits, 1..=32 (a month of the traditional calendar can have 32): ১লা, ২রা, ৪ঠা, ৫ই, ২১শে.
///
/// ```
/// use bengali_text::number::ordinal;
///
/// assert_eq!(ordinal::day(21).as_deref(), Some("২১শে"));
/// assert_eq!(ordinal::day(33), None);
/// ```
#[doc(alias = "তারিখবাচক")]
pub fn day(number: u64) -> Option<String> {
    Some(bengali(number) + day_suffix(number)?)
}

/// A day of a month in a word, 1..=32: পহেলা, দোসরা, পাঁচই, একুশে.
///
/// ```
/// use bengali_text::number::ordinal;
///
/// assert_eq!(ordinal::day_word(2).as_deref(), Some("দোসরা"));
/// assert_eq!(ordinal::day_word(21).as_deref(), Some("একুশে"));
/// assert_eq!(ordinal::day_word(0), None);
/// ```
#[doc(alias = "তারিখবাচক")]
pub fn day_word(number: u64) -> Option<String> {
    let cardinal = || u8::try_from(number).map_or("", lexicon::name);
    Some(String::from(match number {
        1 => "পহেলা",
        2 => "দোসরা",
        3 => "তেসরা",
        4 => "চৌঠা",
        5..=18 => return Some(String::from(cardinal()) + "ই"),
        19..=HIGHEST_DAY => return Some(String::from(cardinal()) + "\u{9C7}"),
        _ => return None,
    }))
}

/// A rank in a word, 1..=100: প্রথম, পঞ্চম, একাদশ, ঊনবিংশ, পঞ্চাশত্তম.
///
/// ```
/// use bengali_text::number::ordinal;
///
/// assert_eq!(ordinal::word(5), Some("পঞ্চম"));
/// assert_eq!(ordinal::word(21), Some("একবিংশ"));
/// assert_eq!(ordinal::word(101), None);
/// ```
#[doc(alias = "পূরণবাচক")]
pub fn word(number: u64) -> Option<&'static str> {
    let at = usize::try_from(number).ok()?.checked_sub(1)?;
    RANKS.get(at).filter(|_| at < WRITTEN).map(|row| row.0)
}

/// Reads an ordinal of any of these forms: a rank or a day in digits, with or without a space before the suffix (১৬৩ তম,
/// ২১ শে), the short Sanskrit form (১১শ, ২০শ), a word for a rank or a day, or number words with তম (একশ একতম).
///
/// # Errors
///
/// [`UnknownSuffix`](super::NumberErrorKind::UnknownSuffix) where the suffix is none or belongs to another number,
/// [`UnknownWord`](super::NumberErrorKind::UnknownWord), [`NotAnInteger`](super::NumberErrorKind::NotAnInteger),
/// [`Overflow`](super::NumberErrorKind::Overflow), and what [`parse`](super::parse) says of the digits.
///
/// ```
/// use bengali_text::number::{NumberErrorKind, ordinal};
///
/// assert_eq!(ordinal::parse("৪র্থ"), Ok(4));
/// assert_eq!(ordinal::parse("১৬৩ তম"), Ok(163));
/// assert_eq!(ordinal::parse("দোসরা"), Ok(2));
/// assert_eq!(ordinal::parse("ঊনবিংশ"), Ok(19));
///
/// let error = ordinal::parse("৪ম").unwrap_err();
/// assert_eq!((error.kind(), error.span()), (NumberErrorKind::UnknownSuffix, 3..6));
/// ```
pub fn parse(text: &str) -> Result<u64, ParseNumberError> {
    let trimmed = text.trim();
    let start = text.len() - text.trim_start().len();
    let first = Tokens::new(text, start).peek();
    match first {
        None => Err(ParseNumberError::new(Kind::Empty, 0, text.len())),
        Some(token) if matches!(token.kind, Piece::Literal(_)) => digits(text, start),
        Some(_) => match word_value(trimmed) {
            Some(value) => Ok(u64::from(value)),
            None => said(text),
        },
    }
}

/// Digits and their suffix.
fn digits(text: &str, start: usize) -> Step<u64> {
    let rest = text.get(start..).unwrap_or_default();
    let (number, after) = rest.split_at_checked(literal::run(rest)).unwrap_or((rest, ""));
    let literal = Literal::check(number, start)?;
    let end = start + number.len();
    let error = |kind| ParseNumberError::new(kind, start, end);
    let suffix = after.trim_start().trim_start_matches('-').trim_start();
    let suffix = suffix.trim_end();
    let blamed = if suffix.is_empty() { after.trim() } else { suffix };
    let blamed_end = end + after.trim_end().len();
    let value = literal.value().ok_or(error(Kind::Overflow))?;
    let value = value.as_whole().ok_or(error(Kind::NotAnInteger))?;
    let value = u64::try_from(value).map_err(|_| error(Kind::Overflow))?;
    if suffix_fits(value, suffix) {
        return Ok(value);
    }
    // ৫ লাখতম: the suffix stands after the unit.
    if let Some(stem) = strip_suffix(text.trim_end(), "তম") {
        return whole::read(stem, Mode::Digits)?.convert();
    }
    Err(ParseNumberError::new(Kind::UnknownSuffix, blamed_end - blamed.len(), blamed_end))
}

/// Number words with তম.
fn said(text: &str) -> Step<u64> {
    if let Some(stem) = strip_suffix(text.trim_end(), "তম").filter(|stem| !stem.trim().is_empty()) {
        return whole::read(stem, Mode::Words)?.convert();
    }
    let cardinal = whole::read(text, Mode::Words)?.reading;
    Err(ParseNumberError::new(Kind::UnknownSuffix, cardinal.end, cardinal.end))
}

/// The value of the digits at the end of `text`; `None` where there are none, or a fraction.
pub(crate) fn last_digits(text: &str) -> Option<u64> {
    let rest = text.trim_end_matches(|c| literal::digit(c).is_some() || matches!(c, ',' | '.'));
    let literal = Literal::check(text.get(rest.len()..).filter(|digits| !digits.is_empty())?, rest.len()).ok()?;
    u64::try_from(literal.value()?.as_whole()?).ok()
}

/// What stands before the তম of a cardinal or unit: একুশতম, সহস্রতম. শতম is no word.
pub(crate) fn cardinal_of(word: &str) -> Option<&str> {
    let stem = strip_suffix(word, "তম")?;
    let is_number = match lexicon::word(stem) {
        Some(Word::Cardinal(_) | Word::Score) => true,
        Some(Word::Unit(exponent)) => exponent > 2,
        Some(_) => false,
        None => lexicon::split(stem).is_some(),
    };
    is_number.then_some(stem)
}

/// Whether `suffix` can stand after this number. তম is said of any number, শ from 11 to 48.
pub(crate) fn suffix_fits(value: u64, suffix: &str) -> bool {
    let is = |expected: &str| same_word(suffix, expected);
    is(rank_suffix(value))
        || is("তম")
        || day_suffix(value).is_some_and(is)
        || is("শ") && matches!(value, 11..=48)
        || is("সে") && matches!(value, 19..=HIGHEST_DAY)
        || is("ষ্ট") && value == 6
}

/// Whether `word` is the suffix of some ordinal.
pub(crate) fn is_suffix(word: &str) -> bool {
    ["ম", "য\u{9BC}", "র্থ", "ষ্ঠ", "তম", "লা", "রা", "ঠা", "ই", "শে"].iter().any(|suffix| same_word(word, suffix))
}

/// The value of a word that can be nothing but an ordinal; পাঁচই may also be five and no other.
pub(crate) fn certain_value(word: &str) -> Option<u8> {
    INDEX.get(word)
}

/// The value of a word that is an ordinal.
pub(crate) fn word_value(word: &str) -> Option<u8> {
    let day = || {
        let (stem, days) = match word.strip_suffix('ই') {
            Some(stem) => (stem, 5..=18),
            None => (word.strip_suffix('\u{9C7}')?, 19..=32),
        };
        lexicon::cardinal(stem).filter(|day| days.contains(day))
    };
    certain_value(word).or_else(day)
}

/// Whether `word` is an ordinal: a rank, a day, or a cardinal with তম.
pub(crate) fn is_ordinal_word(word: &str) -> bool {
    word_value(word).is_some() || cardinal_of(word).is_some()
}

/// Every ordinal of one word that is not made from a cardinal.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    RANKS.iter().map(|row| row.0)
}
