//! The scan: finds the places of a text where a rule could apply, by pairs of adjacent characters. Clean text is read here only.

use super::block_scan::{BEFORE, BLOCK, BlockFilter, Candidates};
use super::kind::{self as k, KindSet, effective_kind, is_inert, kind, number};
use super::options::{Nukta, Scope};
use super::pairs::{self, CONTEXTUAL, Pairs};
use super::rules::{Group, RuleSet};
use super::segment_char::{LOOK_BEHIND, ResultTail};
use super::settings::Settings;
use crate::text::sure::sure;

/// How far the enabled rules can look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    Canonical,
    Visual,
    Repair,
    /// Opt-in rules too; has the most false positives.
    All,
}

/// What to look for, derived from the enabled rules. The methods here find the places, those in `bounds` the segment that must
/// be looked at together, those in `fast_path` the changes that need no rule to run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scan {
    pub(super) reach: Reach,
    pub(super) composes: bool,
    /// What the block scan looks for, if it can be used.
    pub(super) block_filter: Option<BlockFilter>,
    pub(super) rules: RuleSet,
    /// Whether spaces, punctuation and ASCII digits can change.
    pub(super) punctuation: bool,
    /// Whether other scripts are brought into NFC too.
    pub(super) all_scripts: bool,
    pairs: &'static Pairs,
}

const JOINER: u32 = k::JOINER.trailing_zeros();
const FOREIGN: u32 = k::FOREIGN.trailing_zeros();

impl Scan {
    pub(crate) fn new(settings: &Settings) -> Scan {
        let rules = settings.rules;
        let (reach, tables) = if rules.is_subset(RuleSet::CANONICAL) {
            (Reach::Canonical, &pairs::CANONICAL)
        } else if rules.is_subset(RuleSet::VISUAL) {
            (Reach::Visual, &pairs::VISUAL)
        } else if rules.is_subset(RuleSet::REPAIR) {
            (Reach::Repair, &pairs::REPAIR)
        } else {
            (Reach::All, &pairs::ALL)
        };
        let [with_decomposed, with_composed] = tables;
        let (composes, all_scripts) = (settings.nukta == Nukta::Composed, settings.scope == Scope::Text);
        let filter = BlockFilter { repair: reach == Reach::Repair, composes, outside: !all_scripts };
        Scan {
            reach,
            composes,
            block_filter: (reach < Reach::All).then_some(filter),
            rules,
            all_scripts,
            punctuation: !rules.intersection(RuleSet::all_of(Group::Punctuation)).is_empty(),
            pairs: if composes { with_composed } else { with_decomposed },
        }
    }

    /// The first place at or after byte `from` where a change could be needed. `from` is a character boundary, and `before`
    /// the kind of the character before it, as [`effective_kind`] returns it. `candidates` are those of the text.
    #[inline]
    pub(crate) fn find(&self, text: &str, candidates: &mut Candidates, from: usize, before: KindSet) -> Option<usize> {
        match self.block_filter {
            Some(filter) if text.len() - from >= BEFORE + BLOCK => {
                self.find_by_blocks(text, candidates, from, before, filter)
            }
            _ => self.find_until(text, from, text.len(), before).ok(),
        }
    }

    #[inline(never)] // A single word is shorter than a block and does not pay for this.
    fn find_by_blocks(
        &self,
        text: &str,
        candidates: &mut Candidates,
        from: usize,
        before: KindSet,
        filter: BlockFilter,
    ) -> Option<usize> {
        let bytes = text.as_bytes();
        let (mut at, mut before) = (from, before);
        // First the bytes before the first block, then one candidate at a time.
        let mut end = from.max(BEFORE);
        loop {
            while at < end || needs_scalar_step(bytes, at, before) {
                if let Some(here) = bytes.get(at..).and_then(number) {
                    if self.is_hit(text, at, before.trailing_zeros(), here) {
                        return Some(at);
                    }
                    (at, before) = (at + 3, 1 << here);
                    continue;
                }
                match self.find_until(text, at, end.max(at + 1), before) {
                    Ok(hit) => return Some(hit),
                    Err((next, _)) if next >= bytes.len() => return None,
                    Err(next) => (at, before) = next,
                }
            }
            let place = candidates.next(bytes, at, filter).unwrap_or(bytes.len());
            // Most candidates are pairs of two characters of the Bengali block.
            let pair = bytes.get(place.saturating_sub(5)..).filter(|_| place >= at + 5).and_then(two_numbers);
            if let Some((last, here)) = pair {
                if self.is_hit(text, place - 2, last, here) {
                    return Some(place - 2);
                }
                (at, before) = (place + 1, 1 << here);
                continue;
            }
            let mut start = place - 2;
            while !text.is_char_boundary(start) {
                start -= 1;
            }
            if start > at {
                // A joiner or mark before it is a candidate too, so that `effective_kind` looks at one character.
                (at, before) = (start, effective_kind(sure(text.get(..start))));
            }
            end = place + 1;
        }
    }

    /// Like `find`, for the characters before byte `end`; the error is where the next one begins, and the kind before it.
    fn find_until(&self, text: &str, from: usize, end: usize, before: KindSet) -> Result<usize, (usize, KindSet)> {
        let bytes = text.as_bytes();
        let mut before = before.trailing_zeros();
        let mut rest = sure(bytes.get(from..));
        let stop = bytes.len().saturating_sub(end);
        while rest.len() > stop {
            if let (Some(number), [_, _, _, next @ ..]) = (number(rest), rest) {
                if self.is_hit(text, bytes.len() - rest.len(), before, number) {
                    return Ok(bytes.len() - rest.len());
                }
                before = number;
                rest = next;
                continue;
            }
            match rest {
                [b':', 0x80..=0xFF, ..] if self.is_suspicious(1 << before, k::COLON) => {
                    return Ok(bytes.len() - rest.len());
                }
                [(..0x80), next @ ..] if !self.punctuation => {
                    before = FOREIGN;
                    rest = next;
                }
                [_, ..] => {
                    let at = bytes.len() - rest.len();
                    let Some((next, number)) = self.outside(text, at, before) else {
                        return Err((bytes.len(), k::FOREIGN));
                    };
                    match number {
                        Some(number) => before = number,
                        None => return Ok(next),
                    }
                    rest = sure(bytes.get(next..));
                }
                [] => break,
            }
        }
        Err((bytes.len() - rest.len(), 1 << before))
    }

    /// Reads the character at byte `at`, outside ASCII and the Bengali block: returns where the next one begins and the number of
    /// its kind, or `at` and `None` where a change could be needed.
    #[cold]
    fn outside(&self, text: &str, at: usize, before: u32) -> Option<(usize, Option<u32>)> {
        let before: KindSet = 1 << before;
        let c = text.get(at..)?.chars().next()?;
        let next = at + c.len_utf8();
        let foreign = Some(FOREIGN);
        if self.all_scripts && !is_inert(c) {
            return Some((at, None));
        }
        Some(match kind(c) {
            k::MARK if self.is_suspicious(before, k::MARK) => (at, None),
            k::JOINER if before & k::BENGALI != 0 && self.is_suspicious(before, k::JOINER) => (at, None),
            k::JOINER if before & (k::BENGALI | k::JOINER) != 0 => (next, Some(JOINER)),
            // One at the beginning of a word does not belong to the word before.
            k::JOINER if self.is_suspicious(k::JOINER, k::JOINER) => {
                let rest = text.get(at..)?;
                let run: usize = rest.chars().take_while(|&c| kind(c) == k::JOINER).map(char::len_utf8).sum();
                if !text.get(..at)?.chars().next_back().is_none_or(k::is_break) {
                    return Some((at + run, foreign));
                }
                let after =
                    rest.chars().map(kind).find(|&kind| (kind == k::MARK && !self.all_scripts) || !self.attaches(kind));
                if after.is_some_and(|kind| kind & k::BENGALI != 0) { (at, None) } else { (at + run, foreign) }
            }
            k::FORMAT if self.is_suspicious(k::CONSONANT, k::FORMAT) => {
                let run: usize =
                    text.get(at..)?.chars().take_while(|&c| kind(c) == k::FORMAT).map(char::len_utf8).sum();
                // Canonical reordering can move what follows marks of other scripts before them.
                let mut kinds = text.get(at + run..)?.chars().map(kind);
                let after = kinds.find(|&kind| kind != k::MARK || !self.all_scripts).unwrap_or(k::FOREIGN);
                if before & k::BENGALI != 0 || after & (k::WORD | k::JOINER) != 0 {
                    (at, None)
                } else {
                    (at + run, foreign)
                }
            }
            k::PUNCT | k::ASCII_DIGIT if self.punctuation => (at, None),
            k::COLON if self.punctuation && k::is_full_width(c) || self.is_suspicious(before, k::COLON) => (at, None),
            _ => (next, foreign),
        })
    }

    /// Whether rules are on that leave markup alone.
    pub(crate) fn repairs(&self) -> bool {
        self.reach >= Reach::Repair
    }

    /// The last characters of a result, as many as the rules can look back at.
    pub(super) fn tail(&self, chars: impl Iterator<Item = char>) -> ResultTail {
        // Below `Repair` no rule looks back further than a letter, its nukta and the character before.
        let wanted = if self.reach < Reach::Repair { 4 } else { LOOK_BEHIND };
        let mut tail = ResultTail::default();
        for (slot, c) in tail.iter_mut().take(wanted).zip(chars) {
            *slot = Some(c);
        }
        tail
    }

    /// Whether two kinds can be a suspicious pair in some context.
    #[inline]
    pub(super) fn is_suspicious(&self, before: KindSet, here: KindSet) -> bool {
        self.pairs.all.get(before.trailing_zeros() as usize).is_some_and(|after| after & here != 0)
    }

    /// Whether a change could be needed at byte `at`, where a Bengali character begins, given the number of its kind, `here`, and
    /// of the kind before it.
    #[inline]
    fn is_hit(&self, text: &str, at: usize, before: u32, here: u32) -> bool {
        let suspicious = self.pairs.all.get(before as usize & 63).copied().unwrap_or(0);
        suspicious >> here & 1 == 1 && self.confirms(text, at, before, here)
    }

    /// Whether a suspicious pair is one in its context, given the numbers of the kinds. Its second character begins at byte
    /// `at`; both are of the Bengali block.
    #[inline]
    fn confirms(&self, text: &str, at: usize, before: u32, here: u32) -> bool {
        let unconditional = self.pairs.unconditional.get(before as usize & 63).copied().unwrap_or(0);
        if self.reach != Reach::Repair || unconditional >> here & 1 == 1 {
            return true;
        }
        has_context(text, at, before, here)
    }
}

/// Whether the characters around the pair make it suspicious.
#[inline(never)]
fn has_context(text: &str, at: usize, before: u32, here: u32) -> bool {
    let kind_of = |found: Option<(KindSet, usize)>| found.map_or(k::FOREIGN, |(kind, _)| kind);
    let pair = CONTEXTUAL.iter().find(|pair| pair.before >> before & 1 == 1 && pair.here >> here & 1 == 1);
    pair.is_some_and(|pair| {
        (!pair.opens || is_after_ascii(text, at))
            && (pair.after == k::ANY || kind_of(text.get(..at - 3).and_then(k::last)) & pair.after != 0)
            && (pair.next == k::ANY || kind_of(text.get(at + 3..).and_then(k::first)) & pair.next != 0)
    })
}

/// Whether byte `at` follows ASCII or the beginning of the text.
fn is_after_ascii(text: &str, at: usize) -> bool {
    text.as_bytes().get(..at).is_none_or(|head| head.last().is_none_or(u8::is_ascii))
}

/// The numbers of the kinds of the first two characters of `bytes`, if both are of the Bengali block.
#[inline]
fn two_numbers(bytes: &[u8]) -> Option<(u32, u32)> {
    let (first, second) = bytes.first_chunk::<6>()?.split_at(3);
    number(first).zip(number(second))
}

/// Whether the character at byte `at` must be read by the scalar loop. A block that begins there would lack context: it looks
/// back only for signs and the lower half of the Bengali block, and takes U+09D7..=U+09E5, joiners and marks as read.
pub(super) fn needs_scalar_step(bytes: &[u8], at: usize, before: KindSet) -> bool {
    let head = sure(bytes.get(..at));
    // A nukta letter that the fast path has decomposed was checked together with what follows it.
    let upper = before != k::NUKTA && matches!(head, [.., 0xE0, 0xA7, 0x97..=0xA5]);
    let foreign =
        |head: &[u8]| head.last().is_some_and(|&byte| byte >= 0x80) && !matches!(head, [.., 0xE0, 0xA6 | 0xA7, _]);
    upper || foreign(head) || (before & k::YA != 0 && head.get(..at - 3).is_some_and(foreign))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use proptest::prelude::*;

    use super::*;
    use crate::normalize::{Level, Normalizer};

    /// Clean words, characters that form suspicious pairs, and what stands between words.
    fn pieces() -> impl Strategy<Value = String> {
        let clean = prop::sample::select(&[
            "আমার ",
            "বাংলা ",
            "সময়",
            "বিশ্ব",
            "র\u{9CD}যা",
            "প্রথম, ",
            "ছাত্র",
            "উত্তর",
            "।\n",
            "এক’ ",
            "“ভাষা” ",
            "১২৩ ",
            "a: <b>",
            "é",
        ]);
        prop_oneof![
            12 => clean.prop_map(String::from),
            1 => "[\u{980}-\u{9FF}]",
            2 => "[\u{9CD}\u{9CD}\u{9BC}\u{981}-\u{983}\u{9BE}\u{9C7}\u{9D7}যবরততৎঅঋঌ\u{9C3}\u{9E2}\u{9F7}:\u{9DC}-\u{9DF}\u{9FE}]{1,3}",
            1 => "[\u{200B}-\u{200D}\u{AD}\u{301}\u{FEFF}\u{94D}\u{93C}\u{1CD0}😀\u{A0}।\u{E0001}]",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16 * ProptestConfig::default().cases))]

        /// The block scan finds what the scalar scan finds, wherever a search begins and is resumed.
        #[test]
        fn blocks_find_what_single_characters_find(pieces in prop::collection::vec(pieces(), 1..60), from in 0_usize..80) {
            let text = pieces.concat();
            let from = (0..=from.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            for level in [Level::Canonical, Level::Visual, Level::Repair] {
                for nukta in [Nukta::Decomposed, Nukta::Composed] {
                    for scope in [Scope::Bengali, Scope::Text] {
                        let scan = Scan::new(Normalizer::new(level).nukta(nukta).scope(scope).settings());
                        let (mut at, mut candidates) = (from, Candidates::default());
                        loop {
                            let before = effective_kind(sure(text.get(..at)));
                            let single = scan.find_until(&text, at, text.len(), before).ok();
                            let found = scan.find(&text, &mut candidates, at, before);
                            prop_assert_eq!(found, single, "{:?} {:?} {:?} from {}", level, nukta, scope, at);
                            let Some(hit) = found else { break };
                            at = hit + sure(text.get(hit..)).chars().next().map_or(1, char::len_utf8);
                        }
                    }
                }
            }
        }
    }
}
