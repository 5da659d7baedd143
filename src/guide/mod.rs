//! Documentation pages: how Bengali is encoded, recipes, and the table of normalization rules.
//!
//! | page | content |
//! |---|---|
//! | [`encoding`] | why one word has several encodings, and how each is normalized |
//! | [`cookbook`] | recipes, from duplicates in a corpus to prices on a page |
//! | [`rules`] | every rule of the normalizer with an example |
//! | `legacy`, with that feature | text in the codes of old fonts: what it is, what can be told of it, recipes |
//! | [`search`] | search keys: which strength when, what each joins, and how to index |
//!
//! ```
//! // The first step of many recipes.
//! assert_eq!(bengali_text::normalize("অ\u{9BE}মার সোনার বাংলা"), "আমার সোনার বাংলা");
//! ```

pub mod cookbook;
pub mod encoding;
#[cfg(feature = "legacy")]
pub mod legacy;
pub mod search;

#[doc = include_str!("../../docs/rules.md")]
///
/// # The table in code
///
/// ```
/// use bengali_text::{Group, Rule};
///
/// for rule in Rule::ALL.iter().filter(|rule| rule.group() == Group::Repair) {
///     let (before, after) = rule.example();
///     println!("{} {}: {before} → {after}", rule.id(), rule.summary());
/// }
/// ```
pub mod rules {}
