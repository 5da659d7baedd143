//! `FromStr` of the value types: reads what `Display` writes, then every form that a default [`Parser`] reads.

use super::error::{Error, ErrorKind};
use super::hijri::Hijri;
use super::iso;
use super::options::Strictness;
use super::parser::Parser;
use super::time::{DateTime, Offset, Time};
use super::value::{Bangla, Partial, Point, Range, Value};
use core::str::FromStr;

/// Reads a text as a value of one type. The span of a conversion error is the whole text.
pub(crate) fn read<T: TryFrom<Value>>(text: &str) -> Result<T, Error>
where
    ErrorKind: From<T::Error>,
{
    T::try_from(text.parse()?).map_err(|error| Error::new(error.into(), 0, text.len()))
}

impl FromStr for Value {
    type Err = Error;

    /// Reads what `Display` writes, and every form that [`Parser::parse`] reads.
    fn from_str(text: &str) -> Result<Self, Error> {
        iso::value(text).map_or_else(|| Parser::new().parse(text), Ok)
    }
}

impl FromStr for Time {
    type Err = Error;

    /// Reads a time of the day: ISO 8601 or any Bengali form.
    fn from_str(text: &str) -> Result<Self, Error> {
        read(text)
    }
}

impl FromStr for DateTime {
    type Err = Error;

    /// Reads a date with its time: ISO 8601, any Bengali form with a year, or a Bangla date.
    fn from_str(text: &str) -> Result<Self, Error> {
        read(text)
    }
}

impl FromStr for Partial {
    type Err = Error;

    /// Reads a partial date: `--09-21`, ২১ সেপ্টেম্বর.
    fn from_str(text: &str) -> Result<Self, Error> {
        read(text)
    }
}

impl FromStr for Bangla {
    type Err = Error;

    /// Reads a Bangla date, whole or in part: `B1430-06-06=2023-09-21`, ৬ আশ্বিন ১৪৩০.
    fn from_str(text: &str) -> Result<Self, Error> {
        read(text)
    }
}

impl FromStr for Hijri {
    type Err = Error;

    /// Reads a Hijri date, whole or in part: `H1445-01-10`, ১০ মহররম ১৪৪৫ হিজরি.
    fn from_str(text: &str) -> Result<Self, Error> {
        let parser = Parser::new().strictness(Strictness::Lenient);
        let value = iso::value(text).map_or_else(|| parser.parse(text), Ok)?;
        Self::try_from(value).map_err(|error| Error::new(error, 0, text.len()))
    }
}

impl FromStr for Point {
    type Err = Error;

    /// Reads anything but a range: `2023-09-21`, রাত ৯টা.
    fn from_str(text: &str) -> Result<Self, Error> {
        read(text)
    }
}

impl FromStr for Range {
    type Err = Error;

    /// Reads a range: `2023-09-20/2023-09-25`, ২০–২৫ সেপ্টেম্বর ২০২৩.
    fn from_str(text: &str) -> Result<Self, Error> {
        read(text)
    }
}

impl FromStr for Offset {
    type Err = Error;

    /// Reads `+06:00`, as `Display` writes it. Any other text is [`ErrorKind::InvalidOffset`].
    fn from_str(text: &str) -> Result<Self, Error> {
        iso::offset(text).ok_or(Error::new(ErrorKind::InvalidOffset, 0, text.len()))
    }
}
