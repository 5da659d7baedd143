//! Repairs around the virama: what was typed in the order of the pen, or of a font that is no longer used.
//!
//! Each holds for more words of running text than it harms; a virama that is only unusual is never touched.

use super::{Sweep, k};
use crate::normalize::kind::KindSet;
use crate::normalize::scan::LOOSE_SIGNS;
use crate::script::VIRAMA;

/// How many characters from `ahead` on are one conjunct: a consonant, and more of them joined by viramas.
fn conjunct(s: &Sweep<'_>, ahead: usize) -> usize {
    let mut len = consonant(s, ahead);
    while len > 0 && s.at(ahead + len) == Some(VIRAMA) {
        let next = consonant(s, ahead + len + 1);
        if next == 0 {
            break;
        }
        len += 1 + next;
    }
    len
}

/// The length of a consonant with its nukta.
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

/// C, ra, virama, virama, C2.
pub(in super::super) fn displaced_reph(s: &mut Sweep<'_>) -> bool {
    let len = consonant(s, 0);
    let fits = len > 0
        && !after_virama(s)
        && s.is(len, k::RA)
        && s.at(len + 1) == Some(VIRAMA)
        && s.at(len + 2) == Some(VIRAMA)
        && s.is(len + 3, k::ANY_CONSONANT);
    fits && s.swap(len, 2)
}

/// C, ra, virama, vowel sign. A word cannot begin with a reph.
pub(in super::super) fn sign_reph(s: &mut Sweep<'_>) -> bool {
    let len = consonant(s, 0);
    let fits = len > 0
        && !after_virama(s)
        && s.is(len, k::RA)
        && s.at(len + 1) == Some(VIRAMA)
        && len + 2 < s.left()
        && s.is(len + 2, k::ANY_SIGN);
    fits && s.swap(len, 2)
}

pub(in super::super) fn virama_sign(s: &mut Sweep<'_>) -> bool {
    if s.at(0) != Some(VIRAMA) {
        return false;
    }
    let joiners = s.run_of(1, k::JOINER);
    joiners + 1 < s.left() && s.is(joiners + 1, k::ANY_SIGN) && s.cut(joiners + 1)
}

pub(in super::super) fn ya_phala_nukta(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::YA) || !s.was(0, k::VIRAMA) || consonant(s, 0) != 2 {
        return false;
    }
    s.keep(1);
    s.cut(1)
}

pub(in super::super) fn candrabindu_ya_phala(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::CANDRABINDU) || !is_ya_phala(s, 1) || s.left() < 3 {
        return false;
    }
    let ya = 1 + consonant(s, 2);
    s.swap(1, ya + s.run_of(1 + ya, k::ANY_SIGN))
}

pub(in super::super) fn sign_ya_phala(s: &mut Sweep<'_>) -> bool {
    // At the first of the signs, so that a run of them is looked at once.
    if !s.is(0, k::ANY_SIGN) || !s.after_consonant() {
        return false;
    }
    let signs = s.run_of(0, k::ANY_SIGN);
    is_ya_phala(s, signs) && signs + 1 < s.left() && s.swap(signs, 1 + consonant(s, signs + 1))
}

pub(in super::super) fn sign_conjunct(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::SIGN_I) || s.at(1) != Some(VIRAMA) || !s.after_consonant() {
        return false;
    }
    let len = conjunct(s, 2);
    len > 0 && !s.is(2 + len, k::ANY_SIGN | k::VIRAMA) && s.swap(1, 1 + len)
}

pub(in super::super) fn mark_virama(s: &mut Sweep<'_>) -> bool {
    const MARKS: KindSet = k::ANY_SIGN | k::BINDU;
    if s.at(0) != Some(VIRAMA) || !s.was(0, MARKS) || s.is(1, k::YA) {
        return false;
    }
    let joiners = s.run_of(1, k::JOINER);
    s.cut(1 + joiners)
}

pub(in super::super) fn vowel_virama(s: &mut Sweep<'_>) -> bool {
    if s.at(0) != Some(VIRAMA) || !s.was(0, k::ANY_VOWEL) || s.is(1, k::YA) {
        return false;
    }
    let joiners = s.run_of(1, k::JOINER);
    s.cut(1 + joiners)
}

pub(in super::super) fn khanda_ta(s: &mut Sweep<'_>) -> bool {
    ta_with_virama(s) && s.is(2, k::AFTER_KHANDA_TA) && s.put(2, 'ৎ')
}

pub(in super::super) fn khanda_ta_la(s: &mut Sweep<'_>) -> bool {
    ta_with_virama(s) && s.is(2, k::LA) && s.put(2, 'ৎ')
}

pub(in super::super) fn final_khanda_ta(s: &mut Sweep<'_>) -> bool {
    ta_with_virama(s) && !s.is(2, k::WORD | k::JOINER | k::MARK | k::FORMAT) && s.put(2, 'ৎ')
}

pub(in super::super) fn sa_ha(s: &mut Sweep<'_>) -> bool {
    s.is(0, k::HA) && s.was(0, k::VIRAMA) && s.back(1) == Some('স') && s.put(1, 'থ')
}

/// ত and virama, ত not itself within a conjunct.
fn ta_with_virama(s: &Sweep<'_>) -> bool {
    s.is(0, k::TA) && s.at(1) == Some(VIRAMA) && !after_virama(s)
}

pub(in super::super) fn doubled_ra_phala(s: &mut Sweep<'_>) -> bool {
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
    s.cut(2)
}

/// After a vowel, {ি ে ৈ} and a conjunct without a sign of its own; or a chain of them, as in বাংলােদেশর, where the sign
/// after each conjunct belongs to the next.
pub(in super::super) fn visual_order(s: &mut Sweep<'_>) -> bool {
    const VOWELS: KindSet = k::ANY_SIGN | k::ANY_VOWEL;
    // Of three vowels in a row nobody knows where they belong.
    if !s.is(0, k::PRE_BASE) || !s.was(0, VOWELS) || s.was(1, VOWELS) {
        return false;
    }
    let mut lens = [0; LOOSE_SIGNS];
    let mut links = 0;
    let mut ahead = 0;
    for slot in &mut lens {
        let len = conjunct(s, ahead + 1);
        if len == 0 {
            return false;
        }
        *slot = len;
        links += 1;
        ahead += 1 + len;
        if !s.is(ahead, k::PRE_BASE) {
            break;
        }
    }
    if s.is(ahead, k::PRE_BASE | k::VIRAMA) {
        return false;
    }
    lens.iter().take(links).all(|&len| s.swap(1, len))
}
