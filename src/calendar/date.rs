//! Dates of the proleptic Gregorian calendar, as year, month and day and as a count of days: [`Date`].

use super::Weekday;
use super::read;
use crate::display::padded;
use core::fmt;

/// The error of making or parsing a date that does not exist.
///
/// ```
/// use bengali_text::calendar::{Date, DateError};
/// assert_eq!(Date::new(2023, 2, 29), Err(DateError::DayOutOfRange { max: 28 }));
/// assert_eq!(
///     Date::new(2023, 2, 29).unwrap_err().to_string(),
///     "the day is out of range, expected 1 to 28 in this month"
/// );
/// assert_eq!(
///     "21/9/2023".parse::<Date>().unwrap_err().to_string(),
///     "not a date, expected one like 2023-09-21 or ২১ সেপ্টেম্বর ২০২৩"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// The day lies outside the supported years, Gregorian -9999 to 9999.
    #[error("the year is out of range, expected a day in the Gregorian years -9999 to 9999")]
    YearOutOfRange,
    /// The month is not 1 to 12.
    #[error("the month is out of range, expected 1 to 12")]
    MonthOutOfRange,
    /// The month has no such day.
    #[error("the day is out of range, expected 1 to {max} in this month")]
    DayOutOfRange {
        /// The last day of the month in that year.
        max: u8,
    },
    /// The text is not written as a date.
    #[error("not a date, expected one like {expected}")]
    Malformed {
        /// Examples of the forms that are read.
        expected: &'static str,
    },
}

/// A date of the proleptic Gregorian calendar, years -9999 to 9999 (year 0 is 1 BCE, as in ISO 8601).
///
/// `Display` is ISO 8601 (`2023-09-21`, `-0321-03-01`). [`FromStr`](core::str::FromStr) reads that, also in Bengali
/// digits, and the plain long form: day, full month name, four-digit year. A [`Parser`](crate::datetime::Parser) reads
/// every other form.
///
/// ```
/// use bengali_text::calendar::Date;
///
/// let date = Date::new(2023, 9, 21)?;
/// assert_eq!(date.to_string(), "2023-09-21");
/// for text in ["2023-09-21", "২০২৩-০৯-২১", "২১ সেপ্টেম্বর ২০২৩", "21 সেপ্টেম্বর 2023"] {
///     assert_eq!(text.parse(), Ok(date));
/// }
/// # Ok::<(), bengali_text::calendar::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

const MIN_YEAR: i32 = -9999;
const MAX_YEAR: i32 = 9999;

/// Whether the Gregorian year has a 29 February.
pub(crate) const fn is_leap_year(year: i32) -> bool {
    year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0)
}

/// The length of a Gregorian month; 0 for a month that is not 1 to 12.
pub(crate) const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Days from 1970-01-01 to a civil date, computed in 400-year cycles of years that begin in March.
pub(crate) const fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let cycle = year.div_euclid(400);
    let year_of_cycle = year.rem_euclid(400);
    let month_from_march = (month as i32 + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    cycle * 146_097 + year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year - 719_468
}

/// The civil date `days` after 1970-01-01: year, month, day.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // month and day are below 32 by construction
const fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let cycle = days.div_euclid(146_097);
    let day_of_cycle = days.rem_euclid(146_097);
    let year_of_cycle = (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
    let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_cycle + cycle * 400 + (month <= 2) as i32;
    (year, month as u8, day as u8)
}

impl Date {
    /// The first supported day: -9999-01-01.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::MIN.to_string(), "-9999-01-01");
    /// ```
    pub const MIN: Self = Self { year: -9999, month: 1, day: 1 };

    /// The last supported day: 9999-12-31.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::MAX.to_string(), "9999-12-31");
    /// ```
    pub const MAX: Self = Self { year: 9999, month: 12, day: 31 };

    /// The day `day` (from 1) of `month` (1 is January) in `year`.
    ///
    /// # Errors
    ///
    /// [`DateError`] names the first of year, month and day that is out of range.
    ///
    /// ```
    /// use bengali_text::calendar::{Date, DateError};
    /// assert!(Date::new(2024, 2, 29).is_ok());
    /// assert_eq!(Date::new(1900, 2, 29), Err(DateError::DayOutOfRange { max: 28 }));
    /// assert_eq!(Date::new(2024, 13, 1), Err(DateError::MonthOutOfRange));
    /// ```
    #[allow(clippy::cast_possible_truncation)] // the year was checked
    pub const fn new(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        if year < MIN_YEAR || year > MAX_YEAR {
            return Err(DateError::YearOutOfRange);
        }
        if month < 1 || month > 12 {
            return Err(DateError::MonthOutOfRange);
        }
        let max = days_in_month(year, month);
        if day < 1 || day > max {
            return Err(DateError::DayOutOfRange { max });
        }
        Ok(Self { year: year as i16, month, day })
    }

    /// The year; 0 is 1 BCE, -321 is 322 BCE.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::new(1971, 3, 26)?.year(), 1971);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn year(self) -> i32 {
        self.year as i32
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::new(1971, 3, 26)?.month(), 3);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::new(1971, 3, 26)?.day(), 26);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day of the week.
    ///
    /// ```
    /// use bengali_text::calendar::{Date, Weekday};
    /// assert_eq!(Date::new(1971, 3, 26)?.weekday(), Weekday::Friday);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        Weekday::from_days_after_sunday(self.days_from_epoch() + 4)
    }

    /// The day of the year, 1 to 366.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::new(2024, 12, 31)?.day_of_year(), 366);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most 366
    pub const fn day_of_year(self) -> u16 {
        (self.days_from_epoch() - days_from_civil(self.year as i32, 1, 1) + 1) as u16
    }

    /// Whether the year of this day has 366 days.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert!(Date::new(2024, 1, 1)?.in_leap_year());
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn in_leap_year(self) -> bool {
        is_leap_year(self.year as i32)
    }

    /// The length in days of the month of this day, 28 to 31.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::new(2024, 2, 1)?.days_in_month(), 29);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn days_in_month(self) -> u8 {
        days_in_month(self.year as i32, self.month)
    }

    /// Days since 1970-01-01, negative before it.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::new(1970, 1, 2)?.days_from_epoch(), 1);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn days_from_epoch(self) -> i32 {
        days_from_civil(self.year as i32, self.month, self.day)
    }

    /// The day `days` after 1970-01-01.
    ///
    /// # Errors
    ///
    /// [`DateError::YearOutOfRange`] outside the years -9999 to 9999.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::from_days_from_epoch(0)?.to_string(), "1970-01-01");
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn from_days_from_epoch(days: i32) -> Result<Self, DateError> {
        if days < Self::MIN.days_from_epoch() || days > Self::MAX.days_from_epoch() {
            return Err(DateError::YearOutOfRange);
        }
        let (year, month, day) = civil_from_days(days);
        Self::new(year, month, day)
    }

    /// The day `days` later, or earlier when negative.
    ///
    /// # Errors
    ///
    /// [`DateError::YearOutOfRange`] outside the years -9999 to 9999.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::new(2024, 2, 28)?.add_days(2)?, Date::new(2024, 3, 1)?);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn add_days(self, days: i32) -> Result<Self, DateError> {
        match self.days_from_epoch().checked_add(days) {
            Some(days) => Self::from_days_from_epoch(days),
            None => Err(DateError::YearOutOfRange),
        }
    }

    /// The same day of the month `months` later, or earlier when negative; the last of the month where that is shorter.
    ///
    /// # Errors
    ///
    /// [`DateError::YearOutOfRange`] outside the years -9999 to 9999.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::new(2024, 3, 31)?.add_months(-1)?, Date::new(2024, 2, 29)?);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a remainder of 12
    pub const fn add_months(self, months: i32) -> Result<Self, DateError> {
        let Some(count) = (self.year as i32 * 12 + self.month as i32 - 1).checked_add(months) else {
            return Err(DateError::YearOutOfRange);
        };
        let (year, month) = (count.div_euclid(12), (count.rem_euclid(12) + 1) as u8);
        let max = days_in_month(year, month);
        Self::new(year, month, if self.day < max { self.day } else { max })
    }

    /// The number of days after `earlier`; negative when this day comes first.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// assert_eq!(Date::new(2023, 9, 21)?.days_since(Date::new(2023, 9, 1)?), 20);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.days_from_epoch() - earlier.days_from_epoch()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            let sign = if self.year < 0 { "-" } else { "" };
            write!(f, "{sign}{:04}-{:02}-{:02}", self.year.unsigned_abs(), self.month, self.day)
        })
    }
}

impl core::str::FromStr for Date {
    type Err = DateError;

    /// Reads `2023-09-21` or `২১ সেপ্টেম্বর ২০২৩`, in Bengali or ASCII digits.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let written = read::parse_iso(text).or_else(|| read::parse_long(text, read::gregorian_month));
        let date = written.ok_or(DateError::Malformed {
            expected: "2023-09-21 or ২১ সেপ্টেম্বর ২০২৩"
        })?;
        Self::new(date.year, date.month, date.day)
    }
}
