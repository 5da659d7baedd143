//! Clean text by blocks: one pass of byte comparisons without a branch, which the compiler turns into vector code, says
//! whether a block can hold a suspicious pair. It may say so too often, never too seldom.

/// The bytes that are judged at a time.
pub(crate) const BLOCK: usize = 64;

/// How many bytes before a block are looked at: those of the two characters before, and the beginning of the one before
/// them.
pub(crate) const BEFORE: usize = 8;

const WINDOW: usize = BEFORE + BLOCK;

/// The place in the block U+0980..=U+09FF of each character whose last byte stands there; [`OTHER`] everywhere else.
type Places = [u8; WINDOW];

const OTHER: u8 = 0x80;

/// What only repairs look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Care {
    Visual,
    Repair,
}

/// Whether nothing within `bytes` from byte `at` on, for [`BLOCK`] bytes, can be suspicious. False as well where there is
/// no whole block, or not enough before it.
pub(crate) fn is_clean(bytes: &[u8], at: usize, care: Care) -> bool {
    let window =
        at.checked_sub(BEFORE).and_then(|start| bytes.get(start..)).and_then(|rest| rest.first_chunk::<WINDOW>());
    let Some(window) = window else { return false };
    if window.iter().fold(0, |all, &byte| all | byte) < 0x80 {
        return true;
    }
    let places = places(window);
    if pairs(&places) == 0 || (other_scripts(window) == 0 && outside(window) == 0) {
        return false;
    }
    care == Care::Visual || repairs(&places, window) != 0
}

// A condition is a distance here: 0 where it holds. Then "and" is bitwise or, "or" is the minimum, and no comparison keeps
// the compiler from doing all of it in vectors.

/// 0 where `low <= value <= high`.
#[inline]
const fn within(value: u8, low: u8, high: u8) -> u8 {
    value.wrapping_sub(low).saturating_sub(high - low)
}

/// 0 where the two are equal.
#[inline]
const fn equal(value: u8, other: u8) -> u8 {
    value ^ other
}

/// 0 where the condition does not hold.
#[inline]
const fn not(condition: u8) -> u8 {
    1_u8.saturating_sub(condition)
}

/// The least of what `condition` says of each place of the block.
#[inline]
fn any(condition: impl Fn(usize) -> u8) -> u8 {
    let mut found = [0xFF; BLOCK];
    for (at, slot) in found.iter_mut().enumerate() {
        *slot = condition(at + BEFORE);
    }
    found.iter().fold(0xFF, |least, &value| least.min(value))
}

#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn places(window: &[u8; WINDOW]) -> Places {
    let mut places = [OTHER; WINDOW];
    for at in 2..WINDOW {
        let bengali = equal(window[at - 2], 0xE0) | equal(window[at - 1] | 1, 0xA7);
        let place = (window[at] & 0x3F) | ((window[at - 1] & 1) << 6);
        places[at] = place | (bengali.min(1) << 7);
    }
    places
}

/// 0 where `place` is no consonant, with or without its nukta: the composed nukta letters are always suspicious.
#[inline]
fn no_consonant(place: u8) -> u8 {
    not(within(place, 0x15, 0x3D).min(equal(place | 1, 0x71)))
}

/// A sign, nukta or virama that does not follow a consonant; and what is always suspicious. Each is found at its last
/// character, which is where a scan that begins with the block can find it too.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn pairs(places: &Places) -> u8 {
    any(|at| {
        let (here, before) = (places[at], places[at - 3]);
        let sign = within(here, 0x3C, 0x4D) | no_consonant(before);
        // U+09D7..=U+09E5, the composed nukta letters among them, and the sandhi mark.
        sign.min(within(here, 0x57, 0x65)).min(equal(here, 0x7E))
    })
}

/// Any character that is neither ASCII nor Bengali: quicker than [`outside`]. One of three bytes or more is judged where
/// its third byte stands: if that is in the next block, so is the judgement.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn other_scripts(window: &[u8; WINDOW]) -> u8 {
    any(|at| {
        let (here, second, lead) = (window[at], window[at - 1], window[at - 2]);
        let indic = equal(lead, 0xE0) | not(equal(second | 1, 0xA7));
        within(here, 0xC2, 0xDF).min(within(lead, 0xE1, 0xFF)).min(indic)
    })
}

/// Characters of three bytes or more that could be a joiner, a format character or a mark; of two bytes, any.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn outside(window: &[u8; WINDOW]) -> u8 {
    any(|at| {
        let (here, second, lead) = (window[at], window[at - 1], window[at - 2]);
        // Neither Bengali, danda nor a quotation mark or dash.
        let other = within(here, 0xC2, 0xDF).min(equal(lead, 0xE1)).min(within(lead, 0xE3, 0xFF));
        let danda = equal(second, 0xA5) | within(here, 0xA4, 0xA5);
        let indic = equal(lead, 0xE0) | not(equal(second | 1, 0xA7)) | not(danda);
        let punctuation = equal(lead, 0xE2) | not(equal(second, 0x80) | within(here, 0x90, 0xA6));
        other.min(indic).min(punctuation)
    })
}

/// Pairs of marks, and the three-character places that a repair looks at.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn repairs(places: &Places, window: &[u8; WINDOW]) -> u8 {
    any(|at| {
        let (here, before, earlier) = (places[at], places[at - 3], places[at - 6]);
        let mark = equal(before, 0x3C).min(equal(before, 0x2C)).min(equal(before, 0x2F) | equal(earlier, 0x4D));
        let nukta = equal(here, 0x3C) | mark;
        let bindus = within(here, 0x01, 0x03) | within(before, 0x01, 0x03);
        let after_ta = within(here, 0x15, 0x16).min(within(here, 0x2A, 0x2B)).min(equal(here, 0x38));
        let khanda_ta = after_ta | equal(before, 0x4D) | equal(earlier, 0x24);
        let ra_phala = equal(here | 0x40, 0x70) | equal(before, 0x4D) | equal(earlier, here);
        let always = equal(here, 0x77).min(equal(window[at], b':'));
        nukta.min(bindus).min(khanda_ta).min(ra_phala).min(always)
    })
}
