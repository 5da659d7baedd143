//! What all the parts of a normalizer work by, as [`Normalizer`](super::Normalizer) collects it.

use super::options::{Nukta, Scope};
use super::rules::RuleSet;

/// The rules that are on, and the form of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Settings {
    pub(crate) rules: RuleSet,
    pub(crate) nukta: Nukta,
    pub(crate) scope: Scope,
}
