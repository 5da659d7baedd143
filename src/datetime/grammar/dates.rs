//! Dates of a calendar: day, month and year in any order, in names and in numbers.

use super::clocks::is_meridiem;
use super::leads::Lead;
use super::{Draft, Grammar, Span};
use crate::calendar::Weekday;
use crate::datetime::lexicon::{Ending, Era, Hit, Sense};
use crate::datetime::text::marks;

/// Whose months are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum Calendar {
    Gregorian,
    Bangla,
    Hijri,
}

/// How a group is written, as far as it matters for how sure one can be of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) enum Shape {
    /// With the name of the month in full.
    Named,
    /// With a short name of the month.
    Short,
    /// Month first and no year.
    MonthFirst,
    /// All in numbers with this mark between them.
    Numeric(u16),
    /// Only a year.
    YearOnly,
    /// Only a day, whose month the other end of the range has.
    DayOnly,
}

/// A year as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Year {
    pub value: i32,
    /// Whether it is written with two digits and leaves its century out.
    pub short: bool,
    pub era: Option<Era>,
    pub span: Span,
}

/// A day, month and year of one calendar, as far as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::datetime) struct Group {
    pub calendar: Calendar,
    pub day: Option<(u32, Span)>,
    pub month: Option<(u32, Span)>,
    pub year: Option<Year>,
    pub shape: Shape,
    pub span: Span,
    /// Where the first of several days begins, of which `day` is the last: ৫ ও ৬ জানুয়ারি.
    pub listed: Option<usize>,
}

const fn is_month(sense: Sense) -> bool {
    matches!(sense, Sense::Month(_) | Sense::MonthShort(_) | Sense::Bangla(_) | Sense::Hijri(_))
}

/// The calendar and number of a month's name, and whether the name is short.
pub(super) const fn month_of(sense: Sense) -> Option<(Calendar, u8, bool)> {
    match sense {
        Sense::Month(month) => Some((Calendar::Gregorian, month, false)),
        Sense::MonthShort(month) => Some((Calendar::Gregorian, month, true)),
        Sense::Bangla(month) => Some((Calendar::Bangla, month, false)),
        Sense::Hijri(month) => Some((Calendar::Hijri, month, false)),
        _ => None,
    }
}

pub(super) const fn hit_span(hit: Hit) -> Span {
    Span { start: hit.start, end: hit.end }
}

pub(super) const fn lead_span(lead: Lead) -> Span {
    Span { start: lead.start, end: lead.end }
}

impl Grammar<'_> {
    /// Puts a group into its slot, with the weekday found inside it.
    #[allow(clippy::unused_self)] // called as the parts are
    pub(super) fn take_group(self, draft: &mut Draft, group: Group, weekday: Option<(Weekday, Span)>) -> Option<usize> {
        if draft.slot(group.calendar).is_some() || (weekday.is_some() && draft.weekday.is_some()) {
            return None;
        }
        *draft.slot(group.calendar) = Some(group);
        draft.weekday = draft.weekday.or(weekday);
        Some(group.span.end)
    }

    /// A date that begins with a number.
    pub(super) fn date_part(self, draft: &mut Draft, lead: Lead) -> Option<usize> {
        if lead.quarters != 0 {
            return None;
        }
        if lead.digits > 0
            && let Some(group) = self.numeric(lead, draft)
        {
            return self.take_group(draft, group, None);
        }
        if let Some((group, weekday)) = self.day_first(lead) {
            return self.take_group(draft, group, weekday);
        }
        if let Some(end) = self.late_year(draft, lead) {
            return Some(end);
        }
        if let Some(end) = self.short_year_first(draft, lead) {
            return Some(end);
        }
        if lead.is_year()
            && let Some(end) = self.year_first(draft, lead)
        {
            return Some(end);
        }
        if let Some(end) = self.small_year(draft, lead) {
            return Some(end);
        }
        // A day without its month is none of the other calendar.
        if draft.has_group() {
            return None;
        }
        if let Some((group, weekday)) = self.last_of_list(lead) {
            return self.take_group(draft, group, weekday);
        }
        if let Some(group) = self.day_of_range(lead) {
            return self.take_group(draft, group, None);
        }
        None
    }

    /// The offset after a day's suffix (২১শে, ১০-ই, ২৩ শে), or that after the number itself.
    pub(super) fn after_day(self, lead: Lead) -> usize {
        if lead.is_words() {
            return lead.end;
        }
        let space = self.after_space(lead.end);
        let mark = self.text.skip_one(lead.end, |c| matches!(c, '-' | '–' | '‑' | '\'' | '’'));
        [Some(lead.end), Some(space), mark]
            .into_iter()
            .flatten()
            .find_map(|at| self.word(at, |sense| matches!(sense, Sense::DaySuffix)))
            .map_or(lead.end, |hit| hit.end)
    }

    /// The month's name at `at`, the offset after it and its abbreviation mark.
    pub(super) fn month_name(self, at: usize) -> Option<(Hit, usize)> {
        let hit = self.word(at, is_month)?;
        let first = self.text.char_at(at)?;
        let latin = first.is_ascii();
        // "may" and "march" are English verbs.
        let of = latin && self.text.0.get(..at).is_some_and(|before| before.ends_with("of "));
        if self.is_running() && (first.is_ascii_lowercase() || of) {
            return None;
        }
        let mark = self.text.skip_one(hit.end, |c| matches!(c, '.' | '\u{983}'));
        if matches!(hit.sense, Sense::MonthShort(_)) || latin {
            return Some((hit, mark.unwrap_or(hit.end)));
        }
        // মেঃ and মে. before টন are the metric ton.
        if hit.sense == Sense::Month(5) && !latin && hit.ending == Ending::None {
            let visarga = self.text.skip_one(hit.end, |c| c == '\u{983}');
            let counted = |at: usize| self.word_after(at, |sense| matches!(sense, Sense::Counted)).is_some();
            let ton = mark.is_some_and(counted) || self.text.matches(self.after_space(hit.end), "টন").is_some();
            if visarga.is_some() || ton {
                return None;
            }
        }
        Some((hit, hit.end))
    }

    /// Day, month and, if it follows, the year.
    pub(super) fn day_first(self, lead: Lead) -> Option<(Group, Option<(Weekday, Span)>)> {
        // In running text a larger number is not the day: the flight number before আগস্টের তিন তারিখ.
        let too_large = lead.value > 32 && (self.is_running() || lead.is_words());
        if !lead.is_small() || too_large || !matches!(lead.ending, Ending::None | Ending::Ordinal) {
            return None;
        }
        self.day_then_month((lead.value, lead_span(lead)), self.after_day(lead))
    }

    pub(super) fn day_then_month(self, day: (u32, Span), after_day: usize) -> Option<(Group, Option<(Weekday, Span)>)> {
        let gap = self.text.gap(after_day);
        let tight = marks::DASH | marks::SLASH | marks::DOT;
        if !gap.only(marks::SPACE | marks::COMMA | tight) || gap.count > 1 {
            return None;
        }
        // সেপ্টেম্বর ২০ - অক্টোবর ৫ is a range.
        if gap.has(marks::DASH) && gap.has(marks::SPACE) {
            return None;
        }
        let (hit, after_month) = self.month_name(gap.end)?;
        let (calendar, month, short) = month_of(hit.sense)?;
        let mut group = Group {
            calendar,
            day: Some(day),
            month: Some((u32::from(month), hit_span(hit))),
            year: None,
            shape: if short { Shape::Short } else { Shape::Named },
            span: Span { start: day.1.start, end: after_month },
            listed: None,
        };
        if hit.ending == Ending::Genitive {
            // A flight's তিন ছয় তিন before আগস্টের তিন তারিখে is not the day.
            let other = self.is_running() && self.day_after_month(after_month, true).is_some();
            return (!other).then_some((group, None));
        }
        let joined = gap.has(tight) && !gap.has(marks::SPACE);
        let found = self.year_after(after_month, calendar, joined);
        let weekday = found.as_ref().and_then(|found| found.weekday);
        if let Some(found) = found {
            group.year = Some(found.year);
            group.span.end = found.end;
        }
        Some((group, weekday))
    }

    /// Whether the number counts things, is an hour, or goes on as a longer number.
    pub(super) fn counts_things(self, lead: Lead) -> bool {
        // দুই হাজার টাকা, ২০০০ টাকা
        let counted = self.word_after(lead.end, |sense| {
            matches!(sense, Sense::Counted | Sense::Hour(_) | Sense::Unit(_) | Sense::Thousand | Sense::Hundred)
        });
        if counted.is_some() || matches!(lead.ending, Ending::Counted | Ending::Hour(_)) {
            return true;
        }
        if lead.is_words() {
            return false;
        }
        let next = self.text.skip_one(lead.end, |c| matches!(c, '.' | ',' | ':' | '\u{983}' | '-' | '/'));
        let longer = next.is_some_and(|at| self.text.is_digit(at));
        // A comma without a space groups digits, but not four of them, as in জুলাই ১০,২০২৪; a colon makes a time of it.
        let mark = self.text.char_at(lead.end);
        let grouped = next.and_then(|at| self.text.number(at)).is_some_and(|number| number.digits != 4);
        if grouped && mark == Some(',') && lead.digits < 4 {
            return true;
        }
        if longer && matches!(mark, Some('.' | ':' | '\u{983}')) {
            return true;
        }
        if matches!(mark, Some('%' | '৳' | '$')) {
            return true;
        }
        let gap = self.text.gap(lead.end);
        let colon = gap.has(marks::COLON) && gap.only(marks::SPACE | marks::COLON | marks::VISARGA);
        colon && lead.digits <= 2 && self.text.is_digit(gap.end)
    }

    /// A part that begins with a month's name or a day's.
    pub(super) fn name_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        if let Sense::Day(day) = hit.sense {
            let (group, weekday) = self.day_then_month((u32::from(day), hit_span(hit)), hit.end)?;
            return self.take_group(draft, group, weekday);
        }
        let (hit, after) = self.month_name(hit.start)?;
        let (calendar, month, short) = month_of(hit.sense)?;
        let month_word = self.word_after(after, |sense| matches!(sense, Sense::MonthWord));
        let after = month_word.map_or(after, |word| word.end);
        // মে এর ৫ তারিখ
        let case = self.word_after(after, |sense| matches!(sense, Sense::Case)).filter(|_| month_word.is_none());
        let dated = case.is_some_and(|case| self.day_after_month(case.end, true).is_some());
        let after = case.filter(|_| dated).map_or(after, |case| case.end);
        let genitive = dated || month_word.map_or(hit.ending, |word| word.ending) == Ending::Genitive;
        let mut group = Group {
            calendar,
            day: None,
            month: Some((u32::from(month), hit_span(hit))),
            year: None,
            shape: if short { Shape::Short } else { Shape::Named },
            span: Span { start: hit.start, end: after },
            listed: None,
        };
        if let Some((day, end)) = self.day_after_month(after, genitive) {
            group.day = Some(day);
            group.span.end = end;
            group.shape = Shape::MonthFirst;
            let dated = self.word_after(end, |sense| matches!(sense, Sense::DateWord));
            if dated.is_some() || genitive {
                group.shape = Shape::Named;
            }
            let after_day = dated.map_or(end, |word| word.end);
            group.span.end = after_day;
            let found = self.year_after(after_day, calendar, false);
            let weekday = found.as_ref().and_then(|found| found.weekday);
            if let Some(found) = found {
                group.year = Some(found.year);
                group.span.end = found.end;
                group.shape = if short { Shape::Short } else { Shape::Named };
            } else if group.shape == Shape::MonthFirst
                && self.joint(after_day).is_none_or(|at| !self.text.is_digit(at) && self.word(at, is_month).is_none())
                && self.is_running()
                && !draft.has_day()
                && draft.label.is_none()
            {
                group.day = None;
                group.span.end = after;
            }
            return self.take_group(draft, group, weekday);
        }
        if !genitive
            && let Some((year, end)) =
                self.year_here(after, calendar, false).filter(|(y, _)| self.is_year_of_month(*y, after))
        {
            group.year = Some(year);
            group.span.end = end;
        }
        self.take_group(draft, group, None)
    }

    /// A year straight after a month: four digits, or two behind an apostrophe; after a mark that could end a sentence, none.
    pub(super) fn is_year_of_month(self, year: Year, after_month: usize) -> bool {
        let gap = self.text.gap(after_month);
        if gap.has(marks::DANDA | marks::DOT | marks::SLASH) && self.is_running() {
            return false;
        }
        !year.short || gap.has(marks::APOSTROPHE)
    }

    /// The day after a month's name, as in ডিসেম্বর ২৩ or নভেম্বরের সাত তারিখ.
    pub(super) fn day_after_month(self, at: usize, genitive: bool) -> Option<((u32, Span), usize)> {
        let gap = self.text.gap(at);
        if !gap.only(marks::SPACE | marks::DASH | marks::COMMA) || gap.count > 1 {
            return None;
        }
        let lead = self.lead(gap.end)?;
        if lead.quarters != 0 || !lead.is_small() || lead.value > 32 {
            return None;
        }
        if !matches!(lead.ending, Ending::None | Ending::Ordinal) || self.counts_things(lead) {
            return None;
        }
        // জুলাই ১০ পিএম
        if self.word_after(lead.end, is_meridiem).is_some() {
            return None;
        }
        let end = self.after_day(lead);
        // The number may begin the next date: ৫ জুন ১০ জুলাই.
        let next = self.text.gap(end);
        let joint = marks::SPACE | marks::SLASH | marks::DOT;
        if next.only(joint) && self.word(next.end, is_month).is_some() {
            return None;
        }
        if next.has(marks::SLASH) && self.text.is_digit(next.end) {
            return None;
        }
        if genitive || lead.is_words() {
            let dated = self.word_after(end, |sense| matches!(sense, Sense::DateWord)).is_some();
            let year = || self.year_here(end, Calendar::Gregorian, false).is_some_and(|(year, _)| !year.short);
            if !dated && (genitive || !year()) {
                return None;
            }
        }
        Some(((lead.value, lead_span(lead)), end))
    }

    /// A lone day before a joint and a day with its month: ২০–২৫ সেপ্টেম্বর.
    pub(super) fn day_of_range(self, lead: Lead) -> Option<Group> {
        if !lead.is_small() || lead.value > 32 || !matches!(lead.ending, Ending::None | Ending::Ordinal) {
            return None;
        }
        let end = self.after_day(lead);
        let next = self.joint(end)?;
        let second = self.lead(next)?;
        let (group, _) = self.day_first(second)?;
        let span = Span { start: lead.start, end };
        Some(Group {
            calendar: group.calendar,
            day: Some((lead.value, lead_span(lead))),
            month: None,
            year: None,
            shape: Shape::DayOnly,
            span,
            listed: None,
        })
    }
}
