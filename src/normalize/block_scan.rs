//! The block scan, the prefilter of the [scan](super::scan): finds candidates for a suspicious pair, two adjacent characters that a
//! rule may have to rewrite, by branch-free comparisons of 64 bytes at a time, which the compiler vectorizes. There are false
//! positives among the candidates, but no pair is missed.
//!
//! A Bengali character is E0 A6 80..=BF or E0 A7 80..=BF in UTF-8. Each pair is flagged at its last byte: a pair across two
//! blocks is found in the second one, so that a scan that begins between the two characters finds it too. Other characters are
//! flagged two bytes after they begin.

mod compare;
mod extra_pairs;
mod wide;

pub(super) use crate::text::blocks::BLOCK;
use crate::text::blocks::{bits, within};

use crate::text::sure::sure;
use compare::{mask, repairs, suspicion};
use extra_pairs::{REPAIR_EXTRA, VISUAL_EXTRA, extra_pairs};
use wide::Width;

/// The bytes of a 128-bit vector register.
const LANES: usize = 16;

/// How many bytes before a block are read: two characters, and two bytes of the one before them.
pub(crate) const BEFORE: usize = 8;

type Lanes = [u8; LANES];

/// A block and the bytes before it.
type Window = [u8; BEFORE + BLOCK];

/// What the block scan looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BlockFilter {
    /// Also the pairs that only repairs change.
    pub(crate) repair: bool,
    /// Nuktas to compose, rather than composed nukta letters.
    pub(crate) composes: bool,
    /// Whether characters that are neither ASCII nor Bengali can be clean.
    pub(crate) outside: bool,
}

/// The candidates of one text, block by block: each block is tested once, however many candidates it has.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Candidates {
    /// Where the last block with candidates begins.
    block: usize,
    /// The candidates left in it, the first byte in the lowest bit.
    left: u64,
    /// Where the next block begins.
    next: usize,
    /// The vectors that the machine has, known once a block is tested.
    level: Option<Width>,
}

impl Candidates {
    /// The next candidate from byte `at` on, which is at least [`BEFORE`] and must not decrease. The suspicious character begins
    /// two bytes before the candidate, or one if it is a colon; in the last two bytes of the text none is found. The text has
    /// at least [`BEFORE`] + [`BLOCK`] bytes.
    #[inline]
    pub(crate) fn next(&mut self, bytes: &[u8], at: usize, filter: BlockFilter) -> Option<usize> {
        let gone = at.saturating_sub(self.block);
        self.left &= if gone < BLOCK { u64::MAX << gone } else { 0 };
        if self.left == 0 {
            self.judge(bytes, self.next.max(at), filter);
        }
        (self.left != 0).then(|| self.block + self.left.trailing_zeros() as usize)
    }

    /// Goes from byte `at` to the next block with a candidate.
    fn judge(&mut self, bytes: &[u8], at: usize, filter: BlockFilter) {
        match (filter.repair, filter.composes) {
            (false, false) => self.judge_as::<false, false>(bytes, at, filter.outside),
            (false, true) => self.judge_as::<false, true>(bytes, at, filter.outside),
            (true, false) => self.judge_as::<true, false>(bytes, at, filter.outside),
            (true, true) => self.judge_as::<true, true>(bytes, at, filter.outside),
        }
    }

    #[inline]
    fn judge_as<const REPAIR: bool, const COMPOSES: bool>(&mut self, bytes: &[u8], mut at: usize, outside: bool) {
        let level = *self.level.get_or_insert_with(Width::new);
        let mut pairs = [0; BLOCK];
        while let Some(window) = window(bytes, at) {
            // The first bytes of most blocks show that they are not ASCII.
            let first = window.first_chunk().map_or(0, |first| u64::from_ne_bytes(*first));
            if first & 0x8080_8080_8080_8080 == 0 && is_ascii(window) {
                at += ascii(bytes, at);
                continue;
            }
            self.left = places::<REPAIR, COMPOSES>(level, window, &mut pairs, outside);
            if self.left != 0 {
                (self.block, self.next) = (at, at + BLOCK);
                return;
            }
            at += BLOCK;
        }
        // The last one overlaps the one before.
        self.block = bytes.len().saturating_sub(BLOCK);
        self.next = bytes.len();
        let gone = at.saturating_sub(self.block);
        if let Some(window) = window(bytes, self.block)
            && gone < BLOCK
        {
            self.left = places::<REPAIR, COMPOSES>(level, window, &mut pairs, outside) & u64::MAX << gone;
        }
    }
}

/// The window of the block at byte `at`.
#[inline]
fn window(bytes: &[u8], at: usize) -> Option<&Window> {
    bytes.get(at.checked_sub(BEFORE)?..)?.first_chunk()
}

/// The candidates in a block, the first byte in the lowest bit: the last byte of a suspicious pair, or the third of a character
/// that is neither ASCII nor Bengali. `pairs` is scratch space.
#[inline]
fn places<const REPAIR: bool, const COMPOSES: bool>(
    level: Width,
    window: &Window,
    pairs: &mut [u8; BLOCK],
    outside: bool,
) -> u64 {
    let Judged { mut clean, bengali, plain } = wide::judge::<COMPOSES>(level, window, pairs);
    if REPAIR {
        clean &= wide::repairs_nothing::<COMPOSES>(level, window, pairs);
    }
    let others = if plain && (bengali || (outside && outside_is_clean(window))) { 0 } else { others(window, outside) };
    if clean { others } else { others | zeros(pairs) }
}

/// How many bytes from byte `at` on can be skipped as ASCII, given that the block there and the bytes before it are.
#[cold]
fn ascii(bytes: &[u8], at: usize) -> usize {
    const LONG: usize = 8 * BLOCK;
    let more = sure(bytes.get(at + BLOCK..));
    BLOCK + LONG * more.as_chunks::<LONG>().0.iter().take_while(|chunk| is_ascii(chunk)).count()
}

/// [`slice::is_ascii`], without a branch.
#[inline]
fn is_ascii<const LEN: usize>(bytes: &[u8; LEN]) -> bool {
    bytes.iter().fold(0, |all, byte| all | byte) < 0x80
}

/// The number of composed nukta letters, or slightly more.
pub(crate) fn count_nukta_letters(bytes: &[u8]) -> usize {
    /// Few enough for a count of one byte.
    const FEW: usize = 12 * LANES;
    let next = bytes.get(1..).unwrap_or_default();
    let counts = bytes.chunks(FEW).zip(next.chunks(FEW)).map(|(second, last)| {
        second.iter().zip(last).fold(0_u8, |count, (&second, &last)| {
            let letter = (mask(last == 0x9C) | mask(last == 0x9D) | mask(last == 0x9F)) & mask(second == 0xA7);
            count.wrapping_add(letter & 1)
        })
    });
    counts.map(usize::from).sum()
}

/// All ones if `value` is a continuation byte below `limit`: one comparison of signed bytes.
#[inline]
const fn continues_below(value: u8, limit: u8) -> u8 {
    mask(value.cast_signed() < limit.cast_signed())
}

/// What one test says of a block.
struct Judged {
    /// Whether no pair is a candidate.
    clean: bool,
    /// Whether 0xE0, that of Bengali, is the only leading byte.
    bengali: bool,
    /// Whether only Bengali characters and dandas have that leading byte.
    plain: bool,
}

/// Tests each byte of a block; leaves 0 in `pairs` where a pair is a candidate.
#[inline(always)] // into what has the wider vectors
#[allow(clippy::indexing_slicing, clippy::inline_always)] // the bounds are those of the arrays
fn judge_each<const COMPOSES: bool, const LANES: usize>(window: &Window, pairs: &mut [u8; BLOCK]) -> Judged {
    let (mut least, mut leads): ([u8; LANES], [u8; LANES]) = ([0xFF; LANES], [0xFF; LANES]);
    let mut rest: [u8; LANES] = [0; LANES];
    for from in (0..BLOCK).step_by(LANES) {
        for lane in 0..LANES {
            let at = BEFORE + from + lane;
            let pair = suspicion::<COMPOSES>(window, at).min(extra_pairs(window, at, &VISUAL_EXTRA));
            pairs[from + lane] = pair;
            least[lane] = least[lane].min(pair);
            leads[lane] = leads[lane].min(other_lead(window[at - 2]));
            rest[lane] |= not_bengali(window, at);
        }
    }
    let mut judged = Judged { clean: true, bengali: true, plain: true };
    for lane in 0..LANES {
        judged.clean &= least[lane] != 0;
        judged.plain &= rest[lane] == 0;
        judged.bengali &= leads[lane] >= OTHER;
    }
    judged
}

/// Below this limit, [`other_lead`] has found a leading byte other than 0xE0.
const OTHER: u8 = 0x3F;

/// Maps the leading bytes, 0xC0 and above, below [`OTHER`], except 0xE0.
#[inline]
const fn other_lead(byte: u8) -> u8 {
    (byte ^ 0xE0).wrapping_sub(1)
}

/// 0 unless a character that is neither Bengali nor a danda, but has the leading byte of Bengali, ends at byte `at`.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window
const fn not_bengali(window: &Window, at: usize) -> u8 {
    let (here, second) = (window[at], window[at - 1]);
    (mask(second == 0xE0) & here.wrapping_sub(0xA5).saturating_sub(2))
        | (mask(second == 0xA5) & continues_below(here, 0xA4))
}

/// Whether no pair is a candidate for a repair; leaves 0 in `pairs` where one is.
#[inline(always)] // into what has the wider vectors
#[allow(clippy::indexing_slicing, clippy::inline_always)] // the bounds are those of the arrays
fn repairs_nothing_in_each<const COMPOSES: bool, const LANES: usize>(window: &Window, pairs: &mut [u8; BLOCK]) -> bool {
    let mut least: [u8; LANES] = [0xFF; LANES];
    for from in (0..BLOCK).step_by(LANES) {
        for lane in 0..LANES {
            let at = BEFORE + from + lane;
            let found = repairs::<COMPOSES>(window, at).min(extra_pairs(window, at, &REPAIR_EXTRA));
            pairs[from + lane] = pairs[from + lane].min(found);
            least[lane] = least[lane].min(found);
        }
    }
    let mut clean = true;
    for lane in least {
        clean &= lane != 0;
    }
    clean
}

/// The places of zeros, as bits.
#[inline(never)] // Within a larger function its loops are not vectorized.
fn zeros(pairs: &[u8; BLOCK]) -> u64 {
    bits(&pairs.map(|pair| mask(pair == 0) & 1))
}

/// The places of characters that are neither ASCII nor Bengali; with `outside`, nor a danda, quotation mark or dash.
#[cold]
#[allow(clippy::indexing_slicing)] // the bounds are those of the arrays
fn others(window: &Window, outside: bool) -> u64 {
    let mut flags = [0; BLOCK];
    let outside = mask(outside);
    for (lane, flag) in flags.iter_mut().enumerate() {
        let at = BEFORE + lane;
        let lead = window[at - 2];
        let quote = outside & mask(lead == 0xE2) & mask(not_quote(window, at) == 0);
        *flag = ((mask(other_lead(lead) < OTHER) & !quote) | mask(not_bengali(window, at) != 0)) & 1;
    }
    bits(&flags)
}

/// 0 for the last two bytes of U+2010..=U+2026, among which no joiner, format character or mark is.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window
const fn not_quote(window: &Window, at: usize) -> u8 {
    mask(window[at - 1] != 0x80) | within(window[at], 0x90, 0xA6)
}

/// Whether all characters of the block that are neither ASCII nor Bengali are dandas, quotation marks or dashes.
#[inline(never)] // as above
#[allow(clippy::indexing_slicing)] // the bounds are those of the arrays
fn outside_is_clean(window: &Window) -> bool {
    let (mut leads, mut rest): (Lanes, Lanes) = ([0xFF; LANES], [0; LANES]);
    for from in (BEFORE..BEFORE + BLOCK).step_by(LANES) {
        for lane in 0..LANES {
            let lead = window[from + lane - 2];
            leads[lane] = leads[lane].min(((lead | 2) ^ 0xE2).wrapping_sub(1));
            rest[lane] |= mask(lead == 0xE2) & not_quote(window, from + lane);
        }
    }
    let mut clean = true;
    for lane in 0..LANES {
        clean &= leads[lane] >= OTHER && rest[lane] == 0;
    }
    clean
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::vec::Vec;

    use super::*;

    const FILTERS: [BlockFilter; 4] = [
        BlockFilter { repair: false, composes: false, outside: true },
        BlockFilter { repair: false, composes: true, outside: true },
        BlockFilter { repair: true, composes: false, outside: true },
        BlockFilter { repair: true, composes: true, outside: true },
    ];

    /// That no pair is missed is a law in `scan`; this test says that usual text has no false positives.
    #[test]
    fn clean_text_has_no_candidates() {
        for text in [
            "আমার সোনার বাংলা, আমি তোমাকে ভালোবাসি। ",
            "চিরদিন তোমার আকাশ – “তোমার বাতাস” – আমার প্রাণে… ",
            "ক্ষমা, শুভ্র, দুই বন্ধু; ১২৩টি <b>plain text</b>: ",
            "plain text, and more of it. ",
        ] {
            let text = text.repeat(12);
            let bytes = text.as_bytes();
            for at in (BEFORE..bytes.len() - BLOCK).filter(|&at| text.is_char_boundary(at)) {
                for filter in FILTERS {
                    let place = Candidates::default().next(bytes, at, filter);
                    assert_eq!(place, None, "{text:?} from byte {at}, {filter:?}");
                }
            }
        }
        let bengali = "আমার সোনার বাংলা, আমি তোমাকে ভালোবাসি; ".repeat(12);
        for filter in FILTERS.map(|filter| BlockFilter { outside: false, ..filter }) {
            assert_eq!(Candidates::default().next(bengali.as_bytes(), 2 * BEFORE, filter), None);
        }
    }

    #[test]
    fn all_candidates_of_a_block_are_found() {
        let text = format!("{}{}", "কলম ".repeat(7), "হ\u{9DF} অ\u{9BE}ম é কথা ".repeat(20));
        let want: Vec<usize> = text
            .char_indices()
            .filter(|&(at, c)| matches!(c, '\u{9DF}' | 'é') || text.get(..at).is_some_and(|head| head.ends_with('অ')))
            .map(|(at, _)| at + 2)
            .collect();
        let mut candidates = Candidates::default();
        let (mut at, mut places) = (BEFORE, Vec::new());
        while let Some(place) = candidates.next(text.as_bytes(), at, FILTERS[0]) {
            places.push(place);
            at = place + 1;
        }
        assert_eq!(places, want);
    }

    #[test]
    fn ascii_is_skipped_in_long_chunks() {
        const LONG: usize = 8 * BLOCK;
        let text = "a".repeat(BEFORE + BLOCK + 2 * LONG + 9);
        assert_eq!(ascii(text.as_bytes(), BEFORE), BLOCK + 2 * LONG);
        for at in BEFORE + BLOCK..text.len() - 3 {
            let mut other = text.clone();
            other.replace_range(at..at + 3, "\u{9DF}");
            // Whole chunks before the letter.
            let want = BLOCK + (at - BEFORE - BLOCK) / LONG * LONG;
            assert_eq!(ascii(other.as_bytes(), BEFORE), want.min(BLOCK + 2 * LONG), "a letter at byte {at}");
            assert_eq!(Candidates::default().next(other.as_bytes(), BEFORE, FILTERS[0]), Some(at + 2));
        }
    }

    #[test]
    fn nukta_letters_are_counted() {
        for word in ["হ\u{9DF}", "বা\u{9DC}ি", "আষা\u{9DD}", "ভাষা", "\u{9DC}\u{9DF}", "কড\u{9BC}\u{9DC}"]
        {
            for times in [0, 1, 7, 50, 300] {
                let text = word.repeat(times);
                let want = text.chars().filter(|c| matches!(c, '\u{9DC}' | '\u{9DD}' | '\u{9DF}')).count();
                assert_eq!(count_nukta_letters(text.as_bytes()), want, "{times} times {word}");
            }
        }
    }
}
