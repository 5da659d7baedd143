//! Suggestions for the errors of numbers: what was probably meant. Computed only for errors that are returned to the caller.

use super::count::{self, Mode};
use super::error::{Error, ErrorKind as Kind};
use super::ranks::{day_suffix, is_day_suffix, is_suffix, rank_suffix};
use super::token::{TokenKind, Tokens};
use crate::text::edit_distance::nearest;
use crate::text::sure::sure;
use crate::words::{Quarters, Sense, kinds, name, rows};

/// Adds a suggestion to an error about `text`, if there is one.
#[cold]
pub(super) fn suggesting(text: &str, error: Error) -> Error {
    let span = error.span();
    let blamed = sure(text.get(span.clone()));
    error.suggesting(match error.kind() {
        Kind::UnknownWord => number_word(blamed),
        Kind::NonStandard => half(text, span.start),
        _ => error.suggestion(),
    })
}

/// The number word nearest to `word`: in its canonical spelling for a count, in the nearest spelling otherwise.
fn number_word(word: &str) -> Option<&'static str> {
    let words = rows().filter(|row| row.kind() & kinds::NUMBER != 0).map(|row| (row.word, row.sense));
    match nearest(word, words)? {
        Sense::Cardinal(value) => name::CARDINALS.get(usize::from(value)).copied(),
        sense => {
            let spellings = rows().filter(|row| row.sense == sense).map(|row| (row.word, row.word));
            nearest(word, spellings).or_else(|| canonical(sense))
        }
    }
}

/// The canonical word of this sense.
fn canonical(sense: Sense) -> Option<&'static str> {
    rows().find(|row| row.sense == sense).map(|row| row.word)
}

/// দেড় for সাড়ে এক at byte `at`, আড়াই for সাড়ে দুই.
fn half(text: &str, at: usize) -> Option<&'static str> {
    let mut tokens = Tokens::new(text, at);
    if tokens.next()?.kind != TokenKind::Word(Sense::Fraction(Quarters::HalfMore)) {
        return None;
    }
    let first = tokens.next()?;
    let whole = count::read(first, tokens, Mode::Words).ok()??.value?.as_whole()?;
    let quarters = match whole {
        1 => 6,
        2 => 10,
        _ => return None,
    };
    canonical(Sense::Fraction(Quarters::Of(quarters)))
}

/// The ordinal suffix of `value`, in place of `suffix`, that of another number.
pub(super) fn ordinal_suffix(value: u64, suffix: &str) -> Option<&'static str> {
    match suffix {
        _ if !is_suffix(suffix) => None,
        _ if is_day_suffix(suffix) => day_suffix(value),
        _ => Some(rank_suffix(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::{number_word, ordinal_suffix};

    #[test]
    fn a_mistyped_word_is_named_in_its_usual_spelling() {
        for (word, meant) in [
            ("হাজাার", Some("হাজার")),
            ("মাইনসাস", Some("মাইনাস")),
            ("পঞ্চাষ", Some("পঞ্চাশ")),
            ("নিরানব্বঈ", Some("নিরানব্বই")),
            ("সাতাননব্বই", Some("সাতানব্বই")),
            // As near to 63 as to 66.
            ("মেষট্টি", None),
            ("আপেল", None),
            ("হাজার", None),
        ] {
            assert_eq!(number_word(word), meant, "{word}");
        }
    }

    #[test]
    fn a_day_stays_a_day_and_a_rank_a_rank() {
        assert_eq!(
            [(4, "ম"), (5, "লা"), (40, "লা"), (5, "টি"), (5, "")].map(|(value, suffix)| ordinal_suffix(value, suffix)),
            [Some("র্থ"), Some("ই"), None, None, None]
        );
    }
}
