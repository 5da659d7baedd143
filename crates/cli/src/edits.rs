//! What normalization changes in a file: at which bytes, to what, and by which rules.

use std::ops::Range;

use bengali_text::{Change, Normalizer, Rule, RuleSet};

/// One change of a file.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The bytes of the file that it takes the place of.
    pub range: Range<usize>,
    /// What is to stand there in the file.
    pub written: String,
    /// The text before. The file may say it otherwise, with escapes.
    pub before: String,
    /// The text after.
    pub after: String,
    /// The rule that fired first.
    pub rule: Rule,
    /// All rules that took part.
    pub rules: RuleSet,
}

/// The changes of a file that is text from its first byte to its last.
pub fn of_plain_text<'t>(text: &'t str, normalizer: &'t Normalizer) -> impl Iterator<Item = Edit> + 't {
    normalizer.changes(text).map(|change| Edit::new(&change))
}

impl Edit {
    fn new(change: &Change<'_>) -> Self {
        Self {
            range: change.range(),
            written: change.after().to_owned(),
            before: change.before().to_owned(),
            after: change.after().to_owned(),
            rule: change.rule(),
            rules: change.rules(),
        }
    }
}
