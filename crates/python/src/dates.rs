//! Dates: to `datetime.date`, `datetime.time` or `datetime.datetime` where whole, else to a `DateValue`.

use std::sync::Arc;

use arrow_array::types::TimestampMicrosecondType;
use arrow_array::{Array, ArrowNativeTypeOp, ArrowPrimitiveType, PrimitiveArray};
use bengali_text::calendar::Date;
use bengali_text::datetime::{self, DateTime, Offset, Parser, Strictness, Time, Value};
use bengali_text_arrow::{Parsed, find_dates, to_date32, to_timestamp};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDelta, PyDict};

use crate::choice::given;
use crate::columns::{Read, find, read, texts_of};
use crate::error::Fault;
use crate::{Offsets, quoted, unit};

/// Reads and finds dates and times.
///
/// `reference` is the day, or day and time, that গতকাল is relative to: a `datetime.date` or `datetime.datetime`, or a `DateValue` of one.
/// With `lenient`, a date that contradicts itself is read with a warning instead of an error.
///
/// >>> from datetime import date
/// >>> from bengali_text.dates import Parser
/// >>> Parser(reference=date(2023, 9, 21)).parse("গতকাল")
/// datetime.date(2023, 9, 20)
#[pyclass(name = "DateParser", module = "bengali_text._native", frozen, eq, hash)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
        let reference = reference.map(|reference| moment("reference", reference)).transpose()?;
        if let Some(reference) = reference {
            parser = parser.reference(reference);
        }
        Ok(PyParser { parser, reference, lenient })
    }

    /// What `__new__` makes this of, for pickle. A time of Python would not tell whether seconds were written.
    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((), Bound<'py, PyDict>)> {
        let arguments = PyDict::new(py);
        arguments.set_item("reference", self.reference.map(|reference| PyValue(Value::DateTime(reference))))?;
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
    /// Nothing is completed: a month is no date. Years are those of `datetime.date`, 1 to 9999. `errors` says what is done about rows that cannot be read: "raise" the first as a
    /// `ParseError` with its `row`, "null" leaves them out, "reasons" does too and returns a pair: the column, and one of reasons.
    ///
    /// >>> from bengali_text.dates import Parser
    /// >>> Parser().to_dates(["২১ সেপ্টেম্বর ২০২৩", None, "মার্চ ২০২৩"], errors="null")
    /// [datetime.date(2023, 9, 21), None, None]
    #[pyo3(signature = (texts, /, *, errors = "raise"))]
    fn to_dates<'py>(&self, texts: &Bound<'py, PyAny>, errors: &str) -> PyResult<Bound<'py, PyAny>> {
        read(texts, errors, |array| Ok(self.of_years_of_python(array, to_date32(array, &self.parser)?, FIRST_DAY)))
    }

    /// Reads a column of texts that are one date with a time each to `datetime.datetime`; an Arrow array to one of `timestamp[us]`,
    /// without a zone. `errors` is as for `to_dates`.
    ///
    /// >>> from bengali_text.dates import Parser
    /// >>> Parser().to_datetimes(["২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম"])
    /// [datetime.datetime(2023, 9, 21, 16, 43)]
    #[pyo3(signature = (texts, /, *, errors = "raise"))]
    fn to_datetimes<'py>(&self, texts: &Bound<'py, PyAny>, errors: &str) -> PyResult<Bound<'py, PyAny>> {
        read(texts, errors, |array| {
            let read = to_timestamp::<TimestampMicrosecondType>(array, &self.parser)?;
            Ok(self.of_years_of_python(array, read, i64::from(FIRST_DAY) * 86_400_000_000))
        })
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

    fn __repr__(&self) -> String {
        let reference = self.reference.map(|reference| format!(" relative to {reference}")).unwrap_or_default();
        format!("<DateParser{reference}{}>", if self.lenient { ", lenient" } else { "" })
    }
}

/// The days from 1970-01-01 back to 0001-01-01, the first that `datetime` has. Its last, 9999-12-31, is that of the library too.
const FIRST_DAY: i32 = -719_162;

impl PyParser {
    /// What was read, without what is before `first`, which is the first day.
    ///
    /// Arrow has earlier days, but Python cannot take them out of an array.
    fn of_years_of_python<T: ArrowPrimitiveType>(
        &self,
        texts: &dyn Array,
        parsed: Parsed<PrimitiveArray<T>, datetime::Error>,
        first: T::Native,
    ) -> Read {
        let is_before = |value: T::Native| value.is_lt(first);
        let values = parsed.array();
        let rows: Vec<usize> =
            (0..values.len()).filter(|row| values.is_valid(*row) && is_before(values.value(*row))).collect();
        if rows.is_empty() {
            return parsed.into();
        }
        let kept: PrimitiveArray<T> = values.iter().map(|value| value.filter(|value| !is_before(*value))).collect();
        let text = texts_of(texts);
        let faults = rows.into_iter().map(|row| {
            let found = self.parser.parse_match(text(row)).ok();
            let fault = Fault::of_all("YearOutOfRange", "the year is out of range, expected 1 to 9999".to_owned());
            (row, fault.at(found.map(|found| found.range())))
        });
        Read::with(Arc::new(kept), Read::from(parsed), faults)
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

/// A date or time as an argument: of `datetime`, whose zone and fractions of seconds do not count, or a `DateValue`.
fn from_python(name: &str, given: &Bound<'_, PyAny>) -> PyResult<Value> {
    if let Ok(value) = given.cast::<PyValue>() {
        return Ok(value.get().0);
    }
    let module = given.py().import("datetime")?;
    let is = |class: &str| given.is_instance(&module.getattr(class)?);
    // What is no time, as NaT of pandas, has parts that are no integers.
    let part = |part: &str| given.getattr(part)?.extract::<u8>();
    let clock = || {
        let time = Time::new(part("hour")?, part("minute")?);
        time.and_then(|time| time.with_second(part("second").ok()?)).ok_or_else(|| wrong(name, given))
    };
    if is("time")? {
        return clock().map(Value::Time);
    }
    if !is("date")? {
        let found = given.get_type().name()?;
        return Err(PyTypeError::new_err(format!("{name} is a datetime.date or datetime.datetime, found {found}")));
    }
    let day = || -> PyResult<Date> {
        let year = given.getattr("year")?.extract()?;
        Date::new(year, part("month")?, part("day")?).map_err(|_| wrong(name, given))
    };
    let day = day().map_err(|_| wrong(name, given))?;
    Ok(if is("datetime")? { Value::DateTime(DateTime::new(day, clock()?)) } else { Value::Date(day) })
}

fn wrong(name: &str, given: &Bound<'_, PyAny>) -> PyErr {
    PyValueError::new_err(format!("{name} is no date: {given}"))
}

/// A day with a time as an argument; the start of a day without one.
fn moment(name: &str, given: &Bound<'_, PyAny>) -> PyResult<DateTime> {
    match from_python(name, given)? {
        Value::Date(day) => Ok(DateTime::new(day, Time::MIDNIGHT)),
        Value::DateTime(moment) => Ok(moment),
        _ => Err(PyTypeError::new_err(format!("{name} is a datetime.date or datetime.datetime, found {given}"))),
    }
}

/// A day as an argument; that of a day with a time.
pub(crate) fn day(name: &str, given: &Bound<'_, PyAny>) -> PyResult<Date> {
    Ok(moment(name, given)?.date())
}

/// A date that `datetime` cannot hold: partial, a range, of another calendar. `DateValue(iso)` makes one of its form of ISO 8601.
///
/// >>> from bengali_text import dates
/// >>> dates.DateValue("1971-03") == dates.parse("মার্চ ১৯৭১")
/// True
#[pyclass(name = "DateValue", module = "bengali_text.dates", frozen, eq, hash)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PyValue(Value);

#[pymethods]
impl PyValue {
    #[new]
    #[pyo3(signature = (iso, /))]
    fn py_new(iso: &str) -> PyResult<Self> {
        let value = iso.parse::<Value>().ok().filter(|value| value.to_string() == iso);
        let value = value.ok_or_else(|| PyValueError::new_err(format!("iso is no date in ISO 8601: \"{iso}\"")))?;
        Ok(PyValue(value))
    }

    /// What `__new__` makes this of, for pickle.
    fn __getnewargs__(&self) -> (String,) {
        (self.iso(),)
    }

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

/// The minutes east of UTC of a zone that is the same at all times.
fn minutes(zone: &Bound<'_, PyAny>) -> PyResult<i16> {
    let module = zone.py().import("datetime")?;
    let wrong = || PyTypeError::new_err(format!("tzinfo is a datetime.timezone of whole minutes, found {zone}"));
    if !zone.is_instance(&module.getattr("timezone")?)? {
        return Err(wrong());
    }
    let minute = module.call_method1("timedelta", (0, 60))?;
    let offset = zone.call_method1("utcoffset", (zone.py().None(),))?;
    let (count, rest): (i16, Bound<'_, PyAny>) = offset.divmod(&minute)?.extract()?;
    if rest.is_truthy()? { Err(wrong()) } else { Ok(count) }
}

/// A date in a text: its value, and where it stands. `tzinfo` is the zone that is written beside a time, as +06:00, or None; the value is
/// as it is written.
///
/// >>> from bengali_text import dates
/// >>> dates.Match(dates.DateValue("--03-07"), "৭ই মার্চ", 0, 8, [])
/// <DateMatch 0..8: '৭ই মার্চ' is --03-07>
#[pyclass(name = "DateMatch", module = "bengali_text._native", frozen, eq, hash)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// Minutes east of UTC.
    offset: Option<i16>,
}

impl PyMatch {
    fn new(found: &datetime::Match<'_>, offsets: &mut Offsets<'_>) -> Self {
        PyMatch {
            found: found.value(),
            text: found.as_str().to_owned(),
            start: offsets.of(found.start()),
            end: offsets.of(found.end()),
            warnings: found.warnings().iter().map(|warning| warning.to_string()).collect(),
            offset: found.offset().map(Offset::minutes),
        }
    }
}

#[pymethods]
impl PyMatch {
    #[new]
    #[pyo3(signature = (value, text, start, end, warnings, tzinfo = None, /))]
    fn py_new(
        value: &Bound<'_, PyAny>,
        text: String,
        start: &Bound<'_, PyAny>,
        end: &Bound<'_, PyAny>,
        warnings: Vec<String>,
        tzinfo: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let found = from_python("value", value)?;
        let offset = tzinfo.map(minutes).transpose()?;
        Ok(PyMatch { found, text, start: given("start", start)?, end: given("end", end)?, warnings, offset })
    }

    /// What `__new__` makes this of, for pickle. A time of Python would not tell whether seconds were written.
    #[allow(clippy::type_complexity)] // they are the arguments
    fn __getnewargs__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(PyValue, &str, usize, usize, &[String], Option<Bound<'py, PyAny>>)> {
        Ok((PyValue(self.found), &self.text, self.start, self.end, &self.warnings, self.tzinfo(py)?))
    }

    /// The zone that is written beside the time, as a `datetime.timezone`; else None.
    ///
    /// >>> from bengali_text import dates
    /// >>> found = dates.find("হালনাগাদ ২০২৩-০৯-২১T১৬:৪৩+০৬:০০")[0]
    /// >>> found.value.replace(tzinfo=found.tzinfo).isoformat()
    /// '2023-09-21T16:43:00+06:00'
    #[getter]
    fn tzinfo<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let zone = |minutes: i16| {
            let offset = PyDelta::new(py, 0, i32::from(minutes) * 60, 0, true)?;
            py.import("datetime")?.getattr("timezone")?.call1((offset,))
        };
        self.offset.map(zone).transpose()
    }

    /// The value, as `parse` returns it.
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, self.found)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let text = quoted(py, &self.text)?;
        let zone = self.tzinfo(py)?.map(|zone| format!(" {zone}")).unwrap_or_default();
        Ok(format!("<DateMatch {}..{}: {text} is {}{zone}>", self.start, self.end, self.found))
    }
}
