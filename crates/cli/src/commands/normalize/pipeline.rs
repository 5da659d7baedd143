//! Normalizes a text of any length on all threads, in order and in memory that does not grow with the text.
//!
//! The text is read in portions. A portion is cut into pieces before line ends, which no rule looks back over; the threads
//! normalize the pieces while the portion before is written and the next one is read. A line that is longer than a portion goes
//! through a [`Stream`](bengali_text::normalize::Stream) on one thread.

use std::borrow::Cow;
use std::io::{self, Read};
use std::mem::swap;
use std::ops::Range;

use anyhow::Result;
use bengali_text::Normalizer;
use indicatif::ProgressBar;
use rayon::prelude::*;

use crate::inputs::{NotUtf8, as_utf8};

/// How much is read at a time: little enough that three of them stay in the cache of a processor.
const PORTION: usize = 1 << 20;
/// How much a thread normalizes at a time: enough pieces that no thread waits long for the last one.
const PIECE: usize = 64 << 10;

/// A pass over one text.
#[derive(Clone, Copy)]
pub struct Pipeline<'b> {
    normalizer: Normalizer,
    portion: usize,
    bar: &'b ProgressBar,
}

impl<'b> Pipeline<'b> {
    /// One that shows on `bar` how far it is.
    pub fn new(normalizer: Normalizer, bar: &'b ProgressBar) -> Self {
        Self { normalizer, portion: PORTION, bar }
    }

    /// Gives the normalized text to `write` part by part, with whether the part was changed, until `write` returns `false`.
    pub fn run(&self, input: impl Read, write: impl FnMut(&[u8], bool) -> io::Result<bool>) -> Result<()> {
        Pass { pipeline: *self, input, write, done: 0 }.run()
    }
}

struct Pass<'b, R, W> {
    pipeline: Pipeline<'b>,
    input: R,
    write: W,
    /// How many bytes of the input are done.
    done: u64,
}

/// What was read, and what became of it.
#[derive(Default)]
struct Portion {
    bytes: Vec<u8>,
    pieces: Vec<Piece>,
}

/// Some lines of a portion, and what they were changed to.
struct Piece {
    lines: Range<usize>,
    changed: Result<Option<String>, NotUtf8>,
}

impl<R: Read, W: FnMut(&[u8], bool) -> io::Result<bool>> Pass<'_, R, W> {
    fn run(mut self) -> Result<()> {
        let normalizer = self.pipeline.normalizer;
        let (mut before, mut held, mut next) = (Portion::default(), Portion::default(), Portion::default());
        let mut read = self.fill(&mut held.bytes);
        loop {
            let more = match read {
                Ok(more) => more,
                Err(error) => {
                    self.put(&mut before)?;
                    return Err(error.into());
                }
            };
            // Before a line end, which begins the next portion.
            let cut =
                if more { held.bytes.iter().rposition(|&byte| byte == b'\n').unwrap_or(0) } else { held.bytes.len() };
            if cut == 0 {
                if !self.put(&mut before)? || !more {
                    return Ok(());
                }
                match self.long_line(&mut held.bytes)? {
                    Some(rest) => read = Ok(rest),
                    None => return Ok(()),
                }
                continue;
            }
            let (lines, rest) = held.bytes.split_at(cut);
            next.bytes.clear();
            next.bytes.extend_from_slice(rest);
            let pieces = &mut held.pieces;
            let wants_more = rayon::in_place_scope(|scope| {
                scope.spawn(move |_| normalize(normalizer, lines, pieces));
                let wants_more = self.put(&mut before)?;
                if wants_more && more {
                    read = self.fill(&mut next.bytes);
                }
                anyhow::Ok(wants_more)
            })?;
            if !wants_more {
                return Ok(());
            }
            swap(&mut before, &mut held);
            swap(&mut held, &mut next);
        }
    }

    /// Writes what became of a portion. Returns whether `write` wants more.
    fn put(&mut self, portion: &mut Portion) -> Result<bool> {
        let mut length = 0;
        for Piece { lines, changed } in portion.pieces.drain(..) {
            length = lines.end;
            let wants_more = match changed {
                Ok(None) => (self.write)(portion.bytes.get(lines).unwrap_or_default(), false)?,
                Ok(Some(text)) => (self.write)(text.as_bytes(), true)?,
                Err(NotUtf8(at)) => return Err(NotUtf8(self.done + at).into()),
            };
            if !wants_more {
                return Ok(false);
            }
        }
        self.advance(length);
        Ok(true)
    }

    /// Normalizes what is held and all up to the next line end. Returns whether there may be more to read, or `None` if
    /// `write` wants no more.
    fn long_line(&mut self, held: &mut Vec<u8>) -> Result<Option<bool>> {
        let mut stream = self.pipeline.normalizer.stream();
        let mut out = String::new();
        // What went into the stream and did not come out of it yet, as long as nothing was changed.
        let mut pending = Some(String::new());
        // The line end before the line may be there.
        let mut skip = 1;
        let mut more = true;
        loop {
            let end = held.iter().skip(skip).position(|&byte| byte == b'\n').map(|end| skip + end);
            let last = end.is_some() || !more;
            let bytes = held.get(..end.unwrap_or(held.len())).unwrap_or_default();
            let part = match std::str::from_utf8(bytes) {
                Ok(part) => part,
                Err(error) => {
                    let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
                    // A character may go on in the next portion.
                    if error.error_len().is_some() || last {
                        return Err(NotUtf8(self.done + valid.len() as u64).into());
                    }
                    std::str::from_utf8(valid).unwrap_or_default()
                }
            };
            stream.push(part, &mut out);
            if last {
                stream.finish(&mut out);
            }
            pending = pending.and_then(|pending| Some((pending + part).strip_prefix(out.as_str())?.to_owned()));
            let length = part.len();
            held.drain(..length);
            if !(self.write)(out.as_bytes(), pending.is_none())? {
                return Ok(None);
            }
            out.clear();
            self.advance(length);
            if last {
                return Ok(Some(more));
            }
            skip = 0;
            more = self.fill(held)?;
        }
    }

    /// Reads until a whole portion is held; returns whether there may be more after it.
    fn fill(&mut self, held: &mut Vec<u8>) -> io::Result<bool> {
        let missing = self.pipeline.portion.saturating_sub(held.len());
        Ok(self.input.by_ref().take(missing as u64).read_to_end(held)? == missing)
    }

    fn advance(&mut self, bytes: usize) {
        self.done += bytes as u64;
        self.pipeline.bar.set_position(self.done);
    }
}

/// Normalizes whole lines piece by piece, on all threads.
fn normalize(normalizer: Normalizer, lines: &[u8], pieces: &mut Vec<Piece>) {
    let normalize = |range: Range<usize>| {
        let changed = match as_utf8(lines.get(range.clone()).unwrap_or_default()) {
            Ok(text) => match normalizer.normalize(text) {
                Cow::Borrowed(_) => Ok(None),
                Cow::Owned(changed) => Ok(Some(changed)),
            },
            Err(NotUtf8(byte)) => Err(NotUtf8(range.start as u64 + byte)),
        };
        Piece { lines: range, changed }
    };
    ranges(lines).into_par_iter().map(normalize).collect_into_vec(pieces);
}

/// Cuts whole lines into pieces, each before a line end.
fn ranges(lines: &[u8]) -> Vec<Range<usize>> {
    let (mut ranges, mut start) = (Vec::new(), 0);
    while start < lines.len() {
        let least = start + PIECE;
        let end = lines.iter().skip(least).position(|&byte| byte == b'\n').map_or(lines.len(), |end| least + end);
        ranges.push(start..end);
        start = end;
    }
    ranges
}

#[cfg(test)]
mod tests {
    use bengali_text::Level;

    use super::*;

    const LINES: [&str; 8] = [
        "অ\u{9BE}মাদের বাংলা ভাষায়",
        "",
        "উত\u{9CD}\u{200D}সব plain ASCII",
        "\u{200D}\u{9BE}ক\u{9CD}",
        "কিন্ত\u{9C1}\u{9C1} পরবতর\u{9CD}\u{9C0}",
        "\u{FEFF}ব\u{200B}ড় \u{9BC}",
        "\r",
        "ভাল\u{9C7}\u{9BE}বাসা হ\u{9DF}েছে, দু:খ",
    ];

    /// What comes out with portions of so many bytes, and whether it was changed.
    fn run(normalizer: Normalizer, portion: usize, bytes: &[u8]) -> Result<(String, bool)> {
        let (mut out, mut any) = (String::new(), false);
        let bar = ProgressBar::hidden();
        let write = |text: &[u8], changed| {
            out.push_str(std::str::from_utf8(text).unwrap());
            any |= changed;
            Ok(true)
        };
        Pipeline { portion, ..Pipeline::new(normalizer, &bar) }.run(bytes, write)?;
        Ok((out, any))
    }

    #[test]
    fn the_result_is_that_of_the_whole_text() {
        let long = LINES.concat().repeat(100);
        let mut texts = vec![LINES.join("\n").repeat(20) + "\n" + &long + "\n\n" + LINES[0], long];
        texts.extend(["", "\n", "\n\n", "আমি", "আমি\n", "\nআমি", "\nঅ\u{9BE}মি\n"].map(str::to_owned));
        for text in &texts {
            for level in [Level::Canonical, Level::Visual, Level::Repair] {
                let normalizer = Normalizer::new(level);
                let want = normalizer.normalize(text);
                for portion in [4, 64, 1000, 100_000] {
                    let (got, changed) = run(normalizer, portion, text.as_bytes()).unwrap();
                    assert!(got == want, "{level:?}, portions of {portion} bytes");
                    assert_eq!(changed, want != *text, "{level:?}, portions of {portion} bytes");
                }
            }
        }
    }

    #[test]
    fn what_is_not_utf8_is_named_by_its_byte() {
        for start in ["", "আমি", "আমি\nতুমি ", &"আমি\n".repeat(500), &"আমি ".repeat(500)]
        {
            for end in ["", "\n", "\nআমি", &"আমি\n".repeat(300)] {
                for wrong in [&b"\xFF"[..], b"\xE0\xA6"] {
                    let bytes = [start.as_bytes(), wrong, end.as_bytes()].concat();
                    let error = run(Normalizer::default(), 1000, &bytes).unwrap_err();
                    assert_eq!(error.downcast::<NotUtf8>().unwrap().0, start.len() as u64);
                }
            }
        }
    }

    /// Fails when it was read to its end.
    struct Failing<'b>(&'b [u8]);

    impl Read for Failing<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            match self.0.read(buffer)? {
                0 => Err(io::Error::other("no more")),
                some => Ok(some),
            }
        }
    }

    #[test]
    fn what_was_written_before_a_read_failed_is_right() {
        let text = LINES.join("\n").repeat(100);
        let want = Normalizer::default().normalize(&text);
        for portion in [4, 64, 1000, 100_000] {
            let (mut out, bar) = (Vec::new(), ProgressBar::hidden());
            let write = |text: &[u8], _| {
                out.extend_from_slice(text);
                Ok(true)
            };
            let pipeline = Pipeline { portion, ..Pipeline::new(Normalizer::default(), &bar) };
            let error = pipeline.run(Failing(text.as_bytes()), write).unwrap_err();
            assert_eq!(error.to_string(), "no more");
            assert!(want.as_bytes().starts_with(&out), "portions of {portion} bytes");
            assert!(out.len() + 2 * portion + 1000 > want.len(), "portions of {portion} bytes: {}", out.len());
        }
    }

    #[test]
    fn a_pass_ends_when_its_reader_wants_no_more() {
        let text = "অ\u{9BE}মি\n".repeat(100_000);
        let (mut parts, bar) = (0, ProgressBar::hidden());
        let write = |_: &[u8], _| {
            parts += 1;
            Ok(false)
        };
        Pipeline::new(Normalizer::default(), &bar).run(text.as_bytes(), write).unwrap();
        assert_eq!(parts, 1);
    }
}
