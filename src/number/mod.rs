//! Parses and formats Bengali numbers in digits and words, with their units, and finds them in running text.
//!
//! | from | to | with |
//! |---|---|---|
//! | `"১,২৩,৪৫৬"`, `"৩ কোটি ২৫ লাখ"`, `"সাড়ে তিন লাখ"`, `"উনিশশো একাত্তর"` | a number | [`parse`] |
//! | `"১,২৩,৪৫৬"`, figures only | a number | [`parse_figures`] |
//! | `"৳ ৫০০"`, `"২৫%"`, `"৫ জন"` | a number and its unit | [`parse_quantity`] |
//! | `105`, a [`Decimal`] | `"একশ পাঁচ"`, `"দুই টাকা পঞ্চাশ পয়সা"` | [`to_words`] |
//! | `1971` | `"উনিশশ একাত্তর"` | [`to_year_words`] |
//! | `1_234_567`, a [`Decimal`] | `"১২,৩৪,৫৬৭"`, `"১.৫ কোটি"` | [`Formatter`] |
//! | a rank or a day | `"৫ম"`, `"২১শে"`, `"পঞ্চম"` | [`ordinal`] |
//! | running text | the numbers in it | [`find_iter`] |
//!
//! ```
//! # #[cfg(feature = "find")] {
//! use bengali_text::number::{self, Compact, Currency, Formatter};
//!
//! let total: u64 = number::find_iter("ধান ২ কোটি ৫০ লাখ টাকা, পাট সাড়ে তিন লাখ টাকা")
//!     .filter_map(|found| found.to::<u64>().ok())
//!     .sum();
//! assert_eq!(total, 25_350_000);
//! let money = Formatter::new().currency(Currency::Taka);
//! assert_eq!(money.format(total).to_string(), "২,৫৩,৫০,০০০.০০৳");
//! assert_eq!(Formatter::new().compact(Compact::Long).format(total).to_string(), "২.৫ কোটি");
//! assert_eq!(number::to_words(total).to_string(), "দুই কোটি তিপ্পান্ন লাখ পঞ্চাশ হাজার");
//! # }
//! ```
//!
//! No value goes through a float: a parsed number is passed to the target type as an exact ASCII decimal, and a formatted one is an
//! integer or a [`Decimal`] of any length. A contradictory or ambiguous number is an error with the bytes at fault, never a guess.
//! Words are matched under canonical equivalence, so both encodings of য় ড় ঢ় and of ো ৌ are parsed, without normalizing first.
#![cfg_attr(not(feature = "find"), doc = "", doc = "[`find_iter`]: crate#features")]

mod accumulator;
mod after_scale;
#[cfg(feature = "find")]
mod candidates;
mod compact;
#[cfg(feature = "find")]
mod context;
mod count;
mod decimal;
mod digit_by_digit;
mod entire;
mod error;
mod exact;
#[cfg(feature = "find")]
mod find;
mod format;
#[cfg(feature = "find")]
mod found;
mod grammar;
mod lexicon;
mod literal;
mod measures;
pub(crate) mod numeral;
pub mod ordinal;
mod quantity;
pub(crate) mod ranks;
mod receipt;
#[cfg(feature = "find")]
mod reject;
mod spell_out;
mod spelling;
mod suggest;
mod token;
mod units;

use core::str::FromStr;

pub use crate::words::Currency;
pub use decimal::Decimal;
pub use digit_by_digit::parse_digit_by_digit;
#[cfg(feature = "find")]
pub(crate) use entire::means_about;
pub use error::{Error, ErrorKind};
#[cfg(feature = "find")]
pub use find::{FindIter, find_iter};
pub use format::{Compact, Formatted, Formatter, Grouping, Placement};
#[cfg(feature = "find")]
pub use found::{Match, MatchKind};
pub use quantity::{Quantity, Unit};
pub use spell_out::{Words, YearWords, to_words, to_year_words};
pub use spelling::{Hundred, Lakh, Minus, Spacing, Spelling};

use crate::text::similar_digits::{or_with_bengali_digits, with_bengali_digits};
use suggest::suggesting;

/// Parses a number in figures, in words, or in both: `"১,২৩৪"`, `"সাড়ে ৩ লাখ"`, `"উনিশশো একাত্তর"`.
///
/// Figures are Bengali or ASCII digits, with a sign, a decimal point, and commas of the Indian grouping (১২,৩৪,৫৬৭) or the Western
/// one (১,২৩৪,৫৬৭) and no other; fractions are parsed too (৩/৪, ৩½). Words are the cardinals 0 to 99 in every accepted spelling, the
/// scales from শ to কোটি (and মিলিয়ন, বিলিয়ন), years in hundreds, the fraction words আধা, দেড়, আড়াই, সাড়ে, পৌনে, সোয়া, decimals with
/// দশমিক, and a leading ঋণাত্মক or মাইনাস. Scales descend; কোটি may repeat. A scale alone counts once: লাখ is 100000. White space
/// around the number is ignored.
///
/// `T` parses the exact ASCII decimal, so integers, floats, [`Decimal`], `String` and any other decimal type work. The result is as exact
/// as its `FromStr`: `f64` and decimal types of a fixed size round, [`Decimal`] and `String` never do, and keep the scale.
///
/// # Errors
///
/// If `text` is not exactly one number; the error has the bytes at fault. Text with neither a digit nor a number word is
/// [`UnknownWord`](ErrorKind::UnknownWord), an approximation (পাঁচ ছয়) [`Ambiguous`](ErrorKind::Ambiguous), an ordinal
/// [`IsOrdinal`](ErrorKind::IsOrdinal). If `T` rejects the decimal: a fraction other than zero is
/// [`NotAnInteger`](ErrorKind::NotAnInteger), a zero fraction is dropped, a negative number for an unsigned type is
/// [`Negative`](ErrorKind::Negative), anything else is [`Overflow`](ErrorKind::Overflow).
///
/// ```
/// use bengali_text::number::{self, ErrorKind};
///
/// assert_eq!(number::parse("১,২৩,৪৫৬"), Ok(123_456));
/// assert_eq!(number::parse("১৬ কোটি ৯৮ লাখ ২৮ হাজার ৯১১"), Ok(169_828_911_u64));
/// assert_eq!(number::parse("সাড়ে তিন লাখ"), Ok(350_000));
/// assert_eq!(number::parse("উনিশশো একাত্তর"), Ok(1971_u16));
/// assert_eq!(number::parse("১.৫০"), Ok(String::from("1.50")));
///
/// let error = number::parse::<i64>("১,২৩৪,৫").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::InvalidGrouping);
/// let error = number::parse::<i64>("এক হাজার আপেল").unwrap_err();
/// assert_eq!((error.kind(), error.span()), (ErrorKind::UnknownWord, 23..35));
/// let error = number::parse::<u32>("মাইনাস ৫").unwrap_err();
/// assert_eq!((error.kind(), error.span()), (ErrorKind::Negative, 0..22));
/// ```
#[doc(alias = "সংখ্যা")]
#[doc(alias = "কথায়")]
pub fn parse<T: FromStr>(text: &str) -> Result<T, Error> {
    let read = or_with_bengali_digits(text, |text| entire::read_any(text, 0).and_then(|read| read.convert()));
    read.map_err(|error| suggesting(text, entire::without_number(text, error)))
}

/// Parses a number in figures only, as for the fields of forms.
///
/// Figures are Bengali or ASCII digits with a sign, a decimal point, and commas of the Indian or the Western grouping; no scale such as
/// লাখ, no words, no fraction such as ৩/৪ or ½. [`Decimal`] parses the same.
///
/// # Errors
///
/// If `text` is anything else; the error has the bytes at fault. See [`parse`] for what `T` rejects.
///
/// ```
/// use bengali_text::number::{self, ErrorKind};
///
/// assert_eq!(number::parse_figures("১,২৩,৪৫৬"), Ok(123_456));
/// assert_eq!(number::parse_figures("-৫.৫০"), Ok(-5.5));
///
/// let error = number::parse_figures::<u32>("৫ লাখ").unwrap_err();
/// assert_eq!((error.kind(), error.span()), (ErrorKind::InvalidDigit, 4..13));
/// ```
pub fn parse_figures<T: FromStr>(text: &str) -> Result<T, Error> {
    entire::figures(text)
}

/// Parses a number with its unit: an amount of money, a percentage, a count, a measure.
///
/// Money (৳ ৫০০, ৫০০৳, ৫০০ টাকা, ২ টাকা ৬০ পয়সা, ৫০০/- and ৫০০/=, Tk 500 and Tk. 500, BDT 500), with মাত্র at the end or without,
/// percentages (২৫%, ২৫ শতাংশ, শতকরা ২৫ ভাগ), classifiers (৫টা, ৫ জন, তিনটি), measures (২৫ কেজি, ৫ মেট্রিক টন) and the old ana signs (৶
/// is three sixteenths). The number is anything that [`parse`] accepts; the unit may be missing. ভাগ alone means percent only after
/// figures of two digits or with a fraction: তিন ভাগ is three parts. বার after a number means "times": ৫ লাখ বার.
///
/// Two measures that are said together are converted to the smaller one: ৫ ফুট ৬ ইঞ্চি is 66 ইঞ্চি.
///
/// An amount may be written as on receipts and cheques: after কথায়: or টাকা (কথায়):, with a danda at the end, with ও before the পয়সা,
/// and with the same number again in brackets, ৫,০০০/- (পাঁচ হাজার) টাকা.
///
/// # Errors
///
/// If `text` is not exactly one quantity; the error has the bytes at fault. A different number in brackets is a
/// [`Disagreement`](ErrorKind::Disagreement). An amount such as ৫৷, whose last sign may be a danda, is
/// [`Ambiguous`](ErrorKind::Ambiguous).
///
/// ```
/// use bengali_text::number::{Currency, ErrorKind, Unit, parse_quantity};
///
/// let price = parse_quantity("৳ ১,২৩৪.৫০")?;
/// assert_eq!((price.value(), price.unit()), ("1234.50", Some(Unit::Currency(Currency::Taka))));
///
/// assert_eq!(parse_quantity("২ টাকা ৬০ পয়সা")?.value(), "2.60");
/// for taka in ["৫০০/-", "৫০০/=", "Tk 500", "BDT 500", "৫০০ টাকা মাত্র"] {
///     let price = parse_quantity(taka)?;
///     assert_eq!((price.value(), price.unit()), ("500", Some(Unit::Currency(Currency::Taka))));
/// }
/// assert_eq!(parse_quantity("২৫%")?.unit(), Some(Unit::Percent));
/// assert_eq!(parse_quantity("তিনজন")?.unit(), Some(Unit::Classifier("জন")));
/// assert_eq!(parse_quantity("সাড়ে তিন মণ")?.unit(), Some(Unit::Measure("মণ")));
/// assert_eq!(parse_quantity("৶")?.value(), "0.1875");
/// let height = parse_quantity("৫ ফুট ৬ ইঞ্চি")?;
/// assert_eq!((height.value(), height.unit()), ("66", Some(Unit::Measure("ইঞ্চি"))));
///
/// assert_eq!(parse_quantity("কথায়: পাঁচ হাজার টাকা মাত্র।")?.value(), "5000");
/// assert_eq!(parse_quantity("৫,০০০/- (পাঁচ হাজার) টাকা")?.value(), "5000");
/// let error = parse_quantity("৫,০০০/- (ছয় হাজার) টাকা").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Disagreement);
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[doc(alias = "টাকা")]
#[doc(alias = "শতাংশ")]
pub fn parse_quantity(text: &str) -> Result<Quantity<'_>, Error> {
    let other = |error| receipt::read(text).or_else(|| measures::read(text)).unwrap_or(Err(error));
    let read = quantity::read_quantity(text).or_else(other).or_else(|error| {
        let digits = with_bengali_digits(text).ok_or(error)?;
        quantity::read_quantity(&digits).map(|read| read.of(text))
    });
    read.map_err(|error| suggesting(text, error))
}
