//! Reads a text in portions of whole lines, in memory of the longest line.

use std::io::{ErrorKind, Read};

use anyhow::Result;

use crate::inputs::NotUtf8;

/// How much is read at a time.
const PORTION: usize = 256 << 10;

/// A text in portions, each of which ends with a line end, except the last one.
pub struct Portions<R> {
    input: R,
    size: usize,
    /// What was read; the first bytes of it were given out.
    held: Vec<u8>,
    given: usize,
    /// Where in the text what is held begins.
    at: u64,
}

/// Some lines, and the byte at which they begin.
pub type Portion<'p> = (u64, &'p str);

impl<R: Read> Portions<R> {
    /// Of this text.
    pub fn new(input: R) -> Self {
        Self { input, size: PORTION, held: Vec::new(), given: 0, at: 0 }
    }

    /// The next lines, as soon as there are some. What precedes a character that is not UTF-8 is given before the error is.
    pub fn next(&mut self) -> Result<Option<Portion<'_>>> {
        self.held.drain(..self.given);
        self.at += std::mem::take(&mut self.given) as u64;
        let mut searched = 0;
        let end = loop {
            let new = self.held.get(searched..).unwrap_or_default();
            if let Some(end) = new.iter().rposition(|&byte| byte == b'\n') {
                break searched + end + 1;
            }
            searched = self.held.len();
            if self.read()? == 0 {
                break searched;
            }
        };
        let lines = self.held.get(..end).unwrap_or_default();
        let text = match std::str::from_utf8(lines) {
            Ok(text) => text,
            Err(error) if error.valid_up_to() == 0 => return Err(NotUtf8(self.at).into()),
            Err(error) => {
                let valid = lines.get(..error.valid_up_to()).unwrap_or_default();
                std::str::from_utf8(valid).unwrap_or_default()
            }
        };
        self.given = text.len();
        Ok((!text.is_empty()).then_some((self.at, text)))
    }

    /// Passes over the rest of the line that the next portion would begin in, whatever it holds: after an error, the lines below can be read.
    pub fn skip_line(&mut self) -> Result<()> {
        self.held.drain(..self.given);
        self.at += std::mem::take(&mut self.given) as u64;
        loop {
            if let Some(end) = self.held.iter().position(|&byte| byte == b'\n') {
                self.given = end + 1;
                return Ok(());
            }
            self.at += self.held.len() as u64;
            self.held.clear();
            if self.read()? == 0 {
                return Ok(());
            }
        }
    }

    fn read(&mut self) -> Result<usize> {
        let before = self.held.len();
        self.held.resize(before + self.size, 0);
        let read = loop {
            match self.input.read(self.held.get_mut(before..).unwrap_or_default()) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        self.held.truncate(before + *read.as_ref().unwrap_or(&0));
        Ok(read?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All that is given, and the error.
    fn all(bytes: &[u8], size: usize) -> (Vec<(u64, String)>, Option<u64>) {
        let mut portions = Portions { size, ..Portions::new(bytes) };
        let mut given = Vec::new();
        loop {
            match portions.next() {
                Ok(None) => return (given, None),
                Ok(Some((at, text))) => given.push((at, text.to_owned())),
                Err(error) => return (given, Some(error.downcast::<NotUtf8>().unwrap().0)),
            }
        }
    }

    #[test]
    fn portions_are_whole_lines() {
        for text in ["", "\n", "আমি", "আমি\nতুমি", "আমি\n\nতুমি সে\nক\n", &"এক\nদুই তিন".repeat(50)]
        {
            for size in [1, 2, 7, 100, 10_000] {
                let (given, error) = all(text.as_bytes(), size);
                assert_eq!(error, None);
                assert_eq!(given.iter().map(|(_, text)| text.as_str()).collect::<String>(), text);
                let mut at = 0;
                for (count, (start, portion)) in given.iter().enumerate() {
                    assert_eq!(*start, at as u64);
                    at += portion.len();
                    assert!(portion.ends_with('\n') || count + 1 == given.len());
                }
            }
        }
    }

    #[test]
    fn what_is_not_utf8_is_named_by_its_byte() {
        for start in ["", "আমি", "আমি\nতুমি ", "আমি\n"] {
            for size in [1, 5, 1000] {
                let bytes = [start.as_bytes(), b"\xE0\xA6\n", "আমি".as_bytes()].concat();
                let (given, error) = all(&bytes, size);
                assert_eq!(error, Some(start.len() as u64));
                assert_eq!(given.iter().map(|(_, text)| text.as_str()).collect::<String>(), start);
            }
        }
    }

    #[test]
    fn lines_below_one_that_is_not_utf8_can_be_read() {
        for size in [1, 5, 1000] {
            let bytes =
                [&b"\xFF\n"[..], "আমি\nতুমি ".as_bytes(), b"\xE0\xA6 \xFF\n", "সে\n".as_bytes(), b"\xFF"].concat();
            let mut portions = Portions { size, ..Portions::new(&*bytes) };
            let (mut given, mut faults) = (String::new(), Vec::new());
            loop {
                match portions.next() {
                    Ok(None) => break,
                    Ok(Some((at, text))) => {
                        let start = usize::try_from(at).unwrap();
                        assert_eq!(bytes.get(start..start + text.len()), Some(text.as_bytes()));
                        given.push_str(text);
                    }
                    Err(error) => {
                        faults.push(error.downcast::<NotUtf8>().unwrap().0);
                        portions.skip_line().unwrap();
                    }
                }
            }
            assert_eq!((given.as_str(), &*faults), ("আমি\nতুমি সে\n", &[0, 25, 37][..]));
        }
    }
}
