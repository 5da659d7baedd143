//! A prefilter of the folds: which rewritings a word can need, by each four neighbouring letters of it, and which letters become others
//! in place. Most words need none.

use super::folder::Strength;
use super::folds::{FOLDS, Fold};
use super::pattern::{ANY, END, JOINER, LETTER, NON_JOINER, Rewriting, Set, To, WORD, composed};
use crate::normalize::{IN_BLOCK, IN_WORDS};

/// A bit for each rewriting and for each part of a repair.
pub(super) type Bits = u128;

/// How many rewritings there are.
#[allow(clippy::indexing_slicing)] // below the length
const COUNT: usize = {
    let (mut count, mut row) = (0, 0);
    while row < FOLDS.len() {
        count += FOLDS[row].rewritings.len();
        row += 1;
    }
    assert!(count + IN_WORDS.len() <= Bits::BITS as usize, "one bit each");
    count
};

/// The bits of what a repair may change, one for each of [`IN_WORDS`], after those of the rewritings.
pub(super) const REPAIRS: Bits = ((1 << IN_WORDS.len()) - 1) << COUNT;

/// The rewritings of all folds, each with its fold.
#[allow(clippy::indexing_slicing)] // below the lengths
static REWRITINGS: [(&Fold, &Rewriting); COUNT] = {
    let mut table = [(&FOLDS[0], &FOLDS[0].rewritings[0]); COUNT];
    let (mut count, mut row) = (0, 0);
    while row < FOLDS.len() {
        let mut item = 0;
        while item < FOLDS[row].rewritings.len() {
            table[count] = (&FOLDS[row], &FOLDS[row].rewritings[item]);
            count += 1;
            item += 1;
        }
        row += 1;
    }
    table
};

/// The rewriting of the lowest bit of `needed`, with its fold.
#[inline]
pub(super) fn first_of(needed: Bits) -> Option<(&'static Fold, &'static Rewriting)> {
    REWRITINGS.get(needed.trailing_zeros() as usize).copied()
}

/// What to know of a letter while a word is read for a key of one strength.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))] // found by a shift
pub(super) struct Letter {
    /// A rewriting can have something to do where its bit is set for four neighbours, in `bits[0]` of the first, and so on; an end of a
    /// word counts as letters. The bits are those of the letter and of all that it becomes in place, so that they hold whatever
    /// was rewritten before.
    pub(super) bits: [Bits; 4],
    /// All bits if the letter can go away in place: then the letters before it meet those after it.
    pub(super) passes: Bits,
    pub(super) offset: u8,
    /// What it becomes in place; [`END`] if it goes away.
    pub(super) becomes: u8,
    /// Whether it belongs to a word.
    pub(super) in_word: bool,
    /// Whether a reader counts it as a letter.
    pub(super) counts: bool,
    /// Whether it becomes something else in place.
    pub(super) changes: bool,
    /// Whether it does not in a word of less than enough letters.
    pub(super) short_keeps: bool,
    /// What it becomes with a nukta after it, or 0.
    pub(super) composed: u8,
}

/// By the offset of a letter in the block.
pub(super) type Letters = [Letter; 128];

pub(super) static LETTERS: [Letters; 3] =
    [letters(Strength::Light), letters(Strength::Standard), letters(Strength::Phonetic)];

/// What to know of each letter for a key of this strength.
#[allow(clippy::indexing_slicing)] // by a value of three
pub(super) fn letters_of(strength: Strength) -> &'static Letters {
    &LETTERS[strength as usize % LETTERS.len()]
}

#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)] // below the lengths
const fn letters(strength: Strength) -> Letters {
    let nothing = Letter {
        bits: [0; 4],
        passes: 0,
        offset: 0,
        becomes: 0,
        in_word: false,
        counts: false,
        changes: false,
        short_keeps: true,
        composed: 0,
    };
    let mut table = [nothing; 128];
    let mut at = 0;
    while at < 128 {
        let offset = at as u8;
        let mut letter = Letter { bits: triggers(offset), offset, becomes: offset, ..nothing };
        (letter.in_word, letter.counts) = (WORD.has(offset), LETTER.has(offset));
        if let Some(composed) = composed(offset) {
            letter.composed = composed;
        }
        // In place a letter becomes another one at most once for each rewriting.
        let mut bit = 0;
        while bit < COUNT && letter.becomes != END {
            let (fold, rewriting) = REWRITINGS[bit];
            if IN_PLACE >> bit & 1 == 1
                && fold.strength as u8 <= strength as u8
                && rewriting.from[0].has(letter.becomes)
            {
                letter.changes = true;
                if rewriting.to.is_empty() {
                    assert!(!letter.counts, "what goes away is no letter that counts");
                    (letter.becomes, letter.passes) = (END, Bits::MAX);
                } else if let To::New(new) = rewriting.to[0] {
                    assert!(LETTER.has(new) == letter.counts, "as many letters as before");
                    let (bits, mut place) = (triggers(new), 0);
                    while place < letter.bits.len() {
                        letter.bits[place] |= bits[place];
                        place += 1;
                    }
                    letter.becomes = new;
                }
                // An earlier one may now have something to do.
                bit = 0;
            } else {
                bit += 1;
            }
        }
        table[at] = letter;
        at += 1;
    }
    let covered = covered(&table, strength);
    let mut bit = 0;
    while bit < COUNT {
        let (fold, rewriting) = REWRITINGS[bit];
        at = 0;
        while at < 128 {
            if covered >> bit & 1 == 1 && !fold.guarded && rewriting.from[0].has(at as u8) {
                table[at].short_keeps = false;
            }
            at += 1;
        }
        bit += 1;
    }
    table
}

/// The rewritings that make of one letter another one or nothing, whatever stands around it.
#[allow(clippy::indexing_slicing)] // below the length
pub(super) const IN_PLACE: Bits = {
    let (mut bits, mut bit) = (0, 0);
    while bit < COUNT {
        let (fold, rewriting) = REWRITINGS[bit];
        let plain = rewriting.before.is(ANY) && rewriting.after.is(ANY) && rewriting.from.len() == 1;
        let new = rewriting.to.is_empty() || rewriting.to.len() == 1 && matches!(rewriting.to[0], To::New(_));
        // Join controls are read one by one.
        let joins = rewriting.from[0].has(JOINER) || rewriting.from[0].has(NON_JOINER);
        bits |= ((plain && new && !joins && fold.least == 0) as Bits) << bit;
        bit += 1;
    }
    bits
};

/// The rewritings that what becomes of letters in place does too, in words of enough letters: [`IN_PLACE`] and those that do the same in
/// some context only. What a weaker strength makes of a word must be normalized before a stronger one goes on.
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)] // below the lengths
const fn covered(letters: &Letters, strength: Strength) -> Bits {
    let (mut bits, mut bit) = (IN_PLACE, 0);
    while bit < COUNT {
        let rewriting = REWRITINGS[bit].1;
        if rewriting.from.len() == 1
            && rewriting.to.len() == 1
            && let To::New(new) = rewriting.to[0]
        {
            let (mut same, mut letter) = (true, 0);
            while letter < 128 {
                if rewriting.from[0].has(letter as u8) {
                    same &= letters[letter].becomes == letters[new as usize].becomes;
                }
                letter += 1;
            }
            bits |= (same as Bits) << bit;
        }
        bit += 1;
    }
    let light = if matches!(strength, Strength::Light) { 0 } else { of_strength(Strength::Light) };
    bits & of_strength(strength) & !light
}

/// The rewritings whose rarest four letters have this one first, second, third or fourth, and the repairs.
#[allow(clippy::indexing_slicing)] // below the length
const fn triggers(letter: u8) -> [Bits; 4] {
    let (mut bits, mut bit) = ([0; 4], 0);
    while bit < COUNT {
        let sets = &RAREST[bit];
        let mut place = 0;
        while place < 4 {
            bits[place] |= (sets[place].has(letter) as Bits) << bit;
            place += 1;
        }
        bit += 1;
    }
    let mut triple = 0;
    while triple < IN_WORDS.len() {
        let mut place = 0;
        while place < 4 {
            let on = place == 0 || IN_WORDS[triple][place - 1] >> IN_BLOCK[(letter & 0x7F) as usize] & 1 == 1;
            bits[place] |= (on as Bits) << (COUNT + triple);
            place += 1;
        }
        triple += 1;
    }
    bits
}

#[allow(clippy::indexing_slicing, reason = "runs when the crate is built")]
static RAREST: [[Set; 4]; COUNT] = {
    let (mut table, mut bit) = ([[ANY; 4]; COUNT], 0);
    while bit < COUNT {
        table[bit] = rarest(REWRITINGS[bit].1);
        bit += 1;
    }
    table
};

/// The four neighbouring sets of a pattern, its context included, that the fewest letters are of.
const fn rarest(rewriting: &Rewriting) -> [Set; 4] {
    let mut rarest = sets_at(rewriting, 0);
    let mut at = 1;
    while at < rewriting.from.len() {
        let next = sets_at(rewriting, at);
        if weight(&next) < weight(&rarest) {
            rarest = next;
        }
        at += 1;
    }
    rarest
}

/// The sets of a pattern with its context from the one before this place on.
const fn sets_at(rewriting: &Rewriting, at: usize) -> [Set; 4] {
    [set_at(rewriting, at), set_at(rewriting, at + 1), set_at(rewriting, at + 2), set_at(rewriting, at + 3)]
}

/// The set at this place of a pattern with its context, and with one letter before that.
#[allow(clippy::indexing_slicing)] // below the length
const fn set_at(rewriting: &Rewriting, place: usize) -> Set {
    let from = rewriting.from;
    match place {
        0 => ANY,
        1 => rewriting.before,
        _ if place - 2 < from.len() => from[place - 2],
        _ => rewriting.after,
    }
}

const fn weight(sets: &[Set; 4]) -> u32 {
    let [first, second, third, fourth] = sets;
    first.weight() * second.weight() * third.weight() * fourth.weight()
}

/// The rewritings that a word can need, letter by letter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needed {
    found: Bits,
    /// Those that the last letter is the first of four for, and that the last two, the last three are for.
    open: [Bits; 3],
}

impl Needed {
    #[inline]
    pub(super) fn nothing(letters: &Letters) -> Self {
        let [first, second, ..] = letter_of(letters, END).bits;
        Needed { found: 0, open: [first, first & second, 0] }
    }

    #[inline]
    pub(super) fn with(self, letter: &Letter) -> Self {
        let ([first, second, third, fourth], passes) = (letter.bits, letter.passes);
        let [one, two, three] = self.open;
        Needed {
            found: self.found | three & fourth,
            open: [first | one & passes, one & second | two & passes, two & third | three & passes],
        }
    }

    /// Those of the whole word.
    #[inline]
    pub(super) fn bits(self, letters: &Letters) -> Bits {
        self.with(letter_of(letters, END)).found
    }
}

#[inline]
#[allow(clippy::indexing_slicing)] // of a table of all values
pub(super) fn letter_of(letters: &Letters, letter: u8) -> &Letter {
    &letters[usize::from(letter & 0x7F)]
}

/// The rewritings that a word can need for a key of this strength.
pub(super) fn of_word(word: &[u8], strength: Strength) -> Bits {
    let letters = letters_of(strength);
    word.iter().fold(Needed::nothing(letters), |needed, &letter| needed.with(letter_of(letters, letter))).bits(letters)
}

/// The rewritings of each strength.
static OF_STRENGTH: [Bits; 3] =
    [of_strength(Strength::Light), of_strength(Strength::Standard), of_strength(Strength::Phonetic)];

#[allow(clippy::indexing_slicing)] // below the length
pub(super) const fn of_strength(strength: Strength) -> Bits {
    let (mut bits, mut bit) = (0, 0);
    while bit < COUNT {
        bits |= ((REWRITINGS[bit].0.strength as u8 <= strength as u8) as Bits) << bit;
        bit += 1;
    }
    bits
}

/// The rewritings of a strength, one bit each.
#[inline]
pub(super) fn of_folds(strength: Strength) -> Bits {
    OF_STRENGTH.get(strength as usize).copied().unwrap_or(0)
}

/// The rewritings that a key of each strength does in place, in words of enough letters.
#[allow(clippy::indexing_slicing)] // by a value of three
pub(super) const fn covered_by(strength: Strength) -> Bits {
    covered(&LETTERS[strength as usize], strength)
}
