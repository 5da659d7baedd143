//! The native part of the Python package `bengali-text`: what `bengali_text` re-exports, with the stubs in `_native.pyi`.

mod arrays;
mod bangla_date;
mod bulk;
mod choice;
mod columns;
mod compat;
mod dates;
mod error;
mod file;
mod grapheme;
mod interrupt;
mod legacy;
mod normalizer;
mod numbers;
mod pandas;
mod rewriting;

use bengali_text_arrow::Offsets as Unit;
use pyo3::prelude::*;
use pyo3::types::PyString;

#[pymodule]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::bangla_date::PyBanglaDate;
    #[pymodule_export]
    use crate::bulk::set_threads;
    #[pymodule_export]
    use crate::compat::{normalize_as_indicnlp, rewrite_by};
    #[pymodule_export]
    use crate::dates::{PyMatch as PyDateMatch, PyParser, PyValue};
    #[pymodule_export]
    use crate::error::ParseError;
    #[pymodule_export]
    use crate::grapheme::{aksharas, graphemes, truncate};
    #[pymodule_export]
    use crate::legacy::{
        PyDecoded, PyDetection, PyEncoded, decode, decode_mixed, detect, encode, font_encoding, from_unicode,
        to_unicode, visual_order_to_logical,
    };
    #[pymodule_export]
    use crate::normalizer::{PyChange, PyNormalizer};
    #[pymodule_export]
    use crate::numbers::{PyMatch as PyNumberMatch, find_numbers, parse_number, to_decimals, to_figures, to_words};
    #[pymodule_export]
    use crate::rewriting::{any_to_ascii, fold, stem, to_ascii, to_bengali};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}

/// A text as Python shows it; Rust would escape vowel signs.
fn quoted(py: Python<'_>, text: &str) -> PyResult<String> {
    Ok(PyString::new(py, text).repr()?.to_string())
}

/// What the offsets of a text count, by name.
fn unit(name: &str) -> PyResult<Unit> {
    choice::choice("offsets", name, &[("chars", Unit::Chars), ("bytes", Unit::Bytes)])
}

/// Offsets of a text for Python, which counts code points, unless bytes are asked for. Bytes that follow each other are counted in one
/// pass.
struct Offsets<'t> {
    text: &'t str,
    unit: Unit,
    byte: usize,
    /// The code points before `byte`.
    chars: usize,
}

impl<'t> Offsets<'t> {
    const fn new(text: &'t str, unit: Unit) -> Self {
        Offsets { text, unit, byte: 0, chars: 0 }
    }

    /// The offset for Python of a byte.
    fn of(&mut self, byte: usize) -> usize {
        if self.unit == Unit::Bytes {
            return byte;
        }
        if byte < self.byte {
            (self.byte, self.chars) = (0, 0);
        }
        self.chars += self.text.get(self.byte..byte).map_or(0, |between| between.chars().count());
        self.byte = byte;
        self.chars
    }
}
