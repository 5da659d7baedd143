//! Grammar of lists: days of one month (৫ ও ৬ জানুয়ারি), years (১৯৮৮, ২০০১ ও ২০১৩ সালে), and dates that share a year (১৪
//! ডিসেম্বর ও ১৬ ডিসেম্বর ১৯৭১).

use super::draft::{Dated, Numeral};
use super::number_first::DatePart;
use super::{Draft, Grammar, Group, Span};
#[cfg(feature = "find")]
use super::{Expression, Year};
use crate::text::punctuation::marks;
#[cfg(feature = "find")]
use crate::words::Era;
use crate::words::kinds;

/// An upper bound for the items of a list.
pub(in crate::datetime) const MOST_DAYS: usize = 10;

impl Grammar<'_> {
    /// The last of several days of one month in running text: ৫ ও ৬ জানুয়ারি, ২০, ২১ ও ২২ সেপ্টেম্বর. A whole text is one date
    /// only.
    pub(super) fn last_of_list(self, first: Numeral) -> Option<Dated> {
        if self.is_whole_text() || self.is_tail_of_number(first.start) {
            return None;
        }
        let (mut group, weekday) = self.day_first(self.end_of_list(first, Self::next_of_list)?)?;
        group.span.start = first.start;
        Some((Group { listed: Some(first.start), ..group }, weekday))
    }

    /// The last of several years in running text: ১৯৮৮, ২০০১ ও ২০১৩ সালে.
    pub(super) fn listed_years(self, draft: &Draft, first: Numeral) -> Option<DatePart> {
        if self.is_whole_text() || draft.has_group() || self.is_tail_of_number(first.start) {
            return None;
        }
        let last = self.end_of_list(first, Self::next_year)?;
        let (group, _) = self.dated_year(draft, last).filter(|(group, _)| group.month.is_none())?;
        let span = Span::of(first.start, group.span.end);
        Some(DatePart::Date((Group { listed: Some(first.start), span, ..group }, None)))
    }

    /// The last item of a list that begins with `first`. A number before a comma may be anything (৫০০০, ২০১৩ সালে), but
    /// three increasing ones are a list: ১০, ১১, ১২ জুলাই; ১৯৯৬, ২০০১, ২০০৮ সালের.
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

    /// The next year of a list, and whether ও before it makes it the last.
    fn next_year(self, year: Numeral) -> Option<(Numeral, bool)> {
        let is_year = |year: &Numeral| year.digits == 4 && (1000..2100).contains(&year.value);
        let (at, by_word) = self.after_item(year.end).filter(|_| is_year(&year))?;
        let next = self.numeral(at).filter(|next| is_year(next) && next.value > year.value)?;
        Some((next, by_word))
    }

    /// The start of the next item of a list after a comma or ও, and whether it was a word.
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

    /// The next day of a list, and whether ও before it makes it the last.
    fn next_of_list(self, day: Numeral) -> Option<(Numeral, bool)> {
        let is_day = |day: &Numeral| day.is_small() && day.quarters == 0 && (1..=31).contains(&day.value);
        if !is_day(&day) || !day.has_day_ending() {
            return None;
        }
        let end = self.after_day(day);
        // ১১/১৩ মার্চ is the 11th or the 13th.
        let slash = || self.text.skip_mark(end, marks::SLASH).filter(|&at| self.text.is_digit(at)).map(|at| (at, true));
        let (at, by_word) = self.after_item(end).or_else(slash)?;
        let next = self.numeral(at).filter(|next| is_day(next) && next.value > day.value)?;
        Some((next, by_word))
    }

    /// Gives a date without a year the year of the last date of its list: ৩ মার্চ, ৫ এপ্রিল ও ৬ মে ২০২৪.
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

    /// All days but the last of a list that begins at `at`, and their spans with day suffixes.
    #[cfg(feature = "find")]
    pub(in crate::datetime) fn listed_days(self, at: usize) -> impl Iterator<Item = (u32, Span)> {
        self.listed(at, Self::next_of_list, move |day| (day.value, Span::of(day.start, self.after_day(day))))
    }

    /// All years but the last of a list that begins at `at`.
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
