//! Which month a word nearly is.

use super::{Sense, names};
use crate::datetime::text::{Folded, Text};

/// The spelling of a Gregorian or Bangla month that the word at `at` nearly is, for the error message.
pub(in crate::datetime) fn near_miss(text: Text<'_>, at: usize) -> Option<(&'static str, usize)> {
    let end = text.word_end(at)?;
    let mut word = ['\0'; 16];
    let mut length = 0;
    // Up to the end of the word and not by offsets: its last letter may be one character that stands for two.
    for c in Folded::new(text.0.get(..end)?, at) {
        *word.get_mut(length)? = c;
        length += 1;
    }
    let word = word.get(..length)?;
    let mut best: Option<(usize, &'static str)> = None;
    for row in names::GREGORIAN.iter().chain(names::BANGLA) {
        if !matches!(row.1, Sense::Month(_) | Sense::Bangla(_)) || row.0.is_ascii() {
            continue;
        }
        let mut name = ['\0'; 16];
        let mut name_length = 0;
        for (slot, c) in name.iter_mut().zip(Folded::new(row.0, 0)) {
            *slot = c;
            name_length += 1;
        }
        let Some(name) = name.get(..name_length) else { continue };
        let far = distance(word, name);
        // One slip in a name of five letters, two in a longer one.
        let allowed = if name_length >= 8 { 2 } else { usize::from(name_length >= 5) };
        if far <= allowed && best.is_none_or(|(b, _)| far < b) {
            best = Some((far, row.0));
        }
    }
    best.filter(|&(far, _)| far > 0).map(|(_, name)| (name, end))
}

/// Edit distance of two short words.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row = [0usize; 17];
    for (place, cell) in row.iter_mut().enumerate() {
        *cell = place;
    }
    for (i, x) in a.iter().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(b) {
            let above = *cell;
            left = if x == y { corner } else { 1 + corner.min(above).min(left) };
            corner = above;
            *cell = left;
        }
    }
    row.get(b.len()).copied().unwrap_or(usize::MAX)
}
