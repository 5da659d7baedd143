//! Clean text by blocks: one pass of byte comparisons without a branch, which the compiler turns into vector code, says
//! whether a block can hold a suspicious pair. It may say so too often, never too seldom.
//!
//! A character of the block is E0 A6 80..=BF or E0 A7 80..=BF in UTF-8. Each pair is judged where its last byte stands: one
//! across two blocks is found in the second, where a scan that begins with the first character of it can find it too. Other
//! characters are judged two bytes after they begin.

use super::kind::{self as k, IN_BLOCK, KindSet};
use super::options::Nukta;
use super::pairs::{REPAIR_RULES, VISUAL_RULES};
use super::rules::{Pair, ROWS, RuleSet};
pub(super) use crate::text::blocks::BLOCK;
use crate::text::blocks::within;
use crate::text::sure::sure;

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

// A condition is a byte here, all ones where it holds; a distance, 0 where it holds. Either way "and", "or", the least and
// the greatest are one instruction for a whole vector, and nothing keeps the compiler from doing all of it in vectors.

/// All ones where `holds`.
#[inline]
const fn mask(holds: bool) -> u8 {
    0_u8.wrapping_sub(holds as u8)
}

/// Whether `value` is a continuation byte below `limit`: one comparison, of signed bytes.
#[inline]
const fn continues_below(value: u8, limit: u8) -> u8 {
    mask(value.cast_signed() < limit.cast_signed())
}

/// The last byte of a character, moved on by this much if the character is in the upper half of the block: then the signs
/// of both halves lie side by side, and none of the upper half among the leading bytes.
const UPPER: u8 = 0x50;

#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window
const fn place(window: &[u8], at: usize) -> u8 {
    window[at].wrapping_add(mask(window[at - 1] == 0xA7) & UPPER)
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

/// 0 for a sign, nukta or virama after a sign, virama, vowel letter or bindu, and for what is always suspicious.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window
const fn suspicion<const COMPOSES: bool>(window: &[u8], at: usize) -> u8 {
    let here = place(window, at);
    // U+09BC..=U+09CD.
    let sign = within(here, 0xBC, 0x8D + UPPER);
    // Without their upper two bits the last bytes of what it may not follow lie between 0x3E and 0x14, across 0.
    let before = (window[at - 3].wrapping_add(2) & 0x3F).saturating_sub(0x16);
    let always = if COMPOSES {
        // U+09D7..=U+09DB, U+09E0..=U+09E5, any nukta.
        least(least(within(here, 0x97 + UPPER, 0x9B + UPPER), within(here, 0xA0 + UPPER, 0xA5 + UPPER)), here ^ 0xBC)
    } else {
        // U+09D7..=U+09E5, the composed nukta letters among them.
        within(here, 0x97 + UPPER, 0xA5 + UPPER)
    };
    least(sign | before, always)
}

/// `Ord::min`, in a constant.
#[inline]
const fn least(a: u8, b: u8) -> u8 {
    if a < b { a } else { b }
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

/// 0 for what only a repair looks at, by last bytes: pairs of bindus, some nuktas, ত and র with a virama, U+09F7, a colon.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window
const fn repairs<const COMPOSES: bool>(window: &[u8], at: usize) -> u8 {
    let (here, before, earlier) = (window[at], window[at - 3], window[at - 6]);
    let bindus = ((here | before) & 0xFC) ^ 0x80;
    // After ব, another nukta, and a য that hangs on a virama.
    let nukta = (here ^ 0xBC) | least((before | 0x10) ^ 0xBC, earlier ^ 0x8D);
    // ত before ক খ প ফ স, and র before র.
    let after_ta = least(least(within(here, 0x95, 0x96), (here | 1) ^ 0xAB), here ^ 0xB8);
    let conjunct = (before ^ 0x8D) | least((earlier ^ 0xA4) | after_ta, (earlier ^ 0xB0) | (here ^ 0xB0));
    // A colon is judged where the next character begins: only a letter makes it suspicious.
    let colon = (window[at - 1] ^ b':') | (!here & 0x80);
    let upper = place(window, at);
    let numerator = upper ^ 0xB7_u8.wrapping_add(UPPER);
    let always = least(least(bindus, nukta), least(least(conjunct, colon), numerator));
    if COMPOSES {
        // A composed nukta letter after a virama; elsewhere it is always suspicious.
        least(always, (before ^ 0x8D) | within(upper, 0x9C + UPPER, 0x9F + UPPER))
    } else {
        always
    }
}

// The comparisons above were made for the pairs that the rules have, several pairs to one comparison. That they see all of
// them is found out while compiling; a pair that they do not see, of a rule that is new, is compared by itself.

/// The places of the characters of a pair, from the first to the last of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    before: Places,
    here: Places,
}

/// Places of characters of the block, as [`place`] has them; from the last byte on they go on at 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Places {
    first: u8,
    last: u8,
}

impl Places {
    /// From the first to the last of these kinds.
    const fn of_kinds(set: KindSet) -> Self {
        let (mut first, mut last, mut offset) = (None, 0, 0);
        while offset < 128 {
            if is_of(set, offset) {
                let mut window = [0; 9];
                write(&mut window, 6, offset);
                last = place(&window, 8);
                if first.is_none() {
                    first = Some(last);
                }
            }
            offset += 1;
        }
        match first {
            Some(first) => Self { first, last },
            None => Self { first: 0, last: 0 },
        }
    }

    /// 0 where `value` is one of them.
    #[inline]
    const fn of(self, value: u8) -> u8 {
        value.wrapping_sub(self.first).saturating_sub(self.last.wrapping_sub(self.first))
    }
}

const VISUAL_SPANS: [Span; unseen::<0>(VISUAL_RULES, false).1] = unseen(VISUAL_RULES, false).0;
const REPAIR_SPANS: [Span; unseen::<0>(REPAIR_RULES, true).1] = unseen(REPAIR_RULES, true).0;

/// 0 for a pair of one of the spans.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window and of the list
const fn spans(window: &[u8], at: usize, spans: &[Span]) -> u8 {
    let (mut found, mut item) = (0xFF, 0);
    while item < spans.len() {
        let Span { before, here } = spans[item];
        let both = before.of(place(window, at - 3)) | here.of(place(window, at));
        found = least(found, both);
        item += 1;
    }
    found
}

/// The pairs of `rules` that the comparisons do not see, the first so many of them, and how many there are.
#[allow(clippy::indexing_slicing)] // below the lengths
const fn unseen<const MOST: usize>(rules: RuleSet, repair: bool) -> ([Span; MOST], usize) {
    let (mut out, mut count) = ([Span { before: Places::of_kinds(0), here: Places::of_kinds(0) }; MOST], 0);
    let mut at = 0;
    while at < ROWS.len() {
        let mut item = 0;
        while rules.contains(ROWS[at].rule) && item < ROWS[at].pairs.len() {
            let pair = &ROWS[at].pairs[item];
            // What else there is outside the block is nowhere looked at below the opt-in rules.
            assert!(pair.here & !(k::BENGALI | k::JOINER | k::MARK | k::FORMAT | k::COLON) == 0 || pair.here == k::ANY);
            if !sees(pair, repair) {
                if count < MOST {
                    out[count] = Span { before: Places::of_kinds(pair.before), here: Places::of_kinds(pair.here) };
                }
                count += 1;
            }
            item += 1;
        }
        at += 1;
    }
    (out, count)
}

/// Whether the comparisons see a pair, whichever characters of its kinds it has. Those outside the block are in no clean
/// block.
const fn sees(pair: &Pair, repair: bool) -> bool {
    let mut here = 0;
    while here < 128 {
        if is_of(pair.here, here) {
            let mut before = 0;
            while before < 128 {
                if is_of(pair.before, before)
                    && ((pair.is_for(Nukta::Decomposed) && !sees_all::<false>(pair, before, here, repair))
                        || (pair.is_for(Nukta::Composed) && !sees_all::<true>(pair, before, here, repair)))
                {
                    return false;
                }
                before += 1;
            }
        }
        here += 1;
    }
    true
}

/// The same for two characters, with each that can stand before them.
const fn sees_all<const COMPOSES: bool>(pair: &Pair, before: u8, here: u8, repair: bool) -> bool {
    /// A letter that means nothing to any comparison.
    const PLAIN: u8 = 0x97;
    let mut window = [0; 9];
    let mut earlier = 0;
    while earlier < 128 {
        if is_of(pair.after, earlier) && (pair.after != k::ANY || earlier == PLAIN - 0x80) {
            write(&mut window, 0, earlier);
            write(&mut window, 3, before);
            write(&mut window, 6, here);
            // What is suspicious by itself is taken to be seen where it stands.
            let seen = first_of::<COMPOSES>(&window) == 0 || suspicion::<COMPOSES>(&window, 8) == 0;
            let repaired = repair && repairs::<COMPOSES>(&window, 8) == 0;
            if !seen && !repaired {
                return false;
            }
        }
        earlier += 1;
    }
    true
}

/// 0 where the character in the middle is suspicious wherever it stands.
const fn first_of<const COMPOSES: bool>(window: &[u8; 9]) -> u8 {
    let before = place(window, 5);
    if COMPOSES {
        least(within(before, 0x97 + UPPER, 0x9B + UPPER), within(before, 0xA0 + UPPER, 0xA5 + UPPER))
    } else {
        within(before, 0x97 + UPPER, 0xA5 + UPPER)
    }
}

#[allow(clippy::indexing_slicing)] // checked while compiling
const fn is_of(set: KindSet, offset: u8) -> bool {
    set >> IN_BLOCK[offset as usize] & 1 == 1
}

/// Puts a character of the block at byte `at`.
#[allow(clippy::indexing_slicing)] // checked while compiling
const fn write(window: &mut [u8; 9], at: usize, offset: u8) {
    window[at] = 0xE0;
    window[at + 1] = 0xA6 + (offset >> 6);
    window[at + 2] = 0x80 + (offset & 0x3F);
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

    /// As for a rule that is new, about ৎ before ল or ব.
    #[test]
    fn a_pair_that_no_comparison_sees_is_compared_by_itself() {
        let span = Span { before: Places::of_kinds(k::KHANDA_TA), here: Places::of_kinds(k::LA | k::BA) };
        assert_eq!(span.before, Places { first: 0x8E + UPPER, last: 0x8E + UPPER });
        for (text, found) in [("কৎল", true), ("কৎব", true), ("কৎক", false), ("করব", false), ("রৎ৭", false)]
        {
            let window = text.as_bytes();
            assert_eq!(spans(window, 8, &[span]) == 0, found, "{text}");
            assert!(suspicion::<false>(window, 8) != 0 && repairs::<false>(window, 8) != 0, "{text}");
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
