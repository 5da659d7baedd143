//! Which character is suspicious after which: the pairs of the rows, put together for each set of rules that a text is scanned
//! for. Nothing else is looked at in clean text.

use super::kind::KindSet;
use super::options::Nukta;
use super::rules::{Pair, ROWS, RuleSet};

/// For the number of the kind of one character, kinds of the character after it. Of a power of two, so that no number needs
/// to be checked.
pub(crate) type After = [KindSet; 64];

/// The suspicious pairs of a set of rules.
#[derive(Debug)]
pub(crate) struct Pairs {
    pub(crate) all: After,
    /// Those that are so whatever stands beside them.
    pub(crate) unconditional: After,
}

/// For nukta letters apart, and composed.
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

/// How many pairs need more than themselves.
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

/// The pairs that need more than themselves.
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
