//! Several days of one month, and dates that share a year: ৫ ও ৬ জানুয়ারি, ১৪ ডিসেম্বর ও ১৬ ডিসেম্বর ১৯৭১.

use super::leads::Lead;
#[cfg(feature = "find")]
use super::{Expression, Year};
use super::{Grammar, Group, Span};
use crate::calendar::Weekday;
#[cfg(feature = "find")]
use crate::datetime::lexicon::Era;
use crate::datetime::lexicon::{Ending, Sense};
use crate::datetime::text::marks;

/// More days than a list has.
const MOST_DAYS: usize = 10;

impl Grammar<'_> {
    /// The last of several days of one month, ৫ ও ৬ জানুয়ারি and ২০, ২১ ও ২২ সেপ্টেম্বর, where dates are searched for. A date alone
    /// is one day.
    pub(super) fn last_of_list(self, lead: Lead) -> Option<(Group, Option<(Weekday, Span)>)> {
        if !self.is_running() || self.goes_back(lead.start) {
            return None;
        }
        let (mut last, mut joined) = (lead, false);
        for _ in 0..MOST_DAYS {
            let (next, by_word) = self.next_of_list(last)?;
            joined = by_word;
            last = next;
            if joined {
                break;
            }
        }
        let (group, weekday) = self.day_first(last).filter(|_| joined)?;
        let span = Span { start: lead.start, ..group.span };
        Some((Group { listed: Some(lead.start), span, ..group }, weekday))
    }

    /// The next day of a list and whether a word parts it from the one before, which makes it the last: a comma may part anything.
    fn next_of_list(self, lead: Lead) -> Option<(Lead, bool)> {
        let day = |lead: &Lead| lead.is_small() && lead.quarters == 0 && (1..=31).contains(&lead.value);
        if !day(&lead) || !matches!(lead.ending, Ending::None | Ending::Ordinal) {
            return None;
        }
        let gap = self.text.gap(self.after_day(lead));
        if !gap.only(marks::SPACE | marks::COMMA) || gap.count > 1 || gap.marks == 0 {
            return None;
        }
        let and = self.word(gap.end, |sense| matches!(sense, Sense::And));
        if and.is_none() && !gap.has(marks::COMMA) {
            return None;
        }
        let at = and.map_or(gap.end, |and| self.after_space(and.end));
        let next = self.lead(at).filter(|next| day(next) && next.value > lead.value)?;
        Some((next, and.is_some()))
    }

    /// Gives a date without its year that of the date it is joined to: ১৪ ডিসেম্বর ও ১৬ ডিসেম্বর ১৯৭১.
    #[cfg(feature = "find")]
    pub(in crate::datetime) fn share_year(self, expression: &mut Expression) {
        let draft = &mut expression.first;
        let alone = draft.toward.is_none() && draft.target.is_none() && expression.second.is_none();
        let slot = if draft.gregorian.is_some() { &mut draft.gregorian } else { &mut draft.bangla };
        let Some(group) = slot.as_mut().filter(|group| alone && group.year.is_none() && group.day.is_some()) else {
            return;
        };
        let next = self
            .word_after(expression.end, |sense| matches!(sense, Sense::And))
            .and_then(|and| self.lead(self.after_space(and.end)))
            .and_then(|lead| self.day_first(lead));
        if let Some((next, _)) = next.filter(|(next, _)| next.calendar == group.calendar)
            && let Some(year) = next.year.filter(|year| !year.short && year.era != Some(Era::Before))
        {
            let key = |group: &Group| (group.month.map(|(month, _)| month), group.day.map(|(day, _)| day));
            let value = year.value.saturating_sub(i32::from(key(group) > key(&next)));
            group.year = Some(Year { value, ..year });
        }
    }

    /// The days before the last of a list that begins at `at`, and their bytes with the ending of a day.
    #[cfg(feature = "find")]
    pub(in crate::datetime) fn listed_days(self, at: usize) -> impl Iterator<Item = (u32, Span)> {
        let mut next = self.lead(at);
        core::iter::from_fn(move || {
            let lead = next?;
            let (after, by_word) = self.next_of_list(lead)?;
            next = Some(after).filter(|_| !by_word);
            Some((lead.value, Span { start: lead.start, end: self.after_day(lead) }))
        })
    }
}
