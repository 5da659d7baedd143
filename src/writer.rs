//! Parts of [`NormalizingWriter`](crate::normalize::NormalizingWriter) and [`DigitsWriter`](crate::digits::DigitsWriter): a write of
//! pending output that can be resumed after an error, and the error of `finish`.

use alloc::boxed::Box;
use core::fmt;
use std::io::{self, Write};

/// Writes `output` to `writer` from byte `written` on. After an error, `written` is where to go on.
pub(crate) fn write_pending(writer: &mut impl Write, output: &[u8], written: &mut usize) -> io::Result<()> {
    while let Some(rest) = output.get(*written..).filter(|rest| !rest.is_empty()) {
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

/// The error of `finish` on a [`NormalizingWriter`](crate::normalize::NormalizingWriter) or
/// [`DigitsWriter`](crate::digits::DigitsWriter), with the writer, so that it can be tried again.
///
/// `?` converts it to an [`io::Error`]. Where `?` converts to another type, such as `Box<dyn Error>`, or where the writer borrows, use
/// `map_err(FinishError::into_error)`.
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

    /// The error of the inner writer.
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

    /// The error of the inner writer, without this writer.
    ///
    /// ```
    /// use std::error::Error;
    /// use bengali_text::{FinishError, Normalizer, normalize::NormalizingWriter};
    ///
    /// fn normalized(text: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    ///     let mut out = Vec::new();
    ///     let mut writer = NormalizingWriter::new(Normalizer::default(), &mut out);
    ///     std::io::copy(&mut text.as_bytes(), &mut writer)?;
    ///     writer.finish().map_err(FinishError::into_error)?;
    ///     Ok(out)
    /// }
    /// assert_eq!(normalized("অ\u{9BE}মি").unwrap(), "আমি".as_bytes());
    /// ```
    pub fn into_error(self) -> io::Error {
        self.error
    }

    /// The writer that could not be finished, with the output that is still to be written.
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

// Not derived: `Writer` need not be `Debug`.
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
