//! Resolves the day of a draft: a date of any calendar, a missing year, or a day relative to the reference.

use super::calendars::whole_bangla;
use super::{Day, MISTYPED_WITHIN, Resolver, error_at};
use crate::calendar::{self, BanglaDate, Date, DateError, Reckoning, Weekday};
use crate::datetime::error::{Error, ErrorKind};
use crate::datetime::grammar::{Calendar, Draft, Group, Notation, Span, Target, Year};
use crate::datetime::hijri::Hijri;
use crate::datetime::options::YearRule;
use crate::datetime::time::DateTime;
use crate::datetime::value::Bangla;
use crate::datetime::warning::Warning;
use crate::words::{Era, TimeUnit, Toward};

/// The parts of a group after range checks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Checked {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

/// The years that may be of the Bangla era where no era is written.
pub(in crate::datetime) const BANGLA_YEARS: core::ops::RangeInclusive<i32> = 1000..=1450;
/// The first year that is more likely Gregorian, even with a month of another calendar. 1900 of the Bangla era is 2493.
pub(in crate::datetime) const MODERN_YEAR: i32 = 1900;
/// The greatest distance in years between a date without a year and the reference: 29 February is at most eight years
/// away.
const YEAR_WINDOW: i32 = 8;

impl Resolver {
    /// The day of the draft.
    pub(super) fn day(&mut self, draft: &Draft) -> Result<Day, Error> {
        let day = if let Some(group) = &draft.gregorian {
            self.gregorian(draft, group)?
        } else if let Some(group) = &draft.bangla {
            self.bangla_alone(draft, group)?
        } else if let Some(group) = &draft.hijri {
            self.hijri(group)?
        } else {
            self.day_by_reference(draft)?
        };
        let date = match day {
            Day::Full(date) => Some(date),
            Day::Bangla(bangla) => bangla.gregorian,
            _ => None,
        };
        if let Some(date) = date {
            self.check_words(draft, date)?;
        }
        Ok(day)
    }

    /// Checks the weekday and the relative word against the date.
    fn check_words(&mut self, draft: &Draft, date: Date) -> Result<(), Error> {
        if let (Some((days, span)), Some(reference)) = (draft.today, self.options.reference)
            && reference.date().add_days(i32::from(days)) != Ok(date)
        {
            self.contradict(ErrorKind::DateMismatch, Warning::DateMismatch, span)?;
        }
        if let Some((weekday, span)) = draft.weekday
            && date.weekday() != weekday
        {
            self.contradict(ErrorKind::WeekdayMismatch, Warning::WeekdayMismatch, span)?;
        }
        Ok(())
    }

    /// Resolves a Gregorian date: supplies a missing year and checks the Bangla date beside it.
    fn gregorian(&mut self, draft: &Draft, group: &Group) -> Result<Day, Error> {
        if group.notation == Notation::LoneDay && group.month.is_none() {
            return self.day_of_nearest_month(draft, group).map(Day::Full);
        }
        let checked = self.check_group(group)?;
        let (Some(month), Some(day)) = (checked.month, checked.day) else {
            if checked.year.is_none()
                && let Some(month) = checked.month
                && (draft.toward.is_some() || draft.target.is_some())
            {
                return self.month_by_reference(draft, group, month);
            }
            if checked.year.is_none() && self.is_strict() && !self.in_range && !group.has_month_word {
                return Err(error_at(ErrorKind::NoDate, group.span));
            }
            // ১২৯১ সালে may be a Bangla or a Gregorian year; only a month or an era decides.
            if checked.month.is_none()
                && let Some(year) = group.year.filter(|year| year.era == Some(Era::Unsaid))
                && BANGLA_YEARS.contains(&year.value)
            {
                self.contradict(ErrorKind::Ambiguous, Warning::EraAmbiguous, year.span)?;
            }
            return Ok(Day::Open { year: checked.year, month: checked.month, day: checked.day });
        };
        // ০৬/০৬/১৪৩০ is probably of the Bangla era, but no era is written. A date that begins with its year is ISO
        // 8601.
        if let (Notation::Numeric(_), Some(year)) = (group.notation, group.year)
            && year.era.is_none()
            && BANGLA_YEARS.contains(&year.value)
            && year.span.start > group.span.start
        {
            self.contradict(ErrorKind::Ambiguous, Warning::EraAmbiguous, year.span)?;
        }
        let day_span = group.day.map_or(group.span, |(_, span)| span);
        let date = match checked.year {
            Some(year) => Some(Date::new(year, month, day).map_err(|error| date_error(error, group, day_span))?),
            None => self.supply_year(draft, month, day)?,
        };
        let Some(date) = date else {
            return Ok(Day::Open { year: None, month: Some(month), day: Some(day) });
        };
        if let Some(bangla) = &draft.bangla {
            self.check_bangla(date, bangla)?;
        }
        Ok(Day::Full(date))
    }

    /// Resolves a month whose year the reference supplies: আগামী জুলাইয়ে, গত বছরের জুন মাসে.
    fn month_by_reference(&self, draft: &Draft, group: &Group, month: u8) -> Result<Day, Error> {
        let missing = error_at(ErrorKind::MissingReference, group.span);
        let reference = self.options.reference.ok_or(missing)?.date();
        let years = match (draft.target, draft.toward) {
            (Some((target, _)), _) => target_year(target, reference, month) - reference.year(),
            (None, Some((toward, _))) => years_to_month(month, toward, reference.month()),
            (None, None) => 0,
        };
        Ok(Day::Open { year: Some(reference.year() + years), month: Some(month), day: None })
    }

    /// Checks the ranges of month, day and year of a group, and expands a two-digit year.
    pub(super) fn check_group(&mut self, group: &Group) -> Result<Checked, Error> {
        let mut month = group.month;
        let mut day = group.day;
        if let (Some((value, span)), Some((other, other_span))) = (month, day)
            && value > 12
            && (1..=12).contains(&other)
            && value <= 31
        {
            self.contradict(ErrorKind::InvalidMonth, Warning::MonthFirst, span)?;
            (month, day) = (Some((other, other_span)), Some((value, span)));
        }
        if let Some((value, span)) = month
            && !(1..=12).contains(&value)
        {
            return Err(error_at(ErrorKind::InvalidMonth, span));
        }
        let year = group.year.map(|year| self.year(year)).transpose()?;
        let small = |value: u32| u8::try_from(value).unwrap_or(u8::MAX);
        let month = month.map(|(value, _)| small(value));
        if let Some((value, span)) = day {
            let longest = match (group.calendar, month) {
                // 2024 has a 29 February.
                (Calendar::Gregorian, Some(month)) => calendar::days_in_month(year.unwrap_or(2024), month),
                (Calendar::Bangla, Some(month)) => longest_bangla(self.options.reckoning, year, month),
                (Calendar::Hijri, _) => Hijri::LONGEST_MONTH,
                (_, None) => 31,
            };
            if value == 0 || value > u32::from(longest) {
                return Err(error_at(ErrorKind::InvalidDay, span));
            }
        }
        Ok(Checked { year, month, day: day.map(|(value, _)| small(value)) })
    }

    /// The number of a written year: adds a missing century, and counts years before the common era as ISO 8601 does.
    fn year(&mut self, year: Year) -> Result<i32, Error> {
        let before = year.era == Some(Era::Before);
        if year.value > 9999 + i32::from(before) {
            return Err(error_at(ErrorKind::YearOutOfRange, year.span));
        }
        if year.short {
            self.contradict(ErrorKind::TwoDigitYear, Warning::TwoDigitYear, year.span)?;
            return Ok(if year.value >= 70 { 1900 } else { 2000 } + year.value);
        }
        // 1 BCE is the year 0, so 322 BCE is -321.
        Ok(if before { 1 - year.value } else { year.value })
    }

    /// Supplies the year of a day and month.
    fn supply_year(&mut self, draft: &Draft, month: u8, day: u8) -> Result<Option<Date>, Error> {
        let on = |year: i32| Date::new(year, month, day).ok();
        if let Some(rule) = self.options.reckoning
            && let Some(bangla) = draft.bangla.as_ref().and_then(whole_bangla)
            && let Some(date) = bangla.to_gregorian(rule).ok().and_then(|date| on(date.year()))
        {
            return Ok(Some(date));
        }
        let Some(reference) = self.options.reference.map(DateTime::date) else { return Ok(None) };
        if let Some((target, _)) = draft.target.filter(|(target, _)| target.unit == TimeUnit::Year) {
            return Ok(on(target_year(target, reference, month)));
        }
        if let Some((days, _)) = draft.today
            && let Ok(named) = reference.add_days(i32::from(days))
            && (named.month(), named.day()) == (month, day)
        {
            return Ok(Some(named));
        }
        let years = || (reference.year() - YEAR_WINDOW..=reference.year() + YEAR_WINDOW).filter_map(on);
        match draft.toward {
            Some((Toward::Past | Toward::Previous, _)) => return Ok(years().filter(|date| *date < reference).max()),
            Some((Toward::Future | Toward::Next, _)) => return Ok(years().filter(|date| *date > reference).min()),
            _ => {}
        }
        let near = |date: &Date| distance(*date, reference);
        if let Some((weekday, span)) = draft.weekday.filter(|_| draft.today.is_none())
            && let Some(nearest) = years().min_by_key(near)
        {
            return self.year_by_weekday(nearest, weekday, span).map(Some);
        }
        let rule = self.options.year_rule;
        let date = years().filter(|date| is_admissible(*date, reference, None, rule)).min_by_key(near);
        if date.is_some() && draft.today.is_none() {
            self.warnings.add(Warning::AssumedYear);
        }
        Ok(date)
    }

    /// Supplies the year of a date with a weekday, whatever the year rule: that of `nearest`, if it is that weekday or
    /// so near the reference that the weekday is probably mistyped, which [`check_words`](Self::check_words) reports;
    /// else the year before or after, whichever fits.
    fn year_by_weekday(&mut self, nearest: Date, weekday: Weekday, span: Span) -> Result<Date, Error> {
        let days = self.options.reference.map_or(0, |reference| nearest.days_since(reference.date()).abs());
        if nearest.weekday() == weekday || days <= MISTYPED_WITHIN {
            return Ok(nearest);
        }
        let beside = |years| Date::new(nearest.year() + years, nearest.month(), nearest.day()).ok();
        let fits = |date: &Date| date.weekday() == weekday;
        match (beside(-1).filter(fits), beside(1).filter(fits)) {
            (Some(_), Some(_)) => Err(error_at(ErrorKind::Ambiguous, span)),
            (Some(date), None) | (None, Some(date)) => {
                self.warnings.add(Warning::YearFromWeekday);
                Ok(date)
            }
            (None, None) => Ok(nearest),
        }
    }

    /// Resolves a Bangla date without a Gregorian one beside it.
    fn bangla_alone(&mut self, draft: &Draft, group: &Group) -> Result<Day, Error> {
        if let Some(year) = group.year.filter(|year| year.short) {
            // The century of the Bangla era is not known.
            return Err(error_at(ErrorKind::TwoDigitYear, year.span));
        }
        // ২০২৩ সালের পহেলা বৈশাখ is hardly 2023 of the Bangla era, which is 2616.
        if let Some(year) = group.year.filter(|year| year.era != Some(Era::Bangla) && year.value >= MODERN_YEAR) {
            self.contradict(ErrorKind::Ambiguous, Warning::EraAmbiguous, year.span)?;
        }
        let checked = self.check_group(group)?;
        // A year or month that is out of range is an error even without a day.
        if let Some(year) = checked.year {
            BanglaDate::new(year, checked.month.unwrap_or(1), 1)
                .map_err(|error| date_error(error, group, group.span))?;
        }
        let mut bangla =
            Bangla { year: checked.year, month: checked.month, day: checked.day, gregorian: None, time: None };
        let (Some(month), Some(day)) = (checked.month, checked.day) else {
            if let (None, Some(month), Some((toward, _))) = (checked.year, checked.month, draft.toward) {
                // গত বৈশাখে
                let missing = error_at(ErrorKind::MissingReference, group.span);
                let reference = self.options.reference.ok_or(missing)?.date();
                let not_converted = error_at(ErrorKind::UnsupportedCalendar, group.span);
                let now = BanglaDate::from_gregorian(reference, self.options.reckoning.ok_or(not_converted)?);
                bangla.year = Some(now.year() + years_to_month(month, toward, now.month()));
            } else if checked.year.is_none() && self.is_strict() && !self.in_range && !group.has_month_word {
                return Err(error_at(ErrorKind::NoDate, group.span));
            }
            return Ok(Day::Bangla(bangla));
        };
        let whole = match checked.year {
            Some(year) => {
                Some(BanglaDate::new(year, month, day).map_err(|error| date_error(error, group, group.span))?)
            }
            None => self.supply_bangla_year(draft, month, day),
        };
        if let (Some(date), Some(rule)) = (whole, self.options.reckoning) {
            bangla.year = Some(date.year());
            let gregorian = date.to_gregorian(rule).map_err(|error| date_error(error, group, group.span))?;
            if date.is_proleptic() {
                self.warnings.add(Warning::Proleptic);
            }
            if !date.is_proleptic() || !self.is_strict() {
                bangla.gregorian = Some(gregorian);
            }
        }
        Ok(Day::Bangla(bangla))
    }

    /// Supplies the year of a day and month of the Bangla calendar.
    fn supply_bangla_year(&mut self, draft: &Draft, month: u8, day: u8) -> Option<BanglaDate> {
        let reference = self.options.reference?.date();
        let rule = self.options.reckoning?;
        let this_year = BanglaDate::from_gregorian(reference, rule).year();
        let toward = draft.toward.map(|(toward, _)| toward);
        // গত বছর may be a Bangla or a Gregorian year; where the two differ, the year stays unknown.
        let target_steps =
            draft.target.filter(|(target, _)| target.unit == TimeUnit::Year).map(|(target, _)| steps(target.toward));
        let year_rule = self.options.year_rule;
        if target_steps.is_none() && !has_direction(toward) {
            self.warnings.add(Warning::AssumedYear);
        }
        (this_year - 2..=this_year + 2)
            .filter_map(|year| BanglaDate::new(year, month, day).ok())
            .filter_map(|bangla| Some((bangla, bangla.to_gregorian(rule).ok()?)))
            .filter(|(bangla, date)| {
                target_steps
                    .is_none_or(|steps| (bangla.year() - this_year, date.year() - reference.year()) == (steps, steps))
            })
            .filter(|(_, date)| target_steps.is_some() || is_admissible(*date, reference, toward, year_rule))
            .min_by_key(|(_, date)| distance(*date, reference))
            .map(|(bangla, _)| bangla)
    }

    /// Resolves কাল, which is yesterday or tomorrow, by its weekday: কাল শুক্রবার.
    fn unclear_day(&self, draft: &Draft, days: i32, span: Span) -> Result<Day, Error> {
        let Some((weekday, name)) = draft.weekday else { return Err(error_at(ErrorKind::Ambiguous, span)) };
        let reference = self.options.reference.ok_or_else(|| error_at(ErrorKind::MissingReference, span))?.date();
        let on = |days: i32| reference.add_days(days).ok().filter(|date| date.weekday() == weekday);
        on(days).or_else(|| on(-days)).map(Day::Full).ok_or_else(|| error_at(ErrorKind::WeekdayMismatch, name))
    }

    /// Resolves a day relative to the reference: গতকাল, গত বুধবার, আগামী মাসে.
    fn day_by_reference(&self, draft: &Draft) -> Result<Day, Error> {
        if let Some((days, span)) = draft.unclear {
            return self.unclear_day(draft, i32::from(days), span);
        }
        let span = Span::of(draft.start, draft.end);
        if draft.short_weekday.is_some() && draft.clock.is_none() {
            return Err(error_at(ErrorKind::NoDate, span));
        }
        if !draft.has_day() {
            return Ok(Day::None);
        }
        let reference = self.options.reference.ok_or_else(|| error_at(ErrorKind::MissingReference, span))?.date();
        let out_of_range = |_: DateError| error_at(ErrorKind::YearOutOfRange, span);
        if let Some((days, _)) = draft.today {
            return reference.add_days(i32::from(days)).map(Day::Full).map_err(out_of_range);
        }
        if let Some((target, _)) = draft.target {
            let day = target_day(target, reference).map_err(out_of_range)?;
            if let (Day::Span(start, _), Some((weekday, _))) = (day, draft.weekday) {
                return start.add_days(i32::from(weekday.days_from_sunday())).map(Day::Full).map_err(out_of_range);
            }
            return match (day, target.day) {
                (Day::Open { year: Some(year), month: Some(month), .. }, Some((day, span))) => {
                    let date = u8::try_from(day).ok().and_then(|day| Date::new(year, month, day).ok());
                    date.map(Day::Full).ok_or_else(|| error_at(ErrorKind::InvalidDay, span))
                }
                (day, _) => Ok(day),
            };
        }
        match draft.weekday {
            Some((weekday, _)) => {
                let toward = draft.toward.map(|(toward, _)| toward);
                weekday_near(weekday, toward, reference).map(Day::Full).map_err(out_of_range)
            }
            None => Ok(Day::None),
        }
    }
}

/// The greatest length of a Bangla month: by the rule if there is one and the year is known, otherwise by any rule.
fn longest_bangla(rule: Option<Reckoning>, year: Option<i32>, month: u8) -> u8 {
    // Falgun 1430 falls in a leap year.
    let longest = |rule: Reckoning| rule.days_in_month(year.unwrap_or(1430), month);
    match (rule, year) {
        (Some(rule), Some(_)) => longest(rule),
        _ => longest(Reckoning::Bangladesh1987).max(longest(Reckoning::Bangladesh2019)),
    }
}

/// The date of `weekday` in a direction from the reference; without a direction, the latest that is not after it.
fn weekday_near(weekday: Weekday, toward: Option<Toward>, reference: Date) -> Result<Date, DateError> {
    let ahead =
        (i32::from(weekday.days_from_sunday()) - i32::from(reference.weekday().days_from_sunday())).rem_euclid(7);
    let days = match toward {
        Some(Toward::Future | Toward::Next) => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        Some(Toward::This) => ahead,
        None if ahead == 0 => 0,
        Some(Toward::Past | Toward::Previous) | None => ahead - 7,
    };
    reference.add_days(days)
}

/// The number of years from the current one to the nearest such month in a direction: গত বৈশাখে is last year's until
/// Boishakh is over.
const fn years_to_month(month: u8, toward: Toward, current: u8) -> i32 {
    match toward {
        Toward::Past | Toward::Previous if month >= current => -1,
        Toward::Future | Toward::Next if month <= current => 1,
        _ => 0,
    }
}

/// The direction as a number of weeks, months or years from the reference.
const fn steps(toward: Toward) -> i32 {
    match toward {
        Toward::Past | Toward::Previous => -1,
        Toward::This => 0,
        Toward::Future | Toward::Next => 1,
    }
}

/// The calendar year of a month in a target year, which may be a fiscal year.
fn target_year(target: Target, reference: Date, month: u8) -> i32 {
    let year = reference.year() + steps(target.toward);
    if target.fiscal {
        year - i32::from(reference.month() < FISCAL_MONTH) + i32::from(month < FISCAL_MONTH)
    } else {
        year
    }
}

/// Whether a word puts a day before or after the reference.
pub(super) const fn has_direction(toward: Option<Toward>) -> bool {
    matches!(toward, Some(Toward::Past | Toward::Previous | Toward::Future | Toward::Next))
}

/// Whether a date is on the side of the reference that a word requires, or else the year rule.
pub(super) fn is_admissible(date: Date, reference: Date, toward: Option<Toward>, rule: YearRule) -> bool {
    match (toward, rule) {
        (Some(Toward::Past | Toward::Previous), _) => date < reference,
        (Some(Toward::Future | Toward::Next), _) => date > reference,
        (_, YearRule::Past) => date <= reference,
        (_, YearRule::Future) => date >= reference,
        (_, YearRule::Nearest) => true,
    }
}

/// The distance of a date from the reference, as a sort key; of two dates equally far away the earlier one is nearer.
pub(super) fn distance(date: Date, reference: Date) -> (i32, bool) {
    (date.days_since(reference).abs(), date > reference)
}

/// The first month of the fiscal year of Bangladesh, July.
pub(in crate::datetime) const FISCAL_MONTH: u8 = 7;

/// The days of a target. Weeks begin on Sunday (CLDR, Bangladesh and India).
fn target_day(target: Target, reference: Date) -> Result<Day, DateError> {
    let steps = steps(target.toward);
    if target.fiscal {
        let year = target_year(target, reference, FISCAL_MONTH);
        return Ok(Day::Span(Date::new(year, FISCAL_MONTH, 1)?, Date::new(year + 1, 6, 30)?));
    }
    match target.unit {
        TimeUnit::Week => {
            let back = i32::from(reference.weekday().days_from_sunday());
            let start = reference.add_days(steps * 7 - back)?;
            Ok(Day::Span(start, start.add_days(6)?))
        }
        TimeUnit::Month => {
            let date = reference.add_months(steps)?;
            Ok(Day::Open { year: Some(date.year()), month: Some(date.month()), day: None })
        }
        _ => {
            let date = reference.add_months(steps * 12)?;
            Ok(Day::Open { year: Some(date.year()), month: None, day: None })
        }
    }
}

/// The error of a group that does not make a date, with the span of the wrong part.
fn date_error(error: DateError, group: &Group, day: Span) -> Error {
    let span = match error {
        DateError::YearOutOfRange => group.year.map_or(group.span, |year| year.span),
        DateError::MonthOutOfRange => group.month.map_or(group.span, |(_, span)| span),
        DateError::DayOutOfRange { .. } | DateError::Malformed { .. } => group.day.map_or(day, |(_, span)| span),
    };
    error_at(Error::from(error).kind(), span)
}
