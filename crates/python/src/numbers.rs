//! Numbers: to `int` where whole, else to `decimal.Decimal`.

use bengali_text::number::{self, Decimal};
use bengali_text_arrow::{to_decimal128, to_number_text};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::columns::{find, read};
use crate::error::Fault;
use crate::{Offsets, unit};

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
    let number = number::parse::<String>(text).map_err(|error| Fault::from(error).into_error(py, text, None))?;
    to_python(py, &number)
}

/// Reads a column of texts that are one number each, in figures or words, to `decimal.Decimal`; an Arrow array to one of `decimal128` with
/// this precision and scale.
///
/// Nothing is rounded. `errors` says what is done about rows that cannot be read or do not fit: "raise" the first as a `ParseError` with
/// its `row`, "null" leaves them out, "reasons" does too and returns a pair: the column, and one of reasons.
///
/// >>> from bengali_text import numbers
/// >>> numbers.to_decimals(["১,২৩,৪৫৬.৫০", "সাড়ে তিন লাখ"], precision=12, scale=2)
/// [Decimal('123456.50'), Decimal('350000.00')]
/// >>> numbers.to_decimals(["১২.৩৪৫"], precision=12, scale=2, errors="reasons")
/// ([None], ['the number has more than 2 digits after the point, expected a larger scale'])
#[pyfunction]
#[pyo3(signature = (texts, /, *, precision, scale, errors = "raise"))]
pub(crate) fn to_decimals<'py>(
    texts: &Bound<'py, PyAny>,
    precision: u8,
    scale: i8,
    errors: &str,
) -> PyResult<Bound<'py, PyAny>> {
    read(texts, errors, |array| to_decimal128(array, precision, scale))
}

/// Reads a column of texts that are one number each to exact decimals of any length in ASCII, as text. `errors` is as for `to_decimals`.
///
/// >>> from bengali_text import numbers
/// >>> numbers.to_figures(["উনিশশো একাত্তর", "১,২৩৪.৫০", None])
/// ['1971', '1234.50', None]
#[pyfunction]
#[pyo3(signature = (texts, /, *, errors = "raise"))]
pub(crate) fn to_figures<'py>(texts: &Bound<'py, PyAny>, errors: &str) -> PyResult<Bound<'py, PyAny>> {
    read(texts, errors, to_number_text)
}

/// Finds the numbers in a text, to a list; in strings one after another, to a list of lists; or in an Arrow array, to one of lists of
/// structs (value, kind, text, start, end, unit). `offsets` are counted in "chars" or "bytes".
///
/// >>> from bengali_text import numbers
/// >>> [(found.text, found.value, found.unit) for found in numbers.find("দাম আড়াই কোটি টাকা")]
/// [('আড়াই কোটি টাকা', 25000000, 'BDT')]
#[pyfunction]
#[pyo3(signature = (texts, /, *, offsets = "chars"))]
pub(crate) fn find_numbers<'py>(texts: &Bound<'py, PyAny>, offsets: &str) -> PyResult<Bound<'py, PyAny>> {
    let unit = unit(offsets)?;
    find(
        texts,
        |text| {
            let mut offsets = Offsets::new(text, unit);
            number::find_iter(text).map(|found| PyMatch::new(&found, &mut offsets)).collect()
        },
        |array| bengali_text_arrow::find_numbers(array, unit),
    )
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
#[pyclass(name = "NumberMatch", module = "bengali_text._native", frozen)]
#[derive(Debug)]
pub(crate) struct PyMatch {
    /// An exact decimal.
    found: String,
    #[pyo3(get)]
    text: String,
    #[pyo3(get)]
    start: usize,
    #[pyo3(get)]
    end: usize,
    #[pyo3(get)]
    kind: &'static str,
    #[pyo3(get)]
    unit: Option<String>,
}

impl PyMatch {
    fn new(found: &number::Match<'_>, offsets: &mut Offsets<'_>) -> Self {
        PyMatch {
            found: found.value().to_owned(),
            text: found.as_str().to_owned(),
            start: offsets.of(found.start()),
            end: offsets.of(found.end()),
            kind: found.kind().name(),
            unit: found.unit().map(|unit| unit.name().to_owned()),
        }
    }
}

#[pymethods]
impl PyMatch {
    /// The value, as `parse` returns it.
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.found)
    }

    fn __repr__(&self) -> String {
        format!("<NumberMatch {}..{}: {:?} is {}>", self.start, self.end, self.text, self.found)
    }
}
