//! Repairs that depend on the word or on what surrounds it: visarga, danda, marks at the beginning of a word.

use super::sweep::Sweep;
use crate::normalize::kind as k;
use crate::normalize::rewritings::Backward;

/// The beginnings of words that take a visarga, in NFC.
///
/// From 65 words of running text with a colon there, 51 of which became attested. আন্তঃ has a colon as often as not.
static BEFORE_VISARGA: &[&str] = &[
    "দু",
    "নি",
    "অত",
    "পুন",
    "অন্ত",
    "আন্ত",
    "স্বত",
    "ইত",
    "প্রাত",
    "মন",
    "যশ",
    "বয\u{9BC}",
    "তেজ",
    "চক্ষু",
    "শির",
    "বহি",
    "আবি",
    "চতু",
    "প্রাদু",
    "অধ",
    "জ্যোতি",
    "স্রোত",
    "সদ্য",
    "ছন্দ",
];

pub(super) fn colon_visarga(s: &mut Sweep<'_>) -> bool {
    // Before a vowel sign ৎ becomes ত.
    let letter = s.is(1, k::ANY_CONSONANT | k::KHANDA_TA);
    if !s.is(0, k::COLON) || !letter || !BEFORE_VISARGA.iter().any(|word| begins_word(s, word)) {
        return false;
    }
    s.replace(1, '\u{983}')
}

/// Whether a colon after this word can become a visarga, whichever encoding its nukta letters have.
pub(crate) fn takes_visarga(word: &str) -> bool {
    BEFORE_VISARGA.iter().any(|known| Backward::new(word.chars().rev()).eq(known.chars().rev()))
}

/// Whether `word` ends directly before the current character, and begins a word.
fn begins_word(s: &Sweep<'_>, word: &str) -> bool {
    let mut len = 0;
    for c in word.chars().rev() {
        if s.back(len) != Some(c) {
            return false;
        }
        len += 1;
    }
    !s.was(len, k::WORD | k::JOINER | k::MARK | k::DIGIT)
}

/// Never after a digit or numerator, where it is a fraction; after a closing mark or space only before one or the end.
pub(super) fn numerator_danda(s: &mut Sweep<'_>) -> bool {
    let is_closing = |c: char| matches!(c, ')' | ']' | '}' | '’' | '”' | '»' | '"' | '\'');
    let ends = || s.at(1).is_none_or(|c| c.is_whitespace() || is_closing(c));
    let fits = match s.back(0) {
        // Two numerators in a row are two dandas.
        Some(c) if is_closing(c) || c == '\u{964}' => ends() || s.is(1, k::NUMERATOR_FOUR),
        Some(' ') => s.was(1, k::WORD) && ends(),
        _ => s.was(0, k::WORD),
    };
    s.is(0, k::NUMERATOR_FOUR) && fits && s.replace(1, '\u{964}')
}

/// Not where the marks are isolated, as in a grammar, or on a dotted circle or a no-break space; nor after a tag, a closing
/// quotation mark or a hyphen, where they are the ending of another word: `<b>রহিম</b>\u{9C7}র`.
pub(super) fn leading_mark(s: &mut Sweep<'_>) -> bool {
    let run = s.run_of(0, k::DEPENDENT & !k::MARK);
    if run == 0 || s.was(0, k::DEPENDENT) {
        return false;
    }
    let letter = s.is(run, k::WORD & !k::DEPENDENT);
    if s.opens_word() && letter { s.delete(run) } else { s.keep(run) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::segment_char::LOOK_BEHIND;

    #[test]
    fn beginnings_fit_into_the_context() {
        // With the character before them.
        assert!(BEFORE_VISARGA.iter().all(|word| word.chars().count() < LOOK_BEHIND));
    }
}
