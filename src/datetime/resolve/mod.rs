//! From the parts of a draft to a value: each part is checked against the others, and against the reference.

mod calendars;
mod clock;
mod day;
mod month;
mod range;

pub(super) use clock::is_hour_of;
pub(super) use day::{BANGLA_YEARS, FISCAL_MONTH, MODERN_YEAR};
pub(super) use range::is_inverted;

use super::error::{Error, ErrorKind};
use super::grammar::{Draft, Expression, Roughly, Span, YearKind, YearSpan};
use super::hijri::Hijri;
use super::options::{Options, Strictness};
use super::time::{DateTime, Time};
use super::value::{Bangla, Partial, Point, Range, Value};
use super::warning::{Warning, Warnings};
use crate::calendar::Date;
use crate::words::Unit;

/// The day a draft names, as far as it names one.
#[derive(Clone, Copy, Debug)]
pub(super) enum Day {
    None,
    Full(Date),
    Open { year: Option<i32>, month: Option<u8>, day: Option<u8> },
    Span(Date, Date),
    Bangla(Bangla),
    Hijri(Hijri),
}

/// A time, and on which day after the one named it lies.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimeOn {
    pub time: Time,
    pub days_later: i32,
}

/// How many days from the reference a date lies at most whose weekday is rather mistyped than that of another year: 64 of 830
/// dates with a weekday on news pages were, none of them farther off.
const MISTYPED_WITHIN: i32 = 31;

/// The judge of one expression.
#[derive(Debug)]
pub(super) struct Resolver {
    pub options: Options,
    pub warnings: Warnings,
    /// Whether the draft is one end of a range, which may be a month without a year.
    pub in_range: bool,
}

pub(super) const fn fail(kind: ErrorKind, span: Span) -> Error {
    Error::new(kind, span.start, span.end)
}

impl Resolver {
    pub(super) const fn new(options: Options) -> Self {
        Self { options, warnings: Warnings::NONE, in_range: false }
    }

    const fn is_strict(&self) -> bool {
        matches!(self.options.strictness, Strictness::Strict)
    }

    /// An error in strict mode, a warning in lenient mode.
    fn contradict(&mut self, kind: ErrorKind, warning: Warning, span: Span) -> Result<(), Error> {
        if self.is_strict() {
            return Err(fail(kind, span));
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
            return Err(fail(ErrorKind::Imprecise, vague));
        }
        if draft.now.is_some() || draft.shift.is_some() {
            return self.counted(draft, span);
        }
        let day = self.day(draft)?;
        let time = self.time_of(draft)?;
        if let Day::Span(start, end) = day {
            return match time {
                None => Ok(Value::Range(Range { start: Point::Date(start), end: Point::Date(end), days_later: 0 })),
                Some(_) => Err(fail(ErrorKind::Ambiguous, span)),
            };
        }
        self.point(day, time, span).map(Value::from)
    }

    /// The time of a draft, with what the night means for its day.
    fn time_of(&mut self, draft: &Draft) -> Result<Option<TimeOn>, Error> {
        let Some(clock) = &draft.clock else { return Ok(None) };
        let named = self.named_time(clock)?;
        self.place_time(draft, clock, named).map(Some)
    }

    /// Joins a day and a time.
    fn point(&self, day: Day, time: Option<TimeOn>, span: Span) -> Result<Point, Error> {
        match (day, time) {
            (Day::Full(date), None) => Ok(Point::Date(date)),
            (Day::Full(date), Some(time)) => {
                let date = date.add_days(time.days_later).map_err(|_| fail(ErrorKind::YearOutOfRange, span))?;
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
                // Which day is the next only a rule tells.
                None if self.options.reckoning.is_none() => Err(fail(ErrorKind::UnsupportedCalendar, span)),
                None => Err(fail(ErrorKind::MissingYear, span)),
            },
            (Day::Hijri(hijri), None) => Ok(Point::Hijri(hijri)),
            (Day::Hijri(hijri), Some(time)) if hijri.day.is_some() && time.days_later == 0 => {
                Ok(Point::Hijri(Hijri { time: Some(time.time), ..hijri }))
            }
            // A time of a month or of a year is no time.
            (Day::Hijri(_) | Day::Bangla(_) | Day::Open { .. } | Day::Span(..), Some(_)) => {
                Err(fail(ErrorKind::Ambiguous, span))
            }
            (Day::None | Day::Span(..), None) => Err(fail(ErrorKind::NoDate, span)),
        }
    }

    /// এখন, ৩ ঘণ্টা আগে: as precise as the smallest unit that is said.
    fn counted(&mut self, draft: &Draft, span: Span) -> Result<Value, Error> {
        let reference = self.options.reference.ok_or_else(|| fail(ErrorKind::MissingReference, span))?;
        let Some((shift, _)) = draft.shift else { return Ok(Value::DateTime(reference)) };
        // Half a day of a week and a half is no day.
        let is_day = matches!(shift.unit, Unit::Day | Unit::Week);
        if shift.imprecise || is_day && shift.seconds % 86_400 != 0 {
            return Err(fail(ErrorKind::Imprecise, span));
        }
        if shift.roughly {
            self.warnings.add(Warning::Approximate);
        }
        let out_of_range = || fail(ErrorKind::YearOutOfRange, span);
        let months = i32::try_from(shift.months).map_err(|_| out_of_range())?;
        let date = reference.date().add_months(months).map_err(|_| out_of_range())?;
        let moved = DateTime::new(date, reference.time());
        let sum = moved.seconds().checked_add(shift.seconds).ok_or_else(out_of_range)?;
        let result = DateTime::from_seconds(sum).ok_or_else(out_of_range)?;
        // Seconds are told where the reference has them, or the length.
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

/// A moment as precisely as a unit tells it.
const fn precise(moment: DateTime, unit: Unit) -> Point {
    let date = moment.date();
    match unit {
        Unit::Year => Point::Partial(Partial { year: Some(date.year()), month: None, day: None, time: None }),
        Unit::Month => {
            Point::Partial(Partial { year: Some(date.year()), month: Some(date.month()), day: None, time: None })
        }
        Unit::Day | Unit::Week => Point::Date(date),
        Unit::Hour | Unit::Minute | Unit::Second => Point::DateTime(moment),
    }
}

/// A span of years.
fn year_range(years: YearSpan) -> Result<Value, Error> {
    let span = Span::of(years.start, years.end);
    if years.kind == YearKind::Doubtful {
        return Err(fail(ErrorKind::Ambiguous, span));
    }
    if years.last <= years.first {
        return Err(fail(ErrorKind::InvertedRange, span));
    }
    if years.kind == YearKind::Fiscal {
        let out_of_range = |_| fail(ErrorKind::YearOutOfRange, span);
        let start = Date::new(years.first, 7, 1).map_err(out_of_range)?;
        let end = Date::new(years.last, 6, 30).map_err(out_of_range)?;
        return Ok(Value::Range(Range { start: Point::Date(start), end: Point::Date(end), days_later: 0 }));
    }
    let point = |year| Point::Partial(Partial { year: Some(year), month: None, day: None, time: None });
    Ok(Value::Range(Range { start: point(years.first), end: point(years.last), days_later: 0 }))
}

/// The day of a year that is not known, or the one after it.
fn later_day(month: u8, day: u8, later: i32, span: Span) -> Result<(u8, u8), Error> {
    if later == 0 {
        return Ok((month, day));
    }
    match (month, day) {
        (2, 28) => Err(fail(ErrorKind::MissingYear, span)),
        (2, 29) => Ok((3, 1)),
        _ => {
            // Any year without a leap day will do.
            let next = Date::new(2023, month, day).and_then(|date| date.add_days(later));
            next.map(|date| (date.month(), date.day())).map_err(|_| fail(ErrorKind::InvalidDay, span))
        }
    }
}
