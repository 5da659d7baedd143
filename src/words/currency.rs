//! Currencies: their codes, signs and names.

use core::fmt;
use core::str::FromStr;

use crate::unknown_name::UnknownName;

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
    /// The riyal of Saudi Arabia; রিয়াল is parsed as this one.
    Riyal,
    /// The dirham of the Emirates; দিরহাম is parsed as this one.
    Dirham,
    /// The dinar of Kuwait; দিনার is parsed as this one.
    Dinar,
    /// The ringgit of Malaysia.
    Ringgit,
    /// The yuan of China.
    Yuan,
    /// The yen of Japan.
    Yen,
    /// The ruble of Russia.
    Ruble,
    /// The lira of Turkey.
    Lira,
}

/// How a currency is written.
struct Written {
    currency: Currency,
    code: &'static str,
    symbol: &'static str,
    /// In words.
    name: &'static str,
    /// The word for a hundredth of it, if Bengali has one.
    minor: Option<&'static str>,
    /// The number of fraction digits, by CLDR 48.
    digits: u8,
}

const fn row(currency: Currency, code: &'static str, symbol: &'static str, name: &'static str) -> Written {
    Written { currency, code, symbol, name, minor: None, digits: 2 }
}

impl Written {
    const fn minor(self, minor: &'static str) -> Self {
        Self { minor: Some(minor), ..self }
    }

    const fn digits(self, digits: u8) -> Self {
        Self { digits, ..self }
    }
}

static TABLE: [Written; Currency::ALL.len()] = [
    row(Currency::Taka, "BDT", "৳", "টাকা").minor("পয়সা"),
    row(Currency::Rupee, "INR", "₹", "রুপি").minor("পয়সা"),
    row(Currency::Dollar, "USD", "$", "ডলার").minor("সেন্ট"),
    row(Currency::Euro, "EUR", "€", "ইউরো").minor("সেন্ট"),
    row(Currency::Pound, "GBP", "£", "পাউন্ড").minor("পেন্স"),
    row(Currency::Riyal, "SAR", "SAR", "রিয়াল"),
    row(Currency::Dirham, "AED", "AED", "দিরহাম"),
    row(Currency::Dinar, "KWD", "KWD", "দিনার").digits(3),
    row(Currency::Ringgit, "MYR", "MYR", "রিঙ্গিত"),
    row(Currency::Yuan, "CNY", "CN¥", "ইউয়ান"),
    row(Currency::Yen, "JPY", "JP¥", "ইয়েন").digits(0),
    row(Currency::Ruble, "RUB", "₽", "রুবল"),
    row(Currency::Lira, "TRY", "₺", "লিরা"),
];

impl Currency {
    /// Every currency, in the order of declaration.
    ///
    /// ```
    /// use bengali_text::number::Currency;
    /// assert!(Currency::ALL.contains(&Currency::Taka));
    /// ```
    pub const ALL: [Self; 13] = [
        Self::Taka,
        Self::Rupee,
        Self::Dollar,
        Self::Euro,
        Self::Pound,
        Self::Riyal,
        Self::Dirham,
        Self::Dinar,
        Self::Ringgit,
        Self::Yuan,
        Self::Yen,
        Self::Ruble,
        Self::Lira,
    ];

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

    /// The currency sign by CLDR 48, or the code where there is none.
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
        self.written().name
    }

    /// The name of a hundredth of it: পয়সা.
    pub(crate) const fn minor_name(self) -> Option<&'static str> {
        self.written().minor
    }

    /// The minimum number of fraction digits of an amount.
    pub(crate) const fn digits(self) -> u8 {
        self.written().digits
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
    use crate::words::{Sense, kinds, row_of};

    #[test]
    fn a_row_for_every_currency_whose_names_are_read() {
        for row in &TABLE {
            assert_eq!(row.currency.code(), row.code);
            assert_eq!(row.code.parse(), Ok(row.currency));
            let sense = |word| row_of(word, kinds::MONEY | kinds::MINOR).map(|row| row.sense);
            assert_eq!(sense(row.currency.name()), Some(Sense::Money(row.currency)));
            if let Some(minor) = row.currency.minor_name() {
                assert!(matches!(sense(minor), Some(Sense::Minor(_, 100))));
            }
        }
        assert!(Currency::ALL.iter().zip(&TABLE).all(|(currency, row)| *currency == row.currency));
        assert!("bdt".parse::<Currency>().is_err());
    }
}
