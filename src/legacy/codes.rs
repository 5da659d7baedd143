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

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }
}

impl Iterator for Codes<'_> {
    type Item = Code;

    fn next(&mut self) -> Option<Code> {
        let start = self.at;
        let first = self.rest().chars().next()?;
        let read = if first == '&' {
            character_reference(self.rest())
        } else if first.is_ascii() && self.transport != Transport::Folded {
            None
        } else {
            match self.transport {
                Transport::Detected | Transport::Intact => None,
                Transport::Mojibake => mojibake(self.rest()),
                Transport::MacRoman => mac_roman_code(first).map(|code| (char_of(code), first.len_utf8())),
                Transport::Folded => folded(self.rest()),
            }
        };
        let (char, len) = read.unwrap_or((first, first.len_utf8()));
        self.at = start + len;
        Some(Code { byte: code_of(char), char, start, end: self.at })
    }
}
