//! Numbers in figures: errors point into the text, what is read is an exact decimal that comes back from each way to write
//! it, and what is found in running text is in order, apart, and no other number when it is read alone, but for the first
//! of a range.

use std::fmt::Debug;

use bengali_text::digits::Digits;
use bengali_text::grapheme;
use bengali_text::number::{
    self, Compact, Currency, Error, ErrorKind, Formatter, Grouping, MatchKind, Placement, Unit, ordinal,
};

use super::input::{Input, other_encodings};
use super::pieces::NUMBERS;

const CURRENCIES: [Currency; 5] = [Currency::Taka, Currency::Rupee, Currency::Dollar, Currency::Euro, Currency::Pound];

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let formatter = Formatter::new()
        .grouping(input.choose(&[Grouping::Indian, Grouping::Western, Grouping::None]))
        .digits(input.choose(&[Digits::Bengali, Digits::Ascii]));
    let currency = input.choose(&CURRENCIES);
    let placement = input.choose(&[Placement::Usual, Placement::Before, Placement::After]);
    let text = input.text(NUMBERS);

    let quantity = |text: &str| number::parse_quantity(text).map(|quantity| quantity.value().to_owned());
    let read = [checked(number::parse::<String>(&text), &text), checked(quantity(&text), &text)];
    for decimal in read.into_iter().flatten() {
        is_decimal(&decimal);
        figures(formatter, &decimal);
        money(formatter.currency(currency).placement(placement), currency, &decimal);
        percent(formatter.percent(), &decimal);
        short(formatter, &decimal);
    }
    checked(formatter.format(&text), &text);
    let kind = |text: &str| quantity(text).map_err(|error| error.kind());
    for other in other_encodings(&text) {
        assert_eq!(kind(&other), kind(&text), "{other:?}");
    }
    found(&text);
}

/// The place of an error is in the text, between characters.
pub fn checked<T: Debug>(read: Result<T, Error>, text: &str) -> Option<T> {
    if let Err(error) = &read {
        let span = error.span();
        let at_end = span.start == text.trim_end().len() || text.trim().is_empty();
        assert!(text.get(span.clone()).is_some() && (!span.is_empty() || at_end), "{error}");
    }
    read.ok()
}

pub fn is_decimal(text: &str) {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    for part in [whole, fraction] {
        assert!(!part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()), "{text}");
    }
}

/// A decimal without zeros that say nothing.
pub fn plain(decimal: &str) -> String {
    let (sign, digits) = decimal.strip_prefix('-').map_or(("", decimal), |digits| ("-", digits));
    let digits = if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits };
    match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        fraction if fraction.starts_with('.') => format!("{sign}0{fraction}"),
        digits => format!("{sign}{digits}"),
    }
}

fn figures(formatter: Formatter, decimal: &str) {
    let written = formatter.format(decimal).unwrap();
    let read = number::parse::<String>(&written).map(|read| plain(&read));
    assert_eq!(read, Ok(plain(decimal)), "{written}");
    assert_eq!(formatter.display(decimal).unwrap().to_string(), written);
    let mut out = String::from("x");
    formatter.format_into(decimal, &mut out).unwrap();
    assert_eq!(out.strip_prefix('x'), Some(written.as_str()));
}

fn money(formatter: Formatter, currency: Currency, decimal: &str) {
    let written = formatter.format(decimal).unwrap();
    let read = number::parse_quantity(&written).expect(&written);
    assert_eq!((plain(read.value()), read.unit()), (plain(decimal), Some(Unit::Currency(currency))), "{written}");
}

/// A share of one as hundredths.
fn percent(formatter: Formatter, decimal: &str) {
    let written = formatter.format(decimal).unwrap();
    let read = number::parse_quantity(&written).expect(&written);
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    let fraction = format!("{fraction:0<2}");
    let (two, rest) = fraction.split_at(2);
    assert_eq!(
        (plain(read.value()), read.unit()),
        (plain(&format!("{whole}{two}.{rest}")), Some(Unit::Percent)),
        "{written}"
    );
}

/// Rounded to two digits, so near the value.
fn short(formatter: Formatter, decimal: &str) {
    let _ = formatter.compact(Compact::Short).format(decimal);
    let Ok(written) = formatter.compact(Compact::Long).format(decimal) else { return };
    match number::parse::<f64>(&written) {
        Ok(read) => {
            let exact: f64 = decimal.parse().unwrap();
            assert!((read - exact).abs() <= exact.abs() * 0.0501 || exact.abs() < 1.0, "{written} for {decimal}");
        }
        Err(error) => assert!(error.kind() == ErrorKind::Overflow && decimal.len() > 37, "{written}: {error}"),
    }
}

fn found(text: &str) {
    let mut done = 0;
    for found in number::find_iter(text) {
        let range = found.range();
        assert!(done <= range.start && range.start < range.end, "in order, apart, not empty");
        assert!(grapheme::is_boundary(text, range.start) && grapheme::is_boundary(text, range.end));
        assert_eq!(&text[range.clone()], found.as_str());
        is_decimal(found.value());
        let alone = match found.kind() {
            MatchKind::Ordinal => ordinal::parse(found.as_str()).map(|value| value.to_string()),
            _ => number::parse_quantity(found.as_str()).map(|quantity| quantity.value().to_owned()),
        };
        // The scale of ৫-৬ লাখ is that of both, so that the first has the same figures but for zeros.
        let after = text[range.end..].trim_start();
        let is_first = ["-", "–", "—", "‐", "‑", "থেকে", "হতে"].iter().any(|mark| after.starts_with(mark));
        let figures = |value: &str| value.replace('.', "").trim_matches('0').to_owned();
        let shares = is_first && alone.as_ref().is_ok_and(|alone| figures(alone) == figures(found.value()));
        let reads_alike = alone.as_deref() == Ok(found.value());
        assert!(alone.is_err() || reads_alike || shares, "{found:?}, alone {alone:?}");
        done = range.end;
    }
}
