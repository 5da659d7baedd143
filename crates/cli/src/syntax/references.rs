//! Character references of markup: `&#2503;`, `&#x9C7;`, `&amp;`.

use std::sync::LazyLock;

use regex::Regex;

use super::has_upper_case_digits;
use super::pieces::{Manner, Reader, Segment};

/// Which names of characters are known; a reference by another name is a boundary in the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    /// The five of XML: a DTD may give others any meaning.
    Xml,
    /// Of those of HTML, what can stand inside a Bengali word or beside it.
    Html,
}

/// Reads the references of one file.
#[derive(Clone, Copy)]
pub struct References {
    names: Names,
    upper: bool,
}

/// A reference, and what HTML takes for one.
static REFERENCE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"&(#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);?").ok());

impl References {
    /// Those of XML.
    pub fn of_xml(file: &str) -> Self {
        Self { names: Names::Xml, upper: has_upper_case_digits(file, "&#x") }
    }

    /// Those of HTML and Markdown.
    pub fn of_html(file: &str) -> Self {
        Self { names: Names::Html, ..Self::of_xml(file) }
    }

    /// Reads a text with references in it, which begins at the byte `source` of the file.
    pub fn read(self, text: &str, source: usize, out: &mut Reader) {
        let mut at = 0;
        for reference in REFERENCE.iter().flat_map(|regex| regex.find_iter(text)) {
            out.literal(text.get(at..reference.start()).unwrap_or_default(), source + at, Manner::Markup);
            self.read_one(reference.as_str(), source + reference.start(), out);
            at = reference.end();
        }
        out.literal(text.get(at..).unwrap_or_default(), source + at, Manner::Markup);
    }

    /// Reads one reference, from `&` to `;`.
    pub fn read_one(self, reference: &str, source: usize, out: &mut Reader) {
        match self.decode(reference) {
            Some((c, manner)) => out.escape(c, source..source + reference.len(), manner),
            None => out.boundary(Segment::Placeholder),
        }
    }

    /// The character of a reference.
    pub fn decode(self, reference: &str) -> Option<(char, Manner)> {
        let name = reference.strip_prefix('&')?.strip_suffix(';')?;
        if let Some(digits) = name.strip_prefix("#x").or(name.strip_prefix("#X")) {
            return Some((numbered(digits, 16)?, Manner::Hexadecimal { upper: self.upper }));
        }
        if let Some(digits) = name.strip_prefix('#') {
            return Some((numbered(digits, 10)?, Manner::Decimal));
        }
        let c = match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" if self.names == Names::Html => '\u{A0}',
            "shy" if self.names == Names::Html => '\u{AD}',
            "zwnj" if self.names == Names::Html => '\u{200C}',
            "zwj" if self.names == Names::Html => '\u{200D}',
            _ => return None,
        };
        Some((c, Manner::Markup))
    }
}

/// The character of a number; HTML takes the numbers of control characters for others.
fn numbered(digits: &str, radix: u32) -> Option<char> {
    char::from_u32(u32::from_str_radix(digits, radix).ok()?).filter(|c| !c.is_control() || *c == '\n' || *c == '\t')
}
