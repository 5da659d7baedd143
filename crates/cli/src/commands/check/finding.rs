//! One finding: what changes, where, and what to say about it.

use crate::characters::code_points;
use crate::edits::Edit;
use crate::inputs::Source;
use crate::output::Place;

/// One change that `normalize` would make.
pub struct Finding<'a> {
    /// The file.
    pub source: &'a Source,
    /// The whole text of the file.
    pub text: &'a str,
    /// The change.
    pub edit: &'a Edit,
    /// Where it begins.
    pub start: Place,
    /// Where it ends: the first character after it.
    pub end: Place,
}

impl Finding<'_> {
    /// What is wrong, in one line: the rule in words, and the characters by number, since the text looks the same.
    pub fn message(&self) -> String {
        let points = |text: &str| if text.is_empty() { "nothing".to_owned() } else { code_points(text) };
        let Edit { rule, before, after, .. } = self.edit;
        format!("{} ({} → {})", rule.summary(), points(before), points(after))
    }
}
