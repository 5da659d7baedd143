//! What a writer has made, offered to the writer behind it, and what is left where that one fails at the end.

use alloc::boxed::Box;
use core::fmt;
use std::io::{self, Write};

/// Offers to `writer` what is left of `made` from byte `written` on, until it has all of it; `written` says after an error
/// how far it came.
pub(crate) fn drain(writer: &mut impl Write, made: &[u8], written: &mut usize) -> io::Result<()> {
    while let Some(rest) = made.get(*written..).filter(|rest| !rest.is_empty()) {
        match writer.write(rest) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => *written += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    *written = 0;
    Ok(())
}

/// A [`NormalizingWriter`](crate::normalize::NormalizingWriter) or [`DigitsWriter`](crate::digits::DigitsWriter) that could not be
/// finished, and why. It becomes an [`io::Error`] with `?`; where `?` makes something else, such as a `Box<dyn Error>`, or where
/// the writer borrows, `map_err(FinishError::into_error)` does.
///
/// ```
/// use std::io::Write;
/// use bengali_text::digits::DigitsWriter;
///
/// // A buffer of six bytes takes two digits.
/// let mut buffer = [0; 6];
/// let mut writer = DigitsWriter::bengali(&mut buffer[..]);
/// writer.write_all(b"971")?;
/// let error = writer.finish().unwrap_err();
/// assert!(error.to_string().starts_with("the text could not be finished"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(thiserror::Error)]
#[error("the text could not be finished: {error}")]
pub struct FinishError<Writer> {
    #[source]
    error: io::Error,
    writer: Box<Writer>,
}

impl<Writer> FinishError<Writer> {
    pub(crate) fn new(error: io::Error, writer: Writer) -> Self {
        Self { error, writer: Box::new(writer) }
    }

    /// Why.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::{Normalizer, normalize::NormalizingWriter};
    ///
    /// // A buffer of six bytes takes two letters.
    /// let mut buffer = [0; 6];
    /// let mut writer = NormalizingWriter::new(Normalizer::default(), &mut buffer[..]);
    /// writer.write_all("কথা".as_bytes())?;
    /// let error = writer.finish().unwrap_err();
    /// assert_eq!(error.error().kind(), std::io::ErrorKind::WriteZero);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn error(&self) -> &io::Error {
        &self.error
    }

    /// Why, without the writer.
    ///
    /// ```
    /// use std::error::Error;
    /// use bengali_text::{FinishError, Normalizer, normalize::NormalizingWriter};
    ///
    /// fn regular(text: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    ///     let mut out = Vec::new();
    ///     let mut writer = NormalizingWriter::new(Normalizer::default(), &mut out);
    ///     std::io::copy(&mut text.as_bytes(), &mut writer)?;
    ///     writer.finish().map_err(FinishError::into_error)?;
    ///     Ok(out)
    /// }
    /// assert_eq!(regular("অ\u{9BE}মি").unwrap(), "আমি".as_bytes());
    /// ```
    pub fn into_error(self) -> io::Error {
        self.error
    }

    /// The writer, with all that it still holds.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::{Normalizer, normalize::NormalizingWriter};
    ///
    /// // A buffer of six bytes takes two letters.
    /// let mut buffer = [0; 6];
    /// let mut writer = NormalizingWriter::new(Normalizer::default(), &mut buffer[..]);
    /// writer.write_all("কথা".as_bytes())?;
    /// let error = writer.finish().unwrap_err();
    /// // Make room, and go on where it stopped.
    /// let mut writer = error.into_writer();
    /// let mut more = [0; 3];
    /// *writer.get_mut() = &mut more[..];
    /// writer.finish().map_err(std::io::Error::from)?;
    /// assert_eq!([&buffer[..], &more[..]].concat(), "কথা".as_bytes());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn into_writer(self) -> Writer {
        *self.writer
    }
}

// Not derived: a writer need not be `Debug`, and a `dyn Write` is not.
impl<Writer> fmt::Debug for FinishError<Writer> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FinishError").field("error", &self.error).finish_non_exhaustive()
    }
}

impl<Writer> From<FinishError<Writer>> for io::Error {
    fn from(error: FinishError<Writer>) -> Self {
        error.error
    }
}
