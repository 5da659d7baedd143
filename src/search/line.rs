//! The fast path of search keys: reads each word of a line once, straight from its source, and finds out whether a repair or a fold
//! could have anything to do in it. Most words stay as they are and are copied with what surrounds them; most of the others become
//! their keys letter by letter; a [`Word`] is made of the few that are left.
//!
//! What a repair may change, and what surrounds words in a way that needs a second look, is not decided here: then the line is folded
//! [step by step](super::Folder::fold_in_steps).

use alloc::borrow::Cow;
use alloc::string::String;
use core::ops::Range;

use super::folder::{Folder, NORMALIZER, Strength};
use super::key::{begins_plainly, begins_word, digit, is_apostrophe};
use super::machine::{CHANGES, COMPOSES, Machine, OPEN, OUTSIDE, START};
use super::pattern::{END, LETTER, NUKTA, Word, character, letter, offset};
use super::triggers::{GUARDED, Letter, Letters, Needed, REPAIRS, covered_by, letter_of, letters_of, of_folds};
use crate::normalize::stands_apart;
use crate::text::sure::sure;

/// How many letters a word must have for the folds that are guarded.
pub(super) const GUARD: usize = 3;

/// The key of a text, as far as it is written: the text itself up to the first change is not.
#[derive(Debug)]
pub(super) struct Key<'t> {
    text: &'t str,
    out: String,
    /// Up to which byte of the text its key is in `out`.
    done: usize,
}

impl<'t> Key<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Key { text, out: String::new(), done: 0 }
    }

    /// Replaces these bytes of the text, none of which is written.
    #[inline]
    fn replace(&mut self, range: Range<usize>, new: &str) {
        self.copy_up_to(range.start);
        self.out.push_str(new);
        self.done = range.end;
    }

    /// The same with a letter, or with nothing.
    #[inline]
    fn replace_by_letter(&mut self, range: Range<usize>, new: u8) {
        self.copy_up_to(range.start);
        if new != END {
            self.out.push(character(new));
        }
        self.done = range.end;
    }

    #[inline]
    fn copy_up_to(&mut self, at: usize) {
        if self.done == 0 {
            self.out.reserve(self.text.len() + self.text.len() / 8);
        }
        self.out.push_str(sure(self.text.get(self.done..at)));
    }

    /// Byte `at` of the text, up to which nothing but the text itself is left to write.
    #[inline]
    fn mark(&self, at: usize) -> Mark {
        Mark { at, len: self.out.len(), done: self.done }
    }

    /// Takes back what was written since.
    fn back_to(&mut self, mark: Mark) {
        self.out.truncate(mark.len);
        self.done = mark.done;
    }

    /// The key, borrowed if it is the text itself.
    pub(super) fn finish(mut self) -> Cow<'t, str> {
        if self.done == 0 {
            return Cow::Borrowed(self.text);
        }
        self.out.push_str(sure(self.text.get(self.done..)));
        // A repair and a fold can undo each other.
        if self.out == self.text { Cow::Borrowed(self.text) } else { Cow::Owned(self.out) }
    }
}

/// Where to begin again.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    at: usize,
    len: usize,
    done: usize,
}

/// Makes the keys of texts.
#[derive(Debug)]
pub(super) struct TextFolder {
    strength: Strength,
    machine: &'static Machine,
    letters: &'static Letters,
    /// The rewritings of the strength, and what a repair may change.
    folds: u64,
    /// Those of them that leave short words alone.
    guarded: u64,
    /// Those that can be done letter by letter.
    covered: u64,
    /// A part of a line, from its beginning on, without a `<`.
    untagged: Range<usize>,
    word: Word,
    buffer: String,
}

impl TextFolder {
    pub(super) fn new(strength: Strength) -> Self {
        let folds = of_folds(strength);
        TextFolder {
            strength,
            machine: Machine::of(strength),
            letters: letters_of(strength),
            folds: folds | REPAIRS,
            // What is phonetic leaves no word alone.
            guarded: if strength == Strength::Standard { GUARDED } else { 0 },
            covered: covered_by(strength),
            untagged: 0..0,
            word: Word::default(),
            buffer: String::new(),
        }
    }

    /// Writes the key of the text.
    pub(super) fn fold(&mut self, key: &mut Key<'_>) {
        let bytes = key.text.as_bytes();
        // Where the line begins, where something follows a space in it, and how much was written before.
        let (mut at, mut line, mut word) = (0, Mark::default(), Mark::default());
        loop {
            while let Some(&byte @ ..0x80) = bytes.get(at) {
                at += 1;
                if byte == b'\n' {
                    line = key.mark(at);
                    word = line;
                } else if byte == b' ' {
                    word = key.mark(at);
                }
            }
            if at >= bytes.len() {
                return;
            }
            if let Some(end) = self.fold_next(bytes, at, key) {
                at = end;
            } else {
                at = self.fold_again(line, word, at, key);
            }
        }
    }

    /// Writes the key of what stands between two spaces, or of the line if it depends on what is around them, and returns where that
    /// ends.
    #[cold]
    fn fold_again(&mut self, line: Mark, word: Mark, at: usize, key: &mut Key<'_>) -> usize {
        let text = key.text;
        let end_of = |at: usize, ends: fn(&u8) -> bool| {
            sure(text.as_bytes().get(at..)).iter().position(ends).map_or(text.len(), |len| at + len)
        };
        let (mut from, mut end) = (word, end_of(at, |byte| matches!(byte, b' ' | b'\n')));
        // Tags and pairs of direction marks extend across spaces, and a numerator that is a danda can follow one.
        let seen = if self.untagged.start == line.at { self.untagged.end } else { line.at };
        let stands_alone = |c: char| c.is_ascii() || letter(c).is_some() || stands_apart(c);
        if sure(text.get(seen..end)).contains('<') || !sure(text.get(from.at..end)).chars().all(stands_alone) {
            (from, end) = (line, end_of(end, |byte| *byte == b'\n'));
        } else {
            self.untagged = line.at..end;
        }
        key.back_to(from);
        if let Cow::Owned(folded) = Folder::new(self.strength).fold_part(sure(text.get(from.at..end))) {
            key.replace(from.at..end, &folded);
        }
        end
    }

    /// Writes the key of the word or other character at byte `at`, and returns where it ends; `None` if that takes a second look.
    #[inline]
    fn fold_next(&mut self, bytes: &[u8], at: usize, key: &mut Key<'_>) -> Option<usize> {
        let machine = self.machine;
        let (mut state, mut classes, mut end) = (START, 0, at);
        while let Some(char) = char_at(bytes, end) {
            let class = machine.class(char);
            if class == OUTSIDE {
                break;
            }
            classes |= class;
            state = machine.next(state, class);
            end += 3;
        }
        if end == at {
            return fold_character(at, key);
        }
        state = machine.end(state);
        let alone = ends_plainly(key.text, end);
        let stays = state != OPEN && classes & (CHANGES | COMPOSES) == 0;
        (alone && (stays || self.fold_word(at..end, state, key))).then_some(end)
    }

    /// The rewritings and repairs that a word can need.
    fn needed(&self, word: &[u8]) -> u64 {
        let (mut needed, mut at) = (Needed::nothing(self.letters), 0);
        while let Some((letter, len)) = self.letter_at(word, at) {
            needed = needed.with(letter);
            at += len;
        }
        needed.bits(self.letters) & self.folds
    }

    /// Writes the key of a word, and tells whether that could be done.
    #[inline(never)]
    fn fold_word(&mut self, range: Range<usize>, state: u8, key: &mut Key<'_>) -> bool {
        let word = sure(key.text.as_bytes().get(range.clone()));
        if word.len() > 3 * 64 {
            return false;
        }
        let (mut changes, mut composes, mut count) = (0_u64, 0_u64, 0);
        let (mut bit, mut at) = (1, 0);
        while let Some((letter, len)) = self.letter_at(word, at) {
            changes |= if letter.changes { bit } else { 0 };
            composes |= if len > 3 { bit } else { 0 };
            count += usize::from(letter.counts);
            bit <<= if len > 3 { 2 } else { 1 };
            at += len;
        }
        if state == OPEN || count < GUARD {
            // What stands apart precedes it.
            if !char_at(word, 0).is_some_and(|first| LETTER.has(first)) {
                return false;
            }
            let all = self.needed(word);
            let needed = if count < GUARD { all & !self.guarded } else { all };
            if needed == 0 {
                changes = 0;
            } else if needed & !self.covered != 0 || count < GUARD {
                return self.fold_letters(range, needed, composes != 0, key);
            }
        }
        let mut left = changes | composes;
        while left != 0 {
            let place = left.trailing_zeros();
            left &= left - 1;
            let at = 3 * place as usize;
            let Some((letter, len)) = self.letter_at(word, at) else { return false };
            let new = if changes >> place & 1 == 1 { letter.becomes } else { letter.offset };
            key.replace_by_letter(range.start + at..range.start + at + len, new);
        }
        true
    }

    /// The letter at byte `at` of a word, composed if a nukta follows it, and the bytes of both.
    #[inline]
    fn letter_at(&self, word: &[u8], at: usize) -> Option<(&'static Letter, usize)> {
        let letter = letter_of(self.letters, char_at(word, at)?);
        Some(match letter.composed {
            composed @ 1.. if char_at(word, at + 3) == Some(NUKTA) => (letter_of(self.letters, composed), 6),
            _ => (letter, 3),
        })
    }

    /// Writes the key of a word that needs more than some letters replaced.
    #[inline(never)]
    fn fold_letters(&mut self, range: Range<usize>, needed: u64, composes: bool, key: &mut Key<'_>) -> bool {
        self.word.clear();
        self.word.extend(sure(key.text.as_bytes().get(range.clone())));
        self.buffer.clear();
        if needed & REPAIRS != 0 {
            self.word.write(&mut self.buffer);
            if !NORMALIZER.is_normalized(&self.buffer) {
                return false;
            }
            self.buffer.clear();
        }
        let folding = self.word.fold(self.strength, false, false);
        if folding.changed && !folding.stays {
            return false;
        }
        if folding.changed || composes {
            self.word.write(&mut self.buffer);
            key.replace(range, &self.buffer);
        }
        true
    }
}

/// The offset in the block of the character at byte `at`, if it is one of it.
#[inline]
fn char_at(bytes: &[u8], at: usize) -> Option<u8> {
    let [first, second, third] = *bytes.get(at..)?.first_chunk()?;
    // E0 A6 or E0 A7, in one comparison.
    (u16::from_le_bytes([first, second]) & 0xFEFF == 0xA6E0).then(|| offset(second, third))
}

/// Writes the key of a character that belongs to no word, and returns its end; `None` if that takes a second look.
fn fold_character(at: usize, key: &mut Key<'_>) -> Option<usize> {
    let mut chars = sure(key.text.get(at..)).chars();
    let c = chars.next()?;
    let end = at + c.len_utf8();
    if let Some(digit) = digit(c) {
        // As an ASCII digit it may let a repair begin a word where marks follow it.
        let is_letter = |c| letter(c).is_some_and(|letter| LETTER.has(letter));
        let next = chars.next();
        if !next.is_none_or(|c| c.is_ascii() || stands_apart(c) || is_letter(c)) {
            return None;
        }
        key.replace(at..end, digit.encode_utf8(&mut [0; 4]));
    } else if !stands_apart(c) {
        return None;
    }
    Some(end)
}

/// Whether a word ends at this byte, and no repair looks into it from what follows.
#[inline]
fn ends_plainly(text: &str, end: usize) -> bool {
    match text.as_bytes().get(end) {
        None | Some(b' ' | b',' | b'\n' | b'.' | b'-' | b'!' | b'?' | b')') => true,
        Some(_) => {
            let after = sure(text.get(end..));
            let mut chars = after.chars();
            let apostrophe = chars.next().is_some_and(is_apostrophe);
            begins_plainly(after) && !(apostrophe && begins_word(chars.as_str()))
        }
    }
}
