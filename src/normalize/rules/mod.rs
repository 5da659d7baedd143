//! The rules of the normalizer: the [table](table), the properties of each rule, and sets of rules.

mod rule;
mod set;
mod table;

pub use rule::{Group, Rule};
pub(crate) use rule::{Pair, ROWS};
pub use set::{RuleIter, RuleSet};
pub(super) use table::every_rule;
