//! Grapheme cluster boundaries in Bengali text, by a table of 128 entries and a state machine of three states.
//!
//! Source: Unicode Character Database 17, `Grapheme_Cluster_Break` and `Indic_Conjunct_Break`; rules GB3-GB9c of UAX #29.
//! This module decides for Bengali, ASCII and the join controls. Wherever another script is involved, `unicode-segmentation`
//! decides: a mark of another script can follow a Bengali letter, a conjunct can cross scripts, a prepended mark can precede.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};

/// The effect of a character on cluster boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Starts a cluster and is in no conjunct: vowels, khanda ta, digits, symbols, ASCII.
    Base,
    /// Starts a cluster, unless a consonant and a hasanta precede.
    Consonant,
    /// Belongs to the cluster before it; a conjunct can continue after it.
    Extend,
    /// The hasanta.
    Linker,
    /// Belongs to the cluster before it and ends a conjunct.
    Spacing,
    /// ASCII control: a cluster of its own.
    Control,
    /// General punctuation: starts a cluster; `unicode-segmentation` decides about marks after it.
    Apart,
    /// `unicode-segmentation` decides.
    Foreign,
}

const fn kind_of(code_point: u32) -> Kind {
    match code_point {
        0x995..=0x9A8 | 0x9AA..=0x9B0 | 0x9B2 | 0x9B6..=0x9B9 | 0x9DC | 0x9DD | 0x9DF | 0x9F0 | 0x9F1 => {
            Kind::Consonant
        }
        0x981 | 0x9BC | 0x9BE | 0x9C1..=0x9C4 | 0x9D7 | 0x9E2 | 0x9E3 | 0x9FE => Kind::Extend,
        0x982 | 0x983 | 0x9BF | 0x9C0 | 0x9C7 | 0x9C8 | 0x9CB | 0x9CC => Kind::Spacing,
        0x9CD => Kind::Linker,
        _ => Kind::Base,
    }
}

#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs only at compile time")]
static KINDS: [Kind; 128] = {
    let mut kinds = [Kind::Base; 128];
    let mut offset = 0;
    while offset < 128 {
        kinds[offset] = kind_of(0x980 + offset as u32);
        offset += 1;
    }
    kinds
};

/// The kind of the Bengali character with these last two UTF-8 bytes.
#[inline]
fn bengali(second: u8, third: u8) -> Kind {
    let offset = usize::from(second & 1) << 6 | usize::from(third & 0x3F);
    KINDS.get(offset).copied().unwrap_or(Kind::Foreign)
}

#[inline]
fn ascii(byte: u8) -> Kind {
    if byte.is_ascii_control() { Kind::Control } else { Kind::Base }
}

/// The kind of a character of three UTF-8 bytes.
#[inline]
fn kind_of_three(first: u8, second: u8, third: u8) -> Kind {
    match (first, second, third) {
        (0xE0, 0xA6 | 0xA7, third) => bengali(second, third),
        // ZWNJ ends a conjunct, ZWJ does not.
        (0xE2, 0x80, 0x8C) => Kind::Spacing,
        (0xE2, 0x80, 0x8D) => Kind::Extend,
        // The rest of U+2000..=U+203B starts a cluster; U+203C and U+2049 are emoji.
        (0xE2, 0x80, 0x80..=0xBB) | (0xE0, 0xA5, 0xA4 | 0xA5) => Kind::Apart,
        _ => Kind::Foreign,
    }
}

/// The states: no conjunct possible; after a consonant; after a consonant and a hasanta; end of the cluster.
const PLAIN: u8 = 0;
const LINKABLE: u8 = 1;
const LINKED: u8 = 2;
const END: u8 = 3;

/// The state after a character of this kind.
const fn step(state: u8, kind: Kind) -> u8 {
    match (kind, state) {
        (Kind::Consonant, LINKED) => LINKABLE,
        (Kind::Base | Kind::Consonant | Kind::Control | Kind::Apart | Kind::Foreign, _) => END,
        (Kind::Linker, LINKABLE) => LINKED,
        (Kind::Extend | Kind::Linker, state) => state,
        (Kind::Spacing, _) => PLAIN,
    }
}

/// [`step`] for each state and each code point of the block.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
static STEPS: [[u8; 128]; 3] = {
    let mut steps = [[END; 128]; 3];
    let mut offset = 0;
    while offset < 128 {
        steps[0][offset] = step(PLAIN, KINDS[offset]);
        steps[1][offset] = step(LINKABLE, KINDS[offset]);
        steps[2][offset] = step(LINKED, KINDS[offset]);
        offset += 1;
    }
    steps
};

/// The length of the first cluster of `text` in bytes; 0 for an empty text.
#[inline]
pub(super) fn first_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (at, state) = match *bytes {
        [0xE0, second @ (0xA6 | 0xA7), third, ..] => (3, u8::from(bengali(second, third) == Kind::Consonant)),
        [byte @ ..0x80, next @ ..0x80, ..] if byte != b'\r' || next != b'\n' => return 1,
        [b' '..0x7F, ..] => (1, PLAIN),
        _ => return foreign_first_len(text),
    };
    rest_len(bytes, at, state).unwrap_or_else(|| foreign_first_len(text))
}

/// The end of the cluster that is in `state` at byte `at`; `None` where another script is involved.
#[inline]
fn rest_len(bytes: &[u8], mut at: usize, mut state: u8) -> Option<usize> {
    loop {
        let rest = bytes.get(at..)?;
        state = match *rest {
            [0xE0, second @ (0xA6 | 0xA7), third, ..] => {
                let offset = usize::from(second & 1) << 6 | usize::from(third & 0x3F);
                STEPS.get(usize::from(state))?.get(offset).copied()?
            }
            [] | [(..0x80), ..] => END,
            [first, second, third, ..] => match kind_of_three(first, second, third) {
                Kind::Foreign => return None,
                kind => step(state, kind),
            },
            _ => return None,
        };
        if state == END {
            return Some(at);
        }
        at += 3;
    }
}

#[cold]
fn foreign_first_len(text: &str) -> usize {
    text.graphemes(true).next().map_or(0, str::len)
}

/// The byte where the last cluster of `text` starts; 0 for an empty text.
#[inline]
pub(super) fn last_start(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = bytes.len();
    loop {
        let Some((_, len)) = before(bytes, at) else { return foreign_last_start(text) };
        at -= len;
        if at == 0 {
            return 0;
        }
        match in_bengali(bytes, at) {
            Some(true) => return at,
            Some(false) => {}
            None => return foreign_last_start(text),
        }
    }
}

#[cold]
fn foreign_last_start(text: &str) -> usize {
    // The cursor has the entire text, so it cannot ask for more context.
    GraphemeCursor::new(text.len(), text.len(), true).prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// Whether `text` starts with a regional indicator, half of a flag.
#[inline]
pub(super) fn is_flag_letter(text: &str) -> bool {
    matches!(text.as_bytes(), [0xF0, 0x9F, 0x87, 0xA6..=0xBF, ..])
}

/// Where the last flag of `text` starts, given that its regional indicators come in pairs and a third one precedes. Counting them all
/// again for each flag would take quadratic time.
#[inline]
pub(super) fn last_flag_start(text: &str) -> Option<usize> {
    let start = text.len().checked_sub(12)?;
    let all = (0..3).all(|letter| text.get(start + 4 * letter..).is_some_and(is_flag_letter));
    all.then_some(start + 4)
}

/// Whether byte `at`, which must be a character boundary, is a cluster boundary.
#[inline]
pub(super) fn is_boundary(text: &str, at: usize) -> bool {
    if at == 0 || at == text.len() {
        return true;
    }
    in_bengali(text.as_bytes(), at).unwrap_or_else(|| foreign_is_boundary(text, at))
}

#[cold]
fn foreign_is_boundary(text: &str, at: usize) -> bool {
    GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

/// The kind and length of the character before byte `at`; `None` for one of another script.
#[inline]
fn before(bytes: &[u8], at: usize) -> Option<(Kind, usize)> {
    match bytes.get(..at)? {
        [.., first @ 0xE0..=0xEF, second, third] => match kind_of_three(*first, *second, *third) {
            Kind::Foreign => None,
            kind => Some((kind, 3)),
        },
        [.., byte @ ..0x80] => Some((ascii(*byte), 1)),
        _ => None,
    }
}

/// Whether byte `at` inside the text is a cluster boundary; `None` where another script is involved.
#[inline]
fn in_bengali(bytes: &[u8], at: usize) -> Option<bool> {
    let (last, _) = before(bytes, at)?;
    let next = match *bytes.get(at..)? {
        [b'\n', ..] if last == Kind::Control && bytes.get(at - 1) == Some(&b'\r') => return Some(false),
        [byte @ ..0x80, ..] => ascii(byte),
        [first @ 0xE0..=0xFF, second, third, ..] => kind_of_three(first, second, third),
        _ => Kind::Foreign,
    };
    match next {
        Kind::Foreign => None,
        _ if last == Kind::Control => Some(true),
        // General punctuation with a mark is rare.
        Kind::Extend | Kind::Linker | Kind::Spacing if last == Kind::Apart => None,
        Kind::Extend | Kind::Linker | Kind::Spacing => Some(false),
        Kind::Base | Kind::Apart | Kind::Control => Some(true),
        Kind::Consonant => links_before(bytes, at).map(|links| !links),
    }
}

/// Whether a consonant and a hasanta precede byte `at`, with only extending marks between and after them.
fn links_before(bytes: &[u8], mut at: usize) -> Option<bool> {
    let mut linked = false;
    while at > 0 {
        let (kind, len) = before(bytes, at)?;
        match kind {
            Kind::Extend => {}
            Kind::Linker => linked = true,
            Kind::Consonant => return Some(linked),
            _ => return Some(false),
        }
        at -= len;
    }
    Some(false)
}
