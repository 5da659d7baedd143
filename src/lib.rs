//! Bengali text, made regular.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

pub mod calendar;
pub mod datetime;
pub mod digits;
pub mod grapheme;
pub mod normalize;
pub mod number;
pub(crate) mod script;

pub use normalize::{
    Change, Changes, Group, Level, Normalized, Normalizer, Nukta, OffsetMap, Rule, RuleSet, normalize,
};
