//! Dates of the Hijri calendar, kept as written and not converted: [`Hijri`].

use super::time::Time;
use crate::display::{padded, write_iso_date, write_iso_time};
use core::fmt;

/// A date of the Hijri calendar without a Gregorian one beside it; the year or the day may be missing. It is not
/// converted: the Gregorian day on which a month begins depends on the sighting of the moon.
///
/// Only a parser in [`Strictness::Lenient`](super::Strictness::Lenient) returns one; otherwise such a date is
/// [`UnsupportedCalendar`](super::ErrorKind::UnsupportedCalendar). `Display`: `H1445-01-10`, `H----01-10` without a
/// year, `H1445-01`.
///
/// ```
/// use bengali_text::datetime::{ErrorKind, Parser, Strictness, Value};
///
/// let parser = Parser::new().strictness(Strictness::Lenient);
/// let Value::Hijri(day) = parser.parse("১০ মহররম ১৪৪৫ হিজরি")? else { panic!() };
/// assert_eq!((day.year(), day.month(), day.day()), (Some(1445), Some(1), Some(10)));
/// assert_eq!(day.to_string(), "H1445-01-10");
///
/// let error = Parser::new().parse("১০ মহররম ১৪৪৫ হিজরি").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::UnsupportedCalendar);
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hijri {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) time: Option<Time>,
}

impl Hijri {
    /// The longest length of a month.
    pub(super) const LONGEST_MONTH: u8 = 30;

    /// The Hijri year, if it is known.
    ///
    /// ```
    /// use bengali_text::datetime::Hijri;
    /// let day: Hijri = "১২ রবিউল আউয়াল ১৪৪৫ হিজরি".parse()?;
    /// assert_eq!(day.year(), Some(1445));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn year(self) -> Option<i32> {
        self.year
    }

    /// The month, 1 (মহররম) to 12 (জিলহজ), if it is known.
    ///
    /// ```
    /// use bengali_text::datetime::Hijri;
    /// let day: Hijri = "২৪শে রমজান".parse()?;
    /// assert_eq!(day.month(), Some(9));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, 1 to 30, if it is known.
    ///
    /// ```
    /// use bengali_text::datetime::Hijri;
    /// let day: Hijri = "২৪শে রমজান".parse()?;
    /// assert_eq!(day.day(), Some(24));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The time of the day, if it is written.
    ///
    /// ```
    /// use bengali_text::datetime::Hijri;
    /// let day: Hijri = "২৪শে রমজান রাত ৯টা".parse()?;
    /// assert_eq!(day.time().map(|time| time.hour()), Some(21));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn time(self) -> Option<Time> {
        self.time
    }
}

impl fmt::Display for Hijri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            f.write_str("H")?;
            write_iso_date(f, "---", (self.year, self.month, self.day))?;
            write_iso_time(f, self.time)
        })
    }
}
