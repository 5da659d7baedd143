//! All forms of dates that begin with a number, in the order in which they are tried: ২১/০৯/২০২৩, ২১ সেপ্টেম্বর, ২০২৩ সালের
//! মার্চ, ১৪ তারিখে.

use super::draft::{Dated, Numeral};
use super::{Calendar, Draft, Grammar, Group, Notation, Span, YearSpan};
use crate::words::{Ending, TimeUnit, kinds};

/// What a form of dates yields.
pub(super) enum DatePart {
    /// A date or a part of one.
    Date(Dated),
    /// A span of two years.
    Years(YearSpan),
    /// The date of the draft, completed with its year, and where the year ends.
    Late(Group, usize),
}

/// A form of dates that begins with a number; it returns `None` where the text has another form.
type Form = fn(Grammar<'_>, &Draft, Numeral) -> Option<DatePart>;

/// All forms in the order in which they are tried: longer and unambiguous ones come first.
const FORMS: [Form; 11] = [
    |grammar, draft, number| grammar.numeric_date(draft, number),
    |grammar, draft, number| grammar.day_and_month(draft, number),
    |grammar, draft, number| grammar.ranked_day(draft, number),
    |grammar, draft, number| grammar.late_year(draft, number),
    |grammar, draft, number| grammar.short_year_first(draft, number),
    |grammar, draft, number| grammar.year_first(draft, number),
    |grammar, draft, number| grammar.small_year(draft, number),
    |grammar, draft, number| grammar.listed_years(draft, number),
    |grammar, draft, number| grammar.listed_date(draft, number),
    |grammar, draft, number| grammar.first_of_range(draft, number),
    |grammar, draft, number| grammar.lone_day(draft, number),
];

impl Grammar<'_> {
    /// A date that begins with a number.
    pub(super) fn date_part(self, draft: &mut Draft, number: Numeral) -> Option<usize> {
        if number.quarters != 0 {
            return None;
        }
        match FORMS.iter().find_map(|form| form(self, draft, number))? {
            // চলতি বছরের ৫ জুন ১৯৪৫ প্রার্থী
            DatePart::Date(dated) if draft.target.is_some_and(|(target, _)| target.unit == TimeUnit::Year) => {
                draft.take_group(self.without_year(dated).unwrap_or(dated))
            }
            DatePart::Date(dated) => draft.take_group(dated),
            DatePart::Years(years) => {
                draft.years = Some(years);
                Some(years.end)
            }
            DatePart::Late(group, end) => {
                *draft.slot(group.calendar) = Some(group);
                Some(end)
            }
        }
    }

    /// ২১ সেপ্টেম্বর ২০২৩, ২১শে সেপ্টেম্বর.
    fn day_and_month(self, _: &Draft, day: Numeral) -> Option<DatePart> {
        self.day_first(day).map(DatePart::Date)
    }

    /// ৫ ও ৬ জানুয়ারি, if the draft has no date yet.
    fn listed_date(self, draft: &Draft, day: Numeral) -> Option<DatePart> {
        if draft.has_group() { None } else { self.last_of_list(day).map(DatePart::Date) }
    }

    /// The ২০ of ২০–২৫ সেপ্টেম্বর, unless the draft is already the end of a range.
    fn first_of_range(self, draft: &Draft, day: Numeral) -> Option<DatePart> {
        if draft.has_group() || self.is_range_end {
            None
        } else {
            Some(DatePart::Date((self.day_of_range(day)?, None)))
        }
    }

    /// ১৪ তারিখে.
    fn lone_day(self, draft: &Draft, day: Numeral) -> Option<DatePart> {
        if !is_open_for_day(draft) || !day.is_day() || !self.is_range_end && self.is_tail_of_number(day.start) {
            return None;
        }
        // একই তারিখে is "on the same day".
        if day.is_words() && day.ending == Ending::Ordinal && day.value < 5 {
            return None;
        }
        let group = self.day_of_month((day.value, day.span()), self.after_day(day))?;
        Some(DatePart::Date((group, None)))
    }

    /// A day that ends at `end`, if তারিখ follows.
    pub(super) fn day_of_month(self, day: (u32, Span), end: usize) -> Option<Group> {
        let word = self.word_after(end, kinds::DATE_WORD)?;
        let group = Group::new(Calendar::Gregorian, Notation::LoneDay, Span::of(day.1.start, word.end));
        Some(Group { day: Some(day), ..group })
    }
}

/// Whether a day without a month may be added to the draft: not after গত বছরের, which gives no month, nor after a
/// weekday.
pub(super) const fn is_open_for_day(draft: &Draft) -> bool {
    !draft.has_group() && draft.target.is_none() && draft.weekday.is_none()
}
