//! Ranges whose two numbers share a scale: ৫-৬ লাখ.

use alloc::string::String;

use super::{FindIter, Match};
use crate::number::context;
use crate::number::exact::Exact;
use crate::number::literal::Literal;
use crate::number::token::Tokens;
use crate::text::punctuation::{is_hyphen, is_space};

impl<'t> FindIter<'t> {
    /// Multiplies `found` by the scale of a second number after it, so that the ৫ of ৫-৬ লাখ is ৫০০০০০; `None` if the second number
    /// cannot be parsed or may not be of the same range. Not in ৫০০ থেকে ১ হাজার, where the first would be the larger one.
    pub(super) fn with_unit_of_range(&self, found: Match<'t>) -> Option<Match<'t>> {
        let Some(at) = self.second_of_range(&found) else { return Some(found) };
        let Ok(second) = self.try_at(at) else {
            let Some(first) = Tokens::new(self.text, at).peek() else { return Some(found) };
            return [context::scale_end, context::joined_scale]
                .iter()
                .all(|scale| scale(self.text, first.end).is_none())
                .then_some(found);
        };
        let zeros = second.first_scale.filter(|_| second.start == at).map_or(0, |first| first.zeros);
        let Some(shared) = value(&found).filter(|_| zeros > 0).and_then(|count| count.shift(zeros)) else {
            return Some(found);
        };
        if value(&second).and_then(|second| second.subtract(shared)).is_none() {
            return Some(found);
        }
        // With spaces around it, the hyphen may also be a separator: ১ – ৫০ হাজার টাকা in a list.
        let between = self.text.get(found.end..at)?;
        if between.starts_with(is_space) && between.contains(is_hyphen) {
            return None;
        }
        let mut value = String::from(if found.value.starts_with('-') { "-" } else { "" });
        shared.write(&mut value);
        Some(Match { value, ..found })
    }

    /// Where the second number of a range starts, if `found` is a count without scale and unit.
    fn second_of_range(&self, found: &Match<'t>) -> Option<usize> {
        found.first_scale.filter(|first| first.zeros == 0 && first.end == found.end)?;
        context::second_of_range(self.text, found.end)
    }
}

/// The value without its sign.
fn value(found: &Match<'_>) -> Option<Exact> {
    Literal::check(found.value.trim_start_matches('-'), found.start).ok()?.value()
}
