//! The values that a text can have: a date, a time, both, a partial date, a Bangla or Hijri date, or a range.

use super::hijri::Hijri;
use super::time::{DateTime, Time};
use crate::calendar::{BanglaDate, Date};
use crate::display::{padded, write_iso_date, write_iso_time};
use core::fmt;

/// A partial Gregorian date: the year, the day, or day and month are missing.
///
/// `Display`: `--09-21`, `2023-09`, `2023`, `--09`, followed by `T` and the time where it is written.
///
/// ```
/// use bengali_text::datetime::{Parser, Value};
///
/// let Value::Partial(date) = Parser::new().parse("২১ সেপ্টেম্বর")? else { panic!() };
/// assert_eq!((date.year(), date.month(), date.day()), (None, Some(9), Some(21)));
/// assert_eq!(date.to_string(), "--09-21");
/// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn time(self) -> Option<Time> {
        self.time
    }
}

impl fmt::Display for Partial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            write_iso_date(f, "-", (self.year, self.month, self.day))?;
            write_iso_time(f, self.time)
        })
    }
}

/// A date of the Bangla calendar without a Gregorian one beside it; the year or the day may be missing.
///
/// `Display`: `B1430-06-06=2023-09-21` with the Gregorian day, `B----09-07` without a year, `B1430-06`, `B1430`.
///
/// ```
/// use bengali_text::datetime::{Parser, Value};
///
/// let Value::Bangla(day) = Parser::new().parse("পহেলা বৈশাখ ১৪৩১")? else { panic!() };
/// assert_eq!(day.date().map(|date| date.month()), Some(1));
/// assert_eq!(day.to_string(), "B1431-01-01=2024-04-14");
/// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The whole Bangla date, if year, month and day are known.
    ///
    /// ```
    /// use bengali_text::calendar::BanglaDate;
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Bangla(day) = Parser::new().parse("৬ আশ্বিন ১৪৩০")? else { panic!() };
    /// assert_eq!(day.date(), BanglaDate::new(1430, 6, 6).ok());
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn date(self) -> Option<BanglaDate> {
        let (Some(year), Some(month), Some(day)) = (self.year, self.month, self.day) else { return None };
        match BanglaDate::new(year, month, day) {
            Ok(date) => Some(date),
            Err(_) => None,
        }
    }

    /// The Gregorian date, if the Bangla date is whole. Strict parsing returns `None` before 1395 BS, when no fixed
    /// rule was in force.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Bangla(day) = Parser::new().parse("৬ আশ্বিন ১৪৩০")? else { panic!() };
    /// assert_eq!(day.gregorian(), Date::new(2023, 9, 21).ok());
    /// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn time(self) -> Option<Time> {
        self.time
    }
}

impl fmt::Display for Bangla {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            f.write_str("B")?;
            write_iso_date(f, "---", (self.year, self.month, self.day))?;
            if let Some(date) = self.gregorian {
                write!(f, "={date}")?;
            }
            write_iso_time(f, self.time)
        })
    }
}

/// One end of a [`Range`], or a [`Value`] that is not a range.
///
/// ```
/// use bengali_text::datetime::{Parser, Point, Value};
///
/// let Value::Range(range) = Parser::new().parse("২০–২৫ সেপ্টেম্বর ২০২৩")? else { panic!() };
/// let Point::Date(last) = range.end() else { panic!() };
/// assert_eq!(last.day(), 25);
/// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// A partial date.
    Partial(Partial),
    /// A Bangla date without a Gregorian one.
    Bangla(Bangla),
    /// A Hijri date without a Gregorian one.
    Hijri(Hijri),
}

impl Point {
    /// The Gregorian date, if the point has one; see [`Value::date`].
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Range};
    /// let range: Range = Parser::new().parse_match("২০–২৫ সেপ্টেম্বর ২০২৩")?.to()?;
    /// assert_eq!(range.end().date().map(|date| date.day()), Some(25));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn date(self) -> Option<Date> {
        self.value().date()
    }

    /// The time of the day, if the point has one.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Range};
    /// let range: Range = Parser::new().parse_match("সকাল ৯টা থেকে ১১টা")?.to()?;
    /// assert_eq!(range.start().time().map(|time| time.hour()), Some(9));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn time(self) -> Option<Time> {
        self.value().time()
    }

    pub(super) const fn value(self) -> Value {
        match self {
            Self::Date(date) => Value::Date(date),
            Self::Time(time) => Value::Time(time),
            Self::DateTime(time) => Value::DateTime(time),
            Self::Partial(date) => Value::Partial(date),
            Self::Bangla(date) => Value::Bangla(date),
            Self::Hijri(date) => Value::Hijri(date),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}

/// A range of dates or times, both ends included.
///
/// `Display` is an ISO 8601 interval, `2023-09-20/2023-09-25`; a range of times that ends on the next day has the
/// suffix `+1`.
///
/// ```
/// use bengali_text::datetime::{Parser, Value};
///
/// let Value::Range(range) = Parser::new().parse("রাত ১০টা থেকে ভোর ৫টা পর্যন্ত")? else { panic!() };
/// assert_eq!(range.to_string(), "22:00/05:00+1");
/// assert_eq!(range.days_later(), 1);
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Range {
    pub(super) start: Point,
    pub(super) end: Point,
    pub(super) days_later: u8,
}

impl Range {
    /// The start of the range.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Range(range) = Parser::new().parse("এপ্রিল-জুন ২০১৫")? else { panic!() };
    /// assert_eq!(range.start().to_string(), "2015-04");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn start(self) -> Point {
        self.start
    }

    /// The end of the range, which is part of it.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Range(range) = Parser::new().parse("এপ্রিল-জুন ২০১৫")? else { panic!() };
    /// assert_eq!(range.end().to_string(), "2015-06");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn end(self) -> Point {
        self.end
    }

    /// The number of days from the start to the end of a range of times, 0 or 1.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    /// let Value::Range(range) = Parser::new().parse("সকাল ৯টা থেকে ১১টা")? else { panic!() };
    /// assert_eq!(range.days_later(), 0);
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn days_later(self) -> u8 {
        self.days_later
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            write!(f, "{}/{}", self.start, self.end)?;
            match self.days_later {
                0 => Ok(()),
                days => write!(f, "+{days}"),
            }
        })
    }
}

/// The value of a parsed text: a date, a time, both, a partial date, or a range.
///
/// [`FromStr`](core::str::FromStr) reads what `Display` writes, and every form that a default parser reads. `TryFrom`
/// converts a value to one type, or returns an [`ErrorKind`](super::ErrorKind) that says why it cannot.
///
/// ```
/// use bengali_text::datetime::{Parser, Value};
///
/// let parser = Parser::new();
/// assert_eq!("2023-09-20/2023-09-25".parse::<Value>()?, parser.parse("২০–২৫ সেপ্টেম্বর ২০২৩")?);
/// assert!(matches!(parser.parse("২১ সেপ্টেম্বর ২০২৩")?, Value::Date(_)));
/// assert!(matches!(parser.parse("রাত ৯টা")?, Value::Time(_)));
/// assert_eq!(parser.parse("২১/০৯/২০২৩ ০৪:৪৩ পিএম")?.to_string(), "2023-09-21T16:43");
/// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// A partial date.
    Partial(Partial),
    /// A Bangla date without a Gregorian one.
    Bangla(Bangla),
    /// A Hijri date without a Gregorian one.
    Hijri(Hijri),
    /// A range from one point to another.
    Range(Range),
}

impl Value {
    /// The name of what it is for a column of a table or a field of a record: `date`, `time`, `datetime`, `partial`, `bangla`, `hijri`,
    /// `range`.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Date(_) => "date",
            Self::Time(_) => "time",
            Self::DateTime(_) => "datetime",
            Self::Partial(_) => "partial",
            Self::Bangla(_) => "bangla",
            Self::Hijri(_) => "hijri",
            Self::Range(_) => "range",
        }
    }

    /// The start of a range, or the value itself.
    ///
    /// Values have no order, because some have no date. To sort them by their start, use the date and the time as the
    /// key: values without a date come first, and a date comes before its times.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Value};
    ///
    /// let texts = ["২২ সেপ্টেম্বর ২০২৩", "২১ সেপ্টেম্বর ২০২৩ রাত ৯টা", "২১–২৫ সেপ্টেম্বর ২০২৩"];
    /// let mut values: Vec<Value> = texts.iter().filter_map(|text| Parser::new().parse(text).ok()).collect();
    /// values.sort_by_key(|value| (value.start().date(), value.start().time()));
    /// let sorted: Vec<String> = values.iter().map(ToString::to_string).collect();
    /// assert_eq!(sorted, ["2023-09-21/2023-09-25", "2023-09-21T21:00", "2023-09-22"]);
    /// ```
    pub const fn start(self) -> Point {
        match self {
            Self::Date(date) => Point::Date(date),
            Self::Time(time) => Point::Time(time),
            Self::DateTime(time) => Point::DateTime(time),
            Self::Partial(date) => Point::Partial(date),
            Self::Bangla(date) => Point::Bangla(date),
            Self::Hijri(date) => Point::Hijri(date),
            Self::Range(range) => range.start,
        }
    }

    /// The Gregorian date of a value that is one day; that of a Bangla date is converted by the parser's rule. Returns
    /// `None` for a range and a partial date.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    ///
    /// let date = |text| Parser::new().parse(text).ok()?.date().map(|date| date.to_string());
    /// assert_eq!(date("২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম").as_deref(), Some("2023-09-21"));
    /// assert_eq!(date("৬ আশ্বিন ১৪৩০ বঙ্গাব্দ").as_deref(), Some("2023-09-21"));
    /// assert_eq!(date("২০–২৫ সেপ্টেম্বর ২০২৩"), None);
    /// ```
    pub const fn date(self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(date),
            Self::DateTime(time) => Some(time.date()),
            Self::Bangla(date) => date.gregorian(),
            Self::Time(_) | Self::Partial(_) | Self::Hijri(_) | Self::Range(_) => None,
        }
    }

    /// The time of the day, if the value has one and is not a range.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    ///
    /// let time = |text| Parser::new().parse(text).ok()?.time().map(|time| time.to_string());
    /// assert_eq!(time("২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম").as_deref(), Some("16:43"));
    /// assert_eq!(time("রাত সাড়ে ৯টা").as_deref(), Some("21:30"));
    /// assert_eq!(time("২১ সেপ্টেম্বর ২০২৩"), None);
    /// ```
    pub const fn time(self) -> Option<Time> {
        match self {
            Self::Time(time) => Some(time),
            Self::DateTime(time) => Some(time.time()),
            Self::Partial(date) => date.time(),
            Self::Bangla(date) => date.time(),
            Self::Hijri(date) => date.time(),
            Self::Date(_) | Self::Range(_) => None,
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
            Self::Hijri(date) => date.fmt(f),
            Self::Range(range) => range.fmt(f),
        }
    }
}
