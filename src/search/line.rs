//! The fast path of search keys: reads each word of a line once, straight from its source, and finds out whether a repair or a fold
//! could have anything to do in it. Most words stay as they are and are copied with what surrounds them; most of the others become
//! their keys letter by letter; a [`Word`] is made of the few that are left, unless a [`Memory`] has their key from earlier in the text.
//!
//! What a repair may change, and what surrounds words in a way that needs a second look, is not decided here: then the line is folded
//! [step by step](super::Folder::fold_in_steps).

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::folder::{Folder, NORMALIZER, Strength};
use super::key::{begins_plainly, begins_word, digit, is_apostrophe};
use super::machine::{CHANGES, COMPOSES, Class, Machine, OPEN, OUTSIDE, START, State};
use super::pattern::{END, LETTER, NUKTA, Word, character, letter, letter_at, offset};
use super::triggers::{Letters, REPAIRS, letter_of, letters_of, of_word};
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

    /// The same with a word; returns where it is in the key.
    fn replace_by_word(&mut self, range: Range<usize>, new: &Word) -> Range<usize> {
        self.copy_up_to(range.start);
        let start = self.out.len();
        new.write(&mut self.out);
        self.done = range.end;
        start..self.out.len()
    }

    /// Replaces a word by what stands in the key already, unless that is nothing, and tells whether it does.
    fn repeat(&mut self, range: Range<usize>, written: Range<usize>) -> bool {
        if written.is_empty() {
            return true;
        }
        if self.out.get(written.clone()).is_none() {
            return false;
        }
        self.copy_up_to(range.start);
        self.out.extend_from_within(written);
        self.done = range.end;
        true
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

/// How many bytes a text has at least in which words are remembered.
const MEMORABLE: usize = 4 << 10;

/// A word of the text, and where its key is written; nowhere if it is the word itself.
#[derive(Clone, Debug, Default)]
struct Seen {
    word: Range<usize>,
    key: Range<usize>,
}

/// The last words that took more than some letters replaced, by a hash: some come again and again.
#[derive(Debug, Default)]
struct Memory(Vec<Seen>);

impl Memory {
    /// The place for a word.
    fn place_of(&mut self, word: &[u8]) -> usize {
        if self.0.is_empty() {
            self.0.resize(1 << 7, Seen::default());
        }
        let part = |bytes: Option<&[u8; 8]>| bytes.copied().map_or(0, u64::from_le_bytes);
        let parts = part(word.first_chunk()) ^ part(word.last_chunk()).rotate_left(32);
        (parts.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 57) as usize
    }

    fn get(&self, place: usize) -> Option<&Seen> {
        self.0.get(place)
    }

    fn set(&mut self, place: usize, new: Seen) {
        if let Some(seen) = self.0.get_mut(place) {
            *seen = new;
        }
    }

    /// Forgets the words whose keys are written from this byte on.
    fn forget_from(&mut self, len: usize) {
        self.0.iter_mut().filter(|seen| seen.key.end > len).for_each(|seen| *seen = Seen::default());
    }
}

/// Makes the keys of texts.
#[derive(Debug)]
pub(super) struct TextFolder {
    strength: Strength,
    machine: &'static Machine,
    letters: &'static Letters,
    /// A part of a line, from its beginning on, without a `<`.
    untagged: Range<usize>,
    word: Word,
    buffer: String,
    seen: Memory,
}

impl TextFolder {
    pub(super) fn new(strength: Strength) -> Self {
        TextFolder {
            strength,
            machine: Machine::of(strength),
            letters: letters_of(strength),
            untagged: 0..0,
            word: Word::default(),
            buffer: String::new(),
            seen: Memory::default(),
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
        self.seen.forget_from(from.len);
        if let Cow::Owned(folded) = Folder::new(self.strength).fold_part(sure(text.get(from.at..end))) {
            key.replace(from.at..end, &folded);
        }
        end
    }

    /// Writes the key of the word or other character at byte `at`, and returns where it ends; `None` if that takes a second look.
    #[inline]
    fn fold_next(&mut self, bytes: &[u8], at: usize, key: &mut Key<'_>) -> Option<usize> {
        let machine = self.machine;
        let (mut state, mut classes) = (START, 0);
        let mut end = at;
        for char in sure(bytes.get(at..)).as_chunks::<3>().0 {
            let class = machine.class_of(char);
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
        (alone && (stays || self.fold_word(at..end, state, classes, key))).then_some(end)
    }

    /// Writes the key of a word, and tells whether that could be done.
    #[inline(never)]
    fn fold_word(&mut self, range: Range<usize>, state: State, classes: Class, key: &mut Key<'_>) -> bool {
        let word = sure(key.text.as_bytes().get(range.clone()));
        if word.len() >= 3 * 64 {
            return false;
        }
        if state == OPEN {
            return self.fold_letters(range, classes & COMPOSES != 0, key);
        }
        let letters = || word.as_chunks::<3>().0.iter().map(|char| offset(char[1], char[2]));
        // By the places of letters: those that become something else in place, those that short words keep, nuktas.
        let (mut changes, mut kept, mut nuktas, mut count) = (0_u64, true, 0_u64, 0);
        for (place, letter) in letters().enumerate() {
            let letter = letter_of(self.letters, letter);
            changes |= u64::from(letter.changes) << place;
            kept &= letter.short_keeps;
            nuktas |= u64::from(letter.offset == NUKTA) << place;
            count += usize::from(letter.counts);
        }
        let short = count < GUARD && self.strength != Strength::Light;
        if short {
            let stays = kept && nuktas == 0 && self.strength == Strength::Standard;
            return stays || self.fold_letters(range, nuktas != 0, key);
        }
        let mut left = changes | nuktas >> 1;
        while left != 0 {
            let place = left.trailing_zeros() as usize;
            left &= left - 1;
            let Some(letter) = letter_at(word, 3 * place) else { return false };
            let letter = letter_of(self.letters, letter);
            let at = range.start + 3 * place;
            if letter.composed != 0 && nuktas >> place & 2 != 0 {
                left &= !(2 << place);
                key.replace_by_letter(at..at + 6, letter_of(self.letters, letter.composed).becomes);
            } else if letter.changes {
                key.replace_by_letter(at..at + 3, letter.becomes);
            }
        }
        true
    }

    /// Writes the key of a word that needs more than some letters replaced.
    #[inline(never)]
    fn fold_letters(&mut self, range: Range<usize>, composes: bool, key: &mut Key<'_>) -> bool {
        let word = sure(key.text.as_bytes().get(range.clone()));
        let seen = if key.text.len() < MEMORABLE { None } else { Some(self.seen.place_of(word)) };
        if let Some(seen) = seen.and_then(|seen| self.seen.get(seen))
            && key.text.as_bytes().get(seen.word.clone()) == Some(word)
        {
            return key.repeat(range, seen.key.clone());
        }
        self.word.clear();
        self.word.extend(word, composes);
        // What stands apart precedes a mark.
        if !self.word.letters.first().is_some_and(|&first| LETTER.has(first)) {
            return false;
        }
        let needed = of_word(&self.word.letters, self.strength);
        if needed & REPAIRS != 0 {
            self.buffer.clear();
            self.word.write(&mut self.buffer);
            if !NORMALIZER.is_normalized(&self.buffer) {
                return false;
            }
        }
        let folding = self.word.fold_by_rows(self.strength, needed, false, false);
        if folding.changed && !folding.stays {
            return false;
        }
        let written = if folding.changed || composes { key.replace_by_word(range.clone(), &self.word) } else { 0..0 };
        // Nowhere is for what stays: a key without letters is not remembered.
        if let Some(seen) = seen
            && (folding.changed || composes) != written.is_empty()
        {
            self.seen.set(seen, Seen { word: range, key: written });
        }
        true
    }
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
