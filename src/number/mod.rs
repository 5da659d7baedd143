//! Numbers: read from digits and words, and written back.
//!
//! | from | to | with |
//! |---|---|---|
//! | `"১,২৩,৪৫৬"`, `"৩ কোটি ২৫ লাখ"` | a number | [`parse`] |
//! | `"সাড়ে তিন লাখ"`, `"উনিশশো একাত্তর"` | a number | [`parse_words`] |
//! | `"৳ ৫০০"`, `"২৫%"`, `"৫ জন"` | a number and its unit | [`parse_quantity`] |
//! | a decimal | `"এক দশমিক শূন্য পাঁচ"` | [`to_words`] |
//! | a year | `"উনিশশ একাত্তর"` | [`to_year_words`] |
//! | a decimal | `"১২,৩৪,৫৬৭.৫"`, `"১.৫ কোটি"` | [`Formatter`] |
//! | a rank or a day | `"৫ম"`, `"২১শে"`, `"পঞ্চম"` | [`ordinal`] |
//! | running text | the numbers in it | [`find_iter`] |
//!
//! ```
//! # #[cfg(feature = "find")] {
//! use bengali_text::number::{self, Compact, Currency, Formatter};
//!
//! let total: u64 = number::find_iter("ধান ২ কোটি ৫০ লাখ টাকা, পাট সাড়ে তিন লাখ টাকা")
//!     .filter_map(|found| found.value().parse::<u64>().ok())
//!     .sum();
//! assert_eq!(total, 25_350_000);
//! let money = Formatter::new().currency(Currency::Taka);
//! assert_eq!(money.format(&total.to_string())?, "২,৫৩,৫০,০০০.০০৳");
//! assert_eq!(Formatter::new().compact(Compact::Long).format(&total.to_string())?, "২.৫ কোটি");
//! assert_eq!(number::to_words(&total.to_string())?, "দুই কোটি তিপ্পান্ন লাখ পঞ্চাশ হাজার");
//! # }
//! # Ok::<(), bengali_text::number::Error>(())
//! ```
//!
//! No value goes through a float: what is read is handed to the wanted type as an exact ASCII decimal. What is
//! contradictory or ambiguous is an error with the bytes to blame, never a guess. Words are matched under canonical
//! equivalence, so both encodings of য় ড় ঢ় and of ো ৌ are read, and nothing has to be normalized first.
#![cfg_attr(not(feature = "find"), doc = "", doc = "[`find_iter`]: crate#features")]

#[cfg(feature = "find")]
mod candidates;
mod compact;
#[cfg(feature = "find")]
mod context;
mod count;
mod decimal;
mod error;
#[cfg(feature = "find")]
mod find;
mod format;
#[cfg(feature = "find")]
mod found;
mod grammar;
mod lexicon;
mod literal;
mod marks;
pub(crate) mod numeral;
pub mod ordinal;
mod plain;
mod quantity;
pub(crate) mod ranks;
#[cfg(feature = "find")]
mod reject;
mod suggest;
mod token;
mod whole;
mod words;

use core::str::FromStr;

pub use crate::words::Currency;
pub use error::{Error, ErrorKind};
#[cfg(feature = "find")]
pub use find::{FindIter, find_iter};
pub use format::{Compact, Formatted, Formatter, Grouping, Placement};
#[cfg(feature = "find")]
pub use found::{Match, MatchKind};
pub use quantity::{Quantity, Unit, parse_quantity};
#[cfg(feature = "find")]
pub(crate) use whole::means_about;
pub use words::{Words, YearWords, to_words, to_words_into, to_year_words, words, year_words};

use count::Mode;
use suggest::suggesting;

/// Reads a number written in digits: Bengali, ASCII or mixed, with a sign, commas, a decimal point and units.
///
/// Commas follow the Indian grouping (১২,৩৪,৫৬৭) or the Western one (১,২৩৪,৫৬৭) and nothing else. The units শ, হাজার,
/// লাখ or লক্ষ, কোটি descend and take a count each; fraction words (সাড়ে ৩ লাখ, দেড় কোটি), দশমিক and fractions (৩/৪, ৩½) are
/// read too. Space around the number is passed over.
///
/// `T` reads the exact ASCII decimal, so integers, floats, `String` (which keeps the scale) and any decimal type work.
///
/// # Errors
///
/// Everything that is not one number, with the bytes to blame. Where `T` refuses the decimal: a fraction other than zero
/// is [`NotAnInteger`](ErrorKind::NotAnInteger), a zero fraction is tried again without it, anything else is
/// [`Overflow`](ErrorKind::Overflow).
///
/// ```
/// use bengali_text::number::{self, ErrorKind};
///
/// assert_eq!(number::parse("১,২৩,৪৫৬"), Ok(123_456));
/// assert_eq!(number::parse("১৬ কোটি ৯৮ লাখ ২৮ হাজার ৯১১"), Ok(169_828_911_u64));
/// assert_eq!(number::parse("১.৫০"), Ok(String::from("1.50")));
/// assert_eq!(number::parse("১.৫ কোটি"), Ok(15_000_000));
///
/// let error = number::parse::<i64>("১,২৩৪,৫").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::InvalidGrouping);
/// ```
#[doc(alias = "সংখ্যা")]
pub fn parse<T: FromStr>(text: &str) -> Result<T, Error> {
    whole::read(text, Mode::Digits).and_then(|read| read.convert()).map_err(|error| suggesting(text, error))
}

/// Reads a number said in words.
///
/// 0 to 99 with every accepted spelling, units from শ to কোটি (and মিলিয়ন, বিলিয়ন), years as people say them, the fraction
/// words আধা, দেড়, আড়াই, সাড়ে, পৌনে, সোয়া, decimals with দশমিক, and ঋণাত্মক or মাইনাস before all. Digits may stand for any
/// count: সাড়ে ৩ লাখ. A unit alone counts once: হাজার.
///
/// # Errors
///
/// Everything that is not one number; see [`parse`] for what `T` refuses. Approximations (পাঁচ ছয়) are
/// [`Ambiguous`](ErrorKind::Ambiguous), ordinals [`IsOrdinal`](ErrorKind::IsOrdinal).
///
/// ```
/// use bengali_text::number::{self, ErrorKind};
///
/// assert_eq!(number::parse_words("সাড়ে তিন লাখ"), Ok(350_000));
/// assert_eq!(number::parse_words("উনিশশো একাত্তর"), Ok(1971_u16));
/// assert_eq!(number::parse_words("পৌনে দুই"), Ok(String::from("1.75")));
///
/// let error = number::parse_words::<i64>("এক হাজার আপেল").unwrap_err();
/// assert_eq!((error.kind(), error.span()), (ErrorKind::UnknownWord, 23..35));
/// ```
#[doc(alias = "কথায়")]
pub fn parse_words<T: FromStr>(text: &str) -> Result<T, Error> {
    whole::read(text, Mode::Words).and_then(|read| read.convert()).map_err(|error| suggesting(text, error))
}
