//! What stands beside a number to say what it counts: money, percent, classifiers, with the endings of their words.

use super::token::word_len;
use crate::script::is_joiner;
use crate::text::cursor::is_letter;
use crate::words::endings::is_numeral_ending;
use crate::words::kinds::{self, Kinds};
use crate::words::{self, HourForm, Row, Sense};

/// A mark after a number.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(feature = "find"), allow(dead_code, reason = "only the search asks for all of it"))]
pub(crate) struct Found<'t> {
    pub(crate) row: &'static Row,
    /// The mark as it is written, without its ending.
    pub(crate) word: &'t str,
    /// The bytes of the mark and its ending, from the place that was asked about.
    pub(crate) len: usize,
    pub(crate) ending: &'t str,
}

/// Whether a row can be the mark of a number: ঘটিকা and টায় are only of the clock.
pub(crate) const fn is_mark(row: &Row) -> bool {
    row.kind() & kinds::MARK != 0 && !matches!(row.sense, Sense::Hour(HourForm::Locative | HourForm::Genitive))
}

/// The longest mark at the start of `text` whose ending `ending` finds in what follows it.
pub(crate) fn longest<'t>(
    text: &'t str,
    wanted: Kinds,
    ending: impl Fn(&str, &'t str) -> Option<&'t str>,
) -> Option<Found<'t>> {
    let marks = words::stems(text, wanted).filter(|(row, _)| row.may_follow() && is_mark(row));
    let found = marks.filter_map(|(row, end)| {
        let (word, rest) = text.split_at_checked(end)?;
        // A joiner may part the digits from the word.
        let word = word.trim_start_matches(is_joiner);
        let ending = ending(word, rest)?;
        Some(Found { row, word, len: end + ending.len(), ending })
    });
    found.last()
}

/// The mark right at the start of `text`; one of letters is a whole word but for its ending.
pub(crate) fn after(text: &str) -> Option<Found<'_>> {
    longest(text, kinds::MARK, |word, rest| {
        if !word.ends_with(is_letter) {
            return Some("");
        }
        rest.get(..word_len(rest)).filter(|ending| words::is_end(ending, 0) || is_numeral_ending(ending))
    })
}
