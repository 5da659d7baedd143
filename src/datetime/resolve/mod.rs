//! Resolves the parts of a draft to a value: checks them against each other and against the reference, and supplies
//! missing ones.

mod calendars;
mod day;
mod hour;
mod lone_day;
mod range;

pub(super) use day::{BANGLA_YEARS, FISCAL_MONTH, MODERN_YEAR};
pub(super) use hour::is_hour_in;
pub(super) use range::is_inverted;

use super::error::{Error, ErrorKind};
use super::grammar::{Draft, Expression, Roughly, Span, YearKind, YearSpan};
use super::hijri::Hijri;
use super::options::{Options, Strictness};
use super::time::{DateTime, Time};
use super::value::{Bangla, Partial, Point, Range, Value};
use super::warning::{Warning, Warnings};
use crate::calendar::Date;
use crate::words::TimeUnit;

/// The day of a draft, as far as it is known.
#[derive(Clone, Copy, Debug)]
pub(super) enum Day {
    None,
    Full(Date),
    Open { year: Option<i32>, month: Option<u8>, day: Option<u8> },
    Span(Date, Date),
    Bangla(Bangla),
    Hijri(Hijri),
}

/// A time, and how many days after the written day it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimeOn {
    pub time: Time,
    pub days_later: i32,
}

/// The greatest distance in days from the reference at which a wrong weekday is taken for a slip and not for another
/// year: on news pages 64 of 830 dates with a weekday were such slips, none farther away.
const MISTYPED_WITHIN: i32 = 31;

/// Resolves one expression and collects its warnings.
#[derive(Debug)]
pub(super) struct Resolver {
    pub options: Options,
    pub warnings: Warnings,
    /// Whether the draft is one end of a range, which may be a month without a year.
    pub in_range: bool,
}

pub(super) const fn error_at(kind: ErrorKind, span: Span) -> Error {
    Error::new(kind, span.start, span.end)
}

impl Resolver {
    pub(super) const fn new(options: Options) -> Self {
        Self { options, warnings: Warnings::NONE, in_range: false }
    }

    const fn is_strict(&self) -> bool {
        matches!(self.options.strictness, Strictness::Strict)
    }

    /// Reports a contradiction: an error in strict mode, a warning in lenient mode.
    fn contradict(&mut self, kind: ErrorKind, warning: Warning, span: Span) -> Result<(), Error> {
        if self.is_strict() {
            return Err(error_at(kind, span));
        }
        self.warnings.add(warning);
        Ok(())
    }

    /// The value of the expression.
    pub(super) fn resolve(&mut self, expression: &Expression) -> Result<Value, Error> {
        let first = &expression.first;
        if let Some(second) = &expression.second {
            return self.range(first, second);
        }
        match self.dashed_days(first) {
            Some((start, end)) => self.range(&start, &end),
            None => self.single(first),
        }
    }

    fn single(&mut self, draft: &Draft) -> Result<Value, Error> {
        let span = Span::of(draft.start, draft.end);
        if draft.roughly == Roughly::Yes {
            self.warnings.add(Warning::Approximate);
        }
        if let Some(years) = draft.years {
            return year_range(years);
        }
        if let Some(vague) = draft.vague {
            return Err(error_at(ErrorKind::Imprecise, vague));
        }
        if draft.now.is_some() || draft.shift.is_some() {
            return self.shifted(draft, span);
        }
        let day = self.day(draft)?;
        let time = self.time_of(draft)?;
        if let Day::Span(start, end) = day {
            return match time {
                None => Ok(Value::Range(Range { start: Point::Date(start), end: Point::Date(end), days_later: 0 })),
                Some(_) => Err(error_at(ErrorKind::Ambiguous, span)),
            };
        }
        self.point(day, time, span).map(Value::from)
    }

    /// The time of a draft, with the day that a night hour belongs to.
    fn time_of(&mut self, draft: &Draft) -> Result<Option<TimeOn>, Error> {
        let Some(clock) = &draft.clock else { return Ok(None) };
        let spoken = self.spoken_time(clock)?;
        self.place_time(draft, clock, spoken).map(Some)
    }

    /// Joins a day and a time.
    fn point(&self, day: Day, time: Option<TimeOn>, span: Span) -> Result<Point, Error> {
        match (day, time) {
            (Day::Full(date), None) => Ok(Point::Date(date)),
            (Day::Full(date), Some(time)) => {
                let date = date.add_days(time.days_later).map_err(|_| error_at(ErrorKind::YearOutOfRange, span))?;
                Ok(Point::DateTime(DateTime::new(date, time.time)))
            }
            (Day::None, Some(time)) => Ok(Point::Time(time.time)),
            (Day::Open { year, month, day }, None) => Ok(Point::Partial(Partial { year, month, day, time: None })),
            (Day::Open { year: None, month: Some(month), day: Some(day) }, Some(time)) => {
                let (month, day) = later_day(month, day, time.days_later, span)?;
                Ok(Point::Partial(Partial { year: None, month: Some(month), day: Some(day), time: Some(time.time) }))
            }
            (Day::Bangla(bangla), None) => Ok(Point::Bangla(bangla)),
            (Day::Bangla(bangla), Some(time)) if bangla.day.is_some() => match bangla.gregorian {
                Some(date) => self.point(Day::Full(date), Some(time), span),
                None if time.days_later == 0 => Ok(Point::Bangla(Bangla { time: Some(time.time), ..bangla })),
                // The next day depends on the rule.
                None if self.options.reckoning.is_none() => Err(error_at(ErrorKind::UnsupportedCalendar, span)),
                None => Err(error_at(ErrorKind::MissingYear, span)),
            },
            (Day::Hijri(hijri), None) => Ok(Point::Hijri(hijri)),
            (Day::Hijri(hijri), Some(time)) if hijri.day.is_some() && time.days_later == 0 => {
                Ok(Point::Hijri(Hijri { time: Some(time.time), ..hijri }))
            }
            // A month or a year cannot have a time.
            (Day::Hijri(_) | Day::Bangla(_) | Day::Open { .. } | Day::Span(..), Some(_)) => {
                Err(error_at(ErrorKind::Ambiguous, span))
            }
            (Day::None | Day::Span(..), None) => Err(error_at(ErrorKind::NoDate, span)),
        }
    }

    /// The value of এখন or ৩ ঘণ্টা আগে, with the precision of the smallest unit.
    fn shifted(&mut self, draft: &Draft, span: Span) -> Result<Value, Error> {
        let reference = self.options.reference.ok_or_else(|| error_at(ErrorKind::MissingReference, span))?;
        let Some((shift, _)) = draft.shift else { return Ok(Value::DateTime(reference)) };
        // A week and a half does not end on a whole day.
        let is_day = matches!(shift.unit, TimeUnit::Day | TimeUnit::Week);
        if shift.imprecise || is_day && shift.seconds % 86_400 != 0 {
            return Err(error_at(ErrorKind::Imprecise, span));
        }
        if shift.roughly {
            self.warnings.add(Warning::Approximate);
        }
        let out_of_range = || error_at(ErrorKind::YearOutOfRange, span);
        let months = i32::try_from(shift.months).map_err(|_| out_of_range())?;
        let date = reference.date().add_months(months).map_err(|_| out_of_range())?;
        let moved = DateTime::new(date, reference.time());
        let sum = moved.seconds().checked_add(shift.seconds).ok_or_else(out_of_range)?;
        let result = DateTime::from_seconds(sum).ok_or_else(out_of_range)?;
        // The result has seconds if the reference or the length has them.
        let time = result.time();
        let time = if reference.time().second().is_some() || shift.seconds % 60 != 0 {
            time
        } else {
            Time::new(time.hour(), time.minute()).ok_or_else(out_of_range)?
        };
        let point = precise(DateTime::new(result.date(), time), shift.unit);
        if !shift.is_span {
            return Ok(point.into());
        }
        let now = precise(reference, shift.unit);
        let is_past = shift.seconds < 0 || shift.months < 0;
        let (start, end) = if is_past { (point, now) } else { (now, point) };
        Ok(Value::Range(Range { start, end, days_later: 0 }))
    }
}

/// A moment with the precision of a unit.
const fn precise(moment: DateTime, unit: TimeUnit) -> Point {
    let date = moment.date();
    match unit {
        TimeUnit::Year => Point::Partial(Partial { year: Some(date.year()), month: None, day: None, time: None }),
        TimeUnit::Month => {
            Point::Partial(Partial { year: Some(date.year()), month: Some(date.month()), day: None, time: None })
        }
        TimeUnit::Day | TimeUnit::Week => Point::Date(date),
        TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => Point::DateTime(moment),
    }
}

/// The range of a span of years.
fn year_range(years: YearSpan) -> Result<Value, Error> {
    let span = Span::of(years.start, years.end);
    if years.kind == YearKind::Doubtful {
        return Err(error_at(ErrorKind::Ambiguous, span));
    }
    if years.last <= years.first {
        return Err(error_at(ErrorKind::InvertedRange, span));
    }
    if years.kind == YearKind::Fiscal {
        let out_of_range = |_| error_at(ErrorKind::YearOutOfRange, span);
        let start = Date::new(years.first, 7, 1).map_err(out_of_range)?;
        let end = Date::new(years.last, 6, 30).map_err(out_of_range)?;
        return Ok(Value::Range(Range { start: Point::Date(start), end: Point::Date(end), days_later: 0 }));
    }
    // ৯৯৯৯-২১ would go on in the next century.
    if years.last > Date::MAX.year() {
        return Err(error_at(ErrorKind::YearOutOfRange, span));
    }
    let point = |year| Point::Partial(Partial { year: Some(year), month: None, day: None, time: None });
    Ok(Value::Range(Range { start: point(years.first), end: point(years.last), days_later: 0 }))
}

/// The month and day `later` days after another, in an unknown year.
fn later_day(month: u8, day: u8, later: i32, span: Span) -> Result<(u8, u8), Error> {
    if later == 0 {
        return Ok((month, day));
    }
    match (month, day) {
        (2, 28) => Err(error_at(ErrorKind::MissingYear, span)),
        (2, 29) => Ok((3, 1)),
        _ => {
            // Any year that is not a leap year gives the same result.
            let next = Date::new(2023, month, day).and_then(|date| date.add_days(later));
            next.map(|date| (date.month(), date.day())).map_err(|_| error_at(ErrorKind::InvalidDay, span))
        }
    }
}
