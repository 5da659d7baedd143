//! What stands beside a number to say what it counts: money, percent, classifiers, measures, with the endings of
//! their words; and the nouns that tell what a number beside them is.

use super::token::word_len;
use crate::script::is_joiner;
use crate::text::cursor::is_letter;
use crate::text::fold::same_word;
use crate::words::endings::is_numeral_ending;
use crate::words::kinds::{self, Kinds};
use crate::words::{self, HourForm, Row, Sense};

/// A mark after a number.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(feature = "find"), allow(dead_code, reason = "only the search asks for all of it"))]
pub(crate) struct UnitWord<'t> {
    pub(crate) row: &'static Row,
    /// The mark as it is written, without its ending.
    pub(crate) word: &'t str,
    /// The bytes of the mark and its ending, from the place that was asked about.
    pub(crate) len: usize,
    pub(crate) ending: &'t str,
}

/// Whether a row can be the mark of a number: ঘটিকা and টায় are only of the clock, মাত্রার is no unit.
pub(crate) const fn is_unit_word(row: &Row) -> bool {
    row.kind() & kinds::UNIT_WORD != 0
        && !matches!(row.sense, Sense::Hour(HourForm::Locative | HourForm::Genitive) | Sense::Measured)
}

/// The longest mark at the start of `text` whose ending `ending` finds in what follows it.
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
        // A joiner may part the digits from the word.
        let word = word.trim_start_matches(is_joiner);
        let ending = ending(word, rest)?;
        Some(UnitWord { row, word, len: end + ending.len(), ending })
    });
    found.last()
}

/// The ending of a word that stands by itself; a sign needs none.
fn ending_of<'t>(word: &str, rest: &'t str) -> Option<&'t str> {
    if !word.ends_with(is_letter) {
        return Some("");
    }
    rest.get(..word_len(rest)).filter(|ending| words::is_end(ending, 0) || is_numeral_ending(ending))
}

/// The mark right at the start of `text`; one of letters is a whole word but for its ending.
pub(crate) fn after(text: &str) -> Option<UnitWord<'_>> {
    longest(text, kinds::UNIT_WORD, ending_of)
}

/// The mark right at the start of `text`, and what is there a measure beside a certain thing.
#[cfg(feature = "find")]
pub(crate) fn after_or_measure(text: &str) -> (Option<UnitWord<'_>>, Option<UnitWord<'_>>) {
    let (mut mark, mut measure) = (None, None);
    for (row, end) in words::stems(text, kinds::UNIT_WORD | kinds::CUE) {
        let found = match row.sense {
            Sense::MeasureOf(_) => &mut measure,
            _ if row.may_follow() && is_unit_word(row) => &mut mark,
            _ => continue,
        };
        *found = longest_of(text, core::iter::once((row, end)), ending_of).or(*found);
    }
    (mark, measure)
}

/// The noun at the start of `text` that tells what a number beside it is, or the measure that such a noun makes one.
#[cfg(feature = "find")]
pub(crate) fn noun(text: &str) -> Option<UnitWord<'_>> {
    longest_of(text, words::stems(text, kinds::CUE), ending_of)
}

/// Whether a mark is ভাগ, part, which is a hundredth only in figures.
pub(crate) fn is_part(mark: &str) -> bool {
    same_word(mark, "ভাগ")
}
