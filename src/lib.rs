//! Bengali text, made regular: what people really type, turned into text that programs can compare, count, cut, and read
//! numbers and dates from.
//!
//! # The problem
//!
//! The same Bengali word is typed in several ways that nobody can tell apart by looking. To a program they are different
//! words: they do not compare equal, hash alike, or find each other.
//!
//! | a reader sees | some type | others type | NFC makes them one |
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
//! Nor can the obvious be done, to drop what is invisible: the ZWJ of র‍্যাব (U+09B0, U+200D, U+09CD, U+09AF) makes it another word
//! than র্যাব. [`guide::encoding`] tells the whole story.
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
//! assert_eq!(number::parse("সাড়ে তিন লাখ"), Ok(350_000));
//!
//! let byline = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম";
//! assert_eq!(Parser::new().parse(byline)?.to_string(), "2023-09-21T16:43");
//! # Ok::<(), bengali_text::datetime::Error>(())
//! ```
//!
//! # The modules, and what to decide
//!
//! **[`mod@normalize`]**: one encoding for what looks the same. A text to store, compare or index: [`normalize`](fn@normalize). To
//! decide, with a [`Normalizer`]: how far to go, [`Level`]; which form of ড় ঢ় য়, [`Nukta`]; whether other scripts get NFC,
//! [`Scope`]; single [`Rule`]s, [listed with examples](guide::rules). To keep the text and search the regular one:
//! [`Normalizer::normalize_mapped`] maps byte offsets both ways.
//!
//! **[`digits`]**: ২০২৩ and 2023, each into the other, and nothing else. To decide: Bengali digits only, or those of every script.
//!
//! **[`number`]**: numbers in digits and in words, money, percentages, ordinals, both ways and in running text. To decide: what to
//! read into, `i64`, `f64`, `String`, [`number::Decimal`] of any length or any type that reads an exact ASCII decimal; whether a
//! field of a form takes words, [`number::parse`], or figures only, [`number::parse_figures`]; and when writing integers and
//! decimals, the grouping, the digits, the side of the currency sign ([`number::Formatter`]), or the spelling of the words
//! ([`number::Spelling`]).
//!
//! **[`grapheme`]**: iterate, count and cut without breaking a letter. To decide: by grapheme clusters, as Unicode and other
//! programs count, or by aksharas, as a reader of Bengali spells, which keep অ্যা and র্ৎ whole; a limit in clusters, or in bytes.
//!
//! **[`datetime`]**: dates and times as pages write them, whole texts or running text, and back. To decide, with a
//! [`Parser`](datetime::Parser): what গতকাল counts from, [`reference`](datetime::Parser::reference), for a news page its
//! [byline][datetime::Parser::find_byline]; whether a contradiction is an error or a warning,
//! [`Strictness`](datetime::Strictness); what a missing year means, [`YearRule`](datetime::YearRule); which day the hours
//! after midnight belong to, [`NightRule`](datetime::NightRule); by which rule a Bangla date is converted and checked, or that it is
//! not, [`bangla_calendar`](datetime::Parser::bangla_calendar).
//!
//! **[`calendar`]**: days by arithmetic, Gregorian and Bangla. To decide: the rule of the Bangla calendar,
//! [`Reckoning`](calendar::Reckoning): Bangladesh changed it in 1987 and 2019, and papers still print by the old one. The calendar of
//! West Bengal is not here.
//!
//! **[`interop`]**: to and from serde, `chrono`, `jiff` and `time`. To decide: which features to turn on.
//!
//! **[`guide`]**: pages to read. [Recipes](guide::cookbook), from duplicates in a corpus to prices on a page.
//!
//! # What all of it has in common
//!
//! * Only Bengali is touched. Other scripts, emoji and markup stay byte for byte. In URLs, e-mail addresses, character references and
//!   tags nothing is repaired; but their Bengali is brought into one encoding as all of it is, and the percent-encoding of such a
//!   URL is another one after that.
//! * A result is borrowed exactly when nothing changed.
//! * Offsets and ranges count bytes of the `&str` that was given, and are boundaries of characters.
//! * Nothing is guessed: a number or date that contradicts itself or can be read in two ways is an error that says where and why.
//! * No input makes anything panic, and the time for one grows with its length only; but the words of a number of n digits are
//!   some n² bytes, since কোটি repeats: limit the digits where strangers choose them. No unsafe code.
//!
//! # Features
//!
//! * `std` (default): the standard library's traits for errors and I/O. The crate is `no_std` and needs `alloc`.
//! * `find` (default): dates and numbers in running text, [`datetime::Parser::find_iter`] and [`number::find_iter`].
//! * `simd`: the normalizer uses wider vectors where the machine has them; results are the same. Needs `std`.
//! * `serde`: plain values in every format of serde, and fields in Bengali; see [`interop`].
//! * `chrono04`, `jiff1`, `time03`: dates and times to and from `chrono` 0.4, `jiff` 1 and `time` 0.3; see [`interop`].
// Links need something to lead to where the search is not there.
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
#[cfg(feature = "std")]
mod drain;
pub mod grapheme;
pub mod guide;
pub mod interop;
pub mod normalize;
pub mod number;
mod pad;
pub(crate) mod script;
#[cfg_attr(not(feature = "find"), allow(dead_code, reason = "what only the search in running text needs"))]
pub(crate) mod text;
mod unknown_name;
#[cfg_attr(not(feature = "find"), allow(dead_code, reason = "what only the search in running text needs"))]
pub(crate) mod words;

#[cfg(feature = "std")]
pub use drain::FinishError;
pub use normalize::{
    Change, Changes, Group, Level, Normalized, Normalizer, Nukta, OffsetMap, Rule, RuleSet, Scope, normalize,
};
pub use unknown_name::UnknownName;

/// The examples of the README run as tests.
#[cfg(all(doctest, feature = "find"))]
#[doc = include_str!("../README.md")]
struct Readme;
