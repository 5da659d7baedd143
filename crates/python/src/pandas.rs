//! What pandas has beside a series: indexes, arrays such as those a series is made of, and categories.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::arrays::{Library, library, like};

/// The module pandas, if the texts are of one of its classes.
fn pandas_of<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyModule>>> {
    (library(texts)? == Library::Pandas).then(|| texts.py().import("pandas")).transpose()
}

/// Does the work on a series of the texts of an index or an array of pandas, and makes the same of the result, or of each of a pair of
/// results. `None` for all else.
pub(crate) fn by_series<'py>(
    texts: &Bound<'py, PyAny>,
    work: impl FnOnce(&Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let Some(pandas) = pandas_of(texts)? else { return Ok(None) };
    let py = texts.py();
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
    let Some(pandas) = pandas_of(texts)? else { return Ok(None) };
    let py = texts.py();
    // A table has an attribute for each column, of any name.
    if !texts.is_instance(&pandas.getattr("Series")?)? || !texts.hasattr("cat")? {
        return Ok(None);
    }
    let cat = texts.getattr("cat")?;
    let categories = cat.getattr("categories")?;
    // Where each of the old categories is among the different new ones, and at the end what is missing, whose code is -1.
    let different = PyDict::new(py);
    let codes = PyList::empty(py);
    for after in work(&categories.call_method0("tolist")?)?.try_iter()? {
        let after = after?;
        if !different.contains(&after)? {
            different.set_item(&after, different.len())?;
        }
        codes.append(different.get_item(&after)?)?;
    }
    codes.append(-1)?;
    let codes = py.import("numpy")?.call_method1("array", (codes,))?.get_item(cat.getattr("codes")?)?;
    let keywords = |name: &str, value: Bound<'py, PyAny>| {
        let keywords = PyDict::new(py);
        keywords.set_item(name, value).map(|()| keywords)
    };
    // Of the type that they were of: pandas would choose one by them.
    let of_type = keywords("dtype", categories.getattr("dtype")?)?;
    let different = pandas.getattr("Index")?.call((different.keys(),), Some(&of_type))?;
    let of = pandas.getattr("CategoricalDtype")?.call1((different, cat.getattr("ordered")?))?;
    let made = pandas.getattr("Categorical")?.call_method("from_codes", (codes,), Some(&keywords("dtype", of)?))?;
    let named = keywords("index", texts.getattr("index")?)?;
    named.set_item("name", texts.getattr("name")?)?;
    let series = pandas.getattr("Series")?.call((made,), Some(&named))?;
    like(texts, series).map(Some)
}
