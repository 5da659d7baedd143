//! What pandas has beside a series: indexes, arrays such as those a series is made of, and categories.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::arrays::{Library, library};

/// Does the work on a series of the texts of an index or an array of pandas, and makes the same of the result, or of each of a pair of
/// results. `None` for all else.
pub(crate) fn by_series<'py>(
    texts: &Bound<'py, PyAny>,
    work: impl FnOnce(&Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    if library(texts)? != Library::Pandas {
        return Ok(None);
    }
    let py = texts.py();
    let pandas = py.import("pandas")?;
    let (index, arrays) = (pandas.getattr("Index")?, pandas.getattr("api")?.getattr("extensions")?);
    let is_index = texts.is_instance(&index)?;
    if !is_index && !texts.is_instance(&arrays.getattr("ExtensionArray")?)? {
        return Ok(None);
    }
    if texts.hasattr("levels")? {
        return Err(PyTypeError::new_err("expected an index of texts, found one of several levels"));
    }
    // Of this type, whatever the texts are: pandas would choose one by them.
    let keywords = PyDict::new(py);
    keywords.set_item("dtype", texts.getattr("dtype")?)?;
    let made = work(&pandas.getattr("Series")?.call((texts,), Some(&keywords))?)?;
    let back = |series: &Bound<'py, PyAny>| {
        if !is_index {
            return series.getattr("array");
        }
        let keywords = PyDict::new(py);
        keywords.set_item("name", texts.getattr("name")?)?;
        keywords.set_item("dtype", series.getattr("dtype")?)?;
        index.call((series,), Some(&keywords))
    };
    let Ok(pair) = made.cast::<PyTuple>() else { return back(&made).map(Some) };
    let pair = pair.iter().map(|column| back(&column)).collect::<PyResult<Vec<_>>>()?;
    Ok(Some(PyTuple::new(py, pair)?.into_any()))
}

/// Rewrites the categories of a series of them; those that become one are one then, and their order stays. `None` for all else.
pub(crate) fn by_categories<'py>(
    texts: &Bound<'py, PyAny>,
    work: impl FnOnce(&Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    if library(texts)? != Library::Pandas || !texts.hasattr("cat")? {
        return Ok(None);
    }
    let py = texts.py();
    let categories = texts.getattr("cat")?.getattr("categories")?;
    let before = categories.call_method0("tolist")?;
    let after = work(&before)?;
    let becomes = PyDict::new(py);
    for (before, after) in before.try_iter()?.zip(after.try_iter()?) {
        becomes.set_item(before?, after?)?;
    }
    let different = PyDict::new(py);
    for after in after.try_iter()? {
        different.set_item(after?, py.None())?;
    }
    let pandas = py.import("pandas")?;
    // Of the type that they were of, if there is none.
    let different = if different.is_empty() { categories } else { different.keys().into_any() };
    let of = pandas.getattr("CategoricalDtype")?.call1((different, texts.getattr("cat")?.getattr("ordered")?))?;
    texts.call_method1("map", (becomes,))?.call_method1("astype", (of,)).map(Some)
}
