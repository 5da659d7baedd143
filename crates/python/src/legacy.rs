//! Text in the codes of legacy fonts.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use bengali_text::digits::Digits;
use bengali_text::legacy::{self, Decoder, Encoding, Hasanta, Kind, Layout, Quotes, Transport, Visarga};
use bengali_text_arrow::Legacy;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::bulk::apply;
use crate::choice::{choice, given, name_of};
use crate::{Offsets, Unit, quoted, unit};

const KINDS: &[(&str, &str)] = &[
    ("bijoy", "bijoy"),
    ("adarshalipi", "adarshalipi"),
    ("visual-order", "visual-order"),
    ("unicode", "unicode"),
    ("other", "other"),
];
const ENCODINGS: &[(&str, Encoding)] = &[("bijoy", Encoding::Bijoy), ("adarshalipi", Encoding::AdarshaLipi)];
const LAYOUTS: &[(&str, Layout)] = &[("bijoy52", Layout::Bijoy52), ("bijoy2000", Layout::Bijoy2000)];
const TRANSPORTS: &[(&str, Transport)] = &[
    ("detected", Transport::Detected),
    ("intact", Transport::Intact),
    ("mojibake", Transport::Mojibake),
    ("mac-roman", Transport::MacRoman),
    ("folded", Transport::Folded),
];

/// What a decoder writes, by name.
struct Options<'a> {
    digits: &'a str,
    quotes: &'a str,
    visarga: &'a str,
    hasanta: &'a str,
    transport: &'a str,
}

impl Options<'_> {
    /// For `decode_mixed` without an encoding.
    fn decoder(&self, encoding: Option<&str>) -> PyResult<Decoder> {
        let digits = choice("digits", self.digits, &[("bengali", Digits::Bengali), ("ascii", Digits::Ascii)])?;
        let quotes = choice("quotes", self.quotes, &[("curly", Quotes::Curly), ("straight", Quotes::Straight)])?;
        let visarga = choice("visarga", self.visarga, &[("kept", Visarga::Kept), ("colon", Visarga::Colon)])?;
        let hasanta = choice("hasanta", self.hasanta, &[("visible", Hasanta::Visible), ("joining", Hasanta::Joining)])?;
        let encoding = encoding.map_or(Ok(Encoding::Bijoy), |name| choice("encoding", name, ENCODINGS))?;
        Ok(Decoder::new(encoding).digits(digits).quotes(quotes).visarga(visarga).hasanta(hasanta).transport(choice(
            "transport",
            self.transport,
            TRANSPORTS,
        )?))
    }
}

/// Decodes texts that are in the codes of a font, all of each: use `decode_mixed` for texts with other languages in them.
///
/// The encoding is "bijoy" (`SutonnyMJ` and other fonts whose names end in MJ) or "adarshalipi" (experimental). `digits` are "bengali" or
/// "ascii", `quotes` "curly" or "straight"; `visarga` is "kept", or "colon" for what writers put where a colon belongs; `hasanta` is
/// "visible", with a zero width non-joiner, or "joining". `transport` is how the text came: "detected", "intact", "mojibake",
/// "mac-roman" or "folded".
///
/// >>> from bengali_text import legacy
/// >>> legacy.to_unicode("Avgvi †mvbvi evsjv", "bijoy")
/// 'আমার সোনার বাংলা'
/// >>> legacy.to_unicode(["g~j¨ t 50 UvKv", None], "bijoy", digits="ascii", visarga="colon")
/// ['মূল্য : 50 টাকা', None]
#[pyfunction]
#[pyo3(signature = (texts, /, encoding, *, digits = "bengali", quotes = "curly", visarga = "kept", hasanta = "visible", transport = "detected"))]
pub(crate) fn to_unicode<'py>(
    texts: &Bound<'py, PyAny>,
    encoding: &str,
    digits: &str,
    quotes: &str,
    visarga: &str,
    hasanta: &str,
    transport: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let decoder = Options { digits, quotes, visarga, hasanta, transport }.decoder(Some(encoding))?;
    apply(&Legacy::ToUnicode(decoder), texts)
}

/// Decodes the words of texts that are in the codes of a font, with the options of `to_unicode`. Unicode, English, addresses and code
/// stay.
///
/// >>> from bengali_text import legacy
/// >>> legacy.decode_mixed("Subject: evwl©K cix¶v")
/// 'Subject: বার্ষিক পরীক্ষা'
#[pyfunction]
#[pyo3(signature = (texts, /, *, digits = "bengali", quotes = "curly", visarga = "kept", hasanta = "visible", transport = "detected"))]
pub(crate) fn decode_mixed<'py>(
    texts: &Bound<'py, PyAny>,
    digits: &str,
    quotes: &str,
    visarga: &str,
    hasanta: &str,
    transport: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let decoder = Options { digits, quotes, visarga, hasanta, transport }.decoder(None)?;
    apply(&Legacy::DecodeMixed(decoder), texts)
}

/// Puts texts that were stored in the order of drawing, as text extraction from PDF leaves them, in the order of Unicode. Give it whole
/// pages: many a word can be of both orders. Text in the order of Unicode stays.
///
/// >>> from bengali_text import legacy
/// >>> legacy.visual_order_to_logical("বাংলােদেশর িবিভন্ন ধেমর্র মানুষ")
/// 'বাংলাদেশের বিভিন্ন ধর্মের মানুষ'
#[pyfunction]
#[pyo3(signature = (texts, /))]
pub(crate) fn visual_order_to_logical<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    apply(&Legacy::VisualOrder, texts)
}

/// Decodes a text, and tells what of it became what, and what has no meaning where it stands.
///
/// With an encoding, as `to_unicode` does; without one, as `decode_mixed` does; with the options of these. `offsets` are counted in
/// "chars" or "bytes".
///
/// >>> from bengali_text import legacy
/// >>> decoded = legacy.decode("Act: †`k")
/// >>> decoded.text, decoded.spans[-1]
/// ('Act: দেশ', ((7, 8), (7, 8)))
/// >>> legacy.decode("e© †", "bijoy").unknown
/// [(3, '†')]
#[pyfunction]
#[pyo3(
    name = "decode_legacy",
    signature = (text, /, encoding = None, *, digits = "bengali", quotes = "curly", visarga = "kept", hasanta = "visible", transport = "detected", offsets = "chars")
)]
#[allow(clippy::too_many_arguments)] // keywords of Python
pub(crate) fn decode(
    text: &str,
    encoding: Option<&str>,
    digits: &str,
    quotes: &str,
    visarga: &str,
    hasanta: &str,
    transport: &str,
    offsets: &str,
) -> PyResult<PyDecoded> {
    let options = Options { digits, quotes, visarga, hasanta, transport }.decoder(encoding)?;
    let decoded = if encoding.is_some() { options.decode(text) } else { options.decode_mixed(text) };
    let unit = unit(offsets)?;
    let (mut source, mut target) = (Offsets::new(text, unit), Offsets::new(decoded.text(), unit));
    let spans = decoded.spans().iter().map(|span| (range(&mut source, &span.source), range(&mut target, &span.target)));
    let spans = spans.collect();
    let unknown = places(text, unit, decoded.unknown());
    Ok(PyDecoded { spans, unknown, text: decoded.into_text() })
}

/// Encodes texts for a font of Bijoy: the layout is "bijoy52" (the usual one now) or "bijoy2000". What the font has no code for stays;
/// `encode` lists it.
///
/// >>> from bengali_text import legacy
/// >>> legacy.from_unicode("রাষ্ট্রের ভাষা বাংলা", "bijoy52")
/// 'iv‡óªi fvlv evsjv'
#[pyfunction]
#[pyo3(signature = (texts, /, layout))]
pub(crate) fn from_unicode<'py>(texts: &Bound<'py, PyAny>, layout: &str) -> PyResult<Bound<'py, PyAny>> {
    apply(&Legacy::FromUnicode(choice("layout", layout, LAYOUTS)?), texts)
}

/// Encodes a text as `from_unicode` does, and tells which characters the font has no code for. `offsets` are counted in "chars" or
/// "bytes".
///
/// >>> from bengali_text import legacy
/// >>> encoded = legacy.encode("ভিটামিন A", "bijoy52")
/// >>> encoded.text, encoded.missing
/// ('wfUvwgb A', [(8, 'A')])
#[pyfunction]
#[pyo3(name = "encode_legacy", signature = (text, /, layout, *, offsets = "chars"))]
pub(crate) fn encode(text: &str, layout: &str, offsets: &str) -> PyResult<PyEncoded> {
    let encoded = legacy::from_unicode(text, choice("layout", layout, LAYOUTS)?);
    Ok(PyEncoded { missing: places(text, unit(offsets)?, encoded.missing()), text: encoded.into_text() })
}

/// Tells what a text is in: the codes of a font, Unicode in one order or the other, another language. `offsets` are counted in "chars" or "bytes".
///
/// >>> from bengali_text import legacy
/// >>> detection = legacy.detect("Name: †gvt Avãyj Kwig")
/// >>> detection.kind, detection.ranges, detection.confidence > 0.8
/// ('bijoy', [(6, 21)], True)
#[pyfunction]
#[pyo3(name = "detect_legacy", signature = (text, /, *, offsets = "chars"))]
pub(crate) fn detect(text: &str, offsets: &str) -> PyResult<PyDetection> {
    let detection = legacy::detect(text);
    let kind = match detection.kind() {
        // Their names are in `KINDS`.
        Kind::Bijoy => "bijoy",
        Kind::AdarshaLipi => "adarshalipi",
        Kind::VisualOrder => "visual-order",
        Kind::Unicode => "unicode",
        _ => "other",
    };
    let mut offsets = Offsets::new(text, unit(offsets)?);
    let ranges = detection.ranges().iter().map(|found| range(&mut offsets, found)).collect();
    Ok(PyDetection { kind, confidence: detection.confidence(), ranges })
}

/// The encoding of text in a font, by the name that a document gives it: "bijoy", "adarshalipi", or None for fonts of Unicode and unknown
/// ones.
///
/// >>> from bengali_text import legacy
/// >>> legacy.font_encoding("ABCDEF+SutonnyMJ,Bold"), legacy.font_encoding("SutonnyOMJ")
/// ('bijoy', None)
#[pyfunction]
#[pyo3(signature = (name, /))]
pub(crate) fn font_encoding(name: &str) -> Option<&'static str> {
    name_of(ENCODINGS, legacy::font_encoding(name)?)
}

fn range(offsets: &mut Offsets<'_>, bytes: &Range<usize>) -> (usize, usize) {
    (offsets.of(bytes.start), offsets.of(bytes.end))
}

/// Characters of a text with their offsets for Python.
fn places(text: &str, unit: Unit, characters: &[(usize, char)]) -> Vec<(usize, char)> {
    let mut offsets = Offsets::new(text, unit);
    characters.iter().map(|(at, character)| (offsets.of(*at), *character)).collect()
}

/// Where a cluster was and where it is, from start to end.
type Span = ((usize, usize), (usize, usize));

/// A decoded text. `spans` has for each cluster, in order, where it was and where it is: `((start, end), (start, end))`; they cover both
/// texts. `unknown` has the characters that the font draws nothing for where they stand, with their offsets; they stay.
#[pyclass(name = "Decoded", module = "bengali_text.legacy", frozen, get_all, eq, hash)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PyDecoded {
    text: String,
    spans: Vec<Span>,
    unknown: Vec<(usize, char)>,
}

#[pymethods]
impl PyDecoded {
    #[new]
    #[pyo3(signature = (text, spans, unknown, /))]
    fn py_new(text: String, spans: &Bound<'_, PyAny>, unknown: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(PyDecoded { text, spans: given("spans", spans)?, unknown: given("unknown", unknown)? })
    }

    /// What `__new__` makes this of, for pickle.
    fn __getnewargs__(&self) -> (&str, &[Span], &[(usize, char)]) {
        (&self.text, &self.spans, &self.unknown)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("<Decoded {}, {} unknown>", quoted(py, &self.text)?, self.unknown.len()))
    }
}

/// A text in the codes of a font. `missing` has the characters that the font has no code for, with their offsets.
#[pyclass(name = "Encoded", module = "bengali_text.legacy", frozen, get_all, eq, hash)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PyEncoded {
    text: String,
    missing: Vec<(usize, char)>,
}

#[pymethods]
impl PyEncoded {
    #[new]
    #[pyo3(signature = (text, missing, /))]
    fn py_new(text: String, missing: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(PyEncoded { text, missing: given("missing", missing)? })
    }

    /// What `__new__` makes this of, for pickle.
    fn __getnewargs__(&self) -> (&str, &[(usize, char)]) {
        (&self.text, &self.missing)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("<Encoded {}, {} missing>", quoted(py, &self.text)?, self.missing.len()))
    }
}

/// What a text is in: `kind` is "bijoy", "adarshalipi", "visual-order", "unicode" or "other", `confidence` goes from 0 to 1, `ranges` are
/// the parts of the text that are in it.
#[pyclass(name = "Detection", module = "bengali_text.legacy", frozen, get_all, eq, hash)]
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PyDetection {
    kind: &'static str,
    confidence: f32,
    ranges: Vec<(usize, usize)>,
}

impl Eq for PyDetection {}

impl Hash for PyDetection {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Zero of either sign is one value.
        (self.kind, (self.confidence + 0.0).to_bits(), &self.ranges).hash(state);
    }
}

#[pymethods]
impl PyDetection {
    #[new]
    #[pyo3(signature = (kind, confidence, ranges, /))]
    fn py_new(kind: &str, confidence: &Bound<'_, PyAny>, ranges: &Bound<'_, PyAny>) -> PyResult<Self> {
        let confidence: f32 = given("confidence", confidence)?;
        if !(0.0..=1.0).contains(&confidence) {
            return Err(PyValueError::new_err(format!("confidence is out of range: {confidence}")));
        }
        Ok(PyDetection { kind: choice("kind", kind, KINDS)?, confidence, ranges: given("ranges", ranges)? })
    }

    /// What `__new__` makes this of, for pickle.
    fn __getnewargs__(&self) -> (&'static str, f32, &[(usize, usize)]) {
        (self.kind, self.confidence, &self.ranges)
    }

    fn __repr__(&self) -> String {
        format!("<Detection {}, {:.2}, {} ranges>", self.kind, self.confidence, self.ranges.len())
    }
}
