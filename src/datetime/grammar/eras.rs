//! Grammar of eras before and after years: খ্রিস্টাব্দ, বঙ্গাব্দ, হিজরি.

use super::number_first::DatePart;
use super::{Calendar, Draft, Grammar, Group, Span, Year, whole_text};
use crate::datetime::resolve::BANGLA_YEARS;
use crate::text::punctuation::marks;
use crate::words::kinds;
use crate::words::{Ending, Era, Hit, Sense};

impl Grammar<'_> {
    /// Reads eras and year words after a year: the era, and where they end.
    pub(super) fn era_after(self, at: usize, calendar: Calendar) -> (Option<Era>, usize) {
        let mut era = None;
        let mut end = at;
        for _ in 0..2 {
            let gap = self.text.gap(end);
            let joined = gap.only(marks::SPACE) || (gap.only(marks::DASH) && gap.count == 1);
            if !joined {
                break;
            }
            let Some(hit) = self.word(gap.end, kinds::ERA | kinds::YEAR) else { break };
            let found = match (hit.sense, calendar) {
                (Sense::Year, Calendar::Gregorian | Calendar::Bangla) => Era::Unsaid,
                (Sense::Year, Calendar::Hijri) => Era::Hijri,
                (Sense::Era(found @ (Era::Common | Era::Before)), Calendar::Gregorian)
                | (Sense::Era(found @ Era::Bangla), Calendar::Bangla)
                | (Sense::Era(found @ Era::Hijri), Calendar::Hijri) => found,
                _ => break,
            };
            era = era.or(Some(found));
            end = hit.end;
        }
        (era, end)
    }

    /// Whether an era is written in full, as খ্রিস্টাব্দ is and খ্রি. is not.
    pub(super) fn is_in_full(self, era: Hit) -> bool {
        self.text.0.get(era.start..era.end).is_some_and(|word| word.starts_with('খ') && word.len() > 18)
    }

    /// Whether a Gregorian era follows a number, and the era does not belong to a date after it. In a whole text
    /// খ্রিস্টপূর্ব does not count; it is left over as the error.
    pub(super) fn is_common_year(self, number_end: usize) -> bool {
        self.word_after(number_end, kinds::ERA).is_some_and(|hit| {
            let is_gregorian = match hit.sense {
                Sense::Era(Era::Common) => true,
                Sense::Era(Era::Before) => !self.accepts(whole_text::LOOSE_ERA),
                _ => false,
            };
            is_gregorian && self.numeral(self.after_space(hit.end)).is_none()
        })
    }

    /// An era before its year: খ্রিস্টপূর্ব ৩২২. After a date, an era of its calendar adds nothing, and any other belongs to
    /// the next date.
    pub(super) fn era_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let Sense::Era(era) = hit.sense else { return None };
        if !draft.has_group()
            && let Some(group) = self.numeric_after_era(draft, hit, era)
        {
            return draft.take_group((group, None));
        }
        if draft.has_group() {
            let in_brackets =
                self.text.is_mark_before(hit.start, marks::OPEN) && self.text.is_mark(hit.end, marks::CLOSE);
            if era == Era::Before
                && (in_brackets || self.accepts(whole_text::LOOSE_ERA))
                && let Some(year) = draft.gregorian.as_mut().and_then(|group| group.year.as_mut())
                && matches!(year.era, None | Some(Era::Unsaid))
            {
                // ৫ মে ৪৪ (খ্রিস্টপূর্ব)
                year.era = Some(era);
                return Some(hit.end);
            }
            let group = *draft.slot(Calendar::of(era));
            let before = |group: Group| group.year.is_some_and(|year| year.era == Some(Era::Before));
            draft.filler = group.is_none_or(|group| before(group) != (era == Era::Before));
            return self.accepts(whole_text::LOOSE_ERA).then_some(hit.end);
        }
        if era == Era::Bangla || era == Era::Common {
            return self.era_before_year(draft, hit, era);
        }
        if era != Era::Before && !self.accepts(whole_text::LOOSE_ERA) {
            return None;
        }
        let gap = self.text.gap(hit.end);
        let number = self.text.digits(gap.end).filter(|number| number.count == 4 || era == Era::Before)?;
        if self.is_rank(number.end) || !gap.only(marks::SPACE | marks::DOT | marks::COMMA) {
            return None;
        }
        let year = Year { era: Some(era), ..Year::new(number.value, Span::of(number.start, number.end)) };
        let word = self.word_after(number.end, kinds::YEAR);
        let calendar = Calendar::of(era);
        if let Some((group, weekday)) = word
            .filter(|word| word.ending == Ending::Genitive)
            .and_then(|word| self.month_after_year(self.after_space(word.end)))
            .filter(|(group, _)| group.calendar == calendar)
        {
            let span = Span::of(hit.start, group.span.end);
            return draft.take_group((Group { year: Some(year), span, ..group }, weekday));
        }
        let span = Span::of(hit.start, word.map_or(number.end, |word| word.end));
        draft.take_group((Group::of_year(calendar, year, span), None))
    }

    /// An all-digit date after its era: বাংলা ০৬/০৬/১৪৩০, হিজরি তারিখ ০১/০১/১৪৪৬.
    fn numeric_after_era(self, draft: &Draft, hit: Hit, era: Era) -> Option<Group> {
        if matches!(era, Era::Unsaid | Era::Before) {
            return None;
        }
        let dated = self.word_after(hit.end, kinds::DATE_WORD);
        let gap = self.text.gap(dated.map_or(hit.end, |word| word.end));
        if !gap.only(marks::SPACE | marks::DASH | marks::COLONS) || gap.count > 1 {
            return None;
        }
        let group = self.numeral(gap.end).and_then(|first| self.numeric(first, draft))?;
        let year = group.year.filter(|year| !year.short && group.day.is_some())?;
        let own = group.calendar == Calendar::Gregorian && year.era.is_none();
        // বাংলা alone is the country or the language as often as the era.
        let doubtful = self.text.0.get(hit.start..hit.end) == Some("বাংলা") && !BANGLA_YEARS.contains(&year.value);
        if !own || doubtful {
            return None;
        }
        let span = Span::of(hit.start, group.span.end);
        Some(Group { calendar: Calendar::of(era), year: Some(Year { era: Some(era), ..year }), span, ..group })
    }

    /// A year after its era, or after সাল: বাংলা ১২৯১ সনের মাঘ, ইংরেজি ১৮৮৫ সাল.
    pub(super) fn era_before_year(self, draft: &mut Draft, hit: Hit, era: Era) -> Option<usize> {
        let gap = self.text.gap(hit.end);
        let number =
            self.numeral(gap.end).filter(|number| self.is_year(*number) && gap.only(marks::SPACE | marks::DASH))?;
        if !self.year_words(number).is_marked && !self.accepts(whole_text::LOOSE_ERA) {
            return None;
        }
        let calendar = if era == Era::Bangla { Calendar::Bangla } else { Calendar::Gregorian };
        if let Some(DatePart::Date((group, weekday))) = self.year_first(draft, number) {
            if group.calendar == Calendar::Hijri || group.month.is_some() && group.calendar != calendar {
                return None;
            }
            let year = group.year.map(|year| Year { era: Some(era), ..year });
            let span = Span::of(hit.start, group.span.end);
            return draft.take_group((Group { calendar, year, span, ..group }, weekday));
        }
        let year = Year { era: Some(era), ..Year::new(number.value, number.span()) };
        let span = Span::of(hit.start, number.end);
        let lone = self.accepts(whole_text::LOOSE_ERA).then(|| Group::of_year(calendar, year, span))?;
        draft.take_group((lone, None))
    }

    /// Whether a number is an ordinal or counts centuries: খ্রিস্টপূর্ব ৫ম শতাব্দী.
    pub(super) fn is_rank(self, at: usize) -> bool {
        let glued = self.text.word_end(at).is_some() && self.word(at, kinds::CASE | kinds::YEAR | kinds::ERA).is_none();
        glued || self.is_before(at, kinds::DECADE)
    }
}
