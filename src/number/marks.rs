//! What stands beside a number to say what it counts: money, percent, classifiers, with the endings of their words.

use super::lexicon::{self, Number};
use super::token::word_len;
use crate::script::is_joiner;
use crate::text::cursor::is_letter;
use crate::text::punctuation::{before_spaces, is_apostrophe};
use crate::words::endings::is_numeral_ending;
use crate::words::kinds::{self, Kinds};
use crate::words::{self, HourForm, Row, Sense};

/// The words that count things one by one; টা, টে and টো are among the words of the clock.
pub(crate) const CLASSIFIERS: Kinds = kinds::CLASSIFIER | kinds::HOUR;

/// A mark after a number.
#[derive(Clone, Copy, Debug)]
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
fn longest<'t>(text: &'t str, wanted: Kinds, ending: impl Fn(&str, &'t str) -> Option<&'t str>) -> Option<Found<'t>> {
    let marks = words::stems(text).filter(|(row, _)| row.kind() & wanted != 0 && row.is_after && is_mark(row));
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

/// The numbers that `word` begins with and onto which a mark of these kinds is written, perhaps with an ending: তিনটির,
/// দু'টি.
pub(crate) fn split(word: &str, wanted: Kinds) -> impl Iterator<Item = (Number, usize, Found<'_>)> {
    lexicon::stems(word).filter_map(move |(number, end)| Some((number, end, written_onto(word.get(end..)?, wanted)?)))
}

/// The mark and ending that are all of `tail`, the rest of a word after its number.
pub(crate) fn written_onto(tail: &str, wanted: Kinds) -> Option<Found<'_>> {
    let tail = tail.trim_start_matches(is_apostrophe);
    longest(tail, wanted, |_, rest| Some(rest).filter(|ending| words::is_end(ending, 0) || is_numeral_ending(ending)))
}

/// The mark that `text` ends with, perhaps with a gap after it, and the byte where it starts.
pub(crate) fn before(text: &str) -> Option<(&'static Row, usize)> {
    let text = before_spaces(text);
    let sign = text.chars().next_back()?;
    let letters = if is_letter(sign) { text } else { text.get(..text.len() - sign.len_utf8())? };
    let word = letters.len()
        - letters.chars().rev().take(LONGEST).take_while(|c| is_letter(*c)).map(char::len_utf8).sum::<usize>();
    // "৳." has a sign before its point, "US$" letters before its sign.
    let more = letters.chars().next_back().map_or(0, char::len_utf8);
    [word, letters.len() - more, letters.len()].into_iter().find_map(|start| {
        let mark = text.get(start..).filter(|mark| !mark.is_empty())?;
        let is_cut = mark.starts_with(is_letter) && text.get(..start).is_some_and(|before| before.ends_with(is_letter));
        let found = words::stems(mark).find(|&(row, end)| words::is_end(mark, end) && row.is_before && is_mark(row));
        found.filter(|_| !is_cut).map(|(row, _)| (row, start))
    })
}

/// More letters than a mark before a number has.
const LONGEST: usize = 12;
