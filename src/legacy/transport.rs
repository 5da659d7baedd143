//! How a text came: the ways in which bytes of a font become other characters before they arrive.

use super::draws::code_of;
use super::font::Encoding;
use super::foreign::is_foreign_letter;

/// How the codes of a text became characters. Character references, `&Dagger;`, are read in all.
///
/// ```
/// use bengali_text::legacy::{Decoder, Encoding, Transport};
///
/// let decoder = Decoder::new(Encoding::Bijoy).transport(Transport::Mojibake);
/// assert_eq!(decoder.to_unicode("â€¡`k"), "দেশ");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Transport {
    /// One of the others, found out for each text; a word is too little to tell by.
    #[default]
    Detected,
    /// The bytes were read as Windows-1252 or Latin-1.
    Intact,
    /// The text was written as UTF-8, and that read as Windows-1252: `â€¡` for `‡`.
    Mojibake,
    /// The bytes were read as Mac OS Roman: `á` for `‡`.
    MacRoman,
    /// Compatibility characters were folded, as NFKC does: a space and U+0308 for `¨`. What it makes of ª, º and … cannot be told
    /// from letters and dots.
    Folded,
}

/// Mac OS Roman from 0x80.
#[rustfmt::skip]
const MAC_ROMAN: [char; 128] = [
    'Ä', 'Å', 'Ç', 'É', 'Ñ', 'Ö', 'Ü', 'á', 'à', 'â', 'ä', 'ã', 'å', 'ç', 'é', 'è',
    'ê', 'ë', 'í', 'ì', 'î', 'ï', 'ñ', 'ó', 'ò', 'ô', 'ö', 'õ', 'ú', 'ù', 'û', 'ü',
    '†', '°', '¢', '£', '§', '•', '¶', 'ß', '®', '©', '™', '´', '¨', '≠', 'Æ', 'Ø',
    '∞', '±', '≤', '≥', '¥', 'µ', '∂', '∑', '∏', 'π', '∫', 'ª', 'º', 'Ω', 'æ', 'ø',
    '¿', '¡', '¬', '√', 'ƒ', '≈', '∆', '«', '»', '…', '\u{A0}', 'À', 'Ã', 'Õ', 'Œ', 'œ',
    '–', '—', '“', '”', '‘', '’', '÷', '◊', 'ÿ', 'Ÿ', '⁄', '€', '‹', '›', 'ﬁ', 'ﬂ',
    '‡', '·', '‚', '„', '‰', 'Â', 'Ê', 'Á', 'Ë', 'È', 'Í', 'Î', 'Ï', 'Ì', 'Ó', 'Ô',
    '\u{F8FF}', 'Ò', 'Ú', 'Û', 'Ù', 'ı', 'ˆ', '˜', '¯', '˘', '˙', '˚', '¸', '˝', '˛', 'ˇ',
];

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

/// The characters of [`MAC_ROMAN`] in their order, each with its byte.
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs when the crate is built")]
const MAC_ROMAN_CODES: [(char, u8); 128] = {
    let mut codes = [('\0', 0); 128];
    let mut next = 0;
    while next < 128 {
        let mut at = next;
        // Insertion: what is greater moves up.
        while at > 0 && codes[at - 1].0 > MAC_ROMAN[next] {
            codes[at] = codes[at - 1];
            at -= 1;
        }
        codes[at] = (MAC_ROMAN[next], 0x80 + next as u8);
        next += 1;
    }
    codes
};

/// The byte of a character in Mac OS Roman, if it is not ASCII.
pub(super) fn mac_roman_code(c: char) -> Option<u8> {
    // The euro took the place of this one in 1998.
    let c = if c == '¤' { '€' } else { c };
    let at = MAC_ROMAN_CODES.binary_search_by_key(&c, |(other, _)| *other).ok()?;
    MAC_ROMAN_CODES.get(at).map(|(_, code)| *code)
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
    /// This one, or the one that the characters of a text show.
    pub(super) fn resolve(self, text: &str, encoding: Encoding) -> Self {
        if self != Self::Detected {
            return self;
        }
        if text.is_ascii() {
            return Self::Intact;
        }
        if is_mojibake(text) {
            return Self::Mojibake;
        }
        if is_folded(text) {
            return Self::Folded;
        }
        if encoding == Encoding::Bijoy && is_mac_roman(text) {
            return Self::MacRoman;
        }
        Self::Intact
    }
}

/// Whether the text has a form of [`FOLDED`].
fn is_folded(text: &str) -> bool {
    // Each has a combining mark or U+2044, and these are rare.
    let bytes = text.as_bytes();
    let may = bytes.contains(&0xCC) || count_pairs(bytes, |first, second| matches!((first, second), (0xE2, 0x81))) > 0;
    may && FOLDED.iter().any(|(form, _)| text.contains(form))
}

/// Whether the text is likelier Bijoy that was read as Mac OS Roman than as Windows-1252.
fn is_mac_roman(text: &str) -> bool {
    // More than a third of the bytes of Bijoy that are not ASCII are a vowel sign ে: U+00DC and U+00E1 in Mac OS Roman.
    let bytes = text.as_bytes();
    let signs_e = count_pairs(bytes, |first, second| matches!((first, second), (0xC3, 0x9C | 0xA1)));
    // Without continuation bytes and without Bengali letters.
    let others = count_pairs(bytes, |first, _| matches!(first, 0xC0..=0xDF | 0xE1..));
    if signs_e < 2 || signs_e * 8 < others {
        return false;
    }
    let lead: i32 = text
        .chars()
        .filter(|c| !c.is_ascii())
        .map(|c| match (mac_roman_code(c), code_of(c)) {
            (Some(mac), windows) => frequency(mac) - windows.map_or(0, frequency),
            (None, Some(windows)) => -frequency(windows),
            // A letter of a language that has none of the two.
            (None, None) if is_foreign_letter(c) => -FOREIGN,
            // Bengali letters tell nothing.
            (None, None) => 0,
        })
        .sum();
    lead > MARGIN
}

/// How many bytes and the ones after them are as asked. Counted in bytes first, which lets many be compared at once.
fn count_pairs(bytes: &[u8], asked: impl Fn(u8, u8) -> bool) -> usize {
    let after = bytes.get(1..).unwrap_or_default();
    let chunks = bytes.chunks(CHUNK).zip(after.chunks(CHUNK));
    let counts = chunks.map(|(first, second)| {
        first.iter().zip(second).map(|(first, second)| u8::from(asked(*first, *second))).sum::<u8>()
    });
    counts.map(usize::from).sum()
}

/// As many as a byte can count.
const CHUNK: usize = 255;

/// How much likelier the rarer reading must be: some twenty bits, which two vowel signs give.
const MARGIN: i32 = 40;

/// How much a Latin letter that no font has tells against it.
const FOREIGN: i32 = 20;

/// Whether all that is not ASCII is UTF-8 read as Windows-1252, and more of it than could be chance: a font has the letters too that
/// such a sequence begins with.
fn is_mojibake(text: &str) -> bool {
    let mut rest = text;
    let mut bytes = 0;
    while let Some(c) = rest.chars().next() {
        let len = if c.is_ascii() {
            c.len_utf8()
        } else {
            let Some((c, len)) = mojibake(rest) else { return false };
            bytes += c.len_utf8() - 1;
            len
        };
        rest = rest.get(len..).unwrap_or_default();
    }
    bytes >= 2
}

/// The character of Windows-1252 whose UTF-8, read as Windows-1252, the text begins with, and the bytes that it takes.
pub(super) fn mojibake(text: &str) -> Option<(char, usize)> {
    let mut rest = text.chars();
    let lead = code_of(rest.next()?)?;
    let (continuations, mut value) = match lead {
        0xC2..=0xDF => (1, u32::from(lead) & 0x1F),
        0xE0..=0xEF => (2, u32::from(lead) & 0x0F),
        _ => return None,
    };
    for _ in 0..continuations {
        // A non-breaking space may have become a plain one.
        let byte = match rest.next()? {
            ' ' => 0xA0,
            c => code_of(c)?,
        };
        if byte & 0xC0 != 0x80 {
            return None;
        }
        value = value << 6 | u32::from(byte & 0x3F);
    }
    let c = char::from_u32(value).filter(|c| !c.is_ascii() && code_of(*c).is_some())?;
    Some((c, text.len() - rest.as_str().len()))
}
