//! Bengali text, made regular: what people really type, turned into text that programs can compare, count, cut, and read
//! numbers and dates from.
//!
//! The same Bengali word is typed in several ways that nobody can tell apart by looking. To a program they are different
//! words: they do not compare equal, hash alike, or find each other.
//!
//! ```
//! use bengali_text::normalize;
//!
//! // ড় ঢ় য় have two encodings each, and the web uses both.
//! assert_ne!("ন\u{9DF}", "ন\u{9AF}\u{9BC}");
//! assert_eq!(normalize("ন\u{9DF}"), normalize("ন\u{9AF}\u{9BC}"));
//! // A vowel sign in its two parts, an independent vowel with a sign, the old encoding of ৎ.
//! assert_eq!(normalize("ক\u{9C7}\u{9BE}ন"), "কোন");
//! assert_eq!(normalize("অ\u{9BE}মার"), "আমার");
//! assert_eq!(normalize("উত\u{9CD}\u{200D}সব"), "উৎসব");
//! // NFC mends the first two and knows nothing of the others.
//! ```
//!
//! Numbers and dates are no easier: Rust reads neither "২০২৩" nor "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম".
//!
//! ```
//! use bengali_text::{datetime::Parser, digits, number};
//!
//! assert!("২০২৩".parse::<u32>().is_err());
//! assert_eq!(digits::to_ascii("২০২৩").parse(), Ok(2023));
//!
//! assert_eq!(number::parse("১,২৩,৪৫৬"), Ok(123_456));
//! assert_eq!(number::parse_words("সাড়ে তিন লাখ"), Ok(350_000));
//!
//! let byline = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম";
//! assert_eq!(Parser::new().parse(byline)?.to_string(), "2023-09-21T16:43");
//! # Ok::<(), bengali_text::datetime::ParseError>(())
//! ```
//!
//! # Where to look
//!
//! | module | for | to decide |
//! |---|---|---|
//! | [`mod@normalize`] | one encoding for what looks the same, repairs on request | how far to go: [`Level`]; which encoding of ড় ঢ় য়: [`Nukta`]; single [`Rule`]s |
//! | [`digits`] | digits of one script in the other | Bengali only, or the digits of every script |
//! | [`number`] | numbers in digits and in words, money, percentages, ordinals, both ways | what to read it into: any type that reads an ASCII decimal |
//! | [`grapheme`] | what a reader counts as one letter; cutting without breaking one | by clusters, or by bytes for a field of limited size |
//! | [`datetime`] | dates and times, in whole texts and in running text | whether a contradiction is an error or a warning: [`Strictness`](datetime::Strictness); what a missing year means: [`YearRule`](datetime::YearRule) |
//! | [`calendar`] | days: Gregorian and Bangla, weekdays, arithmetic | which rule of the Bangla calendar: [`Reckoning`](calendar::Reckoning) |
//! | [`interop`] | serde; dates and times of `chrono`, `jiff`, `time` | which features to turn on |
//!
//! A text to store or to index: [`normalize`](fn@normalize), or a [`Normalizer`] to choose. A text that was typed badly:
//! [`Level::Repair`], and [`Normalizer::changes`] to see what that does. A text to keep as it is but to search:
//! [`Normalizer::normalize_mapped`], which maps byte offsets of the result back to the source.
//!
//! # What all of it has in common
//!
//! * Only Bengali is touched. Other scripts, emoji, addresses and markup stay byte for byte.
//! * A result is borrowed exactly when nothing changed.
//! * Offsets and ranges count bytes of the `&str` that was given, and are boundaries of characters.
//! * Nothing is guessed: a number or date that contradicts itself or can be read in two ways is an error that says where and why.
//! * No input makes anything panic, and the time for one grows with its length only. No unsafe code.
//!
//! # Features
//!
//! * `std` (default): the standard library's traits for errors and I/O. The crate is `no_std` and needs `alloc`.
//! * `find` (default): dates in running text, [`datetime::Parser::find_iter`].
//! * `serde`: plain values in every format of serde, and fields in Bengali; see [`interop`].
//! * `chrono04`, `jiff1`, `time03`: dates and times to and from `chrono` 0.4, `jiff` 1 and `time` 0.3; see [`interop`].
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

pub mod calendar;
pub mod datetime;
pub mod digits;
pub mod grapheme;
pub mod interop;
pub mod normalize;
pub mod number;
pub(crate) mod script;

pub use normalize::{
    Change, Changes, Group, Level, Normalized, Normalizer, Nukta, OffsetMap, Rule, RuleSet, Scope, normalize,
};

/// The examples of the README run as tests.
#[cfg(all(doctest, feature = "find"))]
#[doc = include_str!("../README.md")]
struct Readme;
