//! The texts of a file, and for each of their bytes where it comes from and how the file writes it.
//!
//! A format gives a [`Reader`] its texts in the order of the file, decoded, and between them what is not text. The result is a
//! list of [`Segment`]s. A [`Piece`] is a text without a gap: no tag and no placeholder is in it. It consists of runs; a run is
//! either a stretch that the file writes as it is, or one character that the file writes as an escape.

use std::fmt::Write as _;
use std::ops::Range;

use super::placeholders;
use crate::characters::is_mark;

/// How the file writes a character, and so how another one in its place is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// As it is, whatever it is.
    Verbatim,
    /// Between double quotes: `\"`, `\\`, `\n`.
    Quoted,
    /// Between tags: `&lt;`, `&amp;`.
    Markup,
    /// In Markdown: `\*`.
    Markdown,
    /// By number, in UTF-16: `\u09C7`, or `\u09c7`.
    Utf16 { upper: bool },
    /// By number: `&#2503;`.
    Decimal,
    /// By number: `&#x9C7;`, or `&#x9c7;`.
    Hexadecimal { upper: bool },
}

impl Manner {
    /// Writes `text` in this manner. ASCII is not written by number.
    pub fn write(self, text: &str, out: &mut String) {
        for c in text.chars() {
            self.write_char(c, out);
        }
    }

    fn write_char(self, c: char, out: &mut String) {
        let mut units = [0; 2];
        let _ = match self {
            Self::Utf16 { upper } if !c.is_ascii() => c
                .encode_utf16(&mut units)
                .iter()
                .try_for_each(|unit| if upper { write!(out, "\\u{unit:04X}") } else { write!(out, "\\u{unit:04x}") }),
            Self::Decimal if !c.is_ascii() => write!(out, "&#{};", u32::from(c)),
            Self::Hexadecimal { upper: true } if !c.is_ascii() => write!(out, "&#x{:X};", u32::from(c)),
            Self::Hexadecimal { upper: false } if !c.is_ascii() => write!(out, "&#x{:x};", u32::from(c)),
            Self::Quoted | Self::Utf16 { .. } => match c {
                '"' | '\\' => write!(out, "\\{c}"),
                '\n' => write!(out, "\\n"),
                '\r' => write!(out, "\\r"),
                '\t' => write!(out, "\\t"),
                '\0'..'\u{20}' => write!(out, "\\u{:04x}", u32::from(c)),
                _ => out.write_char(c),
            },
            Self::Markup | Self::Decimal | Self::Hexadecimal { .. } => match c {
                '<' => write!(out, "&lt;"),
                '>' => write!(out, "&gt;"),
                '&' => write!(out, "&amp;"),
                _ => out.write_char(c),
            },
            Self::Markdown if c.is_ascii_punctuation() => write!(out, "\\{c}"),
            Self::Verbatim | Self::Markdown => out.write_char(c),
        };
    }
}

/// A stretch of a piece: as the file writes it, or one character written as an escape.
#[derive(Clone, Debug)]
struct Run {
    /// Where it begins in the piece.
    at: usize,
    /// Its bytes in the file.
    source: Range<usize>,
    manner: Manner,
}

/// A text without tags and placeholders, and where its bytes are in the file.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    text: String,
    runs: Vec<Run>,
}

impl Piece {
    /// The text, decoded.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Adds a stretch that stands in the file as it is, from the byte `source` on.
    fn push_literal(&mut self, text: &str, source: usize, manner: Manner) {
        if !text.is_empty() {
            self.runs.push(Run { at: self.text.len(), source: source..source + text.len(), manner });
            self.text.push_str(text);
        }
    }

    /// Adds a character that the file writes as an escape.
    fn push_escape(&mut self, c: char, source: Range<usize>, manner: Manner) {
        self.runs.push(Run { at: self.text.len(), source, manner });
        self.text.push(c);
    }

    /// A part of it.
    pub fn part(&self, range: Range<usize>) -> Self {
        let mut runs = Vec::new();
        for (run, end) in self.runs_in(&range) {
            let source = run.source_from(range.start, end)..run.source_to(range.end, end);
            runs.push(Run { at: run.at.saturating_sub(range.start), source, manner: run.manner });
        }
        Self { text: self.text.get(range).unwrap_or_default().to_owned(), runs }
    }

    /// What may change of it. Where it is attached to something before it, marks and joiners at its start stay, and where to
    /// something after it, a virama and joiners at its end: what they join nobody can tell.
    pub fn free_range(&self, attached_before: bool, attached_after: bool) -> Range<usize> {
        let mut text = self.text.as_str();
        if attached_after {
            text = text.trim_end_matches(|c| c == '\u{9CD}' || is_joiner(c));
        }
        let end = text.len();
        if attached_before {
            text = text.trim_start_matches(|c| is_mark(c) || is_joiner(c));
        }
        end - text.len()..end
    }

    /// The bytes of the file that write `range` of the text, and what is to stand there for `after`: written as the first of
    /// these characters is, and followed by what is no text in that range of the file.
    pub fn rewritten(&self, range: Range<usize>, after: &str, file: &str) -> (Range<usize>, String) {
        let mut written = String::new();
        if range.is_empty() {
            // An insertion is written like the character before it, or at the start like the one after it.
            let (at, manner) = self.place(range.start);
            manner.write(after, &mut written);
            return (at..at, written);
        }
        let mut source: Option<Range<usize>> = None;
        let mut gaps = String::new();
        for (run, end) in self.runs_in(&range) {
            let part = run.source_from(range.start, end)..run.source_to(range.end, end);
            match &mut source {
                None => {
                    run.manner.write(after, &mut written);
                    source = Some(part);
                }
                Some(source) => {
                    gaps.push_str(file.get(source.end..part.start).unwrap_or_default());
                    source.end = part.end;
                }
            }
        }
        (source.unwrap_or_default(), written + &gaps)
    }

    /// The stretches of the file that it is written in.
    #[cfg(test)]
    pub fn sources(&self) -> impl Iterator<Item = Range<usize>> {
        self.runs.iter().map(|run| run.source.clone())
    }

    /// The byte of the file where the text goes on at `at`.
    pub fn source(&self, at: usize) -> usize {
        self.place(at).0
    }

    fn place(&self, at: usize) -> (usize, Manner) {
        let runs = self.runs_in(&(at.saturating_sub(1)..at.max(1))).next();
        runs.map_or((0, Manner::Verbatim), |(run, end)| {
            (if at == 0 { run.source.start } else { run.source_to(at, end) }, run.manner)
        })
    }

    /// The runs that share a byte with `range`, and where each ends in the text.
    fn runs_in(&self, range: &Range<usize>) -> impl Iterator<Item = (&Run, usize)> {
        let first = self.runs.partition_point(|run| run.at <= range.start).saturating_sub(1);
        let runs = self.runs.get(first..).unwrap_or_default();
        let ends = runs.iter().skip(1).map(|run| run.at).chain([self.text.len()]);
        let end = range.end;
        runs.iter().zip(ends).take_while(move |(run, _)| run.at < end)
    }
}

/// A character without a width of its own, which is no mark.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

impl Run {
    /// The byte of the file where the text goes on at `at`, of a run that ends at `end`. An escape is never entered.
    fn source_from(&self, at: usize, end: usize) -> usize {
        if at <= self.at { self.source.start } else { self.source_to(at, end) }
    }

    fn source_to(&self, at: usize, end: usize) -> usize {
        if at >= end { self.source.end } else { self.source.start + (at - self.at) }
    }
}

/// A part of a file, in the order of the file. Keys, layout and the like between two texts are in no segment.
#[derive(Clone, Debug)]
pub enum Segment {
    Text(Piece),
    /// Something that has no width: letters on both sides of it are read together.
    Tag,
    /// Something in whose place a text will stand that nobody knows.
    Placeholder,
    /// The end of what is read together.
    End,
}

/// Collects the texts of a file.
#[derive(Default)]
pub struct Reader {
    segments: Vec<Segment>,
    piece: Piece,
}

impl Reader {
    /// A stretch of text that stands in the file as it is, from the byte `source` on.
    pub fn literal(&mut self, text: &str, source: usize, manner: Manner) {
        self.piece.push_literal(text, source, manner);
    }

    /// A character that the file writes as an escape.
    pub fn escape(&mut self, c: char, source: Range<usize>, manner: Manner) {
        self.piece.push_escape(c, source, manner);
    }

    /// Something inside a text that is not text.
    pub fn boundary(&mut self, segment: Segment) {
        placeholders::split(std::mem::take(&mut self.piece), &mut self.segments);
        self.segments.push(segment);
    }

    /// The end of a text.
    pub fn end(&mut self) {
        self.boundary(Segment::End);
    }

    /// All segments.
    pub fn finish(mut self) -> Vec<Segment> {
        self.end();
        self.segments
    }
}

#[cfg(test)]
#[allow(clippy::string_slice, clippy::format_push_string)]
mod tests {
    use super::*;

    /// `ab` as it is, `\n`, `cd` as it is.
    const FILE: &str = r#""ab\n"  "cd""#;

    fn piece() -> Piece {
        let mut piece = Piece::default();
        piece.push_literal("ab", 1, Manner::Quoted);
        piece.push_escape('\n', 3..5, Manner::Quoted);
        piece.push_literal("cd", 9, Manner::Quoted);
        piece
    }

    #[test]
    fn a_range_of_the_text_is_found_in_the_file() {
        let piece = piece();
        let of = |range| piece.rewritten(range, "x", FILE);
        assert_eq!(of(0..1), (1..2, "x".to_owned()));
        assert_eq!(of(1..3), (2..5, "x".to_owned()));
        assert_eq!(of(3..5), (9..11, "x".to_owned()));
        assert_eq!(of(2..3), (3..5, "x".to_owned()));
        // What is between two lines stays.
        assert_eq!(of(1..4), (2..10, "x\"  \"".to_owned()));
        assert_eq!(of(0..0), (1..1, "x".to_owned()));
        assert_eq!(of(3..3), (5..5, "x".to_owned()));
        assert_eq!(of(5..5), (11..11, "x".to_owned()));
    }

    #[test]
    fn a_part_has_the_same_places() {
        let piece = piece();
        for start in 0..=5 {
            for end in start..=5 {
                let part = piece.part(start..end);
                assert_eq!(part.text(), &piece.text()[start..end]);
                for a in 0..part.text().len() {
                    for b in a + 1..=part.text().len() {
                        let whole = piece.rewritten(start + a..start + b, "x", FILE);
                        assert_eq!(part.rewritten(a..b, "x", FILE), whole);
                    }
                }
            }
        }
    }

    #[test]
    fn characters_are_written_in_their_manner() {
        let written = |manner: Manner, text| {
            let mut out = String::new();
            manner.write(text, &mut out);
            out
        };
        assert_eq!(written(Manner::Verbatim, "a<\"*\u{9C7}"), "a<\"*\u{9C7}");
        assert_eq!(written(Manner::Quoted, "a<\"\\\n\u{1}\u{9C7}"), "a<\\\"\\\\\\n\\u0001\u{9C7}");
        assert_eq!(written(Manner::Markup, "a<&>\u{9C7}"), "a&lt;&amp;&gt;\u{9C7}");
        assert_eq!(written(Manner::Markdown, "a*\u{9C7}"), "a\\*\u{9C7}");
        assert_eq!(written(Manner::Utf16 { upper: true }, "a\"\u{9C7}\u{1F600}"), "a\\\"\\u09C7\\uD83D\\uDE00");
        assert_eq!(written(Manner::Utf16 { upper: false }, "\u{9C7}"), "\\u09c7");
        assert_eq!(written(Manner::Decimal, "a<\u{9C7}"), "a&lt;&#2503;");
        assert_eq!(written(Manner::Hexadecimal { upper: true }, "\u{9C7}"), "&#x9C7;");
        assert_eq!(written(Manner::Hexadecimal { upper: false }, "\u{9C7}"), "&#x9c7;");
    }
}
