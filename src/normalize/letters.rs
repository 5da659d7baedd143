//! The one change that nearly every page of the web needs, the other encoding of the nukta letters, without the machinery
//! of the rules: where no rule could have a say.

use core::ops::Range;

use super::bounds::{ends_with_loose_sign, is_tied};
use super::kind::{self as k, KindSet, number};
use super::scan::{Reach, Scan};

/// A letter to be encoded anew.
#[derive(Debug)]
pub(crate) struct Letter {
    pub(crate) range: Range<usize>,
    pub(crate) with: &'static str,
    /// Where the cluster ends, and the kind of its last character.
    pub(crate) end: usize,
    pub(crate) before: KindSet,
}

impl Scan {
    /// The nukta letter at byte `hit`, or whose nukta stands there, if nothing in its cluster or beside it concerns a rule.
    /// No cluster begins before byte `floor`.
    pub(crate) fn letter(&self, text: &str, hit: usize, floor: usize) -> Option<Letter> {
        if self.reach == Reach::All || self.punctuation || self.text {
            return None;
        }
        let bytes = text.as_bytes();
        let range = if self.composes { hit.checked_sub(3)?..hit + 3 } else { hit..hit + 3 };
        let with = match (bytes.get(range.clone())?, self.composes) {
            ([0xE0, 0xA7, 0x9C], false) => "ড\u{9BC}",
            ([0xE0, 0xA7, 0x9D], false) => "ঢ\u{9BC}",
            ([0xE0, 0xA7, 0x9F], false) => "য\u{9BC}",
            ([0xE0, 0xA6, 0xA1, 0xE0, 0xA6, 0xBC], true) => "\u{9DC}",
            ([0xE0, 0xA6, 0xA2, 0xE0, 0xA6, 0xBC], true) => "\u{9DD}",
            ([0xE0, 0xA6, 0xAF, 0xE0, 0xA6, 0xBC], true) => "\u{9DF}",
            _ => return None,
        };
        let head = text.get(..range.start)?;
        let repairs = self.reach >= Reach::Repair;
        if range.start < floor || is_tied(head) || (repairs && ends_with_loose_sign(head)) {
            return None;
        }
        let (end, before) = self.plain_end(text, range.end)?;
        Some(Letter { range, with, end, before })
    }

    /// Where the cluster ends that has its nukta before byte `from`, and the kind of its last character; none where
    /// anything but a sign and bindus is in it, or where it may not end there.
    fn plain_end(&self, text: &str, from: usize) -> Option<(usize, KindSet)> {
        let (mut end, mut before) = (from, k::NUKTA);
        loop {
            let Some((here, _)) = text.get(end..).and_then(k::first) else { return Some((end, before)) };
            if here & (k::JOINER | k::MARK | k::FORMAT | k::COLON) != 0 {
                return None;
            }
            let ends = here & k::DEPENDENT == 0;
            let reph = here & (k::RA | k::BA) != 0 && self.reach >= Reach::Repair && {
                let next = text.as_bytes().get(end + 3..).unwrap_or_default();
                // Anything but a plain character after ra.
                !next.first().is_none_or(u8::is_ascii)
                    && number(next).is_none_or(|next| (1 << next) & (k::VIRAMA | k::NUKTA) != 0)
            };
            if reph || (here & k::BENGALI != 0 && self.is_suspicious(before, here)) {
                return None;
            }
            if ends {
                return Some((end, before));
            }
            if here & (k::ANY_SIGN | k::BINDU) == 0 {
                return None;
            }
            (end, before) = (end + 3, here);
        }
    }
}
