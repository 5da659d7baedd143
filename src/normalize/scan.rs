//! Where could a change be needed? Clean text is only looked at here, two characters at a time.

use super::block_scan::{BEFORE, BLOCK, BlockFilter, Candidates};
use super::kind::{self as k, KindSet, is_inert, kind, number, owner};
use super::options::{Nukta, Scope};
use super::pairs::{self, CONTEXTUAL, Pairs};
use super::rules::{Group, RuleSet};
use super::settings::Settings;
use super::tok::{LOOK_BEHIND, Tail};
use crate::text::sure::sure;

/// How much the enabled rules can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    Canonical,
    Visual,
    Repair,
    /// Opt-in rules too; more places are looked at than need be.
    All,
}

/// What to look for, made from the rules. The part here finds where to look; `bounds` says how much must be looked at
/// together, `quick` what can be changed without running a rule.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scan {
    pub(super) reach: Reach,
    pub(super) composes: bool,
    /// How to judge whole blocks, where that can be done.
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
    /// the kind of the character before it, as [`owner`] has it.
    /// `hits` is what was seen of the text up to here.
    #[inline]
    pub(crate) fn find(&self, text: &str, candidates: &mut Candidates, from: usize, before: KindSet) -> Option<usize> {
        match self.block_filter {
            Some(filter) if text.len() - from >= BEFORE + BLOCK => {
                self.find_by_blocks(text, candidates, from, before, filter)
            }
            _ => self.find_until(text, from, text.len(), before).ok(),
        }
    }

    #[inline(never)] // A word is shorter, and takes no longer for what it does not need.
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
        // Enough before the first block, and then one place at a time.
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
            // Most places are of two characters of the block.
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
                // A joiner or mark before it has a place too, so that this looks at one character.
                (at, before) = (start, owner(sure(text.get(..start))));
            }
            end = place + 1;
        }
    }

    /// The same, looking only at the characters that begin before byte `end`; if there is none, where the next begins.
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

    /// A character outside ASCII and the block: where the next one begins and the number of its kind, or the same place
    /// and none where a change could be needed.
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
            // One that opens a word is none of the word before it.
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
                // Canonical order can bring what stands behind marks of other scripts before them.
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

    /// As much of the characters of a result, from its end, as the rules can look at.
    pub(super) fn tail(&self, chars: impl Iterator<Item = char>) -> Tail {
        // Below the repairs no rule looks further back than at a letter, its nukta and what stands before.
        let wanted = if self.reach < Reach::Repair { 4 } else { LOOK_BEHIND };
        let mut tail = Tail::default();
        for (slot, c) in tail.iter_mut().take(wanted).zip(chars) {
            *slot = Some(c);
        }
        tail
    }

    /// Whether the second of two kinds is suspicious after the first, whatever stands beside them.
    #[inline]
    pub(super) fn is_suspicious(&self, before: KindSet, here: KindSet) -> bool {
        self.pairs.all.get(before.trailing_zeros() as usize).is_some_and(|after| after & here != 0)
    }

    /// Whether a change could be needed at byte `at`, where a character of the block begins, given the numbers of its kind and
    /// of that before it.
    #[inline]
    fn is_hit(&self, text: &str, at: usize, before: u32, here: u32) -> bool {
        let suspicious = self.pairs.all.get(before as usize & 63).copied().unwrap_or(0);
        suspicious >> here & 1 == 1 && self.confirms(text, at, before, here)
    }

    /// Whether a suspicious pair stays so beside its neighbours, given the numbers of the kinds. Byte `at` is where its
    /// second character begins; both are of the block.
    #[inline]
    fn confirms(&self, text: &str, at: usize, before: u32, here: u32) -> bool {
        let unconditional = self.pairs.unconditional.get(before as usize & 63).copied().unwrap_or(0);
        if self.reach != Reach::Repair || unconditional >> here & 1 == 1 {
            return true;
        }
        has_context(text, at, before, here)
    }
}

/// Whether the pair stands between what makes it suspicious.
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

/// Whether what stands before byte `at` is ASCII, or nothing.
fn is_after_ascii(text: &str, at: usize) -> bool {
    text.as_bytes().get(..at).is_none_or(|head| head.last().is_none_or(u8::is_ascii))
}

/// The numbers of the kinds of the two characters at the beginning of `bytes`, if they are of the block.
#[inline]
fn two_numbers(bytes: &[u8]) -> Option<(u32, u32)> {
    let (first, second) = bytes.first_chunk::<6>()?.split_at(3);
    number(first).zip(number(second))
}

/// Whether a block that begins at byte `at` would miss what the characters before it mean: it looks back for pairs of
/// characters of the lower half of the block and of signs, and takes U+09D7..=U+09E5, joiners and marks to be seen already.
pub(super) fn needs_scalar_step(bytes: &[u8], at: usize, before: KindSet) -> bool {
    let head = sure(bytes.get(..at));
    // A nukta letter that has become one with a nukta was looked at together with what comes after it.
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

    /// Words and marks for which some pair is suspicious, and what stands between words.
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

        /// Blocks are only quicker: what they find is what is found one character at a time, wherever a search begins, and from
        /// there on.
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
                            let before = owner(sure(text.get(..at)));
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
