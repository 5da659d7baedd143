//! Ranges whose unit is said once: ৫-৬ লাখ.

use alloc::string::String;

use super::{FindIter, Match};
use crate::number::behind;
use crate::number::decimal::Decimal;
use crate::number::gap;
use crate::number::shape::is_hyphen;
use crate::number::token::Tokens;

impl<'t> FindIter<'t> {
    /// `found` with the unit that a second number behind it has for both, so that the first of ৫-৬ লাখ is ৫০০০০০; `None`
    /// where that unit cannot be read or may not be meant. In ৫০০ থেকে ১ হাজার the first has none: it is more than the count of the second.
    pub(super) fn with_unit_of_range(&self, found: Match<'t>) -> Option<Match<'t>> {
        let Some((count, at)) = self.first_of_range(&found) else { return Some(found) };
        let Ok(second) = self.tried(at) else {
            let first = Tokens::new(self.text, at).peek()?;
            return behind::unit(self.text, first.end).is_none().then_some(found);
        };
        let lead = second.lead.filter(|lead| lead.zeros > 0 && second.start == at);
        let is_less = |than: Decimal| than.subtract(count).is_some();
        let Some(lead) = lead.filter(|lead| lead.count.is_some_and(is_less)) else { return Some(found) };
        // Spaces around the hyphen may part two numbers as well: ১ – ৫০ হাজার টাকা in a list.
        let between = self.text.get(found.end..at)?;
        if between.starts_with(gap::is_space) && between.contains(is_hyphen) {
            return None;
        }
        let mut value = String::new();
        if found.value.starts_with('-') {
            value.push('-');
        }
        count.shift(lead.zeros)?.write(&mut value);
        Some(Match { value, ..found })
    }

    /// The count of a number that is nothing else, and where the second one of the range starts.
    fn first_of_range(&self, found: &Match<'t>) -> Option<(Decimal, usize)> {
        let lead = found.lead.filter(|lead| lead.zeros == 0 && lead.end == found.end)?;
        Some((lead.count?, behind::second_of_range(self.text, found.end)?))
    }
}
