//! Currencies: their signs and codes.

/// A currency: its sign, and on which side of the figures it is written.
///
/// ```
/// use bengali_text::number::{Currency, Formatter};
///
/// let write = |currency| Formatter::new().currency(currency).format("100000");
/// assert_eq!(Currency::BDT, Currency::Taka);
/// assert_eq!(write(Currency::Taka)?, "১,০০,০০০.০০৳");
/// assert_eq!(write(Currency::Rupee)?, "₹১,০০,০০০.০০");
/// # Ok::<(), bengali_text::number::Error>(())
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

impl Currency {
    /// [`Currency::Taka`] by its ISO 4217 code.
    pub const BDT: Self = Self::Taka;
    /// [`Currency::Rupee`] by its ISO 4217 code.
    pub const INR: Self = Self::Rupee;
    /// [`Currency::Dollar`] by its ISO 4217 code.
    pub const USD: Self = Self::Dollar;
    /// [`Currency::Euro`] by its ISO 4217 code.
    pub const EUR: Self = Self::Euro;
    /// [`Currency::Pound`] by its ISO 4217 code.
    pub const GBP: Self = Self::Pound;

    /// The currency sign.
    ///
    /// ```
    /// use bengali_text::number::Currency;
    /// assert_eq!(Currency::Taka.symbol(), "৳");
    /// ```
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Taka => "৳",
            Self::Rupee => "₹",
            Self::Dollar => "$",
            Self::Euro => "€",
            Self::Pound => "£",
        }
    }

    /// The ISO 4217 code.
    ///
    /// ```
    /// use bengali_text::number::Currency;
    /// assert_eq!(Currency::Taka.code(), "BDT");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Self::Taka => "BDT",
            Self::Rupee => "INR",
            Self::Dollar => "USD",
            Self::Euro => "EUR",
            Self::Pound => "GBP",
        }
    }
}
