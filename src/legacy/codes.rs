//! The codes of a text, whichever way it came: a program may have read the bytes in another encoding than Windows-1252.

use super::draws::{char_of, code_of};
use super::entities::character_reference;
use super::transport::{Transport, folded, mac_roman_code, mojibake};

/// One character as the font numbers it, and the bytes of the text that stand for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Code {
    /// Without a code it is not drawn by such a font.
    pub(super) byte: Option<u8>,
    /// The character of that code in Windows-1252; what is kept is written so.
    pub(super) char: char,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, Debug)]
pub(super) struct Codes<'t> {
    text: &'t str,
    at: usize,
    transport: Transport,
}

impl<'t> Codes<'t> {
    pub(super) const fn new(text: &'t str, transport: Transport) -> Self {
        Self { text, at: 0, transport }
    }

    /// What stands in the text for a code.
    pub(super) fn written(&self, code: Code) -> &'t str {
        self.text.get(code.start..code.end).unwrap_or_default()
    }

    /// Goes over as many bytes.
    pub(super) const fn skip_bytes(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// Goes over spaces and the letters and signs of Bengali in Unicode, which no transport changes.
    pub(super) fn skip_bengali(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let mut left = rest;
        // A space may be the first part of what was folded.
        let spaces = self.transport != Transport::Folded;
        loop {
            match left {
                [0xE0, 0xA6 | 0xA7, _, after @ ..] => left = after,
                [b' ', after @ ..] if spaces => left = after,
                _ => break,
            }
        }
        self.at += rest.len() - left.len();
    }
}

impl Iterator for Codes<'_> {
    type Item = Code;

    #[inline]
    fn next(&mut self) -> Option<Code> {
        let start = self.at;
        let byte = *self.text.as_bytes().get(start)?;
        if byte.is_ascii() && byte != b'&' && self.transport != Transport::Folded {
            self.at = start + 1;
            return Some(Code { byte: Some(byte), char: char::from(byte), start, end: self.at });
        }
        if let (0xC2 | 0xC3, Transport::Intact, Some(second)) =
            (byte, self.transport, self.text.as_bytes().get(start + 1))
        {
            // From U+0080 to U+00FF the number of a character is its code.
            let code = byte << 6 | second & 0x3F;
            self.at = start + 2;
            return Some(Code { byte: Some(code), char: char::from(code), start, end: self.at });
        }
        self.read()
    }
}

impl Codes<'_> {
    /// The next code, whatever it is.
    fn read(&mut self) -> Option<Code> {
        let start = self.at;
        let rest = self.text.get(start..).unwrap_or_default();
        let first = rest.chars().next()?;
        let read = if first == '&' {
            character_reference(rest)
        } else {
            match self.transport {
                Transport::Detected | Transport::Intact => None,
                Transport::Mojibake => mojibake(rest),
                Transport::MacRoman => mac_roman_code(first).map(|code| (char_of(code), first.len_utf8())),
                Transport::Folded => folded(rest),
            }
        };
        let (char, len) = read.unwrap_or((first, first.len_utf8()));
        self.at = start + len;
        Some(Code { byte: code_of(char), char, start, end: self.at })
    }
}
