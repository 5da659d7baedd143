//! Why a text is not a date, and what is doubtful about one that is.

use core::fmt;
use core::ops::Range;

/// What is wrong with a text that was to be a date or time.
///
/// ```
/// use bengali_text::datetime::{DateErrorKind, Parser};
///
/// let kind = |text| Parser::new().parse(text).unwrap_err().kind();
/// assert_eq!(kind("৩১ সেপ্টেম্বর ২০২৩"), DateErrorKind::InvalidDay);
/// assert_eq!(kind("২১ সেপ্টেম্বর ২৩"), DateErrorKind::TwoDigitYear);
/// assert_eq!(kind("কাল"), DateErrorKind::Ambiguous);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DateErrorKind {
    /// The text is empty or blank.
    Empty,
    /// The text is not a date or time.
    NoDate,
    /// A word stands where a month should, and is not one; [`ParseError::suggestion`] names the likely one.
    UnknownMonth,
    /// The month has no such day.
    InvalidDay,
    /// There is no such month.
    InvalidMonth,
    /// There is no such time of the day.
    InvalidTime,
    /// The hour does not belong to the period of the day it is said with.
    PeriodMismatch,
    /// The date does not fall on the weekday it is said with.
    WeekdayMismatch,
    /// The Bangla date is not the Gregorian date it stands beside.
    CalendarMismatch,
    /// The date is not the day that a word like আজ or গতকাল names.
    DateMismatch,
    /// The year is needed and was not given.
    MissingYear,
    /// The time is needed and was not given.
    MissingTime,
    /// The text counts from a day that the parser was not told; see [`Parser::reference`](super::Parser::reference).
    MissingReference,
    /// The text can mean more than one thing.
    Ambiguous,
    /// The text names no exact time.
    Imprecise,
    /// A year of two digits.
    TwoDigitYear,
    /// The year lies outside -9999 to 9999.
    YearOutOfRange,
    /// The end of a range lies before its start.
    InvertedRange,
    /// Text follows that is no part of the date.
    TrailingInput,
    /// The calendar is recognized but not converted.
    UnsupportedCalendar,
}

impl fmt::Display for DateErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl DateErrorKind {
    const fn message(self) -> &'static str {
        match self {
            Self::Empty => "the text is empty, expected a date or time like \"২১ সেপ্টেম্বর ২০২৩\"",
            Self::NoDate => "not a date or time, expected one like \"২১ সেপ্টেম্বর ২০২৩\"",
            Self::UnknownMonth => "unknown month",
            Self::InvalidDay => "the month has no such day, expected one like \"৩০ সেপ্টেম্বর\"",
            Self::InvalidMonth => "no such month, expected 1 to 12 after the day",
            Self::InvalidTime => "no such time, expected 00:00 to 23:59",
            Self::PeriodMismatch => "the hour does not belong to the period of the day, expected one like \"রাত ৯টা\"",
            Self::WeekdayMismatch => "the date falls on another weekday, expected the two to agree",
            Self::CalendarMismatch => "the Bangla and the Gregorian date differ, expected the two to agree",
            Self::DateMismatch => "the date is not the day counted from the reference, expected the two to agree",
            Self::MissingYear => "expected a year",
            Self::MissingTime => "expected a time of the day",
            Self::MissingReference => "expected a reference to count from",
            Self::Ambiguous => "the text can mean more than one time, expected one like \"গতকাল\" or \"রাত ১০টা\"",
            Self::Imprecise => "expected an exact time like \"৩ ঘণ্টা আগে\"",
            Self::TwoDigitYear => "expected a year of four digits",
            Self::YearOutOfRange => "expected a year from -9999 to 9999",
            Self::InvertedRange => "the range ends before it starts, expected the earlier end first",
            Self::TrailingInput => "expected the text to end after the date",
            Self::UnsupportedCalendar => "the Hijri calendar is not converted, expected a Gregorian or Bangla date",
        }
    }
}

/// A text that could not be read as a date or time: what is wrong, and where.
///
/// ```
/// use bengali_text::datetime::{DateErrorKind, Parser};
///
/// let text = "২১ সেপ্টেম্বার ২০২৩";
/// let error = Parser::new().parse(text).unwrap_err();
/// assert_eq!(error.kind(), DateErrorKind::UnknownMonth);
/// assert_eq!(&text[error.span()], "সেপ্টেম্বার");
/// assert_eq!(error.suggestion(), Some("সেপ্টেম্বর"));
/// assert_eq!(error.to_string(), "unknown month, expected one like \"সেপ্টেম্বর\"");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub struct ParseError {
    kind: DateErrorKind,
    start: usize,
    end: usize,
    suggestion: Option<&'static str>,
}

impl ParseError {
    pub(super) const fn new(kind: DateErrorKind, start: usize, end: usize) -> Self {
        Self { kind, start, end, suggestion: None }
    }

    pub(super) const fn suggesting(mut self, name: &'static str) -> Self {
        self.suggestion = Some(name);
        self
    }

    /// What is wrong.
    ///
    /// ```
    /// use bengali_text::datetime::{DateErrorKind, Parser};
    /// let error = Parser::new().parse("রাত ১৪:০০").unwrap_err();
    /// assert_eq!(error.kind(), DateErrorKind::PeriodMismatch);
    /// ```
    pub const fn kind(&self) -> DateErrorKind {
        self.kind
    }

    /// The bytes of the text that the error is about.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let text = "৩২ জানুয়ারি ২০২৩";
    /// let error = Parser::new().parse(text).unwrap_err();
    /// assert_eq!(&text[error.span()], "৩২");
    /// ```
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The name that was likely meant, for [`DateErrorKind::UnknownMonth`].
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let error = Parser::new().parse("২১ নভেমবার ২০২৩").unwrap_err();
    /// assert_eq!(error.suggestion(), Some("নভেম্বর"));
    /// ```
    pub const fn suggestion(&self) -> Option<&'static str> {
        self.suggestion
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        match self.suggestion {
            Some(name) => write!(f, ", expected one like \"{name}\""),
            None => Ok(()),
        }
    }
}

/// Something a careful reader would want to know about a value; `Display` says it in words.
///
/// The contradictions are warnings only in [`Strictness::Lenient`](super::Strictness::Lenient) and errors otherwise; the
/// rest are said in both.
///
/// ```
/// use bengali_text::datetime::{Parser, Strictness, Warning};
///
/// let lenient = Parser::new().strictness(Strictness::Lenient);
/// let found = lenient.parse_match("বুধবার, ২১ সেপ্টেম্বর ’২৩")?;
/// let warnings: Vec<Warning> = found.warnings().collect();
/// assert_eq!(warnings, [Warning::WeekdayMismatch, Warning::TwoDigitYear]); // it was a Thursday
/// assert_eq!(warnings[0].to_string(), "the date falls on another weekday");
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Warning {
    /// The date falls on another weekday than the one written; the date was taken.
    WeekdayMismatch,
    /// The Bangla date beside the Gregorian one is another day; the Gregorian date was taken.
    CalendarMismatch,
    /// The date is another day than the one that আজ or গতকাল names; the date was taken.
    DateMismatch,
    /// A year of two digits was taken to lie in 1970 to 2069.
    TwoDigitYear,
    /// The second number was over 12, so the first was taken as the month.
    MonthFirst,
    /// The hour was named without a period of the day and may be twelve hours later.
    HourAmbiguous,
    /// A night hour: the date as written, though the night may be that which follows it.
    NightAmbiguous,
    /// The text says that the time is approximate (দিকে, নাগাদ).
    Approximate,
    /// The year was chosen to fit the weekday, and is not the nearest one.
    YearFromWeekday,
    /// The Bangla date lies before the calendar was fixed in 1394 (1987), so its Gregorian day may be off by two.
    Proleptic,
    /// 24:00 was read as 00:00 of the next day.
    EndOfDay,
    /// A year such as ১২৯১ সাল was taken as Gregorian, and one such as ২০২৩ with a Bangla month as of the Bangla era; either may
    /// be of the other.
    EraAmbiguous,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WeekdayMismatch => "the date falls on another weekday",
            Self::CalendarMismatch => "the Bangla date beside the Gregorian one is another day",
            Self::DateMismatch => "the date is not the day counted from the reference",
            Self::TwoDigitYear => "a year of two digits, taken to lie in 1970 to 2069",
            Self::MonthFirst => "the month stands before the day",
            Self::HourAmbiguous => "the hour may be twelve hours later",
            Self::NightAmbiguous => "the night may be the one that follows the date",
            Self::Approximate => "the time is approximate",
            Self::YearFromWeekday => "the year was chosen to fit the weekday",
            Self::Proleptic => "the Bangla calendar had no fixed rule in that year",
            Self::EndOfDay => "24:00, taken as the start of the next day",
            Self::EraAmbiguous => "the year may be of the other era, Gregorian or Bangla",
        })
    }
}

const EVERY: [Warning; 12] = [
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
];

/// A set of [`Warning`]s, and the iterator over it in the order of declaration.
///
/// ```
/// use bengali_text::datetime::{Parser, Strictness, Warning};
///
/// let parser = Parser::new().strictness(Strictness::Lenient);
/// let found = parser.parse_match("সোমবার, ২১ সেপ্টেম্বর ২০২৩")?;
/// assert_eq!(found.warnings().collect::<Vec<_>>(), [Warning::WeekdayMismatch]);
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
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
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn contains(&self, warning: Warning) -> bool {
        self.0 & (1 << warning as u16) != 0
    }

    /// Whether there is no warning.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// assert!(Parser::new().parse_match("২১ সেপ্টেম্বর ২০২৩")?.warnings().is_empty());
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn is_empty(&self) -> bool {
        self.0 == 0
    }
}

impl ExactSizeIterator for Warnings {}
impl core::iter::FusedIterator for Warnings {}

impl Iterator for Warnings {
    type Item = Warning;

    fn size_hint(&self) -> (usize, Option<usize>) {
        let count = self.0.count_ones() as usize;
        (count, Some(count))
    }

    fn next(&mut self) -> Option<Warning> {
        let warning = *EVERY.get(self.0.trailing_zeros() as usize)?;
        self.0 &= self.0 - 1;
        Some(warning)
    }
}
