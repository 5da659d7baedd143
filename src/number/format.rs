//! Formats numbers in Bengali figures: grouping, digits, currency, percent, compact forms.

use core::fmt::{self, Write as _};

use super::compact::{self, Short};
use super::decimal::Decimal;
use super::literal;
use crate::digits::Digits;
use crate::display::padded;
use crate::words::Currency;

/// Where a formatter puts commas.
///
/// ```
/// use bengali_text::number::{Formatter, Grouping};
///
/// let write = |grouping| Formatter::new().grouping(grouping).format(1_234_567).to_string();
/// assert_eq!(write(Grouping::None), "১২৩৪৫৬৭");
/// assert_eq!(write(Grouping::Indian), "১২,৩৪,৫৬৭");
/// assert_eq!(write(Grouping::Western), "১,২৩৪,৫৬৭");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Grouping {
    /// No commas: ১২৩৪৫৬৭.
    None,
    /// Before the last three digits, then every two: ১২,৩৪,৫৬৭.
    #[default]
    Indian,
    /// Every three digits: ১,২৩৪,৫৬৭.
    Western,
}

/// The length of the scale in a compact form.
///
/// ```
/// use bengali_text::number::{Compact, Formatter};
///
/// assert_eq!(Formatter::new().compact(Compact::Short).format(169_828_911).to_string(), "১৭ কো");
/// assert_eq!(Formatter::new().compact(Compact::Long).format(169_828_911).to_string(), "১৭ কোটি");
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

/// Formats numbers in Bengali figures. `Copy` and usable in a `const`.
///
/// Only [`Formatter::compact`] rounds; otherwise every digit is kept, including zeros at the end of the fraction.
/// Patterns follow CLDR 48 for `bn`, and for the rupee `bn-IN`.
///
/// ```
/// use bengali_text::digits::Digits;
/// use bengali_text::number::{Compact, Currency, Decimal, Formatter, Grouping};
///
/// let figures = Formatter::new();
/// let amount = Decimal::try_from("1234567.5")?;
/// assert_eq!(figures.format(&amount).to_string(), "১২,৩৪,৫৬৭.৫");
/// assert_eq!(figures.digits(Digits::Ascii).format(&amount).to_string(), "12,34,567.5");
/// assert_eq!(figures.grouping(Grouping::None).format(&amount).to_string(), "১২৩৪৫৬৭.৫");
/// assert_eq!(figures.currency(Currency::Taka).format(&amount).to_string(), "১২,৩৪,৫৬৭.৫০৳");
/// assert_eq!(figures.compact(Compact::Long).format(15_000_000).to_string(), "১.৫ কোটি");
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
    /// A formatter with Indian grouping and Bengali digits.
    ///
    /// ```
    /// use bengali_text::number::Formatter;
    /// assert_eq!(Formatter::new().format(100_000).to_string(), "১,০০,০০০");
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

    /// Sets the grouping.
    ///
    /// ```
    /// use bengali_text::number::{Formatter, Grouping};
    /// assert_eq!(Formatter::new().grouping(Grouping::None).format(100_000).to_string(), "১০০০০০");
    /// ```
    #[must_use]
    pub const fn grouping(self, grouping: Grouping) -> Self {
        Self { grouping, ..self }
    }

    /// Sets the digits.
    ///
    /// ```
    /// use bengali_text::digits::Digits;
    /// use bengali_text::number::Formatter;
    /// assert_eq!(Formatter::new().digits(Digits::Ascii).format(100_000).to_string(), "1,00,000");
    /// ```
    #[must_use]
    pub const fn digits(self, digits: Digits) -> Self {
        Self { digits, ..self }
    }

    /// Formats amounts of money, with the currency sign and at least the usual number of fraction digits.
    ///
    /// The number is in taka, not paisa: [`Decimal::new`] takes paisa. This replaces [`percent`](Self::percent).
    ///
    /// ```
    /// use bengali_text::number::{Currency, Decimal, Formatter};
    /// let price = Decimal::try_from("99.5")?;
    /// assert_eq!(Formatter::new().currency(Currency::Taka).format(price).to_string(), "৯৯.৫০৳");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    #[must_use]
    pub const fn currency(self, currency: Currency) -> Self {
        Self { style: Style::Currency(currency), ..self }
    }

    /// Sets the side of the currency sign.
    ///
    /// ```
    /// use bengali_text::number::{Currency, Formatter, Placement};
    ///
    /// let price = Formatter::new().currency(Currency::Taka).placement(Placement::Before);
    /// assert_eq!(price.format(500).to_string(), "৳৫০০.০০");
    /// ```
    #[must_use]
    pub const fn placement(self, placement: Placement) -> Self {
        Self { placement, ..self }
    }

    /// Formats percentages: 25 is ২৫%, which [`parse_quantity`](super::parse_quantity) parses to 25.
    ///
    /// A rate in a string is `rate.parse::<Decimal>()?`. This replaces [`currency`](Self::currency).
    ///
    /// ```
    /// use bengali_text::number::{Decimal, Formatter};
    ///
    /// let percent = Formatter::new().percent();
    /// assert_eq!(percent.format(25).to_string(), "২৫%");
    /// assert_eq!(percent.format(Decimal::try_from("25.5")?).to_string(), "২৫.৫%");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    #[must_use]
    pub const fn percent(self) -> Self {
        Self { style: Style::Percent, ..self }
    }

    /// Formats compactly, with a scale, as ১৫ লা.
    ///
    /// Rounds half up to two significant digits, or to a whole number if that has more; money gets no further fraction digits.
    /// [`parse`](super::parse) accepts the long scales, but not the short ones (লা).
    ///
    /// ```
    /// use bengali_text::number::{Compact, Formatter};
    ///
    /// let short = Formatter::new().compact(Compact::Short);
    /// assert_eq!(short.format(1_500_000).to_string(), "১৫ লা");
    /// assert_eq!(short.format(99_950).to_string(), "১ লা");
    /// ```
    #[must_use]
    pub const fn compact(self, compact: Compact) -> Self {
        Self { compact: Some(compact), ..self }
    }

    /// Formats any integer, or a [`Decimal`] of any length, as a [`Display`](fmt::Display) value that does not allocate.
    ///
    /// To format digits in a string, parse them with [`Decimal`]'s `TryFrom`.
    ///
    /// ```
    /// use bengali_text::number::{Decimal, ErrorKind, Formatter};
    ///
    /// assert_eq!(Formatter::new().format(1_234).to_string(), "১,২৩৪");
    /// assert_eq!(Formatter::new().format(Decimal::try_from("-1234567.50")?).to_string(), "-১২,৩৪,৫৬৭.৫০");
    /// assert_eq!(Decimal::try_from("১২ক").unwrap_err().kind(), ErrorKind::InvalidDigit);
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    pub fn format<'t>(&self, number: impl Into<Decimal<'t>>) -> Formatted<'t> {
        let decimal = number.into();
        let short = self.compact.map(|_| compact::shorten(&decimal));
        Formatted { formatter: *self, decimal, short }
    }
}

/// A formatted number, which `Display` writes; made by [`Formatter::format`].
///
/// ```
/// use bengali_text::number::Formatter;
///
/// let population = Formatter::new().format(169_828_911);
/// assert_eq!(format!("জনসংখ্যা {population}"), "জনসংখ্যা ১৬,৯৮,২৮,৯১১");
/// ```
#[derive(Clone, Debug)]
#[must_use = "it does nothing until it is displayed"]
pub struct Formatted<'t> {
    formatter: Formatter,
    decimal: Decimal<'t>,
    short: Option<Short>,
}

impl fmt::Display for Formatted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            if self.decimal.is_negative() {
                f.write_char('-')?;
            }
            let style = self.formatter.style;
            if let Style::Currency(currency) = style
                && !self.formatter.placement.is_after(currency)
            {
                f.write_str(currency.symbol())?;
                f.write_str(space_beside(currency))?;
            }
            match self.short {
                Some(short) => self.write_short(short, f)?,
                None => self.write_full(f)?,
            }
            match style {
                Style::Currency(currency) if self.formatter.placement.is_after(currency) => {
                    f.write_str(space_beside(currency))?;
                    f.write_str(currency.symbol())
                }
                Style::Percent => f.write_char('%'),
                Style::Currency(_) | Style::Decimal => Ok(()),
            }
        })
    }
}

/// What separates the figures from a currency sign: a no-break space if the sign is a code.
fn space_beside(currency: Currency) -> &'static str {
    if currency.symbol() == currency.code() { "\u{A0}" } else { "" }
}

impl Formatted<'_> {
    fn write_full(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let least = match self.formatter.style {
            Style::Currency(currency) => usize::from(currency.digits()),
            _ => 0,
        };
        let fraction = self.decimal.fraction_len().max(least);
        let lengths = (self.decimal.whole_len(), fraction);
        self.write_digits(self.decimal.digits(), lengths, self.formatter.grouping, f)
    }

    fn write_short(&self, short: Short, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lengths = short.lengths();
        // CLDR groups a compact number only from five digits on.
        let grouping = if lengths.0 > 4 { self.formatter.grouping } else { Grouping::None };
        self.write_digits(short.digits(&self.decimal), lengths, grouping, f)?;
        let Some((_, short_name, long_name, _)) = compact::UNITS.get(short.unit) else { return Ok(()) };
        f.write_str(if self.formatter.compact == Some(Compact::Short) { short_name } else { long_name })
    }

    /// Writes `whole` digits, grouped, then `fraction` digits.
    fn write_digits(
        &self,
        mut digits: impl Iterator<Item = u8>,
        (whole, fraction): (usize, usize),
        grouping: Grouping,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        // The range comes first: `zip` takes from its first iterator before it notices that the second is exhausted.
        for (left, digit) in (1..=whole).rev().zip(digits.by_ref()) {
            if left < whole && grouping.splits(left) {
                f.write_char(',')?;
            }
            self.write_digit(digit, f)?;
        }
        if fraction > 0 {
            f.write_char('.')?;
        }
        digits.take(fraction).try_for_each(|digit| self.write_digit(digit, f))
    }

    fn write_digit(&self, digit: u8, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ascii = char::from(b'0' + digit);
        f.write_char(if self.formatter.digits == Digits::Bengali { literal::bengali(ascii) } else { ascii })
    }
}

impl Grouping {
    /// Whether a comma precedes the digit that is `left`-th from the end of the whole part.
    const fn splits(self, left: usize) -> bool {
        match self {
            Self::None => false,
            Self::Indian => left == 3 || left > 3 && left % 2 == 1,
            Self::Western => left.is_multiple_of(3),
        }
    }
}

/// On which side of the figures a currency sign stands.
///
/// ```
/// use bengali_text::number::{Currency, Formatter, Placement};
///
/// let price = Formatter::new().currency(Currency::Rupee);
/// assert_eq!(price.format(500).to_string(), "₹৫০০.০০");
/// assert_eq!(price.placement(Placement::After).format(500).to_string(), "৫০০.০০₹");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Placement {
    /// The side by CLDR 48: after the figures for the taka, before for the others.
    #[default]
    Usual,
    /// Right before the figures: ৳৫০০.০০.
    Before,
    /// Right after the figures: ৫০০.০০৳.
    After,
}

impl Placement {
    /// Whether the sign of a currency follows the figures.
    const fn is_after(self, currency: Currency) -> bool {
        match self {
            Self::Usual => matches!(currency, Currency::Taka),
            Self::Before => false,
            Self::After => true,
        }
    }
}
