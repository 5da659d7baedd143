//! Arrays of other libraries, by the Arrow `PyCapsule` interface: in, and out as those of the same library.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, NullArray, new_empty_array};
use arrow_schema::{DataType, Field, FieldRef};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::{PyException, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyList, PyString};
use pyo3_arrow::input::AnyArray;
use pyo3_arrow::{PyArray, PyChunkedArray};

/// What a column of texts keeps of the one that it was made of, beside its rows and their names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeps {
    /// All that is said of the column: these are its texts, rewritten.
    Field,
    /// The kind of strings. A column of JSON has reasons that are none, and one without nulls has rows that cannot be read.
    Type,
}

/// An array in one piece or in several. What is in it is not checked: an array of another library may have any bytes.
pub(crate) struct Arrays<'py> {
    /// What the arrays came in.
    source: Bound<'py, PyAny>,
    chunks: Vec<ArrayRef>,
    is_chunked: bool,
    field: FieldRef,
}

impl<'py> Arrays<'py> {
    /// The arrays of an object; `None` if it has none.
    pub(crate) fn of(source: &Bound<'py, PyAny>) -> PyResult<Option<Self>> {
        if !source.hasattr("__arrow_c_array__")? && !source.hasattr("__arrow_c_stream__")? {
            return Ok(None);
        }
        let library = library(source)?;
        // What a series of pandas is handed over by.
        if library == Library::Pandas && source.py().import("pyarrow").is_err() {
            return Ok(None);
        }
        let source = if library == Library::Polars { &of_text(source)? } else { source };
        let array = match source.extract::<AnyArray>() {
            // What pyarrow makes no array of has items, and the first that is no text is told then.
            Err(error)
                if library == Library::Pandas
                    && error.is_instance_of::<PyException>(source.py())
                    && is_series(source)? =>
            {
                return Ok(None);
            }
            array => array?,
        };
        let is_chunked = matches!(array, AnyArray::Stream(_));
        let (mut chunks, mut field) = array.into_chunked_array()?.into_inner();
        // What is missing is not a number in pandas, if there is no text to tell that the series is of texts.
        if library == Library::Pandas && chunks.iter().all(|chunk| chunk.logical_null_count() == chunk.len()) {
            chunks = chunks.iter().map(|chunk| Arc::new(NullArray::new(chunk.len())) as ArrayRef).collect();
            field = Field::new(field.name(), DataType::Null, true).into();
        }
        Ok(Some(Arrays { source: source.clone(), chunks, is_chunked, field }))
    }

    /// The chunks, of which there is at least one.
    pub(crate) fn chunks(&self) -> Vec<ArrayRef> {
        match &*self.chunks {
            [] => vec![new_empty_array(self.field.data_type())],
            chunks => chunks.to_vec(),
        }
    }

    /// Arrays of the library that these came from.
    pub(crate) fn with(&self, chunks: Vec<ArrayRef>, keeps: Keeps) -> PyResult<Bound<'py, PyAny>> {
        let (source, py) = (&self.source, self.source.py());
        let data_type = chunks.first().map_or(DataType::Null, |chunk| chunk.data_type().clone());
        let is_same_type = data_type == *self.field.data_type();
        let is_null = data_type == DataType::Null;
        let field: FieldRef = if is_same_type && keeps == Keeps::Field {
            FieldRef::clone(&self.field)
        } else {
            Field::new(self.field.name(), data_type, true).into()
        };
        let made = match <[ArrayRef; 1]>::try_from(chunks) {
            Ok([chunk]) if !self.is_chunked => {
                let array = PyArray::try_new(chunk, field).map_err(|error| PyValueError::new_err(error.to_string()))?;
                array.into_pyobject(py)?.into_any()
            }
            Ok([chunk]) => PyChunkedArray::try_new(vec![chunk], field)?.into_pyobject(py)?.into_any(),
            Err(chunks) => PyChunkedArray::try_new(chunks, field)?.into_pyobject(py)?.into_any(),
        };
        let kind = if self.is_chunked { "chunked_array" } else { "array" };
        match library(source)? {
            Library::Pyarrow => py.import("pyarrow")?.call_method1(kind, (made,)),
            Library::Polars => py.import("polars")?.call_method1("Series", (source.getattr("name")?, made)),
            Library::Pandas => {
                // Nothing is there to change, and pandas does not make some types of what is missing alone.
                if is_same_type && is_null {
                    return like(source, plain(&source.call_method0("copy")?)?);
                }
                let made = py.import("pyarrow")?.call_method1(kind, (made,))?;
                let mut series = made.call_method0("to_pandas")?;
                if is_same_type {
                    series = series.call_method1("astype", (source.getattr("dtype")?,))?;
                }
                series.setattr("index", source.getattr("index")?)?;
                series.setattr("name", source.getattr("name")?)?;
                like(source, if is_same_type { with_missing_of(source, &series)? } else { series })
            }
            Library::Other => Ok(made),
        }
    }
}

/// A series of polars as one of strings, if it is of a type that says which texts there are, or that there is none.
fn of_text<'py>(series: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let polars = series.py().import("polars")?;
    if series.is_instance(&polars.getattr("Series")?)? {
        let dtype = series.getattr("dtype")?;
        // Texts that are not among those of an `Enum` would become null, and polars hands over a `Null` that Arrow does not take.
        for other in ["Enum", "Null"] {
            if dtype.eq(polars.getattr(other)?)? {
                return series.call_method1("cast", (polars.getattr("String")?,));
            }
        }
    }
    Ok(series.clone())
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Library {
    Pandas,
    Polars,
    Pyarrow,
    Other,
}

pub(crate) fn library(object: &Bound<'_, PyAny>) -> PyResult<Library> {
    // One that a user has derived is of the library too.
    for class in object.get_type().mro() {
        let module = class.getattr("__module__")?;
        let Ok(module) = module.cast::<PyString>() else { continue };
        match module.to_str()?.split('.').next() {
            Some("pandas") => return Ok(Library::Pandas),
            Some("polars") => return Ok(Library::Polars),
            Some("pyarrow") => return Ok(Library::Pyarrow),
            _ => {}
        }
    }
    Ok(Library::Other)
}

fn is_series(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    object.is_instance(&object.py().import("pandas")?.getattr("Series")?)
}

/// A series of pandas of the class that pandas makes.
fn plain<'py>(series: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    series.py().import("pandas")?.getattr("Series")?.call1((series,))
}

/// A series with the attributes of the one that it was made of.
pub(crate) fn like<'py>(source: &Bound<'py, PyAny>, series: Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    series.setattr("attrs", source.getattr("attrs")?)?;
    Ok(series)
}

/// A series in which what is missing is what it was in `source`: a series of objects may have None, nan and NA.
fn with_missing_of<'py>(source: &Bound<'py, PyAny>, series: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    if !series.getattr("dtype")?.eq("object")? {
        return Ok(series.clone());
    }
    let missing = source.call_method0("isna")?;
    if missing.call_method0("any")?.is_truthy()? {
        let masked = series.call_method1("mask", (missing, source))?;
        // Some versions of pandas make numbers of what has nan alone.
        return plain(&masked.call_method1("astype", ("object",))?);
    }
    Ok(series.clone())
}

/// The objects that an iterable yields. Of a series of pandas that is no Arrow array, None for what is missing.
pub(crate) fn items<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let is_series = library(texts)? == Library::Pandas && texts.hasattr("notna")?;
    let texts = if is_series {
        let objects = texts.call_method1("astype", ("object",))?;
        &objects.call_method1("where", (texts.call_method0("notna")?, texts.py().None()))?
    } else {
        texts
    };
    // The numbers that bytes are made of are no texts.
    let is_bytes = texts.is_instance_of::<PyBytes>() || texts.is_instance_of::<PyByteArray>();
    match texts.try_iter() {
        Ok(items) if !is_bytes => items.collect(),
        Err(error) if !error.is_instance_of::<PyTypeError>(texts.py()) => Err(error),
        _ => {
            let found = texts.get_type().name()?;
            Err(PyTypeError::new_err(format!(
                "expected a string, strings one after another or an array, found {found}"
            )))
        }
    }
}

/// A list of values; for a series of pandas such a series, of the type of `texts` if the values are of that.
pub(crate) fn list_like<'py>(
    texts: &Bound<'py, PyAny>,
    values: Vec<Bound<'py, PyAny>>,
    is_same_type: bool,
) -> PyResult<Bound<'py, PyAny>> {
    let py = texts.py();
    let values = PyList::new(py, values)?.into_any();
    if library(texts)? != Library::Pandas || !texts.hasattr("notna")? {
        return Ok(values);
    }
    let keywords = PyDict::new(py);
    keywords.set_item("index", texts.getattr("index")?)?;
    keywords.set_item("name", texts.getattr("name")?)?;
    keywords.set_item("dtype", if is_same_type { texts.getattr("dtype")? } else { "object".into_bound_py_any(py)? })?;
    let series = py.import("pandas")?.getattr("Series")?.call((values,), Some(&keywords))?;
    like(texts, if is_same_type { with_missing_of(texts, &series)? } else { series })
}
