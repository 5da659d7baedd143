//! The Bangla calendar (bongabdo) of Bangladesh, by its reforms of 1987 and 2019, with conversion to Gregorian dates.
//!
//! Source: the rules of the Bangla Academy as reported on 16 and 17 October 2019 (bdnews24, daily-bangladesh.com), and
//! the anchor days in `tests/data/bongabdo.tsv`. By both rules 1 Boishakh is 14 April in every year.

use super::read;
use super::{Date, DateError, days_from_civil, is_leap_year};
use crate::display::padded;
use core::fmt;

/// The rule that gives the months of the Bangla calendar their lengths.
///
/// All three agree from 1 Boishakh to 30 Ashwin (14 April to 15 October) of every year.
///
/// ```
/// use bengali_text::calendar::{BanglaDate, Date, Reckoning};
///
/// // 21 February is 8 ফাল্গুন since the rule of 2019, and was 9 ফাল্গুন before it.
/// let day = Date::new(2024, 2, 21)?;
/// assert_eq!(BanglaDate::from_gregorian(day, Reckoning::Bangladesh).to_string(), "B1430-11-08");
/// assert_eq!(BanglaDate::from_gregorian(day, Reckoning::Bangladesh1987).to_string(), "B1430-11-09");
/// # Ok::<(), bengali_text::calendar::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reckoning {
    /// The rule in force in Bangladesh at the time: [`Bangladesh1987`](Self::Bangladesh1987) up to 1425,
    /// [`Bangladesh2019`](Self::Bangladesh2019) from 1426.
    #[default]
    Bangladesh,
    /// Months 1 to 5 have 31 days, 6 to 12 have 30; Falgun (11) has 31 when it falls in a Gregorian leap year.
    Bangladesh1987,
    /// Months 1 to 6 have 31 days, 7 to 10 and 12 have 30; Falgun (11) has 29, and 30 when it falls in a Gregorian leap
    /// year.
    Bangladesh2019,
}

/// The first year of the rule of 2019; it began on 14 April 2019.
const FIRST_YEAR_OF_2019: i32 = 1426;
/// The first year whose printed dates follow the rule of 1987. Earlier ones follow the sidereal almanac, as the acts of
/// 1394 in the gazette still do; those from Poush 1395 on do not.
const FIRST_YEAR_OF_1987: i32 = 1395;
/// 1 Boishakh of year Y falls in the Gregorian year Y + 593, Falgun and Choitro in Y + 594.
const NEW_YEAR_OFFSET: i32 = 593;
/// The years that contain the first and the last supported Gregorian day.
const FIRST_YEAR: i32 = -9_999 - NEW_YEAR_OFFSET - 1;
const LAST_YEAR: i32 = 9_999 - NEW_YEAR_OFFSET;
/// 1 Boishakh as a Gregorian month and day.
const NEW_YEAR: (u8, u8) = (4, 14);
const FALGUN: u8 = 11;

impl Reckoning {
    /// The length of a month in days, 29 to 31; 0 for a month that is not 1 to 12, and for a year outside the supported
    /// range (see [`BanglaDate::new`]).
    ///
    /// ```
    /// use bengali_text::calendar::Reckoning;
    /// assert_eq!(Reckoning::Bangladesh.days_in_month(1425, 6), 30); // আশ্বিন
    /// assert_eq!(Reckoning::Bangladesh.days_in_month(1426, 6), 31);
    /// assert_eq!(Reckoning::Bangladesh.days_in_month(1430, 11), 30); // ফাল্গুন in the leap year 2024
    /// assert_eq!(Reckoning::Bangladesh.days_in_month(i32::MAX, 1), 0);
    /// ```
    pub const fn days_in_month(self, year: i32, month: u8) -> u8 {
        if year < FIRST_YEAR || year > LAST_YEAR {
            return 0;
        }
        let leap = is_leap_year(year + NEW_YEAR_OFFSET + 1) as u8;
        let by_2019 = match self {
            Self::Bangladesh => year >= FIRST_YEAR_OF_2019,
            Self::Bangladesh1987 => false,
            Self::Bangladesh2019 => true,
        };
        match (by_2019, month) {
            (_, 1..=5) | (true, 6) => 31,
            (true, FALGUN) => 29 + leap,
            (false, FALGUN) => 30 + leap,
            (false, 6) | (_, 7..=12) => 30,
            _ => 0,
        }
    }
}

/// One of the six seasons of the Bangla calendar, two months each.
///
/// ```
/// use bengali_text::calendar::{BanglaDate, Season};
///
/// let first_day = BanglaDate::new(1431, 1, 1)?; // পহেলা বৈশাখ
/// assert_eq!(first_day.season(), Season::Grishmo);
/// # Ok::<(), bengali_text::calendar::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// গ্রীষ্ম, summer: Boishakh and Joishtho.
    Grishmo,
    /// বর্ষা, the rains: Asharh and Srabon.
    Borsha,
    /// শরৎ, autumn: Bhadro and Ashwin.
    Sharat,
    /// হেমন্ত, late autumn: Kartik and Ogrohayon.
    Hemonto,
    /// শীত, winter: Poush and Magh.
    Sheet,
    /// বসন্ত, spring: Falgun and Choitro.
    Bosonto,
}

/// A date of the Bangla calendar: year of the Bangla era (BS), month 1 (Boishakh) to 12 (Choitro), day.
///
/// The value does not record its rule; [`to_gregorian`](Self::to_gregorian) takes one. `Display` is `B` followed by
/// year, month and day as in ISO 8601: `B1430-06-06`. [`FromStr`](core::str::FromStr) reads that and the plain long
/// form, ৬ আশ্বিন ১৪৩০, each in Bengali or ASCII digits.
///
/// ```
/// use bengali_text::calendar::{BanglaDate, Date, Reckoning, Season};
///
/// // The first date that differs by the rule of 2019: the first 31 আশ্বিন.
/// let day = BanglaDate::from_gregorian(Date::new(2019, 10, 16)?, Reckoning::Bangladesh);
/// assert_eq!(day.to_string(), "B1426-06-31");
/// assert_eq!(day.season(), Season::Sharat);
/// assert!(day.to_gregorian(Reckoning::Bangladesh1987).is_err());
/// assert_eq!("৩১ আশ্বিন ১৪২৬".parse(), Ok(day));
/// # Ok::<(), bengali_text::calendar::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BanglaDate {
    year: i16,
    month: u8,
    day: u8,
}

impl BanglaDate {
    /// The day `day` of `month` in `year`, if it exists by one of the rules of Bangladesh.
    ///
    /// # Errors
    ///
    /// [`DateError`] names the first of year, month and day that is out of range. The years are -10593 to 9406, those
    /// with a Gregorian [`Date`]; in the first and the last some days have none.
    ///
    /// ```
    /// use bengali_text::calendar::BanglaDate;
    /// assert!(BanglaDate::new(1430, 6, 31).is_ok()); // ৩১ আশ্বিন
    /// assert!(BanglaDate::new(1430, 1, 32).is_err());
    /// ```
    #[allow(clippy::cast_possible_truncation)] // the year was checked
    pub const fn new(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        if year < FIRST_YEAR || year > LAST_YEAR {
            return Err(DateError::YearOutOfRange);
        }
        if month < 1 || month > 12 {
            return Err(DateError::MonthOutOfRange);
        }
        let old = Reckoning::Bangladesh1987.days_in_month(year, month);
        let new = Reckoning::Bangladesh2019.days_in_month(year, month);
        let max = if old > new { old } else { new };
        if day < 1 || day > max {
            return Err(DateError::DayOutOfRange { max });
        }
        Ok(Self { year: year as i16, month, day })
    }

    /// The Bangla date of a Gregorian date. The day begins at midnight.
    ///
    /// ```
    /// use bengali_text::calendar::{BanglaDate, Date, Reckoning};
    /// let new_year = BanglaDate::from_gregorian(Date::new(2024, 4, 14)?, Reckoning::Bangladesh);
    /// assert_eq!(new_year.to_string(), "B1431-01-01"); // পহেলা বৈশাখ
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a year near the Gregorian one, a day below 32
    pub const fn from_gregorian(date: Date, reckoning: Reckoning) -> Self {
        let before_new_year = date.month() < NEW_YEAR.0 || (date.month() == NEW_YEAR.0 && date.day() < NEW_YEAR.1);
        let first_year = if before_new_year { date.year() - 1 } else { date.year() };
        let year = first_year - NEW_YEAR_OFFSET;
        let mut left = date.days_from_epoch() - days_from_civil(first_year, NEW_YEAR.0, NEW_YEAR.1);
        let mut month = 1;
        while month < 12 && left >= reckoning.days_in_month(year, month) as i32 {
            left -= reckoning.days_in_month(year, month) as i32;
            month += 1;
        }
        Self { year: year as i16, month, day: left as u8 + 1 }
    }

    /// The Gregorian date of this day by the rule `reckoning`.
    ///
    /// # Errors
    ///
    /// [`DateError::DayOutOfRange`] when the month has no such day by that rule, [`DateError::YearOutOfRange`] outside
    /// the Gregorian years -9999 to 9999.
    ///
    /// ```
    /// use bengali_text::calendar::{BanglaDate, Reckoning};
    /// let day = BanglaDate::new(1425, 11, 9)?; // ৯ ফাল্গুন
    /// assert_eq!(day.to_gregorian(Reckoning::Bangladesh)?.to_string(), "2019-02-21");
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn to_gregorian(self, reckoning: Reckoning) -> Result<Date, DateError> {
        let year = self.year as i32;
        let max = reckoning.days_in_month(year, self.month);
        if self.day > max {
            return Err(DateError::DayOutOfRange { max });
        }
        let mut days = days_from_civil(year + NEW_YEAR_OFFSET, NEW_YEAR.0, NEW_YEAR.1) + self.day as i32 - 1;
        let mut month = 1;
        while month < self.month {
            days += reckoning.days_in_month(year, month) as i32;
            month += 1;
        }
        Date::from_days_from_epoch(days)
    }

    /// The year of the Bangla era.
    ///
    /// ```
    /// use bengali_text::calendar::BanglaDate;
    /// assert_eq!(BanglaDate::new(1430, 6, 6)?.year(), 1430);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn year(self) -> i32 {
        self.year as i32
    }

    /// The month: 1 is Boishakh, 12 is Choitro.
    ///
    /// ```
    /// use bengali_text::calendar::BanglaDate;
    /// assert_eq!(BanglaDate::new(1430, 6, 7)?.month(), 6);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    ///
    /// ```
    /// use bengali_text::calendar::BanglaDate;
    /// assert_eq!(BanglaDate::new(1430, 6, 7)?.day(), 7);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The season the month belongs to.
    ///
    /// ```
    /// use bengali_text::calendar::{BanglaDate, Season};
    /// assert_eq!(BanglaDate::new(1430, 11, 8)?.season(), Season::Bosonto);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn season(self) -> Season {
        match self.month {
            1 | 2 => Season::Grishmo,
            3 | 4 => Season::Borsha,
            5 | 6 => Season::Sharat,
            7 | 8 => Season::Hemonto,
            9 | 10 => Season::Sheet,
            _ => Season::Bosonto,
        }
    }

    /// Whether the year lies before 1395 BS (14 April 1988), the first year whose printed dates follow these rules.
    ///
    /// Earlier dates follow the sidereal almanac and differ by up to three days: 21 February 1952 was printed as 8
    /// Falgun 1358; by the rule of 1987 run backwards it is 9 Falgun.
    ///
    /// ```
    /// use bengali_text::calendar::{BanglaDate, Date, Reckoning};
    /// let day = BanglaDate::from_gregorian(Date::new(1952, 2, 21)?, Reckoning::Bangladesh);
    /// assert!(day.is_proleptic());
    /// assert_eq!(day.day(), 9);
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn is_proleptic(self) -> bool {
        (self.year as i32) < FIRST_YEAR_OF_1987
    }
}

impl fmt::Display for BanglaDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            let sign = if self.year < 0 { "-" } else { "" };
            write!(f, "B{sign}{:04}-{:02}-{:02}", self.year.unsigned_abs(), self.month, self.day)
        })
    }
}

impl core::str::FromStr for BanglaDate {
    type Err = DateError;

    /// Reads `B1430-06-06` or `৬ আশ্বিন ১৪৩০`, in Bengali or ASCII digits.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let written = match text.strip_prefix('B') {
            Some(text) => read::parse_iso(text),
            None => read::parse_long(text, read::bangla_month),
        };
        let date =
            written.ok_or(DateError::Malformed { expected: "B1430-06-06 or ৬ আশ্বিন ১৪৩০" })?;
        Self::new(date.year, date.month, date.day)
    }
}
