//! Words looked up by their folded letters, in a tree that the compiler makes.

use super::fold::{Folded, decompose};
use crate::script::is_joiner;

/// The end of the path of letters to here from the first letter of a word.
#[derive(Clone, Copy, Debug)]
struct Node {
    letter: char,
    /// The row of the word that ends here, counted from 1; 0 where none does.
    row: u16,
    /// The first node with one letter more, and the next with as many; 0 for none.
    child: u16,
    sibling: u16,
}

const NOTHING: Node = Node { letter: '\0', row: 0, child: 0, sibling: 0 };

/// How many first letters are told apart at once.
const LETTERS: usize = 128;

/// Rows by their words; two encodings of a word are one.
#[derive(Debug)]
pub(crate) struct Index<V: 'static, const NODES: usize> {
    rows: &'static [(&'static str, V)],
    /// By the low bits of a first letter, the first of its nodes; 0 where no word starts with one of these letters.
    first: [u16; LETTERS],
    /// From 1 on.
    nodes: [Node; NODES],
}

/// How many nodes the index of `rows` has, the one for nothing among them.
pub(crate) const fn nodes<V: Copy>(rows: &'static [(&'static str, V)]) -> usize {
    const MOST: usize = 2048;
    Index::<V, MOST>::build(rows).1 as usize
}

/// The character at byte `at` of a row, and where the next one is.
#[allow(clippy::indexing_slicing, clippy::panic, reason = "runs only at compile time")]
pub(super) const fn char_of_row(word: &[u8], at: usize) -> (char, usize) {
    let (mut code, len) = match word[at] {
        byte @ ..0x80 => (byte as u32, 1),
        byte @ ..0xE0 => (byte as u32 & 0x1F, 2),
        byte => (byte as u32 & 0x0F, 3),
    };
    let mut next = at + 1;
    while next < at + len {
        code = code << 6 | word[next] as u32 & 0x3F;
        next += 1;
    }
    match char::from_u32(code) {
        Some(c) => (c, next),
        None => panic!("a row has no characters of four bytes"),
    }
}

impl<V: Copy, const NODES: usize> Index<V, NODES> {
    /// The tree of `rows`; `NODES` is what [`nodes`] says of them.
    pub(crate) const fn new(rows: &'static [(&'static str, V)]) -> Self {
        Self::build(rows).0
    }

    /// The tree, and how many nodes of it are used.
    #[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs only at compile time")]
    const fn build(rows: &'static [(&'static str, V)]) -> (Self, u16) {
        let mut tree = Self { rows, first: [0; LETTERS], nodes: [NOTHING; NODES] };
        let mut used = 1;
        let mut row = 0;
        while row < rows.len() {
            let word = rows[row].0.as_bytes();
            let (mut node, mut at) = (0, 0);
            while at < word.len() {
                let (c, next) = char_of_row(word, at);
                at = next;
                if is_joiner(c) {
                    continue;
                }
                let (one, other) = decompose(c);
                (node, used) = tree.add(node, one, used);
                if let Some(other) = other {
                    (node, used) = tree.add(node, other, used);
                }
            }
            if tree.nodes[node as usize].row == 0 {
                tree.nodes[node as usize].row = row as u16 + 1;
            }
            row += 1;
        }
        (tree, used)
    }

    /// The node one letter behind `from`, 0 being the start of a word, and how many nodes are used then.
    #[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
    const fn add(&mut self, from: u16, letter: char, used: u16) -> (u16, u16) {
        let list =
            if from == 0 { &mut self.first[letter as usize % LETTERS] } else { &mut self.nodes[from as usize].child };
        let sibling = *list;
        let mut node = sibling;
        while node != 0 {
            if self.nodes[node as usize].letter == letter {
                return (node, used);
            }
            node = self.nodes[node as usize].sibling;
        }
        *list = used;
        self.nodes[used as usize] = Node { letter, sibling, ..NOTHING };
        (used, used + 1)
    }

    /// The node of `letter` in the list that begins with the node of this number.
    #[inline]
    fn find(&self, mut node: u16, letter: char) -> Option<&Node> {
        loop {
            let found = self.nodes.get(usize::from(node)).filter(|_| node != 0)?;
            if found.letter == letter {
                return Some(found);
            }
            node = found.sibling;
        }
    }

    #[inline]
    fn first(&self, letter: char) -> Option<&Node> {
        self.find(*self.first.get(letter as usize % LETTERS)?, letter)
    }

    /// The value of the row that is this word. A word with a joiner before it is another.
    pub(crate) fn get(&self, word: &str) -> Option<V> {
        if word.starts_with(is_joiner) {
            return None;
        }
        let mut rest = Folded::new(word);
        let mut node = self.first(rest.next()?)?;
        for c in rest {
            node = self.find(node.child, c)?;
        }
        self.rows.get(usize::from(node.row).checked_sub(1)?).map(|row| row.1)
    }

    /// The first row whose word `text` starts with and for which `made` makes something, asked of the word's value and what
    /// follows it in `text`.
    pub(crate) fn prefix<'t, T>(&self, text: &'t str, made: impl Fn(V, &'t str) -> Option<T>) -> Option<T> {
        let mut rest = Folded::new(text);
        let mut node = self.first(rest.next()?)?;
        let mut best = None;
        loop {
            if node.row != 0
                && best.as_ref().is_none_or(|(row, _)| node.row < *row)
                && let (Some(row), Some(after)) = (self.rows.get(usize::from(node.row) - 1), rest.whole())
                && let Some(made) = made(row.1, after)
            {
                best = Some((node.row, made));
            }
            match rest.next().and_then(|c| self.find(node.child, c)) {
                Some(next) => node = next,
                None => return best.map(|best| best.1),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::{Index, nodes};
    use crate::number::fold::{same_word, strip_prefix};

    /// Words that begin and end alike, in both encodings, and of other scripts.
    const ROWS: &[(&str, u8)] = &[
        ("ন\u{9DF}", 1),
        ("ন", 2),
        ("নক", 3),
        ("ষ\u{9C7}\u{9BE}ল", 4),
        ("ষ\u{9CB}", 5),
        ("কে", 6),
        ("ষড\u{9BC}\u{9CD}\u{200C}ব", 7),
        ("শ'", 8),
        ("শ", 9),
        ("Tk.", 10),
        ("Tk", 11),
        ("£", 12),
        ("৳", 13),
        ("কৌ", 14),
        ("ন\u{9AF}\u{9BC}", 15),
        ("মা ডল", 16),
    ];
    static INDEX: Index<u8, { nodes(ROWS) }> = Index::new(ROWS);

    fn text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            2 => prop::sample::select(ROWS).prop_map(|row| String::from(row.0)),
            2 => "[নযড়য়\u{9BC}\u{9CD}\u{9C7}\u{9BE}\u{9CB}\u{9CC}\u{9D7}ষকশ'’T\u{200C}\u{200D} ]{1,3}",
            1 => any::<String>(),
        ];
        prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn equal_to_looking_at_every_row(text in text()) {
            let whole = ROWS.iter().find(|row| same_word(row.0, &text)).map(|row| row.1);
            let joined = text.starts_with(['\u{200C}', '\u{200D}']);
            prop_assert_eq!(INDEX.get(&text), whole.filter(|_| !joined));

            let seen = |value, rest| (value % 3 > 0).then_some((value, rest));
            let first = ROWS.iter().find_map(|row| seen(row.1, strip_prefix(&text, row.0)?));
            prop_assert_eq!(INDEX.prefix(&text, seen), first);
        }
    }

    #[test]
    fn every_row_is_found() {
        let found: Vec<_> = ROWS.iter().filter_map(|row| INDEX.get(row.0)).collect();
        assert_eq!(found, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 1, 16]);
    }
}
