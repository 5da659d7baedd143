//! Conversions between [`Value`] and the types it can hold: `From` a type, and `TryFrom` back, with an [`ErrorKind`]
//! that says what the value lacks or what the type cannot hold.

use super::error::ErrorKind;
use super::hijri::Hijri;
use super::time::{DateTime, Time};
use super::value::{Bangla, Partial, Point, Range, Value};
use crate::calendar::{BanglaDate, Date};

/// Implements `From` for the type of each variant.
macro_rules! values {
    ($($kind:ident)*) => {
        $(impl From<$kind> for Value {
            fn from(value: $kind) -> Self {
                Self::$kind(value)
            }
        })*
    };
}

values! { Date Time DateTime Partial Bangla Hijri Range }

impl From<Point> for Value {
    fn from(point: Point) -> Self {
        point.value()
    }
}

/// The error where a whole date is needed.
fn lacks(partial: Partial) -> ErrorKind {
    if partial.year().is_none() { ErrorKind::MissingYear } else { ErrorKind::NoDate }
}

/// The error where a Gregorian date is needed.
fn lacks_gregorian(bangla: Bangla) -> ErrorKind {
    match (bangla.year(), bangla.date()) {
        (None, _) => ErrorKind::MissingYear,
        (Some(_), None) => ErrorKind::NoDate,
        (Some(_), Some(_)) => ErrorKind::UnsupportedCalendar,
    }
}

/// A Gregorian date, also of a Bangla date.
impl TryFrom<Value> for Date {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        match value {
            Value::Date(date) => Ok(date),
            Value::Bangla(bangla) if bangla.time().is_none() => bangla.gregorian().ok_or(lacks_gregorian(bangla)),
            Value::Partial(partial) => Err(lacks(partial)),
            Value::Hijri(_) => Err(ErrorKind::UnsupportedCalendar),
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

/// A Gregorian date with a time, also of a Bangla date.
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
            Value::Hijri(_) => Err(ErrorKind::UnsupportedCalendar),
            _ => Err(ErrorKind::NoDate),
        }
    }
}

/// A whole Bangla date; a Gregorian one is not converted.
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

/// Implements `TryFrom` for the type of one variant only.
macro_rules! only {
    ($($kind:ident)*) => {
        $(impl TryFrom<Value> for $kind {
            type Error = ErrorKind;

            fn try_from(value: Value) -> Result<Self, ErrorKind> {
                let Value::$kind(value) = value else { return Err(ErrorKind::NoDate) };
                Ok(value)
            }
        })*
    };
}

only! { Partial Bangla Hijri Range }

/// Anything but a range.
impl TryFrom<Value> for Point {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        match value {
            Value::Range(_) => Err(ErrorKind::NoDate),
            _ => Ok(value.start()),
        }
    }
}
