//! The output of the formatter: writes text, numbers in the chosen digits, and years.

use super::region::{Region, era};
use crate::digits::Digits;
use core::fmt::{self, Write as _};

/// An output with the digits and the region of the formatter.
pub(super) struct Out<'a, 'f> {
    pub(super) f: &'a mut fmt::Formatter<'f>,
    pub(super) digits: Digits,
    pub(super) region: Region,
}

impl Out<'_, '_> {
    pub(super) fn text(&mut self, text: &str) -> fmt::Result {
        self.f.write_str(text)
    }

    /// Writes a number with at least `width` digits.
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

    /// Writes a year with at least four digits, so that it is read as one, or with its era before the common era.
    pub(super) fn year(&mut self, year: i32) -> fmt::Result {
        self.padded_year(year, 4)
    }

    /// Writes a year of the common era with at least `width` digits, any other with its era.
    pub(super) fn padded_year(&mut self, year: i32, width: u32) -> fmt::Result {
        if year > 0 {
            return self.number(year.unsigned_abs(), width);
        }
        self.text(era(false, true))?;
        self.text(" ")?;
        self.number((1 - year).unsigned_abs(), 1)
    }
}

/// The hour on a 12-hour clock, 1 to 12, of an hour 0 to 23.
pub(super) fn twelve_hour(hour: u8) -> u32 {
    match hour % 12 {
        0 => 12,
        hour => u32::from(hour),
    }
}
