//! From text to text: [`rewrite`], one loop for all kernels and layouts.
//!
//! A kernel that takes texts line by line is given short rows many at a time, in one text with line feeds between them, so that it
//! runs as fast on a million words as on a page. Rows that stay are copied in one piece, when a later row changes; if none does, the
//! array comes back as it is.

use arrow_array::types::ArrowDictionaryKeyType;
use arrow_array::{Array, ArrayRef, DictionaryArray, GenericStringArray, OffsetSizeTrait, StringViewArray};
use memchr::memchr_iter;

use crate::dictionary::with_values;
use crate::layout::Layout;
use crate::rewriting::Rewriting;
use crate::{Error, Kernel};

/// Applies a kernel to each row of an array of strings. Nulls stay, and an array in which nothing changes keeps its buffers.
///
/// In a dictionary the values are rewritten, and the keys stay, unless two values become the same text: they are one value then, since
/// what groups or counts rows looks at the keys.
///
/// # Errors
///
/// [`Error::TooLong`] if the offsets are too small for the result; [`Error::NotStrings`] for a dictionary of other values.
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text::Normalizer;
/// use bengali_text_arrow::rewrite;
///
/// let column = StringArray::from(vec![Some("অ\u{9BE}মার"), None, Some("দেশ")]);
/// let normalized = rewrite(&Normalizer::default(), &column)?;
/// assert_eq!(normalized, StringArray::from(vec![Some("আমার"), None, Some("দেশ")]));
///
/// let again = rewrite(&Normalizer::default(), &normalized)?;
/// assert!(again.values().ptr_eq(normalized.values()));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub fn rewrite<A: Strings>(kernel: &(impl Kernel + ?Sized), array: &A) -> Result<A, Error> {
    Ok(array.rewritten(kernel)?.unwrap_or_else(|| array.clone()))
}

/// [`rewrite`] for an array whose type is known as the program runs. One of type `Null`, which has no text, stays.
///
/// # Errors
///
/// As for [`rewrite`]; [`Error::NotStrings`] for an array of anything else.
///
/// ```
/// use std::sync::Arc;
///
/// use arrow_array::{ArrayRef, StringViewArray, cast::AsArray};
/// use bengali_text::search::{Folder, Strength};
/// use bengali_text_arrow::{Kernel, rewrite_dyn};
///
/// let kernel: Box<dyn Kernel> = Box::new(Folder::new(Strength::Standard));
/// let column: ArrayRef = Arc::new(StringViewArray::from(vec!["সরকারী কর্মচারী"]));
/// let keys = rewrite_dyn(&*kernel, &column)?;
/// assert_eq!(keys.as_string_view().value(0), "সরকারি কর্মচারি");
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub fn rewrite_dyn(kernel: &(impl Kernel + ?Sized), array: &dyn Array) -> Result<ArrayRef, Error> {
    Rewriting::new(kernel).apply(array)
}

/// The arrays that [`rewrite`] takes: `Utf8`, `LargeUtf8`, `Utf8View`, and dictionaries of them.
pub trait Strings: Array + Clone + sealed::Rewrite {}

mod sealed {
    use crate::{Error, Kernel};

    pub trait Rewrite: Sized {
        /// The array after the kernel; `None` if nothing changes.
        fn rewritten(&self, kernel: &(impl Kernel + ?Sized)) -> Result<Option<Self>, Error>;
    }
}

impl<O: OffsetSizeTrait> Strings for GenericStringArray<O> {}

impl<O: OffsetSizeTrait> sealed::Rewrite for GenericStringArray<O> {
    fn rewritten(&self, kernel: &(impl Kernel + ?Sized)) -> Result<Option<Self>, Error> {
        Rewriting::new(kernel).rewritten(self)
    }
}

impl Strings for StringViewArray {}

impl sealed::Rewrite for StringViewArray {
    fn rewritten(&self, kernel: &(impl Kernel + ?Sized)) -> Result<Option<Self>, Error> {
        Rewriting::new(kernel).rewritten(self)
    }
}

impl<K: ArrowDictionaryKeyType> Strings for DictionaryArray<K> {}

impl<K: ArrowDictionaryKeyType> sealed::Rewrite for DictionaryArray<K> {
    fn rewritten(&self, kernel: &(impl Kernel + ?Sized)) -> Result<Option<Self>, Error> {
        let values = Rewriting::new(kernel).rewritten_dyn(self.values())?;
        values.map(|values| with_values(self, &values)).transpose()
    }
}

/// Rows of fewer bytes are rewritten together.
const SHORT: usize = 1024;

/// So many bytes of rows are rewritten together: they, and what they become, stay in the first cache.
const TOGETHER: usize = 8 * 1024;

/// So many bytes of rows are checked before they are rewritten: they are still in the second cache then.
const CHECKED: usize = 256 * 1024;

/// The loop over the rows of an array.
pub(crate) struct Rewriter<'a, A: Layout, K: ?Sized> {
    kernel: &'a K,
    array: &'a A,
    /// The array that the result must have room for.
    whole: &'a A,
    /// What has been built, once a row has changed.
    builder: Option<A::Builder>,
    /// The rows before this one are in the builder; those from it to `from` stay as they are.
    built: usize,
    /// The rows before this one were given to the kernel.
    from: usize,
    /// What the kernel made last.
    made: String,
}

impl<'a, A: Layout, K: Kernel + ?Sized> Rewriter<'a, A, K> {
    /// For an array that is the beginning of `whole`, or a part of it that what becomes of the beginning is joined with.
    pub(crate) fn new(kernel: &'a K, array: &'a A, whole: &'a A) -> Self {
        Rewriter { kernel, array, whole, builder: None, built: 0, from: 0, made: String::new() }
    }

    /// What becomes of the array, unless that is itself; `checks` is whether it may have bytes that are not UTF-8.
    pub(crate) fn run(mut self, checks: bool) -> Result<Option<A>, Error> {
        let (array, rows) = (self.array, self.array.len());
        let mut checked = if checks { 0 } else { rows };
        let short = if self.kernel.is_linewise() { SHORT } else { 0 };
        let mut lines = String::with_capacity(TOGETHER + SHORT);
        let mut count = 0;
        for row in 0..rows {
            if row == checked {
                checked = array.check(row, CHECKED)?;
            }
            if array.is_null(row) {
                continue;
            }
            let text = array.text(row);
            if text.len() < short {
                lines.push_str(text);
                lines.push('\n');
                count += 1;
                if lines.len() > TOGETHER {
                    self.rewrite_lines(&mut lines, &mut count, row + 1)?;
                }
            } else {
                self.rewrite_lines(&mut lines, &mut count, row)?;
                self.rewrite_row(row, text)?;
            }
        }
        self.rewrite_lines(&mut lines, &mut count, rows)?;
        if self.builder.is_some() {
            self.catch_up(rows)?;
        }
        Ok(self.builder.map(A::finish))
    }

    /// Appends the rows before `row` that stay.
    fn catch_up(&mut self, row: usize) -> Result<(), Error> {
        if self.built < row {
            let builder = self.builder.get_or_insert_with(|| self.whole.builder());
            self.array.append_rows(self.built, row, builder)?;
            self.built = row;
        }
        Ok(())
    }

    /// Rewrites one row alone.
    fn rewrite_row(&mut self, row: usize, text: &str) -> Result<(), Error> {
        self.made.clear();
        if self.kernel.rewrite(text, &mut self.made) {
            self.catch_up(row)?;
            let builder = self.builder.get_or_insert_with(|| self.whole.builder());
            A::append(builder, &self.made)?;
            self.built = row + 1;
        }
        self.from = row + 1;
        Ok(())
    }

    /// Rewrites the rows from `from` to `end`, of which `count` are in `lines` and the others null, and empties `lines`.
    fn rewrite_lines(&mut self, lines: &mut String, count: &mut usize, end: usize) -> Result<(), Error> {
        // The last line feed does not stand between rows.
        if lines.pop().is_some() {
            self.made.clear();
            if self.kernel.rewrite(lines, &mut self.made) {
                // A row may have lines itself.
                let has_lines = memchr_iter(b'\n', lines.as_bytes()).count() + 1 != *count;
                self.append_lines(end, has_lines)?;
            }
            lines.clear();
            *count = 0;
        }
        self.from = end;
        Ok(())
    }

    /// Appends the rows from `from` to `end`, of which `made` has the lines: of each row one, unless rows have lines themselves.
    fn append_lines(&mut self, end: usize, has_lines: bool) -> Result<(), Error> {
        self.catch_up(self.from)?;
        let builder = self.builder.get_or_insert_with(|| self.whole.builder());
        let mut rest = self.made.as_str();
        for row in self.from..end {
            if self.array.is_null(row) {
                A::append_null(builder);
                continue;
            }
            let within = if has_lines { memchr_iter(b'\n', self.array.text(row).as_bytes()).count() } else { 0 };
            let stop = memchr_iter(b'\n', rest.as_bytes()).nth(within).unwrap_or(rest.len());
            let (text, after) = rest.split_at_checked(stop).unwrap_or_default();
            A::append(builder, text)?;
            rest = after.get(1..).unwrap_or_default();
        }
        debug_assert!(rest.is_empty(), "the kernel did not keep the lines");
        self.built = end;
        Ok(())
    }
}
