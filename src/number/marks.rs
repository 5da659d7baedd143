//! Marks and endings beside a number in running text.

use super::fold;
use super::gap;
use super::index::{Index, nodes};
use super::token::{is_letter, word_len};
use super::units::{Mark, PREFIXES, SUFFIXES};
use crate::script::is_joiner;

/// The case endings and particles that a noun or a numeral can carry.
#[rustfmt::skip]
const ENDINGS: &[&str; 22] = &[
    "র", "\u{9C7}র", "এর", "\u{9C7}", "তে", "কে", "রে", "য়", "ও", "ই", "রও", "\u{9C7}রও", "তেও", "কেও", "\u{9C7}ও", "রই", "\u{9C7}রই",
    "তেই", "কেই", "\u{9C7}ই", "টুকু", "মাত্র",
];

static INDEX: Index<Mark, { nodes(SUFFIXES) }> = Index::new(SUFFIXES);

/// The last letters of the rows, which tell most of them from a word.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
static LAST_OF_ENDINGS: [char; ENDINGS.len()] = {
    let (mut letters, mut row) = (['\0'; ENDINGS.len()], 0);
    while row < ENDINGS.len() {
        letters[row] = fold::last_of_row(ENDINGS[row]);
        row += 1;
    }
    letters
};

/// The same.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
static LAST_OF_SUFFIXES: [char; SUFFIXES.len()] = {
    let (mut letters, mut row) = (['\0'; SUFFIXES.len()], 0);
    while row < SUFFIXES.len() {
        letters[row] = fold::last_of_row(SUFFIXES[row].0);
        row += 1;
    }
    letters
};

/// The mark that `text` starts with, how many bytes it and its word take, and the bytes of the mark itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found<'t> {
    pub(crate) mark: Mark,
    pub(crate) word: &'t str,
    pub(crate) len: usize,
    /// What follows the mark within its word.
    pub(crate) ending: &'t str,
}

/// A mark right at the start of `text`; one of letters is a whole word but for an ending.
pub(crate) fn after(text: &str) -> Option<Found<'_>> {
    INDEX.prefix(text, |mark, rest| {
        let len = text.len() - rest.len();
        // A joiner may part the digits from the word.
        let word = text.get(..len)?.trim_start_matches(is_joiner);
        if !word.ends_with(is_letter) {
            return Some(Found { mark, word, len, ending: "" });
        }
        let ending = rest.get(..word_len(rest))?;
        let whole = ending.is_empty() || is_ending(ending);
        whole.then_some(Found { mark, word, len: len + ending.len(), ending })
    })
}

pub(crate) fn is_ending(text: &str) -> bool {
    ENDINGS.iter().any(|ending| fold::same_word(text, ending))
}

/// What is left of `word` without each ending it can have, the word itself first.
pub(crate) fn stems(word: &str) -> impl Iterator<Item = &str> {
    let last = fold::last(word);
    let endings = ENDINGS.iter().zip(&LAST_OF_ENDINGS).filter(move |row| Some(*row.1) == last);
    core::iter::once(word).chain(endings.filter_map(move |(ending, _)| fold::strip_suffix(word, ending)))
}

/// The word before a mark of this kind that is written onto it (তিনটির), and the mark.
pub(crate) fn split(word: &str, kind: fn(Mark) -> bool) -> impl Iterator<Item = (&str, Found<'_>)> {
    stems(word).flat_map(move |stem| {
        let last = fold::last(stem);
        let suffixes = SUFFIXES.iter().zip(&LAST_OF_SUFFIXES).filter(move |row| Some(*row.1) == last);
        suffixes.filter(move |((_, mark), _)| kind(*mark)).filter_map(move |((written, mark), _)| {
            let count = fold::strip_suffix(stem, written)?;
            let (marked, ending) = word.get(count.len()..)?.split_at_checked(stem.len() - count.len())?;
            Some((count, Found { mark: *mark, word: marked, len: word.len() - count.len(), ending }))
        })
    })
}

/// The mark that `text` ends with, perhaps with a gap after it, and the byte where it starts.
pub(crate) fn before(text: &str) -> Option<(Mark, usize)> {
    let trimmed = gap::before(text);
    PREFIXES.iter().find_map(|(written, mark)| {
        let start = trimmed.len().checked_sub(written.len())?;
        let found = trimmed.get(start..)?;
        let rest = trimmed.get(..start)?;
        let whole = || !written.starts_with(is_letter) || !rest.ends_with(is_letter);
        (found.eq_ignore_ascii_case(written) && whole()).then_some((*mark, start))
    })
}
