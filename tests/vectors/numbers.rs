//! `numbers.tsv`: parsing and formatting numbers; each input is parsed in all encodings.
#![allow(clippy::panic, clippy::unwrap_used)]

use bengali_text::digits::Digits;
use bengali_text::number::{self, Compact, Currency, Decimal, Error, Formatter, ordinal};
use unicode_normalization::UnicodeNormalization as _;

use crate::rows::{self, Report, Row, encodings};

fn shown<T: ToString>(result: Result<T, Error>) -> String {
    result.map_or_else(|error| format!("error:{:?}", error.kind()), |value| value.to_string())
}

fn is_quantity(input: &str) -> bool {
    let unit = ["৳", "₹", "%", "/-", "টাকা", "পয়সা", "টা", "জন", "খানা", "শতাংশ", "ভাগ"];
    let ana = |c| ('\u{9F4}'..='\u{9F9}').contains(&c);
    let nfc: String = input.nfc().collect();
    unit.iter().any(|unit| nfc.contains(&unit.nfc().collect::<String>())) || input.chars().any(ana)
}

fn read(row: &Row, input: &str) -> String {
    if is_quantity(input) {
        return shown(number::parse_quantity(input).map(|quantity| quantity.value().to_owned()));
    }
    match row.get("op") {
        "parse_decimal" => shown(number::parse::<String>(input)),
        _ if row.get("notes").contains("u64") => shown(number::parse::<u64>(input)),
        _ => shown(number::parse::<i64>(input)),
    }
}

/// Splits `1234 (mode)`.
fn mode(input: &str) -> (&str, &str) {
    match input.split_once(" (") {
        Some((number, mode)) => (number, mode.trim_end_matches(')')),
        None => (input, ""),
    }
}

fn format(input: &str) -> String {
    let (number, mode) = mode(input);
    let formatter = match mode {
        "" => Formatter::new(),
        "BDT, bn-BD" => Formatter::new().currency(Currency::Taka),
        "INR, bn-IN" => Formatter::new().currency(Currency::Rupee),
        "compact short" => Formatter::new().compact(Compact::Short),
        "compact long" => Formatter::new().compact(Compact::Long),
        "latn digits" => Formatter::new().digits(Digits::Ascii),
        other => panic!("unknown format {other}"),
    };
    shown(Decimal::try_from(number).map(|number| formatter.format(number).to_string()))
}

fn ordinal(row: &Row, input: &str) -> String {
    if row.get("notes").starts_with("parse") {
        return shown(ordinal::parse(input));
    }
    let (number, mode) = mode(input);
    let number = number.parse().unwrap();
    match mode {
        "" => Some(ordinal::rank(number)),
        "date" => ordinal::day(number),
        "word" => ordinal::word(number).map(std::borrow::Cow::into_owned),
        "date word" => ordinal::day_word(number),
        other => panic!("unknown ordinal {other}"),
    }
    .unwrap_or_else(|| "none".to_owned())
}

fn result(row: &Row, input: &str) -> Option<String> {
    Some(match row.get("op") {
        "parse_int" | "parse_decimal" => read(row, input),
        "words_to_number" => shown(number::parse::<String>(input)),
        "number_to_words" => match input.strip_suffix(" (year)") {
            Some(year) => number::to_year_words(year.parse().unwrap()).to_string(),
            None => shown(Decimal::try_from(input).map(number::to_words)),
        },
        "format" => format(input),
        "ordinal" => ordinal(row, input),
        _ => return None,
    })
}

#[test]
fn numbers() {
    let mut report = Report::default();
    for row in rows::read("numbers.tsv") {
        for input in encodings(row.get("input")) {
            if let Some(got) = result(&row, &input) {
                let want: String = row.get("expected").nfc().collect();
                report.check(row.id(), &input, &got.nfc().collect::<String>(), &want);
            }
        }
    }
    report.finish(580);
}
