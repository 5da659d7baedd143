//! Things that are written by a name: one error for a name that none of them has.

/// A text that names none of the things it was to name, such as a [`Level`](crate::Level), a [`Rule`](crate::Rule), a
/// [`Weekday`](crate::calendar::Weekday) or a [`Currency`](crate::number::Currency); `Display` says what was expected.
///
/// ```
/// use bengali_text::Level;
///
/// let error = "visible".parse::<Level>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown name, expected `canonical`, `visual` or `repair` (bytes 0..7)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("unknown name, expected {expected} (bytes 0..{len})")]
pub struct UnknownName {
    expected: &'static str,
    len: usize,
}

impl UnknownName {
    /// `text` is not what `expected` says: "a weekday like `friday`".
    pub(crate) const fn new(text: &str, expected: &'static str) -> Self {
        Self { expected, len: text.len() }
    }

    /// What was expected, in words.
    ///
    /// ```
    /// use bengali_text::Level;
    /// assert_eq!("".parse::<Level>().unwrap_err().expected(), "`canonical`, `visual` or `repair`");
    /// ```
    pub const fn expected(&self) -> &'static str {
        self.expected
    }

    /// The bytes of the text that are no name: all of them.
    ///
    /// ```
    /// use bengali_text::Level;
    /// assert_eq!("visible".parse::<Level>().unwrap_err().span(), 0..7);
    /// ```
    pub const fn span(&self) -> core::ops::Range<usize> {
        0..self.len
    }
}
