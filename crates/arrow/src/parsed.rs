//! From text to values: [`Parsed`], a column with the errors of its rows, and the loop that makes it.

use std::fmt::Display;

use arrow_array::builder::StringBuilder;
use arrow_array::cast::AsArray;
use arrow_array::{AnyDictionaryArray, Array, StringArray};
use arrow_schema::DataType;
use arrow_select::take::take;

use crate::layout::append_checked;
use crate::{Error, RowError};

/// The values that were read from the rows of an array; null where there is none, with the reason.
///
/// ```
/// use arrow_array::{Array, StringArray};
/// use bengali_text::datetime::Parser;
/// use bengali_text_arrow::to_date32;
///
/// let column = StringArray::from(vec![Some("২৬ মার্চ ১৯৭১"), None, Some("মার্চ ১৯৭১")]);
/// let parsed = to_date32(&column, &Parser::new())?;
/// assert_eq!(parsed.errors().len(), 1); // a null is no error
/// assert_eq!(parsed.errors()[0].row(), 2);
/// assert!(parsed.reasons()?.value(2).starts_with("not a date or time"));
/// let dates = parsed.into_array();
/// assert_eq!((dates.value_as_date(0).unwrap().to_string().as_str(), dates.null_count()), ("1971-03-26", 2));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use = "the errors of the rows are in it"]
pub struct Parsed<A, E> {
    array: A,
    errors: Vec<RowError<E>>,
}

impl<A: Array, E: Copy + Display> Parsed<A, E> {
    /// The values, null where the text is null or could not be read.
    pub const fn array(&self) -> &A {
        &self.array
    }

    pub(crate) fn into_parts(self) -> (A, Vec<RowError<E>>) {
        (self.array, self.errors)
    }

    /// The values alone.
    pub fn into_array(self) -> A {
        self.array
    }

    /// Why rows could not be read, in order.
    pub fn errors(&self) -> &[RowError<E>] {
        &self.errors
    }

    /// The values, if every row could be read.
    ///
    /// # Errors
    ///
    /// The first error.
    pub fn strict(self) -> Result<A, RowError<E>> {
        match self.errors.into_iter().next() {
            Some(error) => Err(error),
            None => Ok(self.array),
        }
    }

    /// A column with the message of each error, null where there is none.
    ///
    /// # Errors
    ///
    /// [`Error::TooLong`] where the messages take more than 2 GiB.
    pub fn reasons(&self) -> Result<StringArray, Error> {
        let mut reasons = StringBuilder::new();
        for error in &self.errors {
            // There is an offset more than there are rows.
            reasons.append_nulls(error.row + 1 - reasons.offsets_slice().len());
            append_checked(&mut reasons, &error.error.to_string())?;
        }
        reasons.append_nulls(self.array.len() + 1 - reasons.offsets_slice().len());
        Ok(reasons.finish())
    }
}

/// What a text is read into, row by row.
pub(crate) trait Column {
    type Array: Array + Clone + 'static;
    type Error: Copy;

    /// Appends the value of `text`; or a null, and returns the reason.
    fn read(&mut self, text: &str) -> Result<Option<Self::Error>, Error>;

    fn append_null(&mut self);

    fn finish(self) -> Result<Self::Array, Error>;
}

/// The texts of an array that is no dictionary. One of type `Null` has rows, but no text.
pub(crate) fn texts(array: &dyn Array) -> Result<Box<dyn Iterator<Item = Option<&str>> + '_>, Error> {
    Ok(if let Some(array) = array.as_string_opt::<i32>() {
        Box::new(array.iter())
    } else if let Some(array) = array.as_string_opt::<i64>() {
        Box::new(array.iter())
    } else if let Some(array) = array.as_string_view_opt() {
        Box::new(array.iter())
    } else if *array.data_type() == DataType::Null {
        Box::new(std::iter::repeat_n(None, array.len()))
    } else {
        return Err(Error::NotStrings(array.data_type().clone()));
    })
}

/// Reads each row of an array of strings into a column; of a dictionary, each value once.
pub(crate) fn read_rows<C: Column>(array: &dyn Array, mut column: C) -> Result<Parsed<C::Array, C::Error>, Error> {
    if let Some(array) = array.as_any_dictionary_opt() {
        return by_keys(array, &read_rows(array.values(), column)?);
    }
    let mut errors = Vec::new();
    for (row, text) in texts(array)?.enumerate() {
        match text {
            Some(text) => errors.extend(column.read(text)?.map(|error| RowError { row, error })),
            None => column.append_null(),
        }
    }
    Ok(Parsed { array: column.finish()?, errors })
}

/// The rows of a dictionary, of which the values have been read.
fn by_keys<A: Array + Clone + 'static, E: Copy>(
    dictionary: &dyn AnyDictionaryArray,
    values: &Parsed<A, E>,
) -> Result<Parsed<A, E>, Error> {
    let taken = take(&values.array, dictionary.keys(), None).map_err(|_| Error::TooLong)?;
    let array = taken.as_any().downcast_ref::<A>().cloned().ok_or_else(|| not_strings(dictionary))?;
    let mut errors = Vec::new();
    if !values.errors.is_empty() {
        for (row, key) in dictionary.normalized_keys().into_iter().enumerate() {
            if dictionary.keys().is_valid(row)
                && let Ok(at) = values.errors.binary_search_by_key(&key, RowError::row)
            {
                errors.extend(values.errors.get(at).map(|found| RowError { row, error: found.error }));
            }
        }
    }
    Ok(Parsed { array, errors })
}

/// Taking rows does not change the type of an array.
fn not_strings(dictionary: &dyn AnyDictionaryArray) -> Error {
    debug_assert!(false, "an array of another type was taken");
    Error::NotStrings(dictionary.data_type().clone())
}
