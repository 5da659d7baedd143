//! Dispatch: runs a rule by the function that its row of the table names.

use super::sweep::{Apply, Sweep};
use super::{canonical, conjuncts, marks, punctuation, visual, words};
use crate::normalize::rules::{Rule, every_rule};

macro_rules! functions {
    ($($(#[$doc:meta])* $rule:ident $id:literal $group:ident $name:literal: $summary:literal,
        $before:literal => $after:literal,
        on [$($pair:expr),*], at $begins:expr $(, needs [$($need:expr),*])?,
        $(by $module:ident::$function:ident)? $(with [$($rewriting:expr),*])? $(, not $other:ident)?;)*) => {
        static FUNCTIONS: [Apply; Rule::ALL.len()] = [$(functions!(@ $($module::$function)?),)*];
    };
    (@) => { |sweep| sweep.rewrite() };
    (@ $function:path) => { $function };
}

every_rule!(functions);

/// Runs a rule over the segment of a sweep; returns whether it fired.
pub(crate) fn run(sweep: Sweep<'_>, rule: Rule) -> bool {
    match FUNCTIONS.get(rule as usize) {
        Some(&function) => sweep.run(rule.row().begins, function),
        None => false,
    }
}
