//! `FromStr` for the types that are one day, one time, or both.

use super::error::{DateErrorKind, ParseError};
use super::parser::Parser;
use super::time::{DateTime, Time};
use super::value::{Partial, Value};

/// The error of a value that is not of the kind a `FromStr` asks for.
fn other_kind(kind: DateErrorKind, text: &str) -> ParseError {
    ParseError::new(kind, 0, text.len())
}

/// What is missing from a partial date to be a day.
fn lacks(partial: Partial) -> DateErrorKind {
    if partial.year().is_none() { DateErrorKind::MissingYear } else { DateErrorKind::NoDate }
}

impl core::str::FromStr for crate::calendar::Date {
    type Err = ParseError;

    /// Reads one day: ISO 8601, any Bengali form with a year, or a Bangla date that stands alone.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        match Parser::new().parse(text)? {
            Value::Date(date) => Ok(date),
            Value::Bangla(bangla) if bangla.time().is_none() => {
                bangla.gregorian().ok_or_else(|| other_kind(DateErrorKind::MissingYear, text))
            }
            Value::Partial(partial) => Err(other_kind(lacks(partial), text)),
            Value::DateTime(_) => Err(other_kind(DateErrorKind::TrailingInput, text)),
            _ => Err(other_kind(DateErrorKind::NoDate, text)),
        }
    }
}

impl core::str::FromStr for Time {
    type Err = ParseError;

    /// Reads one time of the day: ISO 8601 or any Bengali form.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        match Parser::new().parse(text)? {
            Value::Time(time) => Ok(time),
            Value::DateTime(_) => Err(other_kind(DateErrorKind::TrailingInput, text)),
            _ => Err(other_kind(DateErrorKind::MissingTime, text)),
        }
    }
}

impl core::str::FromStr for DateTime {
    type Err = ParseError;

    /// Reads one day with its time: ISO 8601, any Bengali form with a year, or a Bangla date that stands alone.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        match Parser::new().parse(text)? {
            Value::DateTime(time) => Ok(time),
            Value::Date(_) => Err(other_kind(DateErrorKind::MissingTime, text)),
            Value::Bangla(bangla) => match (bangla.gregorian(), bangla.time()) {
                (Some(date), Some(time)) => Ok(Self::new(date, time)),
                (Some(_), None) => Err(other_kind(DateErrorKind::MissingTime, text)),
                (None, Some(_)) => Err(other_kind(DateErrorKind::MissingYear, text)),
                (None, None) => Err(other_kind(DateErrorKind::NoDate, text)),
            },
            Value::Partial(partial) if partial.time().is_some() => Err(other_kind(lacks(partial), text)),
            _ => Err(other_kind(DateErrorKind::NoDate, text)),
        }
    }
}
