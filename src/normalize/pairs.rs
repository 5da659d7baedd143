//! Lookup tables of the suspicious pairs, kinds of two adjacent characters that a rule may have to rewrite: computed at compile
//! time from the rows of the rules, a table for each level.

use super::kind::KindSet;
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
