//! [`Rewriting`]: on how many threads an array is rewritten, and whether it is checked before.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, downcast_dictionary_array};
use arrow_schema::DataType;

use crate::dictionary::with_values;
use crate::layout::Layout;
use crate::rewrite::Rewriter;
use crate::{Error, Kernel, check};

/// A thread has at least so many bytes of text: to start it takes as long as some of them.
const LEAST: usize = 256 * 1024;

/// Rewrites arrays as [`rewrite_dyn`](crate::rewrite_dyn) does, on several threads, or arrays that another program made.
///
/// ```
/// use std::num::NonZero;
///
/// use arrow_array::{StringArray, cast::AsArray};
/// use bengali_text::Normalizer;
/// use bengali_text_arrow::Rewriting;
///
/// let normalizer = Normalizer::default();
/// let rewriting = Rewriting::new(&normalizer).threads(NonZero::new(4).unwrap()).checked();
/// let names = rewriting.apply(&StringArray::from(vec![Some("অ\u{9BE}মার"), None]))?;
/// assert_eq!(names.as_string::<i32>(), &StringArray::from(vec![Some("আমার"), None]));
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
#[derive(Debug)]
pub struct Rewriting<'k, K: ?Sized> {
    kernel: &'k K,
    threads: usize,
    checks: bool,
}

impl<K: ?Sized> Clone for Rewriting<'_, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: ?Sized> Copy for Rewriting<'_, K> {}

impl<'k, K: Kernel + ?Sized> Rewriting<'k, K> {
    /// On the thread that calls, and without a check.
    pub fn new(kernel: &'k K) -> Self {
        Rewriting { kernel, threads: 1, checks: false }
    }

    /// On at most so many threads, each with the rows of a part of the array; an array of little text is not divided.
    ///
    /// ```
    /// use std::thread::available_parallelism;
    ///
    /// use arrow_array::{Array, LargeStringArray, cast::AsArray};
    /// use bengali_text_arrow::{Digits, Rewriting};
    ///
    /// let years = LargeStringArray::from(vec!["২০২৩ সাল"; 100_000]);
    /// let years = Rewriting::new(&Digits::ToAscii).threads(available_parallelism()?).apply(&years)?;
    /// assert_eq!((years.len(), years.as_string::<i64>().value(99_999)), (100_000, "2023 সাল"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn threads(self, most: NonZero<usize>) -> Self {
        Rewriting { threads: most.get(), ..self }
    }

    /// Checks the array as [`check`](crate::check()) does, some rows at a time as they are rewritten: faster than to check it before.
    ///
    /// ```
    /// use arrow_array::StringArray;
    /// use bengali_text_arrow::{Digits, Rewriting, rewrite_dyn};
    ///
    /// let years = StringArray::from(vec!["২০২৩ সাল"]);
    /// assert_eq!(&Rewriting::new(&Digits::ToAscii).checked().apply(&years)?, &rewrite_dyn(&Digits::ToAscii, &years)?);
    /// # Ok::<(), bengali_text_arrow::Error>(())
    /// ```
    #[must_use]
    pub fn checked(self) -> Self {
        Rewriting { checks: true, ..self }
    }

    /// The array with each row rewritten; with the same buffers if nothing changes.
    ///
    /// # Errors
    ///
    /// As for [`rewrite_dyn`](crate::rewrite_dyn), and those of [`check`](crate::check()) if the array is [checked](Self::checked).
    ///
    /// # Panics
    ///
    /// If the kernel does.
    ///
    /// ```
    /// use arrow_array::StringArray;
    /// use bengali_text::Normalizer;
    /// use bengali_text_arrow::Rewriting;
    ///
    /// let names = StringArray::from(vec!["আমার দেশ"]);
    /// let made = Rewriting::new(&Normalizer::default()).apply(&names)?;
    /// assert_eq!(&*made, &names as &dyn arrow_array::Array);
    /// # Ok::<(), bengali_text_arrow::Error>(())
    /// ```
    pub fn apply(&self, array: &dyn Array) -> Result<ArrayRef, Error> {
        Ok(self.rewritten_dyn(array)?.unwrap_or_else(|| array.slice(0, array.len())))
    }

    pub(crate) fn rewritten_dyn(&self, array: &dyn Array) -> Result<Option<ArrayRef>, Error> {
        if let Some(array) = array.as_string_opt::<i32>() {
            self.rewritten_ref(array)
        } else if let Some(array) = array.as_string_opt::<i64>() {
            self.rewritten_ref(array)
        } else if let Some(array) = array.as_string_view_opt() {
            self.rewritten_ref(array)
        } else if let Some(dictionary) = array.as_any_dictionary_opt() {
            if self.checks {
                check(array)?;
            }
            let values = Rewriting { checks: false, ..*self }.rewritten_dyn(dictionary.values())?;
            values.map(|values| with_values_dyn(array, &values)).transpose()
        } else if *array.data_type() == DataType::Null {
            Ok(None)
        } else {
            Err(Error::NotStrings(array.data_type().clone()))
        }
    }

    fn rewritten_ref(&self, array: &impl Layout) -> Result<Option<ArrayRef>, Error> {
        Ok(self.rewritten(array)?.map(|array| Arc::new(array) as ArrayRef))
    }

    /// The array after the kernel; `None` if nothing changes.
    pub(crate) fn rewritten<A: Layout>(&self, array: &A) -> Result<Option<A>, Error> {
        let threads = self.threads.min(array.bytes() / LEAST).min(array.len()).max(1);
        if threads == 1 {
            return Rewriter::new(self.kernel, array, array).run(self.checks);
        }
        let rows = array.len().div_ceil(threads);
        let starts = (0..array.len()).step_by(rows);
        let parts: Vec<A> = starts.clone().map(|start| array.part(start, rows.min(array.len() - start))).collect();
        let made = thread::scope(|scope| {
            let run = |(at, part)| {
                // The others are appended to the first.
                let whole = if at == 0 { array } else { part };
                scope.spawn(move || Rewriter::new(self.kernel, part, whole).run(self.checks))
            };
            let threads: Vec<_> = parts.iter().enumerate().map(run).collect();
            let results = threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
            // All end before the first error is returned.
            results.collect::<Vec<_>>()
        });
        let made = made.into_iter().zip(starts).map(|(made, start)| made.map_err(|error| error.after(start)));
        let made: Vec<Option<A>> = made.collect::<Result<_, _>>()?;
        if made.iter().all(Option::is_none) {
            return Ok(None);
        }
        let mut made = made.into_iter().zip(parts).map(|(made, part)| made.unwrap_or(part));
        let first = made.next();
        first.map(|first| A::joined(first, made.collect())).transpose()
    }
}

/// A dictionary of any keys with what its values became.
fn with_values_dyn(dictionary: &dyn Array, values: &ArrayRef) -> Result<ArrayRef, Error> {
    downcast_dictionary_array! {
        dictionary => Ok(Arc::new(with_values(dictionary, values)?)),
        other => Err(Error::NotStrings(other.clone())),
    }
}
