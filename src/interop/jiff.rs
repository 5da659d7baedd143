//! Conversions with `jiff` 1: `civil::Date`, `civil::Time`, `civil::DateTime`, `civil::Weekday`, `tz::Offset`.

use super::ConvertError;
use super::convert::{from_value, weekdays, whole_time};
use crate::calendar::Date;
use crate::datetime::{DateTime, Offset, Time};
use crate::text::sure::sure;
use ::jiff::{civil, tz};

/// The same day in `jiff`.
///
/// ```
/// use bengali_text::calendar::Date;
/// use jiff::civil;
///
/// let date: Date = "২১ সেপ্টেম্বর ২০২৩".parse()?;
/// assert_eq!(civil::Date::from(date), civil::date(2023, 9, 21));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<Date> for civil::Date {
    fn from(date: Date) -> Self {
        let year = sure(i16::try_from(date.year()).ok());
        // Both support the years -9999 to 9999.
        sure(Self::new(year, date.month().cast_signed(), date.day().cast_signed()).ok())
    }
}

/// The same day as in `jiff`; both libraries support the years -9999 to 9999.
///
/// ```
/// use bengali_text::calendar::Date;
/// use bengali_text::datetime::Formatter;
/// use jiff::civil;
///
/// let date = Date::from(civil::date(1952, 2, 21));
/// assert_eq!(Formatter::new().format(date).to_string(), "২১ ফেব্রুয়ারি, ১৯৫২");
/// assert_eq!(Date::from(civil::Date::MAX), Date::MAX);
/// ```
impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Self {
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        Self::new(date.year().into(), month, day).unwrap_or(Self::MIN)
    }
}

/// The same time in `jiff`; second 0 where none was written.
///
/// ```
/// use bengali_text::datetime::Time;
/// use jiff::civil;
///
/// let time: Time = "বিকাল ৪টা ৪৩ মিনিট".parse()?;
/// assert_eq!(civil::Time::from(time), civil::time(16, 43, 0, 0));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<Time> for civil::Time {
    fn from(time: Time) -> Self {
        let second = time.second().unwrap_or(0).cast_signed();
        // jiff has every time of the day.
        sure(Self::new(time.hour().cast_signed(), time.minute().cast_signed(), second, 0).ok())
    }
}

/// The same time as in `jiff`, with its second. A fraction of a second is [`ConvertError::Fraction`].
///
/// ```
/// use bengali_text::{datetime::{Clock, Formatter, Time}, interop::ConvertError};
/// use jiff::civil;
///
/// let time = Time::try_from(civil::time(22, 30, 15, 0))?;
/// assert_eq!(Formatter::new().clock(Clock::Spoken).format(time).to_string(), "রাত ১০টা ৩০ মিনিট ১৫ সেকেন্ড");
/// assert_eq!(Time::try_from(civil::time(22, 30, 15, 1)), Err(ConvertError::Fraction));
/// # Ok::<(), ConvertError>(())
/// ```
impl TryFrom<civil::Time> for Time {
    type Error = ConvertError;

    fn try_from(time: civil::Time) -> Result<Self, ConvertError> {
        let seconds = i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
        whole_time(seconds, time.subsec_nanosecond().unsigned_abs())
    }
}

/// The same day and time in `jiff`; second 0 where none was written.
///
/// ```
/// use bengali_text::datetime::DateTime;
/// use jiff::civil;
///
/// let published: DateTime = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম".parse()?;
/// assert_eq!(civil::DateTime::from(published), civil::date(2023, 9, 21).at(16, 43, 0, 0));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<DateTime> for civil::DateTime {
    fn from(time: DateTime) -> Self {
        Self::from_parts(time.date().into(), time.time().into())
    }
}

/// The same day and time as in `jiff`, with its second. A fraction of a second is [`ConvertError::Fraction`].
///
/// ```
/// use bengali_text::{datetime::DateTime, interop::ConvertError};
/// use jiff::civil;
///
/// let time = DateTime::try_from(civil::date(2023, 9, 21).at(16, 43, 0, 0))?;
/// assert_eq!(Ok(time), "২১ সেপ্টেম্বর ২০২৩ বিকাল ৪:৪৩:০০".parse());
/// # Ok::<(), ConvertError>(())
/// ```
impl TryFrom<civil::DateTime> for DateTime {
    type Error = ConvertError;

    fn try_from(time: civil::DateTime) -> Result<Self, ConvertError> {
        Ok(Self::new(time.date().into(), time.time().try_into()?))
    }
}

from_value! { "jiff", "day" Date => civil::Date, "time" Time => civil::Time, "day and time" DateTime => civil::DateTime }

/// The same offset in `jiff`.
///
/// ```
/// use bengali_text::datetime::Parser;
/// use jiff::tz;
///
/// let found = Parser::new().parse_match("২০২৩-০৯-২১T১৬:৪৩:০০+০৬:০০")?;
/// assert_eq!(found.offset().map(tz::Offset::from), Some(tz::offset(6)));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
impl From<Offset> for tz::Offset {
    fn from(offset: Offset) -> Self {
        // An offset is less than a day; jiff allows up to 25:59:59.
        Self::from_seconds(i32::from(offset.minutes()) * 60).unwrap_or(Self::UTC)
    }
}

weekdays!("jiff", ::jiff::civil::Weekday {
    Sunday = Sunday, Monday = Monday, Tuesday = Tuesday, Wednesday = Wednesday, Thursday = Thursday, Friday = Friday,
    Saturday = Saturday
});
