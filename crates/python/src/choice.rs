//! Options that are names.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// The value of `name` in a table of the names of an option.
pub(crate) fn choice<T: Copy>(option: &str, name: &str, choices: &[(&str, T)]) -> PyResult<T> {
    if let Some((_, value)) = choices.iter().find(|(choice, _)| *choice == name) {
        return Ok(*value);
    }
    let names: Vec<String> = choices.iter().map(|(choice, _)| format!("\"{choice}\"")).collect();
    Err(PyValueError::new_err(format!("{option} is one of {}, not \"{name}\"", names.join(", "))))
}

/// The name of a value in such a table.
pub(crate) fn name_of<T: Copy + PartialEq>(choices: &[(&'static str, T)], value: T) -> Option<&'static str> {
    choices.iter().find(|(_, choice)| *choice == value).map(|(name, _)| *name)
}
