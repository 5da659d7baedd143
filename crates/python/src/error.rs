//! [`ParseError`], the `ValueError` of what is no number or date.

use std::fmt::{Debug, Display};
use std::ops::Range;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::Offsets;

pyo3::create_exception!(
    bengali_text,
    ParseError,
    PyValueError,
    "A text that is not one number or date: `kind` says why, `start` and `end` where, in code points; `suggestion` is what was\n\
     likely meant, or None."
);

/// The exception for an error of the library.
pub(crate) fn parse_error(
    py: Python<'_>,
    text: &str,
    kind: impl Debug + Display,
    span: Range<usize>,
    suggestion: Option<&str>,
) -> PyErr {
    let message = match suggestion {
        Some(word) => format!("{kind}, perhaps \"{word}\""),
        None => kind.to_string(),
    };
    let error = ParseError::new_err(message);
    let mut offsets = Offsets::chars(text);
    let value = error.value(py);
    let mut set = || {
        value.setattr("kind", format!("{kind:?}"))?;
        value.setattr("start", offsets.of(span.start))?;
        value.setattr("end", offsets.of(span.end))?;
        value.setattr("suggestion", suggestion)
    };
    match set() {
        Ok(()) => error,
        Err(other) => other,
    }
}
