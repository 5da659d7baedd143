//! How a text came: the ways in which bytes of a font become other characters before they arrive.

use super::draws::code_of;
use super::font::Encoding;

/// The way by which all of a text came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Transport {
    /// As Windows-1252 or Latin-1; single characters as character references.
    Plain,
    /// As UTF-8, then read as Windows-1252: `â€¡` for `‡`.
    Mojibake,
    /// As bytes that were read as Mac OS Roman: `á` for `‡`.
    MacRoman,
    /// With compatibility characters folded, as NFKC does: a space and U+0308 for `¨`.
    Folded,
}

/// Mac OS Roman from 0x80.
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// How often a byte from 0x80 stands in lines of Bijoy: twice the binary logarithm of its share, shifted to begin near zero. Counted in
/// some 280 lines of gazettes, news, forms and stories.
#[rustfmt::skip]
const FREQUENCY: [u8; 128] = [
    6, 6, 6, 13, 18, 17, 25, 30, 16, 13, 17, 13, 6, 6, 6, 6, 6, 16, 18, 15, 19, 11, 11, 17, 6, 6, 20, 18, 20, 6, 6,
    14, 6, 17, 13, 6, 18, 6, 17, 15, 23, 24, 21, 17, 11, 15, 6, 21, 14, 6, 6, 17, 6, 18, 21, 11, 16, 6, 6, 6, 6, 16,
    13, 16, 6, 15, 15, 6, 14, 6, 11, 6, 11, 6, 6, 15, 6, 19, 17, 11, 6, 6, 11, 11, 6, 6, 21, 17, 13, 11, 6, 14, 14,
    14, 6, 16, 6, 6, 6, 11, 11, 11, 16, 6, 11, 6, 6, 11, 11, 13, 6, 18, 15, 6, 6, 18, 16, 6, 6, 18, 15, 11, 17, 11, 6,
    13, 6, 17,
];

/// How likely a byte is in a line of Bijoy, as [`FREQUENCY`] counts.
fn frequency(code: u8) -> i32 {
    let at = code.checked_sub(0x80).map(usize::from);
    at.and_then(|at| FREQUENCY.get(at)).copied().map_or(0, i32::from)
}

/// The byte of a character in Mac OS Roman, if it is not ASCII.
pub(super) fn mac_roman_code(c: char) -> Option<u8> {
    // The euro took the place of this one in 1998.
    let c = if c == '¤' { '€' } else { c };
    let at = MAC_ROMAN.chars().position(|other| other == c)?;
    u8::try_from(0x80 + at).ok()
}

/// What compatibility folding makes of characters of Windows-1252, where it leaves a trace.
const FOLDED: &[(&str, char)] = &[
    (" \u{308}", '¨'),
    (" \u{304}", '¯'),
    (" \u{301}", '´'),
    (" \u{327}", '¸'),
    (" \u{303}", '˜'),
    ("1\u{2044}4", '¼'),
    ("1\u{2044}2", '½'),
    ("3\u{2044}4", '¾'),
];

/// The character whose folded form the text begins with, and the bytes of the form.
pub(super) fn folded(text: &str) -> Option<(char, usize)> {
    FOLDED.iter().find(|(form, _)| text.starts_with(form)).map(|(form, c)| (*c, form.len()))
}

impl Transport {
    /// How a text came, by the characters in it.
    pub(super) fn of(text: &str, encoding: Encoding) -> Self {
        if text.is_ascii() {
            return Self::Plain;
        }
        if is_mojibake(text) {
            return Self::Mojibake;
        }
        if FOLDED.iter().any(|(form, _)| text.contains(form)) {
            return Self::Folded;
        }
        if encoding == Encoding::Bijoy && is_mac_roman(text) {
            return Self::MacRoman;
        }
        Self::Plain
    }
}

/// Whether the text is likelier Bijoy that was read as Mac OS Roman than as Windows-1252.
fn is_mac_roman(text: &str) -> bool {
    let mut lead = 0;
    let mut sign_e = false;
    for c in text.chars().filter(|c| !c.is_ascii()) {
        let windows = code_of(c);
        let mac = mac_roman_code(c);
        // Two of five bytes that are not ASCII are a vowel sign ে; without one there is too little to tell by.
        sign_e |= matches!(mac, Some(SIGN_E_ONE | SIGN_E_TWO));
        lead += match (mac, windows) {
            (Some(mac), windows) => frequency(mac) - windows.map_or(0, frequency),
            (None, Some(windows)) => -frequency(windows),
            // Bengali letters tell nothing.
            (None, None) => 0,
        };
    }
    sign_e && lead > 0
}

const SIGN_E_ONE: u8 = 0x86;
const SIGN_E_TWO: u8 = 0x87;

/// Whether all that is not ASCII is UTF-8 read as Windows-1252, and more of it than could be chance: the characters of two bytes
/// begin with letters that a font has too.
fn is_mojibake(text: &str) -> bool {
    let mut rest = text.chars();
    let mut sequences = 0;
    while let Some(c) = rest.next() {
        if c.is_ascii() {
            continue;
        }
        let continuations = match code_of(c) {
            Some(0xC2..=0xDF) => 1,
            Some(0xE0..=0xEF) => 2,
            _ => return false,
        };
        for _ in 0..continuations {
            match rest.next() {
                Some(' ') if continuations == 2 => {}
                Some(c) if matches!(code_of(c), Some(0x80..=0xBF)) => {}
                _ => return false,
            }
        }
        sequences += continuations;
    }
    sequences >= 2
}
