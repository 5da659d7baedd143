//! [`Layout`]: what the loop over rows needs of an array of strings, of each layout.

use arrow_array::builder::{GenericStringBuilder, StringViewBuilder};
use arrow_array::{Array, GenericStringArray, OffsetSizeTrait, StringViewArray};

use crate::Error;

/// An array of strings of one layout, and how to build one.
pub(crate) trait Layout: Array + Clone + 'static {
    type Builder;

    /// The text of a row that is not null.
    fn text(&self, row: usize) -> &str;

    /// A builder with room for what the rows of this array become.
    fn builder(&self) -> Self::Builder;

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
        let offsets = self.value_offsets();
        let bytes = match offsets {
            [first, .., last] => last.as_usize() - first.as_usize(),
            _ => 0,
        };
        // Nukta letters that are decomposed make news a sixteenth longer.
        GenericStringBuilder::with_capacity(self.len(), bytes + bytes / 16)
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
