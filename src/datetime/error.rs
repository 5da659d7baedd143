//! The error of parsing a date or time: what is wrong, and where.

use crate::calendar::DateError;
use crate::display::padded;
use core::convert::Infallible;
use core::fmt;
use core::ops::Range;

/// The kind of error in a text that was expected to be a date or time.
///
/// ```
/// use bengali_text::datetime::{ErrorKind, Parser};
///
/// let kind = |text| Parser::new().parse(text).unwrap_err().kind();
/// assert_eq!(kind("৩১ সেপ্টেম্বর ২০২৩"), ErrorKind::InvalidDay);
/// assert_eq!(kind("২১ সেপ্টেম্বর ২৩"), ErrorKind::TwoDigitYear);
/// assert_eq!(kind("কাল"), ErrorKind::Ambiguous);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is empty or blank.
    Empty,
    /// The text is not a date or time.
    NoDate,
    /// A word in the place of a month is not a known month; [`Error::suggestion`] names the likely one.
    UnknownMonth,
    /// The month has no such day.
    InvalidDay,
    /// There is no such month.
    InvalidMonth,
    /// There is no such time of the day.
    InvalidTime,
    /// The hour does not fit the period of the day, as in রাত ১৪:০০.
    PeriodMismatch,
    /// The date does not fall on the weekday that is written with it.
    WeekdayMismatch,
    /// The Bangla date and the Gregorian date beside it are different days.
    CalendarMismatch,
    /// The date is not the day that a word like আজ or গতকাল names.
    DateMismatch,
    /// The year is required and is not written.
    MissingYear,
    /// The time is required and is not written.
    MissingTime,
    /// The text is relative to a reference that the parser does not have; see
    /// [`Parser::reference`](super::Parser::reference).
    MissingReference,
    /// The text has more than one reading, as কাল is yesterday or tomorrow.
    Ambiguous,
    /// The length of time is not exact, as in কিছুক্ষণ আগে.
    Imprecise,
    /// The year has two digits, and its century is not known.
    TwoDigitYear,
    /// The year lies outside -9999 to 9999.
    YearOutOfRange,
    /// The end of a range lies before its start.
    InvertedRange,
    /// Text that is not part of the date follows it.
    TrailingInput,
    /// The calendar is recognized but not converted: Hijri, or Bangla with
    /// [`bangla_calendar(None)`](super::Parser::bangla_calendar).
    UnsupportedCalendar,
    /// The text is not an offset from UTC.
    InvalidOffset,
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.message())
    }
}

impl ErrorKind {
    const fn message(self) -> &'static str {
        match self {
            Self::Empty => "the text is empty, expected a date or time like \"২১ সেপ্টেম্বর ২০২৩\"",
            Self::NoDate => "not a date or time, expected one like \"২১ সেপ্টেম্বর ২০২৩\"",
            Self::UnknownMonth => "unknown month, expected a name like \"জুলাই\"",
            Self::InvalidDay => "the month has no such day, expected 1 to the last day of the month",
            Self::InvalidMonth => "no such month, expected 1 to 12, written after the day",
            Self::InvalidTime => "no such time, expected 00:00 to 23:59",
            Self::PeriodMismatch => "the hour does not fit the period of the day, expected a time like \"রাত ৯টা\"",
            Self::WeekdayMismatch => "the date falls on another weekday, expected date and weekday to agree",
            Self::CalendarMismatch => "the Bangla and the Gregorian date are different days, expected the same day",
            Self::DateMismatch => "the date is not the day that a word like \"আজ\" names, expected the same day",
            Self::MissingYear => "the year is missing, expected a date like \"২১ সেপ্টেম্বর ২০২৩\"",
            Self::MissingTime => "the time of the day is missing, expected a time like \"রাত ৯টা\"",
            Self::MissingReference => "the text is relative to an unknown day, expected a parser with a reference",
            Self::Ambiguous => "the text has more than one reading, expected a form like \"গতকাল\" or \"রাত ১০টা\"",
            Self::Imprecise => "the length of time is not exact, expected one like \"৩ ঘণ্টা আগে\"",
            Self::TwoDigitYear => "the year has two digits, expected four",
            Self::YearOutOfRange => "the year is out of range, expected -9999 to 9999",
            Self::InvertedRange => "the range ends before it starts, expected the earlier end first",
            Self::TrailingInput => "more text follows, expected the text to end after the date or time",
            Self::UnsupportedCalendar => "dates of this calendar are not converted, expected a Gregorian date",
            Self::InvalidOffset => "not an offset from UTC, expected one like \"+06:00\"",
        }
    }
}

impl core::error::Error for ErrorKind {}

/// Lets [`Match::to`](super::Match::to) return a [`Value`](super::Value) too, which cannot fail.
impl From<Infallible> for ErrorKind {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

/// The error of reading a text as a date or time: what is wrong, and where.
///
/// To show it to a person, print [`kind`](Self::kind) and the text with [`span`](Self::span) marked; `Display` adds the
/// bytes, for logs.
///
/// ```
/// use bengali_text::datetime::{ErrorKind, Parser};
///
/// let text = "২১ সেপ্টেম্বার ২০২৩";
/// let error = Parser::new().parse(text).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::UnknownMonth);
/// assert_eq!(&text[error.span()], "সেপ্টেম্বার");
/// assert_eq!(error.suggestion(), Some("সেপ্টেম্বর"));
/// assert_eq!(
///     error.to_string(),
///     "unknown month, expected a name like \"জুলাই\", perhaps \"সেপ্টেম্বর\" (bytes 7..40)"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub struct Error {
    kind: ErrorKind,
    start: usize,
    end: usize,
    suggestion: Option<&'static str>,
}

impl Error {
    pub(super) const fn new(kind: ErrorKind, start: usize, end: usize) -> Self {
        Self { kind, start, end, suggestion: None }
    }

    pub(super) const fn suggesting(mut self, name: &'static str) -> Self {
        self.suggestion = Some(name);
        self
    }

    /// What is wrong.
    ///
    /// ```
    /// use bengali_text::datetime::{ErrorKind, Parser};
    /// let error = Parser::new().parse("রাত ১৪:০০").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::PeriodMismatch);
    /// ```
    pub const fn kind(&self) -> ErrorKind {
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

    /// The name that was likely meant, for [`ErrorKind::UnknownMonth`].
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

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            self.kind.fmt(f)?;
            if let Some(name) = self.suggestion {
                write!(f, ", perhaps \"{name}\"")?;
            }
            write!(f, " (bytes {}..{})", self.start, self.end)
        })
    }
}

/// Keeps the kind. A [`DateError`] has no text, so the span is empty.
impl From<DateError> for Error {
    fn from(error: DateError) -> Self {
        let kind = match error {
            DateError::YearOutOfRange => ErrorKind::YearOutOfRange,
            DateError::MonthOutOfRange => ErrorKind::InvalidMonth,
            DateError::DayOutOfRange { .. } => ErrorKind::InvalidDay,
            DateError::Malformed { .. } => ErrorKind::NoDate,
        };
        Self::new(kind, 0, 0)
    }
}
