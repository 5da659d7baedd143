//! The days of the week: [`Weekday`].

use crate::UnknownName;
use crate::words::{Sense, kinds, row_of};
use core::fmt;
use core::str::FromStr;

/// A day of the week; the order begins with Sunday, as calendars of Bangladesh and India do (CLDR `firstDay` of BD and
/// IN).
///
/// `Display` is the name in lower case, `wednesday`. [`FromStr`] reads that and the full Bengali names in every
/// spelling, without a case ending; short names such as বুধ are refused, because most are also planets or names of
/// people.
///
/// ```
/// use bengali_text::calendar::{Date, Weekday};
/// let day = Date::new(2023, 9, 20)?.weekday();
/// assert_eq!((day, day.to_string().as_str()), (Weekday::Wednesday, "wednesday"));
/// assert_eq!("বুধবার".parse(), Ok(day));
/// # Ok::<(), bengali_text::calendar::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// রবিবার
    Sunday,
    /// সোমবার
    Monday,
    /// মঙ্গলবার
    Tuesday,
    /// বুধবার
    Wednesday,
    /// বৃহস্পতিবার
    Thursday,
    /// শুক্রবার
    Friday,
    /// শনিবার
    Saturday,
}

impl Weekday {
    /// All seven weekdays, Sunday first.
    ///
    /// ```
    /// use bengali_text::calendar::Weekday;
    /// assert_eq!(Weekday::ALL.len(), 7);
    /// assert_eq!(Weekday::ALL[5], Weekday::Friday);
    /// ```
    pub const ALL: [Self; 7] =
        [Self::Sunday, Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday];

    /// The number of days after Sunday, 0 to 6.
    ///
    /// ```
    /// use bengali_text::calendar::Weekday;
    /// assert_eq!(Weekday::Sunday.days_from_sunday(), 0);
    /// assert_eq!(Weekday::Saturday.days_from_sunday(), 6);
    /// ```
    pub const fn days_from_sunday(self) -> u8 {
        self as u8
    }

    /// The weekday `days` after Sunday, for any number of days.
    pub(crate) const fn from_days_after_sunday(days: i32) -> Self {
        match days.rem_euclid(7) {
            0 => Self::Sunday,
            1 => Self::Monday,
            2 => Self::Tuesday,
            3 => Self::Wednesday,
            4 => Self::Thursday,
            5 => Self::Friday,
            _ => Self::Saturday,
        }
    }

    /// The name that `Display` writes.
    const fn name(self) -> &'static str {
        match self {
            Self::Sunday => "sunday",
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
        }
    }

    /// The weekday of that name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|day| day.name() == name)
    }
}

impl fmt::Display for Weekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Weekday {
    type Err = UnknownName;

    /// Reads `friday` or `শুক্রবার`.
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let bengali = || match row_of(text, kinds::WEEKDAY)?.sense {
            Sense::Weekday(days) => Some(Self::from_days_after_sunday(i32::from(days))),
            _ => None,
        };
        Self::from_name(text).or_else(bengali).ok_or(UnknownName::new(text, "a weekday like `friday` or `শুক্রবার`"))
    }
}
