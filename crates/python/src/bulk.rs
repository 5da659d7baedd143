//! Applies a kernel to whatever Python gives: a string, strings one after another, or an Arrow array, on all cores with the GIL released.

use std::num::NonZero;
use std::thread;

use arrow_array::{Array, ArrayRef};
use arrow_select::concat::concat;
use bengali_text_arrow::{Error, Kernel, rewrite_dyn};
use pyo3::exceptions::{PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyList, PyString};
use pyo3_arrow::input::AnyArray;
use pyo3_arrow::{PyArray, PyChunkedArray};

/// A thread has at least so many rows.
const ROWS: usize = 4_096;

/// A string for a string, a list for strings one after another, and an array of the same library for an array.
pub(crate) fn apply<'py>(kernel: &dyn Kernel, texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = texts.py();
    if let Ok(text) = texts.cast::<PyString>() {
        let mut made = String::new();
        let changes = kernel.rewrite(text.to_str()?, &mut made);
        return Ok(if changes { PyString::new(py, &made).into_any() } else { text.clone().into_any() });
    }
    if texts.hasattr("__arrow_c_array__")? || texts.hasattr("__arrow_c_stream__")? {
        return apply_to_array(kernel, texts);
    }
    apply_to_strings(kernel, texts)
}

/// Strings that stay are returned as the objects that they are.
fn apply_to_strings<'py>(kernel: &dyn Kernel, texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = texts.py();
    let items: Vec<Bound<'py, PyAny>> = texts.try_iter()?.collect::<PyResult<_>>()?;
    let strings: Vec<Option<PyBackedStr>> = items.iter().map(PyAnyMethods::extract).collect::<PyResult<_>>()?;
    let made = py.detach(|| {
        let parts = in_parts(strings.len(), |start, end| {
            let rows = strings.get(start..end).unwrap_or_default();
            rows.iter().map(|text| rewritten(kernel, text.as_deref())).collect::<Vec<_>>()
        });
        parts.map(|parts| parts.into_iter().flatten().collect::<Vec<_>>())
    })?;
    let results = items.into_iter().zip(made).map(|(item, made)| match made {
        Some(made) => PyString::new(py, &made).into_any(),
        None => item,
    });
    Ok(PyList::new(py, results.collect::<Vec<_>>())?.into_any())
}

fn rewritten(kernel: &dyn Kernel, text: Option<&str>) -> Option<String> {
    let mut made = String::new();
    kernel.rewrite(text?, &mut made).then_some(made)
}

/// Runs `work` on ranges of so many rows, each in a thread of its own, and returns the results in order.
fn in_parts<T: Send>(rows: usize, work: impl Fn(usize, usize) -> T + Sync) -> PyResult<Vec<T>> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(rows / ROWS).max(1);
    let part = rows.div_ceil(threads);
    let range = |thread: usize| (thread * part, ((thread + 1) * part).min(rows));
    if threads == 1 {
        return Ok(vec![work(0, rows)]);
    }
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

fn apply_to_array<'py>(kernel: &dyn Kernel, texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = texts.py();
    let made = match texts.extract::<AnyArray>()? {
        AnyArray::Array(array) => {
            let made = py.detach(|| rewrite_array(kernel, array.array()))?;
            PyArray::from_array_ref(made).into_pyobject(py)?.into_any()
        }
        stream @ AnyArray::Stream(_) => {
            let (chunks, field) = stream.into_chunked_array()?.into_inner();
            let made =
                py.detach(|| chunks.iter().map(|chunk| rewrite_array(kernel, chunk)).collect::<PyResult<_>>())?;
            PyChunkedArray::try_new(made, field)?.into_pyobject(py)?.into_any()
        }
    };
    // An array of the library that the texts came from.
    let library = texts.get_type().getattr("__module__")?.extract::<String>()?;
    match library.split('.').next() {
        Some("pyarrow") => {
            let kind = if made.cast::<PyArray>().is_ok() { "array" } else { "chunked_array" };
            py.import("pyarrow")?.call_method1(kind, (made,))
        }
        Some("polars") => py.import("polars")?.call_method1("Series", (texts.getattr("name")?, made)),
        _ => Ok(made),
    }
}

fn rewrite_array(kernel: &dyn Kernel, array: &ArrayRef) -> PyResult<ArrayRef> {
    let parts = in_parts(array.len(), |start, end| {
        let part = array.slice(start, end - start);
        rewrite_dyn(kernel, &part).map(|made| (part.to_data().ptr_eq(&made.to_data()), made))
    })?;
    let parts: Vec<(bool, ArrayRef)> = parts.into_iter().collect::<Result<_, Error>>().map_err(array_error)?;
    if parts.iter().all(|(stays, _)| *stays) {
        return Ok(ArrayRef::clone(array));
    }
    let arrays: Vec<&dyn Array> = parts.iter().map(|(_, made)| &**made).collect();
    match &*parts {
        [(_, one)] => Ok(ArrayRef::clone(one)),
        _ => concat(&arrays).map_err(|error| PyValueError::new_err(error.to_string())),
    }
}

#[allow(clippy::needless_pass_by_value)] // for `map_err`
fn array_error(error: Error) -> PyErr {
    match error {
        Error::NotStrings(_) => PyTypeError::new_err(error.to_string()),
        _ => PyValueError::new_err(error.to_string()),
    }
}
