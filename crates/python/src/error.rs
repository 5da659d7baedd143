//! [`ParseError`], the `ValueError` of what is no number or date.

use std::fmt::{Debug, Display};
use std::ops::Range;

use bengali_text::{datetime, number};
use bengali_text_arrow::DecimalError;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::{Offsets, Unit};

pyo3::create_exception!(
    bengali_text,
    ParseError,
    PyValueError,
    "A text that is not one number or date: `kind` says why, `start` and `end` where, in code points; `suggestion` is what was\n\
     likely meant, or None. Of a column, `row` is the number of its row, from 0; else None."
);

/// An error of the library about a text.
#[derive(Debug)]
pub(crate) struct Fault {
    kind: String,
    pub(crate) message: String,
    /// `None` for all of the text.
    span: Option<Range<usize>>,
    suggestion: Option<&'static str>,
}

impl Fault {
    fn new(kind: impl Debug + Display, span: Range<usize>, suggestion: Option<&'static str>) -> Self {
        let message = match suggestion {
            Some(word) => format!("{kind}, perhaps \"{word}\""),
            None => kind.to_string(),
        };
        Fault { kind: format!("{kind:?}"), message, span: Some(span), suggestion }
    }

    /// Of all of a text.
    pub(crate) fn of_all(kind: &str, message: String) -> Self {
        Fault { kind: kind.to_owned(), message, span: None, suggestion: None }
    }

    /// Of a part of a text, if it is known.
    pub(crate) fn at(self, span: Option<Range<usize>>) -> Self {
        Fault { span, ..self }
    }

    /// The exception, of a row of a column or of a text alone.
    pub(crate) fn into_error(self, py: Python<'_>, text: &str, row: Option<usize>) -> PyErr {
        let error = ParseError::new_err(match row {
            Some(row) => format!("row {row}: {}", self.message),
            None => self.message,
        });
        let mut offsets = Offsets::new(text, Unit::Chars);
        let span = self.span.unwrap_or(0..text.len());
        let value = error.value(py);
        let set = || {
            value.setattr("kind", self.kind)?;
            value.setattr("start", offsets.of(span.start))?;
            value.setattr("end", offsets.of(span.end))?;
            value.setattr("suggestion", self.suggestion)?;
            value.setattr("row", row)
        };
        match set() {
            Ok(()) => error,
            Err(other) => other,
        }
    }
}

impl From<datetime::Error> for Fault {
    fn from(error: datetime::Error) -> Self {
        Fault::new(error.kind(), error.span(), error.suggestion())
    }
}

impl From<number::Error> for Fault {
    fn from(error: number::Error) -> Self {
        Fault::new(error.kind(), error.span(), error.suggestion())
    }
}

impl From<DecimalError> for Fault {
    fn from(error: DecimalError) -> Self {
        let kind = match error {
            DecimalError::Number(error) => return Fault::from(error),
            DecimalError::Inexact { .. } => "Inexact",
            _ => "Overflow",
        };
        Fault::of_all(kind, error.to_string())
    }
}
