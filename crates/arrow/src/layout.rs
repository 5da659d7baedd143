//! [`Layout`]: what the loop over rows needs of an array of strings, of each layout.

use std::iter;

use arrow_array::builder::{GenericStringBuilder, StringViewBuilder};
use arrow_array::cast::AsArray;
use arrow_array::{Array, GenericStringArray, OffsetSizeTrait, StringViewArray};
use arrow_select::concat::concat;

use crate::Error;
use crate::check::{self, check};

/// An array of strings of one layout, and how to build one.
pub(crate) trait Layout: Array + Clone + 'static {
    type Builder;

    /// The text of a row that is not null.
    fn text(&self, row: usize) -> &str;

    /// A builder with room for what the rows of this array become.
    fn builder(&self) -> Self::Builder;

    /// How many bytes the texts have, about.
    fn bytes(&self) -> usize;

    /// So many rows from `start` on.
    fn part(&self, start: usize, rows: usize) -> Self;

    /// What a part became, with the parts after it, each what it became or as it was; the builder of the first had room for all.
    fn joined(first: Self, parts: Vec<Self>) -> Result<Self, Error>;

    /// Checks that the rows from `start` on are UTF-8, at least one and about so many bytes of them, and returns where those end.
    fn check(&self, start: usize, bytes: usize) -> Result<usize, Error>;

    /// Appends the rows from `start` to `end` as they are.
    fn append_rows(&self, start: usize, end: usize, builder: &mut Self::Builder) -> Result<(), Error>;

    fn append(builder: &mut Self::Builder, text: &str) -> Result<(), Error>;

    fn append_null(builder: &mut Self::Builder);

    fn finish(builder: Self::Builder) -> Self;
}

/// Appends a text if the offsets can count it: the builder itself would panic.
pub(crate) fn append_checked<O: OffsetSizeTrait>(
    builder: &mut GenericStringBuilder<O>,
    text: &str,
) -> Result<(), Error> {
    O::from_usize(builder.values_slice().len() + text.len()).ok_or(Error::TooLong)?;
    builder.append_value(text);
    Ok(())
}

impl<O: OffsetSizeTrait> Layout for GenericStringArray<O> {
    type Builder = GenericStringBuilder<O>;

    fn text(&self, row: usize) -> &str {
        self.value(row)
    }

    fn builder(&self) -> Self::Builder {
        let bytes = self.bytes();
        // Nukta letters that are decomposed make news a sixteenth longer.
        GenericStringBuilder::with_capacity(self.len(), bytes + bytes / 16)
    }

    fn bytes(&self) -> usize {
        match self.value_offsets() {
            // Those of another program may be in any order.
            [first, .., last] => last.as_usize().saturating_sub(first.as_usize()).min(self.value_data().len()),
            _ => 0,
        }
    }

    fn part(&self, start: usize, rows: usize) -> Self {
        self.slice(start, rows)
    }

    fn joined(first: Self, parts: Vec<Self>) -> Result<Self, Error> {
        let mut builder = first.into_builder().or_else(|first| {
            // An array that is shared: it is what it was.
            let bytes = first.bytes() + parts.iter().map(Self::bytes).sum::<usize>();
            let mut builder = GenericStringBuilder::with_capacity(first.len(), bytes);
            builder.append_array(&first).map(|()| builder).map_err(|_| Error::TooLong)
        })?;
        for part in &parts {
            builder.append_array(part).map_err(|_| Error::TooLong)?;
        }
        Ok(builder.finish())
    }

    fn check(&self, start: usize, bytes: usize) -> Result<usize, Error> {
        let rows = self.value_offsets().get(start..).unwrap_or_default();
        let first = rows.first().map_or(0, |first| first.as_usize());
        let count = rows.iter().skip(1).take_while(|end| end.as_usize() < first.saturating_add(bytes)).count();
        let end = (start + count + 1).min(self.len());
        check::rows(self, start..end).map(|()| end)
    }

    fn append_rows(&self, start: usize, end: usize, builder: &mut Self::Builder) -> Result<(), Error> {
        builder.append_array(&self.slice(start, end - start)).map_err(|_| Error::TooLong)
    }

    fn append(builder: &mut Self::Builder, text: &str) -> Result<(), Error> {
        append_checked(builder, text)
    }

    fn append_null(builder: &mut Self::Builder) {
        builder.append_null();
    }

    fn finish(mut builder: Self::Builder) -> Self {
        builder.finish()
    }
}

impl Layout for StringViewArray {
    type Builder = StringViewBuilder;

    fn text(&self, row: usize) -> &str {
        self.value(row)
    }

    fn builder(&self) -> Self::Builder {
        StringViewBuilder::with_capacity(self.len())
    }

    fn bytes(&self) -> usize {
        self.total_buffer_bytes_used()
    }

    fn part(&self, start: usize, rows: usize) -> Self {
        self.slice(start, rows)
    }

    fn joined(first: Self, parts: Vec<Self>) -> Result<Self, Error> {
        let parts: Vec<&dyn Array> = iter::once(&first).chain(&parts).map(|part| part as &dyn Array).collect();
        let joined = concat(&parts).map_err(|_| Error::TooLong)?;
        Ok(joined.as_string_view().clone())
    }

    fn check(&self, _start: usize, _bytes: usize) -> Result<usize, Error> {
        // Rows share their bytes.
        check(self).map(|()| self.len())
    }

    fn append_rows(&self, start: usize, end: usize, builder: &mut Self::Builder) -> Result<(), Error> {
        for row in start..end {
            if self.is_null(row) {
                Self::append_null(builder);
            } else {
                Self::append(builder, self.text(row))?;
            }
        }
        Ok(())
    }

    fn append(builder: &mut Self::Builder, text: &str) -> Result<(), Error> {
        builder.try_append_value(text).map_err(|_| Error::TooLong)
    }

    fn append_null(builder: &mut Self::Builder) {
        builder.append_null();
    }

    fn finish(mut builder: Self::Builder) -> Self {
        builder.finish()
    }
}
