//! Lookup tables of the rewritings that canonical and visual rules list in their rows. With them the fast path, the loading of a
//! segment and a look back over unchanged text need not run a rule.

use super::kind::{self as k, IN_BLOCK, KindSet, kind};
use super::options::Nukta;
use super::rules::{Group, ROWS, Rule};
use crate::script::NUKTA;

/// Two characters that become one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Composed {
    pub(crate) rule: Rule,
    before: char,
    ch: char,
    pub(crate) composite: char,
}

/// One or two characters, and their replacement.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rewriting {
    pub(crate) rule: Rule,
    /// The bytes of the characters, the last one lowest, and a mask of as many bytes.
    bytes: u64,
    mask: u64,
    pub(crate) len: usize,
    pub(crate) with: &'static str,
    /// The kinds of the first and the last character of `with`.
    pub(crate) first: KindSet,
    pub(crate) last: KindSet,
}

const LETTER: usize = 3;
const PAIR: usize = 2 * LETTER;

/// Runs `$body` for each rewriting of one or two Bengali characters into one or two.
macro_rules! each_rewriting {
    (|$rule:ident, $from:ident, $to:ident| $body:block) => {{
        let mut at = 0;
        while at < ROWS.len() {
            let row = &ROWS[at];
            let mut item = 0;
            while item < row.rewritings.len() {
                let ($rule, ($from, $to)) = (row.rule, row.rewritings[item]);
                if matches!(row.group, Group::Canonical | Group::Visual) && in_block($from) && in_block($to) $body
                item += 1;
            }
            at += 1;
        }
    }};
}

#[allow(clippy::indexing_slicing)] // checked while compiling
const fn in_block(text: &str) -> bool {
    let (bytes, mut at) = (text.as_bytes(), 0);
    while at < bytes.len() {
        if bytes[at] != 0xE0 || !matches!(bytes[at + 1], 0xA6 | 0xA7) {
            return false;
        }
        at += LETTER;
    }
    bytes.len() == LETTER || bytes.len() == PAIR
}

/// The offset in the Bengali block of the character at byte `at` of `text`.
#[allow(clippy::indexing_slicing)] // checked while compiling
const fn offset(text: &str, at: usize) -> u32 {
    let bytes = text.as_bytes();
    ((bytes[at + 1] & 1) as u32) << 6 | (bytes[at + 2] & 0x3F) as u32
}

const fn letter(text: &str, at: usize) -> char {
    match char::from_u32(crate::script::BLOCK_START + offset(text, at)) {
        Some(letter) => letter,
        None => '\0',
    }
}

#[allow(clippy::indexing_slicing)] // checked while compiling
const fn kind_of(text: &str, at: usize) -> KindSet {
    1 << IN_BLOCK[offset(text, at) as usize]
}

#[allow(clippy::indexing_slicing)] // checked while compiling
const COUNTS: (usize, usize, usize) = {
    let (mut apart, mut together, mut all) = (0, 0, 0);
    each_rewriting!(|_rule, from, to| {
        apart += (from.len() == LETTER && to.len() == PAIR) as usize;
        together += (from.len() == PAIR && to.len() == LETTER) as usize;
        all += 1;
    });
    (apart, together, all)
};

/// The composed nukta letters, each with its base letter.
#[allow(clippy::indexing_slicing)] // checked while compiling
pub(crate) static NUKTA_LETTERS: [(char, char); COUNTS.0] = {
    let (mut table, mut len) = ([('\0', '\0'); COUNTS.0], 0);
    each_rewriting!(|_rule, from, to| {
        if from.len() == LETTER && to.len() == PAIR {
            assert!(letter(to, LETTER) == NUKTA, "a letter that becomes two of the block has a nukta");
            table[len] = (letter(from, 0), letter(to, 0));
            len += 1;
        }
    });
    table
};

#[allow(clippy::indexing_slicing)] // checked while compiling
static COMPOSED: [Composed; COUNTS.1] = {
    let (mut table, mut len) =
        ([Composed { rule: Rule::SplitVowelSign, before: '\0', ch: '\0', composite: '\0' }; COUNTS.1], 0);
    each_rewriting!(|rule, from, to| {
        if from.len() == PAIR && to.len() == LETTER {
            table[len] = Composed { rule, before: letter(from, 0), ch: letter(from, LETTER), composite: letter(to, 0) };
            len += 1;
        }
    });
    table
};

/// The kinds of the second characters in [`COMPOSED`].
#[allow(clippy::indexing_slicing)] // checked while compiling
const SECOND: KindSet = {
    let mut set = 0;
    each_rewriting!(|_rule, from, to| {
        if from.len() == PAIR && to.len() == LETTER {
            set |= kind_of(from, LETTER);
        }
    });
    set
};

/// All rewritings, for one encoding of the nukta letters.
#[allow(clippy::indexing_slicing)] // checked while compiling
const fn rewritings(nukta: Nukta) -> [Rewriting; COUNTS.2] {
    let none = Rewriting { rule: Rule::NuktaLetter, bytes: 0, mask: 0, len: 0, with: "", first: 0, last: 0 };
    let (mut table, mut len) = ([none; COUNTS.2], 0);
    each_rewriting!(|rule, from, to| {
        let is_letter = from.len() == LETTER && to.len() == PAIR;
        let (from, with) = if is_letter && matches!(nukta, Nukta::Composed) { (to, from) } else { (from, to) };
        let (mut bytes, mut at) = (0, 0);
        while at < from.len() {
            bytes = bytes << 8 | from.as_bytes()[at] as u64;
            at += 1;
        }
        let mask = (1 << (8 * from.len())) - 1;
        let (first, last) = (kind_of(with, 0), kind_of(with, with.len() - LETTER));
        table[len] = Rewriting { rule, bytes, mask, len: from.len(), with, first, last };
        len += 1;
    });
    table
}

static TO_DECOMPOSED: [Rewriting; COUNTS.2] = rewritings(Nukta::Decomposed);
static TO_COMPOSED: [Rewriting; COUNTS.2] = rewritings(Nukta::Composed);

/// The rewriting of the one or two characters that end at byte `end`, with the nukta letters composed or decomposed.
pub(crate) fn rewriting_before(text: &[u8], end: usize, composes: bool) -> Option<&'static Rewriting> {
    let head = text.get(..end)?;
    let last = match head.last_chunk::<8>() {
        Some(&last) => u64::from_be_bytes(last),
        None => head.iter().fold(0, |bytes, &byte| bytes << 8 | u64::from(byte)),
    };
    let table = if composes { &TO_COMPOSED } else { &TO_DECOMPOSED };
    table.iter().find(|rewriting| rewriting.bytes == last & rewriting.mask)
}

/// By the last byte of a character of U+09C0..=U+09FF, less 0x80: its decomposition, if it is a composed nukta letter.
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)] // checked while compiling
static DECOMPOSITIONS: [Option<&Rewriting>; 64] = {
    let (mut table, mut at) = ([None; 64], 0);
    while at < TO_DECOMPOSED.len() {
        let rewriting = &TO_DECOMPOSED[at];
        if rewriting.len == LETTER {
            assert!(rewriting.bytes >> 8 == 0xE0_A7, "a nukta letter of the upper half of the block");
            table[rewriting.bytes as usize & 0x3F] = Some(rewriting);
        }
        at += 1;
    }
    table
};

/// The decomposition of a composed nukta letter.
#[inline]
pub(crate) fn decomposition(letter: [u8; 3]) -> Option<&'static Rewriting> {
    let [0xE0, 0xA7, last @ 0x80..=0xBF] = letter else { return None };
    DECOMPOSITIONS.get(usize::from(last & 0x3F)).copied().flatten()
}

/// The base letter of a composed nukta letter.
pub(crate) fn nukta_base(ch: char) -> Option<char> {
    NUKTA_LETTERS.iter().find(|letter| letter.0 == ch).map(|letter| letter.1)
}

/// The composed nukta letter of a base letter.
pub(crate) fn nukta_letter(base: char) -> Option<char> {
    NUKTA_LETTERS.iter().find(|letter| letter.1 == base).map(|letter| letter.0)
}

/// The composition of two characters.
pub(crate) fn composed(before: char, ch: char) -> Option<&'static Composed> {
    COMPOSED.iter().find(|both| both.ch == ch && both.before == before)
}

/// Iterator over the characters of a text in reverse, with these rewritings applied and nukta letters decomposed.
#[derive(Clone, Debug)]
pub(crate) struct Backward<I: Iterator<Item = char>> {
    chars: core::iter::Peekable<I>,
    next: Option<char>,
}

impl<I: Iterator<Item = char>> Backward<I> {
    /// An iterator over `chars`, which are in reverse order.
    pub(crate) fn new(chars: I) -> Self {
        Backward { chars: chars.peekable(), next: None }
    }
}

impl<I: Iterator<Item = char>> Iterator for Backward<I> {
    type Item = char;

    #[inline]
    fn next(&mut self) -> Option<char> {
        if self.next.is_some() {
            return self.next.take();
        }
        let ch = self.chars.next()?;
        match kind(ch) {
            k::NUKTA_LETTER => {
                self.next = nukta_base(ch);
                Some(NUKTA)
            }
            kind if kind & SECOND != 0 => match self.chars.peek().and_then(|&before| composed(before, ch)) {
                Some(both) => {
                    self.chars.next();
                    Some(both.composite)
                }
                None => Some(ch),
            },
            _ => Some(ch),
        }
    }
}
