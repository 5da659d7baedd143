//! A Bangla date beside a Gregorian one: two names of one day, or two days.

use super::{MISTYPED_WITHIN, Resolver};
use crate::calendar::{BanglaDate, Date, Reckoning};
use crate::datetime::error::{Error, ErrorKind};
use crate::datetime::grammar::{Calendar, Draft, Group, Span};
use crate::datetime::warning::Warning;
use crate::words::Era;

impl Resolver {
    /// Checks the Bangla date beside a Gregorian one, as far as it is written.
    pub(super) fn check_bangla(&mut self, date: Date, group: &Group) -> Result<(), Error> {
        let Some(rule) = self.options.reckoning else { return Ok(()) };
        match days_apart(date, group, rule) {
            Some(Apart { is_proleptic: true, .. }) => self.warnings.add(Warning::Proleptic),
            Some(Apart { days: 0, .. }) => {}
            // The almanac of West Bengal.
            Some(_) => self.warnings.add(Warning::CalendarMismatch),
            None => return self.contradict(ErrorKind::CalendarMismatch, Warning::CalendarMismatch, group.span),
        }
        Ok(())
    }

    /// The two days of ৭ মে ১৮৬১ – ২২ শ্রাবণ ১৩৪৮, where the dash is that of a range and not between two names of one day.
    pub(super) fn dashed_days(&self, draft: &Draft) -> Option<(Draft, Draft)> {
        if !draft.dashed || draft.clock.is_some() {
            return None;
        }
        let (gregorian, bangla) = (draft.gregorian?, draft.bangla?);
        let year = gregorian.year.filter(|year| !year.short && year.era != Some(Era::Before))?;
        let (month, day) = gregorian.month_and_day()?;
        let date = Date::new(year.value, month, day).ok()?;
        // Nobody names the ends of a few days in two calendars: those are one day, and a slip.
        let other = whole_bangla(&bangla)?.to_gregorian(self.options.reckoning.unwrap_or_default()).ok()?;
        if other.days_since(date).abs() <= MISTYPED_WITHIN {
            return None;
        }
        let [mut start, mut end] = [Calendar::Gregorian, Calendar::Bangla].map(|calendar| draft.of_calendar(calendar));
        if bangla.span.start < gregorian.span.start {
            core::mem::swap(&mut start, &mut end);
        }
        // Label and weekday stand before both.
        Some((start, Draft { weekday: None, today: None, label: None, ..end }))
    }
}

/// How far a Bangla date lies from the Gregorian one beside it.
struct Apart {
    /// From the Bangla date to the Gregorian one.
    days: i32,
    /// Whether it is of a year without a rule.
    is_proleptic: bool,
}

/// How far the Bangla date that is written lies from the Gregorian one beside it, as far as it is written; `None` if farther than one
/// day can be from itself by two almanacs.
fn days_apart(date: Date, group: &Group, rule: Reckoning) -> Option<Apart> {
    let agrees = |part: Option<(u32, Span)>, value: u8| part.is_none_or(|(part, _)| part == u32::from(value));
    let year_agrees =
        |value: i32| group.year.is_none_or(|year| year.value == value || (year.short && year.value == value % 100));
    [0, 1, 2, -1, 3].into_iter().find_map(|days| {
        let day = BanglaDate::from_gregorian(date.add_days(-days).ok()?, rule);
        let is_proleptic = day.is_proleptic();
        let is_written = agrees(group.month, day.month()) && agrees(group.day, day.day()) && year_agrees(day.year());
        (is_written && (is_proleptic || (0..=2).contains(&days))).then_some(Apart { days, is_proleptic })
    })
}

/// The Bangla date of a group, if it is whole and exists by some rule.
pub(super) fn whole_bangla(group: &Group) -> Option<BanglaDate> {
    let year = group.year.filter(|year| !year.short)?.value;
    let (month, day) = group.month_and_day()?;
    BanglaDate::new(year, month, day).ok()
}
