//! The errors: of an array as a whole, and of one row.

use arrow_schema::DataType;

/// Why an array cannot be processed at all. What is wrong with a row is a [`RowError`].
///
/// ```
/// use arrow_array::Int32Array;
/// use bengali_text::Normalizer;
/// use bengali_text_arrow::{Error, rewrite_dyn};
///
/// let error = rewrite_dyn(&Normalizer::default(), &Int32Array::from(vec![1971])).unwrap_err();
/// assert!(matches!(error, Error::NotStrings(_)));
/// assert_eq!(error.to_string(), "expected Utf8, LargeUtf8, Utf8View or a dictionary of one, found Int32");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The array does not hold strings.
    #[error("expected Utf8, LargeUtf8, Utf8View or a dictionary of one, found {0}")]
    NotStrings(DataType),
    /// A text is not UTF-8, in an array that another program made.
    #[error("row {row} is not UTF-8")]
    NotUtf8 {
        /// The number of the row in the array, from 0.
        row: usize,
    },
    /// The array is not what its type says: another program made it so.
    #[error("the array is damaged: {reason}")]
    Damaged {
        /// What Arrow says of it.
        reason: String,
    },
    /// The offsets of the result are too small for its text: more than 2 GiB in `Utf8`.
    #[error("the result is longer than its offsets can count, expected slices of the array, or LargeUtf8")]
    TooLong,
    /// There is no such `Decimal128`.
    #[error(
        "no Decimal128 has precision {precision} and scale {scale}, expected 1 to 38 and a scale up to the precision"
    )]
    DecimalType {
        /// How many digits were asked for.
        precision: u8,
        /// How many of them after the decimal point.
        scale: i8,
    },
}

impl Error {
    /// The same of an array that has so many rows before those of this one.
    ///
    /// ```
    /// use bengali_text_arrow::Error;
    ///
    /// assert_eq!(Error::NotUtf8 { row: 1 }.after(100), Error::NotUtf8 { row: 101 });
    /// ```
    #[must_use]
    pub fn after(self, rows: usize) -> Self {
        match self {
            Error::NotUtf8 { row } => Error::NotUtf8 { row: row.saturating_add(rows) },
            other => other,
        }
    }
}

/// Why one row has no value, with the number of the row.
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text::datetime::{ErrorKind, Parser};
/// use bengali_text_arrow::to_date32;
///
/// let column = StringArray::from(vec!["২১ সেপ্টেম্বর ২০২৩", "৩১ সেপ্টেম্বর ২০২৩"]);
/// let error = to_date32(&column, &Parser::new())?.strict().unwrap_err();
/// assert_eq!((error.row(), error.error().kind()), (1, ErrorKind::InvalidDay));
/// assert_eq!(&column.value(error.row())[error.error().span()], "৩১");
/// assert!(error.to_string().starts_with("row 1: the month has no such day"));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("row {row}: {error}")]
pub struct RowError<E> {
    pub(crate) row: usize,
    pub(crate) error: E,
}

impl<E> RowError<E> {
    /// The number of the row in the array, from 0.
    pub const fn row(&self) -> usize {
        self.row
    }

    /// What is wrong with the text of the row.
    pub const fn error(&self) -> &E {
        &self.error
    }
}
