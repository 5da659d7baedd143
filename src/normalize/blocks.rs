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
    let found = pairs(&places) | outside(window);
    let found = if care == Care::Repair { found | repairs(&places, window) } else { found };
    found == 0
}

/// 0xFF where `low <= value <= high`, else 0.
#[inline(always)]
fn within(value: u8, low: u8, high: u8) -> u8 {
    u8::from(value.wrapping_sub(low) <= high - low).wrapping_neg()
}

#[inline(always)]
fn equal(value: u8, other: u8) -> u8 {
    u8::from(value == other).wrapping_neg()
}

#[inline(always)]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn places(window: &[u8; WINDOW]) -> Places {
    let mut places = [OTHER; WINDOW];
    for at in 2..WINDOW {
        let bengali = equal(window[at - 2], 0xE0) & equal(window[at - 1] | 1, 0xA7);
        let place = (window[at] & 0x3F) | ((window[at - 1] & 1) << 6);
        places[at] = (place & bengali) | (OTHER & !bengali);
    }
    places
}

/// What a sign or a nukta does not follow in clean text: vowels, bindus, signs, virama, khanda ta, sandhi mark.
#[inline(always)]
fn is_loose(before: u8) -> u8 {
    within(before, 0x01, 0x14) | within(before, 0x3E, 0x4E) | within(before, 0x57, 0x63) | equal(before, 0x7E)
}

/// A sign or virama after what it does not follow; a nukta after virama; and what is always suspicious. Each is found at
/// its last character, which is where a scan that begins with the block can find it too.
#[inline(always)]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn pairs(places: &Places) -> u8 {
    let mut found = 0;
    for at in BEFORE..WINDOW {
        let (here, before) = (places[at], places[at - 3]);
        let sign = within(here, 0x3E, 0x4D);
        let loose = is_loose(before);
        let late_nukta = equal(here, 0x3C) & (equal(before, 0x4D) | equal(before, 0x7E));
        // U+09D7..=U+09E5, the composed nukta letters among them, and the sandhi mark.
        let always = within(here, 0x57, 0x65) | equal(here, 0x7E);
        found |= (sign & loose) | late_nukta | always;
    }
    found
}

/// Characters of three bytes or more that could be a joiner, a format character or a mark; of two bytes, any.
#[inline(always)]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn outside(window: &[u8; WINDOW]) -> u8 {
    let mut found = 0;
    for at in BEFORE..WINDOW {
        let (second, lead) = (window[at - 1], window[at - 2]);
        // The lead byte of a character that is neither Bengali, danda nor a quotation mark or dash. One of three bytes is
        // judged where its last byte stands: if that is in the next block, so is the judgement.
        let other = within(window[at], 0xC2, 0xDF) | equal(window[at], 0xE1) | within(window[at], 0xE3, 0xFF);
        let devanagari =
            equal(lead, 0xE0) & !equal(second | 1, 0xA7) & !(equal(second, 0xA5) & within(window[at], 0xA4, 0xA5));
        let punctuation = equal(lead, 0xE2) & !(equal(second, 0x80) & within(window[at], 0x90, 0xA6));
        found |= other | devanagari | punctuation;
    }
    found
}

/// Pairs of marks, and the three-character places that a repair looks at.
#[inline(always)]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn repairs(places: &Places, window: &[u8; WINDOW]) -> u8 {
    let mut found = 0;
    for at in BEFORE..WINDOW {
        let (here, before, earlier) = (places[at], places[at - 3], places[at - 6]);
        let mark = is_loose(before) | equal(before, 0x3C) | equal(before, 0x2C);
        let nukta = equal(here, 0x3C) & (mark | (equal(before, 0x2F) & equal(earlier, 0x4D)));
        let bindus = within(here, 0x01, 0x03) & within(before, 0x01, 0x03);
        let after_ta = within(here, 0x15, 0x16) | within(here, 0x2A, 0x2B) | equal(here, 0x38);
        let khanda_ta = after_ta & equal(before, 0x4D) & equal(earlier, 0x24);
        let ra = (equal(here, 0x30) | equal(here, 0x70))
            & equal(before, 0x4D)
            & (equal(earlier, 0x30) | equal(earlier, 0x70));
        found |= nukta | bindus | khanda_ta | ra | equal(here, 0x77) | equal(window[at], b':');
    }
    found
}
