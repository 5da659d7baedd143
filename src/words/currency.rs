//! Currencies: their codes, signs and names.

use core::fmt;
use core::str::FromStr;

use crate::name::UnknownName;

/// A currency: its sign, its names, and on which side of the figures it is written.
///
/// `Display` writes the ISO 4217 code, which `FromStr` reads back.
///
/// ```
/// use bengali_text::number::{Currency, Formatter};
///
/// let write = |currency| Formatter::new().currency(currency).format(100_000).to_string();
/// assert_eq!(write(Currency::Taka), "১,০০,০০০.০০৳");
/// assert_eq!(write(Currency::Rupee), "₹১,০০,০০০.০০");
/// assert_eq!("BDT".parse(), Ok(Currency::Taka));
/// assert_eq!(Currency::Euro.to_string(), "EUR");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Currency {
    /// The taka of Bangladesh, after the figures: ৫০০.০০৳.
    Taka,
    /// The rupee of India, before the figures: ₹৫০০.০০.
    Rupee,
    /// The dollar, before the figures.
    Dollar,
    /// The euro, before the figures.
    Euro,
    /// The pound sterling, before the figures.
    Pound,
}

/// How a currency is written.
struct Written {
    currency: Currency,
    code: &'static str,
    symbol: &'static str,
    /// In words, and a hundredth of it.
    names: [&'static str; 2],
}

const fn row(currency: Currency, code: &'static str, symbol: &'static str, names: [&'static str; 2]) -> Written {
    Written { currency, code, symbol, names }
}

static TABLE: [Written; 5] = [
    row(Currency::Taka, "BDT", "৳", ["টাকা", "পয়সা"]),
    row(Currency::Rupee, "INR", "₹", ["রুপি", "পয়সা"]),
    row(Currency::Dollar, "USD", "$", ["ডলার", "সেন্ট"]),
    row(Currency::Euro, "EUR", "€", ["ইউরো", "সেন্ট"]),
    row(Currency::Pound, "GBP", "£", ["পাউন্ড", "পেন্স"]),
];

impl Currency {
    const fn written(self) -> &'static Written {
        let [first, rest @ ..] = &TABLE;
        let mut rest: &[Written] = rest;
        while let [row, after @ ..] = rest {
            if row.currency as u8 == self as u8 {
                return row;
            }
            rest = after;
        }
        debug_assert!(first.currency as u8 == self as u8, "a currency without a row");
        first
    }

    /// The currency sign.
    ///
    /// ```
    /// use bengali_text::number::Currency;
    /// assert_eq!(Currency::Taka.symbol(), "৳");
    /// ```
    pub const fn symbol(self) -> &'static str {
        self.written().symbol
    }

    /// The ISO 4217 code.
    ///
    /// ```
    /// use bengali_text::number::Currency;
    /// assert_eq!(Currency::Taka.code(), "BDT");
    /// ```
    pub const fn code(self) -> &'static str {
        self.written().code
    }

    /// The name in words: টাকা.
    pub(crate) const fn name(self) -> &'static str {
        let [name, _] = self.written().names;
        name
    }

    /// The name of a hundredth of it: পয়সা.
    pub(crate) const fn minor_name(self) -> &'static str {
        let [_, minor] = self.written().names;
        minor
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Currency {
    type Err = UnknownName;

    /// Reads the ISO 4217 code, in capital letters.
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let row = TABLE.iter().find(|row| row.code == text);
        row.map(|row| row.currency).ok_or(UnknownName::new(text, "the ISO 4217 code of a currency, like `BDT`"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Currency, TABLE};
    use crate::words::{Sense, kinds, whole};

    #[test]
    fn a_row_for_every_currency_whose_names_are_read() {
        for row in &TABLE {
            assert_eq!(row.currency.code(), row.code);
            assert_eq!(row.code.parse(), Ok(row.currency));
            let sense = |word| whole(word, kinds::MONEY | kinds::MINOR).map(|row| row.sense);
            assert_eq!(sense(row.currency.name()), Some(Sense::Money(row.currency)));
            assert!(matches!(sense(row.currency.minor_name()), Some(Sense::Minor(_, 100))));
        }
        assert!("bdt".parse::<Currency>().is_err());
    }
}
