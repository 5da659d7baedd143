//! The UTF-8 encoding of the Bengali digits.

/// The length of a Bengali digit in UTF-8.
pub(super) const WIDTH: usize = 3;

/// The third byte of zero, U+09E6; the other digits follow. The first two bytes are E0 A7.
pub(super) const THIRD_OF_ZERO: u8 = 0xA6;

/// Whether these three bytes of UTF-8 are a Bengali digit.
#[inline]
pub(super) fn is_bengali(a: u8, b: u8, c: u8) -> bool {
    (a == 0xE0) & (b == 0xA7) & (c.wrapping_sub(THIRD_OF_ZERO) < 10)
}

/// The ASCII digit of the Bengali digit with this third byte.
#[inline]
pub(super) fn ascii_of_third(third: u8) -> u8 {
    third.wrapping_sub(THIRD_OF_ZERO - b'0')
}
