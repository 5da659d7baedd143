//! Documents that name the fonts of their text: what is in a legacy font becomes Unicode, in a font of Unicode.
//!
//! A format finds the runs of text and the font of each, and gives them to a [`Stretch`](stretch::Stretch), which decodes what
//! belongs together. Files are changed by byte ranges, so that everything else stays byte for byte; of a zip file the other
//! entries are copied compressed.
//!
//! | module | files | read by |
//! |---|---|---|
//! | [`docx`] | `.docx`, `.docm`, `.dotx`, `.dotm` | `zip` and `roxmltree`, whose nodes have places |
//! | [`xlsx`] | `.xlsx`, `.xlsm`, `.xltx`, `.xltm` | the same |
//! | [`pptx`] | `.pptx`, `.pptm`, `.potx`, `.ppsx`; [`drawing`] has the texts of drawings for all three | the same |
//! | [`rtf`] | `.rtf` | this crate: the parsers there are keep no places |
//! | [`html`] | `.html`, `.htm` | `html5gum`, with places; [`html_open`] knows what is open, [`html_charset`] the encoding |

mod css;
mod docx;
mod drawing;
mod html;
mod html_charset;
mod html_open;
mod package;
mod patch;
mod pptx;
mod rtf;
mod rtf_tokens;
mod stretch;
mod word_fonts;
mod word_lists;
mod word_styles;
mod xlsx;
mod xlsx_formats;
mod xlsx_headers;
mod xlsx_strings;
mod xml;

use std::borrow::Cow;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::Result;
use bengali_text::digits::Digits;
use bengali_text::legacy::{Decoder, Encoding, Quotes, Transport, Visarga, font_encoding};

use regex::Regex;

use package::{Changed, Package};

/// What kind of document a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Docx,
    Xlsx,
    Pptx,
    Rtf,
    Html,
}

impl Format {
    /// The format that the name of a file says.
    pub fn of_path(path: &Path) -> Option<Self> {
        // Word notes the owner of an open document in a file beside it.
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("~$")) {
            return None;
        }
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        match extension.to_ascii_lowercase().as_str() {
            "docx" | "docm" | "dotx" | "dotm" => Some(Self::Docx),
            "xlsx" | "xlsm" | "xltx" | "xltm" => Some(Self::Xlsx),
            "pptx" | "pptm" | "potx" | "ppsx" => Some(Self::Pptx),
            "rtf" => Some(Self::Rtf),
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }

    /// Whether it is a zip file.
    pub fn is_package(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx | Self::Pptx)
    }
}

/// The font that text gets unless another one is chosen.
pub const FONT: &str = "Noto Sans Bengali";

/// How text is decoded, and the font it gets.
#[derive(Clone, Debug)]
pub struct Options {
    pub digits: Digits,
    pub quotes: Quotes,
    pub visarga: Visarga,
    /// The encoding of text for which the document names no font.
    pub without_font: Option<Encoding>,
    /// Other fonts whose text is in that encoding, or in Bijoy.
    pub legacy_fonts: Vec<String>,
    pub font: String,
}

impl Default for Options {
    /// What the fonts draw, in a free font that Linux distributions, Android and the Google Fonts have, with all conjuncts.
    fn default() -> Self {
        Self {
            digits: Digits::Bengali,
            quotes: Quotes::Curly,
            visarga: Visarga::Kept,
            without_font: None,
            legacy_fonts: Vec::new(),
            font: FONT.to_owned(),
        }
    }
}

impl Options {
    /// The decoder of an encoding.
    pub fn decoder(&self, encoding: Encoding) -> Decoder {
        Decoder::new(encoding).digits(self.digits).quotes(self.quotes).visarga(self.visarga)
    }

    /// The decoder of text in a font, which draws the codes as they stand: what a document holds was not damaged on its way.
    fn font_decoder(&self, encoding: Encoding) -> Decoder {
        self.decoder(encoding).transport(Transport::Intact)
    }

    /// The encoding of text in a font.
    fn encoding(&self, font: Option<&str>) -> Option<Encoding> {
        font.map_or(self.without_font, |font| self.encoding_of(font))
    }

    fn encoding_of(&self, font: &str) -> Option<Encoding> {
        let is_chosen = self.legacy_fonts.iter().any(|other| other.eq_ignore_ascii_case(font));
        if is_chosen { self.without_font.or(Some(Encoding::Bijoy)) } else { font_encoding(font) }
    }

    /// The font in place of a legacy one.
    fn instead_of(&self, font: &str) -> Option<&str> {
        self.encoding_of(font).map(|_| self.font.as_str())
    }
}

/// Where in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The part of a zip file, and where in it a person looks: `word/document.xml, paragraph 3`.
    pub part: String,
    /// The byte of the part or file.
    pub at: usize,
}

impl Place {
    fn new(part: impl Into<String>) -> Self {
        Self { part: part.into(), at: 0 }
    }

    /// Whether what stands at both places is read together.
    fn is_beside(&self, other: &Self) -> bool {
        self.part == other.part
    }
}

/// Text in a legacy font.
#[derive(Clone, Debug)]
pub struct Found {
    pub place: Place,
    pub range: Range<usize>,
    pub encoding: Encoding,
    pub before: String,
    pub after: String,
}

/// Text in a font that is no legacy one, in which codes of legacy fonts may be.
#[derive(Clone, Debug, Default)]
pub struct Other {
    pub place: Place,
    /// The font, if one is named.
    pub font: Option<String>,
    pub text: String,
}

/// What an encoding is called.
pub fn name_of(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::AdarshaLipi => "AdarshaLipi",
        _ => "Bijoy",
    }
}

/// What there is to say about a document.
#[derive(Debug, Default)]
pub struct Notes {
    /// Text in legacy fonts.
    pub found: Vec<Found>,
    /// Characters that have no meaning where they stand.
    pub unknown: Vec<(Place, Encoding, char)>,
    /// Text in other fonts that may be in the codes of a legacy one.
    pub other: Vec<Other>,
    /// What names a legacy font and stays, and why.
    pub left: Vec<(Place, String)>,
}

impl Notes {
    fn append(&mut self, mut other: Self) {
        self.found.append(&mut other.found);
        self.unknown.append(&mut other.unknown);
        self.other.append(&mut other.other);
        self.left.append(&mut other.left);
    }

    /// Decodes a text in a legacy font, and notes it with what has no meaning in it.
    fn decode(
        &mut self,
        before: &str,
        encoding: Encoding,
        place: Place,
        range: Range<usize>,
        options: &Options,
    ) -> String {
        let decoded = options.font_decoder(encoding).decode(before);
        self.unknown.extend(decoded.unknown().iter().map(|&(_, c)| (place.clone(), encoding, c)));
        let after = decoded.into_text();
        if !before.trim().is_empty() {
            self.found.push(Found { place, range, encoding, before: before.to_owned(), after: after.clone() });
        }
        after
    }
}

/// What a document becomes.
#[derive(Debug)]
pub struct Converted {
    /// The document; `None` if nothing in it changes.
    pub bytes: Option<Vec<u8>>,
    pub notes: Notes,
}

/// The text to which the places of a document refer that is no zip file.
pub fn text(format: Format, bytes: &[u8]) -> Cow<'_, str> {
    match html_charset::text(bytes) {
        Ok((page, _)) if format == Format::Html => page,
        _ => String::from_utf8_lossy(bytes),
    }
}

/// Decodes the text in legacy fonts of a document.
pub fn convert(format: Format, bytes: &[u8], options: &Options) -> Result<Converted> {
    let mut notes = Notes::default();
    let bytes = match format {
        Format::Docx | Format::Xlsx | Format::Pptx => {
            let mut package = Package::open(bytes)?;
            let changed = match format {
                Format::Xlsx => xlsx::convert(&mut package, options, &mut notes),
                Format::Pptx => pptx::convert(&mut package, options, &mut notes),
                _ => docx::convert(&mut package, options, &mut notes),
            }?;
            left(&mut package, &changed, options, &mut notes);
            package.with(&changed)?
        }
        Format::Rtf => rtf::convert(bytes, options, &mut notes),
        Format::Html => {
            let (page, charset) = html_charset::text(bytes)?;
            html::convert(&page, options, &mut notes).map(|page| html_charset::write(page, charset))
        }
    };
    Ok(Converted { bytes, notes })
}

/// A font, where a part of a zip file names one.
static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?:\b(?:typeface|ascii|hAnsi|cs|eastAsia|font|face)\s*=|<(?:\w+:)?(?:name|rFont) val\s*=|\bfont-family\s*:)\s*(?:&quot;|["'])?([^"';&<>]{3,64})"#,
    )
    .ok()
});

/// Notes the parts that name a legacy font still: nothing is left without a word.
fn left(package: &mut Package<'_>, changed: &Changed, options: &Options, notes: &mut Notes) {
    // Lists of fonts, and what has none but in texts that are read.
    let is_passed = |name: &str| {
        ["fontTable.xml", "ettings.xml"].iter().any(|end| name.ends_with(end))
            || ["docProps/", "xl/worksheets/", "xl/sharedStrings.xml"].iter().any(|start| name.starts_with(start))
    };
    for (name, text) in package.texts_after(changed, &[".xml", ".vml"]) {
        let Some(text) = text.filter(|_| !is_passed(&name)) else { continue };
        let mut fonts = NAMED.iter().flat_map(|regex| regex.captures_iter(&text)).filter_map(|found| found.get(1));
        if let Some(font) = fonts.find(|font| options.instead_of(font.as_str()).is_some()) {
            notes.left.push((Place::new(name), format!("names {}, and text in it stays", font.as_str())));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_says_what_a_document_is() {
        for (name, format) in [
            ("a/b.docx", Some(Format::Docx)),
            ("B.XLSM", Some(Format::Xlsx)),
            ("c.pptx", Some(Format::Pptx)),
            ("a.htm", Some(Format::Html)),
            ("a/~$b.docx", None),
            ("a.doc", None),
            ("docx", None),
        ] {
            assert_eq!(Format::of_path(Path::new(name)), format, "{name}");
        }
    }

    #[test]
    fn what_is_no_zip_file_is_an_error() {
        for format in [Format::Docx, Format::Xlsx, Format::Pptx] {
            for bytes in [&b""[..], b"PK", b"PK\x05\x06", &[0; 100]] {
                assert!(convert(format, bytes, &Options::default()).is_err(), "{format:?} {bytes:?}");
            }
        }
    }
}
