//! Dictionaries whose values have been rewritten: values that have become one are one.

use std::collections::HashMap;

use arrow_array::types::ArrowDictionaryKeyType;
use arrow_array::{Array, ArrayRef, DictionaryArray, UInt64Array};
use arrow_buffer::ArrowNativeType;
use arrow_select::take::take;

use crate::Error;
use crate::parsed::texts;

/// The dictionary with what its values became.
///
/// Its keys stay, unless two values became the same text. What groups or counts rows compares the keys, so the keys of both become that of
/// the first, and the others move up.
pub(crate) fn with_values<K: ArrowDictionaryKeyType>(
    dictionary: &DictionaryArray<K>,
    values: &ArrayRef,
) -> Result<DictionaryArray<K>, Error> {
    let mut kept: Vec<u64> = Vec::new();
    let mut keys: Vec<K::Native> = Vec::with_capacity(values.len());
    let mut places: HashMap<Option<&str>, usize> = HashMap::with_capacity(values.len());
    for (at, text) in (0..).zip(texts(values)?) {
        let place = *places.entry(text).or_insert(kept.len());
        if place == kept.len() {
            kept.push(at);
        }
        // It is not larger than the key that it was.
        keys.push(K::Native::from_usize(place).unwrap_or_default());
    }
    if kept.len() == values.len() {
        return Ok(dictionary.with_values(ArrayRef::clone(values)));
    }
    let values = take(values, &UInt64Array::from(kept), None).map_err(|_| Error::TooLong)?;
    // Where a row is null, any key may stand.
    let moved = |key: K::Native| keys.get(key.as_usize()).copied().unwrap_or_default();
    let made = DictionaryArray::try_new(dictionary.keys().unary(moved), values);
    made.map_err(|error| Error::Damaged { reason: error.to_string() })
}
