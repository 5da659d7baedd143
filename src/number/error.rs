//! What can be wrong with a number, and where.

use core::{fmt, ops::Range};

use crate::pad::padded;

/// What is wrong with a number.
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
    /// There is nothing to read.
    Empty,
    /// A character that no number has at this place, a second number among them.
    InvalidDigit,
    /// Commas that follow neither the Indian (১২,৩৪,৫৬৭) nor the Western (১,২৩৪,৫৬৭) grouping.
    InvalidGrouping,
    /// A decimal point without digits on both sides, a second one, or a fraction over zero.
    InvalidDecimal,
    /// The value has a fraction and the wanted type has none.
    NotAnInteger,
    /// The value is negative and the wanted type has no such values.
    Negative,
    /// The value does not fit the wanted type, or has more digits than can be computed with.
    Overflow,
    /// Scales or units that do not descend: ৫ লাখ ২ কোটি, ২ টাকা ১৬০ পয়সা.
    UnitOrder,
    /// A scale without a count, where one is needed: লাখ পাঁচ.
    MissingCoefficient,
    /// A count with a fraction that more follows than its scale: ১.৫ লাখ ২০ হাজার.
    FractionalCoefficient,
    /// A word that needs a number after it stands alone: সাড়ে.
    MissingOperand,
    /// A word combined as nobody says it: সাড়ে এক for দেড়.
    NonStandard,
    /// A fraction that no decimal can hold: one third.
    NonTerminating,
    /// A word that is no number word.
    UnknownWord,
    /// An ordinal suffix that does not belong to its number: ৫লা.
    UnknownSuffix,
    /// A number word that cannot follow the one before it: এক এক.
    UnexpectedWord,
    /// An ordinal where a cardinal was asked for: প্রথম.
    IsOrdinal,
    /// What can be read in more than one way: words that mean about so many (পাঁচ ছয়), an amount whose last sign may be a danda (৫৷).
    Ambiguous,
    /// Figures and words beside them that say two numbers: ৫০০০ (ছয় হাজার) টাকা.
    Disagreement,
    /// A number, and then something else.
    TrailingInput,
}

impl core::error::Error for ErrorKind {}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Empty => "nothing to read, expected a number such as ১,২৩,৪৫৬",
            Self::InvalidDigit => "a character that is out of place, expected a digit",
            Self::InvalidGrouping => "irregular commas, expected them as in ১২,৩৪,৫৬৭ or ১,২৩৪,৫৬৭",
            Self::InvalidDecimal => {
                "a decimal that is not complete, expected digits on both sides of one point, as in ০.৫"
            }
            Self::NotAnInteger => "a fraction, expected a whole number",
            Self::Negative => "a negative number, expected one from zero on",
            Self::Overflow => "a number that is too large, expected one that fits the type",
            Self::UnitOrder => {
                "units out of order, expected each part to be smaller than the unit before it, as in ২ কোটি ৫ লাখ"
            }
            Self::MissingCoefficient => "a scale without its count, expected one before it, as in ১ লাখ",
            Self::FractionalCoefficient => {
                "more after a count with a fraction, expected such a count only before the last scale"
            }
            Self::MissingOperand => {
                "a word that changes a number without one, expected a number after it, as in সাড়ে তিন"
            }
            Self::NonStandard => {
                "number words that do not go together, expected দেড় for one and a half, আড়াই for two and a half"
            }
            Self::NonTerminating => "a fraction without an end, expected one that a decimal can hold, such as ৩/৪",
            Self::UnknownWord => "unknown word, expected a number word such as পাঁচ or হাজার",
            Self::UnknownSuffix => {
                "unknown suffix, expected the one that belongs to the number, as in ১ম, ২১শে or ১১তম"
            }
            Self::UnexpectedWord => "another number word, expected a scale or the end",
            Self::IsOrdinal => "an ordinal, expected a cardinal such as এক",
            Self::Ambiguous => "more than one way to read it, expected one number",
            Self::Disagreement => "another number in brackets, expected the one before them",
            Self::TrailingInput => "more than a number, expected the text to end with it",
        })
    }
}

/// Why a text is not the number that was asked for, and which bytes of it are to blame.
///
/// For people show [`kind`](Self::kind) and the text with [`span`](Self::span) marked; `Display` adds the bytes, for logs.
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

    /// The same error with what was meant.
    pub(super) const fn suggesting(self, suggestion: Option<&'static str>) -> Self {
        Self { suggestion, ..self }
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

    /// The bytes of the input that are to blame. Both ends are character boundaries; the range is empty only where
    /// something is missing at the end of the text.
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

    /// What probably belongs in place of these bytes: the number word that a mistyped one nearly is, the suffix of an ordinal, দেড়
    /// for সাড়ে এক. `None` where that is not clear.
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
