//! Times of the day, dates with a time, and time zone offsets: [`Time`], [`DateTime`], [`Offset`].

use crate::calendar::Date;
use crate::display::padded;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

/// A time of the day: hour, minute, and the second where it is written. It is civil: it has no time zone.
///
/// `Eq`, `Ord` and `Hash` compare the moment: 16:43 equals 16:43:00. `Display` is ISO 8601, with seconds only if they
/// were written. [`FromStr`](core::str::FromStr) reads ISO 8601 and Bengali.
///
/// ```
/// use bengali_text::datetime::Time;
///
/// let time: Time = "বিকেল সোয়া ৫টা".parse()?;
/// assert_eq!((time.hour(), time.minute(), time.second()), (17, 15, None));
/// assert_eq!(time.to_string(), "17:15");
/// let exact: Time = "বিকেল ৫:১৫:০০".parse()?;
/// assert_eq!((time == exact, exact.to_string().as_str()), (true, "17:15:00"));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Time {
    hour: u8,
    minute: u8,
    second: Option<u8>,
}

impl Time {
    /// Midnight, 00:00.
    ///
    /// ```
    /// use bengali_text::datetime::Time;
    /// assert_eq!("রাত ১২টা".parse(), Ok(Time::MIDNIGHT));
    /// ```
    pub const MIDNIGHT: Self = Self { hour: 0, minute: 0, second: None };

    /// The time `hour` (0 to 23) and `minute` (0 to 59), without seconds; `None` if there is no such time.
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

    /// The same time with `second` (0 to 59); `None` if there is no such second.
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    ///
    /// ```
    /// use bengali_text::datetime::Time;
    /// assert_eq!("রাত পৌনে ১২টা".parse::<Time>()?.minute(), 45);
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn minute(self) -> u8 {
        self.minute
    }

    /// The second, 0 to 59, if it is written.
    ///
    /// ```
    /// use bengali_text::datetime::Time;
    /// assert_eq!("১৬:৪৩:০০".parse::<Time>()?.second(), Some(0));
    /// assert_eq!("১৬:৪৩".parse::<Time>()?.second(), None);
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn second(self) -> Option<u8> {
        self.second
    }

    /// Seconds since midnight; a second that is not written counts as 0.
    pub(crate) fn seconds_of_day(self) -> i32 {
        i32::from(self.hour) * 3600 + i32::from(self.minute) * 60 + i32::from(self.second.unwrap_or(0))
    }

    /// The time `seconds` (0 to 86,399) after midnight.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a remainder of 86,400
    pub(crate) fn from_seconds_of_day(seconds: i32) -> Self {
        let seconds = seconds.rem_euclid(86_400);
        Self { hour: (seconds / 3600) as u8, minute: (seconds / 60 % 60) as u8, second: Some((seconds % 60) as u8) }
    }
}

impl PartialEq for Time {
    fn eq(&self, other: &Self) -> bool {
        self.seconds_of_day() == other.seconds_of_day()
    }
}

impl Eq for Time {}

impl PartialOrd for Time {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Time {
    fn cmp(&self, other: &Self) -> Ordering {
        self.seconds_of_day().cmp(&other.seconds_of_day())
    }
}

impl Hash for Time {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.seconds_of_day().hash(state);
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            write!(f, "{:02}:{:02}", self.hour, self.minute)?;
            match self.second {
                Some(second) => write!(f, ":{second:02}"),
                None => Ok(()),
            }
        })
    }
}

/// A date and a time of the day. It is civil: it has no time zone; [`Match::offset`](super::Match::offset) is a written
/// offset.
///
/// ```
/// use bengali_text::datetime::DateTime;
///
/// let published: DateTime = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম".parse()?;
/// assert_eq!(published.to_string(), "2023-09-21T16:43");
/// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// use bengali_text::calendar::Date;
    /// use bengali_text::datetime::{DateTime, Time};
    /// let date = Date::new(2023, 9, 21)?;
    /// assert_eq!(DateTime::new(date, Time::MIDNIGHT).to_string(), "2023-09-21T00:00");
    /// # Ok::<(), bengali_text::calendar::DateError>(())
    /// ```
    pub const fn new(date: Date, time: Time) -> Self {
        Self { date, time }
    }

    /// The date.
    ///
    /// ```
    /// use bengali_text::datetime::DateTime;
    /// let noon: DateTime = "২১ সেপ্টেম্বর ২০২৩ দুপুর ১২টা".parse()?;
    /// assert_eq!(noon.date().to_string(), "2023-09-21");
    /// # Ok::<(), bengali_text::datetime::Error>(())
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
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn time(self) -> Time {
        self.time
    }

    /// Seconds since 1970-01-01T00:00.
    pub(super) fn seconds(self) -> i64 {
        i64::from(self.date.days_from_epoch()) * 86_400 + i64::from(self.time.seconds_of_day())
    }

    /// The date and time `seconds` after 1970-01-01T00:00; `None` outside the years of [`Date`].
    pub(super) fn from_seconds(seconds: i64) -> Option<Self> {
        let date = Date::from_days_from_epoch(i32::try_from(seconds.div_euclid(86_400)).ok()?).ok()?;
        let time = Time::from_seconds_of_day(i32::try_from(seconds.rem_euclid(86_400)).ok()?);
        Some(Self { date, time })
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| write!(f, "{}T{}", self.date, self.time))
    }
}

/// A time zone offset from UTC as written in a text, such as `+06:00`. [`FromStr`](core::str::FromStr) reads what
/// `Display` writes.
///
/// ```
/// use bengali_text::datetime::Parser;
/// let found = Parser::new().parse_match("২০২৩-০৯-২১T১৬:৪৩:০০+০৬:০০")?;
/// let offset = found.offset().unwrap();
/// assert_eq!((offset.minutes(), offset.to_string().as_str()), (360, "+06:00"));
/// assert_eq!("+06:00".parse(), Ok(offset));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Offset(i16);

impl Offset {
    pub(super) const fn new(minutes: i16) -> Self {
        Self(minutes)
    }

    /// The offset in minutes east of UTC, -1439 to 1439.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let found = Parser::new().parse_match("2023-09-21T10:43Z")?;
    /// assert_eq!(found.offset().unwrap().minutes(), 0);
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn minutes(self) -> i16 {
        self.0
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            let sign = if self.0 < 0 { '-' } else { '+' };
            let minutes = self.0.unsigned_abs();
            write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        })
    }
}
