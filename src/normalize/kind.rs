//! Classifies characters into the kinds that the rules distinguish: finer than [`script::Class`](crate::script::Class), and few
//! enough that a set of them is one integer.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};

use crate::script::{Class, class, is_joiner};

/// A set of kinds; a kind is a set with one member.
pub(crate) type KindSet = u64;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $at:literal;)*) => {
        $($(#[$doc])* pub(crate) const $name: KindSet = 1 << $at;)*
    };
}

kinds! {
    /// Bengali characters that no rule looks at: anji, avagraha, currency and other symbols.
    PLAIN = 0;
    CONSONANT = 1;
    TA = 2;
    YA = 3;
    /// র and ৰ.
    RA = 4;
    BA = 5;
    /// ড and ঢ.
    DDA = 6;
    /// ক খ প ফ স, before which ত with virama is ৎ.
    AFTER_KHANDA_TA = 7;
    /// The composed ড় ঢ় য়.
    NUKTA_LETTER = 8;
    VOWEL = 9;
    /// অ ঋ ঌ: with a vowel sign each looks like another vowel.
    VOWEL_LETTER = 10;
    NUKTA = 11;
    VIRAMA = 12;
    KHANDA_TA = 13;
    CANDRABINDU = 14;
    ANUSVARA = 15;
    VISARGA = 16;
    SIGN = 17;
    SIGN_I = 18;
    SIGN_E = 19;
    SIGN_AI = 20;
    /// The AA sign, which is the second part of ো and makes অ look like আ.
    SIGN_AA = 21;
    /// The AU length mark, the second part of ৌ.
    SIGN_LENGTH = 22;
    /// The vocalic signs that make ঋ and ঌ look like ৠ and ৡ.
    SIGN_VOCALIC = 23;
    SANDHI = 24;
    /// U+09F7, which converters from old fonts wrote for a danda.
    NUMERATOR_FOUR = 25;
    /// U+09E4 and U+09E5.
    RESERVED = 26;
    DIGIT = 27;
    NUMERATOR = 28;
    /// ল and হ, which opt-in rules look at.
    LA = 29;
    HA = 30;
    JOINER = 31;
    /// A combining mark of another script, or of none.
    MARK = 32;
    /// An invisible format character that no Bengali word needs.
    FORMAT = 33;
    COLON = 34;
    /// Any other character outside the block.
    FOREIGN = 35;
    /// Spaces and punctuation that opt-in rules look at.
    PUNCT = 36;
    ASCII_DIGIT = 37;
}

pub(crate) const ANY: KindSet = !0;
pub(crate) const ANY_CONSONANT: KindSet =
    CONSONANT | TA | YA | RA | BA | DDA | AFTER_KHANDA_TA | NUKTA_LETTER | LA | HA;
pub(crate) const ANY_VOWEL: KindSet = VOWEL | VOWEL_LETTER;
pub(crate) const ANY_SIGN: KindSet = SIGN | SIGN_I | SIGN_E | SIGN_AI | SIGN_AA | SIGN_LENGTH | SIGN_VOCALIC;
/// The signs that are drawn before their consonant.
pub(crate) const PRE_BASE: KindSet = SIGN_I | SIGN_E | SIGN_AI;
pub(crate) const SECOND_PART: KindSet = SIGN_AA | SIGN_LENGTH;
pub(crate) const VOWEL_LETTER_SIGN: KindSet = SIGN_AA | SIGN_VOCALIC;
pub(crate) const BINDU: KindSet = CANDRABINDU | ANUSVARA | VISARGA;
/// Marks with a combining class other than 0.
pub(crate) const REORDERED: KindSet = NUKTA | VIRAMA | SANDHI | MARK;
/// Kinds that attach to the character before them.
pub(crate) const DEPENDENT: KindSet = ANY_SIGN | BINDU | NUKTA | VIRAMA | SANDHI | JOINER | MARK;
/// Every code point of the block.
pub(crate) const BENGALI: KindSet = (1 << 31) - 1;
/// The kinds of ASCII characters.
pub(crate) const ASCII: KindSet = COLON | FOREIGN | PUNCT | ASCII_DIGIT;
/// Letters and their marks, of which words consist.
pub(crate) const WORD: KindSet = ANY_CONSONANT | ANY_VOWEL | ANY_SIGN | BINDU | NUKTA | VIRAMA | KHANDA_TA | SANDHI;

const fn within_block(c: u32) -> KindSet {
    match c {
        0x9A4 => TA,
        0x9AF => YA,
        0x9B0 | 0x9F0 => RA,
        0x9AC => BA,
        0x9A1 | 0x9A2 => DDA,
        0x995 | 0x996 | 0x9AA | 0x9AB | 0x9B8 => AFTER_KHANDA_TA,
        0x9DC | 0x9DD | 0x9DF => NUKTA_LETTER,
        0x985 | 0x98B | 0x98C => VOWEL_LETTER,
        0x9B2 => LA,
        0x9B9 => HA,
        0x9BF => SIGN_I,
        0x9C7 => SIGN_E,
        0x9C8 => SIGN_AI,
        0x9BE => SIGN_AA,
        0x9D7 => SIGN_LENGTH,
        0x9C3 | 0x9E2 => SIGN_VOCALIC,
        0x9F7 => NUMERATOR_FOUR,
        0x9E4 | 0x9E5 => RESERVED,
        _ => match crate::script::class_at(c - 0x980) {
            Class::Candrabindu => CANDRABINDU,
            Class::Anusvara if c == 0x982 => ANUSVARA,
            Class::Visarga => VISARGA,
            Class::Vowel => VOWEL,
            Class::Consonant => CONSONANT,
            Class::Nukta => NUKTA,
            Class::VowelSign => SIGN,
            Class::Virama => VIRAMA,
            Class::KhandaTa => KHANDA_TA,
            Class::Digit => DIGIT,
            Class::Numerator => NUMERATOR,
            Class::SandhiMark => SANDHI,
            _ => PLAIN,
        },
    }
}

/// By code point of the Bengali block, the number of its kind.
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)] // checked while compiling
pub(crate) static IN_BLOCK: [u8; 128] = {
    let mut table = [0; 128];
    let mut at = 0;
    while at < 128 {
        table[at] = within_block(0x980 + at as u32).trailing_zeros() as u8;
        at += 1;
    }
    table
};

/// The kind of `c`.
#[inline]
pub(crate) fn kind(c: char) -> KindSet {
    let offset = (c as u32).wrapping_sub(0x980) as usize;
    match IN_BLOCK.get(offset) {
        Some(&number) => 1 << number,
        None => outside(c),
    }
}

/// The number of the kind of the first character of `bytes`, if it is Bengali, and so has three bytes.
#[inline]
pub(crate) fn number(bytes: &[u8]) -> Option<u32> {
    let &[.., last] = bytes.first_chunk::<3>()?;
    // E0 A6 or E0 A7, in one comparison.
    let start = u16::from_le_bytes(*bytes.first_chunk::<2>()?);
    if start & 0xFEFF != 0xA6E0 {
        return None;
    }
    let offset = start >> 2 & 0x40 | u16::from(last & 0x3F);
    IN_BLOCK.get(usize::from(offset)).map(|&number| u32::from(number))
}

/// The kind of the first character of `text`, and its length in bytes.
#[inline]
pub(crate) fn first(text: &str) -> Option<(KindSet, usize)> {
    match number(text.as_bytes()) {
        Some(number) => Some((1 << number, 3)),
        None => text.chars().next().map(|c| (kind(c), c.len_utf8())),
    }
}

/// The kind of the last character of `text`, and its length in bytes.
#[inline]
pub(crate) fn last(text: &str) -> Option<(KindSet, usize)> {
    match text.as_bytes().last_chunk::<3>().and_then(|bytes| number(bytes)) {
        Some(number) => Some((1 << number, 3)),
        None => text.chars().next_back().map(|c| (kind(c), c.len_utf8())),
    }
}

fn outside(c: char) -> KindSet {
    // The most frequent first; the test for marks is the slowest.
    if c.is_ascii_lowercase() {
        FOREIGN
    } else if is_joiner(c) {
        JOINER
    } else if is_colon(c) {
        COLON
    } else if is_punctuation(c) {
        PUNCT
    } else if c.is_ascii_digit() {
        ASCII_DIGIT
    } else if is_format(c) {
        FORMAT
    } else if is_foreign_mark(c) {
        MARK
    } else {
        FOREIGN
    }
}

/// Whether `c` is a format character: zero-width space, word joiner, soft hyphen, byte order mark, a directional control, an invisible
/// operator, or the object replacement character.
pub(crate) fn is_format(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFC}')
}

/// Whether a rule about punctuation changes `c`, or looks for it beside what it changes.
fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{A0}'
            | ','
            | '.'
            | '|'
            | '\''
            | '"'
            | '\u{2BC}'
            | '\u{964}'
            | '\u{965}'
            | '–'
            | '‘'
            | '’'
            | '“'
            | '”'
            | '…'
    ) || is_full_width(c)
}

/// Whether `c` is a colon or looks like one: U+02F8, U+2236, U+A789, U+FF1A.
pub(crate) fn is_colon(c: char) -> bool {
    matches!(c, ':' | '\u{2F8}' | '\u{2236}' | '\u{A789}' | '\u{FF1A}')
}

/// Whether `c` is the full-width form of an ASCII character, U+FF01..=U+FF5E.
pub(crate) fn is_full_width(c: char) -> bool {
    matches!(c, '\u{FF01}'..='\u{FF5E}')
}

/// Whether `c` is a combining mark from outside the Bengali block.
pub(crate) fn is_foreign_mark(c: char) -> bool {
    c >= '\u{300}' && class(c) == Class::Other && unicode_normalization::char::is_combining_mark(c)
}

/// Whether a joiner after `c` belongs to the word that follows, rather than to the word before it.
pub(crate) fn is_break(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || c.is_ascii_punctuation()
        || is_format(c)
        // The canonical equivalents of semicolon, middle dot, grave and acute accent.
        || matches!(c, '\u{37E}' | '\u{387}' | '\u{1FEF}' | '\u{1FFD}')
        || matches!(c, '\u{964}' | '\u{965}' | '\u{A1}'..='\u{A9}' | '\u{AB}' | '\u{AE}'..='\u{BF}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{3000}'..='\u{3003}')
}

/// The canonical combining class of `c`, with a fast path for Bengali marks.
pub(crate) fn combining_class(c: char) -> u8 {
    match kind(c) {
        NUKTA => 7,
        VIRAMA => 9,
        SANDHI => 230,
        MARK | FOREIGN => canonical_combining_class(c),
        _ => 0,
    }
}

/// Whether NFC never looks across the place before `c`, which is a starter that does not compose with what precedes.
pub(crate) fn is_inert(c: char) -> bool {
    match kind(c) {
        kind if kind & BENGALI != 0 => kind & (DEPENDENT | NUKTA_LETTER) == 0,
        _ if c.is_ascii() => true,
        _ => canonical_combining_class(c) == 0 && is_nfc_quick(core::iter::once(c)) == IsNormalized::Yes,
    }
}

/// The kind of the last character of `head` as the rules see it: [`FOREIGN`] for a mark or joiner that does not attach to a Bengali
/// character.
#[inline]
pub(crate) fn effective_kind(head: &str) -> KindSet {
    let last = head.chars().next_back().map_or(FOREIGN, kind);
    if last & (JOINER | MARK) == 0 {
        return last;
    }
    let effective_kind = head.chars().rev().map(kind).find(|kind| kind & (JOINER | MARK) == 0).unwrap_or(FOREIGN);
    effective_kind_of(last, effective_kind & (BENGALI | FORMAT) != 0, effective_kind == FORMAT)
}

/// The kind that [`effective_kind`] returns for a character of `kind`, given whether it attaches to a Bengali or format character, and
/// whether to a format character.
#[inline]
pub(crate) fn effective_kind_of(kind: KindSet, bengali: bool, formatted: bool) -> KindSet {
    match kind {
        JOINER | MARK if !bengali => FOREIGN,
        JOINER if formatted => FORMAT,
        MARK if formatted => FOREIGN,
        _ => kind,
    }
}
