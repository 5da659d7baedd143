//! Conversions with `chrono` 0.4: `NaiveDate`, `NaiveTime`, `NaiveDateTime`, `Weekday`, `FixedOffset`.

use super::ConvertError;
use super::convert::{from_value, weekdays, whole_time};
use crate::calendar::{Date, DateError};
use crate::datetime::{DateTime, Offset, Time};
use crate::text::sure::sure;
use ::chrono::{Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, Timelike as _, Utc};

/// The day number of 1970-01-01 in `chrono`, which counts from 31 December of 1 BCE.
const EPOCH: i32 = 719_163;

/// The same day in `chrono`.
///
/// ```
/// use bengali_text::calendar::Date;
/// use chrono::NaiveDate;
///
/// let date: Date = "২১ সেপ্টেম্বর ২০২৩".parse()?;
/// assert_eq!(NaiveDate::from(date), NaiveDate::from_ymd_opt(2023, 9, 21).unwrap());
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<Date> for NaiveDate {
    fn from(date: Date) -> Self {
        // chrono supports a quarter of a million years, so every day is in range.
        sure(Self::from_num_days_from_ce_opt(date.days_from_epoch() + EPOCH))
    }
}

/// The same day as in `chrono`. A day outside the years -9999 to 9999 is [`DateError::YearOutOfRange`].
///
/// ```
/// use bengali_text::calendar::Date;
/// use bengali_text::datetime::Formatter;
/// use chrono::NaiveDate;
///
/// let date = Date::try_from(NaiveDate::from_ymd_opt(1952, 2, 21).unwrap())?;
/// assert_eq!(Formatter::new().format(date).to_string(), "২১ ফেব্রুয়ারি, ১৯৫২");
/// assert!(Date::try_from(NaiveDate::MAX).is_err());
/// # Ok::<(), bengali_text::calendar::DateError>(())
/// ```
impl TryFrom<NaiveDate> for Date {
    type Error = DateError;

    fn try_from(date: NaiveDate) -> Result<Self, DateError> {
        Self::from_days_from_epoch(date.num_days_from_ce() - EPOCH)
    }
}

/// The same time in `chrono`; second 0 where none was written.
///
/// ```
/// use bengali_text::datetime::Time;
/// use chrono::NaiveTime;
///
/// let time: Time = "বিকাল ৪টা ৪৩ মিনিট".parse()?;
/// assert_eq!(NaiveTime::from(time), NaiveTime::from_hms_opt(16, 43, 0).unwrap());
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<Time> for NaiveTime {
    fn from(time: Time) -> Self {
        // chrono has every second of a day.
        sure(Self::from_num_seconds_from_midnight_opt(time.seconds_of_day().unsigned_abs(), 0))
    }
}

/// The same time as in `chrono`, with its second. A fraction of a second is [`ConvertError::Fraction`], a leap second
/// [`ConvertError::LeapSecond`].
///
/// ```
/// use bengali_text::{datetime::{Clock, Formatter, Time}, interop::ConvertError};
/// use chrono::NaiveTime;
///
/// let time = Time::try_from(NaiveTime::from_hms_opt(22, 30, 15).unwrap())?;
/// assert_eq!(Formatter::new().clock(Clock::Spoken).format(time).to_string(), "রাত ১০টা ৩০ মিনিট ১৫ সেকেন্ড");
/// let fraction = NaiveTime::from_hms_milli_opt(22, 30, 15, 1).unwrap();
/// assert_eq!(Time::try_from(fraction), Err(ConvertError::Fraction));
/// # Ok::<(), ConvertError>(())
/// ```
impl TryFrom<NaiveTime> for Time {
    type Error = ConvertError;

    fn try_from(time: NaiveTime) -> Result<Self, ConvertError> {
        whole_time(time.num_seconds_from_midnight().cast_signed(), time.nanosecond())
    }
}

/// The same day and time in `chrono`; second 0 where none was written.
///
/// ```
/// use bengali_text::datetime::DateTime;
/// use chrono::NaiveDateTime;
///
/// let published: DateTime = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম".parse()?;
/// assert_eq!(NaiveDateTime::from(published).to_string(), "2023-09-21 16:43:00");
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<DateTime> for NaiveDateTime {
    fn from(time: DateTime) -> Self {
        Self::new(time.date().into(), time.time().into())
    }
}

/// The same day and time as in `chrono`, with its second. What [`Date`] and [`Time`] cannot hold is a [`ConvertError`].
///
/// ```
/// use bengali_text::{datetime::DateTime, interop::ConvertError};
/// use chrono::NaiveDate;
///
/// let time = NaiveDate::from_ymd_opt(2023, 9, 21).unwrap().and_hms_opt(16, 43, 0).unwrap();
/// assert_eq!(Ok(DateTime::try_from(time)?), "২১ সেপ্টেম্বর ২০২৩ বিকাল ৪:৪৩:০০".parse());
/// # Ok::<(), ConvertError>(())
/// ```
impl TryFrom<NaiveDateTime> for DateTime {
    type Error = ConvertError;

    fn try_from(time: NaiveDateTime) -> Result<Self, ConvertError> {
        Ok(Self::new(time.date().try_into()?, time.time().try_into()?))
    }
}

from_value! { "chrono", "day" Date => NaiveDate, "time" Time => NaiveTime, "day and time" DateTime => NaiveDateTime }

/// The same offset in `chrono`.
///
/// ```
/// use bengali_text::datetime::{Parser, Value};
/// use chrono::{FixedOffset, NaiveDateTime};
///
/// let found = Parser::new().parse_match("২০২৩-০৯-২১T১৬:৪৩:০০+০৬:০০")?;
/// let (Value::DateTime(time), Some(offset)) = (found.value(), found.offset()) else { panic!() };
/// let instant = NaiveDateTime::from(time).and_local_timezone(FixedOffset::from(offset)).unwrap();
/// assert_eq!(instant.to_string(), "2023-09-21 16:43:00 +06:00");
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<Offset> for FixedOffset {
    fn from(offset: Offset) -> Self {
        // An offset is less than a day, as chrono requires.
        Self::east_opt(i32::from(offset.minutes()) * 60).unwrap_or(Utc.fix())
    }
}

weekdays!("chrono", ::chrono::Weekday {
    Sunday = Sun, Monday = Mon, Tuesday = Tue, Wednesday = Wed, Thursday = Thu, Friday = Fri, Saturday = Sat
});
