//! Bengali in Arrow string arrays: normalizes, converts digits and legacy encodings, folds and stems columns, and reads dates and
//! numbers from them.
//!
//! Arrays are `Utf8`, `LargeUtf8`, `Utf8View`, or dictionaries of one of these, or `Null` where there is no text; nulls stay null, and slices
//! work.
//!
//! | from | to | with |
//! |---|---|---|
//! | text | normalized text | [`rewrite`] by a [`Normalizer`](bengali_text::Normalizer) |
//! | text | search keys, stems | [`rewrite`] by a [`Folder`](bengali_text::search::Folder), by [`Stem`] |
//! | text | text with other digits | [`rewrite`] by [`Digits`] |
//! | text in the codes of a legacy font | text in Unicode, and back | [`rewrite`] by [`Legacy`] |
//! | text | a list of what a normalizer changes | [`find_changes`] |
//! | one date | `Date32`, `Timestamp` | [`to_date32`], [`to_timestamp`] |
//! | running text | a list of dates | [`find_dates`] |
//! | one number | `Decimal128`, an ASCII decimal | [`to_decimal128`], [`to_number_text`] |
//! | running text | a list of numbers | [`find_numbers`] |
//!
//! ```
//! use arrow_array::{Array, StringArray};
//! use bengali_text::{Normalizer, datetime::Parser};
//! use bengali_text_arrow::{rewrite, to_date32};
//!
//! let titles = StringArray::from(vec![Some("অ\u{9BE}মার দেশ"), None]);
//! let titles = rewrite(&Normalizer::default(), &titles)?;
//! assert_eq!(titles.value(0), "আমার দেশ");
//!
//! let bylines = StringArray::from(vec!["২১ সেপ্টেম্বর ২০২৩", "৩১ সেপ্টেম্বর ২০২৩"]);
//! let dates = to_date32(&bylines, &Parser::new())?;
//! assert_eq!(dates.array().value_as_date(0).unwrap().to_string(), "2023-09-21");
//! assert!(dates.array().is_null(1));
//! assert_eq!(dates.errors()[0].to_string(), "row 1: the month has no such day, expected 1 to the last day of the month (bytes 0..6)");
//! # Ok::<(), bengali_text_arrow::Error>(())
//! ```
//!
//! * A row is what the function of `bengali-text` makes of its text: the same bytes, whatever the layout.
//! * An array in which no text changes comes back with the same buffers. Nothing is allocated per row.
//! * Nothing is guessed. A row that cannot be read as a date or number is null, and [`Parsed`] says why and at which bytes of it.
//! * [`Rewriting`] takes several threads, and arrays of other programs, which may not be UTF-8. Every function takes the array by reference
//!   and keeps no state: give slices of an array to threads of your own.
//!
//! A [`Kernel`] of your own is one function.

mod changes;
mod check;
mod dates;
mod dictionary;
mod error;
mod found;
mod kernel;
mod layout;
mod lists;
mod numbers;
mod parsed;
mod rewrite;
mod rewriting;

pub use changes::find_changes;
pub use check::check;
pub use dates::{find_dates, to_date32, to_timestamp};
pub use error::{Error, RowError};
pub use found::Offsets;
pub use kernel::{Digits, Kernel, Legacy, Stem};
pub use numbers::{DecimalError, find_numbers, to_decimal128, to_number_text};
pub use parsed::Parsed;
pub use rewrite::{Strings, rewrite, rewrite_dyn};
pub use rewriting::Rewriting;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
