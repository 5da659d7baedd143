//! Spells numbers in words, as on a cheque or in the news.
//!
//! ```text
//! words = minus? (whole (দশমিক digit+)? | money) মাত্র?      money = whole টাকা (minor পয়সা)? | minor পয়সা
//! whole = (small কোটি+)* small, each কোটি+ shorter than the one before it
//! small = (count লাখ)? (count হাজার)? (count শ)? count?       minor = count (দশমিক digit+)?
//! ```

use core::fmt::{self, Write as _};

use super::decimal::Decimal;
use super::lexicon;
use super::spelling::{Spacing, Spelling};
use crate::display::padded;
use crate::words::{Currency, Quarters, name};

/// A number in words, which `Display` writes without allocating; made by [`to_words`].
///
/// ```
/// use bengali_text::number::{Currency, Decimal, to_words};
///
/// let amount = to_words(2500).as_money(Currency::Taka).only();
/// assert_eq!(format!("কথায়: {amount}"), "কথায়: দুই হাজার পাঁচশ টাকা মাত্র");
///
/// let price = to_words(Decimal::try_from("২৫০০.৫০")?);
/// assert_eq!(price.to_string(), "দুই হাজার পাঁচশ দশমিক পাঁচ শূন্য");
/// assert_eq!(price.as_money(Currency::Taka).to_string(), "দুই হাজার পাঁচশ টাকা পঞ্চাশ পয়সা");
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "it does nothing until it is displayed"]
pub struct Words<'t> {
    decimal: Decimal<'t>,
    spelling: Spelling,
    money: Option<Currency>,
    is_only: bool,
}

/// Spells any integer, or a [`Decimal`] of any length, in words, as a [`Display`](fmt::Display) value.
///
/// Every digit of the fraction is spelled, so the scale is kept. The largest scale is কোটি, which repeats: 10^14 is কোটি কোটি, 10^21
/// কোটি কোটি কোটি; so the length of the words grows with the square of the number of digits. [`parse`](super::parse) parses them back.
///
/// ```
/// use bengali_text::number::{self, Decimal, to_words};
///
/// assert_eq!(to_words(123_456).to_string(), "এক লাখ তেইশ হাজার চারশ ছাপ্পান্ন");
/// assert_eq!(to_words(-5).to_string(), "ঋণাত্মক পাঁচ");
/// assert_eq!(to_words(10_u128.pow(21)).to_string(), "এক কোটি কোটি কোটি");
/// assert_eq!(to_words(Decimal::try_from("1.05")?).to_string(), "এক দশমিক শূন্য পাঁচ");
/// assert_eq!(number::parse(&to_words(123_456).to_string()), Ok(123_456));
/// # Ok::<(), number::Error>(())
/// ```
#[doc(alias = "কথায়")]
pub fn to_words<'t>(number: impl Into<Decimal<'t>>) -> Words<'t> {
    Words { decimal: number.into(), spelling: Spelling::new(), money: None, is_only: false }
}

impl Words<'_> {
    /// Sets the spelling.
    ///
    /// ```
    /// use bengali_text::number::{Hundred, Lakh, Spelling, to_words};
    ///
    /// let spelling = Spelling::new().lakh(Lakh::Laksha).hundred(Hundred::Shata);
    /// assert_eq!(to_words(250_500).spelling(spelling).to_string(), "দুই লক্ষ পঞ্চাশ হাজার পাঁচশত");
    /// ```
    pub const fn spelling(mut self, spelling: Spelling) -> Self {
        self.spelling = spelling;
        self
    }

    /// Spells an amount of money: টাকা and পয়সা.
    ///
    /// The number is in taka, not paisa: [`Decimal::new`] takes paisa. A part that is zero is left out. Nothing is rounded: digits after
    /// the hundredths follow দশমিক, as do the hundredths of a currency without a word for them: এক দশমিক পাঁচ রিয়াল.
    /// [`parse_quantity`](super::parse_quantity) parses the value back, and the currency too, except that পয়সা alone is parsed as the
    /// taka's and সেন্ট as the dollar's.
    ///
    /// ```
    /// use bengali_text::number::{Currency, Decimal, to_words};
    ///
    /// let say = |amount| Ok::<_, bengali_text::number::Error>(
    ///     to_words(Decimal::try_from(amount)?).as_money(Currency::Taka).to_string(),
    /// );
    /// assert_eq!(say("2500.50")?, "দুই হাজার পাঁচশ টাকা পঞ্চাশ পয়সা");
    /// assert_eq!(say("0.5")?, "পঞ্চাশ পয়সা");
    /// assert_eq!(say("0.505")?, "পঞ্চাশ দশমিক পাঁচ পয়সা");
    /// assert_eq!(say("0")?, "শূন্য টাকা");
    /// # Ok::<(), bengali_text::number::Error>(())
    /// ```
    pub const fn as_money(mut self, currency: Currency) -> Self {
        self.money = Some(currency);
        self
    }

    /// Adds মাত্র, "only", at the end, as on cheques and receipts.
    ///
    /// ```
    /// use bengali_text::number::{Currency, to_words};
    /// assert_eq!(to_words(500).as_money(Currency::Taka).only().to_string(), "পাঁচশ টাকা মাত্র");
    /// ```
    pub const fn only(mut self) -> Self {
        self.is_only = true;
        self
    }
}

impl fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            let mut speaker = Speaker { out: f, spelling: self.spelling, spoken: false };
            if self.decimal.is_negative() {
                speaker.say(self.spelling.minus.word())?;
            }
            if let Some(currency) = self.money {
                speaker.money(&self.decimal, currency)?;
            } else if let Some((whole, quarters, exponent)) =
                self.decimal.quarters().filter(|_| self.spelling.named_fractions && !self.spelling.by_digit)
            {
                speaker.quarters(whole, quarters, exponent)?;
            } else {
                speaker.whole(self.decimal.values(), self.decimal.whole_len())?;
                speaker.fraction(self.decimal.fraction())?;
            }
            if self.is_only { speaker.say(name::ONLY) } else { Ok(()) }
        })
    }
}

/// Writes words with one space between them.
struct Speaker<'a, 'b> {
    out: &'a mut fmt::Formatter<'b>,
    spelling: Spelling,
    spoken: bool,
}

/// The number of digits below one কোটি.
const CRORE: usize = 7;

impl Speaker<'_, '_> {
    fn say(&mut self, word: &str) -> fmt::Result {
        if self.spoken {
            self.out.write_char(' ')?;
        }
        self.spoken = true;
        self.out.write_str(word)
    }

    /// A value of 0..=99.
    fn small(&mut self, value: u32) -> fmt::Result {
        self.say(u8::try_from(value).map_or("", lexicon::name))
    }

    /// A value below one কোটি; nothing for zero.
    fn below_crore(&mut self, mut value: u32) -> fmt::Result {
        for (worth, scale) in [(100_000, self.spelling.lakh.word()), (1000, name::THOUSAND)] {
            if value >= worth {
                self.small(value / worth)?;
                self.say(scale)?;
                value %= worth;
            }
        }
        self.below_thousand(value)
    }

    /// Hundreds, up to 99 of them, and the rest.
    fn below_thousand(&mut self, value: u32) -> fmt::Result {
        if value >= 100 {
            self.small(value / 100)?;
            self.hundred()?;
        }
        match value % 100 {
            0 => Ok(()),
            rest => self.small(rest),
        }
    }

    /// A whole number: the first `length` of `digits`, of which the first is not zero unless it is the only one.
    fn whole(&mut self, mut digits: impl Iterator<Item = u8>, length: usize) -> fmt::Result {
        if self.spelling.by_digit {
            return digits.take(length).try_for_each(|digit| self.small(u32::from(digit)));
        }
        let mut left = length;
        let mut is_zero = true;
        while let Some(last) = left.checked_sub(1) {
            // Groups of seven digits, each followed by as many কোটি as there are groups after it.
            let (count, crores) = (last % CRORE + 1, last / CRORE);
            let value = digits.by_ref().take(count).fold(0, |value, digit| value * 10 + u32::from(digit));
            left -= count;
            if value > 0 {
                is_zero = false;
                self.below_crore(value)?;
                for _ in 0..crores {
                    self.say(name::CRORE)?;
                }
            }
        }
        if is_zero { self.small(0) } else { Ok(()) }
    }

    /// The word for hundred after its count.
    fn hundred(&mut self) -> fmt::Result {
        let hundred = self.spelling.hundred.word();
        match self.spelling.spacing {
            Spacing::Joined => self.out.write_str(hundred),
            Spacing::Apart => self.say(hundred),
        }
    }

    /// `whole` and one, two or three quarters of a scale: দেড়শ, সাড়ে তিন লাখ, পৌনে চার.
    fn quarters(&mut self, whole: u8, quarters: u8, exponent: u32) -> fmt::Result {
        let is_scaled = exponent > 0;
        match (whole, quarters) {
            (0, 1 | 3) if !is_scaled => {
                self.small(u32::from(quarters))?;
                self.say(name::FOURTH)?;
            }
            (0..=2, 2) => self.say(name::fraction(Quarters::Of(if whole == 0 { 2 } else { whole * 4 + 2 })))?,
            // সোয়া লাখ is one and a quarter.
            (1, 1) if is_scaled => self.say(name::fraction(Quarters::QuarterMore))?,
            (_, 1) => {
                self.say(name::fraction(Quarters::QuarterMore))?;
                self.small(whole.into())?;
            }
            (_, 2) => {
                self.say(name::fraction(Quarters::HalfMore))?;
                self.small(whole.into())?;
            }
            _ => {
                self.say(name::fraction(Quarters::QuarterLess))?;
                self.small(u32::from(whole) + 1)?;
            }
        }
        match exponent {
            2 => self.hundred(),
            3 => self.say(name::THOUSAND),
            5 => self.say(self.spelling.lakh.word()),
            7 => self.say(name::CRORE),
            _ => Ok(()),
        }
    }

    /// দশমিক and each of the digits, if there are any.
    fn fraction(&mut self, digits: impl Iterator<Item = u8>) -> fmt::Result {
        for (place, digit) in digits.enumerate() {
            if place == 0 {
                self.say(name::POINT)?;
            }
            self.small(u32::from(digit))?;
        }
        Ok(())
    }

    fn money(&mut self, decimal: &Decimal<'_>, currency: Currency) -> fmt::Result {
        let whole = decimal.whole_len();
        let Some(minor) = currency.minor_name() else {
            self.whole(decimal.values(), whole)?;
            self.fraction(decimal.fraction())?;
            return self.say(currency.name());
        };
        // The hundredths, and the digits after them without zeros at the end.
        let hundredths = || decimal.digits().skip(whole).take(2);
        let left = || decimal.digits().skip(whole + 2).take(decimal.significant().saturating_sub(whole + 2));
        let has_units = decimal.values().take(whole).any(|digit| digit != 0);
        let has_minor = decimal.fraction().any(|digit| digit != 0);
        if has_units || !has_minor {
            self.whole(decimal.values(), whole)?;
            self.say(currency.name())?;
        }
        if has_minor {
            let value = hundredths().fold(0, |value, digit| value * 10 + digit);
            let tens = usize::from(value < 10);
            self.whole(hundredths().skip(tens), 2 - tens)?;
            self.fraction(left())?;
            self.say(minor)?;
        }
        Ok(())
    }
}

/// A year in words, which `Display` writes without allocating; made by [`to_year_words`].
///
/// ```
/// let year = bengali_text::number::to_year_words(1971);
/// assert_eq!(format!("{year} সাল"), "উনিশশ একাত্তর সাল");
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use = "it does nothing until it is displayed"]
pub struct YearWords(u16);

/// Spells a year in words, as a [`Display`](fmt::Display) value: in hundreds from 1100 to 1999, otherwise like any number.
///
/// ```
/// use bengali_text::number::to_year_words;
///
/// assert_eq!(to_year_words(1971).to_string(), "উনিশশ একাত্তর");
/// assert_eq!(to_year_words(2023).to_string(), "দুই হাজার তেইশ");
/// assert_eq!(to_year_words(1430).to_string(), "চৌদ্দশ ত্রিশ");
/// ```
#[doc(alias = "সাল")]
pub const fn to_year_words(year: u16) -> YearWords {
    YearWords(year)
}

impl fmt::Display for YearWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(self, f, |f| {
            let mut speaker = Speaker { out: f, spelling: Spelling::new(), spoken: false };
            match u32::from(self.0) {
                0 => speaker.small(0),
                year @ 1100..=1999 => speaker.below_thousand(year),
                year => speaker.below_crore(year),
            }
        })
    }
}
