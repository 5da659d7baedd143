//! The exact decimal type: numbers of any length, without arithmetic, to format and to parse into.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::ToString;
use core::cmp::Ordering;
use core::fmt::{self, Write as _};
use core::hash::{Hash, Hasher};
use core::iter;
use core::str::{Chars, FromStr};

use super::count::Step;
use super::error::{Error, ErrorKind as Kind};
use super::literal::{self, Literal};
use super::token::word_len;
use crate::text::cursor::digit;
use crate::text::punctuation::sign_of;
use crate::text::sure::sure;

/// An exact decimal number of any length, which keeps its scale: 1.50 has two fraction digits.
///
/// Make one from any integer by [`From`], from minor units such as paisa by [`Decimal::new`], and from a string by [`TryFrom`], which
/// borrows it, or by [`FromStr`], which does not: `Decimal::try_from(text.as_str())` or `text.parse()`. The string is an optional sign
/// and ASCII or Bengali digits, with optional commas, as in ১২,৩৪,৫৬৭ or ১,২৩৪,৫৬৭, and an optional fraction; white space around it is
/// ignored.
///
/// [`Display`](fmt::Display) writes ASCII digits without commas, leading zeros or a plus, and every digit of the fraction; this parses
/// back. The sign of zero is not kept: `-0.00` is `0.00`. Decimals compare and hash by value, regardless of scale.
///
/// There is no arithmetic: compute with integers or a decimal crate, and convert the result.
///
/// ```
/// use bengali_text::number::Decimal;
///
/// let price = Decimal::try_from("১২,৩৪,৫৬৭.৫০")?;
/// assert_eq!(price.to_string(), "1234567.50");
/// assert_eq!(price, Decimal::try_from("1234567.5")?);
/// assert!(price > Decimal::from(1_234_567));
/// assert_eq!(Decimal::try_from("+৫")?, Decimal::from(5_u8));
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[derive(Clone)]
pub struct Decimal<'t> {
    negative: bool,
    source: Source<'t>,
    /// How many digits the whole part has, without leading zeros; one for zero.
    whole: usize,
    /// How many digits the fraction has.
    fraction: usize,
}

/// The digits of a decimal, first to last.
#[derive(Clone)]
enum Source<'t> {
    /// Digits, with commas and a point between them.
    Text(Cow<'t, str>),
    /// The values of the digits, right-aligned in the array.
    Integer([u8; LONGEST]),
}

/// The number of digits of the largest integer.
const LONGEST: usize = 39;

/// An iterator over the values of the digits of a decimal.
#[derive(Clone)]
enum Values<'a> {
    Text(Chars<'a>),
    Integer(core::slice::Iter<'a, u8>),
}

impl Iterator for Values<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        match self {
            Self::Text(text) => text.find_map(digit),
            Self::Integer(digits) => digits.next().copied(),
        }
    }
}

impl Decimal<'static> {
    /// Makes a decimal from minor units: 123,450 paisa with a scale of 2 are 1234.50 taka.
    ///
    /// It is `value` divided by ten to the power of `scale`, the number of fraction digits.
    ///
    /// ```
    /// use bengali_text::number::{Currency, Decimal, Formatter};
    ///
    /// let paisa: i64 = 123_450;
    /// let amount = Decimal::new(paisa, 2);
    /// assert_eq!(amount.to_string(), "1234.50");
    /// assert_eq!(Formatter::new().currency(Currency::Taka).format(amount).to_string(), "১,২৩৪.৫০৳");
    /// assert_eq!(Decimal::new(-5, 2).to_string(), "-0.05");
    /// ```
    pub fn new(value: impl Into<i128>, scale: u8) -> Self {
        let value = value.into();
        let (fraction, digits) = (usize::from(scale), value.unsigned_abs());
        let decimal = if fraction < LONGEST {
            let all = integer(digits);
            Self { whole: all.whole.saturating_sub(fraction).max(1), fraction, ..all }
        } else {
            let text = format!("{digits:0>width$}", width = fraction + 1);
            Self { negative: false, source: Source::Text(Cow::Owned(text)), whole: 1, fraction }
        };
        decimal.signed(value < 0)
    }
}

impl<'t> Decimal<'t> {
    /// Parses `text`.
    fn read(text: &'t str) -> Step<Self> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err(Error::new(Kind::Empty, 0, text.len()));
        }
        let end = text.trim_end().len();
        let negative = trimmed.chars().next().and_then(sign_of);
        let mut rest = trimmed.chars();
        if negative.is_some() {
            rest.next();
        }
        let digits = rest.as_str();
        let start = end - digits.len();
        let run = literal::run(digits);
        if run == 0 || run < digits.len() {
            // Do not blame the space before it.
            let rest = sure(digits.get(run..)).trim_start();
            // A sign with a space after it is itself at fault.
            let rest = if rest.starts_with(|c| digit(c).is_some()) && run == 0 { trimmed } else { rest };
            let bad = end - rest.len();
            let one = rest.chars().next().map_or(0, char::len_utf8);
            // Blame the entire word.
            return Err(Error::new(Kind::InvalidDigit, bad, bad + word_len(rest).max(one)));
        }
        Literal::check(digits, start)?;
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        // No comma follows a leading zero.
        let significant = whole.trim_start_matches(|c| digit(c) == Some(0));
        let zero = whole.char_indices().next_back().and_then(|(last, _)| digits.get(last..)).unwrap_or(digits);
        let kept = digits.get(whole.len() - significant.len()..).filter(|_| !significant.is_empty()).unwrap_or(zero);
        Ok(Self {
            source: Source::Text(Cow::Borrowed(kept)),
            whole: values(significant).count().max(1),
            fraction: values(fraction).count(),
            negative: false,
        }
        .signed(negative == Some(true)))
    }

    /// The same decimal with this sign, which zero ignores.
    fn signed(self, negative: bool) -> Self {
        let negative = negative && !self.is_zero();
        Self { negative, ..self }
    }

    /// Clones the borrowed digits, if any, so that the decimal can outlive them.
    ///
    /// ```
    /// use bengali_text::number::{Decimal, Error};
    ///
    /// fn price(field: &str) -> Result<Decimal<'static>, Error> {
    ///     Ok(Decimal::try_from(field.trim_end_matches("৳"))?.into_owned())
    /// }
    /// assert_eq!(price("৯৯.৫০৳")?.to_string(), "99.50");
    /// # Ok::<(), Error>(())
    /// ```
    pub fn into_owned(self) -> Decimal<'static> {
        let source = match self.source {
            Source::Text(text) => Source::Text(Cow::Owned(text.into_owned())),
            Source::Integer(digits) => Source::Integer(digits),
        };
        Decimal { source, negative: self.negative, whole: self.whole, fraction: self.fraction }
    }

    /// Whether the value is below zero.
    pub(super) const fn is_negative(&self) -> bool {
        self.negative
    }

    pub(super) fn is_zero(&self) -> bool {
        self.values().all(|digit| digit == 0)
    }

    /// How many digits the whole part has.
    pub(super) const fn whole_len(&self) -> usize {
        self.whole
    }

    /// How many digits the fraction has.
    pub(super) const fn fraction_len(&self) -> usize {
        self.fraction
    }

    /// The digits of the whole part and the fraction.
    pub(super) fn values(&self) -> impl Iterator<Item = u8> + Clone + use<'_> {
        match &self.source {
            Source::Text(text) => Values::Text(text.chars()),
            Source::Integer(digits) => Values::Integer(sure(digits.get(LONGEST - self.whole - self.fraction..)).iter()),
        }
    }

    /// The digits, followed by infinitely many zeros.
    pub(super) fn digits(&self) -> impl Iterator<Item = u8> + Clone + use<'_> {
        self.values().chain(iter::repeat(0))
    }

    /// The digits of the fraction.
    pub(super) fn fraction(&self) -> impl Iterator<Item = u8> + Clone + use<'_> {
        self.values().skip(self.whole)
    }

    /// How many digits there are without zeros at the end of the fraction.
    pub(super) fn significant(&self) -> usize {
        let zeros = match &self.source {
            _ if self.fraction == 0 => 0,
            Source::Integer(digits) => digits.iter().rev().take_while(|digit| **digit == 0).count(),
            Source::Text(text) => text.chars().rev().take_while(|c| digit(*c) == Some(0)).count(),
        };
        self.whole + self.fraction - zeros.min(self.fraction)
    }

    /// The value as wholes and one, two or three quarters, of one or of the scale with the given exponent. `None` for any other value, and
    /// for more of a scale than is said: সাড়ে বারোশ, but not সাড়ে বাইশশ.
    pub(super) fn quarters(&self) -> Option<(u8, u8, u32)> {
        const SCALES: [(u32, u8); 4] = [(7, 98), (5, 98), (3, 98), (2, 19)];
        if self.whole > 9 || self.significant() > self.whole + 2 {
            return None;
        }
        let number =
            |digits: &mut dyn Iterator<Item = u8>| digits.fold(0, |sum: u32, digit| sum * 10 + u32::from(digit));
        let whole = number(&mut self.values().take(self.whole));
        let count = |whole: u32, most: u8| u8::try_from(whole).ok().filter(|count| *count <= most);
        match number(&mut self.digits().skip(self.whole).take(2)) {
            0 => SCALES.into_iter().find_map(|(exponent, most)| {
                let scale = 10_u32.pow(exponent);
                let (wholes, rest) = (whole / scale, whole % scale);
                let quarters = u8::try_from(rest / (scale / 4)).ok().filter(|_| rest > 0 && rest % (scale / 4) == 0)?;
                Some((count(wholes, most).filter(|count| *count > 0)?, quarters, exponent))
            }),
            hundredths @ (25 | 50 | 75) => Some((count(whole, 98)?, u8::try_from(hundredths / 25).ok()?, 0)),
            _ => None,
        }
    }

    /// Compares the absolute values.
    fn compare(&self, other: &Decimal<'_>) -> Ordering {
        let length = (self.whole + self.fraction).max(other.whole + other.fraction);
        self.whole.cmp(&other.whole).then_with(|| self.digits().take(length).cmp(other.digits().take(length)))
    }
}

/// The values of the digits of `text`.
fn values(text: &str) -> Values<'_> {
    Values::Text(text.chars())
}

impl<'t> TryFrom<&'t str> for Decimal<'t> {
    type Error = Error;

    /// Parses digits with an optional sign, commas and a fraction; no scales, no fraction such as ½.
    fn try_from(text: &'t str) -> Result<Self, Error> {
        Self::read(text)
    }
}

impl FromStr for Decimal<'static> {
    type Err = Error;

    /// Parses as [`TryFrom`] does, without borrowing.
    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(Decimal::read(text)?.into_owned())
    }
}

impl<'t> From<&'t Decimal<'_>> for Decimal<'t> {
    /// Borrows the digits of a decimal.
    fn from(decimal: &'t Decimal<'_>) -> Self {
        let source = match &decimal.source {
            Source::Text(text) => Source::Text(Cow::Borrowed(text)),
            Source::Integer(digits) => Source::Integer(*digits),
        };
        Self { source, negative: decimal.negative, whole: decimal.whole, fraction: decimal.fraction }
    }
}

/// The decimal of an unsigned integer.
fn integer(mut value: u128) -> Decimal<'static> {
    let mut digits = [0; LONGEST];
    let mut whole = 0;
    for cell in digits.iter_mut().rev() {
        *cell = u8::try_from(value % 10).unwrap_or(0);
        value /= 10;
        whole += 1;
        if value == 0 {
            break;
        }
    }
    Decimal { negative: false, source: Source::Integer(digits), whole, fraction: 0 }
}

macro_rules! from_integers {
    (unsigned $($unsigned:ty)*, signed $($signed:ty)*) => {
        $(impl From<$unsigned> for Decimal<'_> {
            fn from(value: $unsigned) -> Self {
                #[allow(clippy::cast_lossless, reason = "usize is not in From")]
                integer(value as u128)
            }
        })*
        $(impl From<$signed> for Decimal<'_> {
            fn from(value: $signed) -> Self {
                #[allow(clippy::cast_lossless, reason = "usize is not in From")]
                integer(value.unsigned_abs() as u128).signed(value < 0)
            }
        })*
    };
}

from_integers! { unsigned u8 u16 u32 u64 u128 usize, signed i8 i16 i32 i64 i128 isize }

impl fmt::Display for Decimal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.width().is_some() {
            // Pad as integers do, with the sign before zeros.
            let digits = Decimal { negative: false, ..Decimal::from(self) }.to_string();
            return f.pad_integral(!self.negative, "", &digits);
        }
        if self.negative {
            f.write_char('-')?;
        } else if f.sign_plus() {
            f.write_char('+')?;
        }
        for (at, digit) in self.values().enumerate() {
            if at == self.whole {
                f.write_char('.')?;
            }
            f.write_char(char::from(b'0' + digit))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Decimal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

impl PartialEq for Decimal<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal<'_> {}

impl PartialOrd for Decimal<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.compare(other),
            (true, true) => other.compare(self),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
        }
    }
}

impl Hash for Decimal<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.negative.hash(state);
        self.whole.hash(state);
        self.values().take(self.significant()).for_each(|digit| digit.hash(state));
    }
}
