//! Words compared under canonical equivalence.
//!
//! Both encodings of য় ড় ঢ় and of ো ৌ meet in one stream of scalar values, so no text is normalized to be read.
//! Joiners are passed over: they change how a conjunct looks, not which word it is. A gap is one space.

use super::gap;
use super::index::char_of_row;
use crate::script::{AU_LENGTH, BLOCK_START, NUKTA, SIGN_AA, SIGN_AU, SIGN_E, SIGN_O, VIRAMA, is_joiner};

/// The canonical decomposition of one Bengali scalar value: itself, or two. Apostrophes are all one here.
pub(super) const fn decompose(c: char) -> (char, Option<char>) {
    match c {
        '\u{9DC}' => ('ড', Some(NUKTA)),
        '\u{9DD}' => ('ঢ', Some(NUKTA)),
        '\u{9DF}' => ('য', Some(NUKTA)),
        SIGN_O => (SIGN_E, Some(SIGN_AA)),
        SIGN_AU => (SIGN_E, Some(AU_LENGTH)),
        '’' | '‘' | 'ʼ' => ('\'', None),
        other => (other, None),
    }
}

/// Scalar values of a word with canonical differences and joiners gone.
#[derive(Clone, Debug)]
pub(super) struct Folded<'t> {
    rest: &'t str,
    held: Option<char>,
}

/// The letters of the block that are folded to something else, or may be, as bits.
const UNEVEN: u128 = {
    let mut letters = 1 << (VIRAMA as u32 - BLOCK_START);
    let mut place = 0;
    while place < u128::BITS {
        if let Some(c) = char::from_u32(BLOCK_START + place)
            && let (_, Some(_)) = decompose(c)
        {
            letters |= 1 << place;
        }
        place += 1;
    }
    letters
};

/// The letter of the block with these last two bytes, if it stays as it is.
#[inline]
fn even(half: u8, third: u8) -> Option<char> {
    let place = u32::from(half & 1) << 6 | u32::from(third & 0x3F);
    char::from_u32(BLOCK_START + place).filter(|_| UNEVEN >> place & 1 == 0)
}

impl<'t> Folded<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { rest: text, held: None }
    }

    /// What is left of the text; `None` in the middle of a letter.
    pub(super) fn whole(&self) -> Option<&'t str> {
        self.held.is_none().then_some(self.rest)
    }

    fn take(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.find(|c| !is_joiner(*c))?;
        if gap::is_space(c) {
            let from = self.rest.len() - chars.as_str().len() - c.len_utf8();
            self.rest = gap::past(self.rest.get(from..)?);
            return Some(' ');
        }
        // The nukta sorts before the hasanta, whichever was typed first.
        let swaps = c == VIRAMA && chars.as_str().starts_with(NUKTA);
        let (first, second) = if swaps { (NUKTA, chars.next().and(Some(VIRAMA))) } else { decompose(c) };
        (self.rest, self.held) = (chars.as_str(), second);
        Some(first)
    }
}

impl Iterator for Folded<'_> {
    type Item = char;

    #[inline]
    fn next(&mut self) -> Option<char> {
        if let Some(c) = self.held.take() {
            return Some(c);
        }
        // Most letters are one already.
        if let &[0xE0, half @ 0xA6..=0xA7, third, ..] = self.rest.as_bytes()
            && let Some(c) = even(half, third)
        {
            self.rest = self.rest.get(3..)?;
            return Some(c);
        }
        self.take()
    }
}

/// Whether two words are the same but for encoding and joiners.
pub(crate) fn same_word(a: &str, b: &str) -> bool {
    a == b || Folded::new(a).eq(Folded::new(b))
}

/// The same from the last scalar value to the first; here a hasanta may come before its nukta.
#[derive(Clone, Debug)]
struct FoldedBack<'t> {
    rest: &'t str,
    held: Option<char>,
}

impl<'t> FoldedBack<'t> {
    fn new(text: &'t str) -> Self {
        Self { rest: text, held: None }
    }

    fn take(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.rfind(|c| !is_joiner(*c))?;
        if gap::is_space(c) {
            self.rest = gap::before(self.rest.get(..chars.as_str().len() + c.len_utf8())?);
            return Some(' ');
        }
        let (first, second) = decompose(c);
        self.rest = chars.as_str();
        self.held = second.and(Some(first));
        second.or(Some(first))
    }
}

impl Iterator for FoldedBack<'_> {
    type Item = char;

    #[inline]
    fn next(&mut self) -> Option<char> {
        if let Some(c) = self.held.take() {
            return Some(c);
        }
        if let &[.., 0xE0, half @ 0xA6..=0xA7, third] = self.rest.as_bytes()
            && let Some(c) = even(half, third)
        {
            self.rest = self.rest.get(..self.rest.len() - 3)?;
            return Some(c);
        }
        self.take()
    }
}

/// The last letter of a text.
pub(crate) fn last(text: &str) -> Option<char> {
    FoldedBack::new(text).next()
}

/// The last letter of a row.
pub(crate) const fn last_of_row(row: &str) -> char {
    let (mut last, mut at) = ('\0', 0);
    while at < row.len() {
        let (c, next) = char_of_row(row.as_bytes(), at);
        let (one, other) = decompose(c);
        last = if let Some(other) = other { other } else { one };
        at = next;
    }
    last
}

/// What stands before `suffix` at the end of `text`.
pub(crate) fn strip_suffix<'t>(text: &'t str, suffix: &str) -> Option<&'t str> {
    let mut tail = FoldedBack::new(text);
    let same = FoldedBack::new(suffix).all(|c| tail.next() == Some(c));
    // A nukta or vowel part left over belongs to a letter that is cut in half.
    (same && tail.held.is_none()).then_some(tail.rest)
}

/// What follows `prefix` at the start of `text`.
#[cfg(test)]
pub(crate) fn strip_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let mut rest = Folded::new(text);
    Folded::new(prefix).all(|c| rest.next() == Some(c)).then(|| rest.whole())?
}
