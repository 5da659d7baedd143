//! Applies a kernel to whatever Python gives: a string, strings one after another, or an Arrow array, on all cores with the GIL released.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, GenericStringArray, OffsetSizeTrait};
use arrow_select::concat::concat;
use bengali_text_arrow::{Error, Kernel, Rewriting};
use pyo3::exceptions::{PyRuntimeError, PyTypeError, PyUnicodeEncodeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyString;

use crate::arrays::{Arrays, Keeps, items, list_like};
use crate::choice::given;
use crate::interrupt::{Most, Stop, detached};
use crate::pandas;

/// A thread has at least so many rows, or so many bytes of text.
const ROWS: usize = 4_096;
const BYTES: usize = 256 * 1024;

/// The most threads; 0 for as many as there are cores.
static THREADS: AtomicUsize = AtomicUsize::new(0);

/// Limits the threads that lists and arrays are done on in this process; 0 takes the limit away.
#[pyfunction]
pub(crate) fn set_threads(threads: &Bound<'_, PyAny>) -> PyResult<()> {
    THREADS.store(given("threads", threads)?, Ordering::Relaxed);
    Ok(())
}

/// A string for a string, a list for strings one after another, and an array of the same library for an array.
pub(crate) fn apply<'py>(kernel: &dyn Kernel, texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    apply_on(threads, kernel, texts)
}

/// The same on at most so many threads.
pub(crate) fn apply_on<'py>(most: Most, kernel: &dyn Kernel, texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = texts.py();
    if let Ok(text) = texts.cast::<PyString>() {
        let mut made = String::new();
        let changes = kernel.rewrite(text.to_str()?, &mut made);
        return Ok(if changes { PyString::new(py, &made).into_any() } else { text.clone().into_any() });
    }
    if let Some(made) = pandas::by_series(texts, |series| apply_on(most, kernel, series))? {
        return Ok(made);
    }
    if let Some(made) = pandas::by_categories(texts, |categories| apply_on(most, kernel, categories))? {
        return Ok(made);
    }
    if let Some(arrays) = Arrays::of(texts)? {
        let chunks = arrays.chunks();
        let bytes = chunks.iter().map(bytes_of).fold(0, usize::saturating_add);
        let made = detached(py, bytes, most, |stop| {
            let kernel = Stoppable { kernel, stop };
            let rewriting = Rewriting::new(&kernel).threads(most()).checked();
            in_chunks(&chunks, |chunk| rewriting.apply(chunk))
        });
        return arrays.with(made?, Keeps::Field);
    }
    apply_to_strings(most, kernel, texts)
}

/// Strings that stay are returned as the objects that they are.
fn apply_to_strings<'py>(most: Most, kernel: &dyn Kernel, texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = texts.py();
    let items = items(texts)?;
    let strings = strings(&items)?;
    let made = in_rows(py, &strings, most, |text| rewritten(kernel, text))?;
    let results = items.into_iter().zip(made).map(|(item, made)| match made.flatten() {
        Some(made) => PyString::new(py, &made).into_any(),
        None => item,
    });
    list_like(texts, results.collect(), true)
}

/// A kernel that does nothing any more after an interrupt.
struct Stoppable<'k> {
    kernel: &'k dyn Kernel,
    stop: &'k Stop,
}

impl Kernel for Stoppable<'_> {
    fn rewrite(&self, text: &str, out: &mut String) -> bool {
        !self.stop.is_set() && self.kernel.rewrite(text, out)
    }

    fn is_linewise(&self) -> bool {
        self.kernel.is_linewise()
    }
}

/// About how many bytes the texts of an array have, which need not have been checked.
pub(crate) fn bytes_of(array: &ArrayRef) -> usize {
    fn between<O: OffsetSizeTrait>(array: &GenericStringArray<O>) -> usize {
        let at = |end: Option<&O>| end.and_then(|end| end.to_usize()).unwrap_or_default();
        let offsets = array.value_offsets();
        at(offsets.last()).saturating_sub(at(offsets.first()))
    }
    if let Some(array) = array.as_string_opt::<i32>() {
        between(array)
    } else if let Some(array) = array.as_string_opt::<i64>() {
        between(array)
    } else if let Some(array) = array.as_string_view_opt() {
        // The length of a text is in the lowest bits.
        let lengths = array.views().iter().map(|view| usize::try_from(*view & 0xFFFF_FFFF).unwrap_or_default());
        lengths.fold(0, usize::saturating_add)
    } else {
        array.get_array_memory_size()
    }
}

fn rewritten(kernel: &dyn Kernel, text: &str) -> Option<String> {
    let mut made = String::new();
    kernel.rewrite(text, &mut made).then_some(made)
}

/// The texts of strings of Python, and None for None.
pub(crate) fn strings(items: &[Bound<'_, PyAny>]) -> PyResult<Vec<Option<PyBackedStr>>> {
    let text = |(row, item): (usize, &Bound<'_, PyAny>)| item.extract().map_err(|error| no_text(item, row, error));
    items.iter().enumerate().map(text).collect()
}

/// The error for an item that is no text: which it is, and what.
fn no_text(item: &Bound<'_, PyAny>, row: usize, error: PyErr) -> PyErr {
    let py = item.py();
    if error.is_instance_of::<PyUnicodeEncodeError>(py) {
        let value = error.value(py);
        let said = value.getattr("reason").and_then(|why| value.setattr("reason", format!("{why}, in row {row}")));
        return said.err().unwrap_or(error);
    }
    match item.get_type().name() {
        Ok(found) => PyTypeError::new_err(format!("row {row}: expected a string or None, found {found}")),
        Err(other) => other,
    }
}

/// What `work` makes of each string, on at most so many threads.
pub(crate) fn in_rows<T: Send>(
    py: Python<'_>,
    strings: &[Option<PyBackedStr>],
    most: Most,
    work: impl Fn(&str) -> T + Sync,
) -> PyResult<Vec<Option<T>>> {
    let bytes = strings.iter().flatten().map(|text| text.len()).sum();
    detached(py, bytes, most, |stop| {
        let parts = in_parts(strings.len(), bytes, most, |start, end| {
            let rows = strings.get(start..end).unwrap_or_default().iter().enumerate();
            // To ask takes as long as a short row.
            let rows = rows.take_while(|(row, _)| row % 16 != 0 || !stop.is_set());
            rows.map(|(_, text)| text.as_deref().map(&work)).collect::<Vec<_>>()
        })?;
        Ok(parts.into_iter().flatten().collect())
    })
}

/// What `work` makes of each chunk.
pub(crate) fn in_chunks<T>(chunks: &[ArrayRef], work: impl Fn(&ArrayRef) -> Result<T, Error>) -> PyResult<Vec<T>> {
    let mut before = 0;
    let each = |chunk: &ArrayRef| {
        let made = work(chunk).map_err(|error| array_error(error.after(before)));
        before += chunk.len();
        made
    };
    chunks.iter().map(each).collect()
}

/// The most threads that there may be.
pub(crate) fn threads() -> NonZero<usize> {
    let cores = thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
    NonZero::new(THREADS.load(Ordering::Relaxed)).map_or(cores, |most| most.min(cores))
}

/// Runs `work` on ranges of so many rows with about so many bytes of text, each in a thread of its own, and returns the results in order.
pub(crate) fn in_parts<T: Send>(
    rows: usize,
    bytes: usize,
    most: Most,
    work: impl Fn(usize, usize) -> T + Sync,
) -> PyResult<Vec<T>> {
    let enough = (rows / ROWS).max(bytes / BYTES).min(rows);
    let threads = if enough > 1 { most().get().min(enough) } else { 1 };
    if threads == 1 {
        return Ok(vec![work(0, rows)]);
    }
    let part = rows.div_ceil(threads);
    let range = |thread: usize| (thread * part, ((thread + 1) * part).min(rows));
    let work = &work;
    thread::scope(|scope| {
        let threads: Vec<_> = (0..threads)
            .map(|thread| {
                let (start, end) = range(thread);
                scope.spawn(move || work(start.min(end), end))
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().map_err(|_| PyRuntimeError::new_err("a thread panicked")))
            .collect()
    })
}

/// One array of those of all parts.
pub(crate) fn joined(parts: Vec<ArrayRef>) -> PyResult<ArrayRef> {
    match <[ArrayRef; 1]>::try_from(parts) {
        Ok([one]) => Ok(one),
        Err(parts) => {
            let parts: Vec<&dyn Array> = parts.iter().map(|part| &**part).collect();
            concat(&parts).map_err(|error| PyValueError::new_err(error.to_string()))
        }
    }
}

#[allow(clippy::needless_pass_by_value)] // for `map_err`
pub(crate) fn array_error(error: Error) -> PyErr {
    match error {
        Error::NotStrings(_) => PyTypeError::new_err(error.to_string()),
        _ => PyValueError::new_err(error.to_string()),
    }
}
