//! Segment boundaries: the places of a text that no rule looks across. The text between two of them, a segment, is normalized
//! by itself.
//!
//! A virama, joiner or mark binds the next letter to what precedes, so that there is no boundary between them. Repairs look
//! further. Ra, ya or ৎ can belong to the syllable before them. And ি ে ৈ can be *visual-order signs*, typed where they are
//! drawn, before their letter: the sign of অ\u{9BF}ধকার, for অধিকার, belongs to ধ. Where ধ already has such a sign, that one can
//! belong to the letter after it, and so on. Read backward from a place, a syllable with ি ে ৈ hands on as many signs as it has
//! vowels too many, and one without takes one; a place after more signs than are taken is no boundary.

use core::ops::Range;

use super::kind::{self as k, KindSet, effective_kind_of, is_inert, kind};
use super::scan::{Reach, Scan};
use crate::text::sure::sure;

/// A byte range of a text and its replacement.
pub(super) type Replaced<'w> = (Range<usize>, &'w str);

/// Finds the segment around a place that a [`Scan`] finds.
impl Scan {
    /// Where the segment of the character at byte `hit` begins; not before byte `floor`.
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

    /// The length in bytes of the marks, joiners and format characters that end `head`, if they attach to a Bengali character.
    fn attached_run(&self, head: &str) -> usize {
        let (mut run, mut marks) = (0, false);
        for c in head.chars().rev() {
            match kind(c) {
                k::JOINER => {}
                k::MARK => marks = true,
                // A mark of another script does not attach across a format character.
                kind if self.attaches(kind) && !marks => {}
                kind if kind & k::BENGALI != 0 => return run,
                _ => return 0,
            }
            run += c.len_utf8();
        }
        0
    }

    /// Where the segment of the character at byte `hit` ends, given where it starts, and the kind of its last character, as
    /// [`effective_kind`](super::kind::effective_kind) returns it.
    pub(crate) fn segment_end(&self, text: &str, start: usize, hit: usize) -> (usize, KindSet) {
        let mut before = k::FOREIGN;
        // What a joiner or mark attaches to: a Bengali character, or the word that follows (at the start and after a colon).
        let (mut bengali, mut opening) = (false, true);
        // Whether a format character came since, across which a mark of another script does not attach.
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
        (pos, effective_kind_of(before, bengali, formatted))
    }

    /// Whether punctuation or NFC joins the characters before and after byte `pos`.
    #[inline]
    fn is_joined(&self, text: &str, pos: usize) -> bool {
        (self.punctuation || self.all_scripts) && self.is_joined_outside(text, pos)
    }

    fn is_joined_outside(&self, text: &str, pos: usize) -> bool {
        let (head, rest) = sure(text.split_at_checked(pos));
        let Some(b) = rest.chars().next() else { return false };
        (self.all_scripts && !is_inert(b)) || head.chars().next_back().is_some_and(|a| self.is_one_run(a, b))
    }

    /// The last boundary after byte `from`, up to byte `to`, that stays one whatever text follows.
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

    /// Whether there is a boundary at byte `pos`, where the character `b` begins, whatever text follows.
    fn is_final_boundary(&self, text: &str, pos: usize, b: char) -> bool {
        let kind = kind(b);
        if kind & (k::DEPENDENT | k::FORMAT) != 0 || (self.all_scripts && !is_inert(b)) {
            return false;
        }
        let (head, rest) = sure(text.split_at_checked(pos));
        if head.chars().next_back().is_some_and(|a| self.is_one_run(a, b)) {
            return false;
        }
        // What could make it part of the syllable before must have been read.
        let decided = self.reach < Reach::Repair || kind & LATE == 0 || rest.chars().skip(1).any(|c| !is_skipped(c));
        kind & k::BENGALI == 0 || (decided && self.is_boundary(text, pos))
    }

    /// From which byte on the rules after the boundary at byte `pos` can look back.
    pub(crate) fn look_back(&self, text: &str, pos: usize) -> usize {
        let head = sure(text.get(..pos));
        let mut letters = if self.reach < Reach::Repair { 1 } else { MOST_SYLLABLES + 1 };
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

    /// Whether a character of this kind, outside the Bengali block, attaches to the Bengali character before it.
    pub(super) fn attaches(&self, kind: KindSet) -> bool {
        kind & (k::JOINER | k::MARK) != 0 || (self.reach >= Reach::Repair && kind == k::FORMAT)
    }

    /// Whether two characters belong to one run of spaces or punctuation, which a rule can shorten or replace.
    fn is_one_run(&self, a: char, b: char) -> bool {
        const GLUE: KindSet = k::RESERVED | k::NUMERATOR_FOUR | k::FORMAT | k::JOINER;
        let glue = |c: char| kind(c) & GLUE != 0 || c == '\u{A0}' || k::is_full_width(c);
        let is_one = |c: char| kind(c) & (k::PUNCT | GLUE) != 0 || k::is_full_width(c);
        self.punctuation && is_one(a) && is_one(b) && (a == b || glue(a) || glue(b) || (a == ' ' && b == '\u{964}'))
    }

    /// Whether there is a boundary at byte `pos`, where a Bengali character begins.
    pub(super) fn is_boundary(&self, text: &str, pos: usize) -> bool {
        let (head, rest) = sure(text.split_at_checked(pos));
        self.is_boundary_between(head, rest)
    }

    /// Whether there is a boundary between two texts.
    fn is_boundary_between(&self, head: &str, rest: &str) -> bool {
        self.is_local_boundary(head, rest) && (self.reach < Reach::Repair || !ends_with_visual_order_sign(head))
    }

    /// Whether there is a boundary, visual-order signs aside: judged by the letter before and the characters after.
    #[inline]
    fn is_local_boundary(&self, head: &str, rest: &str) -> bool {
        let b = k::first(rest).map_or(k::FOREIGN, |(kind, _)| kind);
        b & (k::DEPENDENT | k::FORMAT) == 0
            && !end_binds_next(head, head.as_bytes())
            && (self.reach < Reach::Repair || !begins_late(b, rest))
    }

    /// Whether there is a boundary between the text up to byte `head`, with `range` replaced by `with`, and the text from byte
    /// `end` on; false where a word's length before it is not enough to tell.
    pub(super) fn is_boundary_after_change(
        &self,
        text: &str,
        (range, with): &Replaced<'_>,
        head: usize,
        end: usize,
    ) -> bool {
        let (before, rest) = (sure(text.get(..head)), sure(text.get(end..)));
        let bytes = text.as_bytes();
        // If `head` lies before the end of the range, nothing follows the replacement.
        let after = bytes.get(range.end..head).unwrap_or_default();
        let is_plain = || end_plainly([sure(bytes.get(..range.start)), with.as_bytes(), after]);
        (self.is_local_boundary(before, rest) && is_plain()) || self.is_plain_boundary(before, rest)
    }

    /// Whether there is a boundary between two texts; false where a word's length before it is not enough to tell, which keeps time
    /// linear when many places of one long chain are tested.
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
        // Whether the word begins within that length.
        let begins = from == 0 || word.chars().any(|c| kind(c) & (k::BENGALI | k::JOINER | k::MARK | k::FORMAT) == 0);
        begins && !has_visual_order_sign(word)
    }
}

/// Whether there is certainly a boundary after `head`, which ends with a letter or sign, before `rest`, a letter and more.
#[inline]
pub(super) fn is_boundary_after_plain_word(head: &[u8], kind_of_first: KindSet, rest: &[u8]) -> bool {
    let may_be_late = || match rest.get(3..) {
        None | Some([] | [..0x80, ..]) => false,
        Some(after) => k::number(after).is_none_or(|number| (SKIPPED | k::VIRAMA | k::ANY_SIGN) >> number & 1 == 1),
    };
    (kind_of_first & LATE == 0 || !may_be_late()) && ends_plainly(head)
}

/// Whether `head` binds the next character: a virama does, also from within a run of marks not in canonical order yet.
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

/// The letters that can belong to the syllable before them: with a virama, ra, or what becomes ra, as a displaced reph, and ya
/// as a late ya-phala; with a vowel sign, ৎ, whose sign may be that of the syllable before.
const LATE: KindSet = k::RA | k::BA | k::YA | k::KHANDA_TA;

/// Whether `rest`, whose first character has this kind, begins with such a letter and the virama or sign it needs.
fn begins_late(kind_of_first: KindSet, rest: &str) -> bool {
    let follows = if kind_of_first & k::KHANDA_TA == 0 { k::VIRAMA } else { k::ANY_SIGN };
    let next = || rest.chars().skip(1).map(kind).find(|kind| kind & SKIPPED == 0);
    kind_of_first & LATE != 0 && next().is_some_and(|next| next & follows != 0)
}

/// The length in characters of the longest words that the tests of plain words read.
const MAX_WORD: usize = 32;

/// What can stand between a letter, its virama and its sign until a rule drops or moves it.
const SKIPPED: KindSet = k::NUKTA | k::JOINER | k::MARK | k::FORMAT;

fn is_skipped(c: char) -> bool {
    kind(c) & SKIPPED != 0
}

/// How many syllables back a visual-order sign can come from: more than chains of them have, and few enough to bound a segment.
const MOST_SYLLABLES: usize = 8;

/// Whether `head` could end with a visual-order sign, one that belongs to the next letter.
pub(super) fn ends_with_visual_order_sign(head: &str) -> bool {
    !ends_plainly(head.as_bytes()) && has_visual_order_sign(head)
}

fn has_visual_order_sign(head: &str) -> bool {
    let bytes = head.as_bytes();
    let (mut vowels, mut pre_base, mut passes) = (0, false, false);
    let mut beside = k::FOREIGN;
    // The syllables read, how many of them can take a sign, and how many signs they hand on.
    let (mut syllables, mut takers, mut handed_on) = (0, 0, 0);
    let mut right = k::FOREIGN;
    let mut rest = bytes;
    while !rest.is_empty() {
        let (kind, len) = match rest.last_chunk::<3>().and_then(|last| k::number(last)) {
            Some(number) => (1 << number, 3),
            // A space, the most frequent beginning of a word.
            None if rest.ends_with(b" ") => (k::FOREIGN, 1),
            None => head.get(..rest.len()).and_then(k::last).unwrap_or((k::FOREIGN, 1)),
        };
        rest = sure(rest.get(..rest.len() - len));
        // A sign that follows a bindu or a virama is that of the next letter.
        let is_vowel = kind & (k::ANY_SIGN | k::ANY_VOWEL) != 0
            || pre_base && kind & k::BINDU != 0
            || beside & k::PRE_BASE != 0 && kind & k::VIRAMA != 0;
        vowels += usize::from(is_vowel);
        if kind & SKIPPED == 0 {
            beside = kind;
        }
        pre_base |= kind & k::PRE_BASE != 0;
        // ো takes such a sign and hands one on.
        passes |= kind == k::SIGN && is_two_part_sign(sure(bytes.get(rest.len()..)));
        // A letter begins the syllable unless something binds it to what precedes.
        if kind & (k::DEPENDENT | k::FORMAT) != 0 {
            continue;
        }
        let bengali = kind & k::BENGALI != 0;
        if bengali && end_binds_next(head, rest) {
            continue;
        }
        if pre_base {
            // A sign at the beginning of a word has no letter.
            handed_on += vowels - usize::from(bengali);
        }
        if handed_on > takers {
            return true;
        }
        syllables += 1;
        // A letter of `LATE` that follows may yet become part of this syllable.
        takers += usize::from(!pre_base && !passes && right & LATE == 0);
        right = kind;
        if syllables == MOST_SYLLABLES || !bengali {
            return false;
        }
        (vowels, pre_base, passes) = (0, false, false);
    }
    pre_base && handed_on + vowels > takers
}

/// By the number of a kind, what may precede it in a plain word, which certainly has no visual-order sign: a vowel sign only follows a
/// consonant, so that no syllable has two vowels.
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

/// Whether the bytes end with a plain word or ASCII, and so not with a visual-order sign; false if a word's length does not show it.
fn ends_plainly(bytes: &[u8]) -> bool {
    back_over(bytes, k::ANY).map_or_else(|begins| begins, |fits| fits == k::ANY)
}

/// [`ends_plainly`] for a text in three parts.
fn end_plainly(parts: [&[u8]; 3]) -> bool {
    let fits = parts.iter().rev().try_fold(k::ANY, |fits, part| back_over(part, fits));
    fits.map_or_else(|begins| begins, |fits| fits == k::ANY)
}

/// Reads a plain word from the end of `bytes`. Returns the kinds that may precede what was read, or, as the error, whether a
/// plain word begins within the bytes.
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

/// Whether `text` begins with ো or ৌ.
fn is_two_part_sign(text: &[u8]) -> bool {
    matches!(text, [_, 0xA7, 0x8B | 0x8C, ..])
}

/// [`binds_next`] of the prefix of `head` whose bytes are `rest`, with a fast path for letters and signs.
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
        /// The bounded test of plain words agrees with the full search for visual-order signs.
        #[test]
        fn a_plain_word_has_no_visual_order_sign(text in "[কযরতড\u{9DF}অইৎ১ \u{9BE}\u{9BF}\u{9C7}\u{9CB}\u{9BC}\u{9CD}\u{981}\u{982}\u{9FE}\u{200D}‘.]{0,40}") {
            prop_assert!(!(ends_plainly(text.as_bytes()) && has_visual_order_sign(&text)), "{:?}", text);
        }
    }
}
