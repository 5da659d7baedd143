//! Dates: to `datetime.date`, `datetime.time` or `datetime.datetime` where whole, else to a `DateValue`.

use arrow_array::types::TimestampMicrosecondType;
use bengali_text::datetime::{self, DateTime, Parser, Strictness, Time, Value};
use bengali_text_arrow::{find_dates, to_date32, to_timestamp};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::columns::{find, read};
use crate::error::Fault;
use crate::{Offsets, unit};

/// Reads and finds dates and times.
///
/// `reference` is the day, or day and time, that গতকাল is relative to: a `datetime.date` or `datetime.datetime`. With `lenient`, a date
/// that contradicts itself is read with a warning instead of an error.
///
/// >>> from datetime import date
/// >>> from bengali_text.dates import Parser
/// >>> Parser(reference=date(2023, 9, 21)).parse("গতকাল")
/// datetime.date(2023, 9, 20)
#[pyclass(name = "DateParser", module = "bengali_text._native", frozen)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct PyParser {
    parser: Parser,
    reference: Option<DateTime>,
    lenient: bool,
}

#[allow(clippy::wrong_self_convention)] // PyO3 takes `self` by reference
#[pymethods]
impl PyParser {
    #[new]
    #[pyo3(signature = (*, reference = None, lenient = false))]
    fn new(reference: Option<&Bound<'_, PyAny>>, lenient: bool) -> PyResult<Self> {
        let mut parser = Parser::new();
        if lenient {
            parser = parser.strictness(Strictness::Lenient);
        }
        let mut read = None;
        if let Some(reference) = reference {
            let text = reference.call_method0("isoformat")?.extract::<String>()?;
            let text = if text.contains('T') { text } else { text + "T00:00" };
            // Fractions of seconds and the zone do not count.
            let written = text.get(..19).unwrap_or(&text);
            let reference: DateTime =
                written.parse().map_err(|error: datetime::Error| PyValueError::new_err(error.kind().to_string()))?;
            parser = parser.reference(reference);
            read = Some(reference);
        }
        Ok(PyParser { parser, reference: read, lenient })
    }

    /// What `__new__` makes this of, for pickle.
    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((), Bound<'py, PyDict>)> {
        let arguments = PyDict::new(py);
        let reference = self.reference.map(|reference| to_python(py, Value::DateTime(reference)));
        arguments.set_item("reference", reference.transpose()?)?;
        arguments.set_item("lenient", self.lenient)?;
        Ok(((), arguments))
    }

    /// Reads a text that is one date or time.
    ///
    /// >>> from bengali_text.dates import Parser
    /// >>> Parser().parse("৭ই মার্চ").iso
    /// '--03-07'
    #[pyo3(signature = (text, /))]
    fn parse<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, self.parser.parse(text).map_err(|error| Fault::from(error).into_error(py, text, None))?)
    }

    /// Reads a column of texts that are one date each, or a date with a time, to `datetime.date`; an Arrow array to one of `date32`.
    ///
    /// Nothing is completed: a month is no date. `errors` says what is done about rows that cannot be read: "raise" the first as a
    /// `ParseError` with its `row`, "null" leaves them out, "reasons" does too and returns a pair: the column, and one of reasons.
    ///
    /// >>> from bengali_text.dates import Parser
    /// >>> Parser().to_dates(["২১ সেপ্টেম্বর ২০২৩", None, "মার্চ ২০২৩"], errors="null")
    /// [datetime.date(2023, 9, 21), None, None]
    #[pyo3(signature = (texts, /, *, errors = "raise"))]
    fn to_dates<'py>(&self, texts: &Bound<'py, PyAny>, errors: &str) -> PyResult<Bound<'py, PyAny>> {
        read(texts, errors, |array| to_date32(array, &self.parser))
    }

    /// Reads a column of texts that are one date with a time each to `datetime.datetime`; an Arrow array to one of `timestamp[us]`,
    /// without a zone. `errors` is as for `to_dates`.
    ///
    /// >>> from bengali_text.dates import Parser
    /// >>> Parser().to_datetimes(["২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম"])
    /// [datetime.datetime(2023, 9, 21, 16, 43)]
    #[pyo3(signature = (texts, /, *, errors = "raise"))]
    fn to_datetimes<'py>(&self, texts: &Bound<'py, PyAny>, errors: &str) -> PyResult<Bound<'py, PyAny>> {
        read(texts, errors, |array| to_timestamp::<TimestampMicrosecondType>(array, &self.parser))
    }

    /// Finds the dates and times in a text, to a list; in strings one after another, to a list of lists; or in an Arrow array, to one of
    /// lists of structs (value, kind, text, start, end, warnings). `offsets` are counted in "chars" or "bytes".
    ///
    /// >>> from bengali_text.dates import Parser
    /// >>> [(found.text, found.value.isoformat()) for found in Parser().find("মেলা শুরু ৭ মার্চ ২০২৪")]
    /// [('৭ মার্চ ২০২৪', '2024-03-07')]
    #[pyo3(signature = (texts, /, *, offsets = "chars"))]
    fn find<'py>(&self, texts: &Bound<'py, PyAny>, offsets: &str) -> PyResult<Bound<'py, PyAny>> {
        let unit = unit(offsets)?;
        find(
            texts,
            |text| {
                let mut offsets = Offsets::new(text, unit);
                self.parser.find_iter(text).map(|found| PyMatch::new(&found, &mut offsets)).collect()
            },
            |array| find_dates(array, &self.parser, unit),
        )
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
#[pyclass(name = "DateMatch", module = "bengali_text._native", frozen)]
#[derive(Debug)]
pub(crate) struct PyMatch {
    found: Value,
    #[pyo3(get)]
    text: String,
    #[pyo3(get)]
    start: usize,
    #[pyo3(get)]
    end: usize,
    #[pyo3(get)]
    warnings: Vec<String>,
}

impl PyMatch {
    fn new(found: &datetime::Match<'_>, offsets: &mut Offsets<'_>) -> Self {
        PyMatch {
            found: found.value(),
            text: found.as_str().to_owned(),
            start: offsets.of(found.start()),
            end: offsets.of(found.end()),
            warnings: found.warnings().iter().map(|warning| warning.to_string()).collect(),
        }
    }
}

#[pymethods]
impl PyMatch {
    /// The value, as `parse` returns it.
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, self.found)
    }

    fn __repr__(&self) -> String {
        format!("<DateMatch {}..{}: {:?} is {}>", self.start, self.end, self.text, self.found)
    }
}
