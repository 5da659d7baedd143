//! The error of every `FromStr` that reads the name of an enum variant, a rule or a currency.

/// The error of parsing a name, such as that of a [`Level`](crate::Level), a [`Rule`](crate::Rule), a
/// [`Weekday`](crate::calendar::Weekday) or a [`Currency`](crate::number::Currency), that does not exist. `Display` says what was
/// expected.
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
    /// The error for `text`; `expected` is like "a weekday like `friday`".
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

    /// The bytes of the text that are not a name: all of them.
    ///
    /// ```
    /// use bengali_text::Level;
    /// assert_eq!("visible".parse::<Level>().unwrap_err().span(), 0..7);
    /// ```
    pub const fn span(&self) -> core::ops::Range<usize> {
        0..self.len
    }
}
