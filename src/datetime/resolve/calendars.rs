//! Resolves dates of the Bangla and Hijri calendars: checks a Bangla date against the Gregorian one beside it, tells one day in
//! two calendars from a range between two days, and keeps a Hijri date as written.

use super::{Day, MISTYPED_WITHIN, Resolver, error_at};
use crate::calendar::{BanglaDate, Date, Reckoning};
use crate::datetime::error::{Error, ErrorKind};
use crate::datetime::grammar::{Calendar, Draft, Group, Span, Year};
use crate::datetime::hijri::Hijri;
use crate::datetime::warning::Warning;
use crate::words::Era;

/// The last year without a written era that counts as Hijri: 1500 AH is 2076.
const LAST_HIJRI_YEAR: i32 = 1500;

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

    /// The two ends of ৭ মে ১৮৬১ – ২২ শ্রাবণ ১৩৪৮, if the dash makes a range; `None` if both are one day in two calendars.
    pub(super) fn dashed_days(&self, draft: &Draft) -> Option<(Draft, Draft)> {
        if !draft.dashed || draft.clock.is_some() {
            return None;
        }
        let (gregorian, bangla) = (draft.gregorian?, draft.bangla?);
        let year = gregorian.year.filter(|year| !year.short && year.era != Some(Era::Before))?;
        let (month, day) = gregorian.month_and_day()?;
        let date = Date::new(year.value, month, day).ok()?;
        // Nobody writes the ends of a short range in two calendars: that is one day with a slip.
        let other = whole_bangla(&bangla)?.to_gregorian(self.options.reckoning.unwrap_or_default()).ok()?;
        if other.days_since(date).abs() <= MISTYPED_WITHIN {
            return None;
        }
        let [mut start, mut end] = [Calendar::Gregorian, Calendar::Bangla].map(|calendar| draft.of_calendar(calendar));
        if bangla.span.start < gregorian.span.start {
            core::mem::swap(&mut start, &mut end);
        }
        // Label and weekday belong to the start.
        Some((start, Draft { weekday: None, today: None, label: None, ..end }))
    }

    /// A Hijri date as it is written.
    pub(super) fn hijri(&mut self, group: &Group) -> Result<Day, Error> {
        if self.is_strict() {
            return Err(error_at(ErrorKind::UnsupportedCalendar, group.span));
        }
        if let Some(year) = group.year.filter(|year| year.short) {
            // The century is not known.
            return Err(error_at(ErrorKind::TwoDigitYear, year.span));
        }
        // রমজান ২০২৪ has a Gregorian year.
        let is_other = |year: &Year| match year.era {
            Some(Era::Common | Era::Before | Era::Bangla) => true,
            Some(Era::Hijri) => false,
            Some(Era::Unsaid) | None => year.value > LAST_HIJRI_YEAR,
        };
        if group.year.as_ref().is_some_and(is_other) {
            return Err(error_at(ErrorKind::UnsupportedCalendar, group.span));
        }
        let checked = self.check_group(group)?;
        Ok(Day::Hijri(Hijri { year: checked.year, month: checked.month, day: checked.day, time: None }))
    }
}

/// The difference between a Bangla date and the Gregorian one beside it.
struct Apart {
    /// Days from the Bangla date to the Gregorian one.
    days: i32,
    /// Whether the Bangla year is before the first fixed rule.
    is_proleptic: bool,
}

/// The difference between a whole or partial Bangla date and the Gregorian one beside it; `None` if no two almanacs
/// differ so much.
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
