//! What all that is written goes through: text, and numbers in the digits that were asked for.

use crate::digits::Digits;
use core::fmt::{self, Write as _};

/// Where text goes, and in which digits.
pub(super) struct Out<'a, 'f> {
    pub(super) f: &'a mut fmt::Formatter<'f>,
    pub(super) digits: Digits,
}

impl Out<'_, '_> {
    pub(super) fn text(&mut self, text: &str) -> fmt::Result {
        self.f.write_str(text)
    }

    /// A number of at least `width` digits.
    pub(super) fn number(&mut self, number: u32, width: u32) -> fmt::Result {
        let mut places = 10u32.pow(width.clamp(1, 9) - 1);
        while number / places >= 10 {
            places *= 10;
        }
        while places > 0 {
            let digit = number / places % 10;
            let zero = if self.digits == Digits::Ascii { '0' } else { '০' };
            self.f.write_char(char::from_u32(u32::from(zero) + digit).unwrap_or(zero))?;
            places /= 10;
        }
        Ok(())
    }

    /// A year: of at least four digits, so that it is read as one; before the common era with its era.
    pub(super) fn year(&mut self, year: i32) -> fmt::Result {
        if year > 0 {
            return self.number(year.unsigned_abs(), 4);
        }
        self.text("খ্রিস্টপূর্ব ")?;
        self.number((1 - year).unsigned_abs(), 1)
    }
}

/// ১ to ১২ for the hours 0 to 23.
pub(super) fn twelve_hour(hour: u8) -> u32 {
    match hour % 12 {
        0 => 12,
        hour => u32::from(hour),
    }
}
