//! The class of each code point of the Bengali block: letter, vowel sign, virama, digit and so on.
//!
//! Source: Unicode Character Database 17, `Indic_Syllabic_Category` and `General_Category`.

/// What a code point is in a Bengali syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    /// Not a Bengali code point, or an unassigned one.
    Other,
    /// U+0980, the invocation sign; stands alone like a letter.
    Anji,
    /// Candrabindu U+0981.
    Candrabindu,
    /// Anusvara U+0982 and the Vedic anusvara U+09FC.
    Anusvara,
    /// Visarga U+0983.
    Visarga,
    /// Independent vowel.
    Vowel,
    /// Consonant, composed nukta letters and Assamese ra and wa among them; not khanda ta.
    Consonant,
    /// Nukta U+09BC.
    Nukta,
    /// Avagraha U+09BD.
    Avagraha,
    /// Dependent vowel sign, the AU length mark U+09D7 among them.
    VowelSign,
    /// Virama (hasanta) U+09CD.
    Virama,
    /// Khanda ta U+09CE.
    KhandaTa,
    /// Decimal digit.
    Digit,
    /// Currency numerator or denominator U+09F4..=U+09F9.
    Numerator,
    /// Currency sign, isshar, abbreviation sign: a symbol that is not part of a syllable.
    Symbol,
    /// Sandhi mark U+09FE.
    SandhiMark,
}

pub(crate) const VISARGA: char = '\u{983}';
pub(crate) const NUKTA: char = '\u{9BC}';
pub(crate) const VIRAMA: char = '\u{9CD}';
pub(crate) const SIGN_AA: char = '\u{9BE}';
pub(crate) const SIGN_E: char = '\u{9C7}';
pub(crate) const SIGN_O: char = '\u{9CB}';
pub(crate) const SIGN_AU: char = '\u{9CC}';
pub(crate) const AU_LENGTH: char = '\u{9D7}';
/// A reserved code point that older text has for the danda U+0964. The next one stands for the double danda U+0965.
pub(crate) const RESERVED_DANDA: char = '\u{9E4}';
pub(crate) const RESERVED_DOUBLE_DANDA: char = '\u{9E5}';
pub(crate) const ZWNJ: char = '\u{200C}';
pub(crate) const ZWJ: char = '\u{200D}';

pub(crate) const BLOCK_START: u32 = 0x980;

pub(crate) const fn class_at(offset: u32) -> Class {
    match BLOCK_START + offset {
        0x980 => Class::Anji,
        0x981 => Class::Candrabindu,
        0x982 | 0x9FC => Class::Anusvara,
        0x983 => Class::Visarga,
        0x985..=0x98C | 0x98F | 0x990 | 0x993 | 0x994 | 0x9E0 | 0x9E1 => Class::Vowel,
        0x995..=0x9A8 | 0x9AA..=0x9B0 | 0x9B2 | 0x9B6..=0x9B9 | 0x9DC | 0x9DD | 0x9DF | 0x9F0 | 0x9F1 => {
            Class::Consonant
        }
        0x9BC => Class::Nukta,
        0x9BD => Class::Avagraha,
        0x9BE..=0x9C4 | 0x9C7 | 0x9C8 | 0x9CB | 0x9CC | 0x9D7 | 0x9E2 | 0x9E3 => Class::VowelSign,
        0x9CD => Class::Virama,
        0x9CE => Class::KhandaTa,
        0x9E6..=0x9EF => Class::Digit,
        0x9F4..=0x9F9 => Class::Numerator,
        0x9F2 | 0x9F3 | 0x9FA | 0x9FB | 0x9FD => Class::Symbol,
        0x9FE => Class::SandhiMark,
        _ => Class::Other,
    }
}

#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation)] // checked while compiling
const TABLE: [Class; 128] = {
    let mut table = [Class::Other; 128];
    let mut offset = 0;
    while offset < 128 {
        table[offset] = class_at(offset as u32);
        offset += 1;
    }
    table
};

/// The class of `c`; [`Class::Other`] outside the block.
#[inline]
pub(crate) fn class(c: char) -> Class {
    let offset = (c as u32).wrapping_sub(BLOCK_START) as usize;
    TABLE.get(offset).copied().unwrap_or(Class::Other)
}

/// Whether `c` lies in the Bengali block U+0980..=U+09FF, assigned or not.
#[inline]
pub(crate) const fn in_block(c: char) -> bool {
    matches!(c, '\u{980}'..='\u{9FF}')
}

/// Whether `c` is ZWNJ or ZWJ.
#[inline]
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(c, ZWNJ | ZWJ)
}
