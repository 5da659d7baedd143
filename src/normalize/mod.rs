//! Makes Bengali text regular without changing what a reader sees, or, when asked, mends what was typed wrong.
//!
//! [`normalize`](fn@normalize) takes the decisions below as most programs want them; a [`Normalizer`] takes them one by one.
//!
//! | to decide | choices |
//! |---|---|
//! | how far to go | [`Level::Visual`], the default, changes nothing that a reader sees. [`Level::Canonical`] is for where nothing may be lost, a signature or a quotation about encoding. [`Level::Repair`] is for text that was typed badly or came out of an old font. |
//! | which form of ড় ঢ় য় | [`Nukta::Decomposed`], the default, survives NFC. [`Nukta::Composed`] is for a model, font or word list that has the other. |
//! | which text | [`Scope::Bengali`], the default, leaves other scripts byte for byte. [`Scope::Text`] brings them into NFC. |
//! | single rules | [`Normalizer::with`] and [`Normalizer::without`]; the [table of rules](crate::guide::rules) has them all. |
//!
//! ```
//! use bengali_text::{Level, Normalizer, Nukta, Rule};
//!
//! const TITLES: Normalizer = Normalizer::new(Level::Repair).nukta(Nukta::Composed).with(Rule::SpaceRun);
//! assert_eq!(TITLES.normalize("ভাল\u{9BE}\u{9C7}  সম\u{9AF}\u{9BC}"), "ভালো সম\u{9DF}");
//! ```
//!
//! The result can be borrowed, appended ([`Normalizer::normalize_into`]), written piece by piece ([`Stream`], with `std` also
//! `NormalizingReader` and `NormalizingWriter`), or come with its byte offsets ([`Normalizer::normalize_mapped`]) or as a list of
//! changes with their reasons ([`Normalizer::changes`]). [`ill_formed`] tells what cannot be a Bengali syllable, and changes
//! nothing. Why a word has several encodings is told in [`guide::encoding`](crate::guide::encoding).

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
mod settings;
mod stream;
mod tok;
mod wellformed;

pub(crate) use engine::Output;
#[cfg(feature = "std")]
pub use io::{InvalidUtf8, NormalizingReader, NormalizingWriter};
pub use normalizer::{Normalizer, normalize};
pub(crate) use offsets::OffsetSpan;
pub use offsets::{Bias, Change, Changes, Normalized, OffsetMap};
pub use options::{Level, Nukta, Scope};
pub use rules::{Group, Rule, RuleIter, RuleSet};
pub use stream::Stream;
pub use wellformed::{Fault, FaultKind, IllFormed, ill_formed, is_well_formed};
