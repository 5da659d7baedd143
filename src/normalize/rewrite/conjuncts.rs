//! Repairs around the virama: reph, ya-phala, khanda ta, and vowel signs typed in the order of handwriting or of an old font.
//!
//! Each repairs more words of running text than it damages. A virama that is only unusual stays.

use super::sweep::Sweep;
use crate::normalize::kind::{self as k, KindSet};
use crate::script::{SIGN_AU, SIGN_O, VIRAMA};

/// The length in characters of the conjunct that begins `ahead`: consonants joined by viramas, each virama with or without a
/// joiner on one side. 0 if there is none.
fn conjunct(s: &Sweep<'_>, ahead: usize) -> usize {
    let mut len = consonant(s, ahead);
    while len > 0 {
        let before = usize::from(s.is(ahead + len, k::JOINER));
        let virama = ahead + len + before;
        if s.at(virama) != Some(VIRAMA) {
            break;
        }
        let after = usize::from(before == 0 && s.is(virama + 1, k::JOINER));
        let next = consonant(s, virama + 1 + after);
        if next == 0 {
            break;
        }
        len += before + 1 + after + next;
    }
    len
}

/// The length of the consonant that begins `ahead`, with its nukta; 0 if there is none.
fn consonant(s: &Sweep<'_>, ahead: usize) -> usize {
    if ahead >= s.left() || !s.is(ahead, k::ANY_CONSONANT) {
        return 0;
    }
    if ahead + 1 < s.left() && s.is(ahead + 1, k::NUKTA) { 2 } else { 1 }
}

fn after_virama(s: &Sweep<'_>) -> bool {
    s.was(0, k::VIRAMA) || (s.was(0, k::JOINER) && s.was(1, k::VIRAMA))
}

fn is_ya_phala(s: &Sweep<'_>, ahead: usize) -> bool {
    s.at(ahead) == Some(VIRAMA) && s.is(ahead + 1, k::YA)
}

/// Rewrites consonant, ra, virama, virama, consonant.
pub(super) fn displaced_reph(s: &mut Sweep<'_>) -> bool {
    let len = consonant(s, 0);
    let fits = !after_virama(s)
        && s.is(len, k::RA)
        && s.at(len + 1) == Some(VIRAMA)
        && s.at(len + 2) == Some(VIRAMA)
        && s.is(len + 3, k::ANY_CONSONANT);
    fits && s.swap(len, 2)
}

/// Rewrites consonant, ra, virama, vowel sign. A word cannot begin with a reph: কর\u{9CD}\u{9BF} is করি.
pub(super) fn sign_reph(s: &mut Sweep<'_>) -> bool {
    let len = consonant(s, 0);
    let fits = !after_virama(s)
        && s.was(0, k::WORD | k::JOINER)
        && s.is(len, k::RA)
        && s.at(len + 1) == Some(VIRAMA)
        && len + 2 < s.left()
        && s.is(len + 2, k::ANY_SIGN);
    fits && s.swap(len, 2)
}

/// The sign is drawn before the letter and so was typed before it. Only after a reph: after other letters the virama
/// is as often superfluous, as in ক\u{9CD}\u{9C7}জ.
pub(super) fn sign_after_reph(s: &mut Sweep<'_>) -> bool {
    // After a bare letter the reph can as well be that of the letter (ধমর\u{9CD}\u{9C7}র), or the virama superfluous (মর\u{9CD}\u{9BF}চ).
    let is_after_syllable = s.was(2, k::ANY_SIGN | k::ANY_VOWEL) || s.was(2, k::ANY_CONSONANT) && s.was(3, k::VIRAMA);
    let is_reph = s.was(0, k::VIRAMA) && s.was(1, k::RA) && is_after_syllable;
    if !s.is(0, k::PRE_BASE) || !is_reph || s.is(1, k::RA) {
        return false;
    }
    let len = conjunct(s, 1);
    let is_part = s.is(0, k::SIGN_E) && s.is(1 + len, k::SECOND_PART);
    let is_free = is_part || !s.is(1 + len, k::ANY_SIGN | k::VIRAMA | k::JOINER | k::FORMAT);
    len > 0 && is_free && s.swap(1, len)
}

pub(super) fn virama_sign(s: &mut Sweep<'_>) -> bool {
    const RUN: KindSet = k::VIRAMA | k::JOINER;
    // At the beginning of a run, so that it is read once and dropped at once.
    if s.at(0) != Some(VIRAMA) || s.was(0, RUN) {
        return false;
    }
    let run = s.run_of(0, RUN);
    if run < s.left() && s.is(run, k::ANY_SIGN) { s.delete(run) } else { s.keep(run) }
}

pub(super) fn ya_phala_nukta(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::YA) || !s.was(0, k::VIRAMA) || consonant(s, 0) != 2 {
        return false;
    }
    s.keep(1);
    s.delete(1)
}

pub(super) fn candrabindu_ya_phala(s: &mut Sweep<'_>) -> bool {
    // At the beginning of a run, so that it is read once.
    if !s.is(0, k::CANDRABINDU) || s.was(0, k::CANDRABINDU) {
        return false;
    }
    let len = ya_phala_chain(s, s.run_of(0, k::CANDRABINDU), k::ANY_SIGN | k::CANDRABINDU);
    len > 0 && s.sort(len, marks_last)
}

pub(super) fn sign_ya_phala(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::ANY_SIGN) || !s.after_consonant() {
        return false;
    }
    let signs = s.run_of(0, k::ANY_SIGN);
    let len = ya_phala_chain(s, signs, k::ANY_SIGN);
    // In সু\u{9CD}যোগ and সাহা\u{9CD}য্য, ya is a letter with a sign or ya-phala of its own.
    let is_letter = signs == 1 && is_ya_phala(s, 1) && (s.is(3, k::VIRAMA) || is_other_sign(s, 3));
    if len > 0 && is_letter {
        s.keep(1);
        return s.delete(1);
    }
    len > 0 && s.sort(len, marks_last)
}

/// Whether a vowel sign stands `ahead` that differs from the one here and is not its second part.
fn is_other_sign(s: &Sweep<'_>, ahead: usize) -> bool {
    let is_part = s.is(0, k::SIGN_E) && s.is(ahead, k::SECOND_PART);
    s.is(ahead, k::ANY_SIGN) && s.at(ahead) != s.at(0) && !is_part
}

/// The length of a chain of ya-phalas that begins here with `marks` marks; marks in `set` can follow each ya-phala, and all of
/// them belong after the last. 0 if no ya-phala follows.
fn ya_phala_chain(s: &Sweep<'_>, marks: usize, set: KindSet) -> usize {
    let mut len = marks;
    while is_ya_phala(s, len) && len + 1 < s.left() {
        len += 1 + consonant(s, len + 1);
        len += s.run_of(len, set);
    }
    if len == marks { 0 } else { len }
}

/// A sort key: letters and viramas, then vowel signs, then candrabindu.
fn marks_last(c: char) -> u8 {
    match k::kind(c) {
        k::CANDRABINDU => 2,
        kind if kind & k::ANY_SIGN != 0 => 1,
        _ => 0,
    }
}

pub(super) fn sign_conjunct(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::SIGN_I) || s.at(1) != Some(VIRAMA) || !s.after_consonant() {
        return false;
    }
    let len = conjunct(s, 2);
    len > 0 && !s.is(2 + len, k::ANY_SIGN | k::VIRAMA) && s.swap(1, 1 + len)
}

pub(super) fn mark_virama(s: &mut Sweep<'_>) -> bool {
    // Anusvara and visarga take no ya-phala: সং\u{9CD}যোগ is সংযোগ.
    let before_ya = s.was(0, k::ANUSVARA | k::VISARGA);
    s.was(0, k::ANY_SIGN | k::BINDU) && delete_viramas(s, before_ya)
}

pub(super) fn vowel_virama(s: &mut Sweep<'_>) -> bool {
    s.was(0, k::ANY_VOWEL | k::KHANDA_TA) && delete_viramas(s, false)
}

/// Rewrites consonant, ya, virama before anything but a consonant: ya-phala typed after its letter, as a late reph is.
pub(super) fn late_ya_phala(s: &mut Sweep<'_>) -> bool {
    s.after_consonant() && is_late_ya_phala(s, 0) && s.swap(1, 1)
}

/// Whether the ya and virama `ahead` are a late ya-phala of the letter before them.
fn is_late_ya_phala(s: &Sweep<'_>, ahead: usize) -> bool {
    const GOES_ON: KindSet = k::ANY_CONSONANT | k::NUKTA | k::VIRAMA | k::JOINER | k::MARK | k::FORMAT | k::SANDHI;
    let is_whole = ahead + 1 < s.left();
    is_whole && s.is(ahead, k::YA) && s.at(ahead + 1) == Some(VIRAMA) && !s.is(ahead + 2, GOES_ON)
}

/// Drops the virama that comes next, with the joiners beside it, and all viramas that would then stand here; one before ya only
/// if `before_ya`.
fn delete_viramas(s: &mut Sweep<'_>, before_ya: bool) -> bool {
    let mut len = 0;
    loop {
        let between = if len == 0 { k::JOINER } else { k::JOINER | k::FORMAT };
        let virama = len + s.run_of(len, between);
        if virama >= s.left() || s.at(virama) != Some(VIRAMA) || s.is(virama + 1, k::YA) && !before_ya {
            break;
        }
        len = virama + 1;
    }
    let joiners = s.run_of(len, k::JOINER);
    len > 0 && s.delete(len + joiners)
}

pub(super) fn khanda_ta(s: &mut Sweep<'_>) -> bool {
    ta_with_virama(s) && s.is(2, k::AFTER_KHANDA_TA | k::ANY_VOWEL) && s.replace(2, 'ৎ')
}

pub(super) fn khanda_ta_la(s: &mut Sweep<'_>) -> bool {
    ta_with_virama(s) && s.is(2, k::LA) && s.replace(2, 'ৎ')
}

pub(super) fn final_khanda_ta(s: &mut Sweep<'_>) -> bool {
    ta_with_virama(s) && !s.is(2, k::WORD | k::JOINER | k::MARK | k::FORMAT) && s.replace(2, 'ৎ')
}

pub(super) fn sa_ha(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::HA) && s.was(0, k::VIRAMA) && s.back(1) == Some('স') && s.replace(1, 'থ')
}

/// Whether ত with virama stands here, not itself after a virama.
fn ta_with_virama(s: &Sweep<'_>) -> bool {
    s.is(0, k::TA) && s.at(1) == Some(VIRAMA) && !after_virama(s)
}

pub(super) fn doubled_ra_phala(s: &mut Sweep<'_>) -> bool {
    // দুর\u{9CD}র\u{9CD}গা
    let doubled_reph = s.at(0) == Some(VIRAMA)
        && s.was(0, k::RA)
        && !s.was(1, k::VIRAMA)
        && s.at(1) == s.back(0)
        && s.at(2) == Some(VIRAMA)
        && s.left() > 2
        && s.is(3, k::ANY_CONSONANT)
        && !s.is(3, k::RA);
    if doubled_reph {
        return s.delete(2);
    }
    let fits = s.at(0) == Some(VIRAMA)
        && s.after_consonant()
        && s.is(1, k::RA)
        && s.at(2) == Some(VIRAMA)
        && s.left() > 3
        && s.at(3) == s.at(1);
    if !fits {
        return false;
    }
    s.keep(2);
    s.delete(2)
}

/// Moves ি ে ৈ after a vowel, a bindu or at the beginning of a word to the end of the conjunct that follows without a sign of its
/// own. There can be two in a row, as in আইিসিট, where the sign after the first letter belongs to the second. A letter with ো before
/// one without a sign has only the second part of it: ইউেরোপ, drawn as ইউ\u{9C7}রা\u{9C7}প, is ইউরোপে.
pub(super) fn visual_order(s: &mut Sweep<'_>) -> bool {
    // In a longer chain one of the signs can as well be in its right place.
    const CHAIN: usize = 2;
    if !s.is(0, k::PRE_BASE) || !is_displaced(s) {
        return false;
    }
    // The length of what each sign moves across.
    let mut lens = [0; CHAIN];
    let (mut links, mut sign, mut ahead) = (0, 0, 0);
    for slot in &mut lens {
        let mut len = conjunct(s, ahead + 1);
        if len == 0 {
            return false;
        }
        sign = ahead;
        if s.is(sign, k::SIGN_E) && s.at(ahead + 1 + len).is_some_and(is_two_part_sign) {
            let next = conjunct(s, ahead + 2 + len);
            if next == 0 {
                return false;
            }
            len += 1 + next;
        }
        *slot = len;
        links += 1;
        ahead += 1 + len;
        if !s.is(ahead, k::PRE_BASE) {
            break;
        }
    }
    // A letter takes one sign, or ে and the second part of ো or ৌ.
    let is_part = s.is(sign, k::SIGN_E) && s.is(ahead, k::SECOND_PART);
    let parted = ahead + s.run_of(ahead, k::JOINER | k::FORMAT);
    if s.is(ahead, k::VIRAMA) || s.is(parted, k::ANY_SIGN) && !is_part {
        return false;
    }
    // The sign goes after a ya-phala, which must join its letter first.
    if is_late_ya_phala(s, ahead) {
        return false;
    }
    lens.iter().take(links).all(|&len| s.swap(1, len))
}

/// Whether the sign here cannot belong to the character before it.
fn is_displaced(s: &Sweep<'_>) -> bool {
    const VOWELS: KindSet = k::ANY_SIGN | k::ANY_VOWEL;
    // The endings -ের and -েরা of the word before: শুটিং\u{9C7}র, PDF \u{9C7}র.
    let ends = |ahead: usize| !s.is(ahead, k::WORD & !k::ANY_VOWEL);
    let is_ending = s.is(0, k::SIGN_E) && s.is(1, k::RA) && (ends(2) || s.is(2, k::SIGN_AA) && ends(3));
    if s.was(0, VOWELS) {
        // After a vowel and a sign, it is ambiguous where the signs belong.
        let crowded = s.was(0, k::ANY_SIGN) && s.was(1, VOWELS);
        return !(crowded || is_ending && s.back(0).is_some_and(is_two_part_sign));
    }
    !is_ending && (s.was(0, k::BINDU) || s.opens_word() && s.back(0).is_none_or(|c| c.is_ascii()))
}

/// Whether `c` is ো or ৌ.
fn is_two_part_sign(c: char) -> bool {
    matches!(c, SIGN_O | SIGN_AU)
}
