//! The suspicious pairs that the comparisons of `compare` miss, as a list that the block scan compares one by one.
//!
//! Whether a pair is covered is computed at compile time, so that the pairs of a new rule end up here by themselves.

use super::compare::{UPPER, least, place, repairs, suspicion};
use crate::normalize::kind::{self as k, IN_BLOCK, KindSet};
use crate::normalize::options::Nukta;
use crate::normalize::rules::{Pair, ROWS, RuleSet};
use crate::text::blocks::within;

/// A pair, as a range of places for each of its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PairRange {
    before: PlaceRange,
    here: PlaceRange,
}

/// A range of places of characters, as [`place`] returns them; it may wrap around at 0xFF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PlaceRange {
    first: u8,
    last: u8,
}

impl PlaceRange {
    /// Any byte.
    const ANY: Self = Self { first: 0, last: 0xFF };

    /// From the first to the last character of these kinds.
    const fn of_kinds(set: KindSet) -> Self {
        let (mut first, mut last, mut offset) = (None, 0, 0);
        while offset < 128 {
            if is_of(set, offset) {
                let mut window = [0; 9];
                write(&mut window, 6, offset);
                last = place(&window, 8);
                if first.is_none() {
                    first = Some(last);
                }
            }
            offset += 1;
        }
        match first {
            Some(first) => Self { first, last },
            None => Self { first: 0, last: 0 },
        }
    }

    /// 0 where `value` is in the range.
    #[inline]
    const fn of(self, value: u8) -> u8 {
        value.wrapping_sub(self.first).saturating_sub(self.last.wrapping_sub(self.first))
    }
}

pub(super) const VISUAL_EXTRA: [PairRange; uncovered::<0>(RuleSet::VISUAL, false).1] =
    uncovered(RuleSet::VISUAL, false).0;
pub(super) const REPAIR_EXTRA: [PairRange; uncovered::<0>(RuleSet::REPAIR, true).1] =
    uncovered(RuleSet::REPAIR, true).0;

/// 0 where a pair of the list ends at byte `at`.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window and of the list
pub(super) const fn extra_pairs(window: &[u8], at: usize, ranges: &[PairRange]) -> u8 {
    let (mut found, mut item) = (0xFF, 0);
    while item < ranges.len() {
        let PairRange { before, here } = ranges[item];
        let both = before.of(place(window, at - 3)) | here.of(place(window, at));
        found = least(found, both);
        item += 1;
    }
    found
}

/// The first `MOST` pairs of `rules` that the comparisons do not cover, and how many there are.
#[allow(clippy::indexing_slicing)] // below the lengths
const fn uncovered<const MOST: usize>(rules: RuleSet, repair: bool) -> ([PairRange; MOST], usize) {
    let (mut out, mut count) =
        ([PairRange { before: PlaceRange::of_kinds(0), here: PlaceRange::of_kinds(0) }; MOST], 0);
    let mut at = 0;
    while at < ROWS.len() {
        let mut item = 0;
        while rules.contains(ROWS[at].rule) && item < ROWS[at].pairs.len() {
            let pair = &ROWS[at].pairs[item];
            assert!(
                pair.here & k::ASCII & !k::COLON == 0,
                "below the opt-in rules no ASCII is looked at but the colon"
            );
            assert!(
                pair.here & k::COLON == 0 || pair.next & k::ASCII == 0,
                "a colon is looked at only where what comes next is not ASCII"
            );
            if !is_covered(pair, repair) {
                if count < MOST {
                    let before =
                        if pair.before & OUTSIDE == 0 { PlaceRange::of_kinds(pair.before) } else { PlaceRange::ANY };
                    out[count] = PairRange { before, here: PlaceRange::of_kinds(pair.here) };
                }
                count += 1;
            }
            item += 1;
        }
        at += 1;
    }
    (out, count)
}

/// The kinds outside the Bengali block that a clean block of text can have.
const OUTSIDE: KindSet = !(k::BENGALI | k::JOINER | k::MARK | k::FORMAT);

/// Whether the comparisons cover a pair, for all characters of its kinds. Its second character is Bengali, a colon, or of a kind
/// that no clean block has.
const fn is_covered(pair: &Pair, repair: bool) -> bool {
    let mut here = 0;
    while here < 128 {
        if is_of(pair.here, here) {
            let last = if pair.opens { 0x7F } else { 0xFF };
            if pair.before & OUTSIDE != 0
                && ((pair.is_for(Nukta::Decomposed) && !is_covered_alone::<false>(here, last, repair))
                    || (pair.is_for(Nukta::Composed) && !is_covered_alone::<true>(here, last, repair)))
            {
                return false;
            }
            let mut before = 0;
            while before < 128 {
                if is_of(pair.before, before)
                    && ((pair.is_for(Nukta::Decomposed) && !is_covered_in_context::<false>(pair, before, here, repair))
                        || (pair.is_for(Nukta::Composed) && !is_covered_in_context::<true>(pair, before, here, repair)))
                {
                    return false;
                }
                before += 1;
            }
        }
        here += 1;
    }
    true
}

/// [`is_covered`] for the character `here` after each byte up to `last`.
#[allow(clippy::indexing_slicing)] // checked while compiling
const fn is_covered_alone<const COMPOSES: bool>(here: u8, last: u8, repair: bool) -> bool {
    let mut window = [0; 9];
    write(&mut window, 6, here);
    let mut before = 0_u8;
    loop {
        window[5] = before;
        let repaired = repair && repairs::<COMPOSES>(&window, 8) == 0;
        if suspicion::<COMPOSES>(&window, 8) != 0 && !repaired {
            return false;
        }
        if before == last {
            return true;
        }
        before += 1;
    }
}

/// [`is_covered`] for two characters, after each character that the pair allows before them.
const fn is_covered_in_context<const COMPOSES: bool>(pair: &Pair, before: u8, here: u8, repair: bool) -> bool {
    /// A letter that no comparison looks for.
    const PLAIN: u8 = 0x97;
    let mut window = [0; 9];
    let mut earlier = 0;
    while earlier < 128 {
        if is_of(pair.after, earlier) && (pair.after != k::ANY || earlier == PLAIN - 0x80) {
            write(&mut window, 0, earlier);
            write(&mut window, 3, before);
            write(&mut window, 6, here);
            // A first character that is always suspicious is a candidate itself.
            let seen = first_of::<COMPOSES>(&window) == 0 || suspicion::<COMPOSES>(&window, 8) == 0;
            let repaired = repair && repairs::<COMPOSES>(&window, 8) == 0;
            if !seen && !repaired {
                return false;
            }
        }
        earlier += 1;
    }
    true
}

/// 0 where the character in the middle is always suspicious.
const fn first_of<const COMPOSES: bool>(window: &[u8; 9]) -> u8 {
    let before = place(window, 5);
    if COMPOSES {
        least(within(before, 0x97 + UPPER, 0x9B + UPPER), within(before, 0xA0 + UPPER, 0xA5 + UPPER))
    } else {
        within(before, 0x97 + UPPER, 0xA5 + UPPER)
    }
}

#[allow(clippy::indexing_slicing)] // checked while compiling
const fn is_of(set: KindSet, offset: u8) -> bool {
    set >> IN_BLOCK[offset as usize] & 1 == 1
}

/// Writes the character at `offset` of the Bengali block to byte `at`.
#[allow(clippy::indexing_slicing)] // checked while compiling
const fn write(window: &mut [u8; 9], at: usize, offset: u8) {
    window[at] = 0xE0;
    window[at + 1] = 0xA6 + (offset >> 6);
    window[at + 2] = 0x80 + (offset & 0x3F);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For example of a new rule about ৎ before ল or ব.
    #[test]
    fn a_pair_that_no_comparison_covers_is_compared_by_itself() {
        let range = PairRange { before: PlaceRange::of_kinds(k::KHANDA_TA), here: PlaceRange::of_kinds(k::LA | k::BA) };
        assert_eq!(range.before, PlaceRange { first: 0x8E + UPPER, last: 0x8E + UPPER });
        for (text, found) in [("কৎল", true), ("কৎব", true), ("কৎক", false), ("করব", false), ("রৎ৭", false)]
        {
            let window = text.as_bytes();
            assert_eq!(extra_pairs(window, 8, &[range]) == 0, found, "{text}");
            assert!(suspicion::<false>(window, 8) != 0 && repairs::<false>(window, 8) != 0, "{text}");
        }
    }
}
