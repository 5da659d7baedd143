//! Where could a change be needed? Clean text is only looked at here, two characters at a time.

use super::Nukta;
use super::kind::{self as k, IN_BLOCK, KindSet, kind};
use super::rules::{Group, RuleSet};

/// How much the enabled rules can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    Canonical,
    Visual,
    Repair,
    /// Opt-in rules too; more places are looked at than need be.
    All,
}

/// What to look for, made from the rules.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scan {
    pub(crate) reach: Reach,
    pairs: &'static Pairs,
}

/// For the number of the kind of one character, the kinds that are suspicious after it.
type Pairs = [KindSet; KINDS];

const KINDS: usize = 36;

const fn pair(reach: Reach, nukta: Nukta, before: KindSet) -> KindSet {
    let mut out = 0;
    if matches!(nukta, Nukta::Decomposed) {
        out |= k::NUKTA_LETTER;
    } else if before & (k::YA | k::DDA) != 0 {
        out |= k::NUKTA;
    }
    if before & (k::BENGALI | k::JOINER | k::MARK) != 0 {
        out |= k::MARK;
    }
    out |= match before {
        k::SIGN_E => k::TAIL_PART,
        k::VIRAMA => k::NUKTA,
        k::SANDHI => k::NUKTA | k::VIRAMA,
        k::MARK => k::REORDERED,
        _ => 0,
    };
    if reach as u8 >= Reach::Visual as u8 {
        out |= k::RESERVED;
        out |= match before {
            k::VOWEL_LETTER => k::VOWEL_LETTER_SIGN,
            k::SIGN_AA | k::SIGN_LENGTH => k::SIGN_E,
            _ => 0,
        };
    }
    if matches!(reach, Reach::All) {
        out |= opt_in_pair(before);
    }
    out
}

const fn opt_in_pair(before: KindSet) -> KindSet {
    match before {
        k::RA => k::VIRAMA,
        k::VIRAMA => k::RA,
        _ => 0,
    }
}

const fn pairs(reach: Reach, nukta: Nukta) -> Pairs {
    let mut table = [0; KINDS];
    let mut at = 0;
    while at < KINDS {
        table[at] = pair(reach, nukta, 1 << at);
        at += 1;
    }
    table
}

static CANONICAL: [Pairs; 2] = [pairs(Reach::Canonical, Nukta::Decomposed), pairs(Reach::Canonical, Nukta::Composed)];
static VISUAL: [Pairs; 2] = [pairs(Reach::Visual, Nukta::Decomposed), pairs(Reach::Visual, Nukta::Composed)];
static ALL: [Pairs; 2] = [pairs(Reach::All, Nukta::Decomposed), pairs(Reach::All, Nukta::Composed)];
static REPAIR: [Pairs; 2] = [pairs(Reach::Repair, Nukta::Decomposed), pairs(Reach::Repair, Nukta::Composed)];

impl Scan {
    pub(crate) fn new(rules: RuleSet, nukta: Nukta) -> Scan {
        const CANONICAL_RULES: RuleSet = RuleSet::of(Group::Canonical);
        const VISUAL_RULES: RuleSet = CANONICAL_RULES.union(RuleSet::of(Group::Visual));
        let (reach, [decomposed, composed]) = if rules.is_subset(CANONICAL_RULES) {
            (Reach::Canonical, &CANONICAL)
        } else if rules.is_subset(VISUAL_RULES) {
            (Reach::Visual, &VISUAL)
        } else if rules.is_subset(VISUAL_RULES.union(RuleSet::of(Group::Repair))) {
            (Reach::Repair, &REPAIR)
        } else {
            (Reach::All, &ALL)
        };
        Scan { reach, pairs: if nukta == Nukta::Decomposed { decomposed } else { composed } }
    }

    /// The first place at or after byte `from` where a change could be needed. `from` is a character boundary.
    pub(crate) fn find(&self, text: &str, from: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let foreign = k::FOREIGN.trailing_zeros() as u8;
        let mut at = from;
        let mut before =
            text.get(..from).and_then(|t| t.chars().next_back()).map_or(k::FOREIGN, kind).trailing_zeros() as u8;
        loop {
            match bytes.get(at..) {
                Some(&[0xE0, middle @ 0xA6..=0xA7, last, ..]) => {
                    let offset = usize::from(middle & 1) << 6 | usize::from(last & 0x3F);
                    let number = IN_BLOCK.get(offset).copied().unwrap_or(foreign);
                    let suspicious = self.pairs.get(usize::from(before)).copied().unwrap_or(0);
                    if suspicious >> number & 1 == 1 {
                        return Some(at);
                    }
                    before = number;
                    at += 3;
                }
                Some(&[..0x80, ..]) => {
                    before = foreign;
                    at += 1;
                }
                Some([_, ..]) => {
                    let (next, number) = self.outside(text, at, before)?;
                    match number {
                        Some(number) => before = number,
                        None => return Some(next),
                    }
                    at = next;
                }
                _ => return None,
            }
        }
    }

    /// A character outside ASCII and the block: where the next one begins and the number of its kind, or the same place
    /// and none where a change could be needed.
    #[cold]
    fn outside(&self, text: &str, at: usize, before: u8) -> Option<(usize, Option<u8>)> {
        let before: KindSet = 1 << before;
        let c = text.get(at..)?.chars().next()?;
        let next = at + c.len_utf8();
        let foreign = Some(k::FOREIGN.trailing_zeros() as u8);
        Some(match kind(c) {
            k::MARK if before & (k::BENGALI | k::JOINER) != 0 => (at, None),
            k::JOINER if before & k::BENGALI != 0 && self.reach >= Reach::Visual => (at, None),
            k::JOINER if before & (k::BENGALI | k::JOINER) != 0 => (next, Some(k::JOINER.trailing_zeros() as u8)),
            k::JOINER if self.reach >= Reach::Visual => {
                let run = text.get(at..)?.chars().take_while(|&c| kind(c) == k::JOINER).count();
                let after = text.get(at + 3 * run..)?.chars().next();
                let opens = text.get(..at)?.chars().next_back().is_none_or(k::is_break);
                if opens && after.is_some_and(|c| kind(c) & k::BENGALI != 0) {
                    (at, None)
                } else {
                    (at + 3 * run, foreign)
                }
            }
            _ => (next, foreign),
        })
    }

    /// Where the stretch begins that must be looked at together with the character at byte `hit`; not before `floor`.
    pub(crate) fn start(&self, text: &str, hit: usize, floor: usize) -> usize {
        let mut pos = hit;
        while pos > floor {
            let Some(head) = text.get(floor..pos) else { break };
            let Some(a) = head.chars().next_back() else { break };
            if kind(a) & k::BENGALI != 0 {
                if self.cuts(text, pos) {
                    break;
                }
                pos -= a.len_utf8();
                continue;
            }
            let run: usize = head.chars().rev().take_while(|&c| self.hangs(kind(c))).map(char::len_utf8).sum();
            let owned = run > 0
                && head
                    .get(..head.len() - run)
                    .and_then(|t| t.chars().next_back())
                    .is_some_and(|c| kind(c) & k::BENGALI != 0);
            if !owned {
                break;
            }
            pos -= run;
        }
        pos
    }

    /// Where the stretch ends that must be looked at together with the character at byte `hit`.
    pub(crate) fn end(&self, text: &str, hit: usize) -> usize {
        let rest = text.get(hit..).unwrap_or_default();
        for (at, b) in rest.char_indices().skip(1) {
            let kind = kind(b);
            let inside = self.hangs(kind) || (kind & k::BENGALI != 0 && !self.cuts(text, hit + at));
            if !inside {
                return hit + at;
            }
        }
        text.len()
    }

    /// Whether a character outside the block belongs to the Bengali character before it.
    fn hangs(&self, kind: KindSet) -> bool {
        kind & (k::JOINER | k::MARK) != 0 || (self.reach >= Reach::Repair && kind == k::FORMAT)
    }

    /// Whether no rule can look across byte `pos`, where a Bengali character begins.
    fn cuts(&self, text: &str, pos: usize) -> bool {
        let (head, rest) = text.split_at_checked(pos).unwrap_or_default();
        let b = rest.chars().next().map_or(k::FOREIGN, kind);
        let a = head.chars().next_back().map_or(k::FOREIGN, kind);
        b & k::DEPENDENT == 0 && a & (k::VIRAMA | k::JOINER | k::MARK | k::FORMAT) == 0
    }
}
