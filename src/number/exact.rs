//! Exact arithmetic on non-negative decimals of up to 38 digits, for the number parser.

use alloc::{format, string::String};

/// The number `mantissa / 10^scale`. Every operation is exact; `None` means that the result does not fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Exact {
    mantissa: u128,
    scale: u32,
}

impl Exact {
    pub(crate) const ZERO: Self = Self::whole(0);
    pub(crate) const ONE: Self = Self::whole(1);

    pub(crate) const fn whole(value: u128) -> Self {
        Self { mantissa: value, scale: 0 }
    }

    /// `count` quarters, in the fewest digits.
    pub(crate) fn quarters(count: u128) -> Option<Self> {
        Self::ratio(count, 4)
    }

    /// `numerator / denominator`; `None` if it has no finite decimal, does not fit or the denominator is 0.
    pub(crate) fn ratio(numerator: u128, denominator: u128) -> Option<Self> {
        let (mut mantissa, mut scale) = (numerator, 0);
        loop {
            if mantissa.checked_rem(denominator)? == 0 {
                return Some(Self { mantissa: mantissa.checked_div(denominator)?, scale });
            }
            mantissa = mantissa.checked_mul(10)?;
            scale += 1;
        }
    }

    pub(crate) fn is_whole(self) -> bool {
        self.scale == 0
    }

    pub(crate) fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// All digits as an integer.
    pub(crate) const fn mantissa(self) -> u128 {
        self.mantissa
    }

    /// How many of the digits are fraction digits.
    pub(crate) const fn scale(self) -> u32 {
        self.scale
    }

    /// Appends a digit to the fraction.
    pub(crate) fn push_digit(self, digit: u8) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(10)?.checked_add(u128::from(digit))?;
        Some(Self { mantissa, scale: self.scale.checked_add(1)? })
    }

    /// The whole number `value * 10 + digit`.
    pub(crate) fn append(self, digit: u8) -> Option<Self> {
        Some(Self { scale: self.scale, ..self.push_digit(digit)? })
    }

    /// `value * 10^exponent`, which shortens the fraction first.
    pub(crate) fn shift(self, exponent: u32) -> Option<Self> {
        if let Some(scale) = self.scale.checked_sub(exponent) {
            return Some(Self { scale, ..self });
        }
        if self.mantissa == 0 {
            return Some(Self::ZERO);
        }
        let factor = 10_u128.checked_pow(exponent - self.scale)?;
        Some(Self::whole(self.mantissa.checked_mul(factor)?))
    }

    /// `value / denominator`; `None` if it has no finite decimal or does not fit.
    pub(crate) fn over(self, denominator: u128) -> Option<Self> {
        Self::ratio(self.mantissa, denominator)?.unshift(self.scale)
    }

    /// `value / 10^places`.
    pub(crate) fn unshift(self, places: u32) -> Option<Self> {
        Some(Self { scale: self.scale.checked_add(places)?, ..self })
    }

    fn rescale(self, scale: u32) -> Option<u128> {
        self.mantissa.checked_mul(10_u128.checked_pow(scale.checked_sub(self.scale)?)?)
    }

    pub(crate) fn add(self, other: Self) -> Option<Self> {
        if self.is_zero() && self.scale <= other.scale {
            return Some(other);
        }
        if other.is_zero() && other.scale <= self.scale {
            return Some(self);
        }
        let scale = self.scale.max(other.scale);
        Some(Self { mantissa: self.rescale(scale)?.checked_add(other.rescale(scale)?)?, scale })
    }

    pub(crate) fn subtract(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        Some(Self { mantissa: self.rescale(scale)?.checked_sub(other.rescale(scale)?)?, scale })
    }

    pub(crate) fn times(self, factor: u128) -> Option<Self> {
        Some(Self { mantissa: self.mantissa.checked_mul(factor)?, ..self })
    }

    /// Whether the value is below `10^exponent`.
    pub(crate) fn below_power(self, exponent: u32) -> bool {
        10_u128.checked_pow(exponent.saturating_add(self.scale)).is_none_or(|limit| self.mantissa < limit)
    }

    /// The value as an integer, if there is no fraction.
    pub(crate) fn as_whole(self) -> Option<u128> {
        self.is_whole().then_some(self.mantissa)
    }

    /// Writes ASCII digits, with as many fraction digits as the scale.
    pub(crate) fn write(self, out: &mut String) {
        let digits = format!("{:0width$}", self.mantissa, width = self.scale as usize + 1);
        let (whole, fraction) = digits.split_at_checked(digits.len() - self.scale as usize).unwrap_or((&digits, ""));
        out.push_str(whole);
        if !fraction.is_empty() {
            out.push('.');
            out.push_str(fraction);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    fn text(value: Option<Exact>) -> Option<String> {
        value.map(|value| {
            let mut out = String::new();
            value.write(&mut out);
            out
        })
    }

    #[test]
    fn shifts_and_sums_are_exact() {
        let one_and_a_half = Exact::quarters(6).unwrap();
        assert_eq!(text(Some(one_and_a_half)), Some("1.5".to_string()));
        assert_eq!(text(one_and_a_half.shift(5)), Some("150000".to_string()));
        assert_eq!(text(Exact::whole(60).unshift(2)), Some("0.60".to_string()));
        assert_eq!(text(Exact::whole(2).add(Exact::whole(60).unshift(2).unwrap())), Some("2.60".to_string()));
        assert_eq!(Exact::ratio(1, 3), None);
        assert_eq!(Exact::ratio(1, 0), None);
        assert_eq!(Exact::whole(u128::MAX).shift(1), None);
        assert!(Exact::whole(999).below_power(3) && !Exact::whole(1000).below_power(3));
    }
}
