//! JSON: the values of strings are text, their names are not.
//!
//! `serde_json` checks the file first, by the letter of RFC 8259 and at any depth. The scanner of `jsonc-parser` then gives the
//! place of each string; one with a colon after it is a name.

use std::ops::Range;

use anyhow::Result;
use jsonc_parser::tokens::Token;
use jsonc_parser::{Scanner, ScannerOptions};
use serde::de::IgnoredAny;

use super::pieces::{Manner, Reader, Segment};
use super::{error_at, has_upper_case_digits};

/// Reads a file from the byte `start` on.
pub fn read(file: &str, start: usize, out: &mut Reader) -> Result<()> {
    let json = file.get(start..).unwrap_or_default();
    if let Err(error) = serde_json::from_str::<IgnoredAny>(json) {
        return Err(error_at(file, start + place(json, error.line(), error.column()), what(&error)));
    }
    let upper = has_upper_case_digits(json, "\\u");
    let mut scanner = Scanner::new(json, &ScannerOptions::default());
    let mut string: Option<Range<usize>> = None;
    loop {
        let token = match scanner.scan() {
            Ok(token) => token,
            Err(error) => return Err(error_at(file, start + error.range().start, error.kind())),
        };
        if !matches!(token, Some(Token::Colon)) {
            string.take().into_iter().for_each(|string| read_string(file, string, upper, out));
        }
        string = match token {
            None => return Ok(()),
            Some(Token::String(_)) => Some(start + scanner.token_start() + 1..start + scanner.token_end() - 1),
            Some(_) => None,
        };
    }
}

/// The byte of a line and a column of `serde_json`, which counts bytes from 1 on, and tells of the last byte that it read.
fn place(json: &str, line: usize, column: usize) -> usize {
    let before: usize = json.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (before + column.saturating_sub(1)).min(json.len());
    while !json.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The message without the place.
fn what(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what).to_owned()
}

/// Reads what stands between the quotes.
fn read_string(file: &str, range: Range<usize>, upper: bool, out: &mut Reader) {
    let (mut at, end) = (range.start, range.end);
    while let Some(rest) = file.get(at..end) {
        let literal = rest.split('\\').next().unwrap_or_default();
        out.literal(literal, at, Manner::Quoted);
        at += literal.len();
        let Some(escape) = rest.get(literal.len() + 1..) else { break };
        let source = |length: usize| at..at + length;
        let short = match escape.bytes().next() {
            Some(b'b') => Some('\u{8}'),
            Some(b'f') => Some('\u{C}'),
            Some(b'n') => Some('\n'),
            Some(b'r') => Some('\r'),
            Some(b't') => Some('\t'),
            Some(b'"') => Some('"'),
            Some(b'\\') => Some('\\'),
            Some(b'/') => Some('/'),
            _ => None,
        };
        let length = match (short, utf16(rest.get(literal.len()..).unwrap_or_default())) {
            (Some(c), _) => {
                out.escape(c, source(2), Manner::Quoted);
                2
            }
            (None, Some((c, length))) => {
                out.escape(c, source(length), Manner::Utf16 { upper });
                length
            }
            // Half a surrogate pair, which the scanner refuses.
            (None, None) => {
                out.boundary(Segment::Placeholder);
                1
            }
        };
        at += length;
    }
    out.end();
}

/// The character of `\u09C7`, or of a surrogate pair, at the start of a text, and its length there.
fn utf16(text: &str) -> Option<(char, usize)> {
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let first = unit(0)?;
    match char::from_u32(u32::from(first)) {
        Some(c) => Some((c, 6)),
        None => Some((char::decode_utf16([first, unit(6)?]).next()?.ok()?, 12)),
    }
}

#[cfg(test)]
#[allow(clippy::string_slice, clippy::format_push_string)]
mod tests {
    use std::collections::BTreeMap;

    use bengali_text::{Normalizer, normalize};
    use proptest::prelude::*;
    use serde_json::Value;

    use super::super::{Syntax, laws};
    use super::*;

    fn rewritten(file: &str) -> String {
        laws::check(Syntax::Json, file, &Normalizer::default()).unwrap().into_owned()
    }

    /// As Python writes it.
    fn ascii(json: &str, upper: bool) -> String {
        let mut out = String::new();
        for c in json.chars() {
            if c.is_ascii() {
                out.push(c);
            } else {
                Manner::Utf16 { upper }.write(&c.to_string(), &mut out);
            }
        }
        out
    }

    #[test]
    fn strings_change_and_names_stay() {
        let rows = [
            // Escapes stay escapes, in lower case as Python writes them, or in upper case; pairs of surrogates too.
            (
                r#"{"\u0985\u09be": "\u0985\u09be\u09ae\u09bf \ud83d\ude00"}"#,
                r#"{"\u0985\u09be": "\u0986\u09ae\u09bf \ud83d\ude00"}"#,
            ),
            (r#"["\u0985\u09BE", "\u0985\u09BE"]"#, r#"["\u0986", "\u0986"]"#),
            ("[\"\u{985}\\u09be\", \"\\u0985\u{9BE}\"]", "[\"আ\", \"\\u0986\"]"),
            // Layout and numbers stay.
            ("{\r\n\t\"a\" :\"অ\u{9BE}\\n\\/\" , \"b\":1.50e+3}\r\n", "{\r\n\t\"a\" :\"আ\\n\\/\" , \"b\":1.50e+3}\r\n"),
            ("\u{FEFF}\"অ\u{9BE}\"", "\u{FEFF}\"আ\""),
            // Placeholders are boundaries.
            (
                "{\"@@locale\": \"bn\", \"a\": \"অ\u{9BE}{অ\u{9BE}}\u{9BE} %(অ\u{9BE})s\"}",
                "{\"@@locale\": \"bn\", \"a\": \"আ{অ\u{9BE}}\u{9BE} %(অ\u{9BE})s\"}",
            ),
            (
                "[\"{n, plural, one {# অ\u{9BE}} other {<b>অ\u{9BE}</b>}}\", \"$t(অ\u{9BE}) {{অ\u{9BE}}}\"]",
                "[\"{n, plural, one {# আ} other {<b>আ</b>}}\", \"$t(অ\u{9BE}) {{অ\u{9BE}}}\"]",
            ),
            ("null", "null"),
        ];
        for (file, want) in rows {
            assert_eq!(rewritten(file), want);
        }
    }

    #[test]
    fn what_is_not_json_is_named_by_its_place() {
        let rows = [
            ("", "line 1, column 1: EOF"),
            ("{\n\"ক\": x}", "line 2, column 6: expected value"),
            ("\u{FEFF}{\"a\": 1,}", "line 1, column 10: "),
            ("[1] 2", "line 1, column 5: trailing characters"),
            ("{\"a\": 'b'}", "line 1, column 7: expected value"),
            ("[\"ক\\ud800\"]", "line 1, column 4: "),
            ("// a\n1", "line 1, column 1: expected value"),
        ];
        for (file, want) in rows {
            let error = format!("{:#}", laws::check(Syntax::Json, file, &Normalizer::default()).unwrap_err());
            assert!(error.starts_with(want), "{file:?}: {error}");
        }
    }

    #[test]
    fn any_depth_is_read() {
        let file = "[".repeat(100_000) + "\"অ\u{9BE}\"" + &"]".repeat(100_000);
        assert_eq!(rewritten(&file), file.replace("অ\u{9BE}", "আ"));
    }

    #[test]
    fn damaged_files_do_no_harm() {
        laws::check_damaged(
            Syntax::Json,
            r#"{"\u0985": ["a\n\u0985\u09be {x} \ud83d\ude00", -1.5e3, true, {"ক": "অ\u{9BE}"}]}"#,
        );
    }

    fn texts(parts: &'static [&'static [&'static str]]) -> impl Strategy<Value = BTreeMap<String, Vec<String>>> {
        prop::collection::btree_map(laws::text(parts), prop::collection::vec(laws::text(parts), 0..3), 0..4)
    }

    proptest! {
        #[test]
        fn serde_json_reads_the_normalized_texts(texts in texts(&[laws::LETTERS, laws::OTHERS, &["\"", "\n", "\u{1}"]]), manner in 0..3) {
            let mut file = serde_json::to_string_pretty(&texts).unwrap();
            if manner > 0 {
                file = ascii(&file, manner == 2);
            }
            let after = rewritten(&file);
            let want: BTreeMap<_, Vec<_>> =
                texts.iter().map(|(name, texts)| (name, texts.iter().map(|text| normalize(text)).collect())).collect();
            let want = serde_json::to_string_pretty(&want).unwrap();
            prop_assert_eq!(after, if manner > 0 { ascii(&want, manner == 2) } else { want });
        }

        #[test]
        fn laws_hold(texts in texts(&[laws::LETTERS, laws::OTHERS, laws::PLACEHOLDERS, &["<b>", "</b>", "&amp;", "\n"]])) {
            let file = serde_json::to_string(&texts).unwrap();
            for normalizer in laws::normalizers() {
                let after = laws::check(Syntax::Json, &file, &normalizer).unwrap();
                let names = |file: &str| serde_json::from_str::<BTreeMap<String, Value>>(file).unwrap().into_keys().collect::<Vec<_>>();
                prop_assert_eq!(names(&after), names(&file));
            }
        }

        #[test]
        fn any_file_is_read_or_refused(file in "[\\[\\]{},:\"\\\\u09be অা]{0,30}") {
            let _ = laws::check(Syntax::Json, &file, &Normalizer::default());
        }
    }
}
