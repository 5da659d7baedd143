//! Resolves a range: each end takes the parts that only the other has, such as month, year or period of the day.

use super::hour::{SpokenTime, may_be_later};
use super::lone_day::day_of_month_from;
use super::{Day, Resolver, TimeOn, error_at};
use crate::calendar::{BanglaDate, Date};
use crate::datetime::error::{Error, ErrorKind};
use crate::datetime::grammar::{Calendar, ClockTime, Draft, Group, HourMark, Notation, Placed, Span, Year};
use crate::datetime::options::YearRule;
use crate::datetime::time::{DateTime, Time};
use crate::datetime::value::{Bangla, Point, Range, Value};
use crate::datetime::warning::Warning;
use crate::words::{TimeUnit, Toward};

const DAY: i32 = 24 * 60;
const HALF_DAY: i32 = 12 * 60;

impl Resolver {
    /// The range from `first` to `second`.
    pub(super) fn range(&mut self, first: &Draft, second: &Draft) -> Result<Value, Error> {
        let span = Span::of(first.start, second.end);
        let (mut first, mut second) = (*first, *second);
        self.in_range = true;
        // An end relative to the reference takes its year from there, not from the other end: ২০২০ থেকে চলতি বছরের নভেম্বর.
        let beside = second.target.filter(|(target, _)| matches!(target.toward, Toward::Next | Toward::Previous));
        let counted = second.target.is_some() || second.toward.is_some() || second.today.is_some();
        let own = [first.target.is_some(), counted && beside.is_none()];
        if let (Some(start), Some(end)) = (&mut first.gregorian, &mut second.gregorian) {
            share_fields(start, end, own, span)?;
        }
        if let (Some(start), Some(end)) = (&mut first.bangla, &mut second.bangla) {
            share_fields(start, end, own, span)?;
        }
        if let (Some(start), Some(end)) = (&mut first.hijri, &mut second.hijri) {
            share_fields(start, end, own, span)?;
        }
        if first.toward.is_none() && !own[0] && !counted {
            self.supply_nearest_years(&mut first, &mut second);
        }
        let end_first =
            own == [false, true] && first.toward.is_none() && first.group().is_some_and(|group| group.year.is_none());
        let (start_day, end_day) = if end_first {
            let end = self.day(&second)?;
            (self.start_day(&first, end)?, end)
        } else {
            let start = if first.has_day() || !second.has_day() { self.day(&first)? } else { self.day(&second)? };
            (start, self.end_day(&first, &second, start)?)
        };
        let (start_time, end_time) = self.times(&first, &second)?;
        if let (Day::None, Day::None, Some(start), Some(end)) = (start_day, end_day, start_time, end_time) {
            let days_later = u8::from(end.days_later > start.days_later);
            let range = Range { start: Point::Time(start.time), end: Point::Time(end.time), days_later };
            return Ok(Value::Range(range));
        }
        let start = self.point(start_day, start_time, span)?;
        let end = self.point(end_day, end_time, span)?;
        if is_inverted(start, end) {
            return Err(error_at(ErrorKind::InvertedRange, span));
        }
        Ok(Value::Range(Range { start, end, days_later: 0 }))
    }

    /// Supplies the years of a range that has none: those by which it contains the reference or is nearest to it.
    fn supply_nearest_years(&mut self, first: &mut Draft, second: &mut Draft) {
        let Some(reference) = self.options.reference.map(DateTime::date) else { return };
        let (Some(start), Some(end)) = (&mut first.gregorian, &mut second.gregorian) else { return };
        let is_open = |group: &Group| group.day.is_some() && group.year.is_none();
        if !is_open(start) || !is_open(end) || first.weekday.is_some() || second.weekday.is_some() {
            return;
        }
        let wraps = i32::from(start.key() > end.key());
        let on = |year: i32, group: &Group| {
            let (month, day) = group.month_and_day()?;
            Date::new(year, month, day).ok()
        };
        let rule = self.options.year_rule;
        let far = |year: i32| {
            let (start, end) = (on(year, start)?, on(year + wraps, end)?);
            let allowed = match rule {
                YearRule::Nearest => true,
                YearRule::Past => start <= reference,
                YearRule::Future => end >= reference,
            };
            let days = start.days_since(reference).max(reference.days_since(end)).max(0);
            allowed.then_some((days, start > reference))
        };
        let years = reference.year() - 2..=reference.year() + 2;
        let nearest = years.filter_map(|year| Some((far(year)?, year))).min();
        let Some((_, year)) = nearest else { return };
        start.year = Some(Year::implied(year, start.span));
        end.year = Some(Year::implied(year + wraps, end.span));
        self.warnings.add(Warning::AssumedYear);
    }

    /// The start of a range without a year: the last such day before an end relative to the reference, as in ১ জুলাই থেকে
    /// চলতি বছরের ৬ মার্চ.
    fn start_day(&mut self, first: &Draft, end: Day) -> Result<Day, Error> {
        let mut first = *first;
        if let Some(group) = first.group_mut()
            && let Some((year, last_month, last_day)) = self.year_and_key(end, group.calendar)
            && let Some((month, month_span)) = group.month
        {
            let day = group.day.map(|(day, _)| day).filter(|_| last_day.is_some());
            let wraps = (month, day) > (u32::from(last_month), last_day.map(u32::from));
            let value = year.saturating_sub(i32::from(wraps));
            group.year = Some(Year::implied(value, month_span));
        }
        self.day(&first)
    }

    /// The day of the end of a range: its own, on or after the start, or that of the start.
    fn end_day(&mut self, first: &Draft, second: &Draft, start: Day) -> Result<Day, Error> {
        if !second.has_day() || !first.has_day() {
            return Ok(start);
        }
        let mut second = *second;
        if let (Day::Full(date), Some(group)) = (start, second.gregorian)
            && group.notation == Notation::LoneDay
            && group.month.is_none()
            && second.toward.is_none()
        {
            return day_of_month_from(date, &group).map(Day::Full);
        }
        // পরের বছর is relative to the start: ১ জুলাই ২০২৪ থেকে পরবর্তী বছরের ৩০ জুন.
        if let (Some((target, _)), Some((year, month, _))) =
            (second.target, self.year_and_key(start, Calendar::Gregorian))
            && matches!(target.toward, Toward::Next | Toward::Previous)
            && matches!(target.unit, TimeUnit::Month | TimeUnit::Year)
        {
            let span = Span::of(second.start, second.end);
            let first = Date::new(year, month, 1).map_err(|_| error_at(ErrorKind::YearOutOfRange, span))?;
            return self.relative_to(&second, first);
        }
        // The first such day or month from the start on: গত বছরের ডিসেম্বর থেকে জানুয়ারি, গত জুলাই থেকে ৮ ডিসেম্বর.
        let own = second.target.is_some() || second.toward.is_some();
        if let Some(group) = second.group_mut().filter(|group| !own && group.year.is_none())
            && let Some((year, first_month, first_day)) = self.year_and_key(start, group.calendar)
            && let Some((month, month_span)) = group.month
        {
            let day = group.day.map(|(day, _)| day);
            let wraps = (month, day) < (u32::from(first_month), first_day.map(u32::from));
            let value = year.saturating_add(i32::from(wraps));
            group.year = Some(Year::implied(value, month_span));
        }
        // বুধবার থেকে শুক্রবার ends on the first Friday after that Wednesday. ৭ অক্টোবর থেকে বৃহস্পতিবার, long before the reference,
        // ends on the last Thursday before the reference.
        if let (Day::Full(date), Some((weekday, _))) = (start, second.weekday)
            && !second.has_group()
            && second.today.is_none()
            && second.toward.is_none()
        {
            let ahead = i32::from(weekday.days_from_sunday()) - i32::from(date.weekday().days_from_sunday());
            let end = date.add_days(ahead.rem_euclid(7));
            let is_past = |end: &Date| self.options.reference.is_some_and(|now| now.date().days_since(*end) > 7);
            if first.has_group() && end.as_ref().is_ok_and(is_past) {
                return self.day(&second);
            }
            return end
                .map(Day::Full)
                .map_err(|_| error_at(ErrorKind::YearOutOfRange, Span::of(second.start, second.end)));
        }
        self.day(&second)
    }

    /// The year, the month and, if known, the day of the month of a day in a calendar.
    fn year_and_key(&self, day: Day, calendar: Calendar) -> Option<(i32, u8, Option<u8>)> {
        match (day, calendar) {
            (Day::Full(date), Calendar::Gregorian) => Some((date.year(), date.month(), Some(date.day()))),
            (Day::Full(date), Calendar::Bangla) => {
                let date = BanglaDate::from_gregorian(date, self.options.reckoning?);
                Some((date.year(), date.month(), Some(date.day())))
            }
            (Day::Open { year: Some(year), month: Some(month), day }, Calendar::Gregorian)
            | (Day::Bangla(Bangla { year: Some(year), month: Some(month), day, .. }), Calendar::Bangla) => {
                Some((year, month, day))
            }
            _ => None,
        }
    }

    /// A day relative to `from` instead of the reference: the end of ডিসেম্বর থেকে পরের বছরের মার্চ.
    fn relative_to(&mut self, second: &Draft, from: Date) -> Result<Day, Error> {
        let reference = self.options.reference;
        self.options.reference = Some(DateTime::new(from, Time::MIDNIGHT));
        let day = self.day(second);
        self.options.reference = reference;
        day
    }

    /// The times of both ends. An end without a period of the day is the first such hour after the start; a start
    /// without one is the last such hour before the end.
    fn times(&mut self, first: &Draft, second: &Draft) -> Result<(Option<TimeOn>, Option<TimeOn>), Error> {
        let (Some(start), Some(end)) = (&first.clock, &second.clock) else {
            return Ok((self.time_of(first)?, self.time_of(second)?));
        };
        let before = self.warnings;
        let mut start_spoken = self.spoken_time(start)?;
        let mut end_spoken = self.spoken_time(end)?;
        let two_days = first.has_day() && second.has_day();
        // বিরতি ১২:৩০-১:০০ is of a 12-hour clock.
        let is_twelve = |clock: &ClockTime| {
            let short = clock.mark == HourMark::Colon && !clock.padded && clock.second.is_none();
            short && clock.hour <= 12 && clock.period.is_none()
        };
        if !two_days && is_twelve(start) && is_twelve(end) && end_spoken.minutes <= start_spoken.minutes {
            end_spoken = later(end_spoken, start_spoken.minutes);
            self.warnings.add(Warning::HourAmbiguous);
        }
        let start_floats = may_be_later(start);
        // সকাল ৯:০০ - ৪:৩০: after a start with a period, the end is unlikely to be of a 24-hour clock.
        let spoken = start.period.is_some() && end.period.is_none() && (1..=12).contains(&end.hour);
        let end_floats = may_be_later(end) || spoken;
        if !two_days && !start_floats && end_floats {
            // The period of the start decides the half of the day.
            self.warnings = before;
            end_spoken = later(end_spoken, start_spoken.minutes);
        } else if !two_days && start_floats && !end_floats {
            self.warnings = before;
            self.warnings.add(Warning::HourAmbiguous);
            start_spoken = earlier(start_spoken, end_spoken.minutes);
        } else if !two_days && start_floats && end_floats {
            end_spoken = later(end_spoken, start_spoken.minutes);
        }
        let start_time = self.place_time(first, start, start_spoken)?;
        let mut end_time = self.place_time(second, end, end_spoken)?;
        if second.placed == Placed::NextDay || !two_days && end_spoken.second_of_day() < start_spoken.second_of_day() {
            end_time.days_later = start_time.days_later + 1;
        } else if !two_days {
            // দিবাগত at the start applies to both ends.
            end_time.days_later = end_time.days_later.max(start_time.days_later);
        }
        Ok((Some(start_time), Some(end_time)))
    }
}

/// The time or the one twelve hours later, whichever comes first after `floor`, on the next day if need be.
fn later(spoken: SpokenTime, floor: i32) -> SpokenTime {
    nearest(spoken, |minutes| minutes - floor)
}

/// The time or the one twelve hours later, whichever comes last before `ceiling`, on the day before if need be.
fn earlier(spoken: SpokenTime, ceiling: i32) -> SpokenTime {
    nearest(spoken, |minutes| ceiling - minutes)
}

/// The time or the one twelve hours later, whichever is less `far`; a distance of zero counts as a day.
fn nearest(spoken: SpokenTime, far: impl Fn(i32) -> i32) -> SpokenTime {
    let other = (spoken.minutes + HALF_DAY) % DAY;
    let far = |minutes: i32| (far(minutes) - 1).rem_euclid(DAY);
    SpokenTime { minutes: if far(other) < far(spoken.minutes) { other } else { spoken.minutes }, ..spoken }
}

/// Copies the month and year that only one end of a range has to the other. `own`: the ends whose year the reference
/// supplies.
fn share_fields(start: &mut Group, end: &mut Group, own: [bool; 2], span: Span) -> Result<(), Error> {
    if start.month.is_none() && start.day.is_some() {
        start.month = end.month;
    }
    let same_month = start.key().0 == end.key().0;
    let inverted = start.key() > end.key() && start.month.is_some() && end.month.is_some();
    match (start.year, end.year) {
        _ if own[1] || own[0] && end.year.is_some() => {}
        (None, Some(mut year)) => {
            if inverted && same_month {
                return Err(error_at(ErrorKind::InvertedRange, span));
            }
            // ২৮ ডিসেম্বর – ৩ জানুয়ারি ২০২৪ starts in the year before.
            year.value = year.value.saturating_sub(i32::from(inverted));
            start.year = Some(year);
        }
        (Some(mut year), None) if end.month.is_some() => {
            if inverted && same_month {
                return Err(error_at(ErrorKind::InvertedRange, span));
            }
            year.value = year.value.saturating_add(i32::from(inverted));
            end.year = Some(year);
        }
        (None, None) if inverted && same_month => return Err(error_at(ErrorKind::InvertedRange, span)),
        _ => {}
    }
    Ok(())
}

/// Whether the end is an earlier day of the same month than the start, in any year.
fn turns_back(start: (Option<u8>, Option<u8>), end: (Option<u8>, Option<u8>)) -> bool {
    start.0.is_some() && start.0 == end.0 && end.1.is_some() && start.1 > end.1
}

/// Whether the end is before the start, where both are known well enough.
pub(in crate::datetime) fn is_inverted(start: Point, end: Point) -> bool {
    use core::cmp::Ordering::Greater;
    match (start, end) {
        (Point::Date(start), Point::Date(end)) => start > end,
        (Point::DateTime(start), Point::DateTime(end)) => start > end,
        (Point::Date(start), Point::DateTime(end)) => start > end.date(),
        (Point::DateTime(start), Point::Date(end)) => start.date() > end,
        (Point::Partial(start), Point::Partial(end)) => match (start.year, end.year) {
            (Some(first), Some(last)) => (first, start.month).cmp(&(last, end.month)) == Greater,
            _ => turns_back((start.month, start.day), (end.month, end.day)) && start.year == end.year,
        },
        (Point::Bangla(start), Point::Bangla(end)) => match (start.gregorian, end.gregorian) {
            (Some(start), Some(end)) => start > end,
            _ => match (start.year, end.year) {
                (Some(first), Some(last)) => (first, start.month, start.day) > (last, end.month, end.day),
                (None, None) => turns_back((start.month, start.day), (end.month, end.day)),
                // They are as far apart as they may be: ২ বৈশাখ ১৪৩০ থেকে গত ৫ জ্যৈষ্ঠ.
                _ => false,
            },
        },
        _ => false,
    }
}
