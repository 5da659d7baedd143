//! The places of a text where a word of some list, or a number, may begin.
//!
//! A pass over blocks of bytes without a branch, which the compiler turns into vector code, marks the digits, the signs of
//! numbers and the beginnings of words. [`Prefixes`], a table of the first three letters of the words of a list, refuses most of
//! them; what is left are candidates, and many of them false positives. It never leaves one out.

use super::blocks::{BLOCK, Marks, bits, equal, not, within};
use super::fold::{COMPOSED, fold};
use super::sure::sure;
use super::utf8;
use crate::script::{BLOCK_START, Class, NUKTA, VIRAMA, class_at, in_block, is_joiner};

/// Letters of the block as bits, by their places in it.
pub(crate) type Letters = u128;

/// How many bytes three letters have.
const THREE: usize = 9;

/// How the words of a list begin, and what can follow those that are shorter than three letters. A first letter is one of the
/// first half of the block; letters are told apart by the last six bits only.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prefixes {
    /// By a [`mix`] of the first two letters: the third ones.
    thirds: [u64; 256],
    /// The words of one letter.
    lone: u64,
}

impl Prefixes {
    pub(crate) const NONE: Self = Self { thirds: [0; 256], lone: 0 };

    /// These and that of `word`, which one of `after` may follow within a longer one where it has one letter, and any letter
    /// where it has two.
    #[allow(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        clippy::panic,
        reason = "runs only at compile time"
    )]
    pub(crate) const fn with(mut self, word: &str, after: Letters) -> Self {
        let [first, second, third, fourth] = folded(word.as_bytes());
        let Some(first) = first else { panic!("a word has a letter") };
        // A word of one letter, or one that goes on with a point or a space.
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

    /// Whether `text` begins with a letter of the first half of the block, and like none of these words.
    #[inline]
    pub(crate) fn refuse(&self, text: &[u8; THREE]) -> bool {
        let &[0xE0, 0xA6, first, lead, half, second, other, _, third] = text else { return false };
        let bengali = lead == 0xE0 && half | 1 == 0xA7;
        if bengali {
            let thirds = self.thirds.get(mix(first, second)).copied().unwrap_or_default();
            if thirds >> (third & 0x3F) & 1 != 0 || other == JOINER {
                return false;
            }
        }
        // A word of one letter, if it ends there.
        if self.lone >> (first & 0x3F) & 1 != 0 {
            return bengali && !is_end(half, second);
        }
        bengali || lead != JOINER
    }
}

/// Whether there is no letter, or one of the block.
const fn in_block_or_none(letter: Option<char>) -> bool {
    match letter {
        Some(letter) => in_block(letter),
        None => true,
    }
}

/// The code points of the block that may end a word, by one reading of a word or another.
pub(crate) const ENDS: Letters = {
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

/// The place of two letters in a table of 256, by the last six bits of each.
#[inline]
const fn mix(first: u8, second: u8) -> usize {
    let (first, second) = (first & 0x3F, second & 0x3F);
    (first.wrapping_mul(9) ^ second.wrapping_mul(7).rotate_left(2)) as usize
}

/// Whether the code point of the block with these last two bytes may end a word.
#[inline]
const fn is_end(half: u8, third: u8) -> bool {
    ENDS >> ((half as u32 & 1) << 6 | (third as u32 & 0x3F)) & 1 != 0
}

/// The first byte of the joiners, which stand between letters.
const JOINER: u8 = 0xE2;

/// The first letters of a row, folded.
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

/// The place of a letter in the block.
const fn place(c: char) -> usize {
    c as usize - BLOCK_START as usize
}

/// Whether `c` is one of `letters`.
pub(crate) const fn contains(letters: Letters, c: char) -> bool {
    in_block(c) && letters >> place(c) & 1 != 0
}

/// The letter that `text` starts with; the empty set where it is not of the block.
pub(crate) const fn first_letter(text: &str) -> Letters {
    let first = utf8::char_at(text.as_bytes(), 0).0;
    if in_block(first) { 1 << place(first) } else { 0 }
}

/// What may be written for a folded letter: itself, one that begins with it, a virama before a nukta; anything for none, or
/// for what is not of the block.
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

/// How many bytes before a place tell whether a word begins there.
const BEFORE: usize = 3;

/// A block, what tells of its first bytes, and the two letters that begin with its last byte.
const WINDOW: usize = BEFORE + BLOCK + 5;

/// The places of one text at which a digit or a word begins, first to last.
///
/// `HOURS`: also where টা stands within a word, as in তিনটায়; otherwise also the signs of numbers, ½ and ৷.
#[derive(Clone, Debug)]
pub(crate) struct Places<const HOURS: bool>(Marks<BEFORE, WINDOW>);

impl<const HOURS: bool> Places<HOURS> {
    pub(crate) const fn new() -> Self {
        Self(Marks::new())
    }

    /// The first place at byte `at` or later that these prefixes do not refuse; `at` must not go back.
    #[inline]
    pub(crate) fn next(&mut self, text: &str, at: usize, prefixes: &Prefixes) -> Option<usize> {
        while let Some(place) = self.0.next(text.as_bytes(), at, marks::<HOURS>) {
            let rest = sure(text.as_bytes().get(place..));
            if !rest.first_chunk().is_some_and(|start| prefixes.refuse(start)) {
                return Some(place);
            }
        }
        None
    }
}

/// The places in a block where a digit or a sign stands or a word may begin.
#[inline(never)] // Within a larger function its loop is not made into vector code.
#[allow(clippy::indexing_slicing, reason = "the bounds are those of the array")]
fn marks<const HOURS: bool>(window: &[u8; WINDOW]) -> u64 {
    let mut flags = [0_u8; BLOCK];
    for (at, flag) in flags.iter_mut().enumerate() {
        let place = at + BEFORE;
        let (first, second, third) = (window[place], window[place + 1], window[place + 2]);
        let upper = equal(first, 0xE0) | equal(second, 0xA7);
        let mut number = within(first, b'0', b'9').min(upper | within(third, 0xA6, 0xAF));
        // After a character of another block, or one of the block that is no letter; ৰ and ৱ are taken for such.
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
