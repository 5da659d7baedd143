//! Several days of one month, and dates that share a year: ৫ ও ৬ জানুয়ারি, ১৪ ডিসেম্বর ও ১৬ ডিসেম্বর ১৯৭১.

use super::draft::{Dated, Numeral};
#[cfg(feature = "find")]
use super::{Expression, Span, Year};
use super::{Grammar, Group, leeway};
use crate::text::punctuation::marks;
#[cfg(feature = "find")]
use crate::words::Era;
use crate::words::kinds;

/// More days than a list has.
const MOST_DAYS: usize = 10;

impl Grammar<'_> {
    /// The last of several days of one month, ৫ ও ৬ জানুয়ারি and ২০, ২১ ও ২২ সেপ্টেম্বর, where dates are searched for. A date alone
    /// is one day.
    pub(super) fn last_of_list(self, first: Numeral) -> Option<Dated> {
        if self.leeway == leeway::ALL || self.goes_back(first.start) {
            return None;
        }
        let (mut last, mut joined) = (first, false);
        for _ in 0..MOST_DAYS {
            let (next, by_word) = self.next_of_list(last)?;
            joined = by_word;
            last = next;
            if joined {
                break;
            }
        }
        let (mut group, weekday) = self.day_first(last).filter(|_| joined)?;
        group.span.start = first.start;
        Some((Group { listed: Some(first.start), ..group }, weekday))
    }

    /// The next day of a list and whether a word parts it from the one before, which makes it the last: a comma may part anything.
    fn next_of_list(self, day: Numeral) -> Option<(Numeral, bool)> {
        let is_day = |day: &Numeral| day.is_small() && day.quarters == 0 && (1..=31).contains(&day.value);
        if !is_day(&day) || !day.has_day_ending() {
            return None;
        }
        let gap = self.text.gap(self.after_day(day));
        if !gap.only(marks::SPACE | marks::COMMA) || gap.count > 1 || gap.marks == 0 {
            return None;
        }
        let and = self.word(gap.end, kinds::AND);
        if and.is_none() && !gap.has(marks::COMMA) {
            return None;
        }
        let at = and.map_or(gap.end, |and| self.after_space(and.end));
        let next = self.numeral(at).filter(|next| is_day(next) && next.value > day.value)?;
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
            .word_after(expression.end, kinds::AND)
            .and_then(|and| self.numeral(self.after_space(and.end)))
            .and_then(|day| self.day_first(day));
        if let Some((next, _)) = next.filter(|(next, _)| next.calendar == group.calendar)
            && let Some(year) = next.year.filter(|year| !year.short && year.era != Some(Era::Before))
        {
            let value = year.value.saturating_sub(i32::from(group.key() > next.key()));
            group.year = Some(Year { value, ..year });
        }
    }

    /// The days before the last of a list that begins at `at`, and their bytes with the ending of a day.
    #[cfg(feature = "find")]
    pub(in crate::datetime) fn listed_days(self, at: usize) -> impl Iterator<Item = (u32, Span)> {
        let mut next = self.numeral(at);
        core::iter::from_fn(move || {
            let day = next?;
            let (after, by_word) = self.next_of_list(day)?;
            next = Some(after).filter(|_| !by_word);
            Some((day.value, Span::of(day.start, self.after_day(day))))
        })
    }
}
