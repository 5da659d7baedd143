//! A value of one type, and a value as one type: what it lacks of that, or has beyond it, is the reason why it is not one.

use super::error::ErrorKind;
use super::time::{DateTime, Time};
use super::value::{Bangla, Partial, Point, Range, Value};
use crate::calendar::{BanglaDate, Date};

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Time> for Value {
    fn from(time: Time) -> Self {
        Self::Time(time)
    }
}

impl From<DateTime> for Value {
    fn from(time: DateTime) -> Self {
        Self::DateTime(time)
    }
}

impl From<Partial> for Value {
    fn from(date: Partial) -> Self {
        Self::Partial(date)
    }
}

impl From<Bangla> for Value {
    fn from(date: Bangla) -> Self {
        Self::Bangla(date)
    }
}

impl From<Range> for Value {
    fn from(range: Range) -> Self {
        Self::Range(range)
    }
}

impl From<Point> for Value {
    fn from(point: Point) -> Self {
        point.value()
    }
}

/// What a partial date lacks to be a day.
fn lacks(partial: Partial) -> ErrorKind {
    if partial.year().is_none() { ErrorKind::MissingYear } else { ErrorKind::NoDate }
}

/// What a Bangla date lacks to be a Gregorian day.
fn lacks_gregorian(bangla: Bangla) -> ErrorKind {
    match (bangla.year(), bangla.date()) {
        (None, _) => ErrorKind::MissingYear,
        (Some(_), None) => ErrorKind::NoDate,
        (Some(_), Some(_)) => ErrorKind::UnsupportedCalendar,
    }
}

/// A Gregorian day, or the one that a Bangla date is.
impl TryFrom<Value> for Date {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        match value {
            Value::Date(date) => Ok(date),
            Value::Bangla(bangla) if bangla.time().is_none() => bangla.gregorian().ok_or(lacks_gregorian(bangla)),
            Value::Partial(partial) => Err(lacks(partial)),
            Value::DateTime(_) => Err(ErrorKind::TrailingInput),
            _ => Err(ErrorKind::NoDate),
        }
    }
}

impl TryFrom<Value> for Time {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        match value {
            Value::Time(time) => Ok(time),
            Value::DateTime(_) => Err(ErrorKind::TrailingInput),
            _ => Err(ErrorKind::MissingTime),
        }
    }
}

/// A time of a Gregorian day, or of the one that a Bangla date is.
impl TryFrom<Value> for DateTime {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        match value {
            Value::DateTime(time) => Ok(time),
            Value::Date(_) => Err(ErrorKind::MissingTime),
            Value::Bangla(bangla) => match (bangla.gregorian(), bangla.time()) {
                (Some(date), Some(time)) => Ok(Self::new(date, time)),
                (Some(_), None) => Err(ErrorKind::MissingTime),
                (None, Some(_)) => Err(lacks_gregorian(bangla)),
                (None, None) => Err(ErrorKind::NoDate),
            },
            Value::Partial(partial) if partial.time().is_some() => Err(lacks(partial)),
            _ => Err(ErrorKind::NoDate),
        }
    }
}

/// A whole Bangla date that stands alone; nothing is converted.
impl TryFrom<Value> for BanglaDate {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        let Value::Bangla(bangla) = value else { return Err(ErrorKind::NoDate) };
        match (bangla.date(), bangla.time()) {
            (Some(date), None) => Ok(date),
            (Some(_), Some(_)) => Err(ErrorKind::TrailingInput),
            (None, _) if bangla.year().is_none() => Err(ErrorKind::MissingYear),
            (None, _) => Err(ErrorKind::NoDate),
        }
    }
}

impl TryFrom<Value> for Partial {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        let Value::Partial(partial) = value else { return Err(ErrorKind::NoDate) };
        Ok(partial)
    }
}

impl TryFrom<Value> for Bangla {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        let Value::Bangla(bangla) = value else { return Err(ErrorKind::NoDate) };
        Ok(bangla)
    }
}

impl TryFrom<Value> for Range {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        let Value::Range(range) = value else { return Err(ErrorKind::NoDate) };
        Ok(range)
    }
}

/// Whatever is not a range.
impl TryFrom<Value> for Point {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        match value {
            Value::Range(_) => Err(ErrorKind::NoDate),
            _ => Ok(value.start()),
        }
    }
}
