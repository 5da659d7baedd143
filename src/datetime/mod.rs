//! Dates and times in Bengali text: read as they are really written, in whole texts and in running text.
//!
//! A date may stand in any order, with its day first or last, in names or in numbers, with ASCII and Bengali digits mixed,
//! with a Bangla and a Hijri date beside it, behind a label, with the time before or after it:
//!
//! ```
//! use bengali_text::datetime::Parser;
//!
//! let parser = Parser::new();
//! let read = |text| parser.parse(text).map(|value| value.to_string());
//! assert_eq!(read("প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম")?, "2023-09-21T16:43");
//! assert_eq!(read("০২:৫১ পিএম, ১৫ জুলাই,শুক্রবার,২০২২")?, "2022-07-15T14:51");
//! assert_eq!(read("আজঃ মঙ্গলবার ০২ জুলাই 2০২4")?, "2024-07-02");
//! assert_eq!(read("তারিখ: ০৭ জ্যৈষ্ঠ ১৪৩১/ ২১ মে ২০২৪")?, "2024-05-21");
//! assert_eq!(read("রাত পৌনে ১২টা")?, "23:45");
//! # Ok::<(), bengali_text::datetime::ParseError>(())
//! ```
//!
//! Nothing is guessed silently. Where parts contradict each other, or a text can mean two things, [`Parser::parse`] returns
//! a [`ParseError`] with a kind and the bytes it is about; [`Strictness::Lenient`] turns contradictions into [`Warning`]s.
//!
//! Values are civil: they carry no time zone. A written offset is on the [`Match`]. Asia/Dhaka is not a constant +06:00
//! (it was +07:00 in the second half of 2009), so attaching a zone is left to a time zone library.

mod error;
mod fast;
#[cfg(feature = "find")]
mod find;
mod format;
mod found;
mod from_str;
mod grammar;
mod lexicon;
mod parser;
mod resolve;
mod text;
mod time;
mod value;

pub use crate::calendar::{BanglaDate, Date, Weekday};
pub use crate::number::Digits;
pub use error::{DateErrorKind, ParseError, Warning, Warnings};
#[cfg(feature = "find")]
pub use find::{FindIter, FindResults};
pub use format::{Clock, Fields, Formatted, Formatter, Pattern, PatternError, Style};
pub use found::{Label, Match};
pub use parser::{NightRule, Parser, Strictness, YearRule};
pub use time::{DateTime, Offset, Time};
pub use value::{Bangla, Partial, Point, Range, Value};
