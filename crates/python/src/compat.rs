//! What other normalizers make of a text, for models that were trained with them.

use bengali_text_arrow::Kernel;
use pyo3::prelude::*;

use crate::bulk::apply;

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
