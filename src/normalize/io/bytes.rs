//! Decodes UTF-8 that arrives in pieces, and the error for bytes that are not UTF-8.

use alloc::string::String;
use alloc::vec::Vec;
use std::io;

use thiserror::Error;

use crate::normalize::{Normalizer, Stream};
use crate::text::sure::sure;

/// The error for bytes that are not UTF-8, with their offset. It is inside the [`std::io::Error`]s of this module that have the
/// kind [`InvalidData`](io::ErrorKind::InvalidData).
///
/// ```
/// use std::io::{ErrorKind, Read};
/// use bengali_text::{Normalizer, normalize::{InvalidUtf8, NormalizingReader}};
///
/// let mut text = String::new();
/// let bytes = ["আমি".as_bytes(), b"\xff"].concat();
/// let error = NormalizingReader::new(Normalizer::default(), &*bytes).read_to_string(&mut text).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::InvalidData);
/// let invalid = error.get_ref().and_then(|inner| inner.downcast_ref::<InvalidUtf8>());
/// assert_eq!(invalid.map(InvalidUtf8::offset), Some(9));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
#[error("byte {offset} of the text does not begin a complete UTF-8 character")]
pub struct InvalidUtf8 {
    offset: u64,
}

impl InvalidUtf8 {
    /// The offset in bytes, counted from the beginning of all that was read or written.
    ///
    /// ```
    /// use bengali_text::{Normalizer, normalize::InvalidUtf8};
    ///
    /// let cut = &"আমি".as_bytes()[..8]; // ends within a character
    /// let error = Normalizer::default().normalize_io(cut, std::io::sink()).unwrap_err();
    /// let invalid: InvalidUtf8 = *error.get_ref().unwrap().downcast_ref().unwrap();
    /// assert_eq!(invalid.offset(), 6);
    /// ```
    pub fn offset(&self) -> u64 {
        self.offset
    }
}

impl From<InvalidUtf8> for io::Error {
    fn from(error: InvalidUtf8) -> Self {
        io::Error::new(io::ErrorKind::InvalidData, error)
    }
}

/// Decodes bytes for a [`Stream`]; a piece may end within a character.
#[derive(Debug)]
pub(super) struct Bytes {
    stream: Stream,
    /// The beginning of a character whose other bytes have not come yet.
    partial: Vec<u8>,
    /// How many bytes came before `partial`.
    offset: u64,
}

impl Bytes {
    pub(super) fn new(normalizer: &Normalizer) -> Self {
        Bytes { stream: normalizer.stream(), partial: Vec::new(), offset: 0 }
    }

    /// Takes bytes up to the first invalid one and returns how many; an error only if the very first one is invalid.
    pub(super) fn push(&mut self, bytes: &[u8], out: &mut String) -> Result<usize, InvalidUtf8> {
        let completed = self.complete(bytes, out)?;
        if !self.partial.is_empty() {
            return Ok(completed);
        }
        let rest = sure(bytes.get(completed..));
        let (text, error) = match core::str::from_utf8(rest) {
            Ok(text) => (text, None),
            Err(error) => {
                let valid = sure(rest.get(..error.valid_up_to()));
                (sure(core::str::from_utf8(valid).ok()), Some(error))
            }
        };
        self.stream.push(text, out);
        self.offset += text.len() as u64;
        let taken = completed + text.len();
        match error {
            Some(error) if error.error_len().is_none() => {
                self.partial.extend_from_slice(sure(rest.get(text.len()..)));
                Ok(bytes.len())
            }
            Some(_) if taken == 0 => Err(InvalidUtf8 { offset: self.offset }),
            None | Some(_) => Ok(taken),
        }
    }

    /// Completes the partial character; returns how many bytes it took.
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
                    // The partial character is invalid, not this byte.
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

    pub(super) fn finish(&mut self, out: &mut String) -> Result<(), InvalidUtf8> {
        if !self.partial.is_empty() {
            return Err(InvalidUtf8 { offset: self.offset });
        }
        self.stream.finish(out);
        Ok(())
    }
}
