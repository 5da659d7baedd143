//! A date that was found: where, what it says, its label, what is doubtful about it.

use super::error::Warnings;
use super::time::Offset;
use super::value::Value;
use crate::words::Label;
use core::ops::Range;

/// A date or time found in a text.
///
/// ```
/// use bengali_text::datetime::Parser;
/// let text = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম";
/// let found = Parser::new().parse_match(text)?;
/// assert_eq!(found.value().to_string(), "2023-09-21T16:43");
/// assert_eq!(found.label_range().map(|range| &text[range]), Some("প্রকাশ"));
/// # Ok::<(), bengali_text::datetime::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Match {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: Value,
    pub(super) label: Option<Label>,
    pub(super) label_range: (usize, usize),
    pub(super) offset: Option<Offset>,
    pub(super) warnings: Warnings,
}

impl Match {
    /// A match of a whole text that is nothing but the value.
    pub(super) const fn plain(end: usize, value: Value) -> Self {
        Self { start: 0, end, value, label: None, label_range: (0, 0), offset: None, warnings: Warnings::NONE }
    }

    /// The bytes of the text that the value was read from, without the label.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let text = "তারিখ: ২১/০৯/২০২৩ ইং";
    /// assert_eq!(&text[Parser::new().parse_match(text)?.range()], "২১/০৯/২০২৩ ইং");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// What the text says.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// assert_eq!(Parser::new().parse_match("রাত ৯টায়")?.value().to_string(), "21:00");
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn value(&self) -> Value {
        self.value
    }

    /// What the label before the date says, if there is one.
    ///
    /// ```
    /// use bengali_text::datetime::{Label, Parser};
    /// let found = Parser::new().parse_match("প্রকাশিত: মার্চ ১৩, ২০২৩")?;
    /// assert_eq!(found.label(), Some(Label::Published));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn label(&self) -> Option<Label> {
        self.label
    }

    /// The bytes of the label.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let text = "শেষ আপডেট: ১৭ অক্টোবর ২০২৩ ১৯:০৮";
    /// let found = Parser::new().parse_match(text)?;
    /// assert_eq!(found.label_range().map(|range| &text[range]), Some("শেষ আপডেট"));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn label_range(&self) -> Option<Range<usize>> {
        match self.label {
            Some(_) => Some(self.label_range.0..self.label_range.1),
            None => None,
        }
    }

    /// The time zone offset that was written beside the time. The value does not take it into account.
    ///
    /// ```
    /// use bengali_text::datetime::Parser;
    /// let found = Parser::new().parse_match("২০২৩-০৯-২১T১৬:৪৩+০৬:০০")?;
    /// assert_eq!(found.offset().map(|offset| offset.minutes()), Some(360));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub const fn offset(&self) -> Option<Offset> {
        self.offset
    }

    /// What is doubtful about the value.
    ///
    /// ```
    /// use bengali_text::datetime::{Parser, Warning};
    /// let found = Parser::new().parse_match("বিকেল চারটার দিকে")?;
    /// assert!(found.warnings().contains(Warning::Approximate));
    /// # Ok::<(), bengali_text::datetime::ParseError>(())
    /// ```
    pub fn warnings(&self) -> Warnings {
        self.warnings.clone()
    }
}
