//! What a page is full of, without the machinery of the rules: another encoding of a nukta letter, a vowel sign or vowel
//! letter in two parts, a join control with a meaning or without. Only where no other rule could have a say: where what it becomes
//! leaves no suspicious pair.

use core::ops::Range;

use super::kind::{self as k, KindSet, number};
use super::rewritings::quick_before;
use super::rules::Rule;
use super::scan::{Reach, Scan};
use crate::script::ZWJ;
use crate::text::sure::sure;

/// What there is to do in a cluster that no rule needs to be run over.
#[derive(Debug)]
pub(crate) struct Quick {
    /// One letter or sign, and its other encoding; none where all may stay as it is.
    pub(crate) change: Option<(Range<usize>, &'static str)>,
    /// Whether [`Backward`](super::rewritings::Backward) does not see the change.
    pub(crate) hidden: bool,
    /// Where the cluster ends, and the kind of the last character.
    pub(crate) end: usize,
    pub(crate) before: KindSet,
}

/// What needs no rule to be run where a [`Scan`] finds something.
impl Scan {
    /// What there is to do at byte `hit`, where a pair is suspicious, if it is one of these. Nothing before byte `floor` is
    /// part of it.
    pub(crate) fn quick(&self, text: &str, hit: usize, floor: usize) -> Option<Quick> {
        if self.reach == Reach::All || self.text {
            return None;
        }
        let bytes = text.as_bytes();
        if let Some([0xE2, 0x80, 0x8C | 0x8D]) = bytes.get(hit..).and_then(|rest| rest.first_chunk::<3>()) {
            return self.meaningful_joiner(text, hit, floor).or_else(|| self.other_joiner(text, hit, floor));
        }
        let quick = quick_before(bytes, hit + 3, self.composes)?;
        if !self.rules.contains(quick.rule) {
            return None;
        }
        let first = hit + 3 - quick.len;
        let before = match bytes.get(first.checked_sub(3).unwrap_or(first)..).and_then(number) {
            Some(number) if first >= floor + 3 => 1 << number,
            _ => k::last(text.get(floor..first)?).map_or(k::FOREIGN, |(kind, _)| kind),
        };
        // After a virama a nukta can be too much, and joiners and marks hang on what they follow.
        if before & (k::VIRAMA | k::JOINER | k::MARK | k::FORMAT) != 0 || self.is_suspicious(before, quick.first) {
            return None;
        }
        let (end, before) = self.plain_end(text, hit + 3, hit + 3, quick.last)?;
        Some(Quick { change: Some((first..hit + 3, quick.with)), hidden: false, end, before })
    }

    /// The join control at byte `hit`, if it stays: one between virama and consonant, or ZWJ between ra and ya-phala.
    fn meaningful_joiner(&self, text: &str, hit: usize, floor: usize) -> Option<Quick> {
        let (head, rest) = (text.get(floor..hit)?, text.get(hit + 3..)?);
        let (before, len) = k::last(head)?;
        let earlier = k::last(head.get(..head.len() - len)?).map_or(k::FOREIGN, |(kind, _)| kind);
        let zwj = text.get(hit..)?.starts_with(ZWJ);
        let (letter, end) = match k::first(rest)? {
            // The old khanda ta, and what another rule takes the virama from.
            (next, 3) if before == k::VIRAMA && !(zwj && earlier == k::TA) && earlier & k::ANY_CONSONANT != 0 => {
                (next, hit + 6)
            }
            // A reph is no ra with ya-phala.
            (k::VIRAMA, _)
                if before == k::RA && zwj && earlier & (k::VIRAMA | k::JOINER | k::MARK | k::FORMAT) == 0 =>
            {
                let (next, _) = k::first(rest.get(3..)?)?;
                (next & k::YA, hit + 9)
            }
            _ => return None,
        };
        if letter & k::ANY_CONSONANT & !k::NUKTA_LETTER == 0 || self.is_suspicious(k::VIRAMA, letter) {
            return None;
        }
        let (end, before) = self.plain_end(text, end, end, letter)?;
        Some(Quick { change: None, hidden: false, end, before })
    }

    /// The join control at byte `hit`, if it goes: an old khanda ta, one before ya-phala, one that joins and parts nothing.
    fn other_joiner(&self, text: &str, hit: usize, floor: usize) -> Option<Quick> {
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
            // One after a sign on another vowel, or after another bindu, can have kept them apart.
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
        // Where only what is gone stands between, the next cluster begins after what was before.
        let head = if end == range.end { range.start } else { end };
        let (end, before) = self.plain_end(text, head, end, last)?;
        Some(Quick { change: Some((range, with)), hidden: true, end, before })
    }

    /// Where the cluster ends, and the kind of its last character, from byte `end` on, after a character of kind `before`
    /// that ends at byte `head`; none where anything but signs and bindus is left of it, or where it may not end there.
    fn plain_end(&self, text: &str, mut head: usize, mut end: usize, mut before: KindSet) -> Option<(usize, KindSet)> {
        let bytes = text.as_bytes();
        loop {
            let (here, len) = match bytes.get(end..)? {
                [] => return Some((end, before)),
                // What else is ASCII ends it as letters do.
                [first @ ..0x80, ..] => (if *first == b':' { k::COLON } else { k::FOREIGN }, 1),
                rest => match number(rest) {
                    Some(number) => (1 << number, 3),
                    None => k::first(text.get(end..)?)?,
                },
            };
            if here & (k::JOINER | k::MARK | k::FORMAT | k::COLON | k::VIRAMA | k::NUKTA | k::SANDHI) != 0
                || (here & k::BENGALI != 0 && self.is_suspicious(before, here))
            {
                return None;
            }
            if here & k::DEPENDENT == 0 {
                // Beyond, a repair can look back across the whole word.
                let cuts = here & k::BENGALI == 0
                    || self.reach < Reach::Repair
                    || self.cuts_plainly(sure(text.get(..head)), sure(text.get(end..)));
                return cuts.then_some((end, before));
            }
            end += len;
            (head, before) = (end, here);
        }
    }
}
