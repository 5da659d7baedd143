//! Columns of dates and numbers, read from strings one after another or from an Arrow array, on all cores with the GIL released.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, TimestampMicrosecondType};
use arrow_array::{Array, ArrayRef, LargeStringArray, ListArray, StringArray};
use bengali_text_arrow::{Error, Parsed, check};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::arrays::{Arrays, Keeps, items, list_like};
use crate::bulk::{array_error, bytes_of, in_chunks, in_parts, in_rows, joined, strings, threads};
use crate::choice::choice;
use crate::error::Fault;
use crate::interrupt::{Stop, detached};
use crate::pandas;

/// What is done about rows that cannot be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Errors {
    Raise,
    Null,
    Reasons,
}

const ERRORS: &[(&str, Errors)] = &[("raise", Errors::Raise), ("null", Errors::Null), ("reasons", Errors::Reasons)];

/// A column of values, and why rows could not be read.
pub(crate) struct Read {
    array: ArrayRef,
    faults: Vec<(usize, Fault)>,
}

impl Read {
    /// These values with the faults of another column, and more of them.
    pub(crate) fn with(array: ArrayRef, read: Read, faults: impl Iterator<Item = (usize, Fault)>) -> Self {
        let mut faults: Vec<_> = read.faults.into_iter().chain(faults).collect();
        faults.sort_by_key(|(row, _)| *row);
        Read { array, faults }
    }
}

impl<A: Array + 'static, E: Copy + std::fmt::Display + Into<Fault>> From<Parsed<A, E>> for Read {
    fn from(parsed: Parsed<A, E>) -> Self {
        let faults = parsed.errors().iter().map(|error| (error.row(), (*error.error()).into())).collect();
        Read { faults, array: Arc::new(parsed.into_array()) }
    }
}

impl From<ListArray> for Read {
    /// What is found in running text.
    fn from(found: ListArray) -> Self {
        Read { array: Arc::new(found), faults: Vec::new() }
    }
}

/// Reads a column: a list of values for strings one after another, and an array of the same library for an array. With reasons, a pair of
/// such columns.
pub(crate) fn read<'py, T: Into<Read> + Send>(
    texts: &Bound<'py, PyAny>,
    errors: &str,
    work: impl Fn(&dyn Array) -> Result<T, Error> + Sync,
) -> PyResult<Bound<'py, PyAny>> {
    if texts.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err("expected strings one after another or an array, found one string"));
    }
    let errors = choice("errors", errors, ERRORS)?;
    let read = |texts: &Bound<'py, PyAny>| read_from(texts, Arrays::of(texts)?.as_ref(), errors, &work);
    pandas::by_series(texts, read)?.map_or_else(|| read(texts), Ok)
}

/// Finds dates or numbers: a list of matches for a string, a list of those for strings one after another, and an array of lists of structs
/// for an array.
pub(crate) fn find<'py, M: Send>(
    texts: &Bound<'py, PyAny>,
    in_text: impl Fn(&str) -> Vec<M> + Sync,
    in_array: impl Fn(&dyn Array) -> Result<ListArray, Error> + Sync,
) -> PyResult<Bound<'py, PyAny>>
where
    Vec<M>: IntoPyObject<'py, Target = PyAny, Output = Bound<'py, PyAny>, Error = PyErr>,
{
    let py = texts.py();
    if let Ok(text) = texts.cast::<PyString>() {
        return in_text(text.to_str()?).into_pyobject(py);
    }
    let in_column = |texts: &Bound<'py, PyAny>| find_in_column(texts, &in_text, &in_array);
    pandas::by_series(texts, in_column)?.map_or_else(|| in_column(texts), Ok)
}

fn find_in_column<'py, M: Send>(
    texts: &Bound<'py, PyAny>,
    in_text: impl Fn(&str) -> Vec<M> + Sync,
    in_array: impl Fn(&dyn Array) -> Result<ListArray, Error> + Sync,
) -> PyResult<Bound<'py, PyAny>>
where
    Vec<M>: IntoPyObject<'py, Target = PyAny, Output = Bound<'py, PyAny>, Error = PyErr>,
{
    let py = texts.py();
    if let Some(arrays) = Arrays::of(texts)? {
        return read_from(texts, Some(&arrays), Errors::Raise, in_array);
    }
    let strings = strings(&items(texts)?)?;
    let found = in_rows(py, &strings, threads, &in_text)?;
    let found = found.into_iter().map(|found| {
        // To make the objects may take longer than to find what they tell of.
        py.check_signals()?;
        found.map_or_else(|| Ok(py.None().into_bound(py)), |found| found.into_pyobject(py))
    });
    list_like(texts, found.collect::<PyResult<_>>()?, false)
}

fn read_from<'py, T: Into<Read> + Send>(
    texts: &Bound<'py, PyAny>,
    source: Option<&Arrays<'py>>,
    errors: Errors,
    work: impl Fn(&dyn Array) -> Result<T, Error> + Sync,
) -> PyResult<Bound<'py, PyAny>> {
    let py = texts.py();
    let chunks = match source {
        Some(arrays) => {
            let chunks = arrays.chunks();
            detached(py, 0, threads, |_| in_chunks(&chunks, |chunk| check(chunk)))?;
            chunks
        }
        None => vec![list(texts)?],
    };
    let (mut columns, mut reasons, mut rows) = (Vec::new(), Vec::new(), 0);
    for chunk in &chunks {
        // Each may be short.
        py.check_signals()?;
        let bytes = bytes_of(chunk);
        let Read { array, faults } = detached(py, bytes, threads, |stop| read_chunk(chunk, bytes, stop, &work))?;
        if errors == Errors::Reasons {
            reasons.push(reasons_of(&faults, array.len()));
        }
        if errors == Errors::Raise
            && let Some((row, fault)) = faults.into_iter().next()
        {
            return Err(fault.into_error(py, texts_of(chunk)(row), Some(rows + row)));
        }
        rows += array.len();
        columns.push(array);
    }
    let finish = |columns: Vec<ArrayRef>| {
        if let Some(arrays) = source {
            return arrays.with(columns, Keeps::Type);
        }
        let rows = columns.iter().flat_map(|column| (0..column.len()).map(move |row| value(py, column, row)));
        let rows = rows.map(|value| py.check_signals().and(value));
        list_like(texts, rows.collect::<PyResult<_>>()?, false)
    };
    let columns = finish(columns)?;
    match errors {
        Errors::Reasons => Ok((columns, finish(reasons)?).into_pyobject(py)?.into_any()),
        _ => Ok(columns),
    }
}

/// The strings of an iterable as an array.
fn list(texts: &Bound<'_, PyAny>) -> PyResult<ArrayRef> {
    let strings = strings(&items(texts)?)?;
    Ok(Arc::new(strings.iter().map(Option::as_deref).collect::<LargeStringArray>()))
}

/// So many bytes of text are read between two looks at whether the user has interrupted.
const PIECE: usize = 256 * 1024;

fn read_chunk<T: Into<Read> + Send>(
    chunk: &ArrayRef,
    bytes: usize,
    stop: &Stop,
    work: impl Fn(&dyn Array) -> Result<T, Error> + Sync,
) -> PyResult<Read> {
    let read = |start: usize, end: usize| (start, work(&chunk.slice(start, end - start)).map(Into::<Read>::into));
    let parts = if chunk.as_any_dictionary_opt().is_some() {
        // Each slice of a dictionary has all its values.
        vec![vec![read(0, chunk.len())]]
    } else {
        let rows = (chunk.len() / (bytes / PIECE).max(1)).max(1);
        in_parts(chunk.len(), bytes, threads, |start, end| {
            // Of no rows, one piece.
            let starts = std::iter::once(start).chain((start + rows..end).step_by(rows));
            let pieces = starts.take_while(|_| !stop.is_set());
            pieces.map(|start| read(start, end.min(start + rows))).collect()
        })?
    };
    let (mut arrays, mut faults) = (Vec::new(), Vec::new());
    for (start, read) in parts.into_iter().flatten() {
        let read = read.map_err(array_error)?;
        arrays.push(read.array);
        faults.extend(read.faults.into_iter().map(|(row, fault)| (start + row, fault)));
    }
    Ok(Read { array: joined(arrays)?, faults })
}

/// The texts of an array with rows that are not null, by the numbers of such rows.
pub(crate) fn texts_of<'a>(array: &'a dyn Array) -> Box<dyn Fn(usize) -> &'a str + 'a> {
    if let Some(array) = array.as_string_opt::<i32>() {
        Box::new(move |row| array.value(row))
    } else if let Some(array) = array.as_string_opt::<i64>() {
        Box::new(move |row| array.value(row))
    } else if let Some(array) = array.as_string_view_opt() {
        Box::new(move |row| array.value(row))
    } else if let Some(array) = array.as_any_dictionary_opt() {
        let (keys, text) = (array.normalized_keys(), texts_of(array.values()));
        Box::new(move |row| keys.get(row).map_or("", |key| text(*key)))
    } else {
        debug_assert!(false, "a fault in an array that is not of strings");
        Box::new(|_| "")
    }
}

/// The messages of faults, in the order of rows.
fn reasons_of(faults: &[(usize, Fault)], rows: usize) -> ArrayRef {
    let mut reasons: Vec<Option<&str>> = vec![None; rows];
    for (row, fault) in faults {
        if let Some(reason) = reasons.get_mut(*row) {
            *reason = Some(&fault.message);
        }
    }
    Arc::new(StringArray::from(reasons))
}

/// The value of a row as an object of Python.
fn value<'py>(py: Python<'py>, column: &dyn Array, row: usize) -> PyResult<Bound<'py, PyAny>> {
    if column.is_null(row) {
        return Ok(py.None().into_bound(py));
    }
    if let Some(texts) = column.as_string_opt::<i32>() {
        return Ok(PyString::new(py, texts.value(row)).into_any());
    }
    if let Some(decimals) = column.as_primitive_opt::<Decimal128Type>() {
        return py.import("decimal")?.call_method1("Decimal", (decimals.value_as_string(row),));
    }
    if let Some(days) = column.as_primitive_opt::<Date32Type>() {
        return py
            .import("datetime")?
            .getattr("date")?
            .call_method1("fromordinal", (i64::from(days.value(row)) + EPOCH,));
    }
    if let Some(times) = column.as_primitive_opt::<TimestampMicrosecondType>() {
        let module = py.import("datetime")?;
        let since = module.call_method1("timedelta", (0, 0, times.value(row)))?;
        return module.call_method1("datetime", (1970, 1, 1))?.add(since);
    }
    debug_assert!(false, "a column of another type was read");
    Ok(py.None().into_bound(py))
}

/// The ordinal that `datetime` gives to 1970-01-01.
const EPOCH: i64 = 719_163;
