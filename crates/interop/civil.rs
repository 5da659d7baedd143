//! Every day and every second converts to `chrono`, `jiff` and `time` and back; values without a counterpart are errors.

use crate::{date_times, every_day, every_time, exact};
use bengali_text::calendar::{Date, DateError, Weekday};
use bengali_text::datetime::{DateTime, Offset, Parser, Time};
use bengali_text::interop::ConvertError;
use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};
use jiff::civil;
use proptest::prelude::{any, prop_assert_eq, proptest};
use time::PrimitiveDateTime;

/// The time with its second, which the others always have.
fn with_second(time: Time) -> Time {
    time.with_second(time.second().unwrap_or(0)).unwrap()
}

fn year_month_day(date: Date) -> (i32, u32, u32) {
    (date.year(), date.month().into(), date.day().into())
}

fn parts(time: Time) -> (u32, u32, u32) {
    (time.hour().into(), time.minute().into(), time.second().unwrap_or(0).into())
}

#[test]
fn every_day_is_a_day_of_chrono() {
    for date in every_day() {
        let theirs = NaiveDate::from(date);
        assert_eq!((theirs.year(), theirs.month(), theirs.day()), year_month_day(date));
        assert_eq!(Weekday::from(theirs.weekday()), date.weekday());
        assert_eq!(Date::try_from(theirs), Ok(date));
    }
}

#[test]
fn every_day_is_a_day_of_jiff() {
    for date in every_day() {
        let theirs = civil::Date::from(date);
        let fields = (theirs.year().into(), theirs.month().unsigned_abs().into(), theirs.day().unsigned_abs().into());
        assert_eq!(fields, year_month_day(date));
        assert_eq!(Weekday::from(theirs.weekday()), date.weekday());
        assert_eq!(Date::from(theirs), date);
    }
    // The ranges are the same.
    assert_eq!((civil::Date::from(Date::MIN), civil::Date::from(Date::MAX)), (civil::Date::MIN, civil::Date::MAX));
}

#[test]
fn every_day_is_a_day_of_time() {
    for date in every_day() {
        let theirs = time::Date::from(date);
        assert_eq!((theirs.year(), u8::from(theirs.month()).into(), theirs.day().into()), year_month_day(date));
        assert_eq!(Weekday::from(theirs.weekday()), date.weekday());
        assert_eq!(Date::try_from(theirs), Ok(date));
    }
}

#[test]
fn every_time_is_a_time_of_the_others() {
    for time in every_time() {
        let chrono = NaiveTime::from(time);
        assert_eq!((chrono.hour(), chrono.minute(), chrono.second(), chrono.nanosecond()), with_zero(parts(time)));
        assert_eq!(exact(Time::try_from(chrono)), exact(Ok(with_second(time))));

        let jiff = civil::Time::from(time);
        assert_eq!(jiff.to_string(), with_second(time).to_string());
        assert_eq!(exact(Time::try_from(jiff)), exact(Ok(with_second(time))));

        let theirs = time::Time::from(time);
        let (hour, minute, second, nanosecond) = theirs.as_hms_nano();
        assert_eq!((hour.into(), minute.into(), second.into(), nanosecond), with_zero(parts(time)));
        assert_eq!(exact(Time::try_from(theirs)), exact(Ok(with_second(time))));
    }
}

fn with_zero((hour, minute, second): (u32, u32, u32)) -> (u32, u32, u32, u32) {
    (hour, minute, second, 0)
}

#[test]
fn weekdays_keep_their_names() {
    for day in Weekday::ALL {
        let name = format!("{day:?}");
        let chrono = chrono::Weekday::from(day);
        assert_eq!(Some(chrono.to_string().as_str()), name.get(..3));
        assert_eq!(Weekday::from(chrono), day);
        let jiff = civil::Weekday::from(day);
        assert_eq!(format!("{jiff:?}"), name);
        assert_eq!(Weekday::from(jiff), day);
        let theirs = time::Weekday::from(day);
        assert_eq!(theirs.to_string(), name);
        assert_eq!(Weekday::from(theirs), day);
    }
}

#[test]
fn every_offset_is_an_offset_of_the_others() {
    for minutes in -1439..=1439i16 {
        let sign = if minutes < 0 { '-' } else { '+' };
        let text = format!("2023-09-21T16:43:00{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60);
        let offset = Parser::new().parse_match(&text).unwrap().offset().unwrap();
        check_offset(offset, minutes);
    }
}

fn check_offset(offset: Offset, minutes: i16) {
    let seconds = i32::from(minutes) * 60;
    assert_eq!(offset.minutes(), minutes);
    assert_eq!(chrono::FixedOffset::from(offset).local_minus_utc(), seconds);
    assert_eq!(jiff::tz::Offset::from(offset).seconds(), seconds);
    assert_eq!(time::UtcOffset::from(offset).whole_seconds(), seconds);
}

/// `Match::to` a type of another library gives the converted value, or the error of the type of this library.
#[test]
fn a_match_converts_to_the_types_of_the_others() {
    for text in [
        "২১ সেপ্টেম্বর ২০২৩",
        "রাত ৯টা",
        "২১ সেপ্টেম্বর ২০২৩ রাত ৯টা",
        "২১ সেপ্টেম্বর",
        "৬ আশ্বিন ১৪৩০",
        "২০–২৫ সেপ্টেম্বর ২০২৩",
        "-9999-01-01",
    ] {
        let found = Parser::new().parse_match(text).unwrap();
        let (date, time, both) = (found.to::<Date>(), found.to::<Time>(), found.to::<DateTime>());
        assert_eq!(found.to::<NaiveDate>(), date.map(Into::into), "{text}");
        assert_eq!(found.to::<NaiveTime>(), time.map(Into::into), "{text}");
        assert_eq!(found.to::<NaiveDateTime>(), both.map(Into::into), "{text}");
        assert_eq!(found.to::<civil::Date>(), date.map(Into::into), "{text}");
        assert_eq!(found.to::<civil::Time>(), time.map(Into::into), "{text}");
        assert_eq!(found.to::<civil::DateTime>(), both.map(Into::into), "{text}");
        assert_eq!(found.to::<time::Date>(), date.map(Into::into), "{text}");
        assert_eq!(found.to::<time::Time>(), time.map(Into::into), "{text}");
        assert_eq!(found.to::<PrimitiveDateTime>(), both.map(Into::into), "{text}");
    }
}

#[test]
fn years_out_of_range_are_errors() {
    let outside = Err(DateError::YearOutOfRange);
    for days in [1, 2, 365, 1_000_000] {
        let days = chrono::Days::new(days);
        assert_eq!(Date::try_from(NaiveDate::from(Date::MIN) - days), outside);
        assert_eq!(Date::try_from(NaiveDate::from(Date::MAX) + days), outside);
    }
    assert_eq!(Date::try_from(NaiveDate::MIN), outside);
    assert_eq!(Date::try_from(NaiveDate::MAX), outside);
    for time in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
        assert_eq!(DateTime::try_from(time), Err(ConvertError::Date(DateError::YearOutOfRange)));
    }
    assert_eq!(
        ConvertError::from(DateError::YearOutOfRange).to_string(),
        "the year is out of range, expected a day in the Gregorian years -9999 to 9999"
    );
}

#[test]
fn leap_seconds_are_errors_of_their_own() {
    let leap = NaiveTime::from_hms_nano_opt(23, 59, 59, 1_000_000_000).unwrap();
    let within = NaiveTime::from_hms_nano_opt(23, 59, 59, 1_999_999_999).unwrap();
    let before = NaiveTime::from_hms_nano_opt(23, 59, 59, 999_999_999).unwrap();
    assert_eq!(Time::try_from(before), Err(ConvertError::Fraction));
    for time in [leap, within] {
        assert_eq!(Time::try_from(time), Err(ConvertError::LeapSecond));
        assert_eq!(DateTime::try_from(NaiveDate::from(Date::MAX).and_time(time)), Err(ConvertError::LeapSecond));
    }
}

proptest! {
    #[test]
    fn date_times_round_trip(both in date_times()) {
        let expected = DateTime::new(both.date(), with_second(both.time()));
        let chrono = NaiveDateTime::from(both);
        prop_assert_eq!((chrono.date(), chrono.time()), (both.date().into(), both.time().into()));
        prop_assert_eq!(exact(DateTime::try_from(chrono)), exact(Ok(expected)));
        let jiff = civil::DateTime::from(both);
        prop_assert_eq!((jiff.date(), jiff.time()), (both.date().into(), both.time().into()));
        prop_assert_eq!(exact(DateTime::try_from(jiff)), exact(Ok(expected)));
        let theirs = PrimitiveDateTime::from(both);
        prop_assert_eq!((theirs.date(), theirs.time()), (both.date().into(), both.time().into()));
        prop_assert_eq!(exact(DateTime::try_from(theirs)), exact(Ok(expected)));
    }

    #[test]
    fn fractions_are_errors(both in date_times(), nanosecond in 1..1_000_000_000u32) {
        let fraction = Err(ConvertError::Fraction);
        let chrono = NaiveDateTime::from(both).with_nanosecond(nanosecond).unwrap();
        prop_assert_eq!(Time::try_from(chrono.time()), fraction);
        prop_assert_eq!(DateTime::try_from(chrono), Err(ConvertError::Fraction));
        let jiff = civil::DateTime::from(both).with().subsec_nanosecond(nanosecond.cast_signed()).build().unwrap();
        prop_assert_eq!(Time::try_from(jiff.time()), fraction);
        prop_assert_eq!(DateTime::try_from(jiff), Err(ConvertError::Fraction));
        let theirs = PrimitiveDateTime::from(both).replace_nanosecond(nanosecond).unwrap();
        prop_assert_eq!(Time::try_from(theirs.time()), fraction);
        prop_assert_eq!(DateTime::try_from(theirs), Err(ConvertError::Fraction));
    }

    #[test]
    fn a_day_of_chrono_converts_exactly_if_it_is_supported(days in any::<i32>()) {
        let Some(theirs) = NaiveDate::from_num_days_from_ce_opt(days) else { return Ok(()) };
        let ours = Date::new(theirs.year(), u8::try_from(theirs.month()).unwrap(), u8::try_from(theirs.day()).unwrap());
        prop_assert_eq!(Date::try_from(theirs), ours);
    }
}
