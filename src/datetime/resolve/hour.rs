//! Resolves a spoken hour and its period of the day to an hour of 24: রাত ১০টা is 22:00.
//!
//! Source of the bands: CLDR 48 `dayPeriods` of `bn`, extended by what news sites print (ভোর সাড়ে ৬টা, দুপুর ৩টা, বেলা ১টা).

use super::{Resolver, TimeOn, error_at};
use crate::datetime::error::{Error, ErrorKind};
use crate::datetime::grammar::{ClockTime, Draft, HourMark, Placed};
use crate::datetime::options::{NightRule, Strictness};
use crate::datetime::time::Time;
use crate::datetime::warning::Warning;
use crate::words::{HourForm, Period};
use core::ops::RangeInclusive;

/// The spoken hours of a period, and the hours to add to them. Hours above 12 are of a 24-hour clock.
struct Band(Period, RangeInclusive<u32>, i32, Strictness);

const BANDS: &[Band] = &[
    Band(Period::Am, 0..=11, 0, Strictness::Strict),
    Band(Period::Am, 12..=12, -12, Strictness::Strict),
    Band(Period::Pm, 12..=12, 0, Strictness::Strict),
    Band(Period::Pm, 1..=11, 12, Strictness::Strict),
    Band(Period::Pm, 13..=23, 0, Strictness::Strict),
    Band(Period::Dawn, 3..=7, 0, Strictness::Strict),
    Band(Period::LateNight, 1..=7, 0, Strictness::Strict),
    Band(Period::Morning, 4..=11, 0, Strictness::Strict),
    Band(Period::Morning, 12..=12, 0, Strictness::Lenient),
    Band(Period::Day, 8..=12, 0, Strictness::Strict),
    Band(Period::Day, 1..=5, 12, Strictness::Strict),
    Band(Period::Day, 13..=17, 0, Strictness::Strict),
    Band(Period::Noon, 11..=12, 0, Strictness::Strict),
    Band(Period::Noon, 1..=4, 12, Strictness::Strict),
    Band(Period::Noon, 13..=16, 0, Strictness::Strict),
    Band(Period::Midday, 11..=12, 0, Strictness::Strict),
    Band(Period::Midday, 1..=2, 12, Strictness::Strict),
    Band(Period::Midday, 13..=14, 0, Strictness::Strict),
    Band(Period::Afternoon, 2..=7, 12, Strictness::Strict),
    Band(Period::Afternoon, 14..=19, 0, Strictness::Strict),
    Band(Period::Evening, 5..=8, 12, Strictness::Strict),
    Band(Period::Evening, 9..=9, 12, Strictness::Lenient),
    Band(Period::Evening, 17..=20, 0, Strictness::Strict),
    Band(Period::Evening, 21..=21, 0, Strictness::Lenient),
    Band(Period::Night, 0..=5, 0, Strictness::Strict),
    Band(Period::Night, 6..=11, 12, Strictness::Strict),
    Band(Period::Night, 12..=12, -12, Strictness::Strict),
    Band(Period::Night, 18..=23, 0, Strictness::Strict),
    Band(Period::DeepNight, 0..=4, 0, Strictness::Strict),
    Band(Period::DeepNight, 11..=11, 12, Strictness::Strict),
    Band(Period::DeepNight, 12..=12, -12, Strictness::Strict),
    Band(Period::DeepNight, 23..=23, 0, Strictness::Strict),
    Band(Period::Midnight, 0..=4, 0, Strictness::Strict),
    Band(Period::Midnight, 11..=11, 12, Strictness::Strict),
    Band(Period::Midnight, 12..=12, -12, Strictness::Strict),
    Band(Period::Midnight, 23..=23, 0, Strictness::Strict),
];

/// The hour on a 24-hour clock of `hour` in `period`.
fn hour_in(period: Period, hour: u32, strictness: Strictness) -> Option<i32> {
    let lenient = strictness == Strictness::Lenient;
    BANDS
        .iter()
        .find(|band| band.0 == period && band.1.contains(&hour) && (lenient || band.3 == Strictness::Strict))
        .and_then(|band| i32::try_from(hour).ok().map(|hour| hour + band.2))
}

/// Whether an hour fits a period of the day.
pub(in crate::datetime) fn is_hour_in(period: Period, hour: u32) -> bool {
    hour_in(period, hour, Strictness::Strict).is_some()
}

/// A time of the day, before its day is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct SpokenTime {
    pub minutes: i32,
    pub second: Option<u32>,
    pub end_of_day: bool,
}

impl SpokenTime {
    /// A sort key.
    pub(super) fn second_of_day(self) -> (i32, u32) {
        (self.minutes, self.second.unwrap_or(0))
    }
}

impl Resolver {
    /// The time of a clock: first the hour in its period, then the fraction.
    pub(super) fn spoken_time(&mut self, clock: &ClockTime) -> Result<SpokenTime, Error> {
        self.spoken_time_in(clock, clock.period)
    }

    /// The time of a clock in another period of the day.
    pub(super) fn spoken_time_in(&mut self, clock: &ClockTime, period: Option<Period>) -> Result<SpokenTime, Error> {
        let invalid = error_at(ErrorKind::InvalidTime, clock.span);
        let minute = clock.minute.unwrap_or(0);
        if minute > 59 || clock.second.is_some_and(|second| second > 59) || clock.hour > 24 || clock.lacking > 59 {
            return Err(invalid);
        }
        let mut end_of_day = false;
        let hour = match period {
            _ if clock.mark == HourMark::Period => i32::try_from(clock.hour).map_err(|_| invalid)?,
            Some(period) => hour_in(period, clock.hour, self.options.strictness)
                .ok_or_else(|| error_at(ErrorKind::PeriodMismatch, clock.span))?,
            None if clock.hour == 24 => {
                if self.is_strict() || minute != 0 || clock.second.unwrap_or(0) != 0 || clock.quarters != 0 {
                    return Err(invalid);
                }
                self.warnings.add(Warning::EndOfDay);
                end_of_day = true;
                0
            }
            None => i32::try_from(clock.hour).map_err(|_| invalid)?,
        };
        if clock.meridiem.is_some_and(|meridiem| hour_in(meridiem, clock.hour, self.options.strictness) != Some(hour)) {
            return Err(error_at(ErrorKind::PeriodMismatch, clock.span));
        }
        // ৪:৪৩ মিনিট is of a 12-hour clock, as ৪টা ৪৩ মিনিট is.
        let spoken = matches!(clock.mark, HourMark::Word(_)) || clock.worded && !clock.padded;
        if period.is_none() && spoken && clock.hour <= 12 {
            self.warnings.add(Warning::HourAmbiguous);
        }
        let shown = i32::try_from(minute).unwrap_or(0) - i32::try_from(clock.lacking).unwrap_or(0);
        let minutes = (hour * 60 + shown + i32::from(clock.quarters) * 15).rem_euclid(24 * 60);
        Ok(SpokenTime { minutes, second: clock.second, end_of_day })
    }

    /// The time, and how many days after the day of its draft it is.
    pub(super) fn place_time(&mut self, draft: &Draft, clock: &ClockTime, spoken: SpokenTime) -> Result<TimeOn, Error> {
        let invalid = error_at(ErrorKind::InvalidTime, clock.span);
        let time = time_at(spoken).ok_or(invalid)?;
        let small_hours = time.hour() <= 5;
        let night = matches!(clock.period, Some(Period::Night | Period::DeepNight | Period::Midnight));
        let mut days_later = i32::from(spoken.end_of_day);
        if draft.placed == Placed::NightAfter {
            days_later += i32::from(small_hours);
        } else if night && small_hours && draft.has_day() {
            if self.options.night_rule == NightRule::NextDay {
                days_later += 1;
            } else {
                self.warnings.add(Warning::NightAmbiguous);
            }
        }
        Ok(TimeOn { time, days_later })
    }
}

/// The time of the day as a `Time`.
fn time_at(spoken: SpokenTime) -> Option<Time> {
    let hour = u8::try_from(spoken.minutes / 60).ok()?;
    let minute = u8::try_from(spoken.minutes % 60).ok()?;
    let time = Time::new(hour, minute)?;
    match spoken.second {
        Some(second) => time.with_second(u8::try_from(second).ok()?),
        None => Some(time),
    }
}

/// Whether the hour may be of a 12-hour clock, and so twelve hours later.
pub(super) const fn may_be_later(clock: &ClockTime) -> bool {
    clock.period.is_none()
        && clock.hour <= 12
        && matches!(
            clock.mark,
            HourMark::Word(HourForm::Plain | HourForm::Locative | HourForm::Genitive) | HourMark::Bare | HourMark::Dot
        )
}
