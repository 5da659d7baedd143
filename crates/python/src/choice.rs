//! Arguments that are names, and others whose values have limits.

use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

/// The value of `name` in a table of the names of an option.
pub(crate) fn choice<T: Copy>(option: &str, name: &str, choices: &[(&str, T)]) -> PyResult<T> {
    if let Some((_, value)) = choices.iter().find(|(choice, _)| *choice == name) {
        return Ok(*value);
    }
    let names: Vec<String> = choices.iter().map(|(choice, _)| format!("\"{choice}\"")).collect();
    Err(PyValueError::new_err(format!("{option} is one of {}, not \"{name}\"", names.join(", "))))
}

/// The names that an option has: of any iterable, but not the letters of one text.
pub(crate) fn names(option: &str, given: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    let wrong = |found: &Bound<'_, PyAny>| match found.get_type().name() {
        Ok(found) => {
            PyTypeError::new_err(format!("{option} has names, expected strings one after another, found {found}"))
        }
        Err(error) => error,
    };
    if given.is_instance_of::<PyString>() {
        return Err(wrong(given));
    }
    let name = |name: PyResult<Bound<'_, PyAny>>| {
        let name = name?;
        name.extract().map_err(|_| wrong(&name))
    };
    given.try_iter().map_err(|_| wrong(given))?.map(name).collect()
}

/// The name of a value in such a table.
pub(crate) fn name_of<T: Copy + PartialEq>(choices: &[(&'static str, T)], value: T) -> Option<&'static str> {
    choices.iter().find(|(_, choice)| *choice == value).map(|(name, _)| *name)
}

/// An argument of this type: a `ValueError` for an integer that the type cannot hold, a `TypeError` for what is of another type.
///
/// `PyO3` itself raises an `OverflowError` for the first, which says neither which argument it is nor what it was.
pub(crate) fn given<'a, 'py, T: FromPyObject<'a, 'py>>(name: &str, value: &'a Bound<'py, PyAny>) -> PyResult<T> {
    let py = value.py();
    value.extract::<T>().map_err(Into::into).map_err(|error: PyErr| {
        if error.is_instance_of::<PyOverflowError>(py) {
            // Python does not print integers of thousands of digits.
            let found = value.repr().map_or_else(|_| "one of many digits".to_owned(), |found| found.to_string());
            PyValueError::new_err(format!("{name} is out of range: {found}"))
        } else if error.is_instance_of::<PyTypeError>(py) {
            PyTypeError::new_err(format!("argument '{name}': {}", error.value(py)))
        } else {
            error
        }
    })
}
