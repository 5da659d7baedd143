//! Years: behind a month, before one, alone, with their eras.

use super::dates::{hit_span, lead_span, month_of};
use super::leads::Lead;
use super::{Calendar, Draft, Grammar, Group, Shape, Span, Year};
use crate::calendar::Weekday;
use crate::datetime::lexicon::{Ending, Era, Hit, Sense};
use crate::datetime::resolve::BANGLA_YEARS;
use crate::datetime::text::marks;

/// What a search for a year found: the year, a weekday that stood before it, and where they end.
pub(super) struct YearFound {
    pub year: Year,
    pub weekday: Option<(Weekday, Span)>,
    pub end: usize,
}

impl Grammar<'_> {
    /// The year that follows a month, perhaps after a weekday. `joined`: the day hangs on the month by a mark.
    pub(super) fn year_after(self, at: usize, calendar: Calendar, joined: bool) -> Option<YearFound> {
        if let Some((year, end)) = self.year_here(at, calendar, joined) {
            return Some(YearFound { year, weekday: None, end });
        }
        let gap = self.text.gap(at);
        if !gap.only(marks::SPACE | marks::COMMA | marks::OPEN) || gap.count > 1 {
            return None;
        }
        // ৮ মার্চ রোজ রবিবার, ২০২০
        let filler = self.word(gap.end, |sense| matches!(sense, Sense::Filler));
        let start = filler.map_or(gap.end, |filler| self.after_space(filler.end));
        let hit = self.word(start, |sense| matches!(sense, Sense::Weekday(_) | Sense::WeekdayShort(_)))?;
        let (Sense::Weekday(day) | Sense::WeekdayShort(day)) = hit.sense else { return None };
        let (after, closed) = self.close(hit.end, u8::from(gap.has(marks::OPEN)));
        if gap.has(marks::OPEN) && closed == 0 {
            return None;
        }
        let (year, end) = self.year_here(after, calendar, false).filter(|(year, _)| !year.short)?;
        Some(YearFound { year, weekday: Some((day, hit_span(hit))), end })
    }

    pub(super) fn year_here(self, at: usize, calendar: Calendar, joined: bool) -> Option<(Year, usize)> {
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
        // A year before the common era is none of a Bangla or Hijri month.
        if calendar == Calendar::Gregorian
            && let Some(before) = self.word(gap.end, |sense| matches!(sense, Sense::Era(Era::Before)))
        {
            let number = self.text.number(self.after_space(before.end)).filter(|number| !self.is_rank(number.end))?;
            let value = i32::try_from(number.value).ok()?;
            let span = Span::of(number.start, number.end);
            return Some((Year { value, short: false, era: Some(Era::Before), span }, number.end));
        }
        let lead = self.lead(gap.end).filter(|lead| lead.quarters == 0)?;
        let words = if lead.is_words() { lead.value >= 1000 } else { true };
        if !words || self.counts_things(lead) {
            return None;
        }
        if calendar != Calendar::Gregorian && self.is_common_year(lead.end) {
            return None;
        }
        let (era, end) = self.era_after(lead.end, calendar);
        let short = lead.digits == 2 && self.lacks_century(lead.end, era);
        let fits = match lead.digits {
            0 | 4 => true,
            1..=3 if era.is_some() => true,
            2 => {
                gap.has(marks::APOSTROPHE)
                    || joined && gap.count == 1
                    || (self.ends_here(lead.end) && !gap.has(marks::DASH))
            }
            1..=3 => false,
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
    pub(super) fn begins_clause(self, at: usize) -> bool {
        self.word_after(at, |sense| matches!(sense, Sense::Year | Sense::Era(_)))
            .is_some_and(|hit| hit.ending != Ending::None)
    }

    /// Whether nothing but marks and line ends follows, so that a number of two digits can only be the year.
    pub(super) fn ends_here(self, at: usize) -> bool {
        let gap = self.text.gap(at);
        gap.end == self.text.0.len() || self.is_running() && gap.has(marks::NEWLINE)
    }

    /// Whether a year of two digits leaves its century out, as in ২১/০৯/২৩ ইং and ৭১ সালে. An era in full, as in ১৪ খ্রিস্টাব্দ,
    /// and one before it are said of the first century.
    pub(super) fn lacks_century(self, number_end: usize, era: Option<Era>) -> bool {
        let in_full = || {
            self.word_after(number_end, |sense| matches!(sense, Sense::Era(Era::Common)))
                .is_some_and(|hit| self.is_in_full(hit))
        };
        match era {
            Some(Era::Before) => false,
            Some(Era::Common) => !in_full(),
            _ => true,
        }
    }

    /// Whether an era is খ্রিস্টাব্দ or the like, not খ্রি. or ইং.
    fn is_in_full(self, era: Hit) -> bool {
        self.text.0.get(era.start..era.end).is_some_and(|word| word.starts_with('খ') && word.len() > 18)
    }

    /// Whether the Gregorian era follows a number, and no date that the era may stand before.
    fn is_common_year(self, number_end: usize) -> bool {
        self.word_after(number_end, |sense| matches!(sense, Sense::Era(Era::Common)))
            .is_some_and(|hit| self.lead(self.after_space(hit.end)).is_none())
    }

    /// Eras and year words after a year: what they say, and where they end.
    pub(super) fn era_after(self, at: usize, calendar: Calendar) -> (Option<Era>, usize) {
        let mut era = None;
        let mut end = at;
        for _ in 0..2 {
            let gap = self.text.gap(end);
            let joined = gap.only(marks::SPACE) || (gap.only(marks::DASH) && gap.count == 1);
            if !joined {
                break;
            }
            let Some(hit) = self.word(gap.end, |sense| matches!(sense, Sense::Era(_) | Sense::Year)) else { break };
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

    /// A date that begins with its year: ২০২৩ সালের ২১ সেপ্টেম্বর, ১৯৭২-এর ১২ মে.
    pub(super) fn year_first(self, draft: &mut Draft, lead: Lead) -> Option<usize> {
        if let Some(years) = self.year_span(lead) {
            if draft.has_group() {
                return None;
            }
            draft.years = Some(years);
            return Some(years.end);
        }
        let (era, after_year, said) = self.year_words(lead);
        let value = i32::try_from(lead.value).ok()?;
        let year = Year { value, short: false, era, span: lead_span(lead) };
        if self.word_after(after_year, |sense| matches!(sense, Sense::Decade)).is_some() {
            return None;
        }
        let gap = self.text.gap(after_year);
        if gap.only(marks::SPACE | marks::COMMA | marks::DASH)
            && let Some((mut group, weekday)) = self.month_after_year(gap.end)
            && (said || self.stands_alone(lead, &group))
        {
            // A year of the common era is none of a Bangla or Hijri month.
            if era == Some(Era::Common) && group.calendar != Calendar::Gregorian {
                return None;
            }
            group.year = Some(Year { era: fit_era(era, group.calendar), ..year });
            group.span.start = lead.start;
            return self.take_group(draft, group, weekday);
        }
        // বাংলা alone is the country or the language as often as the era.
        let doubtful = era == Some(Era::Bangla)
            && self.is_running()
            && self.text.0.get(lead.end..after_year).is_some_and(|words| words.trim() == "বাংলা");
        if era.is_none() || !said || doubtful {
            return None;
        }
        let calendar = match era {
            Some(Era::Bangla) => Calendar::Bangla,
            Some(Era::Hijri) => Calendar::Hijri,
            _ => Calendar::Gregorian,
        };
        if calendar == Calendar::Gregorian && has_month_of_other(draft) {
            return None;
        }
        let span = Span { start: lead.start, end: after_year };
        self.take_group(
            draft,
            Group { calendar, day: None, month: None, year: Some(year), shape: Shape::YearOnly, span, listed: None },
            None,
        )
    }

    /// Whether a number without a year word is the year of the day and month after it: 2023 সেপ্টেম্বর 21. A number before the day
    /// may be any, as in a flight's ১৪৭২ তিন আগস্ট.
    pub(super) const fn stands_alone(self, lead: Lead, group: &Group) -> bool {
        match (group.day, group.month) {
            (Some((_, day)), Some((_, month))) => !lead.is_words() && (!self.is_running() || month.start < day.start),
            _ => false,
        }
    }

    /// What makes a number a year that comes first: a year word, an era, or a genitive. The last value says whether there was one.
    pub(super) fn year_words(self, lead: Lead) -> (Option<Era>, usize, bool) {
        if lead.is_words() && lead.ending == Ending::Genitive {
            return (None, lead.end, true);
        }
        let space = self.after_space(lead.end);
        let mark = self.text.skip_one(lead.end, |c| matches!(c, '-' | '–' | '‑' | '\'' | '’'));
        for at in [Some(lead.end), mark, Some(space)].into_iter().flatten() {
            let wanted = |s| matches!(s, Sense::Year | Sense::Era(_) | Sense::Case | Sense::DaySuffix);
            let Some(hit) = self.word(at, wanted) else { continue };
            return match hit.sense {
                Sense::Case => (None, hit.end, true),
                // ২০২০-এ ৮ মার্চ
                Sense::DaySuffix if lead.digits == 4 && self.text.matches(hit.start, "এ") == Some(hit.end) => {
                    (None, hit.end, true)
                }
                Sense::DaySuffix => continue,
                Sense::Era(era) => {
                    // ২০১৩ খ্রিস্টাব্দ সালের
                    let more = self.word_after(hit.end, |s| matches!(s, Sense::Year));
                    (Some(era), more.map_or(hit.end, |more| more.end), true)
                }
                _ => (Some(Era::Unsaid), hit.end, true),
            };
        }
        (None, lead.end, false)
    }

    /// A day and month, or a month, or a month and day, without a year of their own.
    pub(super) fn month_after_year(self, at: usize) -> Option<(Group, Option<(Weekday, Span)>)> {
        let without_year =
            |(group, weekday): (Group, Option<(Weekday, Span)>)| group.year.is_none().then_some((group, weekday));
        if let Some(day) = self.word(at, |sense| matches!(sense, Sense::Day(_)))
            && let Sense::Day(value) = day.sense
        {
            return self.day_then_month((u32::from(value), hit_span(day)), day.end).and_then(without_year);
        }
        if let Some(lead) = self.lead(at) {
            let ranged = || self.day_of_range(lead).map(|group| (group, None));
            let dated = self.day_first(lead).or_else(|| self.last_of_list(lead)).or_else(ranged);
            return dated.and_then(without_year);
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
            listed: None,
        };
        if let Some((day, end)) = self.day_after_month(after, genitive) {
            let dated = self.word_after(end, |sense| matches!(sense, Sense::DateWord));
            group.day = Some(day);
            group.span.end = dated.map_or(end, |word| word.end);
        }
        Some((group, None))
    }

    /// A year of fewer than four digits, which only its era tells: ৩২২ খ্রিস্টপূর্বাব্দ.
    pub(super) fn small_year(self, draft: &mut Draft, lead: Lead) -> Option<usize> {
        if lead.is_words() || lead.digits > 3 {
            return None;
        }
        let hit = self.word_after(lead.end, |sense| matches!(sense, Sense::Era(_)))?;
        let Sense::Era(era @ (Era::Common | Era::Before)) = hit.sense else { return None };
        if era == Era::Common && !self.is_in_full(hit) {
            return None;
        }
        // A smaller number may be the day of that month.
        if lead.digits == 3 && has_month_of_other(draft) {
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
            listed: None,
        };
        self.take_group(draft, group, None)
    }

    /// An era that comes before its year: খ্রিস্টপূর্ব ৩২২. After a date an era of its calendar says nothing new, another belongs
    /// to the next date.
    pub(super) fn era_part(self, draft: &mut Draft, hit: Hit) -> Option<usize> {
        let Sense::Era(era) = hit.sense else { return None };
        if !draft.has_group()
            && let Some(end) = self.numeric_after_era(draft, hit, era)
        {
            return Some(end);
        }
        if draft.has_group() {
            let group = match era {
                Era::Bangla => draft.bangla,
                Era::Hijri => draft.hijri,
                Era::Common | Era::Unsaid | Era::Before => draft.gregorian,
            };
            let before = |group: Group| group.year.is_some_and(|year| year.era == Some(Era::Before));
            draft.filler = group.is_none_or(|group| before(group) != (era == Era::Before));
            return (!self.is_running()).then_some(hit.end);
        }
        if era == Era::Bangla || era == Era::Common {
            return self.era_before_year(draft, hit, era);
        }
        if era != Era::Before && self.is_running() {
            return None;
        }
        let gap = self.text.gap(hit.end);
        let number = self.text.number(gap.end).filter(|number| number.digits == 4 || era == Era::Before)?;
        if self.is_rank(number.end) {
            return None;
        }
        if !gap.only(marks::SPACE | marks::DOT | marks::COMMA) {
            return None;
        }
        let value = i32::try_from(number.value).ok()?;
        let year = Year { value, short: false, era: Some(era), span: Span::of(number.start, number.end) };
        let word = self.word_after(number.end, |sense| matches!(sense, Sense::Year));
        let calendar = match era {
            Era::Bangla => Calendar::Bangla,
            Era::Hijri => Calendar::Hijri,
            Era::Common | Era::Unsaid | Era::Before => Calendar::Gregorian,
        };
        let span = Span::of(hit.start, word.map_or(number.end, |word| word.end));
        if let Some((group, weekday)) = word
            .filter(|word| word.ending == Ending::Genitive)
            .and_then(|word| self.month_after_year(self.after_space(word.end)))
            .filter(|(group, _)| group.calendar == calendar)
        {
            let span = Span::of(hit.start, group.span.end);
            return self.take_group(draft, Group { year: Some(year), span, ..group }, weekday);
        }
        let group =
            Group { calendar, day: None, month: None, year: Some(year), shape: Shape::YearOnly, span, listed: None };
        self.take_group(draft, group, None)
    }

    /// A date all in numbers behind its era: বাংলা ০৬/০৬/১৪৩০, হিজরি তারিখ ০১/০১/১৪৪৬.
    fn numeric_after_era(self, draft: &mut Draft, hit: Hit, era: Era) -> Option<usize> {
        let calendar = match era {
            Era::Bangla => Calendar::Bangla,
            Era::Hijri => Calendar::Hijri,
            Era::Common => Calendar::Gregorian,
            Era::Unsaid | Era::Before => return None,
        };
        let dated = self.word_after(hit.end, |sense| matches!(sense, Sense::DateWord));
        let gap = self.text.gap(dated.map_or(hit.end, |word| word.end));
        if !gap.only(marks::SPACE | marks::DASH | marks::COLON | marks::VISARGA) || gap.count > 1 {
            return None;
        }
        let group = self.lead(gap.end).and_then(|lead| self.numeric(lead, draft))?;
        let year = group.year.filter(|year| !year.short && group.day.is_some())?;
        let own = group.calendar == Calendar::Gregorian && year.era.is_none();
        // বাংলা alone is the country or the language as often as the era.
        let doubtful = self.text.0.get(hit.start..hit.end) == Some("বাংলা") && !BANGLA_YEARS.contains(&year.value);
        if !own || doubtful {
            return None;
        }
        let span = Span::of(hit.start, group.span.end);
        let year = Year { era: Some(era), ..year };
        self.take_group(draft, Group { calendar, year: Some(year), span, ..group }, None)
    }

    /// A year behind the time of its day: ৮ মার্চ সকাল ১০টা, ২০২০.
    pub(super) fn late_year(self, draft: &mut Draft, lead: Lead) -> Option<usize> {
        let group = draft.gregorian.or(draft.bangla)?;
        let open = group.day.is_some() && group.month.is_some() && group.year.is_none() && draft.clock.is_some();
        if !open || lead.digits != 4 || !(1000..3000).contains(&lead.value) || self.counts_things(lead) {
            return None;
        }
        let (era, end) = self.era_after(lead.end, group.calendar);
        let value = i32::try_from(lead.value).ok()?;
        // A word behind it may be what it counts.
        if era.is_none() && self.text.word_end(self.after_space(end)).is_some() || self.begins_clause(lead.end) {
            return None;
        }
        let year = Year { value, short: false, era, span: lead_span(lead) };
        *draft.slot(group.calendar) = Some(Group { year: Some(year), ..group });
        Some(end)
    }

    /// Whether a number goes on as a rank or counts centuries: খ্রিস্টপূর্ব ৫ম শতাব্দী.
    pub(super) fn is_rank(self, at: usize) -> bool {
        let glued = self.text.word_end(at).is_some()
            && self.word(at, |sense| matches!(sense, Sense::Case | Sense::Year | Sense::Era(_))).is_none();
        glued || self.word_after(at, |sense| matches!(sense, Sense::Decade)).is_some()
    }

    /// A year that stands behind its era: বাংলা ১২৯১ সনের মাঘ, ইংরেজি ১৮৮৫ সাল.
    pub(super) fn era_before_year(self, draft: &mut Draft, hit: Hit, era: Era) -> Option<usize> {
        let gap = self.text.gap(hit.end);
        let lead = self.lead(gap.end).filter(|lead| lead.is_year() && gap.only(marks::SPACE | marks::DASH))?;
        let (_, _, said) = self.year_words(lead);
        if !said && self.is_running() {
            return None;
        }
        let calendar = if era == Era::Bangla { Calendar::Bangla } else { Calendar::Gregorian };
        let mut probe = *draft;
        if let Some(end) = self.year_first(&mut probe, lead).filter(|_| probe.years.is_none()) {
            let group = [probe.gregorian, probe.bangla].into_iter().flatten().find(|group| group.span.end == end)?;
            let alone = group.month.is_none();
            if !alone && group.calendar != calendar {
                return None;
            }
            let year = group.year.map(|year| Year { era: Some(era), ..year });
            let span = Span::of(hit.start, end);
            return self.take_group(draft, Group { calendar, year, span, ..group }, None);
        }
        let value = i32::try_from(lead.value).ok()?;
        let year = Year { value, short: false, era: Some(era), span: lead_span(lead) };
        let span = Span::of(hit.start, lead.end);
        let group =
            Group { calendar, day: None, month: None, year: Some(year), shape: Shape::YearOnly, span, listed: None };
        (!self.is_running()).then(|| self.take_group(draft, group, None))?
    }

    /// A year that leaves its century out, before its month: '৭১-এর মার্চ, একাত্তরের ২৫ মার্চ.
    pub(super) fn short_year_first(self, draft: &mut Draft, lead: Lead) -> Option<usize> {
        if !(lead.digits == 2 || lead.is_words() && (10..100).contains(&lead.value)) {
            return None;
        }
        let (era, after, said) = self.year_words(lead);
        let space = self.text.gap(after);
        if !said || !space.only(marks::SPACE) {
            return None;
        }
        let (mut group, weekday) = self.month_after_year(space.end)?;
        // Without an apostrophe ৭১-এর may be of anything; with a day behind it, it is a year.
        if group.day.is_none() && !matches!(self.text.char_before(lead.start), Some('\'' | '’' | '‘')) {
            return None;
        }
        let value = i32::try_from(lead.value).ok()?;
        group.year = Some(Year { value, short: true, era: fit_era(era, group.calendar), span: lead_span(lead) });
        group.span.start = lead.start;
        self.take_group(draft, group, weekday)
    }
}

/// সাল and সন say which era only together with a month.
const fn fit_era(era: Option<Era>, calendar: Calendar) -> Option<Era> {
    match calendar {
        Calendar::Gregorian => era,
        Calendar::Bangla if matches!(era, Some(Era::Bangla)) => era,
        Calendar::Bangla => Some(Era::Unsaid),
        Calendar::Hijri => Some(Era::Hijri),
    }
}

/// Whether a draft has a month of another calendar than the Gregorian, and no Gregorian date.
fn has_month_of_other(draft: &Draft) -> bool {
    draft.gregorian.is_none() && draft.bangla.or(draft.hijri).is_some_and(|group| group.month.is_some())
}
