//! Clean text by blocks: one pass of byte comparisons without a branch, which the compiler turns into vector code, says
//! whether a block can hold a suspicious pair. It may say so too often, never too seldom.
//!
//! A character of the block is E0 A6 80..=BF or E0 A7 80..=BF in UTF-8. Each pair is judged where its last byte stands: one
//! across two blocks is found in the second, where a scan that begins with the first character of it can find it too. Other
//! characters are judged two bytes after they begin.

mod compare;
mod spans;

pub(super) use crate::text::blocks::BLOCK;
use crate::text::blocks::within;

use crate::text::sure::sure;
use compare::{mask, repairs, suspicion};
use spans::{REPAIR_SPANS, VISUAL_SPANS, spans};

/// The same, to come nearer to what is suspicious in a block: one vector of every machine with 128-bit registers.
pub(crate) const LANES: usize = 16;

/// How many bytes before a block are looked at: those of the two characters before, and the beginning of the one before
/// them.
pub(crate) const BEFORE: usize = 8;

type Lanes = [u8; LANES];

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Care {
    /// What only repairs look at, too.
    pub(crate) repair: bool,
    /// Nuktas rather than composed nukta letters.
    pub(crate) composes: bool,
    /// Whether characters that are neither ASCII nor Bengali can be clean.
    pub(crate) outside: bool,
}

/// Goes from byte `at` over all that cannot be suspicious, by blocks and then by [`LANES`] bytes, and returns the first place
/// where that ends: there, or where no [`LANES`] bytes are left, the text has to be looked at itself. That place is byte
/// `at` where there are no [`BEFORE`] bytes before it.
pub(crate) fn skip_clean(bytes: &[u8], at: usize, care: Care) -> usize {
    match (care.repair, care.composes) {
        (false, false) => skip::<false, false>(bytes, at, care.outside),
        (false, true) => skip::<false, true>(bytes, at, care.outside),
        (true, false) => skip::<true, false>(bytes, at, care.outside),
        (true, true) => skip::<true, true>(bytes, at, care.outside),
    }
}

#[inline]
fn skip<const REPAIR: bool, const COMPOSES: bool>(bytes: &[u8], mut at: usize, outside: bool) -> usize {
    loop {
        at += ascii(bytes, at);
        let Some(window) = window::<{ BEFORE + BLOCK }>(bytes, at) else { break };
        if !is_clean::<{ BEFORE + BLOCK }, REPAIR, COMPOSES>(window, outside) {
            break;
        }
        at += BLOCK;
    }
    while let Some(window) = window::<{ BEFORE + LANES }>(bytes, at) {
        if !is_clean::<{ BEFORE + LANES }, REPAIR, COMPOSES>(window, outside) {
            break;
        }
        at += LANES;
    }
    at
}

/// What begins [`BEFORE`] bytes before byte `at`.
#[inline]
fn window<const WINDOW: usize>(bytes: &[u8], at: usize) -> Option<&[u8; WINDOW]> {
    bytes.get(at.checked_sub(BEFORE)?..)?.first_chunk()
}

/// Whether nothing in the window can be suspicious, from [`BEFORE`] on.
#[inline]
fn is_clean<const WINDOW: usize, const REPAIR: bool, const COMPOSES: bool>(
    window: &[u8; WINDOW],
    outside: bool,
) -> bool {
    let (clean, bengali) = judge::<WINDOW, COMPOSES>(window);
    clean
        && (bengali || (outside && outside_is_clean(window)))
        && (!REPAIR || repairs_nothing::<WINDOW, COMPOSES>(window))
}

/// How many bytes from byte `at` on are ASCII, or fewer: whole blocks only, and none unless what stands before is ASCII too.
#[inline]
fn ascii(bytes: &[u8], at: usize) -> usize {
    const LONG: usize = 8 * BLOCK;
    let Some(window) = window::<{ BEFORE + BLOCK }>(bytes, at) else { return 0 };
    // Most blocks show by their first bytes that they are not.
    if window.first_chunk::<8>().is_none_or(|first| u64::from_ne_bytes(*first) & 0x8080_8080_8080_8080 != 0)
        || !is_ascii(window)
    {
        return 0;
    }
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

/// Whether no pair is suspicious, and whether nothing but ASCII, Bengali and dandas is in the block.
#[inline(never)] // Within a larger function its loops are not made into vector code.
#[allow(clippy::indexing_slicing)] // the bounds are those of the arrays
fn judge<const WINDOW: usize, const COMPOSES: bool>(window: &[u8; WINDOW]) -> (bool, bool) {
    let (mut pairs, mut leads): (Lanes, Lanes) = ([0xFF; LANES], [0xFF; LANES]);
    let mut rest: Lanes = [0; LANES];
    for from in (BEFORE..WINDOW).step_by(LANES) {
        for lane in 0..LANES {
            let at = from + lane;
            let here = window[at];
            pairs[lane] = pairs[lane].min(suspicion::<COMPOSES>(window, at)).min(spans(window, at, &VISUAL_SPANS));
            // Of the leading bytes, which are 0xC0 and above, only 0xE0 does not come below 0x3F.
            leads[lane] = leads[lane].min((window[at - 2] ^ 0xE0).wrapping_sub(1));
            // Other scripts with the same leading byte have another second byte; only the dandas share theirs.
            let second = window[at - 1];
            rest[lane] |= mask(second == 0xE0) & here.wrapping_sub(0xA5).saturating_sub(2);
            rest[lane] |= mask(second == 0xA5) & continues_below(here, 0xA4);
        }
    }
    let (mut clean, mut bengali) = (true, true);
    for lane in 0..LANES {
        clean &= pairs[lane] != 0;
        clean &= rest[lane] == 0;
        bengali &= leads[lane] >= 0x3F;
    }
    (clean, bengali)
}

/// Whether nothing concerns a repair.
#[inline(never)] // as above
fn repairs_nothing<const WINDOW: usize, const COMPOSES: bool>(window: &[u8; WINDOW]) -> bool {
    let mut found: Lanes = [0xFF; LANES];
    for from in (BEFORE..WINDOW).step_by(LANES) {
        for (lane, found) in found.iter_mut().enumerate() {
            let at = from + lane;
            *found = (*found).min(repairs::<COMPOSES>(window, at)).min(spans(window, at, &REPAIR_SPANS));
        }
    }
    let mut clean = true;
    for lane in found {
        clean &= lane != 0;
    }
    clean
}

/// Whether what is neither ASCII nor Bengali in the block is a danda, a quotation mark or a dash: no joiner, no format
/// character, no mark.
#[cold]
#[allow(clippy::indexing_slicing)] // the bounds are those of the arrays
fn outside_is_clean<const WINDOW: usize>(window: &[u8; WINDOW]) -> bool {
    let (mut leads, mut rest): (Lanes, Lanes) = ([0xFF; LANES], [0; LANES]);
    for from in (BEFORE..WINDOW).step_by(LANES) {
        for lane in 0..LANES {
            let (here, second, lead) = (window[from + lane], window[from + lane - 1], window[from + lane - 2]);
            leads[lane] = leads[lane].min(((lead | 2) ^ 0xE2).wrapping_sub(1));
            // U+2010..=U+2026.
            rest[lane] |= mask(lead == 0xE2) & (mask(second != 0x80) | within(here, 0x90, 0xA6));
        }
    }
    leads.iter().all(|&lead| lead >= 0x3F) && rest.iter().all(|&rest| rest == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::BLOCK;

    const CARES: [Care; 4] = [
        Care { repair: false, composes: false, outside: true },
        Care { repair: false, composes: true, outside: true },
        Care { repair: true, composes: false, outside: true },
        Care { repair: true, composes: true, outside: true },
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
                for care in CARES {
                    let end = skip_clean(bytes, at, care);
                    assert!(bytes.len() - end < LANES, "{text:?} from byte {at} to byte {end}, {care:?}");
                }
            }
        }
        let bengali = "আমার সোনার বাংলা, আমি তোমাকে ভালোবাসি; ".repeat(12);
        for care in CARES.map(|care| Care { outside: false, ..care }) {
            assert!(bengali.len() - skip_clean(bengali.as_bytes(), 2 * BEFORE, care) < LANES);
        }
    }

    #[test]
    fn ascii_is_gone_over_in_long_stretches() {
        const LONG: usize = 8 * BLOCK;
        let text = "a".repeat(BEFORE + BLOCK + 2 * LONG + 9);
        assert_eq!(ascii(text.as_bytes(), BEFORE), BLOCK + 2 * LONG);
        assert_eq!(ascii(text.as_bytes(), BEFORE - 1), 0);
        for at in BEFORE..text.len() - 3 {
            let mut other = text.clone();
            other.replace_range(at..at + 3, "ক");
            // Whole stretches before the letter.
            let want = if at < BEFORE + BLOCK { 0 } else { BLOCK + (at - BEFORE - BLOCK) / LONG * LONG };
            assert_eq!(ascii(other.as_bytes(), BEFORE), want.min(BLOCK + 2 * LONG), "a letter at byte {at}");
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
