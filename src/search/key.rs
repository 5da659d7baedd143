//! Builds a search key: takes normalized text in pieces, as the normalizer writes it, and folds each word. A text that is its own
//! key is not copied.
//!
//! What a repair might change in the result, or in what a weaker strength makes of the text, is not decided here: then the key does not
//! [stay](Made::stays), and the text takes more than one pass.

use alloc::string::String;

use super::folder::{NORMALIZER, Strength};
use super::line::GUARD;
use super::machine::Machine;
use super::pattern::{END, LETTER, WORD, Word, letter, letter_at};
use super::triggers::{Bits, IN_PLACE, first_of, letter_of, letters_of, of_folds, of_word};
use crate::normalize::{Output, may_be_repaired, stands_apart, takes_visarga};
use crate::text::sure::sure;

impl Word {
    /// Folds the word until no fold changes it any more: by the weaker strengths first, so that what they join stays joined. Tells
    /// whether anything changed, and whether normalization would leave each result as it is, with a `colon` after it or without. That the
    /// word `lost` an apostrophe is a change too.
    pub(super) fn fold(&mut self, strength: Strength, lost: bool, colon: bool) -> Folding {
        if !colon && self.is_closed(strength) {
            return Folding { changed: self.replace_letters(strength) || lost, stays: true };
        }
        self.fold_by_rows(strength, of_word(&self.letters, strength), lost, colon)
    }

    /// The same for a word that needs some of these rewritings.
    #[inline(never)] // Most words need nothing of it.
    pub(super) fn fold_by_rows(&mut self, strength: Strength, mut needed: Bits, lost: bool, colon: bool) -> Folding {
        let begins = self.letters.first().is_some_and(|&first| LETTER.has(first));
        let mut folding = Folding { changed: false, stays: begins };
        for step in strength.steps() {
            let mut changed = lost && step == Strength::Light;
            loop {
                match self.fold_once(step, strength, &mut needed, colon) {
                    Pass::Same => break,
                    Pass::Changed => changed = true,
                    Pass::Closed => return Folding { changed: true, ..folding },
                }
            }
            folding.changed |= changed;
            folding.stays &= !changed || self.is_normalized(colon);
        }
        folding
    }

    /// Whether the key of the word is what each of its letters becomes in place, and normalization certainly leaves that as it is.
    fn is_closed(&self, strength: Strength) -> bool {
        (strength == Strength::Light || self.count() >= GUARD) && Machine::of(strength).is_closed(&self.letters)
    }

    /// Makes of each letter what it becomes in place, and tells whether that is another one.
    fn replace_letters(&mut self, strength: Strength) -> bool {
        let letters = letters_of(strength);
        if !self.letters.iter().any(|&letter| letter_of(letters, letter).changes) {
            return false;
        }
        let mut old = self.letters.iter();
        self.sources.retain(|_| old.next().is_none_or(|&letter| letter_of(letters, letter).becomes != END));
        self.letters.retain_mut(|letter| {
            *letter = letter_of(letters, *letter).becomes;
            *letter != END
        });
        true
    }

    /// Whether normalization certainly leaves the word as it is, with a colon after it or without.
    fn is_normalized(&self, colon: bool) -> bool {
        let text = || {
            let mut text = String::new();
            self.write(&mut text);
            text
        };
        self.letters.first().is_some_and(|&first| LETTER.has(first))
            && (!may_be_repaired(self.letters.iter().copied()) || NORMALIZER.is_normalized(&text()))
            && !(colon && takes_visarga(&text()))
    }

    /// Tries each of the `needed` rewritings of this strength once; `last` is the strength of the key.
    fn fold_once(&mut self, strength: Strength, last: Strength, needed: &mut Bits, colon: bool) -> Pass {
        let guards = strength == Strength::Standard;
        let (mut tried, mut pass, mut count) = (0, Pass::Same, None);
        loop {
            let left = *needed & of_folds(strength) & !tried;
            let Some((fold, rewriting)) = first_of(left) else { return pass };
            // Those before it have had their turn.
            let bit = left & left.wrapping_neg();
            tried |= left ^ (left - 1);
            let wanted = if guards && fold.guarded { GUARD } else { fold.least };
            if wanted > 0 && *count.get_or_insert_with(|| self.count()) < wanted {
                continue;
            }
            let in_place = bit & IN_PLACE != 0;
            if in_place && self.rewrite_in_place(rewriting) {
                // What the letters become is counted with them.
                pass = Pass::Changed;
            } else if !in_place && self.rewrite(rewriting) {
                if !colon && self.is_closed(last) {
                    self.replace_letters(last);
                    return Pass::Closed;
                }
                (pass, count) = (Pass::Changed, None);
                *needed = of_word(&self.letters, last);
            }
        }
    }
}

/// What trying the rewritings once made of a word.
#[derive(Clone, Copy, Debug)]
enum Pass {
    Same,
    Changed,
    /// The key, which normalization certainly leaves as it is.
    Closed,
}

/// How the folding of a word went.
#[derive(Clone, Copy, Debug)]
pub(super) struct Folding {
    pub(super) changed: bool,
    /// Whether normalization certainly leaves each step's result as it is.
    pub(super) stays: bool,
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

/// Whether repairs do not look from the end of this text into a word after it.
fn ends_plainly(text: &str) -> bool {
    text.as_bytes().last().is_none_or(u8::is_ascii) || text.chars().next_back().is_some_and(stands_apart)
}

/// Whether repairs do not look from the beginning of this text into a word before it. A colon before a letter can become a visarga.
pub(super) fn begins_plainly(text: &str) -> bool {
    match text.as_bytes() {
        [b':', ..] => text.chars().nth(1).is_none_or(|c| c.is_ascii() || stands_apart(c)),
        [..0x80, ..] | [] => true,
        _ => text.chars().next().is_some_and(stands_apart),
    }
}

/// Builds the key of a text from pieces of its normalized form.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own about the text")]
pub(super) struct KeyBuilder<'t> {
    strength: Strength,
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
    /// Whether repairs cannot look into the word from what precedes it, and into a word at the beginning of the next piece.
    plain_before: bool,
    ended_plainly: bool,
    /// Whether an ASCII digit that was a Bengali one precedes the word: repairs may look at it in another way.
    after_digit: bool,
    /// Whether normalization certainly leaves the key as it is, and what a weaker strength makes of the text.
    stays: bool,
    buffer: String,
}

/// What a [`KeyBuilder`] made of a text.
pub(super) struct Made {
    /// The key, if it is not the text itself.
    pub(super) key: Option<String>,
    /// Whether normalization certainly leaves it as it is, and what each weaker strength makes of the text.
    pub(super) stays: bool,
}

impl<'t> KeyBuilder<'t> {
    /// A builder of the key of `text`, whose normalized form will be given.
    pub(super) fn new(strength: Strength, text: &'t str) -> Self {
        KeyBuilder {
            strength,
            text,
            out: String::new(),
            same: Some(0),
            word: Word::default(),
            carried: false,
            lost: false,
            apostrophe: None,
            plain_before: true,
            ended_plainly: true,
            after_digit: false,
            stays: true,
            buffer: String::new(),
        }
    }

    /// After the last piece.
    pub(super) fn finish(mut self) -> Made {
        if !self.word.is_empty() {
            let apostrophe = self.apostrophe.take();
            if self.end_word("", "") {
                self.out.extend(apostrophe);
            } else if self.same.is_some() {
                self.same = Some(self.text.len());
            }
        }
        // Without its apostrophes a word can be too long for the first part of an address, which repairs would have left alone.
        let stays = self.stays && !self.text.contains('@');
        if self.same == Some(self.text.len()) {
            return Made { key: None, stays };
        }
        self.write_same();
        // A repair and a fold can undo each other.
        Made { key: (self.out != self.text).then_some(self.out), stays }
    }

    /// Folds the word that was read, after `before` of this piece, and writes both unless all can stay where it is. Returns whether it
    /// did.
    fn end_word(&mut self, before: &str, after: &str) -> bool {
        // Of the first piece nothing is written yet.
        let colon = after.starts_with(':');
        let folding = self.word.fold(self.strength, self.lost, colon);
        if folding.changed || !self.plain_before || self.after_digit {
            let plain = self.plain_before && (colon || begins_plainly(after));
            self.stays &= plain && folding.stays;
        }
        let written = folding.changed || (self.carried && self.same.is_none());
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

impl Output for KeyBuilder<'_> {
    fn push_str(&mut self, piece: &str) {
        // Only the first piece is what stands in the text.
        let first = self.same == Some(0) && self.word.is_empty() && self.text.starts_with(piece);
        if !first {
            self.write_same();
        }
        let bytes = piece.as_bytes();
        if let Some(apostrophe) = self.apostrophe.take() {
            if begins_word(piece) {
                self.lost = true;
            } else {
                self.end_word("", "'");
                self.out.push(apostrophe);
            }
        }
        // Up to where the piece is written, where the word begins, and where to read on.
        let (mut done, mut start, mut at) = (0, 0, 0);
        loop {
            if self.word.is_empty() {
                at += sure(bytes.get(at..)).iter().take_while(|byte| byte.is_ascii()).count();
                start = at;
                while let Some(letter) = letter_at(bytes, at).filter(|&letter| WORD.has(letter)) {
                    self.word.push(letter);
                    at += 3;
                }
                self.plain_before = ends_plainly(sure(piece.get(..start))) && (start > 0 || self.ended_plainly);
                self.after_digit = start > 0 && done == start;
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
                if self.end_word(sure(piece.get(done..start)), after) {
                    done = at;
                }
            }
            if let Some(digit) = digit(c) {
                self.write(sure(piece.get(done..at)));
                self.out.push(digit);
                done = at + len;
                let after = sure(after.get(len..));
                // As an ASCII digit it may let a repair begin a word where marks follow it.
                let next = after.chars().next();
                self.stays &= next.is_none_or(|c| {
                    c.is_ascii() || stands_apart(c) || letter(c).is_some_and(|letter| LETTER.has(letter))
                });
            }
            at += len;
        }
        let end = if self.word.is_empty() { piece.len() } else { start };
        self.carried = !self.word.is_empty();
        self.ended_plainly = ends_plainly(piece) && !piece.ends_with(|c| digit(c).is_some());
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
