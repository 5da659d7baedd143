//! Repairs among the marks of one letter: doubled, misplaced and confused vowel signs, nuktas and bindus, and what parts them.
//!
//! Sources: the ICANN Bengali label generation rules for the order of marks, Nisaba, and counts over running text.

use super::sweep::Sweep;
use crate::normalize::kind::{self as k, KindSet, kind};
use crate::script::SIGN_AU;

/// Never directly after a virama, where it prevents a conjunct, nor beside a mark of another script. All of a run is dropped at
/// once, also from between joiners.
pub(super) fn invisible_character(s: &mut Sweep<'_>) -> bool {
    const RUN: KindSet = k::FORMAT | k::JOINER;
    let run = s.run_of(0, RUN);
    if run == 0 || s.was(0, RUN) {
        return false;
    }
    let in_word = s.was(0, k::WORD) || s.is(run, k::WORD);
    // A mark must not end up on a character of another script, nor lose its base.
    let marked = !s.was(0, k::WORD) && s.is(run, k::DEPENDENT);
    if s.was(0, k::VIRAMA | k::SANDHI | k::MARK) || s.is(run, k::MARK) || marked || !in_word {
        return s.keep(run);
    }
    for _ in 0..run {
        // A direction mark that must stay is exempt.
        if s.is(0, k::FORMAT) && !s.is_exempt(0) {
            s.delete(1)
        } else {
            s.keep(1)
        };
    }
    true
}

/// Unlike [`stray_joiner`](super::visual::stray_joiner) this changes what a reader sees. After a candrabindu, anusvara or
/// visarga, all joiners among the marks are dropped at once.
pub(super) fn parted_mark(s: &mut Sweep<'_>) -> bool {
    if s.is(0, k::BINDU) {
        let run = s.run_of(0, k::ANY_SIGN | k::BINDU | k::JOINER);
        let ends = s.is(run, k::VIRAMA | k::MARK);
        let joiners = (0..run).rev().take_while(|&ahead| s.is(ahead, k::JOINER)).count();
        let last = if ends { run - joiners } else { run };
        for _ in 0..last {
            if s.is(0, k::JOINER) {
                s.delete(1)
            } else {
                s.keep(1)
            };
        }
        return s.keep(run - last);
    }
    let run = s.run_of(0, k::JOINER);
    if run == 0 || s.was(0, k::JOINER) {
        return false;
    }
    let before = s.is(run, k::NUKTA | k::BINDU) && s.was(0, k::WORD) && !s.was(0, k::VIRAMA | k::SANDHI);
    if before { s.delete(run) } else { s.keep(run) }
}

pub(super) fn doubled_vowel_sign(s: &mut Sweep<'_>) -> bool {
    // ো or ৌ with its second part repeated.
    let is_part_of =
        matches!((s.back(0), s.at(0)), (Some('\u{9CB}'), Some('\u{9BE}')) | (Some('\u{9CC}'), Some('\u{9D7}')));
    s.is(0, k::ANY_SIGN) && (s.at(0) == s.back(0) || is_part_of) && s.delete(1)
}

/// Only for a consonant without a sign: any sign after candrabindu; after anusvara and visarga, before another consonant, the
/// three that are mistyped so. ে there belongs to the next letter, as in visual order, or to a suffix (মিটিংে for মিটিংয়ে).
pub(super) fn sign_after_bindu(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::BINDU) {
        return false;
    }
    let bindus = s.run_of(0, k::BINDU);
    if bindus >= s.left() || !s.is(bindus, k::ANY_SIGN) {
        return s.keep(bindus);
    }
    let is_closed = (0..bindus).any(|ahead| s.is(ahead, k::ANUSVARA | k::VISARGA));
    let is_typed_so = || matches!(s.at(bindus), Some('\u{9BE}' | '\u{9BF}' | '\u{9C1}'));
    // পে\u{981}\u{9D7}ছে
    let is_second_part = s.was(0, k::SIGN_E) && s.is(bindus, k::SECOND_PART);
    let fits = if is_closed {
        // Before a vowel sign ৎ becomes ত.
        s.after_consonant() && is_typed_so() && s.is(bindus + 1, k::ANY_CONSONANT | k::KHANDA_TA)
    } else {
        s.after_consonant() || is_second_part
    };
    if fits { s.swap(bindus, 1) } else { s.keep(bindus) }
}

/// Only at the beginning of a run of such marks, so that a long one is read once.
pub(super) fn late_candrabindu(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::BINDU) || s.was(0, k::BINDU) {
        return false;
    }
    let run = s.run_of(0, k::BINDU);
    let head = s.run_of(0, k::CANDRABINDU);
    let in_order = (head..run).all(|ahead| !s.is(ahead, k::CANDRABINDU));
    if in_order {
        return s.keep(run);
    }
    s.keep(head);
    s.sort(run - head, |c| u8::from(kind(c) & k::CANDRABINDU == 0))
}

/// On these letters only: Santali writes the nukta after a vowel sign on others.
pub(super) fn late_nukta(s: &mut Sweep<'_>) -> bool {
    if !s.was(0, k::DDA | k::YA | k::BA) || !s.is(0, k::ANY_SIGN | k::BINDU) {
        return false;
    }
    let run = s.run_of(0, k::ANY_SIGN | k::BINDU | k::NUKTA);
    let late = (0..run).any(|ahead| s.is(ahead, k::NUKTA));
    if late { s.sort(run, |c| u8::from(kind(c) != k::NUKTA)) } else { s.keep(run) }
}

pub(super) fn doubled_mark(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::NUKTA | k::VIRAMA | k::CANDRABINDU | k::ANUSVARA) && s.at(0) == s.back(0) && s.delete(1)
}

/// At the end of a word ু is that of the letter before, typed late: বিদ্যৎ\u{9C1} is বিদ্যুৎ.
pub(super) fn khanda_ta_sign(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::KHANDA_TA) || !s.is(1, k::ANY_SIGN) || s.left() < 2 {
        return false;
    }
    let is_late =
        s.at(1) == Some('\u{9C1}') && s.after_consonant() && !s.is(2, k::WORD | k::JOINER | k::MARK | k::FORMAT);
    if is_late { s.swap(1, 1) } else { s.replace(1, 'ত') }
}

/// Counted in running text: each pair was right wherever it occurred, except one of four ৃ with া (বিশৃাস is বিশ্বাস). ু only where
/// it is drawn as part of the conjunct (প্রস্ত\u{9C1}\u{9BE}ব), or on a letter that takes no ৃ.
pub(super) fn confused_vowel_sign(s: &mut Sweep<'_>) -> bool {
    const TAKE_VOCALIC: &str = "কগঘজতদধনপবভমশসহ";
    let in_conjunct = s.was(1, k::VIRAMA);
    let has_u = s.at(0) == Some('\u{9C1}') || s.at(1) == Some('\u{9C1}');
    let with_vocalic = s.is(0, k::SIGN_VOCALIC) || s.is(1, k::SIGN_VOCALIC);
    let takes_vocalic = || s.back(0).is_some_and(|c| TAKE_VOCALIC.contains(c));
    if !s.after_consonant() || has_u && !in_conjunct && (!with_vocalic || takes_vocalic()) {
        return false;
    }
    s.rewrite()
}

pub(super) fn second_vowel_sign(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::ANY_SIGN) && s.was(0, k::ANY_SIGN) && s.delete(1)
}

pub(super) fn lone_length_mark(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::SIGN_LENGTH) && s.after_consonant() && !s.is(1, k::SIGN_E | k::NUKTA) && s.replace(1, SIGN_AU)
}

pub(super) fn vowel_with_sign(s: &mut Sweep<'_>) -> bool {
    // A nukta must not end up on the vowel.
    s.is(0, k::ANY_SIGN) && s.was(0, k::ANY_VOWEL) && !s.is(1, k::NUKTA) && s.delete(1)
}

/// Of 847 damaged words, 7 become attested ones (39 occurrences); of 103,313 attested words one changes, correctly. Kok Borok,
/// which has signs after vowels, has none after the same vowel.
pub(super) fn own_vowel_sign(s: &mut Sweep<'_>) -> bool {
    const OWN: [(char, char); 6] =
        [('আ', '\u{9BE}'), ('ঈ', '\u{9C0}'), ('উ', '\u{9C1}'), ('ঊ', '\u{9C2}'), ('ও', '\u{9CB}'), ('ঔ', '\u{9CC}')];
    OWN.iter().any(|&(vowel, sign)| s.back(0) == Some(vowel) && s.at(0) == Some(sign)) && s.delete(1)
}
