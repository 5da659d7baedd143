//! Serde support, and conversions to and from the dates and times of `chrono`, `jiff` and `time`.
//!
//! Each library has a feature of its own, off by default, that works without the standard library:
//!
//! | feature | library | what it adds |
//! |---|---|---|
//! | `serde` | `serde` 1 | `Serialize` and `Deserialize` for plain values, and modules for fields in Bengali (`interop::serde`) |
//! | `chrono04` | `chrono` 0.4 | conversions to and from `NaiveDate`, `NaiveTime`, `NaiveDateTime`, `Weekday`; to `FixedOffset` |
//! | `jiff1` | `jiff` 1 | conversions to and from `civil::Date`, `civil::Time`, `civil::DateTime`, `civil::Weekday`; to `tz::Offset` |
//! | `time03` | `time` 0.3 | conversions to and from `Date`, `Time`, `PrimitiveDateTime`, `Weekday`; to `UtcOffset` |
//!
//! A conversion is `From` where every value has a counterpart, and `TryFrom` where the other type holds more than this
//! crate does:
//!
//! | | chrono 0.4 | jiff 1 | time 0.3 |
//! |---|---|---|---|
//! | [`Date`](crate::calendar::Date), years -9999 to 9999 | years to ±262,143: [`DateError`] | the same years | ±999,999 with its feature `large-dates`: [`DateError`] |
//! | [`Time`](crate::datetime::Time), whole seconds | fractions, leap seconds: [`ConvertError`] | fractions: [`ConvertError`] | fractions: [`ConvertError`] |
//! | [`Weekday`](crate::calendar::Weekday) | the same | the same | the same |
//! | [`Offset`](crate::datetime::Offset), ±23:59 | only to `chrono`: an offset is always read from text | only to `jiff` | only to `time` |
//!
//! ```
//! # #[cfg(feature = "jiff1")] {
//! use bengali_text::datetime::DateTime;
//! use jiff::civil;
//!
//! let published: DateTime = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম".parse().unwrap();
//! assert_eq!(civil::DateTime::from(published), civil::datetime(2023, 9, 21, 16, 43, 0, 0));
//! # }
//! ```
//!
//! [`Match::to`](crate::datetime::Match::to) converts a match in a text, or returns an error that says what the match
//! lacks:
//!
//! ```
//! # #[cfg(feature = "jiff1")] {
//! use bengali_text::datetime::{ErrorKind, Parser};
//! use jiff::civil;
//!
//! let found = Parser::new().parse_match("২৬শে মার্চ ১৯৭১").unwrap();
//! assert_eq!(found.to::<civil::Date>(), Ok(civil::date(1971, 3, 26)));
//! assert_eq!(found.to::<civil::Time>().unwrap_err().kind(), ErrorKind::MissingTime);
//! # }
//! ```
//!
//! Nothing is rounded or truncated. The other libraries do not record whether seconds were written: 16:43 becomes
//! 16:43:00 there, and comes back as 16:43:00.

use crate::calendar::DateError;

#[cfg(feature = "chrono04")]
mod chrono;
#[cfg(any(feature = "chrono04", feature = "jiff1", feature = "time03"))]
mod convert;
#[cfg(feature = "jiff1")]
mod jiff;
#[cfg(feature = "serde")]
pub mod serde;
#[cfg(feature = "time03")]
mod time;

/// The error of converting a date or time of another library that this crate cannot represent.
///
/// ```
/// # #[cfg(feature = "chrono04")] {
/// use bengali_text::{calendar::DateError, datetime::DateTime, interop::ConvertError};
/// use chrono::{NaiveDate, NaiveDateTime};
///
/// let leap = NaiveDate::from_ymd_opt(2016, 12, 31).unwrap().and_hms_milli_opt(23, 59, 59, 1_000).unwrap();
/// assert_eq!(DateTime::try_from(leap), Err(ConvertError::LeapSecond));
/// assert_eq!(DateTime::try_from(NaiveDateTime::MAX), Err(ConvertError::Date(DateError::YearOutOfRange)));
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ConvertError {
    /// The day lies outside the years -9999 to 9999.
    #[error(transparent)]
    Date(#[from] DateError),
    /// The time has a fraction of a second.
    #[error("the time has a fraction of a second, expected a whole second")]
    Fraction,
    /// The time is within a leap second.
    #[error("the time is within a leap second, expected a second from 0 to 59")]
    LeapSecond,
}
