//! A prefilter: the candidate places of a text where a word of a list, or a number, may begin.
//!
//! A branch-free pass over blocks of bytes, which the compiler vectorizes, flags digits, signs of numbers and beginnings of words.
//! [`Prefixes`], a table of the first three letters of the words of a list, then rejects most of these places. The rest are
//! candidates: there are false positives among them, but no place is missed.

use super::blocks::{BLOCK, BlockSearch, bits, equal, not, within};
use super::fold::{COMPOSED, fold};
use super::sure::sure;
use super::utf8;
use crate::script::{BLOCK_START, Class, NUKTA, VIRAMA, class_at, in_block, is_joiner};

/// A set of letters of the Bengali block, as bits.
pub(crate) type Letters = u128;

/// The length of three letters in bytes.
const THREE: usize = 9;

/// The first three letters of the words of a list, and what can follow shorter words. The first letter is in the first half of
/// the block; letters are compared by their last six bits only.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prefixes {
    /// The set of third letters, by the [`mix`] of the first two.
    thirds: [u64; 256],
    /// The set of words of one letter.
    lone: u64,
}

impl Prefixes {
    pub(crate) const NONE: Self = Self { thirds: [0; 256], lone: 0 };

    /// Adds `word`. Within a longer word, a letter of `after` may follow a word of one letter, and any letter one of two.
    #[allow(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        clippy::panic,
        reason = "runs only at compile time"
    )]
    pub(crate) const fn with(mut self, word: &str, after: Letters) -> Self {
        let [first, second, third, fourth] = folded(word.as_bytes());
        let Some(first) = first else { panic!("a word has a letter") };
        // A word of one letter, or one whose first letter a point or a space follows.
        let (Some(second), true) = (second, in_block_or_none(second)) else {
            self.lone |= 1 << place(first);
            let mut letter = 0;
            while letter < Letters::BITS {
                if after >> letter & 1 != 0 {
                    self.thirds[mix(place(first) as u8, letter as u8)] = u64::MAX;
                }
                letter += 1;
            }
            return self;
        };
        assert!(second != NUKTA, "a virama may stand before it");
        self.thirds[mix(place(first) as u8, place(second) as u8)] |= low_bits(encodings(third));
        let mut at = 0;
        while at < COMPOSED.len() {
            if let ((one, Some(other)), Some(third)) = (fold(COMPOSED[at]), third)
                && one == second
                && other == third
            {
                self.thirds[mix(place(first) as u8, place(COMPOSED[at]) as u8)] |= low_bits(encodings(fourth));
            }
            at += 1;
        }
        self
    }

    /// Whether `text` begins with a letter of the first half of the block but not like any of these words.
    #[inline]
    pub(crate) fn rejects(&self, text: &[u8; THREE]) -> bool {
        let &[0xE0, 0xA6, first, lead, half, second, other, _, third] = text else { return false };
        let bengali = lead == 0xE0 && half | 1 == 0xA7;
        if bengali {
            let thirds = self.thirds.get(mix(first, second)).copied().unwrap_or_default();
            if thirds >> (third & 0x3F) & 1 != 0 || other == JOINER {
                return false;
            }
        }
        // A word of one letter matches only if it ends there.
        if self.lone >> (first & 0x3F) & 1 != 0 {
            return bengali && !is_end(half, second);
        }
        bengali || lead != JOINER
    }
}

/// Whether a letter is missing or in the Bengali block.
const fn in_block_or_none(letter: Option<char>) -> bool {
    match letter {
        Some(letter) => in_block(letter),
        None => true,
    }
}

/// The code points of the block that can follow a word: they end it for at least one of the callers.
pub(crate) const WORD_ENDS: Letters = {
    let (mut letters, mut place) = (0, 0);
    while place < Letters::BITS {
        if matches!(
            class_at(place),
            Class::Other
                | Class::Anji
                | Class::Visarga
                | Class::Avagraha
                | Class::SandhiMark
                | Class::Digit
                | Class::Numerator
                | Class::Symbol
        ) {
            letters |= 1 << place;
        }
        place += 1;
    }
    letters
};

/// Hashes two letters to an index below 256, by the last six bits of each.
#[inline]
const fn mix(first: u8, second: u8) -> usize {
    let (first, second) = (first & 0x3F, second & 0x3F);
    (first.wrapping_mul(9) ^ second.wrapping_mul(7).rotate_left(2)) as usize
}

/// Whether the code point of the block with these last two UTF-8 bytes is in [`WORD_ENDS`].
#[inline]
const fn is_end(half: u8, third: u8) -> bool {
    WORD_ENDS >> ((half as u32 & 1) << 6 | (third as u32 & 0x3F)) & 1 != 0
}

/// The first UTF-8 byte of the joiners, which may stand between letters.
const JOINER: u8 = 0xE2;

/// The first four folded letters of a row.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
const fn folded(word: &[u8]) -> [Option<char>; 4] {
    let mut letters = [None; 5];
    let (mut count, mut at) = (0, 0);
    while at < word.len() && count < 4 {
        let (c, next) = utf8::char_at(word, at);
        at = next;
        if is_joiner(c) {
            continue;
        }
        let (one, other) = fold(c);
        letters[count] = Some(one);
        letters[count + 1] = other;
        count += if other.is_some() { 2 } else { 1 };
    }
    [letters[0], letters[1], letters[2], letters[3]]
}

#[allow(clippy::cast_possible_truncation, reason = "the upper half is added")]
const fn low_bits(letters: Letters) -> u64 {
    letters as u64 | (letters >> 64) as u64
}

/// The offset of a letter in the block.
const fn place(c: char) -> usize {
    c as usize - BLOCK_START as usize
}

/// Whether `c` is one of `letters`.
pub(crate) const fn contains(letters: Letters, c: char) -> bool {
    in_block(c) && letters >> place(c) & 1 != 0
}

/// The set of the letter that `text` starts with; empty if that is not in the block.
pub(crate) const fn first_letter(text: &str) -> Letters {
    let first = utf8::char_at(text.as_bytes(), 0).0;
    if in_block(first) { 1 << place(first) } else { 0 }
}

/// The letters that may stand in a text for a folded letter: itself, a composed letter that begins with it, for a nukta also the
/// virama typed before it. All letters for none, or for a letter outside the block.
#[allow(clippy::indexing_slicing, reason = "within the array")]
const fn encodings(letter: Option<char>) -> Letters {
    let Some(letter) = letter else { return Letters::MAX };
    if !in_block(letter) {
        return Letters::MAX;
    }
    let mut all = 1 << place(letter);
    let mut at = 0;
    while at < COMPOSED.len() {
        if fold(COMPOSED[at]).0 == letter {
            all |= 1 << place(COMPOSED[at]);
        }
        at += 1;
    }
    if letter == NUKTA { all | 1 << place(VIRAMA) } else { all }
}

/// How many preceding bytes decide whether a word begins at a place.
const BEFORE: usize = 3;

/// A block with the bytes before it, and after it the rest of the two letters that its last byte may begin.
const WINDOW: usize = BEFORE + BLOCK + 5;

/// An iterator over the places of one text at which a digit or a word begins.
///
/// With `HOURS`, also the টা within a word, as in তিনটায়; without, also the signs of numbers, ½ and ৷.
#[derive(Clone, Debug)]
pub(crate) struct Places<const HOURS: bool>(BlockSearch<BEFORE, WINDOW>);

impl<const HOURS: bool> Places<HOURS> {
    pub(crate) const fn new() -> Self {
        Self(BlockSearch::new())
    }

    /// The first place at byte `at` or later that these prefixes do not reject; `at` must not decrease.
    #[inline]
    pub(crate) fn next(&mut self, text: &str, at: usize, prefixes: &Prefixes) -> Option<usize> {
        while let Some(place) = self.0.next(text.as_bytes(), at, candidate_bits::<HOURS>) {
            let rest = sure(text.as_bytes().get(place..));
            if !rest.first_chunk().is_some_and(|start| prefixes.rejects(start)) {
                return Some(place);
            }
        }
        None
    }
}

/// Flags the places of a block where a digit or a sign stands or a word may begin, one bit each.
#[inline(never)] // Within a larger function its loop is not made into vector code.
#[allow(clippy::indexing_slicing, reason = "the bounds are those of the array")]
fn candidate_bits<const HOURS: bool>(window: &[u8; WINDOW]) -> u64 {
    let mut flags = [0_u8; BLOCK];
    for (at, flag) in flags.iter_mut().enumerate() {
        let place = at + BEFORE;
        let (first, second, third) = (window[place], window[place + 1], window[place + 2]);
        let upper = equal(first, 0xE0) | equal(second, 0xA7);
        let mut number = within(first, b'0', b'9').min(upper | within(third, 0xA6, 0xAF));
        // A word begins after a character of another block, or one that is not a letter; ৰ and ৱ count as such.
        let (lead, middle, last) = (window[place - 3], window[place - 2], window[place - 1]);
        let other = not(equal(lead, 0xE0) | equal(middle | 1, 0xA7));
        let sign = equal(middle, 0xA7) | at_least(last, 0xA4);
        let mark = equal(middle, 0xA6) | equal(last, 0x80).min(equal(last, 0x83)).min(equal(last, 0xBD));
        let mut word = other.min(sign).min(mark);
        if HOURS {
            word = word.min(equal(third, 0x9F) | equal(window[place + 5], 0xBE));
        } else {
            // U+00C2 begins the characters of the quarters, among others.
            number = number.min(upper | within(third, 0xB4, 0xB8)).min(equal(first, 0xC2));
        }
        let begins = equal(first, 0xE0) | equal(second, 0xA6) | word;
        let start = number.min(begins);
        *flag = u8::from(start == 0);
    }
    bits(&flags)
}

/// 0 where `value >= low`.
#[inline]
const fn at_least(value: u8, low: u8) -> u8 {
    low.saturating_sub(value)
}
