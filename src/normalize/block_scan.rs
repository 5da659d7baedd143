//! Clean text by blocks: one pass of byte comparisons without a branch, which the compiler turns into vector code, says
//! whether a block can hold a suspicious pair. It may say so too often, never too seldom.
//!
//! A character of the block is E0 A6 80..=BF or E0 A7 80..=BF in UTF-8. Each pair is judged where its last byte stands: one
//! across two blocks is found in the second, where a scan that begins with the first character of it can find it too. Other
//! characters are judged two bytes after they begin.

mod compare;
mod extra_pairs;
mod wide;

pub(super) use crate::text::blocks::BLOCK;
use crate::text::blocks::{bits, within};

use crate::text::sure::sure;
use compare::{mask, repairs, suspicion};
use extra_pairs::{REPAIR_EXTRA, VISUAL_EXTRA, extra_pairs};
use wide::SimdLevel;

/// One vector of every machine with 128-bit registers.
const LANES: usize = 16;

/// How many bytes before a block are looked at: those of the two characters before, and the beginning of the one before
/// them.
pub(crate) const BEFORE: usize = 8;

type Lanes = [u8; LANES];

/// A block, and what stands before it.
type Window = [u8; BEFORE + BLOCK];

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BlockFilter {
    /// What only repairs look at, too.
    pub(crate) repair: bool,
    /// Nuktas rather than composed nukta letters.
    pub(crate) composes: bool,
    /// Whether characters that are neither ASCII nor Bengali can be clean.
    pub(crate) outside: bool,
}

/// The places of one text that must be looked at, block by block: each block is judged once, however many of them it has.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Candidates {
    /// Where the last block begins that has any.
    block: usize,
    /// The places in it, the first byte in the lowest bit.
    left: u64,
    /// Where the next block begins.
    next: usize,
    /// What the machine has, as soon as a block is judged.
    level: Option<SimdLevel>,
}

impl Candidates {
    /// The next place from byte `at` on, which is not less than [`BEFORE`], and not less than it was before. What is
    /// suspicious begins two bytes before it, or one if it is a colon. None where the text ends; what begins in its last two
    /// bytes has no place. It is not shorter than [`BEFORE`] and [`BLOCK`] together.
    #[inline]
    pub(crate) fn next(&mut self, bytes: &[u8], at: usize, filter: BlockFilter) -> Option<usize> {
        let gone = at.saturating_sub(self.block);
        self.left &= if gone < BLOCK { u64::MAX << gone } else { 0 };
        if self.left == 0 {
            self.judge(bytes, self.next.max(at), filter);
        }
        (self.left != 0).then(|| self.block + self.left.trailing_zeros() as usize)
    }

    /// Goes from byte `at` to the next block that has a place.
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
        let level = *self.level.get_or_insert_with(SimdLevel::new);
        let mut pairs = [0; BLOCK];
        while let Some(window) = window(bytes, at) {
            // Most blocks show by their first bytes that they are not ASCII.
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

/// What begins [`BEFORE`] bytes before byte `at`.
#[inline]
fn window(bytes: &[u8], at: usize) -> Option<&Window> {
    bytes.get(at.checked_sub(BEFORE)?..)?.first_chunk()
}

/// The places in a block, the first byte in the lowest bit: where the last byte of what is suspicious stands, or the third of
/// what is neither ASCII nor Bengali. `pairs` is for its own use.
#[inline]
fn places<const REPAIR: bool, const COMPOSES: bool>(
    level: SimdLevel,
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

/// How many bytes from byte `at` on are ASCII, given that the block there is, and what stands before it.
#[cold]
fn ascii(bytes: &[u8], at: usize) -> usize {
    const LONG: usize = 8 * BLOCK;
    let more = sure(bytes.get(at + BLOCK..));
    BLOCK + LONG * more.as_chunks::<LONG>().0.iter().take_while(|chunk| is_ascii(chunk)).count()
}

/// The same as that of the standard library, without a branch within.
#[inline]
fn is_ascii<const LEN: usize>(bytes: &[u8; LEN]) -> bool {
    bytes.iter().fold(0, |all, byte| all | byte) < 0x80
}

/// How many composed nukta letters there are, or a few more.
pub(crate) fn count_nukta_letters(bytes: &[u8]) -> usize {
    /// So many that one byte can count them.
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

/// Whether `value` is a continuation byte below `limit`: one comparison, of signed bytes.
#[inline]
const fn continues_below(value: u8, limit: u8) -> u8 {
    mask(value.cast_signed() < limit.cast_signed())
}

/// What is seen of a block at once.
struct Judged {
    /// Whether no pair is suspicious.
    clean: bool,
    /// Whether no other leading byte is in it than that of Bengali.
    bengali: bool,
    /// Whether nothing but Bengali and dandas has that leading byte.
    plain: bool,
}

/// Judges every byte by itself; leaves 0 in `pairs` where a pair is suspicious.
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

/// Below it, [`other_lead`] has found one.
const OTHER: u8 = 0x3F;

/// Of the leading bytes, which are 0xC0 and above, only 0xE0 does not come below [`OTHER`].
#[inline]
const fn other_lead(byte: u8) -> u8 {
    (byte ^ 0xE0).wrapping_sub(1)
}

/// 0 unless a character of another script with the leading byte of Bengali ends at byte `at`: it has another second byte.
/// Only the dandas share theirs.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window
const fn not_bengali(window: &Window, at: usize) -> u8 {
    let (here, second) = (window[at], window[at - 1]);
    (mask(second == 0xE0) & here.wrapping_sub(0xA5).saturating_sub(2))
        | (mask(second == 0xA5) & continues_below(here, 0xA4))
}

/// Whether nothing concerns a repair; leaves 0 in `pairs` where a pair does.
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

/// The places of zeros.
#[inline(never)] // Within a larger function its loops are not made into vector code.
fn zeros(pairs: &[u8; BLOCK]) -> u64 {
    bits(&pairs.map(|pair| mask(pair == 0) & 1))
}

/// The places of what is neither ASCII nor Bengali, and if `outside`, no danda, quotation mark or dash.
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

/// 0 for the last two bytes of U+2010..=U+2026, which are no joiner, no format character and no mark.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window
const fn not_quote(window: &Window, at: usize) -> u8 {
    mask(window[at - 1] != 0x80) | within(window[at], 0x90, 0xA6)
}

/// Whether what is neither ASCII nor Bengali in the block is a danda, a quotation mark or a dash.
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

    /// That blocks find no less than they must is a law of `scan`; here, that they find no more in what is usual.
    #[test]
    fn clean_text_is_gone_over() {
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
    fn a_block_shows_all_its_places() {
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
    fn ascii_is_gone_over_in_long_stretches() {
        const LONG: usize = 8 * BLOCK;
        let text = "a".repeat(BEFORE + BLOCK + 2 * LONG + 9);
        assert_eq!(ascii(text.as_bytes(), BEFORE), BLOCK + 2 * LONG);
        for at in BEFORE + BLOCK..text.len() - 3 {
            let mut other = text.clone();
            other.replace_range(at..at + 3, "\u{9DF}");
            // Whole stretches before the letter.
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
