//! The messages of errors and warnings: each kind has its own, and errors say what was expected. The rows produce every kind.

use crate::rows;
use bengali_text::calendar::Date;
use bengali_text::datetime::{DateTime, Offset, Parser, Strictness, Time, Warning, Warnings};
use bengali_text::number;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::ops::Range;

/// Each of the `all` kinds has a message of its own.
fn all_differ<K: Debug>(messages: &BTreeMap<K, String>, all: usize) {
    let different: BTreeSet<_> = messages.values().collect();
    assert_eq!(different.len(), messages.len(), "{messages:?}");
    assert_eq!(messages.len(), all, "{messages:?}");
}

/// The inputs of these files.
fn inputs(files: &[&str]) -> Vec<String> {
    files.iter().flat_map(|file| rows::read(file)).map(|row| rows::unescape(row.get("input"))).collect()
}

#[test]
fn every_kind_of_date_error_has_its_own_message() {
    let mut messages = BTreeMap::new();
    for text in inputs(&["dates.tsv", "reading.tsv", "grammar.tsv"]) {
        let reference = "2023-09-21T12:00".parse::<DateTime>().unwrap();
        for parser in [Parser::new(), Parser::new().reference(reference)] {
            let results = parser.find_results(&text).filter_map(Result::err);
            for error in results.chain(parser.parse(&text).err()) {
                let perhaps = error.suggestion().map_or_else(String::new, |name| format!(", perhaps \"{name}\""));
                let Range { start, end } = error.span();
                assert_eq!(error.to_string(), format!("{}{perhaps} (bytes {start}..{end})", error.kind()));
                let _ = messages.insert(error.kind(), error.kind().to_string());
            }
        }
        let date = Parser::new().parse_match(&text).and_then(|found| found.to::<Date>()).err();
        let others = [date, text.parse::<Time>().err(), text.parse::<DateTime>().err(), text.parse::<Offset>().err()];
        messages.extend(others.into_iter().flatten().map(|error| (error.kind(), error.kind().to_string())));
    }
    assert!(messages.values().all(|message| message.contains(", expected ")), "{messages:?}");
    all_differ(&messages, 21);
}

#[test]
fn every_kind_of_number_error_has_its_own_message() {
    let mut messages = BTreeMap::new();
    for text in inputs(&["numbers.tsv", "number_reading.tsv"]) {
        let errors = [
            number::parse::<u64>(&text).err(),
            number::parse::<i64>(&text).err(),
            number::parse::<String>(&text).err(),
            number::parse_figures::<String>(&text).err(),
            number::parse_quantity(&text).err(),
            number::ordinal::parse(&text).err(),
        ];
        for error in errors.into_iter().flatten() {
            let suggestion = error.suggestion().map(|word| format!(", perhaps \"{word}\"")).unwrap_or_default();
            let span = error.span();
            assert_eq!(error.to_string(), format!("{}{suggestion} (bytes {}..{})", error.kind(), span.start, span.end));
            let _ = messages.insert(error.kind(), error.kind().to_string());
        }
    }
    assert!(messages.values().all(|message| message.contains("expected")), "{messages:?}");
    all_differ(&messages, 20);
}

#[test]
fn every_warning_has_its_own_message() {
    let mut messages = BTreeMap::new();
    for text in inputs(&["dates.tsv", "reading.tsv", "grammar.tsv"]) {
        let reference = "2023-09-21T12:00".parse::<DateTime>().unwrap();
        let parser = Parser::new().reference(reference).strictness(Strictness::Lenient);
        for found in parser.find_iter(&text).chain(parser.parse_match(&text).ok()) {
            let warnings: Warnings = found.warnings();
            messages.extend(warnings.into_iter().map(|warning: Warning| (format!("{warning:?}"), warning.to_string())));
        }
    }
    all_differ(&messages, 15);
}
