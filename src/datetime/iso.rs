//! Parses the ISO 8601 forms that `Display` writes, to the letter: `2023-09-21T16:43`. `FromStr` tries them first, and
//! stored values are read in no other form.

use super::hijri::Hijri;
use super::resolve::is_inverted;
use super::time::{DateTime, Offset, Time};
use super::value::{Bangla, Partial, Point, Range, Value};
use crate::calendar::{BanglaDate, Date, Reckoning};
use alloc::string::ToString;
use core::fmt::Display;

const RECKONINGS: [Reckoning; 3] = [Reckoning::Bangladesh, Reckoning::Bangladesh1987, Reckoning::Bangladesh2019];
/// A year in which every month has its greatest length, to check a day without a year.
const LEAP_YEAR: i32 = 2024;
const BANGLA_LEAP_YEAR: i32 = 1430;

pub(crate) fn value(text: &str) -> Option<Value> {
    match text.split_once('/') {
        Some(_) => range(text).map(Value::Range),
        None => point(text).map(Value::from),
    }
}

pub(crate) fn range(text: &str) -> Option<Range> {
    let (start, end) = text.split_once('/')?;
    let (end, days_later) = end.strip_suffix("+1").map_or((end, 0), |end| (end, 1));
    let (start, end) = (point(start)?, point(end)?);
    let is_forward = match (start, end) {
        (Point::Time(start), Point::Time(end)) => days_later == 1 || start.seconds_of_day() <= end.seconds_of_day(),
        _ => days_later == 0 && !is_inverted(start, end),
    };
    is_forward.then_some(Range { start, end, days_later })
}

pub(crate) fn point(text: &str) -> Option<Point> {
    let (day, time) = match text.split_once('T') {
        Some((day, time)) => (day, Some(self::time(time)?)),
        None if text.contains(':') => return time(text).map(Point::Time),
        None => (text, None),
    };
    if let Some(day) = day.strip_prefix('H') {
        return if_exact(Point::Hijri(hijri_day(day, time)?), text);
    }
    let point = match (day.strip_prefix('B'), time) {
        (Some(day), time) => Point::Bangla(bangla_day(day, time)?),
        (None, time) => match (fields(day)?, time) {
            ((Some(year), Some(month), Some(day)), None) => Point::Date(Date::new(year, month, day).ok()?),
            ((Some(year), Some(month), Some(day)), Some(time)) => {
                Point::DateTime(DateTime::new(Date::new(year, month, day).ok()?, time))
            }
            ((year, month, day), time) => {
                Date::new(year.unwrap_or(LEAP_YEAR), month.unwrap_or(1), day.unwrap_or(1)).ok()?;
                (time.is_none() || day.is_some()).then_some(Point::Partial(Partial { year, month, day, time }))?
            }
        },
    };
    if_exact(point, text)
}

pub(crate) fn date(text: &str) -> Option<Date> {
    let Point::Date(date) = point(text)? else { return None };
    Some(date)
}

/// `+06:00`.
pub(super) fn offset(text: &str) -> Option<Offset> {
    let minutes = |text: &str| {
        let time = time(text).filter(|time| time.second().is_none())?;
        Some(i16::from(time.hour()) * 60 + i16::from(time.minute()))
    };
    let offset = match text.split_at_checked(1)? {
        ("+", text) => Offset::new(minutes(text)?),
        ("-", text) => Offset::new(-minutes(text)?),
        _ => return None,
    };
    if_exact(offset, text)
}

pub(crate) fn time(text: &str) -> Option<Time> {
    let mut parts = text.split(':').map(|part| part.parse().ok());
    let time = Time::new(parts.next()??, parts.next()??)?;
    let time = match parts.next() {
        Some(second) => time.with_second(second?)?,
        None => time,
    };
    if_exact(time, text)
}

/// The value, if `Display` writes it as `text`; the parsers here also accept a plus sign or a missing zero.
fn if_exact<T: Display>(value: T, text: &str) -> Option<T> {
    (value.to_string() == text).then_some(value)
}

/// A whole or partial Bangla date, with its Gregorian date by any of the reckonings.
fn bangla_day(text: &str, time: Option<Time>) -> Option<Bangla> {
    let (text, gregorian) = match text.split_once('=') {
        Some((text, gregorian)) => (text, Some(date(gregorian)?)),
        None => (text, None),
    };
    // A missing Bangla year is written with two more hyphens than a missing Gregorian year.
    let (year, month, day) = fields(text.strip_prefix("--").unwrap_or(text))?;
    BanglaDate::new(year.unwrap_or(BANGLA_LEAP_YEAR), month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    if let Some(gregorian) = gregorian {
        let date = BanglaDate::new(year?, month?, day?).ok()?;
        RECKONINGS.iter().find(|&&reckoning| date.to_gregorian(reckoning) == Ok(gregorian))?;
    }
    // With a time and a Gregorian day it is a `DateTime`.
    let may_have_time = day.is_some() && gregorian.is_none();
    (time.is_none() || may_have_time).then_some(Bangla { year, month, day, gregorian, time })
}

/// A whole or partial Hijri date.
fn hijri_day(text: &str, time: Option<Time>) -> Option<Hijri> {
    let (year, month, day) = fields(text.strip_prefix("--").unwrap_or(text))?;
    let is_month = month.is_none_or(|month| (1..=12).contains(&month));
    let is_day = day.is_none_or(|day| (1..=Hijri::LONGEST_MONTH).contains(&day));
    let is_year = year.is_none_or(|year| (0..=9999).contains(&year));
    (is_month && is_day && is_year && (time.is_none() || day.is_some())).then_some(Hijri { year, month, day, time })
}

/// Year, month and day of `2023-09-21`, `-0321-03`, `--09-21`.
fn fields(text: &str) -> Option<(Option<i32>, Option<u8>, Option<u8>)> {
    let (year, months) = if let Some(months) = text.strip_prefix("--") {
        (None, Some(months))
    } else {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (digits, months) = digits.split_once('-').map_or((digits, None), |(year, rest)| (year, Some(rest)));
        let year = i32::from(digits.parse::<u16>().ok()?);
        (Some(if text.starts_with('-') { -year } else { year }), months)
    };
    let Some(months) = months else { return Some((year, None, None)) };
    let Some((month, day)) = months.split_once('-') else { return Some((year, Some(months.parse().ok()?), None)) };
    Some((year, Some(month.parse().ok()?), Some(day.parse().ok()?)))
}
