//! The settings that a [`Normalizer`](super::Normalizer) hands to its parts.

use super::options::{Nukta, Scope};
use super::rules::RuleSet;

/// The enabled rules and the form of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Settings {
    pub(crate) rules: RuleSet,
    pub(crate) nukta: Nukta,
    pub(crate) scope: Scope,
}
