//! The laws that every format keeps, for files that tests make.
#![allow(clippy::string_slice, clippy::format_push_string)]

use std::borrow::Cow;

use bengali_text::{Level, Normalizer, Rule};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Segment, Syntax};
use crate::edits;

/// Parts of texts that mean nothing to any format or parser: words, and what normalization changes in words.
pub const LETTERS: &[&str] = &[
    "আমি",
    "বাংলা",
    "অ\u{9BE}",
    "উত\u{9CD}\u{200D}সব",
    "ভ\u{9BE}ল\u{9C7}\u{9BE}",
    "হ\u{9DF}",
    "হয\u{9BC}",
    "ক\u{9CD}",
    "\u{200C}",
    "\u{200D}",
    "\u{9BE}",
    "\u{9C7}",
    "\u{9D7}",
    "\u{9CD}",
    "\u{9BC}",
    "র\u{200D}\u{9CD}য",
    "শেষ\u{9E5}",
    " ক",
];

/// More of them, with digits, Latin letters and signs, which mean something to some parsers.
pub const OTHERS: &[&str] =
    &["দু:খ", "পরবতর\u{9CD}\u{9C0}", "\u{200B}", " ", "5", "১২", "\u{1F600}", "\u{E9}", "e\u{301}", "abc"];

/// Parts of texts that programs read.
pub const PLACEHOLDERS: &[&str] = &[
    "%s",
    "%1$d",
    "%(নাম)s",
    "{name}",
    "{{অ\u{9BE}}}",
    "{n, plural, one {",
    "} other {",
    "}}",
    "{",
    "}",
    "$t(a)",
    "https://example.com/অ\u{9BE} ",
    "a@example.com",
    "100%",
    "\\n",
    "@:a",
    ":b",
];

/// The normalizers that tests use: the default one, and those that do most.
pub fn normalizers() -> [Normalizer; 3] {
    let most = Normalizer::new(Level::Repair);
    [Normalizer::default(), most, most.with(Rule::BengaliDigits).nukta(bengali_text::Nukta::Composed)]
}

/// Texts of some of these parts.
pub fn text(parts: &[&[&'static str]]) -> impl Strategy<Value = String> + use<> {
    vec(select(parts.concat()), 0..12).prop_map(|parts| parts.concat())
}

/// A text with its letters as they are, in decimals or in hexadecimals.
pub fn referenced(text: &str, manner: i32) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match manner {
            1 if !c.is_ascii() => out += &format!("&#{};", u32::from(c)),
            2 if !c.is_ascii() => out += &format!("&#x{:x};", u32::from(c)),
            _ => out.push(c),
        }
    }
    out
}

/// What is to become of a text that is between two others.
fn normalized(normalizer: &Normalizer, segments: &[Segment], index: usize) -> Option<String> {
    let Some(Segment::Text(piece)) = segments.get(index) else { return None };
    let (before, after) = segments.split_at(index);
    let free = edits::free_range(piece, before, &after[1..]);
    let (start, end) = (&piece.text()[..free.start], &piece.text()[free.end..]);
    Some(format!("{start}{}{end}", normalizer.normalize(&piece.text()[free])))
}

/// What is no text in a file.
fn rest(file: &str, segments: &[Segment]) -> String {
    let (mut rest, mut at) = (String::new(), 0);
    for segment in segments {
        let Segment::Text(piece) = segment else { continue };
        for source in piece.sources() {
            rest += &file[at..source.start];
            at = source.end;
        }
    }
    rest + &file[at..]
}

/// Normalizes a file and holds the result against the laws. Returns it, or the error of a file that cannot be read.
pub fn check<'f>(syntax: Syntax, file: &'f str, normalizer: &Normalizer) -> anyhow::Result<Cow<'f, str>> {
    let before = syntax.segments(file)?;
    let after_file = edits::normalize(syntax, file, normalizer)?;
    let after = syntax.segments(&after_file)?;
    // What is no text stays.
    assert_eq!(rest(&after_file, &after), rest(file, &before), "{file:?} {after_file:?}");
    // The texts are the normalized texts.
    let want: Vec<String> = (0..before.len()).filter_map(|index| normalized(normalizer, &before, index)).collect();
    let got: Vec<&str> = after
        .iter()
        .filter_map(|segment| match segment {
            Segment::Text(piece) => Some(piece.text()),
            _ => None,
        })
        .collect();
    let not_empty = want.iter().filter(|text| !text.is_empty());
    assert!(not_empty.eq(got.iter()), "{file:?}: {want:?} {got:?}");
    // Where no text changes, the file stays, and where the file stays, it is not copied.
    let texts: Vec<&str> = before
        .iter()
        .filter_map(|segment| match segment {
            Segment::Text(piece) => Some(piece.text()),
            _ => None,
        })
        .collect();
    assert_eq!(want == texts, matches!(after_file, Cow::Borrowed(_)), "{file:?}");
    // Once is enough.
    let twice = edits::normalize(syntax, &after_file, normalizer)?;
    assert_eq!(twice, after_file, "{file:?}");
    Ok(after_file)
}

/// The same for every file that begins like this one, or that lacks a part of it, or has something in it.
pub fn check_damaged(syntax: Syntax, file: &str) {
    let places: Vec<usize> = file.char_indices().map(|(at, _)| at).collect();
    for &at in &places {
        let (start, end) = file.split_at(at);
        let without = end.chars().next().map_or("", |c| &end[c.len_utf8()..]);
        for damaged in [
            start.to_owned(),
            end.to_owned(),
            format!("{start}{without}"),
            format!("{start}<{end}"),
            format!("{start}\\{end}"),
        ] {
            if let Err(error) = check(syntax, &damaged, &Normalizer::default()) {
                let error = format!("{error:#}");
                assert!(error.contains("line ") && error.contains(", column "), "{error}");
            }
        }
    }
}
