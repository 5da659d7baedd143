//! Warnings: what is doubtful about a parsed date or time.

use core::fmt;

/// A doubt about a parsed value; `Display` is a message for people.
///
/// A contradiction is a warning in [`Strictness::Lenient`](super::Strictness::Lenient) and an error in
/// [`Strictness::Strict`](super::Strictness::Strict); all other warnings appear in both.
///
/// A warning has no span. To locate a contradiction, parse the same text with a strict parser and otherwise the same
/// options: its error has the span of one contradiction.
///
/// ```
/// use bengali_text::datetime::{Parser, Strictness, Warning};
///
/// let lenient = Parser::new().strictness(Strictness::Lenient);
/// let found = lenient.parse_match("বুধবার, ২১ সেপ্টেম্বর ’২৩")?;
/// let warnings: Vec<Warning> = found.warnings().iter().collect();
/// assert_eq!(warnings, [Warning::WeekdayMismatch, Warning::TwoDigitYear]); // it was a Thursday
/// assert_eq!(warnings[0].to_string(), "the date falls on another weekday");
///
/// let error = lenient.strictness(Strictness::Strict).parse(found.as_str()).unwrap_err();
/// assert_eq!(&found.as_str()[error.span()], "২৩"); // add found.start() for the offset in the searched text
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Warning {
    /// The date falls on another weekday than the one written; the weekday was ignored.
    WeekdayMismatch,
    /// The Bangla and the Gregorian date are different days; the Bangla date was ignored. A Bangla date one or two days
    /// behind, as in the almanac of West Bengal, is a warning in strict mode too.
    CalendarMismatch,
    /// The date is not the day that আজ or গতকাল names; that word was ignored.
    DateMismatch,
    /// A two-digit year was read as 1970 to 2069.
    TwoDigitYear,
    /// The second number is over 12, so the first was read as the month.
    MonthFirst,
    /// The hour has no period of the day and may be twelve hours later.
    HourAmbiguous,
    /// The night of the hour may be the one after the date; the date was kept as written.
    NightAmbiguous,
    /// The text says that the time is approximate (দিকে, নাগাদ).
    Approximate,
    /// The year is not the nearest one; it was chosen to fit the weekday.
    YearFromWeekday,
    /// The Bangla year is 1394 or earlier, when the calendar had no fixed rule; the Gregorian date may be off by three
    /// days.
    Proleptic,
    /// 24:00 was read as 00:00 of the next day.
    EndOfDay,
    /// The era is not written: ১২৯১ সাল was read as a Gregorian year, or ২০২৩ with a Bangla month as a year of the
    /// Bangla era.
    EraAmbiguous,
    /// The year is not written and was taken from the reference by the [`YearRule`](super::YearRule) alone: there is no
    /// weekday, গত or আগামী. It is wrong on a page about another year.
    AssumedYear,
    /// The name of the month is misspelt and was read as the nearest one.
    MisspeltMonth,
    /// The month is not written and was taken from the reference: ১৪ তারিখে is the nearest fourteenth.
    AssumedMonth,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::WeekdayMismatch => "the date falls on another weekday",
            Self::CalendarMismatch => "the Bangla and the Gregorian date are different days",
            Self::DateMismatch => "the date is not the day that a word like \"আজ\" names",
            Self::TwoDigitYear => "the year has two digits and was read as 1970 to 2069",
            Self::MonthFirst => "the first number was read as the month",
            Self::HourAmbiguous => "the hour may be twelve hours later",
            Self::NightAmbiguous => "the night may be the one after the date",
            Self::Approximate => "the time is approximate",
            Self::YearFromWeekday => "the year was chosen to fit the weekday",
            Self::Proleptic => "the Bangla calendar had no fixed rule in that year",
            Self::EndOfDay => "24:00 was read as the start of the next day",
            Self::EraAmbiguous => "the era is not written, and the year may be Gregorian or Bangla",
            Self::AssumedYear => "the year is not written and was taken from the reference",
            Self::MisspeltMonth => "the name of the month is misspelt",
            Self::AssumedMonth => "the month is not written and was taken from the reference",
        })
    }
}

const EVERY: [Warning; 15] = [
    Warning::WeekdayMismatch,
    Warning::CalendarMismatch,
    Warning::DateMismatch,
    Warning::TwoDigitYear,
    Warning::MonthFirst,
    Warning::HourAmbiguous,
    Warning::NightAmbiguous,
    Warning::Approximate,
    Warning::YearFromWeekday,
    Warning::Proleptic,
    Warning::EndOfDay,
    Warning::EraAmbiguous,
    Warning::AssumedYear,
    Warning::MisspeltMonth,
    Warning::AssumedMonth,
];

/// A set of [`Warning`]s, in the order of declaration.
///
/// ```
/// use bengali_text::datetime::{Parser, Strictness, Warning};
///
/// let parser = Parser::new().strictness(Strictness::Lenient);
/// let warnings = parser.parse_match("সোমবার, ২১ সেপ্টেম্বর ’২৩")?.warnings();
/// assert!(warnings.contains(Warning::WeekdayMismatch));
/// assert_eq!(format!("{warnings:?}"), "{WeekdayMismatch, TwoDigitYear}");
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Warnings(u16);

impl Warnings {
    pub(super) const NONE: Self = Self(0);

    pub(super) const fn add(&mut self, warning: Warning) {
        self.0 |= 1 << warning as u16;
    }

    /// Whether `warning` is in the set.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Warning};
    /// let found = Parser::new().parse_match("৫টা")?;
    /// assert!(found.warnings().contains(Warning::HourAmbiguous));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn contains(self, warning: Warning) -> bool {
        self.0 & (1 << warning as u16) != 0
    }

    /// Whether there is no warning.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// assert!(Parser::new().parse_match("২১ সেপ্টেম্বর ২০২৩")?.warnings().is_empty());
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many warnings there are.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// assert_eq!(Parser::new().parse_match("বিকেল চারটার দিকে")?.warnings().len(), 1);
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Iterates over the warnings in the order of declaration.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Warning};
    /// let found = Parser::new().parse_match("বিকেল চারটার দিকে")?;
    /// assert_eq!(found.warnings().iter().collect::<Vec<_>>(), [Warning::Approximate]);
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn iter(self) -> WarningIter {
        WarningIter { left: self.0 }
    }
}

impl fmt::Debug for Warnings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl FromIterator<Warning> for Warnings {
    fn from_iter<I: IntoIterator<Item = Warning>>(warnings: I) -> Self {
        let mut set = Self::NONE;
        set.extend(warnings);
        set
    }
}

impl Extend<Warning> for Warnings {
    fn extend<I: IntoIterator<Item = Warning>>(&mut self, warnings: I) {
        for warning in warnings {
            self.add(warning);
        }
    }
}

impl IntoIterator for &Warnings {
    type Item = Warning;
    type IntoIter = WarningIter;

    fn into_iter(self) -> WarningIter {
        self.iter()
    }
}

impl IntoIterator for Warnings {
    type Item = Warning;
    type IntoIter = WarningIter;

    fn into_iter(self) -> WarningIter {
        self.iter()
    }
}

/// Iterator over a set of [`Warnings`]; see [`Warnings::iter`].
///
/// ```
/// use bengali_text::datetime::{Parser, Warning};
/// let mut warnings = Parser::new().parse_match("৫টা")?.warnings().iter();
/// assert_eq!((warnings.len(), warnings.next()), (1, Some(Warning::HourAmbiguous)));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators do nothing until they are asked"]
pub struct WarningIter {
    left: u16,
}

impl Iterator for WarningIter {
    type Item = Warning;

    fn next(&mut self) -> Option<Warning> {
        let warning = *EVERY.get(self.left.trailing_zeros() as usize)?;
        self.left &= self.left - 1;
        Some(warning)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let count = self.left.count_ones() as usize;
        (count, Some(count))
    }
}

impl ExactSizeIterator for WarningIter {}
impl core::iter::FusedIterator for WarningIter {}

const _: () = assert!(EVERY.len() <= 16, "Warnings holds 16 warnings");
