//! What is found in running text, as lists of structs: the columns that dates and numbers share.

use std::fmt::{Display, Write as _};
use std::ops::Range;
use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::{Array, ArrayRef, ListArray};
use bengali_text::datetime::Warnings;

use crate::Error;
use crate::layout::append_checked;
use crate::lists::{Ranges, Records, list_rows};

/// What the offsets of a match count, from the start of its row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Offsets {
    /// Bytes of UTF-8, as in Rust and in Arrow.
    #[default]
    Bytes,
    /// Unicode scalar values, as in Python and Spark.
    Chars,
}

impl Offsets {
    /// A converter of ranges of `text`.
    pub(crate) const fn within(self, text: &str) -> Places<'_> {
        Places { text, offsets: self, byte: 0, chars: 0 }
    }
}

/// Converts ranges of bytes. Ranges that follow each other are counted in one pass.
pub(crate) struct Places<'t> {
    text: &'t str,
    offsets: Offsets,
    byte: usize,
    /// The characters before `byte`.
    chars: usize,
}

impl Places<'_> {
    pub(crate) fn of(&mut self, bytes: Range<usize>) -> Range<usize> {
        match self.offsets {
            Offsets::Bytes => bytes,
            Offsets::Chars => self.char_at(bytes.start)..self.char_at(bytes.end),
        }
    }

    fn char_at(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.chars) = (0, 0);
        }
        self.chars += self.text.get(self.byte..byte).map_or(0, |between| between.chars().count());
        self.byte = byte;
        self.chars
    }
}

/// The column that only one kind of match has.
pub(crate) trait Details {
    const NAME: &'static str;

    fn finish(&mut self) -> ArrayRef;
}

/// The warnings about dates.
#[derive(Default)]
pub(crate) struct Warned {
    warnings: ListBuilder<StringBuilder>,
    message: String,
}

impl Warned {
    pub(crate) fn append(&mut self, warnings: Warnings) -> Result<(), Error> {
        for warning in &warnings {
            write(&mut self.message, warning);
            append_checked(self.warnings.values(), &self.message)?;
        }
        self.warnings.append(true);
        Ok(())
    }
}

impl Details for Warned {
    const NAME: &'static str = "warnings";

    fn finish(&mut self) -> ArrayRef {
        Arc::new(self.warnings.finish())
    }
}

/// The units of numbers, null where there is none.
#[derive(Default)]
pub(crate) struct Units(StringBuilder);

impl Units {
    pub(crate) fn append(&mut self, unit: Option<&str>) -> Result<(), Error> {
        match unit {
            Some(unit) => append_checked(&mut self.0, unit)?,
            None => self.0.append_null(),
        }
        Ok(())
    }
}

impl Details for Units {
    const NAME: &'static str = "unit";

    fn finish(&mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

/// Displays into a buffer that is used again.
fn write(out: &mut String, value: impl Display) {
    out.clear();
    let written = write!(out, "{value}");
    debug_assert!(written.is_ok(), "a String takes everything");
}

/// The matches of all rows, field by field.
pub(crate) struct Finds<D> {
    values: StringBuilder,
    kinds: StringBuilder,
    texts: StringBuilder,
    ranges: Ranges,
    details: D,
    /// The last value as text.
    value: String,
}

impl<D: Details> Finds<D> {
    /// The column of its own; a match appends to it too.
    pub(crate) const fn details(&mut self) -> &mut D {
        &mut self.details
    }

    pub(crate) fn append(
        &mut self,
        value: impl Display,
        kind: &str,
        text: &str,
        place: Range<usize>,
    ) -> Result<(), Error> {
        write(&mut self.value, value);
        append_checked(&mut self.values, &self.value)?;
        append_checked(&mut self.kinds, kind)?;
        append_checked(&mut self.texts, text)?;
        self.ranges.append(&place)
    }
}

impl<D: Details> Records for Finds<D> {
    fn ranges(&self) -> &Ranges {
        &self.ranges
    }

    fn columns(mut self) -> Vec<(&'static str, ArrayRef, bool)> {
        let [start, end] = self.ranges.columns();
        vec![
            ("value", Arc::new(self.values.finish()), false),
            ("kind", Arc::new(self.kinds.finish()), false),
            ("text", Arc::new(self.texts.finish()), false),
            start,
            end,
            (D::NAME, self.details.finish(), true),
        ]
    }
}

/// Runs a search over each row of an array of strings.
pub(crate) fn find_rows<D: Details>(
    array: &dyn Array,
    details: D,
    find: impl FnMut(&str, &mut Finds<D>) -> Result<(), Error>,
) -> Result<ListArray, Error> {
    let finds = Finds {
        values: StringBuilder::new(),
        kinds: StringBuilder::new(),
        texts: StringBuilder::new(),
        ranges: Ranges::default(),
        details,
        value: String::new(),
    };
    list_rows(array, finds, find)
}
