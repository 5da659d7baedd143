//! Grammar of days written as ordinals: প্রথম মার্চ ১৯৭১, ১ম মার্চ ১৯৭১.

use super::draft::{Dated, Numeral};
use super::number_first::DatePart;
use super::{Draft, Grammar, Span, whole_text};
use crate::number::ranks;
use crate::text::punctuation::marks;
use crate::words::{Hit, Sense, kinds};

/// The days of a month.
const DAYS: core::ops::RangeInclusive<u32> = 1..=31;

impl Grammar<'_> {
    /// A date that begins with an ordinal word: প্রথম মার্চ ১৯৭১.
    pub(super) fn rank_part(self, draft: &mut Draft, word: Hit, rank: u8) -> Option<usize> {
        let dated = self.of_rank(u32::from(rank), Span::of(word.start, word.end))?;
        if draft.has_group() { None } else { draft.take_group(dated) }
    }

    /// The day of a day word or an ordinal at `at`: পহেলা, প্রথম.
    pub(super) fn named_day(self, at: usize) -> Option<(u32, Span)> {
        let hit = self.look(at, kinds::DAY | kinds::RANK)?;
        let day = match hit.sense {
            Sense::Day(day) if !hit.is_glued => day,
            Sense::Rank(rank) => rank,
            _ => return None,
        };
        Some((u32::from(day), Span::of(hit.start, hit.end))).filter(|(day, _)| DAYS.contains(day))
    }

    /// A date that begins with digits and an ordinal suffix: ১ম মার্চ ১৯৭১.
    pub(super) fn ranked_day(self, draft: &Draft, day: Numeral) -> Option<DatePart> {
        if draft.has_group() || day.is_words() || !day.is_small() {
            return None;
        }
        let end = self.text.word_end(day.end)?;
        let suffix = self.text.0.get(day.end..end)?;
        if !ranks::suffix_fits(u64::from(day.value), suffix) {
            return None;
        }
        self.of_rank(day.value, Span::of(day.start, end)).map(DatePart::Date)
    }

    /// An ordinal day and its month. In running text a year is required, because "the first March" may be that of
    /// anything.
    fn of_rank(self, day: u32, span: Span) -> Option<Dated> {
        if !DAYS.contains(&day) || !self.text.gap(span.end).only(marks::SPACE) {
            return None;
        }
        let (group, weekday) = self.day_then_month((day, span), span.end)?;
        let has_year = group.year.is_some_and(|year| !year.short);
        (has_year || self.accepts(whole_text::LOOSE_DAY)).then_some((group, weekday))
    }
}
