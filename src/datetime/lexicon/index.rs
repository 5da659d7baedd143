//! The rows of all tables by first letter, laid out at compile time.
#![allow(clippy::indexing_slicing)] // runs in the compiler only, where a wrong index is a build error

use super::{Row, counts, names, words};

pub(super) const TABLES: [&[Row]; 17] = [
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
/// Buckets by first letter: the 128 code points of the Bengali block, then a to z.
const BUCKETS: usize = 128 + 26;

/// The bucket of the first letter of a row.
const fn bucket_of(word: &str) -> usize {
    let bytes = word.as_bytes();
    if bytes[0] < 0x80 {
        return 128 + (bytes[0] - b'a') as usize;
    }
    ((bytes[1] - 0xA6) as usize) * 64 + (bytes[2] & 0x3F) as usize
}

/// Where each bucket's rows begin in `ORDER`, and the rows as (table, place) by bucket.
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
