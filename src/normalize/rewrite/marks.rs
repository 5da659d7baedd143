//! Repairs among the marks of one letter.
//!
//! Sources: the ICANN Bengali label generation rules for the order of marks, Nisaba, and counts over running text.

use super::{Sweep, k};
use crate::normalize::kind::{KindSet, kind};

/// Never directly after a virama, where it parts what would become a conjunct, nor beside a mark of another script.
pub(in super::super) fn invisible_character(s: &mut Sweep<'_>) -> bool {
    let run = s.run_of(0, k::FORMAT);
    if run == 0 || s.was(0, k::FORMAT) {
        return false;
    }
    let in_word = s.was(0, k::WORD) || s.is(run, k::WORD);
    let marked = s.was(0, k::MARK) || s.is(run + s.run_of(run, k::JOINER), k::MARK);
    if s.was(0, k::VIRAMA) || marked || !in_word { s.keep(run) } else { s.cut(run) }
}

/// What a reader sees changes, so that this is not a matter of [`stray_joiner`](super::visual::stray_joiner).
pub(in super::super) fn parted_mark(s: &mut Sweep<'_>) -> bool {
    let run = s.run_of(0, k::JOINER);
    if run == 0 || s.was(0, k::JOINER) {
        return false;
    }
    let before = s.is(run, k::NUKTA | k::BINDU) && s.was(0, k::WORD) && !s.was(0, k::VIRAMA);
    let after = s.was(0, k::BINDU) && !s.is(run, k::VIRAMA | k::MARK);
    if before || after { s.cut(run) } else { s.keep(run) }
}

pub(in super::super) fn doubled_vowel_sign(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::ANY_SIGN) && s.at(0) == s.back(0) && s.cut(1)
}

pub(in super::super) fn sign_after_bindu(s: &mut Sweep<'_>) -> bool {
    const MARKS: KindSet = k::ANY_SIGN | k::BINDU;
    partition(s, MARKS, k::ANY_SIGN)
}

pub(in super::super) fn late_candrabindu(s: &mut Sweep<'_>) -> bool {
    partition(s, k::BINDU, k::CANDRABINDU)
}

/// Where a run of `marks` begins: brings those in `first` to its front. Only there, so that a long run is looked at once.
fn partition(s: &mut Sweep<'_>, marks: KindSet, first: KindSet) -> bool {
    if !s.is(0, marks) || s.was(0, marks) {
        return false;
    }
    let run = s.run_of(0, marks);
    let head = s.run_of(0, first);
    let in_order = (head..run).all(|ahead| !s.is(ahead, first));
    if in_order {
        return s.keep(run);
    }
    s.keep(head);
    s.sort(run - head, |c| u8::from(kind(c) & first == 0))
}

/// Santali writes the nukta after a vowel sign on other letters, and means it.
pub(in super::super) fn late_nukta(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::DDA | k::YA | k::BA) {
        return false;
    }
    let run = s.run_of(1, k::ANY_SIGN | k::BINDU);
    if run == 0 || !s.is(run + 1, k::NUKTA) || run + 1 >= s.left() {
        return false;
    }
    s.keep(1);
    s.swap(run, 1)
}

pub(in super::super) fn doubled_mark(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::NUKTA | k::VIRAMA | k::CANDRABINDU | k::ANUSVARA) && s.at(0) == s.back(0) && s.cut(1)
}

pub(in super::super) fn ba_nukta(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::BA) && s.is(1, k::NUKTA) && s.put(2, 'র')
}

pub(in super::super) fn khanda_ta_sign(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::KHANDA_TA) && s.is(1, k::ANY_SIGN) && s.put(1, 'ত')
}

pub(in super::super) fn second_vowel_sign(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::ANY_SIGN) && s.was(0, k::ANY_SIGN) && s.cut(1)
}

pub(in super::super) fn vowel_with_sign(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::ANY_SIGN) && s.was(0, k::ANY_VOWEL) && s.cut(1)
}
