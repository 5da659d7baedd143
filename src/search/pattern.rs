//! Rewrites the letters of a word: a pattern, a sequence of sets of letters between two contexts, and its replacement.
//!
//! A word is a list of bytes, each the offset of a letter, sign or mark in the Bengali block; ড় ঢ় য় are one byte each. The two join
//! controls and the ends of the word have bytes that no letter has.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::normalize::NUKTA_LETTERS;
use crate::script::{BLOCK_START, Class, ZWJ, ZWNJ, class_at};
use crate::text::sure::sure;

/// U+09E4 and U+09E5 are reserved, and U+09FF is not assigned.
pub(super) const NON_JOINER: u8 = 0x64;
pub(super) const JOINER: u8 = 0x65;
pub(super) const END: u8 = 0x7F;

pub(super) const NUKTA: u8 = 0x3C;
const VIRAMA: u8 = 0x4D;

/// A set of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Set([u64; 2]);

impl Set {
    /// The letters of `text`, each of the block.
    #[allow(clippy::indexing_slicing)] // checked while compiling
    pub(super) const fn of(text: &str) -> Set {
        let (bytes, mut at, mut set) = (text.as_bytes(), 0, [0; 2]);
        while at < bytes.len() {
            let letter = offset(bytes[at + 1], bytes[at + 2]);
            assert!(bytes[at] == 0xE0 && matches!(bytes[at + 1], 0xA6 | 0xA7), "a character of the block");
            set[(letter >> 6) as usize] |= 1 << (letter & 63);
            at += 3;
        }
        Set(set)
    }

    /// The characters of a class.
    #[allow(clippy::cast_possible_truncation)] // below 128
    const fn of_class(wanted: Class) -> Set {
        let (mut set, mut letter) = (Set([0; 2]), 0);
        while letter < 0x80 {
            if class_at(letter) as u8 == wanted as u8 {
                set = set.or(Set::one(letter as u8));
            }
            letter += 1;
        }
        set
    }

    #[allow(clippy::indexing_slicing)] // of two, by one bit
    const fn one(letter: u8) -> Set {
        let mut set = [0; 2];
        set[(letter >> 6 & 1) as usize] |= 1 << (letter & 63);
        Set(set)
    }

    pub(super) const fn or(self, other: Set) -> Set {
        Set([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    pub(super) const fn and(self, other: Set) -> Set {
        Set([self.0[0] & other.0[0], self.0[1] & other.0[1]])
    }

    /// Everything else, the ends of the word included.
    pub(super) const fn not(self) -> Set {
        Set([!self.0[0], !self.0[1]])
    }

    pub(super) const fn is(self, other: Set) -> bool {
        self.0[0] == other.0[0] && self.0[1] == other.0[1]
    }

    /// The more, the more words have one of its letters. A virama stands in every third word.
    pub(super) const fn weight(self) -> u32 {
        if self.is(H) { 4 } else { self.0[0].count_ones() + self.0[1].count_ones() }
    }

    #[inline]
    #[allow(clippy::indexing_slicing)] // of two, by one bit
    pub(super) const fn has(self, letter: u8) -> bool {
        self.0[(letter >> 6 & 1) as usize] >> (letter & 63) & 1 == 1
    }
}

pub(super) const ANY: Set = Set([u64::MAX; 2]);
/// The beginning or the end of the word.
pub(super) const EDGE: Set = Set::one(END);
/// The virama, or hasanta.
pub(super) const H: Set = Set::one(VIRAMA);
pub(super) const ZERO_WIDTH_JOINER: Set = Set::one(JOINER);
pub(super) const ZERO_WIDTH_NON_JOINER: Set = Set::one(NON_JOINER);
pub(super) const CONSONANT: Set = Set::of_class(Class::Consonant);
pub(super) const VOWEL: Set = Set::of_class(Class::Vowel);
pub(super) const SIGN: Set = Set::of_class(Class::VowelSign);
/// What a reader counts as the letters of a word.
pub(super) const LETTER: Set = CONSONANT.or(VOWEL).or(Set::of_class(Class::KhandaTa));
/// What words are made of, besides the join controls.
pub(super) const WORD: Set = LETTER
    .or(SIGN)
    .or(H)
    .or(Set::of_class(Class::Candrabindu))
    .or(Set::of_class(Class::Anusvara))
    .or(Set::of_class(Class::Visarga))
    .or(Set::of_class(Class::Nukta))
    .or(Set::of_class(Class::Avagraha))
    .or(Set::of_class(Class::SandhiMark));

/// A letter of the replacement of a match.
#[derive(Clone, Copy, Debug)]
pub(super) enum To {
    /// This letter.
    New(u8),
    /// The matched letter at this place.
    Kept(usize),
    /// Another one like the matched letter at this place.
    Again(usize),
}

/// The letter of a [`To::New`].
pub(super) const fn new(letter: char) -> To {
    To::New(offset_of(letter))
}

/// The offset of a character of the block.
pub(super) const fn offset_of(letter: char) -> u8 {
    let offset = (letter as u32).wrapping_sub(BLOCK_START);
    assert!(offset < 0x80, "a character of the block");
    #[allow(clippy::cast_possible_truncation)] // checked
    {
        offset as u8
    }
}

/// One rewriting: `from` between `before` and `after` becomes `to`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rewriting {
    pub(super) before: Set,
    pub(super) from: &'static [Set],
    pub(super) after: Set,
    pub(super) to: &'static [To],
    pub(super) relation: Relation,
    /// The place in `from` of the set that the fewest letters are of.
    rare: usize,
}

/// What the last letter of a match must be to another one of it, at this place.
#[derive(Clone, Copy, Debug)]
pub(super) enum Relation {
    None,
    Same(usize),
    /// Its aspirated letter: খ to ক, which comes next in the block.
    Aspirated(usize),
}

impl Rewriting {
    #[allow(clippy::indexing_slicing)] // below the length
    pub(super) const fn new(
        before: Set,
        from: &'static [Set],
        after: Set,
        to: &'static [To],
        relation: Relation,
    ) -> Self {
        let (mut rare, mut at) = (0, 0);
        while at < from.len() {
            if from[at].weight() < from[rare].weight() {
                rare = at;
            }
            at += 1;
        }
        Rewriting { before, from, after, to, relation, rare }
    }
}

/// The letters of a word, and the bytes of the source that each came from, where somebody asks.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    pub(super) letters: Vec<u8>,
    /// As many as letters, or none.
    pub(super) sources: Vec<Range<usize>>,
    scratch: Vec<u8>,
}

impl Word {
    pub(super) fn clear(&mut self) {
        self.letters.clear();
        self.sources.clear();
    }

    /// Adds a letter; a nukta becomes one with the letter that it can be composed with.
    #[inline]
    pub(super) fn push(&mut self, letter: u8) {
        if letter == NUKTA
            && let Some(last) = self.letters.last_mut()
            && let Some(whole) = composed(*last)
        {
            *last = whole;
            return;
        }
        self.letters.push(letter);
    }

    /// Adds a letter that came from these bytes of the source.
    pub(super) fn push_from(&mut self, letter: u8, source: Range<usize>) {
        let before = self.letters.len();
        self.push(letter);
        match self.sources.last_mut() {
            Some(last) if self.letters.len() == before => last.end = last.end.max(source.end),
            _ => self.sources.push(source),
        }
    }

    /// Adds the letters of a text that has nothing but them, and may have nuktas to compose.
    pub(super) fn extend(&mut self, text: &[u8], composes: bool) {
        let letters = text.as_chunks::<3>().0.iter().map(|char| offset(char[1], char[2]));
        if composes {
            letters.for_each(|letter| self.push(letter));
        } else {
            self.letters.extend(letters);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// How many letters a reader counts.
    pub(super) fn count(&self) -> usize {
        self.letters.iter().filter(|&&letter| LETTER.has(letter)).count()
    }

    /// [`rewrite`](Word::rewrite) for what makes of one letter another one or nothing, whatever stands around it.
    pub(super) fn rewrite_in_place(&mut self, rewriting: &Rewriting) -> bool {
        let ([from, ..], [To::New(new), ..]) = (rewriting.from, rewriting.to) else { return self.rewrite(rewriting) };
        let mut changed = false;
        for letter in &mut self.letters {
            if from.has(*letter) {
                (*letter, changed) = (*new, true);
            }
        }
        changed
    }

    /// Rewrites every match, from the first letter on, and tells whether there was one. Takes time in proportion to the letters.
    pub(super) fn rewrite(&mut self, rewriting: &Rewriting) -> bool {
        let rare = rewriting.from.get(rewriting.rare).copied().unwrap_or(ANY);
        let (mut done, mut sources) = (core::mem::take(&mut self.scratch), Vec::new());
        done.clear();
        // Where to look on, and up to where all is done.
        let (mut place, mut end) = (0, 0);
        loop {
            let rest = self.letters.get(place + rewriting.rare..).unwrap_or_default();
            let Some(next) = rest.iter().position(|&letter| rare.has(letter)) else { break };
            place += next;
            let before = if place > end { self.letters.get(place - 1) } else { done.last() };
            if self.fits(rewriting, place, before.copied().unwrap_or(END)) {
                done.extend_from_slice(sure(self.letters.get(end..place)));
                sources.extend_from_slice(self.sources.get(end..place).unwrap_or_default());
                self.replace(rewriting, place, &mut done, &mut sources);
                place += rewriting.from.len();
                end = place;
            } else {
                place += 1;
            }
        }
        let found = end > 0;
        if found {
            done.extend_from_slice(sure(self.letters.get(end..)));
            sources.extend_from_slice(self.sources.get(end..).unwrap_or_default());
            core::mem::swap(&mut self.letters, &mut done);
            self.sources = sources;
        }
        self.scratch = done;
        found
    }

    fn fits(&self, rewriting: &Rewriting, place: usize, before: u8) -> bool {
        let end = place + rewriting.from.len();
        let Some(found) = self.letters.get(place..end) else { return false };
        rewriting.from.iter().zip(found).all(|(set, &letter)| set.has(letter))
            && rewriting.before.has(before)
            && rewriting.after.has(self.letters.get(end).copied().unwrap_or(END))
            && match rewriting.relation {
                Relation::None => true,
                Relation::Same(at) => found.get(at) == found.last(),
                Relation::Aspirated(at) => found.get(at).map(|letter| letter + 1) == found.last().copied(),
            }
    }

    /// Appends what the match at `place` becomes.
    fn replace(&self, rewriting: &Rewriting, place: usize, letters: &mut Vec<u8>, sources: &mut Vec<Range<usize>>) {
        let range = place..place + rewriting.from.len();
        let found = sure(self.letters.get(range.clone()));
        letters.extend(rewriting.to.iter().map(|to| match *to {
            To::New(letter) => letter,
            To::Kept(at) | To::Again(at) => found.get(at).copied().unwrap_or(END),
        }));
        let Some(found) = self.sources.get(range) else { return };
        // New letters come from what lies between the letters beside them that are kept: so the places stay in order.
        let mut start = found.first().map_or(0, |first| first.start);
        let mut to = rewriting.to;
        while let [next, rest @ ..] = to {
            let kept = |to: &To| if let To::Kept(at) = to { found.get(*at) } else { None };
            if let Some(source) = kept(next) {
                sources.push(source.clone());
                start = source.end;
                to = rest;
            } else {
                let count = to.iter().take_while(|to| kept(to).is_none()).count();
                let (_, rest) = sure(to.split_at_checked(count));
                let end = match rest.first().and_then(kept) {
                    Some(next) => Some(next.start),
                    None => found.last().map(|last| last.end),
                };
                sources.extend(core::iter::repeat_n(start..end.unwrap_or(start).max(start), count));
                to = rest;
            }
        }
    }

    /// Appends the word, nukta letters composed.
    pub(super) fn write(&self, out: &mut String) {
        out.extend(self.letters.iter().map(|&letter| character(letter)));
    }
}

/// The character of a letter.
#[inline]
pub(super) fn character(letter: u8) -> char {
    match letter {
        NON_JOINER => ZWNJ,
        JOINER => ZWJ,
        _ => sure(char::from_u32(BLOCK_START + u32::from(letter))),
    }
}

/// By a letter: its nukta letter, or 0.
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)] // characters of the block
static COMPOSED: [u8; 128] = {
    let (mut table, mut at) = ([0; 128], 0);
    while at < NUKTA_LETTERS.len() {
        let (whole, base) = NUKTA_LETTERS[at];
        table[(base as u32 - BLOCK_START) as usize] = (whole as u32 - BLOCK_START) as u8;
        at += 1;
    }
    table
};

/// The nukta letter of a letter.
#[inline]
#[allow(clippy::indexing_slicing)] // of a table of all values
pub(super) const fn composed(letter: u8) -> Option<u8> {
    match COMPOSED[(letter & 0x7F) as usize] {
        0 => None,
        whole => Some(whole),
    }
}

/// The offset in the block of a character with these last bytes.
#[inline]
pub(super) const fn offset(second: u8, third: u8) -> u8 {
    (second & 1) << 6 | third & 0x3F
}

/// The offset in the block of the character at byte `at`, if it is one of it.
#[inline]
pub(super) fn letter_at(bytes: &[u8], at: usize) -> Option<u8> {
    let [first, second, third] = *bytes.get(at..)?.first_chunk()?;
    // E0 A6 or E0 A7, in one comparison.
    (u16::from_le_bytes([first, second]) & 0xFEFF == 0xA6E0).then(|| offset(second, third))
}

/// The letter of a character of a word.
pub(super) fn letter(c: char) -> Option<u8> {
    match c {
        ZWNJ => Some(NON_JOINER),
        ZWJ => Some(JOINER),
        _ => {
            let offset = u8::try_from((c as u32).checked_sub(BLOCK_START)?).ok()?;
            (offset < 0x80 && WORD.has(offset)).then_some(offset)
        }
    }
}
