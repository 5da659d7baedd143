//! Normalizing readers and writers, on top of [`Stream`].

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use std::io::{self, BufRead, BufReader, Read, Write};

use thiserror::Error;

use super::{Normalizer, Stream};

/// Bytes that are not UTF-8, and where. Found inside the [`std::io::Error`]s of this module, of kind
/// [`InvalidData`](io::ErrorKind::InvalidData).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("byte {offset} of the text begins no UTF-8 character")]
pub struct InvalidUtf8 {
    offset: u64,
}

impl InvalidUtf8 {
    /// The offset in bytes, counted from the beginning of all that was read or written.
    pub fn offset(&self) -> u64 {
        self.offset
    }
}

impl From<InvalidUtf8> for io::Error {
    fn from(error: InvalidUtf8) -> Self {
        io::Error::new(io::ErrorKind::InvalidData, error)
    }
}

/// Text for a [`Stream`] out of bytes that may be cut within a character.
#[derive(Debug)]
struct Bytes {
    stream: Stream,
    /// The beginning of a character whose end has not come.
    partial: Vec<u8>,
    /// How many bytes came before `partial`.
    offset: u64,
}

impl Bytes {
    fn new(normalizer: &Normalizer) -> Self {
        Bytes { stream: normalizer.stream(), partial: Vec::new(), offset: 0 }
    }

    /// Takes bytes up to the first that is wrong, and says how many; an error only where the very first one is wrong.
    fn push(&mut self, bytes: &[u8], out: &mut String) -> Result<usize, InvalidUtf8> {
        let completed = self.complete(bytes, out)?;
        if !self.partial.is_empty() {
            return Ok(completed);
        }
        let rest = bytes.get(completed..).unwrap_or_default();
        let (text, error) = match core::str::from_utf8(rest) {
            Ok(text) => (text, None),
            Err(error) => {
                let valid = rest.get(..error.valid_up_to()).unwrap_or_default();
                (core::str::from_utf8(valid).unwrap_or_default(), Some(error))
            }
        };
        self.stream.push(text, out);
        self.offset += text.len() as u64;
        let taken = completed + text.len();
        match error {
            Some(error) if error.error_len().is_none() => {
                self.partial.extend_from_slice(rest.get(text.len()..).unwrap_or_default());
                Ok(bytes.len())
            }
            Some(_) if taken == 0 => Err(InvalidUtf8 { offset: self.offset }),
            None | Some(_) => Ok(taken),
        }
    }

    /// Adds bytes to the character that was cut; returns how many it took.
    fn complete(&mut self, bytes: &[u8], out: &mut String) -> Result<usize, InvalidUtf8> {
        let mut taken = 0;
        while !self.partial.is_empty() {
            let Some(&byte) = bytes.get(taken) else { return Ok(taken) };
            self.partial.push(byte);
            match core::str::from_utf8(&self.partial) {
                Ok(text) => {
                    self.stream.push(text, out);
                    self.offset += self.partial.len() as u64;
                    self.partial.clear();
                }
                Err(error) if error.error_len().is_none() => {}
                Err(_) => {
                    // What was cut is wrong, not the byte that showed it.
                    self.partial.pop();
                    if taken == 0 {
                        return Err(InvalidUtf8 { offset: self.offset });
                    }
                    return Ok(taken);
                }
            }
            taken += 1;
        }
        Ok(taken)
    }

    fn finish(&mut self, out: &mut String) -> Result<(), InvalidUtf8> {
        if !self.partial.is_empty() {
            return Err(InvalidUtf8 { offset: self.offset });
        }
        self.stream.finish(out);
        Ok(())
    }
}

/// Normalizes what is written to it, and writes the result on.
///
/// Call [`finish`](NormalizingWriter::finish) at the end: until then the last syllable is held back. When the writer
/// behind fails, nothing is lost: what it did not take is kept and offered again by the next call, and a call that fails
/// has taken none of its bytes.
///
/// ```
/// use std::io::Write;
/// use bengali_text::{Normalizer, normalize::NormalizingWriter};
///
/// let mut writer = NormalizingWriter::new(Normalizer::default(), Vec::new());
/// writer.write_all("উত\u{9CD}".as_bytes())?;
/// writer.write_all("\u{200D}সব".as_bytes())?;
/// assert_eq!(writer.finish()?, "উৎসব".as_bytes());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct NormalizingWriter<W: Write> {
    inner: W,
    bytes: Bytes,
    /// The result, and how much of it the writer behind has taken.
    out: String,
    written: usize,
}

impl<W: Write> NormalizingWriter<W> {
    /// Writes to `inner`, with no buffer of its own beyond the text of one call.
    pub fn new(normalizer: Normalizer, inner: W) -> Self {
        NormalizingWriter { inner, bytes: Bytes::new(&normalizer), out: String::new(), written: 0 }
    }

    /// The writer behind.
    pub fn get_ref(&self) -> &W {
        &self.inner
    }

    /// The writer behind; what is written to it directly comes between the pieces of the result.
    pub fn get_mut(&mut self) -> &mut W {
        &mut self.inner
    }

    /// Writes all that was held back, and returns the writer behind.
    ///
    /// # Errors
    ///
    /// The error of the writer behind, or [`InvalidUtf8`] where the text ends within a character. The
    /// [`FinishError`] has this writer, with all that it still holds.
    pub fn finish(mut self) -> Result<W, FinishError<W>> {
        match self.try_finish() {
            Ok(()) => Ok(self.inner),
            Err(error) => Err(FinishError { error, writer: Box::new(self) }),
        }
    }

    fn try_finish(&mut self) -> io::Result<()> {
        self.bytes.finish(&mut self.out)?;
        self.flush()
    }

    /// Offers the result to the writer behind, until it has all of it.
    fn drain(&mut self) -> io::Result<()> {
        while let Some(rest) = self.out.as_bytes().get(self.written..).filter(|rest| !rest.is_empty()) {
            match self.inner.write(rest) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(count) => self.written += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.out.clear();
        self.written = 0;
        Ok(())
    }
}

impl<W: Write> Write for NormalizingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.drain()?;
        let taken = self.bytes.push(bytes, &mut self.out)?;
        // The bytes are taken, so an error here has to wait for the next call, which drains first.
        let _ = self.drain();
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.drain()?;
        self.inner.flush()
    }
}

/// A [`NormalizingWriter`] that could not be finished, and why.
#[derive(Debug, Error)]
#[error("the text could not be finished: {error}")]
pub struct FinishError<W: Write> {
    #[source]
    error: io::Error,
    writer: Box<NormalizingWriter<W>>,
}

impl<W: Write> FinishError<W> {
    /// Why.
    pub fn error(&self) -> &io::Error {
        &self.error
    }

    /// The writer, with all that it still holds.
    pub fn into_writer(self) -> NormalizingWriter<W> {
        *self.writer
    }
}

impl<W: Write> From<FinishError<W>> for io::Error {
    fn from(error: FinishError<W>) -> Self {
        error.error
    }
}

/// Reads a text normalized.
///
/// Bytes that are not UTF-8 are an error of kind [`InvalidData`](io::ErrorKind::InvalidData) with an [`InvalidUtf8`] in
/// it, after all that came before them was read.
///
/// ```
/// use std::io::Read;
/// use bengali_text::{Normalizer, normalize::NormalizingReader};
///
/// let mut text = String::new();
/// NormalizingReader::new(Normalizer::default(), "অ\u{9BE}মি".as_bytes()).read_to_string(&mut text)?;
/// assert_eq!(text, "আমি");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct NormalizingReader<R: BufRead> {
    inner: R,
    bytes: Bytes,
    out: String,
    read: usize,
    finished: bool,
}

impl<R: BufRead> NormalizingReader<R> {
    /// Reads from `inner`.
    pub fn new(normalizer: Normalizer, inner: R) -> Self {
        NormalizingReader { inner, bytes: Bytes::new(&normalizer), out: String::new(), read: 0, finished: false }
    }

    /// The reader behind, which is ahead of what was read from this one.
    pub fn get_ref(&self) -> &R {
        &self.inner
    }

    /// Reads on until something of the result is there, or the text ends.
    fn fill(&mut self) -> io::Result<()> {
        if self.read >= self.out.len() {
            self.out.clear();
            self.read = 0;
        }
        while self.out.is_empty() && !self.finished {
            let bytes = self.inner.fill_buf()?;
            if bytes.is_empty() {
                self.bytes.finish(&mut self.out)?;
                self.finished = true;
            } else {
                let taken = self.bytes.push(bytes, &mut self.out)?;
                self.inner.consume(taken);
            }
        }
        Ok(())
    }
}

impl<R: BufRead> Read for NormalizingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut ready = self.fill_buf()?;
        let count = ready.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for NormalizingReader<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.fill()?;
        Ok(self.out.as_bytes().get(self.read..).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.read = (self.read + count).min(self.out.len());
    }
}

impl Normalizer {
    /// Normalizes all of `reader` into `writer`, in memory that does not grow with the text. Returns the number of bytes
    /// read.
    ///
    /// To go on after an error of the writer, use a [`NormalizingWriter`], which loses nothing.
    ///
    /// ```
    /// use bengali_text::Normalizer;
    ///
    /// let mut out = Vec::new();
    /// let read = Normalizer::default().normalize_io("অ\u{9BE}মি".as_bytes(), &mut out)?;
    /// assert_eq!((read, &*out), (12, "আমি".as_bytes()));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first error of the reader or the writer, or one of kind [`InvalidData`](io::ErrorKind::InvalidData) with an
    /// [`InvalidUtf8`] in it. All that could be decided before is written by then.
    pub fn normalize_io(&self, reader: impl Read, writer: impl Write) -> io::Result<u64> {
        let mut reader = BufReader::with_capacity(1 << 16, reader);
        let mut writer = NormalizingWriter::new(*self, writer);
        let mut total = 0;
        loop {
            let bytes = match reader.fill_buf() {
                Ok([]) => break,
                Ok(bytes) => bytes,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let taken = writer.write(bytes)?;
            reader.consume(taken);
            total += taken as u64;
        }
        writer.finish()?;
        Ok(total)
    }
}
