//! A cache of dictionary lookups: each word of a text is looked up once, with its endings and senses. The grammar asks about
//! the same word many times, each time for other kinds; a bit set of kinds answers most of these questions with no.

use super::error::ErrorKind;
use crate::text::cursor::Text;
use crate::words::kinds::{self, Kinds};
use crate::words::{Ending, Hit, Sense, each_hit};
use core::cell::Cell;

/// The number of cached places; a new place replaces the one in its slot, chosen by the low bits of its offset.
const SLOTS: usize = 16;
/// The most readings of one place. A test checks that no word has more.
const MOST: usize = 4;

/// One reading of a word; its token has the offset.
#[derive(Clone, Copy, Debug)]
struct Reading {
    sense: Sense,
    ending: Ending,
    is_glued: bool,
    /// The length in bytes without the ending.
    stem: u16,
    /// The length in bytes; 0 after the last reading.
    length: u16,
}

const NOTHING: Reading = Reading { sense: Sense::Filler, ending: Ending::None, is_glued: false, stem: 0, length: 0 };

/// All readings of the word at one place.
#[derive(Debug)]
struct Token {
    at: Cell<usize>,
    /// The kinds of all readings.
    kinds: Cell<Kinds>,
    readings: [Cell<Reading>; MOST],
}

/// The cached tokens of one text, and the furthest failure of the grammar in it.
#[derive(Debug)]
pub(super) struct Tokens<'t> {
    pub(super) text: Text<'t>,
    slots: [Token; SLOTS],
    failure: Cell<Option<Failure>>,
}

/// A failure of the grammar: the kind of the error, and the byte range of what was found instead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Failure {
    pub(super) kind: ErrorKind,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'t> Tokens<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        let slots = [const {
            Token { at: Cell::new(usize::MAX), kinds: Cell::new(0), readings: [const { Cell::new(NOTHING) }; MOST] }
        }; SLOTS];
        Self { text: Text(text), slots, failure: Cell::new(None) }
    }

    /// The longest word at `at` of one of these kinds. A word that is glued to the following one is returned only if
    /// there is no other.
    #[inline]
    pub(super) fn look(&self, at: usize, wanted: Kinds) -> Option<Hit> {
        let token = self.slots.get((at ^ (at >> 4)) % SLOTS)?;
        if token.at.get() != at {
            if !self.text.may_begin_word(at) {
                return None;
            }
            self.lex(token, at);
        }
        if token.kinds.get() & wanted == 0 {
            return None;
        }
        let mut best: Option<Hit> = None;
        for reading in token.readings.iter().map(Cell::get) {
            if reading.length == 0 {
                break;
            }
            if kinds::of(reading.sense) & wanted != 0 {
                let Reading { sense, ending, is_glued, stem, length } = reading;
                let (stem, end) = (at + usize::from(stem), at + usize::from(length));
                let hit = Hit { sense, ending, start: at, stem, end, is_glued };
                if best.is_none_or(|best| hit.is_better(&best)) {
                    best = Some(hit);
                }
            }
        }
        best
    }

    /// Keeps a failure if it is further than the one kept before.
    pub(super) fn note_failure(&self, kind: ErrorKind, start: usize, end: usize) {
        if self.failure.get().is_none_or(|failure| start > failure.start) {
            self.failure.set(Some(Failure { kind, start, end }));
        }
    }

    /// The furthest failure.
    pub(super) fn failure(&self) -> Option<Failure> {
        self.failure.get()
    }

    fn lex(&self, token: &Token, at: usize) {
        let (mut all, mut count) = (0, 0);
        each_hit(self.text, at, kinds::LEXED, |hit| {
            let place = token.readings.get(count);
            debug_assert!(place.is_some(), "more readings than are kept");
            // A row is short, so its length fits.
            let lengths = u16::try_from(hit.stem - at).ok().zip(u16::try_from(hit.end - at).ok());
            if let Some((place, (stem, length))) = place.zip(lengths) {
                place.set(Reading { sense: hit.sense, ending: hit.ending, is_glued: hit.is_glued, stem, length });
                all |= kinds::of(hit.sense);
                count += 1;
            }
        });
        if let Some(end) = token.readings.get(count) {
            end.set(NOTHING);
        }
        token.kinds.set(all);
        token.at.set(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::trie::spellings;
    use crate::words::rows;
    use alloc::format;

    /// The slow reference: `look` without a cache.
    fn naive(text: Text<'_>, at: usize, wanted: Kinds) -> Option<Hit> {
        let mut best: Option<Hit> = None;
        if !text.may_begin_word(at) {
            return None;
        }
        each_hit(text, at, wanted & kinds::LEXED, |hit| {
            if best.is_none_or(|best| hit.is_better(&best)) {
                best = Some(hit);
            }
        });
        best
    }

    #[test]
    fn no_word_has_more_readings_than_are_kept() {
        let endings = ["", "র", "\u{9C7}র", "টায়", "টার", "ই", "শ", "দিন", "কে", "ও", "টি", " ", ".", "ঃ"];
        for word in rows().flat_map(|row| spellings(row.word)) {
            for ending in endings {
                let text = format!("{word}{ending}");
                let mut count = 0;
                each_hit(Text(&text), 0, kinds::LEXED, |_| count += 1);
                assert!(count <= MOST, "{text} {count}");
            }
        }
    }

    #[test]
    fn a_token_says_what_a_search_says() {
        let words: alloc::vec::Vec<_> = rows().flat_map(|row| spellings(row.word)).collect();
        let text = words.join(" ");
        let tokens = Tokens::new(&text);
        let places: alloc::vec::Vec<_> =
            text.char_indices().map(|(at, _)| at).filter(|at| at % 3 == 0).take(4000).collect();
        for (turn, &at) in places.iter().enumerate() {
            for at in [at, places[turn / 2]] {
                for wanted in
                    [kinds::DATE, kinds::COUNTED, kinds::ANY_MONTH | kinds::CARDINAL, kinds::LABEL, kinds::TIME_UNIT]
                {
                    let found = tokens.look(at, wanted).map(|hit| (hit.sense, hit.ending, hit.end));
                    assert_eq!(
                        found,
                        naive(tokens.text, at, wanted).map(|hit| (hit.sense, hit.ending, hit.end)),
                        "{at}"
                    );
                }
            }
        }
    }
}
