//! Normalizes Bengali text, so that programs can compare, count and truncate it, and parses and formats Bengali numbers and dates.
//!
//! # The problem
//!
//! The same Bengali word can be typed in several ways that look the same. To a program they are different words: they neither
//! compare equal nor hash alike, and a search for one does not find the other.
//!
//! | a reader sees | some type | others type | NFC makes them equal |
//! |---|---|---|---|
//! | নয় | ন, U+09DF | ন, U+09AF, U+09BC | yes |
//! | আমার | U+0986, মার | U+0985, U+09BE, মার | no |
//! | উৎসব | উ, U+09CE, সব | উ, U+09A4, U+09CD, U+200D, সব | no |
//!
//! ```
//! use bengali_text::normalize;
//!
//! for (one, other) in [
//!     ("ন\u{9DF}", "ন\u{9AF}\u{9BC}"),
//!     ("\u{986}মার", "\u{985}\u{9BE}মার"),
//!     ("উ\u{9CE}সব", "উ\u{9A4}\u{9CD}\u{200D}সব"),
//! ] {
//!     assert_ne!(one, other);
//!     assert_eq!(normalize(one), normalize(other));
//! }
//! ```
//!
//! Dropping all invisible characters is no solution: the ZWJ of র‍্যাব (U+09B0, U+200D, U+09CD, U+09AF) makes it another word than
//! র্যাব. [`guide::encoding`] explains all cases.
//!
//! Numbers and dates need help too: the standard library parses neither "২০২৩" nor "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম".
//!
//! ```
//! use bengali_text::{datetime::Parser, digits, number};
//!
//! assert!("২০২৩".parse::<u32>().is_err());
//! assert_eq!(digits::to_ascii("২০২৩").parse(), Ok(2023));
//!
//! assert_eq!(number::parse("১,২৩,৪৫৬"), Ok(123_456));
//! assert_eq!(number::parse("সাড়ে তিন লাখ"), Ok(350_000));
//!
//! let byline = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম";
//! assert_eq!(Parser::new().parse(byline)?.to_string(), "2023-09-21T16:43");
//! # Ok::<(), bengali_text::datetime::Error>(())
//! ```
//!
//! # The modules, and their options
//!
//! **[`mod@normalize`]**: one encoding for what looks the same. Call [`normalize`](fn@normalize) on a text to store, compare or index.
//! Options, with a [`Normalizer`]: how far to go, [`Level`]; which form of ড় ঢ় য়, [`Nukta`]; whether other scripts get NFC, [`Scope`];
//! single [`Rule`]s, [listed with examples](guide::rules). To keep a text and search its normalized form,
//! [`Normalizer::normalize_mapped`] maps byte offsets both ways.
//!
//! **[`digits`]**: converts ২০২৩ to 2023 and back, and nothing else. Option: Bengali digits only, or those of every script.
//!
//! **[`number`]**: parses and formats numbers in digits and in words, money, percentages and ordinals, and finds them in running text.
//! Options: the type, `i64`, `f64`, `String`, [`number::Decimal`] of any length or any type that parses an exact ASCII decimal; words
//! as well, [`number::parse`], or figures only, [`number::parse_figures`]; for output the grouping, the digits and the side of the
//! currency sign ([`number::Formatter`]), or the spelling of the words ([`number::Spelling`]).
//!
//! **[`grapheme`]**: iterates over characters as readers see them, counts them, and truncates text between them. Options: grapheme
//! clusters, as Unicode and other programs count, or aksharas, as a reader of Bengali spells, which keep অ্যা and র্ৎ whole; a limit
//! in clusters or in bytes.
//!
//! **[`datetime`]**: parses dates and times as web pages write them, finds them in running text, and formats them. Options, with a
//! [`Parser`](datetime::Parser): the day that গতকাল is relative to, [`reference`](datetime::Parser::reference), for a news page its
//! [byline][datetime::Parser::find_byline]; whether a contradiction is an error or a warning,
//! [`Strictness`](datetime::Strictness); what a missing year means, [`YearRule`](datetime::YearRule); which day the hours
//! after midnight belong to, [`NightRule`](datetime::NightRule); the rule by which a Bangla date is converted and checked, if any,
//! [`bangla_calendar`](datetime::Parser::bangla_calendar).
//!
//! **[`calendar`]**: Gregorian and Bangla dates, and arithmetic on them. Option: the rule of the Bangla calendar,
//! [`Reckoning`](calendar::Reckoning), since Bangladesh changed it in 1987 and 2019, and newspapers still print by the old one. The
//! calendar of West Bengal is not supported.
//!
//! **[`search`]**: keys under which the spellings of a word meet, stems and stop words, for an index. To decide: the
//! [`Strength`](search::Strength).
//!
//! **`legacy`**, with the feature of that name: decodes text in the codes of old fonts (Bijoy, AdarshaLipi), encodes it, and tells such
//! text from other languages. Rewrites Unicode that is in the order of drawing, as text extracted from PDF is. Options: what to write for
//! digits, quotation marks, and a visarga that stands for a colon.
//!
//! **[`interop`]**: conversions to and from serde, `chrono`, `jiff` and `time`, each behind a feature.
//!
//! **[`guide`]**: documentation pages. [Recipes](guide::cookbook), from duplicates in a corpus to prices on a page.
//!
//! # Guarantees of all modules
//!
//! * Only Bengali changes. Other scripts, emoji and markup stay byte for byte. In URLs, e-mail addresses, character references and tags
//!   nothing is repaired, but Bengali in them is canonicalized like all Bengali, which changes the percent-encoding of a URL.
//! * A result is borrowed exactly when nothing changed.
//! * Offsets and ranges count bytes of the given `&str`, and lie on character boundaries.
//! * Nothing is guessed: a number or date that contradicts itself or is ambiguous is an error that says where and why.
//! * No input causes a panic, and time is linear in its length. The words of a number of n digits take about n² bytes, since কোটি
//!   repeats: limit the digits of untrusted input. No unsafe code.
//!
//! # Features
//!
//! * `std` (default): the standard library's traits for errors and I/O. The crate is `no_std` and needs `alloc`.
//! * `find` (default): dates and numbers in running text, [`datetime::Parser::find_iter`] and [`number::find_iter`].
//! * `legacy`: the module `legacy`.
//! * `simd`: the normalizer uses the widest vectors that the CPU has; results are the same. Needs `std`.
//! * `serde`: serialization of plain values, and of fields in Bengali; see [`interop`].
//! * `chrono04`, `jiff1`, `time03`: dates and times to and from `chrono` 0.4, `jiff` 1 and `time` 0.3; see [`interop`].
// Without `find` these links need another target.
#![cfg_attr(
    not(feature = "find"),
    doc = "",
    doc = "[datetime::Parser::find_byline]: crate#features",
    doc = "[`datetime::Parser::find_iter`]: crate#features",
    doc = "[`number::find_iter`]: crate#features"
)]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

pub mod calendar;
pub mod datetime;
pub mod digits;
mod display;
pub mod grapheme;
pub mod guide;
pub mod interop;
#[cfg(feature = "legacy")]
pub mod legacy;
pub mod normalize;
pub mod number;
pub(crate) mod script;
pub mod search;
#[cfg_attr(not(feature = "find"), allow(dead_code, reason = "parts are used by `find` only"))]
pub(crate) mod text;
mod unknown_name;
#[cfg_attr(not(feature = "find"), allow(dead_code, reason = "parts are used by `find` only"))]
pub(crate) mod words;
#[cfg(feature = "std")]
mod writer;

pub use normalize::{
    Change, Changes, Group, Level, Normalized, Normalizer, Nukta, OffsetMap, Rule, RuleSet, Scope, normalize,
};
pub use unknown_name::UnknownName;
#[cfg(feature = "std")]
pub use writer::FinishError;

/// Runs the examples of the README as tests.
#[cfg(all(doctest, feature = "find"))]
#[doc = include_str!("../README.md")]
struct Readme;
