//! A reader and a writer that convert digits in a stream.

use alloc::vec::Vec;
use std::io::{self, BufRead, Read, Write};

use super::bengali::{THIRD_OF_ZERO, WIDTH, ascii_of_third, is_bengali};
use super::{BENGALI, is_ascii};
use crate::text::sure::sure;
use crate::writer::{FinishError, write_pending};

/// At most this many bytes are converted at once, so that the buffer stays small.
const PORTION: usize = 1 << 14;

/// The first two bytes of every Bengali digit.
const LEAD: [u8; 2] = [0xE0, 0xA7];

/// Which digits are written.
#[derive(Clone, Copy, Debug)]
enum Target {
    Ascii,
    Bengali,
}

/// Converts digits in bytes that arrive in pieces, split anywhere. Only complete digits change, so the bytes need not be UTF-8.
#[derive(Debug)]
struct Converter {
    target: Target,
    /// How many bytes of [`LEAD`] are held back until the next byte.
    held: usize,
}

impl Converter {
    fn push(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        match self.target {
            Target::Ascii => bytes.iter().for_each(|&byte| self.push_ascii(byte, out)),
            Target::Bengali => bytes.iter().for_each(|&byte| push_bengali(byte, out)),
        }
    }

    fn push_ascii(&mut self, byte: u8, out: &mut Vec<u8>) {
        if LEAD.get(self.held) == Some(&byte) {
            self.held += 1;
            return;
        }
        if self.held == LEAD.len() && is_bengali(0xE0, 0xA7, byte) {
            self.held = 0;
            out.push(ascii_of_third(byte));
            return;
        }
        self.finish(out);
        // This byte may begin another digit.
        if LEAD.first() == Some(&byte) {
            self.held = 1;
        } else {
            out.push(byte);
        }
    }

    /// Writes the held bytes, which turned out not to begin a digit.
    fn finish(&mut self, out: &mut Vec<u8>) {
        out.extend(LEAD.iter().take(self.held));
        self.held = 0;
    }
}

fn push_bengali(byte: u8, out: &mut Vec<u8>) {
    if is_ascii(byte, 0, 0) {
        out.extend([0xE0, 0xA7, byte - b'0' + THIRD_OF_ZERO]);
    } else {
        out.push(byte);
    }
}

const _: () = assert!(BENGALI.len() == 10 * WIDTH && LEAD.len() + 1 == WIDTH);

/// A writer that converts digits and passes the result on to an inner writer.
///
/// A digit may be split between two writes. Everything else passes byte for byte, also bytes that are not UTF-8. Call
/// [`finish`](DigitsWriter::finish) at the end: until then up to two bytes that may begin a digit are held back. If the inner writer
/// fails, nothing is lost: the next call writes the rest.
///
/// ```
/// use std::io::Write;
/// use bengali_text::digits::DigitsWriter;
///
/// let mut writer = DigitsWriter::ascii(Vec::new());
/// writer.write_all("রাত ৯টা ".as_bytes())?;
/// write!(writer, "{}", "৩০")?;
/// assert_eq!(writer.finish()?, "রাত 9টা 30".as_bytes());
///
/// let mut writer = DigitsWriter::bengali(Vec::new());
/// write!(writer, "{} জন", 25)?;
/// assert_eq!(writer.finish()?, "২৫ জন".as_bytes());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct DigitsWriter<W: Write> {
    inner: W,
    converter: Converter,
    /// The converted bytes, and how many of them the inner writer has taken.
    out: Vec<u8>,
    written: usize,
}

impl<W: Write> DigitsWriter<W> {
    /// Converts Bengali digits to ASCII, as [`to_ascii`](super::to_ascii) does, and writes to `inner`.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::digits::DigitsWriter;
    ///
    /// let mut writer = DigitsWriter::ascii(Vec::new());
    /// writer.write_all("মূল্য,১২৫\n".as_bytes())?;
    /// assert_eq!(writer.finish()?, "মূল্য,125\n".as_bytes());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn ascii(inner: W) -> Self {
        Self::new(Target::Ascii, inner)
    }

    /// Converts ASCII digits to Bengali, as [`to_bengali`](super::to_bengali) does, and writes to `inner`.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::digits::DigitsWriter;
    ///
    /// let mut writer = DigitsWriter::bengali(Vec::new());
    /// write!(writer, "পৃষ্ঠা {}/{}", 7, 24)?;
    /// assert_eq!(writer.finish()?, "পৃষ্ঠা ৭/২৪".as_bytes());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn bengali(inner: W) -> Self {
        Self::new(Target::Bengali, inner)
    }

    fn new(target: Target, inner: W) -> Self {
        Self { inner, converter: Converter { target, held: 0 }, out: Vec::new(), written: 0 }
    }

    /// The inner writer.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::digits::DigitsWriter;
    ///
    /// let mut writer = DigitsWriter::ascii(Vec::new());
    /// writer.write_all("২৫ টাকা".as_bytes())?;
    /// assert_eq!(writer.get_ref(), "25 টাকা".as_bytes());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn get_ref(&self) -> &W {
        &self.inner
    }

    /// The inner writer; what is written to it directly is not converted.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::digits::DigitsWriter;
    ///
    /// let mut writer = DigitsWriter::ascii(Vec::new());
    /// writer.write_all("২৫ ".as_bytes())?;
    /// writer.get_mut().write_all("২৫".as_bytes())?; // past the conversion
    /// assert_eq!(writer.finish()?, "25 ২৫".as_bytes());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn get_mut(&mut self) -> &mut W {
        &mut self.inner
    }

    /// Writes the bytes that are held back, flushes, and returns the inner writer.
    ///
    /// # Errors
    ///
    /// The error of the inner writer. The [`FinishError`] has this writer, with the bytes that are still to be written.
    ///
    /// ```
    /// use std::io::Write;
    /// use bengali_text::digits::DigitsWriter;
    ///
    /// let mut writer = DigitsWriter::ascii(Vec::new());
    /// writer.write_all("১৯৭".as_bytes())?;
    /// writer.write_all(&"১".as_bytes()[..2])?; // the rest of the digit never comes
    /// assert_eq!(writer.get_ref(), b"197");
    /// assert_eq!(writer.finish()?, b"197\xE0\xA7");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn finish(mut self) -> Result<W, FinishError<Self>> {
        self.converter.finish(&mut self.out);
        match self.flush() {
            Ok(()) => Ok(self.inner),
            Err(error) => Err(FinishError::new(error, self)),
        }
    }

    /// Writes the converted bytes to the inner writer.
    fn write_out(&mut self) -> io::Result<()> {
        write_pending(&mut self.inner, &self.out, &mut self.written)?;
        self.out.clear();
        Ok(())
    }
}

impl<W: Write> Write for DigitsWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_out()?;
        let taken = bytes.get(..PORTION).unwrap_or(bytes);
        self.converter.push(taken, &mut self.out);
        // The bytes are accepted, so an error is reported by the next call, which drains first.
        let _ = self.write_out();
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.write_out()?;
        self.inner.flush()
    }
}

/// A reader that converts the digits of an inner reader.
///
/// Everything else passes byte for byte, also bytes that are not UTF-8.
///
/// ```
/// use std::io::Read;
/// use bengali_text::digits::DigitsReader;
///
/// let mut text = String::new();
/// DigitsReader::ascii("২১ সেপ্টেম্বর ২০২৩".as_bytes()).read_to_string(&mut text)?;
/// assert_eq!(text, "21 সেপ্টেম্বর 2023");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct DigitsReader<R: BufRead> {
    inner: R,
    converter: Converter,
    out: Vec<u8>,
    read: usize,
}

impl<R: BufRead> DigitsReader<R> {
    /// Converts the Bengali digits of `inner` to ASCII, as [`to_ascii`](super::to_ascii) does.
    ///
    /// ```
    /// use std::io::{BufRead, BufReader};
    /// use bengali_text::digits::DigitsReader;
    ///
    /// let mut lines = BufReader::new(DigitsReader::ascii("২০২৩\n২০২৪".as_bytes())).lines();
    /// assert_eq!(lines.next().unwrap()?.parse(), Ok(2023));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn ascii(inner: R) -> Self {
        Self::new(Target::Ascii, inner)
    }

    /// Converts the ASCII digits of `inner` to Bengali, as [`to_bengali`](super::to_bengali) does.
    ///
    /// ```
    /// use std::io::Read;
    /// use bengali_text::digits::DigitsReader;
    ///
    /// let mut text = String::new();
    /// DigitsReader::bengali("অধ্যায় 12".as_bytes()).read_to_string(&mut text)?;
    /// assert_eq!(text, "অধ্যায় ১২");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn bengali(inner: R) -> Self {
        Self::new(Target::Bengali, inner)
    }

    fn new(target: Target, inner: R) -> Self {
        Self { inner, converter: Converter { target, held: 0 }, out: Vec::new(), read: 0 }
    }

    /// The inner reader, which may be ahead of this one.
    ///
    /// ```
    /// use bengali_text::digits::DigitsReader;
    ///
    /// let reader = DigitsReader::ascii("২০২৩".as_bytes());
    /// assert_eq!(reader.get_ref().len(), 12); // nothing was read yet
    /// ```
    pub fn get_ref(&self) -> &R {
        &self.inner
    }

    /// The inner reader. What was already read from it, but not from this one, is lost.
    ///
    /// ```
    /// use std::io::Read;
    /// use bengali_text::digits::DigitsReader;
    ///
    /// let mut reader = DigitsReader::ascii("২০২৩".as_bytes());
    /// reader.read_to_string(&mut String::new())?;
    /// assert!(reader.into_inner().is_empty());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn into_inner(self) -> R {
        self.inner
    }

    /// Reads until there are converted bytes, or the input ends.
    fn fill(&mut self) -> io::Result<()> {
        if self.read < self.out.len() {
            return Ok(());
        }
        self.out.clear();
        self.read = 0;
        while self.out.is_empty() {
            let bytes = self.inner.fill_buf()?;
            if bytes.is_empty() {
                self.converter.finish(&mut self.out);
                break;
            }
            let taken = bytes.get(..PORTION).unwrap_or(bytes);
            self.converter.push(taken, &mut self.out);
            let count = taken.len();
            self.inner.consume(count);
        }
        Ok(())
    }
}

impl<R: BufRead> Read for DigitsReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let mut ready = self.fill_buf()?;
        let count = ready.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for DigitsReader<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.fill()?;
        Ok(sure(self.out.get(self.read..)))
    }

    fn consume(&mut self, count: usize) {
        self.read = (self.read + count).min(self.out.len());
    }
}
