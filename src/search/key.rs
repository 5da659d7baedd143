//! The fast way to a key: normalized text comes in pieces, its words are folded as they go by.

use alloc::string::String;

use super::folder::Strength;
use super::pattern::{WORD, Word, composed, letter, offset};
use super::triggers::{Needed, first_of, of_folds, of_word};
use crate::normalize::Output;
use crate::script::is_joiner;
use crate::text::sure::sure;

/// How many letters a word must have for the folds that are guarded.
const GUARD: usize = 3;

impl Word {
    /// Folds the word until no fold changes it any more: by the weaker strengths first, so that what they join stays joined. Returns
    /// whether anything changed.
    #[inline(never)] // Most words need nothing of it.
    pub(super) fn fold(&mut self, strength: Strength) -> bool {
        let mut needed = of_word(&self.letters);
        let mut changed = false;
        for step in strength.steps() {
            while self.fold_once(step, &mut needed) {
                changed = true;
            }
        }
        changed
    }

    /// Tries each of the `needed` rewritings of this strength once.
    fn fold_once(&mut self, strength: Strength, needed: &mut u64) -> bool {
        let guards = strength == Strength::Standard;
        let (mut tried, mut changed, mut count) = (0_u64, false, None);
        loop {
            let left = *needed & of_folds(strength) & !tried;
            let Some((fold, rewriting)) = first_of(left) else { return changed };
            // Those before it have had their turn.
            tried |= left ^ (left - 1);
            let least = if guards && fold.guarded { GUARD } else { fold.least };
            if least > 0 && *count.get_or_insert_with(|| self.count()) < least {
                continue;
            }
            if self.rewrite(rewriting) {
                (changed, count) = (true, None);
                *needed = of_word(&self.letters);
            }
        }
    }
}

/// What can stand inside a word without being one of its letters.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// Whether `text` begins with a letter, sign or mark of a word.
pub(super) fn begins_word(text: &str) -> bool {
    text.chars().next().and_then(letter).is_some_and(|letter| WORD.has(letter))
}

/// The ASCII digit of a Bengali one.
pub(super) fn digit(c: char) -> Option<char> {
    ('০'..='৯').contains(&c).then(|| char::from_digit(c as u32 - '০' as u32, 10)).flatten()
}

/// Takes normalized text in pieces, and makes its key.
#[derive(Debug)]
pub(super) struct Key<'t> {
    strength: Strength,
    /// The rewritings of the strength.
    folds: u64,
    /// What the pieces are the normalized text of. The first piece is the beginning of it, unless nothing stays before a change.
    text: &'t str,
    out: String,
    /// As long as nothing of the text changed: how much of it the key is so far.
    same: Option<usize>,
    /// The word that is being read, where it is not all in one piece or has more than letters in it. Nothing of it is written.
    word: Word,
    /// Whether it must be written, even if no fold changes it: it began in an earlier piece, or lost an apostrophe.
    carried: bool,
    lost: bool,
    /// One after it at the end of the piece.
    apostrophe: Option<char>,
    buffer: String,
}

impl<'t> Key<'t> {
    /// Of a text whose normalized form will be given.
    pub(super) fn new(strength: Strength, text: &'t str) -> Self {
        Key {
            strength,
            folds: of_folds(strength),
            text,
            out: String::new(),
            same: Some(0),
            word: Word::default(),
            carried: false,
            lost: false,
            apostrophe: None,
            buffer: String::new(),
        }
    }

    /// The key, if it is not the text itself.
    pub(super) fn finish(mut self) -> Option<String> {
        if !self.word.is_empty() {
            let apostrophe = self.apostrophe.take();
            if self.end_word("") {
                self.out.extend(apostrophe);
            } else if self.same.is_some() {
                self.same = Some(self.text.len());
            }
        }
        if self.same == Some(self.text.len()) {
            return None;
        }
        self.write_same();
        // A repair and a fold can undo each other.
        (self.out != self.text).then_some(self.out)
    }

    /// Folds the word that was read, after `before` of this piece, and writes both unless all can stay where it is. Returns whether it
    /// did.
    fn end_word(&mut self, before: &str) -> bool {
        // Of the first piece nothing is written yet.
        let written = self.word.fold(self.strength) || self.lost || (self.carried && self.same.is_none());
        if written {
            if before.is_empty() {
                self.write_same();
            } else {
                self.write(before);
            }
            self.word.write(&mut self.out);
        }
        self.word.clear();
        (self.carried, self.lost) = (false, false);
        written
    }

    /// Writes what is the same as in the text so far.
    fn write_same(&mut self) {
        if let Some(len) = self.same {
            self.write(sure(self.text.get(..len)));
        }
    }

    /// Writes all from the beginning of the first piece on, or what comes next.
    fn write(&mut self, part: &str) {
        if self.same.take().is_some() {
            self.out.reserve(self.text.len() + self.text.len() / 8);
        }
        self.out.push_str(part);
    }
}

/// A word of nothing but letters, signs and marks, as it is read.
struct Read {
    end: usize,
    /// The rewritings that it can need.
    needed: u64,
}

/// Reads the word at byte `at`.
#[inline]
fn read(bytes: &[u8], at: usize) -> Read {
    let mut needed = Needed::nothing();
    let mut rest = sure(bytes.get(at..));
    while let [0xE0, second @ (0xA6 | 0xA7), third, after @ ..] = rest {
        let mut letter = offset(*second, *third);
        if !WORD.has(letter) {
            break;
        }
        rest = after;
        if let (Some(whole), [0xE0, 0xA6, 0xBC, after @ ..]) = (composed(letter), after) {
            letter = whole;
            rest = after;
        }
        needed = needed.with(letter);
    }
    Read { end: bytes.len() - rest.len(), needed: needed.bits() }
}

impl Output for Key<'_> {
    fn push_str(&mut self, piece: &str) {
        // Only the first piece is what stands in the text.
        let first = self.same == Some(0) && self.word.is_empty() && self.text.starts_with(piece);
        let whole = first && piece.len() == self.text.len();
        if !first {
            self.write_same();
        }
        let bytes = piece.as_bytes();
        if let Some(apostrophe) = self.apostrophe.take() {
            if begins_word(piece) {
                self.lost = true;
            } else {
                self.end_word("");
                self.out.push(apostrophe);
            }
        }
        // Up to where the piece is written, where the word begins, and where to read on.
        let (mut done, mut start, mut at) = (0, 0, 0);
        loop {
            let rest = sure(bytes.get(at..));
            if self.word.is_empty() {
                at += rest.iter().take_while(|byte| byte.is_ascii()).count();
                start = at;
                let Read { end, needed } = read(bytes, at);
                if end > at {
                    let after = sure(piece.get(end..));
                    // What comes then can belong to the word.
                    let ends = if after.is_empty() {
                        whole
                    } else {
                        after.starts_with(|c: char| !is_apostrophe(c) && !is_joiner(c))
                    };
                    if ends && needed & self.folds == 0 {
                        at = end;
                        continue;
                    }
                    self.word.extend(sure(bytes.get(at..end)));
                    at = end;
                    if ends {
                        if self.end_word(sure(piece.get(done..start))) {
                            done = at;
                        }
                        continue;
                    }
                }
            }
            let after = sure(piece.get(at..));
            let Some(c) = after.chars().next() else { break };
            let len = c.len_utf8();
            if !self.word.is_empty() {
                if let Some(letter) = letter(c) {
                    self.word.push(letter);
                    at += len;
                    continue;
                }
                if is_apostrophe(c) {
                    let after = sure(after.get(len..));
                    if after.is_empty() {
                        self.apostrophe = Some(c);
                        break;
                    }
                    if begins_word(after) {
                        self.lost = true;
                        at += len;
                        continue;
                    }
                }
                if self.end_word(sure(piece.get(done..start))) {
                    done = at;
                }
            }
            if let Some(digit) = digit(c) {
                self.write(sure(piece.get(done..at)));
                self.out.push(digit);
                done = at + len;
            }
            at += len;
        }
        let end = if self.word.is_empty() { piece.len() } else { start };
        self.carried = !self.word.is_empty();
        if self.same.is_some() {
            self.same = Some(end);
        } else {
            self.out.push_str(sure(piece.get(done..end)));
        }
    }

    fn push_chars(&mut self, chars: impl Iterator<Item = char>) {
        let mut buffer = core::mem::take(&mut self.buffer);
        buffer.clear();
        buffer.extend(chars);
        self.push_str(&buffer);
        self.buffer = buffer;
    }
}
