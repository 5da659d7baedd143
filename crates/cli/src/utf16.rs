//! Text in UTF-16, as Windows programs save it, told by its byte order mark.

use std::io::{self, Cursor, Read};

/// How many bytes are read at a time.
const PORTION: usize = 16 << 10;

/// Whether a text that begins with these bytes is in UTF-16.
pub fn is_marked(start: &[u8]) -> bool {
    start.starts_with(LITTLE) || start.starts_with(BIG)
}

const LITTLE: &[u8] = b"\xFF\xFE";
const BIG: &[u8] = b"\xFE\xFF";

/// The first two bytes of a text, if it has so many, and all of it.
pub fn look(mut input: impl Read + 'static) -> io::Result<(Vec<u8>, Box<dyn Read>)> {
    let mut start = Vec::new();
    Read::by_ref(&mut input).take(2).read_to_end(&mut start)?;
    Ok((start.clone(), Box::new(Cursor::new(start).chain(input))))
}

/// A text in UTF-8: one in UTF-16 without its mark, any other as it is.
pub fn in_utf8(input: impl Read + 'static) -> io::Result<Box<dyn Read>> {
    let (start, mut input) = look(input)?;
    if !is_marked(&start) {
        return Ok(input);
    }
    input.read_exact(&mut [0; 2])?;
    let unit = if start == BIG { u16::from_be_bytes } else { u16::from_le_bytes };
    Ok(Box::new(Utf16 { input, unit, bytes: Vec::new(), text: Cursor::default() }))
}

/// Reads UTF-16 as UTF-8, with U+FFFD for half of a pair.
struct Utf16<R> {
    input: R,
    unit: fn([u8; 2]) -> u16,
    /// What was read and does not make a character yet.
    bytes: Vec<u8>,
    /// What was decoded and not given out yet.
    text: Cursor<Vec<u8>>,
}

impl<R: Read> Utf16<R> {
    /// Decodes what was read; at the end of the text also what belongs to no character.
    fn decode(&mut self, is_end: bool) {
        let (units, rest) = self.bytes.as_chunks::<2>();
        let mut units: Vec<u16> = units.iter().copied().map(self.unit).collect();
        let mut rest = rest.to_vec();
        if !is_end && let Some(0xD800..=0xDBFF) = units.last() {
            units.pop();
            rest = self.bytes.split_off(self.bytes.len() - rest.len() - 2);
        }
        let odd = is_end && !rest.is_empty();
        let text: String = char::decode_utf16(units)
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .chain(odd.then_some(char::REPLACEMENT_CHARACTER))
            .collect();
        self.bytes = if is_end { Vec::new() } else { rest };
        self.text = Cursor::new(text.into_bytes());
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let given = self.text.read(into)?;
            if given > 0 || into.is_empty() {
                return Ok(given);
            }
            let before = self.bytes.len();
            let mut portion = [0; PORTION];
            let read = self.input.read(&mut portion)?;
            self.bytes.extend_from_slice(portion.get(..read).unwrap_or_default());
            if read == 0 && before == 0 {
                return Ok(0);
            }
            self.decode(read == 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a few bytes at a time.
    struct Slow(Cursor<Vec<u8>>, usize);

    impl Read for Slow {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let most = into.len().min(self.1);
            self.0.read(into.get_mut(..most).unwrap())
        }
    }

    fn read(bytes: &[u8], at_a_time: usize) -> String {
        let mut text = String::new();
        in_utf8(Slow(Cursor::new(bytes.to_vec()), at_a_time)).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn it_is_read_as_utf8() {
        let text = "আমার সোনার বাংলা\r\n𐌰 a\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for at_a_time in [1, 2, 3, 7, 1000] {
            assert_eq!(read(&[LITTLE, &little].concat(), at_a_time), text);
            assert_eq!(read(&[BIG, &big].concat(), at_a_time), text);
            assert_eq!(read(text.as_bytes(), at_a_time), text);
            for short in ["", "a"] {
                assert_eq!(read(short.as_bytes(), at_a_time), short);
            }
            assert_eq!(read(LITTLE, at_a_time), "");
            // Halves of pairs, and half of a unit at the end.
            assert_eq!(
                read(b"\xFF\xFEa\0\x00\xD8b\0\x00\xDC\x00\xD8\xFF", at_a_time),
                "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}"
            );
        }
    }
}
