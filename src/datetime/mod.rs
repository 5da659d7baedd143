//! Dates and times in Bengali text: read as they are really written, in whole texts and in running text.
//!
//! A date may stand in any order, with its day first or last, in names or in numbers, with ASCII and Bengali digits mixed,
//! with a Bangla and a Hijri date beside it, after a label, with the time before or after it:
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
//! [`Parser::find_iter`] finds the same among other words, with its label and the bytes it stands at, and leaves names, ages,
//! prices and section numbers alone; a [`reference`](Parser::reference), which [`Parser::find_byline`] takes from the page,
//! gives words like গতকাল their day. [`Match::label`] is the word before a date, whatever the sentence says; which of them is the
//! byline of the page, [`Parser::find_byline_match`] judges:
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
//! [`Formatter`] writes dates and times in Bengali, so that they can be read back:
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
//! A word is read in every canonically equivalent encoding, with or without joiners. One that only looks the same is another
//! word: আগস্ট that begins with U+0985 U+09BE is an unknown month. For text of that kind, [`normalize`](fn@crate::normalize) first;
//! [`normalize_mapped`](crate::Normalizer::normalize_mapped) maps the bytes of what is found back to the source:
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
//! Nothing is guessed silently. Where parts contradict each other, or a text can mean two things, [`Parser::parse`] returns
//! an [`Error`] with a kind and the bytes it is about; [`Strictness::Lenient`] turns contradictions into [`Warning`]s.
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
mod error;
mod fast;
#[cfg(feature = "find")]
mod find;
mod format;
mod found;
pub(crate) mod from_str;
mod grammar;
mod hijri;
mod iso;
mod narrow;
mod near;
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
