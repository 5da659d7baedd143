//! Tells the stretches of a text that are in the codes of a font from those in other languages, by what is likeliest for whole lines.

use alloc::vec::Vec;

use super::edges::Stretch;
use super::font::Encoding;
use super::path::Path;
use super::reader::Reader;
use super::transport::Transport;

/// How a text is read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) stretches: Vec<Stretch>,
    pub(super) transport: Transport,
    /// Half bits by which the surest line is above what is enough to tell it by; below zero if none is.
    pub(super) margin: i32,
}

/// Finds what is in the codes of a font, and how it came if that is not known.
pub(super) fn read(text: &str, transport: Transport) -> Reading {
    let transport = transport.resolve(text, Encoding::Bijoy);
    let first = read_lines(text, transport, false);
    // Of a text that is in a font all of it, a line of one word is so too.
    if first.chosen >= MANY && first.chosen * 2 >= first.words {
        read_lines(text, transport, true).reading
    } else {
        first.reading
    }
}

/// Words by which a text is known to be in a font, if they are at least half of it.
const MANY: usize = 12;

/// Words that are judged together at most. A longer line is no sentence: it is judged in equal parts, so that chance finds in a megabyte
/// of program code do not add up.
const LONGEST: usize = 128;

struct Lines {
    reading: Reading,
    /// How many words were read, and how many of them are in a font.
    words: usize,
    chosen: usize,
}

fn read_lines(text: &str, transport: Transport, known: bool) -> Lines {
    let mut reading = Reading { stretches: Vec::new(), transport, margin: i32::MIN };
    let (mut all, mut chosen) = (0, 0);
    let mut start = 0;
    let mut words = Vec::new();
    let mut reader = Reader::default();
    for line in text.split_inclusive('\n') {
        words.clear();
        reader.read(line, start, transport, &mut words);
        start += line.len();
        let parts = words.len().div_ceil(LONGEST).max(1);
        let part = words.len().div_ceil(parts).max(1);
        let mut rest = words.as_mut_slice();
        while let Some((words, after)) =
            rest.split_at_mut_checked(part.min(rest.len())).filter(|(words, _)| !words.is_empty())
        {
            let end = after.first().map_or(text.len(), |word| word.range.start);
            let mut path = Path::best(words, known);
            let margin = path.margin(words, known);
            reading.margin = reading.margin.max(margin);
            all += words.len();
            if margin >= 0 {
                chosen += path.states.iter().filter(|state| **state != 0).count();
                path.stretches(words, text, end, &mut reading.stretches);
            }
            rest = after;
        }
    }
    Lines { reading, words: all, chosen }
}
