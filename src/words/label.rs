//! The label of a date: published, updated, printed.

/// What a label before a date says it is the date of.
///
/// `Display` is the Bengali word: প্রকাশ, আপডেট, প্রিন্ট, তারিখ.
///
/// ```
/// use bengali_text::datetime::{Label, Parser};
/// let found = Parser::new().parse_match("হালনাগাদ:সোমবার ২০ মার্চ ২০23")?;
/// assert_eq!(found.label(), Some(Label::Updated));
/// assert_eq!(Label::Updated.to_string(), "আপডেট");
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Label {
    /// প্রকাশ, প্রকাশিত, Published.
    Published,
    /// আপডেট, হালনাগাদ, Updated.
    Updated,
    /// প্রিন্ট.
    Printed,
    /// তারিখ: the date of the page or letter.
    Dated,
}

impl core::fmt::Display for Label {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(match self {
            Self::Published => "প্রকাশ",
            Self::Updated => "আপডেট",
            Self::Printed => "প্রিন্ট",
            Self::Dated => "তারিখ",
        })
    }
}
