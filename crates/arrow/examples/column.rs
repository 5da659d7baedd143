//! A batch of news in Bengali, and what the kernels make of its columns.
//!
//! ```console
//! $ cargo run --example column
//! ```
#![allow(clippy::print_stdout)]

use std::error::Error;
use std::fmt::Write as _;

use arrow_array::cast::AsArray;
use arrow_array::types::TimestampSecondType;
use arrow_array::{Array, RecordBatch, StringArray, StructArray};
use bengali_text::Normalizer;
use bengali_text::datetime::{DateTime, Parser};
use bengali_text::search::Folder;
use bengali_text_arrow::{Digits, Offsets, find_dates, find_numbers, rewrite_dyn, to_decimal128, to_timestamp};

fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", report()?);
    Ok(())
}

/// What is printed.
pub(crate) fn report() -> Result<String, Box<dyn Error>> {
    let batch = batch()?;
    let (text, published, sold) = (batch.column(0), batch.column(1), batch.column(2));
    let mut out = String::new();

    let normalized = rewrite_dyn(&Normalizer::default(), text)?;
    let again = rewrite_dyn(&Normalizer::default(), &normalized)?;
    writeln!(out, "normalized: {}", normalized.as_string::<i32>().value(0))?;
    writeln!(out, "normalized again, the same buffers: {}", again.to_data().ptr_eq(&normalized.to_data()))?;
    writeln!(out, "search key: {}", rewrite_dyn(&Folder::default(), &normalized)?.as_string::<i32>().value(1))?;
    writeln!(out, "digits: {}", rewrite_dyn(&Digits::ToAscii, published)?.as_string::<i32>().value(0))?;

    let times = to_timestamp::<TimestampSecondType>(published, &Parser::new())?;
    for row in 0..times.array().len() {
        let time = times.array().is_valid(row).then(|| times.array().value_as_datetime(row)).flatten();
        writeln!(out, "published: {}", time.map_or("null".to_owned(), |time| time.to_string()))?;
    }
    for error in times.errors() {
        writeln!(out, "  {error}")?;
    }
    let sums = to_decimal128(sold, 12, 2)?;
    for row in 0..sums.array().len() {
        let sum = sums.array().is_valid(row).then(|| sums.array().value_as_string(row));
        writeln!(out, "sold: {}", sum.unwrap_or("null".to_owned()))?;
    }
    for error in sums.errors() {
        writeln!(out, "  {error}")?;
    }

    let reference: DateTime = "2026-02-19T16:30".parse()?;
    let dates = find_dates(&normalized, &Parser::new().reference(reference), Offsets::Chars)?;
    let numbers = find_numbers(&normalized, Offsets::Chars)?;
    for row in 0..batch.num_rows() {
        for (name, lists) in [("date", &dates), ("number", &numbers)] {
            if lists.is_valid(row) {
                for found in matches(lists.value(row).as_struct()) {
                    writeln!(out, "row {row}, {name}: {found}")?;
                }
            }
        }
    }
    Ok(out)
}

/// The text of three reports, of which one is missing, when they were published, and how much was sold.
fn batch() -> Result<RecordBatch, arrow_schema::ArrowError> {
    let text = StringArray::from(vec![
        Some("অ\u{9BE}জ বইমেলায় ৩৫ হাজার দর্শনার্থী এসেছেন; মেলা চলবে ২৮ ফেব্রুয়ারি পর্যন্ত।"),
        Some("গতকাল সরকারী হিসাবে আড়াই কোটি টাকার বই বিক্রি হয়েছে।"),
        None,
    ]);
    let published = StringArray::from(vec!["১৯ ফেব্রুয়ারি ২০২৬, ০৪:৩০ পিএম", "৩০ ফেব্রুয়ারি ২০২৬, ০৯:১৫ এএম", "মার্চ ২০২৬"]);
    let sold = StringArray::from(vec![Some("১২,৫০,০০০.৭৫"), Some("আড়াই কোটি"), Some("প্রায় লাখ")]);
    let column = |array: StringArray| std::sync::Arc::new(array) as arrow_array::ArrayRef;
    RecordBatch::try_from_iter_with_nullable([
        ("text", column(text), true),
        ("published", column(published), true),
        ("sold", column(sold), true),
    ])
}

/// The text, value and place of each match of a row.
fn matches(found: &StructArray) -> Vec<String> {
    let string = |name: &str, at| found.column_by_name(name).map(|column| column.as_string::<i32>().value(at));
    let offset = |name: &str, at| {
        found.column_by_name(name).map(|column| column.as_primitive::<arrow_array::types::Int64Type>().value(at))
    };
    let row = |at| {
        let (text, value) = (string("text", at)?, string("value", at)?);
        Some(format!("{text} = {value}, characters {}..{}", offset("start", at)?, offset("end", at)?))
    };
    (0..found.len()).filter_map(row).collect()
}
