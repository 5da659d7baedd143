//! Parses, finds and formats dates and times in Bengali text.
//!
//! [`Parser::parse`] reads a text that is one date or time, as people write them: parts in any order, month names or
//! numbers, ASCII and Bengali digits mixed, a Bangla or Hijri date beside the Gregorian one, a label before it:
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
//! # Ok::<(), bengali_text::datetime::Error>(())
//! ```
//!
//! [`Parser::find_iter`] finds dates in running text, each with its label and byte range, and ignores names, ages,
//! prices and section numbers. Words like গতকাল are resolved against a [`reference`](Parser::reference), which
//! [`Parser::find_byline`] takes from the page. [`Match::label`] is any label before a date;
//! [`Parser::find_byline_match`] decides which labelled date is the byline of the page:
//!
//! ```
//! # #[cfg(feature = "find")] {
//! use bengali_text::datetime::Parser;
//!
//! let page = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম\nগতকাল জুনাইদ আহমেদ ৩টি বই নিয়ে আসেন।";
//! let mut parser = Parser::new();
//! if let Some(published) = parser.find_byline(page) {
//!     parser = parser.reference(published);
//! }
//! let found: Vec<String> = parser.find_iter(page).map(|found| found.value().to_string()).collect();
//! assert_eq!(found, ["2023-09-21T16:43", "2023-09-20"]);
//! # }
//! ```
//!
//! [`Formatter`] writes dates and times in Bengali, in forms that [`Parser`] reads back:
//!
//! ```
//! use bengali_text::datetime::{Clock, DateTime, Formatter, Style};
//!
//! let time: DateTime = "2024-02-21T00:01".parse()?;
//! let formatter = Formatter::new().style(Style::Masthead).clock(Clock::Spoken);
//! assert_eq!(formatter.format(time).to_string(), "বুধবার, ২১ ফেব্রুয়ারি ২০২৪, ৮ ফাল্গুন ১৪৩০, রাত ১২টা ১ মিনিট");
//! # Ok::<(), bengali_text::datetime::Error>(())
//! ```
//!
//! A word is read in every canonically equivalent encoding, with or without joiners. A word that only looks the same is
//! not read: আগস্ট that begins with U+0985 U+09BE is an unknown month. [`normalize`](fn@crate::normalize) such text
//! first; [`normalize_mapped`](crate::Normalizer::normalize_mapped) maps the byte range of a match back to the source:
//!
//! ```
//! use bengali_text::Normalizer;
//! use bengali_text::datetime::Parser;
//!
//! let source = "অ\u{9BE}জ ৫ অ\u{9BE}গস্ট ২০২৩";
//! assert!(Parser::new().parse(source).is_err());
//! let mapped = Normalizer::default().normalize_mapped(source);
//! let found = Parser::new().parse_match(mapped.text())?;
//! assert_eq!(found.value().to_string(), "2023-08-05");
//! assert_eq!(&source[mapped.offsets().source_range(found.range())], source);
//! # Ok::<(), bengali_text::datetime::Error>(())
//! ```
//!
//! Nothing is guessed silently. Where parts contradict each other, or a text is ambiguous, [`Parser::parse`] returns an
//! [`Error`] with a kind and a byte range; [`Strictness::Lenient`] turns contradictions into [`Warning`]s.
//!
//! Values are civil: they carry no time zone. A written offset is on the [`Match`]. Asia/Dhaka is not a constant +06:00
//! (it was +07:00 in the second half of 2009), so attaching a zone is left to a time zone library.
#![cfg_attr(
    not(feature = "find"),
    doc = "",
    doc = "[`Parser::find_byline`]: crate#features",
    doc = "[`Parser::find_byline_match`]: crate#features",
    doc = "[`Parser::find_iter`]: crate#features"
)]

#[cfg(feature = "find")]
mod candidates;
mod conversions;
mod error;
mod fast_path;
#[cfg(feature = "find")]
mod find;
mod format;
mod found;
pub(crate) mod from_str;
mod grammar;
mod hijri;
mod iso;
mod misspelling;
mod options;
mod parser;
mod resolve;
mod time;
mod tokens;
mod value;
mod warning;

pub use crate::words::Label;
pub use error::{Error, ErrorKind};
#[cfg(feature = "find")]
pub use find::{FindIter, FindResults};
pub use format::{Clock, Fields, Formatted, Formatter, Pattern, PatternError, Region, Style};
pub use found::Match;
pub use hijri::Hijri;
pub use options::{NightRule, Strictness, YearRule};
pub use parser::Parser;
pub use time::{DateTime, Offset, Time};
pub use value::{Bangla, Partial, Point, Range, Value};
pub use warning::{Warning, WarningIter, Warnings};
