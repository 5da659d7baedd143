//! What other normalizers make of a text, for models that were trained with them.

use std::num::NonZero;
use std::sync::{Mutex, PoisonError};

use bengali_text_arrow::Kernel;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

use crate::bulk::{apply, apply_on};

/// The normalizer of indic-nlp-library 0.92 for Bengali, with its defaults.
///
/// It is a list of replacements, one after another over the whole text; here they are made in one pass. A line feed is neither made nor
/// taken away, and no replacement spans one.
struct IndicNlp;

impl Kernel for IndicNlp {
    fn rewrite(&self, text: &str, out: &mut String) -> bool {
        let start = out.len();
        // A colon that became a visarga does not make one of the next colon.
        let mut was_colon = false;
        for letter in text.chars() {
            let last = out.get(start..).and_then(|made| made.chars().next_back());
            let is_colon = letter == ':' && !was_colon && matches!(last, Some('\u{980}'..='\u{9FF}'));
            match letter {
                '\u{FEFF}' | '\u{FFFE}' | '\u{2060}' | '\u{AD}' | '\u{200C}' | '\u{200D}' => continue,
                '\u{200B}' | '\u{A0}' => out.push(' '),
                '„' | '“' | '”' => out.push('"'),
                '–' => out.push('-'),
                '—' => out.push_str(" - "),
                '\'' | '´' | '‘' | '‚' | '’' if last == Some('\'') => {
                    out.pop();
                    out.push('"');
                }
                '´' | '‘' | '‚' | '’' => out.push('\''),
                '…' => out.push_str("..."),
                '\u{9DC}' => out.push_str("ড\u{9BC}"),
                '\u{9DD}' => out.push_str("ঢ\u{9BC}"),
                '\u{9DF}' => out.push_str("য\u{9BC}"),
                '\u{9E4}' | '|' | '৷' => out.push('।'),
                '\u{9E5}' => out.push('॥'),
                '\u{9BE}' | '\u{9D7}' if last == Some('\u{9C7}') => {
                    out.pop();
                    out.push(if letter == '\u{9BE}' { '\u{9CB}' } else { '\u{9CC}' });
                }
                _ if is_colon => out.push('ঃ'),
                _ => out.push(letter),
            }
            was_colon = is_colon;
        }
        let changes = out.get(start..) != Some(text);
        if !changes {
            out.truncate(start);
        }
        changes
    }

    fn is_linewise(&self) -> bool {
        true
    }
}

/// What `IndicNormalizerFactory().get_normalizer("bn").normalize` of indic-nlp-library 0.92 makes of texts, byte for byte.
///
/// It drops joiners and makes a visarga of a colon: use it for a model that was trained with it, and `bengali_text.normalize` else.
///
/// >>> from bengali_text.compat import indicnlp
/// >>> indicnlp.normalize("তারিখ: ৫ — ৬৷")
/// 'তারিখঃ ৫  -  ৬।'
#[pyfunction]
#[pyo3(signature = (texts, /))]
pub(crate) fn normalize_as_indicnlp<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    apply(&IndicNlp, texts)
}

/// A function of Python that makes a text of a text. After its first error it is not called any more.
struct Called<'f> {
    function: &'f Py<PyAny>,
    error: Mutex<Option<PyErr>>,
}

impl Called<'_> {
    fn call(&self, text: &str) -> PyResult<Option<PyBackedStr>> {
        Python::attach(|py| {
            // What the user asks for in the meantime.
            py.check_signals()?;
            let made = self.function.bind(py).call1((text,))?.extract::<PyBackedStr>()?;
            Ok((*made != *text).then_some(made))
        })
    }
}

impl Kernel for Called<'_> {
    fn rewrite(&self, text: &str, out: &mut String) -> bool {
        if self.error.lock().unwrap_or_else(PoisonError::into_inner).is_some() {
            return false;
        }
        match self.call(text) {
            Ok(Some(made)) => out.push_str(&made),
            Ok(None) => return false,
            Err(error) => {
                *self.error.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                return false;
            }
        }
        true
    }
}

/// What a function of Python makes of strings one after another, or of the texts of an array.
///
/// >>> from bengali_text import _native
/// >>> _native.rewrite_by(str.upper, ["a", None])
/// ['A', None]
#[pyfunction]
#[pyo3(signature = (function, texts, /))]
#[allow(clippy::needless_pass_by_value)] // of Python
pub(crate) fn rewrite_by<'py>(function: Py<PyAny>, texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let called = Called { function: &function, error: Mutex::default() };
    // There is no second core for Python.
    let made = apply_on(|| NonZero::<usize>::MIN, &called, texts);
    match called.error.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(error) => Err(error),
        None => made,
    }
}
