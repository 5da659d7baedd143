//! `number_reading.tsv`: numbers parsed, found and formatted, and the spans of errors.
//!
//! An error is shown as its kind and the input, with its span in brackets: `UnitOrder ৫ লাখ ২ ⟦কোটি⟧`.

use bengali_text::number::{self, Compact, Currency, Decimal, Error, Formatter, Match, Placement, Quantity, Unit};
use bengali_text::number::{Grouping, ordinal};
use unicode_normalization::UnicodeNormalization as _;

use crate::rows::{self, Report, encodings};

fn shown<T: ToString>(input: &str, result: Result<T, Error>) -> String {
    match result {
        Ok(value) => value.to_string(),
        Err(error) => {
            let span = error.span();
            let (before, blamed, after) = (&input[..span.start], &input[span.clone()], &input[span.end..]);
            format!("{:?} {before}⟦{blamed}⟧{after}", error.kind())
        }
    }
}

fn unit(unit: Option<Unit<'_>>) -> String {
    match unit {
        Some(Unit::Currency(currency)) => format!("{currency:?}"),
        Some(Unit::Classifier(word)) => word.to_owned(),
        Some(Unit::Measure(word)) => format!("measure {word}"),
        Some(other) => format!("{other:?}"),
        None => "-".to_owned(),
    }
}

fn quantity(quantity: &Quantity<'_>) -> String {
    format!("{} {}", quantity.value(), unit(quantity.unit()))
}

fn found(text: &str, found: &Match<'_>) -> String {
    assert_eq!(&text[found.range()], found.as_str());
    assert_eq!(found.range(), found.start()..found.end());
    assert_eq!(found.to::<String>().as_deref(), Ok(found.value()));
    format!("{}={}={:?}={}", found.as_str(), found.value(), found.kind(), unit(found.unit()))
}

/// Parses options like `percent, short`.
fn formatter(options: &str) -> Formatter {
    options.split(", ").fold(Formatter::new(), |formatter, option| match option {
        "percent" => formatter.percent(),
        "short" => formatter.compact(Compact::Short),
        "long" => formatter.compact(Compact::Long),
        "taka" => formatter.currency(Currency::Taka),
        "rupee" => formatter.currency(Currency::Rupee),
        "before" => formatter.placement(Placement::Before),
        "after" => formatter.placement(Placement::After),
        "western" => formatter.grouping(Grouping::Western),
        "none" => formatter.grouping(Grouping::None),
        other => panic!("unknown option {other}"),
    })
}

fn first(input: &str) -> Match<'_> {
    number::find_iter(input).next().unwrap()
}

fn answer(asked: &str, input: &str) -> String {
    match asked {
        "parse" => shown(input, number::parse::<String>(input)),
        "parse i64" => shown(input, number::parse::<i64>(input)),
        "parse u8" => shown(input, number::parse::<u8>(input)),
        "parse u32" => shown(input, number::parse::<u32>(input)),
        "parse u64" => shown(input, number::parse::<u64>(input)),
        "figures u8" => shown(input, number::parse_figures::<u8>(input)),
        "figures u32" => shown(input, number::parse_figures::<u32>(input)),
        "figures u64" => shown(input, number::parse_figures::<u64>(input)),
        "figures" => shown(input, number::parse_figures::<String>(input)),
        "ordinal" => shown(input, ordinal::parse(input)),
        "quantity" => shown(input, number::parse_quantity(input).map(|read| quantity(&read))),
        "quantity u8" => shown(input, number::parse_quantity(input).and_then(|read| read.to::<u8>())),
        "quantity u32" => shown(input, number::parse_quantity(input).and_then(|read| read.to::<u32>())),
        "quantity u64" => shown(input, number::parse_quantity(input).and_then(|read| read.to::<u64>())),
        "find u8" => shown(input, first(input).to::<u8>()),
        "find u32" => shown(input, first(input).to::<u32>()),
        "find u64" => shown(input, first(input).to::<u64>()),
        "digits" => shown(input, number::parse_digit_by_digit(input)),
        "to_words" => shown(input, Decimal::try_from(input).map(number::to_words)),
        "find" => number::find_iter(input).map(|one| found(input, &one)).collect::<Vec<_>>().join(" | "),
        other => match other.strip_prefix("format ") {
            Some(options) => {
                shown(input, Decimal::try_from(input).map(|number| formatter(options).format(number).to_string()))
            }
            None => panic!("unknown question {other}"),
        },
    }
}

#[test]
fn answers_of_the_rows() {
    let mut report = Report::default();
    for row in rows::read("number_reading.tsv") {
        let nfc = |text: &str| text.nfc().collect::<String>();
        let want = nfc(&rows::unescape(row.get("expected")));
        for input in encodings(&rows::unescape(row.get("input"))) {
            let label = format!("{} {}", row.id(), row.get("asked"));
            report.check(&label, &input, &nfc(&answer(row.get("asked"), &input)), &want);
        }
    }
    report.finish(300);
}
