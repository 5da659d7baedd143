//! Dates of a calendar: day, month and year in any order, in names and in numbers.

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
    /// Whether it is written with two digits and no era.
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
}

/// What a search for a year found: the year, a weekday that stood before it, and where they end.
struct YearFound {
    year: Year,
    weekday: Option<(Weekday, Span)>,
    end: usize,
}

const fn is_month(sense: Sense) -> bool {
    matches!(sense, Sense::Month(_) | Sense::MonthShort(_) | Sense::Bangla(_) | Sense::Hijri(_))
}

/// The calendar and number of a month's name, and whether the name is short.
const fn month_of(sense: Sense) -> Option<(Calendar, u8, bool)> {
    match sense {
        Sense::Month(month) => Some((Calendar::Gregorian, month, false)),
        Sense::MonthShort(month) => Some((Calendar::Gregorian, month, true)),
        Sense::Bangla(month) => Some((Calendar::Bangla, month, false)),
        Sense::Hijri(month) => Some((Calendar::Hijri, month, false)),
        _ => None,
    }
}

fn hit_span(hit: Hit) -> Span {
    Span { start: hit.start, end: hit.end }
}

fn lead_span(lead: Lead) -> Span {
    Span { start: lead.start, end: lead.end }
}

impl Grammar<'_> {
    /// Puts a group into its slot, with the weekday found inside it.
    #[allow(clippy::unused_self)] // called as the parts are
    fn take_group(self, draft: &mut Draft, group: Group, weekday: Option<(Weekday, Span)>) -> Option<usize> {
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
        if lead.is_year()
            && let Some(end) = self.year_first(draft, lead)
        {
            return Some(end);
        }
        if let Some(end) = self.small_year(draft, lead) {
            return Some(end);
        }
        if let Some(group) = self.day_of_range(lead) {
            return self.take_group(draft, group, None);
        }
        None
    }

    /// The offset after a day's suffix (২১শে, ১০-ই, ২৩ শে), or that after the number itself.
    fn after_day(self, lead: Lead) -> usize {
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
    fn month_name(self, at: usize) -> Option<(Hit, usize)> {
        let hit = self.word(at, is_month)?;
        let first = self.text.char_at(at)?;
        let latin = first.is_ascii();
        // "may" and "march" are English verbs.
        if self.is_running() && first.is_ascii_lowercase() {
            return None;
        }
        let mark = self.text.skip_one(hit.end, |c| matches!(c, '.' | '\u{983}'));
        if matches!(hit.sense, Sense::MonthShort(_)) || latin {
            return Some((hit, mark.unwrap_or(hit.end)));
        }
        // মেঃ and মে. before টন are the metric ton.
        if hit.sense == Sense::Month(5) && !latin && hit.ending == Ending::None {
            let visarga = self.text.skip_one(hit.end, |c| c == '\u{983}');
            let ton = mark.is_some_and(|end| self.word_after(end, |s| matches!(s, Sense::Counted)).is_some());
            if visarga.is_some() || ton {
                return None;
            }
        }
        Some((hit, hit.end))
    }

    /// Day, month and, if it follows, the year.
    pub(super) fn day_first(self, lead: Lead) -> Option<(Group, Option<(Weekday, Span)>)> {
        if !lead.is_small() || !matches!(lead.ending, Ending::None | Ending::Ordinal) {
            return None;
        }
        self.day_then_month((lead.value, lead_span(lead)), self.after_day(lead))
    }

    fn day_then_month(self, day: (u32, Span), after_day: usize) -> Option<(Group, Option<(Weekday, Span)>)> {
        let gap = self.text.gap(after_day);
        let tight = marks::DASH | marks::SLASH | marks::DOT;
        if !gap.only(marks::SPACE | marks::COMMA | tight) || gap.count > 1 {
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
        };
        if hit.ending == Ending::Genitive {
            return Some((group, None));
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

    /// The year that follows a month, perhaps after a weekday. `joined`: the day hangs on the month by a mark.
    fn year_after(self, at: usize, calendar: Calendar, joined: bool) -> Option<YearFound> {
        if let Some((year, end)) = self.year_here(at, calendar, joined) {
            return Some(YearFound { year, weekday: None, end });
        }
        let gap = self.text.gap(at);
        if !gap.only(marks::SPACE | marks::COMMA) || gap.count > 1 {
            return None;
        }
        let hit = self.word(gap.end, |sense| matches!(sense, Sense::Weekday(_) | Sense::WeekdayShort(_)))?;
        let (Sense::Weekday(day) | Sense::WeekdayShort(day)) = hit.sense else { return None };
        let (year, end) = self.year_here(hit.end, calendar, false).filter(|(year, _)| !year.short)?;
        Some(YearFound { year, weekday: Some((day, hit_span(hit))), end })
    }

    fn year_here(self, at: usize, calendar: Calendar, joined: bool) -> Option<(Year, usize)> {
        let gap = self.text.gap(at);
        let mut allowed = marks::SPACE
            | marks::COMMA
            | marks::DASH
            | marks::SLASH
            | marks::DOT
            | marks::APOSTROPHE
            | marks::OPEN
            | marks::DANDA;
        if !self.is_running() {
            allowed |= marks::NEWLINE;
        }
        if !gap.only(allowed) || gap.count > 1 {
            return None;
        }
        let lead = self.lead(gap.end).filter(|lead| lead.quarters == 0)?;
        let words = if lead.is_words() { lead.value >= 1000 } else { true };
        if !words || self.counts_things(lead) {
            return None;
        }
        let (era, end) = self.era_after(lead.end, calendar);
        let short = lead.digits == 2 && era.is_none();
        let fits = match lead.digits {
            0 | 4 => true,
            2 if short => gap.has(marks::APOSTROPHE) || joined && gap.count == 1 || self.ends_here(lead.end),
            1..=3 => era.is_some(),
            _ => !self.is_running(),
        };
        if !fits || (gap.has(marks::DANDA) && self.is_running() && self.begins_clause(lead.end)) {
            return None;
        }
        let mut end = end;
        if gap.has(marks::OPEN) {
            end = self.text.skip_one(end, |c| matches!(c, ')' | ']'))?;
        }
        let value = i32::try_from(lead.value).unwrap_or(i32::MAX);
        Some((Year { value, short, era, span: lead_span(lead) }, end))
    }

    /// Whether a year after a danda begins the next sentence: ২০২৩ সালে.
    fn begins_clause(self, at: usize) -> bool {
        self.word_after(at, |sense| matches!(sense, Sense::Year | Sense::Era(_)))
            .is_some_and(|hit| hit.ending != Ending::None)
    }

    /// Whether nothing but marks and line ends follows, so that a number of two digits can only be the year.
    fn ends_here(self, at: usize) -> bool {
        !self.is_running() && self.text.gap(at).end == self.text.0.len()
    }

    /// Whether the number counts things, is an hour, or goes on as a longer number.
    pub(super) fn counts_things(self, lead: Lead) -> bool {
        if lead.is_words() {
            return matches!(lead.ending, Ending::Counted | Ending::Hour(_));
        }
        let next = self.text.skip_one(lead.end, |c| matches!(c, '.' | ',' | ':' | '\u{983}' | '-' | '/'));
        let longer = next.is_some_and(|at| self.text.is_digit(at));
        // A comma without a space before three digits groups them; a colon makes a time of it.
        let mark = self.text.char_at(lead.end);
        if longer && matches!(mark, Some('.' | ',')) && lead.digits < 4 {
            return true;
        }
        if longer && matches!(mark, Some('.' | ':' | '\u{983}')) {
            return true;
        }
        if matches!(mark, Some('%' | '৳' | '$')) {
            return true;
        }
        if self.text.gap(lead.end).has(marks::COLON) && lead.digits <= 2 {
            let gap = self.text.gap(lead.end);
            if gap.only(marks::SPACE | marks::COLON | marks::VISARGA) && self.text.is_digit(gap.end) {
                return true;
            }
        }
        self.word_after(lead.end, |sense| {
            matches!(sense, Sense::Counted | Sense::Hour(_) | Sense::Unit(_) | Sense::Thousand | Sense::Hundred)
        })
        .is_some()
    }

    /// Eras and year words after a year: what they say, and where they end.
    fn era_after(self, at: usize, calendar: Calendar) -> (Option<Era>, usize) {
        let mut era = None;
        let mut end = at;
        for _ in 0..2 {
            let gap = self.text.gap(end);
            if !gap.only(marks::SPACE | marks::DASH) || gap.count > 1 {
                break;
            }
            let Some(hit) = self.word(gap.end, |sense| matches!(sense, Sense::Era(_) | Sense::Year)) else { break };
            let found = match (hit.sense, calendar) {
                (Sense::Year, Calendar::Gregorian) => Era::Common,
                (Sense::Year, Calendar::Bangla) => Era::Bangla,
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
        let genitive = month_word.map_or(hit.ending, |word| word.ending) == Ending::Genitive;
        let mut group = Group {
            calendar,
            day: None,
            month: Some((u32::from(month), hit_span(hit))),
            year: None,
            shape: if short { Shape::Short } else { Shape::Named },
            span: Span { start: hit.start, end: after },
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
            } else if group.shape == Shape::MonthFirst && self.is_running() && !draft.has_day() && draft.label.is_none()
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
    fn is_year_of_month(self, year: Year, after_month: usize) -> bool {
        let gap = self.text.gap(after_month);
        if gap.has(marks::DANDA | marks::DOT | marks::SLASH) && self.is_running() {
            return false;
        }
        !year.short || gap.has(marks::APOSTROPHE)
    }

    /// The day after a month's name, as in ডিসেম্বর ২৩ or নভেম্বরের সাত তারিখ.
    fn day_after_month(self, at: usize, genitive: bool) -> Option<((u32, Span), usize)> {
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
        let end = self.after_day(lead);
        // The number may begin the next date: ৫ জুন ১০ জুলাই.
        let next = self.text.gap(end);
        let joint = marks::SPACE | marks::DASH | marks::SLASH | marks::DOT;
        if next.only(joint) && self.word(next.end, is_month).is_some() {
            return None;
        }
        if next.has(marks::SLASH) && self.text.is_digit(next.end) {
            return None;
        }
        if genitive || lead.is_words() {
            self.word_after(end, |sense| matches!(sense, Sense::DateWord))?;
        }
        Some(((lead.value, lead_span(lead)), end))
    }

    /// A date that begins with its year: ২০২৩ সালের ২১ সেপ্টেম্বর, ১৯৭২-এর ১২ মে.
    fn year_first(self, draft: &mut Draft, lead: Lead) -> Option<usize> {
        if let Some(years) = self.year_span(lead) {
            if draft.has_group() {
                return None;
            }
            draft.years = Some(years);
            return Some(years.end);
        }
        let (era, after_year, said) = self.year_words(lead);
        let short = lead.digits == 2;
        let value = i32::try_from(lead.value).ok()?;
        let year = Year { value, short, era, span: lead_span(lead) };
        if self.word_after(after_year, |sense| matches!(sense, Sense::Decade)).is_some() {
            return None;
        }
        let gap = self.text.gap(after_year);
        if gap.only(marks::SPACE | marks::COMMA | marks::DASH)
            && let Some((mut group, weekday)) = self.month_after_year(gap.end)
            && (said || group.day.is_some())
        {
            group.year = Some(Year { era: fit_era(era, group.calendar), ..year });
            group.span.start = lead.start;
            return self.take_group(draft, group, weekday);
        }
        if era.is_none() || !said {
            return None;
        }
        let calendar = match era {
            Some(Era::Bangla) => Calendar::Bangla,
            Some(Era::Hijri) => Calendar::Hijri,
            _ => Calendar::Gregorian,
        };
        let span = Span { start: lead.start, end: after_year };
        self.take_group(
            draft,
            Group { calendar, day: None, month: None, year: Some(year), shape: Shape::YearOnly, span },
            None,
        )
    }

    /// What makes a number a year that comes first: a year word, an era, or a genitive. The last value says whether there was one.
    fn year_words(self, lead: Lead) -> (Option<Era>, usize, bool) {
        if lead.is_words() && lead.ending == Ending::Genitive {
            return (None, lead.end, true);
        }
        let space = self.after_space(lead.end);
        let mark = self.text.skip_one(lead.end, |c| matches!(c, '-' | '–' | '‑' | '\'' | '’'));
        for at in [Some(lead.end), mark, Some(space)].into_iter().flatten() {
            let Some(hit) = self.word(at, |s| matches!(s, Sense::Year | Sense::Era(_) | Sense::Case)) else { continue };
            return match hit.sense {
                Sense::Case => (None, hit.end, true),
                Sense::Era(era) => {
                    // ২০১৩ খ্রিস্টাব্দ সালের
                    let more = self.word_after(hit.end, |s| matches!(s, Sense::Year));
                    (Some(era), more.map_or(hit.end, |more| more.end), true)
                }
                _ => (Some(Era::Common), hit.end, true),
            };
        }
        (None, lead.end, false)
    }

    /// A day and month, or a month, or a month and day, without a year of their own.
    fn month_after_year(self, at: usize) -> Option<(Group, Option<(Weekday, Span)>)> {
        let without_year =
            |(group, weekday): (Group, Option<(Weekday, Span)>)| group.year.is_none().then_some((group, weekday));
        if let Some(day) = self.word(at, |sense| matches!(sense, Sense::Day(_)))
            && let Sense::Day(value) = day.sense
        {
            return self.day_then_month((u32::from(value), hit_span(day)), day.end).and_then(without_year);
        }
        if let Some(lead) = self.lead(at) {
            return self.day_first(lead).and_then(without_year);
        }
        let (hit, after) = self.month_name(at)?;
        let (calendar, month, short) = month_of(hit.sense)?;
        let word = self.word_after(after, |sense| matches!(sense, Sense::MonthWord));
        let genitive = word.map_or(hit.ending, |word| word.ending) == Ending::Genitive;
        let after = word.map_or(after, |word| word.end);
        let mut group = Group {
            calendar,
            day: None,
            month: Some((u32::from(month), hit_span(hit))),
            year: None,
            shape: if short { Shape::Short } else { Shape::Named },
            span: Span { start: at, end: after },
        };
        if let Some((day, end)) = self.day_after_month(after, genitive) {
            let dated = self.word_after(end, |sense| matches!(sense, Sense::DateWord));
            group.day = Some(day);
            group.span.end = dated.map_or(end, |word| word.end);
        }
        Some((group, None))
    }

    /// A year of fewer than four digits, which only its era tells: ৩২২ খ্রিস্টপূর্বাব্দ.
    fn small_year(self, draft: &mut Draft, lead: Lead) -> Option<usize> {
        if lead.is_words() || lead.digits > 3 {
            return None;
        }
        let hit = self.word_after(lead.end, |sense| matches!(sense, Sense::Era(_)))?;
        let Sense::Era(era @ (Era::Common | Era::Before)) = hit.sense else { return None };
        let long_name = self.text.0.get(hit.start..hit.end).is_some_and(|word| word.len() > 18);
        if !long_name && era == Era::Common {
            return None;
        }
        let value = i32::try_from(lead.value).ok()?;
        let year = Year { value, short: false, era: Some(era), span: lead_span(lead) };
        let span = Span { start: lead.start, end: hit.end };
        let group = Group {
            calendar: Calendar::Gregorian,
            day: None,
            month: None,
            year: Some(year),
            shape: Shape::YearOnly,
            span,
        };
        self.take_group(draft, group, None)
    }

    /// An era that comes before its year: খ্রিস্টপূর্ব ৩২২. After a date an era says nothing new.
    pub(super) fn era_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let Sense::Era(era) = hit.sense else { return None };
        if era == Era::Before && !draft.has_group() {
            let gap = self.text.gap(hit.end);
            if gap.only(marks::SPACE | marks::DOT | marks::COMMA)
                && let Some(number) = self.text.number(gap.end)
            {
                let year = Year {
                    value: i32::try_from(number.value).ok()?,
                    short: false,
                    era: Some(era),
                    span: Span { start: number.start, end: number.end },
                };
                let word = self.word_after(number.end, |sense| matches!(sense, Sense::Year));
                let span = Span { start: hit.start, end: word.map_or(number.end, |word| word.end) };
                let group = Group {
                    calendar: Calendar::Gregorian,
                    day: None,
                    month: None,
                    year: Some(year),
                    shape: Shape::YearOnly,
                    span,
                };
                return self.take_group(draft, group, None);
            }
            return None;
        }
        (draft.has_group() && !self.is_running()).then_some(hit.end)
    }

    /// A year of two digits behind an apostrophe: '৭১-এর মার্চ.
    pub(super) fn apostrophe_year(self, draft: &mut Draft, at: usize) -> Option<usize> {
        let number_at = self.text.skip_one(at, |c| matches!(c, '\'' | '’' | '‘'))?;
        let lead = self.lead(number_at).filter(|lead| lead.digits == 2)?;
        let (era, after, said) = self.year_words(lead);
        let space = self.text.gap(after);
        if !said || !space.only(marks::SPACE) {
            return None;
        }
        let (mut group, weekday) = self.month_after_year(space.end)?;
        let value = i32::try_from(lead.value).ok()?;
        group.year = Some(Year { value, short: true, era: fit_era(era, group.calendar), span: lead_span(lead) });
        group.span.start = at;
        self.take_group(draft, group, weekday)
    }

    /// A lone day before a joint and a day with its month: ২০–২৫ সেপ্টেম্বর.
    fn day_of_range(self, lead: Lead) -> Option<Group> {
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
        })
    }

    /// A date all in numbers: ২১/০৯/২০২৩, ২০২৩-০৯-২১, ২১/০৯.
    fn numeric(self, first: Lead, draft: &Draft) -> Option<Group> {
        if first.digits > 4 || first.digits == 3 || self.goes_back(first.start) {
            return None;
        }
        let (mark, at) = self.separator(first.end)?;
        let second = self.text.number(at).filter(|number| number.digits <= 2 || number.digits == 4)?;
        let span = |start, end| Span { start, end };
        let third =
            self.separator(second.end).filter(|&(other, _)| other == mark).and_then(|(_, at)| self.text.number(at));
        let piece = |value: u32, start, end| (value, span(start, end));
        let year = |value: u32, digits: u8, start, end| Year {
            value: i32::try_from(value).unwrap_or(i32::MAX),
            short: digits == 2,
            era: None,
            span: span(start, end),
        };
        let Some(third) = third else { return self.numeric_pair(first, second, mark, draft) };
        let joined_on = self.separator(third.end).is_some_and(|(other, at)| other == mark && self.text.is_digit(at));
        if joined_on || third.digits == 3 || third.digits > 4 || second.digits > 2 {
            return None;
        }
        let (day, year) = match (first.digits, third.digits) {
            (4, 1 | 2) => (piece(third.value, third.start, third.end), year(first.value, 4, first.start, first.end)),
            (1 | 2, 2 | 4) => {
                (piece(first.value, first.start, first.end), year(third.value, third.digits, third.start, third.end))
            }
            _ => return None,
        };
        let calendar = Calendar::Gregorian;
        let (era, end) = self.era_after(third.end, calendar);
        Some(Group {
            calendar,
            day: Some(day),
            month: Some(piece(second.value, second.start, second.end)),
            year: Some(Year { era, short: year.short && era.is_none(), ..year }),
            shape: Shape::Numeric(mark),
            span: span(first.start, end),
        })
    }

    /// Two numbers: day and month, or month and year.
    fn numeric_pair(
        self,
        first: Lead,
        second: crate::datetime::text::Number,
        mark: u16,
        draft: &Draft,
    ) -> Option<Group> {
        let follows = self.separator(second.end).is_some_and(|(_, at)| self.text.is_digit(at));
        if follows || draft.has_group() {
            return None;
        }
        let first_span = lead_span(first);
        let second_span = Span { start: second.start, end: second.end };
        let span = Span { start: first.start, end: second.end };
        let year =
            |value: u32, span| Year { value: i32::try_from(value).unwrap_or(i32::MAX), short: false, era: None, span };
        let (day, month, year) = match (first.digits, second.digits) {
            (1 | 2, 1 | 2)
                if mark == marks::SLASH && (1..=31).contains(&first.value) && (1..=12).contains(&second.value) =>
            {
                (Some((first.value, first_span)), (second.value, second_span), None)
            }
            (1 | 2, 4)
                if matches!(mark, marks::SLASH | marks::DASH)
                    && (1..=12).contains(&first.value)
                    && !self.is_running() =>
            {
                (None, (first.value, first_span), Some(year(second.value, second_span)))
            }
            (4, 2)
                if mark == marks::DASH
                    && (1..=12).contains(&second.value)
                    && second.value <= first.value % 100
                    && !self.is_running() =>
            {
                (None, (second.value, second_span), Some(year(first.value, first_span)))
            }
            _ => return None,
        };
        let word = self.text.word_end(self.after_space(second.end)).is_some();
        let known = self.word_after(second.end, |s| !matches!(s, Sense::Counted | Sense::Label(_))).is_some();
        if word && !known {
            return None;
        }
        Some(Group { calendar: Calendar::Gregorian, day, month: Some(month), year, shape: Shape::Numeric(mark), span })
    }

    /// Whether a number and a mark stand straight before `at`, so that what begins here is the rest of something longer.
    fn goes_back(self, at: usize) -> bool {
        let Some(before) = self.text.char_before(at) else { return false };
        matches!(before, '/' | '.' | '-' | '–' | ':' | '|' | '\u{983}')
            && self.text.is_digit_before(at - before.len_utf8())
    }

    /// The mark between two numbers of a date, and the offset after it.
    fn separator(self, at: usize) -> Option<(u16, usize)> {
        let gap = self.text.gap(at);
        let mark = gap.marks & !marks::SPACE;
        let spaced = gap.has(marks::SPACE) && (self.is_running() || mark == marks::DOT);
        let known = matches!(mark, marks::SLASH | marks::DASH | marks::DOT | marks::PIPE);
        (known && gap.count == 1 && !spaced && self.text.is_digit(gap.end)).then_some((mark, gap.end))
    }
}

/// সাল and সন say which era only together with a month.
const fn fit_era(era: Option<Era>, calendar: Calendar) -> Option<Era> {
    match calendar {
        Calendar::Gregorian => era,
        Calendar::Bangla => Some(Era::Bangla),
        Calendar::Hijri => Some(Era::Hijri),
    }
}
