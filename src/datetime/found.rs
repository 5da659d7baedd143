//! A match: a date or time found in a text, with its range, value, label, offset and warnings.

use super::error::{Error, ErrorKind};
use super::time::Offset;
use super::value::Value;
use super::warning::Warnings;
use crate::text::sure::sure;
use crate::words::Label;
use core::ops::Range;

/// A match without its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: Value,
    pub(super) label: Option<Label>,
    pub(super) label_range: (usize, usize),
    pub(super) offset: Option<Offset>,
    pub(super) warnings: Warnings,
}

impl Found {
    /// The match of a text that is only the value.
    pub(super) const fn plain(end: usize, value: Value) -> Self {
        Self { start: 0, end, value, label: None, label_range: (0, 0), offset: None, warnings: Warnings::NONE }
    }

    /// The match in `text`, where it was found.
    pub(super) fn within(self, text: &str) -> Match<'_> {
        let Self { start, end, value, label, label_range, offset, warnings } = self;
        Match { text: sure(text.get(start..end)), start, end, value, label, label_range, offset, warnings }
    }
}

/// A date or time found in a text.
///
/// ```
/// use bengali_text::datetime::{DateTime, Parser};
///
/// let text = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম";
/// let found = Parser::new().parse_match(text)?;
/// assert_eq!(found.as_str(), "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম");
/// assert_eq!(found.to::<DateTime>()?.to_string(), "2023-09-21T16:43");
/// assert_eq!(found.label_range().map(|range| &text[range]), Some("প্রকাশ"));
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Match<'t> {
    text: &'t str,
    start: usize,
    end: usize,
    value: Value,
    label: Option<Label>,
    label_range: (usize, usize),
    offset: Option<Offset>,
    warnings: Warnings,
}

impl<'t> Match<'t> {
    /// The matched text, without the label.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// assert_eq!(Parser::new().parse_match("তারিখ: ২১/০৯/২০২৩ ইং")?.as_str(), "২১/০৯/২০২৩ ইং");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn as_str(&self) -> &'t str {
        self.text
    }

    /// The byte offset in the searched text where the match starts.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// assert_eq!(Parser::new().parse_match("তারিখ: ২১/০৯/২০২৩")?.start(), "তারিখ: ".len());
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn start(&self) -> usize {
        self.start
    }

    /// The byte offset in the searched text where the match ends.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// assert_eq!(Parser::new().parse_match("রাত ৯টায়।")?.end(), "রাত ৯টায়".len());
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn end(&self) -> usize {
        self.end
    }

    /// The byte range of the match in the searched text, without the label.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let text = "তারিখ: ২১/০৯/২০২৩ ইং";
    /// assert_eq!(&text[Parser::new().parse_match(text)?.range()], "২১/০৯/২০২৩ ইং");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The date, time or range.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// assert_eq!(Parser::new().parse_match("রাত ৯টায়")?.value().to_string(), "21:00");
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn value(&self) -> Value {
        self.value
    }

    /// Converts the value to one type: [`Date`](crate::calendar::Date), [`Time`](super::Time), [`Range`](super::Range),
    /// a date of `chrono`, `jiff` or `time`, or any other type made from a [`Value`] with an error that becomes an
    /// [`ErrorKind`].
    ///
    /// # Errors
    ///
    /// [`ErrorKind`] says what the type needs and the value lacks, or what the type cannot hold; the span is that of
    /// the match.
    ///
    /// ```
    /// use bengali_text::calendar::Date;
    /// use bengali_text::datetime::{ErrorKind, Parser, Time};
    ///
    /// let found = Parser::new().parse_match("২৬শে মার্চ ১৯৭১")?;
    /// assert_eq!(found.to::<Date>()?.to_string(), "1971-03-26");
    /// assert_eq!(found.to::<Time>().unwrap_err().kind(), ErrorKind::MissingTime);
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub fn to<T: TryFrom<Value>>(&self) -> Result<T, Error>
    where
        ErrorKind: From<T::Error>,
    {
        T::try_from(self.value).map_err(|error| Error::new(error.into(), self.start, self.end))
    }

    /// The label before the date, such as প্রকাশিত, if there is one.
    ///
    /// A word within a sentence counts too; `find_byline_match` of the [`Parser`](super::Parser) decides whether a
    /// label is the page's own.
    ///
    /// ```
    /// use bengali_text::datetime::{Label, Parser};
    /// let found = Parser::new().parse_match("প্রকাশিত: মার্চ ১৩, ২০২৩")?;
    /// assert_eq!(found.label(), Some(Label::Published));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn label(&self) -> Option<Label> {
        self.label
    }

    /// The byte range of the label.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let text = "শেষ আপডেট: ১৭ অক্টোবর ২০২৩ ১৯:০৮";
    /// let found = Parser::new().parse_match(text)?;
    /// assert_eq!(found.label_range().map(|range| &text[range]), Some("শেষ আপডেট"));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn label_range(&self) -> Option<Range<usize>> {
        match self.label {
            Some(_) => Some(self.label_range.0..self.label_range.1),
            None => None,
        }
    }

    /// The time zone offset written after the time. It is not applied to the value.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let found = Parser::new().parse_match("২০২৩-০৯-২১T১৬:৪৩+০৬:০০")?;
    /// assert_eq!(found.offset().map(|offset| offset.minutes()), Some(360));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn offset(&self) -> Option<Offset> {
        self.offset
    }

    /// The warnings: what is doubtful about the value.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Warning};
    /// let found = Parser::new().parse_match("বিকেল চারটার দিকে")?;
    /// assert!(found.warnings().contains(Warning::Approximate));
    /// # Ok::<(), bengali_text::datetime::Error>(())
    /// ```
    pub const fn warnings(&self) -> Warnings {
        self.warnings
    }
}
