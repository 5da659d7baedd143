//! The prefilter of the search for numbers: candidate places, at a digit, a sign, or a word that begins like a number word.

use super::context::CLASSIFIERS;
use super::lexicon;
use super::units::is_unit_word;
use crate::script::in_block;
use crate::text::cursor::{digit, is_letter};
use crate::text::fold::strip_prefix;
use crate::text::prefilter::{Letters, Places, Prefixes, WORD_ENDS, contains, first_letter};
use crate::text::punctuation::is_apostrophe;
use crate::text::sure::sure;
use crate::words::kinds::{self, Kinds};
use crate::words::{self, ANAS, Row, Sense};

/// An iterator over the candidates in one text.
#[derive(Clone, Debug)]
pub(super) struct Candidates(Places<false>);

impl Candidates {
    pub(super) const fn new() -> Self {
        Self(Places::new())
    }

    /// The first place at byte `at` or later where a number could start; `at` must not decrease. A letter at `at` begins a word even if
    /// letters precede it.
    pub(super) fn next(&mut self, text: &str, at: usize) -> Option<usize> {
        if text.get(at..)?.starts_with(is_letter) {
            return Some(at);
        }
        while let Some(place) = self.0.next(text, at, &PREFIXES) {
            if could_start(text, at, place) {
                return Some(place);
            }
        }
        None
    }
}

/// Whether `c` can start an amount without digits. Not ৷, which is more often a danda.
pub(super) fn is_sign(c: char) -> bool {
    matches!(c, '¼' | '½' | '¾') || c != '৷' && ANAS.iter().any(|row| row.0 == c)
}

/// The first letter of তম, the ordinal suffix of a scale.
const RANK: Letters = first_letter("তম");

/// The first letters of what can follow a count within a word: scales, classifiers and তম.
const FOLLOWERS: Letters = {
    let (rows, mut letters, mut row) = (words::table(), lexicon::JOINED | RANK, 0);
    while row < rows.len() {
        #[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
        let found = &rows[row];
        if is_unit_word(found) && matches!(found.sense, Sense::Classifier | Sense::Hour(_)) {
            letters |= first_letter(found.word);
        }
        row += 1;
    }
    letters
};

/// The kinds of words that a number can start with.
const STARTS: Kinds =
    kinds::CARDINAL | kinds::FRACTION | kinds::THOUSAND | kinds::LARGE | kinds::SIGN | kinds::RANK | kinds::DAY;

/// The letters that can follow a row within a longer word that starts a number; `None` if no number starts with the row.
const fn followers(row: &Row) -> Option<Letters> {
    match row.sense {
        Sense::Cardinal(_) | Sense::Score | Sense::Fraction(_) => Some(FOLLOWERS),
        Sense::Scale(3..) => Some(RANK),
        Sense::Minus | Sense::Rank(_) | Sense::Day(_) => Some(0),
        _ => None,
    }
}

/// The prefilter for the words that a number can start with.
static PREFIXES: Prefixes = {
    let (rows, mut prefixes, mut row) = (words::table(), Prefixes::NONE, 0);
    while row < rows.len() {
        #[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
        let found = &rows[row];
        if let Some(letters) = followers(found) {
            prefixes = prefixes.with(found.word, letters);
        }
        row += 1;
    }
    prefixes
};

/// Whether a number could start at `place`: perhaps a false positive, never a false negative.
#[inline]
fn could_start(text: &str, at: usize, place: usize) -> bool {
    let rest = sure(text.get(place..));
    // Not a letter of the first half of the block.
    if !rest.as_bytes().starts_with(&[0xE0, 0xA6]) {
        return rest.starts_with(|c| digit(c).is_some() || is_sign(c));
    }
    begins(sure(text.get(at..place))) && is_number_word(rest)
}

/// Whether `text` starts with a word that can start a number: a count, perhaps with a scale, a classifier or তম, a scale with তম, a
/// minus, or an ordinal.
fn is_number_word(text: &str) -> bool {
    words::stems(text, STARTS).any(|(row, end)| {
        let Some(letters) = followers(row) else { return false };
        let after = sure(text.get(end..));
        match after.chars().next() {
            Some(c) if contains(WORD_ENDS, c) || !in_block(c) => true,
            // Most words that begin like a number continue differently: নতুন, ছবি.
            Some(c) => contains(letters, c) && follows(after),
            None => true,
        }
    })
}

/// Whether `text` starts with a suffix of a count or scale.
fn follows(text: &str) -> bool {
    let is_one = |row: &Row| match row.sense {
        Sense::Scale(_) => row.is_joined,
        Sense::Classifier | Sense::Hour(_) => is_unit_word(row),
        _ => false,
    };
    words::stems(text, CLASSIFIERS | kinds::SCALE).any(|(row, _)| is_one(row))
        || text.starts_with(|c| contains(RANK, c)) && strip_prefix(text, "তম").is_some()
}

/// Whether a word can begin after `before`: no letter precedes, nor an apostrophe that belongs to a word.
fn begins(before: &str) -> bool {
    let mut back = before.chars().rev();
    let Some(last) = back.next() else { return true };
    if is_letter(last) || !is_apostrophe(last) {
        return !is_letter(last);
    }
    match back.next() {
        Some(c) if is_letter(c) => false,
        Some(c) if is_apostrophe(c) => back.next() != Some('শ'),
        _ => true,
    }
}
