//! The first letters of words, in tables that refuse most other words at a glance.

use super::fold::decompose;
use super::index::char_of_row;
use crate::script::{BLOCK_START, Class, NUKTA, VIRAMA, class_at, in_block, is_joiner};

/// Letters of the block as bits, by their place in it.
pub(crate) type Letters = u128;

/// How many bytes three letters have.
const THREE: usize = 9;

/// How some words begin, and what can follow those that are shorter than three letters. The first letter is one of the first
/// half of the block; letters are told apart by the last six bits only.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Openings {
    /// By a [`mix`] of the first two letters: the third ones.
    thirds: [u64; 256],
    /// The words of one letter.
    lone: u64,
}

impl Openings {
    pub(crate) const NONE: Self = Self { thirds: [0; 256], lone: 0 };

    /// These and that of `word`, which one of `after` may follow within a longer one.
    #[allow(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        clippy::panic,
        reason = "runs only at compile time"
    )]
    pub(crate) const fn with(mut self, word: &str, after: Letters) -> Self {
        let [first, second, third, fourth] = folded(word.as_bytes());
        let Some(first) = first else { panic!("a word has a letter") };
        let Some(second) = second else {
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
        assert!(second != NUKTA, "a hasanta may stand before it");
        self.thirds[mix(place(first) as u8, place(second) as u8)] |= low_bits(encodings(third));
        let mut at = 0;
        while at < COMPOSED.len() {
            if let ((one, Some(other)), Some(third)) = (decompose(COMPOSED[at]), third)
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
            return bengali && ENDS >> (u32::from(half & 1) << 6 | u32::from(second & 0x3F)) & 1 == 0;
        }
        bengali || lead != JOINER
    }
}

/// The code points of the block that are no letters.
pub(crate) const ENDS: Letters = {
    let (mut letters, mut place) = (0, 0);
    while place < Letters::BITS {
        if matches!(class_at(place), Class::Other | Class::Digit | Class::Numerator | Class::Symbol) {
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

/// The first byte of the joiners, which stand between letters.
const JOINER: u8 = 0xE2;

/// The first letters of a row, folded.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
const fn folded(word: &[u8]) -> [Option<char>; 4] {
    let mut letters = [None; 5];
    let (mut count, mut at) = (0, 0);
    while at < word.len() && count < 4 {
        let (c, next) = char_of_row(word, at);
        at = next;
        if is_joiner(c) {
            continue;
        }
        let (one, other) = decompose(c);
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

/// The letter that `text` starts with.
pub(crate) const fn first_letter(text: &str) -> Letters {
    1 << place(char_of_row(text.as_bytes(), 0).0)
}

/// The letters that are two when they are folded.
const COMPOSED: [char; 5] = ['\u{9DC}', '\u{9DD}', '\u{9DF}', '\u{9CB}', '\u{9CC}'];

/// What may be written for a folded letter: itself, one that begins with it, a hasanta before a nukta; anything for none.
#[allow(clippy::indexing_slicing, reason = "within the array")]
const fn encodings(letter: Option<char>) -> Letters {
    let Some(letter) = letter else { return Letters::MAX };
    let mut all = 1 << place(letter);
    let mut at = 0;
    while at < COMPOSED.len() {
        if decompose(COMPOSED[at]).0 == letter {
            all |= 1 << place(COMPOSED[at]);
        }
        at += 1;
    }
    if letter == NUKTA { all | 1 << place(VIRAMA) } else { all }
}
