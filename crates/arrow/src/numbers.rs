//! Numbers: [`to_decimal128`], [`to_number_text`], and [`find_numbers`] in running text.

use std::convert::Infallible;
use std::str::FromStr;

use arrow_array::builder::{Decimal128Builder, StringBuilder};
use arrow_array::types::{Decimal128Type, DecimalType};
use arrow_array::{Array, Decimal128Array, ListArray, StringArray};
use bengali_text::number::{self, Unit};

use crate::Error;
use crate::found::{Finds, Offsets, Units, find_rows};
use crate::layout::append_checked;
use crate::parsed::{Column, Parsed, read_rows};

/// Why the text of a row has no value as a `Decimal128`.
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text_arrow::{DecimalError, to_decimal128};
///
/// let prices = StringArray::from(vec!["১২.৫", "১২.৩৪৫", "১,০০,০০০", "বারো টাকা"]);
/// let parsed = to_decimal128(&prices, 7, 2)?;
/// let errors: Vec<_> = parsed.errors().iter().map(|error| *error.error()).collect();
/// assert_eq!(errors[..2], [DecimalError::Inexact { scale: 2 }, DecimalError::Overflow { precision: 7, scale: 2 }]);
/// assert!(matches!(errors[2], DecimalError::Number(error) if &prices.value(3)[error.span()] == "টাকা"));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecimalError {
    /// The text is not one number.
    #[error(transparent)]
    Number(#[from] number::Error),
    /// The number has digits after those that the scale has room for. It is not rounded.
    #[error("the number has more than {scale} digits after the point, expected a larger scale")]
    Inexact {
        /// The scale of the column.
        scale: i8,
    },
    /// The number has more digits than the precision.
    #[error("the number does not fit {precision} digits, {scale} of them after the point, expected a larger precision")]
    Overflow {
        /// The precision of the column.
        precision: u8,
        /// The scale of the column.
        scale: i8,
    },
}

/// Reads each text, which is one number in figures or words, as a decimal of this precision and scale. Nothing is rounded.
///
/// # Errors
///
/// [`Error::DecimalType`] if there is no such type, [`Error::NotStrings`] for an array of anything else. A row that cannot be read or
/// does not fit is null, and its error in the [`Parsed`].
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text_arrow::to_decimal128;
///
/// let amounts = StringArray::from(vec![Some("১,২৩,৪৫৬.৫০"), Some("সাড়ে তিন লাখ"), None]);
/// let parsed = to_decimal128(&amounts, 12, 2)?;
/// assert_eq!((parsed.array().value_as_string(0), parsed.array().value_as_string(1)), ("123456.50".into(), "350000.00".into()));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub fn to_decimal128(
    array: &dyn Array,
    precision: u8,
    scale: i8,
) -> Result<Parsed<Decimal128Array, DecimalError>, Error> {
    let values = Decimal128Builder::with_capacity(array.len())
        .with_precision_and_scale(precision, scale)
        .map_err(|_| Error::DecimalType { precision, scale })?;
    read_rows(array, Decimals { values, precision, scale })
}

/// Reads each text, which is one number in figures or words, as an exact ASCII decimal of any length: `"1234.50"`.
///
/// # Errors
///
/// [`Error::NotStrings`] for an array of anything else, [`Error::TooLong`] for a result of more than 2 GiB. A row that cannot be read
/// is null, and its error in the [`Parsed`].
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text::number::ErrorKind;
/// use bengali_text_arrow::to_number_text;
///
/// let column = StringArray::from(vec!["১,২৩৪.৫০", "উনিশশো একাত্তর", "১,২৩৪,৫"]);
/// let parsed = to_number_text(&column)?;
/// assert_eq!(parsed.array(), &StringArray::from(vec![Some("1234.50"), Some("1971"), None]));
/// assert_eq!(parsed.errors()[0].error().kind(), ErrorKind::InvalidGrouping);
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub fn to_number_text(array: &dyn Array) -> Result<Parsed<StringArray, number::Error>, Error> {
    read_rows(array, Figures(StringBuilder::new()))
}

/// Finds the numbers in each text: a list of structs for each row.
///
/// | field | type | |
/// |---|---|---|
/// | `value` | `Utf8` | an exact ASCII decimal |
/// | `kind` | `Utf8` | `figures`, `words` or `ordinal` |
/// | `text` | `Utf8` | as written, with the unit |
/// | `start`, `end` | `Int64` | where it stands in the row, counted by `offsets` |
/// | `unit` | `Utf8` | the ISO code of a currency, `%`, `ana`, or a classifier or measure as written; null without one |
///
/// # Errors
///
/// [`Error::NotStrings`] for an array of anything else, [`Error::TooLong`] where the lists of one array have more than 2³¹ numbers or
/// take more than 2 GiB.
///
/// ```
/// use arrow_array::{StringArray, cast::AsArray};
/// use bengali_text_arrow::{Offsets, find_numbers};
///
/// let pages = StringArray::from(vec!["ধান আড়াই কোটি টাকার, পাট ২৫%"]);
/// let found = find_numbers(&pages, Offsets::Bytes)?.value(0);
/// let column = |name| found.as_struct().column_by_name(name).unwrap().as_string::<i32>().clone();
/// assert_eq!(column("value"), StringArray::from(vec!["25000000", "25"]));
/// assert_eq!(column("unit"), StringArray::from(vec!["BDT", "%"]));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub fn find_numbers(array: &dyn Array, offsets: Offsets) -> Result<ListArray, Error> {
    find_rows(array, Units::default(), |text, finds: &mut Finds<Units>| {
        let mut places = offsets.within(text);
        for found in number::find_iter(text) {
            finds.details().append(found.unit().map(Unit::name))?;
            finds.append(found.value(), found.kind().name(), found.as_str(), places.of(found.range()))?;
        }
        Ok(())
    })
}

/// An exact decimal, `unscaled` · 10^-`scale`, with the smallest scale there is.
struct Exact {
    /// `None` if it has more digits than fit.
    unscaled: Option<i128>,
    scale: i64,
}

impl FromStr for Exact {
    type Err = Infallible;

    /// Reads what the library gives out: an optional minus, digits, and perhaps a point and digits.
    fn from_str(text: &str) -> Result<Self, Infallible> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let fraction = fraction.trim_end_matches('0');
        let significant = if fraction.is_empty() { whole.trim_end_matches('0') } else { whole };
        let digits = significant.bytes().chain(fraction.bytes());
        // Each digit with the sign, so that the smallest number is read too.
        let unscaled = digits
            .map(|digit| sign * i128::from(digit.wrapping_sub(b'0')))
            .try_fold(0_i128, |read, digit| read.checked_mul(10)?.checked_add(digit));
        let length = |digits: &str| i64::try_from(digits.len()).unwrap_or(i64::MAX);
        Ok(Exact { unscaled, scale: length(fraction) - (length(whole) - length(significant)) })
    }
}

struct Decimals {
    values: Decimal128Builder,
    precision: u8,
    scale: i8,
}

impl Decimals {
    fn value(&self, text: &str) -> Result<i128, DecimalError> {
        let (precision, scale) = (self.precision, self.scale);
        let overflow = DecimalError::Overflow { precision, scale };
        let exact = number::parse::<Exact>(text)?;
        if exact.unscaled == Some(0) {
            return Ok(0);
        }
        let zeros = i64::from(scale) - exact.scale;
        if zeros < 0 {
            return Err(DecimalError::Inexact { scale });
        }
        let power = u32::try_from(zeros).ok().and_then(|zeros| 10_i128.checked_pow(zeros));
        let value =
            exact.unscaled.zip(power).and_then(|(unscaled, power)| unscaled.checked_mul(power)).ok_or(overflow)?;
        Decimal128Type::validate_decimal_precision(value, precision, scale).map_err(|_| overflow)?;
        Ok(value)
    }
}

impl Column for Decimals {
    type Array = Decimal128Array;
    type Error = DecimalError;

    fn read(&mut self, text: &str) -> Result<Option<DecimalError>, Error> {
        let value = self.value(text);
        self.values.append_option(value.as_ref().ok().copied());
        Ok(value.err())
    }

    fn append_null(&mut self) {
        self.values.append_null();
    }

    fn finish(mut self) -> Result<Decimal128Array, Error> {
        Ok(self.values.finish())
    }
}

struct Figures(StringBuilder);

impl Column for Figures {
    type Array = StringArray;
    type Error = number::Error;

    fn read(&mut self, text: &str) -> Result<Option<number::Error>, Error> {
        match number::parse::<String>(text) {
            Ok(figures) => append_checked(&mut self.0, &figures).map(|()| None),
            Err(error) => {
                self.0.append_null();
                Ok(Some(error))
            }
        }
    }

    fn append_null(&mut self) {
        self.0.append_null();
    }

    fn finish(mut self) -> Result<StringArray, Error> {
        Ok(self.0.finish())
    }
}
