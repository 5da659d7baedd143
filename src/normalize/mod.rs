//! Normalization of Bengali text: one encoding for what looks the same and, on request, repair of mistyped text.
//!
//! [`normalize`](fn@normalize) makes the choices below as most programs want them; a [`Normalizer`] lets you make each of them.
//!
//! | question | choices |
//! |---|---|
//! | how far to go | [`Level::Visual`], the default, changes nothing that a reader sees. [`Level::Canonical`] is for text where nothing may be lost, such as signed text or a quotation about encoding. [`Level::Repair`] is for text that was typed badly or converted from an old font. |
//! | which form of ড় ঢ় য় | [`Nukta::Decomposed`], the default, survives NFC. [`Nukta::Composed`] is for a model, font or word list that expects the other form. |
//! | which text | [`Scope::Bengali`], the default, leaves other scripts unchanged, byte for byte. [`Scope::Text`] brings them into NFC. |
//! | single rules | [`Normalizer::with`] and [`Normalizer::without`]; the [table of rules](crate::guide::rules) lists them all. |
//!
//! ```
//! use bengali_text::{Level, Normalizer, Nukta, Rule};
//!
//! const TITLES: Normalizer = Normalizer::new(Level::Repair).nukta(Nukta::Composed).with(Rule::SpaceRun);
//! assert_eq!(TITLES.normalize("ভাল\u{9BE}\u{9C7}  সম\u{9AF}\u{9BC}"), "ভালো সম\u{9DF}");
//! ```
//!
//! The result can be borrowed, appended to a string ([`Normalizer::normalize_into`]), written piece by piece ([`Stream`], with
//! `std` also `NormalizingReader` and `NormalizingWriter`), or come with a map of byte offsets
//! ([`Normalizer::normalize_mapped`]) or as a list of changes with their rules ([`Normalizer::changes`]). [`ill_formed`] finds
//! what cannot be a Bengali syllable. [`guide::encoding`](crate::guide::encoding) explains why a word has several encodings.

mod block_scan;
mod bounds;
mod diff;
mod engine;
mod fast_path;
#[cfg(feature = "std")]
mod io;
mod kind;
mod markup;
mod normalizer;
mod offsets;
mod options;
mod pairs;
mod rewrite;
mod rewritings;
mod rules;
mod scan;
mod segment;
mod segment_char;
mod settings;
mod stream;
mod wellformed;

pub(crate) use engine::Output;
#[cfg(feature = "std")]
pub use io::{InvalidUtf8, NormalizingReader, NormalizingWriter};
pub(crate) use kind::IN_BLOCK;
pub use normalizer::{Normalizer, normalize};
pub(crate) use offsets::OffsetSpan;
pub use offsets::{Bias, Change, Changes, Normalized, OffsetMap};
pub use options::{Level, Nukta, Scope};
pub(crate) use pairs::{IN_WORDS, may_be_repaired, stands_apart};
pub(crate) use rewrite::takes_visarga;
pub(crate) use rewritings::NUKTA_LETTERS;
pub use rules::{Group, Rule, RuleIter, RuleSet};
pub use stream::Stream;
pub use wellformed::{Fault, FaultKind, IllFormed, ill_formed, is_well_formed};
