//! Pages to read, without code of their own: how Bengali is encoded, recipes, and the table of rules.
//!
//! | page | for |
//! |---|---|
//! | [`encoding`] | why one word has several encodings, and what becomes of each |
//! | [`cookbook`] | recipes, from duplicates in a corpus to the price on a page |
//! | [`rules`] | every rule of the normalizer with an example |
//!
//! ```
//! // What the recipes begin with.
//! assert_eq!(bengali_text::normalize("অ\u{9BE}মার সোনার বাংলা"), "আমার সোনার বাংলা");
//! ```

pub mod cookbook;
pub mod encoding;

#[doc = include_str!("../../docs/rules.md")]
///
/// # The same in code
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
