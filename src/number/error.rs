//! What can be wrong with a number, and where.

use core::{fmt, ops::Range};

/// What is wrong with a number.
///
/// ```
/// use bengali_text::number::{self, NumberErrorKind};
///
/// let kind = |text| number::parse::<i64>(text).unwrap_err().kind();
/// assert_eq!(kind("১,২৩৪,৫"), NumberErrorKind::InvalidGrouping);
/// assert_eq!(kind("১২.৫"), NumberErrorKind::NotAnInteger);
/// assert_eq!(kind("৫ লাখ ২ কোটি"), NumberErrorKind::UnitOrder);
/// assert_eq!(number::parse_words::<i64>("পাঁচ ছয়").unwrap_err().kind(), NumberErrorKind::Ambiguous);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum NumberErrorKind {
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
    /// The value does not fit the wanted type, or is beyond what words are read and written for.
    Overflow,
    /// Units that do not descend: ৫ লাখ ২ কোটি.
    UnitOrder,
    /// A unit without a count: লাখ.
    MissingCoefficient,
    /// A count with a fraction that more units follow: ১.৫ লাখ ২০ হাজার.
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
    /// Words that mean about so many: পাঁচ ছয়.
    Ambiguous,
    /// A number, and then something else.
    TrailingInput,
}

impl fmt::Display for NumberErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "expected a number such as ১,২৩,৪৫৬ or সাড়ে তিন লাখ, found nothing",
            Self::InvalidDigit => "expected a digit",
            Self::InvalidGrouping => "expected commas as in ১২,৩৪,৫৬৭ or ১,২৩৪,৫৬৭",
            Self::InvalidDecimal => "expected digits on both sides of one decimal point, as in ০.৫",
            Self::NotAnInteger => "expected a whole number, found a fraction",
            Self::Overflow => "expected a number that fits the type, found a larger one",
            Self::UnitOrder => "expected units in descending order, as in ২ কোটি ৫ লাখ",
            Self::MissingCoefficient => "expected a count before the unit, as in ১ লাখ",
            Self::FractionalCoefficient => "expected a count with a fraction only before the last unit",
            Self::MissingOperand => "expected a number after this word, as in সাড়ে তিন",
            Self::NonStandard => "expected দেড় for one and a half, আড়াই for two and a half",
            Self::NonTerminating => "expected a fraction that a decimal can hold, such as ৩/৪",
            Self::UnknownWord => "expected a number word such as পাঁচ or হাজার",
            Self::UnknownSuffix => "expected the suffix that belongs to the number, as in ১ম, ২১শে or ১১তম",
            Self::UnexpectedWord => "expected a unit or the end, found another number word",
            Self::IsOrdinal => "expected a cardinal such as এক, found an ordinal",
            Self::Ambiguous => "expected one number, found an approximation such as পাঁচ ছয়",
            Self::TrailingInput => "expected the number to end the text",
        })
    }
}

/// Why a text is not the number that was asked for, and which bytes of it are to blame.
///
/// ```
/// use bengali_text::number::{self, NumberErrorKind};
///
/// let text = "৫ লাখ ২ কোটি";
/// let error = number::parse::<i64>(text).unwrap_err();
/// assert_eq!(error.kind(), NumberErrorKind::UnitOrder);
/// assert_eq!(&text[error.span()], "কোটি");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{kind} (bytes {start}..{end})")]
pub struct ParseNumberError {
    kind: NumberErrorKind,
    start: usize,
    end: usize,
}

impl ParseNumberError {
    pub(crate) const fn new(kind: NumberErrorKind, start: usize, end: usize) -> Self {
        Self { kind, start, end }
    }

    /// What is wrong.
    ///
    /// ```
    /// use bengali_text::number::{self, NumberErrorKind};
    /// let error = number::parse::<u8>("৩০০").unwrap_err();
    /// assert_eq!(error.kind(), NumberErrorKind::Overflow);
    /// ```
    pub const fn kind(&self) -> NumberErrorKind {
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
}
