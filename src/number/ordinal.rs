//! Parses and formats ordinals: ranks (৫ম), days of a month (২১শে, দোসরা) and words (পঞ্চম).
//!
//! ```
//! use bengali_text::number::ordinal;
//!
//! assert_eq!(ordinal::rank(5), "৫ম");
//! assert_eq!(ordinal::day(21).as_deref(), Some("২১শে"));
//! assert_eq!(ordinal::parse("দোসরা"), Ok(2));
//! ```

use alloc::{borrow::Cow, format, string::String};

use super::count::{Mode, Step};
use super::entire;
use super::error::{Error, ErrorKind as Kind};
use super::lexicon;
use super::literal::{self, Literal};
use super::ranks::{HIGHEST_DAY, day_suffix, rank_suffix, suffix_fits, word_value};
use super::spell_out::to_words;
use super::suggest::{ordinal_suffix, suggesting};
use super::token::{TokenKind, Tokens};
use crate::text::fold::strip_suffix;
use crate::text::sure::sure;
use crate::words::name;

fn bengali(value: u64) -> String {
    format!("{value}").chars().map(literal::bengali).collect()
}

/// Formats a rank in digits: ১ম, ২য়, ৪র্থ, ৬ষ্ঠ, ১১তম.
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

/// Formats a day of a month in digits: ১লা, ২রা, ৪ঠা, ৫ই, ২১শে.
///
/// Days are 1..=32, since a month of the traditional calendar can have 32; otherwise `None`.
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

/// Formats a day of a month, 1..=32, as a word: পহেলা, দোসরা, পাঁচই, একুশে.
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
    let day = u8::try_from(number).ok().filter(|day| (1..=HIGHEST_DAY).contains(&u64::from(*day)))?;
    let own = name::DAYS.get(usize::from(day) - 1).filter(|_| day < 5);
    Some(match own {
        Some(word) => String::from(*word),
        None => String::from(lexicon::name(day)) + if day < 19 { "ই" } else { "\u{9C7}" },
    })
}

/// Formats a rank in words: প্রথম, পঞ্চম, একাদশ, ঊনবিংশ, পঞ্চাশত্তম; from 101 on, the number in words with তম. `None` for 0.
///
/// ```
/// use bengali_text::number::ordinal;
///
/// assert_eq!(ordinal::word(5).as_deref(), Some("পঞ্চম"));
/// assert_eq!(ordinal::word(21).as_deref(), Some("একবিংশ"));
/// assert_eq!(ordinal::word(101).as_deref(), Some("একশ একতম"));
/// assert_eq!(ordinal::word(0), None);
/// ```
#[doc(alias = "পূরণবাচক")]
pub fn word(number: u64) -> Option<Cow<'static, str>> {
    let rank = usize::try_from(number.checked_sub(1)?).ok().and_then(|at| name::RANKS.get(at));
    Some(rank.map_or_else(|| Cow::Owned(format!("{}তম", to_words(number))), |word| Cow::Borrowed(*word)))
}

/// Parses an ordinal.
///
/// It may be a rank or a day in digits, with or without a space before the suffix (১৬৩ তম, ২১ শে), the short Sanskrit form (১১শ, ২০শ), a
/// word for a rank or a day, or number words with তম (একশ একতম).
///
/// # Errors
///
/// [`UnknownSuffix`](super::ErrorKind::UnknownSuffix) if the suffix is not one of an ordinal or belongs to another number,
/// [`UnknownWord`](super::ErrorKind::UnknownWord), [`NotAnInteger`](super::ErrorKind::NotAnInteger),
/// [`Negative`](super::ErrorKind::Negative), [`Overflow`](super::ErrorKind::Overflow), and the errors of [`parse`](super::parse) for the digits.
///
/// ```
/// use bengali_text::number::{ErrorKind, ordinal};
///
/// assert_eq!(ordinal::parse("৪র্থ"), Ok(4));
/// assert_eq!(ordinal::parse("১৬৩ তম"), Ok(163));
/// assert_eq!(ordinal::parse("দোসরা"), Ok(2));
/// assert_eq!(ordinal::parse("ঊনবিংশ"), Ok(19));
///
/// let error = ordinal::parse("৪ম").unwrap_err();
/// assert_eq!((error.kind(), error.span()), (ErrorKind::UnknownSuffix, 3..6));
/// ```
pub fn parse(text: &str) -> Result<u64, Error> {
    read(text).map_err(|error| suggesting(text, error))
}

fn read(text: &str) -> Step<u64> {
    let trimmed = text.trim();
    let start = text.len() - text.trim_start().len();
    let first = Tokens::new(text, start).peek();
    match first {
        None => Err(Error::new(Kind::Empty, 0, text.len())),
        Some(token) if matches!(token.kind, TokenKind::Literal(_)) => digits(text, start),
        Some(_) => match word_value(trimmed) {
            Some(value) => Ok(u64::from(value)),
            None => said(text),
        },
    }
}

/// Parses digits and their suffix.
fn digits(text: &str, start: usize) -> Step<u64> {
    let rest = sure(text.get(start..));
    let (number, after) = rest.split_at_checked(literal::run(rest)).unwrap_or((rest, ""));
    let literal = Literal::check(number, start)?;
    let end = start + number.len();
    let error = |kind| Error::new(kind, start, end);
    let suffix = after.trim_start().trim_start_matches('-').trim_start();
    let suffix = suffix.trim_end();
    let blamed = if suffix.is_empty() { after.trim() } else { suffix };
    let blamed_end = end + after.trim_end().len();
    let value = literal.value().ok_or(error(Kind::Overflow))?;
    if value.as_whole().is_none()
        && let Some(stem) = strip_suffix(text.trim_end(), "তম")
        && let Ok(value) = entire::read(stem, Mode::Digits).and_then(|read| read.convert())
    {
        // ১.৫ হাজারতম
        return Ok(value);
    }
    let value = value.as_whole().ok_or(error(Kind::NotAnInteger))?;
    let value = u64::try_from(value).map_err(|_| error(Kind::Overflow))?;
    if suffix_fits(value, suffix) {
        return Ok(value);
    }
    // ৫ লাখতম: the suffix is after the scale.
    if let Some(stem) = strip_suffix(text.trim_end(), "তম") {
        return entire::read(stem, Mode::Digits)?.convert();
    }
    let error = Error::new(Kind::UnknownSuffix, blamed_end - blamed.len(), blamed_end);
    Err(error.suggesting(ordinal_suffix(value, suffix)))
}

/// Parses number words with তম.
fn said(text: &str) -> Step<u64> {
    if let Some(stem) = strip_suffix(text.trim_end(), "তম").filter(|stem| !stem.trim().is_empty()) {
        return entire::read(stem, Mode::Words)?.convert();
    }
    let cardinal = entire::read(text, Mode::Words)?.reading;
    Err(Error::new(Kind::UnknownSuffix, cardinal.end, cardinal.end))
}
