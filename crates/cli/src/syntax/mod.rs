//! The text of files that hold more than text: catalogues of translations, markup, subtitles.
//!
//! A format has a module that reads a file into [`Segment`]s: its texts, decoded, with the place of each byte in the file, and
//! the boundaries in them. Nothing else of the file is looked at, so that keys, tags, attributes, comments and layout stay byte
//! for byte. [`placeholders`] finds in each text what a program reads, whatever the format. [`edits::of`](crate::edits::of)
//! normalizes what remains and reads the result again: no text may be there that was not meant.
//!
//! | module | files | read by |
//! |---|---|---|
//! | [`json`] | `.json`, `.arb` | `serde_json` says whether it is JSON, and where not; the scanner of `jsonc-parser` gives the place of each string |
//! | [`po`] | `.po`, `.pot` | this crate: the parsers there are keep no places and write the file anew; the grammar is one of lines |
//! | [`xml`] | `.xml`, `.xliff`, `.xlf`, `.svg`, `.xhtml`, `.resx` | `quick-xml`, whose events lie side by side in the file, references apart from text |
//! | [`html`] | `.html`, `.htm` | `html5gum`, the tokenizer of the HTML standard, with places |
//! | [`srt`] | `.srt`, `.vtt` | this crate: lines |
//! | [`markdown`] | `.md`, `.markdown` | `pulldown-cmark`, whose events have places |

mod elements;
mod html;
mod json;
#[cfg(test)]
mod laws;
mod markdown;
mod pieces;
mod placeholders;
mod po;
mod references;
mod srt;
mod xml;

use std::path::Path;

use anyhow::{Error, Result, anyhow};

use crate::inputs::Source;
pub use elements::is_code;
pub use html::{is_inline, is_void};
use pieces::Reader;
pub use pieces::{Piece, Segment};

/// What is text in a file.
#[allow(clippy::doc_markdown, reason = "the help shows these comments as they are")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Syntax {
    /// All of it is text
    Plain,
    /// The translations of gettext: msgstr
    Po,
    /// The values of strings
    Json,
    /// Between tags; for Android, XLIFF, SVG and XHTML too
    Xml,
    /// Between tags
    Html,
    /// The lines of subtitles, in SRT and WebVTT
    Srt,
    /// Prose
    Markdown,
}

/// Which parts of the files are text.
#[derive(clap::Args)]
pub struct Choice {
    /// What the files are; by default their names say it, and standard input is plain text. In all but plain text, keys, tags,
    /// attributes, placeholders, addresses and code stay as they are
    #[arg(long, value_name = "SYNTAX", value_enum)]
    syntax: Option<Syntax>,
}

impl Choice {
    /// The syntax of a text.
    pub fn of(&self, source: &Source) -> Syntax {
        self.syntax.unwrap_or_else(|| source.path().map_or(Syntax::Plain, Syntax::of_path))
    }
}

impl Syntax {
    /// The syntax that the name of a file says.
    pub fn of_path(path: &Path) -> Self {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        match extension.to_ascii_lowercase().as_str() {
            "po" | "pot" => Self::Po,
            "json" | "arb" => Self::Json,
            "xml" | "xliff" | "xlf" | "svg" | "xhtml" | "resx" => Self::Xml,
            "html" | "htm" => Self::Html,
            "srt" | "vtt" => Self::Srt,
            "md" | "markdown" => Self::Markdown,
            _ => Self::Plain,
        }
    }

    /// The texts of a file; an error names the line and the column of what cannot be read.
    pub fn segments(self, file: &str) -> Result<Vec<Segment>> {
        let mut reader = Reader::default();
        // A byte order mark is no text, and parsers do not expect one.
        let start = if file.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        match self {
            Self::Plain => reader.literal(file, 0, pieces::Manner::Verbatim),
            Self::Po => po::read(file, start, &mut reader)?,
            Self::Json => json::read(file, start, &mut reader)?,
            Self::Xml => xml::read(file, start, &mut reader)?,
            Self::Html => html::read(file, start, &mut reader),
            Self::Srt => srt::read(file, start, &mut reader),
            Self::Markdown => markdown::read(file, start, &mut reader),
        }
        Ok(reader.finish())
    }
}

/// An error at this byte of a file.
pub fn error_at(file: &str, at: usize, what: impl std::fmt::Display) -> Error {
    let before = file.get(..at).unwrap_or(file);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    anyhow!("line {line}, column {column}: {what}")
}

/// Whether the first hexadecimal number of a file that has a letter, after this prefix, has it in upper case.
fn has_upper_case_digits(file: &str, prefix: &str) -> bool {
    let numbers = file.split(prefix).skip(1);
    let mut letters = numbers.filter_map(|number| {
        number.chars().take(4).take_while(char::is_ascii_hexdigit).find(char::is_ascii_alphabetic)
    });
    letters.next().is_some_and(|letter| letter.is_ascii_uppercase())
}
