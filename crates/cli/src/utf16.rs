//! Text in UTF-16, as Windows programs save it, told by its byte order mark.

use std::io::{self, Cursor, Read};

use encoding_rs::{UTF_16BE, UTF_16LE};
use encoding_rs_io::DecodeReaderBytesBuilder;

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

/// A text in UTF-8: one in UTF-16 without its mark and with U+FFFD for half of a pair, any other as it is.
pub fn in_utf8(input: impl Read + 'static) -> io::Result<Box<dyn Read>> {
    let (start, input) = look(input)?;
    if !is_marked(&start) {
        return Ok(input);
    }
    let encoding = if start == BIG { UTF_16BE } else { UTF_16LE };
    Ok(Box::new(DecodeReaderBytesBuilder::new().encoding(Some(encoding)).build(input)))
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
            // Halves of pairs, and one with half of a unit at the end, which the standard of encodings takes for one error.
            assert_eq!(read(b"\xFF\xFEa\0\x00\xD8b\0\x00\xDC\x00\xD8\xFF", at_a_time), "a\u{FFFD}b\u{FFFD}\u{FFFD}");
        }
    }
}
