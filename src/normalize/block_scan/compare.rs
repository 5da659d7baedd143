//! The byte comparisons of the block scan: whether two adjacent Bengali characters can be a suspicious pair.

use crate::text::blocks::within;

// A mask is a byte that is all ones where a condition holds, a distance one that is 0 where it holds. "And", "or", minimum and
// maximum of either are one vector instruction, so that the compiler can vectorize all of it.

/// All ones where `holds`.
#[inline]
pub(super) const fn mask(holds: bool) -> u8 {
    0_u8.wrapping_sub(holds as u8)
}

/// The offset that [`place`] adds to the last byte of a character in the upper half of the Bengali block. It puts the signs of
/// both halves side by side, and no character of the upper half among the leading bytes.
pub(super) const UPPER: u8 = 0x50;

/// The place of the character that ends at byte `at` in the Bengali block: its last byte, plus [`UPPER`] in the upper half.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window
pub(super) const fn place(window: &[u8], at: usize) -> u8 {
    window[at].wrapping_add(mask(window[at - 1] == 0xA7) & UPPER)
}

/// 0 for a sign, nukta or virama after a sign, virama, vowel letter or bindu, and for a character that is always suspicious.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window
pub(super) const fn suspicion<const COMPOSES: bool>(window: &[u8], at: usize) -> u8 {
    let here = place(window, at);
    // U+09BC..=U+09CD.
    let sign = within(here, 0xBC, 0x8D + UPPER);
    // Without their upper two bits the last bytes of what it must not follow are 0x3E..=0x3F and 0x00..=0x14.
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

/// [`Ord::min`] as a `const fn`.
#[inline]
pub(super) const fn least(a: u8, b: u8) -> u8 {
    if a < b { a } else { b }
}

/// 0 for a pair that only repairs change, by last bytes: two bindus, some nuktas, ত and র with a virama, U+09F7, a colon, a sign
/// at the beginning of a word.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the window
pub(super) const fn repairs<const COMPOSES: bool>(window: &[u8], at: usize) -> u8 {
    let (here, before, earlier) = (window[at], window[at - 3], window[at - 6]);
    let bindus = ((here | before) & 0xFC) ^ 0x80;
    // A nukta after ব, after another nukta, and after a য that follows a virama.
    let nukta = (here ^ 0xBC) | least((before | 0x10) ^ 0xBC, earlier ^ 0x8D);
    // ত before a vowel or ক খ প ফ স, and র before র.
    let after_ta = least(least(within(here, 0x85, 0x96), within(here, 0xA0, 0xAB)), here ^ 0xB8);
    let conjunct = (before ^ 0x8D) | least((earlier ^ 0xA4) | after_ta, (earlier ^ 0xB0) | (here ^ 0xB0));
    // A colon is flagged where the next character begins: only a letter makes it suspicious.
    let colon = (window[at - 1] ^ b':') | (!here & 0x80);
    let upper = place(window, at);
    let numerator = upper ^ 0xB7_u8.wrapping_add(UPPER);
    // A sign after ASCII.
    let opening = within(upper, 0xBF, 0x88 + UPPER) | (before & 0x80);
    let always = least(least(bindus, nukta), least(least(conjunct, colon), least(numerator, opening)));
    if COMPOSES {
        // A composed nukta letter after a virama; elsewhere it is always suspicious.
        least(always, (before ^ 0x8D) | within(upper, 0x9C + UPPER, 0x9F + UPPER))
    } else {
        always
    }
}
