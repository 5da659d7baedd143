//! A prefilter of the folds: which rewritings a word can need, by its pairs of neighbouring letters. Most words need none.

use super::folder::Strength;
use super::folds::{FOLDS, Fold};
use super::pattern::{END, Rewriting, Set};

/// What a letter says about the rewritings, one bit each. One can have something to do where its bit is set for two neighbours, in `first`
/// of the one and in `second` of the other. The ends of a word count as letters.
#[derive(Clone, Copy, Debug)]
struct Trigger {
    first: u64,
    second: u64,
}

/// How many rewritings there are.
#[allow(clippy::indexing_slicing)] // below the length
const COUNT: usize = {
    let (mut count, mut row) = (0, 0);
    while row < FOLDS.len() {
        count += FOLDS[row].rewritings.len();
        row += 1;
    }
    assert!(count <= 64, "one bit each");
    count
};

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
pub(super) fn first_of(needed: u64) -> Option<(&'static Fold, &'static Rewriting)> {
    REWRITINGS.get(needed.trailing_zeros() as usize).copied()
}

/// By the offset of a letter in the block.
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)] // below the lengths
static TRIGGERS: [Trigger; 128] = {
    let mut table = [Trigger { first: 0, second: 0 }; 128];
    let mut bit = 0;
    while bit < COUNT {
        let (first, second) = rarest(REWRITINGS[bit].1);
        let mut letter = 0;
        while letter < 128 {
            table[letter].first |= (first.has(letter as u8) as u64) << bit;
            table[letter].second |= (second.has(letter as u8) as u64) << bit;
            letter += 1;
        }
        bit += 1;
    }
    table
};

/// The two neighbouring sets of a pattern, its context included, that the fewest pairs of letters are of.
#[allow(clippy::indexing_slicing)] // below the length
const fn rarest(rewriting: &Rewriting) -> (Set, Set) {
    let from = rewriting.from;
    let mut pair = (rewriting.before, from[0]);
    let mut at = 0;
    while at < from.len() {
        let next = (from[at], if at + 1 < from.len() { from[at + 1] } else { rewriting.after });
        if next.0.weight() * next.1.weight() < pair.0.weight() * pair.1.weight() {
            pair = next;
        }
        at += 1;
    }
    pair
}

/// The rewritings that a word can need, letter by letter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needed {
    bits: u64,
    /// Those that the last letter is the first of two for.
    open: u64,
}

#[allow(clippy::indexing_slicing)] // of a table of all values
impl Needed {
    pub(super) fn nothing() -> Self {
        Needed { bits: 0, open: TRIGGERS[usize::from(END)].first }
    }

    #[inline]
    pub(super) fn with(self, letter: u8) -> Self {
        let trigger = TRIGGERS[usize::from(letter & 0x7F)];
        Needed { bits: self.bits | self.open & trigger.second, open: trigger.first }
    }

    /// Those of the whole word.
    #[inline]
    pub(super) fn bits(self) -> u64 {
        self.with(END).bits
    }
}

/// The rewritings that a word can need.
pub(super) fn of_word(letters: &[u8]) -> u64 {
    letters.iter().fold(Needed::nothing(), |needed, &letter| needed.with(letter)).bits()
}

/// The rewritings of each strength.
static OF_STRENGTH: [u64; 3] =
    [of_strength(Strength::Light), of_strength(Strength::Standard), of_strength(Strength::Phonetic)];

#[allow(clippy::indexing_slicing)] // below the length
const fn of_strength(strength: Strength) -> u64 {
    let (mut bits, mut bit) = (0, 0);
    while bit < COUNT {
        bits |= ((REWRITINGS[bit].0.strength as u8 <= strength as u8) as u64) << bit;
        bit += 1;
    }
    bits
}

/// The rewritings of a strength, one bit each.
#[inline]
pub(super) fn of_folds(strength: Strength) -> u64 {
    OF_STRENGTH.get(strength as usize).copied().unwrap_or(0)
}
