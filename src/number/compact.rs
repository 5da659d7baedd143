//! Short forms of large numbers: which unit, and which digits are left.

use super::plain::Plain;

/// A rounded number: `mantissa / 10^scale` of a unit of `10^exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Short {
    pub(crate) mantissa: u128,
    pub(crate) scale: usize,
    pub(crate) unit: usize,
}

/// The units, smallest first: exponent, short and long name, and the most digits a count of it has.
/// Source: CLDR 48, `bn`, compact decimal formats; the malformed short patterns from 10^10 on follow the pattern of 10^7.
pub(crate) const UNITS: [(usize, &str, &str, u32); 5] = [
    (0, "", "", 3),
    (3, " হা", " হাজার", 2),
    (5, " লা", " লাখ", 2),
    (7, " কো", " কোটি", 5),
    (12, " লা.কো.", " লাখ কোটি", u32::MAX),
];

/// Rounds half up to two digits, or to a whole number where that has more. `None` beyond 10^38.
pub(crate) fn shorten(plain: &Plain<'_>) -> Option<Short> {
    let total = plain.whole_len() + plain.fraction_len();
    let zeros = plain.digits().take(total).take_while(|digit| *digit == 0).count();
    if zeros == total {
        return Some(Short { mantissa: 0, scale: 0, unit: 0 });
    }
    let whole = plain.whole_len().saturating_sub(zeros);
    let unit = UNITS.iter().rposition(|unit| whole > unit.0).unwrap_or(0);
    let before_point = whole - UNITS.get(unit).map_or(0, |unit| unit.0);
    let kept = before_point.max(2);
    // A value below one keeps two digits after the zeros of its fraction.
    let scale = kept - before_point + zeros.saturating_sub(plain.whole_len());
    let mut rest = plain.digits().skip(zeros);
    let mut mantissa = 0_u128;
    for digit in rest.by_ref().take(kept) {
        mantissa = mantissa.checked_mul(10)?.checked_add(u128::from(digit))?;
    }
    mantissa += u128::from(rest.next().is_some_and(|digit| digit >= 5));
    Some(carry(trim(Short { mantissa, scale, unit })))
}

fn trim(mut short: Short) -> Short {
    while short.scale > 0 && short.mantissa.is_multiple_of(10) {
        short.mantissa /= 10;
        short.scale -= 1;
    }
    short
}

/// 99,950 rounds to ১০০ হাজার, which is ১ লাখ.
fn carry(short: Short) -> Short {
    let most = UNITS.get(short.unit).map_or(u32::MAX, |unit| unit.3);
    let full = short.scale == 0 && 10_u128.checked_pow(most) == Some(short.mantissa);
    if full { Short { mantissa: 1, scale: 0, unit: short.unit + 1 } } else { short }
}
