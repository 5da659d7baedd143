//! The rules: the [table](table), what is known of each, sets of them.

mod rule;
mod set;
mod table;

pub use rule::{Group, Rule};
pub(crate) use rule::{Pair, ROWS};
pub use set::{RuleIter, RuleSet};
pub(super) use table::every_rule;
