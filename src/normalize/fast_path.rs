//! The fast path: makes the most frequent changes without running the rules over a segment.
//!
//! It re-encodes nukta letters, composes vowels in two parts, and keeps or drops join controls, but only where the result leaves
//! no suspicious pair, so that no other rule applies.

use core::ops::Range;

use super::block_scan::{BEFORE, BLOCK, Candidates};
use super::bounds::{Replaced, is_boundary_after_plain_word};
use super::kind::{self as k, KindSet, number};
use super::rewritings::{decomposition, rewriting_before};
use super::rules::Rule;
use super::scan::{Reach, Scan, needs_scalar_step};
use crate::script::ZWJ;
use crate::text::sure::sure;

/// What the fast path decides about one cluster.
#[derive(Debug)]
pub(crate) struct FastChange {
    /// The bytes to replace and their replacement; `None` if the cluster stays as it is.
    pub(crate) change: Option<(Range<usize>, &'static str)>,
    /// Whether [`Backward`](super::rewritings::Backward) cannot derive the result, so that the engine must remember it.
    pub(crate) hidden: bool,
    /// Where the cluster ends, and the kind of its last character.
    pub(crate) end: usize,
    pub(crate) before: KindSet,
}

/// A composed nukta letter and its decomposition.
#[derive(Debug)]
pub(crate) struct NuktaLetter {
    pub(crate) range: Range<usize>,
    pub(crate) with: &'static str,
    /// Where its cluster ends, and the kind of its last character.
    pub(crate) end: usize,
    pub(crate) before: KindSet,
}

/// The fast path for the places that a [`Scan`] finds.
impl Scan {
    /// The change at byte `hit`, where a pair is suspicious, or `None` if the rules have to decide. Nothing before byte `floor`
    /// is part of it.
    pub(crate) fn fast_change(&self, text: &str, hit: usize, floor: usize) -> Option<FastChange> {
        if self.reach == Reach::All || self.all_scripts {
            return None;
        }
        let bytes = text.as_bytes();
        if let Some([0xE2, 0x80, 0x8C | 0x8D]) = bytes.get(hit..).and_then(|rest| rest.first_chunk::<3>()) {
            return self.meaningful_joiner(text, hit, floor).or_else(|| self.other_joiner(text, hit, floor));
        }
        if let Some(NuktaLetter { range, with, end, before }) = self.nukta_letter(bytes, hit, floor) {
            return Some(FastChange { change: Some((range, with)), hidden: false, end, before });
        }
        let rewriting = rewriting_before(bytes, hit + 3, self.composes)?;
        if !self.rules.contains(rewriting.rule) {
            return None;
        }
        let first = hit + 3 - rewriting.len;
        let before = match bytes.get(first.checked_sub(3).unwrap_or(first)..).and_then(number) {
            Some(number) if first >= floor + 3 => 1 << number,
            _ => k::last(text.get(floor..first)?).map_or(k::FOREIGN, |(kind, _)| kind),
        };
        // After a virama a nukta can be one too many, and joiners and marks attach to what they follow.
        if before & (k::VIRAMA | k::JOINER | k::MARK | k::FORMAT) != 0 || self.is_suspicious(before, rewriting.first) {
            return None;
        }
        let change = (first..hit + 3, rewriting.with);
        let (end, before) = self.plain_end(text, &change, hit + 3, hit + 3, rewriting.last)?;
        Some(FastChange { change: Some(change), hidden: false, end, before })
    }

    /// The next place from byte `at` on where a change could be needed, if it is a composed nukta letter that can be decomposed
    /// at once. `candidates` are those of the text, `before` is the kind of the character before `at`.
    #[inline]
    pub(crate) fn next_nukta_letter(
        &self,
        text: &str,
        candidates: &mut Candidates,
        at: usize,
        before: KindSet,
    ) -> Option<NuktaLetter> {
        let bytes = text.as_bytes();
        let filter = self
            .block_filter
            .filter(|filter| !filter.composes && !self.all_scripts && bytes.len() >= BEFORE + BLOCK)?;
        if at < BEFORE || needs_scalar_step(bytes, at, before) {
            return None;
        }
        // Where the letter ends.
        let hit = candidates.next(bytes, at, filter)?.checked_sub(2)?;
        (hit >= at).then(|| self.nukta_letter(bytes, hit, at))?
    }

    /// The composed nukta letter at byte `hit`, within a word or at its end, if it can be decomposed at once: one in a hundred
    /// letters of most pages. `None` if more context is needed to decide.
    #[inline]
    fn nukta_letter(&self, bytes: &[u8], hit: usize, floor: usize) -> Option<NuktaLetter> {
        let (&[letter, next, second], _) = bytes.get(hit..)?.first_chunk::<9>()?.as_chunks::<3>() else { return None };
        let rewriting = decomposition(letter)?;
        let before = 1 << number(bytes.get(floor.max(hit.checked_sub(3)?)..hit)?)?;
        if self.composes
            || before == k::VIRAMA
            || self.is_suspicious(before, rewriting.first)
            || !self.rules.contains(rewriting.rule)
        {
            return None;
        }
        // Whether the next character certainly begins another cluster; `None` if it is a sign or not Bengali.
        let ends = |before: KindSet, next: &[u8; 3], end: usize| {
            if let [first @ ..0x80, ..] = next {
                return Some(*first != b':');
            }
            let here = 1 << number(next)?;
            let plain = !self.continues(before, here);
            let is_sign = plain && here & k::ANY_SIGN != 0;
            // A repair can look back across the whole word.
            let is_boundary = || {
                self.reach < Reach::Repair || {
                    let (head, rest) = sure(bytes.split_at_checked(end));
                    is_boundary_after_plain_word(head, here, rest)
                }
            };
            (!is_sign).then(|| plain && here & k::DEPENDENT == 0 && is_boundary())
        };
        let (end, before) = match ends(rewriting.last, &next, hit + 3) {
            Some(true) => (hit + 3, rewriting.last),
            Some(false) => return None,
            None => {
                let here = 1 << number(&next)?;
                (ends(here, &second, hit + 6) == Some(true)).then_some((hit + 6, here))?
            }
        };
        Some(NuktaLetter { range: hit..hit + 3, with: rewriting.with, end, before })
    }

    /// The join control at byte `hit`, if it has a meaning and stays: between virama and consonant, or ZWJ between ra and ya-phala.
    fn meaningful_joiner(&self, text: &str, hit: usize, floor: usize) -> Option<FastChange> {
        let (head, rest) = (text.get(floor..hit)?, text.get(hit + 3..)?);
        let (before, len) = k::last(head)?;
        let earlier = k::last(head.get(..head.len() - len)?).map_or(k::FOREIGN, |(kind, _)| kind);
        let zwj = text.get(hit..)?.starts_with(ZWJ);
        let (letter, end) = match k::first(rest)? {
            // Not the old khanda ta, nor a virama that another rule drops.
            (next, 3) if before == k::VIRAMA && !(zwj && earlier == k::TA) && earlier & k::ANY_CONSONANT != 0 => {
                (next, hit + 6)
            }
            // Of a ra-phala, or a ra after a joiner or mark, the rules decide.
            (k::VIRAMA, _)
                if before == k::RA && zwj && earlier & (k::VIRAMA | k::JOINER | k::MARK | k::FORMAT) == 0 =>
            {
                let (next, _) = k::first(rest.get(3..)?)?;
                (next & k::YA, hit + 9)
            }
            _ => return None,
        };
        let is_open_ra = zwj && before == k::VIRAMA && earlier == k::RA && letter == k::YA;
        if letter & k::ANY_CONSONANT & !k::NUKTA_LETTER == 0 || is_open_ra || self.is_suspicious(k::VIRAMA, letter) {
            return None;
        }
        let (end, before) = self.plain_end(text, &(hit..hit, ""), end, end, letter)?;
        Some(FastChange { change: None, hidden: false, end, before })
    }

    /// The join control at byte `hit`, if it is dropped: that of an old khanda ta, one before ya-phala, one without effect.
    fn other_joiner(&self, text: &str, hit: usize, floor: usize) -> Option<FastChange> {
        let mut head = text.get(floor..hit)?;
        let mut back = || {
            let (kind, len) = k::last(head).unwrap_or((k::FOREIGN, 0));
            head = sure(head.get(..head.len() - len));
            kind
        };
        let (before, earlier, first) = (back(), back(), back());
        let rest = text.get(hit + 3..)?;
        let (next, _) = k::first(rest).unwrap_or((k::FOREIGN, 0));
        let letter = |kind| kind & (k::ANY_CONSONANT | k::NUKTA) != 0;
        let zwj = text.get(hit..)?.starts_with(ZWJ);
        let (range, with, end, last) = if before == k::VIRAMA && earlier == k::TA && zwj {
            let range = hit.checked_sub(6)?..hit + 3;
            self.rules.contains(Rule::LegacyKhandaTa).then_some((range, "ৎ", hit + 3, k::KHANDA_TA))?
        } else if next == k::VIRAMA && before & k::ANY_CONSONANT & !k::RA != 0 {
            let (next, _) = k::first(rest.get(3..)?)?;
            let fits = next == k::YA && self.rules.contains(Rule::YaPhalaJoiner);
            fits.then_some((hit..hit + 3, "", hit + 9, k::YA))?
        } else {
            // After a bindu that follows a sign on a vowel, or another bindu, the rules decide.
            let bindu = before & (k::ANUSVARA | k::VISARGA) != 0;
            let alone = !bindu
                || letter(earlier)
                || earlier & k::ANY_VOWEL != 0
                || (earlier & k::ANY_SIGN != 0 && letter(first));
            let fits = before & k::BENGALI & !(k::VIRAMA | k::CANDRABINDU | k::SANDHI) != 0
                && next & (k::DEPENDENT | k::FORMAT) == 0
                && !self.is_suspicious(before, next);
            (fits && alone && self.rules.contains(Rule::StrayJoiner)).then_some((hit..hit + 3, "", hit + 3, before))?
        };
        // If only the dropped bytes stand in between, the next cluster begins after what preceded them.
        let head = if end == range.end { range.start } else { end };
        let change = (range, with);
        let (end, before) = self.plain_end(text, &change, head, end, last)?;
        Some(FastChange { change: Some(change), hidden: true, end, before })
    }

    /// Whether the two kinds are a suspicious pair. A composed nukta letter, always suspicious, counts as its base letter.
    fn continues(&self, before: KindSet, here: KindSet) -> bool {
        let here = if here == k::NUKTA_LETTER && !self.composes { k::YA | k::DDA } else { here };
        self.is_suspicious(before, here)
    }

    /// Where the cluster ends and the kind of its last character, from byte `end` on, after a character of kind `before` that ends
    /// at byte `head`, given the `change` in the cluster. `None` if more than signs and bindus follow, or if it may not end there.
    fn plain_end(
        &self,
        text: &str,
        change: &Replaced<'_>,
        mut head: usize,
        mut end: usize,
        mut before: KindSet,
    ) -> Option<(usize, KindSet)> {
        let bytes = text.as_bytes();
        loop {
            let (here, len) = match bytes.get(end..)? {
                [] => return Some((end, before)),
                // Other ASCII ends the cluster, as letters do.
                [first @ ..0x80, ..] => (if *first == b':' { k::COLON } else { k::FOREIGN }, 1),
                rest => match number(rest) {
                    Some(number) => (1 << number, 3),
                    None => k::first(text.get(end..)?)?,
                },
            };
            if here & (k::JOINER | k::MARK | k::FORMAT | k::COLON | k::VIRAMA | k::NUKTA | k::SANDHI) != 0
                || (here & k::BENGALI != 0 && self.continues(before, here))
            {
                return None;
            }
            if here & k::DEPENDENT == 0 {
                // A repair can look back across the whole word.
                let is_boundary = here & k::BENGALI == 0
                    || self.reach < Reach::Repair
                    || self.is_boundary_after_change(text, change, head, end);
                return is_boundary.then_some((end, before));
            }
            end += len;
            (head, before) = (end, here);
        }
    }
}
