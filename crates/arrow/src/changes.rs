//! What a normalizer changes, as lists of structs: [`find_changes`].

use std::convert::Infallible;
use std::sync::Arc;

use arrow_array::builder::{Int64Builder, StringBuilder};
use arrow_array::{Array, ArrayRef, ListArray, StructArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Fields};
use bengali_text::Normalizer;

use crate::layout::append_checked;
use crate::parsed::{Column, read_rows};
use crate::{Error, Offsets};

/// Finds every change that the normalizer would make in each text: a list of structs for each row.
///
/// | field | type | |
/// |---|---|---|
/// | `start`, `end` | `Int64` | where it is in the row, counted by `offsets` |
/// | `before`, `after` | `Utf8` | the text that changes, and what it becomes |
/// | `rule` | `Utf8` | the name of the rule |
///
/// # Errors
///
/// [`Error::NotStrings`] for an array of anything else, [`Error::TooLong`] where the lists of one array have more than 2³¹ changes or
/// take more than 2 GiB.
///
/// ```
/// use arrow_array::{Array, StringArray, cast::AsArray};
/// use bengali_text::Normalizer;
/// use bengali_text_arrow::{Offsets, find_changes};
///
/// let pages = StringArray::from(vec![Some("শারদীয় উত\u{9CD}\u{200D}সব"), None]);
/// let changes = find_changes(&pages, &Normalizer::default(), Offsets::Chars)?;
/// assert!(changes.is_null(1));
/// let first = changes.value(0);
/// let rules = first.as_struct().column_by_name("rule").unwrap().as_string::<i32>();
/// assert_eq!(rules.iter().flatten().last(), Some("legacy-khanda-ta"));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub fn find_changes(array: &dyn Array, normalizer: &Normalizer, offsets: Offsets) -> Result<ListArray, Error> {
    let changes = Changes {
        normalizer,
        places: offsets,
        starts: Int64Builder::new(),
        ends: Int64Builder::new(),
        texts: std::array::from_fn(|_| StringBuilder::new()),
        offsets: vec![0],
        nulls: NullBufferBuilder::new(array.len()),
    };
    Ok(read_rows(array, changes)?.into_parts().0)
}

/// The changes of all rows, field by field.
struct Changes<'a> {
    normalizer: &'a Normalizer,
    places: Offsets,
    starts: Int64Builder,
    ends: Int64Builder,
    /// Before, after, and the name of the rule.
    texts: [StringBuilder; 3],
    offsets: Vec<i32>,
    nulls: NullBufferBuilder,
}

impl Column for Changes<'_> {
    type Array = ListArray;
    type Error = Infallible;

    fn read(&mut self, text: &str) -> Result<Option<Infallible>, Error> {
        let mut places = self.places.within(text);
        for change in self.normalizer.changes(text) {
            let place = places.of(change.range());
            self.starts.append_value(place.start.try_into().map_err(|_| Error::TooLong)?);
            self.ends.append_value(place.end.try_into().map_err(|_| Error::TooLong)?);
            let texts = [change.before(), change.after(), change.rule().name()];
            for (column, text) in self.texts.iter_mut().zip(texts) {
                append_checked(column, text)?;
            }
        }
        self.nulls.append_non_null();
        let end = self.starts.values_slice().len();
        self.offsets.push(i32::try_from(end).map_err(|_| Error::TooLong)?);
        Ok(None)
    }

    fn append_null(&mut self) {
        self.nulls.append_null();
        self.offsets.extend(self.offsets.last().copied());
    }

    fn finish(mut self) -> Result<ListArray, Error> {
        let [before, after, rule] = self.texts.map(|mut column| Arc::new(column.finish()) as ArrayRef);
        let columns: [(&str, ArrayRef); 5] = [
            ("start", Arc::new(self.starts.finish())),
            ("end", Arc::new(self.ends.finish())),
            ("before", before),
            ("after", after),
            ("rule", rule),
        ];
        let fields: Fields =
            columns.iter().map(|(name, array)| Field::new(*name, array.data_type().clone(), false)).collect();
        let changes = StructArray::new(fields, columns.into_iter().map(|(_, array)| array).collect(), None);
        let field = Arc::new(Field::new("item", DataType::Struct(changes.fields().clone()), true));
        let offsets = OffsetBuffer::new(ScalarBuffer::from(self.offsets));
        Ok(ListArray::new(field, offsets, Arc::new(changes), self.nulls.finish()))
    }
}
