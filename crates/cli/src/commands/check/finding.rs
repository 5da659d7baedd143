//! One finding: what is wrong, where, and what to say about it.

use std::ops::Range;

use bengali_text::Rule;

use super::legacy::Legacy;
use crate::characters::code_points;
use crate::edits::Edit;
use crate::inputs::Source;
use crate::output::Place;

/// Something that a command would change.
pub struct Finding<'a> {
    /// The file.
    pub source: &'a Source,
    /// The whole text of the file; empty if it is a zip file.
    pub text: &'a str,
    /// What was found.
    pub what: What<'a>,
    /// Where it begins, and where the first character after it is; `None` in a zip file.
    pub places: Option<(Place, Place)>,
}

/// What was found.
#[derive(Clone, Copy)]
pub enum What<'a> {
    /// A change that `normalize` would make.
    Edit(&'a Edit),
    /// Text that `legacy` would convert.
    Legacy(&'a Legacy),
}

impl What<'_> {
    /// The byte of the file where it begins; 0 in a zip file.
    pub fn start(&self) -> usize {
        match self {
            Self::Edit(edit) => edit.range.start,
            Self::Legacy(legacy) if legacy.part.is_some() => 0,
            Self::Legacy(legacy) => legacy.range.start,
        }
    }
}

impl Finding<'_> {
    /// The name of the rule.
    pub fn name(&self) -> &'static str {
        match self.what {
            What::Edit(edit) => edit.rule.name(),
            What::Legacy(_) => Legacy::NAME,
        }
    }

    /// The identifier of the rule.
    pub fn id(&self) -> &'static str {
        match self.what {
            What::Edit(edit) => edit.rule.id(),
            What::Legacy(_) => Legacy::NAME,
        }
    }

    /// The group of the rule.
    pub fn group(&self) -> String {
        match self.what {
            What::Edit(edit) => edit.rule.group().to_string(),
            What::Legacy(_) => Legacy::GROUP.to_owned(),
        }
    }

    /// What is wrong, in one line: the rule in words, and the characters by number where the text looks the same.
    pub fn message(&self) -> String {
        match self.what {
            What::Edit(Edit { rule, before, after, .. }) => {
                let points = |text: &str| if text.is_empty() { "nothing".to_owned() } else { code_points(text) };
                format!("{} ({} → {})", rule.summary(), points(before), points(after))
            }
            What::Legacy(legacy) => legacy.message(),
        }
    }

    /// The bytes of the file.
    pub fn range(&self) -> Range<usize> {
        match self.what {
            What::Edit(edit) => edit.range.clone(),
            What::Legacy(legacy) => legacy.range.clone(),
        }
    }

    /// The text before and after.
    pub fn texts(&self) -> (&str, &str) {
        match self.what {
            What::Edit(edit) => (&edit.before, &edit.after),
            What::Legacy(legacy) => (&legacy.before, &legacy.after),
        }
    }

    /// What is to stand in place of the bytes; `None` if that is not for `normalize` to say.
    pub fn replacement(&self) -> Option<&str> {
        match self.what {
            What::Edit(edit) => Some(&edit.written),
            What::Legacy(_) => None,
        }
    }

    /// Other rules that took part.
    pub fn also(&self) -> Vec<Rule> {
        match self.what {
            What::Edit(edit) => edit.rules.iter().filter(|&rule| rule != edit.rule).collect(),
            What::Legacy(_) => Vec::new(),
        }
    }

    /// The part of a zip file.
    pub fn part(&self) -> Option<&str> {
        match self.what {
            What::Legacy(Legacy { part: Some(part), .. }) => Some(part),
            _ => None,
        }
    }
}
