//! Laws of the columns of dates and numbers.

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, DecimalType, Int64Type, TimestampMicrosecondType, TimestampSecondType};
use arrow_array::{Array, StructArray};
use bengali_text::calendar::Date;
use bengali_text::datetime::{DateTime, Parser};
use bengali_text::number::{self, Decimal};
use bengali_text::{Level, Normalizer};
use bengali_text_arrow::{
    DecimalError, Offsets, find_changes, find_dates, find_numbers, to_date32, to_decimal128, to_number_text,
    to_timestamp,
};
use proptest::prelude::*;

use crate::arrays::{Rows, any_rows, any_text, every_layout, rows};

fn any_date() -> impl Strategy<Value = String> {
    let date = (1..33, prop::sample::select(vec!["জানুয়ারি", "সেপ্টেম্বর", "বৈশাখ", "মার্ছ"]), 1395..2030);
    let date = date
        .prop_map(|(day, month, year)| bengali_text::digits::to_bengali(&format!("{day} {month} {year}")).into_owned());
    prop_oneof![
        4 => date.clone(),
        2 => (date.clone(), 0..25, 0..60).prop_map(|(date, hour, minute)| format!("{date}, {hour:02}:{minute:02}")),
        1 => (date.clone(), date).prop_map(|(one, other)| format!("{one} – {other}")),
        2 => prop::sample::select(vec![
            "গতকাল", "কাল", "৭ই মার্চ", "১৯৭১", "রাত ৯টা", "", "৬ আশ্বিন ১৪৩০ সকাল ৮টা", "১৪৪৫ হিজরি", "৯৯৯৯-১২-৩১T২৩:৫৯:৫৯", "২০২৩-০৯-২১T১৬:৪৩+০৬:০০",
        ]).prop_map(String::from),
        1 => any_text(),
    ]
}

fn any_number() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<i64>().prop_map(|number| Decimal::from(number).to_string()),
        2 => (any::<i128>(), 0..45_u8).prop_map(|(number, scale)| Decimal::new(number, scale).to_string()),
        2 => (-2000..2000_i32, 0..4_u8).prop_map(|(number, scale)| bengali_text::digits::to_bengali(&Decimal::new(number, scale).to_string()).into_owned()),
        2 => any::<u32>().prop_map(|number| number::to_words(number).to_string()),
        2 => prop::sample::select(vec!["সাড়ে ৩ লাখ", "১.৫০ কোটি", "১,২৩৪,৫", "পাঁচ টাকা", "-০.০০", "", "৩/৪", "9".repeat(50).as_str()].into_iter().map(str::to_owned).collect::<Vec<_>>()),
        1 => any_text(),
    ]
}

fn column(text: impl Strategy<Value = String>) -> impl Strategy<Value = Rows> {
    prop::collection::vec(prop::option::weighted(0.9, text), 0..12)
}

/// What is expected of each row: nothing of a null, else a value or an error.
fn each<T, E>(texts: &Rows, read: impl Fn(&str) -> Result<T, E>) -> Vec<Option<Result<T, E>>> {
    texts.iter().map(|text| text.as_deref().map(&read)).collect()
}

/// Splits expectations into the values and the errors with their rows.
fn split<T, E>(expected: Vec<Option<Result<T, E>>>) -> (Vec<Option<T>>, Vec<(usize, E)>) {
    let (mut values, mut errors) = (Vec::new(), Vec::new());
    for (row, read) in expected.into_iter().enumerate() {
        match read {
            Some(Ok(value)) => values.push(Some(value)),
            Some(Err(error)) => {
                errors.push((row, error));
                values.push(None);
            }
            None => values.push(None),
        }
    }
    (values, errors)
}

fn parser() -> Parser {
    Parser::new().reference("2023-09-21T12:00".parse::<DateTime>().unwrap())
}

/// The unscaled value, by the text of the decimal: what is after the point has to end in zeros, or digits have to be zeros before it.
fn decimal(text: &str, precision: u8, scale: i8) -> Result<i128, DecimalError> {
    let exact = number::parse::<String>(text)?;
    let (whole, fraction) = exact.split_once('.').unwrap_or((&exact, ""));
    // More zeros on both sides than any scale asks for.
    let whole = format!("{:0>50}", whole.trim_start_matches('-'));
    let digits = format!("{whole}{fraction:0<50}");
    let (kept, rest) = digits.split_at(whole.len().checked_add_signed(isize::from(scale)).unwrap());
    if rest.bytes().any(|digit| digit != b'0') {
        return Err(DecimalError::Inexact { scale });
    }
    let kept = kept.trim_start_matches('0');
    match kept.len() {
        0 => Ok(0),
        digits if digits > usize::from(precision) => Err(DecimalError::Overflow { precision, scale }),
        _ => Ok(kept.parse::<i128>().unwrap() * if exact.starts_with('-') { -1 } else { 1 }),
    }
}

proptest! {
    #[test]
    fn days_row_by_row(texts in column(any_date())) {
        let (values, errors) = split(each(&texts, |text| {
            let found = parser().parse_match(text)?;
            found.value().date().map_or_else(|| found.to::<Date>(), Ok)
        }));
        let days: Vec<_> = values.iter().map(|date| date.map(Date::days_from_epoch)).collect();
        for array in every_layout(&texts) {
            let parsed = to_date32(&array, &parser()).unwrap();
            prop_assert_eq!(parsed.array().iter().collect::<Vec<_>>(), &days[..]);
            prop_assert_eq!(parsed.errors().iter().map(|error| (error.row(), *error.error())).collect::<Vec<_>>(), &errors[..]);
            let reasons = parsed.reasons().unwrap();
            let expected: Rows = (0..texts.len()).map(|row| {
                errors.iter().find(|(at, _)| *at == row).map(|(_, error)| error.to_string())
            }).collect();
            prop_assert_eq!(rows(&reasons), expected);
            prop_assert_eq!(parsed.strict().map_err(|error| (error.row(), *error.error())).err(), errors.first().copied());
        }
    }

    #[test]
    fn times_row_by_row(texts in column(any_date())) {
        let (values, errors) = split(each(&texts, |text| parser().parse_match(text)?.to::<DateTime>()));
        let shown: Vec<_> = values.iter().map(|time| time.map(|time| {
            let (date, time) = (time.date(), time.time());
            format!("{date} {:02}:{:02}:{:02}", time.hour(), time.minute(), time.second().unwrap_or(0))
        })).collect();
        for array in every_layout(&texts) {
            let seconds = to_timestamp::<TimestampSecondType>(&array, &parser()).unwrap();
            let micros = to_timestamp::<TimestampMicrosecondType>(&array, &parser()).unwrap();
            for (row, shown) in shown.iter().enumerate() {
                let (one, other) = (seconds.array(), micros.array());
                let one = one.is_valid(row).then(|| one.value_as_datetime(row).unwrap().to_string());
                let other = other.is_valid(row).then(|| other.value_as_datetime(row).unwrap().to_string());
                prop_assert_eq!(&one, shown);
                prop_assert_eq!(&other, shown);
            }
            prop_assert_eq!(seconds.errors().iter().map(|error| (error.row(), *error.error())).collect::<Vec<_>>(), &errors[..]);
            prop_assert_eq!(micros.errors(), seconds.errors());
        }
    }

    #[test]
    fn decimals_row_by_row(texts in column(any_number()), precision in 1..=38_u8, scale in -5..=38_i8) {
        let precision = precision.max(scale.unsigned_abs());
        let (values, errors) = split(each(&texts, |text| decimal(text, precision, scale)));
        for array in every_layout(&texts) {
            let parsed = to_decimal128(&array, precision, scale).unwrap();
            prop_assert_eq!(parsed.array().iter().collect::<Vec<_>>(), &values[..]);
            prop_assert_eq!(parsed.array().data_type(), &Decimal128Type::TYPE_CONSTRUCTOR(precision, scale));
            prop_assert_eq!(parsed.errors().iter().map(|error| (error.row(), *error.error())).collect::<Vec<_>>(), &errors[..]);
        }
    }

    #[test]
    fn figures_row_by_row(texts in column(any_number())) {
        let (values, errors) = split(each(&texts, number::parse::<String>));
        for array in every_layout(&texts) {
            let parsed = to_number_text(&array).unwrap();
            prop_assert_eq!(rows(parsed.array()), &values[..]);
            prop_assert_eq!(parsed.errors().iter().map(|error| (error.row(), *error.error())).collect::<Vec<_>>(), &errors[..]);
        }
    }

    #[test]
    fn dates_are_found_row_by_row(texts in column(prop::collection::vec(any_date(), 0..4).prop_map(|dates| dates.join(" তারিখে ঘটে। ")))) {
        for array in every_layout(&texts) {
            let bytes = find_dates(&array, &parser(), Offsets::Bytes).unwrap();
            let chars = find_dates(&array, &parser(), Offsets::Chars).unwrap();
            bytes.to_data().validate_full().unwrap();
            for (row, text) in texts.iter().enumerate() {
                prop_assert_eq!(bytes.is_null(row), text.is_none());
                let Some(text) = text else { continue };
                let (found, by_chars) = (bytes.value(row), chars.value(row));
                let (found, by_chars) = (found.as_struct(), by_chars.as_struct());
                let expected: Vec<_> = parser().find_iter(text).collect();
                prop_assert_eq!(found.len(), expected.len());
                for (at, date) in expected.iter().enumerate() {
                    check_place(found, by_chars, at, text, date.range(), "text")?;
                    prop_assert_eq!(string(found, "value", at), date.value().to_string());
                    let warnings = found.column_by_name("warnings").unwrap().as_list::<i32>().value(at);
                    let warned: Rows = date.warnings().iter().map(|warning| Some(warning.to_string())).collect();
                    prop_assert_eq!(rows(&warnings), warned);
                }
            }
        }
    }

    #[test]
    fn numbers_are_found_row_by_row(texts in column(prop::collection::vec(any_number(), 0..4).prop_map(|numbers| numbers.join(" টাকা আর ")))) {
        for array in every_layout(&texts) {
            let bytes = find_numbers(&array, Offsets::Bytes).unwrap();
            let chars = find_numbers(&array, Offsets::Chars).unwrap();
            for (row, text) in texts.iter().enumerate() {
                prop_assert_eq!(bytes.is_null(row), text.is_none());
                let Some(text) = text else { continue };
                let (found, by_chars) = (bytes.value(row), chars.value(row));
                let (found, by_chars) = (found.as_struct(), by_chars.as_struct());
                let expected: Vec<_> = number::find_iter(text).collect();
                prop_assert_eq!(found.len(), expected.len());
                for (at, number) in expected.iter().enumerate() {
                    check_place(found, by_chars, at, text, number.range(), "text")?;
                    prop_assert_eq!(string(found, "value", at), number.value());
                    prop_assert_eq!(found.column_by_name("unit").unwrap().is_null(at), number.unit().is_none());
                }
            }
        }
    }

    #[test]
    fn changes_are_found_row_by_row(texts in any_rows()) {
        let normalizer = Normalizer::new(Level::Repair);
        for array in every_layout(&texts) {
            let bytes = find_changes(&array, &normalizer, Offsets::Bytes).unwrap();
            let chars = find_changes(&array, &normalizer, Offsets::Chars).unwrap();
            bytes.to_data().validate_full().unwrap();
            for (row, text) in texts.iter().enumerate() {
                prop_assert_eq!(bytes.is_null(row), text.is_none());
                let Some(text) = text else { continue };
                let (found, by_chars) = (bytes.value(row), chars.value(row));
                let (found, by_chars) = (found.as_struct(), by_chars.as_struct());
                let expected: Vec<_> = normalizer.changes(text).collect();
                prop_assert_eq!(found.len(), expected.len());
                for (at, change) in expected.iter().enumerate() {
                    check_place(found, by_chars, at, text, change.range(), "before")?;
                    prop_assert_eq!(string(found, "after", at), change.after());
                    prop_assert_eq!(string(found, "rule", at), change.rule().name());
                }
            }
        }
    }
}

fn string<'a>(found: &'a StructArray, name: &str, at: usize) -> &'a str {
    found.column_by_name(name).unwrap().as_string::<i32>().value(at)
}

/// The place of a match in bytes and in characters, and the field with its text.
fn check_place(
    bytes: &StructArray,
    chars: &StructArray,
    at: usize,
    text: &str,
    range: std::ops::Range<usize>,
    name: &str,
) -> Result<(), TestCaseError> {
    let offset = |found: &StructArray, name| {
        let offsets = found.column_by_name(name).unwrap().as_primitive::<Int64Type>().clone();
        usize::try_from(offsets.value(at)).unwrap()
    };
    prop_assert_eq!(offset(bytes, "start")..offset(bytes, "end"), range.clone());
    let (start, end) = (offset(chars, "start"), offset(chars, "end"));
    prop_assert_eq!(text.chars().skip(start).take(end - start).collect::<String>(), &text[range.clone()]);
    prop_assert_eq!(string(bytes, name, at), &text[range]);
    Ok(())
}
