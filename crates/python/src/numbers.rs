//! Numbers: to `int` where whole, else to `decimal.Decimal`.

use bengali_text::number::{self, Decimal};
use bengali_text_arrow::{to_decimal128, to_number_text};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::choice::{choice, given};
use crate::columns::{find, read};
use crate::error::Fault;
use crate::{Offsets, quoted, unit};

const KINDS: &[(&str, &str)] =
    &[("figures", "figures"), ("words", "words"), ("ordinal", "ordinal"), ("other", "other")];

/// An exact decimal as a number of Python; an error of Python where it has more digits than Python reads to an int.
fn to_python<'py>(py: Python<'py>, decimal: &str) -> PyResult<Bound<'py, PyAny>> {
    let (module, name) = if decimal.contains('.') { ("decimal", "Decimal") } else { ("builtins", "int") };
    py.import(module)?.call_method1(name, (decimal,))
}

/// That Python does not read so many digits to an int.
fn too_long(decimal: &str) -> String {
    let digits = decimal.trim_start_matches('-').len();
    format!(
        "the number has {digits} digits, more than Python reads to an int: \
         sys.set_int_max_str_digits sets the limit; numbers.to_figures, and figures of a match, have the digits as text"
    )
}

/// Reads a text that is one number, in figures or words, exactly: an `int`, or a `decimal.Decimal` if it has a fraction.
///
/// Python reads no more than 4300 digits to an `int` (`sys.set_int_max_str_digits`): a longer number is a `ParseError` of the kind
/// "Overflow". `to_figures` reads numbers of any length.
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
    to_python(py, &number).map_err(|_| Fault::of_all("Overflow", too_long(&number)).into_error(py, text, None))
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
    precision: &Bound<'py, PyAny>,
    scale: &Bound<'py, PyAny>,
    errors: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let (precision, scale) = (given("precision", precision)?, given("scale", scale)?);
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
    let digits = digits_of("number", number)?;
    let decimal = Decimal::try_from(&*digits);
    let decimal = decimal.map_err(|error| PyValueError::new_err(error.kind().to_string()))?;
    Ok(number::to_words(decimal).to_string())
}

/// The digits of an argument: those of a text as they are, and those of a number of Python without an exponent, as `1E+2` has one.
fn digits_of(name: &str, number: &Bound<'_, PyAny>) -> PyResult<String> {
    if let Ok(text) = number.cast::<PyString>() {
        return text.extract();
    }
    let py = number.py();
    let is_number = number.is_instance(&py.import("numbers")?.getattr("Number")?)?;
    let written = number.str()?.extract::<String>()?;
    let decimal = is_number.then(|| py.import("decimal")?.getattr("Decimal")?.call1((&written,))).and_then(Result::ok);
    let Some(decimal) = decimal else {
        let found = number.get_type().name()?;
        return Err(PyTypeError::new_err(format!(
            "argument '{name}': expected an int, a decimal.Decimal or digits, found {found}"
        )));
    };
    if !decimal.call_method0("is_finite")?.extract::<bool>()? {
        return Err(PyValueError::new_err(format!("{name} is not finite: {written}")));
    }
    if !written.contains(['E', 'e']) {
        return Ok(written);
    }
    if decimal.call_method0("adjusted")?.extract::<i64>()?.unsigned_abs() > MOST_ZEROS {
        return Err(PyValueError::new_err(format!("{name} is out of range: {written}")));
    }
    decimal.call_method1("__format__", ("f",))?.extract()
}

/// An exponent of a few digits would become gigabytes of them.
const MOST_ZEROS: u64 = 100_000;

/// A number in a text: its value, its unit, and where it stands.
///
/// >>> from bengali_text import numbers
/// >>> numbers.Match("2.50", "২.৫০", 0, 4, "figures")
/// <NumberMatch 0..4: '২.৫০' is 2.50>
#[pyclass(name = "NumberMatch", module = "bengali_text._native", frozen, eq, hash)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PyMatch {
    /// The value as an exact decimal in ASCII, of any length.
    #[pyo3(get)]
    figures: String,
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
            figures: found.value().to_owned(),
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
    #[new]
    #[pyo3(signature = (value, text, start, end, kind, unit = None, /))]
    fn py_new(
        value: &Bound<'_, PyAny>,
        text: String,
        start: &Bound<'_, PyAny>,
        end: &Bound<'_, PyAny>,
        kind: &str,
        unit: Option<String>,
    ) -> PyResult<Self> {
        let figures = digits_of("value", value)?;
        if !is_decimal(&figures) {
            return Err(PyValueError::new_err(format!("value is no decimal in ASCII: {}", value.repr()?)));
        }
        let (start, end) = (given("start", start)?, given("end", end)?);
        Ok(PyMatch { figures, text, start, end, kind: choice("kind", kind, KINDS)?, unit })
    }

    /// The value, as `parse` returns it. Python reads no more than 4300 digits to an `int` (`sys.set_int_max_str_digits`): of a longer
    /// number it is a `ValueError`, and `figures` has its digits.
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.figures).map_err(|_| PyValueError::new_err(too_long(&self.figures)))
    }

    /// What `__new__` makes this of, for pickle.
    fn __getnewargs__(&self) -> (&str, &str, usize, usize, &'static str, Option<&str>) {
        (&self.figures, &self.text, self.start, self.end, self.kind, self.unit.as_deref())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let text = quoted(py, &self.text)?;
        Ok(format!("<NumberMatch {}..{}: {text} is {}>", self.start, self.end, self.figures))
    }
}

/// Whether a text is what the library writes for a number: `-12.50`.
fn is_decimal(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    text.split_once('.').map_or_else(|| is_digits(text), |(whole, part)| is_digits(whole) && is_digits(part))
}
