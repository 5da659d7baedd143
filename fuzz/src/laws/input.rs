//! Turns any bytes into options and a text, so that most inputs are useful.

use std::fmt::Debug;

use unicode_normalization::UnicodeNormalization;

/// Longer texts find nothing new, and are slow.
const LONGEST: usize = 1024;

/// Bytes that are read from the front: first the options, one byte each, then the text.
///
/// A file can be written by hand: an option is a character, `0` for the first choice and the ASCII characters after `0` for the others;
/// the text follows as it is.
#[derive(Clone, Copy)]
pub struct Input<'d>(&'d [u8]);

impl<'d> Input<'d> {
    pub fn new(data: &'d [u8]) -> Self {
        Self(data)
    }

    fn byte(&mut self) -> u8 {
        let (byte, rest) = self.0.split_first().unwrap_or((&b'0', &[]));
        self.0 = rest;
        *byte
    }

    /// A number below `count`; 0 if no byte is left.
    pub fn below(&mut self, count: usize) -> usize {
        usize::from(self.byte().wrapping_sub(b'0')) % count
    }

    pub fn choose<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// Four bytes, the lowest first.
    pub fn integer(&mut self) -> i32 {
        i32::from_le_bytes(std::array::from_fn(|_| self.byte()))
    }

    /// A number from `first` to `last`.
    pub fn within(&mut self, first: i32, last: i32) -> i32 {
        self.integer().rem_euclid(last - first + 1) + first
    }

    /// All that is left.
    pub fn bytes(self) -> &'d [u8] {
        self.0
    }

    /// The rest as a text: valid UTF-8 as it is, and one of the pieces for each invalid byte and most control characters.
    pub fn text(self, pieces: &str) -> String {
        let pieces: Vec<&str> = pieces.split_ascii_whitespace().collect();
        let piece = |byte: u8| pieces[usize::from(byte) % pieces.len()].replace('␣', " ");
        let mut text = String::new();
        for chunk in self.0.utf8_chunks() {
            for c in chunk.valid().chars() {
                match u8::try_from(c) {
                    Ok(byte @ (..b'\t' | 14..b' ')) => text.push_str(&piece(byte)),
                    _ => text.push(c),
                }
            }
            for &byte in chunk.invalid() {
                text.push_str(&piece(byte));
            }
        }
        let end = (0..=LONGEST).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        text.truncate(end);
        text
    }
}

pub fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

pub fn in_block(c: char) -> bool {
    ('\u{980}'..='\u{9FF}').contains(&c)
}

/// A value with its debug output, to compare more than `==` does: the `Time`s 16:43 and 16:43:00 are equal, but print differently.
pub fn exact<T: Debug>(value: T) -> (T, String) {
    let written = format!("{value:?}");
    (value, written)
}

/// Bengali in its other encodings: NFD, NFC, and NFC with the nukta letters as one code point each. Empty for a text with other scripts,
/// whose letters and marks have encodings of their own.
pub fn other_encodings(text: &str) -> Vec<String> {
    if text.contains(|c: char| !c.is_ascii() && !in_block(c) && !matches!(c, '\u{A0}' | '।' | '\u{2000}'..='\u{206F}'))
    {
        return Vec::new();
    }
    let nfc: String = text.nfc().collect();
    let single = nfc
        .replace("\u{9A1}\u{9BC}", "\u{9DC}")
        .replace("\u{9A2}\u{9BC}", "\u{9DD}")
        .replace("\u{9AF}\u{9BC}", "\u{9DF}");
    vec![text.nfd().collect(), nfc, single]
}
