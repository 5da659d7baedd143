//! Where could a change be needed? Clean text is only looked at here, two characters at a time.

use super::{Normalizer, Nukta, Scope};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};

use super::blocks::{BEFORE, BLOCK, Care, is_clean};
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
    reach: Reach,
    composes: bool,
    /// Whether spaces, punctuation and ASCII digits can change.
    punctuation: bool,
    /// Whether other scripts are brought into NFC too.
    text: bool,
    pairs: &'static Pairs,
}

/// For the number of the kind of one character, the kinds that are suspicious after it.
type Pairs = [KindSet; KINDS];

const KINDS: usize = 38;

/// After these a colon can stand in a word; the last three may be gone by then.
const BEFORE_COLON: KindSet = k::WORD | k::JOINER | k::MARK | k::FORMAT;

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
    if reach as u8 >= Reach::Repair as u8 {
        out |= repair_pair(before);
    }
    if matches!(reach, Reach::All) {
        out |= opt_in_pair(before);
    }
    out
}

const fn repair_pair(before: KindSet) -> KindSet {
    let mut out = unconfirmed_pair(before);
    if before & k::WORD != 0 {
        out |= k::NUMERATOR_FOUR;
    }
    if before & (k::ANY_SIGN | k::BINDU) != 0 {
        out |= k::ANY_SIGN | k::VIRAMA | k::NUKTA;
    }
    if before & k::ANY_VOWEL != 0 {
        out |= k::ANY_SIGN;
    }
    out | match before {
        k::CANDRABINDU | k::VISARGA => k::CANDRABINDU,
        k::ANUSVARA => k::CANDRABINDU | k::ANUSVARA,
        k::KHANDA_TA => k::ANY_SIGN,
        k::VIRAMA => k::ANY_SIGN | k::VIRAMA | k::NUKTA_LETTER,
        k::NUKTA | k::NUKTA_LETTER | k::BA => k::NUKTA,
        _ => 0,
    }
}

/// Pairs that are common in clean text and suspicious only after or before some third character.
const fn unconfirmed_pair(before: KindSet) -> KindSet {
    match before {
        k::VIRAMA => k::AFTER_KHANDA_TA | k::RA,
        k::YA => k::NUKTA,
        k::VOWEL | k::VOWEL_LETTER => k::VIRAMA,
        _ => 0,
    }
}

const fn opt_in_pair(before: KindSet) -> KindSet {
    match before {
        k::RA | k::TA => k::VIRAMA | k::DIGIT,
        k::VIRAMA => k::RA | k::LA | k::HA | k::DIGIT,
        k::DIGIT | k::ASCII_DIGIT | k::PUNCT => k::VISARGA | k::DIGIT | OPENING,
        k::FOREIGN => OPENING | k::DIGIT,
        _ => k::DIGIT,
    }
}

/// What cannot begin a word.
const OPENING: KindSet = k::ANY_SIGN | k::BINDU | k::NUKTA | k::VIRAMA | k::SANDHI;

#[allow(clippy::indexing_slicing)] // below the length
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

const CANONICAL_RULES: RuleSet = RuleSet::of(Group::Canonical);
const VISUAL_RULES: RuleSet = CANONICAL_RULES.union(RuleSet::of(Group::Visual));

impl Scan {
    pub(crate) fn new(normalizer: &Normalizer) -> Scan {
        let (rules, nukta) = (normalizer.rules(), normalizer.nukta_form());
        let (reach, [decomposed, composed]) = if rules.is_subset(CANONICAL_RULES) {
            (Reach::Canonical, &CANONICAL)
        } else if rules.is_subset(VISUAL_RULES) {
            (Reach::Visual, &VISUAL)
        } else if rules.is_subset(VISUAL_RULES.union(RuleSet::of(Group::Repair))) {
            (Reach::Repair, &REPAIR)
        } else {
            (Reach::All, &ALL)
        };
        Scan {
            reach,
            composes: nukta == Nukta::Composed,
            text: normalizer.scope_form() == Scope::Text,
            punctuation: !rules.intersection(RuleSet::of(Group::Punctuation)).is_empty(),
            pairs: if nukta == Nukta::Decomposed { decomposed } else { composed },
        }
    }

    /// The first place at or after byte `from` where a change could be needed. `from` is a character boundary, and `before`
    /// the kind of the character before it, as [`owner`] has it.
    pub(crate) fn find(&self, text: &str, from: usize, before: KindSet) -> Option<usize> {
        let care = match self.reach {
            _ if self.text => None,
            Reach::Canonical | Reach::Visual => Some(Care::Visual),
            Reach::Repair => Some(Care::Repair),
            Reach::All => None,
        };
        let Some(care) = care.filter(|_| !self.composes && text.len() - from >= BLOCK) else {
            return self.find_until(text, from, text.len(), before).ok();
        };
        let bytes = text.as_bytes();
        let mut at = from;
        // Enough before the first block, and then a block at a time.
        let mut end = from + BEFORE;
        let mut before = before;
        loop {
            (at, before) = match self.find_until(text, at, end, before) {
                Ok(hit) => return Some(hit),
                Err((at, _)) if at >= text.len() => return None,
                Err(next) => next,
            };
            let dirty = at;
            while is_clean(bytes, at, care) {
                at += BLOCK;
            }
            end = at + BLOCK;
            if at > dirty {
                while !text.is_char_boundary(at) {
                    at -= 1;
                }
                // No joiner or mark is in a clean block, so that this looks at one character.
                before = owner(text.get(..at).unwrap_or_default());
            }
        }
    }

    /// The same, looking only at the characters that begin before byte `end`; if there is none, where the next begins.
    fn find_until(&self, text: &str, from: usize, end: usize, before: KindSet) -> Result<usize, (usize, KindSet)> {
        let bytes = text.as_bytes();
        let foreign = k::FOREIGN.trailing_zeros();
        let mut at = from;
        let mut before = before.trailing_zeros();
        while at < end {
            match bytes.get(at..) {
                Some(&[0xE0, middle @ 0xA6..=0xA7, last, ..]) => {
                    let offset = usize::from(middle & 1) << 6 | usize::from(last & 0x3F);
                    let number = IN_BLOCK.get(offset).map_or(foreign, |&number| u32::from(number));
                    let suspicious = self.pairs.get(before as usize).copied().unwrap_or(0);
                    if suspicious >> number & 1 == 1 && self.confirms(text, at, 1 << before, 1 << number) {
                        return Ok(at);
                    }
                    before = number;
                    at += 3;
                }
                Some(&[b':', 0x80..=0xFF, ..]) if self.reach >= Reach::Repair && BEFORE_COLON >> before & 1 == 1 => {
                    return Ok(at);
                }
                Some(&[..0x80, ..]) if !self.punctuation => {
                    before = foreign;
                    at += 1;
                }
                Some([_, ..]) => {
                    let Some((next, number)) = self.outside(text, at, before) else {
                        return Err((text.len(), k::FOREIGN));
                    };
                    match number {
                        Some(number) => before = number,
                        None => return Ok(next),
                    }
                    at = next;
                }
                _ => break,
            }
        }
        Err((at, 1 << before))
    }

    /// A character outside ASCII and the block: where the next one begins and the number of its kind, or the same place
    /// and none where a change could be needed.
    #[cold]
    fn outside(&self, text: &str, at: usize, before: u32) -> Option<(usize, Option<u32>)> {
        let before: KindSet = 1 << before;
        let c = text.get(at..)?.chars().next()?;
        let next = at + c.len_utf8();
        let foreign = Some(k::FOREIGN.trailing_zeros());
        if self.text && !is_inert(c) {
            return Some((at, None));
        }
        Some(match kind(c) {
            k::MARK if before & (k::BENGALI | k::JOINER) != 0 => (at, None),
            k::JOINER if before & k::BENGALI != 0 && self.reach >= Reach::Visual => (at, None),
            k::JOINER if before & (k::BENGALI | k::JOINER) != 0 => (next, Some(k::JOINER.trailing_zeros())),
            k::JOINER if self.reach >= Reach::Visual => {
                let rest = text.get(at..)?;
                let run: usize = rest.chars().take_while(|&c| kind(c) == k::JOINER).map(char::len_utf8).sum();
                if !text.get(..at)?.chars().next_back().is_none_or(k::is_break) {
                    return Some((at + run, foreign));
                }
                let after = rest.chars().map(kind).find(|&kind| (kind == k::MARK && !self.text) || !self.hangs(kind));
                if after.is_some_and(|kind| kind & k::BENGALI != 0) { (at, None) } else { (at + run, foreign) }
            }
            k::FORMAT if self.reach >= Reach::Repair => {
                let run: usize =
                    text.get(at..)?.chars().take_while(|&c| kind(c) == k::FORMAT).map(char::len_utf8).sum();
                let after = text.get(at + run..)?.chars().next().map_or(k::FOREIGN, kind);
                if before & k::BENGALI != 0 || after & (k::WORD | k::JOINER) != 0 {
                    (at, None)
                } else {
                    (at + run, foreign)
                }
            }
            k::PUNCT | k::ASCII_DIGIT if self.punctuation => (at, None),
            _ => (next, foreign),
        })
    }

    /// Whether a suspicious pair stays so beside its neighbours. Byte `at` is where its second character begins.
    #[cold]
    fn confirms(&self, text: &str, at: usize, before: KindSet, here: KindSet) -> bool {
        if self.reach != Reach::Repair || unconfirmed_pair(before) & here == 0 || self.sees(before, here) {
            return true;
        }
        let earlier = || text.get(..at).and_then(|head| head.chars().rev().nth(1)).map_or(k::FOREIGN, kind);
        let later = || text.get(at..).and_then(|rest| rest.chars().nth(1)).map_or(k::FOREIGN, kind);
        match (before, here) {
            (k::VIRAMA, k::RA) => earlier() == k::RA,
            (k::VIRAMA, _) => earlier() == k::TA,
            (k::YA, _) => earlier() & (k::VIRAMA | k::JOINER | k::FORMAT | k::MARK) != 0,
            _ => later() != k::YA,
        }
    }

    /// Whether the pair is suspicious already below `Level::Repair`.
    fn sees(&self, before: KindSet, here: KindSet) -> bool {
        let visual = if self.composes {
            pair(Reach::Visual, Nukta::Composed, before)
        } else {
            pair(Reach::Visual, Nukta::Decomposed, before)
        };
        visual & here != 0
    }

    /// Where the stretch begins that must be looked at together with the character at byte `hit`; not before `floor`.
    pub(crate) fn start(&self, text: &str, hit: usize, floor: usize) -> usize {
        let mut pos = hit;
        while pos > floor {
            let Some(head) = text.get(floor..pos) else { break };
            let Some(a) = head.chars().next_back() else { break };
            let b = text.get(pos..).and_then(|rest| rest.chars().next());
            if b.is_some_and(|b| self.spaces(a, b) || (self.text && !is_inert(b))) {
                pos -= a.len_utf8();
                continue;
            }
            if kind(a) & k::BENGALI != 0 {
                if self.cuts(text, pos) {
                    break;
                }
                pos -= a.len_utf8();
                continue;
            }
            let run = self.hanging_run(head);
            if run == 0 {
                break;
            }
            pos -= run;
        }
        pos
    }

    /// The bytes of the marks, joiners and format characters at the end of `head`, if they hang on a Bengali character.
    fn hanging_run(&self, head: &str) -> usize {
        let (mut run, mut marks) = (0, false);
        for c in head.chars().rev() {
            match kind(c) {
                k::JOINER => {}
                k::MARK => marks = true,
                // A format character ends what a mark of another script can hang on.
                kind if self.hangs(kind) && !marks => {}
                kind if kind & k::BENGALI != 0 => return run,
                _ => return 0,
            }
            run += c.len_utf8();
        }
        0
    }

    /// Where the stretch ends that begins at byte `start` and must be looked at together with the character at `hit`; and
    /// the kind of its last character, as [`owner`] has it.
    pub(crate) fn end(&self, text: &str, start: usize, hit: usize) -> (usize, KindSet) {
        let stretch = text.get(start..).unwrap_or_default();
        let (mut before, mut last) = (k::FOREIGN, None);
        // What joiners and marks hang on: a Bengali character, or nothing or a colon before a Bengali word, or neither.
        let (mut bengali, mut opening) = (false, true);
        // Whether a format character came since, which ends what a mark of another script can hang on.
        let mut formatted = false;
        for (at, b) in stretch.char_indices() {
            let (kind, pos) = (kind(b), start + at);
            let inside = pos <= hit
                || ((bengali || opening) && self.hangs(kind) && !((formatted || opening) && kind == k::MARK))
                || last.is_some_and(|a| self.spaces(a, b))
                || (self.text && !is_inert(b))
                || (kind & k::BENGALI != 0 && !self.cuts(text, pos));
            if !inside {
                return (pos, owned(before, bengali, formatted));
            }
            bengali = kind & k::BENGALI != 0 || (bengali && self.hangs(kind));
            formatted = kind == k::FORMAT || (formatted && kind == k::JOINER);
            opening = kind == k::COLON || (opening && kind & (k::JOINER | k::FORMAT) != 0);
            (before, last) = (kind, Some(b));
        }
        (text.len(), owned(before, bengali, formatted))
    }

    /// The last place after byte `from` that no rule looks across, whatever comes after `text`.
    pub(crate) fn last_cut(&self, text: &str, from: usize) -> Option<usize> {
        let rest = text.get(from..)?;
        rest.char_indices()
            .rev()
            .map(|(at, b)| (from + at, b))
            .find(|&(pos, b)| self.cuts_for_good(text, pos, b))
            .map(|(pos, _)| pos)
    }

    /// Whether no rule looks across byte `pos`, where the character `b` begins, whatever comes after `text`.
    fn cuts_for_good(&self, text: &str, pos: usize, b: char) -> bool {
        let kind = kind(b);
        if kind & (k::DEPENDENT | k::FORMAT) != 0 || (self.text && !is_inert(b)) {
            return false;
        }
        let (head, rest) = text.split_at_checked(pos).unwrap_or_default();
        if head.chars().next_back().is_some_and(|a| self.spaces(a, b)) {
            return false;
        }
        // What could make a reph of it must have been seen.
        let decided =
            self.reach < Reach::Repair || kind & (k::RA | k::BA) == 0 || rest.chars().skip(1).any(|c| !is_skipped(c));
        kind & k::BENGALI == 0 || (decided && self.cuts(text, pos))
    }

    /// How far before byte `pos`, which is such a place, the rules after it can look.
    pub(crate) fn look_back(&self, text: &str, pos: usize) -> usize {
        let head = text.get(..pos).unwrap_or_default();
        let mut letters = if self.reach < Reach::Repair { 1 } else { LOOSE_SIGNS + 1 };
        for (at, c) in head.char_indices().rev() {
            let kind = kind(c);
            if kind & k::BENGALI == 0 && !self.hangs(kind) {
                return at;
            }
            if kind & (k::DEPENDENT | k::FORMAT) == 0 && !is_tied(head.get(..at).unwrap_or_default()) {
                letters -= 1;
                if letters == 0 {
                    return at;
                }
            }
        }
        0
    }

    /// Whether a character outside the block belongs to the Bengali character before it.
    fn hangs(&self, kind: KindSet) -> bool {
        kind & (k::JOINER | k::MARK) != 0 || (self.reach >= Reach::Repair && kind == k::FORMAT)
    }

    /// Whether two characters belong to one run of spaces or punctuation, which a rule can shorten or make another.
    fn spaces(&self, a: char, b: char) -> bool {
        const GLUE: KindSet = k::RESERVED | k::NUMERATOR_FOUR | k::FORMAT | k::JOINER;
        let glue = |c: char| kind(c) & GLUE != 0 || c == '\u{A0}' || k::is_full_width(c);
        self.punctuation
            && kind(a) & (k::PUNCT | GLUE) != 0
            && kind(b) & (k::PUNCT | GLUE) != 0
            && (a == b || glue(a) || glue(b) || (a == ' ' && b == '\u{964}'))
    }

    /// Whether no rule can look across byte `pos`, where a Bengali character begins.
    fn cuts(&self, text: &str, pos: usize) -> bool {
        let (head, rest) = text.split_at_checked(pos).unwrap_or_default();
        let b = rest.chars().next().map_or(k::FOREIGN, kind);
        if b & (k::DEPENDENT | k::FORMAT) != 0 || is_tied(head) {
            return false;
        }
        self.reach < Reach::Repair || !(begins_reph(rest) || ends_with_loose_sign(head))
    }
}

/// The kind of the last character of `head`; of one that hangs on no Bengali character, that of a foreign one.
pub(crate) fn owner(head: &str) -> KindSet {
    let last = head.chars().next_back().map_or(k::FOREIGN, kind);
    if last & (k::JOINER | k::MARK) == 0 {
        return last;
    }
    let owner = head.chars().rev().map(kind).find(|kind| kind & (k::JOINER | k::MARK) == 0).unwrap_or(k::FOREIGN);
    owned(last, owner & (k::BENGALI | k::FORMAT) != 0, owner == k::FORMAT)
}

/// The kind of a character, as [`owner`] has it.
fn owned(kind: KindSet, bengali: bool, formatted: bool) -> KindSet {
    match kind {
        k::JOINER | k::MARK if !bengali => k::FOREIGN,
        k::JOINER if formatted => k::FORMAT,
        k::MARK if formatted => k::FOREIGN,
        _ => kind,
    }
}

/// Whether NFC never looks across the place before `c`: a starter that composes with nothing before it.
fn is_inert(c: char) -> bool {
    match kind(c) {
        kind if kind & k::BENGALI != 0 => kind & (k::DEPENDENT | k::NUKTA_LETTER) == 0,
        _ if c.is_ascii() => true,
        _ => canonical_combining_class(c) == 0 && is_nfc_quick(core::iter::once(c)) == IsNormalized::Yes,
    }
}

/// Whether what follows hangs together with what stands before: a virama does that, from within a run of marks too, which
/// may not be in order yet.
fn is_tied(head: &str) -> bool {
    for kind in head.chars().rev().map(kind) {
        if kind & (k::VIRAMA | k::JOINER | k::MARK | k::FORMAT) != 0 {
            return true;
        }
        if kind & k::REORDERED == 0 {
            break;
        }
    }
    false
}

/// Whether a displaced reph could begin here: ra, or what becomes ra, and a virama.
fn begins_reph(rest: &str) -> bool {
    let mut kinds = rest.chars().map(kind);
    kinds.next().is_some_and(|ra| ra & (k::RA | k::BA) != 0)
        && kinds.find(|kind| kind & SKIPPED == 0) == Some(k::VIRAMA)
}

/// What can stand between ra and its virama, and be gone later.
const SKIPPED: KindSet = k::NUKTA | k::JOINER | k::MARK | k::FORMAT;

fn is_skipped(c: char) -> bool {
    kind(c) & SKIPPED != 0
}

/// How many syllables back a sign can come from that was typed before its letter: more than a chain of them is long, and
/// so few that no stretch grows without end.
const LOOSE_SIGNS: usize = 8;

/// Whether the syllable before could end with a sign that belongs to the next one: it has a sign that is drawn before its
/// letter, and another vowel or a syllable before with such a sign to spare.
fn ends_with_loose_sign(head: &str) -> bool {
    let (mut vowels, mut pre_base) = (0, false);
    // The syllables since, how many of them can take a sign, and how many signs there are to pass on.
    let (mut syllables, mut plain, mut loose) = (0, 0, 0);
    let mut right = k::FOREIGN;
    for (at, c) in head.char_indices().rev() {
        let kind = kind(c);
        vowels += usize::from(kind & (k::ANY_SIGN | k::ANY_VOWEL) != 0);
        pre_base |= kind & k::PRE_BASE != 0;
        // A letter begins the syllable unless something ties it to what stands before.
        let letter = kind & (k::DEPENDENT | k::FORMAT) == 0;
        if letter && (kind & k::BENGALI == 0 || !is_tied(head.get(..at).unwrap_or_default())) {
            if pre_base {
                loose += vowels - 1;
            }
            if loose > plain {
                return true;
            }
            syllables += 1;
            // Before ra it may yet become part of the next syllable, under a reph.
            plain += usize::from(!pre_base && right & (k::RA | k::BA) == 0);
            right = kind;
            if syllables == LOOSE_SIGNS || kind & k::BENGALI == 0 {
                return false;
            }
            (vowels, pre_base) = (0, false);
        }
    }
    pre_base && loose + vowels - 1 > plain
}
