//! Compact forms of large numbers, ১.৫ কোটি: the choice of the scale, and rounding.

use core::iter;

use super::decimal::Decimal;

/// A rounded number: some digits of a decimal, divided by a power of ten, times a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Short {
    /// How many leading zeros of the decimal the mantissa skips.
    skipped: usize,
    /// How many digits the mantissa takes.
    kept: usize,
    rounding: Rounding,
    /// How many digits of the mantissa are fraction digits.
    scale: usize,
    pub(super) unit: usize,
}

/// How rounding changes the digits that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rounding {
    Down,
    /// This digit, the last that is not 9, is incremented, and zeros follow.
    Raise(usize),
    /// All digits are 9 and become zeros after a 1.
    Carry,
}

/// The scales, smallest first: exponent, short and long name, and the most digits before the point.
/// Source: CLDR 48, `bn`, compact decimal formats; the malformed short patterns from 10^10 on follow the pattern of 10^7.
pub(super) const UNITS: [(usize, &str, &str, usize); 5] = [
    (0, "", "", 3),
    (3, " হা", " হাজার", 2),
    (5, " লা", " লাখ", 2),
    (7, " কো", " কোটি", 5),
    (12, " লা.কো.", " লাখ কোটি", usize::MAX),
];

/// Rounds half up to two significant digits, or to a whole number if that has more.
pub(super) fn shorten(decimal: &Decimal<'_>) -> Short {
    let Some(skipped) = decimal.values().position(|digit| digit != 0) else {
        return Short { skipped: 0, kept: 1, rounding: Rounding::Down, scale: 0, unit: 0 };
    };
    let whole = decimal.whole_len().saturating_sub(skipped);
    let unit = UNITS.iter().rposition(|unit| whole > unit.0).unwrap_or(0);
    let before_point = whole - UNITS.get(unit).map_or(0, |unit| unit.0);
    let kept = before_point.max(2);
    // A value below one keeps two digits after the zeros of its fraction.
    let scale = kept - before_point + skipped.saturating_sub(decimal.whole_len());
    let digits = || decimal.digits().skip(skipped);
    let rounding = match digits().nth(kept) {
        Some(5..) => match digits().take(kept).enumerate().filter(|(_, digit)| *digit < 9).last() {
            Some((place, _)) => Rounding::Raise(place),
            None => Rounding::Carry,
        },
        _ => Rounding::Down,
    };
    Short { skipped, kept, rounding, scale, unit }.trim(decimal).carry()
}

impl Short {
    /// Drops zeros at the end of the fraction.
    fn trim(self, decimal: &Decimal<'_>) -> Self {
        let used = match self.rounding {
            Rounding::Down => {
                let digits = decimal.digits().skip(self.skipped).take(self.kept);
                digits.enumerate().filter(|(_, digit)| *digit > 0).last().map_or(0, |(place, _)| place + 1)
            }
            Rounding::Raise(place) => place + 1,
            Rounding::Carry => 0,
        };
        let zeros = self.scale.min(self.kept - used);
        Self { kept: self.kept - zeros, scale: self.scale - zeros, ..self }
    }

    /// Moves to the next scale after a carry: 99,950 rounds to ১০০ হাজার, which is ১ লাখ.
    fn carry(self) -> Self {
        let most = UNITS.get(self.unit).map_or(usize::MAX, |unit| unit.3);
        let is_full = self.rounding == Rounding::Carry && self.scale == 0 && self.kept == most;
        if is_full { Self { kept: 0, unit: self.unit + 1, ..self } } else { self }
    }

    /// How many zeros precede the mantissa so that there is a digit before the point.
    fn padding(self) -> usize {
        (self.scale + 1).saturating_sub(self.length())
    }

    fn length(self) -> usize {
        self.kept + usize::from(self.rounding == Rounding::Carry)
    }

    /// How many digits stand before the point and after it.
    pub(super) fn lengths(self) -> (usize, usize) {
        (self.padding() + self.length() - self.scale, self.scale)
    }

    /// The digits before the point and after it.
    pub(super) fn digits<'a>(self, decimal: &'a Decimal<'_>) -> impl Iterator<Item = u8> + use<'a> {
        let one = (self.rounding == Rounding::Carry).then_some(1);
        let kept = decimal.digits().skip(self.skipped).take(self.kept).enumerate();
        let rounded = kept.map(move |(place, digit)| match self.rounding {
            Rounding::Raise(last) if place == last => digit + 1,
            Rounding::Raise(last) if place > last => 0,
            Rounding::Carry => 0,
            Rounding::Down | Rounding::Raise(_) => digit,
        });
        iter::repeat_n(0, self.padding()).chain(one).chain(rounded)
    }
}
