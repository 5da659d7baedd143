//! Decimals into Bengali figures: grouping, digits, currency, percent, short forms.

use alloc::string::String;
use core::fmt::{self, Write as _};
use core::iter;

use super::compact::{self, Short};
use super::count::Step;
use super::error::Error;
use super::literal;
use super::plain::Plain;
use crate::digits::Digits;
use crate::words::Currency;

/// Where commas stand.
///
/// ```
/// use bengali_text::number::{Formatter, Grouping};
///
/// let write = |grouping| Formatter::new().grouping(grouping).format("1234567");
/// assert_eq!(write(Grouping::None)?, "১২৩৪৫৬৭");
/// assert_eq!(write(Grouping::Indian)?, "১২,৩৪,৫৬৭");
/// assert_eq!(write(Grouping::Western)?, "১,২৩৪,৫৬৭");
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Grouping {
    /// Nowhere: ১২৩৪৫৬৭.
    None,
    /// After the last three digits and then every two: ১২,৩৪,৫৬৭.
    #[default]
    Indian,
    /// Every three digits: ১,২৩৪,৫৬৭.
    Western,
}

/// How long the unit of a short form is.
///
/// ```
/// use bengali_text::number::{Compact, Formatter};
///
/// assert_eq!(Formatter::new().compact(Compact::Short).format("169828911")?, "১৭ কো");
/// assert_eq!(Formatter::new().compact(Compact::Long).format("169828911")?, "১৭ কোটি");
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Compact {
    /// হা, লা, কো: ১৫ লা.
    Short,
    /// হাজার, লাখ, কোটি: ১.৫ কোটি.
    Long,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Style {
    #[default]
    Decimal,
    Currency(Currency),
    Percent,
}

/// Writes decimals as Bengali figures. Small, `Copy` and usable in a `const`.
///
/// Every digit is kept, the fraction as long as it was given, except in the short forms of [`Formatter::compact`].
/// Patterns follow CLDR 48 for `bn`, and for the rupee `bn-IN`.
///
/// ```
/// use bengali_text::digits::Digits;
/// use bengali_text::number::{Compact, Currency, Formatter, Grouping};
///
/// let figures = Formatter::new();
/// assert_eq!(figures.format("1234567.5")?, "১২,৩৪,৫৬৭.৫");
/// assert_eq!(figures.digits(Digits::Ascii).format("1234567.5")?, "12,34,567.5");
/// assert_eq!(figures.grouping(Grouping::None).format("1234567.5")?, "১২৩৪৫৬৭.৫");
/// assert_eq!(figures.currency(Currency::Taka).format("1234567.80")?, "১২,৩৪,৫৬৭.৮০৳");
/// assert_eq!(figures.compact(Compact::Long).format("15000000")?, "১.৫ কোটি");
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Formatter {
    grouping: Grouping,
    digits: Digits,
    style: Style,
    placement: Placement,
    compact: Option<Compact>,
}

impl Formatter {
    /// Indian grouping, Bengali digits.
    ///
    /// ```
    /// use bengali_text::number::Formatter;
    /// assert_eq!(Formatter::new().format("100000")?, "১,০০,০০০");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    pub const fn new() -> Self {
        Self {
            grouping: Grouping::Indian,
            digits: Digits::Bengali,
            style: Style::Decimal,
            placement: Placement::Usual,
            compact: None,
        }
    }

    /// With commas where `grouping` has them.
    ///
    /// ```
    /// use bengali_text::number::{Formatter, Grouping};
    /// assert_eq!(Formatter::new().grouping(Grouping::None).format("100000")?, "১০০০০০");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    #[must_use]
    pub const fn grouping(self, grouping: Grouping) -> Self {
        Self { grouping, ..self }
    }

    /// With these digits.
    ///
    /// ```
    /// use bengali_text::digits::Digits;
    /// use bengali_text::number::Formatter;
    /// assert_eq!(Formatter::new().digits(Digits::Ascii).format("১০০০০০")?, "1,00,000");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    #[must_use]
    pub const fn digits(self, digits: Digits) -> Self {
        Self { digits, ..self }
    }

    /// An amount of money: the sign of the currency on its side, and at least two digits of fraction.
    ///
    /// ```
    /// use bengali_text::number::{Currency, Formatter};
    /// assert_eq!(Formatter::new().currency(Currency::Taka).format("99.5")?, "৯৯.৫০৳");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    #[must_use]
    pub const fn currency(self, currency: Currency) -> Self {
        Self { style: Style::Currency(currency), ..self }
    }

    /// With the currency sign on this side of the figures.
    ///
    /// ```
    /// use bengali_text::number::{Currency, Formatter, Placement};
    ///
    /// let price = Formatter::new().currency(Currency::Taka).placement(Placement::Before);
    /// assert_eq!(price.format("500")?, "৳৫০০.০০");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    #[must_use]
    pub const fn placement(self, placement: Placement) -> Self {
        Self { placement, ..self }
    }

    /// A share of one as a percentage, as the percent patterns of CLDR have it: `0.25` is ২৫%.
    ///
    /// ```
    /// use bengali_text::number::Formatter;
    ///
    /// assert_eq!(Formatter::new().percent().format("0.255")?, "২৫.৫%");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    #[must_use]
    pub const fn percent(self) -> Self {
        Self { style: Style::Percent, ..self }
    }

    /// A short form with a unit, rounded half up to two digits, or to a whole number where that has more.
    ///
    /// ```
    /// use bengali_text::number::{Compact, Formatter};
    ///
    /// let short = Formatter::new().compact(Compact::Short);
    /// assert_eq!(short.format("1500000")?, "১৫ লা");
    /// assert_eq!(short.format("99950")?, "১ লা");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    #[must_use]
    pub const fn compact(self, compact: Compact) -> Self {
        Self { compact: Some(compact), ..self }
    }

    /// `decimal` in figures. It is an optional sign and digits, ASCII or Bengali, commas and a fraction allowed.
    ///
    /// # Errors
    ///
    /// What [`parse`](super::parse) says of malformed digits, and [`Overflow`](super::ErrorKind::Overflow) for a
    /// short form from 10^38 on.
    ///
    /// ```
    /// use bengali_text::number::{Formatter, ErrorKind};
    ///
    /// assert_eq!(Formatter::new().format("-1234567.50")?, "-১২,৩৪,৫৬৭.৫০");
    /// assert_eq!(Formatter::new().format("১২ক").unwrap_err().kind(), ErrorKind::InvalidDigit);
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    pub fn format(&self, decimal: &str) -> Result<String, Error> {
        let mut out = String::new();
        self.format_into(decimal, &mut out)?;
        Ok(out)
    }

    /// Like [`Formatter::format`], appending to `out`, which is left as it was on an error.
    ///
    /// # Errors
    ///
    /// Those of [`Formatter::format`].
    ///
    /// ```
    /// let mut line = String::from("মোট ");
    /// bengali_text::number::Formatter::new().format_into("1000", &mut line)?;
    /// assert_eq!(line, "মোট ১,০০০");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    pub fn format_into(&self, decimal: &str, out: &mut String) -> Result<(), Error> {
        let formatted = self.display(decimal)?;
        // Writing to a String cannot fail.
        let _ = write!(out, "{formatted}");
        Ok(())
    }

    /// `decimal` in figures, as a [`Display`](fmt::Display) value that allocates nothing.
    ///
    /// # Errors
    ///
    /// Those of [`Formatter::format`].
    ///
    /// ```
    /// let price = bengali_text::number::Formatter::new().display("2500")?;
    /// assert_eq!(format!("{price} টাকা"), "২,৫০০ টাকা");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    pub fn display<'t>(&self, decimal: &'t str) -> Step<Formatted<'t>> {
        let plain = Plain::read(decimal)?;
        let short = match self.compact {
            Some(_) => Some(compact::shorten(&plain).ok_or(plain.overflow())?),
            None => None,
        };
        Ok(Formatted { formatter: *self, plain, short })
    }
}

/// A decimal in figures, to be written wherever a [`fmt::Write`] is; made by [`Formatter::display`].
///
/// ```
/// use bengali_text::number::Formatter;
///
/// let population = Formatter::new().display("169828911")?;
/// assert_eq!(format!("জনসংখ্যা {population}"), "জনসংখ্যা ১৬,৯৮,২৮,৯১১");
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Formatted<'t> {
    formatter: Formatter,
    plain: Plain<'t>,
    short: Option<Short>,
}

impl fmt::Display for Formatted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.plain.negative {
            f.write_char('-')?;
        }
        let style = self.formatter.style;
        if let Style::Currency(currency) = style
            && !self.formatter.placement.is_after(currency)
        {
            f.write_str(currency.symbol())?;
        }
        match self.short {
            Some(short) => self.write_short(short, f)?,
            None => self.write_full(f)?,
        }
        match style {
            Style::Currency(currency) if self.formatter.placement.is_after(currency) => f.write_str(currency.symbol()),
            Style::Percent => f.write_char('%'),
            Style::Currency(_) | Style::Decimal => Ok(()),
        }
    }
}

impl Formatted<'_> {
    fn write_full(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shift = if self.formatter.style == Style::Percent { 2 } else { 0 };
        let least = if matches!(self.formatter.style, Style::Currency(_)) { 2 } else { 0 };
        let whole = self.plain.whole_len() + shift;
        let fraction = self.plain.fraction_len().saturating_sub(shift).max(least);
        self.write_digits(self.plain.digits(), whole, fraction, f)
    }

    fn write_short(&self, short: Short, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = self.formatter.style == Style::Percent && short.mantissa != 0;
        let (mantissa, scale) = match (percent, short.scale) {
            (false, scale) => (short.mantissa, scale),
            (true, scale) if scale >= 2 => (short.mantissa, scale - 2),
            (true, scale) => (short.mantissa * if scale == 1 { 10 } else { 100 }, 0),
        };
        let len = mantissa.checked_ilog10().map_or(1, |log| log as usize + 1);
        let zeros = (scale + 1).saturating_sub(len);
        let digits = iter::repeat_n(0, zeros).chain(digits_of(mantissa, len));
        // CLDR groups the count of a unit only from five digits on.
        let ungrouped = Self { formatter: self.formatter.grouping(Grouping::None), ..*self };
        let writer = if len > scale + 4 { self } else { &ungrouped };
        writer.write_digits(digits, zeros + len - scale, scale, f)?;
        let Some((_, short_name, long_name, _)) = compact::UNITS.get(short.unit) else { return Ok(()) };
        f.write_str(if self.formatter.compact == Some(Compact::Short) { short_name } else { long_name })
    }

    /// `whole` digits without leading zeros, grouped, then `fraction` digits.
    fn write_digits(
        &self,
        mut digits: impl Iterator<Item = u8>,
        whole: usize,
        fraction: usize,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let mut leading = true;
        // The range comes first: a zip that runs out on its second side has already taken a digit from its first.
        for (left, digit) in (1..=whole).rev().zip(digits.by_ref()) {
            if leading && digit == 0 && left > 1 {
                continue;
            }
            if !leading && self.formatter.grouping.splits(left) {
                f.write_char(',')?;
            }
            leading = false;
            self.write_digit(digit, f)?;
        }
        if fraction > 0 {
            f.write_char('.')?;
        }
        for digit in digits.take(fraction) {
            self.write_digit(digit, f)?;
        }
        Ok(())
    }

    fn write_digit(&self, digit: u8, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ascii = char::from(b'0' + digit);
        f.write_char(if self.formatter.digits == Digits::Bengali { literal::bengali(ascii) } else { ascii })
    }
}

impl Grouping {
    /// Whether a comma stands before the digit that has `left` digits from itself to the end of the whole part.
    const fn splits(self, left: usize) -> bool {
        match self {
            Self::None => false,
            Self::Indian => left == 3 || left > 3 && left % 2 == 1,
            Self::Western => left.is_multiple_of(3),
        }
    }
}

/// The `len` digits of `value`, first to last.
fn digits_of(value: u128, len: usize) -> impl Iterator<Item = u8> {
    (0..len).rev().map(move |place| {
        let power = u32::try_from(place).ok().and_then(|place| 10_u128.checked_pow(place)).unwrap_or(1);
        u8::try_from(value / power % 10).unwrap_or(0)
    })
}

/// On which side of the figures a currency sign stands.
///
/// ```
/// use bengali_text::number::{Currency, Formatter, Placement};
///
/// let price = Formatter::new().currency(Currency::Rupee);
/// assert_eq!(price.format("500")?, "₹৫০০.০০");
/// assert_eq!(price.placement(Placement::After).format("500")?, "৫০০.০০₹");
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Placement {
    /// Where the currency has it by CLDR 48: the taka after the figures, the others before.
    #[default]
    Usual,
    /// Right before the figures: ৳৫০০.০০.
    Before,
    /// Right after the figures: ৫০০.০০৳.
    After,
}

impl Placement {
    /// Whether the sign of a currency stands after the figures.
    const fn is_after(self, currency: Currency) -> bool {
        match self {
            Self::Usual => matches!(currency, Currency::Taka),
            Self::Before => false,
            Self::After => true,
        }
    }
}
