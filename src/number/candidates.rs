//! Where in a text a number could start: at a digit, a sign, or a word that begins like one of the words for numbers.
//!
//! A pass over blocks of bytes without a branch, which the compiler turns into vector code, marks the digits, the signs and
//! the beginnings of words. Tables of their first letters refuse most of these words, and the indexes nearly all others.

use super::lexicon;
use super::literal;
use super::openings::Openings;
use super::ordinal;
use super::token::is_letter;
use super::units::ANAS;
use crate::text::blocks::{BLOCK, Marks, bits, equal, not, within};

/// How many bytes before a place tell whether a word begins there.
const BEFORE: usize = 3;

/// The first bytes of the letters that words begin with.
const LETTER: [u8; 2] = [0xE0, 0xA6];

/// A block, what tells of its first bytes, and the end of a character that begins with its last byte.
const WINDOW: usize = BEFORE + BLOCK + 2;

/// The search for candidates in one text, which remembers the marks of a block.
#[derive(Clone, Debug)]
pub(super) struct Candidates(Marks<BEFORE, WINDOW>);

impl Candidates {
    pub(super) const fn new() -> Self {
        Self(Marks::new())
    }

    /// The first place at byte `at` or later where a number could start; `at` must not go back.
    ///
    /// Words are counted from `at` on, so one of them begins there even if letters stand before it.
    pub(super) fn next(&mut self, text: &str, at: usize) -> Option<usize> {
        if text.get(at..)?.starts_with(is_letter) {
            return Some(at);
        }
        while let Some(place) = self.0.next(text.as_bytes(), at, marks) {
            if could_start(text, at, place) {
                return Some(place);
            }
        }
        None
    }
}

/// Signs that can start an amount without digits. ৷ is not among them: it is a danda more often.
pub(super) fn is_sign(c: char) -> bool {
    matches!(c, '¼' | '½' | '¾') || c != '৷' && ANAS.iter().any(|row| row.0 == c)
}

/// How the words begin that a number can start with.
static OPENINGS: Openings = ordinal::openings(lexicon::openings());

/// Whether a number could start at a marked place.
#[inline]
fn could_start(text: &str, at: usize, place: usize) -> bool {
    let bytes = text.as_bytes().get(place..).unwrap_or_default();
    if bytes.first_chunk().is_some_and(|start| OPENINGS.refuse(start)) {
        return false;
    }
    let rest = text.get(place..).unwrap_or_default();
    if !bytes.starts_with(&LETTER) {
        return rest.starts_with(|c| literal::digit(c).is_some() || is_sign(c));
    }
    (lexicon::could_start(rest) || ordinal::could_start(rest)) && begins(text.get(at..place).unwrap_or_default())
}

/// Whether a word begins where `before` ends, and not behind letters, or an apostrophe that belongs to them.
fn begins(before: &str) -> bool {
    let mut back = before.chars().rev();
    let Some(last) = back.next() else { return true };
    if is_letter(last) || !lexicon::is_apostrophe(last) {
        return !is_letter(last);
    }
    match back.next() {
        Some(c) if is_letter(c) => false,
        Some(c) if lexicon::is_apostrophe(c) => back.next() != Some('শ'),
        _ => true,
    }
}

/// The places in a block where a digit or a sign stands or a word may begin.
#[inline(never)] // Within a larger function its loop is not made into vector code.
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn marks(window: &[u8; WINDOW]) -> u64 {
    let mut flags = [0_u8; BLOCK];
    for (at, flag) in flags.iter_mut().enumerate() {
        let place = at + BEFORE;
        let (first, second, third) = (window[place], window[place + 1], window[place + 2]);
        let upper = equal(first, 0xE0) | equal(second, 0xA7);
        let number = upper | within(third, 0xA6, 0xAF).min(within(third, 0xB4, 0xB8));
        let begins = equal(first, 0xE0) | equal(second, 0xA6) | follows_letter(window, place);
        // U+00C2 begins the characters of the quarters, among others.
        let start = within(first, b'0', b'9').min(equal(first, 0xC2)).min(number).min(begins);
        *flag = u8::from(start == 0);
    }
    bits(&flags)
}

/// More than 0 behind a Bengali letter or sign that is frequent within words, and of these only there.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn follows_letter(window: &[u8; WINDOW], place: usize) -> u8 {
    let (lead, half, last) = (window[place - 3], window[place - 2], window[place - 1]);
    // Places of the block from 0x80 on.
    let letter = last.wrapping_add(if half == 0xA7 { 0x40 } else { 0 });
    let vowel = within(letter, 0x85, 0x8C);
    let consonant = within(letter, 0x93, 0xA8).min(within(letter, 0xAA, 0xB0)).min(within(letter, 0xB6, 0xB9));
    let sign = within(letter, 0xBC, 0xC4).min(within(letter, 0xC7, 0xC8)).min(within(letter, 0xCB, 0xCE));
    let known = vowel.min(consonant).min(sign).min(equal(letter, 0xB2));
    not(equal(lead, 0xE0) | equal(half | 1, 0xA7) | known)
}
