//! [`check`]: whether an array that another program made is what its type says.

use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::{Array, GenericStringArray, OffsetSizeTrait, StringViewArray};
use arrow_schema::DataType;

use crate::Error;

/// Checks that the texts of an array are UTF-8, and its offsets and keys within it.
///
/// The arrays that Rust code makes are. One that came through the C data interface is what another program says it is, and Arrow takes
/// its word: check it before anything reads it, or rewrite it by [`Rewriting::checked`](crate::Rewriting::checked).
///
/// # Errors
///
/// [`Error::NotUtf8`] with the first such row; what stands where a row is null does not matter. [`Error::Damaged`] for all else.
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text_arrow::check;
///
/// assert_eq!(check(&StringArray::from(vec![Some("বাংলা"), None])), Ok(()));
/// ```
pub fn check(array: &dyn Array) -> Result<(), Error> {
    match array.data_type() {
        DataType::Utf8 => rows(array.as_string::<i32>(), 0..array.len()),
        DataType::LargeUtf8 => rows(array.as_string::<i64>(), 0..array.len()),
        DataType::Utf8View => whole(array).or_else(|error| views(array.as_string_view(), error)),
        _ => whole(array),
    }
}

fn whole(array: &dyn Array) -> Result<(), Error> {
    array.to_data().validate_full().map_err(|error| Error::Damaged { reason: error.to_string() })
}

/// Tells of an array with an error whether that is its bytes, and in which row.
fn views(array: &StringViewArray, error: Error) -> Result<(), Error> {
    let array = array.clone().to_binary_view();
    if whole(&array).is_err() {
        return Err(error);
    }
    let is_bad = |row: &usize| array.is_valid(*row) && simdutf8::basic::from_utf8(array.value(*row)).is_err();
    match (0..array.len()).find(is_bad) {
        Some(row) => Err(Error::NotUtf8 { row }),
        None => Ok(()),
    }
}

/// The same for some rows.
pub(crate) fn rows<O: OffsetSizeTrait>(array: &GenericStringArray<O>, rows: Range<usize>) -> Result<(), Error> {
    let (start, bytes) = (rows.start, array.value_data());
    let offsets = array.value_offsets().get(rows.start..=rows.end).unwrap_or_default();
    let text = |ends: &[O]| match ends {
        [start, .., end] => bytes.get(start.to_usize()?..end.to_usize()?),
        _ => None,
    };
    let is_utf8 = |text: Option<&[u8]>| text.is_some_and(|text| simdutf8::basic::from_utf8(text).is_ok());
    let is_start = |at: &O| bytes.get(at.as_usize()).is_none_or(|byte| byte & 0xC0 != 0x80);
    if offsets.is_sorted() && is_utf8(text(offsets)) && offsets.iter().all(is_start) {
        return Ok(());
    }
    let is_bad = |(row, ends): (usize, &[O])| (array.is_valid(row) && !is_utf8(text(ends))).then_some(row);
    match (start..).zip(offsets.windows(2)).find_map(is_bad) {
        Some(row) => Err(Error::NotUtf8 { row }),
        None => Ok(()),
    }
}
