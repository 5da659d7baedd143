//! Comparison of words under canonical equivalence: a text is read as a stream of folded letters.
//!
//! | written | folded |
//! |---|---|
//! | U+09DC, U+09DD, U+09DF (composed ড় ঢ় য়) | the letter and U+09BC |
//! | U+09CB, U+09CC (ো, ৌ) | U+09C7 and U+09BE or U+09D7 |
//! | U+09CD, U+09BC | U+09BC, U+09CD (canonical order) |
//! | ZWNJ, ZWJ | nothing: they change how a conjunct looks, not which word it is |
//! | ’ ‘ ʼ | ' |
//! | A to Z | a to z |
//! | one to three blanks | one space |
//!
//! So all encodings of a word compare equal, and no text has to be normalized before it is parsed.

use super::punctuation::{after_blanks, before_blanks, is_blank};
use super::utf8;
use crate::script::{AU_LENGTH, BLOCK_START, NUKTA, SIGN_AA, SIGN_AU, SIGN_E, SIGN_O, VIRAMA, is_joiner};

/// Folds one scalar value to one letter or two.
pub(crate) const fn fold(c: char) -> (char, Option<char>) {
    match c {
        '\u{9DC}' => ('ড', Some(NUKTA)),
        '\u{9DD}' => ('ঢ', Some(NUKTA)),
        '\u{9DF}' => ('য', Some(NUKTA)),
        SIGN_O => (SIGN_E, Some(SIGN_AA)),
        SIGN_AU => (SIGN_E, Some(AU_LENGTH)),
        '’' | '‘' | 'ʼ' => ('\'', None),
        other => (other.to_ascii_lowercase(), None),
    }
}

/// The scalar values of the block that fold to two letters.
pub(crate) const COMPOSED: [char; 5] = ['\u{9DC}', '\u{9DD}', '\u{9DF}', SIGN_O, SIGN_AU];

/// The folded letters of a text, from its start.
#[derive(Clone, Debug)]
pub(crate) struct Folded<'t> {
    rest: &'t str,
    held: Option<char>,
}

/// The letters of the Bengali block that folding changes, or may change, as two bit sets, one for each half of the block.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
const UNSTABLE: [u64; 2] = {
    let mut letters = [0, 1 << (VIRAMA as u32 - BLOCK_START - u64::BITS)];
    let mut place = 0;
    while place < 2 * u64::BITS {
        if let Some(c) = char::from_u32(BLOCK_START + place)
            && let (_, Some(_)) = fold(c)
        {
            letters[(place / u64::BITS) as usize] |= 1 << (place % u64::BITS);
        }
        place += 1;
    }
    letters
};

/// The code point of the Bengali letter that these bytes begin with, if folding does not change it.
#[inline]
pub(super) fn stable_letter(bytes: &[u8]) -> Option<u16> {
    let &[0xE0, half @ 0xA6..=0xA7, third, ..] = bytes else { return None };
    let [low, high] = UNSTABLE;
    let unstable = if half & 1 == 0 { low } else { high };
    let place = u16::from(half & 1) << 6 | u16::from(third & 0x3F);
    (unstable >> (third & 0x3F) & 1 == 0).then_some(START + place)
}

#[allow(clippy::cast_possible_truncation, reason = "a code point of four digits")]
const START: u16 = BLOCK_START as u16;

impl<'t> Folded<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { rest: text, held: None }
    }

    /// Resumes in a text where the second half of a letter may be pending.
    pub(super) const fn resume(rest: &'t str, held: Option<char>) -> Self {
        Self { rest, held }
    }

    /// The pending second half of the previous letter.
    pub(super) const fn held(&self) -> Option<char> {
        self.held
    }

    /// The text after the previous letter, whether or not its second half is pending.
    pub(super) const fn left(&self) -> &'t str {
        self.rest
    }

    /// The rest of the text; `None` in the middle of a letter.
    pub(crate) fn rest(&self) -> Option<&'t str> {
        self.held.is_none().then_some(self.rest)
    }

    fn take(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.find(|c| !is_joiner(*c))?;
        if is_blank(c) {
            let from = self.rest.len() - chars.as_str().len() - c.len_utf8();
            self.rest = after_blanks(self.rest.get(from..)?);
            return Some(' ');
        }
        // In canonical order the nukta precedes the virama.
        let swaps = c == VIRAMA && chars.as_str().starts_with(NUKTA);
        let (first, second) = if swaps { (NUKTA, chars.next().and(Some(VIRAMA))) } else { fold(c) };
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
        // Fast path: most letters fold to themselves.
        if let Some(letter) = stable_letter(self.rest.as_bytes()) {
            self.rest = self.rest.get(3..)?;
            return char::from_u32(u32::from(letter));
        }
        self.take()
    }
}

/// Whether two words are equal up to encoding, joiners and ASCII case.
pub(crate) fn same_word(a: &str, b: &str) -> bool {
    a == b || Folded::new(a).eq(Folded::new(b))
}

/// What follows `prefix` at the start of `text`.
pub(crate) fn strip_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    if let Some(rest) = text.strip_prefix(prefix) {
        return Some(rest);
    }
    let mut rest = Folded::new(text);
    Folded::new(prefix).all(|c| rest.next() == Some(c)).then(|| rest.rest())?
}

/// The folded letters of a text, from its end; here a virama may precede its nukta.
#[derive(Clone, Debug)]
struct FoldedBack<'t> {
    rest: &'t str,
    held: Option<char>,
}

impl<'t> FoldedBack<'t> {
    const fn new(text: &'t str) -> Self {
        Self { rest: text, held: None }
    }

    fn take(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.rfind(|c| !is_joiner(*c))?;
        if is_blank(c) {
            self.rest = before_blanks(self.rest.get(..chars.as_str().len() + c.len_utf8())?);
            return Some(' ');
        }
        let (first, second) = fold(c);
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
        if let Some(letter) = self.rest.as_bytes().last_chunk::<3>().and_then(|last| stable_letter(last)) {
            self.rest = self.rest.get(..self.rest.len() - 3)?;
            return char::from_u32(u32::from(letter));
        }
        self.take()
    }
}

/// The last folded letter of a text.
pub(crate) fn last(text: &str) -> Option<char> {
    FoldedBack::new(text).next()
}

/// [`last`] in `const` code, for a row.
pub(crate) const fn last_of_row(row: &str) -> char {
    let (mut last, mut at) = ('\0', 0);
    while at < row.len() {
        let (c, next) = utf8::char_at(row.as_bytes(), at);
        let (one, other) = fold(c);
        last = if let Some(other) = other { other } else { one };
        at = next;
    }
    last
}

/// What precedes `suffix` at the end of `text`.
pub(crate) fn strip_suffix<'t>(text: &'t str, suffix: &str) -> Option<&'t str> {
    let mut tail = FoldedBack::new(text);
    let same = FoldedBack::new(suffix).all(|c| tail.next() == Some(c));
    // A pending half means that the suffix starts in the middle of a letter.
    (same && tail.held.is_none()).then_some(tail.rest)
}

/// The composed and the decomposed encoding of a word: ো ৌ ড় ঢ় য় as one code point each, and as two.
#[cfg(test)]
pub(crate) fn encodings(word: &str) -> [alloc::string::String; 2] {
    const PAIRS: [(&str, &str); 5] = [
        ("\u{9CB}", "\u{9C7}\u{9BE}"),
        ("\u{9CC}", "\u{9C7}\u{9D7}"),
        ("\u{9DC}", "\u{9A1}\u{9BC}"),
        ("\u{9DD}", "\u{9A2}\u{9BC}"),
        ("\u{9DF}", "\u{9AF}\u{9BC}"),
    ];
    let apart = PAIRS.iter().fold(word.into(), |word: alloc::string::String, (one, two)| word.replace(one, two));
    [PAIRS.iter().fold(apart.clone(), |word, (one, two)| word.replace(two, one)), apart]
}
