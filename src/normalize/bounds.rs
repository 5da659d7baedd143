//! How far what must be looked at together reaches: from one place that no rule looks across to the next.

use core::ops::Range;

use super::kind::{self as k, KindSet, is_inert, kind, owned};
use super::scan::{Reach, Scan};
use crate::text::sure::sure;

/// Bytes of a text, and what stands for them.
pub(super) type Replaced<'w> = (Range<usize>, &'w str);

/// The bounds of what a [`Scan`] finds.
impl Scan {
    /// Where the stretch begins that must be looked at together with the character at byte `hit`; not before `floor`.
    pub(crate) fn segment_start(&self, text: &str, hit: usize, floor: usize) -> usize {
        let mut pos = hit;
        while let Some(head) = text.get(floor..pos) {
            let Some((kind, len)) = k::last(head) else { break };
            if self.is_joined(text, pos) {
                pos -= len;
            } else if kind & k::BENGALI != 0 {
                if self.is_boundary(text, pos) {
                    break;
                }
                pos -= len;
            } else {
                let run = self.attached_run(head);
                if run == 0 {
                    break;
                }
                pos -= run;
            }
        }
        pos
    }

    /// The bytes of the marks, joiners and format characters at the end of `head`, if they hang on a Bengali character.
    fn attached_run(&self, head: &str) -> usize {
        let (mut run, mut marks) = (0, false);
        for c in head.chars().rev() {
            match kind(c) {
                k::JOINER => {}
                k::MARK => marks = true,
                // A format character ends what a mark of another script can hang on.
                kind if self.attaches(kind) && !marks => {}
                kind if kind & k::BENGALI != 0 => return run,
                _ => return 0,
            }
            run += c.len_utf8();
        }
        0
    }

    /// Where the stretch ends that begins at byte `start` and must be looked at together with the character at `hit`; and
    /// the kind of its last character, as [`owner`] has it.
    pub(crate) fn segment_end(&self, text: &str, start: usize, hit: usize) -> (usize, KindSet) {
        let mut before = k::FOREIGN;
        // What joiners and marks hang on: a Bengali character, or nothing or a colon before a Bengali word, or neither.
        let (mut bengali, mut opening) = (false, true);
        // Whether a format character came since, which ends what a mark of another script can hang on.
        let mut formatted = false;
        let mut pos = start;
        while let Some((kind, len)) = text.get(pos..).and_then(k::first) {
            let inside = pos <= hit
                || ((bengali || opening) && self.attaches(kind) && !((formatted || opening) && kind == k::MARK))
                || self.is_joined(text, pos)
                || (kind & k::BENGALI != 0 && !self.is_boundary(text, pos));
            if !inside {
                break;
            }
            bengali = kind & k::BENGALI != 0 || (bengali && self.attaches(kind));
            formatted = kind == k::FORMAT || (formatted && kind == k::JOINER);
            opening = kind == k::COLON || (opening && kind & (k::JOINER | k::FORMAT) != 0);
            before = kind;
            pos += len;
        }
        (pos, owned(before, bengali, formatted))
    }

    /// Whether the characters before and after byte `pos` belong together though neither is Bengali.
    #[inline]
    fn is_joined(&self, text: &str, pos: usize) -> bool {
        (self.punctuation || self.all_scripts) && self.is_joined_outside(text, pos)
    }

    fn is_joined_outside(&self, text: &str, pos: usize) -> bool {
        let (head, rest) = sure(text.split_at_checked(pos));
        let Some(b) = rest.chars().next() else { return false };
        (self.all_scripts && !is_inert(b)) || head.chars().next_back().is_some_and(|a| self.is_one_run(a, b))
    }

    /// The last place after byte `from`, up to byte `to`, that no rule looks across, whatever comes after `text`.
    pub(crate) fn last_boundary(&self, text: &str, from: usize, to: usize) -> Option<usize> {
        let (mut rest, mut pos) = (text.get(from..to)?, to);
        loop {
            let next = text.get(pos..).and_then(|after| after.chars().next());
            if next.is_some_and(|b| self.is_final_boundary(text, pos, b)) {
                return Some(pos);
            }
            pos -= rest.chars().next_back()?.len_utf8();
            rest = sure(text.get(from..pos));
        }
    }

    /// Whether no rule looks across byte `pos`, where the character `b` begins, whatever comes after `text`.
    fn is_final_boundary(&self, text: &str, pos: usize, b: char) -> bool {
        let kind = kind(b);
        if kind & (k::DEPENDENT | k::FORMAT) != 0 || (self.all_scripts && !is_inert(b)) {
            return false;
        }
        let (head, rest) = sure(text.split_at_checked(pos));
        if head.chars().next_back().is_some_and(|a| self.is_one_run(a, b)) {
            return false;
        }
        // What could move it to the syllable before must have been seen.
        let decided = self.reach < Reach::Repair || kind & LATE == 0 || rest.chars().skip(1).any(|c| !is_skipped(c));
        kind & k::BENGALI == 0 || (decided && self.is_boundary(text, pos))
    }

    /// How far before byte `pos`, which is such a place, the rules after it can look.
    pub(crate) fn look_back(&self, text: &str, pos: usize) -> usize {
        let head = sure(text.get(..pos));
        let mut letters = if self.reach < Reach::Repair { 1 } else { LOOSE_SIGNS + 1 };
        for (at, c) in head.char_indices().rev() {
            let kind = kind(c);
            if kind & k::BENGALI == 0 && !self.attaches(kind) {
                return at;
            }
            if kind & (k::DEPENDENT | k::FORMAT) == 0 && !binds_next(sure(head.get(..at))) {
                letters -= 1;
                if letters == 0 {
                    return at;
                }
            }
        }
        0
    }

    /// Whether a character outside the block belongs to the Bengali character before it.
    pub(super) fn attaches(&self, kind: KindSet) -> bool {
        kind & (k::JOINER | k::MARK) != 0 || (self.reach >= Reach::Repair && kind == k::FORMAT)
    }

    /// Whether two characters belong to one run of spaces or punctuation, which a rule can shorten or make another.
    fn is_one_run(&self, a: char, b: char) -> bool {
        const GLUE: KindSet = k::RESERVED | k::NUMERATOR_FOUR | k::FORMAT | k::JOINER;
        let glue = |c: char| kind(c) & GLUE != 0 || c == '\u{A0}' || k::is_full_width(c);
        let is_one = |c: char| kind(c) & (k::PUNCT | GLUE) != 0 || k::is_full_width(c);
        self.punctuation && is_one(a) && is_one(b) && (a == b || glue(a) || glue(b) || (a == ' ' && b == '\u{964}'))
    }

    /// Whether no rule can look across byte `pos`, where a Bengali character begins.
    pub(super) fn is_boundary(&self, text: &str, pos: usize) -> bool {
        let (head, rest) = sure(text.split_at_checked(pos));
        self.is_boundary_between(head, rest)
    }

    /// The same between two texts.
    fn is_boundary_between(&self, head: &str, rest: &str) -> bool {
        self.is_local_boundary(head, rest) && (self.reach < Reach::Repair || !ends_with_loose_sign(head))
    }

    /// Whether that does not look back further than to the letter before.
    #[inline]
    fn is_local_boundary(&self, head: &str, rest: &str) -> bool {
        let b = k::first(rest).map_or(k::FOREIGN, |(kind, _)| kind);
        b & (k::DEPENDENT | k::FORMAT) == 0
            && !end_binds_next(head, head.as_bytes())
            && (self.reach < Reach::Repair || !begins_late(b, rest))
    }

    /// The same of the text up to byte `head` and from byte `end` on, in which `with` stands for the bytes of `range`, where that
    /// shows within a word's length before the place.
    pub(super) fn is_boundary_after_change(
        &self,
        text: &str,
        (range, with): &Replaced<'_>,
        head: usize,
        end: usize,
    ) -> bool {
        let (before, rest) = (sure(text.get(..head)), sure(text.get(end..)));
        let bytes = text.as_bytes();
        // Where only what is gone stands between, nothing stands behind it.
        let after = bytes.get(range.end..head).unwrap_or_default();
        let is_plain = || end_plainly([sure(bytes.get(..range.start)), with.as_bytes(), after]);
        (self.is_local_boundary(before, rest) && is_plain()) || self.is_plain_boundary(before, rest)
    }

    /// Whether it does, where that shows within a word's length before the place; false where it would take longer to tell. Who asks
    /// this at many places of one long chain takes no more time than the chain is long.
    pub(super) fn is_plain_boundary(&self, head: &str, rest: &str) -> bool {
        if !self.is_local_boundary(head, rest) {
            return false;
        }
        if ends_plainly(head.as_bytes()) {
            return true;
        }
        let mut from = head.len().saturating_sub(3 * MAX_WORD);
        while !head.is_char_boundary(from) {
            from += 1;
        }
        let word = sure(head.get(from..));
        // Where the word begins, if it is not longer.
        let begins = from == 0 || word.chars().any(|c| kind(c) & (k::BENGALI | k::JOINER | k::MARK | k::FORMAT) == 0);
        begins && !has_loose_sign(word)
    }
}

/// Whether a plain letter after a plain word, in the middle of the bytes, is cut from it for certain: `head` ends with a letter or
/// sign that no virama ties to what follows.
#[inline]
pub(super) fn is_boundary_after_plain_word(head: &[u8], kind_of_first: KindSet, rest: &[u8]) -> bool {
    let may_be_late = || match rest.get(3..) {
        None | Some([] | [..0x80, ..]) => false,
        Some(after) => k::number(after).is_none_or(|number| (SKIPPED | k::VIRAMA | k::ANY_SIGN) >> number & 1 == 1),
    };
    (kind_of_first & LATE == 0 || !may_be_late()) && ends_plainly(head)
}

/// Whether what follows hangs together with what stands before: a virama does that, from within a run of marks too, which
/// may not be in order yet.
pub(super) fn binds_next(mut head: &str) -> bool {
    while let Some((kind, len)) = k::last(head) {
        if kind & (k::VIRAMA | k::JOINER | k::MARK | k::FORMAT) != 0 {
            return true;
        }
        if kind & k::REORDERED == 0 {
            break;
        }
        head = sure(head.get(..head.len() - len));
    }
    false
}

/// The letters that belong to the syllable before, by what follows: ra, or what becomes ra, of a displaced reph, and ya of a late ya-phala
/// with a virama; ৎ with a sign, which is that of the syllable or its own.
const LATE: KindSet = k::RA | k::BA | k::YA | k::KHANDA_TA;

/// Whether such a letter and what makes it one could begin with the character at the beginning of `rest`, which has this kind.
fn begins_late(kind_of_first: KindSet, rest: &str) -> bool {
    let follows = if kind_of_first & k::KHANDA_TA == 0 { k::VIRAMA } else { k::ANY_SIGN };
    let next = || rest.chars().skip(1).map(kind).find(|kind| kind & SKIPPED == 0);
    kind_of_first & LATE != 0 && next().is_some_and(|next| next & follows != 0)
}

/// A word has hardly more characters.
const MAX_WORD: usize = 32;

/// What can stand between a letter, its virama and its sign, and be gone later or stand elsewhere.
const SKIPPED: KindSet = k::NUKTA | k::JOINER | k::MARK | k::FORMAT;

fn is_skipped(c: char) -> bool {
    kind(c) & SKIPPED != 0
}

/// How many syllables back a sign can come from that was typed before its letter: more than a chain of them is long, and
/// so few that no stretch grows without end.
const LOOSE_SIGNS: usize = 8;

/// Whether the syllable before could end with a sign that belongs to the next one: it has a sign that is drawn before its
/// letter, and another vowel or a syllable before with such a sign to spare.
pub(super) fn ends_with_loose_sign(head: &str) -> bool {
    !ends_plainly(head.as_bytes()) && has_loose_sign(head)
}

fn has_loose_sign(head: &str) -> bool {
    let bytes = head.as_bytes();
    let (mut vowels, mut pre_base, mut passes) = (0, false, false);
    let mut beside = k::FOREIGN;
    // The syllables since, how many of them can take a sign, and how many signs there are to pass on.
    let (mut syllables, mut plain, mut loose) = (0, 0, 0);
    let mut right = k::FOREIGN;
    let mut rest = bytes;
    while !rest.is_empty() {
        let (kind, len) = match rest.last_chunk::<3>().and_then(|last| k::number(last)) {
            Some(number) => (1 << number, 3),
            // The most frequent end of a word.
            None if rest.ends_with(b" ") => (k::FOREIGN, 1),
            None => head.get(..rest.len()).and_then(k::last).unwrap_or((k::FOREIGN, 1)),
        };
        rest = sure(rest.get(..rest.len() - len));
        // After a bindu or a virama a sign is that of the next letter.
        let is_vowel = kind & (k::ANY_SIGN | k::ANY_VOWEL) != 0
            || pre_base && kind & k::BINDU != 0
            || beside & k::PRE_BASE != 0 && kind & k::VIRAMA != 0;
        vowels += usize::from(is_vowel);
        if kind & SKIPPED == 0 {
            beside = kind;
        }
        pre_base |= kind & k::PRE_BASE != 0;
        // ো takes such a sign and has one to pass on.
        passes |= kind == k::SIGN && is_two_part_sign(sure(bytes.get(rest.len()..)));
        // A letter begins the syllable unless something ties it to what stands before.
        if kind & (k::DEPENDENT | k::FORMAT) != 0 {
            continue;
        }
        let bengali = kind & k::BENGALI != 0;
        if bengali && end_binds_next(head, rest) {
            continue;
        }
        if pre_base {
            // One at the beginning of a word has no letter.
            loose += vowels - usize::from(bengali);
        }
        if loose > plain {
            return true;
        }
        syllables += 1;
        // Before such a letter it may yet be one syllable with it.
        plain += usize::from(!pre_base && !passes && right & LATE == 0);
        right = kind;
        if syllables == LOOSE_SIGNS || !bengali {
            return false;
        }
        (vowels, pre_base, passes) = (0, false, false);
    }
    pre_base && loose + vowels > plain
}

/// For the number of each kind of the block, what may stand before it in a word that has no such sign for certain: a sign only
/// after a consonant, so that no syllable has two vowels.
#[allow(clippy::indexing_slicing)] // below the length
static PLAIN_BEFORE: [KindSet; 64] = {
    let (mut table, mut number) = ([k::ANY; 64], 0);
    while number < table.len() {
        table[number] = match 1 << number {
            kind if kind & k::ANY_SIGN != 0 => k::ANY_CONSONANT | k::NUKTA,
            k::VIRAMA => k::ANY_CONSONANT | k::NUKTA,
            k::NUKTA => k::ANY_CONSONANT,
            k::SANDHI => 0,
            _ => k::ANY,
        };
        number += 1;
    }
    table
};

/// Whether the bytes end with a plain word, or a space or mark, after which nothing is loose; false where it would take
/// longer to tell.
fn ends_plainly(bytes: &[u8]) -> bool {
    back_over(bytes, k::ANY).map_or_else(|begins| begins, |fits| fits == k::ANY)
}

/// The same of three parts of a text, one after another.
fn end_plainly(parts: [&[u8]; 3]) -> bool {
    let fits = parts.iter().rev().try_fold(k::ANY, |fits, part| back_over(part, fits));
    fits.map_or_else(|begins| begins, |fits| fits == k::ANY)
}

/// Goes back over the characters of a plain word. What may stand before it, or whether it began there.
fn back_over(bytes: &[u8], mut fits: KindSet) -> Result<KindSet, bool> {
    let (start, chars) = bytes.as_rchunks::<3>();
    for char in chars.iter().rev().take(MAX_WORD) {
        let Some(number) = k::number(char) else {
            return Err(fits == k::ANY && char.last().is_some_and(u8::is_ascii));
        };
        if fits >> number & 1 == 0 {
            return Err(false);
        }
        fits = PLAIN_BEFORE.get(number as usize).copied().unwrap_or(0);
    }
    match start.last() {
        None if chars.len() <= MAX_WORD => Ok(fits),
        None => Err(false),
        Some(last) => Err(chars.len() <= MAX_WORD && fits == k::ANY && last.is_ascii()),
    }
}

/// Whether ো or ৌ stands at the beginning of `text`.
fn is_two_part_sign(text: &[u8]) -> bool {
    matches!(text, [_, 0xA7, 0x8B | 0x8C, ..])
}

/// [`binds_next`] of the beginning of `head` that has the bytes of `rest`, quickly where a plain letter or sign stands there.
#[inline]
fn end_binds_next(head: &str, rest: &[u8]) -> bool {
    const PLAIN: KindSet = k::BENGALI & !(k::VIRAMA | k::REORDERED);
    match rest.last_chunk::<3>().and_then(|last| k::number(last)) {
        Some(number) if PLAIN >> number & 1 == 1 => false,
        _ => !rest.ends_with(b" ") && binds_next(sure(head.get(..rest.len()))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The short look back only says what the long one says.
        #[test]
        fn a_plain_word_has_no_loose_sign(text in "[কযরতড\u{9DF}অইৎ১ \u{9BE}\u{9BF}\u{9C7}\u{9CB}\u{9BC}\u{9CD}\u{981}\u{982}\u{9FE}\u{200D}‘.]{0,40}") {
            prop_assert!(!(ends_plainly(text.as_bytes()) && has_loose_sign(&text)), "{:?}", text);
        }
    }
}
