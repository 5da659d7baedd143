//! Tables of the endings that are written onto a word: case endings, clitics, classifiers.

use super::fold::{self, last_of_row};
use super::trie::Trie;
use crate::script::BLOCK_START;

/// Enough nodes for the letters of any table.
const NODES: usize = 96;

/// A table of suffixes and their meanings, searched from either end of a text.
#[derive(Debug)]
pub(crate) struct Suffixes<V: 'static> {
    rows: &'static [(&'static str, V)],
    trie: Trie<NODES>,
    /// The set of their last letters; see [`letter`].
    lasts: u128,
}

/// A folded letter as a set of one. A letter outside the block maps to U+0980, with which no suffix ends.
#[inline]
const fn letter(c: Option<char>) -> u128 {
    let place = match c {
        Some(c) => (c as u32).wrapping_sub(BLOCK_START),
        None => 0,
    };
    1 << (if place < u128::BITS { place } else { 0 })
}

impl<V: Copy> Suffixes<V> {
    #[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
    pub(crate) const fn new<const ROWS: usize>(rows: &'static [(&'static str, V); ROWS]) -> Self {
        let mut words = [""; ROWS];
        let (mut lasts, mut row) = (0, 0);
        while row < ROWS {
            words[row] = rows[row].0;
            lasts |= letter(Some(last_of_row(rows[row].0)));
            row += 1;
        }
        Self { rows, trie: Trie::<NODES>::new(&words, &[1; ROWS]).lay_out(), lasts }
    }

    /// The suffixes that `text` begins with, the shorter ones first, and the bytes of each.
    #[inline]
    pub(crate) fn starts<'t>(&'static self, text: &'t str) -> impl Iterator<Item = (V, usize)> + use<'t, V> {
        self.trie.stems(text, 1).filter_map(|(row, end)| Some((self.rows.get(row)?.1, end)))
    }

    /// The suffixes that `text` ends with, and what precedes each.
    pub(crate) fn ends<'t>(&'static self, text: &'t str) -> impl Iterator<Item = (V, &'t str)> + use<'t, V> {
        let possible = self.lasts & letter(fold::last(text)) != 0;
        let rows = if possible { self.rows } else { &[] };
        rows.iter().filter_map(move |&(suffix, value)| Some((value, fold::strip_suffix(text, suffix)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::Suffixes;
    use alloc::vec::Vec;

    const ROWS: &[(&str, u8); 5] = &[("র", 1), ("\u{9C7}র", 2), ("য়", 3), ("'শ", 4), ("\u{9CB}", 5)];
    static SUFFIXES: Suffixes<u8> = Suffixes::new(ROWS);

    #[test]
    fn found_from_both_ends_in_every_encoding() {
        let starts = |text| SUFFIXES.starts(text).collect::<Vec<_>>();
        let ends = |text| SUFFIXES.ends(text).collect::<Vec<_>>();
        assert_eq!(starts("\u{9DF}ও"), [(3, 3)]);
        assert_eq!(starts("\u{9C7}\u{9BE}ক"), [(5, 6)]);
        assert_eq!(starts("’শ"), [(4, 6)]);
        assert_eq!(starts("ক"), []);
        assert_eq!(ends("জনে\u{200C}র"), [(1, "জনে\u{200C}"), (2, "জন")]);
        assert_eq!(ends("টা\u{9DF}"), [(3, "টা")]);
        assert_eq!(ends("টো"), [(5, "ট")]);
        assert_eq!(ends(""), []);
    }
}
