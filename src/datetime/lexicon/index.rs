//! The rows of all tables by their first two letters, laid out at compile time.
#![allow(clippy::indexing_slicing)] // runs in the compiler only, where a wrong index is a build error

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

const fn total() -> usize {
    let mut sum = 0;
    let mut table = 0;
    while table < TABLES.len() {
        sum += TABLES[table].len();
        table += 1;
    }
    sum
}

const ROWS: usize = total();
const BUCKETS: usize = 1 << 10;

/// The bucket of the rows that begin with these two letters; `'\0'` for the second of a row of one letter.
pub(super) const fn bucket(first: char, second: char) -> usize {
    let mixed = (first as u32).wrapping_mul(0x9E37_79B1) ^ (second as u32).wrapping_mul(0x85EB_CA6B);
    (mixed >> 22) as usize % BUCKETS
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

/// The bucket of a row. The two-part vowel signs count as their first part, as the folded text has them.
const fn bucket_of(word: &str) -> usize {
    let bytes = word.as_bytes();
    let (first, next) = char_at(bytes, 0);
    if next >= bytes.len() {
        return bucket(first, '\0');
    }
    let (second, _) = char_at(bytes, next);
    let second = match second {
        script::SIGN_O | script::SIGN_AU => script::SIGN_E,
        c => c,
    };
    bucket(first, second)
}

/// Where each bucket's rows begin in `order`, and the rows as (table, place) by bucket.
pub(super) struct Index {
    pub(super) starts: [u16; BUCKETS + 1],
    pub(super) order: [(u8, u16); ROWS],
}

#[allow(clippy::cast_possible_truncation)] // under 2^16 rows in under 2^8 tables
pub(super) static INDEX: Index = {
    let mut starts = [0u16; BUCKETS + 1];
    let mut table = 0;
    while table < TABLES.len() {
        let mut place = 0;
        while place < TABLES[table].len() {
            starts[bucket_of(TABLES[table][place].0) + 1] += 1;
            place += 1;
        }
        table += 1;
    }
    let mut bucket = 0;
    while bucket < BUCKETS {
        starts[bucket + 1] += starts[bucket];
        bucket += 1;
    }
    let mut next = starts;
    let mut order = [(0u8, 0u16); ROWS];
    let mut table = 0;
    while table < TABLES.len() {
        let mut place = 0;
        while place < TABLES[table].len() {
            let bucket = bucket_of(TABLES[table][place].0);
            order[next[bucket] as usize] = (table as u8, place as u16);
            next[bucket] += 1;
            place += 1;
        }
        table += 1;
    }
    Index { starts, order }
};
