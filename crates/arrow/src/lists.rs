//! A list of structs for each row: what is found in running text, what a normalizer changes.

use std::convert::Infallible;
use std::ops::Range;
use std::sync::Arc;

use arrow_array::builder::Int64Builder;
use arrow_array::{Array, ArrayRef, ListArray, StructArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Fields};

use crate::Error;
use crate::parsed::{Column, read_rows};

/// The structs of all rows, field by field.
pub(crate) trait Records {
    fn ranges(&self) -> &Ranges;

    /// The columns with their names, and whether they have nulls.
    fn columns(self) -> Vec<(&'static str, ArrayRef, bool)>;
}

/// Where each is in its row.
#[derive(Default)]
pub(crate) struct Ranges {
    starts: Int64Builder,
    ends: Int64Builder,
}

impl Ranges {
    pub(crate) fn append(&mut self, place: &Range<usize>) -> Result<(), Error> {
        self.starts.append_value(place.start.try_into().map_err(|_| Error::TooLong)?);
        self.ends.append_value(place.end.try_into().map_err(|_| Error::TooLong)?);
        Ok(())
    }

    pub(crate) fn columns(mut self) -> [(&'static str, ArrayRef, bool); 2] {
        [("start", Arc::new(self.starts.finish()), false), ("end", Arc::new(self.ends.finish()), false)]
    }
}

/// Reads each row of an array of strings into records.
pub(crate) fn list_rows<R: Records>(
    array: &dyn Array,
    records: R,
    read: impl FnMut(&str, &mut R) -> Result<(), Error>,
) -> Result<ListArray, Error> {
    let lists = Lists { read, records, offsets: vec![0], nulls: NullBufferBuilder::new(array.len()) };
    Ok(read_rows(array, lists)?.into_parts().0)
}

/// The list of each row.
struct Lists<R, F> {
    read: F,
    records: R,
    offsets: Vec<i32>,
    nulls: NullBufferBuilder,
}

impl<R: Records, F: FnMut(&str, &mut R) -> Result<(), Error>> Column for Lists<R, F> {
    type Array = ListArray;
    type Error = Infallible;

    fn read(&mut self, text: &str) -> Result<Option<Infallible>, Error> {
        (self.read)(text, &mut self.records)?;
        self.nulls.append_non_null();
        let end = self.records.ranges().starts.values_slice().len();
        self.offsets.push(i32::try_from(end).map_err(|_| Error::TooLong)?);
        Ok(None)
    }

    fn append_null(&mut self) {
        self.nulls.append_null();
        self.offsets.extend(self.offsets.last().copied());
    }

    fn finish(mut self) -> Result<ListArray, Error> {
        let columns = self.records.columns();
        let fields: Fields =
            columns.iter().map(|(name, array, null)| Field::new(*name, array.data_type().clone(), *null)).collect();
        let records = StructArray::new(fields, columns.into_iter().map(|(_, array, _)| array).collect(), None);
        let field = Arc::new(Field::new("item", DataType::Struct(records.fields().clone()), true));
        let offsets = OffsetBuffer::new(ScalarBuffer::from(self.offsets));
        Ok(ListArray::new(field, offsets, Arc::new(records), self.nulls.finish()))
    }
}
