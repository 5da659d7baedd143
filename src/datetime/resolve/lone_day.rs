//! Resolves a day without a month, such as ১৪ তারিখে, to the month nearest to the reference.

use super::day::{distance, has_direction, is_admissible};
use super::{Resolver, error_at};
use crate::calendar::Date;
use crate::datetime::error::{Error, ErrorKind};
use crate::datetime::grammar::{Draft, Group};
use crate::datetime::warning::Warning;

/// The greatest distance in months from the reference: a 31st is at most two months away.
const MONTHS: i32 = 2;

impl Resolver {
    /// The date of ১৪ তারিখে: the one nearest to the reference, the next after আগামী, the last after গত.
    pub(super) fn day_of_nearest_month(&mut self, draft: &Draft, group: &Group) -> Result<Date, Error> {
        let (day, span) = group.day.unwrap_or((0, group.span));
        let reference = self.options.reference.ok_or_else(|| error_at(ErrorKind::MissingReference, group.span))?.date();
        if let Some((days, _)) = draft.today
            && let Ok(named) = reference.add_days(i32::from(days))
            && u32::from(named.day()) == day
        {
            return Ok(named);
        }
        let rule = self.options.year_rule;
        let toward = draft.toward.map(|(toward, _)| toward);
        let dates = days_of_months(reference, day, -MONTHS..=MONTHS)
            .filter(|date| is_admissible(*date, reference, toward, rule));
        let nearest =
            dates.min_by_key(|date| distance(*date, reference)).ok_or(error_at(ErrorKind::InvalidDay, span))?;
        if !has_direction(toward) {
            self.warnings.add(Warning::AssumedMonth);
        }
        Ok(nearest)
    }
}

/// The first date on or after `start` with this day of the month, as the end of a range.
pub(super) fn day_of_month_from(start: Date, group: &Group) -> Result<Date, Error> {
    let (day, span) = group.day.unwrap_or((0, group.span));
    let first = days_of_months(start, day, 0..=2).find(|date| *date >= start);
    first.ok_or(error_at(ErrorKind::InvalidDay, span))
}

/// The dates with this day of the month, in the months around that of `date`.
fn days_of_months(date: Date, day: u32, months: core::ops::RangeInclusive<i32>) -> impl Iterator<Item = Date> {
    let first = Date::new(date.year(), date.month(), 1);
    let day = u8::try_from(day).unwrap_or(0);
    months.filter_map(move |months| {
        let month = first.as_ref().ok()?.add_months(months).ok()?;
        Date::new(month.year(), month.month(), day).ok()
    })
}
