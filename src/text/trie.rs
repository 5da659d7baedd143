//! A trie of words, built at compile time: finds every word that a text begins with.
//!
//! It branches by folded letters, so every encoding of a word is found.
//!
//! A row may have optional parts in parentheses: `খ্রি(.|ঃ)( )পূ(.|ঃ)` stands for খ্রিপূ, খ্রি পূ, খ্রি. পূ. and fifteen more, `ভোর( )রাত`
//! for ভোররাত and ভোর রাত. A space in a row matches one to three blanks.

use super::fold::{Folded, fold, stable_letter};
use super::utf8;
use crate::script::is_joiner;

/// A node: one letter of a word. Index 0 means no node, and no entry.
#[derive(Clone, Copy, Debug)]
struct Node {
    /// The kinds of the rows whose words end at this node or below it.
    kinds: u64,
    /// The set of letters that may follow, by their last six bits: most searches end at a letter that is not in it.
    follow: u64,
    letter: u16,
    /// The first child.
    child: u16,
    /// The next sibling; once the trie is laid out, nonzero if the next node is one.
    sibling: u16,
    /// The first entry of a row whose word ends here.
    entry: u16,
}

const NOTHING: Node = Node { kinds: 0, follow: 0, letter: 0, child: 0, sibling: 0, entry: 0 };

/// A row whose word ends at a node, and the next entry of that node. A row with optional parts has several entries.
#[derive(Clone, Copy, Debug)]
struct Entry {
    row: u16,
    next: u16,
}

const NO_ENTRY: Entry = Entry { row: 0, next: 0 };

/// The length of the table of first letters.
const FIRSTS: usize = 256;

/// A trie of words, each of one of up to 64 kinds. A word may belong to several rows.
#[derive(Debug)]
pub(crate) struct Trie<const NODES: usize> {
    /// The first node of each first letter, by its low byte.
    first: [u16; FIRSTS],
    nodes: [Node; NODES],
    /// Fewer than nodes, since few words end at the same node.
    entries: [Entry; NODES],
    /// How many nodes and entries are used.
    used: u16,
    entered: u16,
}

#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs only at compile time")]
impl<const NODES: usize> Trie<NODES> {
    const EMPTY: Self =
        Self { first: [0; FIRSTS], nodes: [NOTHING; NODES], entries: [NO_ENTRY; NODES], used: 1, entered: 1 };

    /// Builds the trie of these words, with nodes to spare; `kinds` has the kind of each row as a bit.
    pub(crate) const fn new(words: &[&str], kinds: &[u64]) -> Self {
        let mut trie = Self::EMPTY;
        let mut row = 0;
        while row < words.len() {
            let word = words[row].as_bytes();
            let mut variant = 0;
            while variant < variants(word) {
                trie.enter(Spelling { word, at: 0, variant, is_inside: false }, row as u16, kinds[row]);
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

    /// The same trie with only the nodes in use, and siblings next to each other.
    pub(crate) const fn lay_out<const USED: usize>(&self) -> Trie<USED> {
        let mut trie = Trie::EMPTY;
        while trie.entered < self.entered {
            trie.entries[trie.entered as usize] = self.entries[trie.entered as usize];
            trie.entered += 1;
        }
        let mut list = 0;
        while list < FIRSTS {
            trie.first[list] = trie.append(&self.nodes, self.first[list]);
            list += 1;
        }
        let mut node = 1;
        while node < trie.used as usize {
            trie.nodes[node].child = trie.append(&self.nodes, trie.nodes[node].child);
            node += 1;
        }
        trie
    }

    /// Copies a list of siblings of `from`, whose children still refer to `from`, and gives its new start.
    const fn append(&mut self, from: &[Node], mut node: u16) -> u16 {
        if node == 0 {
            return 0;
        }
        let start = self.used;
        while node != 0 {
            let sibling = from[node as usize].sibling;
            self.nodes[self.used as usize] = Node { sibling: (sibling != 0) as u16, ..from[node as usize] };
            self.used += 1;
            node = sibling;
        }
        start
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
        let mut last = self.nodes[node].entry;
        while last != 0 && self.entries[last as usize].next != 0 {
            last = self.entries[last as usize].next;
        }
        // Two spellings of a row may be the same word.
        if last != 0 && self.entries[last as usize].row == row {
            return;
        }
        self.entries[self.entered as usize] = Entry { row, next: 0 };
        if last == 0 {
            self.nodes[node].entry = self.entered;
        } else {
            self.entries[last as usize].next = self.entered;
        }
        self.entered += 1;
    }

    /// Finds or adds the child `letter` of `parent`, 0 being the root, on the way to a row of this kind.
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
            self.nodes[parent].follow |= bit(letter);
        }
        node as usize
    }
}

#[allow(clippy::inline_always, reason = "it is the body of a loop")]
impl<const NODES: usize> Trie<NODES> {
    /// Every row whose word `text` begins with, shorter words first: the index of the row, and the length of the word in
    /// `text`. No word ends in the middle of a letter. The search stops where no row of a kind in `wanted` can follow; until then
    /// it also yields rows of other kinds.
    #[inline]
    pub(crate) fn stems<'t>(&'static self, text: &'t str, wanted: u64) -> Stems<'t, NODES> {
        Stems { trie: self, text, wanted, at: 0, held: None, list: None, follow: u64::MAX, entry: 0, end: 0 }
    }

    /// The node of `letter` among the siblings that begin at `list`.
    #[inline(always)]
    fn find(&'static self, list: u16, letter: u16) -> Option<&'static Node> {
        if list == 0 {
            return None;
        }
        for node in self.nodes.get(usize::from(list)..)? {
            if node.letter == letter {
                return Some(node);
            }
            if node.sibling == 0 {
                break;
            }
        }
        None
    }
}

/// An iterator over the rows whose words a text begins with; see [`Trie::stems`].
#[derive(Clone, Debug)]
pub(crate) struct Stems<'t, const NODES: usize> {
    trie: &'static Trie<NODES>,
    text: &'t str,
    wanted: u64,
    /// The byte after the last letter, and the pending second half of that letter.
    at: usize,
    held: Option<char>,
    /// The children to search next; `None` before the first letter.
    list: Option<u16>,
    follow: u64,
    /// The entry to yield next.
    entry: u16,
    end: usize,
}

#[allow(clippy::inline_always, reason = "it is the body of a loop")]
impl<const NODES: usize> Stems<'_, NODES> {
    /// The next folded letter; `None` also where it cannot be in any row.
    #[inline(always)]
    fn letter(&mut self) -> Option<u16> {
        // Fast path: most letters fold to themselves.
        if self.held.is_none()
            && let Some(letter) = self.text.as_bytes().get(self.at..).and_then(stable_letter)
        {
            self.at += 3;
            return Some(letter);
        }
        let (letter, at, held) = unstable_letter(self.text, self.at, self.held)?;
        (self.at, self.held) = (at, held);
        Some(letter)
    }

    /// The node of the next letter.
    #[inline(always)]
    fn step(&mut self) -> Option<&'static Node> {
        if self.follow == 0 {
            return None;
        }
        let letter = self.letter().filter(|&letter| self.follow & bit(letter) != 0)?;
        let list = match self.list {
            Some(list) => list,
            None => *self.trie.first.get(usize::from(letter) % FIRSTS)?,
        };
        self.trie.find(list, letter).filter(|node| node.kinds & self.wanted != 0)
    }

    /// The length of the longest prefix of the text that is the beginning of some word.
    pub(crate) fn reach(mut self) -> usize {
        while self.next().is_some() {}
        self.end
    }
}

impl<const NODES: usize> Iterator for Stems<'_, NODES> {
    type Item = (usize, usize);

    #[inline]
    fn next(&mut self) -> Option<(usize, usize)> {
        self.advance()
    }

    /// A loop of its own keeps its state in registers.
    #[inline]
    fn fold<B, F: FnMut(B, (usize, usize)) -> B>(mut self, init: B, mut add: F) -> B {
        let mut sum = init;
        while let Some(stem) = self.advance() {
            sum = add(sum, stem);
        }
        sum
    }
}

#[allow(clippy::inline_always, reason = "it is the body of a loop")]
impl<const NODES: usize> Stems<'_, NODES> {
    #[inline(always)]
    fn advance(&mut self) -> Option<(usize, usize)> {
        while self.entry == 0 {
            let Some(node) = self.step() else {
                // The iterator is fused.
                self.follow = 0;
                return None;
            };
            (self.list, self.follow) = (Some(node.child), node.follow);
            if self.held.is_none() {
                self.end = self.at;
                self.entry = node.entry;
            }
        }
        let entry = self.trie.entries.get(usize::from(self.entry))?;
        self.entry = entry.next;
        Some((usize::from(entry.row), self.end))
    }
}

/// The folded letter at `at`, which folding may change; where the next one begins; and the pending second half.
#[inline(never)]
fn unstable_letter(text: &str, at: usize, held: Option<char>) -> Option<(u16, usize, Option<char>)> {
    let mut folded = Folded::resume(text.get(at..)?, held);
    let letter = folded.next()?;
    Some((u16::try_from(u32::from(letter)).ok()?, text.len() - folded.left().len(), folded.held()))
}

/// A letter as a set of one, by its last six bits.
const fn bit(letter: u16) -> u64 {
    1 << (letter & 0x3F)
}

/// How many words a row with optional parts stands for.
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

/// How many alternatives the optional part at `at` has, the empty one included.
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
    /// The choices still to make, as a number in mixed radix.
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

    /// Words with common prefixes and suffixes, in both encodings, with optional parts, of other scripts, and one twice.
    const ROWS: [&str; 22] = [
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
        "ক",
        "শো",
    ];
    /// Rows of two kinds.
    const KINDS: [u64; 22] = [1, 2, 1, 1, 2, 1, 2, 1, 2, 2, 1, 2, 1, 1, 2, 1, 2, 1, 2, 1, 2, 2];
    const BUILD: Trie<256> = Trie::new(&ROWS, &KINDS);
    static TRIE: Trie<{ BUILD.size() }> = BUILD.lay_out();

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
            let mut folded = Vec::new();
            TRIE.stems(&text, wanted).for_each(|stem| folded.push(stem));
            prop_assert_eq!(folded, TRIE.stems(&text, wanted).collect::<Vec<_>>());
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
