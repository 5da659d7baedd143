//! The match type of the search for numbers: the byte range, the value, the form and the unit of a number.

use alloc::string::String;
use core::ops::Range;
use core::str::FromStr;

use super::entire;
use super::error::Error;
use super::grammar::FirstScale;
use super::quantity::Unit;

/// The form of a number in running text: figures, words or an ordinal.
///
/// ```
/// use bengali_text::number::{self, MatchKind};
///
/// let kinds: Vec<MatchKind> = number::find_iter("৩ লাখ মানুষ, সাড়ে তিনশ বাস, ৫ম দিন").map(|found| found.kind()).collect();
/// assert_eq!(kinds, [MatchKind::Figures, MatchKind::Words, MatchKind::Ordinal]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MatchKind {
    /// In digits, perhaps with scales: ৩ কোটি ২৫ লাখ.
    Figures,
    /// In words: সাড়ে তিনশ.
    Words,
    /// An ordinal in digits or words: ৫ম, প্রথম.
    Ordinal,
}

impl MatchKind {
    /// Its name for a column of a table or a field of a record: `figures`, `words`, `ordinal`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Figures => "figures",
            Self::Words => "words",
            Self::Ordinal => "ordinal",
        }
    }
}

/// A number found in running text.
///
/// ```
/// use bengali_text::number::{self, Currency, Unit};
///
/// let found = number::find_iter("দাম মাত্র ৫০০ টাকা।").next().unwrap();
/// assert_eq!((found.as_str(), found.value()), ("৫০০ টাকা", "500"));
/// assert_eq!(found.unit(), Some(Unit::Currency(Currency::Taka)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Match<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: String,
    pub(super) kind: MatchKind,
    pub(super) unit: Option<Unit<'t>>,
    /// The scales of its first count; `None` for ordinals and for signs such as ½.
    pub(super) first_scale: Option<FirstScale>,
}

impl<'t> Match<'t> {
    /// The bytes of the number in the text, including its sign, its unit and the ending of its last word. Both ends are grapheme
    /// cluster boundaries.
    ///
    /// ```
    /// let text = "দাম মাত্র ৫০০ টাকা।";
    /// let found = bengali_text::number::find_iter(text).next().unwrap();
    /// assert_eq!(&text[found.range()], "৫০০ টাকা");
    /// ```
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The byte of the searched text where the match starts.
    ///
    /// ```
    /// let found = bengali_text::number::find_iter("এবার ১২ কোটি মানুষ").next().unwrap();
    /// assert_eq!(found.start(), "এবার ".len());
    /// ```
    pub const fn start(&self) -> usize {
        self.start
    }

    /// The byte of the searched text where the match ends.
    ///
    /// ```
    /// let found = bengali_text::number::find_iter("এবার ১২ কোটি মানুষ").next().unwrap();
    /// assert_eq!(found.end(), "এবার ১২ কোটি".len());
    /// ```
    pub const fn end(&self) -> usize {
        self.end
    }

    /// The text of [`Match::range`].
    ///
    /// ```
    /// let found = bengali_text::number::find_iter("এবার ১২ কোটি মানুষ").next().unwrap();
    /// assert_eq!(found.as_str(), "১২ কোটি");
    /// ```
    pub const fn as_str(&self) -> &'t str {
        self.text
    }

    /// The value as an exact ASCII decimal.
    ///
    /// ```
    /// let found = bengali_text::number::find_iter("এবার ১২ কোটি মানুষ").next().unwrap();
    /// assert_eq!(found.value(), "120000000");
    /// ```
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Converts the value to any type that parses ASCII decimals.
    ///
    /// # Errors
    ///
    /// As for [`parse`](super::parse), if the type rejects the value; the span is [`Match::range`].
    ///
    /// ```
    /// use bengali_text::number::{ErrorKind, find_iter};
    ///
    /// let found = find_iter("এবার ১২ কোটি মানুষ").next().unwrap();
    /// assert_eq!(found.to(), Ok(120_000_000));
    /// assert_eq!(found.to::<u8>().unwrap_err().kind(), ErrorKind::Overflow);
    /// ```
    pub fn to<T: FromStr>(&self) -> Result<T, Error> {
        entire::convert(&self.value, self.start, self.range())
    }

    /// The form of the number: figures, words or an ordinal.
    ///
    /// ```
    /// use bengali_text::number::{MatchKind, find_iter};
    /// assert_eq!(find_iter("তিনি পঞ্চম হন").next().unwrap().kind(), MatchKind::Ordinal);
    /// ```
    pub const fn kind(&self) -> MatchKind {
        self.kind
    }

    /// The unit, if one stands beside the number.
    ///
    /// ```
    /// use bengali_text::number::{Unit, find_iter};
    /// assert_eq!(find_iter("দাম ২৫ শতাংশ বেড়েছে").next().unwrap().unit(), Some(Unit::Percent));
    /// assert_eq!(find_iter("২৫ জন আহত").next().unwrap().unit(), Some(Unit::Classifier("জন")));
    /// assert_eq!(find_iter("৩ কেজির কম").next().unwrap().unit(), Some(Unit::Measure("কেজি")));
    /// ```
    pub const fn unit(&self) -> Option<Unit<'t>> {
        self.unit
    }
}
