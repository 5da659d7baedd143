//! The visual rules, which change the encoding but not what a reader sees.
//!
//! Sources: Unicode `DoNotEmit.txt`, the core specification on Bengali joiners, Nisaba's visual normalization; each checked with
//! HarfBuzz in three fonts.

use super::sweep::Sweep;
use crate::normalize::kind as k;
use crate::script::{SIGN_AU, SIGN_E, SIGN_O, VIRAMA, ZWJ, ZWNJ};

/// Runs before any rule that drops a joiner: without its ZWJ the old khanda ta is an ordinary ত.
pub(super) fn legacy_khanda_ta(s: &mut Sweep<'_>) -> bool {
    s.starts_with(&['ত', VIRAMA, ZWJ]) && s.replace(3 + s.run_of(3, k::JOINER), 'ৎ')
}

/// ZWNJ decides after a virama, and ZWJ before one.
pub(super) fn joiner_run(s: &mut Sweep<'_>) -> bool {
    let run = s.run_of(0, k::JOINER);
    if run == 0 || s.was(0, k::JOINER) {
        return false;
    }
    if run == 1 || s.is_foreign_joiner(run) {
        return s.keep(run);
    }
    let stronger = match (s.was(0, k::VIRAMA), s.is(run, k::VIRAMA)) {
        // Where no consonant follows, ZWNJ has no effect and the first of the run decides.
        (true, _) if !s.is(run, k::ANY_CONSONANT) => s.at(0),
        (false, true) => Some(ZWJ),
        _ => Some(ZWNJ),
    };
    let keep = (0..run).find(|&ahead| s.at(ahead) == stronger).unwrap_or(0);
    if keep > 0 {
        s.delete(keep);
    }
    s.keep(1);
    if keep + 1 < run { s.delete(run - keep - 1) } else { true }
}

pub(super) fn swapped_vowel_sign(s: &mut Sweep<'_>) -> bool {
    if s.at(1) != Some(SIGN_E) || !s.is(0, k::SECOND_PART) || s.is(2, k::NUKTA) || !s.after_consonant() {
        return false;
    }
    let whole = if s.is(0, k::SIGN_AA) { SIGN_O } else { SIGN_AU };
    s.replace(2, whole)
}

/// After the virama, ZWJ and ZWNJ are drawn alike in three fonts, for ৰ and within a conjunct too.
pub(super) fn ra_ya_phala(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::RA) || !s.is(3, k::YA) {
        return false;
    }
    match (s.at(1), s.at(2)) {
        (Some(ZWNJ), Some(VIRAMA)) if !s.was(0, k::VIRAMA) => {
            s.keep(1);
            s.replace(1, ZWJ)
        }
        (Some(VIRAMA), Some(ZWJ)) => {
            s.keep(2);
            s.replace(1, ZWNJ)
        }
        _ => false,
    }
}

/// Only ra, where it begins its conjunct, can become a reph; nothing else needs a joiner before ya-phala.
pub(super) fn ya_phala_joiner(s: &mut Sweep<'_>) -> bool {
    if !s.is(0, k::JOINER) || s.at(1) != Some(VIRAMA) || !s.is(2, k::YA) || s.is(3, k::NUKTA) {
        return false;
    }
    if !s.after_consonant() && !s.was(0, k::ANY_VOWEL) {
        return false;
    }
    let ra = s.was(0, k::RA) || (s.was(0, k::NUKTA) && s.was(1, k::RA));
    if ra && !(s.was(0, k::RA) && s.was(1, k::VIRAMA)) {
        return false;
    }
    s.delete(1)
}

/// A joiner next to a virama has an effect; one before a vowel sign or a nukta, or beside a candrabindu or a second mark,
/// separates marks that would be drawn together.
pub(super) fn stray_joiner(s: &mut Sweep<'_>) -> bool {
    let run = s.run_of(0, k::JOINER);
    if run == 0 || s.was(0, k::JOINER) {
        return false;
    }
    // Before these signs it has no effect in three fonts; before the others, and before more than one mark, it separates them
    // from their letter.
    let idle = matches!(s.at(run), Some('\u{9BE}' | '\u{9BF}' | '\u{9C7}' | '\u{9C8}' | '\u{9CB}'))
        && s.after_consonant()
        && !s.is(run + 1, k::DEPENDENT | k::JOINER | k::MARK | k::FORMAT)
        // Noto Serif draws ya with reph differently before it.
        && !(s.was(0, k::YA) && s.was(1, k::VIRAMA) && s.was(2, k::RA));
    // ZWJ before candrabindu, and either joiner before anusvara and visarga after any sign but ি, has no effect either.
    let is_last = !s.is(run + 1, k::DEPENDENT | k::JOINER | k::MARK | k::FORMAT);
    let on_sign = s.was(0, k::ANY_SIGN & !k::SIGN_I) && s.was(1, k::ANY_CONSONANT | k::NUKTA);
    let idle = idle
        || is_last && s.at(0) == Some(ZWJ) && s.is(run, k::CANDRABINDU) && s.after_consonant() && !s.was(1, k::VIRAMA)
        || is_last && s.is(run, k::ANUSVARA | k::VISARGA) && on_sign;
    let before_part = !idle
        && (s.is(run, k::VIRAMA | k::ANY_SIGN | k::NUKTA | k::CANDRABINDU | k::MARK)
            || (s.is(run, k::BINDU) && s.was(0, k::ANY_SIGN | k::BINDU)));
    let after_part = s.was(0, k::VIRAMA | k::CANDRABINDU)
        || (s.was(0, k::BINDU) && (s.was(1, k::BINDU) || (s.was(1, k::ANY_SIGN) && s.was(2, k::ANY_VOWEL))));
    if before_part || after_part || s.is_foreign_joiner(run) {
        return s.keep(run);
    }
    s.delete(run)
}

/// After ra it stays before an independent vowel, as in কুর‌্আন: without it the ra is a reph on the vowel.
pub(super) fn idle_non_joiner(s: &mut Sweep<'_>) -> bool {
    if s.at(0) != Some(ZWNJ)
        || !s.was(0, k::VIRAMA)
        || s.is(1, k::ANY_CONSONANT | k::KHANDA_TA | k::JOINER | k::NUKTA | k::MARK)
    {
        return false;
    }
    // Ra would become a reph on a dotted circle as well.
    if s.was(1, k::ANY_SIGN | k::BINDU) || (s.was(1, k::RA) && (s.is(1, k::ANY_VOWEL) || s.at(1) == Some('◌'))) {
        return false;
    }
    s.delete(1)
}

pub(super) fn bengali_ra(s: &mut Sweep<'_>) -> bool {
    s.at(0) == Some('ৰ') && in_conjunct(s) && s.replace(1, 'র')
}

pub(super) fn assamese_ra(s: &mut Sweep<'_>) -> bool {
    s.at(0) == Some('র') && in_conjunct(s) && s.replace(1, 'ৰ')
}

/// Whether the ra here is a reph or a ra-phala, in which র and ৰ look the same.
fn in_conjunct(s: &Sweep<'_>) -> bool {
    let reph = s.at(1) == Some(VIRAMA) && s.is(2, k::ANY_CONSONANT);
    let phala =
        s.was(0, k::VIRAMA) && (s.was(1, k::ANY_CONSONANT) || (s.was(1, k::NUKTA) && s.was(2, k::ANY_CONSONANT)));
    reph || phala
}
