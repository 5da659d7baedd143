//! A day whose month nothing tells, and a date of the Hijri calendar, which nothing converts.

use super::day::{distance, has_side, is_meant};
use super::{Day, Resolver, fail};
use crate::calendar::Date;
use crate::datetime::error::{Error, ErrorKind};
use crate::datetime::grammar::{Draft, Group, Year};
use crate::datetime::hijri::Hijri;
use crate::datetime::warning::Warning;
use crate::words::Era;

/// How many months from the reference such a day may lie: a 31st is at most two away.
const MONTHS: i32 = 2;
/// The last year that is taken for one of the Hijra where no era is written: 1500 AH is 2076.
const LATEST_YEAR: i32 = 1500;

impl Resolver {
    /// The day that ১৪ তারিখে names, the one nearest to the reference: the next after আগামী, the last after গত.
    pub(super) fn day_of_near_month(&mut self, draft: &Draft, group: &Group) -> Result<Date, Error> {
        let (day, span) = group.day.unwrap_or((0, group.span));
        let reference = self.options.reference.ok_or_else(|| fail(ErrorKind::MissingReference, group.span))?.date();
        if let Some((days, _)) = draft.today
            && let Ok(named) = reference.add_days(i32::from(days))
            && u32::from(named.day()) == day
        {
            return Ok(named);
        }
        let rule = self.options.year_rule;
        let toward = draft.toward.map(|(toward, _)| toward);
        let dates =
            days_of_months(reference, day, -MONTHS..=MONTHS).filter(|date| is_meant(*date, reference, toward, rule));
        let nearest = dates.min_by_key(|date| distance(*date, reference)).ok_or(fail(ErrorKind::InvalidDay, span))?;
        if !has_side(toward) {
            self.warnings.add(Warning::AssumedMonth);
        }
        Ok(nearest)
    }

    /// A Hijri date as it is written.
    pub(super) fn hijri(&mut self, group: &Group) -> Result<Day, Error> {
        if self.is_strict() {
            return Err(fail(ErrorKind::UnsupportedCalendar, group.span));
        }
        if let Some(year) = group.year.filter(|year| year.short) {
            // Which century is meant nothing tells.
            return Err(fail(ErrorKind::TwoDigitYear, year.span));
        }
        // রমজান ২০২৪ is of no such year.
        let is_other = |year: &Year| match year.era {
            Some(Era::Common | Era::Before | Era::Bangla) => true,
            Some(Era::Hijri) => false,
            Some(Era::Unsaid) | None => year.value > LATEST_YEAR,
        };
        if group.year.as_ref().is_some_and(is_other) {
            return Err(fail(ErrorKind::UnsupportedCalendar, group.span));
        }
        let checked = self.check_group(group)?;
        Ok(Day::Hijri(Hijri { year: checked.year, month: checked.month, day: checked.day, time: None }))
    }
}

/// The first such day of a month from `start` on, which ends its range.
pub(super) fn day_of_month_from(start: Date, group: &Group) -> Result<Date, Error> {
    let (day, span) = group.day.unwrap_or((0, group.span));
    let first = days_of_months(start, day, 0..=2).find(|date| *date >= start);
    first.ok_or(fail(ErrorKind::InvalidDay, span))
}

/// The days with this number in the months around that of `date`.
fn days_of_months(date: Date, day: u32, months: core::ops::RangeInclusive<i32>) -> impl Iterator<Item = Date> {
    let first = Date::new(date.year(), date.month(), 1);
    let day = u8::try_from(day).unwrap_or(0);
    months.filter_map(move |months| {
        let month = first.as_ref().ok()?.add_months(months).ok()?;
        Date::new(month.year(), month.month(), day).ok()
    })
}
