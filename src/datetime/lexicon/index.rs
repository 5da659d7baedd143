//! The rows of all tables as a tree of their letters, laid out at compile time.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)] // runs in the compiler only, where a panic is a build error

use super::{Row, counts, names, words};
use crate::script;

pub(super) const TABLES: [&[Row]; 18] = [
    names::GREGORIAN,
    names::BANGLA,
    names::HIJRI,
    names::WEEKDAYS,
    counts::DAYS,
    counts::SUFFIXES,
    counts::FRACTIONS,
    counts::COUNTS,
    words::LABELS,
    words::ERAS,
    words::MERIDIEMS,
    words::PERIODS,
    words::CLOCK,
    words::UNITS,
    words::RELATIVE,
    words::JOINTS,
    words::CONJUNCTIONS,
    words::COUNTED,
];

/// How many rows there are, and how many bytes they have: no fewer than letters.
const fn totals() -> (usize, usize) {
    let (mut rows, mut bytes) = (0, 0);
    let mut table = 0;
    while table < TABLES.len() {
        let mut place = 0;
        while place < TABLES[table].len() {
            bytes += TABLES[table][place].0.len();
            place += 1;
        }
        rows += place;
        table += 1;
    }
    (rows, bytes)
}

const ROWS: usize = totals().0;

/// A letter of the rows as a byte: ASCII as it is, the Bengali block after it.
#[allow(clippy::cast_possible_truncation)] // both are below 128
pub(super) const fn code(letter: char) -> Option<u8> {
    match letter {
        '\0'..='\x7F' => Some(letter as u8),
        '\u{980}'..='\u{9FF}' => Some(0x80 | (letter as u32 - 0x980) as u8),
        _ => None,
    }
}

/// A letter after those on the way to it. 0 stands for no node.
#[derive(Clone, Copy)]
pub(super) struct Node {
    pub(super) letter: u8,
    /// The first letter that may follow.
    pub(super) child: u16,
    /// Another letter that may stand here instead.
    pub(super) next: u16,
    /// The number of the first row that ends here, from 1; 0 if none does.
    pub(super) row: u16,
}

/// A row by its number: its table, its place there, and the number of the next row of the same word.
pub(super) type Numbered = (u8, u16, u16);

struct Build {
    nodes: [Node; totals().1],
    count: usize,
    rows: [Numbered; ROWS + 1],
    /// The node of each letter that a row begins with.
    first: [u16; 256],
}

impl Build {
    /// The node of `letter` after `parent`, where 0 is the root.
    #[allow(clippy::cast_possible_truncation)] // the build fails long before there are 2^16 nodes
    const fn child(&mut self, parent: usize, letter: u8) -> usize {
        let mut at = if parent == 0 { self.first[letter as usize] } else { self.nodes[parent].child };
        let head = at;
        while at != 0 && self.nodes[at as usize].letter != letter {
            at = self.nodes[at as usize].next;
        }
        if at != 0 {
            return at as usize;
        }
        self.count += 1;
        self.nodes[self.count] = Node { letter, child: 0, next: head, row: 0 };
        if parent == 0 {
            self.first[letter as usize] = self.count as u16;
        } else {
            self.nodes[parent].child = self.count as u16;
        }
        self.count
    }

    /// Enters a row. The two-part vowel signs come apart, as the folded text has them.
    const fn enter(&mut self, word: &str, number: u16) {
        let bytes = word.as_bytes();
        let (mut node, mut at) = (0, 0);
        while at < bytes.len() {
            let (letter, next) = char_at(bytes, at);
            at = next;
            let (letter, second) = match letter {
                script::SIGN_O => (script::SIGN_E, Some(script::SIGN_AA)),
                script::SIGN_AU => (script::SIGN_E, Some(script::AU_LENGTH)),
                _ => (letter, None),
            };
            node = self.child(node, code(letter).unwrap());
            if let Some(second) = second {
                node = self.child(node, code(second).unwrap());
            }
        }
        let mut last = self.nodes[node].row;
        if last == 0 {
            self.nodes[node].row = number;
            return;
        }
        while self.rows[last as usize].2 != 0 {
            last = self.rows[last as usize].2;
        }
        self.rows[last as usize].2 = number;
    }
}

/// The character at a byte offset, and the next offset.
const fn char_at(bytes: &[u8], at: usize) -> (char, usize) {
    let first = bytes[at] as u32;
    let (code, length) = if first < 0x80 {
        (first, 1)
    } else if first < 0xE0 {
        ((first & 0x1F) << 6 | (bytes[at + 1] & 0x3F) as u32, 2)
    } else {
        ((first & 0x0F) << 12 | ((bytes[at + 1] & 0x3F) as u32) << 6 | (bytes[at + 2] & 0x3F) as u32, 3)
    };
    match char::from_u32(code) {
        Some(c) => (c, at + length),
        None => ('\0', at + length),
    }
}

#[allow(clippy::cast_possible_truncation)] // under 2^16 rows in under 2^8 tables
const BUILD: Build = {
    let nothing = Node { letter: 0, child: 0, next: 0, row: 0 };
    let mut build = Build { nodes: [nothing; totals().1], count: 0, rows: [(0, 0, 0); ROWS + 1], first: [0; 256] };
    let mut number = 0;
    let mut table = 0;
    while table < TABLES.len() {
        let mut place = 0;
        while place < TABLES[table].len() {
            number += 1;
            build.rows[number] = (table as u8, place as u16, 0);
            build.enter(TABLES[table][place].0, number as u16);
            place += 1;
        }
        table += 1;
    }
    build
};

/// The nodes; the first is none.
pub(super) static NODES: [Node; BUILD.count + 1] = {
    let mut nodes = [Node { letter: 0, child: 0, next: 0, row: 0 }; BUILD.count + 1];
    let mut at = 0;
    while at < nodes.len() {
        nodes[at] = BUILD.nodes[at];
        at += 1;
    }
    nodes
};
/// The node of each letter that a row begins with, by its [`code`].
pub(super) static FIRST: [u16; 256] = BUILD.first;
/// The rows by number, in the order of the tables.
pub(super) static NUMBERED: [Numbered; ROWS + 1] = BUILD.rows;
