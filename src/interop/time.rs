//! Conversions with `time` 0.3: `Date`, `Time`, `PrimitiveDateTime`, `Weekday`, `UtcOffset`.

use super::ConvertError;
use super::convert::{from_value, weekdays, whole_time};
use crate::calendar::{Date, DateError};
use crate::datetime::{DateTime, Offset, Time};
use ::time::{PrimitiveDateTime, UtcOffset};

/// The Julian day of 1970-01-01.
const EPOCH: i32 = 2_440_588;

/// The same day in `time`.
///
/// ```
/// use bengali_text::calendar::Date;
/// use time::Month;
///
/// let date: Date = "২১ সেপ্টেম্বর ২০২৩".parse()?;
/// assert_eq!(Ok(time::Date::from(date)), time::Date::from_calendar_date(2023, Month::September, 21));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<Date> for ::time::Date {
    fn from(date: Date) -> Self {
        // time supports at least the years -9999 to 9999.
        Self::from_julian_day(date.days_from_epoch() + EPOCH).unwrap_or(Self::MIN)
    }
}

/// The same day as in `time`. A day outside the years -9999 to 9999, which `time` has only with its feature
/// `large-dates`, is [`DateError::YearOutOfRange`].
///
/// ```
/// use bengali_text::calendar::Date;
/// use bengali_text::datetime::Formatter;
/// use time::Month;
///
/// let date = Date::try_from(time::Date::from_calendar_date(1952, Month::February, 21).unwrap())?;
/// assert_eq!(Formatter::new().format(date).to_string(), "২১ ফেব্রুয়ারি, ১৯৫২");
/// # Ok::<(), bengali_text::calendar::DateError>(())
/// ```
impl TryFrom<::time::Date> for Date {
    type Error = DateError;

    fn try_from(date: ::time::Date) -> Result<Self, DateError> {
        Self::from_days_from_epoch(date.to_julian_day() - EPOCH)
    }
}

/// The same time in `time`; second 0 where none was written.
///
/// ```
/// use bengali_text::datetime::Time;
///
/// let time: Time = "বিকাল ৪টা ৪৩ মিনিট".parse()?;
/// assert_eq!(Ok(time::Time::from(time)), time::Time::from_hms(16, 43, 0));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<Time> for ::time::Time {
    fn from(time: Time) -> Self {
        // time has every time of the day.
        Self::from_hms(time.hour(), time.minute(), time.second().unwrap_or(0)).unwrap_or(Self::MIDNIGHT)
    }
}

/// The same time as in `time`, with its second. A fraction of a second is [`ConvertError::Fraction`].
///
/// ```
/// use bengali_text::{datetime::{Clock, Formatter, Time}, interop::ConvertError};
///
/// let time = Time::try_from(time::Time::from_hms(22, 30, 15).unwrap())?;
/// assert_eq!(Formatter::new().clock(Clock::Spoken).format(time).to_string(), "রাত ১০টা ৩০ মিনিট ১৫ সেকেন্ড");
/// assert_eq!(Time::try_from(time::Time::from_hms_nano(22, 30, 15, 1).unwrap()), Err(ConvertError::Fraction));
/// # Ok::<(), ConvertError>(())
/// ```
impl TryFrom<::time::Time> for Time {
    type Error = ConvertError;

    fn try_from(time: ::time::Time) -> Result<Self, ConvertError> {
        let (hour, minute, second, nanosecond) = time.as_hms_nano();
        whole_time(i32::from(hour) * 3600 + i32::from(minute) * 60 + i32::from(second), nanosecond)
    }
}

/// The same day and time in `time`; second 0 where none was written.
///
/// ```
/// use bengali_text::datetime::DateTime;
/// use time::PrimitiveDateTime;
///
/// let published: DateTime = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম".parse()?;
/// assert_eq!(PrimitiveDateTime::from(published).to_string(), "2023-09-21 16:43:00.0");
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<DateTime> for PrimitiveDateTime {
    fn from(time: DateTime) -> Self {
        Self::new(time.date().into(), time.time().into())
    }
}

/// The same day and time as in `time`, with its second. What [`Date`] and [`Time`] cannot hold is a [`ConvertError`].
///
/// ```
/// use bengali_text::{calendar::Date, datetime::DateTime, interop::ConvertError};
/// use time::{PrimitiveDateTime, Time};
///
/// let day = Date::new(2023, 9, 21)?.into();
/// let time = PrimitiveDateTime::new(day, Time::from_hms(16, 43, 0).unwrap());
/// assert_eq!(Ok(DateTime::try_from(time)?), "২১ সেপ্টেম্বর ২০২৩ বিকাল ৪:৪৩:০০".parse());
/// # Ok::<(), ConvertError>(())
/// ```
impl TryFrom<PrimitiveDateTime> for DateTime {
    type Error = ConvertError;

    fn try_from(time: PrimitiveDateTime) -> Result<Self, ConvertError> {
        Ok(Self::new(time.date().try_into()?, time.time().try_into()?))
    }
}

from_value! { "time", "day" Date => ::time::Date, "time" Time => ::time::Time, "day and time" DateTime => PrimitiveDateTime }

/// The same offset in `time`.
///
/// ```
/// use bengali_text::datetime::Parser;
/// use time::UtcOffset;
///
/// let found = Parser::new().parse_match("২০২৩-০৯-২১T১৬:৪৩:০০+০৬:০০")?;
/// assert_eq!(found.offset().map(UtcOffset::from), UtcOffset::from_hms(6, 0, 0).ok());
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<Offset> for UtcOffset {
    fn from(offset: Offset) -> Self {
        // An offset is less than a day; time allows up to 25:59:59.
        Self::from_whole_seconds(i32::from(offset.minutes()) * 60).unwrap_or(Self::UTC)
    }
}

weekdays!("time", ::time::Weekday {
    Sunday = Sunday, Monday = Monday, Tuesday = Tuesday, Wednesday = Wednesday, Thursday = Thursday, Friday = Friday,
    Saturday = Saturday
});
