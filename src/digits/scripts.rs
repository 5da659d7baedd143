//! The decimal digits of every script: a table of their zeros.
//!
//! Source: Unicode Character Database 17, `General_Category=Nd`. By Unicode's stability policy, since 6.3, the ten digits of a
//! script are contiguous and ascending, so the zero determines them.

/// The code points of the zeros, ascending.
const ZEROS: [u32; 77] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136,
    0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0,
    0x11C50, 0x11D50, 0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE,
    0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// The value of a decimal digit of any script.
pub(super) fn value(c: char) -> Option<u8> {
    if let Some(value) = super::value(c) {
        return Some(value);
    }
    let code = u32::from(c);
    let after = ZEROS.partition_point(|&zero| zero <= code);
    let zero = ZEROS.get(after.checked_sub(1)?)?;
    u8::try_from(code - zero).ok().filter(|&value| value < 10)
}

/// Whether a character that begins with these UTF-8 bytes may be a decimal digit other than an ASCII one: exact in the Bengali block,
/// with false positives elsewhere. `false` at the second and later bytes of a character.
#[inline]
pub(super) fn may_start(a: u8, b: u8, c: u8) -> bool {
    let indic = (a == 0xE0) & (b & 0xFE != 0xA6);
    // Arabic, extended Arabic, N'Ko; Myanmar and on; Vai and on; the planes beyond the first.
    let elsewhere =
        (a == 0xD9) | (a == 0xDB) | (a == 0xDF) | (a == 0xE1) | (a == 0xEA) | (a == 0xF0) | ((a == 0xEF) & (b == 0xBC));
    super::bengali::is_bengali(a, b, c) | indic | elsewhere
}

/// Zero where a decimal digit [may start](may_start).
#[inline]
pub(super) fn far(a: u8, b: u8, c: u8) -> u8 {
    u8::from(!may_start(a, b, c))
}
