//! Readers and writers that normalize, for `std::io`, on top of [`Stream`](super::Stream).

mod bytes;

use alloc::string::String;
use std::io::{self, BufRead, BufReader, Read, Write};

use super::Normalizer;
use crate::text::sure::sure;
use crate::writer::{FinishError, write_pending};
use bytes::Bytes;

pub use bytes::InvalidUtf8;

/// A writer that normalizes what is written to it and passes the result on to an inner writer.
///
/// Call [`finish`](NormalizingWriter::finish) at the end: until then the last syllable is held back. When the inner writer
/// fails, nothing is lost: what it did not take is kept and offered again by the next call, and a call that fails has taken
/// none of its bytes.
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
    /// The result, and how much of it the inner writer has taken.
    out: String,
    written: usize,
}

impl<W: Write> NormalizingWriter<W> {
    /// A writer on top of `inner`, which buffers no more than the text of one call.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::{Level, Normalizer, normalize::NormalizingWriter};
    ///
    /// let mut writer = NormalizingWriter::new(Normalizer::new(Level::Repair), Vec::new());
    /// writer.write_all("কিছ\u{9C1}\u{9CD}".as_bytes())?;
    /// assert_eq!(writer.finish()?, "কিছু".as_bytes());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(normalizer: Normalizer, inner: W) -> Self {
        NormalizingWriter { inner, bytes: Bytes::new(&normalizer), out: String::new(), written: 0 }
    }

    /// The inner writer.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::{Normalizer, normalize::NormalizingWriter};
    ///
    /// let mut writer = NormalizingWriter::new(Normalizer::default(), Vec::new());
    /// writer.write_all("ভালো আছি".as_bytes())?;
    /// // The last syllable is held back: a sign could follow.
    /// assert!("ভালো আ".as_bytes().starts_with(writer.get_ref()));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn get_ref(&self) -> &W {
        &self.inner
    }

    /// The inner writer; what is written to it directly ends up between the pieces of the result.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::{Normalizer, normalize::NormalizingWriter};
    ///
    /// let mut writer = NormalizingWriter::new(Normalizer::default(), Vec::new());
    /// writer.write_all("অ\u{9BE}মার সোনার বাংলা".as_bytes())?;
    /// let ready = std::mem::take(writer.get_mut());
    /// let rest = writer.finish()?;
    /// assert_eq!([ready, rest].concat(), "আমার সোনার বাংলা".as_bytes());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn get_mut(&mut self) -> &mut W {
        &mut self.inner
    }

    /// Writes all that was held back, and returns the inner writer.
    ///
    /// # Errors
    ///
    /// The error of the inner writer, or [`InvalidUtf8`] if the text ends within a character. The [`FinishError`] contains this
    /// writer, with all that it still holds.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::{Normalizer, normalize::NormalizingWriter};
    ///
    /// let mut writer = NormalizingWriter::new(Normalizer::default(), Vec::new());
    /// writer.write_all("ক\u{9C7}".as_bytes())?; // া could still follow, and would make it ো
    /// writer.write_all("\u{9BE}".as_bytes())?;
    /// assert_eq!(writer.finish()?, "কো".as_bytes());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn finish(mut self) -> Result<W, FinishError<Self>> {
        match self.try_finish() {
            Ok(()) => Ok(self.inner),
            Err(error) => Err(FinishError::new(error, self)),
        }
    }

    fn try_finish(&mut self) -> io::Result<()> {
        self.bytes.finish(&mut self.out)?;
        self.flush()
    }

    /// Writes to the inner writer until it has taken all of the result.
    fn write_out(&mut self) -> io::Result<()> {
        write_pending(&mut self.inner, self.out.as_bytes(), &mut self.written)?;
        self.out.clear();
        Ok(())
    }
}

impl<W: Write> Write for NormalizingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_out()?;
        let taken = self.bytes.push(bytes, &mut self.out)?;
        // The bytes are taken, so an error here has to wait for the next call, which drains first.
        let _ = self.write_out();
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.write_out()?;
        self.inner.flush()
    }
}

/// A reader that normalizes the text it reads from an inner reader.
///
/// Bytes that are not UTF-8 are an error of kind [`InvalidData`](io::ErrorKind::InvalidData) with an [`InvalidUtf8`] in
/// it, once all that precedes them has been read.
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
    /// A reader on top of `inner`.
    ///
    /// ```
    /// use std::io::BufRead;
    /// use bengali_text::{Normalizer, normalize::NormalizingReader};
    ///
    /// let reader = NormalizingReader::new(Normalizer::default(), "অ\u{9BE}মি\nতুমি".as_bytes());
    /// let lines: Vec<String> = reader.lines().collect::<Result<_, _>>()?;
    /// assert_eq!(lines, ["আমি", "তুমি"]);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(normalizer: Normalizer, inner: R) -> Self {
        NormalizingReader { inner, bytes: Bytes::new(&normalizer), out: String::new(), read: 0, finished: false }
    }

    /// The inner reader, which is ahead of what was read from this one.
    ///
    /// ```
    /// use bengali_text::{Normalizer, normalize::NormalizingReader};
    ///
    /// let reader = NormalizingReader::new(Normalizer::default(), "আমি".as_bytes());
    /// assert_eq!(reader.get_ref().len(), 9); // nothing was read yet
    /// ```
    pub fn get_ref(&self) -> &R {
        &self.inner
    }

    /// The inner reader. What this reader has read ahead and not handed out yet is lost.
    ///
    /// ```
    /// use std::io::Read;
    /// use bengali_text::{Normalizer, normalize::NormalizingReader};
    ///
    /// let mut reader = NormalizingReader::new(Normalizer::default(), "আমি".as_bytes());
    /// reader.read_to_string(&mut String::new())?;
    /// assert!(reader.into_inner().is_empty());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn into_inner(self) -> R {
        self.inner
    }

    /// Reads until some of the result is available, or the text ends.
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
        Ok(sure(self.out.as_bytes().get(self.read..)))
    }

    fn consume(&mut self, count: usize) {
        self.read = (self.read + count).min(self.out.len());
    }
}

impl Normalizer {
    /// Normalizes all of `reader` into `writer`, in memory that does not grow with the text. Returns how many bytes were read.
    ///
    /// To continue after an error of the writer, use a [`NormalizingWriter`], which loses nothing.
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
    /// [`InvalidUtf8`] in it. All text that was decided before is written by then.
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
