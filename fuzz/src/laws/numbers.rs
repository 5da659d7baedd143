//! Laws of numbers in figures: spans of errors lie in the text, values are exact decimals that round-trip in every format, and matches in
//! running text are in order, do not overlap, and have the same value alone, except the first of a range.

use std::fmt::Debug;

use bengali_text::digits::Digits;
use bengali_text::grapheme;
use bengali_text::number::{
    self, Compact, Currency, Decimal, Error, Formatter, Grouping, MatchKind, Placement, Unit, ordinal,
};

use super::input::{Input, other_encodings};
use super::pieces::NUMBERS;

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let formatter = Formatter::new()
        .grouping(input.choose(&[Grouping::Indian, Grouping::Western, Grouping::None]))
        .digits(input.choose(&[Digits::Bengali, Digits::Ascii]));
    let currency = input.choose(&Currency::ALL);
    let placement = input.choose(&[Placement::Usual, Placement::Before, Placement::After]);
    let text = input.text(NUMBERS);

    let quantity = |text: &str| number::parse_quantity(text).map(|quantity| quantity.value().to_owned());
    let read = [checked(number::parse::<String>(&text), &text), checked(quantity(&text), &text)];
    for decimal in read.into_iter().flatten() {
        is_decimal(&decimal);
        let decimal: Decimal = decimal.parse().unwrap();
        figures(formatter, &decimal);
        money(formatter.currency(currency).placement(placement), currency, &decimal);
        percent(formatter.percent(), &decimal);
        short(formatter, &decimal);
    }
    checked(number::parse_figures::<String>(&text), &text);
    let kind = |text: &str| quantity(text).map_err(|error| error.kind());
    for other in other_encodings(&text) {
        assert_eq!(kind(&other), kind(&text), "{other:?}");
    }
    found(&text);
}

/// The span of an error lies in the text, on character boundaries.
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

fn figures(formatter: Formatter, decimal: &Decimal<'_>) {
    let written = formatter.format(decimal).to_string();
    assert_eq!(number::parse::<Decimal>(&written).as_ref(), Ok(decimal), "{written}");
    assert_eq!(number::parse_figures::<Decimal>(&written).as_ref(), Ok(decimal), "{written}");
}

fn money(formatter: Formatter, currency: Currency, decimal: &Decimal<'_>) {
    let written = formatter.format(decimal).to_string();
    let read = number::parse_quantity(&written).expect(&written);
    let value = read.to::<Decimal>();
    assert_eq!((value.as_ref(), read.unit()), (Ok(decimal), Some(Unit::Currency(currency))), "{written}");
}

/// The value is the number before the sign.
fn percent(formatter: Formatter, decimal: &Decimal<'_>) {
    let written = formatter.format(decimal).to_string();
    let read = number::parse_quantity(&written).expect(&written);
    assert_eq!((read.value(), read.unit()), (&*decimal.to_string(), Some(Unit::Percent)), "{written}");
}

/// Compact forms have two digits, so they are near the value.
fn short(formatter: Formatter, decimal: &Decimal<'_>) {
    let _ = formatter.compact(Compact::Short).format(decimal).to_string();
    let written = formatter.compact(Compact::Long).format(decimal).to_string();
    let exact: f64 = decimal.to_string().parse().unwrap();
    // The count of the first scale, লাখ, has to fit 128 bits with it; কোটি comes on top.
    if exact.abs() < 3.4e38 * 1e7 {
        let read = number::parse::<f64>(&written).expect(&written);
        assert!((read - exact).abs() <= exact.abs() * 0.0501 || exact.abs() < 1.0, "{written} for {decimal}");
    }
}

fn found(text: &str) {
    let mut done = 0;
    for found in number::find_iter(text) {
        let range = found.range();
        assert!(done <= range.start && range.start < range.end, "in order, without overlap, not empty");
        assert!(grapheme::is_boundary(text, range.start) && grapheme::is_boundary(text, range.end));
        assert_eq!(&text[range.clone()], found.as_str());
        is_decimal(found.value());
        let alone = match found.kind() {
            MatchKind::Ordinal => ordinal::parse(found.as_str()).map(|value| value.to_string()),
            _ => number::parse_quantity(found.as_str()).and_then(|quantity| match (found.unit(), quantity.unit()) {
                // In context it can be a measure, alone it is money: sixteenths of a bhori of gold, and of a taka.
                (Some(Unit::Measure(word)), Some(Unit::Currency(_))) => {
                    number::parse(found.as_str().rsplit_once(word).unwrap().0)
                }
                _ => Ok(quantity.value().to_owned()),
            }),
        };
        // In ৫-৬ লাখ both numbers have the scale, so the first has the same figures apart from zeros.
        let after = text[range.end..].trim_start();
        let is_first = ["-", "–", "—", "‐", "‑", "থেকে", "হতে"].iter().any(|mark| after.starts_with(mark));
        let figures = |value: &str| {
            let digits = value.trim_start_matches('-').replace('.', "");
            (value.starts_with('-'), digits.trim_matches('0').to_owned())
        };
        let shares = is_first && alone.as_ref().is_ok_and(|alone| figures(alone) == figures(found.value()));
        let reads_alike = alone.as_deref() == Ok(found.value());
        assert!(alone.is_err() || reads_alike || shares, "{found:?}, alone {alone:?}");
        done = range.end;
    }
}
