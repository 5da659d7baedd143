//! Characters as readers see them.

use bengali_text::grapheme;
use pyo3::prelude::*;

use crate::choice::given;

/// The grapheme clusters of a text: characters as readers see them.
///
/// >>> import bengali_text
/// >>> bengali_text.graphemes("ক্ষমতা")
/// ['ক্ষ', 'ম', 'তা']
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn graphemes(text: &str) -> Vec<&str> {
    grapheme::graphemes(text).collect()
}

/// The aksharas of a text: as a reader of Bengali spells, which keeps অ্যা whole.
///
/// >>> import bengali_text
/// >>> bengali_text.aksharas("অ্যাপ")
/// ['অ্যা', 'প']
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn aksharas(text: &str) -> Vec<&str> {
    grapheme::aksharas(text).collect()
}

/// The first `length` grapheme clusters of a text; with an ellipsis, which counts, where it is longer.
///
/// >>> import bengali_text
/// >>> bengali_text.truncate("ক্ষমতা", 2)
/// 'ক্ষম'
/// >>> bengali_text.truncate("ক্ষমতা", 2, ellipsis="…")
/// 'ক্ষ…'
#[pyfunction]
#[pyo3(signature = (text, /, length, *, ellipsis = ""))]
pub(crate) fn truncate(text: &str, length: &Bound<'_, PyAny>, ellipsis: &str) -> PyResult<String> {
    Ok(grapheme::truncate_with(text, given("length", length)?, ellipsis).into_owned())
}
