//! Lookup tables of the suspicious pairs, kinds of two adjacent characters that a rule may have to rewrite: computed at compile
//! time from the rows of the rules, a table for each level.

use super::kind::{self as k, KindSet};
use super::options::Nukta;
use super::rules::{Pair, ROWS, RuleSet};

/// By the number of a kind, a set of kinds for the character after it. At a power of two in length, a masked index needs no check.
pub(crate) type After = [KindSet; 64];

/// The suspicious pairs of a set of rules.
#[derive(Debug)]
pub(crate) struct Pairs {
    pub(crate) all: After,
    /// The pairs that are suspicious in every context.
    pub(crate) unconditional: After,
}

/// For decomposed and for composed nukta letters.
pub(crate) static CANONICAL: [Pairs; 2] = both(Some(RuleSet::CANONICAL));
pub(crate) static VISUAL: [Pairs; 2] = both(Some(RuleSet::VISUAL));
pub(crate) static REPAIR: [Pairs; 2] = both(Some(RuleSet::REPAIR));
pub(crate) static ALL: [Pairs; 2] = both(None);

const fn both(rules: Option<RuleSet>) -> [Pairs; 2] {
    [pairs(rules, Nukta::Decomposed), pairs(rules, Nukta::Composed)]
}

/// The pairs of `rules`, or of every rule.
#[allow(clippy::indexing_slicing)] // below the lengths
const fn pairs(rules: Option<RuleSet>, nukta: Nukta) -> Pairs {
    let mut out = Pairs { all: [0; 64], unconditional: [0; 64] };
    let mut at = 0;
    while at < ROWS.len() {
        let row = &ROWS[at];
        let is_on = match rules {
            Some(rules) => rules.contains(row.rule),
            None => true,
        };
        let mut item = 0;
        while is_on && item < row.pairs.len() {
            let pair = &row.pairs[item];
            if pair.is_for(nukta) {
                let mut number = 0;
                while number < 64 {
                    if pair.before >> number & 1 == 1 {
                        out.all[number] |= pair.here;
                        out.unconditional[number] |= if pair.is_unconditional() { pair.here } else { 0 };
                    }
                    number += 1;
                }
            }
            item += 1;
        }
        at += 1;
    }
    out
}

/// The number of contextual pairs.
#[allow(clippy::indexing_slicing)] // below the lengths
const CONTEXTUAL_COUNT: usize = {
    let (mut count, mut at) = (0, 0);
    while at < ROWS.len() {
        let mut item = 0;
        while item < ROWS[at].pairs.len() {
            count += !ROWS[at].pairs[item].is_unconditional() as usize;
            item += 1;
        }
        at += 1;
    }
    count
};

/// The pairs that are suspicious only in some context.
#[allow(clippy::indexing_slicing)] // below the lengths
pub(crate) static CONTEXTUAL: [Pair; CONTEXTUAL_COUNT] = {
    let (mut out, mut count, mut at) = ([Pair::NONE; CONTEXTUAL_COUNT], 0, 0);
    while at < ROWS.len() {
        let mut item = 0;
        while item < ROWS[at].pairs.len() {
            if !ROWS[at].pairs[item].is_unconditional() {
                out[count] = ROWS[at].pairs[item];
                count += 1;
            }
            item += 1;
        }
        at += 1;
    }
    out
};

/// Whether a character is one that no repair of a word looks at: not a colon, mark, joiner or format character, nor of a word.
pub(crate) fn stands_apart(c: char) -> bool {
    k::kind(c) & (k::FOREIGN | k::PUNCT | k::DIGIT | k::ASCII_DIGIT) != 0
}

/// Kinds of three letters that stand together.
pub(crate) type Triple = [KindSet; 3];

/// What repairs may change within words whose nukta letters are composed: no repair changes a word that has none of these.
pub(crate) static IN_WORDS: [Triple; in_words::<0>().1] = in_words().0;

/// The first `MOST` of [`IN_WORDS`], and how many there are: the pairs, in as few triples as there are different sets of kinds that one
/// may follow, and the pairs that are suspicious only after some kinds.
#[allow(clippy::indexing_slicing)] // below the lengths
const fn in_words<const MOST: usize>() -> ([Triple; MOST], usize) {
    let (mut out, mut count, mut done) = ([[0; 3]; MOST], 0, !k::WORD);
    let pairs = pairs(Some(RuleSet::REPAIR), Nukta::Composed);
    let mut here = 0;
    while here < 64 {
        let before = suspicious_before(&pairs, here);
        let (mut same, mut other) = (0, here);
        while other < 64 {
            if done >> other & 1 == 0 && suspicious_before(&pairs, other) == before {
                same |= 1 << other;
            }
            other += 1;
        }
        if done >> here & 1 == 0 && before != 0 {
            if count < MOST {
                out[count] = [k::ANY, before, same];
            }
            count += 1;
        }
        done |= same;
        here += 1;
    }
    let mut at = 0;
    while at < CONTEXTUAL.len() {
        let pair = &CONTEXTUAL[at];
        let (mut number, mut is_on) = (0, false);
        while number < 64 {
            is_on |= pair.before & k::WORD & 1 << number != 0 && pair.here & k::WORD & pairs.all[number] != 0;
            number += 1;
        }
        if is_on && pair.after != k::ANY {
            if count < MOST {
                out[count] = [pair.after, pair.before, pair.here];
            }
            count += 1;
        }
        at += 1;
    }
    (out, count)
}

/// The kinds before this one, given by its number, that make a suspicious pair with it, whatever precedes the two.
#[allow(clippy::indexing_slicing)] // below the lengths
const fn suspicious_before(pairs: &Pairs, here: usize) -> KindSet {
    let (mut kinds, mut before) = (0, 0);
    while before < 64 {
        let mut is_on = pairs.unconditional[before] >> here & 1 == 1;
        let mut at = 0;
        while at < CONTEXTUAL.len() {
            let pair = &CONTEXTUAL[at];
            is_on |=
                pair.before >> before & pair.here >> here & pairs.all[before] >> here & 1 == 1 && pair.after == k::ANY;
            at += 1;
        }
        kinds |= k::WORD & (is_on as u64) << before;
        before += 1;
    }
    kinds
}

/// Whether repairs may change letters of the block that stand together, given by their offsets in it and with nukta letters composed.
/// `false` is certain.
#[allow(clippy::indexing_slicing)] // of tables of all values
pub(crate) fn may_be_repaired(letters: impl Iterator<Item = u8>) -> bool {
    let pairs = &REPAIR[Nukta::Composed as usize & 1];
    let (mut earlier, mut before) = (k::FOREIGN.trailing_zeros(), k::FOREIGN.trailing_zeros());
    for letter in letters {
        let here = u32::from(k::IN_BLOCK[usize::from(letter & 0x7F)]);
        let after = |pairs: &After| pairs.get(before as usize & 63).is_some_and(|after| after >> here & 1 == 1);
        if after(&pairs.all) && (after(&pairs.unconditional) || is_confirmed(earlier, before, here)) {
            return true;
        }
        (earlier, before) = (before, here);
    }
    false
}

/// Whether a pair that is suspicious in some context may be so after this kind; all by their numbers.
fn is_confirmed(earlier: u32, before: u32, here: u32) -> bool {
    CONTEXTUAL
        .iter()
        .any(|pair| pair.before >> before & 1 == 1 && pair.here >> here & 1 == 1 && pair.after >> earlier & 1 == 1)
}
