//! Digits, search keys and stems.

use bengali_text::search::{Folder, Strength};
use bengali_text_arrow::{Digits, Stem};
use pyo3::prelude::*;

use crate::bulk::apply;
use crate::choice::choice;

/// Converts the Bengali digits of texts to ASCII.
///
/// >>> from bengali_text import digits
/// >>> digits.to_ascii("২১ সেপ্টেম্বর ২০২৩")
/// '21 সেপ্টেম্বর 2023'
#[pyfunction]
#[pyo3(signature = (texts, /))]
pub(crate) fn to_ascii<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    apply(&Digits::ToAscii, texts)
}

/// Converts the ASCII digits of texts to Bengali.
///
/// >>> from bengali_text import digits
/// >>> digits.to_bengali("04:43")
/// '০৪:৪৩'
#[pyfunction]
#[pyo3(signature = (texts, /))]
pub(crate) fn to_bengali<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    apply(&Digits::ToBengali, texts)
}

/// Converts the decimal digits of every script to ASCII.
///
/// >>> from bengali_text import digits
/// >>> digits.any_to_ascii(["१२", "৩৪"])
/// ['12', '34']
#[pyfunction]
#[pyo3(signature = (texts, /))]
pub(crate) fn any_to_ascii<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    apply(&Digits::AnyToAscii, texts)
}

/// Makes search keys: texts under which the spellings of a word meet. They are for comparing, not for showing.
///
/// The strength is "light", "standard" or "phonetic".
///
/// >>> import bengali_text
/// >>> bengali_text.fold("সরকারী") == bengali_text.fold("সরকারি")
/// True
#[pyfunction]
#[pyo3(signature = (texts, /, *, strength = "standard"))]
pub(crate) fn fold<'py>(texts: &Bound<'py, PyAny>, strength: &str) -> PyResult<Bound<'py, PyAny>> {
    let strengths = [("light", Strength::Light), ("standard", Strength::Standard), ("phonetic", Strength::Phonetic)];
    apply(&Folder::new(choice("strength", strength, &strengths)?), texts)
}

/// Takes the endings of nouns off words.
///
/// >>> import bengali_text
/// >>> bengali_text.stem(["মানুষের", "বইটি"])
/// ['মানুষ', 'বই']
#[pyfunction]
#[pyo3(signature = (words, /))]
pub(crate) fn stem<'py>(words: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    apply(&Stem, words)
}
