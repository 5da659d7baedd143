//! The codes of a text, whichever way it came: a program may have read the bytes in another encoding than Windows-1252.

use core::str::Chars;

use super::draws::code_of;
use super::entities::character_reference;
use super::transport::{Transport, mac_roman_code};

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

    /// Reads UTF-8 whose bytes were taken for Windows-1252.
    fn mojibake(first: char, rest: &mut Chars<'_>) -> Option<char> {
        let lead = code_of(first)?;
        let continuations = match lead {
            0xC2..=0xDF => 1,
            0xE0..=0xEF => 2,
            _ => return None,
        };
        let mut value = u32::from(lead) & if continuations == 1 { 0x1F } else { 0x0F };
        for _ in 0..continuations {
            let c = rest.next()?;
            // A non-breaking space may have become a plain one.
            let byte = if c == ' ' { 0xA0 } else { code_of(c)? };
            if byte & 0xC0 != 0x80 {
                return None;
            }
            value = value << 6 | u32::from(byte & 0x3F);
        }
        char::from_u32(value).filter(|c| !c.is_ascii())
    }
}

impl Iterator for Codes<'_> {
    type Item = Code;

    fn next(&mut self) -> Option<Code> {
        let start = self.at;
        let mut rest = self.rest().chars();
        let first = rest.next()?;
        let mut char = first;
        let mut end = start + first.len_utf8();
        if first.is_ascii() && first != '&' && self.transport != Transport::Folded {
            self.at = end;
            return Some(Code { byte: Some(first as u8), char, start, end });
        }
        match self.transport {
            _ if first == '&' => {
                if let Some((c, len)) = character_reference(self.rest()) {
                    char = c;
                    end = start + len;
                }
            }
            Transport::Plain => {}
            Transport::Mojibake => {
                if let Some(c) = Self::mojibake(first, &mut rest) {
                    char = c;
                    end = self.text.len() - rest.as_str().len();
                }
            }
            Transport::MacRoman => {
                if let Some(code) = mac_roman_code(first) {
                    char = super::draws::char_of(code);
                }
            }
            Transport::Folded => {
                if let Some((c, len)) = super::transport::folded(self.rest()) {
                    char = c;
                    end = start + len;
                }
            }
        }
        self.at = end;
        Some(Code { byte: code_of(char), char, start, end })
    }
}
