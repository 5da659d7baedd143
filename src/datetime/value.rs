//! What a text can say: a time of the day, a date and time, a partial date, a Bangla date, a range.

use crate::calendar::{BanglaDate, Date};
use core::fmt;

/// A time of the day as it is written: hour and minute, and seconds where they were given. Civil: no time zone.
///
/// `Display` is ISO 8601 with the precision that was written. [`FromStr`](core::str::FromStr) reads ISO 8601 and Bengali.
///
/// ```
/// use bengali_text::datetime::Time;
///
/// let time: Time = "বিকেল সোয়া ৫টা".parse()?;
/// assert_eq!((time.hour(), time.minute(), time.second()), (17, 15, None));
/// assert_eq!(time.to_string(), "17:15");
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    hour: u8,
    minute: u8,
    second: Option<u8>,
}

impl Time {
    /// 00:00.
    ///
    /// ```
    /// use bengali_text::datetime::Time;
    /// assert_eq!("রাত ১২টা".parse(), Ok(Time::MIDNIGHT));
    /// ```
    pub const MIDNIGHT: Self = Self { hour: 0, minute: 0, second: None };

    /// The time `hour` (0 to 23) and `minute` (0 to 59), without seconds; none if there is no such time.
    ///
    /// ```
    /// use bengali_text::datetime::Time;
    /// assert_eq!(Time::new(16, 43), "বিকাল ৪:৪৩".parse().ok());
    /// assert_eq!(Time::new(24, 0), None);
    /// ```
    pub const fn new(hour: u8, minute: u8) -> Option<Self> {
        if hour > 23 || minute > 59 {
            return None;
        }
        Some(Self { hour, minute, second: None })
    }

    /// The same time with `second` (0 to 59); none if there is no such second.
    ///
    /// ```
    /// use bengali_text::datetime::Time;
    /// let time = Time::new(17, 13).and_then(|time| time.with_second(42));
    /// assert_eq!(time, "বিকাল ৫টা ১৩ মিনিট ৪২ সেকেন্ডে".parse().ok());
    /// ```
    pub const fn with_second(self, second: u8) -> Option<Self> {
        if second > 59 {
            return None;
        }
        Some(Self { second: Some(second), ..self })
    }

    /// The hour, 0 to 23.
    ///
    /// ```
    /// use bengali_text::datetime::Time;
    /// assert_eq!("রাত ১১টা".parse::<Time>()?.hour(), 23);
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    ///
    /// ```
    /// use bengali_text::datetime::Time;
    /// assert_eq!("রাত পৌনে ১২টা".parse::<Time>()?.minute(), 45);
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn minute(self) -> u8 {
        self.minute
    }

    /// The second, 0 to 59, if it was written.
    ///
    /// ```
    /// use bengali_text::datetime::Time;
    /// assert_eq!("১৬:৪৩:০০".parse::<Time>()?.second(), Some(0));
    /// assert_eq!("১৬:৪৩".parse::<Time>()?.second(), None);
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn second(self) -> Option<u8> {
        self.second
    }

    /// Seconds since midnight; seconds that were not written count as 0.
    pub(super) fn seconds_of_day(self) -> i32 {
        i32::from(self.hour) * 3600 + i32::from(self.minute) * 60 + i32::from(self.second.unwrap_or(0))
    }

    /// The time that lies `seconds` (0 to 86,399) after midnight.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a remainder of 86,400
    pub(super) fn from_seconds_of_day(seconds: i32) -> Self {
        let seconds = seconds.rem_euclid(86_400);
        Self { hour: (seconds / 3600) as u8, minute: (seconds / 60 % 60) as u8, second: Some((seconds % 60) as u8) }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        match self.second {
            Some(second) => write!(f, ":{second:02}"),
            None => Ok(()),
        }
    }
}

/// A day and a time of it. Civil: no time zone; see [`Match::offset`](super::Match::offset) for one that was written.
///
/// ```
/// use bengali_text::datetime::DateTime;
///
/// let published: DateTime = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম".parse()?;
/// assert_eq!(published.to_string(), "2023-09-21T16:43");
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    date: Date,
    time: Time,
}

impl DateTime {
    /// `time` on `date`.
    ///
    /// ```
    /// use bengali_text::datetime::{Date, DateTime, Time};
    /// let date = Date::new(2023, 9, 21)?;
    /// assert_eq!(DateTime::new(date, Time::MIDNIGHT).to_string(), "2023-09-21T00:00");
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn new(date: Date, time: Time) -> Self {
        Self { date, time }
    }

    /// The day.
    ///
    /// ```
    /// use bengali_text::datetime::DateTime;
    /// let noon: DateTime = "২১ সেপ্টেম্বর ২০২৩ দুপুর ১২টা".parse()?;
    /// assert_eq!(noon.date().to_string(), "2023-09-21");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn date(self) -> Date {
        self.date
    }

    /// The time of the day.
    ///
    /// ```
    /// use bengali_text::datetime::DateTime;
    /// let noon: DateTime = "২১ সেপ্টেম্বর ২০২৩ দুপুর ১২টা".parse()?;
    /// assert_eq!(noon.time().to_string(), "12:00");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn time(self) -> Time {
        self.time
    }

    /// Seconds from 1970-01-01T00:00.
    pub(super) fn seconds(self) -> i64 {
        i64::from(self.date.days_from_epoch()) * 86_400 + i64::from(self.time.seconds_of_day())
    }

    /// The date and time `seconds` after 1970-01-01T00:00; none outside the years of [`Date`].
    pub(super) fn from_seconds(seconds: i64) -> Option<Self> {
        let date = Date::from_days_from_epoch(i32::try_from(seconds.div_euclid(86_400)).ok()?).ok()?;
        let time = Time::from_seconds_of_day(i32::try_from(seconds.rem_euclid(86_400)).ok()?);
        Some(Self { date, time })
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date, self.time)
    }
}

/// Minutes by which a written time zone lies east of UTC.
///
/// ```
/// use bengali_text::datetime::Parser;
/// let found = Parser::new().parse_match("২০২৩-০৯-২১T১৬:৪৩:০০+০৬:০০")?;
/// let offset = found.offset().unwrap();
/// assert_eq!((offset.minutes(), offset.to_string().as_str()), (360, "+06:00"));
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Offset(i16);

impl Offset {
    pub(super) const fn new(minutes: i16) -> Self {
        Self(minutes)
    }

    /// Minutes east of UTC, -1439 to 1439.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let found = Parser::new().parse_match("2023-09-21T10:43Z")?;
    /// assert_eq!(found.offset().unwrap().minutes(), 0);
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn minutes(self) -> i16 {
        self.0
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        let minutes = self.0.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

/// A Gregorian date that leaves something open: the year, the day, or day and month.
///
/// `Display`: `--09-21`, `2023-09`, `2023`, `--09`, and `T` with the time where one was given.
///
/// ```
/// use bengali_text::datetime::{Parser, Value};
///
/// let Value::Partial(date) = Parser::new().parse("২১ সেপ্টেম্বর")? else { panic!() };
/// assert_eq!((date.year(), date.month(), date.day()), (None, Some(9), Some(21)));
/// assert_eq!(date.to_string(), "--09-21");
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Partial {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) time: Option<Time>,
}

impl Partial {
    /// The year, if it is known.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Partial(date) = Parser::new().parse("২০২৩ সাল")? else { panic!() };
    /// assert_eq!(date.year(), Some(2023));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn year(self) -> Option<i32> {
        self.year
    }

    /// The month, 1 to 12, if it is known.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Partial(date) = Parser::new().parse("১৯৭১-এর মার্চ")? else { panic!() };
    /// assert_eq!(date.month(), Some(3));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, 1 to 31, if it is known.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Partial(date) = Parser::new().parse("৭ই মার্চ")? else { panic!() };
    /// assert_eq!(date.day(), Some(7));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The time of the day, if one was given.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Time, Value};
    /// let Value::Partial(date) = Parser::new().parse("৭ ডিসেম্বর রাত ১১টা")? else { panic!() };
    /// assert_eq!(date.time(), Time::new(23, 0));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn time(self) -> Option<Time> {
        self.time
    }
}

impl fmt::Display for Partial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write_year(f, year)?,
            None => f.write_str("-")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        match self.time {
            Some(time) => write!(f, "T{time}"),
            None => Ok(()),
        }
    }
}

fn write_year(f: &mut fmt::Formatter<'_>, year: i32) -> fmt::Result {
    let sign = if year < 0 { "-" } else { "" };
    write!(f, "{sign}{:04}", year.unsigned_abs())
}

/// A date of the Bangla calendar that stands alone, whole or with the year, or the day, left open.
///
/// `Display`: `B1430-06-06=2023-09-21` with the Gregorian day, `B----09-07` without a year, `B1430-06`, `B1430`.
///
/// ```
/// use bengali_text::datetime::{Parser, Value};
///
/// let Value::Bangla(day) = Parser::new().parse("পহেলা বৈশাখ ১৪৩১")? else { panic!() };
/// assert_eq!(day.date().map(|date| date.month()), Some(1));
/// assert_eq!(day.to_string(), "B1431-01-01=2024-04-14");
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bangla {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) gregorian: Option<Date>,
    pub(super) time: Option<Time>,
}

impl Bangla {
    /// The year of the Bangla era, if it is known.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Bangla(year) = Parser::new().parse("১৪৩১ বঙ্গাব্দ")? else { panic!() };
    /// assert_eq!(year.year(), Some(1431));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn year(self) -> Option<i32> {
        self.year
    }

    /// The month, 1 (বৈশাখ) to 12 (চৈত্র), if it is known.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Bangla(day) = Parser::new().parse("৭ই পৌষ")? else { panic!() };
    /// assert_eq!(day.month(), Some(9));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, if it is known.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Bangla(day) = Parser::new().parse("৭ই পৌষ")? else { panic!() };
    /// assert_eq!(day.day(), Some(7));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The whole date, if year, month and day are known.
    ///
    /// ```
    /// use bengali_text::datetime::{BanglaDate, Parser, Value};
    /// let Value::Bangla(day) = Parser::new().parse("৬ আশ্বিন ১৪৩০")? else { panic!() };
    /// assert_eq!(day.date(), BanglaDate::new(1430, 6, 6).ok());
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub fn date(self) -> Option<BanglaDate> {
        BanglaDate::new(self.year?, self.month?, self.day?).ok()
    }

    /// The Gregorian day, if the date is whole. Strict parsing gives none before 1394 BS, where no fixed rule was in force.
    ///
    /// ```
    /// use bengali_text::datetime::{Date, Parser, Value};
    /// let Value::Bangla(day) = Parser::new().parse("৬ আশ্বিন ১৪৩০")? else { panic!() };
    /// assert_eq!(day.gregorian(), Date::new(2023, 9, 21).ok());
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn gregorian(self) -> Option<Date> {
        self.gregorian
    }

    /// The time of the day, if one was given.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Bangla(day) = Parser::new().parse("৭ই পৌষ সকাল ৮টা")? else { panic!() };
    /// assert_eq!(day.time().map(|time| time.hour()), Some(8));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn time(self) -> Option<Time> {
        self.time
    }
}

impl fmt::Display for Bangla {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("B")?;
        match self.year {
            Some(year) => write_year(f, year)?,
            None => f.write_str("---")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        if let Some(date) = self.gregorian {
            write!(f, "={date}")?;
        }
        match self.time {
            Some(time) => write!(f, "T{time}"),
            None => Ok(()),
        }
    }
}

/// One end of a [`Range`], or a [`Value`] that is no range.
///
/// ```
/// use bengali_text::datetime::{Parser, Point, Value};
///
/// let Value::Range(range) = Parser::new().parse("২০–২৫ সেপ্টেম্বর ২০২৩")? else { panic!() };
/// let Point::Date(last) = range.end() else { panic!() };
/// assert_eq!(last.day(), 25);
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Point {
    /// A day.
    Date(Date),
    /// A time of some day.
    Time(Time),
    /// A time of a day.
    DateTime(DateTime),
    /// A date that leaves something open.
    Partial(Partial),
    /// A Bangla date that stands alone.
    Bangla(Bangla),
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Time(time) => time.fmt(f),
            Self::DateTime(time) => time.fmt(f),
            Self::Partial(date) => date.fmt(f),
            Self::Bangla(date) => date.fmt(f),
        }
    }
}

/// From one point to another, both included.
///
/// `Display` is ISO 8601, `2023-09-20/2023-09-25`; a range of times that ends on the next day ends in `+1`.
///
/// ```
/// use bengali_text::datetime::{Parser, Value};
///
/// let Value::Range(range) = Parser::new().parse("রাত ১০টা থেকে ভোর ৫টা পর্যন্ত")? else { panic!() };
/// assert_eq!(range.to_string(), "22:00/05:00+1");
/// assert_eq!(range.days_later(), 1);
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Range {
    pub(super) start: Point,
    pub(super) end: Point,
    pub(super) days_later: u8,
}

impl Range {
    /// Where the range starts.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Range(range) = Parser::new().parse("এপ্রিল-জুন ২০১৫")? else { panic!() };
    /// assert_eq!(range.start().to_string(), "2015-04");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn start(self) -> Point {
        self.start
    }

    /// Where the range ends; this point is part of it.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Range(range) = Parser::new().parse("এপ্রিল-জুন ২০১৫")? else { panic!() };
    /// assert_eq!(range.end().to_string(), "2015-06");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn end(self) -> Point {
        self.end
    }

    /// For a range of times: on which day after that of the start it ends, 0 or 1.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Range(range) = Parser::new().parse("সকাল ৯টা থেকে ১১টা")? else { panic!() };
    /// assert_eq!(range.days_later(), 0);
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn days_later(self) -> u8 {
        self.days_later
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.start, self.end)?;
        match self.days_later {
            0 => Ok(()),
            days => write!(f, "+{days}"),
        }
    }
}

/// What a text says.
///
/// ```
/// use bengali_text::datetime::{Parser, Value};
///
/// let parser = Parser::new();
/// assert!(matches!(parser.parse("২১ সেপ্টেম্বর ২০২৩")?, Value::Date(_)));
/// assert!(matches!(parser.parse("রাত ৯টা")?, Value::Time(_)));
/// assert_eq!(parser.parse("২১/০৯/২০২৩ ০৪:৪৩ পিএম")?.to_string(), "2023-09-21T16:43");
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Value {
    /// A day.
    Date(Date),
    /// A time of some day.
    Time(Time),
    /// A time of a day.
    DateTime(DateTime),
    /// A date that leaves something open.
    Partial(Partial),
    /// A Bangla date that stands alone.
    Bangla(Bangla),
    /// From one point to another.
    Range(Range),
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Time> for Value {
    fn from(time: Time) -> Self {
        Self::Time(time)
    }
}

impl From<DateTime> for Value {
    fn from(time: DateTime) -> Self {
        Self::DateTime(time)
    }
}

impl From<Point> for Value {
    fn from(point: Point) -> Self {
        match point {
            Point::Date(date) => Self::Date(date),
            Point::Time(time) => Self::Time(time),
            Point::DateTime(time) => Self::DateTime(time),
            Point::Partial(date) => Self::Partial(date),
            Point::Bangla(date) => Self::Bangla(date),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Time(time) => time.fmt(f),
            Self::DateTime(time) => time.fmt(f),
            Self::Partial(date) => date.fmt(f),
            Self::Bangla(date) => date.fmt(f),
            Self::Range(range) => range.fmt(f),
        }
    }
}
