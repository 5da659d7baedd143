//! Dates: to `datetime.date`, `datetime.time` or `datetime.datetime` where whole, else to a `DateValue`.

use bengali_text::datetime::{self, DateTime, Parser, Strictness, Time, Value};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::Offsets;
use crate::error::parse_error;

/// Reads and finds dates and times.
///
/// `reference` is the day, or day and time, that গতকাল is relative to: a `datetime.date` or `datetime.datetime`. With `lenient`, a date
/// that contradicts itself is read with a warning instead of an error.
///
/// >>> from datetime import date
/// >>> from bengali_text.dates import Parser
/// >>> Parser(reference=date(2023, 9, 21)).parse("গতকাল")
/// datetime.date(2023, 9, 20)
#[pyclass(name = "DateParser", module = "bengali_text.dates", frozen)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct PyParser(Parser);

#[pymethods]
impl PyParser {
    #[new]
    #[pyo3(signature = (*, reference = None, lenient = false))]
    fn new(reference: Option<&Bound<'_, PyAny>>, lenient: bool) -> PyResult<Self> {
        let mut parser = Parser::new();
        if lenient {
            parser = parser.strictness(Strictness::Lenient);
        }
        if let Some(reference) = reference {
            let text = reference.call_method0("isoformat")?.extract::<String>()?;
            let text = if text.contains('T') { text } else { text + "T00:00" };
            // Fractions of seconds and the zone do not count.
            let written = text.get(..19).unwrap_or(&text);
            let reference: DateTime =
                written.parse().map_err(|error: datetime::Error| PyValueError::new_err(error.kind().to_string()))?;
            parser = parser.reference(reference);
        }
        Ok(PyParser(parser))
    }

    /// Reads a text that is one date or time.
    ///
    /// >>> from bengali_text.dates import Parser
    /// >>> Parser().parse("৭ই মার্চ").iso
    /// '--03-07'
    #[pyo3(signature = (text, /))]
    fn parse<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
        let error = |error: datetime::Error| parse_error(py, text, error.kind(), error.span(), error.suggestion());
        to_python(py, self.0.parse(text).map_err(error)?)
    }

    /// Finds the dates and times in a text; `offsets` are counted in "chars" or "bytes".
    ///
    /// >>> from bengali_text.dates import Parser
    /// >>> [(found.text, found.value.isoformat()) for found in Parser().find("মেলা শুরু ৭ মার্চ ২০২৪")]
    /// [('৭ মার্চ ২০২৪', '2024-03-07')]
    #[pyo3(signature = (text, /, *, offsets = "chars"))]
    fn find(&self, py: Python<'_>, text: &str, offsets: &str) -> PyResult<Vec<PyMatch>> {
        let mut offsets = Offsets::new(text, offsets)?;
        self.0
            .find_iter(text)
            .map(|found| {
                Ok(PyMatch {
                    value: to_python(py, found.value())?.unbind(),
                    text: found.as_str().to_owned(),
                    start: offsets.of(found.start()),
                    end: offsets.of(found.end()),
                    warnings: found.warnings().iter().map(|warning| warning.to_string()).collect(),
                })
            })
            .collect()
    }
}

/// What Python's `datetime` holds becomes that; years from 1 to 9999 only.
fn to_python(py: Python<'_>, value: Value) -> PyResult<Bound<'_, PyAny>> {
    let module = py.import("datetime")?;
    let clock = |time: Time| (time.hour(), time.minute(), time.second().unwrap_or(0));
    match value {
        Value::Date(date) if date.year() > 0 => module.call_method1("date", (date.year(), date.month(), date.day())),
        Value::Time(time) => module.call_method1("time", clock(time)),
        Value::DateTime(moment) if moment.date().year() > 0 => {
            let (date, (hour, minute, second)) = (moment.date(), clock(moment.time()));
            module.call_method1("datetime", (date.year(), date.month(), date.day(), hour, minute, second))
        }
        _ => Ok(PyValue(value).into_pyobject(py)?.into_any()),
    }
}

/// A date that `datetime` cannot hold: partial, a range, of another calendar.
#[pyclass(name = "DateValue", module = "bengali_text.dates", frozen, eq, hash)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PyValue(Value);

#[pymethods]
impl PyValue {
    /// The value in the form of ISO 8601: `--03-07`, `1971-03`, `2023-09-20/2023-09-25`.
    #[getter]
    fn iso(&self) -> String {
        self.0.to_string()
    }

    /// "date", "datetime", "partial", "bangla", "hijri" or "range".
    #[getter]
    const fn kind(&self) -> &'static str {
        self.0.kind()
    }

    /// The day as a `datetime.date`, of a Bangla date that is whole; else None.
    #[getter]
    fn date<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let date = self.0.date().filter(|date| date.year() > 0);
        date.map(|date| to_python(py, Value::Date(date))).transpose()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("<DateValue {}>", self.0)
    }
}

/// A date in a text: its value, and where it stands.
#[pyclass(name = "DateMatch", module = "bengali_text.dates", frozen, get_all)]
#[derive(Debug)]
pub(crate) struct PyMatch {
    value: Py<PyAny>,
    text: String,
    start: usize,
    end: usize,
    warnings: Vec<String>,
}

#[pymethods]
impl PyMatch {
    fn __repr__(&self) -> String {
        format!("<DateMatch {}..{}: {:?} is {}>", self.start, self.end, self.text, self.value)
    }
}
