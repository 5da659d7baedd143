//! Builds a search key: takes normalized text in pieces, as the normalizer writes it, and folds each word. A text that is its own
//! key is not copied.
//!
//! Most words need no fold, or only some that make of one letter another one or nothing: these are done in place, letter by letter. A
//! [`Word`] is made of the others. What a repair might change in the result, or in what a weaker strength makes of the text, is not
//! decided here: then the key does not [stay](Made::stays), and the text takes more than one pass.

use alloc::string::String;

use super::folder::{NORMALIZER, Strength};
use super::line::GUARD;
use super::pattern::{END, LETTER, WORD, Word, character, letter, offset};
use super::triggers::{
    GUARDED, IN_PLACE, Letters, Needed, covered_by, first_of, letter_of, letters_of, of_folds, of_word,
};
use crate::normalize::{Output, may_be_repaired, stands_apart, takes_visarga};
use crate::script::is_joiner;
use crate::text::sure::sure;

impl Word {
    /// Folds the word until no fold changes it any more: by the weaker strengths first, so that what they join stays joined. Tells
    /// whether anything changed, and whether normalization would leave each result as it is, with a `colon` after it or without. That the
    /// word `lost` an apostrophe is a change too.
    #[inline(never)] // Most words need nothing of it.
    pub(super) fn fold(&mut self, strength: Strength, lost: bool, colon: bool) -> Folding {
        let mut needed = of_word(&self.letters, strength);
        let begins = self.letters.first().is_some_and(|&first| LETTER.has(first));
        let mut folding = Folding { changed: false, stays: begins };
        for step in strength.steps() {
            let mut changed = lost && step == Strength::Light;
            while self.fold_once(step, strength, &mut needed) {
                changed = true;
            }
            folding.changed |= changed;
            folding.stays &= !changed || self.is_normalized(colon);
        }
        folding
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
    fn fold_once(&mut self, strength: Strength, last: Strength, needed: &mut u64) -> bool {
        let guards = strength == Strength::Standard;
        let (mut tried, mut changed, mut count) = (0_u64, false, None);
        loop {
            let left = *needed & of_folds(strength) & !tried;
            let Some((fold, rewriting)) = first_of(left) else { return changed };
            // Those before it have had their turn.
            let bit = left & left.wrapping_neg();
            tried |= left ^ (left - 1);
            let wanted = if guards && fold.guarded { GUARD } else { fold.least };
            if wanted > 0 && *count.get_or_insert_with(|| self.count()) < wanted {
                continue;
            }
            if bit & IN_PLACE != 0 {
                // What the letters become is counted with them.
                changed |= self.rewrite_in_place(rewriting);
            } else if self.rewrite(rewriting) {
                (changed, count) = (true, None);
                *needed = of_word(&self.letters, last);
            }
        }
    }
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
    letters: &'static Letters,
    /// The rewritings of the strength.
    folds: u64,
    /// Those of them that leave short words alone.
    guarded: u64,
    /// Those that can be done in place.
    covered: u64,
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
            letters: letters_of(strength),
            folds: of_folds(strength),
            // What is phonetic leaves no word alone.
            guarded: if strength == Strength::Standard { GUARDED } else { 0 },
            covered: covered_by(strength),
            text,
            out: String::new(),
            same: Some(0),
            word: Word::default(),
            carried: false,
            lost: false,
            apostrophe: None,
            plain_before: true,
            ended_plainly: true,
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
        let stays = self.stays;
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
        if folding.changed || !self.plain_before {
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

    /// Writes the piece from byte `done` on to the last letter of `word` that becomes another in place, and returns where that ends.
    fn write_in_place(&mut self, piece: &str, mut done: usize, word: &Read) -> usize {
        let mut left = word.changes;
        while left != 0 {
            let at = word.start + 3 * left.trailing_zeros() as usize;
            left &= left - 1;
            self.write(sure(piece.get(done..at)));
            let letters = self.letters;
            let becomes = letters_in(sure(piece.as_bytes().get(at..at + 3)))
                .map(|letter| letter_of(letters, letter).becomes)
                .find(|&letter| letter != END);
            self.out.extend(becomes.map(character));
            done = at + 3;
        }
        done
    }

    /// The next word from byte `at` on, or what is no word: words between ASCII characters that need nothing are skipped, but not one
    /// that begins at `at`.
    #[inline]
    fn next_word(&self, bytes: &[u8], at: usize) -> Read {
        let all = sure(bytes.get(at..));
        let mut rest = all;
        loop {
            while let [..0x80, next @ ..] = rest {
                rest = next;
            }
            let word = rest;
            let mut needed = Needed::nothing(self.letters);
            while let Some((&[first, second, third], after)) = rest.split_first_chunk() {
                let letter = letter_of(self.letters, offset(second, third));
                // E0 A6 or E0 A7, in one comparison.
                if u16::from_le_bytes([first, second]) & 0xFEFF != 0xA6E0 || !letter.in_word {
                    break;
                }
                needed = needed.with(letter);
                rest = after;
            }
            let needed = needed.bits(self.letters) & self.folds;
            let alone = matches!(rest, [next @ ..0x80, ..] if !is_apostrophe(char::from(*next)));
            if needed == 0 && alone && rest.len() < word.len() && word.len() < all.len() {
                continue;
            }
            let length = word.len() - rest.len();
            let start = bytes.len() - word.len();
            return Read::new(self, start, sure(word.get(..length)), needed);
        }
    }

    /// Whether all that a word needs can be done in place.
    fn is_in_place(&self, word: &Read, bytes: &[u8], after: &str) -> bool {
        let stays = |letters: &Letters| {
            let becomes = |letter| letter_of(letters, letter).becomes;
            !may_be_repaired(letters_in(bytes).map(becomes).filter(|&letter| letter != END))
        };
        word.needed & !self.covered == 0
            && word.begins
            && word.count >= GUARD
            && !word.is_long()
            && begins_plainly(after)
            && stays(self.letters)
            && (self.strength < Strength::Phonetic || stays(letters_of(Strength::Standard)))
    }
}

/// A word of nothing but letters, signs and marks, as it is read.
struct Read {
    start: usize,
    end: usize,
    /// Whether it begins with a letter, not with a mark.
    begins: bool,
    /// How many letters it has, as a reader counts them.
    count: usize,
    /// The rewritings that it can need.
    needed: u64,
    /// Which of its letters become another in place, the first in the lowest bit; all if it is not long.
    changes: u64,
}

impl Read {
    /// Of a word with these letters, which begins at byte `start`.
    #[inline]
    fn new(key: &KeyBuilder<'_>, start: usize, letters: &[u8], needed: u64) -> Self {
        let mut word = Read { start, end: start + letters.len(), begins: false, count: 0, needed, changes: 0 };
        if needed == 0 {
            word.begins = letters_in(letters).next().is_some_and(|letter| LETTER.has(letter));
            return word;
        }
        for (at, letter) in (0_u32..).zip(letters_in(letters)) {
            let letter = letter_of(key.letters, letter);
            word.begins |= at == 0 && letter.counts;
            word.count += usize::from(letter.counts);
            word.changes |= u64::from(letter.changes).checked_shl(at).unwrap_or(0);
        }
        if word.count < GUARD {
            word.needed &= !key.guarded;
        }
        word
    }

    fn is_long(&self) -> bool {
        self.end - self.start > 3 * 64
    }
}

/// The letters of a text that has nothing but them.
#[inline]
fn letters_in(bytes: &[u8]) -> impl Iterator<Item = u8> {
    bytes.as_chunks::<3>().0.iter().map(|char| offset(char[1], char[2]))
}

impl Output for KeyBuilder<'_> {
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
                self.end_word("", "'");
                self.out.push(apostrophe);
            }
        }
        // Up to where the piece is written, where the word begins, and where to read on.
        let (mut done, mut start, mut at) = (0, 0, 0);
        loop {
            if self.word.is_empty() {
                let word = self.next_word(bytes, at);
                (start, at) = (word.start, word.start);
                if word.end > at {
                    let (before, after) = (sure(piece.get(..start)), sure(piece.get(word.end..)));
                    // What comes then can belong to the word.
                    let ends = match after.as_bytes() {
                        [] => whole,
                        [first @ ..0x80, ..] => !is_apostrophe(char::from(*first)),
                        _ => after.starts_with(|c: char| !is_apostrophe(c) && !is_joiner(c)),
                    };
                    at = word.end;
                    if ends && word.needed == 0 {
                        // After a digit that was Bengali, repairs may look at it in another way.
                        self.stays &=
                            done < start || start == 0 && self.ended_plainly || word.begins && begins_plainly(after);
                        continue;
                    }
                    let letters = sure(bytes.get(start..at));
                    let plain_before = ends_plainly(before) && (start > 0 || self.ended_plainly);
                    if ends && plain_before && self.is_in_place(&word, letters, after) {
                        done = self.write_in_place(piece, done, &word);
                        continue;
                    }
                    self.word.extend(letters);
                    self.plain_before = plain_before;
                    if ends {
                        if self.end_word(sure(piece.get(done..start)), after) {
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
