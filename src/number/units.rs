//! Finds the unit word after a number, with its ending: money (টাকার), percent, a classifier (টি), a measure (কেজি); and the nouns
//! that disambiguate a number.

use super::token::word_len;
use crate::script::is_joiner;
use crate::text::cursor::is_letter;
use crate::text::fold::same_word;
use crate::words::endings::is_numeral_ending;
use crate::words::kinds::{self, Kinds};
use crate::words::{self, HourForm, Row, Sense};

/// A unit word, or a noun beside a number, that was found in a text.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(feature = "find"), allow(dead_code, reason = "only the search asks for all of it"))]
pub(crate) struct UnitWord<'t> {
    pub(crate) row: &'static Row,
    /// The word as written, without its ending.
    pub(crate) word: &'t str,
    /// The length in bytes of the word and its ending.
    pub(crate) len: usize,
    pub(crate) ending: &'t str,
}

/// Whether a row is a unit word: ঘটিকা and টায় are only of times, মাত্রার is not a unit.
pub(crate) const fn is_unit_word(row: &Row) -> bool {
    row.kind() & kinds::UNIT_WORD != 0
        && !matches!(row.sense, Sense::Hour(HourForm::Locative | HourForm::Genitive) | Sense::Measured)
}

/// The longest unit word of these kinds at the start of `text` for which `ending` accepts an ending.
pub(crate) fn longest<'t>(
    text: &'t str,
    wanted: Kinds,
    ending: impl Fn(&str, &'t str) -> Option<&'t str>,
) -> Option<UnitWord<'t>> {
    longest_of(text, words::stems(text, wanted).filter(|(row, _)| row.may_follow() && is_unit_word(row)), ending)
}

fn longest_of<'t>(
    text: &'t str,
    rows: impl Iterator<Item = (&'static Row, usize)>,
    ending: impl Fn(&str, &'t str) -> Option<&'t str>,
) -> Option<UnitWord<'t>> {
    let found = rows.filter_map(|(row, end)| {
        let (word, rest) = text.split_at_checked(end)?;
        // A joiner may stand between the digits and the word.
        let word = word.trim_start_matches(is_joiner);
        let ending = ending(word, rest)?;
        Some(UnitWord { row, word, len: end + ending.len(), ending })
    });
    found.last()
}

/// The ending of a word; a sign has none.
fn ending_of<'t>(word: &str, rest: &'t str) -> Option<&'t str> {
    if !word.ends_with(is_letter) {
        return Some("");
    }
    rest.get(..word_len(rest)).filter(|ending| words::is_end(ending, 0) || is_numeral_ending(ending))
}

/// The unit word at the start of `text`: a sign, or a whole word with its ending.
pub(crate) fn after(text: &str) -> Option<UnitWord<'_>> {
    longest(text, kinds::UNIT_WORD, ending_of)
}

/// The unit word at the start of `text`, and the word there that is a measure beside a certain noun.
#[cfg(feature = "find")]
pub(crate) fn after_or_measure(text: &str) -> (Option<UnitWord<'_>>, Option<UnitWord<'_>>) {
    let (mut unit_word, mut measure) = (None, None);
    for (row, end) in words::stems(text, kinds::UNIT_WORD | kinds::CUE) {
        let found = match row.sense {
            Sense::MeasureOf(_) => &mut measure,
            _ if row.may_follow() && is_unit_word(row) => &mut unit_word,
            _ => continue,
        };
        *found = longest_of(text, core::iter::once((row, end)), ending_of).or(*found);
    }
    (unit_word, measure)
}

/// The disambiguating noun at the start of `text`, or the measure that depends on one.
#[cfg(feature = "find")]
pub(crate) fn noun(text: &str) -> Option<UnitWord<'_>> {
    longest_of(text, words::stems(text, kinds::CUE), ending_of)
}

/// Whether a unit word is ভাগ, "part", which means percent only after some figures.
pub(crate) fn is_part(unit_word: &str) -> bool {
    same_word(unit_word, "ভাগ")
}
