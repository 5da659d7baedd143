//! Numbers: to `int` where whole, else to `decimal.Decimal`.

use bengali_text::number::{self, Decimal};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::Offsets;
use crate::error::parse_error;

/// An exact decimal as a number of Python.
fn to_python<'py>(py: Python<'py>, decimal: &str) -> PyResult<Bound<'py, PyAny>> {
    let (module, name) = if decimal.contains('.') { ("decimal", "Decimal") } else { ("builtins", "int") };
    py.import(module)?.call_method1(name, (decimal,))
}

/// Reads a text that is one number, in figures or words, exactly: an `int`, or a `decimal.Decimal` if it has a fraction.
///
/// >>> from bengali_text import numbers
/// >>> numbers.parse("সাড়ে তিন লাখ")
/// 350000
/// >>> numbers.parse("১,২৩৪.৫০")
/// Decimal('1234.50')
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn parse_number<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    let error = |error: number::Error| parse_error(py, text, error.kind(), error.span(), error.suggestion());
    to_python(py, &number::parse::<String>(text).map_err(error)?)
}

/// Finds the numbers in a text; `offsets` are counted in "chars" or "bytes".
///
/// >>> from bengali_text import numbers
/// >>> [(found.text, found.value, found.unit) for found in numbers.find("দাম আড়াই কোটি টাকা")]
/// [('আড়াই কোটি টাকা', 25000000, 'BDT')]
#[pyfunction]
#[pyo3(signature = (text, /, *, offsets = "chars"))]
pub(crate) fn find_numbers(py: Python<'_>, text: &str, offsets: &str) -> PyResult<Vec<PyMatch>> {
    let mut offsets = Offsets::new(text, offsets)?;
    number::find_iter(text)
        .map(|found| {
            Ok(PyMatch {
                value: to_python(py, found.value())?.unbind(),
                text: found.as_str().to_owned(),
                start: offsets.of(found.start()),
                end: offsets.of(found.end()),
                kind: found.kind().name(),
                unit: found.unit().map(|unit| unit.name().to_owned()),
            })
        })
        .collect()
}

/// Writes a number in words: an `int`, a `decimal.Decimal`, or a `str` of digits.
///
/// >>> import bengali_text
/// >>> bengali_text.to_words(350000)
/// 'তিন লাখ পঞ্চাশ হাজার'
#[pyfunction]
#[pyo3(signature = (number, /))]
pub(crate) fn to_words(number: &Bound<'_, PyAny>) -> PyResult<String> {
    let digits = number.str()?.extract::<String>()?;
    let decimal = Decimal::try_from(&*digits).map_err(|error| PyValueError::new_err(error.kind().to_string()))?;
    Ok(number::to_words(decimal).to_string())
}

/// A number in a text: its value, its unit, and where it stands.
#[pyclass(name = "NumberMatch", module = "bengali_text", frozen, get_all)]
#[derive(Debug)]
pub(crate) struct PyMatch {
    value: Py<PyAny>,
    text: String,
    start: usize,
    end: usize,
    kind: &'static str,
    unit: Option<String>,
}

#[pymethods]
impl PyMatch {
    fn __repr__(&self) -> String {
        format!("<NumberMatch {}..{}: {:?} is {}>", self.start, self.end, self.text, self.value)
    }
}
