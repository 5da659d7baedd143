//! The seven days of the week.

/// A day of the week, in the order Bangladesh and India print their calendars: Sunday first (CLDR `firstDay` of BD and IN).
///
/// ```
/// use bengali_text::calendar::{Date, Weekday};
/// assert_eq!(Date::new(2023, 9, 20)?.weekday(), Weekday::Wednesday); // বুধবার
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
    /// All seven, from Sunday.
    ///
    /// ```
    /// use bengali_text::calendar::Weekday;
    /// assert_eq!(Weekday::ALL.len(), 7);
    /// assert_eq!(Weekday::ALL[5], Weekday::Friday);
    /// ```
    pub const ALL: [Self; 7] =
        [Self::Sunday, Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday];

    /// Days after Sunday, 0 to 6.
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
}
