//! The error type of parsing numbers: what is wrong, where, and a suggestion.

use core::{fmt, ops::Range};

use crate::display::padded;

/// What is wrong with a number that cannot be parsed.
///
/// ```
/// use bengali_text::number::{self, ErrorKind};
///
/// let kind = |text| number::parse::<i64>(text).unwrap_err().kind();
/// assert_eq!(kind("১,২৩৪,৫"), ErrorKind::InvalidGrouping);
/// assert_eq!(kind("১২.৫"), ErrorKind::NotAnInteger);
/// assert_eq!(kind("৫ লাখ ২ কোটি"), ErrorKind::UnitOrder);
/// assert_eq!(number::parse::<i64>("পাঁচ ছয়").unwrap_err().kind(), ErrorKind::Ambiguous);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is empty.
    Empty,
    /// A character that cannot be here, such as one of a second number.
    InvalidDigit,
    /// Commas that follow neither the Indian (১২,৩৪,৫৬৭) nor the Western (১,২৩৪,৫৬৭) grouping.
    InvalidGrouping,
    /// A decimal point without digits on both sides, a second one, or a denominator of zero.
    InvalidDecimal,
    /// The value has a fraction, and the target type is an integer.
    NotAnInteger,
    /// The value is negative, and the target type is unsigned.
    Negative,
    /// The value does not fit the target type, or has too many digits for the arithmetic of its words.
    Overflow,
    /// Scales or units that do not descend: ৫ লাখ ২ কোটি, ২ টাকা ১৬০ পয়সা.
    UnitOrder,
    /// A scale without a number before it, where one is required: লাখ পাঁচ.
    MissingCoefficient,
    /// A fraction before a scale that is not the last: ১.৫ লাখ ২০ হাজার.
    FractionalCoefficient,
    /// A word without the number that must follow it: সাড়ে.
    MissingOperand,
    /// A combination of words that is not used: সাড়ে এক for দেড়.
    NonStandard,
    /// A fraction without a finite decimal: one third.
    NonTerminating,
    /// A word that is not a number word.
    UnknownWord,
    /// An ordinal suffix that does not belong to its number: ৫লা.
    UnknownSuffix,
    /// A number word that cannot follow the one before it: এক এক.
    UnexpectedWord,
    /// An ordinal where a cardinal was asked for: প্রথম.
    IsOrdinal,
    /// A number with more than one reading: an approximation (পাঁচ ছয়), an amount whose last sign may be a danda (৫৷).
    Ambiguous,
    /// Figures and the words beside them differ: ৫০০০ (ছয় হাজার) টাকা.
    Disagreement,
    /// Something else follows the number.
    TrailingInput,
}

impl core::error::Error for ErrorKind {}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Empty => "an empty text, expected a number such as ১,২৩,৪৫৬",
            Self::InvalidDigit => "an unexpected character, expected a digit",
            Self::InvalidGrouping => "misplaced commas, expected them as in ১২,৩৪,৫৬৭ or ১,২৩৪,৫৬৭",
            Self::InvalidDecimal => "a malformed decimal, expected digits on both sides of one point, as in ০.৫",
            Self::NotAnInteger => "a fraction, expected a whole number",
            Self::Negative => "a negative number, expected zero or more",
            Self::Overflow => "a number that is too large, expected one that fits the type",
            Self::UnitOrder => {
                "units out of order, expected each part to be smaller than the unit before it, as in ২ কোটি ৫ লাখ"
            }
            Self::MissingCoefficient => "a scale without a number before it, expected one as in ১ লাখ",
            Self::FractionalCoefficient => {
                "a fraction before a scale that is not the last, expected a whole number, as in ১ লাখ ৭০ হাজার"
            }
            Self::MissingOperand => "a word without the number it belongs to, expected one after it, as in সাড়ে তিন",
            Self::NonStandard => {
                "an unusual combination of number words, expected দেড় for one and a half, আড়াই for two and a half"
            }
            Self::NonTerminating => "a fraction without a finite decimal, expected one such as ৩/৪",
            Self::UnknownWord => "unknown word, expected a number word such as পাঁচ or হাজার",
            Self::UnknownSuffix => {
                "unknown suffix, expected the one that belongs to the number, as in ১ম, ২১শে or ১১তম"
            }
            Self::UnexpectedWord => "an unexpected number word, expected a scale or the end of the number",
            Self::IsOrdinal => "an ordinal, expected a cardinal such as এক",
            Self::Ambiguous => "an ambiguous number, expected one with a single reading",
            Self::Disagreement => "a different number in brackets, expected the same as before them",
            Self::TrailingInput => "more text after the number, expected none",
        })
    }
}

/// The error of parsing a number: what is wrong, and the bytes at fault.
///
/// To show it to people, print [`kind`](Self::kind) and highlight [`span`](Self::span) in the text; `Display` adds the bytes, for logs.
///
/// ```
/// use bengali_text::number::{self, ErrorKind};
///
/// let text = "৫ লাখ ২ কোটি";
/// let error = number::parse::<i64>(text).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::UnitOrder);
/// assert_eq!(&text[error.span()], "কোটি");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub struct Error {
    kind: ErrorKind,
    start: usize,
    end: usize,
    suggestion: Option<&'static str>,
}

impl Error {
    pub(crate) const fn new(kind: ErrorKind, start: usize, end: usize) -> Self {
        Self { kind, start, end, suggestion: None }
    }

    /// Adds a suggestion.
    pub(super) const fn suggesting(self, suggestion: Option<&'static str>) -> Self {
        Self { suggestion, ..self }
    }

    /// The error of a text from which these bytes were taken away at the start.
    pub(super) const fn moved(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by, ..self }
    }

    /// What is wrong.
    ///
    /// ```
    /// use bengali_text::number::{self, ErrorKind};
    /// let error = number::parse::<u8>("৩০০").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Overflow);
    /// ```
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The bytes of the input that are at fault. Both ends are character boundaries; the range is empty only if something is missing
    /// at the end of the text.
    ///
    /// ```
    /// use bengali_text::number;
    /// let text = "১২ক";
    /// let error = number::parse::<u32>(text).unwrap_err();
    /// assert_eq!(&text[error.span()], "ক");
    /// ```
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    /// A likely replacement for these bytes, if there is one: the number word nearest to a mistyped one, the suffix of an ordinal, দেড় for
    /// সাড়ে এক.
    ///
    /// ```
    /// use bengali_text::number::{self, ordinal};
    ///
    /// let error = number::parse::<u32>("পাঁচ হাজাার").unwrap_err();
    /// assert_eq!(error.suggestion(), Some("হাজার"));
    /// assert_eq!(number::parse::<f64>("সাড়ে দুই").unwrap_err().suggestion(), Some("আড়াই"));
    /// assert_eq!(ordinal::parse("৪ম").unwrap_err().suggestion(), Some("র্থ"));
    /// ```
    pub const fn suggestion(&self) -> Option<&'static str> {
        self.suggestion
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            let Self { kind, start, end, .. } = self;
            write!(f, "{kind}")?;
            if let Some(suggestion) = self.suggestion {
                write!(f, ", perhaps \"{suggestion}\"")?;
            }
            write!(f, " (bytes {start}..{end})")
        })
    }
}
