//! Words as a tree of their folded letters, laid out by the compiler.
//!
//! A word may have optional parts in parentheses: `খ্রি(.|ঃ)( )পূ(.|ঃ)` stands for খ্রিপূ, খ্রি পূ, খ্রি. পূ. and fifteen more, `ভোর( )রাত`
//! for ভোররাত and ভোর রাত. A space in a word is one to three blanks in a text.

use super::fold::{Folded, fold};
use super::utf8;
use crate::script::is_joiner;

/// A letter after those on the way to it. Number 0 stands for no node, and row 0 for no row.
#[derive(Clone, Copy, Debug)]
struct Node {
    letter: u16,
    /// The first letter that may follow.
    child: u16,
    /// Another letter that may stand here instead.
    sibling: u16,
    /// The first row whose word ends here, counted from 1.
    row: u16,
    /// The kinds of the rows whose words end here or further on.
    kinds: u64,
}

const NOTHING: Node = Node { letter: 0, child: 0, sibling: 0, row: 0, kinds: 0 };

/// How many first letters are told apart at once.
const FIRSTS: usize = 256;

/// A tree of the words of so many rows, each of one of up to 64 kinds. Two encodings of a word are one, and a word of several rows has them all.
#[derive(Debug)]
pub(crate) struct Trie<const ROWS: usize, const NODES: usize> {
    /// By the low byte of a first letter, the first of its nodes.
    first: [u16; FIRSTS],
    nodes: [Node; NODES],
    /// By row: the next one of the same word.
    next: [u16; ROWS],
    /// How many nodes are used.
    used: u16,
}

#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs only at compile time")]
impl<const ROWS: usize, const NODES: usize> Trie<ROWS, NODES> {
    /// The tree of these words, with nodes to spare; `kinds` has the kind of each row as a bit.
    pub(crate) const fn new(words: &[&str; ROWS], kinds: &[u64; ROWS]) -> Self {
        let mut trie = Self { first: [0; FIRSTS], nodes: [NOTHING; NODES], next: [0; ROWS], used: 1 };
        let mut row = 0;
        while row < ROWS {
            let word = words[row].as_bytes();
            let mut variant = 0;
            while variant < variants(word) {
                trie.enter(Spelling { word, at: 0, variant, is_inside: false }, row as u16 + 1, kinds[row]);
                variant += 1;
            }
            row += 1;
        }
        trie
    }

    /// How many nodes are used.
    pub(crate) const fn size(&self) -> usize {
        self.used as usize
    }

    /// The same tree with only as many nodes as are used.
    pub(crate) const fn shrink<const USED: usize>(&self) -> Trie<ROWS, USED> {
        let mut nodes = [NOTHING; USED];
        let mut at = 0;
        while at < USED {
            nodes[at] = self.nodes[at];
            at += 1;
        }
        Trie { first: self.first, nodes, next: self.next, used: self.used }
    }

    const fn enter(&mut self, mut spelling: Spelling<'_>, row: u16, kind: u64) {
        let mut node = 0;
        while let Some(c) = spelling.next() {
            if is_joiner(c) {
                continue;
            }
            let (one, other) = fold(c);
            node = self.child(node, one as u16, kind);
            if let Some(other) = other {
                node = self.child(node, other as u16, kind);
            }
        }
        let mut last = self.nodes[node].row;
        if last == 0 {
            self.nodes[node].row = row;
            return;
        }
        while last != row && self.next[last as usize - 1] != 0 {
            last = self.next[last as usize - 1];
        }
        if last != row {
            self.next[last as usize - 1] = row;
        }
    }

    /// The node of `letter` after `parent`, where 0 is the start of a word, on the way to a row of this kind.
    const fn child(&mut self, parent: usize, letter: u16, kind: u64) -> usize {
        let head = if parent == 0 { self.first[letter as usize % FIRSTS] } else { self.nodes[parent].child };
        let mut at = head;
        while at != 0 {
            if self.nodes[at as usize].letter == letter {
                self.nodes[at as usize].kinds |= kind;
                return at as usize;
            }
            at = self.nodes[at as usize].sibling;
        }
        let node = self.used;
        self.used += 1;
        self.nodes[node as usize] = Node { letter, sibling: head, kinds: kind, ..NOTHING };
        if parent == 0 {
            self.first[letter as usize % FIRSTS] = node;
        } else {
            self.nodes[parent].child = node;
        }
        node as usize
    }
}

impl<const ROWS: usize, const NODES: usize> Trie<ROWS, NODES> {
    /// Every row whose word `text` begins with, the shorter ones first: its number from 0, and the bytes of the word in
    /// `text`. A word that would end in the middle of a letter does not stand there. Where no row of a kind in `wanted` could
    /// follow, it stops; rows of other kinds may be shown before.
    #[inline]
    pub(crate) fn stems<'t>(&'static self, text: &'t str, wanted: u64) -> Stems<'t, ROWS, NODES> {
        let mut stems =
            Stems { trie: self, folded: Folded::new(text), length: text.len(), wanted, list: 0, row: 0, end: 0 };
        if let Some(letter) = stems.folded.next()
            && let Some(&list) = self.first.get(letter as usize % FIRSTS)
        {
            stems.step(list, letter);
        }
        stems
    }

    #[inline]
    fn find(&self, mut node: u16, letter: char) -> Option<&Node> {
        let letter = u16::try_from(letter as u32).ok()?;
        loop {
            let found = self.nodes.get(usize::from(node)).filter(|_| node != 0)?;
            if found.letter == letter {
                return Some(found);
            }
            node = found.sibling;
        }
    }
}

/// An iterator over the rows whose words a text begins with; see [`Trie::stems`].
#[derive(Clone, Debug)]
pub(crate) struct Stems<'t, const ROWS: usize, const NODES: usize> {
    trie: &'static Trie<ROWS, NODES>,
    folded: Folded<'t>,
    length: usize,
    wanted: u64,
    /// The letters that may come next.
    list: u16,
    /// The row to show next.
    row: u16,
    end: usize,
}

impl<const ROWS: usize, const NODES: usize> Stems<'_, ROWS, NODES> {
    /// Goes on by `letter`, one of those of `list` or of none.
    #[inline]
    fn step(&mut self, list: u16, letter: char) {
        let Some(node) = self.trie.find(list, letter).filter(|node| node.kinds & self.wanted != 0) else {
            self.list = 0;
            return;
        };
        self.list = node.child;
        if let Some(rest) = self.folded.rest() {
            self.end = self.length - rest.len();
            self.row = node.row;
        }
    }

    /// How many bytes of the text are the beginning of some word.
    pub(crate) fn reach(mut self) -> usize {
        while self.next().is_some() {}
        self.end
    }
}

impl<const ROWS: usize, const NODES: usize> Iterator for Stems<'_, ROWS, NODES> {
    type Item = (usize, usize);

    #[inline]
    fn next(&mut self) -> Option<(usize, usize)> {
        while self.row == 0 {
            if self.list == 0 {
                return None;
            }
            match self.folded.next() {
                Some(letter) => self.step(self.list, letter),
                None => self.list = 0,
            }
        }
        let row = usize::from(self.row - 1);
        self.row = self.trie.next.get(row).copied().unwrap_or_default();
        Some((row, self.end))
    }
}

/// How many words the optional parts of one make.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
const fn variants(word: &[u8]) -> u32 {
    let (mut all, mut at) = (1, 0);
    while at < word.len() {
        if word[at] == b'(' {
            all *= choices(word, at);
        }
        at += 1;
    }
    all
}

/// How many ways there are to fill the optional part that begins at `at`, nothing among them.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
const fn choices(word: &[u8], mut at: usize) -> u32 {
    let mut choices = 2;
    while word[at] != b')' {
        choices += (word[at] == b'|') as u32;
        at += 1;
    }
    choices
}

/// One of the words that a row with optional parts stands for, letter by letter.
struct Spelling<'r> {
    word: &'r [u8],
    at: usize,
    /// Which choices are still to make, as digits of a number with mixed bases.
    variant: u32,
    is_inside: bool,
}

#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
impl Spelling<'_> {
    const fn next(&mut self) -> Option<char> {
        while self.at < self.word.len() {
            match self.word[self.at] {
                b'(' => {
                    let choices = choices(self.word, self.at);
                    let mut choice = self.variant % choices;
                    self.variant /= choices;
                    self.is_inside = choice != 0;
                    if choice == 0 {
                        self.skip_past(b')');
                    } else {
                        self.at += 1;
                    }
                    while choice > 1 {
                        self.skip_past(b'|');
                        choice -= 1;
                    }
                }
                b'|' | b')' if self.is_inside => {
                    self.skip_past(b')');
                    self.is_inside = false;
                }
                _ => {
                    let (c, next) = utf8::char_at(self.word, self.at);
                    self.at = next;
                    return Some(c);
                }
            }
        }
        None
    }

    const fn skip_past(&mut self, mark: u8) {
        while self.word[self.at] != mark {
            self.at += 1;
        }
        self.at += 1;
    }
}

/// Every word that a row with optional parts stands for.
#[cfg(test)]
pub(crate) fn spellings(word: &str) -> alloc::vec::Vec<alloc::string::String> {
    (0..variants(word.as_bytes()))
        .map(|variant| {
            let mut spelling = Spelling { word: word.as_bytes(), at: 0, variant, is_inside: false };
            core::iter::from_fn(|| spelling.next()).collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::{Trie, spellings};
    use crate::text::fold::strip_prefix;

    /// Words that begin and end alike, in both encodings, with optional parts, of other scripts, and one twice.
    const ROWS: [&str; 20] = [
        "ন\u{9DF}",
        "ন",
        "নক",
        "ষ\u{9C7}\u{9BE}ল",
        "ষ\u{9CB}",
        "কে",
        "ষড\u{9BC}\u{9CD}\u{200C}ব",
        "শ'",
        "শ",
        "Tk.",
        "tk",
        "£",
        "৳",
        "কৌ",
        "ন\u{9AF}\u{9BC}",
        "মা ডল",
        "খ্রি(.|ঃ)( )পূ(.|ঃ)",
        "মা( |-)ডল",
        "ন(ক|কে)",
        "শো(ক)",
    ];
    /// Rows of two kinds.
    const KINDS: [u64; 20] = [1, 2, 1, 1, 2, 1, 2, 1, 2, 2, 1, 2, 1, 1, 2, 1, 2, 1, 2, 1];
    const BUILD: Trie<20, 256> = Trie::new(&ROWS, &KINDS);
    static TRIE: Trie<20, { BUILD.size() }> = BUILD.shrink();

    fn text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            2 => prop::sample::select(ROWS.iter().flat_map(|row| spellings(row)).collect::<Vec<_>>()),
            2 => "[নযড়য়\u{9BC}\u{9CD}\u{9C7}\u{9BE}\u{9CB}\u{9CC}\u{9D7}ষকশ'’Tখ্রিপূঃ.\u{200C}\u{200D} ]{1,3}",
            1 => any::<String>(),
        ];
        prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
    }

    #[test]
    fn optional_parts_are_there_or_not() {
        assert_eq!(spellings("ভোর( )রাত"), ["ভোররাত", "ভোর রাত"]);
        assert_eq!(spellings("অর্থ( |-)বছর(ের)").len(), 6);
        let eras = spellings("খ্রি(.|ঃ)( )পূ(.|ঃ)");
        assert!(
            eras.len() == 18 && ["খ্রিপূ", "খ্রি. পূ.", "খ্রিঃপূঃ"].iter().all(|era| eras.iter().any(|found| found == era))
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn equal_to_looking_at_every_row(text in text(), wanted in 1..=3_u64) {
            let mut naive = Vec::new();
            for (row, word) in ROWS.iter().enumerate().filter(|(row, _)| KINDS[*row] & wanted != 0) {
                for spelling in spellings(word) {
                    if let Some(rest) = strip_prefix(&text, &spelling) {
                        naive.push((row, text.len() - rest.len()));
                    }
                }
            }
            naive.sort_unstable();
            naive.dedup();
            let shown: Vec<_> = TRIE.stems(&text, wanted).filter(|(row, _)| KINDS[*row] & wanted != 0).collect();
            prop_assert!(shown.is_sorted_by_key(|&(_, end)| end));
            let mut shown = shown;
            shown.sort_unstable();
            prop_assert_eq!(shown, naive);
        }
    }

    #[test]
    fn the_reach_goes_on_where_no_word_ends() {
        assert_eq!(TRIE.stems("খ্রি. প", u64::MAX).reach(), "খ্রি. ".len() + 3);
        assert_eq!(TRIE.stems("লক্ষ", u64::MAX).reach(), 0);
    }
}
