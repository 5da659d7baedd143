//! Several days of one month, several years, and dates that share a year: ৫ ও ৬ জানুয়ারি, ১৯৮৮, ২০০১ ও ২০১৩ সালে, ১৪ ডিসেম্বর ও ১৬ ডিসেম্বর ১৯৭১.

use super::draft::{Dated, Numeral};
use super::groups::Found;
use super::{Draft, Grammar, Group, Span, leeway};
#[cfg(feature = "find")]
use super::{Expression, Year};
use crate::text::punctuation::marks;
#[cfg(feature = "find")]
use crate::words::Era;
use crate::words::kinds;

/// More days or years than a list has.
pub(in crate::datetime) const MOST_DAYS: usize = 10;

impl Grammar<'_> {
    /// The last of several days of one month, ৫ ও ৬ জানুয়ারি and ২০, ২১ ও ২২ সেপ্টেম্বর, where dates are searched for. A date alone
    /// is one day.
    pub(super) fn last_of_list(self, first: Numeral) -> Option<Dated> {
        if self.leeway == leeway::ALL || self.goes_back(first.start) {
            return None;
        }
        let (mut group, weekday) = self.day_first(self.end_of_list(first, Self::next_of_list)?)?;
        group.span.start = first.start;
        Some((Group { listed: Some(first.start), ..group }, weekday))
    }

    /// The last of several years, ১৯৮৮, ২০০১ ও ২০১৩ সালে, where dates are searched for.
    pub(super) fn listed_years(self, draft: &Draft, first: Numeral) -> Option<Found> {
        if self.leeway == leeway::ALL || draft.has_group() || self.goes_back(first.start) {
            return None;
        }
        let last = self.end_of_list(first, Self::next_year)?;
        let (group, _) = self.dated_year(draft, last).filter(|(group, _)| group.month.is_none())?;
        let span = Span::of(first.start, group.span.end);
        Some(Found::Date((Group { listed: Some(first.start), span, ..group }, None)))
    }

    /// The last item of a list that begins with `first`. A number before a comma may be any (৫০০০, ২০১৩ সালে); three that rise are a list:
    /// ১০, ১১, ১২ জুলাই; ১৯৯৬, ২০০১, ২০০৮ সালের.
    fn end_of_list(
        self,
        first: Numeral,
        next_of: impl Fn(Self, Numeral) -> Option<(Numeral, bool)>,
    ) -> Option<Numeral> {
        let (mut last, mut commas) = (first, 0);
        for _ in 0..MOST_DAYS {
            let Some((next, by_word)) = next_of(self, last) else { break };
            last = next;
            if by_word {
                return Some(last);
            }
            commas += 1;
        }
        (commas > 1).then_some(last)
    }

    /// The next year of a list and whether a word parts it from the one before, which makes it the last.
    fn next_year(self, year: Numeral) -> Option<(Numeral, bool)> {
        let is_year = |year: &Numeral| year.digits == 4 && (1000..2100).contains(&year.value);
        let (at, by_word) = self.after_item(year.end).filter(|_| is_year(&year))?;
        let next = self.numeral(at).filter(|next| is_year(next) && next.value > year.value)?;
        Some((next, by_word))
    }

    /// Where the next item of a list begins after a comma or ও, and whether a word parts them.
    pub(in crate::datetime) fn after_item(self, end: usize) -> Option<(usize, bool)> {
        let gap = self.text.gap(end);
        if !gap.only(marks::SPACE | marks::COMMA) || gap.count > 1 || gap.marks == 0 {
            return None;
        }
        let and = self.word(gap.end, kinds::AND);
        if and.is_none() && !gap.has(marks::COMMA) {
            return None;
        }
        Some((and.map_or(gap.end, |and| self.after_space(and.end)), and.is_some()))
    }

    /// The next day of a list and whether a word parts it from the one before, which makes it the last: a comma may part anything.
    fn next_of_list(self, day: Numeral) -> Option<(Numeral, bool)> {
        let is_day = |day: &Numeral| day.is_small() && day.quarters == 0 && (1..=31).contains(&day.value);
        if !is_day(&day) || !day.has_day_ending() {
            return None;
        }
        let end = self.after_day(day);
        // ১১/১৩ মার্চ is either.
        let slash = || self.text.skip_mark(end, marks::SLASH).filter(|&at| self.text.is_digit(at)).map(|at| (at, true));
        let (at, by_word) = self.after_item(end).or_else(slash)?;
        let next = self.numeral(at).filter(|next| is_day(next) && next.value > day.value)?;
        Some((next, by_word))
    }

    /// Gives a date without its year that of the last date of its list: ৩ মার্চ, ৫ এপ্রিল ও ৬ মে ২০২৪.
    #[cfg(feature = "find")]
    pub(in crate::datetime) fn share_year(self, expression: &mut Expression) {
        let draft = &mut expression.first;
        let alone = draft.toward.is_none() && draft.target.is_none() && expression.second.is_none();
        let Some(group) = draft.group_mut().filter(|group| alone && group.year.is_none() && group.day.is_some()) else {
            return;
        };
        let (mut last, mut end, mut years) = (*group, expression.end, 0);
        for _ in 0..MOST_DAYS {
            let Some((at, by_word)) = self.after_item(end) else { return };
            let next = self.numeral(at).and_then(|day| self.day_first(day));
            let Some((next, _)) = next.filter(|(next, _)| next.calendar == group.calendar) else { return };
            years += i32::from(last.key() > next.key());
            match next.year.filter(|year| by_word && !year.short && year.era != Some(Era::Before)) {
                Some(year) => {
                    group.year = Some(Year { value: year.value.saturating_sub(years), ..year });
                    return;
                }
                None if by_word || next.year.is_some() => return,
                None => (last, end) = (next, next.span.end),
            }
        }
    }

    /// The days before the last of a list that begins at `at`, and their bytes with the ending of a day.
    #[cfg(feature = "find")]
    pub(in crate::datetime) fn listed_days(self, at: usize) -> impl Iterator<Item = (u32, Span)> {
        self.listed(at, Self::next_of_list, move |day| (day.value, Span::of(day.start, self.after_day(day))))
    }

    /// The years before the last of a list that begins at `at`.
    #[cfg(feature = "find")]
    pub(in crate::datetime) fn years_listed(self, at: usize) -> impl Iterator<Item = Year> {
        self.listed(at, Self::next_year, |year| Year::new(year.value, year.span()))
    }

    #[cfg(feature = "find")]
    fn listed<T>(
        self,
        at: usize,
        next_of: impl Fn(Self, Numeral) -> Option<(Numeral, bool)>,
        item: impl Fn(Numeral) -> T,
    ) -> impl Iterator<Item = T> {
        let mut next = self.numeral(at);
        core::iter::from_fn(move || {
            let number = next?;
            let (after, by_word) = next_of(self, number)?;
            next = Some(after).filter(|_| !by_word);
            Some(item(number))
        })
    }
}
