//! What a writer has made, offered to the writer behind it, and what is left where that one fails at the end.

use alloc::boxed::Box;
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
/// finished, and why. It becomes an [`io::Error`] with `?`.
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
#[derive(Debug, thiserror::Error)]
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

impl<Writer> From<FinishError<Writer>> for io::Error {
    fn from(error: FinishError<Writer>) -> Self {
        error.error
    }
}
