//! `BanglaDate`.

use bengali_text::calendar::{BanglaDate, DateError, Reckoning};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::choice::{choice, given};
use crate::dates;

/// A date of the Bangla calendar of Bangladesh.
///
/// `reckoning` is the rule of the lengths of months: "bangladesh" (that of its time), "bangladesh-1987" or "bangladesh-2019".
///
/// >>> import datetime
/// >>> from bengali_text import BanglaDate
/// >>> BanglaDate.from_date(datetime.date(2024, 4, 14))
/// BanglaDate(1431, 1, 1)
/// >>> BanglaDate(1430, 6, 6).to_date()
/// datetime.date(2023, 9, 21)
#[pyclass(name = "BanglaDate", module = "bengali_text", frozen, eq, ord, hash)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PyBanglaDate(BanglaDate);

#[allow(clippy::trivially_copy_pass_by_ref, clippy::wrong_self_convention)] // PyO3 takes `self` by reference
#[pymethods]
impl PyBanglaDate {
    #[new]
    #[pyo3(signature = (year, month, day))]
    fn new(year: &Bound<'_, PyAny>, month: &Bound<'_, PyAny>, day: &Bound<'_, PyAny>) -> PyResult<Self> {
        let (year, month, day) = (given("year", year)?, given("month", month)?, given("day", day)?);
        BanglaDate::new(year, month, day).map(PyBanglaDate).map_err(wrong)
    }

    /// The Bangla date of a `datetime.date`.
    #[staticmethod]
    #[pyo3(signature = (date, /, *, reckoning = "bangladesh"))]
    fn from_date(date: &Bound<'_, PyAny>, reckoning: &str) -> PyResult<Self> {
        Ok(PyBanglaDate(BanglaDate::from_gregorian(dates::day("date", date)?, rule(reckoning)?)))
    }

    /// The `datetime.date` of this date.
    #[pyo3(signature = (*, reckoning = "bangladesh"))]
    fn to_date<'py>(&self, py: Python<'py>, reckoning: &str) -> PyResult<Bound<'py, PyAny>> {
        let date = self.0.to_gregorian(rule(reckoning)?).map_err(wrong)?;
        py.import("datetime")?.call_method1("date", (date.year(), date.month(), date.day()))
    }

    /// The year of the Bangla era.
    #[getter]
    const fn year(&self) -> i32 {
        self.0.year()
    }

    /// The month, 1 (বৈশাখ) to 12 (চৈত্র).
    #[getter]
    const fn month(&self) -> u8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    #[getter]
    const fn day(&self) -> u8 {
        self.0.day()
    }

    /// Whether the year lies before 1395, the first whose printed dates follow these rules: earlier ones differ by up to three days.
    #[getter]
    const fn is_proleptic(&self) -> bool {
        self.0.is_proleptic()
    }

    /// What `__new__` makes this of, for pickle.
    const fn __getnewargs__(&self) -> (i32, u8, u8) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    fn __repr__(&self) -> String {
        format!("BanglaDate({}, {}, {})", self.0.year(), self.0.month(), self.0.day())
    }
}

fn rule(name: &str) -> PyResult<Reckoning> {
    let rules = [
        ("bangladesh", Reckoning::Bangladesh),
        ("bangladesh-1987", Reckoning::Bangladesh1987),
        ("bangladesh-2019", Reckoning::Bangladesh2019),
    ];
    choice("reckoning", name, &rules)
}

#[allow(clippy::needless_pass_by_value)] // for `map_err`
fn wrong(error: DateError) -> PyErr {
    PyValueError::new_err(error.to_string())
}
